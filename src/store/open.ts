/** From a configured location to a store, and from an address to a bucket. */
import { resolve } from 'node:path';
import type { StoreLocation } from '../config/config.ts';
import { GateError } from '../errors.ts';
import type { BaselineStore } from '../ports.ts';
import { openDirStore } from './dir.ts';
import { openGitBranchStore } from './git-branch.ts';
import { openS3Store } from './s3.ts';
import { S3Bucket, s3OptionsOf } from './s3-bucket.ts';

export interface OpenOptions {
  /** The user's repository: where relative folders start and where the branch lives. */
  readonly repository: string;
  /** Remote to fetch the branch from and push it to; absent: this clone only. */
  readonly remote?: string | undefined;
  /** The door's environment, for a bucket's credentials. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Called for what is worth knowing and no error. */
  readonly notice?: (message: string) => void;
}

/** Opens without reading: a store that is missing or unreachable throws at its first use. */
export function openStore(location: StoreLocation, options: OpenOptions): BaselineStore {
  switch (location.kind) {
    case 'dir':
      return openDirStore(resolve(options.repository, location.path), `dir:${location.path}`);
    case 'git':
      return openGitBranchStore({ ...options, branch: location.branch });
    case 's3':
      return openS3Store(s3OptionsOf(location, options.environment ?? {}));
  }
}

/** Undefined where the text is a folder's name. Throws USAGE for an address of no bucket. */
export function openBucket(text: string, environment: NonNullable<OpenOptions['environment']>): S3Bucket | undefined {
  if (!text.startsWith('s3://')) return undefined;
  const [, bucket, prefix = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([^\u0000-\u001f]*?))?\/*$/.exec(text) ?? [];
  if (bucket !== undefined) return new S3Bucket(s3OptionsOf({ bucket, prefix }, environment));
  throw new GateError(
    'USAGE',
    `Cannot open a bucket as its address must be s3://BUCKET/PREFIX: current value is ${text}`,
    {
      hint: 'for example s3://benchmarks/flamegate/bundles',
    },
  );
}
