/** Pieces of a text with a size limit: which of them stay when not all do. */
import { joinMarkdown, type Markdown, md, nothing } from './markdown.ts';

/** Printed where it is listed; the higher the rank the sooner it is cut. Rank 0 always stays. */
export interface Section {
  readonly rank: number;
  readonly text: Markdown;
}

const cutNote = md`\n\nThe report has more; this comment is at GitHub’s size limit.`;

/** Sections of the lowest ranks that fit into `limit` bytes together, in listed order; undefined when rank 0 does not. */
export function keepWithin(sections: readonly Section[], limit: number): Markdown | undefined {
  const order = sections
    .map((section, index) => ({ ...section, index }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index);
  const kept = new Set<number>();
  let size = byteLength(cutNote) + 1;
  for (const { rank, text, index } of order) {
    const bytes = byteLength(text) + 2;
    if (size + bytes <= limit) {
      kept.add(index);
      size += bytes;
    } else if (rank === 0) return undefined;
  }
  const texts = sections.filter((_, index) => kept.has(index)).map(({ text }) => text);
  return md`${joinMarkdown(texts, '\n\n')}${kept.size === sections.length ? nothing : cutNote}\n`;
}

/** In UTF-8, which is what GitHub counts at the latest. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
