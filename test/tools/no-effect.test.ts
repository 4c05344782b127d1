/** No change that reaches a benchmark is ever proven to have no effect; changes that reach nothing mostly are. */
import { expect, test } from 'vitest';
import { attacks, harmless } from './no-effect/attacks.ts';
import { effectsOfAll } from './no-effect/lab.ts';

const timeout = 1_200_000;

test('at least 300 ways to change what a benchmark does are tried', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(300);
});

for (const program of new Set(attacks.map((attack) => attack.program.name))) {
  test(`none of those on the program "${program}" is proven to have no effect`, { timeout, retry: 0 }, async () => {
    const own = attacks.filter((attack) => attack.program.name === program);
    const effects = await effectsOfAll(own);
    const proven = [...effects].filter(([, { state }]) => state === 'unaffected');
    expect(effects.size).toBe(own.length);
    expect(proven.map(([{ name }]) => name)).toEqual([]);
  });
}

test('a change of documentation, comments or what never runs is proven to have none', {
  timeout,
  retry: 0,
}, async () => {
  const unproven = [...(await effectsOfAll(harmless))].flatMap(([{ program, name }, effect]) =>
    effect.state === 'unproven' ? [`${program.name}: ${name}: ${effect.why}`] : [],
  );
  expect(unproven).toEqual([]);
});
