/**
 * What the store will remember of labels: a note for each time their answer changed. Recording the same answer again, as a
 * re-run does, adds nothing, also where that finds nothing to accept; an answer that is gone is a note too, with the one who took
 * the label off.
 */
import type { Config } from '../config/config.ts';
import type { Judgement } from '../decide/judgement.ts';
import type { Verdict } from '../decide/verdict.ts';
import { lastNoteOn } from '../gate/notes.ts';
import type { Client } from '../github/client.ts';
import { lastRemoval } from '../github/labels.ts';
import type { PullRequest } from '../github/pull-request.ts';
import type { BaselineStore } from '../ports.ts';
import type { GateName } from '../results/gate-name.ts';
import { type AcceptedStep, renderNote, type StoredNote } from '../results/note.ts';
import { notePath } from '../results/store-layout.ts';

export interface Answered {
  readonly client: Client;
  readonly store: BaselineStore;
  readonly settings: Config['labels'];
  readonly pullRequest: PullRequest;
  readonly gate: GateName;
  /** Commit that was measured; the head where nothing was. */
  readonly candidate: string;
  readonly verdict: Pick<Verdict, 'outcome' | 'judgements' | 'override'>;
}

/** One file, or none when nothing changed since the last note. */
export async function noteOf(answered: Answered): Promise<ReadonlyMap<string, Uint8Array>> {
  const { client, store, pullRequest, gate } = answered;
  const last = await lastNoteOn(store, pullRequest.headCommit, gate);
  const content = contentOf(answered) ?? (await withdrawn(answered, last));
  if (content === undefined || (last !== undefined && isSame(content, last))) return new Map();
  const note: StoredNote = { ...content, recordedAt: laterThan(last, client.serverTime()) };
  return new Map([[notePath(note), Buffer.from(renderNote(note))]]);
}

type NoteContent = Omit<StoredNote, 'recordedAt' | 'landed'>;

function contentOf({ verdict, pullRequest, candidate, gate }: Answered): NoteContent | undefined {
  const { override, outcome, judgements } = verdict;
  if (override === undefined || (outcome !== 'overridden' && outcome !== 'skipped')) return undefined;
  const kind = outcome === 'skipped' ? 'skip' : 'accept';
  const { who, when, reason, reasonBy, accepts } = override;
  return {
    schema: 1,
    kind,
    who,
    when,
    pullRequest: pullRequest.number,
    head: pullRequest.headCommit,
    candidate,
    gate: gate === '' ? undefined : gate,
    reason,
    reasonBy,
    accepts,
    steps: kind === 'accept' ? stepsOf(judgements) : [],
  };
}

function stepsOf(judgements: readonly Judgement[]): readonly AcceptedStep[] {
  return judgements
    .filter(({ kind }) => kind === 'regression' || kind === 'failed')
    .map(({ target, shift }) => ({
      id: target.id,
      metric: target.metric.name,
      ratio: shift?.ratio,
    }));
}

async function withdrawn(answered: Answered, last: StoredNote | undefined): Promise<NoteContent | undefined> {
  const { client, pullRequest, settings, candidate, gate, verdict } = answered;
  if (last === undefined || last.kind === 'withdraw' || verdict.override !== undefined) return undefined;
  const removed = await lastRemoval(client, pullRequest.number, settings);
  // A label that was taken off, put on again and is void by now was taken off by nobody.
  const removal = removed !== undefined && removed.when >= last.when ? removed : undefined;
  return {
    schema: 1,
    kind: 'withdraw',
    who: removal?.who || 'unknown',
    when: removal?.when ?? new Date(client.serverTime()).toISOString(),
    pullRequest: pullRequest.number,
    head: pullRequest.headCommit,
    candidate,
    gate: gate === '' ? undefined : gate,
    accepts: [],
    steps: [],
  };
}

function isSame(content: NoteContent, { recordedAt: _, landed: __, ...last }: StoredNote): boolean {
  return renderNote({ ...content, recordedAt: epoch }) === renderNote({ ...last, recordedAt: epoch });
}

const epoch = '1970-01-01T00:00:00Z';

/** Names sort by the second; two answers within one must keep their order. */
function laterThan(last: StoredNote | undefined, now: number): string {
  const least = last === undefined ? 0 : Date.parse(last.recordedAt) + 1000;
  return new Date(Math.max(now, least)).toISOString();
}
