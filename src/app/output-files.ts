/** Files a command leaves behind, each written whole or not at all. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { GateError } from '../errors.ts';

/** Makes the folder, and fails now rather than after a quarter of an hour of measuring if nothing can be written there. */
export async function openOutputs(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.W_OK);
  } catch (error) {
    throw unwritable(folder, error);
  }
}

/** Writes every file below `folder`: aside first, then renamed. */
export async function writeOutputs(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of files) {
    const target = join(folder, name);
    const aside = join(dirname(target), `.${randomBytes(6).toString('hex')}`);
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(aside, content);
      await rename(aside, target);
    } catch (error) {
      await rm(aside, { force: true }).catch(() => {});
      throw unwritable(target, error);
    }
  }
}

/** Removes files of an earlier run under names that this one does not write again. */
export async function removeOutputs(folder: string, names: RegExp): Promise<void> {
  for (const name of await readdir(folder)) if (names.test(name)) await rm(join(folder, name), { force: true });
}

function unwritable(path: string, cause: unknown): GateError {
  const why = cause instanceof Error ? cause.message : String(cause);
  return new GateError('OUTPUT_FAILED', `Cannot write ${path} as its folder must be writable and have room: ${why}`, {
    hint: 'choose another folder with --out',
    cause,
  });
}
