/** What a reader should know before trusting the verdict, whatever it is: between the headline and the rows. */
import type { Crept, Judgement } from '../decide/judgement.ts';
import { isSpared } from '../decide/spared.ts';
import { formatChange, formatCount, formatInterval, formatPercent } from '../units/format.ts';
import { namesCause } from './cause.ts';
import { rowsWords } from './counts.ts';
import { benchmarkName } from './names.ts';
import { pauseWords } from './pause-words.ts';
import type { Phrase } from './phrase.ts';
import { weightWords } from './production-words.ts';
import { judgementsOf, type Report } from './report.ts';
import { shapeWord } from './shape-words.ts';
import { diffFor } from './where.ts';
import { isIncomplete, shardWords } from './words.ts';

export function doubts(report: Report): readonly Phrase[] {
  const { judgements } = report.verdict;
  return [
    ...staleSentences(judgements),
    ...suiteWords(report),
    ...creepWords(report),
    ...shapeWords(report),
    ...pauseWords(report),
    ...weighedWords(report),
    ...unseenWords(judgements),
    ...missingWords(report),
  ];
}

/** Builds named one by one; in some repositories each of hundreds of benchmarks is a file of its own. */
const mostBuilds = 3;

/** What changed and did not run is first of all: of it nothing below says anything. */
function staleSentences(judgements: readonly Judgement[]): readonly Phrase[] {
  const builds = new Map<string, { readonly reason: StaleReason; readonly rows: Judgement[] }>();
  for (const judgement of judgements) {
    const reason = judgement.reasons.find((each) => each.code === 'stale-build');
    if (reason === undefined) continue;
    const known = builds.get(reason.file);
    if (known === undefined) builds.set(reason.file, { reason, rows: [judgement] });
    else known.rows.push(judgement);
  }
  const named = [...builds.values()].slice(0, mostBuilds).map(staleSentence);
  const others = [...builds.values()].slice(mostBuilds).flatMap(({ rows }) => rows);
  if (others.length === 0) return named;
  const files = formatCount(builds.size - mostBuilds, 'other file');
  return [...named, [`Nor did what changed run in ${rowsWords(others)} of ${files}: their rows name the files.`]];
}

interface StaleBuild {
  readonly reason: StaleReason;
  readonly rows: readonly Judgement[];
}

function staleSentence({ reason, rows }: StaleBuild): Phrase {
  const [source = ''] = reason.sources;
  if (reason.why === 'self-contained') return selfContainedWords(reason, rows);
  return [
    `${rowsWords(rows)} ${rows.length === 1 ? 'is' : 'are'} of `,
    { code: reason.file },
    ' as it was, and not of ',
    { code: source },
    ' as it is. ',
    ...staleCure(reason),
  ];
}

function selfContainedWords({ file, sources }: StaleReason, rows: readonly Judgement[]): Phrase {
  const [source = ''] = sources;
  const opening = `${rowsWords(rows)} ${rows.length === 1 ? 'measures' : 'measure'} nothing of this repository, as `;
  return [
    opening,
    { code: file },
    ' loads nothing of it: of ',
    { code: source },
    ' nothing is known here. Import in it what your users wait for, and call that.',
  ];
}

type StaleReason = Extract<Judgement['reasons'][number], { readonly code: 'stale-build' }>;

function staleCure({ why, setup }: StaleReason): Phrase {
  if (why === 'released') return ['Let the benchmarks import what is in the checkout.'];
  if (setup === undefined) return ['Build it in ', { code: 'setup' }, ' of flamegate.yml, or commit the new build.'];
  const commands = `setup: [${setup.map((each) => JSON.stringify(each)).join(', ')}]`;
  return ['Have each checkout build it with ', { code: commands }, ' in flamegate.yml, or commit the new build.'];
}

function suiteWords(report: Report): readonly Phrase[] {
  const { suiteWide } = report.verdict;
  if (suiteWide === undefined) return [];
  const way = suiteWide.ratio >= 1 ? 'rose' : 'fell';
  // Rounded down: that all of it moved is said of all alone.
  const share = formatPercent(Math.floor(suiteWide.share * 20 + 1e-9) / 20);
  const { common } = suiteWide;
  const size =
    common === undefined ? '' : `, the suite as a whole by ${formatChange(common)} (${formatInterval(common)})`;
  const advice = isExplained(report) ? '' : ': look at build flags, runtime and machine first';
  return [[`${share} of all that was compared`, ...byMetric(report), ` ${way} together${size}${advice}.`]];
}

/** Other metrics of the same benchmarks may have gone another way. */
function byMetric({ verdict: { judgements, suiteWide } }: Report): Phrase {
  const isOne = judgements.every(
    ({ target, shift }) => shift === undefined || target.metric.name === suiteWide?.metric,
  );
  return isOne || suiteWide === undefined ? [] : [' by ', { code: suiteWide.metric }];
}

/**
 * A function is named for a regression: the reader looks there first, and no sentence beside it may send him elsewhere.
 * Regressions that were not profiled, or whose profiles leave it open, say nothing against it.
 */
function isExplained(report: Report): boolean {
  return judgementsOf(report, 'regression').some((each) => {
    const found = diffFor(each, report);
    return found !== undefined && namesCause(found, each);
  });
}

/** Benchmarks judged by their weight named at most, those first that it lets through. */
const mostWeighed = 5;

