/** One file of a jar, which is a zip: its directory is at the end (PKWARE's APPNOTE, 4.3). */
import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';

const directoryEnd = 0x06054b50;
const directoryEntry = 0x02014b50;

/** Undefined where there is no such file, or the jar cannot be read. */
export function fileOfJar(jar: string, name: string): Buffer | undefined {
  try {
    return fileOfZip(readFileSync(jar), name);
  } catch {
    return undefined;
  }
}

/** Throws RangeError for what is cut short. */
export function fileOfZip(zip: Buffer, name: string): Buffer | undefined {
  const found = entriesOfZip(zip).find((entry) => entry.name === name);
  return found === undefined ? undefined : contentAt(zip, found.at);
}

/** All of them, directories left out; undefined where one cannot be read. */
export function filesOfZip(zip: Buffer): ReadonlyMap<string, Buffer> | undefined {
  const files = new Map<string, Buffer>();
  for (const { name, at } of entriesOfZip(zip)) {
    const content = contentAt(zip, at);
    // Of two files of one name, the reader decides which one is read.
    if (content === undefined || files.has(name)) return undefined;
    if (!name.endsWith('/')) files.set(name, content);
  }
  return files;
}

interface Entry {
  readonly name: string;
  /** Where its entry of the directory begins. */
  readonly at: number;
}

function entriesOfZip(zip: Buffer): readonly Entry[] {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end === -1 || zip.readUInt32LE(end) !== directoryEnd) return [];
  const entries: Entry[] = [];
  let at = zip.readUInt32LE(end + 16);
  while (zip.readUInt32LE(at) === directoryEntry) {
    const nameLength = zip.readUInt16LE(at + 28);
    entries.push({ name: zip.toString('utf8', at + 46, at + 46 + nameLength), at });
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

function contentAt(zip: Buffer, entry: number): Buffer | undefined {
  const [method, size] = [zip.readUInt16LE(entry + 10), zip.readUInt32LE(entry + 20)];
  const local = zip.readUInt32LE(entry + 42);
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
  const bytes = zip.subarray(start, start + size);
  if (method === 0) return bytes;
  return method === 8 ? inflateRawSync(bytes) : undefined;
}
