/**
 * Pasts as they happen on a main branch, for replays: the samples that stage 0, the margin floor and `auto` were first tested on had none.
 * A level is a factor on what is measured now; the present is always 1.
 */
import type { Random } from '../stats/random.ts';

export interface HistoryScenario {
  readonly name: string;
  readonly runs: number;
  /** Level of the stored run `ago` runs before now, 0 the nearest. */
  readonly levelOf: (ago: number, random: Random) => number;
}

const runs = 20;

function since(ago: number, before: number): HistoryScenario['levelOf'] {
  return (run) => (run < ago ? 1 : before);
}

/** Runs differ by this from moment to moment on a restless machine, on the log scale. */
const restless = 0.08;

export const historyScenarios: readonly HistoryScenario[] = [
  { name: 'steady', runs, levelOf: () => 1 },
  { name: 'improvement 3 runs ago', runs, levelOf: since(3, 1.25) },
  { name: 'improvement 5 runs ago', runs, levelOf: since(5, 1.25) },
  { name: 'improvement 9 runs ago', runs, levelOf: since(9, 1.25) },
  { name: 'halved 3 runs ago', runs, levelOf: since(3, 2) },
  { name: 'accepted step 4 runs ago', runs, levelOf: since(4, 0.8) },
  { name: 'spike and revert', runs, levelOf: (run) => (run === 4 ? 1.4 : 1) },
  { name: 'great spike and revert', runs, levelOf: (run) => (run === 4 ? 3 : 1) },
  { name: 'creep of 2 % a run', runs, levelOf: (run) => 1.02 ** -run },
  { name: 'another machine 6 runs ago', runs, levelOf: since(6, 1.3) },
  { name: 'restless weeks', runs, levelOf: (_, random) => Math.exp(restless * random.normal()) },
  { name: 'few runs', runs: 3, levelOf: () => 1 },
];
