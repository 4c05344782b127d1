/** A suite's flags, as hyperfine reads them: which are given, with which values; short ones may stand together (`-iN`, `-w3`). */

export interface GivenFlag {
  /** In its long form; as it is written where it is not one of hyperfine's. */
  readonly flag: string;
  readonly values: readonly string[];
  /** As hyperfine is to be given it, each flag on its own. */
  readonly words: readonly string[];
}

/** Its long form, and how many values it takes. */
const short: ReadonlyMap<string, readonly [string, number]> = new Map([
  ['w', ['--warmup', 1]],
  ['m', ['--min-runs', 1]],
  ['M', ['--max-runs', 1]],
  ['r', ['--runs', 1]],
  ['s', ['--setup', 1]],
  ['p', ['--prepare', 1]],
  ['C', ['--conclude', 1]],
  ['c', ['--cleanup', 1]],
  ['P', ['--parameter-scan', 3]],
  ['D', ['--parameter-step-size', 1]],
  ['L', ['--parameter-list', 2]],
  ['S', ['--shell', 1]],
  ['u', ['--time-unit', 1]],
  ['n', ['--command-name', 1]],
  ['N', ['--no-shell', 0]],
  ['i', ['--ignore-failure', 0]],
]);

const long: ReadonlyMap<string, number> = new Map([
  ...short.values(),
  ['--reference', 1],
  ['--reference-name', 1],
  ['--style', 1],
  ['--sort', 1],
  ['--output', 1],
  ['--input', 1],
  ['--min-benchmarking-time', 1],
  ...['asciidoc', 'csv', 'json', 'markdown', 'orgmode'].map((to) => [`--export-${to}`, 1] as const),
]);

export function flagsIn(words: readonly string[]): readonly GivenFlag[] {
  const found: GivenFlag[] = [];
  for (let at = 0; at < words.length; ) {
    const { read, taken } = readAt(words, at);
    found.push(...read);
    at += taken;
  }
  return found;
}

interface Read {
  readonly read: readonly GivenFlag[];
  readonly taken: number;
}

function readAt(words: readonly string[], at: number): Read {
  const word = words[at] ?? '';
  const [, name = word, inline] = /^(--[\w-]+)=(.*)$/s.exec(word) ?? [];
  const count = long.get(name);
  if (count !== undefined) return readValues(words, { at, flag: name, spelled: name, count, inline });
  const [, letters = ''] = /^-([A-Za-z].*)$/s.exec(word) ?? [];
  return letters === ''
    ? { read: [{ flag: word, values: [], words: [word] }], taken: 1 }
    : readLetters(words, at, letters);
}

/** Flags without values one behind the other; the first that takes one takes the rest of the word for it. */
function readLetters(words: readonly string[], at: number, letters: string): Read {
  const read: GivenFlag[] = [];
  for (const [i, letter] of [...letters].entries()) {
    const [flag, count] = short.get(letter) ?? [`-${letter}`, 0];
    const spelled = `-${letter}`;
    if (count > 0) {
      const rest = letters.slice(i + 1).replace(/^=/, '');
      const last = readValues(words, { at, flag, spelled, count, inline: rest === '' ? undefined : rest });
      return { read: [...read, ...last.read], taken: last.taken };
    }
    read.push({ flag, values: [], words: [spelled] });
  }
  return { read, taken: 1 };
}

interface Spelled {
  readonly at: number;
  readonly flag: string;
  readonly spelled: string;
  readonly count: number;
  /** A value in the flag's own word. */
  readonly inline: string | undefined;
}

function readValues(words: readonly string[], { at, flag, spelled, count, inline }: Spelled): Read {
  // A flag that may have a value has it in its own word.
  if (count === 0) return { read: [{ flag, values: [], words: [words[at] ?? spelled] }], taken: 1 };
  const behind = words.slice(at + 1, at + 1 + count - (inline === undefined ? 0 : 1));
  const values = [...(inline === undefined ? [] : [inline]), ...behind];
  return { read: [{ flag, values, words: [spelled, ...values] }], taken: 1 + behind.length };
}
