import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { buildCallTree } from '../../src/profile/call-tree.ts';
import { diffProfiles, diffStacks } from '../../src/profile/diff.ts';
import type { DiffNode, ProfileSide } from '../../src/profile/diff-result.ts';
import { readFolded } from '../../src/profile/formats/folded.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { draws } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { makeProfile } from './make-profile.ts';

vi.setConfig({ testTimeout: 120_000 });

const runs = { numRuns: draws(80), seed: 20_260_301 };

const stack = fc.tuple(
  fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', '(garbage collector)'), { minLength: 0, maxLength: 6 }),
  fc.integer({ min: 1, max: 60 }),
);
const profile: fc.Arbitrary<Profile> = fc
  .array(stack, { minLength: 1, maxLength: 12 })
  .map((stacks) => makeProfile(stacks.map(([path, count]) => `${path.join(';')} ${count}`).join('\n')));
const side: fc.Arbitrary<readonly ProfileSide[]> = fc.array(
  fc.record({ profile, operations: fc.integer({ min: 1, max: 1000 }) }),
  { minLength: 1, maxLength: 4 },
);

function nodes(root: DiffNode): readonly DiffNode[] {
  return [root, ...root.children.flatMap(nodes)];
}

/** Paths of keys, so that both directions can be laid side by side. */
function byPath(root: DiffNode, path = ''): ReadonlyMap<string, DiffNode> {
  const own = `${path}/${root.key}`;
  return new Map([[own, root], ...root.children.flatMap((child) => [...byPath(child, own)])]);
}

function expectClose(actual: number | undefined, expected: number | undefined, digits = 9): void {
  if (expected === undefined) expect(actual).toBeUndefined();
  else expect(actual).toBeCloseTo(expected, digits);
}

test('the sum of self is the root total, with recursion kept or folded', () => {
  fc.assert(
    fc.property(
      fc.array(profile, { minLength: 1, maxLength: 3 }),
      fc.constantFrom('keep', 'fold'),
      (many, recursion) => {
        const tree = buildCallTree(many, { recursion });
        const sum = tree.functions.reduce((total, { self }) => total + self, tree.root.self);
        const sampled = many.flatMap(({ stacks }) => stacks).reduce((total, { values }) => total + (values[0] ?? 0), 0);
        expect(sum).toBe(tree.root.total);
        expect(sum).toBe(sampled);
        for (const { total } of tree.functions) expect(total).toBeLessThanOrEqual(tree.root.total);
      },
    ),
    runs,
  );
});

test('every total of a diff is its self and its children, on both sides', long, () => {
  fc.assert(
    fc.property(side, side, (baseline, candidate) => {
      for (const node of nodes(diffProfiles(baseline, candidate).root)) {
        for (const which of ['baseline', 'candidate'] as const) {
          const below = node.children.reduce((sum, child) => sum + child[which].total, node[which].self);
          expect(node[which].total).toBeCloseTo(below, 9);
        }
      }
    }),
    runs,
  );
});

test('diff(a, b) is diff(b, a) with the sign turned', long, () => {
  fc.assert(
    fc.property(side, side, (a, b) => {
      const there = byPath(diffProfiles(a, b).root);
      const back = byPath(diffProfiles(b, a).root);
      expect([...there.keys()].sort()).toEqual([...back.keys()].sort());
      for (const [path, node] of there) {
        const other = back.get(path);
        expect(node.baseline).toEqual(other?.candidate);
        expect(node.candidate).toEqual(other?.baseline);
        expect(node.change?.significant).toBe(other?.change?.significant);
        expectClose(node.change?.p, other?.change?.p);
        expectClose(node.change?.low, other?.change === undefined ? undefined : -other.change.high);
      }
    }),
    runs,
  );
});

test('diff(a, a) is empty: no delta, nothing significant, nothing new', long, () => {
  fc.assert(
    fc.property(side, (a) => {
      const diff = diffProfiles(a, a);
      for (const node of nodes(diff.root)) {
        expect(node.candidate).toEqual(node.baseline);
        expect(node.change?.delta ?? 0).toBe(0);
        expect(node.change?.significant ?? false).toBe(false);
        expect(node.selfChange?.significant ?? false).toBe(false);
        expect(node.status).toBe('common');
      }
      expect(diff.functions.some(({ self, total }) => self?.significant || total?.significant)).toBe(false);
    }),
    runs,
  );
});

