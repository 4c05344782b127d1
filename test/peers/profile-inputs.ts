/** Profiles of one made-up program, from a seed: folded stacks, pprof and `perf script` text of any size. */
import { closeSync, openSync, writeSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

export interface Size {
  readonly seed: number;
  /** Of the stacks, before compression. */
  readonly bytes: number;
}

/** `real`: stacks share their beginnings and many repeat. `deep`: recursion over data, hardly a stack twice. */
export type Kind = 'real' | 'deep';

type Below = (limit: number) => number;

/** Whole numbers below a limit (Numerical Recipes' generator): millions of them are asked for. */
function numbersFrom(seed: number): Below {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
}

const words = 'parse render commit index read write merge visit lower plan hash send'.split(' ');

const names: readonly string[] = Array.from(
  { length: 3000 },
  (_, i) => `example.com/app/${words[i % 12]}.(*${words[(i * 7) % 12]}er).${words[(i * 5) % 12]}${i}`,
);

/** Whom each function calls: a few others. */
const callees: readonly (readonly number[])[] = (() => {
  const below = numbersFrom(12345);
  return names.map(() => Array.from({ length: 2 + below(3) }, () => below(names.length)));
})();

/** Of programs a turn is mostly the same; `steady` of a hundred take the first. */
function pathOf(below: Below, start: number, depth: number, steady: number): readonly number[] {
  const path = [start];
  for (let last = start; path.length < depth; ) {
    const next = callees[last] ?? [];
    last = next[below(100) < steady ? 0 : below(next.length)] ?? 0;
    path.push(last);
  }
  return path;
}

function* pathsOf(kind: Kind, seed: number): Generator<readonly number[]> {
  const below = numbersFrom(seed);
  for (;;) {
    yield kind === 'real' ? pathOf(below, below(4), 12 + below(40), 95) : pathOf(below, below(20), 120 + below(60), 0);
  }
}

function nameOf(frame: number | undefined): string {
  return names[frame ?? 0] ?? '';
}

function writePieces(path: string, pieces: Iterable<string | Uint8Array>): void {
  const file = openSync(path, 'w');
  let held: Uint8Array[] = [];
  for (const piece of pieces) {
    held.push(Buffer.from(piece));
    if (held.length < 4096) continue;
    writeSync(file, Buffer.concat(held));
    held = [];
  }
  writeSync(file, Buffer.concat(held));
  closeSync(file);
}

/** As collapsers write them: every stack once with its count, sorted. */
export function writeFolded(path: string, kind: Kind, { seed, bytes }: Size): void {
  const counts = new Map<string, number>();
  let size = 0;
  for (const frames of pathsOf(kind, seed)) {
    const text = frames.map(nameOf).join(';');
    const known = counts.get(text);
    if (known === undefined) size += text.length + 3;
    counts.set(text, (known ?? 0) + 1);
    if (size >= bytes) break;
  }
  const lines = [...counts.keys()].sort().map((text) => `${text} ${counts.get(text)}\n`);
  writePieces(path, lines);
}

function varint(value: number): readonly number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) bytes.push((rest % 128) + 128);
  return [...bytes, rest];
}

function message(field: number, content: readonly number[]): readonly number[] {
  return [field * 8 + 2, ...varint(content.length), ...content];
}

function numbers(...fields: readonly (readonly [field: number, value: number])[]): readonly number[] {
  return fields.flatMap(([field, value]) => [field * 8, ...varint(value)]);
}

function* samplesOf({ seed, bytes }: Size): Generator<Uint8Array> {
  let size = 0;
  for (const frames of pathsOf('real', seed)) {
    const ids = frames.toReversed().flatMap((frame) => varint(frame + 1));
    const sample = message(2, [...message(1, ids), ...message(2, [...varint(1), ...varint(1e7)])]);
    yield Uint8Array.from(sample);
    size += sample.length;
    if (size >= bytes) return;
  }
}

/** Samples of CPU as Go writes them, with a location and a function for each name. */
export function writePprof(path: string, size: Size): void {
  const strings = ['', 'samples', 'count', 'cpu', 'nanoseconds', ...names];
  const types = [...message(1, numbers([1, 1], [2, 2])), ...message(1, numbers([1, 3], [2, 4]))];
  const tables = names.flatMap((_, i) => {
    const line = message(4, numbers([1, i + 1], [2, 10 + (i % 500)]));
    return [message(4, [...numbers([1, i + 1]), ...line]), message(5, numbers([1, i + 1], [2, i + 5], [3, i + 5]))];
  });
  const texts = strings.map((text) => message(6, [...Buffer.from(text)]));
  const pieces = [types, ...tables, ...texts].map((piece) => Uint8Array.from(piece));
  const [first = new Uint8Array(), ...others] = pieces;
  writePieces(path, [gzipSync(Buffer.concat([first, ...samplesOf(size), ...others]), { level: 1 })]);
}

function* perfLines({ seed, bytes }: Size): Generator<string> {
  const below = numbersFrom(seed + 2);
  let size = 0;
  let time = 1000;
  for (const frames of pathsOf('real', seed)) {
    time += 0.0101;
    const lines = [`worker ${4000 + below(4)} [00${below(2)}] ${time.toFixed(6)}:   10101010 cycles:u: `];
    for (const frame of frames.toReversed()) {
      const address = (0x55d0c0000000 + frame * 4096 + below(64) * 4).toString(16);
      lines.push(`\t    ${address} ${nameOf(frame)}+0x${(below(64) * 4).toString(16)} (/usr/bin/worker)`);
    }
    const text = `${lines.join('\n')}\n\n`;
    yield text;
    size += text.length;
    if (size >= bytes) return;
  }
}

/** Text as `perf script` prints samples of 99 Hz. */
export function writePerf(path: string, size: Size): void {
  writePieces(path, perfLines(size));
}
