/** What a deploy changed in production, for the terminal and for scripts. */

import { type DeployChange, type DeployDiff, fewestWindows } from '../production/deploy-changes.ts';
import { wantedGrowth } from '../production/visible-change.ts';
import type { Blame, Blamed } from '../profile/blame.ts';
import { terminalText } from '../text/visible.ts';
import { formatCount, formatPercent, formatSignedPercent } from '../units/format.ts';
import { scopedValues } from './cost-scope.ts';
import { plainPhrase } from './phrase.ts';
import { basisWords, blamedRow, confidenceWords } from './where.ts';

const kindWords: Readonly<Record<DeployChange['kind'], string>> = {
  regression: 'costs more',
  improvement: 'costs less',
  moved: 'cost moved',
  'went-away': 'went away',
};

const linked = { candidate: { commit: '' } };

/** For a terminal; `blame` adds what changed in each function. */
export function renderDeployDiff(found: DeployDiff, blame: Blame | undefined): string {
  const { diff, changes } = found;
  const lines = changes.map((change) => `  ${lineOf(change, diff, blame)}`);
  const per = diff.basis === 'operation' ? 'per request' : basisWords(diff);
  const text = [headOf(found), `(${confidenceWords(diff, per)})`, ...lines, ...visibleWords(found)].join('\n');
  return `${text.replaceAll('\u202f', ' ')}\n`;
}

/** That nothing was named says as much as could have been. */
function visibleWords({ visible, outcome }: DeployDiff): readonly string[] {
  if (visible === undefined || !Number.isFinite(visible.growth) || outcome === 'regression') return [];
  const { function: costliest, share, growth, windows } = visible;
  const name = terminalText(costliest.frame.name);
  const seen = `What could be seen: ${name} (${formatPercent(share)} of all cost) from about ${formatSignedPercent(growth)} on.`;
  if (growth <= wantedGrowth) return [seen];
  const more = windows === undefined ? 'longer windows' : `about ${windows} windows a side as long as these`;
  return [`${seen} ${formatSignedPercent(wantedGrowth)} takes ${more}.`];
}

function headOf({ diff, changes, outcome }: DeployDiff): string {
  if (outcome === 'pass') return 'No function costs more than before the deploy.';
  if (outcome === 'unknown') {
    const count = Math.min(diff.repeats.baseline, diff.repeats.candidate);
    if (count >= fewestWindows) {
      const samples = formatCount(Math.min(diff.samples.baseline, diff.samples.candidate), 'sample');
      return `Cannot tell whether a function costs more: ${samples} a side are too few to see any growth of the costliest.`;
    }
    return `Cannot tell whether a function costs more: at least ${fewestWindows} windows a side are needed, and there ${count === 1 ? 'is' : 'are'} ${count}.`;
  }
  const { length } = changes.filter(({ kind }) => kind === 'regression');
  return `${formatCount(length, 'function')} ${length === 1 ? 'costs' : 'cost'} more than before the deploy.`;
}

function lineOf(
  { function: change, kind, ratio }: DeployChange,
  diff: DeployDiff['diff'],
  blame: Blame | undefined,
): string {
  const blamed = blamedOf(change.key, blame) ?? { function: change, relation: 'unknown' as const };
  const row = blamedRow(blamed, diff, linked);
  const { name, place, change: delta, remark } = row;
  const where = place ?? placeText(change.place?.path, change.frame.line);
  const size = ratio === undefined ? 'new' : formatSignedPercent(ratio - 1);
  const remarkText = kind === 'regression' ? plainPhrase(remark) : '';
  return [
    `${kindWords[kind]}: ${terminalText(name)}`,
    terminalText(where, 120),
    `${size} (${scopedValues(row)}, ${delta})`,
    remarkText,
  ]
    .filter((part) => part !== '')
    .join('  ');
}

function placeText(path: string | undefined, line: number | undefined): string {
  if (path === undefined) return '';
  return line === undefined ? path : `${path}:${line}`;
}

function blamedOf(key: string, blame: Blame | undefined): Blamed | undefined {
  return blame?.functions.find((each) => each.function.key === key);
}

/** For `--json`. */
export function deployDocument({ diff, changes, outcome, visible }: DeployDiff, blame: Blame | undefined): object {
  return {
    basis: diff.basis,
    unit: diff.unit,
    windows: diff.repeats,
    lowConfidence: diff.lowConfidence,
    outcome,
    visible:
      visible === undefined
        ? null
        : {
            name: visible.function.frame.name,
            share: visible.share,
            growth: visible.growth,
            windowsForTenPercent: visible.windows ?? null,
          },
    changes: changes.map(({ function: change, kind, ratio }) => ({
      kind,
      name: change.frame.name,
      file: change.place?.path ?? null,
      line: change.frame.line ?? null,
      ratio: ratio ?? null,
      baseline: change.baseline,
      candidate: change.candidate,
      test: change.self ?? null,
      relation: blamedOf(change.key, blame)?.relation ?? null,
    })),
  };
}
