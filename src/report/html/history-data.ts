/** What the trend page carries, as compact JSON. Written here, read back by page/history/read-history.ts. */

import { namesCommit, type Trend, type TrendDrift, type TrendStep, weightOf } from '../../past/trend.ts';
import type { TrendReference } from '../../past/trend-references.ts';
import { accepts } from '../../results/accepts.ts';
import { benchmarkKey } from '../../results/benchmark-id.ts';
import { at } from '../../stats/samples.ts';
import { formatChange, formatInterval, formatPercent } from '../../units/format.ts';
import { safeUrl } from '../escape.ts';
import { driftShift, kindOfStep, stepShift } from '../history/findings.ts';
import { type HistoryReport, namer } from '../history/history-report.ts';
import {
  dayOf,
  driftRemark,
  environmentWords,
  overrideWords,
  pairOf,
  placeWords,
  rangeOfStep,
  referenceWords,
  stepRemarks,
  suspectsOf,
} from '../history/history-words.ts';
import { largestAlerts } from '../history/what-if.ts';
import { shortCommit } from '../names.ts';
import { plainPhrase } from '../phrase.ts';
import type {
  HistoryPageData,
  PackedCommit,
  PageDrift,
  PageOverride,
  PageReference,
  PageStep,
  PageTarget,
  PageTrend,
} from './history-data-types.ts';
import { packPoints } from './packed-points.ts';
import { isNamedKind } from './trend-row.ts';

/** What the parts of the page refer to by index. */
interface Places {
  readonly report: HistoryReport;
  /** Of measured commits, ascending. */
  readonly places: readonly number[];
  readonly classes: readonly string[];
  /** Indices of the runs of each class. */
  readonly runsOf: ReadonlyMap<string, readonly number[]>;
}

export function toHistoryPageData(report: HistoryReport): HistoryPageData {
  const runsOf = new Map<string, number[]>();
  report.runs.forEach(({ environmentClass }, index) => {
    const known = runsOf.get(environmentClass);
    if (known === undefined) runsOf.set(environmentClass, [index]);
    else known.push(index);
  });
  const places = [...new Set(report.runs.map(({ place }) => place))];
  const world: Places = { report, places, classes: [...runsOf.keys()], runsOf };
  const indexOf = new Map(places.map((place, index) => [place, index]));
  const ids = new Map(report.trends.map(({ main }) => [benchmarkKey(main.target.id), main.target.id]));
  const benchmarkOf = new Map([...ids.keys()].map((key, index) => [key, index]));
  const shown = namer(report);
  return {
    repository: urlOf(report, '') ?? '',
    commits: commitsOf(world),
    runs: report.runs.map(({ place, takenAt, environmentClass }) => [
      indexOf.get(place) ?? 0,
      takenAt.slice(0, 16).replace('T', ' '),
      world.classes.indexOf(environmentClass),
    ]),
    environments: world.classes.map((name) => {
      const run = at(runsOf.get(name) ?? [], 0);
      return environmentWords(at(report.runs, run).environment) || name;
    }),
    overrides: overridesOf(world),
    references: referencesOf(world),
    benchmarks: [...ids.values()].map((id) => ({ ...id, shown: shown(id) })),
    targets: report.trends.map(({ main, others }): PageTarget => {
      const { id, metric } = main.target;
      return {
        benchmark: benchmarkOf.get(benchmarkKey(id)) ?? 0,
        metric: metric.name,
        unit: metric.unit,
        better: metric.better,
        role: metric.role ?? 'gated',
        trends: [main, ...others].map((trend) => pageTrend(trend, world)),
        largest: largestStep(main, report),
      };
    }),
  };
}

/** A tag is on the last measured commit that it holds. */
function commitsOf({ report, places }: Places): readonly PackedCommit[] {
  const tags = new Map<number, string[]>();
  report.line.forEach(({ tags: names }, place) => {
    if (names.length === 0) return;
    const index = places.findLastIndex((each) => each <= place);
    tags.set(index, [...(tags.get(index) ?? []), ...names]);
  });
  return places.map((place, index) => {
    const { commit, committedAt, subject } = at(report.line, place);
    return [commit, dayOf(committedAt), subject.slice(0, 200), tags.get(index) ?? []];
  });
}

