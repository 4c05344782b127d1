/** Which benchmarks a JMH jar has: what `-lp` prints, and META-INF/BenchmarkList, which says where each parameter's values end. */

export interface JmhBenchmark {
  /** Full name: package, class and method. */
  readonly name: string;
  /** One value of each `@Param`. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Each call on its own, without a warm-up: that is the purpose of this mode. */
  readonly singleShot?: boolean;
  /** Its JMH waits after each iteration, warm-ups too. */
  readonly fewIterations?: boolean;
}

/**
 * `properties`: what Maven wrote of jmh-core, which is in most jars. Before 1.36 the gc profiler sleeps for half a second after each
 * iteration, whether anything was collected or not: five seconds of a process of seven.
 */
export function waitsAtEach(properties = ''): boolean {
  const [, major, minor] = /^version=(\d+)\.(\d+)/m.exec(properties) ?? [];
  return major !== undefined && Number(major) * 1000 + Number(minor) < 1036;
}

/** One entry for each combination of parameters, in the order JMH would run them; a benchmark of several modes once. */
export function parseJmhList(text: string, benchmarkList = ''): readonly JmhBenchmark[] {
  const found = new Map<string, Record<string, readonly string[]>>();
  const lines = text
    .slice(text.search(/^Benchmarks:/m))
    .split('\n')
    .slice(1);
  let name = '';
  for (const line of lines) {
    const [, key = '', values = ''] = /^\s+param "([^"]*)" = \{(.*)\}\s*$/.exec(line) ?? [];
    const parameters = found.get(name);
    if (key !== '' && parameters !== undefined) {
      parameters[key] = valuesOf(values, lengthsOf(benchmarkList, { name, key }));
    } else if (/^[\p{L}\p{N}_.$]+$/u.test(line.trim())) {
      name = line.trim();
      found.set(name, {});
    }
  }
  return [...found].flatMap(([each, parameters]) => {
    const shot = isSingleShot(benchmarkList, each) ? { singleShot: true } : {};
    return combine(parameters).map((chosen) => ({ name: each, parameters: chosen, ...shot }));
  });
}

/** The last parameter varies fastest. */
function combine(parameters: Readonly<Record<string, readonly string[]>>): readonly Readonly<Record<string, string>>[] {
  let combinations: readonly Readonly<Record<string, string>>[] = [{}];
  for (const [key, values] of Object.entries(parameters)) {
    combinations = combinations.flatMap((each) => values.map((value) => ({ ...each, [key]: value })));
  }
  return combinations;
}

const between = ', ';

/** Values are printed with `, ` between them and may hold it themselves: then only their lengths distinguish them. */
function valuesOf(text: string, lengths: readonly number[]): readonly string[] {
  const total = lengths.reduce((sum, length) => sum + length, 0) + between.length * (lengths.length - 1);
  if (lengths.length === 0 || total !== text.length) return text.split(between);
  let at = 0;
  return lengths.map((length) => {
    const value = text.slice(at, at + length);
    at += length + between.length;
    return value;
  });
}

/**
 * A line of the list is `JMH` and fields `S LENGTH TEXT`; a parameter is `LENGTH NAME COUNT`, then each value as its length and six-bit
 * digits of its sixteen-bit characters, filled up with `=`.
 */
function lengthsOf(list: string, { name, key }: { readonly name: string; readonly key: string }): readonly number[] {
  const line = linesOf(list, name)[0] ?? '';
  const start = ` ${key.length} ${key} `;
  const at = line.indexOf(start);
  const words = at === -1 ? [] : line.slice(at + start.length).split(' ');
  const values = words.slice(1, 1 + 2 * Number(words[0])).filter((_, i) => i % 2 === 1);
  return values.map((value) => Math.floor((value.replace(/=+$/, '').length * 6) / 16));
}

function isSingleShot(list: string, name: string): boolean {
  const lines = linesOf(list, name);
  return lines.length > 0 && lines.every((line) => / S 14 SingleShotTime /.test(line));
}

function linesOf(list: string, name: string): readonly string[] {
  const at = name.lastIndexOf('.');
  const [type, method] = [name.slice(0, at), name.slice(at + 1)];
  return list
    .split('\n')
    .filter(
      (line) => line.startsWith(`JMH S ${type.length} ${type} `) && line.includes(` S ${method.length} ${method} `),
    );
}
