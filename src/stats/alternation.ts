/**
 * Whether a series goes to and fro between two levels, as the runs of two machines that pass for one do. A change that is taken
 * back goes up and down once, and once more where it lands again; a machine does it as often as it is asked.
 */
import { median } from 'simple-statistics';
import { differences, jumpFrom } from './one-level.ts';

/** Changes of level in turn from which it is no code that was changed, taken back and changed again. */
const fewestTurns = 4;

/** Changes of level are of one size where they differ from the middle one by this share of it. */
const alike = 0.3;

/** Distance of the two levels; undefined where the values do not go to and fro. `values` in the order of time, on a scale on which the noise is alike throughout. */
export function alternation(values: readonly number[]): number | undefined {
  const calm = withoutSingle(values);
  if (calm.length <= fewestTurns) return undefined;
  const bar = jumpFrom(calm);
  const jumps = differences(calm).filter((each) => Math.abs(each) > bar);
  if (jumps.length < fewestTurns) return undefined;
  const size = median(jumps.map(Math.abs));
  let [turns, way] = [0, 0];
  for (const jump of jumps) {
    if (Math.abs(Math.abs(jump) - size) > alike * size || Math.sign(jump) === way) continue;
    [turns, way] = [turns + 1, Math.sign(jump)];
  }
  return turns < fewestTurns ? undefined : size;
}

/** A single run off its neighbors was disturbed: it is as its neighbors are. */
function withoutSingle(values: readonly number[]): readonly number[] {
  const bar = jumpFrom(values);
  return values.filter((value, index) => {
    const [before = value, after = value] = [values[index - 1], values[index + 1]];
    return Math.abs(value - before) <= bar || Math.abs(value - after) <= bar || Math.abs(after - before) > bar;
  });
}
