/** Before anything is measured: which benchmarks the change provably cannot affect. */
import type { Discovered } from '../ports.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { NoEffect } from '../results/no-effect.ts';
import type { GatherOptions, GatherWorld } from './gather-world.ts';

/** By `benchmarkKey`; empty where nothing is to be proven or can be. */
export async function proveNoEffect(
  { measurer, progress }: Pick<GatherWorld, 'measurer' | 'progress'>,
  options: Pick<GatherOptions, 'config' | 'purpose' | 'baselineCommit' | 'skip' | 'judged'>,
  discovered: readonly Discovered[],
): Promise<ReadonlyMap<string, NoEffect>> {
  const { config, purpose, baselineCommit, skip, judged = 'here' } = options;
  const { proof, budgetMs } = config.measure;
  const isAsked = proof !== 'off' && purpose === 'judge' && baselineCommit !== undefined;
  const asked = discovered.filter((each) => each.failure === undefined && skip?.(each) === undefined);
  if (!isAsked || measurer.effects === undefined || asked.length === 0) return new Map();
  const effects = await measurer.effects(asked, {
    mostLostMs: proof === 'auto' ? budgetMs * lostShare : undefined,
    mostMs: proof === 'auto' ? budgetMs * lookShare : undefined,
    start: (total) => progress.start('looking for what the change cannot affect', total),
    step: (name) => progress.step(name),
  });
  return new Map(
    asked.flatMap(({ id }, i) => {
      const effect = effects[i];
      if (effect?.state !== 'unaffected') return [];
      if (judged === 'elsewhere' && !standsInCommits(effect.proof)) return [];
      return [[benchmarkKey(id), effect.proof]];
    }),
  );
}

/** Of the budget, what looks may take that prove nothing, unless everything is to be looked at. */
const lostShare = 0.05;

/** Of the budget, what looks may take where the change reaches other benchmarks, which are measured after them. */
const lookShare = 0.25;

/** Which functions of a changed file are never called or reached, and what a build made of it, is in no commit. */
function standsInCommits({ by, files, partly = [] }: NoEffect): boolean {
  return by !== 'reach' && files.length > 0 && partly.length === 0;
}
