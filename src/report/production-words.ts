/** What production spends, in words: a function's share beside it, and where the shares are from. */
import type { Weighed } from '../decide/policy.ts';
import { clockOf } from '../production/cost-kind.ts';
import type { InProduction } from '../profile/blame.ts';
import { formatPercent } from '../units/format.ts';
import type { Phrase } from './phrase.ts';
import type { ProductionSource, Report } from './report.ts';

/** Services named beside a function; the JSON has all. */
const mostServices = 2;
/** What it calls is mentioned from this many points on. */
const worthSaying = 0.005;
const dayMs = 86_400_000;

export function productionWords(
  shares: readonly InProduction[] | undefined,
  { kind, part }: { readonly kind: 'cpu' | 'heap'; readonly part: 'self' | 'total' },
): Phrase {
  const phrases = (shares ?? []).slice(0, mostServices).map((share): Phrase => {
    const more = part === 'self' && share.total - share.self >= worthSaying;
    const callees = more ? ` (${formatShare(share.total)} with what it calls)` : '';
    return [
      `${formatShare(share[part])} of production ${costWord(kind, share.clock)} in `,
      { code: share.service },
      callees,
      `, ${windowWords(share)}`,
    ];
  });
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : ['; ', ...phrase]));
}

/** Two significant digits: a share of a thousandth is still one. */
export function formatShare(share: number): string {
  if (share > 0 && share < 0.0001) return `less than ${formatPercent(0.0001, 2)}`;
  return share > 0 && share < 0.001 ? formatPercent(share, 2) : formatPercent(share);
}

/** `0.02 % of production CPU in checkout, last 7 days`. */
export function weightWords(weight: Weighed): Phrase {
  const { kind, share, service, clock } = weight;
  return [
    `${formatShare(share)} of production ${costWord(kind, clock)} in `,
    { code: service },
    `, ${windowWords(weight)}`,
  ];
}

function costWord(kind: 'cpu' | 'heap', clock: 'wall' | undefined): string {
  if (kind === 'heap') return 'allocations';
  return clock === 'wall' ? 'time, waiting included,' : 'CPU';
}

/** `last 7 days`, or with its age where that is more than a day. */
export function windowWords({ windowMs, ageMs }: Pick<Weighed, 'windowMs' | 'ageMs'>): string {
  const isFresh = ageMs < dayMs;
  if (windowMs === undefined) return isFresh ? 'today' : `${spanWords(ageMs)} ago`;
  return isFresh ? `last ${spanWords(windowMs)}` : `${spanWords(windowMs)} until ${spanWords(ageMs)} ago`;
}

/**
 * `ms`: 0 or more, rounded to a whole number of the largest unit of which there are two, or exactly one: `90 minutes`, `2
 * days`, `1 hour`.
 */
export function spanWords(ms: number): string {
  const spans: readonly (readonly [number, string])[] = [
    [dayMs, 'day'],
    [3_600_000, 'hour'],
    [60_000, 'minute'],
    [1_000, 'second'],
  ];
  // An hour and a half is 90 minutes, two days are two days.
  const [length, unit] = spans.find(([size]) => ms >= 2 * size || ms === size) ?? [1_000, 'second'];
  const count = Math.max(1, Math.round(ms / length));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** For the section that says how this was measured. */
export function productionSentences({ production = [] }: Report): readonly Phrase[] {
  return production
    .slice(0, 5)
    .map((each) => [
      `Production ${costWord(each.kind, clockOf(each).clock)} of `,
      { code: each.service },
      `: ${lengthWords(each)}`,
      ...(each.source === 'file' ? [', from a file'] : [', from ', { code: each.source }]),
      '.',
    ]);
}

function lengthWords({ from, until, ageMs }: ProductionSource): string {
  const age = ageMs < dayMs ? '' : `, ${spanWords(ageMs)} before this was measured`;
  const end = `${until.slice(0, 16).replace('T', ' ')} UTC${age}`;
  if (from === undefined) return `taken at ${end}`;
  return `${spanWords(Date.parse(until) - Date.parse(from))} up to ${end}`;
}
