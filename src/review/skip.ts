/** A pull request whose skip label counts: green without a measurement, with who set it, and recorded. */
import type { Config } from '../config/config.ts';
import type { Override } from '../decide/verdict.ts';
import type { GateError } from '../errors.ts';
import type { Client } from '../github/client.ts';
import { setStatus } from '../github/commit-status.ts';
import type { PullRequest } from '../github/pull-request.ts';
import type { BaselineStore } from '../ports.ts';
import type { GateName } from '../results/gate-name.ts';
import { attempt } from './publish.ts';
import { type Answered, noteOf } from './remember.ts';

export interface SkipWorld {
  readonly client: Client;
  readonly store: BaselineStore;
  readonly settings: Config['labels'];
  readonly pullRequest: PullRequest;
  readonly runUrl: string;
  readonly gate: GateName;
}

/** Returns what could not be recorded; the status must be set. */
export async function skipPullRequest(world: SkipWorld, by: Override): Promise<readonly GateError[]> {
  const { client, pullRequest, runUrl: url, gate } = world;
  const whose = by.reasonBy === undefined ? '' : `; the description by @${by.reasonBy} says`;
  const reason = by.reason === undefined ? '' : `${whose}: ${by.reason}`;
  const description = `Skipped by @${by.who}${reason}`;
  await setStatus(client, pullRequest.headCommit, { state: 'success', description, url, gate });
  return rememberUnmeasured(world, { outcome: 'skipped', judgements: [], override: by });
}

/** The note of labels on a head that has no measurement, a skip or the end of one. */
export async function rememberUnmeasured(
  world: SkipWorld,
  verdict: Answered['verdict'],
): Promise<readonly GateError[]> {
  const problems: GateError[] = [];
  await attempt(problems, async () => {
    const note = await noteOf({ ...world, candidate: world.pullRequest.headCommit, verdict });
    if (note.size > 0) await world.store.writeFiles(note);
  });
  return problems;
}
