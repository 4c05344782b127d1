/** Folded files with two counts a line (difffolded.pl): the first one reads as the end of the leaf's name, and is none. */
import type { Profile } from '../profile.ts';
import { columnsOf, headerOf } from '../stack-columns.ts';
import { createProfileBuilder } from './profile-builder.ts';

/** A new profile of the same values, in which no leaf ends in a number; frames above leaves keep theirs. */
export function withoutFirstCounts(format: string, profile: Profile): Profile {
  const { size, parents, items, values, width } = columnsOf(profile);
  const builder = createProfileBuilder(format, width);
  const plain = profile.frames.map((frame) => builder.frame(frame));
  const shorter = profile.frames.map((frame) => builder.frame({ ...frame, name: frame.name.replace(/\s+\d+$/, '') }));
  const nodes = new Int32Array(size);
  for (let node = 1; node < size; node++) {
    const item = items[node] ?? 0;
    const parent = nodes[parents[node] ?? 0] ?? 0;
    const sums = Array.from({ length: width }, (_, type) => values[node * width + type] ?? 0);
    const isLeaf = sums.some((value) => value !== 0);
    nodes[node] = builder.tree.child(parent, (isLeaf ? shorter : plain)[item] ?? 0);
    for (const [type, value] of sums.entries()) if (value !== 0) builder.tree.add(nodes[node] ?? 0, type, value);
  }
  return builder.build(headerOf(profile));
}
