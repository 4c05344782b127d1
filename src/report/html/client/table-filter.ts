/** Finding a benchmark among hundreds: by name and by what was decided. */
import { searchBox } from './controls.ts';
import { element } from './dom.ts';

/** Below so many rows there is nothing to search. */
const fewest = 12;

export function startTableFilter(section: '#judgements' | '#trends'): void {
  const table = document.querySelector(`${section} table`);
  const place = document.getElementById('filter');
  if (table === null || place === null) return;
  const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr')];
  if (rows.length < fewest) return;
  const kinds = [...new Set(rows.map((row) => row.dataset['kind'] ?? ''))];
  const select = element('select', { 'aria-label': 'Show' }, element('option', { value: '' }, `all ${rows.length}`));
  for (const kind of kinds) {
    const of = rows.filter((row) => row.dataset['kind'] === kind);
    const word = of[0]?.querySelector('.word')?.textContent ?? kind;
    select.append(element('option', { value: kind }, `${word} (${of.length})`));
  }
  const texts = rows.map((row) => (row.textContent ?? '').toLowerCase());
  const status = element('output', {});
  const search = searchBox('Search benchmarks', '', () => filter());
  const filter = (): void => {
    const query = search.value.trim().toLowerCase();
    let shown = 0;
    rows.forEach((row, index) => {
      const kept =
        (select.value === '' || row.dataset['kind'] === select.value) && (texts[index] ?? '').includes(query);
      row.hidden = !kept;
      if (kept) shown += 1;
    });
    status.textContent = shown === rows.length ? '' : `${shown} of ${rows.length}`;
  };
  select.addEventListener('change', filter);
  place.append(search, select, status);
}
