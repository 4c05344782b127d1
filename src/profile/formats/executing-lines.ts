/**
 * py-spy's `name (file:line)` holds the executing line, or with `--function` that of the definition, and does not say.
 * A function seen at two lines settles it: executing. Lines then leave the frame, which is one however many of them
 * ran, and stay on the leaf.
 */
import type { Frame, Profile } from '../profile.ts';
import { columnsOf, headerOf } from '../stack-columns.ts';
import { createProfileBuilder, toFrame } from './profile-builder.ts';

/** Comprehensions, lambdas and the like share a name within a file, so their lines prove nothing. */
export function holdsExecutingLines(frames: readonly Frame[]): boolean {
  const lines = new Map<string, number>();
  for (const { name, file, line, column } of frames) {
    if (file === undefined || line === undefined || column !== undefined || name.includes('<')) continue;
    const key = `${name}\n${file}`;
    const known = lines.get(key);
    if (known !== undefined && known !== line) return true;
    lines.set(key, line);
  }
  return false;
}

/** A new profile of the same sample types and values, whose frames have no line unless they also have a column. */
export function withLinesOnLeaves(format: string, profile: Profile): Profile {
  const builder = createProfileBuilder(format, profile.sampleTypes.length);
  const indices = profile.frames.map(({ name, file, column, line, language, kind }) =>
    builder.frame(
      toFrame(name, column === undefined ? { file } : { file, line: line ?? 0, column }, { language, kind }),
    ),
  );
  const { size, parents, items, values, width } = columnsOf(profile);
  const nodes = new Int32Array(size);
  for (let node = 0; node < size; node++) {
    const item = items[node] ?? 0;
    if (node > 0) nodes[node] = builder.tree.child(nodes[parents[node] ?? 0] ?? 0, indices[item] ?? 0);
    for (let type = 0; type < width; type++) {
      const value = values[node * width + type] ?? 0;
      if (value === 0) continue;
      const line = node === 0 ? undefined : lineOf(profile.frames[item]);
      const leaf = nodes[node] ?? 0;
      builder.tree.add(line === undefined ? leaf : builder.tree.child(leaf, ~line), type, value);
    }
  }
  return builder.build(headerOf(profile));
}

function lineOf(leaf: Frame | undefined): number | undefined {
  return leaf?.column === undefined ? leaf?.line : undefined;
}
