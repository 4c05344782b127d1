/** Bytes of a file as readers want them: whole, inflated under a bound, as text, as JSON. */
import { constants, gunzipSync } from 'node:zlib';
import { GateError } from '../../errors.ts';
import { malformed, unusable } from './malformed.ts';
import type { Bytes } from './profile-format.ts';

/** Decompressed size beyond which a file is taken for a decompression bomb. A real profile of this size would not fit the model either. */
export const maxInflatedBytes: number = 1 << 30;

/** Largest text `JSON.parse` is given: a V8 string holds at most 2^29 − 24 characters. */
const maxJsonBytes = 512 * 1024 * 1024 - 64;

/** `head`: at least the first two bytes. */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** Of chunks, an iterable that may be read once only. */
export function toChunks(bytes: Bytes): Iterable<Uint8Array> {
  return bytes instanceof Uint8Array ? [bytes] : bytes;
}

/** The bytes themselves, not a copy, where they are in one piece. */
export function concat(bytes: Bytes): Uint8Array {
  if (bytes instanceof Uint8Array) return bytes;
  const chunks = [...bytes];
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.length;
  }
  return whole;
}

/** Chunks of the decompressed content; a file that is not gzip passes through untouched and unjoined. */
export function* inflated(bytes: Bytes, format: string, limit: number = maxInflatedBytes): Generator<Uint8Array> {
  const rest = toChunks(bytes)[Symbol.iterator]();
  const first = firstBytes(rest);
  if (first === undefined) return;
  if (isGzip(first)) {
    yield gunzip(concat(chain(first, rest)), format, limit);
    return;
  }
  yield* chain(first, rest);
}

/** At least two bytes, so that a magic number is never split between chunks. */
function firstBytes(rest: Iterator<Uint8Array>): Uint8Array | undefined {
  let first: Uint8Array | undefined;
  while (first === undefined || first.length < 2) {
    const next = rest.next();
    if (next.done === true) return first;
    first = first === undefined || first.length === 0 ? next.value : concat([first, next.value]);
  }
  return first;
}

function* chain(first: Uint8Array, rest: Iterator<Uint8Array>): Generator<Uint8Array> {
  yield first;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}

/** `limit`: bytes after decompression. Throws FILE_TOO_LARGE beyond it, and PROFILE_MALFORMED for what is no whole gzip data. */
export function gunzip(bytes: Uint8Array, format: string, limit: number = maxInflatedBytes): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: limit });
  } catch (cause) {
    if (cause instanceof RangeError) {
      throw new GateError(
        'FILE_TOO_LARGE',
        `Cannot read the ${format} profile as its decompressed size must be <= ${limit} bytes: current value is more`,
        { hint: 'profile a shorter run, or raise the sampling interval', cause },
      );
    }
    const message = cause instanceof Error ? cause.message : String(cause);
    const got = message === 'unexpected end of file' ? `cut short after ${bytes.length} bytes` : message;
    throw malformed(format, 'the file', 'whole gzip data', got, cause);
  }
}

/** Looked at to find which format a file is in. */
export const headBytes: number = 64 * 1024;

/** The first decompressed bytes, for detection: at most what 64 KiB hold (64 MiB at worst); none when damaged. */
export function headOf(bytes: Uint8Array): Uint8Array {
  const head = bytes.subarray(0, headBytes);
  if (!isGzip(head)) return head;
  try {
    return gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, headBytes);
  } catch {
    return new Uint8Array(0);
  }
}

/** By byte order mark, or by the zero bytes that UTF-16 gives to ASCII. */
export function encodingOf(head: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first = 1, second = 1] = head;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  return (first === 0xfe && second === 0xff) || first === 0 ? 'utf-16be' : 'utf-8';
}

function isAscii(bytes: Uint8Array): boolean {
  if (bytes.length < longEnough) return bitsOf(bytes) < 0x80;
  // Four at a time, from where words of memory begin.
  const lead = -bytes.byteOffset & 3;
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset + lead, (bytes.length - lead) >>> 2);
  const ends = bitsOf(bytes.subarray(0, lead)) | bitsOf(bytes.subarray(lead + 4 * words.length));
  return ends < 0x80 && (bitsOf(words) & 0x80808080) === 0;
}

