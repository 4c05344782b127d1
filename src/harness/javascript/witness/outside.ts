/**
 * What makes one run of a program differ from another and is in none of its modules: how it is called, and what it does.
 * A program that calls one of these may go another way the next time, or does something that is not observed here.
 */
export interface Outside {
  readonly what: string;
  /** Methods by the module they belong to; `global`: of the global object, with dots for its properties. */
  readonly of: string;
  readonly names: readonly string[];
  /** Calls that matter, where not all do: of a class without arguments, of functions that have a text to show. */
  readonly only?: 'no-arguments' | 'written';
}

/** Node's own modules ask for these for themselves; otherwise they ask on behalf of their caller. */
export function isNodesOwn({ what }: Outside): boolean {
  return what === random || what === clock;
}

const random = 'draws random numbers';
const clock = 'reads a clock or waits for one';
const machine = 'looks at the state of the machine';
const network = 'uses the network';
const processes = 'starts processes or threads';
const text = 'runs code made from text';
const writes = 'writes files';
const times = 'looks at the state of files';

const resolving = ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny', 'resolveTxt', 'reverse', 'lookupService'];

export const outside: readonly Outside[] = [
  { what: random, of: 'global.Math', names: ['random'] },
  { what: random, of: 'global.crypto', names: ['getRandomValues', 'randomUUID'] },
  {
    what: random,
    of: 'crypto',
    names: [
      ...['randomBytes', 'pseudoRandomBytes', 'rng', 'prng', 'randomFill', 'randomFillSync', 'randomInt', 'randomUUID'],
      ...['createECDH', 'createDiffieHellman', 'getDiffieHellman', 'generatePrime', 'generatePrimeSync'],
      ...['getRandomValues', 'generateKey', 'generateKeySync', 'generateKeyPair', 'generateKeyPairSync'],
      ...['publicEncrypt', 'sign', 'createSign', 'Sign', 'DiffieHellman', 'ECDH', 'encapsulate', 'secureHeapUsed'],
    ],
  },
  {
    what: random,
    of: 'global.crypto.subtle',
    names: ['generateKey', 'encrypt', 'sign', 'wrapKey', 'encapsulateKey', 'encapsulateBits'],
  },
  // Its name is drawn.
  { what: random, of: 'global.URL', names: ['createObjectURL'] },
  { what: clock, of: 'global', names: ['Date'], only: 'no-arguments' },
  { what: clock, of: 'global.Date', names: ['now'] },
  {
    what: clock,
    of: 'global.performance',
    names: [
      ...['now', 'mark', 'measure', 'timerify', 'eventLoopUtilization', 'toJSON'],
      ...['getEntries', 'getEntriesByName', 'getEntriesByType'],
    ],
  },
  { what: clock, of: 'process', names: ['hrtime', 'uptime', 'cpuUsage', 'threadCpuUsage', 'resourceUsage'] },
  { what: clock, of: 'process.hrtime', names: ['bigint'] },
  { what: clock, of: 'global', names: ['setTimeout', 'setInterval'] },
  { what: clock, of: 'global.Intl', names: ['DateTimeFormat'] },
  {
    what: clock,
    of: 'global.Temporal.Now',
    names: ['instant', 'zonedDateTimeISO', 'plainDateTimeISO', 'plainDateISO', 'plainTimeISO', 'timeZoneId'],
  },
  { what: clock, of: 'global.AbortSignal', names: ['timeout'] },
  { what: clock, of: 'global.Atomics', names: ['wait', 'waitAsync'] },
  { what: clock, of: 'global', names: ['PerformanceMark', 'PerformanceObserver'] },
  {
    what: clock,
    of: 'perf_hooks',
    names: ['PerformanceMark', 'PerformanceObserver', 'monitorEventLoopDelay', 'eventLoopUtilization', 'timerify'],
  },
  { what: clock, of: 'timers/promises.scheduler', names: ['wait'] },
  { what: clock, of: 'timers', names: ['setTimeout', 'setInterval'] },
  { what: clock, of: 'timers/promises', names: ['setTimeout', 'setInterval'] },
  { what: machine, of: 'global', names: ['WeakRef', 'FinalizationRegistry'] },
  { what: machine, of: 'process', names: ['memoryUsage', 'constrainedMemory', 'availableMemory'] },
  { what: machine, of: 'process', names: ['getActiveResourcesInfo', '_getActiveHandles', '_getActiveRequests'] },
  { what: machine, of: 'process.memoryUsage', names: ['rss'] },
  { what: machine, of: 'process.report', names: ['getReport', 'writeReport'] },
  { what: machine, of: 'os', names: ['freemem', 'loadavg', 'uptime', 'cpus', 'networkInterfaces'] },
  {
    what: machine,
    of: 'v8',
    names: [
      ...['setFlagsFromString', 'getHeapStatistics', 'getHeapSpaceStatistics', 'getHeapCodeStatistics'],
      ...['getCppHeapStatistics', 'getHeapSnapshot', 'writeHeapSnapshot', 'queryObjects', 'GCProfiler'],
      ...['startCpuProfile', 'startHeapProfile'],
    ],
  },
  { what: machine, of: 'inspector', names: ['Session', 'open'] },
  { what: machine, of: 'inspector/promises', names: ['Session', 'open'] },
  { what: network, of: 'global', names: ['fetch', 'WebSocket', 'EventSource'] },
  { what: network, of: 'net.Socket.prototype', names: ['connect'] },
  { what: network, of: 'net.Server.prototype', names: ['listen'] },
  { what: network, of: 'dgram', names: ['createSocket', 'Socket'] },
  { what: network, of: 'dns', names: [...resolving, 'Resolver'] },
  { what: network, of: 'dns/promises', names: [...resolving, 'Resolver'] },
  {
    what: processes,
    of: 'child_process',
    names: ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork', 'ChildProcess'],
  },
  { what: processes, of: 'process', names: ['execve'] },
  { what: processes, of: 'worker_threads', names: ['Worker'] },
  {
    what: text,
    of: 'vm',
    names: ['Script', 'SourceTextModule', 'compileFunction', 'createContext', 'runInThisContext'],
  },
  { what: text, of: 'vm', names: ['runInContext', 'runInNewContext'] },
  {
    what: text,
    of: 'global.WebAssembly',
    names: ['Module', 'compile', 'instantiate', 'compileStreaming', 'instantiateStreaming'],
  },
  { what: text, of: 'global.Function.prototype', names: ['toString'], only: 'written' },
  { what: text, of: 'module', names: ['register', 'registerHooks'] },
  { what: 'loads native code', of: 'process', names: ['dlopen', 'binding', '_linkedBinding', 'loadEnvFile'] },
  // They open files by themselves.
  { what: 'runs native code that reads files', of: 'sqlite', names: ['DatabaseSync', 'backup'] },
  { what: 'runs native code that reads files', of: 'wasi', names: ['WASI'] },
  { what: times, of: 'fs', names: [...both(['stat', 'lstat', 'statfs', 'watch', 'watchFile', 'glob'])] },
  { what: times, of: 'fs/promises', names: ['stat', 'lstat', 'statfs', 'watch', 'glob'] },
  { what: writes, of: 'fs', names: [...both(writing()), 'createWriteStream', 'WriteStream'] },
  { what: writes, of: 'fs/promises', names: writing() },
];

/** Properties whose values differ from run to run. */
export const properties: readonly { readonly of: string; readonly name: string; readonly what: string }[] = [
  { of: 'process', name: 'pid', what: machine },
  { of: 'process', name: 'ppid', what: machine },
  { of: 'global.performance', name: 'timeOrigin', what: clock },
  { of: 'global.performance', name: 'nodeTiming', what: clock },
  { of: 'global.Event.prototype', name: 'timeStamp', what: clock },
  // The border between a form's parts is drawn, by Node 24 without any function above. To replace the functions would load
  // the code behind them, which compiles WebAssembly, into every program.
  { of: 'global', name: 'FormData', what: random },
  { of: 'global', name: 'Response', what: random },
  { of: 'global', name: 'Request', what: random },
];

function both(names: readonly string[]): readonly string[] {
  return names.flatMap((name) => [name, `${name}Sync`]);
}

function writing(): readonly string[] {
  return [
    ...['writeFile', 'appendFile', 'mkdir', 'mkdtemp', 'rm', 'rmdir', 'unlink', 'rename', 'copyFile', 'cp'],
    ...['symlink', 'link', 'truncate', 'utimes', 'chmod', 'chown', 'lutimes'],
  ];
}
