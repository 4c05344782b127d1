/** The interactive page of one profile diff, without a benchmark or a verdict. */
import type { Blame } from '../../profile/blame.ts';
import type { ProfileDiff } from '../../profile/diff-result.ts';
import { formatCount, formatPair } from '../../units/format.ts';
import { escapeHtml } from '../escape.ts';
import { basisWords, valueUnit } from '../where.ts';
import { type HtmlAssets, renderPage } from './html.ts';
import { profilePageData } from './page-data.ts';

export interface ProfilePage {
  readonly diff: ProfileDiff;
  /** Absent: nothing is known of a change under review. */
  readonly blame: Blame | undefined;
  /** Foreign text. */
  readonly title: string;
}

export function renderProfileHtml({ diff, blame, title }: ProfilePage, assets: HtmlAssets): string {
  const { baseline, candidate } = diff.root;
  const significant = diff.functions.filter(
    ({ self, total }) => self?.significant === true || total?.significant === true,
  );
  // Both sides of shares are 100 %, which says nothing.
  const summary =
    diff.basis === 'share'
      ? `${formatCount(significant.length, 'function')} changed significantly`
      : formatPair(baseline.total, candidate.total, valueUnit(diff));
  const totals = `${diff.type} ${basisWords(diff)}: ${summary}`;
  const header = `<div><h1>${escapeHtml(title, 200)}</h1><p class="facts">${escapeHtml(totals, 200)}</p></div>`;
  const data = profilePageData({ diff, blame, title });
  return renderPage({ title, header, main: '<div id="detail"></div>', data }, assets);
}
