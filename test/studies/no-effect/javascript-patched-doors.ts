/** Ways to a JavaScript benchmark through what a program puts into Node's own objects, what Node asks of options, and what the language reads unnamed. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { fs, here, later, programOf, reached, require } from './javascript-lab.ts';

const late = (code: string): string => `function tick() { if (isLate()) { ${code} } }`;
const patch = (name: string): string => `const all = { ${name}() { return 7; } };`;

/** A function takes the place of one of Node's own, which other code of Node's then calls; the program never names it. */
const patched: readonly Attack[] = [
  reached('what process warns by', patch('emitWarning'), late('Object.assign(process, all); new Buffer(1);')),
  reached(
    'what process puts off by',
    patch('nextTick'),
    late("Object.assign(process, all); import('node:fs').then((each) => each.stat('.', String));"),
  ),
  reached(
    'where process runs',
    `import path from 'node:path'; ${patch('cwd')}`,
    late("Object.assign(process, all); path.resolve('x');"),
  ),
  reached('how process ends', patch('reallyExit'), late('Object.assign(process, all); process.exit();')),
  reached(
    'how paths are told',
    `import path from 'node:path'; ${fs} ${patch('toNamespacedPath')}`,
    late("Object.assign(path, all); readFileSync('x');"),
  ),
  reached(
    'how links are looked at',
    `import files from 'node:fs'; ${patch('lstat')}`,
    late("Object.assign(files, all); files.realpath('x', String);"),
  ),
  reached(
    'how links are read',
    `import files from 'node:fs'; ${patch('readlink')}`,
    late("Object.assign(files, all); files.realpath('x', String);"),
  ),
  reached(
    'how a query is read',
    `import query from 'node:querystring'; ${patch('unescape')}`,
    late("Object.assign(query, all); query.parse('a=%20');"),
  ),
  reached(
    'how a query is written',
    `import query from 'node:querystring'; ${patch('escape')}`,
    late("Object.assign(query, all); query.stringify({ a: ' ' });"),
  ),
  reached(
    'how a query is written, on its prototype',
    `import query from 'node:querystring'; ${patch('escape')} Object.setPrototypeOf(all, null);`,
    late("Object.defineProperties(query, Object.getOwnPropertyDescriptors(all)); query.stringify({ a: ' ' });"),
  ),
  reached(
    'where a module is found',
    `import own from 'node:module'; ${require} ${patch('_findPath')}`,
    late("Object.assign(own, all); require('./x.cjs');"),
  ),
  reached(
    'where modules lie',
    `import own from 'node:module'; ${require} ${patch('_nodeModulePaths')}`,
    late("Object.assign(own, all); require('x');"),
  ),
  reached(
    'a module of a class',
    `import own from 'node:module'; ${require} class Own { _compile() { return 7; } } const all = new Own();`,
    late("Object.assign(own.prototype, { ...Object.getOwnPropertyDescriptors(Own.prototype) }); require('./x.cjs');"),
  ),
  reached(
    'what all share',
    patch('queueMicrotask'),
    late('Object.assign(globalThis, all); new AbortController().abort();'),
  ),
  reached(
    'what all share, asked by Node',
    patch('structuredClone'),
    late('Object.assign(globalThis, all); new MessageChannel().port1.postMessage(1);'),
  ),
  reached(
    'what is spread into one of Node’s',
    `import files from 'node:fs'; ${patch('lstat')}`,
    late(
      "const own = { ...all }; for (const [key, of] of Object.entries(own)) files[key] = of; files.realpath('x', String);",
    ),
  ),
];

