/** What a number of a benchmark means and which way is better. */
import type { Unit } from '../units/unit.ts';
import { cleanLine } from './shape.ts';
import { shortHash } from './short-hash.ts';

export interface Metric {
  /** `time`, `alloc`, or what a foreign harness calls it. */
  readonly name: string;
  readonly unit: Unit;
  readonly better: 'lower' | 'higher';
  /** `exact`: repeats to the last digit but for real changes (bytes allocated), so fewer blocks suffice. */
  readonly assume: 'nothing' | 'exact';
  /** `informational`: shown, never judged worse (minimum, mean, p99, garbage collections). Absent: gated. */
  readonly role?: 'gated' | 'informational' | undefined;
}

export const longestMetricName = 200;
export const longestUnit = 50;

/** As files keep it, whatever a tool calls it: one that no file accepts would make the whole run unusable. */
export function storableMetric(metric: Metric): Metric {
  const [name, unit] = [storableText(metric.name, longestMetricName), storableText(metric.unit, longestUnit)];
  return {
    ...metric,
    name: name.trim() === '' ? `unnamed ${shortHash(metric.name)}` : name,
    unit: unit.trim() === '' ? '1' : unit,
  };
}

function storableText(text: string, longest: number): string {
  const cleaned = cleanLine(text);
  return cleaned.length <= longest ? cleaned : cleanLine(`${cleaned.slice(0, longest - 18)}…${shortHash(text)}`);
}

export const timeMetric: Metric = {
  name: 'time',
  unit: 'ns',
  better: 'lower',
  assume: 'nothing',
};
/**
 * Processor time per operation, of the measuring thread (Node ≥ 23.9) or of the process: without waiting, and without the time
 * that other processes take. A call's own hooks are counted too.
 */
export const cpuMetric: Metric = {
  name: 'cpu',
  unit: 'ns',
  better: 'lower',
  assume: 'nothing',
};
export const allocMetric: Metric = {
  name: 'alloc',
  unit: 'B',
  better: 'lower',
  assume: 'exact',
};
/** Allocations, by their number. */
export const allocsMetric: Metric = {
  name: 'allocs',
  unit: 'count',
  better: 'lower',
  assume: 'exact',
};

/** The most memory a process had at once, in pages that were really there. */
export const residentMetric: Metric = {
  name: 'rss',
  unit: 'B',
  better: 'lower',
  assume: 'nothing',
};

/** What explains a metric: allocations explain bytes and their number, whatever a harness calls it; processor time, the rest. */
export function profileKindOf({ name, unit }: Pick<Metric, 'name' | 'unit'>): 'cpu' | 'heap' {
  return unit === 'B' || /alloc/i.test(name) ? 'heap' : 'cpu';
}
