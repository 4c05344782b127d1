/** Files that the code which was called can load or read some other time: on a later call, by chance, by the hour. */
import {
  endsTold,
  isForPeople,
  isInNamedFolder,
  isListed,
  isNamed,
  isPutTogether,
  isTiled,
} from '../../proof/named-paths.ts';
import { isHandedOn, isShim, loadedBy, loadersIn } from './loaders.ts';
import { readsItself } from './own-file.ts';
import { childrenOf, isSyntax, nameOf, type Syntax } from './syntax.ts';

/** Code of the repository that ran. */
export interface RanCode {
  /** Relative to the root. */
  readonly path: string;
  readonly tree: Syntax;
  /** Functions whose bodies nothing can call. */
  readonly unreached: ReadonlySet<Syntax>;
  /** Of a package that it names, where that lies in the repository itself, with a slash at its end. */
  readonly folderOfPackage: (name: string) => string | undefined;
  /** It did not run yet: what it imports is not loaded. */
  readonly isLate?: boolean;
}

export interface Reads {
  /** Folders whose names were read. */
  readonly listed: ReadonlySet<string>;
  /** Folders of which all names below were read; empty: the root. */
  readonly below: readonly string[];
  /** Contents of what was read. */
  readonly contents: readonly Buffer[];
  /** Of packages: they list, read and load for the code that asks them. */
  readonly packages?: readonly Loads[];
  /** What variables of the environment say that the code names. */
  readonly outsideTexts?: readonly string[];
}

