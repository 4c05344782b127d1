/** Distinguishes texts where a name keeps only a readable part of them. Not for secrets. */

const offset = 0xcbf29ce484222325n;
const prime = 0x100000001b3n;

/** FNV-1a of 64 bits over UTF-8 (Fowler, Noll, Vo, 1991), as 16 hexadecimal digits. */
export function shortHash(text: string): string {
  let hash = offset;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime);
  return hash.toString(16).padStart(16, '0');
}

/** A part of a file's name: readable, at most `length` characters, and another one for every other text. */
export function distinctName(text: string, length = 80): string {
  const readable = text.replaceAll(/[^A-Za-z0-9.-]+/g, '-').slice(0, length);
  return readable === text && text !== '' ? text : `${readable}~${shortHash(text)}`;
}
