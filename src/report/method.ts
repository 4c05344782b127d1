/** How a report came to be: machine, baseline, procedure, and the command that does it again. */
import type { Judgement } from '../decide/judgement.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { formatCount, formatNumber, formatPercent } from '../units/format.ts';
import { shortCommit } from './names.ts';
import type { Phrase } from './phrase.ts';
import { judgementsOf, type Report } from './report.ts';

/** Sentences, in reading order. */
export function methodSentences(report: Report): readonly Phrase[] {
  return [
    baselineSentence(report),
    machineSentence(report),
    ...procedureSentences(report),
    ...report.notes.map((note): Phrase => [{ text: note }]),
  ];
}

function baselineSentence({ baseline, candidate, unprepared }: Report): Phrase {
  const to: Phrase = ['candidate ', { code: shortCommit(candidate.commit) }, '.'];
  if (baseline === undefined) return ['No stored baseline; ', ...to];
  const branch = baseline.branch === undefined ? [] : [{ code: baseline.branch }, ', '];
  const here = unprepared === undefined ? 'built here' : 'could not be built here';
  const runs = baseline.runs === 0 ? here : formatCount(baseline.runs, 'stored run');
  return [
    'Baseline ',
    { code: shortCommit(baseline.commit) },
    ' (',
    ...branch,
    `${distanceWords(baseline.distance)}, ${runs}); `,
    ...to,
  ];
}

function distanceWords(distance: number): string {
  return distance === 0
    ? 'the commit this PR starts from'
    : `${formatCount(distance, 'commit')} before where this PR starts`;
}

function machineSentence({ environment }: Report): Phrase {
  const { cpuModel, cores, image, runtime, runtimeVersion, otherRuntimes = [], flags } = environment;
  const flagged: Phrase = flags.length === 0 ? [] : [' ', { code: flags.join(' ') }];
  return [
    'Machine: ',
    { code: cpuModel },
    `, ${formatCount(cores, 'core')}, `,
    { code: image },
    ', ',
    { code: [`${runtime} ${runtimeVersion}`, ...otherRuntimes].join(', ') },
    ...flagged,
    '.',
  ];
}

function procedureSentences(report: Report): readonly Phrase[] {
  const { judgements } = report.verdict;
  if (!judgements.some(({ test, stage }) => test !== undefined || stage !== undefined)) return [];
  const remeasured = judgements.filter(({ stage }) => stage === 1 || stage === 2);
  const confirmed = judgements.filter(({ stage }) => stage === 2);
  const sentences: Phrase[] = [];
  if (remeasured.length > 0) {
    const count = formatCount(new Set(remeasured.map(({ target }) => benchmarkKey(target.id))).size, 'benchmark');
    sentences.push([
      `${count} measured on this machine, baseline and candidate in fresh processes in random order${sizes(confirmed)}.`,
    ]);
  }
  const family = confirmed.length === 0 ? '' : `, Holm over ${confirmed.length}`;
  const margin = raised(judgements.map((each) => each.margin));
  const threshold = raised(judgements.map((each) => each.threshold));
  sentences.push([
    `Exact Mann-Whitney against “not more than ${margin.least} worse”${margin.most}${family}, α = ${formatNumber(report.alpha, 3).replace(/0+$/, '')} for the build; fails only from ${threshold.least} on${threshold.most}.`,
  ]);
  return [...sentences, ...storedSentence(judgements), ...thresholdSentence(judgements)];
}

/** What a test against the stored baseline alone would have said. */
const usualLevel = 0.05;

function storedSentence(judgements: readonly Judgement[]): readonly Phrase[] {
  const compared = judgements.flatMap(({ stored }) => stored ?? []);
  if (compared.length === 0) return [];
  const apart = compared.filter(({ pTwoSided }) => pTwoSided < usualLevel).length;
  return [
    [
      `Mann-Whitney against the stored runs at the present level: p < ${usualLevel} for ${apart} of ${compared.length}; they are of other hours, so this decides nothing.`,
    ],
  ];
}

/** Groups named at most, the largest first: what is gated least is what a reader should know. */
const mostThresholds = 8;

/** Which benchmarks are gated at which threshold, where not all at one. */
function thresholdSentence(judgements: readonly Judgement[]): readonly Phrase[] {
  const groups = new Map<string, { readonly threshold: number; readonly names: string[] }>();
  for (const { target, threshold, stage } of judgements) {
    if (stage === undefined) continue;
    const key = formatPercent(threshold);
    const group = groups.get(key) ?? { threshold, names: [] };
    group.names.push(`${target.id.name} ${target.metric.name}`);
    groups.set(key, group);
  }
  if (groups.size < 2) return [];
  const sorted = [...groups].sort(([, a], [, b]) => b.threshold - a.threshold);
  const told = sorted.slice(0, mostThresholds).flatMap(([shown, { names }], index): Phrase => {
    const [name = ''] = names;
    const who: Phrase = names.length === 1 ? [{ code: name }] : [formatCount(names.length, 'benchmark')];
    return [index === 0 ? '' : ', ', `${shown} for `, ...who];
  });
  const more = sorted.length > mostThresholds ? `, less for ${sorted.length - mostThresholds} groups more` : '';
  return [['Thresholds: ', ...told, `${more}.`]];
}

function sizes(confirmed: readonly Judgement[]): string {
  const counts = [...new Set(confirmed.map(({ candidate }) => candidate?.n ?? 0))]
    .filter((n) => n > 0)
    .sort((a, b) => a - b);
  if (counts.length === 0) return '';
  return `; confirmed on ${counts.join(' or ')} fresh processes a side`;
}

interface Raised {
  readonly least: string;
  readonly most: string;
}

/** What applies to most, and how far it was raised for some. */
function raised(fractions: readonly number[]): Raised {
  if (fractions.length === 0) return { least: '–', most: '' };
  const low = Math.min(...fractions);
  const high = Math.max(...fractions);
  return { least: formatPercent(low), most: low === high ? '' : ` (for some benchmarks up to ${formatPercent(high)})` };
}

/** Only plain names go into a command somebody will paste into a shell. */
const pasteable = /^[\w ./:+,-]+$/;

export function reproduceCommand(report: Report): string {
  if (report.reproduce !== undefined) return report.reproduce;
  const parts = [report.command ?? 'flamegate', 'gate'];
  const base = report.reproduceBase ?? report.baseline?.commit;
  if (base !== undefined && pasteable.test(base)) parts.push('--base', shortCommit(base));
  const names = [...new Set(judgementsOf(report, 'regression').map(({ target }) => target.id.name))];
  const [name] = names;
  if (names.length === 1 && name !== undefined && pasteable.test(name)) parts.push('--filter', `"${name}"`);
  parts.push('--seed', String(report.seed));
  return parts.join(' ');
}
