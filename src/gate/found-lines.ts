/** What is known before anything is measured, for the log: nobody should learn of it only after an hour of measuring. */
import type { Discovered, Measurer } from '../ports.ts';
import { shortly } from '../report/reason-words.ts';
import { terminalText } from '../text/visible.ts';
import { formatCount } from '../units/format.ts';
import type { GatherOptions } from './gather-world.ts';

const mostListed = 5;
/** The cure is at the end. */
const mostWords = 800;

/** Of profilers that are missing or not permitted, where a regression would be profiled. */
export async function profilerLines(
  { profilerTroubles }: Pick<Measurer, 'profilerTroubles'>,
  { profileRepeats }: Pick<GatherOptions, 'profileRepeats'>,
  discovered: readonly Discovered[],
): Promise<readonly string[]> {
  const running = discovered.filter(({ failure }) => failure === undefined);
  if (profileRepeats === 0 || running.length === 0) return [];
  const troubles = (await profilerTroubles?.(running)) ?? [];
  return troubles.map((trouble) => terminalText(trouble.replaceAll(/\s*\n\s*/g, ' · '), mostWords));
}

/** Nothing where all load; what skips itself is reported once both sides are known. */
export function foundLines(discovered: readonly Discovered[]): readonly string[] {
  const broken = discovered.flatMap(({ id, failure }) =>
    failure === undefined || failure.reason === 'skipped' ? [] : [{ id, failure }],
  );
  if (broken.length === 0) return [];
  const lines = broken
    .slice(0, mostListed)
    .map(({ id, failure }) => terminalText(`${id.suite}/${id.name}: ${shortly(failure.message)}`, 400));
  const more = broken.length > mostListed ? [`and ${broken.length - mostListed} more`] : [];
  const all = `${broken.length} of ${formatCount(discovered.length, 'benchmark')} found ${broken.length === 1 ? 'does' : 'do'} not load ("flamegate doctor" shows more):`;
  return [all, ...lines, ...more];
}
