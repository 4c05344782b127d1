/** What is said of numbers for which nothing says which way is better: a wrong guess would call an improvement a regression. */
import { cutMiddle } from '../text/visible.ts';

export interface Assumed {
  readonly name: string;
  /** `1` or empty: none. */
  readonly unit: string;
}

const mostNamed = 3;
const longestName = 60;

/** `place`: what does not say it, as a sentence begins. Undefined: there are none. */
export function assumedDirection(place: string, assumed: readonly Assumed[]): string | undefined {
  if (assumed.length === 0) return undefined;
  const named = assumed
    .slice(0, mostNamed)
    .map(({ name, unit }) => `"${cutMiddle(name, longestName)}" (${unit === '1' || unit === '' ? 'no unit' : unit})`);
  const more = assumed.length <= mostNamed ? '' : ` and ${assumed.length - mostNamed} more`;
  return (
    `${place} does not say which way is better for ${named.join(', ')}${more}: lower is taken as better. ` +
    'Give "better": "lower" or "better": "higher" with each.'
  );
}
