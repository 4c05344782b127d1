/**
 * Whether a program knows a file by its name. It may read one another time that it did not read while it was looked at: on a
 * later call, by chance, by the hour.
 */

/** `has`: whether a text is in the program. A name with numbers in it may be put together: `case-17.json`. */
export function isNamed(path: string, has: (text: string) => boolean): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (has(name)) return true;
  const pieces = name.split(/\d+/).filter((piece) => piece !== '');
  const isTelling = pieces.some((piece) => piece.length >= leastTelling);
  return isTelling && pieces.join('') !== name && pieces.every((piece) => has(piece));
}

/** Shorter pieces are in every program. */
const leastTelling = 4;

/** A folder that is listed tells the names of all that lie in it. */
export function isListed(path: string, folders: ReadonlySet<string>): boolean {
  return folders.has(path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
}
