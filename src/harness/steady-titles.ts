/** Titles of a suite's bench files, where a baseline is beside the checkout: a file that comes or goes renames no other. */
import { fileMatcher } from '../text/glob.ts';
import { fileTitles, titlesBeside } from './bench-files.ts';
import type { HarnessContext } from './harness.ts';

/** `files`: of this checkout, from its root. */
export async function steadyTitles(
  { cameAndWent, suite }: Pick<HarnessContext, 'cameAndWent' | 'suite'>,
  files: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const changes = await cameAndWent?.();
  if (changes === undefined) return fileTitles(files);
  // Which of those that went held benchmarks is not known without the suite's globs.
  const isOfSuite = suite.files.length === 0 ? () => false : fileMatcher(suite.files);
  const removed = changes.removed.filter((file) => isOfSuite(file) && !/(?:^|\/)node_modules\//.test(file));
  return titlesBeside(files, { ...changes, removed });
}
