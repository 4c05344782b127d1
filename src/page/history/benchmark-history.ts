/** One benchmark: each metric's steps and drifts in words, its chart on each class of machines, its runs as a table. */

import type {
  HistoryPageData,
  PageDrift,
  PageStep,
  PageTarget,
  PageTrend,
} from '../../report/html/history-data-types.ts';
import { toVisible } from '../../text/visible.ts';
import { formatQuantity } from '../../units/format.ts';
import { choice } from '../controls.ts';
import { button, type Child, code, element } from '../dom.ts';
import { commitAt, readPoints, shortHash } from './read-history.ts';
import { runTable } from './run-table.ts';
import { type TrendChart, trendChart } from './trend-chart.ts';
import { clampSpan, type Span, type ViewState, zoomed } from './view-state.ts';

/** Classes drawn at once; the rest waits folded. */
const mostClasses = 4;

export interface BenchmarkQuestion {
  readonly index: number;
  readonly state: ViewState;
  readonly onState: (state: ViewState) => void;
}

export function benchmarkHistory(data: HistoryPageData, question: BenchmarkQuestion): HTMLElement {
  const { index, onState } = question;
  const name = data.benchmarks[index]?.shown ?? '';
  const targets = data.targets.filter(({ benchmark }) => benchmark === index);
  const title = element('h2', { tabindex: '-1', id: 'benchmark-title' }, code(name));
  const host = element('article', { class: 'benchmark', 'aria-labelledby': 'benchmark-title' }, title);
  const view: View = { data, name, state: question.state, charts: [], change };
  const tools = element('div', { class: 'tools' });
  const sections = element('div', {});
  host.append(tools, sections);
  rebuild();
  return host;

  function change(next: Partial<ViewState>): void {
    const classChanged = next.environment !== undefined && next.environment !== view.state.environment;
    view.state = { ...view.state, ...next };
    onState(view.state);
    if (classChanged) rebuild();
    else {
      tools.replaceChildren(...toolsOf(view, targets));
      for (const chart of view.charts) chart.draw();
    }
  }

  function rebuild(): void {
    view.charts.length = 0;
    tools.replaceChildren(...toolsOf(view, targets));
    const gated = targets.filter(({ role }) => role === 'gated');
    const others = targets.filter(({ role }) => role !== 'gated');
    sections.replaceChildren(
      ...gated.map((target) => metricSection(target, view)),
      ...others.map((target) => folded(`${target.metric} (informational)`, () => metricSection(target, view))),
    );
  }
}

interface View {
  readonly data: HistoryPageData;
  readonly name: string;
  state: ViewState;
  readonly charts: TrendChart[];
  readonly change: (next: Partial<ViewState>) => void;
}

function toolsOf(view: View, targets: readonly PageTarget[]): readonly HTMLElement[] {
  const { data, state, change } = view;
  const count = data.commits.length;
  const set = (span: Span): void => change({ span: clampSpan(span, count) });
  const { from, to } = state.span;
  const isWhole = from === 0 && to === count - 1;
  const newest = [100, 30].filter((size) => size < count);
  const chosen = isWhole ? 'all' : to === count - 1 ? String(to - from + 1) : '';
  const spans = choice(
    'Commits',
    [['all', 'All'], ...newest.map((size) => [String(size), `Newest ${size}`] as const)],
    chosen,
    (value) => set({ from: value === 'all' ? 0 : count - Number(value), to: count - 1 }),
  );
  const classes = [...new Set(targets.flatMap(({ trends }) => trends.map(({ environment }) => environment)))];
  const machines = element(
    'select',
    { 'aria-label': 'Machines' },
    element('option', { value: '-1' }, 'All machines, apart'),
  );
  for (const each of classes)
    machines.append(element('option', { value: String(each) }, data.environments[each] ?? ''));
  machines.value = String(state.environment);
  machines.addEventListener('change', () => change({ environment: Number(machines.value) }));
  const axis = choice(
    'Axis',
    [
      ['fit', 'Fitted'],
      ['zero', 'From 0'],
    ],
    state.scale,
    (scale) => change({ scale }),
  );
  const width = to - from + 1;
  const moves = [
    button('Earlier', () => set({ from: from - Math.ceil(width / 2), to: to - Math.ceil(width / 2) })),
    button('Later', () => set({ from: from + Math.ceil(width / 2), to: to + Math.ceil(width / 2) })),
    button('Whole history', () => set({ from: 0, to: count - 1 })),
  ];
  const span = element('p', { class: 'crumbs' }, spanWords(data, state.span));
  return [
    ...(newest.length > 0 ? [spans] : []),
    axis,
    ...(classes.length > 1 ? [machines] : []),
    ...(isWhole ? [] : moves),
    span,
  ];
}

function spanWords(data: HistoryPageData, { from, to }: Span): string {
  const [first, last] = [commitAt(data, from), commitAt(data, to)];
  return `${to - from + 1} of ${data.commits.length} measured commits, ${first[1]} to ${last[1]}.${data.commits.length < 2 ? '' : ' Drag in a chart, or press + and −, to zoom.'}`;
}

function metricSection(target: PageTarget, view: View): HTMLElement {
  const host = element('section', { 'aria-label': target.metric, 'data-metric': target.metric });
  const wanted = target.trends.filter(
    ({ environment }) => view.state.environment < 0 || environment === view.state.environment,
  );
  host.append(
    element('h3', {}, code(target.metric), element('span', { class: 'facts' }, ` ${target.better} is better`)),
  );
  if (wanted.length === 0) host.append(element('p', { class: 'remark' }, 'Not measured on this machine.'));
  for (const trend of wanted.slice(0, mostClasses)) host.append(trendFigure(target, trend, view));
  const rest = wanted.slice(mostClasses);
  if (rest.length > 0) {
    const label = `${rest.length} more environment ${rest.length === 1 ? 'class' : 'classes'}`;
    host.append(folded(label, () => element('div', {}, ...rest.map((trend) => trendFigure(target, trend, view)))));
  }
  return host;
}

