/** Text files that people and tools wrote: UTF-8, with or without its mark; anything else is stated, not garbled. */
import { GateError } from '../errors.ts';

/** Throws FILE_MALFORMED. `source` names the file in errors. */
export function decodeUtf8(bytes: Uint8Array, source: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new GateError('FILE_MALFORMED', `Cannot read ${source} as it must be UTF-8: ${describe(bytes)}`, {
      hint: `save it as UTF-8, for example: iconv -f ${encodingOf(bytes) ?? 'LATIN1'} -t UTF-8; in PowerShell, | Out-File -Encoding utf8`,
    });
  }
}

function describe(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  return encoding === undefined ? 'it holds bytes that UTF-8 does not have' : `it is ${encoding}`;
}

/** By the mark it begins with. */
function encodingOf([first, second]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return 'UTF-16LE';
  return first === 0xfe && second === 0xff ? 'UTF-16BE' : undefined;
}
