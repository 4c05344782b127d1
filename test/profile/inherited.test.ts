import { expect, test } from 'vitest';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { DiffNode, ProfileDiff } from '../../src/profile/diff-result.ts';
import { inheritedChanges } from '../../src/profile/inherited.ts';
import { renderDiffText } from '../../src/report/profile-text.ts';
import { createRandom } from '../../src/stats/random.ts';
import { long } from '../support/long.ts';
import { makeProfile } from './make-profile.ts';

/** Five captures a side that differ by chance alone. */
function diffOf(write: (grown: number, jitter: number) => string) {
  const side = (grown: number) =>
    [0, 1, 2, 3, 4].map((each) => ({ profile: makeProfile(write(grown, each)), operations: 1000 }));
  return diffProfiles(side(1), side(2));
}

const chain = (grown: number, jitter: number): string => `
  main@m.js:1;run@m.js:2;parse@p.js:1;read@p.js:9 ${4000 * grown + jitter}
  main@m.js:1;run@m.js:2;parse@p.js:1 ${3000 + jitter}
  main@m.js:1;run@m.js:2;print@q.js:1 ${5000 - jitter}`;

test('callers of a function that grew stand in one line below it, not in rows of the same amount', () => {
  const diff = diffOf(chain);
  const names = [...inheritedChanges(diff)].map((key) => diff.functions.find((each) => each.key === key)?.frame.name);
  expect(names.sort()).toEqual(['main', 'parse', 'run']);
  const text = renderDiffText(diff, undefined, { width: 200, rows: 30 });
  expect(text.split('\n').filter((line) => / {2}read {2}/.test(line))).toHaveLength(1);
  expect(text).toMatch(/^3 callers changed only by what they call: .*parse/m);
  expect(text).not.toMatch(/^ *[\d.]+.* {2}(?:main|run) {2}/m);
});

test('a caller whose change no named function below makes up keeps its row', () => {
  // What it calls anew is spread over so many that none of them is sure.
  const diff = diffOf((grown, jitter) => {
    const many = Array.from({ length: 400 }, (_, index) => {
      const count = index % 5 === jitter ? 40 * (grown - 1) : 0;
      return `main@m.js:1;visit@v.js:1;kind${index}@k.js:${index + 1} ${count + 1}`;
    });
    return [...many, `main@m.js:1;print@q.js:1 ${5000 - jitter}`].join('\n');
  });
  const visit = diff.functions.find(({ frame }) => frame.name === 'visit');
  expect(visit?.total?.significant).toBe(true);
  expect(inheritedChanges(diff).has(visit?.key ?? '')).toBe(false);
});

test('a caller below which one grew and another shrank by as much is not the sum of either', () => {
  const diff = diffOf(
    (grown, jitter) => `
    main@m.js:1;up@u.js:1 ${4000 * grown + jitter}
    main@m.js:1;down@d.js:1 ${9000 - 3000 * grown + jitter}
    main@m.js:1;print@q.js:1 ${5000 - jitter}`,
  );
  // Both are named, so what main has of both is known; what it calls at any depth counts, and recursion once.
  const keys = [...inheritedChanges(diff)].map((key) => diff.functions.find((each) => each.key === key)?.frame.name);
  expect(keys.every((name) => name === 'main')).toBe(true);
});

test('a chain of 30,000 calls overflows nothing, and a recursive function counts once', long, () => {
  const deep = (grown: number, jitter: number): string => {
    const stack = Array.from({ length: 30_000 }, (_, index) => `walk${index % 3}@w.js:${(index % 3) + 1}`).join(';');
    return `${stack};read@p.js:9 ${4000 * grown + jitter}\nwalk0@w.js:1;print@q.js:1 ${5000 - jitter}`;
  };
  const diff = diffOf(deep);
  const names = [...inheritedChanges(diff)].map((key) => diff.functions.find((each) => each.key === key)?.frame.name);
  expect(names).toContain('walk0');
});

/** The same by definition: each function's outermost nodes, and the named ones below them, one by one. */
function byDefinition({ root, functions }: ProfileDiff): readonly string[] {
  const named = new Set(functions.filter(({ self }) => self?.significant === true).map(({ key }) => key));
  const own = ({ key, baseline, candidate }: DiffNode): number => (named.has(key) ? candidate.self - baseline.self : 0);
  const below = (node: DiffNode): number => node.children.reduce((sum, child) => sum + own(child) + below(child), 0);
  const outermost = (node: DiffNode, key: string): readonly DiffNode[] =>
    node.key === key ? [node] : node.children.flatMap((child) => outermost(child, key));
  const isInherited = ({ key, total }: ProfileDiff['functions'][number]): boolean => {
    if (total?.significant !== true || named.has(key)) return false;
    const nodes = outermost(root, key);
    const whole = nodes.reduce((sum, { baseline, candidate }) => sum + candidate.total - baseline.total, 0);
    return Math.abs(nodes.reduce((sum, node) => sum + below(node), 0) / whole - 1) <= 0.2;
  };
  return functions.filter(isInherited).map(({ key }) => key);
}

test('of any program, with recursion too, they are what each node by itself says', () => {
  let found = 0;
  let kept = 0;
  for (let seed = 0; seed < 12; seed++) {
    const { below } = createRandom('inherited', seed);
    const stacks = Array.from({ length: 40 }, () => ({
      frames: Array.from({ length: 1 + below(7) }, () => `f${below(9)}@m.js:1`).join(';'),
      count: 500 + below(3000),
    }));
    const diff = diffOf((grown, jitter) =>
      stacks
        .map(
          ({ frames, count }) => `${frames} ${Math.round(count * (/f[01]@m.js:1$/.test(frames) ? grown : 1)) + jitter}`,
        )
        .join('\n'),
    );
    const keys = [...inheritedChanges(diff)];
    expect(keys).toEqual(byDefinition(diff));
    // A copy of the tree, which no columns are known of.
    expect([...inheritedChanges({ ...diff, root: { ...diff.root } })]).toEqual(keys);
    found += keys.length;
    kept += diff.functions.filter(({ key, total }) => total?.significant === true && !keys.includes(key)).length;
  }
  expect(Math.min(found, kept)).toBeGreaterThan(4);
});

test('the text of a diff makes no object of a node', () => {
  const diff = diffOf(chain);
  const root = Object.defineProperty(diff.root, 'children', {
    get: () => {
      throw new Error('children were asked for');
    },
  });
  expect(renderDiffText({ ...diff, root }, undefined, { width: 200, rows: 30 })).toContain('3 callers changed only');
});
