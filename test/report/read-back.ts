/** What a report prints, read back as words and numbers: the way a reader gets them, not the way the code made them. */
import { renderComment } from '../../src/report/comment.ts';
import { renderHtml } from '../../src/report/html/html.ts';
import type { Report } from '../../src/report/report.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';

export interface Said {
  /** `bench0 time`. */
  readonly row: string;
  readonly word: string;
  readonly change: string;
  readonly baseline: string;
  readonly candidate: string;
  readonly p: string;
}

const marker = { head: 'f00dfeed0123456789abcdef0123456789abcdef', run: 4242, attempt: 1 };

export function spaced(text: string): string {
  return text.replaceAll(/[\u202f\u00a0]/g, ' ');
}

export function comment(report: Report): string {
  return spaced(renderComment(report, { marker }));
}

export function summary(report: Report): string {
  return spaced(renderSummary(report));
}

export function terminal(report: Report, width: number = 220): string {
  return spaced(renderTerminal(report, { color: 'never', width, rows: 'all' }));
}

/** The page without what only its script reads. */
export function page(report: Report): string {
  return spaced(
    renderHtml(report, { script: '', scriptHash: '' }).replace(/<script type="application\/json"[\s\S]*/, ''),
  );
}

export function textOf(html: string): string {
  return html
    .replaceAll(/<style>.*?<\/style>/gs, '')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

/** The second line of a comment, without its mark. */
export function firstLine(report: Report): string {
  const [, first = ''] = comment(report).split('\n');
  return first.replace(/^### \S+ /, '');
}

/** `core/bench0` where there are several suites. */
const nameIn = /`((?:[a-z]+\/)?bench\d+)`/;

/** Rows of GitHub's tables, by the titles above them. */
export function markdownRows(text: string): readonly Said[] {
  let titles: readonly string[] = [];
  return text.split('\n').flatMap((line): readonly Said[] => {
    if (!line.startsWith('|')) return [];
    const cells = line
      .slice(1, -1)
      .split(/(?<!\\)\|/)
      .map((cell) => cell.replaceAll(/\*\*|\\(?=[.+|])/g, '').trim());
    if (cells[0] === 'benchmark' || cells[0] === 'function') titles = cells;
    const cell = (title: string): string => cells[titles.indexOf(title)] ?? '';
    const name = nameIn.exec(cells[0] ?? '')?.[1];
    if (name === undefined || titles[0] !== 'benchmark') return [];
    return [
      {
        row: `${name} ${cell('metric').replaceAll('`', '')}`,
        word: titles.includes('adjusted p') ? 'regression' : (cell('').split(':')[0] ?? '') || 'no change',
        change: cell('change (95 % interval)').replace(/ \(.*$/, ''),
        baseline: cell('baseline'),
        candidate: cell('candidate'),
        p: cell('adjusted p'),
      },
    ];
  });
}

export function terminalRows(text: string): readonly Pick<Said, 'row' | 'word' | 'change'>[] {
  const lines = text.split('\n');
  const head = lines.find((line) => /^ +benchmark +metric/.test(line)) ?? '';
  const end = (title: string): number => head.indexOf(title) + title.length;
  return lines.flatMap((line) => {
    const match = /^(\S[a-z ]*?) {2,}((?:[a-z]+\/)?bench\d+) +(\S+)/.exec(line);
    if (match === null) return [];
    const change = line.slice(end('candidate'), end('change')).trim();
    return [{ row: `${match[2]} ${match[3]}`, word: match[1] ?? '', change }];
  });
}

export function pageRows(html: string): readonly Said[] {
  return [...html.matchAll(/<tr data-kind.*?<\/tr>/g)].map(([row]) => {
    const cells = [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/g)].map(([, cell = '']) => cell);
    const text = (index: number): string => textOf(cells[index] ?? '').trim();
    const change = /<b>(.*?)<\/b>/.exec(cells[5] ?? '')?.[1] ?? '';
    return {
      row: `${text(1)} ${text(2)}`,
      word: text(0),
      baseline: text(3),
      candidate: text(4),
      change: textOf(change),
      p: textOf(text(6)),
    };
  });
}

/** `+18.0 % (+16.2 … +19.9)` of each row of the page that has one. */
export function pageChanges(html: string): readonly string[] {
  return [...html.matchAll(/<td class="change[^"]*">(.*?)<\/td>/g)].map(([, cell = '']) => textOf(cell).trim());
}

/** `−1.5 %` and `×12.4` as a ratio; a gap between digits is only for the eye. */
export function ratioOf(change: string): number {
  const number = Number(change.replace('−', '-').replaceAll(/[^\d.+-]/g, ''));
  return change.startsWith('×') ? number : 1 + number / 100;
}

const factors: Readonly<Record<string, number>> = {
  ps: 1e-3,
  ns: 1,
  µs: 1e3,
  ms: 1e6,
  s: 1e9,
  B: 1,
  kB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
};
const prefixes: Readonly<Record<string, number>> = { k: 1e3, M: 1e6, G: 1e9, T: 1e12 };

/** `4.12 ms` in nanoseconds, `1.2 kop/s` a second: numbers of one row can be compared. */
export function quantityOf(cell: string): number {
  const [, digits = '', power = '', unit = ''] = /^([−\d. ]+?)(?:·10([⁻⁰¹²³⁴-⁹]+))? ?([a-zµ/%]*)$/i.exec(cell) ?? [];
  const factor = factors[unit] ?? (/^[kMGT](op\/s|samples)?$/.test(unit) ? prefixes[unit.charAt(0)] : 1) ?? 1;
  const exponent = [...power].map((each) => (each === '⁻' ? '-' : '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(each))).join('');
  return Number(digits.replaceAll(' ', '').replace('−', '-')) * factor * 10 ** Number(exponent);
}
