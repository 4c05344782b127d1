/**
 * The worker's half of transforming bench files as the project's own vite does (aliases, plugins, TypeScript), once a
 * checkout and before anything is measured: what is measured are plain modules, with source maps.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve as toAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { foreignJson } from '../../text/foreign-json.ts';
import type { BundleSpec } from '../worker-protocol.ts';
import type { commonNames } from './common-names.ts';
import { vitestCommand } from './vitest-command.ts';
import { environmentModule, withOwnEnvironment } from './vitest-environment.ts';
import {
  type Config,
  type ConfigReader,
  configNames,
  type Own,
  projectOf,
  type RootConfig,
} from './vitest-projects.ts';

/** Of vite, whichever version the project has. */
interface Vite {
  loadConfigFromFile(
    env: { readonly command: 'build' | 'serve'; readonly mode: string },
    file: string,
    root: string,
    level: 'silent',
  ): Promise<{ readonly config: Config } | null>;
  mergeConfig(defaults: Config, overrides: Config): Config;
  build(config: Config): Promise<unknown>;
}

/** What replaces a package is ours, whether it is installed or not. */
const tools = /^(?:vitest|tinybench|mitata|benchmark)(?:\/|$)/;

/**
 * Answers by the names of the entries the absolute paths of what is to be loaded before each of them, as `environment`, `env` and `setupFiles` of
 * vitest's configuration say, and the file's own comment. Rejects with vite's own message.
 */
export async function bundleFiles(spec: BundleSpec): Promise<Readonly<Record<string, readonly string[]>>> {
  const { folder, root, entries, outDir } = spec;
  const vite = await loadVite(folder);
  const { mode = defaultMode(folder), projects, environment } = askedIn(folder, root);
  const own = await ownConfig(vite, { folder, root, mode });
  const ownFor = await projectOf(own, readerOf(vite, { place: own.place, mode, outDir }), projects);
  const groups = new Map<Own, [string, string][]>();
  for (const [name, file] of Object.entries(entries)) {
    const chosen = ownFor(file);
    groups.set(chosen, [...(groups.get(chosen) ?? []), [name, file]]);
  }
  const made: [string, readonly string[]][] = [];
  for (const [chosen, files] of groups)
    made.push(...(await bundleGroup(vite, chosen, { files, mode, outDir, environment })));
  return Object.fromEntries(made);
}

interface Group {
  /** Absolute paths of bench files with the names of what is made of them. */
  readonly files: readonly (readonly [string, string])[];
  readonly mode: string;
  readonly outDir: string;
  /** That a script names, before all else. */
  readonly environment: string | undefined;
}

