/** The interactive report and all it is made of, where the next step of the job uploads them from; the comment links there. */
import { join } from 'node:path';
import type { Io } from '../app/io.ts';
import type { Written } from '../app/write-report.ts';
import type { RunContext } from '../github/event.ts';
import { defaultGate, type GateName, gateFileName } from '../results/gate-name.ts';
import type { Door } from './door.ts';

export async function saveReport(
  { door, gate }: { readonly door: Door; readonly gate: GateName },
  io: Io,
  written: Written,
): Promise<void> {
  const { writeReport } = await import('../app/write-report.ts');
  // A job may run several gates, and uploads what each has written after the last.
  const name = gate === defaultGate ? 'flamegate-report' : `flamegate-report-${gateFileName(gate)}`;
  const folder = await writeReport(io, join(door.env['RUNNER_TEMP'] ?? io.cwd, name), written);
  door.output('report', join(folder, 'report.html'));
}

/** What a job uploads has an address only after the comment is written; the page of its run lists it. */
export function artifactsUrl({ runUrl }: RunContext): string {
  return `${runUrl}#artifacts`;
}
