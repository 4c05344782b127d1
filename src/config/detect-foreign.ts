/** What `init` sees of other languages' benchmarks: in manifests anywhere, and in the files that hold benchmarks. */
import type { HarnessName } from '../tools/all.ts';
import { allInRepository } from '../tools/all-in-repository.ts';
import type { Foreign, FoundForeign, RepositoryFiles } from '../tools/found.ts';

type Found = FoundForeign & { readonly harness: HarnessName };

const detections = allInRepository.map(([name, { detection }]) => [name, detection] as const);

/** How much a file is worth reading: 0 a manifest, 1 named for benchmarks, 2 a test that may hold some; undefined: nothing. */
export function tellingRank(file: string): number | undefined {
  if (detections.some(([, { isManifest }]) => isManifest(file))) return 0;
  if (!detections.some(([, { isBench }]) => isBench?.(file) === true)) return undefined;
  return /bench|perf/i.test(file) ? 1 : 2;
}

/** Files of the repository that its manifests call benchmarks and whose text is not known yet. */
export function declaredBy(texts: ReadonlyMap<string, string>, files: readonly string[]): readonly string[] {
  const known = new Set(files);
  const named = [...texts].flatMap(([file, text]) =>
    detections.flatMap(([, { benchesOf }]) => benchesOf?.(file, text) ?? []),
  );
  return [...new Set(named)].filter((file) => known.has(file) && !texts.has(file));
}

export function detectForeign(given: RepositoryFiles): Required<Foreign> & { readonly suites: readonly Found[] } {
  const found = detections.map(([harness, { find }]) => ({ harness, ...find(given) }));
  return {
    suites: found.flatMap(({ harness, suites }) => suites.map((suite) => ({ ...suite, harness }))),
    notes: found.flatMap(({ notes }) => notes),
    noted: found.flatMap(({ noted = [] }) => noted),
  };
}