test('twice the operations with twice the samples says the same of every weight', () => {
  const doubled = (sides: readonly ProfileSide[], factor: number): readonly ProfileSide[] =>
    sides.map(({ profile: each, operations = 1 }) => ({
      operations: operations * factor,
      profile: { ...each, stacks: each.stacks.map((one) => ({ ...one, values: one.values.map((v) => v * factor) })) },
    }));
  fc.assert(
    fc.property(side, side, fc.integer({ min: 2, max: 7 }), (a, b, factor) => {
      const once = byPath(diffProfiles(a, b).root);
      const often = byPath(diffProfiles(doubled(a, factor), doubled(b, factor)).root);
      for (const [path, node] of once) {
        expect(often.get(path)?.baseline.total).toBeCloseTo(node.baseline.total, 9);
        expect(often.get(path)?.candidate.self).toBeCloseTo(node.candidate.self, 9);
      }
    }),
    runs,
  );
});

test('another unit of the same samples changes no test', long, () => {
  const inNs = (sides: readonly ProfileSide[], period: number): readonly ProfileSide[] =>
    sides.map(({ profile: each, operations = 1 }) => ({
      operations,
      profile: {
        ...each,
        sampleTypes: [{ type: 'cpu', unit: 'ns' }],
        period,
        periodUnit: 'ns',
        stacks: each.stacks.map((one) => ({ ...one, values: one.values.map((v) => v * period) })),
      },
    }));
  fc.assert(
    fc.property(side, side, fc.integer({ min: 100, max: 10_000_000 }), (a, b, period) => {
      const counted = byPath(diffProfiles(a, b).root);
      const timed = byPath(diffProfiles(inNs(a, period), inNs(b, period)).root);
      for (const [path, node] of counted) {
        expectClose(timed.get(path)?.change?.p, node.change?.p, 6);
        expect(timed.get(path)?.change?.significant).toBe(node.change?.significant);
      }
    }),
    runs,
  );
});

test('the stacks of a diff hold what its nodes cost by themselves, with recursion kept or folded', long, () => {
  fc.assert(
    fc.property(side, side, fc.constantFrom('keep', 'fold'), (a, b, recursion) => {
      const options = { recursion, per: 'share' } as const;
      const { exposure, root } = diffProfiles(a, b, options);
      const { frames, starts, paths, baseline, candidate } = diffStacks(a, b, options);
      const stacks = [...baseline.keys()].map((stack) => {
        const path = Array.from(paths.subarray(starts[stack], starts[stack + 1]), (key) => frames[key]?.name);
        return { path: ['', ...path].join('/'), before: baseline[stack] ?? 0, after: candidate[stack] ?? 0 };
      });
      const named = [...byPath(root)].map(([path, node]) => ({ path: path.slice(1), node }));
      expect(new Set(stacks.map(({ path }) => path)).size).toBe(stacks.length);
      for (const { path, node } of named) {
        const stack = stacks.find((each) => each.path === path);
        expect(stack?.before ?? 0).toBeCloseTo(node.baseline.self * exposure.baseline, 6);
        expect(stack?.after ?? 0).toBeCloseTo(node.candidate.self * exposure.candidate, 6);
      }
    }),
    runs,
  );
});

test('a copy of a profile is read by its own stacks, not by those it was copied from', () => {
  const original = readFolded(new TextEncoder().encode('main;a 3\nmain;b 5\n'));
  const copy = {
    ...original,
    stacks: original.stacks.map((one) => ({ ...one, values: one.values.map((v) => 2 * v) })),
  };
  expect(buildCallTree([original]).root.total).toBe(8);
  expect(buildCallTree([copy]).root.total).toBe(16);
  expect(original.stacks.map(({ values }) => values)).toEqual([[3], [5]]);
});
