/** Any program that prints its results as JSON: one process measures everything it prints. */
import { join } from 'node:path';
import { GateError } from '../../errors.ts';
import { assumedDirection } from '../../results/assumed-direction.ts';
import type { Failure } from '../../results/invocation.ts';
import { runtimeOf } from '../command/runtime.ts';
import type { Harness, HarnessContext, Listed, Measured, ProcessResult, Wanted } from '../harness.ts';
import { commandOf, failureOf } from '../process-failure.ts';
import { type JsonResult, parseJsonResults } from './json-results.ts';

export const jsonHarness: Harness = { toolchain: runtimeOf, together: () => 'suite', list, invoke };

type Answer =
  | { readonly state: 'done'; readonly results: readonly JsonResult[]; readonly process: ProcessResult }
  | { readonly state: 'failed'; readonly failure: Failure };

async function runOnce(context: HarnessContext): Promise<Answer> {
  const request = commandOf(context, 'stdout');
  const result = await context.run(request);
  if (result.end.kind !== 'exit' || result.end.code !== 0) {
    return { state: 'failed', failure: failureOf(result, request, 'its run') };
  }
  try {
    return { state: 'done', results: parseJsonResults(result.stdout), process: result };
  } catch (error) {
    if (error instanceof GateError) return { state: 'failed', failure: { reason: 'load', message: error.message } };
    throw error;
  }
}

/** By running it: what it prints is what it has. */
async function list(context: HarnessContext): Promise<readonly Listed[]> {
  const { suite } = context;
  const file = join(suite.workingDirectory ?? '').replaceAll('\\', '/');
  const answer = await runOnce(context);
  if (answer.state === 'failed') {
    return [{ name: suite.name, file, localName: '', metrics: [], failure: answer.failure }];
  }
  const names = [...new Set(answer.results.map(({ name }) => name))];
  const assumed = answer.results.filter(({ isAssumed }) => isAssumed === true);
  const remark = assumedDirection(
    `Suite "${suite.name}"`,
    assumed.map(({ name, metric: { unit } }) => ({ name, unit })),
  );
  return names.map((name) => ({
    name,
    file,
    localName: name,
    metrics: answer.results.filter((result) => result.name === name).map(({ metric }) => metric),
    remark,
  }));
}

async function invoke(context: HarnessContext, wanted: readonly Wanted[]): Promise<readonly Measured[]> {
  const answer = await runOnce(context);
  if (answer.state === 'failed') return wanted.map(() => answer);
  const { startedAt, durationMs, conditions } = answer.process;
  return wanted.map(({ benchmark, metric }) => {
    const found = answer.results.find(
      ({ name, metric: { name: of } }) => name === benchmark.localName && of === metric.name,
    );
    if (found === undefined) return { state: 'failed', failure: unprinted(benchmark.name, metric.name) };
    if (found.metric.unit !== metric.unit) return { state: 'failed', failure: otherUnit(found.metric, metric.unit) };
    return { state: 'measured', invocation: { value: found.value, startedAt, durationMs, conditions } };
  });
}

/** As programs do that choose the unit by the size of the number. */
function otherUnit({ name, unit }: JsonResult['metric'], wanted: string): Failure {
  const message = `It printed ${name} in ${unit} this time, and in ${wanted} before: print it in one unit`;
  return { reason: 'missing', message };
}

function unprinted(name: string, metric: string): Failure {
  return { reason: 'missing', message: `It printed no ${metric} of "${name}" this time` };
}
