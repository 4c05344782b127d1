/**
 * One gate reports once in a run. Two jobs that share a name, a matrix without `gate`, say, would overwrite each other's
 * red with green: the job that finds another's report ends the gate with an error that stays, and gives the cure.
 */
import { GateError } from '../errors.ts';
import type { Client } from '../github/client.ts';
import { type Measuring, readStatuses, recentStatuses, type StatusFound } from '../github/commit-status.ts';
import { readPullRequest, SharedHead } from '../github/pull-request.ts';
import type { BaselineStore } from '../ports.ts';
import type { GateName } from '../results/gate-name.ts';
import { failurePath } from '../results/store-layout.ts';
import { readVerdictRecord, type VerdictRecord } from '../review/verdict-record.ts';

export interface ReportingJob {
  readonly client: Client;
  readonly store: BaselineStore;
  readonly gate: GateName;
  /** Head commit of the pull request. */
  readonly head: string;
  readonly pullRequest: number;
  /** Run that measured, its attempt, and what distinguishes its measurement from another; shards are one measurement. */
  readonly run: number;
  readonly attempt: number;
  readonly measurement: string;
  /** Page of the run and attempt that reports, where another one measured. */
  readonly reporter?: string | undefined;
  /** Whether it would turn the status green. */
  readonly isGreen: boolean;
}

/** A newer run of this head is not green; an older one that ends after it does not change that. */
export class Outdated extends GateError {
  constructor(run: number) {
    super('GATE_CONTESTED', `Cannot publish as no newer run of this head may be red: run ${run} is`, {
      hint: 'its verdict counts',
    });
  }
}

/** Asked as the record is written: is another job's there, of this run? The second writer finds the first one's. */
export async function checkOnlyJob(job: ReportingJob): Promise<void> {
  const { store, head, gate } = job;
  if ((await store.readFile(failurePath(head, gate, job))) !== undefined) throw contested(gate);
  await checkStatuses(job);
  const record = await readVerdictRecord(store, head, gate);
  if (record === undefined) return;
  if (isOfOtherJob(record, job)) throw contested(gate);
  if (job.isGreen && record.report.verdict.outcome === 'fail' && isLater(record, job)) throw new Outdated(record.run);
  if (record.pullRequest !== job.pullRequest) await checkOther(job, record.pullRequest);
}

/** A job that refuses an untrusted bundle leaves nothing in the store: its status says so, and of which measuring. */
async function checkStatuses(job: ReportingJob): Promise<void> {
  const { client, head, gate } = job;
  if (!job.isGreen) return; // a red status hides no other
  const statuses = await readable(() => recentStatuses(client, head, gate));
  if (isRefusedElsewhere(statuses, job)) throw contested(gate);
  const { state, measuring } = statuses[0] ?? {};
  if (state === 'error' && measuring !== undefined && isLater(measuring, job)) throw new Outdated(measuring.run);
}

/** By another job that read this measuring. The same job run again may well succeed: what it says now counts. */
export function isRefusedElsewhere(
  statuses: readonly StatusFound[],
  measured: Measuring & Pick<ReportingJob, 'reporter'>,
): boolean {
  const { reporter } = measured;
  return reporter !== undefined && statuses.some((status) => isRefusalBy(status, measured, reporter));
}

function isRefusalBy({ state, url, measuring }: StatusFound, { run, attempt }: Measuring, reporter: string): boolean {
  if (state !== 'error' || url === undefined || measuring?.run !== run || measuring.attempt !== attempt) return false;
  return url === reporter || withoutAttempt(url) !== withoutAttempt(reporter);
}

function withoutAttempt(url: string): string {
  return url.replace(/\/attempts\/\d+$/, '');
}

/** Numbers of runs grow; when one that was started again began is not in its number. */
function isLater(one: Measuring, other: Measuring): boolean {
  if (one.run === other.run) return one.attempt > other.attempt;
  return one.attempt === 1 && other.attempt === 1 && one.run > other.run;
}

/** Two pull requests may share a head and differ in their base: a commit has one status, which cannot be right for both. */
export async function checkOther(
  { client, head, pullRequest }: Pick<ReportingJob, 'client' | 'head' | 'pullRequest'>,
  number: number,
): Promise<void> {
  const other = await readPullRequest(client, number);
  if (other.state === 'open' && other.headCommit === head)
    throw new SharedHead(head.slice(0, 12), [number, pullRequest]);
}

/** What makes the verdict void, where other problems only prevent its publication. */
export function isRefusal({ code }: GateError): boolean {
  return code === 'GATE_CONTESTED' || code === 'PULL_REQUEST_AMBIGUOUS';
}

/** What a job leaves that ends without a verdict, for the others of its run. One that was stopped has no time for it. */
export async function leaveFailure(
  job: Omit<ReportingJob, 'measurement' | 'reporter' | 'isGreen'>,
  error: GateError,
): Promise<void> {
  if (error.code === 'INTERRUPTED' || isRefusal(error)) return;
  const path = failurePath(job.head, job.gate, job);
  try {
    await job.store.writeFiles(new Map([[path, Buffer.from('{}\n')]]));
  } catch (failure) {
    if (!(failure instanceof GateError)) throw failure; // the status says it all the same
  }
}

const mostLooks = 6;

/** The other job may be about to publish a pass: the error has to be published last. */
export async function awaitOtherJob(
  world: Pick<ReportingJob, 'client' | 'head' | 'gate'>,
  runUrl: string,
): Promise<void> {
  for (let look = 0; look < mostLooks && (await isOtherJobBusy(world, runUrl)); look++) {
    await world.client.sleep(1000 * 2 ** look);
  }
}

/** Two jobs of this run have begun, and since then none has ended. */
async function isOtherJobBusy(
  { client, head, gate }: Pick<ReportingJob, 'client' | 'head' | 'gate'>,
  runUrl: string,
): Promise<boolean> {
  const statuses = await readable(() => readStatuses(client, head, gate));
  const begun = statuses.findLastIndex(({ state, url }) => state === 'pending' && url === runUrl);
  return begun > 0 && statuses.slice(0, begun).every(({ state }) => state === 'pending');
}

/** A token that may not read statuses sees none. */
export async function readable<T>(read: () => Promise<readonly T[]>): Promise<readonly T[]> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof GateError && error.code === 'GITHUB_FORBIDDEN') return [];
    throw error;
  }
}

function isOfOtherJob(record: VerdictRecord, { run, attempt, measurement }: ReportingJob): boolean {
  if (record.run !== run || record.attempt !== attempt) return false;
  return record.contested === true || (record.measurement !== undefined && record.measurement !== measurement);
}

/** The whole of it fits in a status. */
export function contested(gate: GateName): GateError {
  const name = gate === '' ? 'core' : gate.slice(0, 24);
  const message = `Cannot publish as one job of a run may publish for a gate: two do. Name each: gate: ${name}-\${{ matrix.x }}`;
  return new GateError('GATE_CONTESTED', message, {
    hint: 'the input gate distinguishes jobs that differ by configuration, folder or matrix',
  });
}
