/** What both sides list: what fails on both is reported as such, and what skips itself on both is not measured, with a note. */
import { GateError } from '../errors.ts';
import type { Discovered } from '../ports.ts';
import { type BenchmarkId, benchmarkKey } from '../results/benchmark-id.ts';
import type { Failure } from '../results/invocation.ts';
import type { Run } from '../results/run.ts';
import { terminalText } from '../text/visible.ts';
import { formatCount } from '../units/format.ts';

export interface BaselineListing {
  /** Absent: the baseline was not listed. */
  readonly benchmarks?: readonly BenchmarkId[];
  /** By key, of those that cannot be measured there. */
  readonly broken: ReadonlyMap<string, Failure>;
}

export interface ListedOnBoth {
  readonly discovered: readonly Discovered[];
  /** As the baseline's listing, without what both sides skip. */
  readonly benchmarks?: readonly BenchmarkId[] | undefined;
  readonly notes: readonly string[];
}

/** `stored`: runs of the base, used where its checkout was not listed. Throws SUITE_EMPTY where all skip themselves. */
export function listedOnBoth(
  found: readonly Discovered[],
  { benchmarks, broken }: BaselineListing,
  stored: readonly Run[],
): ListedOnBoth {
  const hasRun = new Set(
    stored.flatMap(({ outcomes }) =>
      outcomes.flatMap((each) => (each.state === 'measured' ? benchmarkKey(each.id) : [])),
    ),
  );
  const runsThere = (key: string): boolean =>
    benchmarks === undefined
      ? hasRun.has(key)
      : benchmarks.some((id) => benchmarkKey(id) === key) && broken.get(key)?.reason !== 'skipped';
  const skips = found.filter(({ id, failure }) => failure?.reason === 'skipped' && !runsThere(benchmarkKey(id)));
  if (skips.length > 0 && skips.length === found.length) throw nothingRuns(skips);
  const gone = new Set(skips.map(({ id }) => benchmarkKey(id)));
  return {
    discovered: found.filter((each) => !skips.includes(each)).map((each) => withSides(each, broken)),
    benchmarks: benchmarks?.filter((id) => !gone.has(benchmarkKey(id))),
    notes: skips.length === 0 ? [] : [`Not measured, as ${skipWords(skips)}`],
  };
}

/** A benchmark that no longer runs says as little as one that fails, and must not pass by it. */
function withSides(each: Discovered, broken: BaselineListing['broken']): Discovered {
  const { id, failure } = each;
  if (failure === undefined) return each;
  if (failure.reason === 'skipped') {
    return { ...each, failure: { reason: 'missing', message: `${failure.message}; on the baseline it does not` } };
  }
  return broken.has(benchmarkKey(id)) ? { ...each, failure: { ...failure, sides: 'both' } } : each;
}

function nothingRuns(skips: readonly Discovered[]): GateError {
  return new GateError('SUITE_EMPTY', `Cannot measure anything as ${skipWords(skips)}`, {
    hint: 'give them what they look for, in setup or in the environment of the step: "flamegate doctor" lists each with its reason',
  });
}

function skipWords(skips: readonly Discovered[]): string {
  const [first] = skips;
  const one = terminalText(`${first?.id.name ?? ''}: ${first?.failure?.message ?? ''}`, 400);
  return `${formatCount(skips.length, 'benchmark skips itself', 'benchmarks skip themselves')}: ${one}`;
}
