/**
 * The hidden first line of our comment: how it is found again, and what it was made of, so that a slow, stale run cannot
 * overwrite the comment of a newer one. It counts only as the very start of a body: a quoted one is text.
 */
import { type GateName, gateOfWord, gateWord } from './gate-name.ts';

export interface CommentOrigin {
  /** Head commit of the pull request. */
  readonly head: string;
  /** Workflow run that measured, growing with time within a repository; a re-evaluation keeps the run it re-evaluates. */
  readonly run: number;
  readonly attempt: number;
  /** Absent: the default gate. */
  readonly gate?: GateName;
}

/** An HTML comment, invisible on GitHub; `parseMarker` reads it back. */
export function formatMarker({ head, run, attempt, gate }: CommentOrigin): string {
  const commit = /^[0-9a-f]{7,64}$/i.test(head) ? head : 'unknown';
  const name = gate === undefined || gate === '' ? '' : ` gate=${gateWord(gate)}`;
  return `<!-- flamegate v1 head=${commit} run=${whole(run)} attempt=${whole(attempt)}${name} -->`;
}

/** Undefined where a gate is named that none can be, and when the text does not begin with a marker. */
export function parseMarker(body: string): CommentOrigin | undefined {
  const pattern =
    /^<!-- flamegate v1 head=([0-9a-f]{7,64}|unknown) run=(\d{1,15}) attempt=(\d{1,6})(?: gate=(\S{1,300}))? -->/i;
  const [, head, run, attempt, gate] = pattern.exec(body) ?? [];
  if (head === undefined) return undefined;
  const origin = { head, run: Number(run), attempt: Number(attempt) };
  if (gate === undefined) return origin;
  const name = gateOfWord(gate);
  return name === undefined ? undefined : { ...origin, gate: name };
}

function whole(number: number): number {
  return Number.isSafeInteger(number) && number >= 0 ? number : 0;
}
