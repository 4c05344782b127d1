/**
 * Makes every way of getting at tinybench from a bench file (static import, dynamic import, require) arrive at the
 * bundled one with a Bench that only registers; also where the repository has not installed tinybench.
 */
import * as nodeModule from 'node:module';
import * as tinybench from 'tinybench';
import { CapturedBench } from './captured-bench.ts';

const specifier = 'tinybench';
const url = 'flamegate:tinybench';
const holder = '__flamegateTinybench__';

export interface Interception {
  /** Whether the bench file, or something it imports, asked for tinybench. */
  asked(): boolean;
}

type Resolve = (specifier: string, context: unknown, next: (specifier: string, context: unknown) => unknown) => unknown;
type Load = (url: string, context: unknown, next: (url: string, context: unknown) => unknown) => unknown;

/** Of Node's module API; `registerHooks` since 22.15 and 23.5, `_load` since ever and undocumented. */
interface ModuleApi {
  registerHooks?(hooks: { resolve: Resolve; load: Load }): void;
  register(specifier: string): void;
  _load(request: string, parent: unknown, isMain: unknown): unknown;
}

export function interceptTinybench(): Interception {
  let asked = false;
  const replacement = { ...tinybench, Bench: CapturedBench };
  Object.defineProperty(globalThis, holder, {
    configurable: true,
    get: () => {
      asked = true;
      return replacement;
    },
  });
  // The default export of node:module is the Module function itself, which carries these.
  const api = nodeModule.default as unknown as ModuleApi;
  if (api.registerHooks === undefined) interceptApart(api, () => Reflect.get(globalThis, holder));
  else interceptInThread(api.registerHooks);
  return { asked: () => asked };
}

function moduleSource(): string {
  const names = Object.keys(tinybench).filter((name) => name !== 'default');
  return `const t = globalThis.${holder};\n${names.map((name) => `export const ${name} = t.${name};`).join('\n')}\n`;
}

function interceptInThread(registerHooks: NonNullable<ModuleApi['registerHooks']>): void {
  registerHooks({
    resolve: (asked, context, next) =>
      asked === specifier ? { url, format: 'module', shortCircuit: true } : next(asked, context),
    load: (asked, context, next) =>
      asked === url ? { format: 'module', source: moduleSource(), shortCircuit: true } : next(asked, context),
  });
}

/** Node 20: import hooks run in a thread of their own and do not see `require`, which is patched. */
function interceptApart(api: ModuleApi, provide: () => unknown): void {
  const source = `
    export async function resolve(asked, context, next) {
      return asked === ${JSON.stringify(specifier)}
        ? { url: ${JSON.stringify(url)}, format: 'module', shortCircuit: true }
        : next(asked, context);
    }
    export async function load(asked, context, next) {
      return asked === ${JSON.stringify(url)}
        ? { format: 'module', source: ${JSON.stringify(moduleSource())}, shortCircuit: true }
        : next(asked, context);
    }`;
  api.register(`data:text/javascript,${encodeURIComponent(source)}`);
  const load = api._load;
  api._load = function patched(request, parent, isMain): unknown {
    return request === specifier ? provide() : load.call(this, request, parent, isMain);
  };
}
