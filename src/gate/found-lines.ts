/** What is known before anything is measured, for the log: a build of an hour must not be where one learns of it. */
import type { Discovered } from '../ports.ts';
import { firstLine } from '../report/reason-words.ts';
import { terminalText } from '../text/visible.ts';
import { formatCount } from '../units/format.ts';

const mostListed = 5;

/** Nothing where all load. */
export function foundLines(discovered: readonly Discovered[]): readonly string[] {
  const broken = discovered.flatMap(({ id, failure }) => (failure === undefined ? [] : [{ id, failure }]));
  if (broken.length === 0) return [];
  const lines = broken
    .slice(0, mostListed)
    .map(({ id, failure }) => terminalText(`${id.suite}/${id.name}: ${firstLine(failure.message)}`, 400));
  const more = broken.length > mostListed ? [`and ${broken.length - mostListed} more`] : [];
  const all = `${broken.length} of ${formatCount(discovered.length, 'benchmark')} found ${broken.length === 1 ? 'does' : 'do'} not load ("flamegate doctor" shows more):`;
  return [all, ...lines, ...more];
}
