import type { Target } from './evidence.ts';

/** Equal for one metric of one benchmark; whatever else is said of the metric. */
export function targetKey({ id, metric }: Target): string {
  return JSON.stringify([id.suite, id.name, metric.name]);
}
