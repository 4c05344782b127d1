// Writes DIR/big.folded (about 100 MB) and DIR/big.pprof (about 100 MB before gzip) of one made-up call graph, always the same.
import { closeSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const [dir, megabytes = '100'] = process.argv.slice(2);
const size = Number(megabytes) * 1e6;

let state = 12345;
const random = (below) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const words = [
  'parse',
  'render',
  'commit',
  'index',
  'read',
  'write',
  'merge',
  'visit',
  'lower',
  'plan',
  'hash',
  'send',
];
const functions = Array.from(
  { length: 3000 },
  (_, i) => `example.com/app/${words[i % 12]}.(*${words[(i * 7) % 12]}er).${words[(i * 5) % 12]}${i}`,
);
/** Each function calls one of a few others, as real ones do. */
const callees = functions.map(() => Array.from({ length: 2 + random(3) }, () => random(functions.length)));

function* stacks() {
  let path = [];
  for (;;) {
    // Samples taken one after another share most of their stack.
    path = path.slice(0, Math.max(1, path.length - random(12)));
    if (path.length === 0 || random(50) === 0) path = [random(20)];
    const depth = 8 + random(40);
    while (path.length < depth) {
      const next = callees[path.at(-1)];
      path.push(next[random(next.length)]);
    }
    yield path;
  }
}

function writeFolded(file) {
  const out = openSync(file, 'w');
  let written = 0;
  let lines = [];
  for (const path of stacks()) {
    lines.push(`${path.map((frame) => functions[frame]).join(';')} ${1 + random(20)}\n`);
    if (lines.length === 1000) {
      written += writeSync(out, lines.join(''));
      lines = [];
      if (written >= size) break;
    }
  }
  closeSync(out);
}

function varint(bytes, value) {
  for (; value >= 128; value = Math.floor(value / 128)) bytes.push((value % 128) + 128);
  bytes.push(value);
}
function field(number, content) {
  const bytes = [number * 8 + 2];
  varint(bytes, content.length);
  return [...bytes, ...content];
}
function numbers(pairs) {
  const bytes = [];
  for (const [number, value] of pairs) {
    bytes.push(number * 8);
    varint(bytes, value);
  }
  return bytes;
}

function writePprof(file) {
  const chunks = [];
  const strings = ['', 'samples', 'count', 'cpu', 'nanoseconds', ...functions];
  chunks.push(
    Buffer.from([
      ...field(
        1,
        numbers([
          [1, 1],
          [2, 2],
        ]),
      ),
      ...field(
        1,
        numbers([
          [1, 3],
          [2, 4],
        ]),
      ),
    ]),
  );
  let written = 0;
  for (const path of stacks()) {
    const ids = [];
    for (let i = path.length - 1; i >= 0; i--) varint(ids, path[i] + 1);
    const values = [];
    const count = 1 + random(20);
    varint(values, count);
    varint(values, count * 1e7);
    const sample = Buffer.from(field(2, [...field(1, ids), ...field(2, values)]));
    chunks.push(sample);
    written += sample.length;
    if (written >= size) break;
  }
  for (const [i] of functions.entries()) {
    chunks.push(
      Buffer.from(
        field(4, [
          ...numbers([[1, i + 1]]),
          ...field(
            4,
            numbers([
              [1, i + 1],
              [2, 10 + (i % 500)],
            ]),
          ),
        ]),
      ),
    );
    chunks.push(
      Buffer.from(
        field(
          5,
          numbers([
            [1, i + 1],
            [2, i + 5],
            [3, i + 5],
          ]),
        ),
      ),
    );
  }
  for (const text of strings) chunks.push(Buffer.from(field(6, [...Buffer.from(text)])));
  const out = openSync(file, 'w');
  writeSync(out, gzipSync(Buffer.concat(chunks), { level: 1 }));
  closeSync(out);
}

writeFolded(join(dir, 'big.folded'));
writePprof(join(dir, 'big.pprof'));
