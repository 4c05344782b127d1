/** Tables of GitHub's Markdown. Cells are already escaped. */

export type Align = 'left' | 'right' | 'center';

export interface Column {
  readonly title: string;
  readonly align: Align;
}

const rules: Readonly<Record<Align, string>> = { left: '---', right: '--:', center: ':-:' };

export function tableHead(columns: readonly Column[]): string {
  return `${tableRow(columns.map(({ title }) => title))}\n|${columns.map(({ align }) => rules[align]).join('|')}|`;
}

export function tableRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

export function markdownTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  return [tableHead(columns), ...rows.map(tableRow)].join('\n');
}

export function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
