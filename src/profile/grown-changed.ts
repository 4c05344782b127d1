/**
 * Changed functions that cost more with all they call, where nothing below them grew significantly by itself: a regular expression
 * that is compiled anew a call spreads over a dozen functions of the runtime.
 */
import type { DiffNode, FunctionChange, ProfileDiff } from './diff-result.ts';
import { walkDiff } from './walk-diff.ts';

/** What it calls that grew most, and whether it called that before. */
export interface GrownCallee {
  readonly name: string;
  readonly isNew: boolean;
}

/** A changed function below that carries at least this share of the growth is the one to name. */
const leastBelow = 0.5;

/** One that carries less than this of what grew significantly by itself is a bystander: all that calls it grew a little. */
const leastCarried = 0.25;

interface Search {
  readonly changed: ReadonlySet<string>;
  /** Which way the cost went. */
  readonly sign: number;
  /** Functions that are known to have gone that way by themselves. */
  readonly named: readonly FunctionChange[];
}

/** By key. The innermost of those that call each other. */
export function grownChanged(
  diff: ProfileDiff,
  { changed, sign, named }: Search,
): ReadonlyMap<string, GrownCallee | undefined> {
  const least = leastCarried * named.reduce((sum, { self }) => sum + Math.abs(self?.delta ?? 0), 0);
  const grown = new Map(
    diff.functions
      .filter(({ key, total }) => changed.has(key) && total?.significant === true && total.delta * sign > 0)
      .map((each) => [each.key, (each.candidate.total - each.baseline.total) * sign] as const)
      .filter(([, growth]) => growth >= least),
  );
  const callees = new Map([...grown.keys()].map((key) => [key, new Map<string, DiffNode[]>()]));
  const outer = new Set<string>();
  walkDiff(diff.root, (node, path) => {
    const own = grown.get(node.key);
    if (own === undefined) return;
    for (const { key } of path) if (key !== node.key && own >= leastBelow * (grown.get(key) ?? own * 4)) outer.add(key);
    const known = callees.get(node.key);
    for (const child of node.children) {
      const nodes = known?.get(child.key);
      if (nodes === undefined) known?.set(child.key, [child]);
      else nodes.push(child);
    }
  });
  const inner = [...grown].filter(([key]) => !outer.has(key));
  return new Map(
    inner.map(([key, whole]) => [key, mainCallee([...(callees.get(key)?.values() ?? [])], { sign, whole })] as const),
  );
}

interface Wanted {
  readonly sign: number;
  /** Growth of the function that calls. */
  readonly whole: number;
}

/** Absent where many share the growth: one of them alone would mislead. */
function mainCallee(callees: readonly (readonly DiffNode[])[], { sign, whole }: Wanted): GrownCallee | undefined {
  const sum = (nodes: readonly DiffNode[], of: (node: DiffNode) => number): number =>
    nodes.reduce((total, node) => total + of(node), 0);
  const growth = (nodes: readonly DiffNode[]): number =>
    sum(nodes, ({ baseline, candidate }) => (candidate.total - baseline.total) * sign);
  const largest = [...callees].sort((one, other) => growth(other) - growth(one))[0] ?? [];
  const [first] = largest;
  if (first === undefined || growth(largest) < leastBelow * whole) return undefined;
  return { name: first.frame.name, isNew: sum(largest, ({ baseline }) => baseline.total) === 0 };
}
