/** What tags a Go file asks for in its build constraint: https://pkg.go.dev/cmd/go#hdr-Build_constraints. */

/** Of the platform and of the toolchain, which are set without a flag. */
const given =
  /^(?:linux|darwin|windows|unix|freebsd|amd64|arm64|arm|386|cgo|gc|go1\.\d+|race|msan|purego|noasm|appengine|ignore)$/;

/** The tags, with commas, by which a build sees the file; undefined: it needs none beyond platform and toolchain. */
export function neededTag(text: string | undefined): string | undefined {
  const constraint = constraintOf(text ?? '');
  if (constraint.length > mostLetters) return undefined;
  const asked = wordedIn(constraint).map((tags) => tags.filter((tag) => !given.test(tag)));
  return asked.every((tags) => tags.length > 0) ? [...new Set(asked[0])].join(',') || undefined : undefined;
}

/** Every way to build it asks for the tag by which files are hidden from all builds. */
export function isIgnored(text: string | undefined): boolean {
  const constraint = constraintOf(text ?? '');
  if (constraint.length > mostLetters) return false;
  return wordedIn(constraint).every((tags) => tags.includes('ignore'));
}

/** Names of operating systems as Go's files and constraints have them, but for the one that gates run on. */
const elsewhere =
  /^(?:aix|android|darwin|dragonfly|freebsd|illumos|ios|js|netbsd|openbsd|plan9|solaris|wasip1|windows|wasm)$/;

const architecture = /^(?:386|amd64|arm|arm64|loong64|mips\w*|ppc64\w*|riscv64|s390x|wasm)$/;

/** Where only other systems than Linux build it: their names, by the file's own name or its constraint; else none. */
export function systemsOf(file: string, text: string | undefined): readonly string[] {
  const words = file
    .replace(/^.*\//, '')
    .replace(/(?:_test)?\.go$/, '')
    .split('_')
    .slice(1);
  const named = words.slice(architecture.test(words.at(-1) ?? '') ? -2 : -1).filter((word) => elsewhere.test(word));
  const constraint = constraintOf(text ?? '');
  if (named.length > 0 || constraint.length > mostLetters) return named;
  const asked = wordedIn(constraint).map((tags) => tags.filter((tag) => elsewhere.test(tag)));
  return asked.every((tags) => tags.length > 0) ? [...new Set(asked.flat())] : [];
}

function wordedIn(constraint: string): Ways {
  return waysIn(constraint.match(/\|\||&&|!|[()]|[^\s()|&!]+/g) ?? []);
}

/** Real ones are a line; what grows by multiplying is not read. */
const mostLetters = 300;
const mostWays = 64;

type Ways = readonly (readonly string[])[];

/** Every way in which it holds, as the tags that must be set. What must not be set asks for nothing. */
function waysIn(words: readonly string[]): Ways {
  const left = [...words];
  const or = (): Ways => {
    const first = and();
    return left[0] === '||' && left.shift() !== undefined ? [...first, ...or()] : first;
  };
  const and = (): Ways => {
    const first = term();
    if (left[0] !== '&&') return first;
    left.shift();
    const others = and();
    return first.flatMap((one) => others.map((other) => [...one, ...other])).slice(0, mostWays);
  };
  const term = (): Ways => {
    const word = left.shift();
    if (word === undefined) return [[]];
    if (word === '!') {
      term();
      return [[]];
    }
    if (word !== '(') return [[word]];
    const inner = or();
    if (left[0] === ')') left.shift();
    return inner;
  };
  return or();
}

/** Its older form, too: a blank there is "or", and a comma "and". */
function constraintOf(text: string): string {
  const written = /^\/\/go:build (.+)$/m.exec(text)?.[1];
  const older = [...text.matchAll(/^\/\/ ?\+build (.+)$/gm)].map((match) => match[1]?.trim() ?? '');
  // Several lines must all hold, which only plain ones can be joined to say.
  if (older.length > 1 && older.some((line) => line.includes(' '))) return written ?? '';
  return written ?? older.map((line) => line.replaceAll(/\s+/g, ' || ').replaceAll(',', ' && ')).join(' && ');
}
