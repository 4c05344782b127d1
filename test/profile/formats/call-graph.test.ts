import { expect, test } from 'vitest';
import { readCallgrind } from '../../../src/profile/formats/callgrind.ts';
import { readCProfile } from '../../../src/profile/formats/cprofile.ts';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import { fixtureBytes, fixtureText, sumOf, totalsByName } from './fixture.ts';

/** Costs by function as callgrind_annotate prints them, recursion levels of one function added up. */
function annotated(path: string): ReadonlyMap<string, number> {
  const costs = new Map<string, number>();
  for (const [, cost = '', name = ''] of fixtureText(path).matchAll(/^\s*([\d,]+) {2}\S+:(.+?)(?:'\d+)? \[/gm)) {
    costs.set(name, (costs.get(name) ?? 0) + Number(cost.replaceAll(',', '')));
  }
  return costs;
}

test('callgrind: self and inclusive costs are those of callgrind_annotate', () => {
  const profile = readProfile(fixtureBytes('callgrind-3.19/calls.callgrind.gz'));
  expect(profile).toMatchObject({ producer: 'callgrind', mode: 'Ir' });
  expect(sumOf(profile)).toBe(80_168);
  const totals = totalsByName(profile);
  const self = annotated('callgrind-3.19/self.txt.gz');
  expect(self.size).toBeGreaterThan(8);
  for (const [name, cost] of self) if (name !== '(below main)') expect(totals.get(name)?.self, name).toBe(cost);
  const inclusive = annotated('callgrind-3.19/inclusive.txt.gz');
  // Those that take part in no recursion.
  for (const name of ['main', 'work', 'slow', 'quick', '__libc_init_first']) {
    expect(Math.abs((totals.get(name)?.total ?? 0) - (inclusive.get(name) ?? 0)), name).toBeLessThan(0.001 * 80_168);
  }
});

test('callgrind: numbered names, two positions, several events and relative lines', () => {
  const text = [
    'version: 1',
    'creator: made-up',
    'positions: instr line',
    'events: Ir Dr',
    'ob=(1) /app',
    'fl=(1) a.c',
    'fn=(1) main',
    '0x10 3 5 1',
    'cfn=(2) work',
    'calls=2 0x40 9',
    '+4 +1 70 8',
    'fn=(2)',
    '0x40 9 70 8',
    'totals: 75 9',
  ].join('\n');
  const read = (options = {}): ReturnType<typeof readCallgrind> =>
    readCallgrind(new TextEncoder().encode(text), options);
  expect(Object.fromEntries(totalsByName(read()))).toEqual({
    main: { self: 5, total: 75 },
    work: { self: 70, total: 70 },
  });
  expect(sumOf(read({ sampleType: 'Dr' }))).toBe(9);
  expect(() => read({ sampleType: 'Dw' })).toThrow('events must be to hold Dw: current value is "Ir, Dr"');
});

test.each([
  ['a cost below zero', 'events: Ir\nfn=f\n1 -5\n', /line 3 must be costs >= 0/],
  ['costs of no function', 'events: Ir\n1 5\n', /line 2 must be costs/],
  ['prose', 'events: Ir\nfn=f\nLorem ipsum\n', /line 3 must be a header/],
  ['no events', 'fn=f\n', /must be events and functions/],
] as const)('callgrind: %s is refused', (_, text, message) => {
  expect(() => readCallgrind(new TextEncoder().encode(text))).toThrow(message);
});

test('a function called from two places is shared between them as its calls cost, and a circle ends', () => {
  const text = [
    'events: Ir',
    'fn=main',
    '1 0',
    'cfn=a',
    'calls=1 1',
    '1 40',
    'cfn=b',
    'calls=1 1',
    '1 60',
    'fn=a',
    '2 10',
    'cfn=c',
    'calls=1 1',
    '2 30',
    'fn=b',
    '3 0',
    'cfn=c',
    'calls=1 1',
    '3 60',
    'fn=c',
    '4 90',
    'cfn=a',
    'calls=1 1',
    '4 0',
  ].join('\n');
  const profile = readCallgrind(new TextEncoder().encode(text));
  expect(totalsByName(profile).get('a')).toEqual({ self: 10, total: 40 });
  expect(totalsByName(profile).get('b')).toEqual({ self: 0, total: 60 });
  expect(sumOf(profile)).toBe(100);
});

test('cProfile: self times are those Python reads itself, inclusive times as near as calls tell', () => {
  const profile = readProfile(fixtureBytes('cprofile-3.11/run.prof'));
  const rows: readonly (readonly [string, number, number])[] = JSON.parse(fixtureText('cprofile-3.11/stats.json'));
  const totals = totalsByName(profile);
  for (const [name, self, total] of rows) {
    expect(totals.get(name)?.self, name).toBe(Math.round(self * 1e9));
    expect(Math.abs((totals.get(name)?.total ?? 0) - total * 1e9), name).toBeLessThan(0.001 * sumOf(profile));
  }
  expect(profile.frames.find(({ name }) => name === 'spin')).toMatchObject({ language: 'python', kind: 'user' });
  expect(profile.producer).toBe('cprofile');
});

test('cProfile: wherever it is cut, it is refused', () => {
  const bytes = fixtureBytes('cprofile-3.11/run.prof');
  for (let end = 4; end < bytes.length; end += 37) {
    expect(() => readCProfile(bytes.subarray(0, end)), `cut at ${end}`).toThrow(/Cannot read the cProfile profile/);
  }
});

/** A program of functions that call each other at random, recorded as callgrind does: a call costs all below it, each time round. */
function recorded(seed: number): {
  readonly text: string;
  readonly total: ReadonlyMap<string, number>;
  readonly recurs: ReadonlySet<string>;
} {
  let state = seed;
  const random = (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const count = 4 + random(8);
  const callees = Array.from({ length: count }, () => Array.from({ length: random(4) }, () => random(count)));
  const self = new Map<string, number>();
  const edges = new Map<string, number>();
  const total = new Map<string, number>();
  const add = (to: Map<string, number>, key: string, cost: number): void => void to.set(key, (to.get(key) ?? 0) + cost);
  const run = (index: number, path: readonly number[]): number => {
    const own = 1 + random(50);
    let cost = own;
    add(self, `f${index}`, own);
    for (const callee of path.length < 7 ? (callees[index] ?? []) : []) {
      const below = run(callee, [...path, index]);
      add(edges, `f${index} f${callee}`, below);
      cost += below;
    }
    if (!path.includes(index)) add(total, `f${index}`, cost);
    return cost;
  };
  run(0, []);
  const reached = (from: string, seen = new Set<string>()): ReadonlySet<string> => {
    for (const edge of edges.keys()) {
      const [caller, callee = ''] = edge.split(' ');
      if (caller === from && !seen.has(callee)) reached(callee, seen.add(callee));
    }
    return seen;
  };
  const recurs = new Set([...total.keys()].filter((each) => reached(each).has(each)));
  const lines = [...self].flatMap(([name, own]) => [
    `fn=${name}`,
    `1 ${own}`,
    ...[...edges].flatMap(([edge, cost]) => {
      const [caller, callee] = edge.split(' ');
      return caller === name ? [`cfn=${callee}`, 'calls=1 0', `1 ${cost}`] : [];
    }),
  ]);
  return { text: ['events: Ir', ...lines, ''].join('\n'), total, recurs };
}

test('whatever calls whatever, functions that do not recur cost what was spent in and below them', () => {
  let compared = 0;
  for (let seed = 1; seed <= 300; seed++) {
    const { text, total, recurs } = recorded(seed);
    const profile = readCallgrind(new TextEncoder().encode(text));
    const read = totalsByName(profile);
    const whole = total.get('f0') ?? 0;
    expect(sumOf(profile), `seed ${seed}`).toBe(whole);
    for (const [name, cost] of total) {
      if (recurs.has(name)) continue;
      compared++;
      // Each place is rounded to whole units.
      expect(Math.abs((read.get(name)?.total ?? 0) - cost), `${name} of seed ${seed}`).toBeLessThan(5 + 0.001 * whole);
    }
  }
  expect(compared).toBeGreaterThan(300);
});
