import { expect, test } from 'vitest';
import { nothingFits, scopeOf, selection } from '../../src/app/selection.ts';
import { defaultConfig } from '../../src/config/fill.ts';
import { GateError } from '../../src/errors.ts';
import type { Discovered } from '../../src/ports.ts';

const [suite] = defaultConfig.suites;

function found(...names: readonly string[]): readonly Discovered[] {
  if (suite === undefined) throw new Error('the default configuration has a suite');
  return names.map((name) => ({ id: { suite: 'core', name }, file: 'bench/a.bench.js', suite, metrics: [] }));
}

function chosen(filter: string, ...names: readonly string[]): readonly string[] {
  const select = selection({ suites: [], filters: [filter] }, defaultConfig);
  return found(...names)
    .filter(select)
    .map(({ id }) => id.name);
}

test.each([
  'parse (fast) [x]',
  'sum {a,b}',
  'a/b?c=1',
  'group/x*2',
  'a+b|c!',
  'test_sort[param-1]',
  'fib/(10)/2',
  'größe [1] {2} (3)',
])('a real name fits itself: %s', (name) => {
  expect(chosen(name, name, 'another')).toEqual([name]);
});

test.each([
  ['parse (fast)*', ['parse (fast) 1', 'parse (fast) 2'], ['parse slow']],
  ['*[x]', ['sort [x]'], ['sort y']],
  ['parser/**', ['parser/a', 'parser/b/c'], ['other/a']],
  ['parser/{a,b}', ['parser/a', 'parser/b'], ['parser/c']],
  ['core/parser/*', ['parser/a'], ['other/a']],
  ['*', ['a', 'parser/a', 'parser/b/c'], []],
  ['*/destr', ['bench/known/destr', 'x/destr'], ['bench/known/safeDestr']],
  ['*known*', ['bench/known/destr', 'known'], ['bench/other/destr']],
  ['parser/*/[x] ?', ['parser/a/b/[x] 1'], ['parser/a/b/[x] 12']],
])('%s fits what a glob and what plain text fit', (filter, fits, others) => {
  expect(chosen(filter, ...fits, ...others)).toEqual(fits);
});

test.each([
  [['!parser/**'], ['json/a', 'z'], ['parser/a', 'parser/b/c']],
  [['parser/**', '!*slow*'], ['parser/a'], ['parser/slow', 'json/a']],
  [
    ['!core/parser/a', '!z'],
    ['parser/b', 'json/a'],
    ['parser/a', 'z'],
  ],
  [['!z'], ['!z', 'a'], []],
])('what %j leaves out is not chosen', (filters, fits, others) => {
  const select = selection({ suites: [], filters }, defaultConfig);
  const names = found(...fits, ...others).filter(select);
  expect(names.map(({ id }) => id.name)).toEqual(fits);
  const { mayHold } = scopeOf({ suites: [], filters }, defaultConfig);
  for (const name of fits) expect(mayHold?.('core')(name.split('/')[0] ?? ''), name).toBe(true);
});

test.each([
  ['prase', 'parser/parse'],
  ['parser/prase', 'parser/parse'],
  ['PARSE', 'parser/parse'],
  ['stringify (big)', 'json/stringify [big]'],
])('a filter that fits nothing says what was probably meant: %s', (filter, meant) => {
  const error = nothingFits({ suites: [], filters: [filter] }, found('parser/parse', 'json/stringify [big]', 'z'));
  expect(error).toBeInstanceOf(GateError);
  expect(error.exitCode).toBe(2);
  expect(error.message).toContain(`none of 3 fits ${JSON.stringify(filter)}`);
  expect(error.hint).toContain(`did you mean ${JSON.stringify(meant)}`);
  expect(error.hint).toContain('measure --list');
});

test('a filter near nothing shows some of the names there are', () => {
  const error = nothingFits({ suites: [], filters: ['qqqq'] }, found('parser/parse', 'json/big'));
  expect(error.hint).toContain('for example "parser/parse", "json/big"');
});