/** Files of one project. */
async function bundleGroup(vite: Vite, own: Own, group: Group): Promise<readonly [string, readonly string[]][]> {
  // Its parser is for this process alone: code that only looks for vite does not need it.
  const { commonNames } = await import('./common-names.ts');
  const { plugins = [], resolve, test, ...rest } = own.config;
  const { outDir, files, mode } = group;
  const kept = Object.fromEntries(keptKeys.flatMap((key) => (key in rest ? [[key, rest[key]]] : [])));
  const before = setupFiles(test, own.place, shortHash(files.map(([name]) => name).join('\n')));
  await vite.build({
    ...kept,
    configFile: false,
    root: own.place,
    mode,
    logLevel: 'silent',
    resolve: withTestAliases(resolve, test),
    plugins: [...[plugins].flat(), originalPaths(commonNames)],
    ssr: { target: 'node', ...Object(rest['ssr']) },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      copyPublicDir: false,
      minify: false,
      sourcemap: true,
      target: 'esnext',
      rollupOptions: {
        input: { ...Object.fromEntries(files), ...before },
        treeshake: false,
        external: (id: string) => tools.test(id),
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  const setUps = Object.keys(before).map((name) => join(outDir, `${name}.mjs`));
  return files.map(([name, file]) => {
    const asked = group.environment === undefined ? test : { ...Object(test), environment: group.environment };
    const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const given = withOwnEnvironment(asked, { text, file, place: own.place });
    return [name, [...environmentFiles(given, outDir), ...setUps]];
  });
}

/** What makes the environment and its variables, where the configuration asks for some. */
function environmentFiles(test: unknown, outDir: string): readonly string[] {
  const text = environmentModule(test);
  if (text === undefined) return [];
  const file = join(outDir, `flamegate-environment-${shortHash(text)}.mjs`);
  mkdirSync(outDir, { recursive: true });
  writeFileSync(file, text);
  return [file];
}

/** A file of one project, built again beside those of another, must not take the place of theirs. */
function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}

function readerOf(
  vite: Vite,
  { place, mode, outDir }: { readonly place: string; readonly mode: string; readonly outDir: string },
): ConfigReader {
  const env = { command: 'serve', mode } as const;
  return {
    env,
    outDir,
    read: async (file) => (await vite.loadConfigFromFile(env, file, place, 'silent'))?.config ?? {},
    merge: (defaults, overrides) => vite.mergeConfig(defaults, overrides),
  };
}

/** By the names of what is made of them; a package among them, and what is not there, is left out. */
function setupFiles(test: unknown, place: string, group: string): Readonly<Record<string, string>> {
  const listed: unknown = Reflect.get(Object(test), 'setupFiles');
  const paths = [listed].flat().filter((each) => typeof each === 'string');
  const found = paths.map((path) => toAbsolute(place, path)).filter((path) => existsSync(path));
  return Object.fromEntries(found.map((path, index) => [`flamegate-before-${group}-${index}`, path]));
}

/** The rest of a configuration says how a site or a library is built. */
const keptKeys = ['base', 'define', 'css', 'json', 'esbuild', 'oxc', 'assetsInclude', 'envDir', 'envPrefix'];

async function loadVite(folder: string): Promise<Vite> {
  const manifest = findVite(folder);
  if (manifest === undefined) throw new Error(`vite is not installed for ${folder}`);
  return await import(pathToFileURL(join(dirname(manifest), 'dist/node/index.js')).href);
}

/** vite's package.json: the project's own, else the one vitest brought. */
export function findVite(folder: string): string | undefined {
  const own = createRequire(join(folder, 'package.json'));
  try {
    return own.resolve('vite/package.json');
  } catch {
    // Not a dependency of its own.
  }
  try {
    return createRequire(own.resolve('vitest/package.json')).resolve('vite/package.json');
  } catch {
    return undefined;
  }
}

/** As vitest finds it: in the package, or the nearest folder above that has one. */
async function ownConfig(
  vite: Vite,
  { folder, root, mode }: { readonly folder: string; readonly root: string; readonly mode: string },
): Promise<RootConfig> {
  const [found] = foldersUpTo(root, folder)
    .flatMap((place) =>
      [...vitestCommand(place).configs, ...configNames].map((name) => ({ place, path: join(place, name) })),
    )
    .filter(({ path }) => existsSync(path));
  if (found === undefined) return { config: {}, place: folder };
  const { place, path } = found;
  // Configurations ask for the folder they are used in, which is their own where a workspace has one for all.
  process.chdir(place);
  const loaded = await vite.loadConfigFromFile({ command: 'serve', mode }, path, place, 'silent');
  return { config: loaded?.config ?? {}, place, path };
}

/** By the scripts of the package, or the nearest folder above whose scripts start vitest's benchmarks with options. */
function askedIn(folder: string, root: string): ReturnType<typeof vitestCommand> {
  const commands = foldersUpTo(root, folder).map(vitestCommand);
  const isSaying = ({ mode, projects, environment }: ReturnType<typeof vitestCommand>): boolean =>
    mode !== undefined || projects.length > 0 || environment !== undefined;
  return commands.find(isSaying) ?? { configs: [], projects: [] };
}

/** As vitest calls its benchmarks' mode: since version 5 they are tests of a kind. */
function defaultMode(folder: string): string {
  try {
    const manifest = createRequire(join(folder, 'package.json')).resolve('vitest/package.json');
    const version = String(Reflect.get(Object(foreignJson(readFileSync(manifest, 'utf8'))), 'version'));
    return Number.parseInt(version, 10) < 5 ? 'benchmark' : 'test';
  } catch {
    return 'benchmark';
  }
}

function foldersUpTo(root: string, folder: string): readonly string[] {
  const isLast = folder === root || folder === dirname(folder) || !folder.startsWith(root);
  return isLast ? [folder] : [folder, ...foldersUpTo(root, dirname(folder))];
}

function withTestAliases(resolve: unknown, test: unknown): Readonly<Record<string, unknown>> {
  const aliases = [Reflect.get(Object(resolve), 'alias'), Reflect.get(Object(test), 'alias')].flatMap((alias) =>
    Array.isArray(alias) ? alias : Object.entries(Object(alias)).map(([find, replacement]) => ({ find, replacement })),
  );
  return { ...Object(resolve), alias: aliases };
}

/** Of the plugin's context. */
interface Parsing {
  parse?(code: string): unknown;
}

/** A module that looks for files beside itself must find them where it was written. */
const originalPaths = (namesFor: typeof commonNames): object => ({
  name: 'flamegate:original-paths',
  enforce: 'post',
  transform(this: Parsing, code: string, id: string): { code: string; map: null } | undefined {
    const [file = ''] = id.split('?');
    if (!file.startsWith('/') && !/^[A-Za-z]:/.test(file)) return undefined;
    const names = /\b(?:__dirname|__filename|require)\b/.test(code) ? namesFor(this.parse?.(code), file) : '';
    const replaced = code
      .replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(file).href))
      .replaceAll(/\bimport\.meta\.dirname\b/g, JSON.stringify(dirname(file)))
      .replaceAll(/\bimport\.meta\.filename\b/g, JSON.stringify(file));
    return names === '' && replaced === code ? undefined : { code: `${names}${replaced}`, map: null };
  },
});
