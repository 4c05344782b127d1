/** Few enough numbers to store: neighbors in time averaged, order kept. */

/** Batch values kept of one process. */
export const keptBatches: number = 64;

/** At most `limit` values: means of equally many neighbors; the last group may be smaller. */
export function coalesce(values: readonly number[], limit: number): readonly number[] {
  if (values.length <= limit) return values;
  const width = Math.ceil(values.length / limit);
  const merged: number[] = [];
  for (let i = 0; i < values.length; i += width) {
    const group = values.slice(i, i + width);
    merged.push(group.reduce((sum, value) => sum + value, 0) / group.length);
  }
  return merged;
}
