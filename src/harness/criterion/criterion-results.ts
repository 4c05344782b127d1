/** What cargo and a criterion program say: build messages, the list of benchmarks, the samples of one run. */
import { cureOfTools, figure, fitting, list, parseForeign, part, verbatim } from '../../results/foreign-shape.ts';
import { join, Mismatch, number, optional, type Shape } from '../../results/shape.ts';
import { foreignFields, foreignJson } from '../../text/foreign-json.ts';

/** Before 0.5 a benchmark is asked for by a regular expression; before 0.4 times are whole seconds. */
export type CriterionDialect = 'exact' | 'expression' | 'whole-seconds';

export interface BenchTarget {
  readonly name: string;
  readonly source: string;
  /** Folder of its package, where cargo runs it. */
  readonly folder: string;
  readonly executable: string;
  readonly dialect: CriterionDialect;
}

interface Artifact {
  readonly executable?: string;
  readonly manifest_path?: string;
  readonly target?: { readonly kind?: readonly string[]; readonly name?: string; readonly src_path?: string };
}

const message = part<{ readonly reason: string }>({ reason: verbatim });

const artifact: Shape<Artifact> = part<Artifact>({
  executable: optional(verbatim),
  manifest_path: optional(verbatim),
  target: optional(
    part<NonNullable<Artifact['target']>>({
      kind: optional(list(verbatim)),
      name: optional(verbatim),
      src_path: optional(verbatim),
    }),
  ),
});

/** Bench targets of `cargo bench --no-run --message-format=json`, one JSON object a line. Throws FILE_MALFORMED. */
export function parseCargoMessages(text: string): readonly BenchTarget[] {
  const dialect = dialectOf(text);
  return text.split('\n').flatMap((line): readonly BenchTarget[] => {
    // Among lines that macros print while they are compiled.
    if (!line.startsWith('{') || fitting(foreignJson(line), message)?.reason !== 'compiler-artifact') return [];
    const { executable, target, manifest_path: manifest = '' } = parseForeign(line, artifact, printed);
    if (executable === undefined || target?.kind?.includes('bench') !== true) return [];
    const folder = manifest.replace(/[\\/][^\\/]*$/, '');
    return [{ name: target.name ?? '', source: target.src_path ?? '', folder, executable, dialect }];
  });
}

const printed = {
  source: 'what cargo printed',
  what: 'the messages of --message-format=json',
  cure: cureOfTools,
};

/** Of the oldest criterion that was built: cargo names it `…#criterion@0.3.6`, and once `criterion 0.3.6 (…)`. */
function dialectOf(text: string): CriterionDialect {
  const found = text.matchAll(/"package_id":"[^"]*(?:[#/]criterion@|#criterion@|(?<=")criterion )(\d+)\.(\d+)/g);
  const versions = [...found].map(([, major, minor]) => Number(major) * 1000 + Number(minor));
  const oldest = Math.min(...versions, 1000);
  return oldest < 4 ? 'whole-seconds' : oldest < 5 ? 'expression' : 'exact';
}

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
