/**
 * Whether a series goes to and fro between two levels, as the runs of two machines that pass for one do. A change that is taken
 * back goes up and down once, and once more where it lands again; a machine does it as often as it is asked.
 */
import { median, quantile } from 'simple-statistics';
import { at } from './samples.ts';

/** Changes of level in turn from which it is no code that was changed, taken back and changed again. */
const fewestTurns = 4;

/** Of normal values four in ten neighbors differ by less than this many standard deviations. */
const quantileDifference = 0.7416;
const calmShare = 0.4;

/** Deviations of one value that a change of level is larger than, and its least size. */
const clear = 5;
const leastJump = 0.03;

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

/**
 * The values as one of the two levels has them where they go to and fro between two, single ones too; as they are otherwise.
 * What is twice as high as the other level stays above it.
 */
export function onOneLevel(values: readonly number[]): readonly number[] {
  const bar = jumpFrom(values);
  const steps = differences(values);
  const jumps = steps.filter((each) => Math.abs(each) > bar);
  const turns = jumps.filter((each, index) => index === 0 || Math.sign(each) !== Math.sign(jumps[index - 1] ?? 0));
  if (turns.length < fewestSwitches) return values;
  const size = median(jumps.map(Math.abs));
  let isHigh = (jumps[0] ?? 0) < 0;
  return values.map((value, index) => {
    const step = index === 0 ? 0 : at(steps, index - 1);
    if (Math.abs(step) > bar) isHigh = step > 0;
    return isHigh ? value - size : value;
  });
}

/** Changes of level in turn, single runs off their neighbors counted. */
const fewestSwitches = 3;

/** A single run off its neighbors was disturbed: it is as its neighbors are. */
function withoutSingle(values: readonly number[]): readonly number[] {
  const bar = jumpFrom(values);
  return values.filter((value, index) => {
    const [before = value, after = value] = [values[index - 1], values[index + 1]];
    return Math.abs(value - before) <= bar || Math.abs(value - after) <= bar || Math.abs(after - before) > bar;
  });
}

function jumpFrom(values: readonly number[]): number {
  const sizes = differences(values).map(Math.abs);
  return sizes.length === 0
    ? leastJump
    : Math.max(leastJump, (clear * quantile(sizes, calmShare)) / quantileDifference);
}

function differences(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, index) => value - at(values, index));
}
