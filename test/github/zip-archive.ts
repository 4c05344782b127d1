/** Writes zip archives for tests, well-formed or broken on purpose. Layout: PKWARE APPNOTE 6.3.10 §4.3. */
import { crc32, deflateRawSync } from 'node:zlib';

export interface ZipFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Overrides of what the headers say. */
  readonly declaredSize?: number;
  readonly localName?: string;
  readonly mode?: number;
  readonly flags?: number;
  readonly method?: 0 | 8 | 12;
  readonly crc?: number;
}

export function zip(files: readonly ZipFile[]): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const method = file.method ?? 8;
    const packed = method === 8 ? deflateRawSync(file.bytes) : Buffer.from(file.bytes);
    const local = Buffer.concat([localHeader(file, packed.length), Buffer.from(file.localName ?? file.name), packed]);
    centrals.push(Buffer.concat([centralHeader(file, packed.length, offset), Buffer.from(file.name)]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

function localHeader(file: ZipFile, packedSize: number): Buffer {
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  common(header, 6, file, packedSize);
  header.writeUInt16LE(Buffer.byteLength(file.localName ?? file.name), 26);
  return header;
}

function centralHeader(file: ZipFile, packedSize: number, offset: number): Buffer {
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE((3 << 8) | 20, 4);
  header.writeUInt16LE(20, 6);
  common(header, 8, file, packedSize);
  header.writeUInt16LE(Buffer.byteLength(file.name), 28);
  header.writeUInt32LE(((file.mode ?? 0o100644) << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return header;
}

/** Flags, method, time, checksum and sizes stand in the same order in both headers. */
function common(header: Buffer, at: number, file: ZipFile, packedSize: number): void {
  header.writeUInt16LE(file.flags ?? 0x0800, at);
  header.writeUInt16LE(file.method ?? 8, at + 2);
  header.writeUInt32LE(file.crc ?? crc32(file.bytes), at + 8);
  header.writeUInt32LE(packedSize, at + 12);
  header.writeUInt32LE(file.declaredSize ?? file.bytes.length, at + 16);
}
