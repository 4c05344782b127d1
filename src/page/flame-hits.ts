/** Walking through what a search found: the widest frame first, round and round. */
import type { Layout } from '../report/flame/layout.ts';
import type { Matches } from '../report/flame/search.ts';
import type { FlameTree } from '../report/flame/tree.ts';

export interface Hits {
  readonly nodes: readonly number[];
  /** −1: none. */
  readonly at: number;
}

export const noHits: Hits = { nodes: [], at: -1 };

export function hitsOf(matches: Matches | undefined, tree: FlameTree, { span }: Layout): Hits {
  if (matches === undefined) return noHits;
  const nodes = tree.frame.flatMap((frame, node) =>
    node > 0 && matches.frames.has(frame) && (span[node] ?? 0) > 0 ? [node] : [],
  );
  nodes.sort((one, other) => (span[other] ?? 0) - (span[one] ?? 0) || one - other);
  return { nodes, at: nodes.length === 0 ? -1 : 0 };
}

export function stepped({ nodes, at }: Hits, by: -1 | 1): Hits {
  return nodes.length === 0 ? noHits : { nodes, at: (at + by + nodes.length) % nodes.length };
}

/** `frame 2 of 7`. */
export function hitWords({ nodes, at }: Hits): string {
  return at < 0 ? '' : `frame ${at + 1} of ${nodes.length}`;
}
