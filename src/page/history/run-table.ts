/** The same runs as a table, for readers of numbers and for screen readers; made when it is opened. */

import { toVisible } from '../../text/visible.ts';
import { formatQuantity } from '../../units/format.ts';
import { element } from '../dom.ts';
import { commitAt, readPoints } from './read-history.ts';
import { commitLink, eventsAt, intervalText, type ReadoutSubject } from './readout.ts';

export function runTable(subject: ReadoutSubject, name: string): HTMLDetailsElement {
  const { data, trend, target } = subject;
  const host = element(
    'details',
    { class: 'runs' },
    element(
      'summary',
      {},
      trend.points.count === 1 ? 'The run as a table' : `All ${trend.points.count} runs as a table`,
    ),
  );
  host.addEventListener('toggle', () => {
    if (host.open && host.childElementCount === 1) host.append(tableOf(subject, `Runs of ${name}, ${target.metric}`));
  });
  return host;

  function tableOf(each: ReadoutSubject, label: string): HTMLElement {
    const points = readPoints(trend, data);
    const rows = points
      .map((point, index) => {
        const [, day, title] = commitAt(data, point.commit);
        return element(
          'tr',
          {},
          element('td', {}, day),
          element('td', {}, commitLink(data, point.commit), ' ', element('bdi', {}, toVisible(title))),
          element('td', {}, formatQuantity(point.median, target.unit)),
          element('td', {}, intervalText(point, target.unit)),
          element('td', {}, String(point.processes)),
          element('td', {}, eventsAt(point, index, each).join('; ')),
        );
      })
      .reverse();
    const titles = ['day', 'commit', 'median', '95 % interval', 'processes', 'what happened'];
    const head = element('tr', {}, ...titles.map((title) => element('th', { scope: 'col' }, title)));
    return element(
      'div',
      { class: 'scroll tall', tabindex: '0', role: 'region', 'aria-label': label },
      element('table', {}, element('thead', {}, head), element('tbody', {}, ...rows)),
    );
  }
}
