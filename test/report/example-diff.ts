/** Profile diffs for fixtures: a parser that got slower in one function, and random ones of any size. */
import type { Blame, Blamed } from '../../src/profile/blame.ts';
import type {
  Change,
  DiffNode,
  FrameStatus,
  FunctionChange,
  ProfileDiff,
  Weight,
} from '../../src/profile/diff-result.ts';
import type { Frame } from '../../src/profile/profile.ts';
import { type Random, seeded } from './random.ts';

/** Name, file:line, self of both sides in µs, children. */
export type Sketch = readonly [
  name: string,
  place: string,
  baseline: number,
  candidate: number,
  children?: readonly Sketch[],
];

const parser: Sketch = [
  '(all)',
  '',
  0,
  0,
  [
    [
      'main',
      'bench/parser.bench.ts:8',
      12,
      12,
      [
        [
          'parse',
          'src/parser.ts:31',
          96,
          98,
          [
            [
              'tokenize',
              'src/lexer.ts:88',
              402,
              408,
              [
                ['readString', 'src/lexer.ts:212', 610, 1280, [['decodeEscape', 'src/lexer.ts:301', 120, 128]]],
                ['readNumber', 'src/lexer.ts:164', 340, 332],
                ['skipSpace', 'src/lexer.ts:140', 290, 296],
                ['RegExp: ^[\\w$]+', '', 180, 176],
                ['legacyComment', 'src/lexer.ts:260', 75, 0],
                ['readComment', 'src/lexer.ts:262', 0, 88],
              ],
            ],
            [
              'parseObject',
              'src/parser.ts:77',
              330,
              334,
              [
                ['parseValue', 'src/parser.ts:52', 410, 404, [['parseArray', 'src/parser.ts:119', 260, 265]]],
                ['internKey', 'src/intern.ts:14', 190, 188],
              ],
            ],
            ['Map.set', 'node:internal', 150, 149],
          ],
        ],
        ['checksum', 'node_modules/fast-crc/index.js:9', 85, 84],
      ],
    ],
    ['(garbage collector)', '', 220, 290],
    ['(program)', '', 40, 42],
  ],
];

const unscaled: Readonly<Record<string, number>> = { cpu: 1000, heap: 64 };

function frameOf(name: string, place: string): Frame {
  const [file = '', line] = place.split(/:(?=\d+$)/);
  const kind =
    place === '' || place.startsWith('node:') ? 'runtime' : place.startsWith('node_modules') ? 'dependency' : 'user';
  return {
    name,
    language: 'js',
    kind,
    ...(file === '' ? {} : { file }),
    ...(line === undefined ? {} : { line: Number(line) }),
  };
}

function keyOf(frame: Frame): string {
  return `${frame.name}\u0000${frame.file ?? ''}`;
}

/** As if five repeats of ±4 % a side had been tested. */
export function changeOf(baseline: number, candidate: number, whole: number): Change {
  const delta = candidate - baseline;
  const error = 0.02 * Math.sqrt((baseline ** 2 + candidate ** 2) / 2) + 0.0002 * whole;
  const z = Math.abs(delta) / error;
  const p = Math.max(1e-12, Math.min(1, 2 * Math.exp(-0.717 * z - 0.416 * z * z)));
  const pAdjusted = Math.min(1, p * 3);
  return { delta, low: delta - 1.96 * error, high: delta + 1.96 * error, p, pAdjusted, significant: pAdjusted < 0.05 };
}

function statusOf(baseline: number, candidate: number): FrameStatus {
  return baseline === 0 && candidate > 0 ? 'new' : candidate === 0 && baseline > 0 ? 'removed' : 'common';
}

function nodeOf(sketch: Sketch, factor: number, whole: number): DiffNode {
  const [name, place, baseline, candidate, below = []] = sketch;
  const children = below.map((child) => nodeOf(child, factor, whole));
  const frame = frameOf(name, place);
  const sum = (side: 'baseline' | 'candidate', self: number): Weight => ({
    self,
    total: self + children.reduce((total, child) => total + child[side].total, 0),
  });
  const sides = { baseline: sum('baseline', baseline * factor), candidate: sum('candidate', candidate * factor) };
  return {
    key: keyOf(frame),
    frame,
    ...sides,
    change: changeOf(sides.baseline.total, sides.candidate.total, whole),
    selfChange: changeOf(sides.baseline.self, sides.candidate.self, whole),
    status: statusOf(sides.baseline.total, sides.candidate.total),
    children,
  };
}

