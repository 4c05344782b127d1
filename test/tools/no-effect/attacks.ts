/** What a change can do to a benchmark: to code that runs by operators over the text, to all else by hand. */
import { type Node, parse } from 'acorn';
import { type Program, programs } from './programs.ts';

export interface Attack {
  readonly program: Program;
  readonly name: string;
  /** Written over the program's files on both sides. */
  readonly before?: Readonly<Record<string, string>>;
  /** Written on the candidate's side; null: removed. A text that begins with `link:` becomes a link, with `program:` a file that may be run. */
  readonly after: Readonly<Record<string, string | null>>;
  /** What a set-up does in each checkout, by its files. */
  readonly setup?: (read: (path: string) => string) => Readonly<Record<string, string>>;
}

/** Where each operator can be applied in code that runs. */
function mutantsOf(program: Program): readonly Attack[] {
  return program.hot.flatMap((file) => {
    const text = program.files[file] ?? '';
    const end = text.includes('// cold') ? text.indexOf('// cold') : text.length;
    return editsOf(text, file).flatMap(({ at, until, put, what }) =>
      at >= end
        ? []
        : [attack(program, `${file}:${at} ${what}`, { [file]: text.slice(0, at) + put + text.slice(until) })],
    );
  });
}

interface Edit {
  readonly at: number;
  readonly until: number;
  readonly put: string;
  readonly what: string;
}

const busy = 'for (let q = 0; q < 50; q++);';

function editsOf(text: string, file: string): readonly Edit[] {
  const edits: Edit[] = [];
  const tree = parse(text, { ecmaVersion: 'latest', sourceType: file.endsWith('.cjs') ? 'script' : 'module' });
  const replace = (node: Node, put: string, what: string): void => {
    edits.push({ at: node.start, until: node.end, put, what });
  };
  const insert = (at: number, put: string, what: string): void => {
    edits.push({ at, until: at, put, what });
  };
  const visit = (node: Node): void => {
    const get = (key: string): unknown => Reflect.get(node, key);
    if (node.type === 'Literal' && typeof get('value') === 'number') {
      replace(node, String(Number(get('value')) + 1), 'changed constant');
      replace(node, `(${String(get('raw'))} + 0 * ${node.end})`, 'more work for a constant');
    }
    if (node.type === 'BinaryExpression') replace(node, `(0, ${text.slice(node.start, node.end)})`, 'more work');
    if (node.type === 'AssignmentPattern') insert(node.end, ' + 1', 'changed default argument');
    if (node.type === 'ReturnStatement') insert(node.start, busy, 'more work before it returns');
    if (node.type === 'ForStatement') insert(node.start, busy, 'a loop before the loop');
    if (node.type === 'BlockStatement') insert(node.start + 1, busy, 'more work in a block');
    if (node.type === 'ClassBody')
      insert(node.start + 1, ' get x2() { return 1; } field2 = [1, 2, 3]; ', 'changed class');
    for (const child of Object.values(node)) {
      for (const each of Array.isArray(child) ? child : [child]) {
        if (typeof each === 'object' && each !== null && typeof Reflect.get(each, 'type') === 'string') visit(each);
      }
    }
  };
  visit(tree);
  const lines = [...text.matchAll(/^(?:export |class |const |let |Square)/gm)].map(({ index }) => index);
  for (const at of lines.slice(0, 3)) {
    insert(at, `const added${at} = [1, 2, 3].join('');\n`, 'changed top-level code');
    insert(at, 'Array.prototype.push = Array.prototype.unshift;\n', 'monkey-patch');
    insert(at, "Object.defineProperty(Object.prototype, 'extra', { get: () => 1 });\n", 'getter on a prototype');
    insert(at, 'globalThis.Math.imul = (a, b) => a * b;\n', 'monkey-patch of a global');
  }
  return edits;
}

function attack(program: Program, name: string, after: Attack['after'], more: Partial<Attack> = {}): Attack {
  return { program, name, after, ...more };
}

function programOf(name: string): Program {
  const found = programs.find((program) => program.name === name);
  if (found === undefined) throw new RangeError(`there is no program ${name}`);
  return found;
}

