/**
 * Where a picture lies so that a comment can show it: on the data branch under a name that is its content's hash, by the
 * one form of link that also shows in private repositories to those who are signed in.
 */
import { createHash } from 'node:crypto';
import type { BaselineStore } from '../ports.ts';
import { picturePath } from '../results/store-layout.ts';

/** Uploads all pictures in one step; answers with the link of each, by the caller's own names. */
export async function publishPictures(
  store: BaselineStore,
  branchUrl: string,
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, Uint8Array>();
  const links = new Map<string, string>();
  for (const [name, bytes] of pictures) {
    const path = picturePath(createHash('sha256').update(bytes).digest('hex'));
    files.set(path, bytes);
    links.set(name, `${branchUrl}/${path}?raw=true`);
  }
  if (files.size > 0) await store.writeFiles(files);
  return links;
}

/** `https://github.com/owner/repo/blob/flamegate-data` */
export function branchUrl(repositoryUrl: string, branch: string): string {
  return `${repositoryUrl}/blob/${branch.split('/').map(encodeURIComponent).join('/')}`;
}