/** Every function once, totals counted once a stack, largest self delta first. */
export function functionsOf(root: DiffNode, whole: number): readonly FunctionChange[] {
  const found = new Map<string, { frame: Frame; b: number; c: number; bt: number; ct: number }>();
  const visit = (node: DiffNode, above: ReadonlySet<string>): void => {
    const entry = found.get(node.key) ?? { frame: node.frame, b: 0, c: 0, bt: 0, ct: 0 };
    entry.b += node.baseline.self;
    entry.c += node.candidate.self;
    if (!above.has(node.key)) {
      entry.bt += node.baseline.total;
      entry.ct += node.candidate.total;
    }
    found.set(node.key, entry);
    const inside = new Set(above).add(node.key);
    for (const child of node.children) visit(child, inside);
  };
  for (const child of root.children) visit(child, new Set());
  return [...found]
    .map(([key, { frame, b, c, bt, ct }]) => ({
      key,
      frame,
      baseline: { self: b, total: bt },
      candidate: { self: c, total: ct },
      self: changeOf(b, c, whole),
      total: changeOf(bt, ct, whole),
      status: statusOf(bt, ct),
    }))
    .sort((one, other) => Math.abs(other.self.delta) - Math.abs(one.self.delta));
}

export function diffOf(root: DiffNode, kind: 'cpu' | 'heap', whole: number): ProfileDiff {
  return {
    kind,
    type: kind === 'cpu' ? 'cpu' : 'alloc_space',
    unit: kind === 'cpu' ? 'ns' : 'B',
    basis: 'operation',
    repeats: { baseline: 5, candidate: 5 },
    samples: { baseline: 5120, candidate: 5990 },
    root,
    functions: functionsOf(root, whole),
    slowness: 1,
    exposure: { baseline: 1, candidate: 1 },
    lowConfidence: false,
  };
}

/** The parser of the comment's specification: `readString` doubled, one comment reader replaced another. */
export function parserDiff(kind: 'cpu' | 'heap' = 'cpu', sketch: Sketch = parser): ProfileDiff {
  const factor = unscaled[kind] ?? 1;
  const whole = nodeOf(sketch, factor, 1).candidate.total;
  return diffOf(nodeOf(sketch, factor, whole), kind, whole);
}

export function blameOf(diff: ProfileDiff): Blame {
  const functions = diff.functions
    .filter(({ self }) => self?.significant === true)
    .slice(0, 4)
    .map((change): Blamed => {
      const { file, line, kind } = change.frame;
      const relation =
        kind === 'runtime' ? 'runtime' : file?.startsWith('src/lexer') === true ? 'changed' : 'unchanged';
      return {
        function: change,
        relation,
        ...(kind === 'user' && file !== undefined ? { file } : {}),
        ...(line === undefined ? {} : { line }),
      };
    });
  return { functions, explained: functions.some(({ relation }) => relation === 'changed') };
}

const verbs = [
  'read',
  'parse',
  'visit',
  'emit',
  'encode',
  'resolve',
  'merge',
  'walk',
  'match',
  'flush',
  'intern',
  'hash',
];
const nouns = [
  'Node',
  'Token',
  'Chunk',
  'Scope',
  'Header',
  'Value',
  'Entry',
  'Buffer',
  'Segment',
  'Symbol',
  'Type',
  'Path',
];

interface Mutable {
  frame: Frame;
  self: number;
  depth: number;
  children: Mutable[];
}

/** A random tree of `size` frames under which one function of every hundred changed. */
export function randomDiff(size: number, seed: number, kind: 'cpu' | 'heap' = 'cpu'): ProfileDiff {
  const random = seeded(seed);
  const frames = Array.from({ length: Math.max(20, Math.round(size / 12)) }, (_, index) => randomFrame(random, index));
  const root: Mutable = { frame: frameOf('(all)', ''), self: 0, depth: 0, children: [] };
  const nodes: Mutable[] = [root];
  for (let count = 1; count < size; count += 1) {
    // Growing near the newest nodes makes towers, as stacks are, rather than bushes.
    const near =
      random.next() < 0.85
        ? Math.max(0, nodes.length - 1 - Math.floor(random.next() ** 3 * 60))
        : Math.floor(random.next() * nodes.length);
    const parent = nodes[near] ?? root;
    const node: Mutable = {
      frame: random.pick(frames),
      self: random.next() ** 6 * 1000,
      depth: parent.depth + 1,
      children: [],
    };
    if (parent.depth > 60) continue;
    parent.children.push(node);
    nodes.push(node);
  }
  const slowed = new Set(frames.filter((_, index) => index % 100 === 7).map(keyOf));
  const toSketch = (node: Mutable): Sketch => {
    const factor = slowed.has(keyOf(node.frame)) ? 1.4 : 1 + 0.02 * random.normal();
    const { name, file, line } = node.frame;
    const place = file === undefined ? '' : `${file}:${line ?? 1}`;
    return [name, place, node.self, node.self * factor, node.children.map(toSketch)];
  };
  return parserDiff(kind, toSketch(root));
}

function randomFrame(random: Random, index: number): Frame {
  const name = `${random.pick(verbs)}${random.pick(nouns)}${index}`;
  return frameOf(name, `src/${random.pick(nouns).toLowerCase()}/${name}.ts:${1 + Math.floor(random.next() * 400)}`);
}