/** Files that steer how code is found, built and run. */
const steering: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "lab", "type": "module", "private": true, "exports": "./src/other.js" }\n',
  'package-lock.json': '{ "lockfileVersion": 3 }\n',
  'yarn.lock': '# yarn\n',
  'pnpm-lock.yaml': 'lockfileVersion: 9\n',
  'pnpm-workspace.yaml': 'packages: []\n',
  '.npmrc': 'node-options=--no-opt\n',
  '.env': 'FAST=0\n',
  '.env.test': 'FAST=0\n',
  '.nvmrc': '18\n',
  '.node-version': '18\n',
  '.gitmodules': '[submodule "x"]\n',
  '.gitattributes': '* text eol=crlf\n',
  '.babelrc': '{}\n',
  '.swcrc': '{}\n',
  'tsconfig.json': '{ "compilerOptions": { "target": "es5" } }\n',
  'src/tsconfig.build.json': '{}\n',
  'jsconfig.json': '{}\n',
  'vite.config.ts': 'export default {};\n',
  'vitest.config.mjs': 'export default {};\n',
  'babel.config.json': '{}\n',
  'rollup.config.js': 'export default {};\n',
  'src/package.json': '{ "type": "commonjs" }\n',
  'bench-config/flamegate.yml': 'version: 1\nsuites: [{ name: core, flags: [--no-opt] }]\n',
  Makefile: 'all:\n\tcc -O0\n',
  Dockerfile: 'FROM node:18\n',
  'patches/dep.patch': '--- a\n+++ b\n',
  'node_modules/dep/index.js': 'export const value = 2;\n',
};

function steeringAttacks(): readonly Attack[] {
  return [programOf('functions'), programOf('CommonJS')].flatMap((program) =>
    Object.entries(steering).map(([path, text]) => attack(program, `steered by ${path}`, { [path]: text })),
  );
}

function inputAttacks(): readonly Attack[] {
  const program = programOf('inputs');
  const changes: Readonly<Record<string, Attack['after']>> = {
    'changed input file': { 'data/input.txt': 'other words\n' },
    'emptied input file': { 'data/input.txt': '' },
    'removed listed file': { 'data/list/one.txt': null },
    'added listed file': { 'data/list/three.txt': 'three\n' },
    'renamed listed file': { 'data/list/one.txt': null, 'data/list/uno.txt': 'one\n' },
    'file that is looked for': { 'data/extra.txt': '' },
    'JSON module': { 'data/module.json': '{ "repeat": 4 }\n' },
    'link to another file': { 'data/link.txt': 'link:target-b.txt' },
    'what a link leads to': { 'data/target-a.txt': 'another text\n' },
    'a file in the place of a link': { 'data/link.txt': 'target a, as a file\n' },
  };
  return Object.entries(changes).map(([name, after]) => attack(program, name, after));
}

const cold = 'export function unusedWeight(i) {';

/** `hot`: code of src/weights.js that runs and may, some day, call what never was called. */
function steered(name: string, hot: string, change = 'for (let q = 0; q < 9; q++) i += q;'): Attack {
  const program = programOf('functions');
  const text = `${hot}\n${program.files['src/weights.js'] ?? ''}`;
  const before = { 'src/weights.js': text };
  return attack(program, name, { 'src/weights.js': text.replace(cold, `${cold} ${change}`) }, { before });
}

