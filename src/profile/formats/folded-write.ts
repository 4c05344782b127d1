/** Writes one sample type as folded stacks. Places are written as `name (file:line:column)`, which folded.ts reads back. */
import type { Frame, Profile, Stack } from '../profile.ts';

/** What is written for samples without a stack, and read back as those. */
export const noStack = '(no stack)';

/** `type`: index of the sample type. Stacks that are equal as text become one line. */
export function writeFolded(profile: Profile, type: number = profile.defaultType): Uint8Array {
  const texts = profile.frames.map(toText);
  const values = new Map<string, number>();
  for (const stack of profile.stacks) {
    const value = stack.values[type] ?? 0;
    if (value === 0) continue;
    const path = pathOf(stack, texts);
    values.set(path, (values.get(path) ?? 0) + value);
  }
  const chunks: Uint8Array[] = [];
  const encoder = new TextEncoder();
  for (const [path, value] of values) chunks.push(encoder.encode(`${path} ${value}\n`));
  return Buffer.concat(chunks);
}

function pathOf(stack: Stack, texts: readonly string[]): string {
  const path = stack.frames.map((frame) => texts[frame] ?? '').join(';');
  // Readers of others drop a count without a stack.
  if (path === '') return noStack;
  // A line that begins so is a comment.
  return path.startsWith('# ') || path.startsWith('#!') ? `#${path.slice(2)}` : path;
}

/** Names cannot hold what separates frames and lines. */
function toText(frame: Frame): string {
  const name = clean(frame.name);
  if (frame.kind === 'kernel') return `${name}_[k]`;
  if (frame.file === undefined) return name;
  const column = frame.column === undefined ? '' : `:${frame.column}`;
  return `${name} (${clean(frame.file)}:${frame.line ?? 0}${column})`;
}

function clean(text: string): string {
  // A file that holds control characters is no text to readers.
  return text
    .replaceAll(';', ':')
    .replaceAll(/\s/g, ' ')
    .replaceAll(/\p{Cc}/gu, '\ufffd');
}
