/** Baselines in a folder. Files appear whole (written aside, then linked), so writers need no lock. */
import { randomBytes } from 'node:crypto';
import { link, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { GateError } from '../errors.ts';
import type { BaselineStore, StoredRun } from '../ports.ts';
import { planPrune } from '../results/prune-plan.ts';
import type { Run } from '../results/run.ts';
import { checkMeta, checkStorePath, isImmutable, metaPath, pathsUnder, storedRuns } from '../results/store-layout.ts';
import {
  conflict,
  decode,
  equalBytes,
  filesBeside,
  filesOfRun,
  inOrderOfRemoval,
  readStoredRun,
  readStoredSummary,
} from './files.ts';

/** `folder` is made when something is saved; until then it is an empty store. */
export function openDirStore(folder: string, name: string = `dir:${folder}`): BaselineStore {
  const root = resolve(folder);
  const list = async (): Promise<readonly StoredRun[]> => {
    await checkLayout(root, name);
    return storedRuns(await allPaths(root, name));
  };
  return {
    name,
    list,
    read: async (run: StoredRun): Promise<Run> => readStoredRun(run, await readOne(root, run.key, name), name),
    summary: async (run) => readStoredSummary(run, name, (path) => readOne(root, path, name)),
    readFile: async (path) => readOne(root, checkStorePath(path), name),
    files: async (folder) => {
      await checkLayout(root, name);
      return pathsUnder(checkStorePath(folder), await allPaths(root, name));
    },
    save: async (run, profiles) => {
      const files = filesOfRun(run, profiles);
      await checkLayout(root, name);
      await writeAll(root, files, name);
      return [...files.keys()].at(-1) ?? '';
    },
    writeFiles: async (files, check) => {
      const checked = filesBeside(files);
      await checkLayout(root, name);
      await check?.();
      await writeAll(root, checked, name);
    },
    prune: async (keep) => {
      await checkLayout(root, name);
      const plan = planPrune(await allPaths(root, name), keep);
      for (const path of inOrderOfRemoval(plan.drop)) await rm(join(root, path), { force: true });
      return plan.dropped;
    },
  };
}

async function checkLayout(root: string, name: string): Promise<void> {
  const bytes = await readOne(root, metaPath, name);
  checkMeta(bytes === undefined ? undefined : decode(bytes), name);
}

async function readOne(root: string, path: string, name: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(root, path));
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return undefined;
    throw unreachable(name, 'read', error);
  }
}

async function allPaths(root: string, name: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(root, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll('\\', '/'),
      );
  } catch (error) {
    if (isCode(error, 'ENOENT')) return [];
    throw unreachable(name, 'read', error);
  }
}

async function writeAll(root: string, files: ReadonlyMap<string, Uint8Array>, name: string): Promise<void> {
  try {
    for (const [path, bytes] of files) await writeOne(root, path, bytes, name);
  } catch (error) {
    throw error instanceof GateError ? error : unreachable(name, 'write', error);
  }
}

async function writeOne(root: string, path: string, bytes: Uint8Array, name: string): Promise<void> {
  const target = join(root, path);
  const existing = await readOne(root, path, name);
  if (existing !== undefined && equalBytes(existing, bytes)) return;
  if (existing !== undefined && isImmutable(path)) throw conflict(name, path);
  const aside = join(dirname(target), `.${randomBytes(9).toString('hex')}`);
  await mkdir(dirname(target), { recursive: true });
  try {
    await writeFile(aside, bytes);
    await (isImmutable(path) ? publishOnce(aside, target) : rename(aside, target));
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    const winner = await readOne(root, path, name);
    if (winner === undefined || !equalBytes(winner, bytes)) throw conflict(name, path);
  } finally {
    await rm(aside, { force: true });
  }
}

/** A link fails where the name is taken, a rename would replace it. File systems without links get the rename. */
async function publishOnce(aside: string, target: string): Promise<void> {
  try {
    await link(aside, target);
  } catch (error) {
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP'].some((code) => isCode(error, code))) throw error;
    await rename(aside, target);
  }
}

function unreachable(name: string, verb: string, error: unknown): GateError {
  const why = error instanceof Error ? error.message : String(error);
  return new GateError('STORE_UNREACHABLE', `Cannot ${verb} ${name} as its folder must be usable: ${why}`, {
    hint: 'check that the path is a folder and that you may write there, or choose another with baseline.store or --store',
    cause: error,
  });
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
