/** What to say of a diff in which nothing is significant: what moved most, what is closest to significant, what could not be seen. */
import type { FunctionChange, ProfileDiff } from '../profile/diff-result.ts';
import { studentQuantile } from '../stats/student-t.ts';
import { formatCount, formatP, formatSignedPercent } from '../units/format.ts';
import { leastSeen } from './where.ts';

const mostShown = 5;

/** By |self delta|; none where both sides are the same. */
export function largestChanges({ functions }: ProfileDiff): readonly FunctionChange[] {
  return functions.filter(({ self }) => self !== undefined && self.delta !== 0).slice(0, mostShown);
}

/** Degrees of freedom at which Student's t is the normal distribution. */
const normal = 1e6;
const sureFrom = 0.05;
/** Beyond that many more captures a side, more of them are no advice. */
const mostMore = 20;

export function nearestWords(diff: ProfileDiff): readonly string[] {
  return [...nearest(diff), ...smallestSeen(diff)];
}

function nearest(diff: ProfileDiff): readonly string[] {
  const tested = diff.functions.filter(
    ({ self, baseline, status }) => self !== undefined && self.delta !== 0 && baseline.self > 0 && status !== 'moved',
  );
  const [first] = [...tested].sort((a, b) => (a.self?.p ?? 1) - (b.self?.p ?? 1));
  if (first?.self === undefined) return [];
  const { delta, pAdjusted } = first.self;
  const size = formatSignedPercent(delta / first.baseline.self);
  return [`Nearest: ${first.frame.name} ${size}, q ${formatP(pAdjusted)}${adviceOn(pAdjusted, diff)}.`];
}

/** The error falls with the root of the captures, so the score they need grows with it. */
function adviceOn(q: number, { repeats }: ProfileDiff): string {
  const captures = Math.min(repeats.baseline, repeats.candidate);
  const score = studentQuantile(Math.min(0.999, Math.max(q, 1e-9)), normal);
  const more = Math.ceil(captures * ((studentQuantile(sureFrom, normal) / score) ** 2 - 1));
  if (more > mostMore) return '';
  return `; if it is real, ${formatCount(Math.max(1, more), 'more capture')} a side would about decide`;
}

function smallestSeen(diff: ProfileDiff): readonly string[] {
  const seen = leastSeen(diff);
  if (seen === undefined) return ['Too few samples to test any function.'];
  return [`In ${seen.name}, the costliest, less than about ${seen.least} would not have shown.`];
}
