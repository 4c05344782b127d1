/** What of a built program names of files can be in, and what it says of itself. */
import { behindSections, sectionsOf } from './image.ts';

/**
 * Where the texts are that a program can work on: its sections, but for names of sections and symbols and what is for
 * debuggers, and what is appended to it; what it has in letters of two or four bytes, in letters of one. The whole of what is no
 * 64-bit little-endian ELF.
 */
export function textsOf(bytes: Buffer): readonly Buffer[] {
  const sections = sectionsOf(bytes);
  if (sections === undefined) return [bytes];
  const wide = sections.flatMap(({ isCode, content }) => (isCode ? [] : [narrowed(content, 4), narrowed(content, 2)]));
  return [...sections.map(({ content }) => content), behindSections(bytes), Buffer.concat(wide)];
}

/** Its instructions; nothing of what is no 64-bit little-endian ELF. */
export function codeOf(bytes: Buffer): readonly Buffer[] {
  return sectionsOf(bytes)?.flatMap(({ isCode, content }) => (isCode ? [content] : [])) ?? [];
}

/** A program that says no name of what it calls: linked as a whole, and its symbols taken away. */
export function isMute(bytes: Buffer): boolean {
  const names = sectionsOf(bytes, true)?.map(({ name }) => name);
  return names !== undefined && !names.includes('.dynsym') && !names.includes('.symtab');
}

/** Texts of letters that take `width` bytes each, one a line. */
function narrowed(content: Buffer, width: 2 | 4): Buffer {
  const lines: number[] = [];
  let run: number[] = [];
  for (let at = 0; at + width <= content.length; ) {
    const letter = content[at] ?? 0;
    const isWide = letter >= 0x20 && letter < 0x7f && content.readUIntLE(at + 1, width - 1) === 0;
    if (isWide) run.push(letter);
    else {
      if (run.length >= leastWide) lines.push(...run, newline);
      run = [];
    }
    at += isWide ? width : 1;
  }
  return Buffer.from(run.length >= leastWide ? [...lines, ...run, newline] : lines);
}

const leastWide = 4;
const newline = 0x0a;
