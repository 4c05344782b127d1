/** hyperfine's parameters, `--parameter-list` and `--parameter-scan`: each combination of values is one benchmark. */
import { type Combination, combine, type Parameter } from '../combinations.ts';
import { flagsIn, type GivenFlag } from './hyperfine-flags.ts';

export interface Parameters {
  /** One without parameters where there are none. */
  readonly combinations: readonly Combination[];
  /** Flags that are about something else, and that the harness does not give itself. */
  readonly others: readonly GivenFlag[];
}

const ofParameters: ReadonlySet<string> = new Set(['--parameter-list', '--parameter-scan', '--parameter-step-size']);

/** Given by the harness itself, and hyperfine takes them once. */
const own: ReadonlySet<string> = new Set(['--export-json', '--style']);

export function parametersIn(flags: readonly string[]): Parameters {
  const given = flagsIn(flags);
  const step = given.find(({ flag }) => flag === '--parameter-step-size')?.values[0] ?? '1';
  const parameters = given
    .filter(({ flag, values }) => ofParameters.has(flag) && values.length > 1)
    .map(({ values }) => toParameter(values, step));
  const others = given.filter(({ flag }) => !ofParameters.has(flag) && !own.has(flag));
  return { combinations: combine(parameters), others };
}

function toParameter([name = '', first = '', last]: readonly string[], step: string): Parameter {
  return { name, values: last === undefined ? listed(first) : scanned(first, last, step) };
}

/** A comma within a value is written with a backslash. */
function listed(text: string): readonly string[] {
  return text.split(/(?<!\\),/).map((value) => value.replaceAll('\\,', ','));
}

const mostValues = 10_000;

/** Counted, not added up, so that steps of 0.1 end where they say. After the first, hyperfine writes all decimals: `1`, `1.5`, `2.0`. */
function scanned(first: string, last: string, step: string): readonly string[] {
  const [start, end, by] = [Number(first), Number(last), Number(step)];
  const count = Math.floor((end - start) / by + 1e-9) + 1;
  if (!(count >= 1 && count <= mostValues)) return [first];
  const decimals = Math.max(decimalsOf(first), decimalsOf(step));
  return Array.from({ length: count }, (_, i) => (i === 0 ? first : written(start + i * by, decimals)));
}

function decimalsOf(number: string): number {
  return Math.min(9, /\.(\d+)$/.exec(number)?.[1]?.length ?? 0);
}

function written(number: number, decimals: number): string {
  const [whole = '', rest = ''] = String(Math.round(number * 1e9) / 1e9).split('.');
  return decimals === 0 ? whole : `${whole}.${rest.padEnd(decimals, '0')}`;
}
