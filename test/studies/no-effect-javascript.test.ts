/** No change that reaches a JavaScript benchmark by a way that is rarely taken is ever proven to have no effect. */
import { expect, test } from 'vitest';
import { suiteOf } from '../e2e/measuring.ts';
import { effectsOfAll } from '../tools/no-effect/lab.ts';
import { javascriptAttacks, javascriptHarmless } from './no-effect/javascript-attacks.ts';
import { javascriptBackDoors } from './no-effect/javascript-back-doors.ts';
import { javascriptDeepDoors, javascriptDeepHarmless } from './no-effect/javascript-deep-doors.ts';
import { javascriptFarDoors } from './no-effect/javascript-far-doors.ts';
import { javascriptOptions } from './no-effect/javascript-options.ts';
import { javascriptPapers } from './no-effect/javascript-papers.ts';
import { javascriptPatchedDoors } from './no-effect/javascript-patched-doors.ts';
import { javascriptSideDoors } from './no-effect/javascript-side-doors.ts';
import { typescriptDoors, typescriptHarmless } from './no-effect/typescript-doors.ts';

const timeout = 1_200_000;
/**
 * FLAMEGATE_ATTACKS=0/3: every third attack from the first. FLAMEGATE_ONLY: those whose name matches. FLAMEGATE_NODE: another
 * Node to run them on.
 */
const [part = 0, parts = 1] = (process.env['FLAMEGATE_ATTACKS'] ?? '0/1').split('/').map(Number);
const only = new RegExp(process.env['FLAMEGATE_ONLY'] ?? '');
const all = [
  ...javascriptAttacks,
  ...javascriptSideDoors,
  ...javascriptBackDoors,
  ...javascriptPapers,
  ...javascriptOptions,
  ...javascriptDeepDoors,
  ...javascriptFarDoors,
  ...javascriptPatchedDoors,
].filter(({ name }) => only.test(name));
const node = process.env['FLAMEGATE_NODE'] ?? process.execPath;

test('no attack is proven to have no effect; what reaches nothing is', { timeout, retry: 0 }, async () => {
  const attacks = all.filter((_, i) => i % parts === part);
  const harmless = [...javascriptHarmless, ...javascriptDeepHarmless];
  const effects = await effectsOfAll([...attacks, ...harmless], node);
  const proven = attacks.filter((attack) => effects.get(attack)?.state === 'unaffected').map(({ name }) => name);
  console.log(`${proven.length} of ${attacks.length} attacks (of ${all.length}) proven unaffected`);
  expect.soft(proven).toEqual([]);
  const open = harmless.flatMap((each) => {
    const effect = effects.get(each);
    return effect?.state === 'unproven' ? [`${each.name}: ${effect.why}`] : [];
  });
  expect(open).toEqual([]);
});

const node24 = process.env['FLAMEGATE_NODE24'];
const types = suiteOf({ metrics: ['time'], warmupMs: 2, measureMs: 4, files: ['bench/*.bench.ts'] });

test.skipIf(node24 === undefined)('of programs in TypeScript none is, either', { timeout, retry: 0 }, async () => {
  const attacks = typescriptDoors.filter(({ name }, i) => only.test(name) && i % parts === part);
  const effects = await effectsOfAll([...attacks, ...typescriptHarmless], node24, types);
  const proven = [...effects].filter(([, { state }]) => state === 'unaffected').map(([{ name }]) => name);
  expect(proven).toEqual(typescriptHarmless.map(({ name }) => name));
});
