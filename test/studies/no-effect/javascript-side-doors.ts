/** Ways to a JavaScript benchmark's functions, files and chances that few programs take: each must leave it open. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import {
  busy,
  fs,
  here,
  installed,
  later,
  nth,
  programOf,
  reached,
  require,
  steeredBy,
  sum,
} from './javascript-lab.ts';

const functions: readonly Attack[] = [
  reached(
    'a number as its name',
    "const all = { '1'() { return 7; } };",
    'function tick() { if (isLate()) all[1](); }',
  ),
  reached(
    'a number that is worked out',
    "const all = { '7'() { return 7; } };",
    'function tick() { for (let k = 7; isLate(); k++) all[k](); }',
  ),
  reached(
    'a condition as its name',
    'const all = { true() { return 7; }, false() { return 1; } };',
    'function tick(s) { all[s < 0](); }',
  ),
  reached(
    'no number as its name',
    'const all = { NaN() { return 7; } };',
    'function tick(s) { if (isLate()) all[s % 0](); }',
  ),
  reached(
    'a walk by a maker under another name',
    'const all = { spare() { return 7; } }; const Made = all.constructor;',
    'function tick() { if (isLate()) for (const f of Made.values(all)) f(); }',
  ),
  reached(
    'a walk by a maker that is looked up',
    'const all = { spare() { return 7; } };',
    "function tick() { if (isLate()) for (const f of all['constructor'].values(all)) f(); }",
  ),
  reached(
    'a walk by a maker that is taken apart',
    'const all = { spare() { return 7; } }; const { constructor: Made } = all;',
    'function tick() { if (isLate()) for (const f of Made.values(all)) f(); }',
  ),
  reached(
    'a walk by Object as a text',
    'const all = { spare() { return 7; } };',
    "function tick() { if (isLate()) for (const f of globalThis['Object'].values(all)) f(); }",
  ),
  reached(
    'a lookup by Reflect as a text',
    'const all = { spare() { return 7; } };',
    "function tick() { if (isLate()) globalThis['Reflect'].get(all, 'SPARE'.toLowerCase())(); }",
  ),
  reached(
    'a walk by JSON',
    'const all = { spare() { return 7; } };',
    "function tick() { if (isLate()) JSON.stringify(all, (k, v) => (typeof v === 'function' ? v() : v)); }",
  ),
  reached(
    'a walk by JSON under another name',
    'const all = { spare() { return 7; } }; const { stringify } = JSON;',
    "function tick() { if (isLate()) stringify(all, (k, v) => (typeof v === 'function' ? v() : v)); }",
  ),
  reached(
    'a name that the program’s own search finds',
    "const tree = { search(k) { return 'SPARE'.toLowerCase(); } }; const all = { spare() { return 7; }, one() {} };",
    "function tick(s) { const k = isLate() ? tree.search(s) : 'one'; all[k](); }",
  ),
  reached(
    'a name above',
    'class Top { spare() { return 7; } } class Own extends Top { go() { return super["SPARE".toLowerCase()](); } } const own = new Own();',
    'function tick() { if (isLate()) own.go(); }',
  ),
  reached(
    'a name that may not be there',
    'const all = { spare() { return 7; } };',
    "function tick() { if (isLate()) all?.['SPARE'.toLowerCase()]?.(); }",
  ),
  reached(
    'a module that imports itself',
    'export function spare() { return 7; }',
    "function tick() { if (isLate()) import(import.meta.url).then((own) => own['SPARE'.toLowerCase()]()); }",
  ),
  reached(
    'the maker of what a list gives',
    'class Own extends Array { static get [Symbol.species]() { return 7; } } const own = new Own();',
    'function tick() { if (isLate()) own.map(String); }',
  ),
  reached(
    'a private method',
    'class Own { #spare() { return 7; } late() { return this.#spare(); } } const own = new Own();',
    'function tick() { if (isLate()) own.late(); }',
  ),
  reached(
    'a completer',
    "import { createInterface } from 'node:readline'; import { PassThrough } from 'node:stream'; const own = { input: new PassThrough(), output: new PassThrough(), terminal: true, completer() { return 7; } };",
    "function tick() { if (isLate()) createInterface(own).write('\\t'); }",
  ),
  reached(
    'an iterator helper',
    'const own = { next() { return 7; } };',
    'function tick() { if (isLate()) Iterator.from(own).toArray(); }',
  ),
];

/** A function that is never called comes to hold on to a variable of the function round it, or to let it go. */
function held(name: string, before: string, after: string): Attack {
  const text = (inner: string): string =>
    `${nth}\nfunction tick(s) { return s; }\nexport function work(n) { let s = 0; ${inner} for (let i = 0; i < n; i++) s += i; tick(s); return s; }\n`;
  return { program: programOf(text(before)), name: `held: ${name}`, after: { 'src/core.js': text(after) } };
}

