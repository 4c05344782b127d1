/** What a criterion program says: the list of its benchmarks, the samples of one run. */
import { cureOfTools, figure, list, parseForeign, part } from '../../results/foreign-shape.ts';
import { join, Mismatch, number, type Shape } from '../../results/shape.ts';
import { foreignFields } from '../../text/foreign-json.ts';

/** Before 0.5 a line ends in `bench`. None of a bench that the standard library's own harness runs, which ends its list with a count. */
export function parseCriterionList(text: string): readonly string[] {
  if (isOwnHarness(text)) return [];
  return [...text.matchAll(/^(.+): bench(?:mark)?$/gm)].map((match) => match[1] ?? '');
}

function isOwnHarness(list: string): boolean {
  return /^\d+ tests?, \d+ benchmarks?$/m.test(list);
}

/** Why a bench lists nothing though something was meant; undefined where it has nothing. `source`: its own text. */
export function unlistedWhy(list: string, source: string): string | undefined {
  if (isOwnHarness(list)) {
    if (!/\bcriterion_(?:main|group)!/.test(source)) return undefined;
    return "Its benchmarks of criterion must be run by criterion: the standard library's harness runs this bench; write harness = false below its [[bench]] in Cargo.toml";
  }
  if (list.trim() === '') return undefined;
  return `Its bench must list what criterion lists: it printed something else; leave out of the suite's files what is written for another tool${/\bdivan\b/.test(source) ? ', here divan' : ''}`;
}

/** What a bench's source hands to `output_directory` as plain text: a path from where it runs. Undefined where it does not, or works it out. */
export function ownFolder(source: string): string | undefined {
  return /\.output_directory\s*\(\s*&?\s*(?:[\w:]+\(\s*)*"([^"\\\n]+)"/.exec(source)?.[1];
}

export interface CriterionSamples {
  /** Nanoseconds an iteration, one a sample, in time order. */
  readonly values: readonly number[];
  readonly iterations: number;
}

/** `benchmark.json`: what it is listed as. */
export function titleOf(text: string): string | undefined {
  const { title } = foreignFields(text);
  return typeof title === 'string' ? title : undefined;
}

interface Sample {
  readonly iters: readonly number[];
  readonly times: readonly number[];
}

const sample: Shape<Sample> = (value, at) => {
  const read = part<Sample>({ iters: list(number(1)), times: list(figure) })(value, at);
  if (read.times.length !== read.iters.length) {
    throw new Mismatch(join(at, 'times'), `a list of ${read.iters.length}, as iters is`, read.times);
  }
  return read;
};

/** `sample.json`: iterations and nanoseconds of each sample. Throws FILE_MALFORMED. */
export function parseCriterionSample(text: string): CriterionSamples {
  const reading = { source: 'sample.json of criterion', what: 'its iterations and times', cure: cureOfTools };
  const { iters, times } = parseForeign(text, sample, reading);
  const values = iters.map((count, i) => (times[i] ?? Number.NaN) / count);
  return { values, iterations: iters.reduce((sum, count) => sum + count, 0) };
}
