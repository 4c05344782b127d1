/** A folder's files in memory, as bundles are read. */
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { GateError } from '../errors.ts';

const mostFiles = 5000;
const mostBytes = 512 * 1024 * 1024;

/** Regular files by path relative to `folder`, with forward slashes; links are not followed. */
export async function readFolder(folder: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    throw new GateError(
      'FILE_MISSING',
      `Cannot read ${folder} as it must be a folder: ${error instanceof Error ? error.message : error}`,
      {
        hint: 'a bundle is the folder "flamegate measure --out DIR" wrote',
      },
    );
  });
  const files = new Map<string, Uint8Array>();
  let total = 0;
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    total += bytes.length;
    files.set(relative(folder, path).replaceAll('\\', '/'), bytes);
    if (files.size > mostFiles || total > mostBytes) {
      throw new GateError(
        'FILE_TOO_LARGE',
        `Cannot read ${folder} as a bundle must hold ≤ ${mostFiles} files and ≤ ${mostBytes} bytes: it holds more`,
      );
    }
  }
  return files;
}
