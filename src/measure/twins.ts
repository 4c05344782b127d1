/** Benchmarks of one name are told apart by their order, which holds only while each side has as many. */
import type { Listed } from '../harness/harness.ts';
import { benchmarkKey, storableName } from '../results/benchmark-id.ts';
import type { Failure } from '../results/invocation.ts';
import type { Catalog, Known } from './catalog.ts';

/**
 * A benchmark that came or went among others of its name shifts their numbers, and each would be compared with another's work. `own`
 * without what cannot be told from the other side.
 */
export function withoutOddTwins(own: Catalog, beside: Catalog): Catalog {
  const [mine, other] = [countsIn(own), countsIn(beside)];
  return new Map(
    [...own].map(([key, known]): [string, Known] => {
      const base = baseOf(known, own) ?? baseOf(known, beside) ?? key;
      const [here, there] = [mine.get(base) ?? 1, other.get(base) ?? 1];
      if (here === there || !beside.has(base)) return [key, known];
      return [key, { ...known, listed: { ...known.listed, failure: odd(known.listed, here, there) } }];
    }),
  );
}

/** Key of the first of its name; undefined: it has no number, or there is none without. */
function baseOf({ suite, listed }: Known, catalog: Catalog): string | undefined {
  const [, name] = /^(.+) #\d+$/s.exec(storableName(listed.name)) ?? [];
  const base = name === undefined ? undefined : benchmarkKey({ suite: suite.name, name });
  return base !== undefined && catalog.has(base) ? base : undefined;
}

/** By key of the first of a name: how many have it. */
function countsIn(catalog: Catalog): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const known of catalog.values()) {
    const base = baseOf(known, catalog);
    if (base !== undefined) counts.set(base, (counts.get(base) ?? 1) + 1);
  }
  return counts;
}

function odd({ name }: Listed, here: number, there: number): Failure {
  const one = name.replace(/ #\d+$/, '');
  const message = `Cannot tell which of the benchmarks named ${JSON.stringify(one)} is which as both sides must have as many: ${here} on this side, ${there} on the other; give each a name of its own`;
  return { reason: 'load', message };
}
