/**
 * What the interactive report carries, as compact JSON: columns rather than objects, numbers cut to the digits that
 * can be seen. Written here, read back by src/page/read-data.ts.
 */
import type { Judgement } from '../../decide/judgement.ts';
import type { Blame } from '../../profile/blame.ts';
import type { BlamedHunk } from '../../profile/blamed-hunks.ts';
import type { Change, ProfileDiff } from '../../profile/diff-result.ts';
import { type BenchmarkId, benchmarkKey } from '../../results/benchmark-id.ts';
import { profileKindOf } from '../../results/metric.ts';
import { cutMiddle, toVisible } from '../../text/visible.ts';
import { crumbWords, leadOf } from '../cause.ts';
import { costColumns } from '../cost-scope.ts';
import { type FlameTree, toFlameTree } from '../flame/tree.ts';
import { lineCost } from '../hunk-text.ts';
import { largestChanges } from '../largest-changes.ts';
import { benchmarkName, type Linked, lineUrl, type Placed, placed, placedOf } from '../names.ts';
import { type Phrase, plainPhrase } from '../phrase.ts';
import { readingCells } from '../reading.ts';
import type { Distribution, Explanation, Reading, Report } from '../report.ts';
import { inOrder, rowOf } from '../row.ts';
import { shapeWord } from '../shape-words.ts';
import { unexplainedWords } from '../unexplained-words.ts';
import {
  basisWords,
  blamedRow,
  carriedWords,
  carrierOf,
  confidenceWords,
  explainedRegressions,
  remarkOf,
  valueUnit,
  weighty,
  whereTitle,
} from '../where.ts';
import { changeWords } from '../words.ts';
import { histogramOf } from './histogram.ts';
import {
  type PackedChange,
  type PackedFrame,
  type PackedFunction,
  type PackedTree,
  type PageData,
  type PageJudgement,
  type PageProfile,
  statusLetters,
} from './page-data-types.ts';

export function toPageData(report: Report): PageData {
  const ids = new Map<string, BenchmarkId>();
  for (const { target } of report.verdict.judgements) ids.set(benchmarkKey(target.id), target.id);
  for (const { id } of report.explanations) ids.set(benchmarkKey(id), id);
  const order = new Map([...ids.keys()].map((key, index) => [key, index]));
  const explained = new Map<string, Explanation['diffs']>();
  for (const { id, diffs } of report.explanations) {
    explained.set(benchmarkKey(id), [...(explained.get(benchmarkKey(id)) ?? []), ...diffs]);
  }
  const regressed = new Map(
    explainedRegressions(report).map((each) => [
      `${benchmarkKey(each.target.id)} ${profileKindOf(each.target.metric)}`,
      each,
    ]),
  );
  return {
    benchmarks: [...ids].map(([key, id]) => ({
      suite: id.suite,
      name: id.name,
      shown: benchmarkName(id, report),
      profiles: (explained.get(key) ?? []).map(({ diff, blame, hunks }) => ({
        ...pageProfile(diff, blame, report),
        unexplained: [crumbsOf(regressed.get(`${key} ${diff.kind}`), report), unexplainedWords(blame, report) ?? []]
          .map(plainPhrase)
          .filter((words) => words !== '')
          .join(' '),
        hunks: hunks === undefined || hunks.length === 0 ? undefined : hunks.map((each) => pageHunk(each, diff)),
      })),
    })),
    judgements: toPageJudgements(report, order),
  };
}

function crumbsOf(judgement: Judgement | undefined, report: Report): Phrase {
  return (judgement === undefined ? undefined : crumbWords(judgement, report)) ?? [];
}

/** One diff on its own. Without a change under review its significant functions are shown, and nothing is said of a change. */
export function profilePageData(page: {
  readonly diff: ProfileDiff;
  readonly blame: Blame | undefined;
  readonly title: string;
}): PageData {
  const { diff, title } = page;
  const significant = diff.functions.filter(({ self }) => self?.significant === true);
  const named = significant.map((each) => ({ function: each, relation: 'unknown' as const }));
  const profile = pageProfile(diff, page.blame ?? { functions: named, explained: true }, {
    candidate: { commit: '' },
    judged: 'change',
  });
  return { benchmarks: [{ suite: '', name: '', shown: title, profiles: [profile] }], judgements: [] };
}

