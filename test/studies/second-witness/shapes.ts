/** Programs of other shapes: several modules, a package, CommonJS, classes, closures, data of each kind. */
import { dearer, more, moves, nothing, type Program } from './programs.ts';

const run = (body: string): string => `${body}\n«tail:»`;

export const shapes: readonly Program[] = [
  {
    name: 'classes',
    source: run(`«head:»
class Shape { #side; constructor(side) { this.#side = side; } get side() { return «side:this.#side»; } area() { return 0; } }
class Square extends Shape { static made = 0; static unit = 1; area() { Square.made += 1; return «area:this.side * this.side»; } }
class Circle extends Shape { area() { /* «words:of a circle» */ return «round:Math.PI * this.side ** 2»; } }
const all = Array.from({ length: 30 }, (_, i) => (i % 2 === 0 ? new Square(i) : new Circle(i)));
export const run = () => {
  let sum = 0;
  for (let n = 0; n < «times:4»; n++) for (const each of all) sum += each.area()«twice:»;
  return sum;
};`),
    causes: [
      more({ times: '5' }),
      more({ twice: ' + each.area()' }),
      more({ area: '(() => this.side * this.side)()' }),
      more({ round: 'Math.PI * this.side ** 2 + super.area()' }),
      more({ area: 'Array.from({ length: 3 }, (_, i) => i).map((i) => this.side * i).length' }),
      dearer({ side: 'Number.parseFloat(String(this.#side))' }),
      dearer({ round: 'Number((Math.PI * this.side ** 2).toFixed(9))' }),
      dearer({ area: '[this.side * this.side].concat([1, 2, 3]).reverse().at(-1)' }),
      nothing({ words: 'of a circle,\n which is round' }),
      ...moves,
    ],
  },
  {
    name: 'closures',
    source: run(`«head:»
const compose = (...all) => (value) => all.reduce((held, each) => each(held), value);
const adder = (by) => (value) => «add:value + by»;
const scaler = (by) => function scale(value) { return «scale:value * by»; };
const counter = () => { let n = 0; return { next: () => { n += «step:1»; return n; }, reset() { n = 0; } }; };
const pipe = compose(adder(1), scaler(2), adder(3)«more:»);
export const run = () => {
  const ids = counter();
  let held = 0;
  while (ids.next() < «limit:60») held = pipe(held) % 1009;
  // «words:all of them»
  return held;
};`),
    causes: [
      more({ limit: '66' }),
      more({ limit: '180' }),
      more({ more: ', adder(4)' }),
      more({ more: ', scaler(5), scaler(7)' }),
      more({ step: '0.5' }),
      dearer({ add: 'Number(value.toString()) + by' }),
      dearer({ scale: 'Number(BigInt(value) * BigInt(by))' }),
      dearer({ scale: 'Reflect.apply(Math.imul, undefined, [value, by])' }),
      dearer({ add: 'new Float64Array([value, by]).at(0) + by' }),
      nothing({ words: 'each of them\n  // and no other' }),
      ...moves,
    ],
  },
  {
    name: 'regexps',
    source: run(`«head:»
const pattern = «pattern:/(\\w+)@(\\w+)\\.com/g»;
const lines = Array.from({ length: «lines:20» }, (_, i) => \`name\${i}@host\${i % 3}.com, and a word or two\`);
function hostsOf(line) {
  const found = [];
  for (const [, , host] of line.matchAll(pattern)) found.push(«host:host»);
  return found;
}
const cleaned = (text) => text.replace(/\\s+/g, «blank:' '»);
export const run = () => lines.flatMap((line) => hostsOf(cleaned(line)«again:»));`),
    causes: [
      more({ lines: '24' }),
      more({ lines: '60' }),
      more({ again: '.concat(line)' }),
      more({ blank: '(all) => all.charAt(0)' }),
      more({ again: '.split(/(?<=,)/).map(cleaned).join("")' }),
      dearer({ pattern: '/(?:\\w+\\w*)*(?<=(\\w+))@(\\w+)\\.com/g' }),
      dearer({ pattern: '/(\\p{L}[\\p{L}\\d]*)@(\\p{L}[\\p{L}\\d]*)\\.com/gu' }),
      dearer({ host: 'host.replaceAll(/(?=.)/g, "").normalize("NFKC")' }),
      dearer({ host: 'new RegExp(host).source' }),
      dearer({ blank: 'new Intl.ListFormat("en").format([" "])' }),
      ...moves,
    ],
  },
  {
    name: 'json',
    source: run(`«head:»
const text = JSON.stringify(Array.from({ length: 12 }, (_, id) => ({ id, tags: ['a', 'b'], at: { x: id, y: 2 } })));
const reviver = «reviver:undefined»;
function copy(value) { return «copy:{ ...value }»; }
function read(source) { return «read:JSON.parse(source, reviver)»; }
export const run = () => {
  const rows = read(text)«pick:»;
  return «write:JSON.stringify(rows.map(copy))».length;
};`),
    causes: [
      more({ reviver: '(_, value) => value' }),
      more({ pick: '.concat(read(text))' }),
      more({ pick: '.concat(read(text).slice(0, 2))' }),
      more({ copy: 'Object.fromEntries(Object.entries(value).map(([key, of]) => [key, of]))' }),
      more({ write: 'JSON.stringify(rows.map(copy), (_, value) => value)' }),
      dearer({ copy: 'structuredClone(value)' }),
      dearer({ copy: 'JSON.parse(JSON.stringify(value))' }),
      dearer({ read: 'JSON.parse(JSON.stringify(JSON.parse(source, reviver), null, 4))' }),
      dearer({ write: 'JSON.stringify(rows.map(copy), null, "          ")' }),
      ...moves,
    ],
  },
  {
    name: 'collections',
    source: run(`«head:»
const words = Array.from({ length: 48 }, (_, i) => \`w\${(i * 31) % 17}\`);
const stop = new Set([«stop:'w1', 'w2'»]);
function countOf(all) {
  const counts = new Map();
  for (const word of all) {
    if (stop.has(word)) continue;
    counts.set(word, «next:(counts.get(word) ?? 0) + 1»);
  }
  return counts;
}
const sorted = (counts) => [...counts]«order:.sort(([, a], [, b]) => b - a)»;
export const run = () => new Map(sorted(countOf(«input:words»)).slice(0, 5));`),
    causes: [
      more({ input: 'words.concat(words)' }),
      more({ input: 'words.concat("w3", "w4")' }),
      more({ stop: '' }),
      more({ order: '.sort(([, a], [, b]) => b - a).sort(([a], [b]) => a < b ? -1 : 1)' }),
      more({ next: '[...counts].filter(([each]) => each === word).length + 1' }),
      dearer({ next: 'Number(String(counts.get(word) ?? 0)) + 1' }),
      dearer({ next: '(new Map(counts).get(word) ?? 0) + 1' }),
      dearer({ next: '(Object.fromEntries(counts)[word] ?? 0) + 1' }),
      nothing({ order: '\n  // the most frequent first\n  .sort(([, a], [, b]) => b - a)' }),
      ...moves,
    ],
  },
  {
    name: 'typed arrays',
    source: run(`«head:»
const bytes = «kind:Uint8Array».from({ length: 256 }, (_, i) => (i * 73) & 127);
const table = Uint32Array.from({ length: 256 }, (_, n) => { let c = n; for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1; return c; });
export function crc(data) {
  let held = -1;
  for (let i = 0; i < data.length; i += «stride:1») held = «mix:table[(held ^ data[i]) & 255] ^ (held >>> 8)»;
  return ~held >>> 0;
}
const view = (data) => «view:data.subarray(0, 128)»;
export const run = () => crc(view(bytes))«again:»;`),
    causes: [
      more({ view: 'data.subarray(0, 130)' }),
      more({ view: 'data' }),
      more({ stride: '0.5' }),
      more({ again: ' ^ crc(bytes.subarray(0, 4))' }),
      dearer({ view: 'Buffer.from(Buffer.from(data.subarray(0, 128)).toString("base64"), "base64")' }),
      dearer({ view: 'data.slice().sort().reverse().subarray(0, 128)' }),
      dearer({ view: 'Array.from(data.subarray(0, 128))' }),
      dearer({ mix: 'Number(BigInt(table[(held ^ data[i]) & 255])) ^ (held >>> 8)' }),
      dearer({ kind: 'Float64Array' }),
      ...moves,
    ],
  },
  {
    name: 'modules',
    source: run(`«head:»
import { Parser } from './lib/parser.mjs';
import * as format from './lib/format.mjs';
export const run = () => new Parser('12 + 3 * (4 - 5) * 7 + 18').all().map(format.show).join(' ');`),
    files: {
      'src/lib/parser.mjs': `import { isDigit } from './chars.mjs';
export class Parser {
  constructor(text) { this.text = text; this.at = 0; }
  *tokens() {
    while (this.at < this.text.length) {
      const from = this.at;
      do this.at += 1; while («digit:isDigit(this.text[from]) && isDigit(this.text[this.at])»);
      yield «slice:this.text.slice(from, this.at)»;
    }
  }
  all() { return [...this.tokens()]«filter:.filter((each) => each !== ' ')»; }
}
`,
      'src/lib/chars.mjs': '«chars:»export const isDigit = (c) => «is:c >= "0" && c <= "9"»;\n',
      'src/lib/format.mjs':
        'const width = «width:3»;\nexport function show(one) { return «show:one.padStart(width)»; }\n',
    },
    causes: [
      more({ show: 'one.padStart(width).split("").map((c) => c).join("")' }),
      more({ is: '[..."0123456789"].some((each) => each === c)' }),
      dearer({ slice: 'this.text.split("").slice(from, this.at).join("")' }),
      dearer({ show: 'one.padStart(width).normalize("NFD").toLocaleLowerCase("tr")' }),
      dearer({ show: 'encodeURIComponent(decodeURIComponent(one)).padStart(width)' }),
      dearer({ width: '30_000' }),
      nothing({ chars: '// Of ASCII only.\n\n' }),
      nothing({ chars: 'export const isLetter = (c) => /[a-z]/.test(c);\n' }),
      ...moves,
    ],
  },
  {
    name: 'a package',
    source: run(`«head:»
import { range, sum } from 'lib-of-numbers';
export const run = () => sum(range(0, «end:40»).map((n) => «own:n * 2»));`),
    files: {
      'node_modules/lib-of-numbers/package.json':
        '{ "name": "lib-of-numbers", "version": "«version:1.0.0»", "main": "main.js" }\n',
      'node_modules/lib-of-numbers/main.js': `'use strict';
const { add } = require('./add.js');
exports.range = function range(from, to) { const all = []; for (let n = from; n < to; n += «step:1») all.push(n); return all; };
exports.sum = (all) => all.reduce((held, each) => add(held, each), 0);
`,
      'node_modules/lib-of-numbers/add.js':
        '«note:»module.exports = { add(a, b) { return «add:a + b»; }, rest() { return «rest:1»; } };\n',
    },
    causes: [
      more({ end: '44' }),
      more({ end: '400' }),
      more({ step: '0.5' }),
      more({ add: '[a, b].reduce((held, each) => held + each)' }),
      dearer({ add: 'Number(BigInt(a) + BigInt(b))', version: '1.0.1' }),
      dearer({ add: 'JSON.parse(JSON.stringify([a, b]))[0] + b', version: '1.1.0' }),
      dearer({ add: 'new Date(a).getTime() + b' }),
      dearer({ own: 'Number.parseInt((n * 2).toString(3), 3)' }),
      nothing({ version: '1.0.9', rest: '2' }),
      nothing({ note: '/* (c) */\n' }),
      ...moves,
    ],
  },
  {
    name: 'CommonJS',
    main: 'src/program.cjs',
    source: run(`«head:»
const { EventEmitter } = require('node:events');
const { node, walk } = require('./lib/tree.cjs');
const root = node(«depth:5»);
const bus = new EventEmitter();
let seen = 0;
bus.on('leaf', «listener:function onLeaf(value) { seen += value; }»);
exports.run = () => { seen = 0; walk(root, (leaf) => bus.emit('leaf', leaf.value)); return seen; };`),
    files: {
      'src/lib/tree.cjs': `exports.node = function node(depth) { return depth === 0 ? { value: 1, kids: [] } : { value: depth, kids: [node(depth - 1), node(depth - 1)] }; };
exports.walk = function walk(at, visit) {
  visit(«leaf:at»);
  for (const kid of «kids:at.kids») exports.walk(kid, visit);
};
exports.idle = () => «idle:0»;
`,
    },
    causes: [
      more({ depth: '6' }),
      more({ kids: 'at.kids.concat(at.kids.slice(1))' }),
      more({ listener: 'function onLeaf(value) { for (let i = 0; i < 3; i++) seen += value; }' }),
      more({ kids: 'at.kids.map((each) => each)' }),
      dearer({ leaf: '{ ...at, at: new Date(0) }' }),
      dearer({ leaf: 'Object.freeze({ value: Number(JSON.stringify(at.value)) })' }),
      dearer({ kids: 'structuredClone(at).kids' }),
      dearer({ listener: 'function onLeaf(value) { seen += Number(value.toLocaleString("en")); }' }),
      nothing({ idle: '[1, 2].map((n) => n)' }),
      ...moves,
    ],
  },
  {
    name: 'promises',
    source: run(`«head:»
const delay = () => «delay:Promise.resolve()»;
async function fetchOne(id) { await delay(); return { id, name: «name:\`n\${id}\`» }; }
class Queue {
  #held = [];
  async *drain() { while (this.#held.length > 0) yield await this.#held.shift()(); }
  push(task) { this.#held.push(task); }
}
export const run = async () => {
  const queue = new Queue();
  for (let id = 0; id < «count:8»; id++) queue.push(() => fetchOne(id));
  const names = [];
  for await (const { name } of queue.drain()) names.push(name);
  return (await Promise.all(names.map(async (name) => name«suffix:»))).join();
};`),
    causes: [
      more({ count: '9' }),
      more({ count: '24' }),
      more({ suffix: '.split("").map((c) => c).join("")' }),
      more({ delay: '(async () => {})()' }),
      dearer({ name: '["n", String(id)].join("").normalize("NFKD")' }),
      dearer({ name: 'new URL("http://a.b/n" + id).pathname.slice(1)' }),
      dearer({ delay: 'Promise.race([Promise.resolve(), Promise.resolve()])' }),
      dearer({ suffix: '.concat(Buffer.from(name).toString("hex"))' }),
      ...moves,
    ],
  },
  {
    name: 'deep recursion',
    source: run(`«head:»
const memo = «memo:new Map()»;
function paths(x, y) {
  if (x === 0 || y === 0) return 1;
  return paths(x - 1, y) + paths(x, y - 1)«third:»;
}
function permute(all, held = []) {
  if (all.length === 0) return [held];
  return all.flatMap((each, i) => permute(«rest:all.toSpliced === undefined ? [...all.slice(0, i), ...all.slice(i + 1)] : [...all.slice(0, i), ...all.slice(i + 1)]», held.concat(each)));
}
export const run = () => paths(«x:4», 4) + permute([«list:1, 2, 3, 4»]).length + memo.size;`),
    causes: [
      more({ x: '5' }),
      more({ third: ' + 0 * paths(x - 1, y - 1)' }),
      more({ list: '1, 2, 3, 4, 5' }),
      more({ x: '6', list: '1, 2, 3' }),
      dearer({ rest: 'JSON.parse(JSON.stringify([...all.slice(0, i), ...all.slice(i + 1)]))' }),
      dearer({
        rest: 'Array.from(new Set(all).difference?.call(new Set(all), new Set([each])) ?? [...all.slice(0, i), ...all.slice(i + 1)])',
      }),
      dearer({ third: ' + Number("0".repeat(40))' }),
      ...moves,
    ],
  },
  {
    name: 'data',
    source: run(`«head:»
import { readFileSync } from 'node:fs';
const limits = JSON.parse(readFileSync(new URL('./limits.json', import.meta.url), 'utf8'));
const text = readFileSync(new URL('./words.txt', import.meta.url), 'utf8');
export const run = () => {
  let found = 0;
  for (let i = 0; i < limits.rounds; i++) found += «has:text.includes(limits.word)» ? 1 : 0;
  return found;
};`),
    files: {
      'src/limits.json': '{ "rounds": «rounds:20», "word": "«word:zebra»" }\n',
      'src/words.txt': '«text:some words, and a zebra»\n',
    },
    causes: [
      more({ rounds: '22' }),
      more({ rounds: '60' }),
      more({ has: 'text.split(" ").some((each) => each === limits.word)' }),
      more({ rounds: '40', word: 'zebr' }),
      dearer({ has: 'new RegExp(limits.word, "iu").test(text)' }),
      dearer({ has: 'text.toLocaleLowerCase("de").includes(limits.word)' }),
      dearer({ has: 'text.split("").join("").includes(limits.word)' }),
      dearer({ text: `${'a long way to go '.repeat(400)}and a zebra` }),
      ...moves,
    ],
  },
  {
    name: 'templates',
    source: run(`«head:»
const escapes = { '&': '&amp;', '<': '&lt;'«escape:» };
const escape = (text) => text.replace(/[&<]/g, (c) => escapes[c]);
function html(parts, ...values) { return parts.reduce((held, part, i) => held + «value:escape(String(values[i - 1]))» + part); }
const item = ({ name, price = «price:1» }) => html\`<li>\${name}: \${price}</li>\`;
const items = [«items:{ name: 'a & b' }, { name: '<c>', price: 3 }, { name: 'd' }»];
export const run = () => { try { return items.map(item).join('\\n'); } finally { «last:items.length > 99» } };`),
    causes: [
      more({ items: "{ name: 'a & b' }, { name: '<c>', price: 3 }, { name: 'd' }, { name: 'e' }" }),
      more({ items: "{ name: 'a & b && c' }, { name: '<<c>', price: 3 }, { name: 'd' }" }),
      more({ value: 'escape(escape(String(values[i - 1])))' }),
      more({ last: 'items.forEach((each) => each)' }),
      dearer({ value: 'escape(JSON.stringify(values[i - 1]))' }),
      dearer({ value: 'escape(Intl.getCanonicalLocales("en").concat(String(values[i - 1])).at(-1))' }),
      dearer({ last: 'structuredClone(items)' }),
      dearer({ price: 'Number(new Intl.NumberFormat("en").format(1))' }),
      ...moves,
    ],
  },
  {
    name: 'iterators',
    source: run(`«head:»
function* naturals() { for (let n = 0; ; n++) yield «natural:n»; }
function* take(of, count) { let left = count; for (const each of of) { if (left-- <= 0) return; yield each; } }
const linked = { *[Symbol.iterator]() { yield* take(naturals(), «inner:10»); } };
class Matrix { rows = «rows:3»; *[Symbol.iterator]() { for (let r = 0; r < this.rows; r++) yield «row:[...linked]»; } }
export const run = () => { let sum = 0; for (const row of new Matrix()) for (const [i, each] of row.entries()) sum += «sum:i * each»; return sum; };`),
    causes: [
      more({ inner: '11' }),
      more({ rows: '4' }),
      more({ row: '[...linked, ...linked]' }),
      more({ row: '[...linked].map((each) => each)' }),
      dearer({ natural: 'Number.parseInt(n.toString(2), 2)' }),
      dearer({ sum: 'Math.round(Math.exp(Math.log1p(i * each)))' }),
      dearer({ row: 'JSON.parse(JSON.stringify([...linked]))' }),
      dearer({ row: 'Array.from(new Uint8Array([...linked]).sort().values())' }),
      ...moves,
    ],
  },
];
