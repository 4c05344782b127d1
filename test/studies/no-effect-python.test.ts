/** No change that reaches a Python benchmark is ever proven to have no effect: attacks made by operators, and by hand. */
import { expect, test } from 'vitest';
import { suiteOf } from '../e2e/measuring.ts';
import { effectsOfAll } from '../tools/no-effect/lab.ts';
import { pythonAttacks, pythonHarmless } from './no-effect/python-attacks.ts';
import { pythonBackDoors } from './no-effect/python-back-doors.ts';
import { pythonDeepDoors, pythonDeepHarmless } from './no-effect/python-deep-doors.ts';
import { pythonDocumentation, pythonHarmlessDocumentation } from './no-effect/python-documentation.ts';
import { pythonFarDoors } from './no-effect/python-far-doors.ts';
import { pythonFunctionDoors } from './no-effect/python-function-doors.ts';
import { pythonHarmlessFunctions } from './no-effect/python-function-harmless.ts';
import { pythonHarmlessNames, pythonKnownNames } from './no-effect/python-known-names.ts';
import { pythonLateDoors } from './no-effect/python-late-doors.ts';
import { pythonOwnLines } from './no-effect/python-own-lines.ts';
import { pythonPapers } from './no-effect/python-papers.ts';
import { pythonRareDoors } from './no-effect/python-rare-doors.ts';
import { pythonSideDoors } from './no-effect/python-side-doors.ts';

const suite = suiteOf({ harness: 'pytest', metrics: ['time'], warmupMs: 1, measureMs: 2, files: ['tests/bench_*.py'] });
const timeout = 1_200_000;
/** FLAMEGATE_ATTACKS=0/3: every third attack from the first. FLAMEGATE_ONLY: those whose name matches. */
const [part = 0, parts = 1] = (process.env['FLAMEGATE_ATTACKS'] ?? '0/1').split('/').map(Number);
const only = new RegExp(process.env['FLAMEGATE_ONLY'] ?? '');
const all = [
  ...pythonAttacks,
  ...pythonSideDoors,
  ...pythonBackDoors,
  ...pythonKnownNames,
  ...pythonFunctionDoors,
  ...pythonPapers,
  ...pythonDocumentation,
  ...pythonOwnLines,
  ...pythonRareDoors,
  ...pythonDeepDoors,
  ...pythonFarDoors,
  ...pythonLateDoors,
].filter(({ name }) => only.test(name));

test('no attack is proven to have no effect; what reaches nothing is', { timeout, retry: 0 }, async () => {
  const attacks = all.filter((_, i) => i % parts === part);
  const harmless = [
    ...pythonHarmless,
    ...pythonHarmlessNames,
    ...pythonHarmlessFunctions,
    ...pythonHarmlessDocumentation,
    ...pythonDeepHarmless,
  ]
    .filter(({ name }) => only.test(name))
    .filter((_, i) => i % parts === part);
  const effects = await effectsOfAll([...attacks, ...harmless], process.execPath, suite);
  const proven = [...effects].filter(([, { state }]) => state === 'unaffected').map(([{ name }]) => name);
  const attacked = proven.filter((name) => !harmless.some((each) => each.name === name));
  console.log(`${attacked.length} of ${attacks.length} attacks (of ${all.length}) proven unaffected`);
  expect(attacked).toEqual([]);
  const open = [...effects].flatMap(([each, effect]) =>
    harmless.includes(each) && effect.state === 'unproven' ? [`${each.name}: ${effect.why}`] : [],
  );
  expect(open).toEqual([]);
});
