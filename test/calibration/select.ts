/** Parts of a recording: the builds of benchmarks whose processes differ by no more than a bound. */

import { defaultPolicy } from '../../src/decide/policy.ts';
import { noiseOfRecording } from '../../src/replay/recording-noise.ts';
import type { RecordedBenchmark, Recording } from '../../src/replay/replay-file.ts';

/** `mostDeviation`: of a process, within the time of a block, on the log scale. Benchmarks left without builds go. */
export function calmBuilds(recording: Recording, mostDeviation: number): Recording {
  const benchmarks = recording.benchmarks.flatMap((benchmark): readonly RecordedBenchmark[] => {
    const builds = benchmark.builds.filter((build) => deviationOf({ ...benchmark, builds: [build] }) <= mostDeviation);
    return builds.length === 0 ? [] : [{ ...benchmark, builds }];
  });
  return { ...recording, benchmarks };
}

function deviationOf(benchmark: RecordedBenchmark): number {
  const [noise] = noiseOfRecording({ benchmarks: [benchmark] }, 'recorded', defaultPolicy);
  return noise?.deviation ?? Number.POSITIVE_INFINITY;
}

export function countBuilds({ benchmarks }: Recording): number {
  return benchmarks.reduce((sum, { builds }) => sum + builds.length, 0);
}
