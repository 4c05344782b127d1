/** What a change can do to a JavaScript benchmark beside its code, and by ways that only a later call, chance or the hour takes. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import {
  busy,
  fs,
  here,
  installed,
  later,
  manifest,
  programOf,
  reached,
  require,
  spare,
  steeredBy,
  sum,
} from './javascript-lab.ts';

const changed = { 'src/spare.js': busy };
const common = { 'src/late.cjs': 'exports.late = () => 1;\n' };
const slowCommon = { 'src/late.cjs': 'exports.late = () => [1, 2, 3].map(String).length;\n' };

const loadedLater: readonly Attack[] = [
  later('import of a literal', "function tick(s) { if (isLate()) import('./spare.js'); }", changed),
  later('import of a template', `function tick(s) { if (isLate()) import(\`./\${s}.js\`); }`, changed),
  later('import of a sum', "function tick(s) { if (isLate()) import('./' + s + '.js'); }", changed),
  later(
    'import of a variable',
    "const name = ['./spa', 're.js'].join(''); function tick() { if (isLate()) import(name); }",
    changed,
  ),
  later(
    'import from a table',
    "const paths = { a: './spare.js' }; function tick() { if (isLate()) import(paths.a); }",
    changed,
  ),
  later(
    'import of a URL',
    "function tick() { if (isLate()) import(new URL('./spare.js', import.meta.url).href); }",
    changed,
  ),
  later(
    'import by the manifest',
    "function tick() { if (isLate()) import('#impl'); }",
    { 'src/impl.js': busy },
    { 'src/impl.js': spare },
  ),
  later(
    'require of a literal',
    `${require} function tick() { if (isLate()) require('./late.cjs'); }`,
    slowCommon,
    common,
  ),
  later(
    'require without an end',
    `${require} function tick() { if (isLate()) require('./late'); }`,
    { 'src/late/index.js': '[].map(String);\n' },
    { 'src/late/index.js': '\n' },
  ),
  later(
    'require by another name',
    `${require} const load = require; function tick() { if (isLate()) load('./late.cjs'); }`,
    slowCommon,
    common,
  ),
  later(
    'require of a name in a list',
    `${require} const all = ['late']; function tick() { if (isLate()) require('./' + all[0] + '.cjs'); }`,
    slowCommon,
    common,
  ),
  later(
    'a JSON file',
    `${fs} ${here} function tick() { if (isLate()) JSON.parse(readFileSync(here('../data/late.json'))); }`,
    { 'data/late.json': '[1, 2]\n' },
    { 'data/late.json': '[1]\n' },
  ),
  later(
    'a file of many by number',
    `${fs} ${here} function tick(s) { if (isLate()) readFileSync(here('../data/case-' + s + '.txt')); }`,
    { 'data/case-17.txt': 'b\n' },
    { 'data/case-17.txt': 'a\n' },
  ),
  later(
    'a file of a folder that was listed',
    `${fs} ${here} const names = readdirSync(here('../data')); function tick(s) { if (isLate()) readFileSync(here('../data/' + names[s % 2])); }`,
    { 'data/x.txt': 'b\n' },
    { 'data/x.txt': 'a\n', 'data/y.txt': 'a\n' },
  ),
  later(
    'a file that an input names',
    `${fs} ${here} const names = JSON.parse(readFileSync(here('../data/names.json'))); function tick(s) { if (isLate()) readFileSync(here('../data/' + names[0])); }`,
    { 'data/x1.txt': 'b\n' },
    { 'data/x1.txt': 'a\n', 'data/names.json': '["x1.txt"]\n' },
  ),
  later(
    'a file that comes',
    `${fs} ${here} function tick() { if (isLate()) { try { readFileSync(here('../data/flag.txt')); } catch {} } }`,
    { 'data/flag.txt': 'b\n' },
  ),
];

const reachedOtherwise: readonly Attack[] = [
  reached(
    'looked up and called later',
    'const all = { one() { return 1; }, spare() { return 7; } };',
    "function tick(s) { const k = s % 1e9 === 1.5 ? ['spa', 're'].join('') : 'one'; const f = all[k]; f(); }",
  ),
  reached(
    'looked up in a class',
    'class Own { one() { return 1; } spare() { return 7; } } const own = new Own();',
    "const name = (s) => (isLate() ? 'SPARE'.toLowerCase() : 'one'); function tick(s) { const f = own[name(s)]; f.call(own); }",
  ),
  reached(
    'taken apart by a name',
    'const all = { one() { return 1; }, spare() { return 7; } };',
    "function tick(s) { const k = isLate() ? 'spa' + 're' : 'one'; const { [k]: f } = all; f(); }",
  ),
  reached(
    'walked under another name',
    'const all = { one() { return 1; }, spare() { return 7; } }; const { values } = Object;',
    'function tick() { if (isLate()) for (const f of values(all)) f(); }',
  ),
  reached(
    'walked by a copy of Object',
    'const all = { one() { return 1; }, spare() { return 7; } }; const O = Object;',
    'function tick() { if (isLate()) for (const f of O.values(all)) f(); }',
  ),
  reached(
    'walked by the global Object',
    'const all = { spare() { return 7; } };',
    'function tick() { if (isLate()) for (const f of globalThis.Object.values(all)) f(); }',
  ),
  reached(
    'walked by what made it',
    'const all = { spare() { return 7; } };',
    'function tick() { if (isLate()) for (const f of all.constructor.values(all)) f(); }',
  ),
  reached(
    'by Reflect under another name',
    'const all = { spare() { return 7; } }; const { get } = Reflect;',
    "function tick() { if (isLate()) get(all, 'SPARE'.toLowerCase())(); }",
  ),
  reached(
    'by its descriptor',
    'const all = { spare() { return 7; } };',
    "function tick() { if (isLate()) Object.getOwnPropertyDescriptor(all, 'SPARE'.toLowerCase()).value(); }",
  ),
  reached(
    'by an indirect eval',
    'function spare() { return 7; }',
    "const run = eval; function tick() { if (isLate()) run('1'); }",
  ),
  reached(
    'a module as an object',
    "import * as own from './core.js'; export function spare() { return 7; }",
    "function tick(s) { const k = isLate() ? 'spa' + 're' : 'work'; const f = own[k]; if (isLate()) f(1); }",
  ),
  reached(
    'a method of a set',
    'class Own extends Set { add(x) { return 7; } }',
    'function tick() { if (isLate()) new Own([1]); }',
  ),
  reached(
    'a method of a map',
    'class Own extends Map { set(k, v) { return 7; } }',
    'function tick() { if (isLate()) new Own([[1, 2]]); }',
  ),
  reached(
    'a method of a list',
    'class Own extends Array { join() { return 7; } } const own = new Own();',
    `function tick() { if (isLate()) \`\${own}\`; }`,
  ),
  reached(
    'a method of a date',
    'class Own extends Date { toISOString() { return 7; } } const own = new Own(0);',
    'function tick() { if (isLate()) JSON.stringify(own); }',
  ),
  reached(
    'a method of a promise',
    'class Own extends Promise { static resolve() { return 7; } }',
    'function tick() { if (isLate()) Own.all([1]); }',
  ),
  reached(
    'what is awaited',
    'const own = { then() { return 7; } };',
    'async function tick() { if (isLate()) await own; }',
  ),
  reached(
    'what is printed',
    'const own = { toString() { return 7; } };',
    'function tick() { if (isLate()) String(own); }',
  ),
  reached(
    'what is written as JSON',
    'const own = { toJSON() { return 7; } };',
    'function tick() { if (isLate()) JSON.stringify(own); }',
  ),
  reached('a getter', 'const own = { get spare() { return 7; } };', 'function tick() { if (isLate()) ({ ...own }); }'),
  reached(
    'a setter',
    'const own = { set spare(x) { return 7; } };',
    "function tick() { if (isLate()) Object.defineProperty(own, 'x', {}); }",
  ),
  reached(
    'a trap of a proxy',
    'const own = new Proxy({}, { get() { return 7; } });',
    'function tick() { if (isLate()) own.x; }',
  ),
  reached(
    'a trap for names',
    'const own = new Proxy({}, { ownKeys() { return 7; } });',
    'function tick() { if (isLate()) ({ ...own }); }',
  ),
  reached(
    'a method by a symbol',
    'const own = { [Symbol.toPrimitive]() { return 7; } };',
    'function tick() { if (isLate()) +own; }',
  ),
  reached(
    'an iterator',
    'const own = { [Symbol.iterator]() { return 7; } };',
    'function tick() { if (isLate()) [...own]; }',
  ),
  reached(
    'the end of an iteration',
    'const own = { [Symbol.iterator]: () => ({ next: () => ({}), return() { return 7; } }) };',
    'function tick() { if (isLate()) for (const x of own) break; }',
  ),
  reached(
    'a test for instances',
    'class Own { static [Symbol.hasInstance]() { return 7; } }',
    'function tick(s) { if (isLate()) s instanceof Own; }',
  ),
  reached(
    'a stream’s option',
    "import { Transform } from 'node:stream'; const own = new Transform({ transform() { return 7; } });",
    "function tick() { if (isLate()) own.write('x'); }",
  ),
  reached(
    'a stream’s method',
    "import { Readable } from 'node:stream'; class Own extends Readable { _read() { return 7; } } const own = new Own();",
    'function tick() { if (isLate()) own.resume(); }',
  ),
  reached(
    'a web stream’s source',
    'const make = () => new ReadableStream({ pull() { return 7; } });',
    'function tick() { if (isLate()) make().getReader().read(); }',
  ),
  reached(
    'a listener',
    'const own = { handleEvent() { return 7; } }; const target = new EventTarget();',
    "function tick() { if (isLate()) target.addEventListener('x', own); }",
  ),
  reached(
    'an emitter’s method',
    "import { EventEmitter } from 'node:events'; class Own extends EventEmitter { emit() { return 7; } } const own = new Own();",
    "function tick() { if (isLate()) import('node:events').then((e) => e.once(own, 'x')); }",
  ),
  reached(
    'a static block’s class',
    'const make = () => class { static { spare(); } }; function spare() { return 7; }',
    'function tick() { if (isLate()) make(); }',
  ),
  reached(
    'a default argument',
    'function spare() { return 7; } const late = (x = spare()) => x;',
    'function tick() { if (isLate()) late(); }',
  ),
  reached(
    'a tag of a template',
    'function spare() { return 7; } const late = () => spare`x`;',
    'function tick() { if (isLate()) late(); }',
  ),
  reached(
    'a closure that was made',
    'const make = () => function spare() { return 7; }; const late = make();',
    'function tick() { if (isLate()) late(); }',
  ),
  reached(
    'a prototype’s method',
    'function Own() {} Own.prototype.spare = function () { return 7; };',
    "function tick() { if (isLate()) new Own()['SPARE'.toLowerCase()](); }",
  ),
  reached(
    'a function by bind',
    'function spare() { return 7; } const late = spare.bind(null);',
    'function tick() { if (isLate()) late(); }',
  ),
  reached(
    'a super method',
    'class Top { spare() { return 7; } } class Own extends Top { late() { return super.spare(); } } const own = new Own();',
    'function tick() { if (isLate()) own.late(); }',
  ),
];

const steered: readonly Attack[] = [
  steeredBy('when the process began', 'if (performance.timeOrigin < 0) spareLater(1); function spareLater() {}'),
  steeredBy('Node’s own timing', 'export const started = performance.nodeTiming.bootstrapComplete;'),
  steeredBy('the load of the loop', 'export const load = performance.eventLoopUtilization().idle;'),
  steeredBy('the time of an event', "export const at = new Event('x').timeStamp;"),
  steeredBy('timing as JSON', 'export const at = performance.toJSON();'),
  steeredBy('a resolver', "import { Resolver } from 'node:dns'; export const made = new Resolver();"),
  steeredBy(
    'a key',
    "const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 128 }, true, ['encrypt']); export { key };",
  ),
  steeredBy('an inspector', "import { Session } from 'node:inspector/promises'; export const made = new Session();"),
  steeredBy('a time-out of a signal', 'export const signal = AbortSignal.timeout(1e6);'),
  steeredBy(
    'a module that Node hands out',
    "const os = process.getBuiltinModule('os'); export const free = os.freemem();",
  ),
  steeredBy('another context', "import vm from 'node:vm'; export const made = vm.createContext({});"),
  steeredBy(
    'an asynchronous function from text',
    "const Made = (async () => {}).constructor; export const made = new Made('return 1');",
  ),
  steeredBy(
    'a generator from text',
    "const Made = (function* () {}).constructor; export const made = Made('yield 1');",
  ),
  steeredBy('a function’s text by another way', 'export const made = Function.prototype.toString.call(work).length;'),
  steeredBy('a function’s text in a sum', "export const made = ('' + work).length;"),
  steeredBy('a data: module', "export const made = await import('data:text/javascript,export default 1');"),
];

const lib = (exports: string): string => `{ "name": "lib", "type": "module", "exports": ${exports} }\n`;
const packages: readonly Attack[] = [
  installed('exports of a package', { 'flag.txt': './a.js' }, { 'flag.txt': './b.js' }, (read) => ({
    'node_modules/lib/package.json': lib(`"${read('flag.txt')}"`),
    'node_modules/lib/a.js': 'export const value = 1;\n',
    'node_modules/lib/b.js': 'export const value = [1].map(String).length;\n',
  })),
  installed('conditions of exports', { 'flag.txt': 'node' }, { 'flag.txt': 'browser' }, (read) => ({
    'node_modules/lib/package.json': lib(`{ "${read('flag.txt')}": "./a.js", "default": "./b.js" }`),
    'node_modules/lib/a.js': 'export const value = 1;\n',
    'node_modules/lib/b.js': 'export const value = [1].map(String).length;\n',
  })),
  installed('the kind of module', { 'flag.txt': 'a' }, { 'flag.txt': 'b' }, (read) => ({
    'node_modules/lib/package.json': lib('"./a.js"'),
    'node_modules/lib/a.js': "import { value } from './in/x.js'; export { value };\n",
    'node_modules/lib/in/package.json': `{ "type": "${read('flag.txt') === 'a' ? 'module' : 'module'}", "v": "${read('flag.txt')}" }\n`,
    'node_modules/lib/in/x.js': `export const value = ${read('flag.txt') === 'a' ? '1' : '[1].map(String).length'};\n`,
  })),
  installed('a dependency of a dependency', { 'flag.txt': '1' }, { 'flag.txt': '[1, 2].length' }, (read) => ({
    'node_modules/lib/package.json': lib('"./a.js"'),
    'node_modules/lib/a.js': "export { value } from 'deep';\n",
    'node_modules/deep/package.json': '{ "name": "deep", "type": "module", "exports": "./x.js" }\n',
    'node_modules/deep/x.js': `export const value = ${read('flag.txt')};\n`,
  })),
  installed('data of a package', { 'flag.txt': '1' }, { 'flag.txt': '2' }, (read) => ({
    'node_modules/lib/package.json': lib('"./a.js"'),
    'node_modules/lib/a.js':
      "import { createRequire } from 'node:module'; export const { value } = createRequire(import.meta.url)('./data.json');\n",
    'node_modules/lib/data.json': `{ "value": ${read('flag.txt')} }\n`,
  })),
  installed('a link to a package', { 'flag.txt': 'a' }, { 'flag.txt': 'b' }, (read) => ({
    'node_modules/lib/package.json': lib('"./x.js"'),
    'node_modules/lib/a.js': 'export const value = 1;\n',
    'node_modules/lib/b.js': 'export const value = [1].map(String).length;\n',
    'node_modules/lib/x.js': `link:${read('flag.txt')}.js`,
  })),
];

/** Files and code that take the place of others. */
const replaced: readonly Attack[] = [
  {
    name: 'the manifest’s imports',
    program: programOf(`import { spare } from '#impl';\nconst tick = spare;\n${sum}`, { 'src/impl.js': spare }),
    after: { 'package.json': manifest.replace('impl.js', 'spare.js') },
  },
  {
    name: 'what the manifest’s imports lead to',
    program: programOf(`import { spare } from '#impl';\nconst tick = spare;\n${sum}`, { 'src/impl.js': spare }),
    after: { 'src/impl.js': busy },
  },
  {
    name: 'a JSON file that is required',
    program: programOf(`${require}\nconst { v } = require('../data/v.json'); const tick = () => v;\n${sum}`, {
      'data/v.json': '{ "v": 1 }\n',
    }),
    after: { 'data/v.json': '{ "v": 2 }\n' },
  },
  {
    name: 'a JSON file without its end',
    program: programOf(`${require}\nconst { v } = require('../data/v'); const tick = () => v;\n${sum}`, {
      'data/v.json': '{ "v": 1 }\n',
    }),
    after: { 'data/v.json': '{ "v": 2 }\n' },
  },
  {
    name: 'a script in the place of a JSON file',
    program: programOf(`${require}\nconst { v } = require('../data/v'); const tick = () => v;\n${sum}`, {
      'data/v.json': '{ "v": 1 }\n',
    }),
    after: { 'data/v.cjs': '', 'data/v.js': 'export const v = [1].map(String);\n' },
  },
  {
    name: 'a module that is a link',
    program: programOf(`import { spare } from './link.js';\nconst tick = spare;\n${sum}`, {
      'src/other.js': spare.replace('3', '4'),
      'src/link.js': 'link:spare.js',
    }),
    after: { 'src/link.js': 'link:other.js' },
  },
  {
    name: 'a folder that is a link',
    program: programOf(`import { spare } from './dir/x.js';\nconst tick = spare;\n${sum}`, {
      'src/a/x.js': spare,
      'src/b/x.js': busy,
      'src/dir': 'link:a',
    }),
    after: { 'src/dir': 'link:b' },
  },
  {
    name: 'a file of settings',
    program: programOf(
      `process.loadEnvFile?.(new URL('../settings.txt', import.meta.url)); const tick = () => process.env.FAST;\n${sum}`,
      { 'settings.txt': 'FAST=1\n' },
    ),
    after: { 'settings.txt': 'FAST=0\n' },
  },
  {
    name: 'a getter on what is used',
    program: programOf(`import './patch.js';\nconst tick = (s) => s.extra;\n${sum}`, {
      'src/patch.js': 'export {};\n',
    }),
    after: { 'src/patch.js': "Object.defineProperty(Number.prototype, 'extra', { get: () => [1].map(String) });\n" },
  },
  {
    name: 'a prototype',
    program: programOf(
      `import { proto } from './proto.js';\nconst own = Object.create(proto); const tick = () => own.go();\n${sum}`,
      { 'src/proto.js': 'export const proto = { go() { return 1; } };\n' },
    ),
    after: {
      'src/proto.js': 'export const proto = Object.setPrototypeOf({}, { go() { return [1].map(String); } });\n',
    },
  },
  {
    name: 'a proxy',
    program: programOf(`import { own } from './own.js';\nconst tick = () => own.x;\n${sum}`, {
      'src/own.js': 'export const own = { x: 1 };\n',
    }),
    after: { 'src/own.js': 'export const own = new Proxy({ x: 1 }, {});\n' },
  },
  {
    name: 'a frozen object',
    program: programOf(`import { own } from './own.js';\nconst tick = () => own.x;\n${sum}`, {
      'src/own.js': 'export const own = { x: 1 };\n',
    }),
    after: { 'src/own.js': 'export const own = Object.freeze({ x: 1 });\n' },
  },
  {
    name: 'an order of fields',
    program: programOf(`import { own } from './own.js';\nconst tick = () => own.x;\n${sum}`, {
      'src/own.js': 'export const own = { x: 1, y: 2 };\n',
    }),
    after: { 'src/own.js': 'export const own = { y: 2, x: 1 };\n' },
  },
  {
    name: 'an order of imports',
    program: programOf(`import './one.js';\nimport './two.js';\nconst tick = () => globalThis.order;\n${sum}`, {
      'src/one.js': 'globalThis.order = 1;\n',
      'src/two.js': 'globalThis.order = 2;\n',
    }),
    after: { 'src/core.js': `import './two.js';\nimport './one.js';\nconst tick = () => globalThis.order;\n${sum}` },
  },
  {
    name: 'an import more',
    program: programOf(`function tick() {}\n${sum}`),
    after: { 'src/core.js': `import './spare.js';\nfunction tick() {}\n${sum}` },
  },
  {
    name: 'a function that now is asynchronous',
    program: programOf(`function tick() {}\n${sum}`),
    after: { 'src/core.js': `async function tick() {}\n${sum}` },
  },
  {
    name: 'var for let',
    program: programOf(`let x = 1; function tick() { return x; }\n${sum}`),
    after: { 'src/core.js': `var x = 1; function tick() { return x; }\n${sum}` },
  },
  {
    name: 'a directive',
    program: programOf('const tick = require;\n'.replace('require', '() => 1') + sum),
    after: { 'src/core.js': `const tick = () => { 'use asm'; return 1; };\n${sum}` },
  },
  {
    name: 'a regular expression',
    program: programOf(`const tick = (s) => /a+b/.test(s);\n${sum}`),
    after: { 'src/core.js': `const tick = (s) => /(a+)+b/.test(s);\n${sum}` },
  },
  {
    name: 'a text',
    program: programOf(`const tick = (s) => 'ab'.repeat(9);\n${sum}`),
    after: { 'src/core.js': `const tick = (s) => 'abc'.repeat(9);\n${sum}` },
  },
  {
    name: 'the way a number is written',
    program: programOf(`const tick = (s) => s + 1;\n${sum}`),
    after: { 'src/core.js': `const tick = (s) => s + 1.0000000000000002;\n${sum}` },
  },
  {
    name: 'the benchmark’s option',
    program: programOf(`function tick() {}\n${sum}`),
    after: {
      'bench/a.bench.js':
        "import { work } from '../src/core.js';\nexport default (bench) => {\n  bench.add('run', () => work(41));\n};\n",
    },
  },
  {
    name: 'the text in a big comment that code reads',
    program: programOf(
      `${fs}\nconst own = readFileSync(new URL(import.meta.url), 'utf8').length; const tick = () => own;\n${sum}`,
    ),
    after: {
      'src/core.js': `/* more */${fs}\nconst own = readFileSync(new URL(import.meta.url), 'utf8').length; const tick = () => own;\n${sum}`,
    },
  },
];