/** A threshold that production changed is always reported. */
function weighedWords(report: Report): readonly Phrase[] {
  const weighed = report.verdict.judgements
    .flatMap((judgement) => {
      const reason = judgement.reasons.find(({ code }) => code === 'by-weight');
      const isMoved =
        reason?.code === 'by-weight' && formatPercent(reason.instead) !== formatPercent(judgement.threshold);
      return isMoved ? [{ judgement, reason }] : [];
    })
    .sort((a, b) => Number(isSpared(b.judgement)) - Number(isSpared(a.judgement)));
  if (weighed.length === 0) return [];
  const named = weighed.slice(0, mostWeighed).flatMap(({ judgement, reason }, index): Phrase => {
    const { target, threshold, shift } = judgement;
    const size = isSpared(judgement) && shift !== undefined ? ` is ${formatChange(shift)} and` : '';
    return [
      index === 0 ? '' : '; ',
      { code: benchmarkName(target.id, report) },
      ' (',
      { code: target.metric.name },
      `)${size} fails at ${formatPercent(threshold)} in place of ${formatPercent(reason.instead)}: `,
      ...weightWords(reason),
    ];
  });
  const more = weighed.length > mostWeighed ? `; and ${weighed.length - mostWeighed} more` : '';
  return [['Judged by weight in production: ', ...named, `${more}.`]];
}

/** Benchmarks named at most, the largest first. */
const mostCrept = 3;

function creepWords(report: Report): readonly Phrase[] {
  const crept = report.verdict.judgements
    .flatMap(({ target, crept: creep }) => (creep === undefined ? [] : [{ target, creep }]))
    .sort((a, b) => Math.abs(Math.log(b.creep.shift.ratio)) - Math.abs(Math.log(a.creep.shift.ratio)));
  if (crept.length === 0) return [];
  const named = crept
    .slice(0, mostCrept)
    .flatMap(
      ({ target, creep }, index): Phrase => [
        index === 0 ? '' : '; ',
        { code: benchmarkName(target.id, report) },
        ', ',
        { code: target.metric.name },
        ` ${formatChange(creep.shift)} (${formatInterval(creep.shift)}) `,
        ...sinceWords(creep),
      ],
    );
  const more = crept.length > mostCrept ? `; and ${crept.length - mostCrept} more` : '';
  // What lies between a release and the newest runs was not read; a step may be among it.
  const title = crept.some(({ creep }) => creep.since !== undefined)
    ? 'Worse than before, in no step that the newest runs show: '
    : 'Slow drift, in steps too small for any one pull request to fail: ';
  return [[title, ...named, `${more}.`]];
}

function sinceWords({ since, runs }: Crept): Phrase {
  if (since === undefined) return [`since the oldest of ${formatCount(runs, 'stored run')}`];
  if (since.kind === 'start') return [`since ${since.label}`];
  if (since.kind === 'weeks') return [`in ${since.label}`];
  return ['since ', { code: since.label }];
}

/** Costs that only some calls pay: judged by nothing, so reported only here. */
function shapeWords(report: Report): readonly Phrase[] {
  const found = report.verdict.judgements
    .flatMap(({ target, shape }) => (shape === undefined ? [] : [{ target, shape }]))
    .sort((a, b) => Math.abs(Math.log(b.shape.shift.ratio)) - Math.abs(Math.log(a.shape.shift.ratio)));
  if (found.length === 0) return [];
  const named = found
    .slice(0, mostCrept)
    .flatMap(
      ({ target, shape }, index): Phrase => [
        index === 0 ? '' : '; ',
        { code: benchmarkName(target.id, report) },
        ', ',
        { code: target.metric.name },
        `: ${shapeWord(shape)}`,
      ],
    );
  const more = found.length > mostCrept ? `; and ${found.length - mostCrept} more` : '';
  return [
    ['Slower in some calls only, which the typical call does not show and nothing here fails: ', ...named, `${more}.`],
  ];
}

/** What was compared and is still not known, before anyone takes it for unchanged. */
function unseenWords(judgements: readonly Judgement[]): readonly Phrase[] {
  const all = judgements.filter(({ kind }) => kind === 'unseen');
  const [tiny, unseen] = [all.filter(isBelowFloor), all.filter((each) => !isBelowFloor(each))];
  return [...noisyWords(unseen), ...tinyWords(tiny)];
}

function isBelowFloor({ reasons }: Judgement): boolean {
  return reasons.some(({ code }) => code === 'below-floor');
}

function tinyWords(tiny: readonly Judgement[]): readonly Phrase[] {
  if (tiny.length === 0) return [];
  const [is, its] = tiny.length === 1 ? ['is', 'its unit'] : ['are', 'their units'];
  return [
    [
      `${rowsWords(tiny)} ${is} too small to call unchanged: values this far below one unit are not told apart. Check ${its}, and that the compiler does not remove what is measured.`,
    ],
  ];
}

function noisyWords(unseen: readonly Judgement[]): readonly Phrase[] {
  if (unseen.length === 0) return [];
  const sizes = unseen.map(({ smallestDetectable }) => smallestDetectable ?? Number.POSITIVE_INFINITY);
  const [least, most] = [formatPercent(Math.min(...sizes)), formatPercent(Math.max(...sizes))];
  const below = least === most ? most : `${least} to ${most}`;
  return [
    [
      `${rowsWords(unseen)} ${unseen.length === 1 ? 'is' : 'are'} too noisy here to call unchanged: a change below ${below} cannot be seen. A quieter machine or longer processes would help.`,
    ],
  ];
}

/** Where nothing else fails the build the headline says it. */
function missingWords(report: Report): readonly Phrase[] {
  const { shards } = report;
  const missing = shards?.missing ?? [];
  if (missing.length === 0 || isIncomplete(report)) return [];
  const words = shardWords(missing, shards?.count ?? 0);
  const whose = missing.length === 1 ? 'its' : 'their';
  return [[`${words.replace(/^s/, 'S')} did not arrive: ${whose} benchmarks are not in this report.`]];
}
