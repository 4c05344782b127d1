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

/**
 * `late.json` of code that contains `late` and `.json`, `liblate_2.so` of `late` and `.so`. `stands`: whether a text is there
 * and is no part of a longer word, where that can be decided: `.py` of `.pyc`.
 */
export function isPutTogether(
  path: string,
  has: (text: string) => boolean,
  stands: (text: string) => boolean = has,
): boolean {
  const [, stem, end] = /([^/]+)(\.[^./]+)$/.exec(path) ?? [];
  if (stem === undefined || end === undefined) return false;
  const word = end.slice(1);
  if (![end, `"${word}"`, `'${word}'`].some(stands)) return false;
  const pieces = stem
    .replace(/^lib(?=.)/, '')
    .split(/[^\p{L}]+/u)
    .filter((piece) => piece !== '');
  return has(stem) || (pieces.length > 0 && pieces.every((piece) => has(piece)));
}

/**
 * `README.md` of the texts `x/READ`, `ME` and `.md`, each a whole one but for the start of the first and the end of the last.
 * Only where texts stand apart: joined to each other, as in a program, they make any name.
 */
export function isTiled(path: string, texts: ReadonlySet<string>): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const places = Array.from({ length: Math.max(0, name.length - 1) }, (_, index) => index + 1);
  const { begins, ends: ending } = sortedOnce(texts);
  const starts = new Set(places.filter((at) => hasBeginning(ending, backward(name.slice(0, at)))));
  const ends = new Set(places.filter((at) => hasBeginning(begins, name.slice(at))));
  const reached = [...starts].sort((a, b) => a - b);
  for (const from of reached) {
    if (ends.has(from)) return true;
    for (let to = from + 1; to < name.length; to++) {
      if (!starts.has(to) && texts.has(name.slice(from, to))) {
        starts.add(to);
        reached.push(to);
      }
    }
  }
  return false;
}

interface SortedTexts {
  /** The first letters of each, in order. */
  readonly begins: readonly string[];
  /** The last letters of each from the last on, in order. */
  readonly ends: readonly string[];
}

/** A change of hundreds of files asks each of its names of the same thousands of texts. */
const sorted = new WeakMap<ReadonlySet<string>, SortedTexts>();

function sortedOnce(texts: ReadonlySet<string>): SortedTexts {
  const known = sorted.get(texts);
  if (known !== undefined) return known;
  const all = [...texts];
  const made = {
    begins: all.map((text) => text.slice(0, longestName)).sort(),
    ends: all.map((text) => backward(text.slice(-longestName))).sort(),
  };
  sorted.set(texts, made);
  return made;
}

/** What file systems hold at most. */
const longestName = 255;

function backward(text: string): string {
  return text.split('').reverse().join('');
}

function hasBeginning(inOrder: readonly string[], start: string): boolean {
  let [low, high] = [0, inOrder.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((inOrder[middle] ?? '') < start) low = middle + 1;
    else high = middle;
  }
  return inOrder[low]?.startsWith(start) === true;
}

/**
 * Whether code knows where it lies: at the root, where it runs; beside a module that ran; in a folder that is called like
 * such a module, as plug-ins look for data; or in one of which it has the name, or the pieces of it.
 */
export function isFolderKnown(path: string, stands: (text: string) => boolean, modules: Iterable<string>): boolean {
  const folders = path.split('/').slice(0, -1);
  const own = folders.join('/');
  const ran = [...modules].map((each) => each.split('/'));
  if (folders.length === 0 || ran.some((steps) => steps.slice(0, -1).join('/') === own)) return true;
  const stems = new Set(ran.map((steps) => steps.at(-1)?.replace(/\.\w+$/, '')));
  return folders.some((folder) => {
    const pieces = folder.split(/[^\p{L}]+/u).filter((piece) => piece !== '');
    return stems.has(folder) || stands(folder) || pieces.length === 0 || pieces.every(stands);
  });
}

/**
 * Whether code knows the end of a name (`.json`, `-old.txt`) that lies where it runs, or where a module of it does: the rest
 * may come from anywhere.
 */
export function endsTold(texts: Iterable<string>, modules: Iterable<string>): (path: string) => boolean {
  const ends = [...texts].filter((text) => /^[^/]*\.\w+$/.test(text));
  const folders = new Set(['', ...[...modules].map((path) => path.slice(0, path.lastIndexOf('/') + 1))]);
  return (path) => {
    const at = path.lastIndexOf('/') + 1;
    const name = path.slice(at);
    return folders.has(path.slice(0, at)) && ends.some((end) => end.length < name.length && name.endsWith(end));
  };
}

/** What code knows of a folder, and who else knows names. */
export interface NamedFolders {
  /** Texts of the code, each a whole one. */
  readonly texts: ReadonlySet<string>;
  /** Packages give the code names, or look for files themselves. */
  readonly isHelped: boolean;
}

/**
 * Whether code names a folder that it lies in, as the whole or the end of a text (`data`, `../data/`, `data/*.json`), and
 * what more it takes to name it: what the environment or a package says, with an ending that the code knows.
 */
