/** The worker's half: sees what a program takes from outside its modules, by replacing what Node offers it. */
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { functionText } from '../function-text.ts';
import { type CallerFinder, callerFinder } from './caller.ts';
import { isNodesOwn, type Outside, outside, properties } from './outside.ts';
import { type Call, patch, patchAliases } from './patch.ts';
import type { Looked } from './raw-witness.ts';

export interface Observed {
  readonly looked: readonly Looked[];
  readonly unseen: ReadonlySet<string>;
}

const require = createRequire(import.meta.url);

/** From here on. `own`: the folder of the worker's modules, as stacks name it. */
export function observe(own: string): Observed {
  const callerOf = callerFinder(own);
  const unseen = new Set<string>();
  // Asking for a function can make Node load the module that it is in.
  let isWatching = false;
  const looked: Looked[] = [];
  const seen = new Set<string>();
  for (const each of outside) {
    const owner = ownerOf(each.of);
    if (owner === undefined) continue;
    for (const name of each.names) {
      patch(owner, name, (call) => {
        if (!isWatching || unseen.has(each.what) || !isMeant(each, call)) return;
        const caller = callerOf(call.below);
        if (caller === 'user' || (caller === 'node' && !isNodesOwn(each))) unseen.add(each.what);
      });
    }
  }
  const look = (call: Call, at: Looked['at']): void => {
    if (!isWatching) return;
    const caller = callerOf(call.below);
    if (caller === 'own') return;
    if (at === 'content' && !isReading(call.args)) unseen.add('writes files');
    const path = pathOf(call.args[0]);
    if (path === undefined) unseen.add('reads what has no name');
    else if (!seen.has(`${at} ${caller} ${path}`)) {
      seen.add(`${at} ${caller} ${path}`);
      looked.push({ path, at, by: caller === 'loader' ? 'loader' : 'user' });
    }
  };
  for (const [at, names] of looking) {
    for (const [owner, name] of names.flatMap((name) => inBoth(name))) {
      patch(owner, name, (call) => look(call, at === 'names' && isDeep(call.args) ? 'names below' : at));
    }
  }
  patchAliases(new Set(outside.flatMap(({ of }) => ownerOf(of) ?? [])));
  watchNumbers(unseen, callerOf);
  syncBuiltinESMExports();
  isWatching = true;
  return { looked, unseen };
}

const looking: readonly (readonly [at: Looked['at'], names: readonly string[]])[] = [
  ['content', ['readFile', 'readFileSync', 'open', 'openSync', 'createReadStream', 'ReadStream', 'openAsBlob']],
  ['names', ['readdir', 'readdirSync', 'opendir', 'opendirSync']],
  [
    'presence',
    ['exists', 'existsSync', 'access', 'accessSync', 'realpath', 'realpathSync', 'readlink', 'readlinkSync'],
  ],
];

/** Options are the second argument where there are any. */
function isDeep([, options]: readonly unknown[]): boolean {
  return Boolean(Reflect.get(Object(options), 'recursive'));
}

function inBoth(name: string): readonly (readonly [owner: object, name: string])[] {
  const fs: object = require('node:fs');
  // `realpath.native` is a function of its own.
  const native = Object(Reflect.get(fs, name));
  return [
    [native, 'native'],
    [fs, name],
    [require('node:fs/promises'), name],
  ];
}

function ownerOf(path: string): object | undefined {
  const [first = '', ...rest] = path.split('.');
  const root: unknown = first === 'global' ? globalThis : first === 'process' ? process : builtin(first);
  const found = rest.reduce<unknown>(
    (owner, name) => (owner === undefined ? owner : Reflect.get(Object(owner), name)),
    root,
  );
  return (typeof found === 'object' && found !== null) || typeof found === 'function' ? found : undefined;
}

function builtin(name: string): unknown {
  try {
    return require(`node:${name}`);
  } catch {
    return undefined;
  }
}

function isMeant({ only }: Outside, { args, self, how }: Call): boolean {
  if (only === 'no-arguments') return how === 'call' || args.length === 0;
  return only !== 'written' || !(typeof self === 'function' && isNative(functionText(self)));
}

/** A comment can end any other as Node's own end. */
function isNative(text: unknown): boolean {
  return typeof text === 'string' && /^[^{]*\{\s*\[native code\]\s*\}\s*$/.test(text);
}

/** Flags are the second argument where there are any; other functions have an encoding or options there. */
function isReading([, flags]: readonly unknown[]): boolean {
  const flag: unknown =
    typeof flags === 'object' && flags !== null ? (Reflect.get(flags, 'flag') ?? Reflect.get(flags, 'flags')) : flags;
  if (typeof flag === 'number') return flag === 0;
  return typeof flag !== 'string' || !/^(?:r\+|rs\+|w|a|x)/.test(flag) || /^ascii$/.test(flag);
}

function pathOf(value: unknown): string | undefined {
  if (typeof value === 'string') return resolve(value);
  if (value instanceof URL) return value.protocol === 'file:' ? fileURLToPath(value) : undefined;
  // A descriptor that was opened here was seen when it was; those a process begins with were not.
  if (typeof value === 'number') return value > 2 ? process.execPath : undefined;
  return Buffer.isBuffer(value) ? resolve(value.toString()) : undefined;
}

/** Properties, not functions: reading one is what is seen. */
function watchNumbers(unseen: Set<string>, callerOf: CallerFinder): void {
  for (const { of, name, what } of properties) {
    const owner = ownerOf(of);
    const found = owner === undefined ? undefined : descriptorOf(owner, name);
    if (owner === undefined || found === undefined) continue;
    const get = function (this: unknown): unknown {
      // Node prints some in warnings.
      if (callerOf(get) === 'user') unseen.add(what);
      return found.get === undefined ? found.value : Reflect.apply(found.get, this, []);
    };
    // A program may put its own in its place.
    const set = found.set ?? (found.writable === true ? replaceIn(owner, name) : undefined);
    Reflect.defineProperty(owner, name, { configurable: true, get, ...(set === undefined ? {} : { set }) });
  }
  if (Reflect.get(globalThis, 'gc') !== undefined) return;
  // Processes that measure allocation have it, those that measure time do not.
  Reflect.defineProperty(globalThis, 'gc', {
    configurable: true,
    get: () => {
      unseen.add('asks for the garbage collector');
      return undefined;
    },
  });
}

/** Its own, or of what it inherits from. */
function descriptorOf(owner: object, name: string): PropertyDescriptor | undefined {
  const above: unknown = Object.getPrototypeOf(owner);
  return (
    Object.getOwnPropertyDescriptor(owner, name) ??
    (typeof above === 'object' && above !== null ? descriptorOf(above, name) : undefined)
  );
}

function replaceIn(owner: object, name: string): (value: unknown) => void {
  return (value) => {
    Reflect.defineProperty(owner, name, { configurable: true, enumerable: true, writable: true, value });
  };
}
