/** Tables of GitHub's Markdown. */
import { joinMarkdown, type Markdown, markdownWords, md } from './markdown.ts';

export type Align = 'left' | 'right' | 'center';

export interface Column {
  readonly title: string;
  readonly align: Align;
}

const rules: Readonly<Record<Align, Markdown>> = { left: md`---`, right: md`--:`, center: md`:-:` };

export function tableHead(columns: readonly Column[]): Markdown {
  const titles = tableRow(columns.map(({ title }) => markdownWords(title)));
  return md`${titles}\n|${joinMarkdown(
    columns.map(({ align }) => rules[align]),
    '|',
  )}|`;
}

export function tableRow(cells: readonly Markdown[]): Markdown {
  return md`| ${joinMarkdown(cells, ' | ')} |`;
}

export function markdownTable(columns: readonly Column[], rows: readonly (readonly Markdown[])[]): Markdown {
  return joinMarkdown([tableHead(columns), ...rows.map(tableRow)], '\n');
}

export function details(summary: Markdown, body: Markdown): Markdown {
  return md`<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
