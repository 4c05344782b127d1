/** What V8 counted in a benchmark's own process. */

/** Why nothing could be counted in a process that ran to its end. */
export const uncounted = {
  unparsed: 'it runs code that cannot be parsed',
  unseen: 'nothing of its own code was seen to run',
} as const;

/** A piece of source and how often it ran, whatever ran within it at another rate left out. */
export type RawPiece = readonly [start: number, end: number, count: number];

/** A function that was called: the whole of it first, then pieces that ran at another rate. One for each time counted. */
export type RawCount = readonly [name: string, pieces: readonly RawPiece[]];

export interface RawCountedScript {
  /** As V8 has it. */
  readonly url: string;
  /** What V8 compiled, whatever a loader made of the file. */
  readonly source: string;
  readonly functions: readonly RawCount[];
}

export interface RawCounts {
  readonly operations: number;
  readonly scripts: readonly RawCountedScript[];
}
