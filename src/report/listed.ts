/** What there is to measure, for a terminal and for programs. */

import type { BenchmarkId } from '../results/benchmark-id.ts';
import type { Failure } from '../results/invocation.ts';
import type { Metric } from '../results/metric.ts';
import { terminalText } from '../text/visible.ts';
import { formatCount } from '../units/format.ts';
import { displayWidth, pad } from './display-width.ts';
import { reasonLength } from './informative-lines.ts';
import { shortly } from './reason-words.ts';

export interface ListedBenchmark {
  readonly id: BenchmarkId;
  readonly file: string;
  readonly metrics: readonly Metric[];
  readonly failure?: Failure | undefined;
}

/** A name is copied from here into a filter, so it is whole unless it is absurd. */
const nameLength = 400;

/** Text of `measure --list`, one benchmark a row, in the order given. */
export function renderListed(listed: readonly ListedBenchmark[]): string {
  const rows = listed.map(({ id, file, metrics, failure }) => [
    terminalText(`${id.suite}/${id.name}`, nameLength),
    failure === undefined
      ? metrics.map(({ name, unit }) => terminalText(`${name} (${unit})`)).join(', ')
      : failure.reason === 'skipped'
        ? 'skips itself'
        : 'does not load',
    terminalText(file),
  ]);
  const widths = [0, 1].map((column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0, 'right'))
      .join('  ')
      .trimEnd(),
  );
  const failures = listed.flatMap(({ id, failure }) =>
    failure === undefined
      ? []
      : [`${terminalText(id.name)}: ${terminalText(shortly(failure.message), 2 * reasonLength)}`],
  );
  return `${[...lines, ...failures, formatCount(listed.length, 'benchmark')].join('\n')}\n`;
}

/** `measure --list --json`, in the order given. */
export function listedDocument(listed: readonly ListedBenchmark[]): Readonly<Record<string, unknown>> {
  const benchmarks = listed.map(({ id, file, metrics, failure }) => ({
    benchmark: id.name,
    suite: id.suite,
    file,
    metrics: metrics.map(({ name, unit, better }) => ({ metric: name, unit, better })),
    failure: failure === undefined ? undefined : { reason: failure.reason, message: failure.message },
  }));
  return { benchmarks };
}
