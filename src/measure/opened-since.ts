/**
 * Which files something opens, as the file system itself notes it: a file's time of access moves when it is read. Sees what
 * no hook in a program does. Where the system does not keep these times, nothing is reported, and no file is claimed to be unread.
 */
import { lstat, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface Opened<Answer> {
  readonly answer: Answer;
  /** Of those asked for. */
  readonly paths: readonly string[];
  /** Whether the system notes what is read. */
  readonly isNoted: boolean;
}

/** Linux keeps a time of access that is older than that of the last change up to date, whatever it saves otherwise. */
const longAgo = new Date('2000-01-01T00:00:00Z');

/** `paths`: relative to the root; those that are no files there are passed over. */
export async function openedSince<Answer>(
  root: string,
  paths: readonly string[],
  run: () => Promise<Answer>,
): Promise<Opened<Answer>> {
  const isNoted = await notes(root);
  const marked: string[] = [];
  for (const path of paths) if (await mark(join(root, path))) marked.push(path);
  const answer = await run();
  const opened: string[] = [];
  for (const path of marked) if (await wasRead(join(root, path))) opened.push(path);
  return { answer, paths: opened, isNoted };
}

async function mark(file: string): Promise<boolean> {
  const found = await lstat(file).catch(() => undefined);
  if (found?.isFile() !== true) return false;
  return utimes(file, longAgo, found.mtime).then(
    () => true,
    // Of somebody else's file, or where nothing can be written.
    () => false,
  );
}

async function wasRead(file: string): Promise<boolean> {
  const found = await lstat(file).catch(() => undefined);
  return found === undefined || found.atimeMs !== longAgo.getTime();
}

async function notes(root: string): Promise<boolean> {
  const probe = join(root, '.flamegate-probe');
  try {
    await writeFile(probe, 'x');
    const isMarked = await mark(probe);
    await readFile(probe);
    return isMarked && (await wasRead(probe));
  } catch {
    return false;
  } finally {
    await rm(probe, { force: true });
  }
}
