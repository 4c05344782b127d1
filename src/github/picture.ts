/**
 * Where a picture lies so that a comment can show it: on the data branch under a name that is its content's hash, by the
 * one form of link that also shows in private repositories to those who are signed in.
 */
import { createHash } from 'node:crypto';
import { picturePath } from '../results/store-layout.ts';

export interface PlacedPictures {
  /** To be written to the store. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** By the caller's own names. */
  readonly links: ReadonlyMap<string, string>;
}

export function placePictures(branchUrl: string, pictures: ReadonlyMap<string, Uint8Array>): PlacedPictures {
  const files = new Map<string, Uint8Array>();
  const links = new Map<string, string>();
  for (const [name, bytes] of pictures) {
    const path = picturePath(createHash('sha256').update(bytes).digest('hex'));
    files.set(path, bytes);
    links.set(name, `${branchUrl}/${path}?raw=true`);
  }
  return { files, links };
}

/** `https://github.com/owner/repo/blob/flamegate-data` */
export function branchUrl(repositoryUrl: string, branch: string): string {
  return `${repositoryUrl}/blob/${branch.split('/').map(encodeURIComponent).join('/')}`;
}
