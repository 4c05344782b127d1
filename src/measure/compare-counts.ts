/** What two sides of a benchmark did, one against the other: how much more the candidate does, and which function. */
import type { Counted, CountedFunction } from '../harness/harness.ts';
import type { CountedWork, WorkedFunction } from '../results/work.ts';

type Counts = Extract<Counted, { readonly state: 'counted' }>;

const mostFunctions = 5;

export function compareCounts(baseline: Counts, candidate: Counts): Omit<CountedWork, 'id'> {
  const pairs = pairsOf(baseline.functions, candidate.functions);
  const before = totalOf(baseline.functions);
  const operations = { baseline: baseline.operations, candidate: candidate.operations };
  return {
    state: 'counted',
    by: candidate.by,
    operations: candidate.operations,
    ratio: before === 0 ? 1 : Math.max(0, before + moreOf(pairs)) / before,
    functions: pairs
      .filter((pair) => weightOf(pair) !== 0)
      .sort((a, b) => Math.abs(weightOf(b)) - Math.abs(weightOf(a)))
      .slice(0, mostFunctions)
      .map((pair) => toWorked(pair, operations)),
    changed: pairs
      .filter(isRewritten)
      .sort((a, b) => stepsOf(b) - stepsOf(a))
      .slice(0, mostFunctions)
      .flatMap(({ candidate: { name } = { name: '' } }) => name),
  };
}

/** Whether two processes of one side did the same. */
export function didTheSame(one: Counts, other: Counts): boolean {
  return one.operations === other.operations && countsText(one) === countsText(other);
}

function countsText({ functions }: Counts): string {
  const lines = functions.map(({ path, name, calls, pieces, steps }) =>
    JSON.stringify([path, name, calls, pieces, steps]),
  );
  return lines.sort().join('\n');
}

interface Pair {
  readonly baseline?: CountedFunction;
  readonly candidate?: CountedFunction;
}

/**
 * The same function of both sides: by its place and name, then by its code wherever it is now, then by a name that one
 * function alone of each side is left with, since a bundle has another file name as soon as its code is another.
 */
function pairsOf(before: readonly CountedFunction[], after: readonly CountedFunction[]): readonly Pair[] {
  const left = [...before];
  const paired = new Map<CountedFunction, CountedFunction>();
  const take = (isOf: (one: CountedFunction, other: CountedFunction) => boolean): void => {
    for (const each of after) {
      const at = paired.has(each) ? -1 : left.findIndex((other) => isOf(other, each));
      const [found] = at === -1 ? [] : left.splice(at, 1);
      if (found !== undefined) paired.set(each, found);
    }
  };
  const isNamed = (one: CountedFunction, other: CountedFunction): boolean => nameOf(one) === nameOf(other);
  const isPlaced = (one: CountedFunction, other: CountedFunction): boolean =>
    one.path === other.path && isNamed(one, other);
  const isSame = ({ code }: CountedFunction, other: CountedFunction): boolean =>
    code !== undefined && code === other.code;
  take((one, other) => isPlaced(one, other) && isSame(one, other));
  take(isPlaced);
  take((one, other) => isNamed(one, other) && isSame(one, other));
  take(isSame);
  const leftBefore = onlyNames(left);
  const leftAfter = onlyNames(after.filter((each) => !paired.has(each)));
  take((one, other) => isNamed(one, other) && leftBefore.has(one.name) && leftAfter.has(one.name));
  return [
    ...after.map((candidate): Pair => {
      const baseline = paired.get(candidate);
      return baseline === undefined ? { candidate } : { baseline, candidate };
    }),
    ...left.map((baseline): Pair => ({ baseline })),
  ];
}

/** Names that one of them alone has. */
function onlyNames(functions: readonly CountedFunction[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const { name } of functions) seen.set(name, (seen.get(name) ?? 0) + 1);
  return new Set([...seen].flatMap(([name, count]) => (count === 1 && !name.startsWith('(anonymous') ? [name] : [])));
}

/** One without a name is known by its line, which moves. */
function nameOf({ name }: CountedFunction): string {
  return name.startsWith('(anonymous') ? '(anonymous)' : name;
}

function stepsOf({ baseline, candidate }: Pair): number {
  return Math.max(baseline?.steps ?? 0, candidate?.steps ?? 0);
}

function differenceOf({ baseline, candidate }: Pair): number {
  return (candidate?.steps ?? 0) - (baseline?.steps ?? 0);
}

/** Its code is another, and all of it runs as often as before. */
function isReworded(pair: Pair): boolean {
  const { baseline, candidate } = pair;
  if (!isRewritten(pair) || baseline === undefined || candidate === undefined) return false;
  return baseline.calls === candidate.calls && baseline.pieces.join() === candidate.pieces.join();
}

function isRewritten({ baseline, candidate }: Pair): boolean {
  return baseline !== undefined && candidate !== undefined && baseline.code !== candidate.code;
}

function weightOf(pair: Pair): number {
  return isReworded(pair) ? 0 : differenceOf(pair);
}

/** What moved from a function into a new one that it calls is no more than before. */
function moreOf(pairs: readonly Pair[]): number {
  const isNew = ({ baseline }: Pair): boolean => baseline === undefined;
  const sum = (some: readonly Pair[], of: (pair: Pair) => number): number =>
    some.reduce((all, each) => all + of(each), 0);
  const saved = sum(pairs.filter(isReworded), (pair) => Math.min(0, differenceOf(pair)));
  const added = sum(pairs.filter(isNew), differenceOf);
  const gone = sum(
    pairs.filter(({ candidate }) => candidate === undefined),
    differenceOf,
  );
  const grown = sum(pairs.filter(isReworded), (pair) => Math.max(0, differenceOf(pair)));
  const moved = Math.max(0, added + saved) + Math.min(0, gone + grown);
  return (
    moved +
    sum(
      pairs.filter((pair) => pair.baseline !== undefined && pair.candidate !== undefined),
      weightOf,
    )
  );
}

function totalOf(functions: readonly CountedFunction[]): number {
  return functions.reduce((all, { steps }) => all + steps, 0);
}

function toWorked(
  { baseline, candidate }: Pair,
  operations: Readonly<Record<'baseline' | 'candidate', number>>,
): WorkedFunction {
  const both = (of: (counted: CountedFunction) => number): WorkedFunction['calls'] => ({
    baseline: baseline === undefined ? 0 : of(baseline) / operations.baseline,
    candidate: candidate === undefined ? 0 : of(candidate) / operations.candidate,
  });
  const { name, path, line } = candidate ?? baseline ?? { name: '', path: '' };
  const loops = [baseline, candidate].some((each) => each !== undefined && each.most > each.calls);
  return {
    name,
    file: path === '' ? undefined : path,
    line,
    calls: both(({ calls }) => calls),
    loops: loops ? both(({ most }) => most) : undefined,
    steps: both(({ steps }) => steps),
  };
}
