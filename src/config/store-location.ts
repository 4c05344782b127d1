/** How a store is named, in a configuration and by `--store`. */
import type { StoreLocation } from './config.ts';

const branchPattern = /^git:(?![-./])(?!.*(?:\.\.|\/\/|@\{|\.lock$|[./]$))[A-Za-z0-9._/@+-]{1,200}$/;
const dirPattern = /^dir:[^\u0000-\u001f]{1,400}$/;
const bucketPattern = /^s3:\/\/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9](?:\/[A-Za-z0-9._/-]*)?$/;

export const storePatterns: readonly RegExp[] = [branchPattern, dirPattern, bucketPattern];

/** Undefined: not a store's name. */
export function parseStoreLocation(value: string): StoreLocation | undefined {
  if (branchPattern.test(value)) return { kind: 'git', branch: value.slice('git:'.length) };
  if (dirPattern.test(value)) return { kind: 'dir', path: value.slice('dir:'.length) };
  if (!bucketPattern.test(value)) return undefined;
  const [bucket = '', ...prefix] = value.slice('s3://'.length).split('/');
  return { kind: 's3', bucket, prefix: prefix.filter((part) => part !== '').join('/') };
}
