/** What a fresh checkout needs before its JavaScript benchmarks run, where its lock file alone does not say it. */
import { importedPath, importsOf } from './script-imports.ts';

export interface SetupFiles {
  readonly files: readonly string[];
  /** Of package.json files, yarn.lock and the benchmarks. */
  readonly texts: ReadonlyMap<string, string>;
  readonly dependencies: ReadonlySet<string>;
}

export interface SetupFindings {
  /** Empty: what the lock file says is enough. */
  readonly setup: readonly string[];
  readonly notes: readonly string[];
}

interface Manager {
  readonly lock: string;
  readonly install: string;
  readonly build: string;
}

const npm: Manager = { lock: 'package-lock.json', install: 'npm ci', build: 'npm run build' };
const managers: readonly Manager[] = [
  npm,
  { ...npm, lock: 'npm-shrinkwrap.json' },
  { lock: 'pnpm-lock.yaml', install: 'pnpm install --frozen-lockfile', build: 'pnpm run build' },
  { lock: 'yarn.lock', install: 'yarn install --immutable', build: 'yarn run build' },
  { lock: 'bun.lock', install: 'bun install --frozen-lockfile', build: 'bun run build' },
  { lock: 'bun.lockb', install: 'bun install --frozen-lockfile', build: 'bun run build' },
];

/** A checkout has what git has: no packages, and nothing that a build makes. */
export function detectSetup(benches: readonly string[], given: SetupFiles): SetupFindings {
  const locked = managers.find(({ lock }) => given.files.includes(lock));
  const { install, build } = locked ?? { install: 'npm install', build: npm.build };
  const installing = isYarn1(given) ? 'yarn install --frozen-lockfile' : install;
  if (benches.some((file) => needsBuild(file, given)) && hasBuildScript(given)) {
    const note = `The benchmarks import what a build makes, so setup is: ${installing}, then ${build}.`;
    return { setup: [installing, build], notes: [note] };
  }
  if (locked !== undefined || given.dependencies.size === 0) return { setup: [], notes: [] };
  const note = `There is no lock file, so setup is: ${installing}. Commit a lock file to compare like with like.`;
  return { setup: [installing], notes: [note] };
}

function isYarn1({ files, texts }: SetupFiles): boolean {
  return files.includes('yarn.lock') && /^# yarn lockfile v1$/m.test(texts.get('yarn.lock') ?? '');
}

function needsBuild(file: string, given: SetupFiles): boolean {
  const built = builtPackages(given);
  return importsOf(given.texts.get(file) ?? '').some((name) => {
    if (!name.startsWith('.')) return built.some((own) => name === own || name.startsWith(`${own}/`));
    const path = importedPath(file, name);
    return /(?:^|\/)(?:dist|build|lib|out|esm|cjs)(?:\/|$)/.test(path) && !isThere(path, given.files);
  });
}

/** Itself, or with the ending that was left out, or what it holds. */
function isThere(path: string, files: readonly string[]): boolean {
  return files.some((file) => file === path || file.startsWith(`${path}.`) || file.startsWith(`${path}/`));
}

/** Packages of this repository whose entry is not in git. */
function builtPackages({ files, texts }: SetupFiles): readonly string[] {
  return [...texts].flatMap(([file, text]) => {
    const parsed = /(?:^|\/)package\.json$/.test(file) ? parsedObject(text) : undefined;
    if (parsed === undefined) return [];
    const name: unknown = Reflect.get(parsed, 'name');
    const entry = entryOf(text);
    if (typeof name !== 'string' || entry === undefined) return [];
    return isThere(importedPath(file, entry), files) ? [] : [name];
  });
}

/** Path of the module that a package.json's text names as the package's, relative to it. */
export function entryOf(packageJson: string): string | undefined {
  const parsed = parsedObject(packageJson);
  const read = (key: string): unknown => (parsed === undefined ? undefined : Reflect.get(parsed, key));
  return firstPath(read('exports')) ?? firstPath(read('module')) ?? firstPath(read('main'));
}

/** The first path in an `exports` tree that is no declaration file. */
function firstPath(value: unknown): string | undefined {
  if (typeof value === 'string') return value.endsWith('.d.ts') || value.includes('*') ? undefined : value;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const inner of Object.values(value)) {
    const found = firstPath(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

function hasBuildScript({ texts }: SetupFiles): boolean {
  const parsed = parsedObject(texts.get('package.json') ?? '');
  const scripts: unknown = parsed === undefined ? undefined : Reflect.get(parsed, 'scripts');
  return typeof scripts === 'object' && scripts !== null && Object.hasOwn(scripts, 'build');
}

function parsedObject(text: string): object | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? parsed : undefined;
  } catch {
    // init.ts tells of the root's; a broken one elsewhere says nothing.
    return undefined;
  }
}
