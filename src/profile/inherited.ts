/** Which functions changed by nothing but what is already named below them. */
import type { ProfileDiff } from './diff-result.ts';
import { deltasOf, type NodeDeltas } from './node-deltas.ts';

/** Of a caller's change, what functions below it that changed themselves have to make up. */
const leastShare = 0.8;

/**
 * Keys of functions whose own cost did not change significantly and whose total did, by at least 80 % (and at most 120 %)
 * through functions below that are significant by themselves. Recursion counts once; no depth is too deep.
 */
export function inheritedChanges({ root, functions }: Pick<ProfileDiff, 'root' | 'functions'>): ReadonlySet<string> {
  const named = new Set(functions.filter(({ self }) => self?.significant === true).map(({ key }) => key));
  const callers = functions.filter(({ key, total }) => total?.significant === true && !named.has(key));
  // Without either the answer is none, and the diff's nodes need not be known.
  if (named.size === 0 || callers.length === 0) return new Set();
  const sums = changesByFunction(deltasOf(root), named, new Set(callers.map(({ key }) => key)));
  const inherited = callers.filter(({ key }) => {
    const { whole, below } = sums.get(key) ?? { whole: 0, below: 0 };
    return whole !== 0 && Math.abs(below / whole - 1) <= 1 - leastShare;
  });
  return new Set(inherited.map(({ key }) => key));
}

interface Sums {
  /** Change of the total. */
  whole: number;
  /** Own changes of named functions below. */
  below: number;
}

/** Of the functions asked for, over the outermost nodes of each. */
function changesByFunction(
  deltas: NodeDeltas,
  named: ReadonlySet<string>,
  asked: ReadonlySet<string>,
): ReadonlyMap<string, Sums> {
  const { size, parents, keys, names } = deltas;
  const isNamed = names.map((key) => named.has(key));
  const sums = names.map((key): Sums | undefined => (asked.has(key) ? { whole: 0, below: 0 } : undefined));
  const below = new Float64Array(size);
  for (let node = size - 1; node > 0; node--) {
    const parent = parents[node] ?? 0;
    const own = isNamed[keys[node] ?? 0] === true ? deltas.self(node) : 0;
    below[parent] = (below[parent] ?? 0) + own + (below[node] ?? 0);
  }
  forEachOutermost(deltas, (node) => {
    const known = sums[keys[node] ?? 0];
    if (known === undefined) return;
    known.whole += deltas.total(node);
    known.below += below[node] ?? 0;
  });
  return new Map(sums.flatMap((known, key) => (known === undefined ? [] : [[names[key] ?? '', known]])));
}

/** Nodes above which their function is not open already, in no order. */
function forEachOutermost({ size, parents, keys, names }: NodeDeltas, visit: (node: number) => void): void {
  // 0, the root's, which is no child: none.
  const firsts = new Int32Array(size);
  const siblings = new Int32Array(size);
  for (let node = size - 1; node > 0; node--) {
    const parent = parents[node] ?? 0;
    siblings[node] = firsts[parent] ?? 0;
    firsts[parent] = node;
  }
  const open = new Int32Array(names.length);
  const enter = (node: number): void => {
    const key = keys[node] ?? 0;
    if (open[key] === 0) visit(node);
    open[key] = (open[key] ?? 0) + 1;
  };
  const leave = (node: number): void => {
    const key = keys[node] ?? 0;
    open[key] = (open[key] ?? 0) - 1;
  };
  enter(0);
  for (let node = 0; ; ) {
    const first = firsts[node] ?? 0;
    if (first !== 0) node = first;
    else {
      while (node !== 0 && siblings[node] === 0) {
        leave(node);
        node = parents[node] ?? 0;
      }
      if (node === 0) return;
      leave(node);
      node = siblings[node] ?? 0;
    }
    enter(node);
  }
}
