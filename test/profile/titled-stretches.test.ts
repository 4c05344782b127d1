/** What of a file belongs to each of its benchmarks, however they are registered. */
import { expect, test } from 'vitest';
import { titledStretches } from '../../src/profile/titled-stretches.ts';
import { stopwatch } from '../support/processor-time.ts';

const ways: Readonly<Record<string, string>> = {
  vitest: `import * as auth from './index';
describe('auth', () => {
  const header = 'Basic x'; // format( in a comment
  bench('parse short', () => { auth.parse(header); });
  bench("parse long", () => { auth.parse(header + 'parse'); });
  bench(\`format\`, () => { auth.format({}); });
});`,
  'benchmark.js, as a chain': `const auth = require('.');
new Suite().add('parse short', () => auth.parse('x')).add('parse long', function () { auth.parse('format') })
  .add('format', () => auth.format({})).run();`,
  'by aliases': `import { parse as read, format as write } from '.';
const { long } = cases();
const reader = make(
  read,
);
bench('parse short', () => read('x'));
bench('parse long', () => reader(long));
bench('format', () => write({}));`,
  'as a table': `const cases = { 'parse short': () => auth.parse('x'), 'parse long': () => auth.parse('y'), 'format': () => auth.format({}) };
for (const [name, fn] of Object.entries(cases)) bench(name, fn);`,
};

test.each(Object.entries(ways))('from its title to the next one: %s', (_, text) => {
  const names = ['parse short', 'parse long', 'format'].map((title) => `auth/${title}`);
  const { byBenchmark, all } = titledStretches('auth.bench.ts', text, names);
  const having = (word: string): readonly string[] => names.filter((name) => byBenchmark.get(name)?.has(word));
  expect(having('parse')).toEqual(['auth/parse short', 'auth/parse long']);
  expect(having('format')).toEqual(['auth/format']);
  expect(all.has('parse') && all.has('format')).toBe(true);
});

test('a title that is made while the file runs is not found, and one that is numbered is', () => {
  const text = "for (const n of [1, 2]) bench('size ' + n, () => f(n));\nbench('a', f); bench('a', g);";
  const { byBenchmark } = titledStretches('x.bench.js', text, ['x/size 1', 'x/a', 'x/a #2']);
  expect([...byBenchmark.keys()]).toEqual(['x/a', 'x/a #2']);
  expect(byBenchmark.get('x/a #2')?.has('g')).toBe(true);
});

test('ends in time whatever is written', () => {
  const text = `${'const a = ['.repeat(3000)}${'const { '.repeat(3000)}${'x as y '.repeat(20_000)}${'b'.repeat(60_000)}`;
  const passed = stopwatch();
  titledStretches('x.bench.js', text, ['x/a']);
  expect(passed()).toBeLessThan(10_000);
});
