/** What allocating more costs in pauses: collections of the timed processes, beside the function that allocates. */
import type { Judgement } from '../decide/judgement.ts';
import { benchmarkKey } from '../results/benchmark-id.ts';
import { profileKindOf } from '../results/metric.ts';
import { formatQuantity } from '../units/format.ts';
import { namedLead } from './cause.ts';
import { benchmarkName } from './names.ts';
import type { Phrase } from './phrase.ts';
import { judgementsOf, type Reading, type Report } from './report.ts';
import { blamedRow, diffFor } from './where.ts';
import { bySize, changeWords } from './words.ts';

/** Benchmarks named at most, the largest first. */
const mostNamed = 3;
/** Pauses of unchanged code differ by less. */
const leastGrowth = 1.05;

/** Empty where nothing allocates more, or its pauses did not grow with it. */
export function pauseWords(report: Report): readonly Phrase[] {
  // Bytes and their count are two metrics of one benchmark, whose pauses are the same.
  const mentioned = new Set<string>();
  const phrases = bySize(judgementsOf(report, 'regression')).flatMap((judgement): readonly Phrase[] => {
    const pause = pauseOf(judgement, report);
    const key = benchmarkKey(judgement.target.id);
    if (pause === undefined || mentioned.has(key)) return [];
    mentioned.add(key);
    return [wordsOf(judgement, pause, report)];
  });
  if (phrases.length === 0) return [];
  const named = phrases.slice(0, mostNamed).flatMap((phrase, index): Phrase => [index === 0 ? '' : '; ', ...phrase]);
  const more = phrases.length > mostNamed ? `; and ${phrases.length - mostNamed} more` : '';
  return [[...named, `${more}.`]];
}

/** Counted where time is measured, in JavaScript, since the processes that count bytes hold them off; in Go and Java in the profiled runs. */
function pauseOf({ target }: Judgement, { readings = [] }: Report): Reading | undefined {
  if (profileKindOf(target.metric) !== 'heap') return undefined;
  const key = benchmarkKey(target.id);
  const pause = readings.find(({ id, name, unit }) => name === 'gc-time' && unit === 'ns' && benchmarkKey(id) === key);
  return pause !== undefined && pause.candidate > pause.baseline * leastGrowth ? pause : undefined;
}

/** `tokenize allocates 31 % more per call, from readString src/lexer.js:19: collecting it takes 70 µs more of each call, without the profiler`. */
function wordsOf(judgement: Judgement, pause: Reading, report: Report): Phrase {
  const longer = formatQuantity(pause.candidate - pause.baseline, 'ns');
  return [
    { code: benchmarkName(judgement.target.id, report) },
    ' ',
    ...changeWords(judgement),
    ...sourceWords(judgement, report),
    `: collecting it takes ${longer} more of each call, ${pause.profiled === true ? 'in the profiled runs' : 'without the profiler'}`,
  ];
}

function sourceWords(judgement: Judgement, report: Report): Phrase {
  const found = diffFor(judgement, report);
  const lead = found === undefined ? undefined : namedLead(found, judgement);
  if (found === undefined || lead === undefined) return [];
  const { name, place } = blamedRow(lead, found.diff, report);
  return [', from ', { code: name }, ...(place === undefined ? [] : [' ', { text: place }])];
}
