/** No change that reaches a JavaScript benchmark by a way that is rarely taken is ever proven to have no effect. */
import { expect, test } from 'vitest';
import { effectsOfAll } from '../tools/no-effect/lab.ts';
import { javascriptAttacks, javascriptHarmless } from './no-effect/javascript-attacks.ts';
import { javascriptBackDoors } from './no-effect/javascript-back-doors.ts';
import { javascriptPapers } from './no-effect/javascript-papers.ts';
import { javascriptSideDoors } from './no-effect/javascript-side-doors.ts';

const timeout = 1_200_000;
/**
 * FLAMEGATE_ATTACKS=0/3: every third attack from the first. FLAMEGATE_ONLY: those whose name matches. FLAMEGATE_NODE: another
 * Node to run them on.
 */
const [part = 0, parts = 1] = (process.env['FLAMEGATE_ATTACKS'] ?? '0/1').split('/').map(Number);
const only = new RegExp(process.env['FLAMEGATE_ONLY'] ?? '');
const all = [...javascriptAttacks, ...javascriptSideDoors, ...javascriptBackDoors, ...javascriptPapers].filter(
  ({ name }) => only.test(name),
);
const node = process.env['FLAMEGATE_NODE'] ?? process.execPath;

test('no attack is proven to have no effect; what reaches nothing is', { timeout, retry: 0 }, async () => {
  const attacks = all.filter((_, i) => i % parts === part);
  const effects = await effectsOfAll([...attacks, ...javascriptHarmless], node);
  const proven = attacks.filter((attack) => effects.get(attack)?.state === 'unaffected').map(({ name }) => name);
  console.log(`${proven.length} of ${attacks.length} attacks (of ${all.length}) proven unaffected`);
  expect.soft(proven).toEqual([]);
  const open = javascriptHarmless.flatMap((each) => {
    const effect = effects.get(each);
    return effect?.state === 'unproven' ? [`${each.name}: ${effect.why}`] : [];
  });
  expect(open).toEqual([]);
});
