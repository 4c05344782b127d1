/** The sentences of a history, in plain words, before any format. */

import { smallestStep } from '../../past/step-places.ts';
import { namesCommit, type Trend, type TrendDrift, type TrendStep } from '../../past/trend.ts';
import type { TrendReference } from '../../past/trend-references.ts';
import { type Environment, runtimeWords } from '../../results/environment.ts';
import type { LineCommit } from '../../results/history-line.ts';
import type { StoredNote } from '../../results/note.ts';
import { at } from '../../stats/samples.ts';
import {
  formatChange,
  formatCount,
  formatPair,
  formatPercent,
  formatQuantity,
  type Ratio,
} from '../../units/format.ts';
import { formatSidePair } from '../../units/sides.ts';

import { shortCommit } from '../names.ts';
import type { Phrase } from '../phrase.ts';
import { whyWords } from '../words.ts';
import { findingsOf, shiftOf } from './findings.ts';
import { countBenchmarks, type HistoryReport, namer } from './history-report.ts';

/** `2026-11-12`. */
export function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

export function headline(report: HistoryReport): Phrase {
  if (report.runs.length === 0) return [nothingShown(report)];
  const there = report.trends.filter(({ main }) => main.kind !== 'gone');
  const all = countBenchmarks(there);
  if (there.every(({ main }) => main.kind === 'short')) {
    return ['Too few runs to tell: ten on machines of one kind are needed'];
  }
  const gated = there.filter(({ main }) => main.target.metric.role !== 'informational');
  const worse = countBenchmarks(gated.filter(({ main }) => main.kind === 'worse'));
  const benchmarks = formatCount(all, 'benchmark');
  if (worse > 0) return [`${worse} of ${benchmarks} got worse and stayed worse`];
  return [all === 1 ? 'The benchmark did not get worse' : `None of ${benchmarks} got worse and stayed worse`];
}

/** A store that holds runs is never called empty: what is wrong with them is then what matters. */
function nothingShown({ found = 0, leftOut, notes }: HistoryReport): string {
  if (found > 0) {
    const why = notes.length > 0 ? 'could be read' : 'measured anything';
    return `None of the ${formatCount(found, 'stored run')} of this history ${why}`;
  }
  if (leftOut > 0) return `None of the ${formatCount(leftOut, 'stored run')} is of the commits asked for`;
  return 'No run of this history is stored so far';
}

/** What the headline's worst is. */
export function leadSentence(report: HistoryReport): Phrase {
  const [first] = findingsOf(report);
  if (first === undefined || first.kind !== 'worse') return [];
  const { target } = first.trend;
  const size = shiftOf(first);
  const start: Phrase = [
    'Largest: ',
    { code: namer(report)(target.id) },
    ', ',
    { code: target.metric.name },
    ` ${formatChange(size)} `,
  ];
  if (first.form === 'drift')
    return [...start, ...referenceWords(at(report.references, first.drift.reference), report), '.'];
  return [...start, ...wholePlace(first.step, first.trend, report), '.'];
}

/** Where nothing is beside it: commits that were never measured are suspects too. */
function wholePlace(step: TrendStep, trend: Trend, report: HistoryReport): Phrase {
  const isSharp = step.first === step.last || !namesCommit(step);
  const others = isSharp && step.gradual === undefined ? suspectWords(step, trend) : [];
  return [...placeWords(step, trend, report), ...others.flatMap((phrase): Phrase => [', ', ...phrase])];
}

/** A step that most of a class share is reported once, before anyone looks for it in the code. */
export function sharedSentence(report: HistoryReport): Phrase {
  const shared = findingsOf(report).filter((finding) => finding.form === 'step' && finding.step.together !== undefined);
  const [first] = shared;
  if (first === undefined || first.form !== 'step') return [];
  return [
    `${first.step.together} benchmarks stepped together `,
    ...placeWords(first.step, first.trend, report),
    ': likely the machine or the runtime, not the code.',
  ];
}

/** `60 runs of 58 commits`, span, classes, store. */
export function historySummary(report: HistoryReport): readonly string[] {
  const { runs, line, leftOut } = report;
  const [first, last] = [line[runs[0]?.place ?? -1], line[runs.at(-1)?.place ?? -1]];
  const commits = new Set(runs.map(({ place }) => place)).size;
  const classes = new Set(runs.map(({ environmentClass }) => environmentClass)).size;
  return [
    ...(first === undefined || last === undefined
      ? []
      : [
          `${formatCount(runs.length, 'run')} of ${formatCount(commits, 'commit')}`,
          [...new Set([first, last].map(({ committedAt }) => dayOf(committedAt)))].join(' to '),
          formatCount(classes, 'kind of machine', 'kinds of machine'),
        ]),
    report.store,
    ...(leftOut === 0 ? [] : [`${formatCount(leftOut, 'stored run')} of commits that are not on this line of history`]),
  ];
}

