/** Files whose names differ from what an import says in capital letters alone: macOS and Windows find them, Linux does not. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const ending = /\.(?:[cm]?[jt]sx?|json|node)$/;

/** The file or folder there is; undefined where the name is right, or nothing is there under any case. `path`: absolute. */
export function inOtherCase(path: string): string | undefined {
  if (existsSync(path)) return undefined;
  const folder = existing(dirname(path));
  if (folder === undefined) return undefined;
  const wanted = basename(path);
  const fits = (name: string): boolean =>
    [name, name.replace(ending, '')].some((each) => each.toLowerCase() === wanted.toLowerCase());
  const found = entriesOf(folder).find(fits);
  if (found === undefined) return undefined;
  const isSame = folder === dirname(path) && (found === wanted || found.replace(ending, '') === wanted);
  return isSame ? undefined : join(folder, found);
}

function existing(folder: string): string | undefined {
  return existsSync(folder) ? folder : inOtherCase(folder);
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // A file, or not ours to read.
    return [];
  }
}
