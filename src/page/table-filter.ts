/** Finding a benchmark among hundreds: by name and by what was decided. */
import { searchBox } from './controls.ts';
import { button, element } from './dom.ts';

/** Below so many rows there is nothing to search. */
const fewest = 12;

/** Rows shown at once until all are asked for: laying out a thousand takes longer than a keystroke should. */
const mostShown = 60;

export function startTableFilter(section: '#judgements' | '#trends'): void {
  const place = document.getElementById('filter');
  const rows = [...document.querySelectorAll<HTMLTableRowElement>(`${section} tbody tr`)];
  const folded = document.querySelector<HTMLDetailsElement>(`${section} details.unchanged`);
  // What is folded does not print, and is not found by the browser's search.
  addEventListener('beforeprint', () => folded?.setAttribute('open', ''));
  if (place === null) return;
  if (rows.length < fewest) return;
  const texts = rows.map((row) => (row.textContent ?? '').toLowerCase());
  const select = kindSelect(rows);
  const status = element('output', {});
  const search = searchBox('Search benchmarks', '', () => filter());
  const all = button('Show all', () => filter(rows.length));
  const filter = (most: number = mostShown): void => {
    const query = search.value.trim().toLowerCase();
    let found = 0;
    if (query !== '' || select.value !== '') folded?.setAttribute('open', '');
    rows.forEach((row, index) => {
      const isFound = (select.value === '' || wordOf(row) === select.value) && (texts[index] ?? '').includes(query);
      if (isFound) found += 1;
      row.hidden = !isFound || found > most;
    });
    const shown = Math.min(found, most);
    status.textContent = shown === rows.length ? '' : `${shown} of ${shown < found ? found : rows.length}`;
    all.hidden = shown === found;
  };
  select.addEventListener('change', () => filter());
  addEventListener('beforeprint', () => filter(rows.length));
  place.append(search, select, status, all);
  filter();
}

/** What was decided, in the words of the table. */
function wordOf({ dataset }: HTMLTableRowElement): string {
  return dataset['word'] ?? dataset['kind'] ?? '';
}

function kindSelect(rows: readonly HTMLTableRowElement[]): HTMLSelectElement {
  const select = element('select', { 'aria-label': 'Show' }, element('option', { value: '' }, `all ${rows.length}`));
  for (const kind of new Set(rows.map(wordOf))) {
    const of = rows.filter((row) => wordOf(row) === kind);
    const word = of[0]?.querySelector('.word')?.textContent ?? kind;
    select.append(element('option', { value: kind }, `${word} (${of.length})`));
  }
  return select;
}
