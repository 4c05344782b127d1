/** What of a script can have an effect: functions that are never called and never named, and nothing else, may change. */
import { expect, test } from 'vitest';
import { essencesOf } from '../../src/harness/javascript/witness/essence.ts';

/** `calls`: how often each function is called that begins so; others are called. */
function essenceOf(source: string, calls: Readonly<Record<string, number>> = {}): string | undefined {
  const functions = Object.entries(calls).map(([text, count]) => {
    const start = source.indexOf(text);
    return [start, start + wholeOf(source.slice(start)).length, count, []] as const;
  });
  return essencesOf([{ url: 'file:///a.js', isModule: true, source, functions }])?.[0]?.digest;
}

/** To the brace that closes the first body. */
function wholeOf(text: string): string {
  let depth = 0;
  for (let i = text.indexOf(') {') + 2; i < text.length; i++) {
    if (text[i] === '{') depth += 1;
    if (text[i] === '}') depth -= 1;
    if (depth === 0) return text.slice(0, i + 1);
  }
  return text;
}

const never = { 'function never': 0 };
const base = 'export function hot(n) { return n + 1; }\nexport function never(n) { return n * 2; }\n';

test('comments, blanks and the body of what is never called do not count', () => {
  const essence = essenceOf(base, never);
  expect(essenceOf(`/* told */ ${base.replaceAll('; ', ';\n\n')}`, never)).toBe(essence);
  expect(essenceOf(base.replace('n * 2', 'n * 3'), never)).toBe(essence);
  expect(essenceOf(base.replace('return n * 2;', 'const k = n; for (;;) if (k) return [k];'), never)).toBe(essence);
});

for (const [what, from, to] of [
  ['code that ran', 'n + 1', 'n + 2'],
  ['a default argument', 'never(n)', 'never(n = 2)'],
  ['a number of parameters', 'never(n)', 'never(n, m)'],
  ['a name', 'never(n)', 'never2(n)'],
  ['a directive', 'return n * 2', "'use strict'; return n * 2"],
  ['an assignment to a variable of the module', 'return n * 2', 'other = n; return n'],
  ['an eval', 'return n * 2', "return eval('n')"],
  ['top-level code', 'export function hot', 'globalThis.x = 1; export function hot'],
  ['a line break that ends a statement', 'return n + 1', 'return\nn + 1'],
] as const) {
  test(`${what} counts`, () => {
    const text = `let other = 1;\n${base}`;
    const changed = text.replace(from, to);
    const renamed = changed.includes('never2') ? { 'function never2': 0 } : never;
    expect(changed).not.toBe(text);
    expect(essenceOf(changed, renamed)).not.toBe(essenceOf(text, never));
  });
}

for (const [how, code] of [
  ['by its name', 'export const later = () => never;'],
  ['by a property', 'export const later = (o) => o.never(1);'],
  ['by a text', "export const later = 'never';"],
  ['under another name', 'export { never as later };'],
  ['by any name', 'export const later = (o, k) => o[k](1);'],
  ['by walking names', 'export const later = (o) => Object.values(o);'],
] as const) {
  test(`a function that is never called counts once something that runs reaches it ${how}`, () => {
    const text = `${code}\n${base}`;
    expect(essenceOf(text.replace('n * 2', 'n * 3'), never)).not.toBe(essenceOf(text, never));
  });
}

const method = 'const all = { one() { return 1; }, spare() { return 7; } };';

