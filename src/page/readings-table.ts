/** Further readings of the judged processes, folded: they explain and never judge. */
import type { PageJudgement } from '../report/html/page-data-types.ts';
import { element } from './dom.ts';

export function readingsTable(readings: NonNullable<PageJudgement['readings']>): HTMLElement {
  const head = ['median over processes', 'baseline', 'candidate'].map((text) => element('th', { scope: 'col' }, text));
  const rows = readings.map(([name, baseline, candidate]) =>
    element('tr', {}, element('th', { scope: 'row' }, name), element('td', {}, baseline), element('td', {}, candidate)),
  );
  return element(
    'details',
    { class: 'readings' },
    element('summary', {}, 'Also measured, never judged'),
    element('table', {}, element('thead', {}, element('tr', {}, ...head)), element('tbody', {}, ...rows)),
  );
}
