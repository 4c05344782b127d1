/** Tools of the user's own that a harness runs, for building above all. One that is not there ends the gate and is named. */
import { GateError } from '../errors.ts';
import type { HarnessContext, ProcessRequest, ProcessResult } from './harness.ts';

/** A build takes minutes at worst, as an installation does; one that hangs must not block the gate. */
export const buildTimeoutMs: number = 15 * 60_000;

/** `hint`: how to get the tool. */
export async function runTool(context: HarnessContext, request: ProcessRequest, hint: string): Promise<ProcessResult> {
  const result = await context.run(request);
  if (result.end.kind !== 'unstartable') return result;
  const what = `Cannot measure suite "${context.suite.name}" as ${request.command} must be there`;
  throw new GateError('TOOL_MISSING', `${what}: ${result.end.message}`, { hint });
}

export function succeeded({ end }: ProcessResult): boolean {
  return end.kind === 'exit' && end.code === 0;
}