function toPageJudgements(report: Report, order: ReadonlyMap<string, number>): readonly PageJudgement[] {
  const at = (id: BenchmarkId, metric: string): string => `${benchmarkKey(id)}\u0000${metric}`;
  // The latest stage decides, so it is the one that is drawn.
  const distributions = new Map(
    report.distributions.toSorted((a, b) => a.stage - b.stage).map((each) => [at(each.id, each.metric), each]),
  );
  const readings = readingsBy(report, at);
  const histories = new Map(report.histories.map((each) => [at(each.id, each.metric), each]));
  return inOrder(report.verdict.judgements).map((judgement) => {
    const { target, shift, baseline, candidate } = judgement;
    const row = rowOf(judgement, report);
    const distribution = distributions.get(at(target.id, target.metric.name));
    const read = readings.get(at(target.id, target.metric.name));
    const history = histories.get(at(target.id, target.metric.name));
    return {
      benchmark: order.get(benchmarkKey(target.id)) ?? 0,
      metric: target.metric.name,
      unit: target.metric.unit,
      kind: judgement.kind,
      word: row.word,
      baseline: row.baseline,
      candidate: row.candidate,
      change: row.change,
      interval: row.interval,
      p: row.p,
      remark: plainPhrase(row.remark),
      words: shift === undefined ? '' : plainPhrase(changeWords(judgement)),
      shift: shift === undefined ? undefined : ([digits(shift.ratio), bound(shift.low), bound(shift.high)] as const),
      medians: [bound(baseline?.median ?? null), bound(candidate?.median ?? null)] as const,
      ...(distribution === undefined
        ? {}
        : {
            values: distribution.processes.map(({ value }) => digits(value)),
            sides: distribution.processes.map(({ side }) => (side === 'baseline' ? 0 : 1)),
          }),
      ...shapeFields(judgement, distribution),
      readings: read?.map(readingCells),
      ...(history === undefined
        ? {}
        : {
            history: history.points.map(
              ({ commit, takenAt, median, accepted }) =>
                [commit.slice(0, 10), takenAt.slice(0, 10), digits(median), accepted ?? 0] as const,
            ),
          }),
    };
  });
}

function shapeFields(
  { shape }: Judgement,
  distribution: Distribution | undefined,
): Pick<PageJudgement, 'histogram' | 'shapeWords'> {
  const { batches } = distribution ?? {};
  const histogram = shape === undefined || batches === undefined ? undefined : histogramOf(batches);
  return shape === undefined || histogram === undefined ? {} : { histogram, shapeWords: shapeWord(shape) };
}

function readingsBy(
  { readings = [] }: Report,
  at: (id: BenchmarkId, metric: string) => string,
): ReadonlyMap<string, readonly Reading[]> {
  const found = new Map<string, Reading[]>();
  for (const reading of readings) {
    const key = at(reading.id, reading.metric);
    found.set(key, [...(found.get(key) ?? []), reading]);
  }
  return found;
}

function pageProfile(diff: ProfileDiff, blame: Blame, report: Linked): PageProfile {
  const tree = toFlameTree(diff);
  const frameIndex = new Map(tree.frames.map(({ key }, index) => [key, index]));
  const unit = valueUnit(diff);
  const lead = leadOf({ diff, blame })?.function ?? (isOwnSeen(diff) ? undefined : carrierOf(diff));
  return {
    kind: diff.kind,
    unit,
    basis: basisWords(diff),
    title: whereTitle(diff),
    confidence: confidenceWords(diff),
    tree: packTree(tree, placesOf({ diff, blame }, report)),
    functions: diff.functions.flatMap((each): readonly PackedFunction[] => {
      const index = frameIndex.get(each.key);
      if (index === undefined) return [];
      const { baseline, candidate } = each;
      const weights = [baseline.self, baseline.total, candidate.self, candidate.total].map(digits) as [
        number,
        number,
        number,
        number,
      ];
      return [[index, ...weights, packed(each.self), packed(each.total), statusLetters[each.status]]];
    }),
    lead: lead === undefined ? -1 : (frameIndex.get(lead.key) ?? -1),
    ...blamedColumns({ diff, blame }, report, frameIndex),
    nothing: nothingWords(diff, report),
    unexplained: plainPhrase(unexplainedWords(blame, report) ?? []),
  };
}

