/** The lines of a program's output that say why it failed: compilers, pytest, panics and tracebacks each have their own. */

/** Most characters of a reason, whole words; enough for what a compiler says of one fault. */
export const reasonLength = 400;

/** The most informative kind first; within one kind the first that was printed. */
const kinds: readonly RegExp[] = [
  // pytest: what was raised, and what it was asked wrongly.
  /^E {2,}\S/,
  /^(?:\S+: )?error: unrecognized arguments|^ERROR: (?!usage)\S/,
  // rustc and cargo, gcc and clang, CMake, Maven, javac, dotnet.
  /^(?:fatal )?error(?:\[\w+\])?: (?!could not compile|aborting)/,
  /^\S[^:]*:\d+(?::\d+)?: (?:fatal )?error: /,
  /^CMake Error/,
  /^\[ERROR\] (?!\[Help|To see|Re-run|For more|-> )\S/,
  // Go: the compiler, then what the go command says.
  /^(?:vet: )?\S+\.go:\d+(?::\d+)?: \S/,
  /^go: \S/,
  /^(?:panic|fatal error|runtime error|Caused by): /,
  /^(?:Exception in thread|thread '.*' panicked)/,
  // Python and JavaScript, Java.
  /^(?:[\w.$]+\.)?\w*(?:Error|Exception|Exit|Interrupt|Warning)\b(?:: .*)?$/,
  /\b(?:error|fatal|failed|cannot|could not|not found|no such|denied|undefined|unknown|unrecognized)\b/i,
];

/** Names of the tools' own, which say that something went wrong and not what. */
const empty =
  /^(?:error: (?:test failed|bench failed|could not compile|process didn't exit)|FAIL\b|exit status|make: \*\*\*)/;

/** One line of text; the last line where none says why. */
export function informativeLines(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trimEnd());
  const nonEmpty = lines.filter((line) => line.trim() !== '' && !empty.test(line));
  const kind = kinds.find((each) => nonEmpty.some((line) => each.test(line)));
  if (kind === undefined) return (nonEmpty.at(-1) ?? lines.findLast((line) => line.trim() !== '') ?? '').trim();
  const informative = [
    ...new Set(nonEmpty.filter((line) => kind.test(line)).map((line) => line.replace(/^E {2,}/, '').trim())),
  ];
  let joined = '';
  for (const line of informative) {
    const longer = joined === '' ? withPlace(line, lines, informative) : `${joined}; ${line}`;
    if (joined !== '' && longer.length > reasonLength) break;
    joined = longer;
  }
  return joined;
}

/** rustc names the place in a line of its own, below, and a panic its message. */
function withPlace(line: string, lines: readonly string[], informative: readonly string[]): string {
  const below = lines[lines.findIndex((each) => each.trim() === line) + 1]?.trim() ?? '';
  const place = /^--> (\S+)$/.exec(below)?.[1];
  if (place !== undefined) return `${line} (${place})`;
  return line.endsWith(':') && below !== '' && !informative.includes(below) ? `${line} ${below}` : line;
}
