import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canBeRelative, relativeToTurns, turnFactor } from '../../src/stats/turns.ts';

const level = fc.double({ min: 1, max: 1e6, noNaN: true });
/** Levels by place and turn. */
const blocks = fc
  .tuple(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 1, max: 20 }))
  .chain(([places, turns]) =>
    fc.array(fc.array(level, { minLength: turns, maxLength: turns }), { minLength: places, maxLength: places }),
  );

function factorsOf(levels: readonly (readonly number[])[]): readonly number[] {
  return (levels[0] ?? []).map((_, turn) => turnFactor(levels.map((each) => each[turn] ?? Number.NaN)));
}

function valuesOf(levels: readonly (readonly number[])[]): readonly number[] {
  const factors = factorsOf(levels);
  return levels.map((each) => relativeToTurns(each, factors));
}

test('what a machine does to a whole turn leaves no trace in what the processes are against each other', () => {
  fc.assert(
    fc.property(
      blocks,
      fc.array(fc.double({ min: 0.1, max: 10, noNaN: true }), { minLength: 20, maxLength: 20 }),
      (levels, speeds) => {
        const slowed = levels.map((each) => each.map((value, turn) => value * (speeds[turn] ?? 1)));
        const [before, after] = [valuesOf(levels), valuesOf(slowed)];
        for (const [place, value] of after.entries()) expect(value / (before[place] ?? 0)).toBeCloseTo(1, 9);
      },
    ),
  );
});

test('places are treated alike: dealt otherwise, each process keeps its own number', () => {
  fc.assert(
    fc.property(blocks, fc.integer({ min: 1, max: 7 }), (levels, by) => {
      const turned = levels.map((_, place) => levels[(place + by) % levels.length] ?? []);
      const expected = valuesOf(levels);
      expect(valuesOf(turned)).toEqual(expected.map((_, place) => expected[(place + by) % expected.length]));
    }),
  );
});

test('a process that takes a tenth more in every turn is a tenth above its like, however the turns differ', () => {
  const speeds = [1, 2, 1.3, 0.7, 1.9];
  const levels = [1, 1, 1, 1.1, 1.1, 1.1].map((own) => speeds.map((speed) => 100 * own * speed));
  const [first = 0, , , last = 0] = valuesOf(levels);
  expect(last / first).toBeCloseTo(1.1, 12);
});

test('what takes next to nothing in any turn is not taken against others', () => {
  expect(canBeRelative([1, 0.5, 3])).toBe(true);
  for (const level of [0, 1e-9, -1, Number.NaN]) expect(canBeRelative([1, level])).toBe(false);
});
