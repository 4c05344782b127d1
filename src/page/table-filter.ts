/** Finding a benchmark among hundreds: by name and by what was decided. */
import { searchBox } from './controls.ts';
import { button, element } from './dom.ts';

/** Below so many rows there is nothing to search. */
const fewest = 12;

/** Rows shown at once until all are asked for: laying out a thousand takes longer than a keystroke should. */
const mostShown = 150;

export function startTableFilter(section: '#judgements' | '#trends'): void {
  const table = document.querySelector(`${section} table`);
  const place = document.getElementById('filter');
  if (table === null || place === null) return;
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  if (rows.length < fewest) return;
  const texts = rows.map((row) => (row.textContent ?? '').toLowerCase());
  const select = kindSelect(rows);
  const status = element('output', {});
  const search = searchBox('Search benchmarks', '', () => filter());
  const all = button('Show all', () => filter(rows.length));
  const filter = (most: number = mostShown): void => {
    const query = search.value.trim().toLowerCase();
    let found = 0;
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
