/**
 * `command: gate`: measures and judges where the code comes from branches that are trusted. A push to the default
 * branch becomes a baseline; a pull request is judged and reported; a merge queue gets the verdicts of its pull requests.
 */
import type { MeasuringResult } from '../app/measuring.ts';
import type { Config } from '../config/config.ts';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { isStatus } from '../github/failure.ts';
import { ensureLabel } from '../github/labels.ts';
import type { BaselineStore } from '../ports.ts';
import { landNotes } from '../review/landing.ts';
import { runMergeGroup } from '../review/merge-group.ts';
import { shown } from '../text/shown.ts';
import { formatCount } from '../units/format.ts';
import { configOf } from './checkout-config.ts';
import type { Session } from './door.ts';
import { refuseToGate } from './fork-rule.ts';
import { type GateDoor, measure } from './gate-measure.ts';
import { gatePullRequest } from './gate-pull-request.ts';
import { reportToJob } from './job-outcome.ts';

export async function gateCommand(world: GateDoor): Promise<ExitCode> {
  const { door, session } = world;
  const { event } = session.context;
  switch (event.kind) {
    case 'push':
    case 'schedule':
    case 'dispatch':
      if (event.isDefaultBranch) return storeBaseline(world);
      door.log(
        shown`Nothing to do: only the default branch becomes a baseline, and this is ${event.branch ?? 'a tag'}.`,
      );
      return exitCode.pass;
    case 'merge-group':
      return answerQueue(world);
    case 'pull-request':
      if (event.trigger === 'pull_request') return gatePullRequest(world, event);
      throw refuseToGate('pull_request_target');
    case 'workflow-run':
      throw refuseToGate('workflow_run');
  }
}

async function answerQueue({ session, door }: GateDoor): Promise<ExitCode> {
  const { event, runUrl, workflowPath } = session.context;
  if (event.kind !== 'merge-group') throw new RangeError('not a merge group');
  const { client, gate, origin } = session;
  const status = await runMergeGroup({
    client,
    event,
    runUrl,
    gate,
    origin,
    workflow: { path: workflowPath, verdict: 'in-the-run' },
    signal: door.signal,
  });
  door.log(shown`${status.description}`);
  return status.state === 'success' ? exitCode.pass : exitCode.regression;
}

/** Measures the commit and keeps it; the newest of each kind of machine are kept, older ones are pruned. */
async function storeBaseline(world: GateDoor): Promise<ExitCode> {
  const { session, door } = world;
  const config = await configOf(world, undefined);
  const store = await session.openStore(config);
  const result = await measure(world, 'store', { judged: { config, gate: session.gate }, store });
  const key = await store.save(result.evidence.candidate, result.profiles);
  door.log(shown`Stored as ${store.name} ${key}`);
  for (const line of await publishRunOf(world, config, result)) door.log(shown`${line}`);
  const dropped = await store.prune(config.baseline.keep);
  if (dropped.runs + dropped.pictures > 0) {
    const what = `${formatCount(dropped.runs, 'older run')} and ${formatCount(dropped.pictures, 'older picture')}`;
    door.log(shown`Pruned ${what} (baseline.keep: ${config.baseline.keep})`);
  }
  for (const label of [config.labels.accept, config.labels.skip]) await offerLabel(session, label);
  await land(world, store);
  const code = await reportToJob(door, result.report, undefined);
  return code === exitCode.regression ? exitCode.pass : code; // there is nothing to hold up any more
}

/** A push to the default branch has no pull request behind it: its file is the base's. */
async function publishRunOf(
  { session, io }: GateDoor,
  { publish, policy }: Config,
  { evidence, profiles }: MeasuringResult,
): Promise<readonly string[]> {
  if (publish === undefined) return [];
  // Read where it is needed, as most jobs publish nothing.
  const { publishStored } = await import('../app/publish-run.ts');
  const { owner, repo, serverUrl, defaultBranch } = session.context;
  const name = `${owner}/${repo}`;
  const origin = { repository: name, repositoryUrl: `${serverUrl}/${name}`, ref: defaultBranch };
  return publishStored(io, publish, { run: evidence.candidate, profiles, origin, policy });
}

/** Without the label a regression could not be accepted. */
async function offerLabel({ client }: Session, name: string): Promise<void> {
  try {
    await ensureLabel(client, name, 'Flamegate: set by someone with write access, for one head commit');
  } catch (error) {
    if (!isStatus(error, 403, 404)) throw error;
  }
}

/** The baseline is stored whether or not GitHub says what was merged; the next push asks again. */
async function land({ session, door }: GateDoor, store: BaselineStore): Promise<void> {
  try {
    for (const { who, pullRequest, landed } of await landNotes(session.client, store)) {
      door.log(shown`The override by ${who} on #${pullRequest} was merged as ${landed ?? ''}`);
    }
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    door.log(shown`The overrides that were merged could not be recorded. ${error.message}`);
  }
}
