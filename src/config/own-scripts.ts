/** How a project's own scripts start its benchmarks: flags of node without which their files may not load. */
import { globMatcher } from '../text/glob.ts';
import { importedPath, scriptEnding } from './script-imports.ts';

interface Scripts {
  readonly files: readonly string[];
  /** Of package.json files among others. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface OwnFlags {
  readonly flags: readonly string[];
  /** Of the script, as package.json names it. */
  readonly script: string;
  /** What the script loads TypeScript with, where the flags have tsx for it. */
  readonly replaced?: string | undefined;
}

/** Of the first script that runs one of these files, or another script beside them, and says how. */
export function ownFlags(benches: readonly string[], { files, texts }: Scripts): OwnFlags | undefined {
  const folders = new Set(benches.map(folderOf));
  for (const [path, text] of texts) {
    if (!/(?:^|\/)package\.json$/.test(path)) continue;
    for (const [script, commands] of scriptsIn(text)) {
      const flags = commandsOf(commands, folderOf(path)).flatMap(({ words, folder }) => {
        const started = startOf(words, folder);
        const isMeant = started !== undefined && isAmong(started.file, { folders, benches, files });
        return isMeant ? [started.flags] : [];
      });
      const [first] = flags.map((given) => withoutUnknownEnv(given, files)).filter(({ length }) => length > 0);
      if (first !== undefined) return { flags: first, script, replaced: replacedIn(commands, first) };
    }
  }
  return undefined;
}