export const javascriptAttacks: readonly Attack[] = [
  ...loadedLater,
  ...reachedOtherwise,
  ...steered,
  ...packages,
  ...replaced,
];

/** Changes that reach nothing, of programs with much in them. */
export const javascriptHarmless: readonly Attack[] = [
  {
    name: 'a function that nobody reaches',
    program: programOf(
      `const list = [1, 2]; function tick(s) { for (let i = 0; i < 2; i++) list[i] += 1; }\n${sum}function spare() { return 7; }\n`,
    ),
    after: {
      'src/core.js': `const list = [1, 2]; function tick(s) { for (let i = 0; i < 2; i++) list[i] += 1; }\n${sum}function spare() { return 8; }\n`,
    },
  },
  {
    name: 'a local function beside a walk',
    program: programOf(
      `function tick(s) { for (const k in { a: 1 }) s += k; }\n${sum}function spare() { return 7; }\n`,
    ),
    after: {
      'src/core.js': `function tick(s) { for (const k in { a: 1 }) s += k; }\n${sum}function spare() { return 8; }\n`,
    },
  },
  {
    name: 'a module that nobody imports',
    program: programOf(`function tick() {}\n${sum}`),
    after: { 'src/spare.js': busy },
  },
  {
    name: 'documentation',
    program: programOf(`function tick() {}\n${sum}`),
    after: { 'docs/index.md': '# More\n', 'README.md': '# Readme\n' },
  },
];
