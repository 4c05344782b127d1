/** Twenty-four small, unlike pieces of work: what the recorded pools of ../recordings/ were measured on. */
import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { posix } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Mulberry32: equal input in every process. */
function numbers(count, seed = 7) {
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  });
}

const values = numbers(2000);
const words = values.map((value) => Math.floor(value * 1e9).toString(36));
const text = words.join(' ');
const records = words.slice(0, 200).map((name, id) => ({ id, name, tags: [name, String(id)], nested: { ok: id % 2 } }));
const json = JSON.stringify(records);
const bytes = Buffer.from(text.repeat(4));
const deflated = deflateRawSync(bytes);
const floats = Float64Array.from(values);
const urls = words.slice(0, 50).map((word) => `https://user@${word}.example.org:8080/a/../${word}?q=${word}#top`);
const dates = values.slice(0, 50).map((value) => new Date(value * 1e12));
const format = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' });

let sink;

class Point {
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }
  add(other) {
    return new Point(this.x + other.x, this.y + other.y);
  }
}

const fibonacci = (n) => (n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2));

function* walk(from, to) {
  for (let i = from; i < to; i++) yield i;
}

function editDistance(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length];
}

function multiply(size) {
  const product = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += floats[i * size + k] * floats[k * size + j];
      product[i * size + j] = sum;
    }
  }
  return product;
}

function leastRecentlyUsed() {
  const cache = new Map();
  for (const word of words) {
    if (cache.delete(word.slice(0, 2))) cache.set(word.slice(0, 2), word);
    else cache.set(word.slice(0, 2), word);
    if (cache.size > 64) cache.delete(cache.keys().next().value);
  }
  return cache.size;
}

async function chain(length) {
  let sum = 0;
  for (let i = 0; i < length; i++) sum += await i;
  return sum;
}

const emitter = new EventEmitter();
for (let i = 0; i < 5; i++) {
  emitter.on('tick', (value) => {
    sink = value + i;
  });
}

const work = {
  'JSON.parse': () => JSON.parse(json),
  'JSON.stringify': () => JSON.stringify(records),
  'sort numbers': () => values.slice(0, 500).sort((a, b) => a - b),
  'sort typed array': () => Float64Array.from(floats).sort(),
  'localeCompare sort': () => words.slice(0, 100).sort((a, b) => a.localeCompare(b)),
  'regex scan': () => text.match(/\b[a-z]\w*\d\w*\b/g),
  'split and join': () => text.split(' ').join(','),
  'string building': () => words.reduce((all, word) => `${all}${word};`, ''),
  'Map set and get': () => {
    const map = new Map(words.map((word, index) => [word, index]));
    return words.reduce((sum, word) => sum + map.get(word), 0);
  },
  'object spread': () => records.map((record) => ({ ...record, extra: 1 })),
  'class instances': () => values.slice(0, 500).reduce((sum, value) => sum.add(new Point(value, 1)), new Point(0, 0)),
  'map, filter, reduce': () =>
    values
      .map((v) => v * 2)
      .filter((v) => v > 1)
      .reduce((sum, v) => sum + v, 0),
  generator: () => {
    let sum = 0;
    for (const value of walk(0, 2000)) sum += value;
    return sum;
  },
  recursion: () => fibonacci(18),
  'edit distance': () => editDistance(words[0].repeat(6), words[1].repeat(6)),
  'matrix product': () => multiply(40),
  BigInt: () => values.slice(0, 60).reduce((product, value) => product * BigInt(1 + Math.floor(value * 1000)), 1n),
  sha256: () => createHash('sha256').update(bytes).digest('hex'),
  inflate: () => inflateRawSync(deflated),
  structuredClone: () => structuredClone(records),
  'URL parsing': () => urls.map((url) => new URL(url).pathname),
  'date formatting': () => dates.map((date) => format.format(date)),
  'path normalising': () => words.slice(0, 300).map((word) => posix.normalize(`/a/./${word}/../b//${word}`)),
  'least recently used': leastRecentlyUsed,
  'event emitter': () => {
    for (let i = 0; i < 500; i++) emitter.emit('tick', i);
  },
  'awaited chain': () => chain(200),
};

export default (bench) => {
  for (const [name, run] of Object.entries(work)) {
    bench.add(
      name,
      run.constructor.name === 'AsyncFunction' || name === 'awaited chain'
        ? async () => {
            sink = await run();
          }
        : () => {
            sink = run();
          },
    );
  }
};
export const last = () => sink;
