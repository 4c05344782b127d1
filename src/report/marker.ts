/**
 * The hidden first line of our comment: how it is found again, and what it was made for, so that a slow, stale run
 * cannot overwrite what a newer one said. It counts only as the very start of a body: a quoted one is text.
 */

export interface Marker {
  /** Head commit of the pull request. */
  readonly head: string;
  /** Id of the workflow run that measured; grows with time within a repository. */
  readonly run: number;
  readonly attempt: number;
}

/** What every comment of ours starts with, for finding it. */
export const markerStart: string = '<!-- flamegate v1 ';

export function formatMarker(marker: Marker): string {
  const head = /^[0-9a-f]{7,64}$/i.test(marker.head) ? marker.head : 'unknown';
  return `${markerStart}head=${head} run=${whole(marker.run)} attempt=${whole(marker.attempt)} -->`;
}

function whole(number: number): number {
  return Number.isSafeInteger(number) && number >= 0 ? number : 0;
}

export function parseMarker(body: string): Marker | undefined {
  const match = /^<!-- flamegate v1 head=([0-9a-f]{7,64}|unknown) run=(\d{1,15}) attempt=(\d{1,6}) -->/i.exec(body);
  if (match === null) return undefined;
  return { head: match[1] ?? '', run: Number(match[2]), attempt: Number(match[3]) };
}

/** May what `own` says replace what `existing` said? A rerun of the same run may; an older run may not. */
export function supersedes(own: Marker, existing: Marker): boolean {
  return own.run === existing.run ? own.attempt >= existing.attempt : own.run > existing.run;
}