/** Made when it is opened first. */
function folded(label: string, make: () => HTMLElement): HTMLDetailsElement {
  const host = element('details', { class: 'more' }, element('summary', {}, label));
  host.addEventListener('toggle', () => {
    if (host.open && host.childElementCount === 1) host.append(make());
  });
  return host;
}

function trendFigure(target: PageTarget, trend: PageTrend, view: View): HTMLElement {
  const { data, name } = view;
  const machine = data.environments[trend.environment] ?? '';
  const runs = trend.points.count === 1 ? '1 run' : `${trend.points.count} runs`;
  return element(
    'figure',
    { class: 'trend' },
    element('figcaption', {}, element('bdi', {}, machine), ` · ${runs}`),
    ...(isFlat(trend)
      ? [
          element(
            'p',
            {},
            `${flatLevel(trend, target, data)} in ${trend.points.count === 1 ? 'its one run' : 'every run'}.`,
          ),
        ]
      : drawn(target, trend, view)),
    runTable({ data, target, trend }, name),
  );
}

/** Every median the same, as bytes allocated often are: a chart of it would be a line and a waste of the page. */
function isFlat({ points }: PageTrend): boolean {
  return typeof points.median === 'number';
}

function flatLevel(trend: PageTrend, { unit }: PageTarget, data: HistoryPageData): string {
  return formatQuantity(readPoints(trend, data)[0]?.median ?? 0, unit);
}

function drawn(target: PageTarget, trend: PageTrend, view: View): readonly HTMLElement[] {
  const { data, name, change } = view;
  const count = data.commits.length;
  const chart = trendChart(
    { data, target, trend, name, height: target.trends[0] === trend ? 300 : 210 },
    {
      view: () => view.state,
      onSpan: (span) => change({ span: clampSpan(span, count) }),
      onZoom: (factor, center) => {
        const span = factor === 0 ? { from: 0, to: count - 1 } : zoomed(view.state.span, factor, center);
        change({ span: clampSpan(span, count) });
      },
    },
  );
  view.charts.push(chart);
  return [...words(trend, data), chart.host];
}

/** Steps listed at once, newest first; older ones wait folded. */
const mostSteps = 6;

function words(trend: PageTrend, data: HistoryPageData): readonly HTMLElement[] {
  const points = readPoints(trend, data);
  const clear = trend.drifts.filter(({ certainty }) => certainty === 'clear');
  const unclear = trend.drifts.filter(({ certainty }) => certainty === 'unclear');
  const steps = trend.steps.map((step) => stepItem(step, points[step.point]?.commit ?? 0, data)).reverse();
  const items = [...clear.map((drift) => driftItem(drift, data)), ...steps.slice(0, mostSteps)];
  const older = steps.slice(mostSteps);
  return [
    ...(items.length > 0 ? [element('ul', { class: 'findings' }, ...items)] : []),
    ...(older.length > 0
      ? [folded(`${older.length} older steps`, () => element('ul', { class: 'findings' }, ...older))]
      : []),
    ...remarks(trend, { unclear, runs: points.length }, data).map((text) => element('p', { class: 'remark' }, text)),
  ];
}

/** Five runs precede a step and five follow it. */
const fewestForSteps = 10;

interface Seen {
  readonly unclear: readonly PageDrift[];
  readonly runs: number;
}

function remarks({ steps }: PageTrend, { unclear, runs }: Seen, data: HistoryPageData): readonly string[] {
  const drifts = unclear.map(
    ({ change, reference, remark }) => `${change} ${data.references[reference]?.since ?? ''}: ${remark}.`,
  );
  const none = runs < fewestForSteps ? 'Too few runs for steps: ten are needed.' : 'No clear step.';
  const texts = [...(steps.length === 0 ? [none] : []), ...drifts];
  return texts.length === 0 ? [] : [texts.join(' ')];
}

function driftItem(drift: PageDrift, data: HistoryPageData): HTMLElement {
  const { change, interval, levels, remark, kind } = drift;
  const since = data.references[drift.reference]?.since ?? '';
  const size = element('b', { class: kind }, change);
  const sure = interval === '' ? '' : ` (${interval})`;
  return element('li', {}, size, `${sure} ${since}, ${levels}; ${remark}`);
}

function stepItem(step: PageStep, commit: number, data: HistoryPageData): HTMLElement {
  const { change, interval, levels, kind, state, remarks, gradual } = step;
  return element(
    'li',
    { class: state },
    element('b', { class: kind }, change),
    `${interval === '' ? '' : ` (${interval})`} `,
    ...(gradual === undefined ? commitParts(step, commitAt(data, commit)) : [linked(step, gradual.over)]),
    `, ${levels}`,
    ...remarks.map((remark) => element('span', { class: 'event' }, remark)),
  );
}

/** `at 1a2b3c4 “subject” on 2026-10-03`. */
function commitParts(step: PageStep, [hash, day, title]: ReturnType<typeof commitAt>): readonly Child[] {
  const place = element('code', {}, shortHash(hash));
  const quoted = title === '' ? [] : [element('q', {}, element('bdi', {}, toVisible(title)))];
  return ['at ', linked(step, place), ' ', ...quoted, ` on ${day}`];
}

function linked({ url }: PageStep, child: Child): Child {
  return /^https?:\/\//.test(url) ? element('a', { href: url, rel: 'noopener noreferrer' }, child) : child;
}
