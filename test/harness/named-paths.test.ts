/** Whether a program knows a file that it did not read this time. */
import { expect, test } from 'vitest';
import { isListed, isNamed } from '../../src/harness/proof/named-paths.ts';

const knows =
  (...texts: readonly string[]) =>
  (text: string) =>
    texts.some((each) => each.includes(text));

test.each([
  ['data/late.json', ['open data/late.json'], true],
  ['data/case-17.txt', ['case-', '.txt'], true],
  ['data/case-17.txt', ['case-'], false],
  ['data/17.x', ['.x'], false],
  ['docs/guide.md', ['case-', '.txt'], false],
])('%s is known to a program with %j: %s', (path, texts, expected) => {
  expect(isNamed(path, knows(...texts))).toBe(expected);
});

test('what lies in a folder that is listed is known, and what lies deeper is not', () => {
  expect(isListed('data/a.txt', new Set(['data']))).toBe(true);
  expect(isListed('a.txt', new Set(['']))).toBe(true);
  expect(isListed('data/deep/a.txt', new Set(['data']))).toBe(false);
});
