/** "Where it went": the functions to name for one regressed benchmark, as cells, before any format. */
import type { Judgement } from '../decide/judgement.ts';
import type { Blamed } from '../profile/blame.ts';
import { falseDiscoveryRate } from '../profile/certainty.ts';
import type { Change, FunctionChange, ProfileDiff } from '../profile/diff-result.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { profileKindOf } from '../results/metric.ts';
import {
  type DeltaWithin,
  formatCount,
  formatDelta,
  formatDeltaParts,
  formatPair,
  formatPercent,
  formatQuantity,
  formatSignedPercent,
} from '../units/format.ts';
import { shareUnit, type Unit } from '../units/unit.ts';
import type { Part } from './cost-scope.ts';
import { judgedWords, type Linked, placedOf, placeWords } from './names.ts';
import type { Phrase } from './phrase.ts';
import { productionWords } from './production-words.ts';
import { type Explanation, judgementsOf, type Report } from './report.ts';
import { usesWords } from './value-words.ts';
import { bySize } from './words.ts';

export interface BlamedRow {
  readonly name: string;
  readonly place?: string | undefined;
  readonly url?: string | undefined;
  /** What all its numbers are of: its own cost, or with its callees. */
  readonly part: Part;
  /** `0.61 → 1.28 ms`. */
  readonly values: string;
  /** `+0.67 ms ±0.08`. */
  readonly change: string;
  /** `+0.67 ms`. */
  readonly delta: string;
  readonly significant: boolean;
  readonly remark: Phrase;
  /** Its share of production; empty where none is known. */
  readonly production: Phrase;
}

/** What a value of the diff is per. */
export function basisWords({ basis }: Pick<ProfileDiff, 'basis'>): string {
  const words: Readonly<Record<ProfileDiff['basis'], string>> = {
    operation: 'per call',
    second: 'per second of the capture',
    'cpu-second': 'per second of CPU',
    capture: 'as captured',
    share: 'as share of the total',
  };
  return words[basis];
}

/** All that is printed beside a function: what the change has to do with it, and what it is of production. */
export function remarkOf({ remark, production }: Pick<BlamedRow, 'remark' | 'production'>): Phrase {
  return remark.length > 0 && production.length > 0 ? [...remark, '; ', ...production] : [...remark, ...production];
}

/** Unit of the diff's values as they are printed. */
export function valueUnit(diff: ProfileDiff): Unit {
  return diff.basis === 'share' ? shareUnit : diff.unit;
}

/** The explanation of a regressed judgement: of its benchmark, the diff of its kind of cost. */
export function diffFor(
  judgement: Judgement,
  report: Pick<Report, 'explanations'>,
): Explanation['diffs'][number] | undefined {
  const key = benchmarkKey(judgement.target.id);
  const explanation = report.explanations.find(({ id }) => benchmarkKey(id) === key);
  const kind = profileKindOf(judgement.target.metric);
  return explanation?.diffs.find(({ diff }) => diff.kind === kind);
}

/** Regressions that have an explanation, largest first; several metrics of one benchmark that share a profile once. */
export function explainedRegressions(report: Report): readonly Judgement[] {
  const seen = new Set<string>();
  return bySize(judgementsOf(report, 'regression')).filter((judgement) => {
    const { id, metric } = judgement.target;
    const key = `${benchmarkKey(id)} ${profileKindOf(metric)}`;
    if (seen.has(key) || diffFor(judgement, report) === undefined) return false;
    seen.add(key);
    return true;
  });
}

/** Share of the whole change below which a function, though it changed significantly, explains nothing. */
const leastShare = 0.05;

/** The same of what this pull request did not touch, beside a function it changed that explains most of the change. */
const leastBeside = 0.2;
const mostOfChange = 0.5;

/** Those that explain something of the whole change, and those this pull request changed; the report lists all. */
export function weighty({ diff, blame }: Explanation['diffs'][number]): readonly Blamed[] {
  // What some functions saved hides in the sum what others cost, so the largest of them counts as well.
  const whole = Math.max(
    Math.abs(diff.root.candidate.total - diff.root.baseline.total),
    ...blame.functions.map(sizeOf),
  );
  const isExplained = blame.functions.some(
    (each) => each.relation === 'changed' && sizeOf(each) >= mostOfChange * whole,
  );
  const least = ({ relation }: Blamed): number => (isExplained && relation === 'unchanged' ? leastBeside : leastShare);
  const kept = blame.functions.filter((each) => each.relation === 'changed' || sizeOf(each) >= least(each) * whole);
  // A change spread thin over many has no heavy ones; the first are still the largest.
  return kept.length > 0 ? kept : blame.functions;
}

/** What it costs more by itself, or with all it calls where that is what it is named for. */
export function sizeOf(blamed: Blamed): number {
  const { self, total } = blamed.function;
  return Math.abs((isNamedForItself(blamed) ? self : total)?.delta ?? 0);
}

