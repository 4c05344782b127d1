import { expect, test } from 'vitest';
import { type DeployChange, deployDiff } from '../../src/production/deploy-changes.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import { renderDeployDiff } from '../../src/report/deploy-text.ts';
import { createRandom } from '../../src/stats/random.ts';
import { createProgram, type Program, sampleProgram } from '../calibration/sampled-program.ts';
import { size } from '../support/draws.ts';
import { long } from '../support/long.ts';

/** Windows differ by their load, and each function a little by itself. */
const noise = { common: 0.1, own: 0.01 };
const samples = 60_000;
const options = { roots: [], per: 'share', threshold: 0.05, least: 0.001 } as const;
const program = createProgram();
const target = 'main;level0_0;target';
const sibling = 'main;level0_0;leaf0';

function scaled(changes: Readonly<Record<string, number>>): Program {
  return new Map([...program].map(([stack, share]) => [stack, share * (changes[stack] ?? 1)]));
}

function windows(count: number, of: Program, seed: number): readonly ProfileSide[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => {
    const { profile } = sampleProgram(of, samples, noise, random);
    return { profile };
  });
}

/** `count` of them, other ones for every seed. */
function dealt(pool: readonly ProfileSide[], count: number, seed: number): readonly ProfileSide[] {
  const random = createRandom(seed);
  const left = [...pool];
  return Array.from(
    { length: count },
    () => left.splice(Math.floor(random.next() * left.length), 1).flat()[0] ?? expect.fail(),
  );
}

const recorded = windows(60, program, 1);

function names(changes: readonly DeployChange[], kind: DeployChange['kind']): readonly string[] {
  return changes.filter((each) => each.kind === kind).map(({ function: { frame } }) => frame.name);
}

test('on unchanged code at least 95 % of pairs of six windows color nothing', long, () => {
  const deals = Array.from({ length: size(20, 60) }, (_, at) => {
    const drawn = dealt(recorded, 12, at + 1);
    return deployDiff(drawn.slice(0, 6), drawn.slice(6), options).changes.length;
  });
  expect(deals.filter((count) => count === 0).length).toBeGreaterThanOrEqual(0.95 * deals.length);
});

test('one function that costs 10 % more is named in at least 95 % of pairs, and seldom anything else', long, () => {
  const slower = windows(60, scaled({ [target]: 1.1 }), 2);
  const found = Array.from({ length: size(20, 40) }, (_, at) =>
    names(deployDiff(dealt(recorded, 6, at + 1), dealt(slower, 6, at + 1), options).changes, 'regression'),
  );
  expect(found.filter((each) => each.includes('target')).length).toBeGreaterThanOrEqual(0.95 * found.length);
  expect(found.filter((each) => each.some((name) => name !== 'target')).length).toBeLessThanOrEqual(
    0.05 * found.length,
  );
});

test('cost that moved to a sibling is told from a regression every time', () => {
  const share = program.get(target) ?? 0;
  const to = program.get(sibling) ?? 0;
  for (let at = 1; at <= size(6, 20); at++) {
    const moved = windows(6, scaled({ [target]: 0.6, [sibling]: 1 + (0.4 * share) / to }), 100 + at);
    const { changes } = deployDiff(dealt(recorded, 6, at), moved, options);
    expect(names(changes, 'regression')).toEqual([]);
    expect(new Set(names(changes, 'moved'))).toEqual(new Set(['target', 'leaf0']));
  }
});

test('what costs more at first and is gone before the end went away; what stays is a regression', () => {
  const early = windows(4, scaled({ [target]: 1.4 }), 7);
  const gone = deployDiff(dealt(recorded, 6, 3), [...early, ...windows(2, program, 8)], options);
  expect(names(gone.changes, 'went-away')).toEqual(['target']);
  expect(names(gone.changes, 'regression')).toEqual([]);
  const stays = deployDiff(dealt(recorded, 6, 3), [...early, ...windows(2, scaled({ [target]: 1.4 }), 9)], options);
  expect(names(stays.changes, 'regression')).toEqual(['target']);
  expect(renderDeployDiff(stays, undefined)).toMatch(
    /^1 function costs more than before the deploy\.[\s\S]*costs more: target +\+\d+/,
  );
});

/** Shares sum to one: in a service of few functions the growth of one takes from the share of all others. */
test.each([3, 4, 6])(
  'of a service of three functions and %d windows growth is a regression, and cost that moved is none',
  (count) => {
    const service: Program = new Map([
      ['main;handle;parse', 0.42],
      ['main;handle;render', 0.33],
      ['main;handle;store', 0.25],
    ]);
    const changed = (factors: Readonly<Record<string, number>>): Program =>
      new Map([...service].map(([stack, share]) => [stack, share * (factors[stack] ?? 1)]));
    for (const [at, stack] of [...service.keys()].entries()) {
      const name = stack.split(';').at(-1) ?? '';
      for (let seed = 1; seed <= 4; seed++) {
        const before = windows(count, service, 10 * seed + at);
        const grown = deployDiff(before, windows(count, changed({ [stack]: 1.4 }), 500 + 10 * seed + at), options);
        expect(names(grown.changes, 'regression')).toEqual([name]);
        expect(names(grown.changes, 'moved')).toEqual([]);
      }
    }
    const moved = windows(
      count,
      changed({ 'main;handle;parse': 0.6, 'main;handle;render': 1 + (0.4 * 0.42) / 0.33 }),
      9,
    );
    const { changes } = deployDiff(windows(count, service, 8), moved, options);
    expect(names(changes, 'regression')).toEqual([]);
    expect(new Set(names(changes, 'moved'))).toEqual(new Set(['parse', 'render']));
  },
);

test('fewer than three windows a side cannot clear a deploy', () => {
  const one = deployDiff(windows(2, program, 1), windows(2, program, 2), options);
  expect(one.outcome).toBe('unknown');
  expect(renderDeployDiff(one, undefined)).toMatch(
    /^Cannot tell whether a function costs more: at least 3 windows a side are needed, and there are 2\.\n/,
  );
  expect(deployDiff(windows(3, program, 1), windows(3, program, 2), options).outcome).toBe('pass');
  const slower = scaled({ [target]: 2 });
  expect(deployDiff(windows(1, program, 1), windows(1, slower, 2), options).outcome).toBe('unknown');
  expect(deployDiff(windows(3, program, 1), windows(3, slower, 2), options).outcome).toBe('regression');
});
