/**
 * Whether a script is what a build makes of a source, from the text of both: for builds that are kept in git, of which
 * nothing else says what they are made from.
 */

import { withoutComments } from '../profile/literals.ts';
import { languageOfPath } from '../profile/source-language.ts';

/** A path from the repository's root, and the text. */
export interface Text {
  readonly path: string;
  readonly text: string;
}

export interface Built extends Text {
  /** Paths from the repository's root that its source map names; undefined: it has none. */
  readonly mapped: readonly string[] | undefined;
}

/**
 * By the source map where there is one. Else the script must lie where builds do, which the source does not, and hold nearly
 * all the names that the source gives and asks for: bundlers shorten variables, not properties.
 */
export function isBuiltFrom(built: Built, source: Text): boolean {
  if (built.path === source.path) return false;
  if (built.mapped?.includes(source.path) === true) return true;
  if (isBeside(built.path, source.path)) return true;
  if (!isWhereBuildsLie(built.path, source.path) || mentions(source.text, built.path)) return false;
  const names = namesIn(source);
  if (names.size < fewestNames) return false;
  const held = new Set(built.text.match(/[\w$]+/g) ?? []);
  const found = [...names].filter((name) => held.has(name)).length;
  return found >= names.size * shareHeld;
}

/** Whether anything but comments and blanks differs. */
export function isChanged(path: string, before: string, after: string): boolean {
  const code = (text: string): string => withoutComments(text, languageOfPath(path)).replaceAll(/\s+/g, ' ').trim();
  return code(before) !== code(after);
}

/** Sources of scripts that benchmarks run: not tests, declarations or what configures tools. */
export function isSource(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|coffee|civet|flow|vue|svelte)$/.test(path) && isMeant(path);
}

/** The same in whichever language. */
export function isProgram(path: string): boolean {
  return (
    isMeant(path) &&
    (isSource(path) ||
      /\.(?:py|pyx|go|rs|java|kt|scala|cs|c|cc|cpp|cxx|h|hh|hpp|zig|swift|rb|php|ex|exs|wat)$/.test(path))
  );
}

function isMeant(path: string): boolean {
  return (
    !/\.d\.[cm]?ts$|_test\.(?:go|py)$|(?:^|\/)(?:test_[^/]*|conftest)\.py$|\.(?:config|conf|test|tests|spec|bench|benchmark|stories)\.\w+$|(?:^|\/)\.\w/.test(
      path,
    ) &&
    !/(?:^|\/)(?:__\w+__|tests?|specs?|bench\w*|perf|examples?|demos?|docs?|scripts?|tools?|fixtures?|types?|typings|website|site)\//i.test(
      path,
    )
  );
}

/** Fewer names say nothing, as other scripts have them too. */
const fewestNames = 4;
const shareHeld = 0.7;

const surely = /^(?:dist\w*|build|built|out|output|umd|esm|cjs|es5|es6|es20\d\d|bundles?|compiled|generated|release)$/;
/** Where what is written by hand lies too. */
const perhaps = /^(?:libs?|es|browser|node|module|modules)$/;
const sources = /^(?:src|source|sources|ts|coffee)$/;

function isWhereBuildsLie(built: string, source: string): boolean {
  const [there, here] = [foldersOf(built), foldersOf(source)];
  if (here.some((folder) => surely.test(folder))) return false;
  const isNamedSo = /[.-](?:min|umd|bundle|esm|cjs|iife|prod|production|dev|development)\.[cm]?js$/.test(built);
  if (isNamedSo || there.some((folder) => surely.test(folder))) return true;
  return here.some((folder) => sources.test(folder)) && there.some((folder) => perhaps.test(folder));
}

/** `a.ts` and the `a.js` that a compiler leaves next to it. */
function isBeside(built: string, source: string): boolean {
  const stem = /^(.*)\.(?:[cm]?tsx?|jsx|coffee|civet)$/.exec(source)?.[1];
  return stem !== undefined && /^\.[cm]?js$/.test(built.startsWith(stem) ? built.slice(stem.length) : '');
}

function foldersOf(path: string): readonly string[] {
  return path.split('/').slice(0, -1);
}

/** What imports the script is not what it is made from. */
function mentions(text: string, built: string): boolean {
  const name = built.slice(built.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
  return [...text.matchAll(/['"`]([^'"`\n]*)['"`]/g)].some(
    ([, each = '']) => each.startsWith('.') && each.replace(/\.\w+$/, '').endsWith(`/${name}`),
  );
}

/** Properties asked for, methods, keys of objects and words in literals; without what the language itself names so. */
function namesIn({ path, text }: Text): ReadonlySet<string> {
  const code = withoutComments(text, languageOfPath(path));
  const asked = [...code.matchAll(/\.\s*([A-Za-z_$][\w$]*)/g)];
  const words = [...code.matchAll(/['"]([A-Za-z_$][\w$]*)['"]/g)];
  // In TypeScript a key is as often one of a type, of which nothing is left.
  const keys = /\.[cm]?tsx?$/.test(path) ? [] : [...code.matchAll(/([A-Za-z_$][\w$]*)\s*(?::|\([^()]*\)\s*\{)/g)];
  const found = [...asked, ...words, ...keys].map(([, name = '']) => name);
  return new Set(found.filter((name) => name.length >= shortest && !ofLanguage.has(name)));
}

const shortest = 3;

const builtIn: readonly object[] = [
  ...[Object, Function, Array, String, Number, Symbol, Map, Set, Promise, RegExp, Math, JSON, Reflect, Date, Error],
  ...[Uint8Array, ArrayBuffer, DataView, Proxy, WeakMap, URL, globalThis],
];

const ofLanguage: ReadonlySet<string> = new Set([
  ...'if for while switch catch return function default case constructor super get set static async import from'.split(
    ' ',
  ),
  ...'exports module require meta env process window document undefined string number boolean symbol bigint'.split(' '),
  ...builtIn.flatMap((each) => [each, Object(Reflect.get(each, 'prototype'))].flatMap(Object.getOwnPropertyNames)),
]);
