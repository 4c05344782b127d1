/** What every tool of Rust's benches shares: built once a checkout, listed bench by bench, measured one benchmark a process. */
import { timeMetric } from '../../results/metric.ts';
import type { Captured, Harness, HarnessContext, Listed, Measured } from '../harness.ts';
import { tryPerf } from '../perf.ts';
import { programWitness } from '../proof/built-program.ts';
import { type BuildEnvironment, benchesOf, type PlacedBench, rustToolchain, unbuilt } from './build-benches.ts';
import { cargoProgram } from './cargo-proof.ts';

export interface RustTool {
  readonly environmentFor?: BuildEnvironment;
  listBench(context: HarnessContext, bench: PlacedBench): Promise<readonly Listed[]>;
  invokeOne(context: HarnessContext, benchmark: Listed): Promise<Measured>;
  profile(context: HarnessContext, benchmark: Listed): Promise<Captured>;
}

export function rustHarness({ environmentFor, listBench, invokeOne, profile }: RustTool): Harness {
  const invoke: Harness['invoke'] = async (context, wanted) => {
    const measured: Measured[] = [];
    for (const { benchmark } of wanted) measured.push(await invokeOne(context, benchmark));
    return measured;
  };
  return {
    toolchain: () => rustToolchain,
    together: () => 'nothing',
    list: async (context) => {
      const benches = await benchesOf(context, environmentFor);
      if ('reason' in benches) return [{ ...unbuilt(context, benches), metrics: [timeMetric] }];
      const listed: Listed[] = [];
      for (const each of benches) listed.push(...(await listBench(context, each)));
      return listed;
    },
    invoke,
    profile,
    tryProfiler: tryPerf,
    ...programWitness(invoke, cargoProgram),
  };
}
