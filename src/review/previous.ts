/** What was accepted on earlier heads of a pull request: the comment names the head, the store knows its verdict. */
import type { Config } from '../config/config.ts';
import type { AcceptedSizes } from '../decide/override.ts';
import type { Client } from '../github/client.ts';
import type { LabelDecision } from '../github/labels.ts';
import type { PullRequest } from '../github/pull-request.ts';
import { findComment } from '../github/pull-request-comment.ts';
import type { BaselineStore } from '../ports.ts';
import { parseMarker } from '../results/comment-marker.ts';
import type { GateName } from '../results/gate-name.ts';
import { readVerdictRecord } from './verdict-record.ts';

export interface PreviousQuestion {
  readonly client: Client;
  readonly store: BaselineStore;
  readonly pullRequest: PullRequest;
  readonly decision: LabelDecision;
  readonly scope: Config['labels']['scope'];
  readonly gate: GateName;
  /** Head before the push, where the event has it. */
  readonly before?: string | undefined;
}

/** Asked for only when there is an acceptance to check that may be older than the head. */
export async function acceptedBefore(question: PreviousQuestion): Promise<AcceptedSizes | undefined> {
  const { client, store, pullRequest, decision, gate, before, scope } = question;
  if (decision.accepted.length === 0 || scope === 'head') return undefined;
  const own = await readVerdictRecord(store, pullRequest.headCommit, gate);
  if (own?.accepted !== undefined && own.pullRequest === pullRequest.number) return own.accepted;
  const comment = before === undefined ? await findComment(client, { pullRequest, gate }) : undefined;
  const head = before ?? parseMarker(comment?.body ?? '')?.head;
  const record = head === undefined ? undefined : await readVerdictRecord(store, head, gate);
  // A branch may begin at another pull request's head, where something else was accepted.
  return record?.pullRequest === pullRequest.number ? record.accepted : undefined;
}
