/** The chunks a JFR file is made of: where each lies, and which time it is of. */
import { GateError } from '../../errors.ts';
import { type JfrType, type JfrTypes, readTypes } from './jfr-metadata.ts';
import { enterEvent, format, type JfrCursor, readLong } from './jfr-wire.ts';
import { malformed, unusable } from './malformed.ts';

export interface JfrChunk {
  /** Where it begins in the file. */
  readonly at: number;
  readonly header: ChunkHeader;
}

/** `left`: bytes behind the last chunk that can be read. Throws PROFILE_MALFORMED where no chunk is whole. */
export function chunksOf(view: DataView): { readonly chunks: readonly JfrChunk[]; readonly left: number } {
  const chunks: JfrChunk[] = [];
  for (let at = 0; at < view.byteLength; ) {
    const header = chunks.length === 0 ? readHeader(view, at) : headerOrEnd(view, at);
    if (header === undefined) return { chunks, left: view.byteLength - at };
    // A chunk without constants was still being written when the JVM ended, and is the last.
    if (header.checkpoint === 0) break;
    chunks.push({ at, header });
    at += header.size;
  }
  if (chunks.length === 0) throw malformed(format, 'the file', 'at least one complete chunk', 'none');
  return { chunks, left: 0 };
}

/** Time that chunks cover together: two recorders of one JVM write theirs of the same time into one file. */
export function coveredNs(chunks: readonly JfrChunk[]): number {
  const spans = chunks
    .map(({ header: { startNs, durationNs } }) => ({ from: startNs, until: startNs + durationNs }))
    .toSorted((a, b) => a.from - b.from);
  let covered = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const { from, until } of spans) {
    covered += Math.max(0, until - Math.max(from, end));
    end = Math.max(end, until);
  }
  return covered;
}

export interface OpenChunk {
  /** Of the chunk alone. */
  readonly cursor: JfrCursor;
  readonly types: JfrTypes;
}

/** The cursor and the types of one chunk; offsets are from the beginning of the chunk. Throws PROFILE_MALFORMED. */
export function openChunk(view: DataView, { at, header: { size, metadata, compressed } }: JfrChunk): OpenChunk {
  const part = new DataView(view.buffer, view.byteOffset + at, size);
  const cursor: JfrCursor = { view: part, compressed, at: metadata, end: size };
  return { cursor, types: readTypes(cursor) };
}

/** Each event whose type the metadata knows, with a cursor on its first field. */
export function* eventsOf({
  cursor,
  types,
}: OpenChunk): Generator<{ readonly type: JfrType; readonly inside: JfrCursor }> {
  for (let at = headerBytes; at < cursor.end; ) {
    const inside = enterEvent({ ...cursor, at });
    at = inside.end;
    const type = types.get(readLong(inside));
    if (type !== undefined) yield { type, inside };
  }
}

/** Behind whole chunks a broken one costs no more than itself. */
function headerOrEnd(view: DataView, at: number): ChunkHeader | undefined {
  try {
    return readHeader(view, at);
  } catch (error) {
    if (error instanceof GateError) return undefined;
    throw error;
  }
}

export interface ChunkHeader {
  readonly size: number;
  /** Offset of its last checkpoint; 0: it has none yet. */
  readonly checkpoint: number;
  readonly metadata: number;
  /** Since the epoch. */
  readonly startNs: number;
  readonly durationNs: number;
  /** What its clock showed then, and how often it ticks a second. */
  readonly startTicks: number;
  readonly ticksPerSecond: number;
  readonly compressed: boolean;
}

const headerBytes = 68;

function readHeader(view: DataView, at: number): ChunkHeader {
  const left = view.byteLength - at;
  if (left < headerBytes || view.getUint32(at) !== 0x464c5200) {
    throw malformed(
      format,
      `byte ${at}`,
      'a chunk of at least 68 bytes that starts with FLR',
      `${left} bytes of another kind`,
    );
  }
  const major = view.getUint16(at + 4);
  if (major !== 2) throw otherVersion(major);
  const [size, checkpoint, metadata] = [8, 16, 24].map((offset) => Number(view.getBigInt64(at + offset)));
  const header = { size: size ?? 0, checkpoint: checkpoint ?? 0, metadata: metadata ?? 0 };
  if (header.checkpoint !== 0) {
    if (header.size < headerBytes || header.size > left) {
      throw malformed(format, 'the size of a chunk', `68 to ${left} bytes, what the file holds`, header.size);
    }
    if (header.metadata < headerBytes || header.metadata >= header.size) {
      throw malformed(format, 'the place of the metadata', `within the chunk of ${header.size} bytes`, header.metadata);
    }
  }
  const [startNs, durationNs, startTicks, ticksPerSecond] = [32, 40, 48, 56].map((offset) =>
    Math.max(0, Number(view.getBigInt64(at + offset))),
  );
  return {
    ...header,
    startNs: startNs ?? 0,
    durationNs: durationNs ?? 0,
    startTicks: startTicks ?? 0,
    ticksPerSecond: ticksPerSecond ?? 0,
    compressed: (view.getInt32(at + 64) & 1) === 1,
  };
}

function otherVersion(major: number): GateError {
  const older = 'a JDK before 11 recorded it; record with JDK 11 or later, or with async-profiler';
  const newer = 'a newer JDK than is known here recorded it; record with async-profiler';
  return unusable(format, { where: 'the version', expected: '2', got: major, hint: major < 2 ? older : newer });
}
