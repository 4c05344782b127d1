/** Python tests that take pytest-benchmark's fixture. */

import { ordinary, type Tool } from './descriptor.ts';
import { type Foreign, folderOf, nearest, placedIn, type RepositoryFiles } from './found.ts';
import { filesOrFolders } from './python-files.ts';
import { guessPythonSetup } from './python-setup.ts';

export const pytestTool: Tool = {
  ...ordinary,
  profilers: { cpu: ['py-spy', 'none'], heap: ['none'] },
  setup: (read) => guessPythonSetup(read, ['pytest', 'pytest-benchmark']),
  detection: { isManifest: isPythonManifest, isBench: isPythonTest, find: findPython },
};

const named = /(?:^|\/)(?:(?:test_)?bench[^/]*|[^/]*_bench(?:mark)?s?|microbenchmarks?|perf_[^/]*)\.py$/;
const inFolder = /(?:^|\/)(?:bench(?:mark)?s?|benchmarking|performance|perf)\/(?:.*\/)?[^/]+\.py$/;
const tested = /(?:^|\/)(?:test_[^/]+|[^/]+_test)\.py$/;

export function isPythonManifest(file: string): boolean {
  return /^(?:pyproject\.toml|setup\.cfg|requirements[\w-]*\.txt|tox\.ini)$|(?:^|\/)(?:pyproject\.toml|setup\.py)$/.test(
    file,
  );
}

export function isPythonTest(file: string): boolean {
  return tested.test(file) || named.test(file) || inFolder.test(file);
}

export function findPython({ files, texts }: RepositoryFiles): Foreign {
  const marks = [...texts].some(([file, text]) => isPythonManifest(file) && /codspeed/.test(text));
  const holding = files.filter((file) => isPythonTest(file) && holdsBenchmarks(file, texts.get(file), marks));
  const projects = files.filter((file) => /(?:^|\/)(?:pyproject\.toml|setup\.py)$/.test(file)).map(folderOf);
  if (holding.length > 0) {
    const homes = [...new Set(holding.map((file) => nearest(projects, file) ?? ''))];
    const place = homes.length === 1 ? placedIn(homes[0] ?? '') : {};
    const seen = `${holding.length} Python ${holding.length === 1 ? 'file' : 'files'} with benchmarks`;
    return { suites: [{ name: 'python', globs: filesOrFolders(holding), ...place, seen }], notes: [] };
  }
  const unread = files.some((file) => isPythonTest(file) && !texts.has(file));
  const depends = [...texts].some(([file, text]) => isPythonManifest(file) && /pytest[-_]benchmark/.test(text));
  if (!depends || (files.some(isPythonTest) && !unread)) return { suites: [], notes: [] };
  const suite = { name: 'python', globs: [], seen: 'A dependency on pytest-benchmark' };
  return { suites: [suite], notes: [] };
}

/** A file that was not read is known by its name; whole tests are marked for pytest-codspeed. */
function holdsBenchmarks(file: string, text: string | undefined, marks: boolean): boolean {
  if (text === undefined) return named.test(file);
  if (marks && /^(?:\s*@|pytestmark\s*=\s*)pytest\.mark\.(?:codspeed_)?benchmark\b/m.test(text)) return true;
  return /^\s*(?:async\s+)?def \w+\((?:[^)]*[\s,(*])?benchmark\s*[,:)=]/m.test(text);
}
