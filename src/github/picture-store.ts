/**
 * Where a picture lies so that a comment can show it: on the data branch under the time and its content's hash, by the
 * one form of link that also shows in private repositories to those who are signed in. The oldest are pruned in the end,
 * and such a link then shows its alternative text.
 */
import { createHash } from 'node:crypto';
import type { GateName } from '../results/gate-name.ts';
import { picturePath } from '../results/store-layout.ts';

export interface PlacedPictures {
  /** To be written to the store. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** By the caller's own names. */
  readonly links: ReadonlyMap<string, string>;
}

export interface Pictures {
  /**
   * When what they show was measured, by a clock that the pull request does not set; ISO 8601, UTC. Equal when the same measurement is
   * published again, so that its pictures are the same files.
   */
  readonly measuredAt: string;
  /** PNG by any name of the caller's. */
  readonly images: ReadonlyMap<string, Uint8Array>;
}

export interface PicturePlace {
  readonly branchUrl: string;
  readonly gate: GateName;
}

/** Paths on the data branch, named by time and hash, and the URLs under which a comment shows them. */
export function placePictures({ branchUrl, gate }: PicturePlace, { measuredAt, images }: Pictures): PlacedPictures {
  const files = new Map<string, Uint8Array>();
  const links = new Map<string, string>();
  for (const [name, bytes] of images) {
    const path = picturePath(measuredAt, createHash('sha256').update(bytes).digest('hex'), gate);
    files.set(path, bytes);
    links.set(name, `${branchUrl}/${urlPath(path)}?raw=true`);
  }
  return { files, links };
}

/** `https://github.com/owner/repo/blob/flamegate-data` */
export function branchUrl(repositoryUrl: string, branch: string): string {
  return `${repositoryUrl}/blob/${urlPath(branch)}`;
}

function urlPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