/** One that saves and calls what costs more is named for what it calls. */
function isNamedForItself({ function: { self, total }, through, fitsShift }: Blamed): boolean {
  const isAgainst = (self?.delta ?? 0) * (total?.delta ?? 0) < 0;
  return (self?.significant === true && through === undefined && !isAgainst) || fitsShift === 'self';
}

/** What p after the correction asks for, in half widths of a 95 % interval: roughly, for ten functions and five repeats. */
const seenFrom = 2;

/** Of what is sure to have changed with its callees the most specific: of those that carry most of the largest, the smallest. */
export function carrierOf({ functions }: ProfileDiff): FunctionChange | undefined {
  const size = ({ total }: FunctionChange): number => Math.abs(total?.delta ?? 0);
  const sure = functions.filter(({ total }) => total?.significant === true);
  const largest = Math.max(0, ...sure.map(size));
  return sure
    .filter((each) => size(each) >= mostOfChange * largest)
    .sort((a, b) => a.baseline.total + a.candidate.total - (b.baseline.total + b.candidate.total))[0];
}

/** What changed with its callees, where no function did by itself; nothing where none did. */
export function carriedWords(diff: ProfileDiff): Phrase {
  const carrier = carrierOf(diff);
  if (carrier?.total === undefined) return [];
  const { delta, within } = partsOf(carrier.total, [carrier.baseline.total, carrier.candidate.total], diff);
  const start = 'No function’s own cost changed by more than the noise of the profiles; with what it calls, ';
  return [start, { code: carrier.frame.name }, ` did: ${delta} ${within}.`];
}

/** Nothing is named: what changed with its callees, else how large a change of the costliest function would have been. */
export function unseenWords(diff: ProfileDiff): Phrase {
  const carried = carriedWords(diff);
  if (carried.length > 0) return carried;
  const nothing = 'No single function changed by more than the noise of the profiles';
  const seen = leastSeen(diff);
  if (seen === undefined) return [`${nothing}.`];
  return [`${nothing}: in the costliest, less than about ${seen.least} would not have shown.`];
}

/**
 * The smallest change of the costliest function that would have been significant; undefined where none was tested, and where
 * no change could be that large.
 */
export function leastSeen(diff: ProfileDiff): { readonly name: string; readonly least: string } | undefined {
  const tested = diff.functions.filter(({ self }) => self !== undefined);
  const [costliest] = [...tested].sort((a, b) => b.baseline.self - a.baseline.self);
  if (costliest?.self === undefined) return undefined;
  const least = ((costliest.self.high - costliest.self.low) / 2) * seenFrom;
  if (!(least <= Math.max(diff.root.baseline.total, diff.root.candidate.total))) return undefined;
  return { name: costliest.frame.name, least: `${formatQuantity(least, valueUnit(diff))} ${basisWords(diff)}` };
}

/** "Where it went", or for bytes "Where it is allocated". */
export function whereTitle({ kind }: ProfileDiff): string {
  return kind === 'heap' ? 'Where it is allocated' : 'Where it went';
}

/** How sure the table is, in the words that are under its heading. `per`: what its values are per. */
export function confidenceWords(diff: ProfileDiff, per: string = basisWords(diff)): string {
  const { baseline, candidate } = diff.repeats;
  const repeats = baseline === candidate ? `${baseline}` : `${baseline} and ${candidate}`;
  const sure = diff.lowConfidence
    ? 'a single profile a side, so low confidence'
    : `functions whose change is significant over ${repeats} profiles a side, false discovery rate ${formatPercent(falseDiscoveryRate)}`;
  return [per, sure, ...basisNotes(diff)].join('; ');
}

/** A smaller difference of the machine between the sides is not mentioned. */
const leastSlowness = 0.01;

/** What the values are not, where a reader would take them for it. */
export function basisNotes({ basis, inlining, kind, slowness }: ProfileDiff): readonly string[] {
  const off = Math.max(slowness, 1 / slowness) - 1;
  return [
    ...(inlining === 'off'
      ? [
          `profiled without inlining, so sums exceed ${kind === 'heap' ? 'what is allocated without the profiler' : 'the measured time'}`,
        ]
      : []),
    ...(off < leastSlowness ? [] : [takenOff(basis, slowness)]),
  ];
}

/** Shares are moved by other functions alone; what is per second, by the machine too. */
function takenOff(basis: ProfileDiff['basis'], slowness: number): string {
  const off = formatPercent(Math.max(slowness, 1 / slowness) - 1);
  const signed = formatSignedPercent(slowness - 1);
  if (basis === 'operation') {
    return `the candidate’s profiles ran ${off} ${slowness > 1 ? 'slower' : 'faster'} throughout, which is corrected for`;
  }
  if (basis !== 'share') return `all functions moved by ${signed} together (load or machine), which is corrected for`;
  return `most functions’ shares moved by ${signed} together, because others changed, which is corrected for: a side need not add up to 100 %`;
}