for (const [how, code] of [
  ['looked up and called later', 'export const later = (k) => { const f = all[k]; f(); };'],
  ['taken apart by a name', 'export const later = (k) => { const { [k]: f } = all; f(); };'],
  ['walked', 'export const later = () => { for (const k in all) k; };'],
  ['walked under another name', 'const { values } = Object; export const later = () => values(all);'],
  ['walked by the global Object', 'export const later = () => globalThis.Object.values(all);'],
  ['walked by what made it', 'export const later = () => all.constructor.values(all);'],
  [
    'walked by what made it, under another name',
    'const M = all.constructor; export const later = () => M.values(all);',
  ],
  ['walked by what made it, looked up', "export const later = () => all['constructor'].values(all);"],
  ['walked by what made it, taken apart', 'const { constructor: M } = all; export const later = (v) => v(M);'],
  ['walked by Object as a text', "export const later = () => globalThis['Object'];"],
  ['by Reflect as a text', "export const later = () => globalThis['Reflect'];"],
  ['walked by JSON', 'export const later = (f) => JSON.stringify(all, f);'],
  ['walked by JSON under another name', 'const { stringify } = JSON; export const later = (f) => stringify(all, f);'],
  ['walked by a function of JSON', 'const write = JSON.stringify; export const later = (f) => write(all, f);'],
  ['by what a search of its own finds', 'export const later = (tree) => all[tree.search(1)]();'],
  ['by a name above', 'class Own extends Top { late(k) { return super[k](); } }'],
  ['by Reflect under another name', 'const R = Reflect; export const later = () => R;'],
  ['by an eval under another name', 'const run = eval; export const later = () => run;'],
  ['by a name that was a number once', 'let k = 0; export const later = (x) => { ({ k } = x); return all[k]; };'],
] as const) {
  test(`a method that is never called counts where what holds it is reached ${how}`, () => {
    const text = `${method}\n${code}\n`;
    const digest = essenceOf(text, { 'spare() {': 0 });
    expect(essenceOf(text.replace('return 7', 'return 8'), { 'spare() {': 0 })).not.toBe(digest);
  });
}

for (const [name, key] of [
  ["'1'", '1'],
  ["'7'", 'n + 0'],
  ['true', 'n > 5'],
  ['false', '!n'],
  ['NaN', 'n % 0'],
  ["'-1'", '-n'],
] as const) {
  test(`a method called ${name} counts: what is looked up by ${key} can reach it`, () => {
    const text = `const n = 1; const all = { ${name}() { return 7; } };\nexport const later = () => all[${key}]();\n`;
    const calls = { [`${name}() {`]: 0 };
    expect(essenceOf(text.replace('return 7', 'return 8'), calls)).not.toBe(essenceOf(text, calls));
  });
}

for (const [what, before, after] of [
  ['a variable of a block', '{ let s = 1; return s; }', '{ s; } return s;'],
  ['a parameter of a function within', 'return ((s) => s)(1);', 'return (() => s)(1);'],
  ['a variable of a loop', 'for (let s of [1]) s;', 's; for (let q of [1]) q;'],
  ['what is caught', 'try {} catch (s) { s; }', 'try {} catch { s; }'],
  ['a class of a block', '{ class s {} new s(); }', '{ class q {} new s(); }'],
  ['a function of a block', '{ function s() {} s(); }', '{ function q() {} s(); }'],
  ['a default of a parameter within', 'function in1(a = 1) { var s; }', 'function in1(a = s) { var s; }'],
  ['a variable of a switch', 'switch (1) { case 1: let s = 1; s; }', 'switch (1) { case 1: let q = 1; s; }'],
  ['a name of an expression', 'return function s() { return s; };', 'return function q() { return s; };'],
  ['what is assigned', '{ let s; s = 1; }', '{ let q; s = 1; }'],
] as const) {
  test(`what a never called function held on to ${what} and now takes from the function round it counts`, () => {
    const textOf = (body: string): string =>
      `export function hot(n) { let s = n; function spare() { ${body} } return s; }`;
    const calls = { 'function spare': 0 };
    expect(essenceOf(textOf(after), calls)).not.toBe(essenceOf(textOf(before), calls));
  });
}

test('what a never called function declares itself, in whatever block, does not count', () => {
  const calls = { 'function spare': 0 };
  const textOf = (body: string): string =>
    `export function hot(n) { let s = n; function spare() { ${body} } return s; }`;
  const inner = 'for (let q = 0; q < 9; q++) { const { a: [b = q] } = q; } switch (1) { case 1: class C {} new C(); }';
  expect(essenceOf(textOf(inner), calls)).toBe(essenceOf(textOf(''), calls));
});

