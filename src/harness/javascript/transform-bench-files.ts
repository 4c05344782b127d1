/**
 * The worker's half of transforming bench files as the project's own vite does (aliases, plugins, TypeScript), once a
 * checkout and before anything is measured: what is measured are plain modules, with source maps.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve as toAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import { foreignJson } from '../../text/foreign-json.ts';
import type { BundleSpec } from '../worker-protocol.ts';
import type { commonNames } from './common-names.ts';
import { environmentModule } from './vitest-environment.ts';

/** Of vite, whichever version the project has. */
interface Vite {
  loadConfigFromFile(
    env: { readonly command: 'build'; readonly mode: string },
    file: string,
    root: string,
    level: 'silent',
  ): Promise<{ readonly config: Readonly<Record<string, unknown>> } | null>;
  build(config: Readonly<Record<string, unknown>>): Promise<unknown>;
}

/** What replaces a package is ours, whether it is installed or not. */
const tools = /^(?:vitest|tinybench|mitata|benchmark)(?:\/|$)/;

const configNames = ['vitest.config', 'vite.config'].flatMap((stem) =>
  ['.ts', '.mts', '.cts', '.js', '.mjs', '.cjs'].map((ending) => stem + ending),
);

/**
 * Answers the absolute paths of what is to be loaded before each of them, as vitest's `environment`, `env` and `setupFiles` say. Rejects with vite's
 * own message.
 */
export async function bundleFiles({ folder, root, entries, outDir }: BundleSpec): Promise<readonly string[]> {
  const vite = await loadVite(folder);
  // Its parser is for this process alone: code that only looks for vite does not need it.
  const { commonNames } = await import('./common-names.ts');
  const { config: own, place } = await ownConfig(vite, folder, root);
  const { plugins = [], resolve, test, ...rest } = own;
  const kept = Object.fromEntries(keptKeys.flatMap((key) => (key in rest ? [[key, rest[key]]] : [])));
  const before = setupFiles(test, place);
  await vite.build({
    ...kept,
    configFile: false,
    root: place,
    mode: 'test',
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
        input: { ...entries, ...before },
        treeshake: false,
        external: (id: string) => tools.test(id),
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  });
  return [...environmentFiles(test, outDir), ...Object.keys(before).map((name) => join(outDir, `${name}.mjs`))];
}

/** What makes the environment and its variables, where the configuration asks for some. */
function environmentFiles(test: unknown, outDir: string): readonly string[] {
  const text = environmentModule(test);
  if (text === undefined) return [];
  const file = join(outDir, 'flamegate-environment.mjs');
  mkdirSync(outDir, { recursive: true });
  writeFileSync(file, text);
  return [file];
}

/** By the names of what is made of them; a package among them, and what is not there, is left out. */
function setupFiles(test: unknown, place: string): Readonly<Record<string, string>> {
  const listed: unknown = Reflect.get(Object(test), 'setupFiles');
  const paths = [listed].flat().filter((each) => typeof each === 'string');
  const found = paths.map((path) => toAbsolute(place, path)).filter((path) => existsSync(path));
  return Object.fromEntries(found.map((path, index) => [`flamegate-before-${index}`, path]));
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

interface Own {
  readonly config: Readonly<Record<string, unknown>>;
  /** Absolute folder that its paths are relative to. */
  readonly place: string;
}

/** As vitest finds it: in the package, or the nearest folder above that has one. */
async function ownConfig(vite: Vite, folder: string, root: string): Promise<Own> {
  const [found] = foldersUpTo(root, folder)
    .flatMap((place) => [...namedByScripts(place), ...configNames].map((name) => ({ place, path: join(place, name) })))
    .filter(({ path }) => existsSync(path));
  if (found === undefined) return { config: {}, place: folder };
  const { place, path } = found;
  // Configurations ask for the folder they are used in, which is their own where a workspace has one for all.
  process.chdir(place);
  const loaded = await vite.loadConfigFromFile({ command: 'build', mode: 'test' }, path, place, 'silent');
  return { config: loaded?.config ?? {}, place };
}

/** As a script of the package starts vitest's benchmarks: `vitest bench --config vitest.bench.config.ts`. */
function namedByScripts(folder: string): readonly string[] {
  const manifest = join(folder, 'package.json');
  const parsed = existsSync(manifest) ? foreignJson(readFileSync(manifest, 'utf8')) : undefined;
  const scripts = Object.values(Object(Reflect.get(Object(parsed), 'scripts'))).map(String);
  const named = scripts.map(
    (line) => /\bvitest\b[^&|;]*\bbench\b[^&|;]*?\s(?:--config|-c)[ =]["']?([^\s"']+)/.exec(line)?.[1],
  );
  return named.filter((name) => name !== undefined);
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
