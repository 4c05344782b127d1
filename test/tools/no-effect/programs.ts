/**
 * A small family of programs, each with a benchmark. All that stands above the line `// cold` of a file runs when the
 * benchmark does; what stands below never does.
 */
export interface Program {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  /** Files of which everything above `// cold` runs. */
  readonly hot: readonly string[];
}

const manifest = '{ "name": "lab", "type": "module", "private": true }\n';
const bench = (body: string): string => `${body}\n`;

const functions: Program = {
  name: 'functions',
  hot: ['src/sum.js', 'src/weights.js', 'bench/a.bench.js'],
  files: {
    'package.json': manifest,
    'src/weights.js': `export const base = 3;
export const table = [1, 2, 3, 4].map((each) => each * 2);
let calls = 0;
export function weight(i, scale = 2) {
  calls += 1;
  return (table[i % 4] + base) * scale;
}
// cold
export function unusedWeight(i) {
  return i * 17;
}
`,
    'src/sum.js': `import { weight } from './weights.js';
export function sum(n) {
  let total = 0;
  for (let i = 0; i < n; i++) total += weight(i);
  return total;
}
// cold
export function unusedSum(n) {
  return n * 5 + unusedHelper(n);
}
function unusedHelper(n) {
  return n - 1;
}
`,
    'bench/a.bench.js': bench(`import { sum } from '../src/sum.js';
const size = 50;
export default (bench) => {
  bench.add('sum', () => sum(size));
};`),
  },
};

const classes: Program = {
  name: 'classes',
  hot: ['src/shapes.js', 'src/base.js', 'bench/a.bench.js'],
  files: {
    'package.json': manifest,
    'src/base.js': `export class Base {
  constructor(x) {
    this.x = x + 1;
  }
  get double() {
    return this.x * 2;
  }
  area(k = 4) {
    return this.double * k;
  }
  static of(x) {
    return new this(x + 0);
  }
}
`,
    'src/shapes.js': `import { Base } from './base.js';
export class Square extends Base {
  sides = 4;
  border() {
    return this.sides * this.area();
  }
}
Square.prototype.late = function () {
  return this.border() + 7;
};
`,
    'bench/a.bench.js': bench(`import { Square } from '../src/shapes.js';
const square = Square.of(3);
export default (bench) => {
  bench.add('late', () => square.late());
};`),
  },
};

const commonJs: Program = {
  name: 'CommonJS',
  hot: ['src/parse.cjs', 'src/tokens.cjs', 'bench/a.bench.mjs'],
  files: {
    'package.json': '{ "name": "lab", "private": true }\n',
    'src/tokens.cjs': `'use strict';
const width = 3;
function tokens(text) {
  const found = [];
  for (let i = 0; i < text.length; i += width) found.push(text.slice(i, i + width));
  return found;
}
exports.tokens = tokens;
// cold
function unusedTokens(text) {
  return text.length * 3;
}
exports.unusedTokens = unusedTokens;
`,
    'src/parse.cjs': `'use strict';
const { tokens } = require('./tokens.cjs');
const settings = require('./settings.json');
const parse = (text) => tokens(text).map((token) => token.length * settings.factor).reduce((a, b) => a + b, 0);
module.exports = { parse, unusedParse };
// cold
function unusedParse(text) {
  return text.length * 4;
}
`,
    'src/settings.json': '{ "factor": 2 }\n',
    'bench/a.bench.mjs': bench(`import { createRequire } from 'node:module';
const { parse } = createRequire(import.meta.url)('../src/parse.cjs');
const text = 'abcdefghij'.repeat(5);
export default (bench) => {
  bench.add('parse', () => parse(text));
};`),
  },
};

const closures: Program = {
  name: 'closures',
  hot: ['src/factory.js', 'bench/a.bench.js'],
  files: {
    'package.json': manifest,
    'src/factory.js': `let unit = 2;
export function counter(start) {
  let hits = start + 1;
  let misses = 5;
  function step(n) {
    let local = 0;
    for (let i = 0; i < n; i++) local += i * unit;
    hits += local;
    return hits + misses;
  }
  function unusedReset(n) {
    return n + 1;
  }
  return { step, unusedReset };
}
// cold
export function unusedUnit(n) {
  return n * 2;
}
`,
    'bench/a.bench.js': bench(`import { counter } from '../src/factory.js';
const { step } = counter(4);
export default (bench) => {
  bench.add('step', () => step(20));
};`),
  },
};

const inputs: Program = {
  name: 'inputs',
  hot: ['src/read.js', 'bench/a.bench.js'],
  files: {
    'package.json': manifest,
    'data/input.txt': 'some words to count\n',
    'data/list/one.txt': 'one\n',
    'data/list/two.txt': 'two\n',
    'data/module.json': '{ "repeat": 3 }\n',
    'data/target-a.txt': 'target a\n',
    'data/target-b.txt': 'target b which is longer\n',
    'src/read.js': `import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import module from '../data/module.json' with { type: 'json' };
const folder = fileURLToPath(new URL('../data', import.meta.url));
const words = readFileSync(join(folder, 'input.txt'), 'utf8').split(' ');
const names = readdirSync(join(folder, 'list'));
const extra = existsSync(join(folder, 'extra.txt')) ? 2 : 1;
const target = await readFile(join(folder, 'link.txt'), 'utf8');
export function count() {
  let total = target.length + extra;
  for (const word of words) total += word.length * module.repeat + names.length;
  return total;
}
`,
    'bench/a.bench.js': bench(`import { count } from '../src/read.js';
export default (bench) => {
  bench.add('count', () => count());
};`),
  },
};

const generators: Program = {
  name: 'generators',
  hot: ['src/stream.js', 'bench/a.bench.js'],
  files: {
    'package.json': manifest,
    'src/stream.js': `const step = Symbol('step');
class Range {
  #last = 12;
  static first = 1;
  static { Range.second = 2; }
  [step] = 2;
  *[Symbol.iterator]() {
    for (let i = Range.first; i < this.#last; i += this[step]) yield i;
  }
}
const range = new Range();
const inner = { toString() { return 'x'.repeat(3); }, valueOf() { return 6; } };
export async function total() {
  let sum = 0;
  for await (const each of range) sum += each + inner;
  return sum + \`\${inner}\`.length;
}
// cold
export async function unusedTotal() {
  return 11;
}
`,
    'bench/a.bench.js': bench(`import { total } from '../src/stream.js';
export default (bench) => {
  bench.add('total', async () => total());
};`),
  },
};

export const programs: readonly Program[] = [functions, classes, commonJs, closures, inputs, generators];