export function blamedRow(blamed: Blamed, diff: ProfileDiff, report: Linked): BlamedRow {
  const { function: change } = blamed;
  // A caller blamed for what it calls has no change of its own: its total is what moved.
  const own = isNamedForItself(blamed) || (change.total?.significant !== true && blamed.fitsShift !== 'total');
  const part = own ? 'self' : 'total';
  const test = own ? change.self : change.total;
  const sides = [change.baseline[part], change.candidate[part]] as const;
  const placed = placedOf(blamed, report);
  const place = placeWords(placed);
  return {
    name: change.frame.name,
    place,
    url: placed.url,
    part,
    values: formatPair(sides[0], sides[1], valueUnit(diff)),
    ...changeOf(sides, test, diff),
    significant: test?.significant === true,
    remark: relationWords(blamed, statusWords(change, diff), report),
    production: productionWords(blamed.production, { kind: diff.kind, part }),
  };
}

function changeOf(
  sides: readonly [number, number],
  test: Change | undefined,
  diff: ProfileDiff,
): { readonly change: string; readonly delta: string } {
  if (test === undefined) {
    const delta = formatDelta(sides[1] - sides[0], valueUnit(diff), sides);
    return { change: delta, delta };
  }
  const { delta, within } = partsOf(test, sides, diff);
  return { change: `${delta} ${within}`, delta };
}

function partsOf(test: Change, sides: readonly number[], diff: ProfileDiff): DeltaWithin {
  return formatDeltaParts(test.delta, (test.high - test.low) / 2, valueUnit(diff), sides);
}

function relationWords(blamed: Blamed, status: Phrase, report: Linked): Phrase {
  const judged = judgedWords(report);
  const relation: Readonly<Record<Blamed['relation'], Phrase>> = {
    changed: [`changed in ${judged}`],
    'calls-changed': ['calls changed code'],
    runtime: ['runtime'],
    dependency: blamed.package === undefined ? ['dependency'] : ['dependency ', { code: blamed.package }],
    unchanged: [`not changed in ${judged}`],
    built: ['built, not in git'],
    unknown: [],
  };
  const fits: Phrase =
    blamed.fitsShift !== undefined ? [`changed in ${judged}, likely: its growth fits what was measured`] : [];
  const own = fits.length > 0 ? fits : relation[blamed.relation];
  const likely = blamed.uses === undefined ? own : usesWords(blamed.uses, judged);
  if (blamed.through !== undefined) return throughWords(blamed, blamed.through.name, { status, judged });
  return likely.length > 0 && status.length > 0 ? [...likely, ', ', ...status] : [...likely, ...status];
}

/** `newly calls`, or `calls`: all that a function calls which the baseline lacks is new. */
export function callsWord({ through, function: { baseline } }: Blamed): string {
  return through?.isNew === true && baseline.total > 0 ? 'newly calls' : 'calls';
}

/** The likely cause: it changed, and what it calls grew. */
function throughWords(
  blamed: Blamed,
  name: string,
  { status, judged }: { readonly status: Phrase; readonly judged: string },
): Phrase {
  const itself: Phrase = status.length > 0 ? [...status, ', '] : [];
  return [`changed in ${judged}, `, ...itself, `${callsWord(blamed)} `, { code: name }, ', which grew'];
}

/** Most functions allocate nothing: what is in no profile of allocations need not be new. */
function statusWords({ renamedFrom, status, self }: FunctionChange, { kind }: Pick<ProfileDiff, 'kind'>): Phrase {
  if (renamedFrom !== undefined) return ['was ', { code: renamedFrom }];
  if (status === 'moved')
    return [(self?.delta ?? 0) < 0 ? 'others took over what it cost' : 'took over what others cost'];
  return kind === 'heap' || status === 'common' || status === 'renamed' ? [] : [status];
}

/** `no function changed significantly`, of a picture in which none is numbered. */
export function nothingChanged(diff: ProfileDiff): string {
  return `no function changed significantly${carrierOf(diff) === undefined ? '' : ' by itself'}`;
}

/** What the picture shows, for those who do not see it. */
export function pictureAlt(diff: ProfileDiff): string {
  const significant = diff.functions.filter(({ self }) => self?.significant === true);
  const [first] = significant;
  if (first?.self === undefined) return `Flame graph diff: ${nothingChanged(diff)}`;
  const verb = first.self.delta >= 0 ? 'grew' : 'shrank';
  const others =
    significant.length === 1
      ? 'no other function changed significantly'
      : `${formatCount(significant.length - 1, 'other function')} changed significantly`;
  const amount = partsOf(first.self, [first.baseline.self, first.candidate.self], diff).delta.replace(/^[+\u2212]/, '');
  return `Flame graph diff: ${first.frame.name} ${verb} by ${amount} ${basisWords(diff)}; ${others}`;
}
