/** One benchmark: the cause and the graph first, then the raw numbers of each metric, then every function. */
import type { PageData, PageJudgement } from '../report/html/page-data-types.ts';
import { distributionPlot } from './distribution-plot.ts';
import { button, code, element, placeLink } from './dom.ts';
import type { FlameState } from './flame-state.ts';
import { type FlameView, flameView } from './flame-view.ts';
import { histogramPlot } from './histogram-plot.ts';
import { historyPlot } from './history-plot.ts';
import { hunkViews } from './hunk-view.ts';
import { isNarrow } from './narrow-screen.ts';
import { readingsTable } from './readings-table.ts';

type Profile = PageData['benchmarks'][number]['profiles'][number];

export function benchmarkView(
  data: PageData,
  index: number,
  state: FlameState,
  onState: (state: FlameState) => void,
): HTMLElement {
  const benchmark = data.benchmarks[index];
  const judgements = data.judgements.filter((judgement) => judgement.benchmark === index);
  const profiles = benchmark?.profiles ?? [];
  // A page of one profile shows its title above.
  const seen = data.judgements.length === 0 ? 'vh' : '';
  const title = element('h2', { tabindex: '-1', id: 'benchmark-title', class: seen }, code(benchmark?.shown ?? ''));
  const host = element('article', { class: 'benchmark', 'aria-labelledby': 'benchmark-title' }, title);
  host.prepend(...chips(data, index));
  for (const judgement of judgements) host.append(...sentences(judgement));
  const flame = profiles.length === 0 ? undefined : flameView(profiles, state, onState);
  if (flame !== undefined) host.append(...whereParts(profiles, state.profile, flame));
  for (const judgement of judgements) host.append(...evidence(judgement, judgements.length));
  if (flame !== undefined) host.append(flame.functions);
  return host;
}

/** The profile that is open with its graph beside the changed lines; what other profiles say is folded below. */
function whereParts(profiles: readonly Profile[], kind: Profile['kind'], flame: FlameView): readonly HTMLElement[] {
  const open = profiles.find((each) => each.kind === kind) ?? profiles[0];
  const hunks = open === undefined ? [] : hunkViews(open);
  const graph =
    hunks.length === 0
      ? flame.host
      : element(
          'div',
          { class: 'beside' },
          flame.host,
          element('section', { class: 'hunks', 'aria-label': 'Changed lines' }, ...hunks),
        );
  const others = profiles.filter((each) => each !== open);
  const table = open === undefined ? [] : [blameTable(open, flame)];
  return [
    element('h3', { class: 'cause' }, open?.title ?? ''),
    // The first line has named the cause; a phone's first screen shows it in the graph.
    ...(isNarrow() ? [graph, ...table] : [...table, graph]),
    ...others.map((each) =>
      element(
        'details',
        { class: 'other' },
        element('summary', {}, each.kind === 'cpu' ? 'CPU' : 'Allocation'),
        blameTable(each, flame),
        ...hunkViews(each),
      ),
    ),
  ];
}

/** Links to all that regressed, where there is more than one: the table that has them is far below. */
const mostChips = 12;

function chips(data: PageData, shown: number): readonly HTMLElement[] {
  const size = ({ shift }: PageJudgement): number => Math.abs(Math.log(shift?.[0] ?? 1));
  const regressions = data.judgements.filter(({ kind }) => kind === 'regression').sort((a, b) => size(b) - size(a));
  const regressed = [...new Set(regressions.map((each) => each.benchmark))];
  if (regressed.length < 2) return [];
  const items = regressed.slice(0, mostChips).map((index) => {
    const { suite = '', name = '', shown: label = '' } = data.benchmarks[index] ?? {};
    const href = `#benchmark/${encodeURIComponent(suite)}/${encodeURIComponent(name)}`;
    const current: Readonly<Record<string, string>> = index === shown ? { 'aria-current': 'true' } : {};
    return element('li', {}, element('a', { href, ...current }, label));
  });
  return [element('nav', { 'aria-label': 'Regressions' }, element('ul', { class: 'chips' }, ...items))];
}

function sentences(judgement: PageJudgement): readonly HTMLElement[] {
  const { metric, words, interval, p, kind, word, remark } = judgement;
  const sure = interval === '' ? '' : ` (95\u202f% interval ${interval}${p === '' ? '' : `, adjusted p\u00a0${p}`})`;
  const sentence = element(
    'p',
    { class: `said ${kind}` },
    element('strong', {}, word),
    words === '' ? ` · ${metric}: ${remark}` : ` · ${words}${sure}`,
  );
  return words !== '' && remark !== '' ? [sentence, element('p', { class: 'remark' }, remark)] : [sentence];
}

/** The plots and readings of one metric. */
function evidence(judgement: PageJudgement, metrics: number): readonly HTMLElement[] {
  const figures = [distributionPlot(judgement), histogramPlot(judgement), historyPlot(judgement)].filter(
    (figure) => figure !== undefined,
  );
  const parts: HTMLElement[] = [];
  if (figures.length > 0) parts.push(element('div', { class: 'figures' }, ...figures));
  if (judgement.readings !== undefined) parts.push(readingsTable(judgement.readings));
  if (parts.length === 0) return [];
  const title = metrics > 1 ? element('h3', {}, judgement.metric) : undefined;
  return [element('section', { 'aria-label': judgement.metric }, title, ...parts)];
}

function blameTable(profile: Profile, flame: FlameView): HTMLElement {
  const { kind, blamed, cost, nothing, unexplained, confidence } = profile;
  const host = element('div', { class: 'blame' });
  const what = kind === 'cpu' ? 'CPU' : 'Allocation';
  const remark = element('p', { class: 'remark' }, `${what}, ${confidence}.`);
  if (blamed.length === 0) {
    host.append(element('p', {}, nothing), remark);
    return host;
  }
  const titles = ['function', 'change', cost, 'relation'].map((text) => element('th', { scope: 'col' }, text));
  host.append(
    element(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': `${what}: functions to look at` },
      element(
        'table',
        {},
        element('thead', {}, element('tr', {}, ...titles)),
        element('tbody', {}, ...blamed.slice(0, mostBlamed).map((each) => blamedRow(each, { kind, cost }, flame))),
      ),
    ),
  );
  if (unexplained !== '') host.append(element('p', {}, unexplained));
  host.append(remark);
  return host;
}

/** As many as the comment names; the table of functions below has all. */
const mostBlamed = 5;

function blamedRow(
  { frame, name, place, url, values, change, remark }: Profile['blamed'][number],
  { kind, cost }: Pick<Profile, 'kind' | 'cost'>,
  flame: FlameView,
): HTMLElement {
  const shown = frame < 0 ? code(name) : button('', () => flame.show(kind, frame));
  if (shown instanceof HTMLButtonElement) {
    shown.className = 'link';
    shown.title = 'Show it in the flame graph';
    shown.append(code(name));
  }
  // A phone shows no titles above the rows; what the numbers are of stands beside them.
  const of = cost === 'self' ? { 'data-of': cost } : {};
  return element(
    'tr',
    { class: 'blame-row' },
    element('td', {}, shown, ' ', placeLink(place, url)),
    element('td', {}, change),
    element('td', of, values),
    element('td', {}, remark),
  );
}
