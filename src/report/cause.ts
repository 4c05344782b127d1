/** The one function to name for a regression, as the end of its sentence; or in a few words why there is none. */
import type { Judgement } from '../decide/judgement.ts';
import type { Blamed } from '../profile/blame.ts';
import { probablyGrew } from '../profile/certainty.ts';
import { formatPercent } from '../units/format.ts';
import { scopedChange } from './cost-scope.ts';
import { judgedWords } from './names.ts';
import type { Phrase } from './phrase.ts';
import type { Explanation, Report } from './report.ts';
import { pairedLevel } from './row-direction.ts';
import { type BlamedRow, basisWords, blamedRow, diffFor, sizeOf, weighty } from './where.ts';

/** How much is included: a status of 140 letters keeps the function when its place has to go. */
export type CauseDetail = 'full' | 'without place' | 'function and change' | 'function';

type Found = Explanation['diffs'][number];

/** A changed function leads when it carries at least this share of what the heaviest one does. */
const leadingShare = 0.25;

/** A function that did not change, or of which that is unknown, and that carries less than this is not named. */
const leastOfMeasured = 0.1;

/** Where the profiles show at least this much of what was measured, it is spread over many functions, and not missing. */
const mostlyShown = 0.5;

/** A smaller share is not told as a figure. */
const leastTold = 0.01;

/** A profile's cost above this share of what was measured is more than its own scatter: of calls that were not inlined, or of several threads. */
const mostOfMeasured = 1.25;

/** `: readString src/lexer.js:19, changed in this PR, +1.00 ms`. */
export function causeWords(judgement: Judgement, report: Report, detail: CauseDetail = 'full'): Phrase {
  const found = diffFor(judgement, report);
  if (found === undefined) return [': not profiled'];
  const lead = leadOf(found);
  if (lead === undefined) return [': no function stands out'];
  if (isCrumb(lead, found, judgement)) {
    const perhaps = detail === 'full' && found.blame.explained ? perhapsWords(found, report) : [];
    return [': no function stands out', ...perhaps];
  }
  const costed = { lead, diff: found.diff, judgement };
  if (found.blame.explained) {
    return [
      ': ',
      ...functionWords(costed, report, detail),
      ...(detail === 'full' && isOutside(lead) ? perhapsWords(found, report) : []),
    ];
  }
  if (detail !== 'full') return [': not in changed code'];
  // Where its relation says that it is unchanged, saying so before would say it twice.
  const start = lead.relation === 'unchanged' ? ': ' : ': not in changed code, but ';
  return [start, ...functionWords(costed, report, detail)];
}

/** Whether the reader is told of a function, or of one that may be inlined, what made it slower: then nothing may send him elsewhere. */
export function namesCause(found: Found, judgement: Judgement): boolean {
  const { explained, unseen = [], open = [], untraced = [], values = [], elsewhere } = found.blame;
  // Of what was not looked for it is unknown whether it is the cause.
  const isKnown = explained && untraced.length + values.length === 0 && elsewhere === undefined;
  const isNamed = namedLead(found, judgement) !== undefined;
  return isKnown && (isNamed || unseen.length > 0 || open.some((each) => probablyGrew(each, 1)));
}

/** The function that is named for a regression; undefined where none stands out. */
export function namedLead(found: Found, judgement: Judgement): Blamed | undefined {
  const lead = leadOf(found);
  return lead === undefined || isCrumb(lead, found, judgement) ? undefined : lead;
}

/**
 * What grew in the profile is next to nothing of what was measured, as where V8 compiles a profiled loop otherwise, or where a timer
 * waits. A function that changed, or that uses or calls what changed, is linked to the cause however little it is.
 */
function isCrumb(lead: Blamed, found: Found, judgement: Judgement): boolean {
  const isLinked = lead.relation === 'changed' || lead.relation === 'calls-changed' || lead.uses !== undefined;
  const measured = measuredIn(found, judgement);
  return !isLinked && measured !== undefined && sizeOf(lead) < leastOfMeasured * measured;
}

