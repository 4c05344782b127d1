/**
 * Makes every way of getting at a package from a bench file (static import, dynamic import, require) arrive at a
 * module of ours that only registers; also where the repository has not installed the package.
 */
import { readFileSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { pathToFileURL } from 'node:url';

export interface InterceptedPackage {
  /** As bench files name it. */
  readonly specifier: string;
  /** Named exports, and `default` where it has one. */
  readonly exported: Readonly<Record<string, unknown>>;
  /** What `require` answers; the named exports where it is absent. */
  readonly required?: unknown;
}

export interface Interception {
  /** Specifiers that the bench file, or something it imports, asked for. */
  asked(): ReadonlySet<string>;
}

/** Of Node's module API; `registerHooks` since 22.15 and 23.5, `_load` since ever and undocumented. */
interface ModuleApi {
  registerHooks?(hooks: object): void;
  register(specifier: string): void;
  _load(request: string, parent: unknown, isMain: unknown): unknown;
}

const holder = '__flamegateIntercepted__';
const realScheme = 'flamegate-real:';

/** A specifier that reaches the package itself, as installed for `from`, a file: URL. */
export function realSpecifier(specifier: string, from: string): string {
  return realScheme + JSON.stringify([specifier, from]);
}

/** `file`: absolute path of the bench file. Without anything to answer for, no hook is set: in Node 20 they are a thread that starts, loads and collects. */
export async function interceptPackages(
  packages: readonly InterceptedPackage[],
  reached: 'only these' | 'and the real ones',
  file: string,
): Promise<Interception> {
  const asked = new Set<string>();
  const main = asksForMain(file) ? pathToFileURL(file).href : '';
  if (packages.length === 0 && reached === 'only these' && main === '') return { asked: () => asked };
  const bySpecifier = new Map(packages.map((each) => [each.specifier, each]));
  const provide = (specifier: string): InterceptedPackage | undefined => {
    const found = bySpecifier.get(specifier);
    if (found !== undefined) asked.add(specifier);
    return found;
  };
  Object.defineProperty(globalThis, holder, { configurable: true, value: provide });
  // The default export of node:module is the Module function itself, which carries these.
  const api = nodeModule.default as unknown as ModuleApi;
  const sources = Object.fromEntries(packages.map((each) => [each.specifier, moduleSource(each)]));
  const hooks = hooksModule(sources, main);
  if (api.registerHooks === undefined) {
    api.register(hooks);
    patchRequire(api, provide);
  } else api.registerHooks(await import(hooks));
  return { asked: () => asked };
}

/** `import.meta.main` is how a module asks whether it is the one that was started. */
function asksForMain(file: string): boolean {
  try {
    return readFileSync(file, 'utf8').includes(ownMain);
  } catch {
    // Not there: loading it says so.
    return false;
  }
}

const ownMain = 'import.meta.main';

/** `module.exports` is the name by which a module says what `require` of it returns. */
function moduleSource({ specifier, exported, required }: InterceptedPackage): string {
  const names = Object.keys(exported).filter((name) => name !== 'default');
  return [
    `const found = globalThis.${holder}(${JSON.stringify(specifier)});`,
    'const exported = found.exported;',
    ...names.map((name, i) => `const e${i} = exported[${JSON.stringify(name)}]; export { e${i} as ${name} };`),
    ...('default' in exported ? ['export default exported.default;'] : []),
    ...(required === undefined ? [] : [`const whole = found.required; export { whole as 'module.exports' };`]),
  ].join('\n');
}

/**
 * A module of its own, as text: with Node 20 it runs in the thread of import hooks, where nothing of ours is, and a
 * function's own text is no use, since the user's loader (tsx) may have rewritten this file.
 */
function hooksModule(sources: Readonly<Record<string, string>>, main: string): string {
  const text = `
    const sources = ${JSON.stringify(sources)};
    const own = 'flamegate:';
    const real = ${JSON.stringify(realScheme)};
    const main = ${JSON.stringify(main)};
    const started = (loaded) => loaded.source == null ? loaded : ({
      ...loaded,
      source: Buffer.from(loaded.source).toString().replaceAll('${ownMain}', 'true'.padEnd(${ownMain.length})),
    });
    export function resolve(asked, context, next) {
      if (Object.hasOwn(sources, asked)) return { url: own + asked, format: 'module', shortCircuit: true };
      if (!asked.startsWith(real)) return next(asked, context);
      const [specifier, parentURL] = JSON.parse(asked.slice(real.length));
      return next(specifier, { ...context, parentURL });
    }
    export function load(url, context, next) {
      if (url === main) {
        const loaded = next(url, context);
        return typeof loaded.then === 'function' ? loaded.then(started) : started(loaded);
      }
      if (!url.startsWith(own)) return next(url, context);
      return { format: 'module', source: sources[url.slice(own.length)], shortCircuit: true };
    }`;
  return `data:text/javascript,${encodeURIComponent(text)}`;
}

/** Node 20: import hooks do not see `require`, which is patched. */
function patchRequire(api: ModuleApi, provide: (specifier: string) => InterceptedPackage | undefined): void {
  const load = api._load;
  api._load = function patched(request, parent, isMain): unknown {
    const found = provide(request);
    return found === undefined ? load.call(this, request, parent, isMain) : (found.required ?? found.exported);
  };
}
