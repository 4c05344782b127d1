/** Which functions changed by nothing but what is already named below them. */
import type { DiffNode, ProfileDiff } from './diff-result.ts';

/** Of a caller's change, what functions below it that changed themselves have to make up. */
const leastShare = 0.8;

/**
 * Keys of functions whose own cost did not change significantly and whose total did, by at least 80 % (and at most 120 %)
 * through functions below that are significant by themselves. Recursion counts once; no depth is too deep.
 */
export function inheritedChanges({ root, functions }: Pick<ProfileDiff, 'root' | 'functions'>): ReadonlySet<string> {
  const named = new Set(functions.filter(({ self }) => self?.significant === true).map(({ key }) => key));
  const sums = changesByFunction(root, named);
  const inherited = functions.filter(({ key, total }) => {
    if (total?.significant !== true || named.has(key)) return false;
    const { whole, below } = sums.get(key) ?? { whole: 0, below: 0 };
    return whole !== 0 && Math.abs(below / whole - 1) <= 1 - leastShare;
  });
  return new Set(inherited.map(({ key }) => key));
}

interface Sums {
  /** Change of the total. */
  readonly whole: number;
  /** Own changes of named functions below. */
  readonly below: number;
}

interface Visit {
  readonly node: DiffNode;
  readonly isLeft: boolean;
}

/** Over the outermost nodes of each function. */
function changesByFunction(root: DiffNode, named: ReadonlySet<string>): ReadonlyMap<string, Sums> {
  const sums = new Map<string, Sums>();
  const below = new Map<DiffNode, number>();
  const open = new Map<string, number>();
  const visits: Visit[] = [{ node: root, isLeft: false }];
  for (let visit = visits.pop(); visit !== undefined; visit = visits.pop()) {
    const { node, isLeft } = visit;
    const depth = open.get(node.key) ?? 0;
    if (!isLeft) {
      open.set(node.key, depth + 1);
      visits.push({ node, isLeft: true });
      for (const child of node.children) visits.push({ node: child, isLeft: false });
      continue;
    }
    open.set(node.key, depth - 1);
    const sum = node.children.reduce((all, child) => all + ownOf(child, named) + (below.get(child) ?? 0), 0);
    below.set(node, sum);
    if (depth > 1) continue;
    const known = sums.get(node.key) ?? { whole: 0, below: 0 };
    const whole = known.whole + node.candidate.total - node.baseline.total;
    sums.set(node.key, { whole, below: known.below + sum });
  }
  return sums;
}

function ownOf({ key, baseline, candidate }: DiffNode, named: ReadonlySet<string>): number {
  return named.has(key) ? candidate.self - baseline.self : 0;
}
