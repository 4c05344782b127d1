/** Which part of a run split over several jobs this one measures. */
import { GateError } from '../errors.ts';

/** `I/N`, 1-based. */
export function shardOf(text: string | undefined): { readonly index: number; readonly count: number } | undefined {
  if (text === undefined || text === '') return undefined;
  const [, index, count] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  if (shard.index >= 1 && shard.index <= shard.count) return shard;
  throw new GateError(
    'USAGE',
    `Cannot measure a shard as --shard must be I/N with 1 ≤ I ≤ N: current value is ${text}`,
    {
      hint: 'the first of four is 1/4',
    },
  );
}
