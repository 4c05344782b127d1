/**
 * Reads an untrusted zip archive, in memory and never onto a disk. Format: PKWARE APPNOTE 6.3.10, sections
 * 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (end record). Only stored and deflated entries; no zip64,
 * which nothing within the bounds needs; no encryption. Every bound is checked before and after inflating.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { GateError } from '../errors.ts';

export interface ZipBounds {
  readonly maxEntries: number;
  /** Of one entry and of all together, inflated. */
  readonly maxEntryBytes: number;
  readonly maxTotalBytes: number;
  /** Folders above a file. */
  readonly maxDepth: number;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
}

const endSignature = 0x06054b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
const unix = 3;
const symbolicLink = 0o120000;

/** Files by name; `source` names the archive in errors. */
export function readZip(bytes: Uint8Array, bounds: ZipBounds, source: string): ReadonlyMap<string, Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const entries = readDirectory(buffer, bounds);
    checkTotal(entries, bounds);
    return new Map(entries.map((entry) => [entry.name, readEntry(buffer, entry)]));
  } catch (error) {
    const why = error instanceof RangeError || error instanceof Malformed ? error.message : 'an entry does not inflate';
    throw new GateError('ARTIFACT_REJECTED', `Cannot read ${source} as it must be a zip within bounds: ${why}`, {
      hint: 'upload the folder that `flamegate measure` wrote, unchanged, with actions/upload-artifact',
      cause: error,
    });
  }
}

class Malformed extends Error {}

function readDirectory(buffer: Buffer, bounds: ZipBounds): readonly Entry[] {
  const end = findEnd(buffer);
  const count = buffer.readUInt16LE(end + 10);
  if (buffer.readUInt16LE(end + 4) !== 0 || count === 0xffff) throw new Malformed('it has several disks or is zip64');
  if (count > bounds.maxEntries) throw new Malformed(`it has ${count} entries, more than ${bounds.maxEntries}`);
  const names = new Set<string>();
  const entries: Entry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let index = 0; index < count; index++) {
    const { entry, next } = readHeader(buffer, at);
    at = next;
    if (entry === undefined) continue;
    checkName(entry.name, bounds.maxDepth);
    if (names.has(entry.name.toLowerCase())) throw new Malformed(`it has ${JSON.stringify(entry.name)} twice`);
    names.add(entry.name.toLowerCase());
    entries.push(entry);
  }
  return entries;
}

/** The end record is the last thing, before a comment of at most 65,535 bytes. */
function findEnd(buffer: Buffer): number {
  const first = Math.max(0, buffer.length - 22 - 0xffff);
  for (let at = buffer.length - 22; at >= first; at--) {
    if (buffer.readUInt32LE(at) === endSignature) return at;
  }
  throw new Malformed('it has no end record');
}

/** Undefined for a folder. */
function readHeader(buffer: Buffer, at: number): { readonly entry: Entry | undefined; readonly next: number } {
  if (buffer.readUInt32LE(at) !== centralSignature) throw new Malformed('its directory is damaged');
  const nameLength = buffer.readUInt16LE(at + 28);
  const next = at + 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  if (next > buffer.length) throw new Malformed('its directory is cut off');
  const name = decodeName(buffer.subarray(at + 46, at + 46 + nameLength));
  if ((buffer.readUInt16LE(at + 8) & 1) !== 0) throw new Malformed(`${JSON.stringify(name)} is encrypted`);
  const mode = buffer.readUInt32LE(at + 38) >>> 16;
  if (buffer[at + 5] === unix && (mode & 0o170000) === symbolicLink) {
    throw new Malformed(`${JSON.stringify(name)} is a symbolic link`);
  }
  const entry = {
    name,
    method: buffer.readUInt16LE(at + 10),
    crc: buffer.readUInt32LE(at + 16),
    packedSize: buffer.readUInt32LE(at + 20),
    size: buffer.readUInt32LE(at + 24),
    offset: buffer.readUInt32LE(at + 42),
  };
  return { entry: name.endsWith('/') ? undefined : entry, next };
}

function decodeName(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Malformed('a name is not UTF-8');
  }
}

function checkName(name: string, maxDepth: number): void {
  const parts = name.split('/');
  const isBad = name.length > 300 || /[\u0000-\u001f\u007f\\:]/.test(name);
  if (isBad || parts.some((part) => part === '' || part === '.' || part === '..')) {
    throw new Malformed(`the name ${JSON.stringify(name.slice(0, 100))} is not a plain relative path`);
  }
  if (parts.length - 1 > maxDepth)
    throw new Malformed(`${JSON.stringify(name.slice(0, 100))} is nested deeper than ${maxDepth}`);
}

function checkTotal(entries: readonly Entry[], bounds: ZipBounds): void {
  let total = 0;
  for (const { name, size } of entries) {
    total += size;
    if (size > bounds.maxEntryBytes) throw new Malformed(`${JSON.stringify(name)} has ${size} bytes inflated`);
    if (total > bounds.maxTotalBytes) throw new Malformed(`it has more than ${bounds.maxTotalBytes} bytes inflated`);
  }
}

/** Inflates to the size its header declares, which was bounded above, and not a byte further. */
function readEntry(buffer: Buffer, entry: Entry): Uint8Array {
  const { offset, name, size, packedSize } = entry;
  if (buffer.readUInt32LE(offset) !== localSignature)
    throw new Malformed(`${JSON.stringify(name)} has no local header`);
  const nameLength = buffer.readUInt16LE(offset + 26);
  const start = offset + 30 + nameLength + buffer.readUInt16LE(offset + 28);
  if (decodeName(buffer.subarray(offset + 30, offset + 30 + nameLength)) !== name) {
    throw new Malformed(`${JSON.stringify(name)} has two names`);
  }
  if (start + packedSize > buffer.length) throw new Malformed(`${JSON.stringify(name)} is cut off`);
  const packed = buffer.subarray(start, start + packedSize);
  const bytes = unpack(packed, entry);
  if (bytes.length !== size) throw new Malformed(`${JSON.stringify(name)} is not as long as declared`);
  if (crc32(bytes) !== entry.crc) throw new Malformed(`${JSON.stringify(name)} has a wrong checksum`);
  return bytes;
}

function unpack(packed: Buffer, entry: Entry): Uint8Array {
  if (entry.method === 0) return Uint8Array.from(packed);
  if (entry.method !== 8) throw new Malformed(`${JSON.stringify(entry.name)} is compressed by method ${entry.method}`);
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) }));
  } catch {
    throw new Malformed(`${JSON.stringify(entry.name)} does not inflate to ${entry.size} bytes`);
  }
}
