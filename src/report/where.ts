/** "Where it went": the functions to name for one regressed benchmark, as cells, before any format. */
import type { Judgement } from '../decide/judgement.ts';
import type { Blamed } from '../profile/blame.ts';
import type { Change, FunctionChange, ProfileDiff } from '../profile/diff.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { formatCount, formatDelta, formatDeltaWithin, formatPair } from '../units/format.ts';
import type { Unit } from '../units/unit.ts';
import { type Linked, lineUrl, placeOf } from './names.ts';
import type { Phrase } from './phrase.ts';
import type { Explanation, Report } from './report.ts';

export interface BlamedRow {
  readonly name: string;
  readonly place?: string;
  readonly url?: string;
  readonly values: string;
  readonly change: string;
  readonly significant: boolean;
  readonly remark: Phrase;
}

/** What a value of the diff is per. */
export function basisWords({ basis, kind }: ProfileDiff): string {
  if (basis === 'operation') return 'per call';
  if (basis === 'second') return kind === 'cpu' ? 'per second of CPU' : 'per second';
  return 'as share of the total';
}

/** Unit of the diff's values as they are printed. */
export function valueUnit(diff: ProfileDiff): Unit {
  return diff.basis === 'share' ? '%' : diff.unit;
}

/** The explanation of a regressed judgement: of its benchmark, the diff of its kind of cost. */
export function diffFor(judgement: Judgement, report: Report): Explanation['diffs'][number] | undefined {
  const key = benchmarkKey(judgement.target.id);
  const explanation = report.explanations.find(({ id }) => benchmarkKey(id) === key);
  const kind = judgement.target.metric.unit === 'B' ? 'heap' : 'cpu';
  return explanation?.diffs.find(({ diff }) => diff.kind === kind);
}

/** Share of the largest change below which a change, though significant, explains nothing. */
const leastShare = 0.01;

/** Those whose change counts beside the largest of them; the report lists all. */
export function weighty(functions: readonly Blamed[]): readonly Blamed[] {
  const size = ({ function: { self, total } }: Blamed): number =>
    Math.abs((self?.significant === true ? self : total)?.delta ?? 0);
  const largest = Math.max(0, ...functions.map(size));
  return functions.filter((blamed) => size(blamed) >= leastShare * largest);
}

/** "Where it went", or for bytes "Where it is allocated". */
export function whereTitle({ kind }: ProfileDiff): string {
  return kind === 'heap' ? 'Where it is allocated' : 'Where it went';
}

/** How sure the table is, in the words that stand under its heading. */
export function confidenceWords(diff: ProfileDiff): string {
  const { baseline, candidate } = diff.repeats;
  if (diff.lowConfidence) return `${basisWords(diff)}; a single profile a side, so low confidence`;
  const repeats = baseline === candidate ? `${baseline}` : `${baseline} and ${candidate}`;
  return `${basisWords(diff)}; functions whose change is significant over ${repeats} profiles a side`;
}

export function blamedRow(blamed: Blamed, diff: ProfileDiff, report: Linked): BlamedRow {
  const { function: change } = blamed;
  // A caller blamed for what it calls has no change of its own: its total is what moved.
  const own = change.self?.significant === true || change.total?.significant !== true;
  const part = own ? 'self' : 'total';
  const test = own ? change.self : change.total;
  const sides = [change.baseline[part], change.candidate[part]] as const;
  const place = placeOf(blamed);
  const url = blamed.file === undefined ? undefined : lineUrl(report, blamed.file, blamed.line);
  return {
    name: change.frame.name,
    ...(place === undefined ? {} : { place }),
    ...(url === undefined ? {} : { url }),
    values: `${formatPair(sides[0], sides[1], valueUnit(diff))}${own ? '' : ' with callees'}`,
    change: changeOf(sides, test, diff),
    significant: test?.significant === true,
    remark: relationWords(blamed, change),
  };
}

function changeOf(sides: readonly [number, number], test: Change | undefined, diff: ProfileDiff): string {
  if (test === undefined) return formatDelta(sides[1] - sides[0], valueUnit(diff), sides);
  return formatDeltaWithin(test.delta, (test.high - test.low) / 2, valueUnit(diff), sides);
}

function relationWords(blamed: Blamed, change: FunctionChange): Phrase {
  const relation: Readonly<Record<Blamed['relation'], Phrase>> = {
    changed: ['changed in this PR'],
    'calls-changed': ['calls changed code'],
    runtime: ['runtime'],
    dependency: blamed.package === undefined ? ['dependency'] : ['dependency ', { code: blamed.package }],
    unchanged: ['not changed in this PR'],
  };
  const status: Phrase =
    change.renamedFrom === undefined
      ? change.status === 'common' || change.status === 'renamed'
        ? []
        : [`, ${change.status}`]
      : [', was ', { code: change.renamedFrom }];
  return [...relation[blamed.relation], ...status];
}

/** What the picture shows, for those who do not see it. */
export function pictureAlt(diff: ProfileDiff): string {
  const significant = diff.functions.filter(({ self }) => self?.significant === true);
  const [first] = significant;
  if (first === undefined) return 'Flame graph diff: no function changed significantly';
  const delta = first.self?.delta ?? 0;
  const verb = delta >= 0 ? 'grew' : 'shrank';
  const others =
    significant.length === 1
      ? 'no other function changed significantly'
      : `${formatCount(significant.length - 1, 'other function')} changed significantly`;
  const amount = formatDelta(Math.abs(delta), valueUnit(diff)).replace('+', '');
  return `Flame graph diff: ${first.frame.name} ${verb} by ${amount} ${basisWords(diff)}; ${others}`;
}
