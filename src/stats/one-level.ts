/**
 * What goes to and fro between two levels, as the runs of two machines that pass for one do, on one of them.
 */
import { median, quantile } from 'simple-statistics';
import { at } from './samples.ts';

/** Of normal values four in ten neighbors differ by less than this many standard deviations. */
const quantileDifference = 0.7416;
const calmShare = 0.4;

/** Deviations of one value that a change of level is larger than, and its least size. */
const clear = 5;
const leastJump = 0.03;

/**
 * The values as one of the two levels has them where they go to and fro between two, single ones too; as they are otherwise.
 * What is twice as high as the other level stays above it. `fewest`: changes of level in turn from which they do.
 */
export function onOneLevel(values: readonly number[], fewest: number = fewestSwitches): readonly number[] {
  const bar = jumpFrom(values);
  const steps = differences(values);
  const jumps = steps.filter((each) => Math.abs(each) > bar);
  const turns = jumps.filter((each, index) => index === 0 || Math.sign(each) !== Math.sign(jumps[index - 1] ?? 0));
  if (turns.length < fewest) return values;
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

/** What neighbors differ by at least where the level changes between them, in the unit of the values. */
export function jumpFrom(values: readonly number[]): number {
  const sizes = differences(values).map(Math.abs);
  return sizes.length === 0
    ? leastJump
    : Math.max(leastJump, (clear * quantile(sizes, calmShare)) / quantileDifference);
}

/** Of each value from the one before it. */
export function differences(values: readonly number[]): readonly number[] {
  return values.slice(1).map((value, index) => value - at(values, index));
}