for (const [how, code] of [
  ['a number', 'for (let i = 0; i < 9; i++) list[i] += list[i % 2] + list[list.length - 1];'],
  ['a number of a variable', 'let at = 0; const next = at + 1; list[next]; list[at];'],
  ['a symbol', 'list[Symbol.iterator];'],
  ['a symbol of its own', "const own = Symbol('own'); list[own]; list[Symbol.for('x')];"],
  ['a text', "list['one'];"],
  ['nothing: a map is walked', 'const map = new Map(); map.keys(); map.values(); JSON.stringify(list);'],
  ['nothing: it is written as JSON', "JSON.stringify(list, null, 2); JSON.stringify(list, ['a']);"],
  ['nothing: it is written to', 'const key = String(1); list[key] = 1; delete list[key];'],
] as const) {
  test(`a method that is never called does not count for what is looked up by ${how}`, () => {
    const text = `const list = [1, 2];\n${method}\n${code}\n`;
    const digest = essenceOf(text, { 'spare() {': 0 });
    expect(essenceOf(text.replace('return 7', 'return 8'), { 'spare() {': 0 })).toBe(digest);
  });
}

test('a function that nothing holds does not count, whatever is looked up beside it', () => {
  const text = 'function never(n) { return n; }\nexport const later = (o, k) => o[k]();\n';
  expect(essenceOf(text.replace('return n;', 'return 2;'), never)).toBe(essenceOf(text, never));
  const handedOn = `export ${text}`;
  expect(essenceOf(handedOn.replace('return n;', 'return 2;'), never)).not.toBe(essenceOf(handedOn, never));
});

for (const [head, name] of [
  ['class Own extends Set', 'add'],
  ['class Own extends Array', 'join'],
  ['class Own extends Date', 'toISOString'],
  ['class Own', 'handleEvent'],
  ['class Own', 'transform'],
] as const) {
  test(`${name} of "${head}" counts though it is never called: nobody needs to name it`, () => {
    const text = `${head} { ${name}() { return 7; } }\n`;
    const digest = essenceOf(text, { [`${name}() {`]: 0 });
    expect(essenceOf(text.replace('return 7', 'return 8'), { [`${name}() {`]: 0 })).not.toBe(digest);
  });
}

test('what only functions name that are never called themselves, and nobody names, does not count', () => {
  const calls = { 'function first': 0, 'function second': 0 };
  const text = 'function second(n) { return n; }\nexport function first(n) { return second(n); }\n';
  expect(essenceOf(text.replace('return n;', 'return n + 1;'), calls)).toBe(essenceOf(text, calls));
  const named = `export const later = () => first;\n${text}`;
  expect(essenceOf(named.replace('return n;', 'return n + 1;'), calls)).not.toBe(essenceOf(named, calls));
});

test('within a function, what a never called one holds on to counts', () => {
  const text =
    'export function make() { let hits = 0; let extra = 1; function spare(n) { return n; } return hits + extra; }';
  const calls = { 'function spare': 0 };
  expect(essenceOf(text.replace('return n;', 'return n + 1;'), calls)).toBe(essenceOf(text, calls));
  expect(essenceOf(text.replace('return n;', 'return n + extra;'), calls)).not.toBe(essenceOf(text, calls));
});

test('a script that cannot be parsed has no essence', () => {
  expect(essenceOf('export function (')).toBeUndefined();
});

test('the same code that takes another branch is not the same: something nobody saw is another', () => {
  const source = 'export function pick(has) { if (has) { return 1; } return 2; }\n';
  const branch = source.indexOf('{ return 1; }');
  const digestOf = (never: readonly (readonly [number, number])[]): string | undefined =>
    essencesOf([{ url: 'file:///a.js', isModule: true, source, functions: [[0, source.length, 1, never]] }])?.[0]
      ?.digest;
  expect(digestOf([[branch, branch + 13]])).toBe(digestOf([[branch, branch + 13]]));
  expect(digestOf([[branch, branch + 13]])).not.toBe(digestOf([]));
});

