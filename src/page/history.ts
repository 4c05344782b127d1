/** The interactive part of the trend page. What matters most is in its table already; this adds the rest and opens benchmarks. */

import type { HistoryPageData } from '../report/html/history-data-types.ts';
import { benchmarkHistory } from './history/benchmark-history.ts';
import { readHistoryData } from './history/read-history.ts';
import { addRows } from './history/trend-rows.ts';
import { readView, type ViewState, writeView } from './history/view-state.ts';
import { startTableFilter } from './table-filter.ts';
import { startTheme } from './theme.ts';

interface Place {
  readonly index: number;
  readonly state: ViewState;
  /** Asked for by name; scrolled to. */
  readonly metric: string;
}

/** `#benchmark/SUITE/NAME?metric=…&from=…&to=…`. */
function readPlace(data: HistoryPageData): Place | undefined {
  const match = /^#benchmark\/([^/?]*)\/([^/?]*)(?:\?(.*))?$/.exec(location.hash);
  if (match === null) return undefined;
  const [suite, name] = [match[1] ?? '', match[2] ?? ''].map(decoded);
  const index = data.benchmarks.findIndex((benchmark) => benchmark.suite === suite && benchmark.name === name);
  const parameters = new URLSearchParams(match[3] ?? '');
  const state = readView(parameters, data.commits);
  return index < 0 ? undefined : { index, state, metric: parameters.get('metric') ?? '' };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function hashOf(data: HistoryPageData, { index, state, metric }: Place): string {
  const benchmark = data.benchmarks[index];
  const parameters = writeView(state, data.commits);
  if (metric !== '') parameters.set('metric', metric);
  const query = parameters.toString();
  return `#benchmark/${encodeURIComponent(benchmark?.suite ?? '')}/${encodeURIComponent(benchmark?.name ?? '')}${query === '' ? '' : `?${query}`}`;
}

/** What stands in the page can be searched even where the data cannot be read. */
async function readRows(): Promise<HistoryPageData> {
  try {
    const data = await readHistoryData();
    addRows(data);
    return data;
  } finally {
    startTableFilter('#trends');
  }
}

async function start(): Promise<void> {
  const host = document.getElementById('detail');
  startTheme(document.querySelector('#theme'));
  const data = await readRows();
  if (host === null || data.targets.length === 0) return;
  const show = (): void => {
    const asked = readPlace(data);
    // The table's first row is what matters most.
    const place = asked ?? { index: 0, state: readView(new URLSearchParams(), data.commits), metric: '' };
    const remember = (state: ViewState): void => history.replaceState(null, '', hashOf(data, { ...place, state }));
    host.replaceChildren(benchmarkHistory(data, { index: place.index, state: place.state, onState: remember }));
    markRow(place.index);
    if (asked !== undefined) reveal(host, asked.metric);
  };
  addEventListener('hashchange', show);
  addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target instanceof HTMLInputElement) return;
    document.querySelector<HTMLInputElement>('#filter input')?.focus();
    event.preventDefault();
  });
  show();
}

function markRow(index: number): void {
  for (const link of document.querySelectorAll('#trends a[data-benchmark]')) {
    if (link.getAttribute('data-benchmark') === String(index)) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
}

/** The benchmark's first metric begins where the benchmark does. */
function reveal(host: HTMLElement, metric: string): void {
  document.getElementById('benchmark-title')?.focus({ preventScroll: true });
  const sections = [...host.querySelectorAll<HTMLElement>('section[data-metric]')];
  const asked = sections.find((section) => section.dataset['metric'] === metric);
  (asked === undefined || asked === sections[0] ? host : asked).scrollIntoView({ block: 'start' });
}

void start();
