/** Metrics as foreign tools spell them, in base units. */
import { type Metric, storableMetric } from '../results/metric.ts';
import { type Direction, directionOf, isRate } from '../units/direction.ts';

export interface Spelled {
  readonly metric: Metric;
  /** What a number in the tool's unit is multiplied by. */
  readonly factor: number;
}

const times: Readonly<Record<string, number>> = { ns: 1, us: 1e3, µs: 1e3, μs: 1e3, ms: 1e6, s: 1e9, min: 60e9 };
const sizes: Readonly<Record<string, number>> = {
  B: 1,
  bytes: 1,
  kB: 1e3,
  MB: 1e6,
  GB: 1e9,
  KiB: 2 ** 10,
  MiB: 2 ** 20,
  GiB: 2 ** 30,
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
  'ops/ns': 1e9,
};

export interface Spelling {
  readonly unit: string;
  readonly name?: string | undefined;
  readonly better?: Direction | undefined;
}

/** The metric's name, where the tool gives none, follows from its unit; so does which way is better. */
export function spelledMetric({ unit, name, better }: Spelling): Spelled {
  const known = (table: Readonly<Record<string, number>>): number | undefined =>
    Object.hasOwn(table, unit) ? table[unit] : undefined;
  const make = (base: string, usual: string, way: Direction, factor: number): Spelled => ({
    metric: storableMetric({ name: name ?? usual, unit: base, better: better ?? way, assume: 'nothing' }),
    factor,
  });
  const time = known(times);
  if (time !== undefined) return make('ns', 'time', 'lower', time);
  const size = known(sizes);
  if (size !== undefined) return make('B', 'size', 'lower', size);
  const rate = known(rates);
  if (rate !== undefined) return make('op/s', 'rate', 'higher', rate);
  return { metric: storableMetric(otherMetric({ unit, name, better })), factor: 1 };
}

/** A rate of something undesired (`errors/s`) is shown only: failing a build for an improvement is worse than not failing. */
function otherMetric({ unit, name, better }: Spelling): Metric {
  const direction = better ?? directionOf(unit, name);
  const metric: Metric = {
    name: name ?? 'value',
    unit: unit === '' ? '1' : unit,
    better: direction ?? 'lower',
    assume: 'nothing',
  };
  return direction === undefined && isRate(unit, name) ? { ...metric, role: 'informational' } : metric;
}
