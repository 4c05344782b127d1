/** Files the user names or edits, as text. */
import { readFile } from 'node:fs/promises';
import { GateError } from '../errors.ts';
import { decodeUtf8 } from '../results/utf8.ts';

/** `shown`: as the user wrote it. */
export async function readText(path: string, shown: string): Promise<string> {
  return decodeUtf8(await readFile(path), shown);
}

/** A file that must be there, as the command line names it; `hint`: where one comes from. */
export async function readNamedText(path: string, shown: string, hint: string): Promise<string> {
  try {
    return await readText(path, shown);
  } catch (error) {
    if (error instanceof GateError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new GateError('FILE_MISSING', `Cannot read ${shown} as it must be a file: ${why}`, { hint, cause: error });
  }
}
