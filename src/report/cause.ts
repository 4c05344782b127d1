/** The one function to name for a regression, as the end of its sentence; or in a few words why there is none. */
import type { Judgement } from '../decide/judgement.ts';
import type { Blamed } from '../profile/blame.ts';
import { probablyGrew } from '../profile/certainty.ts';
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

/** A function that did not change and carries less than this is not named. */
const leastOfMeasured = 0.1;

/** A profile's cost above this share of what was measured is more than its own scatter: of calls that were not inlined, or of several threads. */
const mostOfMeasured = 1.25;

/** `: readString src/lexer.js:19, changed in this PR, +1.00 ms`. */
export function causeWords(judgement: Judgement, report: Report, detail: CauseDetail = 'full'): Phrase {
  const found = diffFor(judgement, report);
  if (found === undefined) return [': not profiled'];
  const lead = leadOf(found);
  if (lead === undefined) return [': no function stands out'];
  const costed = { lead, diff: found.diff, judgement };
  if (found.blame.explained) {
    return [
      ': ',
      ...functionWords(costed, report, detail),
      ...(detail === 'full' ? perhapsWords(lead, found, report) : []),
    ];
  }
  if (isCrumb(lead, found, judgement)) return [': no function stands out'];
  if (detail !== 'full') return [': not in changed code'];
  // Where its relation says that it is unchanged, saying so before would say it twice.
  const start = lead.relation === 'unchanged' ? ': ' : ': not in changed code, but ';
  return [start, ...functionWords(costed, report, detail)];
}

/** Whether the reader is told of a function, or of one that may be inlined, what made it slower: then nothing may send him elsewhere. */
export function namesCause(found: Found): boolean {
  const { explained, unseen = [], open = [], untraced = [], values = [], elsewhere } = found.blame;
  // Of what was not looked for it is unknown whether it is the cause.
  const isKnown = explained && untraced.length + values.length === 0 && elsewhere === undefined;
  return isKnown && (leadOf(found) !== undefined || unseen.length > 0 || open.some((each) => probablyGrew(each, 1)));
}

/** What grew in the profile is next to nothing of what was measured, as where V8 compiles a profiled loop otherwise. */
function isCrumb(lead: Blamed, { diff }: Found, { target, baseline, candidate }: Judgement): boolean {
  if (diff.basis === 'share' || diff.unit !== target.metric.unit) return false;
  const measured = Math.abs((candidate?.median ?? 0) - (baseline?.median ?? 0));
  return baseline !== undefined && candidate !== undefined && sizeOf(lead) < leastOfMeasured * measured;
}

/**
 * What grew is not of the repository, so that it cannot be what changed: the loop of a tool, into which the compiler puts what it calls, or
 * the runtime. Then the changed function that comes first among those that the profiles do not rule out is named beside it.
 */
function perhapsWords({ relation }: Blamed, { blame: { open = [] } }: Found, report: Report): Phrase {
  const [nearest, ...others] = open;
  if (nearest === undefined || (relation !== 'runtime' && relation !== 'dependency')) return [];
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
