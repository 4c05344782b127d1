/** One stored run as a table: what was measured, how much it scatters, and what threshold its history defends. */
import { median } from 'simple-statistics';
import { limitsOf } from '../decide/limits.ts';
import type { Policy } from '../decide/policy.ts';
import { pastOf } from '../past/suite.ts';
import { noiseRuns } from '../past/target-past.ts';
import { displayWidth, pad } from '../report/display-width.ts';
import { isCutShort, meanDuration } from '../results/invocation.ts';
import type { Run } from '../results/run.ts';
import { terminalText } from '../text/visible.ts';
import { formatCount, formatPercent, formatQuantity } from '../units/format.ts';

type Line = readonly [name: string, metric: string, median: string, processes: string, noise: string, fails: string];

const titles: Line = ['benchmark', 'metric', 'median', 'processes', 'noise', 'fails at'];

/** `stored`: runs of the same environment class up to this one, nearest first. */
export function renderStoredRun(run: Run, stored: readonly Run[], policy: Policy): string {
  const lines = [titles, ...linesOf(run, stored, policy)];
  const widths = titles.map((_, column) => Math.max(...lines.map((line) => displayWidth(line[column] ?? ''))));
  const table = lines.map((line) =>
    line
      .map((cell, column) => pad(cell, widths[column] ?? 0, column < 2 ? 'right' : 'left'))
      .join('  ')
      .trimEnd(),
  );
  const learned =
    stored.length < noiseRuns
      ? `noise and automatic thresholds need ${noiseRuns} stored runs of this kind of machine: there ${stored.length === 1 ? 'is' : 'are'} ${stored.length}`
      : `noise: SD from process to process, over ${formatCount(stored.length, 'stored run')} of this kind of machine`;
  return `${table.join('\n')}\n\n${learned}\n`;
}

function linesOf(run: Run, stored: readonly Run[], policy: Policy): readonly Line[] {
  const pastOfTarget = pastOf({ runs: stored });
  return run.outcomes.flatMap((outcome): readonly Line[] => {
    const name = terminalText(outcome.id.name);
    if (outcome.state !== 'measured') return [[name, outcome.state, '', '', '', '']];
    return outcome.measurements.map(({ metric, invocations }): Line => {
      const target = { id: outcome.id, metric };
      const past = pastOfTarget(target);
      const values = invocations.map(({ value }) => value);
      return [
        name,
        terminalText(metric.name),
        values.length === 0 ? 'not measured' : formatQuantity(median(values), metric.unit),
        isCutShort(values.length, meanDuration(invocations)) ? `${values.length}, short` : String(values.length),
        past.noise === undefined ? '–' : formatPercent(past.noise),
        metric.role === 'informational' ? 'never' : formatPercent(limitsOf(policy, target, past).threshold),
      ];
    });
  });
}
