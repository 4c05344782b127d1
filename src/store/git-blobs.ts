/**
 * Reads blobs of a clone, many by one process: a history of hundreds of runs would start as many. Reads asked for in
 * the same turn of the event loop are gathered. What does not come whole that way is read by itself, so that of a
 * broken object git's own words are reported, and the others are not affected.
 */
import { GateError } from '../errors.ts';
import { tryGit } from '../git/git.ts';

export type BlobRead =
  | { readonly state: 'whole'; readonly bytes: Uint8Array }
  | { readonly state: 'broken'; readonly stderr: string };

interface Waiting {
  readonly hash: string;
  readonly resolve: (read: BlobRead) => void;
  readonly reject: (error: unknown) => void;
}

/** All that one process prints is held in memory at once. */
const perProcess = 32;

export function createBlobReader(repository: string): (hash: string) => Promise<BlobRead> {
  let waiting: Waiting[] = [];
  const flush = (): void => {
    const batch = waiting;
    waiting = [];
    readAll(repository, batch).catch((error: unknown) => {
      for (const { reject } of batch) reject(error); // those that were answered stay so
    });
  };
  return (hash) =>
    new Promise((resolve, reject) => {
      if (waiting.length === 0) setImmediate(flush);
      waiting.push({ hash, resolve, reject });
    });
}

async function readAll(repository: string, batch: readonly Waiting[]): Promise<void> {
  for (let at = 0; at < batch.length; at += perProcess) {
    const part = batch.slice(at, at + perProcess);
    const hashes = part.map(({ hash }) => hash);
    const found = part.length > 1 ? await readTogether(repository, hashes) : new Map<string, Uint8Array>();
    for (const { hash, resolve, reject } of part) {
      const bytes = found.get(hash);
      if (bytes === undefined) await readAlone(repository, hash).then(resolve, reject);
      else resolve({ state: 'whole', bytes });
    }
  }
}

async function readAlone(repository: string, hash: string): Promise<BlobRead> {
  const { code, stdout, stderr } = await tryGit(repository, ['cat-file', 'blob', hash]);
  return code === 0 ? { state: 'whole', bytes: new Uint8Array(stdout) } : { state: 'broken', stderr: stderr };
}

/** Those that came whole: git ends at the first broken object, and together they may be more than is taken of it. */
async function readTogether(repository: string, hashes: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
  const input = Buffer.from(hashes.map((hash) => `${hash}\n`).join(''));
  try {
    return wholeBlobs((await tryGit(repository, ['cat-file', '--batch'], { input })).stdout);
  } catch (error) {
    if (error instanceof GateError) return new Map();
    throw error;
  }
}

/** git-cat-file(1), "batch output": `<hash> blob <size>`, the bytes, a line break; of what is not there one line. */
function wholeBlobs(out: Buffer): ReadonlyMap<string, Uint8Array> {
  const found = new Map<string, Uint8Array>();
  for (let at = 0; at < out.length; ) {
    const start = out.indexOf('\n', at) + 1;
    if (start === 0) return found;
    const head = out.toString('latin1', at, start - 1);
    const [, hash, size] = /^([0-9a-f]+) blob (\d+)$/.exec(head) ?? [];
    at = start;
    if (hash === undefined && !head.endsWith(' missing')) return found;
    if (hash === undefined) continue;
    const end = start + Number(size);
    if (end > out.length) return found;
    found.set(hash, new Uint8Array(out.subarray(start, end)));
    at = end + 1;
  }
  return found;
}