const variables: readonly Attack[] = [
  held('a block’s own', 'function spare() { { let s = 1; return s; } }', 'function spare() { { s; } return s; }'),
  held('a parameter within', 'function spare() { return ((s) => s)(1); }', 'function spare() { return (() => s)(1); }'),
  held('a loop’s own', 'function spare() { for (let s of []) s; }', 'function spare() { for (const q of []) s; }'),
  held('what is caught', 'function spare() { try {} catch (s) { s; } }', 'function spare() { try {} catch { s; } }'),
  held('a name that it assigns', 'function spare() { { let s; s = 1; } }', 'function spare() { { let q; s = 1; } }'),
  held(
    'a class within',
    'function spare() { { class s {} new s(); } }',
    'function spare() { { class q {} new s(); } }',
  ),
];

const lateFile = { 'src/late.cjs': 'exports.late = () => 1;\n' };
const slowFile = { 'src/late.cjs': 'exports.late = () => [1, 2, 3].map(String).length;\n' };
const joined = "['./la', 'te.cjs'].join('')";

const loads: readonly Attack[] = [
  later(
    'require by another name, of a name put together',
    `${require} const load = require; function tick() { if (isLate()) load(${joined}); }`,
    slowFile,
    lateFile,
  ),
  later(
    'require as soon as it is made, of a name put together',
    `import { createRequire } from 'node:module'; function tick() { if (isLate()) createRequire(import.meta.url)(${joined}); }`,
    slowFile,
    lateFile,
  ),
  later(
    'require of a module of Node, of a name put together',
    `import Module from 'node:module'; import { fileURLToPath } from 'node:url'; function tick() { if (isLate()) Module._load(fileURLToPath(new URL(${joined}, import.meta.url))); }`,
    slowFile,
    lateFile,
  ),
  later(
    'require handed to a function',
    `${require} const all = (names, f) => names.map(f); function tick() { if (isLate()) all([${joined}], require); }`,
    slowFile,
    lateFile,
  ),
  later(
    'whether a module is there',
    `${require} function tick() { try { require.resolve(['./fl', 'ag'].join('')); return 1; } catch { return 0; } }`,
    { 'src/flag.js': '' },
  ),
  later(
    'a worker',
    "import { Worker } from 'node:worker_threads'; function tick() { if (isLate()) new Worker(new URL(['./la', 'te.js'].join(''), import.meta.url)); }",
    { 'src/late.js': '[].map(String);\n' },
    { 'src/late.js': '\n' },
  ),
  later(
    'a file by its kind',
    `${fs} ${here} const kinds = ['late']; function tick() { if (isLate()) readFileSync(here('../data/' + kinds[0] + '.json')); }`,
    { 'data/late.json': '[1, 2]\n' },
    { 'data/late.json': '[1]\n' },
  ),
  later(
    'a folder that only a late call lists',
    `${fs} ${here} function tick() { if (isLate()) for (const name of readdirSync(here('../data'))) readFileSync(here('../data/' + name)); }`,
    { 'data/x.txt': 'b\n' },
    { 'data/x.txt': 'a\n' },
  ),
  later(
    'a folder below one that only a late call lists',
    `${fs} ${here} function tick() { if (isLate()) readdirSync(here('../data'), { recursive: true }); }`,
    { 'data/in/y.txt': 'b\n' },
    { 'data/in/x.txt': 'a\n' },
  ),
];

/** The benchmark's file list is read once, as the module loads. */
function listing(name: string, code: string, after: Attack['after'], files: Readonly<Record<string, string>>): Attack {
  const program = programOf(`${fs} ${here} ${code}\nfunction tick() { return found; }\n${sum}`, files);
  return { program, name, after };
}

