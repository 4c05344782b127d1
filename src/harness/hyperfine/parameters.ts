/** hyperfine's parameters, `--parameter-list` and `--parameter-scan`: each combination of values is one benchmark. */
import { type Combination, combine, type Parameter } from '../combinations.ts';

export interface Parameters {
  /** One without parameters where there are none. */
  readonly combinations: readonly Combination[];
  /** Flags that are about something else, and that the harness does not give itself. */
  readonly others: readonly string[];
}

/** Values a flag is followed by, when it is one of parameters. */
const takes: ReadonlyMap<string, number> = new Map([
  ['-L', 2],
  ['--parameter-list', 2],
  ['-P', 3],
  ['--parameter-scan', 3],
  ['-D', 1],
  ['--parameter-step-size', 1],
]);

/** Given by the harness itself, and hyperfine takes them once. */
const own: ReadonlySet<string> = new Set(['--export-json', '--style']);

export function parametersIn(flags: readonly string[]): Parameters {
  const others: string[] = [];
  const found: { readonly flag: string; readonly given: readonly string[] }[] = [];
  for (let i = 0; i < flags.length; i++) {
    const [, flag = flags[i] ?? '', inline] = /^(--[\w-]+)=(.*)$/.exec(flags[i] ?? '') ?? [];
    const count = takes.get(flag);
    if (own.has(flag)) i += inline === undefined ? 1 : 0;
    else if (count === undefined) others.push(flags[i] ?? '');
    else {
      const more = count - (inline === undefined ? 0 : 1);
      found.push({ flag, given: [...(inline === undefined ? [] : [inline]), ...flags.slice(i + 1, i + 1 + more)] });
      i += more;
    }
  }
  const step = found.find(({ flag }) => flag === '-D' || flag === '--parameter-step-size')?.given[0] ?? '1';
  const parameters = found.filter(({ given }) => given.length > 1).map(({ given }) => toParameter(given, step));
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

/** Counted, not added up, so that steps of 0.1 end where they say. */
function scanned(first: string, last: string, step: string): readonly string[] {
  const [start, end, by] = [Number(first), Number(last), Number(step)];
  const count = Math.floor((end - start) / by + 1e-9) + 1;
  if (!(count >= 1 && count <= mostValues)) return [first];
  return Array.from({ length: count }, (_, i) => String(Math.round((start + i * by) * 1e9) / 1e9));
}
