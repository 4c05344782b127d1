/**
 * Where the parts of an ELF program are loaded (elf(5), program headers of type PT_LOAD). perf gives an address by its
 * place in the file, line tables by where it is loaded. With GNU ld both are one; lld (Rust's default from 1.90 on), mold
 * and programs at a fixed address move the code.
 */
import { closeSync, openSync, readSync } from 'node:fs';

interface Segment {
  readonly offset: number;
  readonly loadedAt: number;
  readonly size: number;
}

/** Place in the file → address in the line tables; the same where the file is no 64-bit little-endian ELF. */
export function loadAddresses(program: string): (place: number) => number {
  const segments = segmentsOf(program);
  return (place) => {
    const own = segments.find(({ offset, size }) => place >= offset && place < offset + size);
    return own === undefined ? place : place - own.offset + own.loadedAt;
  };
}

const headerBytes = 64;
const entryBytes = 56;
const mostEntries = 1000;
const loadable = 1;

function segmentsOf(program: string): readonly Segment[] {
  let file: number | undefined;
  try {
    file = openSync(program, 'r');
    const header = readAt(file, 0, headerBytes);
    const isElf64 = header.toString('latin1', 0, 6) === '\u007fELF\u0002\u0001';
    if (!isElf64 || header.readUInt16LE(0x36) !== entryBytes) return [];
    const count = Math.min(header.readUInt16LE(0x38), mostEntries);
    const table = readAt(file, Number(header.readBigUInt64LE(0x20)), count * entryBytes);
    return Array.from({ length: count }, (_, index) => table.subarray(index * entryBytes))
      .filter((entry) => entry.readUInt32LE(0) === loadable)
      .map((entry) => ({
        offset: Number(entry.readBigUInt64LE(0x08)),
        loadedAt: Number(entry.readBigUInt64LE(0x10)),
        size: Number(entry.readBigUInt64LE(0x20)),
      }));
  } catch {
    // Gone since, unreadable or cut short: its line tables cannot be read either.
    return [];
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readAt(file: number, position: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  const read = readSync(file, bytes, 0, length, position);
  return bytes.subarray(0, read);
}
