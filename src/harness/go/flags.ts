/** A suite's flags: those of the build, and the test binary's own. */

export interface GoFlags {
  readonly build: readonly string[];
  /** Those that begin with `-test.`, each with its value where that is beside it. */
  readonly test: readonly string[];
}

export function splitFlags(flags: readonly string[]): GoFlags {
  const isTest = (flag: string, i: number): boolean => isOwn(flag) || isValueOf(flags[i - 1], flag);
  return { test: flags.filter(isTest), build: flags.filter((flag, i) => !isTest(flag, i)) };
}

function isOwn(flag: string): boolean {
  return /^--?test\./.test(flag);
}

function isValueOf(before: string | undefined, flag: string): boolean {
  return before !== undefined && isOwn(before) && !before.includes('=') && !flag.startsWith('-');
}
