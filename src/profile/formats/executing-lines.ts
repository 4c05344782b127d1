/**
 * py-spy's `name (file:line)` holds the executing line, or with `--function` that of the definition, and does not tell.
 * A function seen at two lines settles it: executing. Lines then leave the frame, which is one however many of them
 * ran, and stay on the leaf.
 */
import type { Frame, Profile, Stack } from '../profile.ts';
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

export function withLinesOnLeaves(format: string, profile: Profile): Profile {
  const builder = createProfileBuilder(format, profile.sampleTypes.length);
  const indices = profile.frames.map(({ name, file, column, line, language, kind }) =>
    builder.frame(
      toFrame(name, column === undefined ? { file } : { file, line: line ?? 0, column }, { language, kind }),
    ),
  );
  for (const stack of profile.stacks) {
    let node = 0;
    for (const frame of stack.frames) node = builder.tree.child(node, indices[frame] ?? 0);
    const line = lineOfLeaf(profile, stack);
    if (line !== undefined) node = builder.tree.child(node, ~line);
    for (const [type, value] of stack.values.entries()) builder.tree.add(node, type, value);
  }
  const { frames: _frames, stacks: _stacks, ...header } = profile;
  return builder.build(header);
}

function lineOfLeaf(profile: Profile, stack: Stack): number | undefined {
  const leaf = profile.frames[stack.frames.at(-1) ?? -1];
  return leaf?.column === undefined ? leaf?.line : undefined;
}
