/** Files that hold several kinds of events, of which one is read: a note names the others, whether one was asked for or not. */
import { GateError } from '../../errors.ts';
import { formatCount } from '../../units/format.ts';

const mostNamed = 12;

/** What was asked for is not among what the file holds, which is named. */
export function notAmong(format: string, wanted: string, held: readonly string[]): GateError {
  const names = held.slice(0, mostNamed).join(', ');
  const more = held.length > mostNamed ? ` and ${held.length - mostNamed} more` : '';
  return new GateError(
    'PROFILE_UNLIKE',
    `Cannot read the ${format} profile as its events must include ${wanted}: current value is ${names}${more}`,
    { hint: 'name one of them with --type; both sides of a diff must have been captured the same way' },
  );
}

/** `held`: names of all kinds with their samples; a note where there are others than the one shown. */
export function heldBeside(
  shown: string,
  held: Iterable<readonly [name: string, samples: number]>,
): readonly string[] | undefined {
  const others = [...held].filter(([event]) => event !== shown);
  if (others.length === 0) return undefined;
  const named = others.slice(0, mostNamed).map(([event, samples]) => `${event} (${formatCount(samples, 'sample')})`);
  const left = others.length - named.length;
  const listed = `${named.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
  return [`of several events ${shown} is shown; the file also holds ${listed}: --type EVENT`];
}
