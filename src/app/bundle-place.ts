/** Where a measured bundle goes: a folder, or a bucket for shards that share no disk. */
import { resolve } from 'node:path';
import { renderBundle } from '../results/bundle.ts';
import { openBucket } from '../store/s3-bucket.ts';
import { openS3Bundles, writeS3Bundle } from '../store/s3-bundles.ts';
import type { Io } from './io.ts';
import type { MeasuringResult } from './measuring.ts';
import { openOutputs, writeOutputs } from './output-files.ts';
import type { shardOf } from './shard.ts';

export interface BundlePlace {
  /** Returns its place, as it is reported. */
  readonly write: (result: MeasuringResult, shard: ReturnType<typeof shardOf>) => Promise<string>;
}

/** Throws where nothing can be written there, before a measuring that would be lost. */
export async function openBundlePlace(out: string, io: Pick<Io, 'cwd' | 'env'>): Promise<BundlePlace> {
  const bucket = openBucket(out, io.env);
  if (bucket === undefined) {
    const folder = resolve(io.cwd, out);
    await openOutputs(folder);
    return {
      write: async (result) => {
        await writeOutputs(folder, renderBundle(result));
        return out;
      },
    };
  }
  await openS3Bundles(bucket);
  return {
    write: (result, part = { index: 1, count: 1 }) => {
      const at = Date.parse(result.evidence.candidate.takenAt);
      return writeS3Bundle(bucket, renderBundle(result), { part, at });
    },
  };
}