function steeredAttacks(): readonly Attack[] {
  const pick = '[unusedWeight, (x) => x]';
  return [
    steered('drawn at random', `const picked = Math.random() < 0.0001 ? unusedWeight(1) : 1;`),
    steered('drawn by crypto', `import { randomInt } from 'node:crypto'; ${pick}[randomInt(1, 2)](1);`),
    steered('by the clock', `if (Date.now() % 1000 === 7.5) unusedWeight(2);`),
    steered('by a date', `if (new Date().getFullYear() === 1999) unusedWeight(2);`),
    steered('by Date as a function', `if (Date().includes('never')) unusedWeight(2);`),
    steered('by the other Date', `if (new (new Date(0).constructor)().getTime() < 0) unusedWeight(2);`),
    steered('by performance', `if (performance.now() < 0) ${pick}[0](2);`),
    steered('by hrtime', `if (process.hrtime.bigint() < 0n) ${pick}[0](2);`),
    steered('by a timer', `setTimeout(() => unusedWeight(1), 1e6).unref();`),
    steered(
      'by an imported timer',
      `import { setTimeout as later } from 'node:timers'; later(() => unusedWeight(1), 1e6).unref();`,
    ),
    steered('by the process', `if (process.pid < 0) unusedWeight(2);`),
    steered('by memory', `if (process.memoryUsage().rss < 0) unusedWeight(2);`),
    steered('by the machine', `import os from 'node:os'; if (os.freemem() < 0) unusedWeight(2);`),
    steered('by the collector', `if (globalThis.gc) unusedWeight(2);`),
    steered('by weak references', `if (new WeakRef({}).deref() === undefined) unusedWeight(2);`),
    steered('after many calls', `let n = 0; export const tick = () => { if (++n === 1e12) unusedWeight(1); }; tick();`),
    steered(
      'by a name made up',
      `import * as own from './weights.js'; export const tick = (k) => own['unused' + k]; const call = (o, k) => o[k](1); try { call(own, 'none'); } catch {}`,
    ),
    steered(
      'by walking names',
      `import * as own from './weights.js'; export const all = () => Object.values(own); try { all(); } catch {}`,
    ),
    steered('by for in', `const o = { a: 1 }; for (const key in o) o[key] += 1;`),
    steered('by Reflect', `import * as own from './weights.js'; try { Reflect.get(own, 'nothing'); } catch {}`),
    steered('by a text', `export const name = 'unusedWeight';`),
    steered('by a template', 'export const name = `unusedWeight`;'),
    steered(
      'under another name',
      `import { unusedWeight as other } from './weights.js'; export const maybe = () => other; maybe();`,
    ),
    steered('in a table', `export const table2 = { a: unusedWeight };`),
    steered('exported under another name', `export { unusedWeight as another };`),
    steered('as text of a function', `export const text = (f) => f.toString().length; text(unusedWeight);`),
    steered('by eval', `eval('1 + 1');`),
    steered('by new Function', `new Function('return 1')();`),
    steered('by vm', `import vm from 'node:vm'; vm.runInThisContext('1');`),
    steered('by a process', `import { spawnSync } from 'node:child_process'; spawnSync('true');`),
    steered('by a thread', `import { Worker } from 'node:worker_threads'; new Worker('0', { eval: true }).unref();`),
    steered('by the network', `import net from 'node:net'; net.connect(9, '127.0.0.1').on('error', () => {}).unref();`),
    steered('by a name service', `import dns from 'node:dns'; dns.lookup('localhost', () => {});`),
    steered('by fetch', `fetch('http://127.0.0.1:9/').catch(() => {});`),
    steered('by native code', `try { process.dlopen({ exports: {} }, '/nowhere.node'); } catch {}`),
    steered('by a binding', `try { process.binding('fs'); } catch {}`),
    steered('by the time of a file', `import { statSync } from 'node:fs'; statSync(new URL(import.meta.url)).mtimeMs;`),
    steered(
      'by a file it wrote',
      `import { writeFileSync } from 'node:fs'; try { writeFileSync('/nowhere/x', ''); } catch {}`,
    ),
    steered('by a file elsewhere', `import { readFileSync } from 'node:fs'; readFileSync('/etc/hostname');`),
    steered(
      'by a hook',
      `import { register } from 'node:module'; export const hook = register; try { hook('data:text/javascript,'); } catch {}`,
    ),
    steered('by another module, dynamically', `export const load = (x) => import('./' + x); load('sum.js');`),
    steered('by WebAssembly', `new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));`),
  ];
}

/** The same code goes another way where a file stands that nobody opens. */
function resolvedAttacks(): readonly Attack[] {
  const program = programOf('functions');
  const hot = program.files['src/weights.js'] ?? '';
  const find = "createRequire(import.meta.url).resolve('./maybe.js')";
  const start = `import { createRequire } from 'node:module'; let has = false; try { ${find}; has = true; } catch {}`;
  return ['has ? [1, 2].length : 1', '(() => { if (has) return many(); return 1; })()'].map((choice, i) => {
    const text = `${start} function many() { return [1, 2].length; } export const chosen = ${choice};\n${hot}`;
    const after = { 'src/maybe.js': 'export {};\n' };
    return attack(program, `resolved, way ${i + 1}`, after, { before: { 'src/weights.js': text } });
  });
}

