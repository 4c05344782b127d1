/** Metrics as foreign tools spell them, in base units. */
import { type Metric, storableMetric } from '../results/metric.ts';
import { type Direction, directionOf, directionOfTitle, isRate } from '../units/direction.ts';

export interface Spelled {
  readonly metric: Metric;
  /** What a number in the tool's unit is multiplied by. */
  readonly factor: number;
  /** Nothing says which way is better: lower is assumed, as of most that is measured. */
  readonly isAssumed?: true;
}

const times: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  min: 60e9,
  h: 3600e9,
};

/** Written out, in any case: `msec`, `Milliseconds`, `millis`. */
const timeWords: readonly (readonly [RegExp, number])[] = [
  [/^n(?:sec|secs|ano(?:s|secs?|seconds?))$/i, 1],
  [/^(?:[uµμ]secs?|micro(?:s|secs?|seconds?))$/i, 1e3],
  [/^m(?:secs?|illi(?:s|secs?|seconds?))$/i, 1e6],
  [/^sec(?:s|onds?)?$/i, 1e9],
  [/^min(?:s|utes?)$/i, 60e9],
  [/^(?:hrs?|hours?)$/i, 3600e9],
];

function timeFactor(unit: string): number | undefined {
  // Of one of what is measured: the time itself.
  const plain = unit.trim().replace(/\s*\/\s*(?:ops?|operation|iter(?:ation)?|call|run|round)$/i, '');
  return Object.hasOwn(times, plain) ? times[plain] : timeWords.find(([words]) => words.test(plain))?.[1];
}

const sizes: Readonly<Record<string, number>> = {
  B: 1,
  bytes: 1,
  byte: 1,
  kB: 1e3,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
  TiB: 2 ** 40,
};
const rates: Readonly<Record<string, number>> = {
  'op/s': 1,
  'ops/s': 1,
  'ops/sec': 1,
  'op/sec': 1,
  hz: 1,
  Hz: 1,
  'ops/ms': 1e3,
  'ops/us': 1e6,
  'ops/µs': 1e6,
  'ops/μs': 1e6,
  'ops/ns': 1e9,
  'ops/second': 1,
  'kops/s': 1e3,
  'Kops/s': 1e3,
  'Mops/s': 1e6,
};

export interface Spelling {
  readonly unit: string;
  readonly name?: string | undefined;
  readonly better?: Direction | undefined;
  /** What the benchmark is called, which says something where there is neither unit nor name: `requests per second`. */
  readonly title?: string | undefined;
}

/** The metric's name, where the tool gives none, follows from its unit; so does which way is better. */
export function spelledMetric(spelling: Spelling): Spelled {
  const { unit, name, better } = spelling;
  const known = (table: Readonly<Record<string, number>>): number | undefined =>
    Object.hasOwn(table, unit) ? table[unit] : undefined;
  const make = (base: string, usual: string, way: Direction, factor: number): Spelled => ({
    metric: storableMetric({ name: name ?? usual, unit: base, better: better ?? way, assume: 'nothing' }),
    factor,
  });
  const time = timeFactor(unit);
  if (time !== undefined) return make('ns', 'time', 'lower', time);
  const size = known(sizes);
  if (size !== undefined) return make('B', 'size', 'lower', size);
  const rate = known(rates);
  if (rate !== undefined) return make('op/s', 'rate', 'higher', rate);
  return otherMetric(spelling);
}

/** A rate of something undesired (`errors/s`) is shown only: failing a build for an improvement is worse than not failing. */
function otherMetric({ unit, name, better, title = '' }: Spelling): Spelled {
  const isUnsaid = unit.trim() === '' && name === undefined;
  const direction = better ?? directionOf(unit, name) ?? (isUnsaid ? directionOfTitle(title) : undefined);
  const metric = storableMetric({
    name: name ?? 'value',
    unit: unit.trim() === '' ? '1' : unit,
    better: direction ?? 'lower',
    assume: 'nothing',
  });
  if (direction !== undefined) return { metric, factor: 1 };
  return isRate(unit, name)
    ? { metric: { ...metric, role: 'informational' }, factor: 1 }
    : { metric, factor: 1, isAssumed: true };
}
