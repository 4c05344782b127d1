/** What a published verdict means for the job: outputs, summary, warnings, exit code. */
import { type ExitCode, formatGateError, GateError } from '../errors.ts';
import type { Client } from '../github/client.ts';
import { type Measuring, setStatus } from '../github/commit-status.ts';
import { verdictWord } from '../report/outcome-state.ts';
import type { Report } from '../report/report.ts';
import { renderSummary } from '../report/summary.ts';
import { renderTerminal } from '../report/terminal.ts';
import type { GateName } from '../results/gate-name.ts';
import { exitCodeOf } from '../review/exit-code.ts';
import type { Published } from '../review/publish.ts';
import { Outdated } from '../review/reporting-job.ts';
import { type Shown, shown, shownText } from '../text/shown.ts';
import type { Door } from './door.ts';

const logWidth = 120;

/** `problems` become warnings: the verdict holds, but a reader who waits for the comment or status must learn of it. */
export async function reportToJob(door: Door, report: Report, published: Published | undefined): Promise<ExitCode> {
  const { verdict } = report;
  door.output('verdict', verdictWord(report));
  door.output('regressions', String(verdict.judgements.filter(({ kind }) => kind === 'regression').length));
  door.output('comment-url', published?.comment?.url ?? '');
  door.log(shownText(renderTerminal(report, { color: 'never', width: logWidth, rows: 'notable' }).trimEnd()));
  await door.summary(renderSummary(report));
  const problems = published?.problems ?? [];
  for (const problem of problems) door.warn(formatGateError(problem));
  return exitCodeOf(report, problems);
}

export interface FailureWorld {
  readonly client: Client;
  readonly runUrl: string;
  readonly gate: GateName;
  readonly measuring: Measuring;
  readonly log: (line: Shown) => void;
}

/** A good comment of before stays; only the required status says that this run has no answer. */
export async function reportFailure(world: FailureWorld, commit: string, error: unknown): Promise<void> {
  if (error instanceof Outdated) return;
  const { gate, measuring } = world;
  const description =
    error instanceof GateError ? error.message : 'Cannot judge: Flamegate hit an internal error, see the log';
  const status = { state: 'error', description, url: world.runUrl, gate, measuring } as const;
  await setStatus(world.client, commit, status).catch((refusal: Error) => {
    world.log(shown`the status could not be set either: ${refusal.message}`);
  });
}
