/** The one line of a commit status. GitHub takes 140 characters; benchmark, size and function stay when all does not fit. */

import type { CauseDetail } from './cause.ts';
import { headline } from './headline.ts';
import { plainPhrase } from './phrase.ts';
import type { Report } from './report.ts';

export const statusLimit: number = 140;

/** What is cut, in this order: long names, then the place, the relation, the amount, and more of the names. */
const forms: readonly (readonly [detail: CauseDetail, nameLength: number])[] = [
  ['full', 80],
  ['full', 40],
  ['without place', 40],
  ['without place', 32],
  ['function and change', 32],
  ['function', 28],
  ['function', 20],
];

/** At most `statusLimit` characters, as GitHub counts them. */
export function statusDescription(report: Report): string {
  const texts = forms.map(([detail, nameLength]) => plainPhrase(headline(report, detail), nameLength));
  const fitting = texts.find((text) => text.length <= statusLimit) ?? cutEnd(texts.at(-1) ?? '');
  return fitting.replaceAll('\u202f', ' ');
}

/** Which benchmark and by how much is said first, so what is lost is the end. */
function cutEnd(text: string): string {
  return `${text.slice(0, statusLimit - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
