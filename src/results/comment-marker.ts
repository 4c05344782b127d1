/**
 * The hidden first line of our comment: how it is found again, and what it was made of, so that a slow, stale run cannot
 * overwrite what a newer one said. It counts only as the very start of a body: a quoted one is text.
 */

export interface CommentOrigin {
  /** Head commit of the pull request. */
  readonly head: string;
  /** Workflow run that measured, growing with time within a repository; a re-evaluation keeps the run it re-evaluates. */
  readonly run: number;
  readonly attempt: number;
  /** Tells several gates of one repository apart. */
  readonly gate?: string;
}

export function formatMarker({ head, run, attempt, gate }: CommentOrigin): string {
  const commit = /^[0-9a-f]{7,64}$/i.test(head) ? head : 'unknown';
  const name = gate === undefined ? '' : ` gate=${gateWord(gate)}`;
  return `<!-- flamegate v1 head=${commit} run=${whole(run)} attempt=${whole(attempt)}${name} -->`;
}

/** `gate` as `gateWord()` writes it. Undefined when the text does not begin with a marker. */
export function parseMarker(body: string): CommentOrigin | undefined {
  const pattern =
    /^<!-- flamegate v1 head=([0-9a-f]{7,64}|unknown) run=(\d{1,15}) attempt=(\d{1,6})(?: gate=(\S{1,200}))? -->/i;
  const [, head, run, attempt, gate] = pattern.exec(body) ?? [];
  if (head === undefined) return undefined;
  return { head, run: Number(run), attempt: Number(attempt), ...(gate === undefined ? {} : { gate }) };
}

/** A gate's name as one word that cannot close the marker. */
export function gateWord(gate: string): string {
  return (
    gate
      .replaceAll(/[^A-Za-z0-9._/-]+/g, '-')
      .replaceAll(/-{2,}/g, '-')
      .slice(0, 200) || '-'
  );
}

function whole(number: number): number {
  return Number.isSafeInteger(number) && number >= 0 ? number : 0;
}
