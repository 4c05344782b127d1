/** One benchmark: what happened to each of its metrics, the raw numbers, and where the cost went. */
import type { PageData, PageJudgement } from '../report/html/page-data-types.ts';
import { distributionPlot } from './distribution-plot.ts';
import { code, element, placeLink } from './dom.ts';
import type { FlameState } from './flame-state.ts';
import { flameView } from './flame-view.ts';
import { historyPlot } from './history-plot.ts';
import { readingsTable } from './readings-table.ts';

export function benchmarkView(
  data: PageData,
  index: number,
  state: FlameState,
  onState: (state: FlameState) => void,
): HTMLElement {
  const benchmark = data.benchmarks[index];
  const judgements = data.judgements.filter((judgement) => judgement.benchmark === index);
  const title = element('h2', { tabindex: '-1', id: 'benchmark-title' }, code(benchmark?.shown ?? ''));
  const host = element('article', { class: 'benchmark', 'aria-labelledby': 'benchmark-title' }, title);
  for (const judgement of judgements) host.append(judgementSection(judgement));
  const profiles = benchmark?.profiles ?? [];
  if (profiles.length === 0) return host;
  host.append(element('h3', {}, 'Where it went'));
  for (const profile of profiles) host.append(blameTable(profile));
  host.append(flameView(profiles, state, onState));
  return host;
}

function judgementSection(judgement: PageJudgement): HTMLElement {
  const { metric, words, interval, p, kind, word, remark } = judgement;
  const sure = interval === '' ? '' : ` (95 % interval ${interval}${p === '' ? '' : `, adjusted p ${p}`})`;
  const sentence = element(
    'p',
    { class: `said ${kind}` },
    element('strong', {}, word),
    ` · ${metric}: ${words === '' ? remark : `${words}${sure}`}`,
  );
  const section = element('section', { 'aria-label': metric }, sentence);
  if (words !== '' && remark !== '') section.append(element('p', { class: 'remark' }, remark));
  const figures = [distributionPlot(judgement), historyPlot(judgement)].filter((figure) => figure !== undefined);
  if (figures.length > 0) section.append(element('div', { class: 'figures' }, ...figures));
  if (judgement.readings !== undefined) section.append(readingsTable(judgement.readings));
  return section;
}

function blameTable({
  kind,
  blamed,
  explained,
  confidence,
}: PageData['benchmarks'][number]['profiles'][number]): HTMLElement {
  const host = element('div', { class: 'blame' });
  const what = kind === 'cpu' ? 'CPU' : 'Allocation';
  host.append(element('p', { class: 'remark' }, `${what}, ${confidence}.`));
  if (blamed.length === 0) {
    host.append(element('p', {}, 'No single function changed by more than the noise of the profiles.'));
    return host;
  }
  const rows = blamed.map(({ name, place, url, values, change, remark }) =>
    element(
      'tr',
      {},
      element('td', {}, code(name), ' ', placeLink(place, url)),
      element('td', {}, values),
      element('td', {}, change),
      element('td', {}, remark),
    ),
  );
  const titles = ['function', 'self', 'change', 'relation'].map((text) => element('th', { scope: 'col' }, text));
  host.append(
    element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `${what}: functions to look at` },
      element('table', {}, element('thead', {}, element('tr', {}, ...titles)), element('tbody', {}, ...rows)),
    ),
  );
  if (!explained) host.append(element('p', {}, 'No function changed in this PR explains this.'));
  return host;
}
