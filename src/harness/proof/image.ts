/**
 * Of a program, all that is loaded when it runs. Two builds of one source differ in debug information, build ids and, where
 * a compiler writes it down, the folder they were built in; none of these is code or data that the program works on.
 */
import { createHash } from 'node:crypto';

/** Digest of what `bytes` can do when they are run from `root`; of what is no 64-bit little-endian ELF, of all of it. */
export function imageOf(bytes: Buffer, root: string): string {
  const sections = sectionsOf(bytes, readsItself(bytes));
  const hash = createHash('sha256');
  if (sections === undefined) {
    hash.update(placeless(bytes, root));
    return hash.digest('hex');
  }
  // What kind of file it is, for which machine, where it starts, and with which rights it is loaded.
  hash.update(bytes.subarray(0, startEnd));
  hash.update(segmentsOf(bytes));
  hash.update(behindSections(bytes));
  for (const { header, content } of sections) {
    hash.update(header);
    hash.update(placeless(content, root));
  }
  return hash.digest('hex');
}

/** What says of a program that it reads its own symbols and lines, as it traces its calls. */
function readsItself(bytes: Buffer): boolean {
  return tracers.some((each) => bytes.includes(each));
}

const tracers = [
  // libbacktrace, elfutils, binutils.
  ...['backtrace_create_state', 'dwfl_begin', 'dwarf_begin', 'bfd_openr'],
  // Rust: the text of a trace that was asked for, and the crate.
  ...['unsupported backtrace', '9backtrace9symbolize'],
];

/** Bytes that all of these sections take in memory; undefined of what is no 64-bit little-endian ELF. */
export function sizesOfSections(bytes: Buffer, names: readonly string[]): number | undefined {
  const sections = sectionsOf(bytes)?.filter(({ name }) => names.includes(name));
  return sections?.reduce((sum, { size }) => sum + size, 0);
}

const elf64 = '\u007fELF\u0002\u0001';
const startEnd = 0x20;
const entryBytes = 64;
const isLoaded = 2n;
const isExecuted = 4n;
const noBits = 8;

interface Section {
  readonly name: string;
  /** Name, kind, flags, address, size. */
  readonly header: string;
  readonly content: Buffer;
  /** In memory. */
  readonly size: number;
  readonly isCode: boolean;
}

/** Digests of the source and of the very build. */
const identities = new Set(['.note.gnu.build-id', '.note.go.buildid']);

/** What no program reads when it runs; any other section it may read from its own file. */
function isForDebuggers(name: string): boolean {
  return /^\.(?:z?debug_|rela?\.debug|gdb_index|stab|line|symtab|strtab|shstrtab|comment|gnu_debug|gnu\.build|note\.|llvm)/.test(
    name,
  );
}

/** `isAll`: with what is for debuggers. */
export function sectionsOf(bytes: Buffer, isAll = false): readonly Section[] | undefined {
  if (bytes.length < entryBytes || bytes.toString('latin1', 0, 6) !== elf64) return undefined;
  try {
    const start = Number(bytes.readBigUInt64LE(0x28));
    const count = bytes.readUInt16LE(0x3c);
    const names = entryAt(bytes, start, bytes.readUInt16LE(0x3e));
    if (bytes.readUInt16LE(0x3a) !== entryBytes || count === 0) return undefined;
    const sections = Array.from({ length: count }, (_, i) => entryAt(bytes, start, i)).flatMap((entry) => {
      const name = nameAt(bytes, names.offset + entry.name);
      const counts = (entry.flags & isLoaded) !== 0n || !(entry.kind === 0 || (!isAll && isForDebuggers(name)));
      return counts ? [sectionOf(bytes, entry, name)] : [];
    });
    return sections.filter(({ name }) => !identities.has(name));
  } catch {
    // Cut short: then every byte counts.
    return undefined;
  }
}

const segmentBytes = 56;
const isNote = 4;

/** Kind, rights, address, size and alignment of each; an executable stack is written down nowhere else. */
function segmentsOf(bytes: Buffer): string {
  const start = Number(bytes.readBigUInt64LE(0x20));
  const count = bytes.readUInt16LE(0x38);
  if (start === 0 || start + count * segmentBytes > bytes.length) return '';
  const segments = Array.from({ length: count }, (_, i) => start + i * segmentBytes)
    .filter((at) => bytes.readUInt32LE(at) !== isNote)
    .map((at) => [
      bytes.readUInt32LE(at),
      bytes.readUInt32LE(at + 4),
      ...[16, 40, 48].map((by) => bytes.readBigUInt64LE(at + by)),
    ]);
  return segments.map(String).join('\n');
}

/** Data that was appended, which a program can read from its own file. */
export function behindSections(bytes: Buffer): Buffer {
  const start = Number(bytes.readBigUInt64LE(0x28));
  const count = bytes.readUInt16LE(0x3c);
  const ends = Array.from({ length: count }, (_, i) => entryAt(bytes, start, i)).map(({ kind, offset, size }) =>
    kind === noBits ? 0 : offset + size,
  );
  return bytes.subarray(Math.max(start + count * entryBytes, ...ends));
}

type Entry = ReturnType<typeof entryAt>;

function entryAt(bytes: Buffer, start: number, index: number) {
  const at = start + index * entryBytes;
  return {
    name: bytes.readUInt32LE(at),
    kind: bytes.readUInt32LE(at + 4),
    flags: bytes.readBigUInt64LE(at + 8),
    address: bytes.readBigUInt64LE(at + 16),
    offset: Number(bytes.readBigUInt64LE(at + 24)),
    size: Number(bytes.readBigUInt64LE(at + 32)),
  };
}

function sectionOf(bytes: Buffer, { kind, flags, address, offset, size }: Entry, name: string): Section {
  const end = kind === noBits ? offset : offset + size;
  if (end > bytes.length) throw new RangeError('a section ends behind its file');
  return {
    name,
    header: JSON.stringify([name, kind, String(flags), String(address), size]),
    content: bytes.subarray(offset, end),
    size,
    isCode: (flags & isExecuted) !== 0n,
  };
}

function nameAt(bytes: Buffer, start: number): string {
  return bytes.toString('latin1', start, bytes.indexOf(0, start));
}

/** The folder it was built in is another on each side and equally long: its name is blanked, and where it was is recorded. */
function placeless(content: Buffer, root: string): Buffer {
  let at = root === '' ? -1 : content.indexOf(root);
  if (at === -1) return content;
  const blank = Buffer.from(content);
  const places: number[] = [];
  for (; at !== -1; at = content.indexOf(root, at + root.length)) {
    blank.fill(0, at, at + root.length);
    places.push(at);
  }
  return Buffer.concat([blank, Buffer.from(JSON.stringify(places))]);
}
