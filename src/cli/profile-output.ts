/** Where results of `profile` go: a file written whole or not at all, or stdout for what is text. */
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { GateError } from '../errors.ts';
import { shownJson, shownText } from '../text/shown.ts';
import { type Parsed, usage } from './profile-arguments.ts';
import type { ProfileIo } from './profile-io.ts';

/** `file`: a format of its own, byte for byte. */
export type ResultForm = 'text' | 'json' | 'file';

export function writeResult(
  command: string,
  content: string | Uint8Array,
  { parsed, io, form }: { readonly parsed: Parsed; readonly io: ProfileIo; readonly form: ResultForm },
): void {
  const out = parsed.words.get('out')?.at(-1);
  if (out !== undefined && out !== '-') {
    writeWhole(resolve(io.cwd, out), content);
    return;
  }
  if (typeof content !== 'string')
    throw usage(command, '--out must name a file for binary formats: current value is none');
  if (form === 'text') io.stdout(shownText(content));
  else if (form === 'json') io.stdout(shownJson(content));
  else io.document(content);
}

function writeWhole(path: string, content: string | Uint8Array): void {
  const aside = `${path}.part`;
  try {
    writeFileSync(aside, content);
    renameSync(aside, path);
  } catch (cause) {
    rmSync(aside, { force: true });
    throw new GateError('FILE_MISSING', `Cannot write ${path} as its folder must exist and be writable: ${cause}`, {
      hint: 'make the folder first',
      cause,
    });
  }
}
