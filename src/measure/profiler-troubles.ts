/** Whether the suites' profilers are there and permitted, found out before an hour is spent on a report without the reason. */
import type { Suite } from '../config/config.ts';
import { GateError } from '../errors.ts';
import type { HarnessContext } from '../harness/harness.ts';
import { harnessOf } from '../harness/registry.ts';
import { printable } from './printable.ts';

/** A profiler that several suites share is tried once. */
export async function profilerTroubles(
  suites: Iterable<Suite>,
  contextOf: (suite: Suite) => Promise<HarnessContext>,
): Promise<readonly string[]> {
  const tried = new Set<string>();
  const troubles: string[] = [];
  for (const suite of suites) {
    const { harness, profile, profiler, command, workingDirectory } = suite;
    const key = JSON.stringify([harness, profile.cpu, profiler, command, workingDirectory]);
    if (profile.cpu === 'none' || tried.has(key)) continue;
    tried.add(key);
    const why = await troubleOf(await contextOf(suite));
    if (why !== undefined) troubles.push(`Suite "${suite.name}" (${harness}) cannot be profiled here: ${why}`);
  }
  return troubles;
}

async function troubleOf(context: HarnessContext): Promise<string | undefined> {
  try {
    const harness = await harnessOf(context.suite.harness);
    const failure = await harness.tryProfiler?.(context);
    return failure === undefined ? undefined : printable(failure).message;
  } catch (error) {
    if (!(error instanceof GateError) || error.code === 'INTERRUPTED') throw error;
    // A budget that has ended is known by what it was for.
    if (error.code !== 'TOOL_MISSING') return undefined;
    return [error.message, ...(error.hint === undefined ? [] : [error.hint])].join(' · ');
  }
}
