import { expect, test } from 'vitest';
import { declaredIn } from '../../src/profile/declared-names.ts';
import { long } from '../support/long.ts';
import { stopwatch } from '../support/processor-time.ts';

const rangesOf = (text: string, path: string): Readonly<Record<string, readonly [number, number]>> =>
  Object.fromEntries(
    declaredIn(text.split('\n'), path, () => true).map(({ name, first, last }) => [name, [first, last]]),
  );

test('a declaration ends where its brackets close, or what it goes on to ends', () => {
  expect(rangesOf('const one = [\n  1,\n  2,\n];\nconst two = 2;', 'a.js')).toEqual({ one: [1, 4], two: [5, 5] });
  expect(rangesOf('const one =\n  2;\nconst two = 1 +\n  f(\n    3,\n  );', 'a.js')).toEqual({
    one: [1, 2],
    two: [3, 6],
  });
  expect(rangesOf('const one = 1,\n  two = 2;\nconst three = 3;', 'a.js')).toMatchObject({
    one: [1, 2],
    three: [3, 3],
  });
  expect(rangesOf('ONE = {\n    "a": 1,\n}\nTWO = 2', 'a.py')).toEqual({ ONE: [1, 3], TWO: [4, 4] });
  expect(rangesOf('const one = (\n  1,', 'a.js')).toEqual({ one: [1, 2] });
});

test('the rows of a table are the table’s, and none of them is the rest of it', () => {
  const rows = rangesOf('static const struct t ts[] = {\n  { .a = x },\n  { .b = y },\n};', 'a.c');
  expect(rows).toMatchObject({ ts: [1, 4], a: [2, 2], b: [3, 3] });
});

test.each([
  ['static const struct option options[] = {', 'a.c', 'options'],
  ['enum color tint = RED;', 'a.c', 'tint'],
  ['struct node *head = 0;', 'a.c', 'head'],
  ['struct node {', 'a.c', 'node'],
  ['enum class Color : int { Red = 1 };', 'a.cc', 'Color'],
  ['const Parser = class Base {', 'a.js', 'Parser'],
  ['class Shelf<T = string> {', 'a.ts', 'Shelf'],
  ['class Parser extends Base {', 'a.js', 'Parser'],
  ['type Shelf = u8;', 'a.rs', 'Shelf'],
])('%s in %s declares %s', (line, path, name) => {
  expect(Object.keys(rangesOf(line, path))).toContain(name);
});

test.each([
  ['rows of a table', 'a.c', 'static const struct t ts[] = {', '  { .name = x, .val = 3 },', '};'],
  ['brackets that never close', 'a.js', '', 'const a = [(', ''],
  ['brackets that close too often', 'a.js', '', 'const a = )]', ''],
  ['lines that go on', 'a.js', '', 'const a = 1 +', ''],
])('%s: tens of thousands of lines are read in time, and as often as is bearable', long, (_, path, head, row, tail) => {
  const lines = [head, ...Array.from({ length: 30_000 }, () => row), tail];
  const passed = stopwatch();
  const found = declaredIn(lines, path, () => true);
  expect(passed()).toBeLessThan(3000);
  expect(found.reduce((sum, { first, last }) => sum + last - first + 1, 0)).toBeLessThan(25 * lines.length);
});
