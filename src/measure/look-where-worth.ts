/** Looks at the benchmarks that are worth it, and gives up where looks prove too little. */
import type { Discovered } from '../ports.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { Effect } from '../results/no-effect.ts';
import type { EffectWorld } from './effect-world.ts';
import { openLooks } from './effects.ts';
import { type Change, type LikelyLooking, scriptsIn, unlikely } from './likely-change.ts';
import { worthLooking } from './worth-looking.ts';

interface Asked {
  readonly benchmarks: readonly Discovered[];
  /** Of those, by what is known of what they load, the change may leave alone. */
  readonly open: readonly Discovered[];
  readonly change: Change;
}

/** Of each of the benchmarks, in their order. */
export async function lookWhereWorth(
  world: EffectWorld,
  { benchmarks, open, change }: Asked,
  { step, start, mostLostMs, mostMs = Number.POSITIVE_INFINITY }: LikelyLooking,
): Promise<readonly Effect[]> {
  const known = await world.catalog('candidate');
  const loaded = ({ id }: Discovered): readonly string[] =>
    scriptsIn(change.root, known.get(benchmarkKey(id))?.listed.loaded?.scripts ?? []);
  const worth = await worthLooking(world, open, change, loaded);
  if (worth.size === 0) return benchmarks.map(() => unlikely);
  start(worth.size);
  const lookAt = await openLooks(world, benchmarks);
  const effects: Effect[] = [];
  const endsMs = worth.size < benchmarks.length ? mostMs : Number.POSITIVE_INFINITY;
  let [lostMs, tookMs] = [0, 0];
  for (const each of benchmarks) {
    const isLooked = worth.has(benchmarkKey(each.id)) && lostMs <= mostLostMs && tookMs <= endsMs;
    const startedAt = Date.now();
    if (isLooked) step(each.id.name);
    const effect = isLooked ? await lookAt(each) : unlikely;
    effects.push(effect);
    // What proves a benchmark unaffected costs less than measuring it; only the other looks are lost.
    const ms = Date.now() - startedAt;
    tookMs += ms;
    if (effect.state === 'unproven') lostMs += ms;
  }
  return effects;
}
