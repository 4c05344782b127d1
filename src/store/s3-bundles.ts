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
  /** Folders of finished attempts that do not count. */
  readonly older: readonly string[];
}

export interface FinishedAttempt {
  /** Of the bundle's folder below the bucket's prefix, and of the one it is in, which all attempts of a shard share. */
  readonly name: string;
  readonly shard: string;
  /** When the measuring began by the clock of who measured; ISO 8601, UTC. */
  readonly createdAt: string;
}

/** Which of the finished attempts of all shards count at all. */
export type Counting = (finished: readonly FinishedAttempt[]) => Promise<readonly FinishedAttempt[]>;

/** Of the finished attempts of each shard that count, the one that began first: later ones do not change a verdict that was given. */
export async function readS3Bundles(bucket: S3Bucket, counting: Counting = async (all) => all): Promise<FoundBundles> {
  const paths = await bucket.paths('');
  if (paths.length > mostFiles) throw tooLarge(bucket.name);
  const shards = attemptsByShard(paths);
  const isFinished = (attempt: string): boolean => paths.includes(`${attempt}/${evidenceFile}`);
  const all = [...shards.values()].flat().filter(isFinished).map(toFinished);
  const counted = new Set((await counting(all)).map(({ name }) => name));
  const bundles: { readonly name: string; readonly files: ReadonlyMap<string, Uint8Array> }[] = [];
  const notes: string[] = [];
  let room = mostBytes;
  for (const [shard, attempts] of shards) {
    const finished = attempts.filter(isFinished);
    const [first, ...later] = finished.filter((attempt) => counted.has(attempt)).toSorted();
    const unfinished = attempts.length - finished.length;
    notes.push(...remarks(shard, { finished: later.length + 1, unfinished }, later.length));
    if (first === undefined) continue;
    const files = await readAttempt(bucket, first, paths, room);
    room -= [...files.values()].reduce((sum, { length }) => sum + length, 0);
    bundles.push({ name: `${bucket.name}/${first}`, files });
  }
  return { bundles, notes, older: all.flatMap(({ name }) => (counted.has(name) ? [] : [name])) };
}

/** As `writeS3Bundle` names the folder; of another name it is as old as can be. */
function toFinished(name: string): FinishedAttempt {
  const [, day, time, rest] = /\/(\d{8})T(\d{6})(\d{3})Z-[^/]*$/.exec(name) ?? [];
  const [shard = ''] = name.split('/', 1);
  if (day === undefined || time === undefined) return { name, shard, createdAt: new Date(0).toISOString() };
  const [date, clock] = [day.replace(/(\d{4})(\d\d)/, '$1-$2-'), time.replace(/(\d\d)(\d\d)/, '$1:$2:')];
  return { name, shard, createdAt: `${date}T${clock}.${rest}Z` };
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