/** A file of variables that git does not have is in no checkout, and Node would not start. */
function withoutUnknownEnv(flags: readonly string[], files: readonly string[]): readonly string[] {
  const isEnv = (flag: string): boolean => /^--env-file(?:-if-exists)?(?:=|$)/.test(flag);
  const isKnown = (path: string): boolean => files.includes(path.replace(/^\.\//, ''));
  return flags.filter((flag, at) => {
    if (isEnv(flags[at - 1] ?? '') && !flags[at - 1]?.includes('=')) return isKnown(flag);
    if (!isEnv(flag)) return true;
    return isKnown(flag.includes('=') ? flag.slice(flag.indexOf('=') + 1) : (flags[at + 1] ?? ''));
  });
}

function replacedIn(commands: string, flags: readonly string[]): string | undefined {
  if (!flags.includes('tsx') || /\btsx\b/.test(commands)) return undefined;
  return commands.split(/[\s='"]+/).find((word) => ownRegistry.test(word) || (word !== 'node' && runners.has(word)));
}

export interface OwnScript {
  /** As package.json names it. */
  readonly name: string;
  /** Of that package.json; empty for the root. */
  readonly folder: string;
  /** What its commands are made of, as paths from the root. */
  readonly words: readonly string[];
  /** As package.json has it. */
  readonly line: string;
}

export interface StartingScript extends OwnScript {
  /** What its commands start of these files. */
  readonly starts: readonly string[];
}

/** Scripts that are called after benchmarks, the root's first. */
export function benchmarkScripts(given: Scripts): readonly StartingScript[] {
  const { files } = given;
  const named = byNames(files);
  return ownScripts(given)
    .filter(({ name }) => /(?:^|[:_.-])(?:bench|perf)/i.test(name))
    .map((script) => ({ ...script, starts: startedBy(script.words, { files, named }) }));
}

/** All of them, the root's first. */
export function ownScripts({ texts }: Pick<Scripts, 'texts'>): readonly OwnScript[] {
  const manifests = [...texts.keys()].filter((path) => /(?:^|\/)package\.json$/.test(path));
  return manifests
    .toSorted((a, b) => a.split('/').length - b.split('/').length)
    .flatMap((path) =>
      scriptsIn(texts.get(path) ?? '').map(([name, line]) => {
        const words = commandsOf(line, folderOf(path)).flatMap((command) =>
          command.words.map((word) => fromFolder(command.folder, word)),
        );
        return { name, folder: folderOf(path), words, line };
      }),
    );
}

/** What each command of a script's line calls, in order; empty where that is not a plain name. */
export function programsOf(line: string): readonly string[] {
  return `${line} `
    .split(/&&|\|\||[;|]/)
    .map((part) => /^\s*(?:[A-Z_]+=\S*\s+|npx\s+|cross-env\s+)*([\w@/-]+)\s/.exec(part)?.[1] ?? '');
}

interface Startable {
  readonly files: readonly string[];
  /** By each name that a script may give a file. */
  readonly named: ReadonlyMap<string, readonly string[]>;
}

/** A monorepo has thousands of files and scripts: files are looked up, and searched only for globs. */
function startedBy(words: readonly string[], { files, named }: Startable): readonly string[] {
  const started = new Set(words.flatMap((word) => named.get(word) ?? []));
  const globs = words.filter((word) => word.includes('*'));
  if (globs.length > 0) for (const file of files.filter(globMatcher(globs))) started.add(file);
  return [...started];
}

function byNames(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const named = new Map<string, string[]>();
  for (const file of files) for (const name of namesOf(file)) named.set(name, [...(named.get(name) ?? []), file]);
  return named;
}

/** A script may leave out `.js` and `/index.js`. */
function namesOf(file: string): ReadonlySet<string> {
  const stem = file.replace(scriptEnding, '');
  return new Set([file, stem, stem.replace(/\/index$/, '')]);
}

function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}

function scriptsIn(packageJson: string): readonly (readonly [string, string])[] {
  try {
    const parsed: unknown = JSON.parse(packageJson);
    const scripts: unknown = Reflect.get(Object(parsed), 'scripts');
    return Object.entries(Object(scripts)).flatMap(([name, text]) =>
      typeof text === 'string' ? [[name, text === 'wireit' ? wiredIn(parsed, name) : text] as const] : [],
    );
  } catch {
    return [];
  }
}

/** What wireit runs for a script stands beside the scripts: a command, or no more than what comes before it. */
function wiredIn(packageJson: unknown, name: string): string {
  const wired: unknown = Reflect.get(Object(Reflect.get(Object(packageJson), 'wireit')), name);
  const command: unknown = Reflect.get(Object(wired), 'command');
  return typeof command === 'string' ? command : '';
}

function fromFolder(folder: string, path: string): string {
  return importedPath(folder === '' ? 'package.json' : `${folder}/package.json`, path);
}

interface Command {
  readonly words: readonly string[];
  /** It runs in, relative to the root. */
  readonly folder: string;
}

/** Parts of a line in the folders that `cd` leads them to. */
function commandsOf(line: string, start: string): readonly Command[] {
  let folder = start;
  return line.split(/&&|\|\||[;|]/).flatMap((part) => {
    const words = [...part.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)].map(([word]) =>
      word.replaceAll(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''),
    );
    if (words[0] !== 'cd') return [{ words, folder }];
    folder = fromFolder(folder, words[1] ?? '.');
    return [];
  });
}

/** What may precede a program without being it. */
const before = /^(?:[A-Z_][\w]*=.*|cross-env|npx|pnpx|bunx|dotenv|--|exec|time|pnpm|yarn)$/;
const withTsx =
  'tsx esno jiti esr ts-node ts-node-esm ts-node-transpile-only swc-node sucrase-node babel-node vite-node';
const runners: ReadonlyMap<string, readonly string[]> = new Map([
  ['node', []],
  ...withTsx.split(' ').map((name): [string, string[]] => [name, ['--import', 'tsx']]),
]);

/** They load with a registry of their own, past which the tool's package cannot be replaced; tsx leaves that to Node. */
const ownRegistry = /^(?:jiti|ts-node|esbuild-register|esbuild-runner|@swc-node|@oxc-node|@babel|sucrase)(?:\/|$)/;

interface Started {
  readonly file: string;
  readonly flags: readonly string[];
}

/** Flags of node that change what loads, or what code may call. */
const kept =
  /^(?:--(?:import|require|loader|experimental[-_](?!test)[\w-]+|conditions|env-file(?:-if-exists)?|expose[-_]gc|allow[-_]natives[-_]syntax|max[-_]old[-_]space[-_]size|stack[-_]size|preserve[-_]symlinks)|-r|-C)(?:=|$)/;
const withValue =
  /^(?:--(?:import|require|loader|experimental-loader|conditions|env-file|env-file-if-exists|tsconfig|project|compiler-options|config|extensions|presets)|-[rCpPO])$/;

function startOf(words: readonly string[], folder: string): Started | undefined {
  const from = words.findIndex((word) => !before.test(word));
  const own = runners.get(words[from] ?? '');
  if (own === undefined) return undefined;
  const { flags, next } = flagsIn(words.slice(from + 1), folder);
  if (next === undefined) return undefined;
  const set = words.slice(0, from);
  const given = set.flatMap((word) => /^NODE_OPTIONS=(.*)$/s.exec(word)?.[1]?.split(/\s+/) ?? []);
  const mode = set.map((word) => /^NODE_ENV=([\w-]+)$/.exec(word)?.[1]).find((value) => value !== undefined);
  const setting = mode === undefined ? [] : ['--import', `${settingStart}process.env.NODE_ENV='${mode}'`];
  return { file: fromFolder(folder, next), flags: [...setting, ...own, ...flagsIn(given, folder).flags, ...flags] };
}

/** Libraries are others in production; a suite has flags and no variables. */
const settingStart = 'data:text/javascript,';

/** The flags as people write them, and the variables that others of them set. */
export function settingsIn(flags: readonly string[]): {
  readonly shown: readonly string[];
  readonly set: readonly string[];
} {
  const shown = flags.filter((flag, at) => !isSetting(flag) && !isSetting(flags[at + 1] ?? ''));
  const set = flags.flatMap(
    (flag) =>
      /process\.env\.(NODE_ENV)='([\w-]+)'$/
        .exec(isSetting(flag) ? flag : '')
        ?.slice(1)
        .join('=') ?? [],
  );
  return { shown, set };
}

/** What is loaded first sets a variable, and loads nothing else. */
export function isSetting(loaded: string): boolean {
  return loaded.startsWith(settingStart);
}

/** Those of node that are kept, and the word behind all flags. */
function flagsIn(
  words: readonly string[],
  folder: string,
): { readonly flags: readonly string[]; readonly next?: string | undefined } {
  const flags: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word !== '' && !word.startsWith('-')) return { flags, next: word };
    const value = withValue.test(word) ? words[at + 1] : undefined;
    if (value !== undefined) at += 1;
    const [, loaded = value ?? ''] = /^--(?:import|require|loader|experimental-loader)=(.*)$/.exec(word) ?? [];
    if (ownRegistry.test(loaded)) flags.push('--import', 'tsx');
    else if (kept.test(word))
      flags.push(fromRoot(word, folder), ...(value === undefined ? [] : [fromRoot(value, folder)]));
  }
  return { flags };
}

/** Conditions of `exports` that flags of node name. */
export function conditionsIn(flags: readonly string[]): readonly string[] {
  return flags.flatMap((flag, at) => {
    const [, given] = /^(?:--conditions|-C)=(.+)$/.exec(flag) ?? [];
    return given ?? (/^(?:--conditions|-C)$/.test(flag) ? (flags[at + 1] ?? []) : []);
  });
}

/** Suites run in the root. */
function fromRoot(word: string, folder: string): string {
  const [, start = '', path] = /^(--[\w-]+=)?(\.\.?\/.*|\.env[\w.-]*)$/.exec(word) ?? [];
  return path === undefined ? word : `${start}./${fromFolder(folder, path)}`;
}

function isAmong(
  file: string,
  { folders, benches, files }: { folders: ReadonlySet<string>; benches: readonly string[]; files: readonly string[] },
): boolean {
  const meant = files.find((known) => namesOf(known).has(file));
  return meant !== undefined && (benches.includes(meant) || (folderOf(meant) !== '' && folders.has(folderOf(meant))));
}