function blamedColumns(
  { diff, blame }: Explanation['diffs'][number],
  report: Linked,
  frameIndex: ReadonlyMap<string, number>,
): Pick<PageProfile, 'cost' | 'blamed'> {
  const named = weighty({ diff, blame });
  const rows = named.map((each) => blamedRow(each, diff, report));
  const { title, scopes } = costColumns(rows);
  return {
    cost: title,
    blamed: rows.map((row, index) => ({
      frame: frameIndex.get(named[index]?.function.key ?? '') ?? -1,
      name: row.name,
      place: row.place ?? '',
      url: row.url ?? '',
      values: row.values,
      change: `${row.change} ${scopes[index] ?? ''}`.trimEnd(),
      remark: plainPhrase(remarkOf(row)),
    })),
  };
}

function isOwnSeen({ functions }: ProfileDiff): boolean {
  return functions.some(({ self }) => self?.significant === true);
}

/** Changes named where none is significant. */
const mostNearest = 3;

function nothingWords(diff: ProfileDiff, report: Linked): string {
  const nearest = largestChanges(diff)
    .slice(0, mostNearest)
    // Its own change, though what it calls may be what is sure to have changed.
    .map((each) => blamedRow({ function: { ...each, total: undefined }, relation: 'unknown' }, diff, report))
    .map(({ name, change }) => `${cutMiddle(toVisible(name), 80)} ${change}`);
  const carried = plainPhrase(carriedWords(diff));
  const largest = nearest.length === 0 ? '' : ` The largest changes of self: ${nearest.join(', ')}.`;
  return `${carried === '' ? 'No single function changed by more than the noise of the profiles.' : carried}${largest}`;
}

function pageHunk({ key, file, lines }: BlamedHunk, diff: ProfileDiff): NonNullable<PageProfile['hunks']>[number] {
  return {
    name: diff.functions.find((each) => each.key === key)?.frame.name ?? '',
    file,
    lines: lines.map((line) => [line.kind, line.line ?? 0, line.text.slice(0, 400), lineCost(line, diff)]),
  };
}

/** By the key of their function: those the table names are in the graph where the table has them. */
function placesOf({ diff, blame }: Explanation['diffs'][number], report: Linked): ReadonlyMap<string, Placed> {
  const blamed = new Map(blame.functions.map((each) => [each.function.key, placedOf(each, report)]));
  return new Map(
    diff.functions.map(({ key, place, frame }) => {
      const { line, kind } = frame;
      const file = place?.path ?? frame.file;
      const isOurs = place?.kind === 'repository' || (place === undefined && kind === 'user');
      const url = isOurs ? lineUrl(report, file, line) : undefined;
      return [key, blamed.get(key) ?? placed(file, line, url)];
    }),
  );
}

function packTree(tree: FlameTree, places: ReadonlyMap<string, Placed>): PackedTree {
  return {
    frames: tree.frames.map(({ key, name, kind, ...own }): PackedFrame => {
      const { file, line, url }: Placed = places.get(key) ?? own;
      return [name, file ?? 0, line ?? 0, kind, url ?? 0];
    }),
    frame: tree.frame,
    back: tree.parent.map((parent, index) => index - parent),
    baselineSelf: tree.baselineSelf.map(digits),
    baselineTotal: tree.baselineTotal.map(digits),
    candidateSelf: tree.candidateSelf.map(digits),
    candidateTotal: tree.candidateTotal.map(digits),
    status: tree.status.map((status) => statusLetters[status]).join(''),
    change: packedChanges(tree.change),
    selfChange: packedChanges(tree.selfChange),
  };
}

function packedChanges(changes: readonly (Change | undefined)[]): Readonly<Record<number, PackedChange>> {
  const found: Record<number, PackedChange> = {};
  changes.forEach((change, index) => {
    const small = packed(change);
    if (small !== 0) found[index] = small;
  });
  return found;
}

function packed(change: Change | undefined): PackedChange | 0 {
  if (change === undefined) return 0;
  const { delta, low, high, p, pAdjusted, significant } = change;
  return [digits(delta), digits(low), digits(high), fewDigits(p), fewDigits(pAdjusted), significant ? 1 : 0];
}

/** Six significant digits: three are shown, so what is computed from them shows right too. */
function digits(value: number): number {
  return Number.isFinite(value) ? Number(value.toPrecision(6)) : 0;
}

function fewDigits(value: number): number {
  return Number(value.toPrecision(3));
}

function bound(value: number | null): number | null {
  return value === null || !Number.isFinite(value) ? null : digits(value);
}
