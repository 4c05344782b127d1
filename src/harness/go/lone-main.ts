/** The `main` that `go test` writes for a package, with one of its benchmarks only. */

const entry = /^\s*\{"[^"]*", _x?test\.\w+(?:, .*)?\},$/;

/**
 * `benchmark`: the function that is left, if any. Undefined where the text is not what this Go is known to write. A
 * `TestMain` stays: it runs whatever is asked for.
 */
export function loneMain(text: string, benchmark?: string): string | undefined {
  const lines = text.split('\n');
  const own = benchmark === undefined ? undefined : new RegExp(`^\\s*\\{"${benchmark}", _x?test\\.${benchmark}\\},$`);
  const start = lines.findIndex((line) => line.startsWith('var benchmarks = '));
  const end = lines.findIndex((line, i) => i > start && line.startsWith('}'));
  const kept = lines.filter((line, i) => !entry.test(line) || (i > start && i < end && own?.test(line) === true));
  const found = kept.filter((line) => entry.test(line)).length;
  if (start === -1 || !text.includes('testing.MainStart(') || found !== (own === undefined ? 0 : 1)) return undefined;
  // What was left out moves no line of the rest.
  return kept
    .filter((line) => line.trim() !== '')
    .map((line) => unnamedWhereUnused(line, kept))
    .join('\n');
}

/** A package that is imported and not named would not compile; its initialization runs all the same. */
function unnamedWhereUnused(line: string, lines: readonly string[]): string {
  const name = /^\s*(_x?test) "/.exec(line)?.[1];
  if (name === undefined || lines.some((each) => each.includes(`${name}.`))) return line;
  return line.replace(name, '_');
}
