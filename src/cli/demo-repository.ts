/**
 * The small library the demo gates: a lexer, a parser and a printer, with benchmarks, in a real git repository of two
 * commits. The second commit makes strings slower to read (`slow`) or changes nothing that runs (`clean`).
 */

export type DemoChange = 'slow' | 'clean';

/** Name of the function the slow commit makes slow; the gate has to find it by itself. */
export const slowFunction: string = 'readString';

const lexer = `/** Tokens of a small object notation. */
export function tokenize(text) {
  const tokens = [];
  let at = 0;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 10) at += 1;
    else if (code === 34) at = readString(text, at, tokens);
    else if ((code >= 48 && code <= 57) || code === 45) at = readNumber(text, at, tokens);
    else if (code >= 97 && code <= 122) at = readWord(text, at, tokens);
    else {
      tokens.push({ type: 'mark', value: text[at] });
      at += 1;
    }
  }
  return tokens;
}

function readString(text, start, tokens) {
  const end = text.indexOf('"', start + 1);
  tokens.push({ type: 'string', value: text.slice(start + 1, end) });
  return end + 1;
}

function readNumber(text, start, tokens) {
  let at = start + 1;
  while (at < text.length && '0123456789.e'.includes(text[at])) at += 1;
  tokens.push({ type: 'number', value: Number(text.slice(start, at)) });
  return at;
}

function readWord(text, start, tokens) {
  let at = start + 1;
  while (at < text.length && text.charCodeAt(at) >= 97 && text.charCodeAt(at) <= 122) at += 1;
  tokens.push({ type: 'word', value: text.slice(start, at) });
  return at;
}
`;

const slowReadString = `function readString(text, start, tokens) {
  const characters = [];
  let at = start + 1;
  while (text[at] !== '"') {
    if (/\\\\/.test(text[at]) && text[at + 1] === 'u') {
      characters.push(String.fromCharCode(Number.parseInt(text.slice(at + 2, at + 6), 16)));
      at += 6;
    } else {
      characters.push(text[at]);
      at += 1;
    }
  }
  tokens.push({ type: 'string', value: characters.join('') });
  return at + 1;
}
`;

const parser = `import { tokenize } from './lexer.js';

/** A tree of plain objects, arrays, strings and numbers. */
export function parse(text) {
  const tokens = tokenize(text);
  let at = 0;
  return readValue();

  function readValue() {
    const token = tokens[at++];
    if (token.type !== 'mark') return token.value;
    return token.value === '{' ? readObject() : readArray();
  }

  function readObject() {
    const object = {};
    while (tokens[at].value !== '}') {
      const key = tokens[at].value;
      at += 2;
      object[key] = readValue();
      if (tokens[at].value === ',') at += 1;
    }
    at += 1;
    return object;
  }

  function readArray() {
    const array = [];
    while (tokens[at].value !== ']') {
      array.push(readValue());
      if (tokens[at].value === ',') at += 1;
    }
    at += 1;
    return array;
  }
}
`;

const printer = `/** The text of a tree, with sorted keys. */
export function print(value) {
  if (Array.isArray(value)) return '[' + value.map(print).join(',') + ']';
  if (typeof value === 'object' && value !== null) return printObject(value);
  return JSON.stringify(value);
}

function printObject(object) {
  const keys = Object.keys(object).sort();
  return '{' + keys.map((key) => '"' + key + '":' + print(object[key])).join(',') + '}';
}
`;

const checksum = `/** Adler-32 of the UTF-16 units of a text. */
export function checksum(text) {
  let low = 1;
  let high = 0;
  for (let at = 0; at < text.length; at++) {
    low = (low + text.charCodeAt(at)) % 65521;
    high = (high + low) % 65521;
  }
  return high * 65536 + low;
}
`;

const sample = `/** The document every benchmark reads. */
export function makeDocument(records) {
  const rows = [];
  for (let id = 0; id < records; id++) {
    rows.push(
      '{"id":' + id + ',"name":"record number ' + id + '","city":"' + ['Lisbon', 'Osaka', 'Quito'][id % 3] +
        '","note":"a sentence of ordinary length, as people write them","scores":[' + id + ',' + id * 0.5 + ',' + id * 3 + ']}',
    );
  }
  return '[' + rows.join(',') + ']';
}
`;

const bench = `import { tokenize } from '../src/lexer.js';
import { parse } from '../src/parser.js';
import { print } from '../src/printer.js';
import { makeDocument } from './document.js';

const text = makeDocument(200);
const tree = parse(text);

export default (bench) => {
  bench.add('tokenize a document', () => tokenize(text));
  bench.add('print a tree', () => print(tree));
};
`;

const config = `version: 1
setup: []
measure: { proof: off }
suites:
  - name: demo
    harness: tinybench
    files: bench-config/**/*.bench.js
    paths: [src/**, bench-config/**]
    metrics: [time, alloc]
    profile: { cpu: v8, heap: v8 }
    warmup: 50ms
    measure: 120ms
policy:
  threshold: 5%
  margin: 2.5%
  alpha: 0.01
baseline: { store: "dir:.flamegate/store" }
`;

const readme = `# tiny-notation

Reads and prints a small object notation.
`;

/** Files of the first commit. */
export function firstCommit(): ReadonlyMap<string, string> {
  return new Map([
    ['README.md', readme],
    ['.gitignore', '.flamegate/\n'],
    ['package.json', '{ "name": "tiny-notation", "version": "1.0.0", "private": true, "type": "module" }\n'],
    ['src/lexer.js', lexer],
    ['src/parser.js', parser],
    ['src/printer.js', printer],
    ['src/checksum.js', checksum],
    ['bench-config/document.js', sample],
    ['bench-config/notation.bench.js', bench],
    ['bench-config/flamegate.yml', config],
  ]);
}

/** Files the second commit changes. */
export function secondCommit(change: DemoChange): ReadonlyMap<string, string> {
  if (change === 'clean') {
    return new Map([
      ['README.md', `${readme}\nKeys are printed in order.\n`],
      ['src/printer.js', `// Keys are sorted so that equal trees print alike.\n${printer}`],
    ]);
  }
  const start = lexer.indexOf('function readString');
  const end = lexer.indexOf('function readNumber');
  return new Map([
    ['src/lexer.js', `${lexer.slice(0, start)}${slowReadString}\n${lexer.slice(end)}`],
    ['src/checksum.js', checksum.replace('/** Adler-32', '/** Adler-32 checksum')],
  ]);
}
