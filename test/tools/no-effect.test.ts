/** No change that reaches a benchmark is ever proven to have no effect; changes that reach nothing mostly are. */
import { expect, test } from 'vitest';
import { attacks, harmless } from './no-effect/attacks.ts';
import { effectsOfAll } from './no-effect/lab.ts';

const timeout = 1_200_000;

/** Every fourth is tried, or FLAMEGATE_ATTACKS=0/1 for all, 1/3 for every third from the second. */
const [part = 0, parts = 1] = (process.env['FLAMEGATE_ATTACKS'] ?? '0/4').split('/').map(Number);
const tried = attacks.filter((_, i) => i % parts === part);

test('there are at least 300 ways to change what a benchmark does', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(300);
});

for (const program of new Set(tried.map((attack) => attack.program.name))) {
  test(`none of those on the program "${program}" is proven to have no effect`, { timeout, retry: 0 }, async () => {
    const own = tried.filter((attack) => attack.program.name === program);
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
