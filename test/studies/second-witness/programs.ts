/** Programs, each with places where a cause of slowness can be injected. */

/** What stands in a program in place of its marks. */
export interface Cause {
  readonly kind: 'more' | 'dearer' | 'nothing';
  readonly marks: Readonly<Record<string, string>>;
}

export interface Program {
  readonly name: string;
  /** Of `main`, with marks `«name:as it is»`. */
  readonly source: string;
  /** Default: src/program.mjs. */
  readonly main?: string;
  /** Beside it, with marks as well. */
  readonly files?: Readonly<Record<string, string>>;
  readonly causes: readonly Cause[];
}

export const mainOf = ({ main = 'src/program.mjs' }: Program): string => main;

/** All files of it, with the cause in them. */
export function filesOf(program: Program, { marks }: Pick<Cause, 'marks'>): Readonly<Record<string, string>> {
  const all = { [mainOf(program)]: program.source, ...program.files };
  const unused = new Set(Object.keys(marks));
  const entries = Object.entries(all).map(([path, source]) => {
    const text = source.replaceAll(/«(\w+):([^»]*)»/g, (_, name: string, asItIs: string) => {
      unused.delete(name);
      return marks[name] ?? asItIs;
    });
    return [path, text] as const;
  });
  // A cause that is injected nowhere would count as one that does nothing.
  if (unused.size > 0) throw new RangeError(`${program.name} has no place called ${[...unused].join(', ')}`);
  return Object.fromEntries(entries);
}

export const more = (marks: Cause['marks']): Cause => ({ kind: 'more', marks });
export const dearer = (marks: Cause['marks']): Cause => ({ kind: 'dearer', marks });
export const nothing = (marks: Cause['marks']): Cause => ({ kind: 'nothing', marks });

/** What moves code and does nothing, for every program. */
export const moves: readonly Cause[] = [
  nothing({ head: '/* moved\n\n\n down */' }),
  nothing({ head: 'function neverCalled(a) { return a.map((b) => b * 2).join("-"); }' }),
  nothing({ tail: 'class Unused { run() { return [1, 2, 3]; } }' }),
  nothing({ head: '// a\n// b\n', tail: 'const unused = () => neverThere();' }),
];

export const programs: readonly Program[] = [
  {
    name: 'lexer',
    source: `«head:»
export function readString(text, from) {
  let value = 0;
  for (let i = from; i < «end:text.length»; i++) value += «step:text.charCodeAt(i)»;
  return value;
}
function isSpace(c) { return c === 32 || c === 10; }
export function tokenize(text) {
  const found = [];
  for (let at = 0; at < text.length; at += «stride:4») if (!isSpace(text.charCodeAt(at))) found.push(readString(text, at));
  return found;
}
const input = 'let a = "some text";\\n'.repeat(4);
export const run = () => tokenize(input);
«tail:»`,
    causes: [
      more({ stride: '2' }),
      more({ stride: '3' }),
      more({ end: '2 * text.length' }),
      dearer({ step: 'Number(String(text.charCodeAt(i)))' }),
      dearer({ step: 'parseInt(text.charCodeAt(i).toString(36), 36)' }),
      dearer({ step: 'text.slice(i, i + 1).codePointAt(0)' }),
      ...moves,
    ],
  },
  {
    name: 'sort',
    source: `«head:»
const list = Array.from({ length: 120 }, (_, i) => (i * 7919) % 121);
export function insertionSort(values) {
  const sorted = «copy:values.slice()»;
  for (let i = 1; i < sorted.length; i++) {
    const value = sorted[i];
    let j = i - 1;
    while (j >= 0 && sorted[j] > value) { sorted[j + 1] = sorted[j]; j -= 1; }
    sorted[j + 1] = value;
  }
  return sorted;
}
export const run = () => «call:insertionSort(list)»;
«tail:»`,
    causes: [
      more({ call: 'insertionSort(list.toReversed ? [...list].reverse() : list)' }),
      more({ call: '(insertionSort(list), insertionSort(list))' }),
      dearer({ copy: 'JSON.parse(JSON.stringify(values))' }),
      dearer({ copy: 'structuredClone(values)' }),
      ...moves,
    ],
  },
  {
    name: 'callbacks',
    source: `«head:»
const words = 'the quick brown fox jumps over the lazy dog'.split(' ');
class Printer {
  constructor() { this.parts = []; }
  print(word) { this.parts.push(«upper:word.toUpperCase()»); return this; }
  done() { return this.parts.«join:join(" ")»; }
}
export const run = () => {
  const printer = new Printer();
  for (let n = 0; n < «rounds:10»; n++) words.filter((word) => word.length > «least:3»).forEach((word) => printer.print(word));
  return printer.done();
};
«tail:»`,
    causes: [
      more({ rounds: '12' }),
      more({ rounds: '30' }),
      more({ least: '2' }),
      dearer({ upper: 'word.normalize("NFKD").toLocaleUpperCase("en")' }),
      dearer({ upper: 'word.replace(/./g, "X")' }),
      dearer({ join: 'join(" ").split("").sort().join("")' }),
      ...moves,
    ],
  },
  {
    name: 'recursion',
    source: `«head:»
const tree = (depth) => depth === 0 ? { value: 1 } : { value: depth, left: tree(depth - 1), right: tree(depth - 1) };
const root = tree(7);
function sum(node) {
  if (node === undefined) return 0;
  return «value:node.value» + sum(node.left) + sum(node.right)«again:»;
}
export const run = () => sum(root);
«tail:»`,
    causes: [
      more({ again: ' + 0 * sum(node.left)' }),
      more({ again: ' + (node.value === 3 ? sum(node.left) * 0 : 0)' }),
      dearer({ value: 'Number(JSON.stringify(node.value))' }),
      dearer({ value: 'Math.round(Math.cbrt(node.value ** 3))' }),
      ...moves,
    ],
  },
  {
    name: 'awaiting',
    source: `«head:»
const cache = new Map();
async function load(key) {
  if (!«cached:cache.has(key)») cache.set(key, key.length);
  return cache.get(key);
}
function* keys() { for (let i = 0; i < «count:20»; i++) yield «key:\`key-\${i}\`»; }
export const run = async () => {
  let total = 0;
  for (const key of keys()) total += await load(key);
  return total;
};
«tail:»`,
    causes: [
      more({ count: '25' }),
      more({ cached: '(cache.clear(), false)', count: '21' }),
      dearer({ key: '["key", String(i)].join("-")' }),
      dearer({ key: 'JSON.parse(JSON.stringify("key-" + i))' }),
      ...moves,
    ],
  },
  {
    name: 'matrix',
    source: `«head:»
const size = «size:12»;
const a = Array.from({ length: size }, (_, i) => Array.from({ length: size }, (_, j) => i + j));
export function multiply(x, y) {
  const out = [];
  for (let i = 0; i < size; i++) {
    const row = [];
    for (let j = 0; j < size; j++) {
      let value = 0;
      for (let k = 0; k < size; k++) value += «product:x[i][k] * y[k][j]»;
      row.push(value);
    }
    out.push(row);
  }
  return out;
}
export const run = () => multiply(a, «other:a»);
«tail:»`,
    causes: [
      more({ size: '13' }),
      more({ size: '16' }),
      more({ other: 'multiply(a, a)' }),
      dearer({ product: 'Math.exp(Math.log(x[i][k] + 1) + Math.log(y[k][j] + 1))' }),
      dearer({ product: 'Number(BigInt(x[i][k]) * BigInt(y[k][j]))' }),
      ...moves,
    ],
  },
];
