/** How a report came to be: machine, baseline, procedure, and the command that does it again. */
import type { Judgement } from '../decide/judgement.ts';
import { isInformational } from '../decide/verdict.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { anyVersion, runtimeWords } from '../results/environment.ts';
import { formatCount, formatNumber, formatPercent } from '../units/format.ts';
import { benchmarkName, shortCommit } from './names.ts';
import type { Phrase } from './phrase.ts';
import { productionSentences } from './production-words.ts';
import { type ChosenOption, judgementsOf, type Report } from './report.ts';

/** Sentences, in reading order. */
export function methodSentences(report: Report): readonly Phrase[] {
  return [
    baselineSentence(report),
    machineSentence(report),
    ...procedureSentences(report),
    ...productionSentences(report),
    ...report.notes.map((note): Phrase => [{ text: note }]),
  ];
}

function baselineSentence({ baseline, candidate, unprepared, judged }: Report): Phrase {
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
    `${distanceWords(baseline.distance, judged)}, ${runs}); `,
    ...to,
  ];
}

function distanceWords(distance: number, judged: Report['judged']): string {
  if (judged === 'commit') return 'its parent';
  return distance === 0
    ? 'the commit this PR starts from'
    : `${formatCount(distance, 'commit')} before where this PR starts`;
}

function machineSentence({ environment }: Report): Phrase {
  const { cpuModel, cores, image, otherRuntimes = [], flags } = environment;
  const others = otherRuntimes.filter((words) => !words.endsWith(` ${anyVersion}`));
  const runtimes = [runtimeWords(environment), ...others].filter((words) => words !== '').join(', ');
  const flagged: Phrase = flags.length === 0 ? [] : [' ', { code: flags.join(' ') }];
  return [
    'Machine: ',
    { code: cpuModel },
    `, ${formatCount(cores, 'core')}, `,
    { code: image },
    ...(runtimes === '' ? [] : [', ', { code: runtimes }]),
    ...flagged,
    '.',
  ];
}

function procedureSentences(report: Report): readonly Phrase[] {
  const { judgements } = report.verdict;
  if (!judgements.some(({ test }) => test !== undefined)) return [];
  // What the budget left out has a stage, and no numbers.
  const remeasured = judgements.filter(({ stage, test }) => (stage === 1 || stage === 2) && test !== undefined);
  const confirmed = remeasured.filter(({ stage }) => stage === 2);
  const sentences: Phrase[] = [];
  if (remeasured.length > 0) {
    const count = formatCount(new Set(remeasured.map(({ target }) => benchmarkKey(target.id))).size, 'benchmark');
    sentences.push([
      `${count} measured on this machine, baseline and candidate in fresh processes in random order${sizes(confirmed)}.`,
      ...turnsWords(remeasured),
    ]);
  }
  const family = confirmed.length === 0 ? '' : `, p adjusted by Holm over ${confirmed.length}`;
  const alpha = formatNumber(report.alpha, 3).replace(/0+$/, '');
  sentences.push([`Exact Mann-Whitney${family}, α = ${alpha} for the build.`]);
  return [...sentences, ...storedSentence(judgements), ...thresholdSentences(report)];
}

/** Which way was used, where any took turns; what the machine does is common to a turn. */
function turnsWords(remeasured: readonly Judgement[]): Phrase {
  const timed = remeasured.filter(({ target }) => target.metric.assume !== 'exact');
  const inTurns = timed.filter((judgement) => judgement.inTurns === true);
  if (inTurns.length === 0) return [];
  const how = ' took turns of a few milliseconds, and what all processes of a turn had in common was subtracted';
  if (inTurns.length === timed.length) return [` The processes of a block${how}.`];
  const others = timed.filter((judgement) => judgement.inTurns !== true);
  const names = [...new Set(others.map(({ target }) => target.id.name))];
  const [name = ''] = names;
  const who: Phrase = names.length === 1 ? [{ code: name }] : [formatCount(names.length, 'benchmark')];
  return [` The processes of a block${how}; those of `, ...who, ' ran one after another.'];
}

/** What a test against the stored baseline alone would have decided. */
const usualLevel = 0.05;

function storedSentence(judgements: readonly Judgement[]): readonly Phrase[] {
  const compared = judgements.flatMap(({ stored }) => stored ?? []);
  if (compared.length === 0) return [];
  const apart = compared.filter(({ pTwoSided }) => pTwoSided < usualLevel).length;
  return [
    [
      `Mann-Whitney against the stored runs at the present level: p < ${usualLevel} for ${apart} of ${compared.length}; they were measured at other times, so this decides nothing.`,
    ],
  ];
}

/** Those that differ from the rest are named one by one up to here. */
const mostNamed = 8;

interface Bar {
  readonly threshold: string;
  readonly margin: string;
}

