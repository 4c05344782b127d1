/** From a configured location to a store; of the kinds only the one that is meant is loaded. */
import { resolve } from 'node:path';
import type { StoreLocation } from '../config/config.ts';
import type { BaselineStore } from '../ports.ts';

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
export async function openStore(location: StoreLocation, options: OpenOptions): Promise<BaselineStore> {
  switch (location.kind) {
    case 'dir':
      return (await import('./dir.ts')).openDirStore(
        resolve(options.repository, location.path),
        `dir:${location.path}`,
      );
    case 'git':
      return (await import('./git-branch.ts')).openGitBranchStore({ ...options, branch: location.branch });
    case 's3': {
      const { s3OptionsOf } = await import('./s3-bucket.ts');
      return (await import('./s3.ts')).openS3Store(s3OptionsOf(location, options.environment ?? {}));
    }
  }
}