test.each([
  ['parser/**', ['parser'], ['json']],
  ['parser/parse [x]', ['parser'], ['json']],
  ['core/json/*', ['json'], ['parser']],
  ['core/json', ['json'], ['parser']],
  ['**/x', ['parser', 'json'], []],
  ['{parser,json}/x', ['parser', 'json'], []],
  ['!(a)/x', ['parser', 'json'], []],
])('for %s only files that may hold it are looked into', (filter, into, past) => {
  const holds = scopeOf({ suites: [], filters: [filter] }, defaultConfig).mayHold?.('core');
  expect([...into, ...past].filter((title) => holds?.(title))).toEqual(into);
});

test('where a file does not load, its names are unknown, and that is said', () => {
  const [broken] = found('index');
  if (broken === undefined) throw new Error('one is asked for');
  const failure = { reason: 'load' as const, message: 'Cannot find package "x"' };
  const error = nothingFits({ suites: [], filters: ['*/find'] }, [{ ...broken, failure }, ...found('other/a')]);
  expect(error.message).toContain('none of 2 fits "*/find"; index does not load: Cannot find package "x"');
  const skipped = { ...broken, failure: { reason: 'skipped' as const, message: 'It skips itself: no NumPy' } };
  const other = nothingFits({ suites: [], filters: ['*/find'] }, [skipped, ...found('other/a')]);
  expect(other.message).toMatch(/none of 2 fits "\*\/find"$/);
});

test.each([
  ['parser/parse', ['parser', 'core'], ['json', 'parse']],
  ['parser/*', ['parser', 'core'], ['json']],
  ['core/parser/parse', ['parser', 'core'], ['json']],
  ['parser/deep/*', ['parser', 'parser/deep', 'core'], ['parser/other']],
  ['**/parse', ['parser', 'json', 'core'], []],
  ['{parser,json}/x', ['parser', 'json', 'core'], []],
])('for %s a file or suite that does not load is chosen where it may hold it', (filter, into, past) => {
  const select = selection({ suites: [], filters: [filter] }, defaultConfig);
  const failure = { reason: 'load' as const, message: 'Cannot find package "x"' };
  const unlisted = found(...into, ...past).map((each) => ({ ...each, failure, isUnlisted: true as const }));
  expect(unlisted.filter(select).map(({ id }) => id.name)).toEqual(into);
});

test.each([
  ['pkg/BenchmarkParse/size=1', ['pkg/BenchmarkParse'], ['pkg/BenchmarkOther', 'pkg/BenchmarkPars']],
  ['core/pkg/BenchmarkParse/*', ['pkg/BenchmarkParse'], ['pkg/BenchmarkOther']],
  ['**/BenchmarkParse', ['pkg/BenchmarkParse'], ['pkg/BenchmarkOther']],
])('for %s a benchmark that cannot run is chosen for what it names only while it runs', (filter, into, past) => {
  const select = selection({ suites: [], filters: [filter] }, defaultConfig);
  const failure = { reason: 'load' as const, message: 'does not compile' };
  const broken = found(...into, ...past).map((each) => ({ ...each, failure }));
  expect(broken.filter(select).map(({ id }) => id.name)).toEqual(into);
  expect(found(...past).filter(select)).toEqual([]);
});

test('a name that its file pads with spaces is meant without them', () => {
  const padded = ['index/dequal/lite    ', 'index/ dequal', 'index/lodash'];
  expect(chosen('index/dequal/lite', ...padded)).toEqual(['index/dequal/lite    ']);
  expect(chosen('index/dequal/lite    ', ...padded)).toEqual(['index/dequal/lite    ']);
  expect(chosen('core/index/dequal/l?te', ...padded)).toEqual(['index/dequal/lite    ']);
  expect(chosen('index/dequal', ...padded)).toEqual([]);
});
