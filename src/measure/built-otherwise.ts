/** Whether what a build made of a benchmark is known to differ between the sides, without running it. */
import { harnessOf } from '../harness/registry.ts';
import type { Discovered } from '../ports.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import type { Side } from '../results/evidence.ts';
import type { EffectWorld } from './effect-world.ts';

/** Undefined where it is unknown: nothing is built, or a side lacks it. */
export async function isBuiltOtherwise(
  { catalog, contextOf }: Pick<EffectWorld, 'catalog' | 'contextOf'>,
  { id, suite }: Discovered,
): Promise<boolean | undefined> {
  const { built } = await harnessOf(suite.harness);
  if (built === undefined) return undefined;
  const builtFor = async (side: Side): Promise<string | undefined> => {
    const known = (await catalog(side)).get(benchmarkKey(id));
    if (known === undefined || known.listed.failure !== undefined) return undefined;
    return built(await contextOf(side, known.suite), known.listed);
  };
  const [before, after] = [await builtFor('baseline'), await builtFor('candidate')];
  return before === undefined || after === undefined ? undefined : before !== after;
}