test.each(["'node:assert'", "'assert'", "'assert/strict'"])(
  'where a script names %s comments count, as an assertion that fails says its own source',
  (name) => {
    const source = `import ok from ${name};\nok(hot === 1 /* a */);\n${base}`;
    expect(essenceOf(source.replace('/* a */', '/* b */'))).not.toBe(essenceOf(source));
  },
);

const told = (source: string): boolean => essenceOf(source) !== essenceOf(`// a line more\n${source}`);

test.each([
  ['const f = (e) => e.stack;', true],
  ["const f = (e) => e['stack'];", true],
  ['const f = ({ stack }) => stack;', true],
  ['Error.prepareStackTrace = (_, sites) => sites;', true],
  ["import { getCallSites } from 'node:util'; getCallSites();", true],
  ["import { inspect } from 'node:util'; const f = (x) => inspect(x);", true],
  ['const f = (x) => util.inspect(x);', true],
  ["import { inspect } from 'node:util'; class Own { [inspect.custom]() {} }", false],
  ['class Own { inspect() { return 1; } }', false],
  ['delete require.cache[name];', true],
  ['const load = createRequire(import.meta.url); const f = (x) => delete load.cache[x];', true],
  [`const f = (n) => import(\`./x.js?\${n}\`);`, true],
  ["const f = (n) => import('./x.js' + '?' + n);", true],
  ["import assert from 'node:assert';", true],
  ['class Parser { constructor() { this.stack = []; } push(x) { this.stack.push(x); } }', false],
  ['class Own extends Error { constructor() { super(); this.stack = 1; } go() { return this.stack; } }', true],
  ['const stack = []; stack.push(1); const f = (o) => o[stack];', false],
  ["const f = () => import('./x.js?raw');", false],
  ['const f = (own) => own.cache.get(1);', false],
  ['class Own extends Error { constructor() { super(); Error.captureStackTrace(this); } }', false],
])('%s: whether it can tell a comment in its source: %s', (source, expected) => {
  expect(told(source)).toBe(expected);
});

test('of a module that is loaded again, comments and what is never called count', () => {
  const script = (source: string, url: string) => ({ url, isModule: true, source, functions: [] });
  const digests = (source: string): readonly (string | undefined)[] =>
    [['file:///a.js?1', 'file:///a.js?2'], ['file:///a.js']].map(
      (urls) => essencesOf(urls.map((url) => script(source, url)))?.[0]?.digest,
    );
  const [before, after] = [digests('const x = 1;'), digests('/* more */ const x = 1;')];
  expect(after[0]).not.toBe(before[0]);
  expect(after[1]).toBe(before[1]);
});

test.each([
  ["const box = { length: 'x'.repeat(1) };", 'box.length', true],
  ['const box = { length: 3 };', 'box.length', false],
  ['const box = Array.from({ length: n });', 'box.length', false],
  ['class Box { get length() { return name; } }', 'box.length', true],
  ['box.length = name;', 'box.length', true],
  ['box.length = 0;', 'box.length', false],
  ['const box = { indexOf: (x) => x };', 'box.indexOf(1)', true],
  ['const { length } = box;', 'box.length', false],
  ['const Math = { max: (x) => x };', 'Math.max(1)', true],
  ['const Symbol = { to: name };', 'Symbol.to', true],
  ['', 'Math.max(1)', false],
])('%s: all[%s] may be a name: %s', (code, key, expected) => {
  const text = (does: string): string => `${code} all[${key}]; const all = { never() { ${does} } };`;
  const isSame = essenceOf(text('one();'), { 'never() {': 0 }) === essenceOf(text('two();'), { 'never() {': 0 });
  expect(isSame).toBe(!expected);
});

