/** What a judged build leaves behind on disk: comment, report, pictures and the bundle, each written whole or not at all. */
import { randomBytes } from 'node:crypto';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes every file below `folder`: aside first, then renamed. */
export async function writeOutputs(folder: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of files) {
    const target = join(folder, name);
    await mkdir(dirname(target), { recursive: true });
    const aside = join(dirname(target), `.${randomBytes(6).toString('hex')}`);
    await writeFile(aside, content);
    await rename(aside, target);
  }
}