export function commitWords({ commit, subject, committedAt }: LineCommit): Phrase {
  return [
    { code: shortCommit(commit) },
    ...(subject === '' ? [] : [' ', { quote: subject }]),
    ` (${dayOf(committedAt)})`,
  ];
}

export function commitOfStep({ point }: TrendStep, { points }: Trend, { line }: HistoryReport): LineCommit {
  return at(line, at(points, point).place);
}

/** `at 1a2b3c4 “subject” (day)`; where the noise does not say, `at one of 1a2b3c4…5d6e7f8 (days)`; or over all of them; `between runs of` two where it is as likely the machine. */
export function placeWords(step: TrendStep, trend: Trend, report: HistoryReport): Phrase {
  if (step.ofOneCommit === true) return ['between two runs of ', ...commitWords(commitOfStep(step, trend, report))];
  if (step.outOfOrder === true) return outOfOrderWords(step, trend, report);
  if (!namesCommit(step) && step.gradual === undefined) return betweenWords(step, trend, report);
  if (step.first === step.last && step.gradual === undefined && suspectsOf(step, trend) <= fewSuspects)
    return ['at ', ...commitWords(commitOfStep(step, trend, report))];
  const { first, last } = rangeOfStep(step, trend, report);
  return [
    step.gradual === true ? 'bit by bit over ' : 'at one of ',
    { code: `${shortCommit(first.commit)}…${shortCommit(last.commit)}` },
    ` (${dayOf(first.committedAt)} to ${dayOf(last.committedAt)})`,
  ];
}

function outOfOrderWords(step: TrendStep, trend: Trend, report: HistoryReport): Phrase {
  return [...runsBeside(step, trend, report), ' that were not taken in the order of the commits'];
}

function betweenWords(step: TrendStep, trend: Trend, report: HistoryReport): Phrase {
  const days = [step.first - 1, step.last].map((point) =>
    dayOf(at(report.line, at(trend.points, point).place).committedAt),
  );
  return [...runsBeside(step, trend, report), ` (${[...new Set(days)].join(' to ')})`];
}

function runsBeside({ first, last }: TrendStep, { points }: Trend, { line }: HistoryReport): Phrase {
  const [before, after] = [first - 1, last].map((point) => shortCommit(at(line, at(points, point).place).commit));
  return ['between runs of ', { code: before ?? '' }, ' and ', { code: after ?? '' }];
}

/** The first and the last commit that may have made a step; of one between two runs of a commit, that commit. */
export function rangeOfStep(
  { first, last }: TrendStep,
  { points }: Trend,
  { line }: HistoryReport,
): { readonly first: LineCommit; readonly last: LineCommit } {
  const end = at(points, last).place;
  return { first: at(line, Math.min(at(points, first - 1).place + 1, end)), last: at(line, end) };
}

/** Commits that may have made a step, none of one between two runs of a commit: those after the last one measured before it, up to the first measured after. */
export function suspectsOf({ first, last }: TrendStep, { points }: Trend): number {
  return at(points, last).place - at(points, first - 1).place;
}

/** `since v1.2.0 (2026-10-03)`. */
export function referenceWords(reference: TrendReference, { line }: HistoryReport): Phrase {
  const day = dayOf(at(line, reference.place).committedAt);
  switch (reference.kind) {
    case 'release':
    case 'named':
      return ['since ', { code: reference.label }, ` (${day})`];
    case 'weeks':
      return [`since ${reference.label} ago (${day})`];
    case 'start':
      return [`since ${reference.label} (up to ${day})`];
  }
}

/** A step but for its change and place: who let it through, how sure the place is, what came after. */
export function stepRemarks(step: TrendStep, trend: Trend, report: HistoryReport): readonly Phrase[] {
  return [
    ...suspectWords(step, trend),
    ...(step.override === undefined ? [] : [overrideWords(at(report.overrides.placed, step.override).note)]),
    ...stateWords(step, trend),
    ...(step.together === undefined
      ? []
      : [
          [
            `${step.together} benchmarks stepped there together: likely the machine or the runtime, not the code`,
          ] as Phrase,
        ]),
  ];
}

function stateWords({ state, before, after }: TrendStep, { steps, target }: Trend): readonly Phrase[] {
  if (state === 'standing') {
    const today = steps.at(-1)?.after ?? after;
    // What is left of it is less than its row shows.
    const isLess = (after - today) * Math.sign(after - before) > smallestStep * before;
    return isLess ? [[`partly undone since: ${formatQuantity(today, target.metric.unit)} today`]] : [];
  }
  return [[state === 'undone' ? 'undone since' : 'offsets an earlier step']];
}

