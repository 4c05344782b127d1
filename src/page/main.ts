/** The interactive part of the report. The verdict and the table are in the page already; this opens benchmarks. */
import type { PageData } from '../report/html/page-data-types.ts';
import { benchmarkView } from './benchmark-view.ts';
import { type FlameState, firstState, readState, writeState } from './flame-state.ts';
import { readPageData } from './page-text.ts';
import { startTableFilter } from './table-filter.ts';
import { startTheme } from './theme.ts';

interface Place {
  readonly index: number;
  readonly state: FlameState;
}

/** `#benchmark/SUITE/NAME?view=…`. */
function readPlace(data: PageData): Place | undefined {
  const match = /^#benchmark\/([^/?]*)\/([^/?]*)(?:\?(.*))?$/.exec(location.hash);
  if (match === null) return undefined;
  const [suite, name] = [match[1] ?? '', match[2] ?? ''].map(decoded);
  const index = data.benchmarks.findIndex((benchmark) => benchmark.suite === suite && benchmark.name === name);
  return index < 0 ? undefined : { index, state: readState(new URLSearchParams(match[3] ?? ''), stateOf(data, index)) };
}

/** Where only allocation regressed, that is what one came to see. */
function stateOf(data: PageData, index: number): FlameState {
  const regressed = data.judgements.filter(({ benchmark, kind }) => benchmark === index && kind === 'regression');
  const kind = regressed.length > 0 && regressed.every(({ unit }) => unit === 'B') ? 'heap' : 'cpu';
  const profiles = data.benchmarks[index]?.profiles ?? [];
  const profile = profiles.find((each) => each.kind === kind) ?? profiles[0];
  // Functions that changed by themselves are shown; where none did, their callers are all there is to see.
  const isOwn = profile?.functions.some((packed) => packed[5] !== 0 && packed[5][5] === 1) === true;
  return firstState({ profile: kind, color: isOwn ? 'self' : 'total' });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function hashOf(data: PageData, index: number, state: FlameState): string {
  const benchmark = data.benchmarks[index];
  const parameters = writeState(state, stateOf(data, index)).toString();
  return `#benchmark/${encodeURIComponent(benchmark?.suite ?? '')}/${encodeURIComponent(benchmark?.name ?? '')}${parameters === '' ? '' : `?${parameters}`}`;
}

/** What a reader most likely came for: the largest regression that has a profile, else the first row of the table. */
function firstPlace(data: PageData): Place | undefined {
  const rows = [...document.querySelectorAll<HTMLTableRowElement>('#judgements tbody tr')].flatMap((row) => {
    const benchmark = Number(row.querySelector('a')?.dataset['benchmark']);
    return data.benchmarks[benchmark] === undefined ? [] : [{ benchmark, kind: row.dataset['kind'] }];
  });
  const explained = rows.find(
    ({ kind, benchmark }) => kind === 'regression' && (data.benchmarks[benchmark]?.profiles.length ?? 0) > 0,
  );
  // A page of profiles alone judges nothing and has no rows.
  const index = (explained ?? rows[0])?.benchmark ?? (data.benchmarks.length > 0 ? 0 : undefined);
  return index === undefined ? undefined : { index, state: stateOf(data, index) };
}

async function start(): Promise<void> {
  const data = await readPageData();
  const host = document.getElementById('detail');
  startTheme(document.querySelector('#theme'));
  startTableFilter('#judgements');
  if (host === null) return;
  let shown = -1;
  const show = (cause: 'load' | 'link'): void => {
    const asked = readPlace(data);
    const place = asked ?? firstPlace(data);
    if (place === undefined) return;
    shown = place.index;
    host.replaceChildren(
      benchmarkView(data, place.index, place.state, (state) =>
        history.replaceState(null, '', hashOf(data, shown, state)),
      ),
    );
    for (const link of document.querySelectorAll('#judgements a[data-benchmark]')) {
      if (link.getAttribute('data-benchmark') === String(place.index)) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    if (cause === 'link' || asked !== undefined) {
      const title = document.getElementById('benchmark-title');
      title?.focus({ preventScroll: true });
      host.scrollIntoView({ block: 'start' });
    }
  };
  addEventListener('hashchange', () => show('link'));
  addEventListener('keydown', (event) => {
    const typing = event.target instanceof HTMLInputElement;
    if (event.key !== '/' || typing) return;
    document.getElementById('search-functions')?.focus();
    event.preventDefault();
  });
  show('load');
}

void start();