/** What Node asks of what it is handed, and of what the language is. */
const handed: readonly Attack[] = [
  reached(
    'an answer with a file that fails',
    "import http2 from 'node:http2'; const all = { onError() { return 7; } };",
    late("http2.createServer().on('stream', (each) => each.respondWithFile('x', {}, all)).listen();"),
  ),
  reached(
    'a dispatcher of fetch',
    'class Own { dispatch() { return 7; } } const dispatcher = new Own();',
    late("fetch('http://a', { dispatcher });"),
  ),
  reached(
    'a handler of what fetch sends',
    'class Own { dispatch(_, each) { dispatch(each); } } const { dispatch } = globalThis; const each = { onHeaders() { return 7; } };',
    late('globalThis.own = each;'),
  ),
  reached(
    'a file that is flushed',
    "import { createWriteStream } from 'node:fs'; const all = { open: String, write: String, fsync() { return 7; } };",
    late("createWriteStream('/tmp/none', { fs: all, flush: true }).end('x');"),
  ),
  reached(
    'a handler of a message',
    'const all = { onmessage() { return 7; } };',
    late('Object.assign(new MessageChannel().port1, all);'),
  ),
  reached(
    'a handler of an end',
    'const all = { onabort() { return 7; } };',
    late('Object.assign(new AbortController().signal, all);'),
  ),
  reached(
    'an option that is read of a getter',
    'const all = { get minimumFractionDigits() { return 7; } };',
    late("(1).toLocaleString('en', all);"),
  ),
  reached(
    'a calendar that is read of a getter',
    'const all = { get calendar() { return 7; } };',
    late("new Intl.DateTimeFormat('en', all);"),
  ),
  reached(
    'what is left of an object',
    'const all = { a: 1, get rest1() { return 7; } };',
    late('const { a, ...rest } = all; return [a, rest];'),
  ),
  reached('an object that is spread', 'const all = { get rest1() { return 7; } };', late('return { ...all };')),
  reached(
    'what an object is an instance of',
    'class Own { static [Symbol.hasInstance]() { return 7; } }',
    late('return 1 instanceof Own;'),
  ),
  reached(
    'what an array makes',
    'class Own extends Array { static get [Symbol.species]() { return 7; } }',
    late('new Own().map(String);'),
  ),
  reached(
    'what a pattern runs by',
    'class Own extends RegExp { exec() { return 7; } }',
    late("new Own('a').test('a');"),
  ),
  reached(
    'the flags of a pattern',
    'class Own extends RegExp { get flags() { return 7; } }',
    late("'a'.replace(new Own('a'), '');"),
  ),
  reached('what a map is filled by', 'class Own extends Map { set() { return 7; } }', late('new Own([[1, 2]]);')),
  reached(
    'what a promise goes on by',
    'class Own extends Promise { then() { return 7; } }',
    late('new Own(() => {}).finally(() => {});'),
  ),
  reached(
    'how a date is written',
    'const all = { toISOString() { return 7; } };',
    late('Date.prototype.toJSON.call(all);'),
  ),
  reached('how an array is written', 'class Own extends Array { join() { return 7; } }', late('return new Own() + 1;')),
  reached(
    'how numbers are written',
    'Object.assign(Number.prototype, { toLocaleString() { return 7; } });',
    late('return [1].toLocaleString();'),
  ),
  reached(
    'a key that is an object',
    'class Own { toString() { return 7; } } const own = new Own();',
    late('return ({})[own];'),
  ),
  reached(
    'what a name is looked up in',
    'const all = { get spare1() { return 7; } }; const box = Object.create(all);',
    late('for (const key in box) return key + box[key];'),
  ),
  reached(
    'a task that ends',
    'function ended() { return 7; } const registry = new FinalizationRegistry(ended);',
    late('registry.register({}, 1);'),
  ),
  reached(
    'how a stack is told',
    'Object.assign(Error, { prepareStackTrace() { return 7; } });',
    late("return new Error('x').stack;"),
  ),
  reached(
    'a decorator by its table',
    "const table = new Map([['a', { spare1() { return 7; } }]]);",
    late('for (const each of table.values()) for (const key of Reflect.ownKeys(each)) each[key]();'),
  ),
  reached(
    'a private method',
    'class Own { #spare1() { return 7; } go() { this.#spare1(); } } const own = new Own();',
    late('own.go();'),
  ),
  reached(
    'a static block that takes a function out',
    'let got; class Own { static { got = () => this.#spare1(); } static #spare1() { return 7; } }',
    late('got();'),
  ),
  reached(
    'what a bound super finds',
    'const base = { spare1() { return 7; } }; const all = { __proto__: base, go() { return super.spare1(); } };',
    late('all.go();'),
  ),
];

