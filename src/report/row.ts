/** One judged benchmark and metric as the cells every table shows; numbers formatted, names still foreign text. */
import type { Judgement, JudgementKind } from '../decide/judgement.ts';
import { besideSuite } from '../decide/verdict.ts';
import type { BenchmarkId } from '../results/benchmark-id.ts';
import { formatBeside, formatChange, formatInterval, formatP, formatSignedPercent } from '../units/format.ts';
import { formatSides, type SideCells } from '../units/sides.ts';
import { callRemark } from './call-words.ts';
import { type RowWord, rowWordOf, rowWords } from './counts.ts';
import { benchmarkName } from './names.ts';
import { joinedPhrases, type Phrase } from './phrase.ts';
import { failureWords, reasonWords, visibleWords } from './reason-words.ts';
import type { Report } from './report.ts';
import { pairedLevel, reportedChange } from './row-direction.ts';
import { bySize, bySuspicion } from './words.ts';
import { workRemark } from './work-words.ts';

export interface Row {
  readonly id: BenchmarkId;
  readonly kind: JudgementKind;
  /** What the row is called wherever it is shown. */
  readonly word: RowWord;
  /** Foreign. */
  readonly name: string;
  /** Foreign. */
  readonly metric: string;
  readonly baseline: string;
  readonly candidate: string;
  readonly change: string;
  readonly interval: string;
  /** Of a regression, after Holm over its family, which is what α is compared with; of others empty, as it decides nothing. */
  readonly p: string;
  readonly remark: Phrase;
}

/** `+18.0 % (+16.2 … +19.9)`; the change alone where nothing bounds it. */
export function changeCell({ change, interval }: Pick<Row, 'change' | 'interval'>): string {
  return change === '' || interval === '' ? change : `${change} (${interval})`;
}

/** `baseline 584 ns`: of a row that has one side, where the sides have no columns; empty where it has none. */
export function sideAlone({ baseline, candidate }: Pick<Row, 'baseline' | 'candidate'>): string {
  if (baseline !== '') return `baseline ${baseline}`;
  return candidate === '' ? '' : `candidate ${candidate}`;
}

/** Both sides on one scale where it shows both; empty cells where there is nothing to say. */
export function rowOf(judgement: Judgement, report: Report): Row {
  const { target, baseline, test } = judgement;
  const shift = reportedChange(judgement);
  const candidate = pairedLevel(judgement);
  // What counts as nothing beside a change "from 0" is 0: 0.2 B, or 9·10⁻¹³ s.
  const isFromNothing = shift?.ratio === Number.POSITIVE_INFINITY;
  const cells = sidesOf(isFromNothing ? 0 : baseline?.median, candidate, judgement);
  return {
    id: target.id,
    kind: judgement.kind,
    word: rowWordOf(judgement),
    name: benchmarkName(target.id, report),
    metric: target.metric.name,
    baseline: cells.baseline,
    candidate: cells.candidate,
    change: shift === undefined ? '' : formatChange(shift),
    interval: shift === undefined ? '' : formatInterval(shift),
    p: test === undefined || judgement.kind !== 'regression' ? '' : formatP(test.pAdjusted),
    remark: joinedPhrases(
      withSuite(remarkOf(judgement, report), judgement, report),
      workRemark(judgement, report),
      callRemark(judgement, report),
    ),
  };
}

function sidesOf(baseline: number | undefined, candidate: number | undefined, judgement: Judgement): SideCells {
  const { unit } = judgement.target.metric;
  const shift = reportedChange(judgement);
  // Only a finite change can be checked from its sides, which then have the digits for it.
  if (baseline !== undefined && candidate !== undefined && shift !== undefined && Number.isFinite(shift.ratio)) {
    return formatSides(baseline, candidate, unit, shift);
  }
  const sides = [baseline, candidate].filter((side) => side !== undefined);
  const cell = (side: number | undefined): string => (side === undefined ? '' : formatBeside(side, sides, unit));
  return { baseline: cell(baseline), candidate: cell(candidate) };
}

/** All rows in the order in which they are reported: what matters most first; within one judgement the largest change first. */
export function rowsOf(report: Report): readonly Row[] {
  return inOrder(report.verdict.judgements).map((judgement) => rowOf(judgement, report));
}

export function inOrder(judgements: readonly Judgement[]): readonly Judgement[] {
  const rowsOfWord = new Map<RowWord, Judgement[]>(rowWords.map((word) => [word, []]));
  for (const judgement of judgements) rowsOfWord.get(rowWordOf(judgement))?.push(judgement);
  return [...rowsOfWord].flatMap(([word, rows]) => (isOpen(word) ? bySuspicion(rows) : bySize(rows)));
}

function isOpen(word: RowWord): boolean {
  return word === 'inconclusive' || word === 'too noisy';
}

type Remarked = Pick<Report, 'judged' | 'unprepared' | 'verdict'>;

function remarkOf(judgement: Judgement, { judged, unprepared, verdict }: Remarked): Phrase {
  switch (judgement.kind) {
    case 'new':
      // Whether the baseline has it is not known.
      if (unprepared !== undefined && judgement.reasons.some(({ code }) => code === 'no-baseline')) {
        const why = unprepared.budget === undefined ? 'could not be prepared' : 'was not set up in time';
        return [`not compared, as the baseline commit ${why}`];
      }
      return withReasons(
        [judged === 'samples' ? 'the baseline does not have it' : 'becomes part of the baseline on merge'],
        judgement,
      );
    case 'removed':
      return [
        isOfUnloaded(judgement, verdict)
          ? 'the baseline has it; a part of its suite could not be loaded in the candidate'
          : 'the baseline has it, the candidate does not',
      ];
    case 'failed':
      return failureWords(judgement.failure);
    case 'inconclusive':
    case 'unseen':
      return withReasons(isStale(judgement) ? [] : visibleWords(judgement), judgement);
    default:
      return withReasons([], judgement);
  }
}

/** Of a suite that was not loaded whole it is not known what the candidate has. */
function isOfUnloaded({ target }: Judgement, { judgements }: Report['verdict']): boolean {
  return judgements.some(
    (other) => other.kind === 'failed' && other.failure?.reason === 'load' && other.target.id.suite === target.id.suite,
  );
}

/** However small a change could be seen, it would not be this one. */
function isStale({ reasons }: Judgement): boolean {
  return reasons.some(({ code }) => code === 'stale-build');
}

/** Of what moved with a suite, what is its own. */
const smallestRatio = 1e-6;

function withSuite(remark: Phrase, judgement: Judgement, { verdict }: Report): Phrase {
  const beside = judgement.kind === 'no-change' ? undefined : besideSuite(judgement, verdict.suiteWide);
  // What came from nothing, or is gone, has no size that another's could be taken from.
  const { ratio = 1 } = reportedChange(judgement) ?? {};
  if (beside === undefined || !Number.isFinite(ratio) || ratio < smallestRatio) return remark;
  const own = `${formatSignedPercent(beside - 1)} relative to the rest of the suite`;
  return remark.length === 0 ? [own] : [...remark, `; ${own}`];
}

function withReasons(start: Phrase, { kind, reasons }: Judgement): Phrase {
  // That it is new says that there is no baseline of it.
  const more = reasons.filter(({ code }) => !(kind === 'new' && code === 'no-baseline'));
  const phrases = [start, ...more.map(reasonWords)].filter((phrase) => phrase.length > 0);
  return phrases.flatMap((phrase, index) => (index === 0 ? phrase : ['; ', ...phrase]));
}
