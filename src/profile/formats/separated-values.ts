/** Tables of separated values (CSV), whose last column would be taken for the counts of folded stacks. */
import type { Foreign } from './foreign.ts';

export const separatedValues: Foreign = {
  what: 'a table of separated values, whose last column need not be a cost',
  hint: 'write its stacks as lines of "frame;frame count", or have the profiler write pprof or speedscope',
};

const rowsLookedAt = 20;

/** Names of three columns or more, and rows of as many values. */
export function isTable(text: string): boolean {
  const [names = '', ...rows] = text.split(/\r?\n/, rowsLookedAt).filter((line) => line.trim() !== '');
  const separator = [',', '\t', '|'].find((each) => names.split(each).length >= 3);
  if (separator === undefined || /(?:^|[\s,|])-?[\d.]+\s*$/.test(names)) return false;
  // The last may be cut; values may hold separators, too.
  const whole = rows.slice(0, Math.max(1, rows.length - 1));
  return whole.length > 0 && whole.every((row) => row.split(separator).length >= names.split(separator).length);
}
