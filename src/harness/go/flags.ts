/** A suite's flags, as `go test` takes them: those of the build, the test binary's, and what is behind `-args`. */

export interface GoFlags {
  readonly build: readonly string[];
  /** Spelled as the test binary takes them, `-test.cpu`, each with its value where that is beside it. */
  readonly test: readonly string[];
  /** What the benchmarks' own program reads (TestMain, package variables): last on its command line. */
  readonly own: readonly string[];
}

/** `go help testflag`; others of it are asked for by each process itself. */
const valued = ['bench', 'benchtime', 'count', 'cpu', 'parallel', 'run', 'shuffle', 'skip', 'timeout'];
const switches = ['benchmem', 'failfast', 'fullpath', 'short', 'v'];

export function splitFlags(flags: readonly string[]): GoFlags {
  const end = flags.findIndex((flag) => /^--?args$/.test(flag));
  const before = (end === -1 ? flags : flags.slice(0, end)).map((flag, i) =>
    takesFlags.test(flags[i - 1] ?? '') ? flag : asOfTheBinary(flag),
  );
  const isTest = (flag: string, i: number): boolean => isOwn(flag) || isValueOf(before[i - 1], flag);
  return {
    test: before.filter(isTest),
    build: before.filter((flag, i) => !isTest(flag, i)),
    own: end === -1 ? [] : flags.slice(end + 1),
  };
}

/** Of the build, with flags of another program for a value. */
const takesFlags = /^--?(?:asmflags|gccgoflags|gcflags|ldflags|toolexec|exec)$/;

function asOfTheBinary(flag: string): string {
  const [, name = '', value] = /^--?([a-z]+)(=.*)?$/s.exec(flag) ?? [];
  return [...valued, ...switches].includes(name) ? `-test.${name}${value ?? ''}` : flag;
}

function isOwn(flag: string): boolean {
  return /^--?test\./.test(flag);
}

function isValueOf(before: string | undefined, flag: string): boolean {
  if (before === undefined || !isOwn(before) || before.includes('=') || flag.startsWith('-')) return false;
  return !switches.some((name) => before.endsWith(`test.${name}`));
}

/** Of `go test` and not of its build: `go list` knows none of them. */
const ofTestsAlone = [
  'artifacts',
  'blockprofile',
  'blockprofilerate',
  'c',
  'coverprofile',
  'cpuprofile',
  'exec',
  'fuzz',
  'fuzzminimizetime',
  'fuzztime',
  'i',
  'json',
  'memprofile',
  'memprofilerate',
  'mutexprofile',
  'mutexprofilefraction',
  'o',
  'outputdir',
  'trace',
  'vet',
];

const switchesAlone = ['artifacts', 'c', 'i', 'json'];

/** A suite's flags of the build, as `go list` takes them. */
export function listingFlags(flags: readonly string[]): readonly string[] {
  const { build } = splitFlags(flags);
  const names = build.map((flag) => /^--?([a-z]+)(?:=|$)/.exec(flag)?.[1]);
  const isOfTests = (i: number): boolean =>
    ofTestsAlone.includes(names[i] ?? '') && !takesFlags.test(build[i - 1] ?? '');
  const isItsValue = (i: number): boolean =>
    i > 0 && isOfTests(i - 1) && !switchesAlone.includes(names[i - 1] ?? '') && !build[i - 1]?.includes('=');
  return build.filter((_, i) => !isOfTests(i) && !isItsValue(i));
}

/** Of a flag of the test binary, the value that counts: Go takes the last one. */
export function lastValue(flags: readonly string[], name: string): string | undefined {
  const { test } = splitFlags(flags);
  const at = test.findLastIndex((flag) => new RegExp(`^--?test\\.${name}(?:=|$)`).test(flag));
  return at === -1 ? undefined : (/=(.*)$/.exec(test[at] ?? '')?.[1] ?? test[at + 1]);
}
