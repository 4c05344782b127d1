/** From a configured location to a store. */
import { resolve } from 'node:path';
import type { StoreLocation } from '../config/config.ts';
import type { BaselineStore } from '../ports.ts';
import { openDirStore } from './dir.ts';
import { openGitBranchStore } from './git-branch.ts';
import { openS3Store, s3OptionsOf } from './s3.ts';

export interface OpenOptions {
  /** The user's repository: where relative folders start and where the branch lives. */
  readonly repository: string;
  /** Remote to fetch the branch from and push it to; absent: this clone only. */
  readonly remote?: string;
  /** The door's environment, for a bucket's credentials. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
  /** Told what is worth knowing and no error. */
  readonly notice?: (message: string) => void;
}

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
