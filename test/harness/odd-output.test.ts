/** What other programs may write instead of what they should: a value is the number that is there, or none, and nothing is thrown. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseGoogleBenchmark } from '../../src/harness/google-benchmark/google-benchmark-results.ts';
import { parseHyperfine } from '../../src/harness/hyperfine/entry.ts';
import { parseJmhResults } from '../../src/harness/jmh/jmh-results.ts';
import { parseJsonResults } from '../../src/harness/json/json-results.ts';
import { long } from '../support/long.ts';

function captured(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/harness/${file}`, import.meta.url), 'utf8'));
}

const asked = { name: 'org.sample.Digest.rows', parameters: { size: '1000', kind: 'a' } };

/** Every number that a parser takes from a text. */
const parsers: readonly (readonly [string, string, (text: string) => readonly number[]])[] = [
  [
    'Google Benchmark',
    'google-benchmark-1.7/text.json',
    (text) => parseGoogleBenchmark(text)?.results.flatMap(({ time, cpu }) => [time, cpu]) ?? [],
  ],
  [
    'hyperfine',
    'hyperfine-1.15/run.json',
    (text) => {
      const { times, cpu } = parseHyperfine(text);
      return [...times, cpu];
    },
  ],
  [
    'JMH',
    'jmh-1.37/run.json',
    (text) => {
      const answer = parseJmhResults(text, asked);
      return answer.state === 'missing' ? [] : [...answer.result.time, ...answer.result.alloc];
    },
  ],
];

type Path = readonly (string | number)[];

function pathsIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...at, key]))];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value))
    return value.map((each, i) => (String(i) === String(key) ? replaced(each, rest, by) : each));
  const fields = value as Record<string, unknown>;
  return { ...fields, [key]: replaced(fields[key], rest, by) };
}

const odd = fc.constantFrom<unknown>(null, 'NaN', '', '12', true, [], {}, [null], [[null]], { a: 1 });

test.each(parsers)(
  '%s: any part of its document may be something else, and no number becomes 0 by that',
  long,
  (_, file, numbersIn) => {
    const whole = captured(file);
    const right = new Set(numbersIn(JSON.stringify(whole)));
    expect(right.size).toBeGreaterThan(0);
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(whole)), odd, (path, by) => {
        for (const each of numbersIn(JSON.stringify(replaced(whole, path, by)))) {
          expect(each > 0 || Number.isNaN(each) || right.has(each)).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  },
);

test.each(parsers)('%s: a document may be anything, or cut short anywhere', (_, file, numbersIn) => {
  const text = JSON.stringify(captured(file));
  fc.assert(fc.property(fc.json(), (each) => void numbersIn(each)));
  fc.assert(fc.property(fc.nat(text.length), (end) => void numbersIn(text.slice(0, end))));
});

const unreal = fc.constantFrom('NaN', '-nan', 'Infinity', '-Infinity', 'inf', 'nan(ind)', 'null', '"NaN"', '"+INF"');

test.each([
  [
    'Google Benchmark',
    (time: string): readonly number[] =>
      parseGoogleBenchmark(
        `{\n"benchmarks": [{"name": "a", "run_type": "iteration", "iterations": 1, "real_time": ${time}, "cpu_time": 1}]\n}\n`,
      )?.results.map((each) => each.time) ?? [],
  ],
  [
    'hyperfine',
    (time: string): readonly number[] =>
      parseHyperfine(`{"results": [{"times": [0.5, ${time}], "user": 1, "system": 1}]}`).times.slice(1),
  ],
  [
    'JMH',
    (time: string): readonly number[] => {
      const text = `[{"primaryMetric": {"scoreUnit": "ns/op", "rawData": [[${time}]]}}]`;
      const answer = parseJmhResults(text, { name: 'a.B.c', parameters: {} });
      return answer.state === 'missing' ? [] : answer.result.time;
    },
  ],
] as const)('%s: a time that is no number is none, however it is spelled', (_, timesOf) => {
  fc.assert(
    fc.property(unreal, (time) => {
      expect(timesOf(time)).toEqual([Number.NaN]);
    }),
  );
});

const anyNumber = fc.double({ min: 0, max: 1e15, noNaN: true }).filter((value) => !Object.is(value, -0));
const names = fc.uniqueArray(fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }), {
  minLength: 1,
  maxLength: 5,
});
/** What programs print beside: no line of it is a document of its own. */
const noise = fc.stringMatching(/^[\w .,:[\]()%-]{0,40}$/);

test('json: names and numbers come back as they were printed, whatever is printed around them', () => {
  fc.assert(
    fc.property(
      names,
      fc.array(anyNumber, { minLength: 5, maxLength: 5 }),
      noise,
      noise,
      (each, values, before, after) => {
        const benchmarks = each.map((name, i) => ({ name, value: values[i], unit: 'rows' }));
        const text = `${before}\n${JSON.stringify({ benchmarks })}\n${after}`;
        if (/[\u0000\uFFFD\uFEFF]/.test(text)) return;
        expect(parseJsonResults(text).map(({ name, value }) => [name, value])).toEqual(
          each.map((name, i) => [name, values[i]]),
        );
      },
    ),
  );
});