/** Those that took effect on what is shown; one after the newest measured commit has nothing to show yet. */
function overridesOf({ report, places }: Places): readonly PageOverride[] {
  return report.overrides.placed.map(({ note, place }) => ({
    commit: places.findIndex((each) => each >= place),
    kind: note.kind === 'skip' ? 'skip' : 'accept',
    words: plainPhrase(overrideWords(note)),
    url: urlOf(report, `pull/${note.pullRequest}`) ?? '',
  }));
}

function pageTrend(trend: Trend, world: Places): PageTrend {
  const { report } = world;
  return {
    environment: world.classes.indexOf(trend.environmentClass),
    kind: trend.kind,
    points: packPoints(trend.points, world.runsOf.get(trend.environmentClass) ?? []),
    steps: trend.steps.map((step) => pageStep(step, trend, report)),
    drifts: trend.drifts.map((drift) => pageDrift(drift, trend)),
    ...(report.alertsOf === undefined
      ? {}
      : { alerts: largestAlerts(trend).map(({ point, ratio }) => [point, formatPercent(ratio)] as const) }),
    overrides: report.overrides.placed.flatMap(({ note }, index) => {
      const isNamed = note.steps.some(
        ({ id, metric }) => metric === trend.target.metric.name && benchmarkKey(id) === benchmarkKey(trend.target.id),
      );
      const isStep = trend.steps.some(({ override }) => override === index);
      return isStep || (isNamed && accepts(note, trend.target)) ? [index] : [];
    }),
  };
}

/** What the row is called is what its step has to show: a row that got worse is not explained by what got better. */
function largestStep(trend: Trend, report: HistoryReport): number {
  const standing = trend.steps.filter(({ state }) => state === 'standing');
  const ofKind = standing.filter((step) => kindOfStep(step, report) === trend.kind);
  const shown = ofKind.length > 0 || isNamedKind(trend.kind) ? ofKind : standing;
  const [largest] = shown.toSorted((a, b) => weightOf(b.shift) - weightOf(a.shift));
  return largest === undefined ? -1 : trend.steps.indexOf(largest);
}

function pageStep(step: TrendStep, trend: Trend, report: HistoryReport): PageStep {
  const { first, last } = rangeOfStep(step, trend, report);
  const { commit, committedAt } = last;
  const before = at(report.line, at(trend.points, step.first - 1).place).commit;
  const path = suspectsOf(step, trend) > 1 ? `compare/${before}...${commit}` : `commit/${commit}`;
  return {
    point: step.point,
    kind: kindOfStep(step, report),
    state: step.state,
    gradual:
      step.gradual === true ? { last: step.last, over: plainPhrase(placeWords(step, trend, report)) } : undefined,
    change: formatChange(stepShift(step, trend)),
    interval: formatInterval(stepShift(step, trend)),
    levels: pairOf(step, trend.target.metric.unit),
    remarks: stepRemarks(step, trend, report).map((phrase) => plainPhrase(phrase)),
    place:
      !namesCommit(step) && step.ofOneCommit !== true
        ? 'not known'
        : `${first.commit === commit ? '' : `${shortCommit(first.commit)}…`}${shortCommit(commit)}`,
    day: dayOf(committedAt),
    url: urlOf(report, path) ?? '',
  };
}

function pageDrift(drift: TrendDrift, trend: Trend): PageDrift {
  const { baseline, candidate, shift } = drift;
  return {
    reference: drift.reference,
    level: Number(baseline.median.toPrecision(6)),
    kind: drift.standing,
    certainty: drift.certainty,
    change: formatChange(driftShift(drift, trend)),
    interval: formatInterval(driftShift(drift, trend)),
    levels: pairOf({ before: baseline.median, after: candidate.median, shift }, trend.target.metric.unit),
    remark: driftRemark(drift),
  };
}

function referencesOf({ report, places }: Places): readonly PageReference[] {
  return report.references.map((reference) => ({
    label: labelOf(reference),
    since: plainPhrase(referenceWords(reference, report)),
    from: places.findIndex((place) => place > reference.place),
  }));
}

/** For a chart's margin: `v1.2.0`, `8 weeks ago`. */
function labelOf({ kind, label }: TrendReference): string {
  if (kind === 'weeks') return `${label} ago`;
  return kind === 'start' ? 'first runs' : label;
}

/** Only http(s) addresses lead anywhere. */
export function urlOf({ repositoryUrl }: HistoryReport, path: string): string | undefined {
  if (repositoryUrl === undefined || !/^https?:\/\//.test(repositoryUrl)) return undefined;
  return safeUrl(path === '' ? repositoryUrl : `${repositoryUrl}/${path}`);
}