/** Files that it names to load them, as they may be called: a build can have made one that no commit holds. */
export function namedBy(loads: readonly Loads[]): readonly string[] {
  const exact = new Set(loads.flatMap((each) => each.exact));
  return [...exact].flatMap((path) => [...endings.map((end) => `${path}${end}`.replace(/^\//, '')), ...typedAs(path)]);
}

const endings = [
  ...['', '.js', '.cjs', '.mjs', '.jsx', '.json', '.node', '.ts', '.mts', '.cts', '.tsx'],
  ...['/index.js', '/index.cjs', '/index.mjs', '/index.json', '/index.ts'],
];

/** TypeScript names what a module becomes. */
function typedAs(path: string): readonly string[] {
  return /\.[cm]?jsx?$/.test(path) ? [path.replace(/js(x?)$/, 'ts$1'), path.replace(/jsx?$/, 'tsx')] : [];
}

/** Of the changed paths. */
export function reachableLater(
  changed: readonly string[],
  ran: readonly Loads[],
  { listed, below, contents, packages = [], outsideTexts = [] }: Reads,
): readonly string[] {
  const { known, texts, isTold } = toldBy(ran, contents, outsideTexts);
  const starts = known.some((each) => each.starts);
  const readsFiles = known.some((each) => each.readsFiles);
  const modules = known.map(({ path }) => path);
  const isEndTold = endsTold(readsFiles ? texts : [], modules);
  const isAsked = isAskedOfPackages(texts, packages, readsFiles);
  const exact = new Set(known.flatMap(({ exact }) => exact));
  const folders = known.flatMap(({ within }) => within);
  const ends = new Set(texts.map((text) => text.slice(text.lastIndexOf('/') + 1)));
  const isInList = isListedBy(known, texts, contents);
  return changed.filter((path) => {
    if (isTold(path) || isListed(path, listed) || isBelow(path, below) || isAsked(path)) return true;
    if (starts && !isForPeople(path)) return true;
    if (!isScript(path) && isEndTold(path)) return true;
    // What loads modules by the names in a list works them out, and is seen to below.
    if (isInList(path) && !isScript(path)) return true;
    if (!isCode(path)) return false;
    const stem = path.replace(/(?:\/index)?\.\w+$/, '');
    if (exact.has(path) || exact.has(stem)) return true;
    return ends.has(stem.slice(stem.lastIndexOf('/') + 1)) || folders.some((folder) => path.startsWith(folder));
  });
}

/** Of changed files that ran, those that the program may read as a text besides, on whatever call: comments of these count. */
export function readableLater(
  changed: readonly string[],
  ran: readonly Loads[],
  { listed, below, contents, outsideTexts = [] }: Reads,
): readonly string[] {
  const { known, texts, isTold } = toldBy(ran, contents, outsideTexts);
  const selves = new Set(known.flatMap((each) => (each.readsItself ? [each.path] : [])));
  const isInList = isListedBy(known, texts, contents);
  const canRead = known.some(({ readsFiles }) => readsFiles);
  const isFound = (path: string): boolean => isListed(path, listed) || isBelow(path, below) || isInList(path);
  return changed.filter((path) => isTold(path) || (canRead && (isFound(path) || selves.has(path))));
}

interface Told {
  readonly known: readonly Loads[];
  readonly texts: readonly string[];
  /** Its name is in the code or in what that reads, in one piece or in several. */
  readonly isTold: (path: string) => boolean;
}

function toldBy(known: readonly Loads[], contents: readonly Buffer[], outsideTexts: readonly string[]): Told {
  const texts = [...known.flatMap((each) => each.texts), ...outsideTexts];
  const apart = new Set(texts);
  const has = hasText(texts, contents);
  return { known, texts, isTold: (path) => isNamed(path, has) || isPutTogether(path, has) || isTiled(path, apart) };
}

/** Of hundreds of changed files, most share their folders and endings. */
function hasText(texts: readonly string[], contents: readonly Buffer[]): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    const known =
      answers.get(text) ?? (texts.some((each) => each.includes(text)) || contents.some((each) => each.includes(text)));
    answers.set(text, known);
    return known;
  };
}

/** Whether code that lists folders on whatever call knows one that it lies in, or lies beside it. */
function isListedBy(
  known: readonly Loads[],
  texts: readonly string[],
  contents: readonly Buffer[],
): (path: string) => boolean {
  const lists = known.flatMap(({ listing }) => listing);
  const has = hasText(texts, contents);
  return (path) =>
    lists.length > 0 && (folderNamesOf(path).some(has) || lists.some((folder) => path.startsWith(folder)));
}

/**
 * Whether a package may find it, for the code that calls it: in a folder that the code names, where it looks for files and
 * knows names, or by the name of the file itself, where it reads files.
 */
function isAskedOfPackages(
  outsideTexts: readonly string[],
  packages: readonly Loads[],
  reads: boolean,
): (path: string) => boolean {
  const lists = packages.some(({ listing }) => listing.length > 0);
  const ownNames = new Set(
    packages.flatMap((each) =>
      each.readsFiles ? each.texts.map((text) => text.slice(text.lastIndexOf('/') + 1)) : [],
    ),
  );
  const texts = new Set(outsideTexts);
  return (path) => {
    const isModule = isScript(path);
    if (!isModule && ownNames.has(path.slice(path.lastIndexOf('/') + 1))) return true;
    return (lists || !isModule) && isInNamedFolder(path, { texts, isHelped: packages.length > 0 || reads });
  };
}

function isBelow(path: string, below: readonly string[]): boolean {
  return below.some((folder) => folder === '' || path.startsWith(`${folder}/`));
}

function isScript(path: string): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

function isCode(path: string): boolean {
  return /\.(?:[cm]?[jt]sx?|json|node|wasm)$/.test(path);
}

export interface Loads {
  /** Paths that it names, with or without the end. */
  readonly exact: readonly string[];
  /** Folders in which it loads by names that it works out; empty: anywhere. */
  readonly within: readonly string[];
  readonly texts: readonly string[];
  /** Its own folder, where it lists folders on whatever call. */
  readonly listing: readonly string[];
  /** On whatever call. */
  readonly readsFiles: boolean;
  /** Likewise; a process reads and runs what no text of the program says. */
  readonly starts: boolean;
  /** It knows the name of its own file other than to find others beside it. */
  readonly readsItself: boolean;
  /** Of itself. */
  readonly path: string;
}

export function loadsIn({ path, tree, unreached, folderOfPackage, isLate = false }: RanCode): Loads {
  const [exact, within, texts, listing]: [string[], string[], string[], string[]] = [[], [], [], []];
  const loaders = loadersIn(tree);
  let [readsFiles, starts] = [false, false];
  const visit = (node: Syntax, parent: Syntax | undefined, as: string): void => {
    const isImport = isStatic(node);
    const asked = isImport && isLate ? sourceOf(node) : loadedBy(node, loaders);
    const text = textOf(asked);
    if (asked !== undefined && text === undefined) within.push(folderOf(path, asked));
    if (isHandedOn(node, { parent, as, loaders })) within.push('');
    // `#name`: wherever a manifest says.
    if (text?.startsWith('#')) within.push('');
    else if (text !== undefined && !isRelative(text)) within.push(...[folderOfPackage(text)].filter(isKnown));
    if (text !== undefined && isRelative(text)) exact.push(resolved(path, text));
    else if (text === undefined && !isImport) texts.push(...textsIn(node));
    readsFiles ||= readers.test(nameOf(node) ?? '');
    starts ||= isStarting(
      isImport ? sourceOf(node) : /^(?:Call|Import)Expression$/.test(parent?.type ?? '') ? node : undefined,
    );
    if (node.type === 'Identifier' && listers.test(nameOf(node) ?? '')) listing.push(folderBefore(path));
    for (const [key, child] of childrenOf(node)) {
      const isLeft = (key === 'body' && unreached.has(node)) || (isImport && key === 'source') || isShim(node);
      if (!isLeft && !(text !== undefined && isRelative(text) && child === asked)) visit(child, node, key);
    }
  };
  visit(tree, undefined, '');
  return { exact, within, texts, listing, readsFiles, starts, readsItself: readsItself(tree, unreached), path };
}

/** What Node reads files by, and asks of them. */
const readers =
  /^(?:(?:readFile|open|l?stat|copyFile|cp)(?:Sync)?|createReadStream|openAsBlob|readlines|access(?:Sync)?|WASI|DatabaseSync)$/;
const starters = /^(?:(?:node:)?(?:child_process|cluster)|node:test)$/;
const listers = /^(?:readdir|opendir|glob)(?:Sync)?$/;

function folderNamesOf(path: string): readonly string[] {
  return path.split('/').slice(0, -1);
}

function folderBefore(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function isKnown(folder: string | undefined): folder is string {
  return folder !== undefined;
}

function isStarting(module: Syntax | undefined): boolean {
  return module?.type === 'Literal' && starters.test(nameOf(module) ?? '');
}

/** What is loaded with the module itself. */
function isStatic({ type }: Syntax): boolean {
  return type === 'ImportDeclaration' || type === 'ExportNamedDeclaration' || type === 'ExportAllDeclaration';
}

function sourceOf({ source }: Syntax): Syntax | undefined {
  return isSyntax(source) ? source : undefined;
}

function textOf(node: Syntax | undefined): string | undefined {
  if (node === undefined) return undefined;
  const [only, ...more] = textsIn(node);
  const isWhole = node.type === 'Literal' || childrenOf(node).every(([key]) => key === 'quasis');
  return isWhole && more.length === 0 ? only : undefined;
}

/** Of a literal, a template or a piece of one. */
function textsIn(node: Syntax): readonly string[] {
  if (node.type === 'Literal') return typeof node['value'] === 'string' ? [node['value']] : [];
  if (node.type === 'TemplateLiteral') return childrenOf(node).flatMap(([, part]) => textsIn(part));
  if (node.type !== 'TemplateElement') return [];
  const value: unknown = Reflect.get(Object(node['value']), 'cooked');
  return typeof value === 'string' ? [value] : [];
}

function isRelative(text: string): boolean {
  return /^\.{1,2}(?:\/|$)/.test(text);
}

/** What it loads from begins like this, where its first words say so. */
function folderOf(path: string, asked: Syntax): string {
  const first = asked.type === 'BinaryExpression' ? asked['left'] : asked;
  const [start = ''] = isSyntax(first) ? textsIn(first) : [];
  return isRelative(start) ? `${resolved(path, start.slice(0, start.lastIndexOf('/') + 1))}/`.replace(/^\/$/, '') : '';
}

/** Relative to the root. */
function resolved(path: string, text: string): string {
  const steps = path.split('/').slice(0, -1);
  for (const step of text.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}
