/** Python tests that take pytest-benchmark's fixture. */

import { type Foreign, folderOf, nearest, placedIn, type RepositoryFiles } from './found.ts';
import type { InRepository } from './in-repository.ts';
import { filesOrFolders } from './python-files.ts';
import { guessPythonSetup } from './python-setup.ts';
import { parametersAt } from './python-signatures.ts';

export const pytestInRepository: InRepository = {
  setup: (read) => guessPythonSetup(read, ['pytest', 'pytest-benchmark']),
  detection: { isManifest: isPythonManifest, isBench: isPythonTest, find: findPython },
};

const named = /(?:^|\/)(?:(?:test_)?bench[^/]*|[^/]*_bench(?:mark)?s?|microbenchmarks?|perf_[^/]*)\.py$/;
const inFolder = /(?:^|\/)(?:bench(?:mark)?s?|benchmarking|performance|perf)\/(?:.*\/)?[^/]+\.py$/;
const tested = /(?:^|\/)(?:test_[^/]+|[^/]+_test|conftest)\.py$/;

function isPythonManifest(file: string): boolean {
  return /^(?:pyproject\.toml|setup\.cfg|requirements[\w-]*\.txt|tox\.ini)$|(?:^|\/)(?:pyproject\.toml|setup\.py|\.?pytest\.ini)$/.test(
    file,
  );
}

function isPythonTest(file: string): boolean {
  return tested.test(file) || named.test(file) || inFolder.test(file);
}

function findPython({ files, texts }: RepositoryFiles): Foreign {
  const mentions = (what: RegExp): boolean =>
    [...texts].some(([file, text]) => isPythonManifest(file) && what.test(text));
  const ways: Ways = {
    isMarked: mentions(/codspeed/),
    functions: mentions(/python_functions/) ? '\\w+' : 'test\\w*',
    fixtures: benchmarkFixtures([...texts].filter(([file]) => isPythonTest(file)).map(([, text]) => text)),
  };
  const holding = files.filter((file) => isPythonTest(file) && holdsBenchmarks(file, texts.get(file), ways));
  const projects = files.filter(isProject).map(folderOf);
  if (holding.length > 0) {
    const homes = [...new Set(holding.map((file) => nearest(projects, file) ?? ''))];
    const place = homes.length === 1 ? placedIn(homes[0] ?? '') : undefined;
    const seen = `${holding.length} Python ${holding.length === 1 ? 'file' : 'files'} with benchmarks`;
    return { suites: [{ name: 'python', globs: filesOrFolders(holding), workingDirectory: place, seen }], notes: [] };
  }
  const unread = files.some((file) => isPythonTest(file) && !texts.has(file));
  if (!mentions(/pytest[-_]benchmark/) || (files.some(isPythonTest) && !unread)) return { suites: [], notes: [] };
  const suite = { name: 'python', globs: [], seen: 'A dependency on pytest-benchmark' };
  return { suites: [suite], notes: [] };
}

/** A setup.py among tests builds what they try out. */
function isProject(file: string): boolean {
  return /(?:^|\/)pyproject\.toml$/.test(file) || /^(?!(?:.*\/)?tests?\/)(?:.*\/)?setup\.py$/.test(file);
}

/** How a project's tests are benchmarks. */
interface Ways {
  /** Whole tests are marked for pytest-codspeed. */
  readonly isMarked: boolean;
  /** What pytest takes for a test, as an expression: `python_functions` may say anything. */
  readonly functions: string;
  readonly fixtures: readonly string[];
}

/** A file that was not read is known by its name. */
function holdsBenchmarks(file: string, text: string | undefined, { isMarked, functions, fixtures }: Ways): boolean {
  // Of its fixtures others make benchmarks.
  if (file.endsWith('conftest.py')) return false;
  if (text === undefined) return named.test(file);
  const heads = [...text.matchAll(new RegExp(`^[ \\t]*(?:async\\s+)?def ${functions}(?:\\[[^\\]\\n]*\\])?\\(`, 'gm'))];
  if (heads.length === 0) return false;
  if ((isMarked && mark.test(text)) || usedFixture.test(text)) return true;
  const takesOne = (names: readonly string[]): boolean => names.some((name) => fixtures.includes(name));
  // As tests of unittest do, which take no fixture themselves.
  if (fixturesIn(text).some(({ isForAll, takes }) => isForAll && takesOne(takes))) return true;
  return heads.some(({ index, 0: head }) => takesOne(parametersAt(text, index + head.length)));
}

/** Of a test, or of all of a file. */
const mark =
  /^(?:[ \t]*@|pytestmark\s*(?::[^=\n]+)?=\s*(?:[[(][^\])]{0,2000}?)?)(?:pytest\.)?mark\.(?:codspeed_)?benchmark\b/m;

const usedFixture = /\busefixtures\([^)\n]{0,500}["']benchmark["']/;

interface FixtureFound {
  readonly name: string;
  readonly takes: readonly string[];
  /** Whether or not they name it. */
  readonly isForAll: boolean;
}

const fixture = /@(?:\w+\.)?fixture\b[^\n]*\n(?:[^\n]*\n){0,8}?\s*(?:async\s+)?def (\w+)\(/g;

function fixturesIn(text: string): readonly FixtureFound[] {
  return [...text.matchAll(fixture)].map(({ index, 0: head, 1: own = '' }) => ({
    name: /[(,]\s*name\s*=\s*["'](\w+)["']/.exec(head)?.[1] ?? own,
    takes: parametersAt(text, index + head.length),
    isForAll: /[(,]\s*autouse\s*=\s*True\b/.test(head),
  }));
}

/** pytest-benchmark's own, and those that a project makes of it: a test takes either. */
function benchmarkFixtures(texts: readonly string[]): readonly string[] {
  const made = texts.flatMap(fixturesIn);
  const names = new Set(['benchmark']);
  for (let before = 0; before < names.size; ) {
    before = names.size;
    for (const { name, takes } of made) {
      if (takes.some((each) => names.has(each))) names.add(name);
    }
  }
  return [...names];
}