/** An engine compiles what it calls by what else stands there. */
function captureAttacks(): readonly Attack[] {
  const program = programOf('closures');
  const text = program.files['src/factory.js'] ?? '';
  const put = (name: string, from: string, to: string): Attack =>
    attack(program, name, { 'src/factory.js': text.replace(from, to) });
  const weights = programOf('functions');
  const hot = weights.files['src/weights.js'] ?? '';
  return [
    put('holds on to a variable', 'return n + 1;', 'return n + misses;'),
    put('assigns a variable', 'return n + 1;', 'hits = n; return n;'),
    put('counts a variable', 'return n + 1;', 'hits++; return n;'),
    put('assigns by a pattern', 'return n + 1;', '[hits] = [n]; return n;'),
    put('assigns by a loop', 'return n + 1;', 'for (misses of [n]); return n;'),
    put('hides an eval', 'return n + 1;', "return eval('n');"),
    put('has a directive', 'function unusedReset(n) {', "function unusedReset(n) { 'use strict';"),
    put('changes a parameter', 'unusedReset(n)', 'unusedReset(n, m)'),
    put('becomes asynchronous', 'function unusedReset', 'async function unusedReset'),
    put('takes another name', 'function unusedReset(n)', 'function unusedReset2(n)'),
    put('assigns a variable of the module', 'return n * 2;', 'unit = n; return n;'),
    put('assigns it by a pattern', 'return n * 2;', '({ unit } = { unit: n }); return n;'),
    attack(weights, 'assigns an import', {
      'src/weights.js': hot.replace('return i * 17;', 'calls = i; return i;'),
    }),
    attack(weights, 'a function more', { 'src/weights.js': `${hot}export function more() { return 1; }\n` }),
    attack(weights, 'a function less', { 'src/weights.js': hot.slice(0, hot.indexOf('// cold')) }),
  ];
}

const consumer = {
  'bench/a.bench.js': `import { value, work } from 'dep';
import { made } from '../build/made.js';
export default (bench) => {
  bench.add('work', () => work(value) + made(2));
};
`,
  'bench/other.txt': '',
  '.gitignore': 'node_modules\nbuild\n',
};

/** A set-up installs a package and generates a file, none of which git knows. */
function builtAttacks(): readonly Attack[] {
  const program: Program = { ...programOf('functions'), name: 'set-up', hot: [] };
  const before = {
    ...consumer,
    'version.txt': '1',
    'flag.txt': '-O2',
    'template.tpl': 'export const made = (x) => x * %;\n',
  };
  const setup: Attack['setup'] = (read) => ({
    'node_modules/dep/package.json': `{ "name": "dep", "version": "${read('version.txt')}.0.0", "type": "module", "exports": "./index.js" }\n`,
    'node_modules/dep/index.js': `export const value = ${read('version.txt')};\nexport function work(x) { return x + 1; }\n`,
    'build/made.js': read('template.tpl').replace('%', read('flag.txt') === '-O2' ? '2' : '3'),
  });
  const put = (name: string, after: Attack['after']): Attack => attack(program, name, after, { before, setup });
  return [
    put('changed dependency', { 'version.txt': '2' }),
    put('changed build flag', { 'flag.txt': '-O0' }),
    put('changed generated file', { 'template.tpl': 'export const made = (x) => x * % + 0;\n' }),
  ];
}

export const attacks: readonly Attack[] = [
  ...programs.flatMap(mutantsOf),
  ...steeringAttacks(),
  ...inputAttacks(),
  ...steeredAttacks(),
  ...resolvedAttacks(),
  ...captureAttacks(),
  ...builtAttacks(),
];

/** Changes that cannot matter: a proof that never holds would be none. */
export const harmless: readonly Attack[] = [
  ...programs.flatMap((program) => [
    attack(program, 'documentation', { 'docs/guide.md': '# Guide\n' }),
    attack(program, 'another module', { 'src/elsewhere.js': 'export const x = 1;\n' }),
    // What lists folders may find its own source there, and read it on a later call.
    ...program.hot
      .filter((file) => !(program.files[file] ?? '').includes('readdir'))
      .map((file) =>
        attack(program, `a comment in ${file}`, { [file]: `/* a comment */ ${program.files[file] ?? ''}` }),
      ),
    ...program.hot.flatMap((file) => {
      const text = program.files[file] ?? '';
      const below = text.includes('// cold') ? text.indexOf('// cold') : text.length;
      const changed = text.slice(0, below) + text.slice(below).replace(/return [^;]+;/, 'return 12345;');
      return changed === text ? [] : [attack(program, `what never runs in ${file}`, { [file]: changed })];
    }),
  ]),
];