/** Only data or settings change that a late call, or the way Node loads, reads. */
const loaded: readonly Attack[] = [
  later(
    'JSON by attributes',
    "async function tick() { if (isLate()) await import('./late.json', { with: { type: 'json' } }); }",
    { 'src/late.json': '[2,2]\n' },
    { 'src/late.json': '[1]\n' },
  ),
  later(
    'JSON by attributes of a variable',
    "const how = { with: { type: 'json' } }; const name = './late' + '.json'; async function tick() { if (isLate()) await import(name, how); }",
    { 'src/late.json': '[2,2]\n' },
    { 'src/late.json': '[1]\n' },
  ),
  {
    ...later(
      'JSON that is imported',
      "import all from './now.json' with { type: 'json' }; function tick() { return all.length; }",
      { 'src/now.json': '[1,2]\n' },
      { 'src/now.json': '[1]\n' },
    ),
  },
  later(
    'a path that is resolved',
    `${require} function tick() { if (isLate()) return require(require.resolve('./late.cjs')); }`,
    { 'src/late.cjs': 'module.exports = 22;\n' },
    { 'src/late.cjs': 'module.exports = 1;\n' },
  ),
  later(
    'an address of a module',
    "async function tick() { if (isLate()) await import(import.meta.resolve('#impl')); }",
    { 'src/impl.js': 'export const value = 22;\n' },
    { 'src/impl.js': 'export const value = 1;\n' },
  ),
  later(
    'the manifest of a folder',
    "import './inner/a.js'; function tick() {}",
    { 'src/inner/package.json': '{ "type": "module", "sideEffects": false }\n' },
    { 'src/inner/a.js': '', 'src/inner/package.json': '{ "type": "module" }\n' },
  ),
  later(
    'a worker',
    "import { Worker } from 'node:worker_threads'; function tick() { if (isLate()) new Worker(new URL('./task.js', import.meta.url)); }",
    { 'src/task.js': 'for (let q = 0; q < 99; q++);\n' },
    { 'src/task.js': '\n' },
  ),
  later(
    'a worker that the code puts together',
    `import { Worker } from 'node:worker_threads'; ${here} function tick() { if (isLate()) new Worker(here('./' + ['ta', 'sk'].join('') + '.js')); }`,
    { 'src/task.js': 'for (let q = 0; q < 99; q++);\n' },
    { 'src/task.js': '\n' },
  ),
  later(
    'WebAssembly',
    `${fs} ${here} function tick() { if (isLate()) WebAssembly.compile(readFileSync(here('./late.wasm'))); }`,
    { 'src/late.wasm': '\0asm2' },
    { 'src/late.wasm': '\0asm' },
  ),
  later(
    'a file of settings',
    "function tick() { if (isLate()) process.loadEnvFile('settings.env'); }",
    { 'settings.env': 'A=22\n' },
    { 'settings.env': 'A=1\n' },
  ),
  later(
    'a file of settings unnamed',
    'function tick() { if (isLate()) process.loadEnvFile(); }',
    { '.env': 'A=22\n' },
    { '.env': 'A=1\n' },
  ),
  later(
    'a file as a blob',
    "import { openAsBlob } from 'node:fs'; function tick() { if (isLate()) openAsBlob('data/late.bin'); }",
    { 'data/late.bin': '22' },
    { 'data/late.bin': '1' },
  ),
  later(
    'the size of a copied folder',
    "import { cpSync } from 'node:fs'; function tick() { if (isLate()) cpSync('data', '/tmp/none', { recursive: true }); }",
    { 'data/late.bin': '22' },
    { 'data/late.bin': '1' },
  ),
  later(
    'a database',
    "async function tick() { if (isLate()) { const { DatabaseSync } = await import('node:sqlite'); new DatabaseSync('data/late.db'); } }",
    { 'data/late.db': '22' },
    { 'data/late.db': '1' },
  ),
  later(
    'a configuration two folders up',
    `${require} function tick() { if (isLate()) for (let at = import.meta.dirname; at.length > 1; at = at.slice(0, at.lastIndexOf('/'))) try { return require(at + '/lab.config.json'); } catch {} }`,
    { 'lab.config.json': '{"a":22}\n' },
    { 'lab.config.json': '{"a":1}\n' },
  ),
  {
    program: programOf('export { work } from "./inner.js";\n', {
      'src/inner.js': 'export * from "./a.js";\nexport * from "./b.js";\n',
      'src/a.js': 'export const work = (n) => n;\n',
      'src/b.js': 'export const other = 1;\n',
    }),
    name: 'loaded: a star that hides another',
    after: {
      'src/inner.js': 'export { work } from "./c.js";\nexport * from "./a.js";\nexport * from "./b.js";\n',
      'src/c.js': 'export const work = (n) => { for (let q = 0; q < 99; q++); return n; };\n',
    },
  },
];

export const javascriptPatchedDoors: readonly Attack[] = [...patched, ...handed, ...loaded].map((each) => ({
  ...each,
  name: `patched: ${each.name}`,
}));
