/** What was measured on one side alone, for the terminal: a line for each benchmark. No judgement. */
import { median } from 'simple-statistics';
import { isCutShort, meanDuration } from '../results/invocation.ts';
import type { BenchmarkOutcome, Measurement } from '../results/run.ts';
import { terminalText } from '../text/visible.ts';
import { formatCount, formatQuantity } from '../units/format.ts';
import { displayWidth, pad } from './display-width.ts';
import { logLines } from './terminal-log.ts';

/** Text of `measure`: one row a benchmark and metric, in the order of the run. */
export function renderMeasured(outcomes: readonly BenchmarkOutcome[]): string {
  const names = outcomes.map(({ id }) => terminalText(`${id.suite}/${id.name}`));
  const width = Math.max(0, ...names.map(displayWidth));
  const lines = outcomes.map((outcome, i) => `${pad(names[i] ?? '', width, 'right')}  ${outcomeText(outcome)}\n`);
  const measured = outcomes.filter(({ state }) => state === 'measured').length;
  return `${lines.join('')}measured ${measured} of ${formatCount(outcomes.length, 'benchmark')}\n`;
}

/** That there is a candidate only: the baseline commit could not be set up here. */
export function renderUnprepared(message: string): string {
  return `${['Nothing was compared, as the baseline commit could not be prepared:', ...logLines(message, 200)].join('\n')}\n`;
}

function outcomeText(outcome: BenchmarkOutcome): string {
  if (outcome.state === 'measured') return outcome.measurements.map(quantity).join(' · ');
  if (outcome.state === 'unaffected') return 'unaffected: not measured';
  if (outcome.state === 'skipped') return `skipped: ${terminalText(outcome.reason)}`;
  return outcome.failure.reason === 'skipped' ? 'not measured' : 'failed';
}

/** Of the processes' numbers the one in the middle. */
function quantity({ metric, invocations }: Measurement): string {
  const short = isCutShort(invocations.length, meanDuration(invocations));
  const few = short ? ` (short: ${formatCount(invocations.length, 'process', 'processes')}, the budget ended)` : '';
  return `${metric.name} ${formatQuantity(median(invocations.map(({ value }) => value)), metric.unit)}${few}`;
}
