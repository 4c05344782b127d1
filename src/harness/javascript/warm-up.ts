/**
 * How long a process is warmed up: for its box, then on while its calls still get faster, so that a process that starts
 * slowly is as warm as the others of its block when it is measured.
 */

export interface WarmupBoxes {
  readonly warmupMs: number;
  /** Go on beyond the box until this many calls, for at most so many boxes. */
  readonly warmupAtLeast?: { readonly calls: number; readonly boxes: number };
  /** Processor time used so far, ns: a warm-up is as warm on a busy machine, for at most `busiest` boxes. */
  readonly warmupClock?: () => number;
  /** Go on beyond the box while calls get faster, for at most so many boxes. */
  readonly warmupSteadyBoxes?: number;
}

/** Wall time of a warm-up that is boxed by processor time, as a multiple of the box: what waits uses none. */
const busiest = 4;

/** Parts of the box whose calls are compared with those of the part before. */
const parts = 4;

/** A part whose median call takes less than this share of the one before: the process is not warm yet. */
const stillFaster = 0.95;

/** Batches that a part needs before its median says anything. */
const batchesOfPart = 4;

/** What to charge to the warm-up's time box after a batch of so many calls and milliseconds. */
export function warmupMeter(boxes: WarmupBoxes): (calls: number, elapsedMs: number) => number {
  const { warmupMs, warmupAtLeast, warmupSteadyBoxes } = boxes;
  const charge = warmupCharge(boxes);
  const steady = steadiness(warmupMs / parts);
  let called = 0;
  let passed = 0;
  let charged = 0;
  const goesOn = (): boolean =>
    (warmupAtLeast !== undefined && called < warmupAtLeast.calls && passed < warmupMs * warmupAtLeast.boxes) ||
    (warmupSteadyBoxes !== undefined &&
      passed >= warmupMs &&
      passed < warmupMs * warmupSteadyBoxes &&
      !steady.reached());
  return (calls, elapsedMs) => {
    const cost = charge(elapsedMs);
    called += calls;
    passed += cost;
    steady.add(elapsedMs / calls, cost);
    if (goesOn()) return 0;
    const due = passed - charged;
    charged = passed;
    return due;
  };
}

/** Processor time of a batch, ms: never more than it took, as the compiler's threads warm nothing up. */
function warmupCharge({ warmupClock }: WarmupBoxes): (elapsedMs: number) => number {
  if (warmupClock === undefined) return (elapsedMs) => elapsedMs;
  let used = warmupClock();
  return (elapsedMs) => {
    const before = used;
    used = warmupClock();
    return Math.min(elapsedMs, Math.max((used - before) / 1e6, elapsedMs / busiest));
  };
}

interface Steadiness {
  add(callMs: number, costMs: number): void;
  /** Whether the last whole part was no faster than the one before, or says nothing, as it holds too few batches. */
  reached(): boolean;
}

/** Of parts of `partMs` each. */
function steadiness(partMs: number): Steadiness {
  let part: number[] = [];
  let passed = 0;
  let end = partMs;
  let last: number | undefined;
  let steady = false;
  return {
    add: (callMs, costMs) => {
      part.push(callMs);
      passed += costMs;
      if (passed < end) return;
      const median = part.length < batchesOfPart ? undefined : middleOf(part);
      steady = median === undefined || (last !== undefined && median >= stillFaster * last);
      last = median;
      part = [];
      end = (Math.floor(passed / partMs) + 1) * partMs;
    },
    reached: () => steady,
  };
}

function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}