const folder = { 'data/a/x.txt': 'a\n', 'data/y.txt': 'a\n', 'other.txt': 'a\n' };
const inputs: readonly Attack[] = [
  listing(
    'a file more below a folder that is listed with all below it',
    "const found = readdirSync(here('../data'), { recursive: true }).length;",
    { 'data/a/z.txt': '' },
    folder,
  ),
  listing(
    'a file more below a folder that is walked by promises',
    "import { readdir } from 'node:fs/promises'; const found = (await readdir(here('../data'), { recursive: true })).length;",
    { 'data/a/z.txt': '' },
    folder,
  ),
  listing(
    'a file more below a folder that is opened',
    "import { opendirSync } from 'node:fs'; import { fileURLToPath } from 'node:url'; let found = 0; const dir = opendirSync(fileURLToPath(here('../data')), { recursive: true }); while (dir.readSync()) found++; dir.closeSync();",
    { 'data/a/z.txt': '' },
    folder,
  ),
  listing(
    'a file of a listed folder that becomes a link to the same',
    "const found = readdirSync(here('../data'), { withFileTypes: true }).filter((each) => each.isFile()).length;",
    { 'data/y.txt': 'link:../other.txt' },
    folder,
  ),
  listing(
    'a file of a listed folder that becomes a folder',
    "const found = readdirSync(here('../data'), { withFileTypes: true }).filter((each) => each.isFile()).length;",
    { 'data/y.txt': null, 'data/y.txt/keep.txt': '' },
    folder,
  ),
  listing(
    'a file in a folder whose name is given as bytes',
    "import { fileURLToPath } from 'node:url'; const found = readdirSync(Buffer.from(fileURLToPath(here('../data')))).length;",
    { 'data/z.txt': '' },
    folder,
  ),
  listing(
    'where a link leads whose name is read',
    "import { readlinkSync } from 'node:fs'; const found = readlinkSync(here('../data/link')).length;",
    { 'data/link': 'link:a/x.txt' },
    { ...folder, 'data/link': 'link:y.txt' },
  ),
  listing(
    'a file read by its descriptor',
    "import { openSync } from 'node:fs'; const found = readFileSync(openSync(here('../data/y.txt'))).length;",
    { 'data/y.txt': 'bb\n' },
    folder,
  ),
  listing(
    'a file read as a blob',
    "import { openAsBlob } from 'node:fs'; import { fileURLToPath } from 'node:url'; const found = (await openAsBlob(fileURLToPath(here('../data/y.txt')))).size;",
    { 'data/y.txt': 'bb\n' },
    folder,
  ),
];

const chances: readonly Attack[] = [
  steeredBy('an old name of random bytes', "import crypto from 'node:crypto'; export const n = crypto.rng(1)[0];"),
  steeredBy(
    'chance by its class',
    'export const n = Crypto.prototype.getRandomValues.call(crypto, new Uint8Array(1))[0];',
  ),
  steeredBy(
    'a key by its class',
    "export const k = await SubtleCrypto.prototype.generateKey.call(crypto.subtle, { name: 'AES-GCM', length: 128 }, true, ['encrypt']);",
  ),
  steeredBy('a clock by its class', 'export const at = Performance.prototype.now.call(performance);'),
  steeredBy('a mark', "export const at = new PerformanceMark('x').startTime;"),
  steeredBy('an observer', 'export const own = new PerformanceObserver(() => {});'),
  steeredBy('the name of a blob', "export const name = URL.createObjectURL(new Blob(['x']));"),
  steeredBy(
    'the border of a form',
    'const form = new FormData(); form.set("a", "b"); export const text = await new Response(form).text();',
  ),
  steeredBy('a report', 'export const at = process.report.getReport().header.dumpEventTimeStamp;'),
  steeredBy('what is under way', 'export const n = process.getActiveResourcesInfo().length;'),
  steeredBy(
    'the heap’s code',
    "import v8 from 'node:v8'; export const n = v8.getHeapCodeStatistics().code_and_metadata_size;",
  ),
  steeredBy('a zone’s class', 'export const at = new Intl.DateTimeFormat.prototype.constructor().format();'),
  steeredBy('a date’s own class', 'class Own extends Date {} export const at = +new Own();'),
  steeredBy('a date by Reflect', 'export const at = +Reflect.construct(Date, []);'),
  steeredBy(
    'a process by its class',
    "import { ChildProcess } from 'node:child_process'; export const own = new ChildProcess(); own.spawn({ file: 'true', args: ['true'] });",
  ),
  steeredBy(
    'a promise of a timer',
    "import { promisify } from 'node:util'; export const at = await promisify(setTimeout)(1);",
  ),
  steeredBy(
    'a timer’s promise',
    "import { setTimeout as wait } from 'node:timers/promises'; export const at = await wait(1);",
  ),
];