/** Bytes that are worth a view as words. */
const longEnough = 256;

function bitsOf(numbers: Uint8Array | Uint32Array): number {
  let bits = 0;
  for (let at = 0; at < numbers.length; at++) bits |= numbers[at] ?? 0;
  return bits;
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/** Of UTF-8, the bytes `from` up to, not including, `to`; invalid sequences become U+FFFD. */
export function utf8Text(bytes: Uint8Array, from: number, to: number): string {
  const part = bytes.subarray(from, to);
  return isAscii(part) ? asciiText(part) : utf8.decode(part);
}

function asciiText(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}

/** Invalid sequences become U+FFFD; a byte order mark is dropped. */
export function decodeText(bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  // Nearly all profiles are ASCII, which becomes text several times faster with the decoder for it.
  if (encoding === 'utf-8' && isAscii(bytes)) {
    return asciiText(bytes);
  }
  return new TextDecoder(encoding).decode(bytes);
}

/** Braces alone do not make JSON: Rust and PHP have functions named `{closure}`. */
export function looksLikeJson(head: Uint8Array): boolean {
  return /^\s*(?:\{\s*["}]|\[\s*[{[\]])/.test(decodeText(head));
}

/**
 * Inflates what is compressed. Throws FILE_TOO_LARGE over `limit` or 512 MiB, and PROFILE_MALFORMED where it is no
 * JSON; an array of objects may lack its closing bracket.
 */
export function parseJson(bytes: Bytes, format: string, limit?: number): unknown {
  const whole = concat(inflated(bytes, format, limit));
  if (whole.length > maxJsonBytes) {
    throw new GateError(
      'FILE_TOO_LARGE',
      `Cannot read the ${format} profile as its size must be <= ${maxJsonBytes} bytes: current value is ${whole.length}`,
      { hint: 'profile a shorter run, or raise the sampling interval' },
    );
  }
  const text = decodeText(whole);
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return closedArray(text) ?? exportsIn(text) ?? refuseJson({ format, message, text, cause });
  }
}

/** Traces are arrays of events whose writers may leave the bracket open: readers are to put up with it. */
function closedArray(text: string): unknown {
  if (!/^\s*\[\s*\{/.test(text)) return undefined;
  try {
    return JSON.parse(`${text.replace(/[\s,]+$/, '')}]`);
  } catch {
    return undefined;
  }
}

/** What OpenTelemetry's collector wrote to a file, one export of profiles a line, as `{ documents }`. */
function exportsIn(text: string): unknown {
  if (!/^\s*\{\s*"(?:resourceProfiles|resource_profiles|dictionary)"/.test(text)) return undefined;
  try {
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    return { documents: lines.map((line): unknown => JSON.parse(line)) };
  } catch {
    return undefined;
  }
}

/** Documents one a line, as logs and OpenTelemetry's collector have them. */
function isOneALine(text: string): boolean {
  const end = text.indexOf('\n');
  if (end === -1 || text.slice(end).trim() === '') return false;
  try {
    return typeof JSON.parse(text.slice(0, end)) === 'object';
  } catch {
    return false;
  }
}

function severalDocuments(format: string): GateError {
  return unusable(format, {
    where: 'the file',
    expected: 'one document',
    got: 'several, one a line',
    hint: 'read them one by one: head -n 1 FILE > first.json',
  });
}

function refuseJson(fault: {
  readonly format: string;
  readonly message: string;
  readonly text: string;
  readonly cause: unknown;
}): never {
  const position = /at position (\d+)/.exec(fault.message)?.[1];
  if (isOneALine(fault.text)) throw severalDocuments(fault.format);
  const isCut = position === undefined ? /end of JSON/.test(fault.message) : Number(position) >= fault.text.length;
  const got = isCut ? `cut short after ${fault.text.length} characters` : fault.message;
  throw malformed(fault.format, 'the file', 'whole JSON', got, fault.cause);
}
