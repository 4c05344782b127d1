/**
 * Whether a program knows a file by its name. It may read one another time that it did not read while it was observed: on a
 * later call, by chance, depending on the time.
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

/** `late.json` of code that contains `late` and `.json`, `liblate_2.so` of `late` and `.so`. */
export function isPutTogether(path: string, has: (text: string) => boolean): boolean {
  const [, stem, end] = /([^/]+)(\.[^./]+)$/.exec(path) ?? [];
  if (stem === undefined || end === undefined) return false;
  const word = end.slice(1);
  if (![end, `"${word}"`, `'${word}'`].some(has)) return false;
  const pieces = stem
    .replace(/^lib(?=.)/, '')
    .split(/[^\p{L}]+/u)
    .filter((piece) => piece !== '');
  return has(stem) || (pieces.length > 0 && pieces.every((piece) => has(piece)));
}

/** By a program whose texts are joined to each other: pieces of a name mean something only where its folder is known. */
export function isKnownToProgram(path: string, has: (text: string) => boolean, canList: boolean): boolean {
  if (isNamed(path, has)) return true;
  const folders = path.split('/').slice(0, -1);
  const isInKnown = folders.some(has);
  if ((isInKnown || folders.length === 0) && isPutTogether(path, has)) return true;
  return canList && (isInKnown || !isForPeople(path));
}

/** Documentation, and hidden files of tools. */
function isForPeople(path: string): boolean {
  return /(?:^|\/)\.|\.(?:md|rst|adoc)$|(?:^|\/)(?:LICEN[CS]E|AUTHORS|CONTRIBUTORS|CODEOWNERS|NOTICE|CHANGELOG)[^/]*$/i.test(
    path,
  );
}

/** In the folder of code that finds files there by itself, or below; modules are found by what imports them. */
export function isBeside(path: string, searches: readonly string[]): boolean {
  if (/\.(?:py[cd]?|so)$/.test(path)) return false;
  return searches.some((file) => path.startsWith(file.slice(0, file.lastIndexOf('/') + 1)));
}

/** Of code that lists folders on any call, and knows the name of one that it lies in; modules are found by what imports them. */
export function isListedLater(path: string, has: (text: string) => boolean): boolean {
  if (/\.(?:py[cd]?|so)$/.test(path)) return false;
  const isText = (name: string): boolean => ['"', "'", '/'].some((before) => has(`${before}${name}`));
  return listing.some(has) && path.split('/').slice(0, -1).some(isText);
}

/** What Python lists folders by; `global` is no such word. */
const listing = ['listdir', 'scandir', 'iterdir', 'walk(', 'glob(', 'import glob', 'glob import'];

/** Listing a folder reads the names of everything in it. */
export function isListed(path: string, folders: ReadonlySet<string>): boolean {
  return folders.has(path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '');
}
