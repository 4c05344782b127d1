/**
 * Baselines in a bucket of S3 or anything that speaks its protocol (R2, MinIO, Ceph). One object a file; runs are put
 * with `If-None-Match: *`, so that the second of two writers of one name is refused; nothing needs a lock. Where the server
 * passes over that, what is stored already is still never replaced: it is read first.
 */
import type { BaselineStore, StoredRun } from '../ports.ts';
import { planPrune } from '../results/prune-plan.ts';
import { checkMeta, checkStorePath, isImmutable, metaPath, pathsUnder, storedRuns } from '../results/store-layout.ts';
import { conflict, decode, equalBytes, filesBeside, filesOfRun, inOrderOfRemoval, readStoredRun } from './files.ts';
import { S3Bucket, type S3Options } from './s3-bucket.ts';

export function openS3Store(options: S3Options): BaselineStore {
  return new S3Store(new S3Bucket(options));
}

class S3Store implements BaselineStore {
  readonly name: string;
  readonly #bucket: S3Bucket;

  constructor(bucket: S3Bucket) {
    this.name = bucket.name;
    this.#bucket = bucket;
  }

  async list(): Promise<readonly StoredRun[]> {
    await this.#checkLayout();
    return storedRuns(await this.#bucket.paths('runs/'));
  }

  async read(run: StoredRun): ReturnType<BaselineStore['read']> {
    return readStoredRun(run, await this.#bucket.get(run.key), this.name);
  }

  async readFile(path: string): Promise<Uint8Array | undefined> {
    return this.#bucket.get(checkStorePath(path));
  }

  async files(folder: string): Promise<readonly string[]> {
    await this.#checkLayout();
    return pathsUnder(folder, await this.#bucket.paths(`${checkStorePath(folder)}/`));
  }

  async save(...[run, profiles]: Parameters<BaselineStore['save']>): Promise<string> {
    const files = filesOfRun(run, profiles);
    await this.#checkLayout();
    for (const [path, bytes] of files) await this.#put(path, bytes);
    return [...files.keys()].at(-1) ?? '';
  }

  async writeFiles(files: ReadonlyMap<string, Uint8Array>, check?: () => Promise<void>): Promise<void> {
    const checked = filesBeside(files);
    await this.#checkLayout();
    await check?.();
    for (const [path, bytes] of checked) await this.#put(path, bytes);
  }

  async prune(keep: number): ReturnType<BaselineStore['prune']> {
    await this.#checkLayout();
    const plan = planPrune(
      (await Promise.all(['runs/', 'pictures/', 'production/'].map((start) => this.#bucket.paths(start)))).flat(),
      keep,
    );
    for (const path of inOrderOfRemoval(plan.drop)) await this.#bucket.remove(path);
    return plan.dropped;
  }

  async #checkLayout(): Promise<void> {
    const meta = await this.#bucket.get(metaPath);
    checkMeta(meta === undefined ? undefined : decode(meta), this.name);
  }

  async #put(path: string, bytes: Uint8Array): Promise<void> {
    if (!isImmutable(path)) {
      await this.#bucket.put(path, bytes, 'again');
      return;
    }
    const known = await this.#bucket.get(path);
    if (known === undefined && (await this.#bucket.put(path, bytes, 'once')) === 'written') return;
    const stored = known ?? (await this.#bucket.get(path));
    if (stored === undefined || !equalBytes(stored, bytes)) throw conflict(this.name, path);
  }
}
