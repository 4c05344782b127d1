/**
 * `production diff` on windows of a real service under load (recorded/service.mjs, by recorded/record.mjs): sixty of one
 * version from six processes, twenty-four with a function 10 % slower, twenty-four with cost moved to a callee.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type DeployChange, deployDiff } from '../../src/production/deploy-changes.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import { createRandom } from '../../src/stats/random.ts';
import { makeProfile } from '../profile/make-profile.ts';

interface Window {
  readonly version: 'base' | 'slower' | 'moved';
  readonly stacks: Readonly<Record<string, number>>;
}

const file = fileURLToPath(new URL('../production/recorded/windows.jsonl.gz', import.meta.url));
const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
// Written by the program beside it.
const recorded = lines.map((line) => JSON.parse(line) as Window);

function windowsOf(version: Window['version']): readonly ProfileSide[] {
  return recorded
    .filter((each) => each.version === version)
    .map(({ stacks }) => ({
      profile: makeProfile(
        Object.entries(stacks)
          .map(([stack, count]) => `${stack} ${count}`)
          .join('\n'),
      ),
    }));
}

const [base, slower, moved] = [windowsOf('base'), windowsOf('slower'), windowsOf('moved')];
const options = { roots: [], per: 'share', threshold: 0.05, least: 0.001 } as const;
const pairs = 100;

/** `count` of them, others for every seed; the seeds of the simulated windows, on which levels were chosen, are not these. */
function dealt(pool: readonly ProfileSide[], count: number, seed: number): readonly ProfileSide[] {
  const random = createRandom('recorded', seed);
  const left = [...pool];
  return Array.from(
    { length: count },
    () => left.splice(Math.floor(random.next() * left.length), 1)[0] ?? expect.fail(),
  );
}

function names(changes: readonly DeployChange[], kind: DeployChange['kind']): readonly string[] {
  return changes.filter((each) => each.kind === kind).map(({ function: { frame } }) => frame.name);
}

test('at least sixty windows were recorded', () => {
  expect([base.length, slower.length, moved.length]).toEqual([60, 24, 24]);
});

test.each([6, 24])('on unchanged code at least 95 % of pairs of %i windows a side color nothing', (perSide) => {
  const deals = Array.from({ length: pairs }, (_, at) => {
    const drawn = dealt(base, 2 * perSide, 1000 + at);
    return deployDiff(drawn.slice(0, perSide), drawn.slice(perSide), options).changes;
  });
  expect(deals.filter(({ length }) => length === 0).length).toBeGreaterThanOrEqual(0.95 * pairs);
});

test.each([
  [12, 0.6],
  [24, 0.95],
])('with %i windows a side a function that costs 10 % more is named in at least %d of pairs', (perSide, least) => {
  const found = Array.from({ length: pairs }, (_, at) =>
    names(
      deployDiff(dealt(base, perSide, 2000 + at), dealt(slower, perSide, 3000 + at), options).changes,
      'regression',
    ),
  );
  expect(found.filter((each) => each.includes('priceOrder')).length).toBeGreaterThanOrEqual(least * pairs);
  expect(found.filter((each) => each.some((name) => name !== 'priceOrder')).length).toBeLessThanOrEqual(0.05 * pairs);
});

test('cost that moved to a callee is told from a regression in 20 of 20', () => {
  for (let at = 0; at < 20; at++) {
    const { changes } = deployDiff(dealt(base, 12, 4000 + at), dealt(moved, 12, 5000 + at), options);
    expect(names(changes, 'regression')).toEqual([]);
    expect(names(changes, 'moved')).toEqual(expect.arrayContaining(['renderOrder', 'formatLines']));
  }
});
