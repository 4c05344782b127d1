/** Go modules that have benchmarks, by their test files. */

import { needsNothing, ordinary, type Tool } from './descriptor.ts';
import { type Foreign, folderOf, isWithin, nameOf, nearest, placedIn, type RepositoryFiles } from './found.ts';

export const goTool: Tool = {
  ...ordinary,
  profilers: { cpu: ['pprof', 'none'], heap: ['pprof', 'none'] },
  // Its build downloads what it needs; `go mod download` fails where a workspace holds a module that is published nowhere.
  setup: needsNothing,
  detection: { isManifest: isGoManifest, isBench: isGoTest, find: findGo },
};

/** What Go itself never looks into. */
const unseen = /(?:^|\/)(?:testdata|vendor)\//;

export function isGoManifest(file: string): boolean {
  return /(?:^|\/)go\.mod$/.test(file);
}

export function isGoTest(file: string): boolean {
  return file.endsWith('_test.go') && !unseen.test(file);
}

/** One suite a module; a test file that was not read may hold benchmarks. */
export function findGo({ files, texts }: RepositoryFiles): Foreign {
  const modules = files.filter((file) => isGoManifest(file) && !unseen.test(file)).map(folderOf);
  const tests = files.filter(isGoTest);
  const holding = modules
    .map((folder) => ({
      folder,
      benches: tests.filter((file) => nearest(modules, file) === folder && mayHoldBenchmarks(texts.get(file))),
    }))
    .filter(({ benches }) => benches.length > 0);
  const suites = holding.map(({ folder, benches }) => ({
    name: nameOf('go', folder, holding.length > 1),
    globs: [],
    ...tagged(benches, texts),
    ...placedIn(folder),
    seen: `A Go module with benchmarks${folder === '' ? '' : ` in ${folder}`}`,
  }));
  const without = modules.filter((folder) => tests.some((file) => isWithin(folder, file)));
  const notes =
    suites.length === 0 && without.length > 0
      ? ['The Go modules have tests and no benchmarks: no suite for them.']
      : [];
  return { suites, notes };
}

function mayHoldBenchmarks(text: string | undefined): boolean {
  return text === undefined || /^func Benchmark(?!\p{Ll})[\p{L}\p{N}_]*\(/mu.test(text);
}

/** Of the platform and of the toolchain, which are set without a flag. */
const given =
  /^(?:!.*|linux|darwin|windows|unix|freebsd|amd64|arm64|arm|386|cgo|gc|go1\.\d+|race|msan|purego|noasm|appengine|ignore)$/;

/** Where every benchmark stands behind one build tag of the project's own. */
function tagged(
  benches: readonly string[],
  texts: ReadonlyMap<string, string>,
): { readonly flags?: readonly string[] } {
  const tags = benches.map((file) => /^\/\/go:build (\w+)\s*$/m.exec(texts.get(file) ?? '')?.[1]);
  const [tag] = tags;
  const isOwn = tag !== undefined && !given.test(tag) && tags.every((each) => each === tag);
  return isOwn ? { flags: [`-tags=${tag}`] } : {};
}
