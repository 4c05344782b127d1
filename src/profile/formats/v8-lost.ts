/**
 * Traces of which a part was lost, as those in which Chrome left events without their arguments: nodes then refer to callers,
 * and samples to nodes, that no event names. What is there is kept. Where nothing says that a part was lost, such an id is
 * a damaged file, and refused.
 */
import { malformed } from './malformed.ts';
import type { V8Node } from './v8-node.ts';
import type { V8Thread } from './v8-samples.ts';

export interface Rejoined {
  readonly thread: V8Thread;
  /** Functions shown without their callers, and samples without a function. */
  readonly orphans: number;
  readonly nameless: number;
}

/** Of which nothing was lost. */
export function nothingLost(thread: V8Thread): Rejoined {
  return { thread, orphans: 0, nameless: 0 };
}

/** Without callers, callees and samples that lead nowhere. A thread of which nothing is left is refused. */
export function rejoinLost(format: string, thread: V8Thread): Rejoined {
  const ids = new Set(thread.nodes.map(({ id }) => id));
  const isLost = (id: number | undefined): boolean => id !== undefined && !ids.has(id);
  const orphans = thread.nodes.filter(({ parent }) => isLost(parent)).length;
  const nameless = thread.samples?.filter((id) => isLost(id)).length ?? 0;
  if (nameless > 0 && nameless === thread.samples?.length) {
    throw malformed(format, 'samples', 'ids of nodes', thread.samples[0]);
  }
  const nodes = thread.nodes.map(
    (node): V8Node => ({
      ...node,
      parent: isLost(node.parent) ? undefined : node.parent,
      children: node.children.filter((id) => !isLost(id)),
    }),
  );
  if (nameless === 0) return { thread: { ...thread, nodes }, orphans, nameless };
  const unknown = Math.min(0, ...ids) - 1;
  const samples = thread.samples?.map((id) => (isLost(id) ? unknown : id));
  return { thread: { ...thread, nodes: [...nodes, unnamed(unknown)], samples }, orphans, nameless };
}

function unnamed(id: number): V8Node {
  const frame = { name: '(unknown)', language: 'js', kind: 'runtime' } as const;
  return { id, frame, parent: undefined, children: [], hitCount: 0, ticks: [] };
}

/** What a reader must know of a file that was read with parts missing. */
export function lostNotes(threads: readonly Rejoined[]): readonly string[] {
  const sum = (of: (each: Rejoined) => number): number => threads.reduce((all, each) => all + of(each), 0);
  const [orphans, nameless] = [sum((each) => each.orphans), sum((each) => each.nameless)];
  const lost = [
    ...(orphans === 0 ? [] : [`${orphans} of its calls are shown without what called them`]),
    ...(nameless === 0 ? [] : [`${nameless} of its samples are of no known function, (unknown)`]),
  ];
  return lost.length === 0 ? [] : [`a part of the trace is lost: ${lost.join(', and ')}; what they cost is all there`];
}
