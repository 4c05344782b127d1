/**
 * Positions in TypeScript that are none of its text: loaders that compile in memory (tsx, ts-node, node with
 * --experimental-transform-types) give V8 the source's address, and V8 counts lines and columns in what they made of it.
 */
import type { Frame, Profile } from './profile.ts';

/** Functions are placed at their parameters: the longest text between those and a name ahead of them. */
const longestGap = 60;

/**
 * Without the lines of files whose functions all are elsewhere in their text, and in which some are at a place that it does
 * not have. `sources`: text by the file as the profile names it. A note names the first.
 */
export function withoutCompiledPositions(profile: Profile, sources: ReadonlyMap<string, string>): Profile {
  const compiled = new Set([...sources].flatMap(([file, text]) => (isCompiled(profile, file, text) ? [file] : [])));
  const [first] = compiled;
  if (first === undefined) return profile;
  const isOne = (frame: Frame | undefined): boolean => compiled.has(frame?.file ?? '');
  const frames = profile.frames.map((frame) => {
    if (!isOne(frame)) return frame;
    const { line: _, column: __, ...rest } = frame;
    return rest;
  });
  const stacks = profile.stacks.map((stack) => {
    const { leafLine: _, ...rest } = stack;
    return isOne(profile.frames[stack.frames.at(-1) ?? -1]) ? rest : stack;
  });
  const others = compiled.size === 1 ? '' : ` and ${compiled.size - 1} more`;
  const note = `lines of ${first}${others} are left out: they are those of what it was compiled to while it ran`;
  return { ...profile, frames, stacks, notes: [...(profile.notes ?? []), note] };
}

function isCompiled({ frames }: Profile, file: string, text: string): boolean {
  const lines = text.split('\n');
  const placed = frames.filter((each) => each.file === file && isPlaced(each));
  return placed.some((each) => !isHeld(each, lines)) && !placed.some((each) => isThere(each, lines));
}

/** With a name that stands in the source as it is. The script's own code is at its very start, in any text. */
function isPlaced({ name, line, column }: Frame): boolean {
  return line !== undefined && column !== undefined && !(line === 1 && column === 1) && /^[\w$#. ]+$/.test(name);
}

function isHeld({ line = 1, column = 1 }: Frame, lines: readonly string[]): boolean {
  const text = lines[line - 1];
  return text !== undefined && column <= text.length;
}

function isThere({ name, line = 1, column = 1 }: Frame, lines: readonly string[]): boolean {
  const word = name.split(/[. ]/).at(-1) ?? '';
  const text = lines[line - 1] ?? '';
  return text.slice(Math.max(0, column - 1 - word.length - longestGap), column - 1).includes(word);
}
