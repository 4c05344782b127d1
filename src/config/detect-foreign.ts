/** What `init` sees of other languages' benchmarks: in manifests anywhere, and in the files that hold benchmarks. */
import { findGo, isGoManifest, isGoTest } from './detect-go.ts';
import { findJvm, isJvmManifest } from './detect-jvm.ts';
import { findNative, isCMakeFile } from './detect-native.ts';
import { findPython, isPythonManifest, isPythonTest } from './detect-python.ts';
import { findRust, isCargoManifest, isRustBench } from './detect-rust.ts';
import type { Foreign, RepositoryFiles } from './found-foreign.ts';

const manifests = [isGoManifest, isCargoManifest, isJvmManifest, isCMakeFile, isPythonManifest];
const benches = [isGoTest, isRustBench, isPythonTest];

/** How much a file tells: 0 a manifest, 1 named for benchmarks, 2 a test that may hold some; undefined: nothing. */
export function tellingRank(file: string): number | undefined {
  if (manifests.some((is) => is(file))) return 0;
  if (!benches.some((is) => is(file))) return undefined;
  return /bench|perf/i.test(file) ? 1 : 2;
}

export function detectForeign(given: RepositoryFiles): Foreign {
  const found = [findGo, findRust, findJvm, findPython, findNative].map((find) => find(given));
  return { suites: found.flatMap(({ suites }) => suites), notes: found.flatMap(({ notes }) => notes) };
}