/** Of more commits since the last run none is named, though the run that showed it first is of one of them. */
const fewSuspects = 2;

function suspectWords(step: TrendStep, trend: Trend): readonly Phrase[] {
  if (step.ofOneCommit === true) return [['the machine or what runs on it changed, not the code']];
  if (step.outOfOrder === true) return [['a change of the machine in between explains it as well as a commit would']];
  if (step.stayedOnOthers !== undefined)
    return [
      [
        `${step.stayedOnOthers} runs around it on machines of another class did not step: likely the machine or the runtime`,
      ],
    ];
  if (step.alternating === true)
    return [
      [
        'the runs go to and fro between two levels, as two machines do: one of them explains it as well as a commit would',
      ],
    ];
  if (step.together !== undefined) return [];
  const suspects = suspectsOf(step, trend);
  if (step.gradual === true) return [[`over ${formatCount(suspects, 'commit')}, in pieces none of which is a step`]];
  if (suspects <= 1) return [];
  const isNamed = step.first === step.last && suspects <= fewSuspects;
  return [[isNamed ? 'or the commit before it' : `one of ${suspects} commits`]];
}

export function overrideWords({ kind, who, pullRequest, ...why }: StoredNote): Phrase {
  const verb = kind === 'skip' ? 'the gate was skipped by ' : 'accepted by ';
  const people = who.split(',').flatMap((login, index): Phrase => [index === 0 ? '' : ', ', { login: login.trim() }]);
  return [verb, ...people, ` in #${pullRequest}`, ...whyWords(why)];
}

/** What of a drift came in no step; or why it is not clear. */
export function driftRemark({ crept, shift, certainty, baseline, candidate, gradual }: TrendDrift): string {
  if (certainty === 'unclear') {
    return Math.abs(shift.ratio - 1) < smallestStep
      ? `under ${formatPercent(smallestStep)}`
      : `could be chance, with ${baseline.n} and ${candidate.n} runs`;
  }
  if (gradual === 'whole') return 'gradual: no single step was found';
  if (gradual === 'part') return 'bit by bit, and in steps';
  const inSteps = shift.ratio / crept;
  if (Math.abs(Math.log(inSteps)) < 1e-3) return 'gradual: no single step was found';
  // From nothing no part of it is a factor.
  return baseline.median === 0 ? 'it came in steps' : `steps make ${formatSignedRatio(inSteps)} of it`;
}

function formatSignedRatio(ratio: number): string {
  return formatChange({ ratio, low: ratio, high: ratio });
}

/** The level before and that times the change: of runs that scatter, the medians of both levels may differ by another. */
export function pairOf({ before, after, shift }: Levels, unit: string): string {
  if (before === 0) return formatPair(before, after, unit);
  const level = before * shift.ratio;
  return formatSidePair(before, Number.isFinite(level) && level > 0 ? level : after, unit, shift);
}

interface Levels {
  readonly before: number;
  readonly after: number;
  readonly shift: Ratio;
}

/** `AMD EPYC 7763, 4 cores, ubuntu-24.04, node 24.9.0`: what is known of it, joined by commas. */
export function environmentWords(environment: Environment): string {
  const { cpuModel, cores, image, flags } = environment;
  const parts = [
    cpuModel,
    ...(cores > 0 ? [formatCount(cores, 'core')] : []),
    image,
    runtimeWords(environment),
    ...flags,
  ];
  return parts.filter((part) => part !== '' && part !== 'unknown').join(', ');
}

/** How the steps and drifts were found, for the foot of every format. */
export function methodSentences(report: HistoryReport): readonly Phrase[] {
  const against = report.references.flatMap(
    (reference, index): Phrase => [index === 0 ? '' : ', and ', ...referenceWords(reference, report)],
  );
  const { elsewhere } = report.overrides;
  return [
    [
      'Each point is one run: the median of its processes, with the 95 % interval of that median. Runs of unlike machines are never joined or compared.',
    ],
    [
      'Steps are found by rank (binary segmentation: at least five runs on either side, one false step in 500 unchanged series, 3 % or more) and placed by value, together where several benchmarks stepped at once; “one of a…b” where the noise leaves more than one place. A step is reported once five runs follow it, or three where it is well beyond the noise; what came bit by bit names no commit.',
    ],
    ...(against.length === 0
      ? []
      : [
          [
            'Drift compares the newest eight runs with eight runs up to a reference, ',
            ...against,
            '; clear from 3 % and p ≤ 0.002 on.',
          ] as Phrase,
        ]),
    ['This describes the past; it never fails a build.'],
    ...(elsewhere === 0
      ? []
      : [
          [
            `${formatCount(elsewhere, 'override')} on record belong to pull requests that are not on this history.`,
          ] as Phrase,
        ]),
    ...report.notes.map((note): Phrase => [{ text: note }]),
  ];
}
