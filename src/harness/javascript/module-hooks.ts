/**
 * Makes every way of getting at a package from a bench file (static import, dynamic import, require) arrive at a
 * module of ours that only registers; also where the repository has not installed the package.
 */
import * as nodeModule from 'node:module';

export interface InterceptedPackage {
  /** As bench files name it. */
  readonly specifier: string;
  /** Named exports, and `default` where it has one. */
  readonly exported: Readonly<Record<string, unknown>>;
  /** What `require` answers; the named exports where it is not said. */
  readonly required?: unknown;
}

export interface Interception {
  /** Specifiers that the bench file, or something it imports, asked for. */
  asked(): ReadonlySet<string>;
}

type Resolve = (specifier: string, context: unknown, next: (specifier: string, context: unknown) => unknown) => unknown;
type Load = (url: string, context: unknown, next: (url: string, context: unknown) => unknown) => unknown;

/** Of Node's module API; `registerHooks` since 22.15 and 23.5, `_load` since ever and undocumented. */
interface ModuleApi {
  registerHooks?(hooks: { resolve: Resolve; load: Load }): void;
  register(specifier: string): void;
  _load(request: string, parent: unknown, isMain: unknown): unknown;
}

const holder = '__flamegateIntercepted__';

/** A specifier that reaches the package itself, as installed where `from`, a file: URL, stands. */
export function realSpecifier(specifier: string, from: string): string {
  return `flamegate-real:${JSON.stringify([specifier, from])}`;
}

export function interceptPackages(packages: readonly InterceptedPackage[]): Interception {
  const asked = new Set<string>();
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
  if (api.registerHooks === undefined) interceptApart(api, { sources, provide });
  else api.registerHooks(hooksFor(sources));
  return { asked: () => asked };
}

/** `module.exports` is the name by which a module tells Node what `require` of it answers. */
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

/** Also run, from its text, in the thread of import hooks: it must name nothing outside itself. */
function hooksFor(sources: Readonly<Record<string, string>>): { readonly resolve: Resolve; readonly load: Load } {
  const own = 'flamegate:';
  const real = 'flamegate-real:';
  return {
    resolve: (asked, context, next) => {
      if (Object.hasOwn(sources, asked)) return { url: own + asked, format: 'module', shortCircuit: true };
      if (!asked.startsWith(real)) return next(asked, context);
      const [specifier, parentURL] = JSON.parse(asked.slice(real.length));
      return next(specifier, Object.assign({}, context, { parentURL }));
    },
    load: (url, context, next) =>
      url.startsWith(own)
        ? { format: 'module', source: sources[url.slice(own.length)], shortCircuit: true }
        : next(url, context),
  };
}

/** Node 20: import hooks run in a thread of their own and do not see `require`, which is patched. */
function interceptApart(
  api: ModuleApi,
  {
    sources,
    provide,
  }: {
    readonly sources: Readonly<Record<string, string>>;
    readonly provide: (specifier: string) => InterceptedPackage | undefined;
  },
): void {
  const source = `
    const hooks = (${hooksFor.toString()})(${JSON.stringify(sources)});
    export const resolve = async (...all) => hooks.resolve(...all);
    export const load = async (...all) => hooks.load(...all);`;
  api.register(`data:text/javascript,${encodeURIComponent(source)}`);
  const load = api._load;
  api._load = function patched(request, parent, isMain): unknown {
    const found = provide(request);
    return found === undefined ? load.call(this, request, parent, isMain) : (found.required ?? found.exported);
  };
}
