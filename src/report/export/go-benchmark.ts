/**
 * The Go benchmark data format (https://go.googlesource.com/proposal/+/master/design/14313-benchmark-format.md), as
 * benchstat reads it: one line a process, so that its medians are those of the processes.
 */
import type { BenchmarkId } from '../../results/benchmark-id.ts';
import type { Metric } from '../../results/metric.ts';
import type { Measurement, Run } from '../../results/run.ts';

/** One run; `environment`: its class. */
export function renderGoBenchmarks(run: Run, environment: string): string {
  // benchstat compares within one configuration: unlike machines stay apart, commits must not.
  const heads = [`# commit ${run.commit}, taken at ${run.takenAt}`, `environment: ${word(environment)}`];
  const names = namesOf(run.outcomes.map(({ id }) => id));
  const lines = run.outcomes.flatMap((outcome, at) =>
    outcome.state === 'measured' ? outcome.measurements.flatMap((each) => measurementLines(names[at] ?? '', each)) : [],
  );
  return `${[...heads, '', ...lines].join('\n')}\n`;
}

/** benchstat would take two benchmarks of one name for one: the second is distinguished as Go's own `testing` does it. */
function namesOf(ids: readonly BenchmarkId[]): readonly string[] {
  const taken = new Set<string>();
  return ids.map(({ suite, name }) => {
    const wanted = `Benchmark${capital(word(suite))}/${word(name)}`;
    let free = wanted;
    for (let count = 1; taken.has(free); count++) free = `${wanted}#${String(count).padStart(2, '0')}`;
    taken.add(free);
    return free;
  });
}

function measurementLines(name: string, { metric, invocations }: Measurement): readonly string[] {
  return invocations.map(({ value, iterations }) => `${name} ${iterations ?? 1} ${value} ${unitOf(metric)}`);
}

/** benchstat knows `ns/op`, `B/op` and `allocs/op`, and scales the first to seconds. */
function unitOf({ name, unit }: Metric): string {
  if (name === 'time') return 'ns/op';
  if (name === 'alloc') return 'B/op';
  if (name === 'allocs') return 'allocs/op';
  return word(name === unit ? unit : `${name}-${unit}`);
}

/** The format's fields end at a blank. */
function word(text: string): string {
  return text.replaceAll(/[\s\p{Cc}]+/gu, '_');
}

/** What follows `Benchmark` must not be a lower-case letter. */
function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
