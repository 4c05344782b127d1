/** What the colors and textures mean, in the theme of now. */

import { depthSteps, scaleFills, wayPaint } from '../report/flame/palette.ts';
import { formatPercent } from '../units/format.ts';
import { element } from './dom.ts';
import { currentTheme, onThemeChange } from './theme.ts';

export function flameLegend(): HTMLElement {
  const host = element('p', { class: 'legend' });
  const steps = depthSteps
    .slice(1)
    .map((step) => formatPercent(step))
    .join(', ');
  const fill = (): void => {
    const fills = scaleFills(currentTheme());
    host.replaceChildren(
      element(
        'span',
        {},
        'less ',
        ...fills.map((each) => swatch(each)),
        ` more; a shade deeper from ${steps} of the whole on`,
      ),
      element('span', {}, swatch(fills[4] ?? ''), ' not significant'),
      element('span', {}, swatch(wayPaint(1, currentTheme()).fill), ' leads to a change'),
      element('span', {}, swatch(fills[1] ?? '', 'gone'), ' removed'),
      element('span', {}, swatch(fills[7] ?? '', 'born'), ' new'),
    );
  };
  onThemeChange(host, fill);
  fill();
  return host;
}

function swatch(fill: string, kind: string = ''): HTMLElement {
  const made = element('i', { class: `swatch ${kind}` });
  made.style.backgroundColor = fill;
  return made;
}
