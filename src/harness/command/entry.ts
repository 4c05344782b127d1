/** A command whose own duration is what is measured: a build, a script, a query. */
import { timeMetric } from '../../results/metric.ts';
import type { Harness, HarnessContext, Listed, Measured } from '../harness.ts';
import { commandOf, failureOf } from '../process-failure.ts';

export const commandHarness: Harness = { together: () => 'nothing', list, invoke };

/** Known by its suite's name: the command itself may change and stay the same benchmark. */
async function list({ suite }: HarnessContext): Promise<readonly Listed[]> {
  return [{ name: suite.name, file: suite.workingDirectory ?? '.', localName: suite.name, metrics: [timeMetric] }];
}

/** From start to end of the process, its shell included. */
async function invoke(context: HarnessContext): Promise<readonly Measured[]> {
  const request = commandOf(context, undefined);
  const result = await context.run(request);
  if (result.end.kind !== 'exit' || result.end.code !== 0) {
    return [{ state: 'failed', failure: failureOf(result, request, 'its run') }];
  }
  const { startedAt, durationMs, conditions } = result;
  return [{ state: 'measured', invocation: { value: durationMs * 1e6, startedAt, durationMs, conditions } }];
}
