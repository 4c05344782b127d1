import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deployDiff } from '../../src/production/deploy-changes.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import { renderDeployDiff } from '../../src/report/deploy-text.ts';
import { createRandom } from '../../src/stats/random.ts';
import { sampleProgram } from '../calibration/sampled-program.ts';
import { makeProfile } from '../profile/make-profile.ts';
import { long } from '../support/long.ts';

const options = { roots: [], per: 'share', threshold: 0.01, least: 0.001 } as const;
const service = new Map([
  ['main;handle;parse', 0.42],
  ['main;handle;render', 0.23],
  ['main;handle;store', 0.2],
  ['main;handle;log', 0.15],
]);

function windows(count: number, factor: number, seed: number): readonly ProfileSide[] {
  const random = createRandom('visible', seed);
  const costs = new Map(
    [...service].map(([stack, share]) => [stack, stack.endsWith('parse') ? share * factor : share]),
  );
  return Array.from({ length: count }, () => {
    const { profile } = sampleProgram(costs, 3_000, { common: 0.1, own: 0.02 }, random);
    return { profile };
  });
}

function rateOf(perSide: number, factor: number): number {
  const pairs = Array.from({ length: 20 }, (_, at) =>
    deployDiff(windows(perSide, 1, 100 + at), windows(perSide, factor, 900 + at), options),
  );
  return pairs.filter(({ outcome }) => outcome === 'regression').length / pairs.length;
}

test('growth that is said to be seen is seen, and half of it mostly is not', long, () => {
  const said = deployDiff(windows(6, 1, 1), windows(6, 1, 2), options).visible?.growth ?? Number.NaN;
  expect(rateOf(6, 1 + said)).toBeGreaterThanOrEqual(0.85);
  expect(rateOf(6, 1 + said / 2)).toBeLessThanOrEqual(0.5);
});

test('recorded windows say that six are too few for ten per cent, and how many would do', () => {
  const file = new URL('./recorded/windows.jsonl.gz', import.meta.url);
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
  const recorded = lines.slice(0, 48).map((line): ProfileSide => {
    // Written by the program beside it.
    const { stacks } = JSON.parse(line) as { readonly stacks: Readonly<Record<string, number>> };
    const folded = Object.entries(stacks).map(([stack, count]) => `${stack} ${count}`);
    return { profile: makeProfile(folded.join('\n')) };
  });
  const six = deployDiff(recorded.slice(0, 6), recorded.slice(6, 12), options);
  expect(six.visible?.growth).toBeGreaterThan(0.1);
  expect(six.visible?.windows).toBeGreaterThan(10);
  expect(six.visible?.windows).toBeLessThan(40);
  expect(renderDeployDiff(six, undefined)).toMatch(
    /What could be seen: \w+ \(\d+ % of all cost\) from about \+[\d.]+ % on\. \+10\.0 % takes about \d+ windows a side as long as these\.\n$/,
  );
});

test('windows of too few samples to see any growth clear nothing', () => {
  const few = (seed: number): readonly ProfileSide[] =>
    Array.from({ length: 3 }, (_, at) => ({
      profile: makeProfile(`main;parse ${9 + ((seed + at) % 3)}\nmain;render 8`),
    }));
  const found = deployDiff(few(1), few(2), options);
  expect(found.outcome).toBe('unknown');
  expect(renderDeployDiff(found, undefined)).toMatch(
    /^Cannot tell whether a function costs more: \d+ samples a side are too few/,
  );
});

test('one window a side tells nothing of what could be seen', () => {
  expect(deployDiff(windows(1, 1, 1), windows(1, 1, 2), options).visible).toBeUndefined();
});
