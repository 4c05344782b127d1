/** Where results of `profile` go: a file written whole or not at all, or stdout for what is text. */
import { closeSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { GateError } from '../errors.ts';
import { shownJson, shownText } from '../text/shown.ts';
import { type Parsed, usage } from './profile-arguments.ts';
import type { ProfileIo } from './profile-io.ts';

/** `file`: a format of its own, byte for byte. */
export type ResultForm = 'text' | 'json' | 'file';

/** Text in pieces, where the whole may be more than a string holds. */
export interface Pieces {
  readonly pieces: Iterable<string>;
}

export function writeResult(
  command: string,
  content: string | Uint8Array | Pieces,
  { parsed, io, form }: { readonly parsed: Parsed; readonly io: ProfileIo; readonly form: ResultForm },
): void {
  const out = parsed.words.get('out')?.at(-1);
  if (out !== undefined && out !== '-') {
    writeWhole(resolve(io.cwd, out), content);
    return;
  }
  if (content instanceof Uint8Array)
    throw usage(command, '--out must name a file for binary formats: current value is none');
  if (typeof content !== 'string') for (const piece of content.pieces) io.document(piece);
  else if (form === 'text') io.stdout(shownText(content));
  else if (form === 'json') io.stdout(shownJson(content));
  else io.document(content);
}

function writeWhole(path: string, content: string | Uint8Array | Pieces): void {
  const aside = `${path}.part`;
  try {
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(aside, content);
    else writePieces(aside, content.pieces);
    renameSync(aside, path);
  } catch (cause) {
    rmSync(aside, { force: true });
    throw new GateError('FILE_MISSING', `Cannot write ${path} as its folder must exist and be writable: ${cause}`, {
      hint: 'make the folder first',
      cause,
    });
  }
}

function writePieces(path: string, pieces: Iterable<string>): void {
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) writeFileSync(file, piece);
  } finally {
    closeSync(file);
  }
}