export function isInNamedFolder(path: string, { texts, isHelped }: NamedFolders): boolean {
  const { folders, endings, stems, pairs } = namedOnce(texts);
  const steps = path.split('/');
  const name = steps.pop() ?? path;
  const end = /\.\w+$/.exec(name)?.[0] ?? '';
  if (pairs.has(`${steps.at(-1)}/${name.slice(0, name.length - end.length)}`)) return true;
  if (!steps.some((folder) => folders.has(folder))) return false;
  return isHelped || end === '' || endings.has(end) || stems.has(name.slice(0, -end.length));
}

interface NamedParts {
  /** `stock/data` of a text `far/stock/data`, to which a library adds the ending. */
  readonly pairs: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  readonly endings: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

const named = new WeakMap<ReadonlySet<string>, NamedParts>();

function namedOnce(texts: ReadonlySet<string>): NamedParts {
  const known = named.get(texts);
  if (known !== undefined) return known;
  const all = [...texts];
  const made = {
    folders: new Set(all.map((text) => /(?:^|\/)([^/]+)\/?(?:\/\*.*)?$/.exec(text)?.[1] ?? '')),
    endings: new Set(all.flatMap((text) => /\.\w+$/.exec(text)?.[0] ?? [])),
    pairs: new Set(all.flatMap((text) => /[^/]+\/[^/]+$/.exec(text)?.[0] ?? [])),
    stems: new Set(all.map((text) => text.slice(text.lastIndexOf('/') + 1))),
  };
  named.set(texts, made);
  return made;
}

/** Whether it is in a text, and no letter, digit or underscore goes on with it. */
export function standsIn(texts: readonly Buffer[], text: string): boolean {
  const wanted = Buffer.from(text);
  return texts.some((bytes) => {
    for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) {
      const isCut = isWord(text[0]) && isWord(characterAt(bytes, at - 1));
      const goesOn = isWord(text.at(-1)) && isWord(characterAt(bytes, at + wanted.length));
      if (!isCut && !goesOn) return true;
    }
    return false;
  });
}

function characterAt(bytes: Buffer, at: number): string {
  return String.fromCharCode(bytes[at] ?? 0);
}

/** Of what is no ASCII, bytes alone do not tell: then it may be a word of its own. */
function isWord(character: string | undefined): boolean {
  return character !== undefined && /\w/.test(character);
}

/**
 * By a program whose texts are joined to each other: pieces of a name mean something only where its folder is known. `stands`: whether a text is
 * there and is no part of a longer word: `.sh` of `.shstrtab`, which each program of Linux has.
 */
export function isKnownToProgram(
  path: string,
  has: (text: string) => boolean,
  canList: boolean,
  stands: (text: string) => boolean = has,
): boolean {
  if (isNamed(path, has)) return true;
  if (/\.so(?:\.[\d.]+)?$/.test(path) && loaders.some(has)) return true;
  const folders = path.split('/').slice(0, -1);
  const isInKnown = folders.some(has);
  if ((isInKnown || folders.length === 0) && isPutTogether(path, has)) return true;
  // The rest of its name comes from elsewhere: the environment, a host, the day.
  const end = /\.\w+$/.exec(path)?.[0] ?? '';
  const isEndKnown = end === '' ? isInKnown : isInKnown ? has(end) : folders.length === 0 && stands(end);
  if (isEndKnown && !isForPeople(path)) return true;
  return canList && (isInKnown || !isForPeople(path));
}

/** What loads a library whose name the program works out: of C, and of Java, where a class names what it calls. */
const loaders = ['dlopen', 'loadLibrary', '\u0001\0\u0004load', 'libraryLookup'];

/**
 * By its name without a folder, or with its own: compilers write down where the code of each library was, which has the
 * same names (`/src/error.rs`).
 */
export function isNamedApart(path: string, texts: readonly Buffer[]): boolean {
  const steps = path.split('/');
  const name = steps.at(-1) ?? path;
  const telling = steps.findLastIndex((step, i) => i < steps.length - 1 && !isOfAnySource(step));
  const long = telling === -1 ? path : steps.slice(telling).join('/');
  return texts.some((text) => (steps.length > 1 && text.includes(long)) || standsApart(text, name));
}

/** Anywhere but at the end of a path: `late.rs`, not `/src/late.rs` and not `/src/translate.rs`. */
function standsApart(text: Buffer, name: string): boolean {
  for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
    let before = at - 1;
    while (before >= 0 && /[\w-]/.test(characterAt(text, before))) before -= 1;
    if (text[before] !== slash) return true;
  }
  return false;
}

const slash = 0x2f;

/** Folders that every package has. */
function isOfAnySource(folder: string): boolean {
  return /^(?:src|lib|include|internal|tests?|benches|examples|bin|main|java|cmd|pkg)$/.test(folder);
}

/** Documentation, and hidden files of tools. */
export function isForPeople(path: string): boolean {
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
