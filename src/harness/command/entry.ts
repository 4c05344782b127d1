/** A command whose own duration is what is measured: a build, a script, a query. */
import { timeMetric } from '../../results/metric.ts';
import type { Harness, HarnessContext, Listed, Measured, ProcessResult } from '../harness.ts';
import { commandOf, failureOf } from '../process-failure.ts';
import { repeatedRuns } from '../repeated.ts';
import { succeeded } from '../tool.ts';
import { runtimeOf } from './runtime.ts';

export const commandHarness: Harness = {
  toolchain: runtimeOf,
  together: () => 'nothing',
  list,
  invoke,
  holder: (context, wanted) => () =>
    repeatedRuns({
      wanted,
      leastSlices: 1,
      warmUp: async () => undefined,
      slice: async () => {
        const ran = await run(context);
        return 'failure' in ran ? ran : { state: 'measured', values: [[nanoseconds(ran)]] };
      },
    }),
};

/** Known by its suite's name: the command itself may change and stay the same benchmark. */
async function list({ suite }: HarnessContext): Promise<readonly Listed[]> {
  return [{ name: suite.name, file: suite.workingDirectory ?? '.', localName: suite.name, metrics: [timeMetric] }];
}

async function invoke(context: HarnessContext): Promise<readonly Measured[]> {
  const ran = await run(context);
  if ('failure' in ran) return [ran];
  const { startedAt, durationMs, conditions } = ran;
  return [{ state: 'measured', invocation: { value: nanoseconds(ran), startedAt, durationMs, conditions } }];
}

async function run(context: HarnessContext): Promise<ProcessResult | Extract<Measured, { state: 'failed' }>> {
  const request = commandOf(context, undefined);
  const result = await context.run(request);
  return succeeded(result) ? result : { state: 'failed', failure: failureOf(result, request, 'its run') };
}

/** From start to end of the process, its shell included. */
function nanoseconds({ durationMs }: ProcessResult): number {
  return durationMs * 1e6;
}
