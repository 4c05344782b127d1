/** Which function of the baseline is which of the candidate, when only their positions in one file distinguish them. */

export interface Position {
  readonly line: number;
  readonly column: number;
  /** Base keys of the functions seen calling it. */
  readonly callers: ReadonlySet<string>;
}

/** Ordinals from 1 in file order, equal for the functions that were paired. */
export interface Ordinals {
  readonly baseline: readonly number[];
  readonly candidate: readonly number[];
}

/** Beyond this many pairs to weigh (a bundle of anonymous functions) plain order decides. */
const mostPairs = 1_000_000;

/**
 * Needleman and Wunsch's alignment (1970) of both lists, each in file order: pairs never cross, and the sum of
 * likenesses is greatest. `candidateLine` (from the diff under review) decides for every line that is still there.
 */
export function alignPositions(
  baseline: readonly Position[],
  candidate: readonly Position[],
  candidateLine?: (line: number) => number | undefined,
): Ordinals {
  const like = (a: Position, b: Position): number => {
    const line = candidateLine?.(a.line);
    if (line !== undefined) return line === b.line && a.column === b.column ? 4 : 0;
    // A definition on a rewritten line has no position: it may still be found, after all that are sure.
    return candidateLine === undefined ? likeness(a, b) : Math.min(1, likeness(a, b));
  };
  const tooMany = baseline.length * candidate.length > mostPairs;
  return numbered(tooMany ? byOrder(baseline, candidate) : bestPairs(baseline, candidate, like), baseline, candidate);
}

/** Equal place 4, equal column 1 (inserted lines move none), shared callers up to 3; 0 never pairs. */
function likeness(a: Position, b: Position): number {
  const shared = [...a.callers].filter((caller) => b.callers.has(caller)).length;
  const callers = shared === 0 ? 0 : (3 * shared) / (a.callers.size + b.callers.size - shared);
  const place = a.line === b.line && a.column === b.column ? 4 : a.column === b.column ? 1 : 0;
  return place + callers;
}

type Pairs = readonly (readonly [number, number])[];

function byOrder(baseline: readonly Position[], candidate: readonly Position[]): Pairs {
  return baseline.slice(0, candidate.length).map((_, index) => [index, index]);
}

function bestPairs(
  baseline: readonly Position[],
  candidate: readonly Position[],
  like: (a: Position, b: Position) => number,
): Pairs {
  const width = candidate.length + 1;
  const best = new Float64Array((baseline.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  for (const [i, a] of baseline.entries()) {
    for (const [j, b] of candidate.entries()) {
      const alike = like(a, b);
      const paired = alike > 0 ? at(i, j) + alike : 0;
      best[(i + 1) * width + j + 1] = Math.max(paired, at(i, j + 1), at(i + 1, j));
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [baseline.length, candidate.length];
  while (i > 0 && j > 0) {
    if (at(i, j) === at(i - 1, j)) i--;
    else if (at(i, j) === at(i, j - 1)) j--;
    else pairs.push([--i, --j]);
  }
  return pairs.reverse();
}

function numbered(pairs: Pairs, baseline: readonly Position[], candidate: readonly Position[]): Ordinals {
  const left: number[] = [];
  const right: number[] = [];
  let next = 1;
  for (const [a, b] of [...pairs, [baseline.length, candidate.length] as const]) {
    while (left.length < a) left.push(next++);
    while (right.length < b) right.push(next++);
    if (a < baseline.length || b < candidate.length) {
      left.push(next);
      right.push(next++);
    }
  }
  return { baseline: left, candidate: right };
}