/** By how much the medians differ, where the profile's values are of the same kind; undefined where they cannot be compared. */
function measuredIn({ diff }: Found, { target, baseline, candidate }: Judgement): number | undefined {
  if (diff.basis === 'share' || diff.unit !== target.metric.unit) return undefined;
  if (baseline === undefined || candidate === undefined) return undefined;
  return Math.abs(candidate.median - baseline.median);
}

/** Below a table whose largest row is next to nothing of what was measured; undefined where a row is more, or where many together are. */
export function crumbWords(judgement: Judgement, report: Report): Phrase | undefined {
  const found = diffFor(judgement, report);
  const lead = found === undefined ? undefined : leadOf(found);
  if (found === undefined || lead === undefined || !isCrumb(lead, found, judgement)) return undefined;
  const measured = measuredIn(found, judgement) ?? 0;
  const { root } = found.diff;
  if (root.candidate.total - root.baseline.total >= mostlyShown * measured) return undefined;
  const share = sizeOf(lead) / measured;
  const size = share < leastTold ? `less than ${formatPercent(leastTold)}` : formatPercent(share);
  return [`The largest of these is ${size} of the measured change: these profiles do not show where the rest went.`];
}

/** It is not of the repository, so that it cannot be what changed: the loop of a tool, into which the compiler puts what it calls, or the runtime. */
function isOutside({ relation }: Blamed): boolean {
  return relation === 'runtime' || relation === 'dependency';
}

/** Where what grew cannot be what changed, the changed function that comes first among those that the profiles do not rule out. */
function perhapsWords({ blame: { open = [] } }: Found, report: Report): Phrase {
  const [nearest, ...others] = open;
  if (nearest === undefined) return [];
  const rest = others.length === 0 ? '' : ', or another one';
  return [', perhaps by ', { code: nearest.frame.name }, `, changed in ${judgedWords(report)}${rest}`];
}

interface Costed {
  readonly lead: Blamed;
  readonly diff: Found['diff'];
  readonly judgement: Judgement;
}

function functionWords({ lead, diff, judgement }: Costed, report: Report, detail: CauseDetail): Phrase {
  const row = blamedRow(lead, diff, report);
  const { name, place, remark } = row;
  const where: Phrase = place === undefined || detail !== 'full' ? [] : [' ', { text: place }];
  const relation: Phrase = remark.length === 0 || detail.startsWith('function') ? [] : [', ', ...remark];
  // What it took over from others is nothing that it costs more.
  const isSized = detail !== 'function' && lead.function.status !== 'moved';
  return [
    { code: name },
    ...where,
    ...relation,
    ...(isSized ? [`, ${amountWords(row, { lead, diff, judgement })}`] : []),
  ];
}

/** What it costs more, and of what that is where a reader would set it against the row and find more than all of it. */
function amountWords(row: BlamedRow, { lead, diff, judgement }: Costed): string {
  const change = scopedChange(row.delta, row);
  if (diff.basis === 'share') return change;
  if (diff.basis !== 'operation') return `${change} ${basisWords(diff)}`;
  const level = pairedLevel(judgement);
  if (diff.unit !== judgement.target.metric.unit || judgement.baseline === undefined || level === undefined)
    return change;
  const isMore = sizeOf(lead) > mostOfMeasured * Math.abs(level - judgement.baseline.median);
  return isMore ? `${change} when profiled` : change;
}

/** The heaviest, unless a function that this pull request changed is nearly as heavy. */
export function leadOf(found: Found): Blamed | undefined {
  const named = weighty(found);
  const heaviest = Math.max(0, ...named.map(sizeOf));
  const heavy = named.filter((each) => sizeOf(each) >= leadingShare * heaviest).sort((a, b) => sizeOf(b) - sizeOf(a));
  return (
    heavy.find(({ relation }) => relation === 'changed') ??
    heavy.find(({ relation, uses }) => relation === 'calls-changed' || uses !== undefined) ??
    heavy[0]
  );
}
