/** The commit behind a change of one benchmark: commits between two ends, each measured beside the first by the gate. */
import type { Config, Suite } from '../config/config.ts';
import { configPlaces } from '../config/find.ts';
import { isUntouched } from '../config/untouched.ts';
import { type BisectionAnswer, bisection, bisectionSteps, halfwayThreshold } from '../decide/bisection.ts';
import type { Judgement } from '../decide/judgement.ts';
import { changedPaths } from '../git/changed-paths.ts';
import type { BisectOutcome, BisectReport, BisectTry } from '../report/bisect-report.ts';
import type { HistoryLine, LineCommit } from '../results/history-line.ts';
import type { Shift } from '../results/shift.ts';
import { at } from '../stats/samples.ts';
import { formatPercent } from '../units/format.ts';
import { type Measured, measurePair, type PairQuestion } from './bisect-pair.ts';
import type { Io } from './io.ts';
import type { MeasuringResult } from './measuring.ts';

export interface BisectQuestion extends PairQuestion {
  /** Root of the repository. */
  readonly root: string;
  /** First-parent, oldest first: the last commit before the change, to the first that has it. */
  readonly line: HistoryLine;
  /** What an earlier run that was interrupted found, by commit. */
  readonly known: ReadonlyMap<string, BisectTry>;
  readonly keep: (tries: readonly BisectTry[]) => Promise<void>;
}

export interface Bisected {
  readonly report: BisectReport;
  /** Of the commit named, beside its parent, with profiles. */
  readonly measured?: MeasuringResult;
}

/**
 * Searches the commits of `question.line`, oldest first, for the one that made the change. What cannot be decided is an
 * outcome of the report, not an error.
 */
export async function bisect(io: Io, question: BisectQuestion): Promise<Bisected> {
  const { line, benchmark } = question;
  const [from, to] = [at(line, 0), at(line, line.length - 1)];
  const summary = { benchmark, from, to, commits: line.length - 1, untouched: 0, tries: [] };
  const ends = await measurePair(io, question, { from, to, say: 'the two ends' });
  if ('why' in ends) return { report: { ...summary, outcome: among(line.slice(1), ends.why) } };
  const { judgement } = ends;
  const { id, metric } = judgement.target;
  const known = { ...summary, benchmark: `${id.suite}/${id.name}`, metric: metric.name, shift: judgement.shift };
  if (!isChange(judgement) || judgement.shift === undefined)
    return { report: { ...known, outcome: endsOpen(ends, line) } };
  const search: Search = { question, judgement, shift: judgement.shift };
  const touching = await touchingCommits(question, suiteOf(question.config, id.suite));
  const { tries, range } = await halve(io, search, touching);
  const report = { ...known, untouched: line.length - touching.length, tries };
  const suspects = touching.slice(range.before + 1, range.changed + 1);
  const [only, ...others] = suspects;
  if (only === undefined || others.length > 0) return { report: { ...report, outcome: among(suspects, silentWhy) } };
  return confirmNamed(io, search, { report, commit: only });
}

interface Search {
  readonly question: BisectQuestion;
  /** Of the ends. */
  readonly judgement: Judgement;
  readonly shift: Shift;
}

const silentWhy = 'the commits between could not be distinguished';

/** The first end, and every later commit that may have made a difference; the last end always. */
async function touchingCommits({ root, line, config }: BisectQuestion, suite: Suite | undefined): Promise<HistoryLine> {
  if (suite === undefined || suite.paths.length === 0) return line;
  const places = config.source === undefined ? configPlaces : [...configPlaces, config.source];
  const kept: LineCommit[] = [at(line, 0)];
  for (const [index, each] of line.entries()) {
    if (index === 0) continue;
    const changed = await changedPaths(root, at(line, index - 1).commit, each.commit);
    if (!isUntouched([suite], { changed, places })) kept.push(each);
  }
  return kept.length === 1 ? line : kept;
}

function suiteOf({ suites }: Config, name: string): Suite | undefined {
  return suites.find((suite) => suite.name === name);
}