/** What most rows fail from, in one sentence; and one for each that fails later or sooner, with its reason. */
function thresholdSentences(report: Report): readonly Phrase[] {
  const judged = report.verdict.judgements.filter((each) => each.stage !== undefined && !isInformational(each));
  const bars = new Map<string, { readonly bar: Bar; readonly rows: Judgement[] }>();
  for (const judgement of judged) {
    const bar = { threshold: formatPercent(judgement.threshold), margin: formatPercent(judgement.margin) };
    const key = `${bar.threshold} ${bar.margin}`;
    const group = bars.get(key) ?? { bar, rows: [] };
    group.rows.push(judgement);
    bars.set(key, group);
  }
  // Of as many rows the lower bar is the rule: what fails later has its own reason for that, which its sentence gives.
  const [most, ...others] = [...bars.values()].sort(
    (a, b) => b.rows.length - a.rows.length || lowestOf(a.rows) - lowestOf(b.rows),
  );
  if (most === undefined) return [];
  const who = others.length === 0 ? '' : 'Unless noted otherwise, ';
  const rule: Phrase = [
    `${who}${who === '' ? 'A' : 'a'} benchmark fails when it is at least ${most.bar.threshold} worse and the test confirms more than ${most.bar.margin}.`,
  ];
  const different = others.flatMap(({ rows }) => rows).sort((a, b) => b.threshold - a.threshold);
  const sentences = different.slice(0, mostNamed).map((judgement) => differingSentence(judgement, most.bar, report));
  const left = different.length - sentences.length;
  return [
    rule,
    ...sentences,
    ...(left > 0 ? [[`${formatCount(left, 'more', 'more')} have thresholds of their own.`]] : []),
  ];
}

function lowestOf(rows: readonly Judgement[]): number {
  return Math.min(...rows.map(({ threshold }) => threshold));
}

/** `tokenize fails at 18 %: its processes differ by 6 %.` At the rule's own threshold it is the margin that differs. */
function differingSentence(judgement: Judgement, usual: Bar, report: Report): Phrase {
  const { target, threshold, margin, reasons } = judgement;
  const noisy = reasons.find((reason) => reason.code === 'too-noisy');
  const raised = reasons.find((reason) => reason.code === 'margin-raised');
  const why =
    noisy !== undefined
      ? `its processes differ by ${formatPercent(noisy.processDeviation)}`
      : raised === undefined
        ? `confirmed as more than ${formatPercent(margin)}`
        : `its history differs by ${formatPercent(raised.margin)}`;
  const name = benchmarkName(target.id, report);
  const from = formatPercent(threshold);
  const confirmed = `confirmed as more than ${formatPercent(margin)}`;
  const bar = from === usual.threshold && !why.startsWith('confirmed') ? `${from}, ${confirmed}` : from;
  return [{ code: name }, ` (`, { code: target.metric.name }, `) fails at ${bar}: ${why}.`];
}

function sizes(confirmed: readonly Judgement[]): string {
  const counts = [...new Set(confirmed.map(({ candidate }) => candidate?.n ?? 0))]
    .filter((n) => n > 0)
    .sort((a, b) => a - b);
  if (counts.length === 0) return '';
  return `; ${counts.join(' or ')} fresh processes a side to confirm`;
}

const plainWord = /^[\w./:+,][\w./:+,-]*$/;
/** Names of these signs mean themselves between double quotes; of the others none is a sign one does not see. */
const pasteable = /^[\w ./:+,-]+$/;
const visible = /^[\p{L}\p{N}\p{P}\p{S} ]{1,200}$/u;

/** Longer ones are left out: a command is printed whole or not at all. */
const longestValue = 160;
/** In letters: what a comment and an assistant are shown of it. */
const longestCommand = 300;

/** One word of a command someone will paste into a shell; undefined where no quoting makes a name safe to paste. */
function shellWord(name: string): string | undefined {
  if (name.length > longestValue) return undefined;
  if (pasteable.test(name)) return `"${name}"`;
  return visible.test(name) ? `'${name.replaceAll("'", String.raw`'\''`)}'` : undefined;
}

/** What the reader chose, or of it the one benchmark that regressed. */
function choicesFor(report: Report): readonly ChosenOption[] {
  const { chosen = [] } = report;
  const names = [...new Set(judgementsOf(report, 'regression').map(({ target }) => target.id.name))];
  const [name] = names;
  if (name === undefined || names.length > 1 || shellWord(name) === undefined) return chosen;
  const others = chosen.filter(({ option }) => option !== '--filter' && option !== '--shard');
  return [...others, { option: '--filter', value: name }];
}

/**
 * A command that does the same again, at most 300 letters; of more choices than fit the last are left out. `budget`: what is
 * written in place of the budget that it was done in.
 */
export function reproduceCommand(report: Report, budget?: string): string {
  if (report.reproduce !== undefined) return report.reproduce;
  const base = report.reproduceBase ?? report.baseline?.commit;
  const seed = `--seed ${report.seed}`;
  const parts = [`${report.command ?? 'flamegate'} gate`, ...(base === undefined ? [] : baseOption(base))];
  const choices = choicesFor(report).filter(({ option }) => budget === undefined || option !== '--budget');
  for (const choice of choices) {
    const word = optionWords(choice);
    if (word !== undefined && [...parts, word, seed].join(' ').length <= longestCommand) parts.push(word);
  }
  return [...parts, seed, ...(budget === undefined ? [] : [`--budget ${budget}`])].join(' ');
}

/** A command of words that somebody typed, quoted; what no quoting makes safe to paste is left out. */
export function commandLine(start: string, words: readonly string[], options: readonly ChosenOption[]): string {
  const quoted = words.map((word) => (plainWord.test(word) ? word : (shellWord(word) ?? '')));
  return [start, ...quoted, ...options.flatMap((each) => optionWords(each) ?? [])].join(' ');
}

function baseOption(base: string): readonly string[] {
  const short = shortCommit(base);
  const word = plainWord.test(short) ? short : shellWord(short);
  return word === undefined ? [] : [`--base ${word}`];
}

/** A value that begins with a hyphen reads as an option unless it is tied to its own. */
function optionWords({ option, value }: ChosenOption): string | undefined {
  const word = plainWord.test(value) ? value : shellWord(value);
  return word && `${option}${value.startsWith('-') ? '=' : ' '}${word}`;
}