const handled = 'export function get() { return 7; }\n';
for (const [how, code, counts] of [
  ['hands it on', "import * as own from './b.js'; new Proxy({}, own);", true],
  ['hands on what a default is', "import own from './b.js'; new Proxy({}, own);", true],
  ['hands on what is required', "new Proxy({}, require('./b.js'));", true],
  ['keeps and hands on what is required', "const own = require('./b.js'); new Proxy({}, own);", true],
  ['hands on what is awaited', "const own = await import('./b.js'); new Proxy({}, own);", true],
  ['is given it by a promise', "import('./b.js').then((own) => new Proxy({}, own));", true],
  ['exports it', "export * as own from './b.js';", true],
  ['spreads it', "import * as own from './b.js'; f({ ...own });", true],
  ['holds it in an object', "import * as own from './b.js'; f({ own });", true],
  ['asks it for a part', "import * as own from './b.js'; own.other();", false],
  ['takes a part of it', "const { other } = require('./b.js'); other();", false],
  ['takes a part of it later', "const { other } = await import('./b.js'); other();", false],
  ['has a property of its name', "import * as own from './b.js'; own.other({ own: 1 }).own;", false],
  ['calls it', "const own = require('./b.js'); own(1); new own();", false],
] as const) {
  test(`a method of a protocol that a module exports ${counts ? 'counts' : 'does not count'} where a script ${how}`, () => {
    const digest = (text: string): unknown =>
      essencesOf([
        { url: 'file:///a.js', isModule: true, source: code, functions: [] },
        { url: 'file:///b.js', isModule: true, source: text, functions: [[7, text.length - 1, 0, []]] },
      ])?.map((each) => each.digest);
    expect(JSON.stringify(digest(handled.replace('7', '8'))) === JSON.stringify(digest(handled))).toBe(!counts);
  });
}

for (const [how, code, data] of [
  ['is defined', "const box = Object.defineProperty({}, 'length', { value: x });", ''],
  ['is in a text', `const box = JSON.parse('{"length":"spare"}');`, ''],
  ['is in what was read', 'const box = read();', '{ "length": "spare" }'],
] as const) {
  test(`a length that ${how} is no number`, () => {
    const text = `${method}\n${code}\nexport const late = () => all[box.length]();\n`;
    const digest = (source: string): unknown => {
      const at = source.indexOf('spare() {');
      const functions = [[at, source.indexOf('}', at) + 1, 0, []] as const];
      return essencesOf([{ url: 'file:///a.js', isModule: true, source, functions }], [Buffer.from(data)])?.[0]?.digest;
    };
    expect(digest(text.replace('return 7', 'return 8'))).not.toBe(digest(text));
  });
}

test.each(["Object.defineProperty(x, 'length', { value: 2 });", "own(x, 'length');", `const text = '{"length": 7}';`])(
  'a length that is a number, or is only asked for, is one: %s',
  (code) => {
    const text = `${method}\nexport const late = (x, own) => { ${code} all[x.length](); };\n`;
    const calls = { 'spare() {': 0 };
    expect(essenceOf(text.replace('return 7', 'return 8'), calls)).toBe(essenceOf(text, calls));
  },
);

test.each([
  'String(hot)',
  `\`\${hot}\``,
  "hot + ''",
  'hot.toString()',
  'Function.prototype.toString.call(x)',
  'x.constructor.toString()',
  'fn.toString()',
  'structuredClone(x)',
  "require('v8').serialize(x)",
])('comments count where a late call may read the text of a function: %s', (code) => {
  const text = `${base}export const late = (x, fn) => ${code};
`;
  expect(essenceOf(`/* told */ ${text}`, never)).not.toBe(essenceOf(text, never));
});

test.each(['String(n)', 'n.toString()', "n + ''", 'hot(1) + 1', 'versions.v8'])(
  'comments do not count where it reads no text of a function: %s',
  (code) => {
    const text = `${base}export const late = (n, versions) => ${code};
`;
    expect(essenceOf(`/* told */ ${text}`, never)).toBe(essenceOf(text, never));
  },
);