/** The newest that touches the suite is as the last end, so its place needs no measuring. */
async function halve(io: Io, { question, judgement, shift }: Search, line: HistoryLine) {
  const tries: BisectTry[] = [];
  const steps = bisection(line.length - 1);
  const most = bisectionSteps(line.length - 1);
  let step = steps.next();
  while (step.done !== true) {
    const commit = at(line, step.value);
    const made =
      question.known.get(commit.commit) ??
      (await tryCommit(
        io,
        { question, judgement, shift },
        { commit, say: `step ${tries.length + 1} of about ${most}` },
      ));
    tries.push(made);
    await question.keep(tries);
    step = steps.next(made.answer);
  }
  return { tries, range: step.value };
}

async function tryCommit(
  io: Io,
  search: Search,
  { commit, say }: { readonly commit: LineCommit; readonly say: string },
): Promise<BisectTry> {
  const { question, judgement, shift } = search;
  const pair = {
    from: at(question.line, 0),
    to: commit,
    say,
    narrowed: { judgement, threshold: halfwayThreshold(shift.ratio) },
  };
  const measured = await measurePair(io, question, pair);
  if ('why' in measured) return { commit, answer: 'cannot-tell', why: measured.why };
  const answer = answerOf(measured.judgement, judgement);
  const why = answer === 'cannot-tell' ? { why: openWords(measured.judgement) } : {};
  return { commit, answer, shift: measured.judgement.shift, ...why };
}

function answerOf({ kind }: Judgement, ends: Judgement): BisectionAnswer {
  if (kind === ends.kind) return 'changed';
  // The other way round is no step toward the change.
  return ['no-change', 'unaffected', 'regression', 'improvement'].includes(kind) ? 'as-before' : 'cannot-tell';
}

/** Beside its parent, with profiles: only what is seen there again is named. */
async function confirmNamed(
  io: Io,
  search: Search,
  { report, commit }: { readonly report: Omit<BisectReport, 'outcome'>; readonly commit: LineCommit },
): Promise<Bisected> {
  const { question, judgement, shift } = search;
  const parent = at(question.line, question.line.indexOf(commit) - 1);
  const narrowed = { judgement, threshold: halfwayThreshold(shift.ratio), isProfiled: true };
  const pair = await measurePair(io, question, {
    from: parent,
    to: commit,
    say: 'the commit and its parent',
    narrowed,
  });
  if ('why' in pair) return { report: { ...report, outcome: among([commit], `only it is left, but ${pair.why}`) } };
  const found = pair.judgement;
  if (found.kind === judgement.kind && found.shift !== undefined) {
    const outcome: BisectOutcome = { kind: 'named', commit, shift: found.shift };
    const measured = { ...pair.result, report: { ...pair.result.report, judged: 'commit' as const } };
    return { report: { ...report, outcome }, measured };
  }
  const why =
    'no single commit changes it by half of that; it accumulated over several, or the machine measured differently each time';
  return { report: { ...report, outcome: among(question.line.slice(1), why) } };
}

function isChange({ kind }: Judgement): boolean {
  return kind === 'regression' || kind === 'improvement';
}

function endsOpen({ judgement }: Extract<Measured, { judgement: Judgement }>, line: HistoryLine): BisectOutcome {
  const { kind } = judgement;
  if (kind === 'no-change' || kind === 'unaffected') {
    return {
      kind: 'alike',
      why: 'measured side by side, the two ends do not differ by the threshold: nothing to look for',
    };
  }
  return among(line.slice(1), openWords(judgement));
}

function openWords({ kind, failure, smallestDetectable }: Judgement): string {
  if (failure !== undefined) return `it failed: ${failure.message}`;
  if (smallestDetectable === undefined) return `the measurement is ${kind}`;
  return `the measurement is ${kind}; it would have shown a change of ${formatPercent(smallestDetectable)}`;
}

function among(commits: readonly LineCommit[], why: string): BisectOutcome {
  return { kind: 'among', commits, why };
}
