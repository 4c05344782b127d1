/** Names by which the language and Node call functions without naming them in the source: of their protocols, and of what their classes have. */
import { createRequire } from 'node:module';

/** `isMethod`: it is in a class or an object, where a protocol finds it. */
export function isCalledUnnamed(name: string, isMethod: boolean): boolean {
  return (
    modules.has(name) ||
    (isMethod && (protocols.has(name) || isHandler(name) || isOfValue(name) || inherited().has(name)))
  );
}

/** Numbers, answers and nothing are names, too: `{ true() {}, 7() {} }[n > 5]()`. */
function isOfValue(name: string): boolean {
  return /^(?:true|false|undefined|null|-?\d+)$/.test(name) || String(Number(name)) === name;
}

/** What an object does on an event is never called by its user: of a request that `fetch` sends, of a stream of HTTP/2. */
function isHandler(name: string): boolean {
  return /^on[A-Za-z]/.test(name);
}

/** What is awaited as a module is asked for `then`. */
const modules = new Set(['then', 'default']);

/** Of objects that are passed to Node: streams, sources, sinks, proxies, listeners, agents. */
const protocols = new Set([
  ...['constructor', 'toJSON', 'next', 'return', 'throw', 'inspect', 'handleEvent', 'callee', 'raw', 'done', 'value'],
  ...['get', 'set', 'has', 'apply', 'construct', 'ownKeys', 'defineProperty', 'deleteProperty', 'getPrototypeOf'],
  ...['setPrototypeOf', 'isExtensible', 'preventExtensions', 'getOwnPropertyDescriptor', 'size', 'cause', 'stack'],
  ...['_read', '_write', '_writev', '_transform', '_flush', '_final', '_destroy', '_construct'],
  ...['read', 'write', 'writev', 'transform', 'flush', 'final', 'destroy', 'construct', 'open', 'close', 'end'],
  ...['start', 'pull', 'cancel', 'abort', 'lookup', 'init', 'before', 'after', 'promiseResolve', 'callback'],
  ...['completer', 'writer', 'eval', 'filter', 'exclude', 'validate', 'createConnection', 'checkServerIdentity'],
  ...['SNICallback', 'ALPNCallback', 'pskCallback', 'shouldUpgradeCallback', 'prepareStackTrace'],
  ...['_writeHostObject', '_readHostObject', '_getSharedArrayBufferId', '_getDataCloneError'],
  ...['resolve', 'load', 'initialize', 'log', 'warn', 'error', 'info', 'debug', 'trace', 'encode', 'decode'],
  // Asked for, as its own sources of Node 20 to 24 show, of what programs hand it.
  ...['asyncStart', 'asyncEnd', 'settled', 'decodeURIComponent', 'encodeURIComponent', 'action', 'enable', 'disable'],
  ...['getColorDepth', 'hasColors', 'getWindowSize', 'setRawMode', 'setPrompt', 'stylize', 'record', 'refreshState'],
  ...[
    'endSync',
    'writeSync',
    'writevSync',
    'fail',
    'asyncReset',
    'selectPadding',
    'statCheck',
    'onread',
    'getpeername',
  ],
  ...['dispatch', 'fsync', 'fsyncSync', 'mkdir', 'mkdirSync', 'openSync', 'closeSync', 'getAsyncId', 'respond'],
  ...['globalSetup', 'globalTeardown', 'initializeGlobalPreload'],
]);

let names: ReadonlySet<string> | undefined;

/** By name: methods that a class of the user's may replace, `add` of `Set` or `emit` of `EventEmitter`. */
function inherited(): ReadonlySet<string> {
  names ??= new Set(
    owners().flatMap((owner) =>
      Object.values(Object.getOwnPropertyDescriptors(owner)).flatMap(({ value }) => methodsOf(value)),
    ),
  );
  return names;
}

/** Modules whose classes programs extend. */
function owners(): readonly object[] {
  const require = createRequire(import.meta.url);
  const found = [
    'events',
    'stream',
    'buffer',
    'url',
    'http',
    'net',
    'async_hooks',
    'string_decoder',
    'util',
    'v8',
    'zlib',
    'readline',
    ...['crypto', 'fs', 'http2', 'perf_hooks', 'tty', 'worker_threads'],
  ];
  return [globalThis, Intl, ...found.map((name): object => require(`node:${name}`))];
}

/** Of a class and of what it makes. */
function methodsOf(value: unknown): readonly string[] {
  if (typeof value !== 'function') return [];
  const prototype: unknown = Reflect.get(value, 'prototype');
  const own = Object.getOwnPropertyNames(value);
  return typeof prototype === 'object' && prototype !== null ? [...own, ...Object.getOwnPropertyNames(prototype)] : own;
}
