/**
 * Bundles in a bucket, as shards leave them that share no disk. Each attempt has a folder of its own and its evidence comes
 * last, so that one that was killed is no bundle, and of a shard that was measured twice one counts.
 */
import { randomBytes } from 'node:crypto';
import { GateError } from '../errors.ts';
import { evidenceFile } from '../results/bundle.ts';
import type { S3Bucket } from './s3-bucket.ts';

export interface BundlePart {
  readonly index: number;
  readonly count: number;
}

const mostFiles = 20_000;
const mostBytes = 512 * 1024 * 1024;

/** Throws where nothing can be read there, before a measuring that could not be written. */
export async function openS3Bundles(bucket: S3Bucket): Promise<void> {
  await bucket.get(evidenceFile);
}

/** `at`: when it was measured, milliseconds since the epoch. Returns the folder. */
export async function writeS3Bundle(
  bucket: S3Bucket,
  files: ReadonlyMap<string, Uint8Array>,
  { part, at }: { readonly part: BundlePart; readonly at: number },
): Promise<string> {
  const stamp = new Date(at).toISOString().replaceAll(/[-:.]/g, '');
  const folder = `shard-${part.index}-of-${part.count}/${stamp}-${randomBytes(6).toString('hex')}`;
  const evidence = files.get(evidenceFile);
  if (evidence === undefined) throw new RangeError('a bundle holds its evidence');
  for (const [name, bytes] of files) if (name !== evidenceFile) await bucket.put(`${folder}/${name}`, bytes, 'once');
  await bucket.put(`${folder}/${evidenceFile}`, evidence, 'once');
  return `${bucket.name}/${folder}`;
}

export interface FoundBundles {
  /** The files of each by their path in it. */
  readonly bundles: readonly { readonly name: string; readonly files: ReadonlyMap<string, Uint8Array> }[];
  readonly notes: readonly string[];
}

/** Of the finished attempts of each shard, the one that began first: later ones do not change a verdict that was given. */
export async function readS3Bundles(bucket: S3Bucket): Promise<FoundBundles> {
  const paths = await bucket.paths('');
  if (paths.length > mostFiles) throw tooLarge(bucket.name);
  const shards = attemptsByShard(paths);
  const bundles: { readonly name: string; readonly files: ReadonlyMap<string, Uint8Array> }[] = [];
  const notes: string[] = [];
  let room = mostBytes;
  for (const [shard, attempts] of shards) {
    const finished = attempts.filter((attempt) => paths.includes(`${attempt}/${evidenceFile}`)).toSorted();
    const [first, ...later] = finished;
    notes.push(
      ...remarks(shard, { finished: finished.length, unfinished: attempts.length - finished.length }, later.length),
    );
    if (first === undefined) continue;
    const files = await readAttempt(bucket, first, paths, room);
    room -= [...files.values()].reduce((sum, { length }) => sum + length, 0);
    bundles.push({ name: `${bucket.name}/${first}`, files });
  }
  return { bundles, notes };
}

function attemptsByShard(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const shards = new Map<string, Set<string>>();
  for (const path of paths) {
    const [attempt, shard] = /^(shard-\d{1,4}-of-\d{1,4})\/[^/]+(?=\/)/.exec(path) ?? [];
    if (attempt === undefined || shard === undefined) continue;
    shards.set(shard, (shards.get(shard) ?? new Set<string>()).add(attempt));
  }
  return new Map([...shards].map(([shard, attempts]) => [shard, [...attempts]]));
}

function remarks(
  shard: string,
  { finished, unfinished }: { readonly finished: number; readonly unfinished: number },
  later: number,
): readonly string[] {
  const [, index, count] = /^shard-(\d+)-of-(\d+)$/.exec(shard) ?? [];
  const name = `Shard ${index} of ${count}`;
  return [
    ...(later > 0
      ? [`${name} was measured ${finished} times; of the finished attempts, the one that began first counts.`]
      : []),
    ...(unfinished > 0
      ? [`${name} was started ${unfinished === 1 ? 'once' : `${unfinished} times`} without being finished.`]
      : []),
  ];
}

async function readAttempt(
  bucket: S3Bucket,
  attempt: string,
  paths: readonly string[],
  mostRoom: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  let room = mostRoom;
  for (const path of paths.filter((each) => each.startsWith(`${attempt}/`))) {
    const bytes = await bucket.get(path);
    if (bytes === undefined) continue;
    room -= bytes.length;
    if (room < 0) throw tooLarge(bucket.name);
    files.set(path.slice(attempt.length + 1), bytes);
  }
  return files;
}

function tooLarge(name: string): GateError {
  return new GateError(
    'FILE_TOO_LARGE',
    `Cannot read ${name} as its bundles must hold ≤ ${mostFiles} files and ≤ ${mostBytes} bytes: they hold more`,
    { hint: 'give each measuring a prefix of its own, such as the commit' },
  );
}
