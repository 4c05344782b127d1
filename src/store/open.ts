/** From a configured location to a store. */
import { resolve } from 'node:path';
import type { StoreLocation } from '../config/config.ts';
import type { BaselineStore } from '../ports.ts';
import { openDirStore } from './dir.ts';

export interface OpenOptions {
  /** The user's repository: where relative folders start and where the branch lives. */
  readonly repository: string;
}

export function openStore(location: StoreLocation, options: OpenOptions): BaselineStore {
  switch (location.kind) {
    case 'dir':
      return openDirStore(resolve(options.repository, location.path), `dir:${location.path}`);
    default:
      throw new RangeError(location.kind);
  }
}