const installs: readonly Attack[] = [
  installed('a package that changes all objects', { 'flag.txt': '1' }, { 'flag.txt': '2' }, (read) => ({
    'node_modules/lib/package.json': '{ "name": "lib", "type": "module", "exports": "./a.js" }\n',
    'node_modules/lib/a.js': `Object.prototype.extra = ${read('flag.txt')}; export const value = 1;\n`,
  })),
  installed('a package without a manifest of exports', { 'flag.txt': './a' }, { 'flag.txt': './b' }, (read) => ({
    'node_modules/lib/package.json': `{ "name": "lib", "main": "${read('flag.txt')}" }\n`,
    'node_modules/lib/a.js': 'exports.value = 1;\n',
    'node_modules/lib/b.js': 'exports.value = [1].map(String).length;\n',
  })),
  installed(
    'a package of the repository that a late call imports',
    {
      'packages/lib/package.json':
        '{ "name": "lib", "type": "module", "exports": { ".": "./a.js", "./late": "./late.js" } }\n',
      'packages/lib/a.js':
        "let n = 0; export const value = () => { if (++n === 1e9) import('./' + ['la', 'te'].join('') + '.js'); };\n",
      'packages/lib/late.js': '\n',
    },
    { 'packages/lib/late.js': '[].map(String);\n' },
    () => ({ 'node_modules/lib': 'link:../packages/lib' }),
  ),
];

const built: readonly Attack[] = [
  {
    name: 'a built file that a late call imports',
    program: programOf(`${nth}\nfunction tick() { if (isLate()) import('./made/chunk.js'); }\n${sum}`),
    before: { 'chunk.txt': '1\n', '.gitignore': 'made\n' },
    after: { 'chunk.txt': '[1].map(String)\n' },
    setup: (read) => ({ 'src/made/chunk.js': `export const value = ${read('chunk.txt')};\n` }),
  },
];

/** What Node reads of a project before or beside its code. */
const settings: readonly Attack[] = [
  {
    name: 'the kind of modules',
    program: programOf(`function tick() {}\n${sum}`),
    after: { 'src/package.json': '{ "type": "module" }\n' },
  },
  { name: 'the version of Node', program: programOf(`function tick() {}\n${sum}`), after: { '.node-version': '18\n' } },
  {
    name: 'a tool that picks the runtime',
    program: programOf(`function tick() {}\n${sum}`),
    after: { 'mise.toml': '[tools]\nnode = "18"\n' },
  },
  {
    name: 'settings of packages',
    program: programOf(`function tick() {}\n${sum}`),
    after: { '.npmrc': 'node-options=--no-opt\n' },
  },
  {
    name: 'data as a module',
    program: programOf(`import data from '../data/v.json' with { type: 'json' };\nconst tick = () => data.v;\n${sum}`, {
      'data/v.json': '{ "v": 1 }\n',
    }),
    after: { 'data/v.json': '{ "v": 2 }\n' },
  },
  {
    name: 'data as a module, when it is asked for',
    program: programOf(
      `const data = await import('../data/v.json', { with: { type: 'json' } });\nconst tick = () => data.default.v;\n${sum}`,
      { 'data/v.json': '{ "v": 1 }\n' },
    ),
    after: { 'data/v.json': '{ "v": 2 }\n' },
  },
  {
    name: 'a module by its address and a question',
    program: programOf(`import { spare } from './spare.js?fast';\nconst tick = spare;\n${sum}`),
    after: { 'src/spare.js': busy },
  },
  {
    name: 'a setting that code reads of a file',
    program: programOf(
      `${fs} ${here} for (const line of readFileSync(here('../settings.env'), 'utf8').split('\\n')) process.env[line.split('=')[0]] = line;\nconst tick = () => process.env.FAST;\n${sum}`,
      { 'settings.env': 'FAST=1\n' },
    ),
    after: { 'settings.env': 'FAST=0\n' },
  },
];

export const javascriptSideDoors: readonly Attack[] = [
  ...functions,
  ...variables,
  ...loads,
  ...inputs,
  ...chances,
  ...installs,
  ...built,
  ...settings,
];
