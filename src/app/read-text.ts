/** Files the user names or edits, as text. */
import { readFile } from 'node:fs/promises';
import { decodeUtf8 } from '../results/utf8.ts';

/** `shown`: as the user wrote it. */
export async function readText(path: string, shown: string): Promise<string> {
  return decodeUtf8(await readFile(path), shown);
}
