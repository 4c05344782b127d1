/**
 * Names that a compiler took apart: it writes a short text into instructions, eight or four letters each, where no search for
 * the whole finds it. What is left of sixteen letters that it keeps together lies among the data.
 */

/** What instructions of x86-64 put into registers and memory, where all of it is letters: 8 or 4 each. */
export function immediatesIn(code: Buffer): ReadonlySet<string> {
  const found = new Set<string>();
  const keep = (from: number, size: number): void => {
    for (let at = from; at < from + size; at++) if (!isLetter(code[at])) return;
    found.add(code.toString('latin1', from, from + size));
  };
  for (let at = 0; at < code.length; at++) {
    const byte = code[at] ?? 0;
    // `movabs $8, %r`
    if ((byte & 0xfe) === 0x48 && ((code[at + 1] ?? 0) & 0xf8) === 0xb8) keep(at + 2, 8);
    // `movl $4, (…)`: how far from where takes no, one or four bytes, and what it is counted from another.
    if (byte === 0xc7) for (const behind of [2, 3, 4, 6, 7]) keep(at + behind, shortest);
  }
  return found;
}

const shortest = 4;

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x20 && byte < 0x7f;
}

/** `name`: without its folders. `has`: whether a text is among the data. */
export function isTakenApart(name: string, immediates: ReadonlySet<string>, has: (text: string) => boolean): boolean {
  const covered = new Array<boolean>(name.length).fill(false);
  const pieces = [...immediates];
  const inside = pieces.filter((text) => name.includes(text));
  for (const text of inside) covered.fill(true, name.indexOf(text), name.indexOf(text) + text.length);
  // The letters before are of its folder.
  const begun = Math.max(0, ...pieces.map((text) => overlap(text, name)));
  covered.fill(true, 0, begun);
  const dot = name.lastIndexOf('.');
  const kept = firstKept(name, has);
  const isTelling = kept >= shortest || covered.filter((each) => each).length >= leastTelling;
  if (isTelling) covered.fill(true, 0, kept);
  // Of the last letters, which come one and two at a time, no search says anything; without its ending a name is a word.
  const left = covered.indexOf(false);
  const isCut = dot !== -1 && left >= name.length - mostLeft && left > dot + 1;
  return (left === -1 || isCut) && (inside.length > 0 || begun >= leastBegun || kept >= leastKept);
}

const mostLeft = 3;
const leastKept = 8;
const leastTelling = 6;
const leastBegun = 5;

/** How many of the last letters of a text are the first of a name. */
function overlap(text: string, name: string): number {
  for (let size = Math.min(text.length - 1, name.length); size > 0; size--) {
    if (name.startsWith(text.slice(-size))) return size;
  }
  return 0;
}

/** How many of its first letters lie together among the data. */
function firstKept(name: string, has: (text: string) => boolean): number {
  let size = 0;
  while (size < name.length && has(name.slice(0, size + 1))) size += 1;
  return size;
}
