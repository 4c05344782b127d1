/** Why a benchmark changed, of every kind that the words tell apart: who is to blame, how sure it is, what values are per. */
import fc from 'fast-check';
import type { Blame, Blamed } from '../../src/profile/blame.ts';
import type { ProfileDiff } from '../../src/profile/diff-result.ts';
import type { Explanation } from '../../src/report/report.ts';
import { blameOf, parserDiff, type Sketch } from './example-diff.ts';

type Found = Explanation['diffs'][number];

/** Forty leaves that changed too little each, below one caller that is sure to have. */
const spreadThin: Sketch = [
  '(all)',
  '',
  0,
  0,
  [
    [
      'render',
      'src/view.ts:6',
      0,
      0,
      Array.from({ length: 40 }, (_, index): Sketch => [`leaf${index}`, 'src/leaf.ts:1', 4, 4.3]),
    ],
    ['idle', 'src/idle.ts:9', 500, 500],
  ],
];

const nothing: Sketch = ['(all)', '', 0, 0, [['main', 'src/a.ts:1', 400, 401, [['work', 'src/b.ts:2', 300, 300.4]]]]];

const nextToNothing: Sketch = [
  '(all)',
  '',
  0,
  0,
  [['main', 'src/a.ts:1', 4e-4, 4e-4, [['work', 'src/b.ts:2', 1e-4, 3e-4]]]],
];

/** Of a benchmark that got slower by far more than this. */
const crumb: Sketch = ['(all)', '', 0, 0, [['main', 'src/a.ts:1', 400, 400, [['work', 'src/b.ts:2', 0.3, 0.9]]]]];

const faster: Sketch = ['(all)', '', 0, 0, [['main', 'src/a.ts:1', 400, 401, [['work', 'src/lexer.ts:2', 900, 30]]]]];

function named(blame: Blame, edit: (each: Blamed) => Partial<Blamed>, explained: boolean): Blame {
  return { functions: blame.functions.map((each) => ({ ...each, ...edit(each) })), explained };
}

/** Those that only cost more by what they call, as a framework of many frames does. */
function callersOf(diff: ProfileDiff): Blame {
  const functions = diff.functions
    .filter(({ self, total }) => total?.significant === true && self?.significant !== true)
    .map((change): Blamed => ({ function: change, relation: 'calls-changed' }));
  return { functions, explained: true };
}

/** Both in one table: what changed, then who calls it. */
function withCallers(diff: ProfileDiff): Blame {
  return { functions: [...blameOf(diff).functions, ...callersOf(diff).functions].slice(0, 5), explained: true };
}

const rounds = { name: 'ROUNDS', file: 'src/mix.ts', line: 3 };

const blames: readonly ((diff: ProfileDiff) => Blame)[] = [
  blameOf,
  blameOf,
  (diff) => named(blameOf(diff), () => ({ relation: 'unchanged' }), false),
  (diff) => named(blameOf(diff), () => ({ relation: 'dependency', package: 'fast-crc@1.2.3' }), false),
  (diff) => named(blameOf(diff), () => ({ relation: 'runtime', file: undefined, line: undefined }), false),
  (diff) => named(blameOf(diff), () => ({ relation: 'calls-changed' }), true),
  (diff) => named(blameOf(diff), () => ({ relation: 'built' }), false),
  (diff) => named(blameOf(diff), () => ({ relation: 'unknown' }), true),
  (diff) => named(blameOf(diff), () => ({ through: { name: 'decodeEscape', isNew: true }, relation: 'changed' }), true),
  () => ({ functions: [], explained: false }),
  callersOf,
  withCallers,
  (diff) => ({
    ...named(blameOf(diff), () => ({ relation: 'unchanged' }), true),
    open: diff.functions.slice(-2),
  }),
  (diff) => named(blameOf(diff), () => ({ relation: 'changed', fitsShift: 'total' }), true),
  (diff) => ({ ...named(blameOf(diff), () => ({ relation: 'unchanged' }), true), untraced: ['src/a.ts', 'src/b.ts'] }),
  (diff) => named(blameOf(diff), () => ({ relation: 'unchanged', uses: rounds }), true),
  (diff) => ({ ...named(blameOf(diff), () => ({ relation: 'unchanged' }), true), values: [rounds, rounds] }),
  (diff) => ({
    functions: [],
    explained: true,
    unseen: [{ name: 'inlined', file: 'src/a.ts', line: 3, callers: diff.functions.slice(0, 1) }],
  }),
];

const anyFound = (kind: 'cpu' | 'heap'): fc.Arbitrary<Found> =>
  fc
    .record({
      sketch: fc.constantFrom<Sketch | undefined>(
        undefined,
        undefined,
        spreadThin,
        nothing,
        nextToNothing,
        crumb,
        faster,
      ),
      basis: fc.constantFrom<ProfileDiff['basis']>('operation', 'operation', 'second', 'cpu-second'),
      blame: fc.constantFrom(...blames),
      lowConfidence: fc.boolean(),
      slowness: fc.constantFrom(1, 1, 1.07, 0.93),
      inlining: fc.constantFrom<'off' | undefined>(undefined, undefined, 'off'),
    })
    .map(({ sketch, blame, ...rest }) => {
      const diff = { ...parserDiff(kind, sketch), ...rest };
      return { diff, blame: blame(diff) };
    });

/** The diff of a benchmark whose time regressed. */
export const anyDiff: fc.Arbitrary<Found> = anyFound('cpu');

export const anyDiffs: fc.Arbitrary<Explanation['diffs']> = fc.oneof(
  fc.tuple(anyFound('cpu'), anyFound('heap')),
  anyFound('cpu').map((found) => [found]),
  anyFound('heap').map((found) => [found]),
);
