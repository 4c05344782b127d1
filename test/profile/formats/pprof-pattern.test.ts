import { expect, test } from 'vitest';
import { decodedPattern } from '../../../src/profile/formats/pprof-pattern.ts';

test.each([
  ['malloc|free', ['malloc', 'free'], ['mallocs', 'a']],
  ['(?i)malloc', ['Malloc', 'MALLOC'], ['alloc']],
  ['(?is)a.b', ['A\nB'], ['ab']],
  [String.raw`\Qm+x(\E.*`, ['m+x(y', 'm+x('], ['mmx(']],
  ['(?P<kind>m|n)alloc', ['malloc', 'nalloc'], ['alloc']],
  ['[[:alpha:]_]x', ['ax', '_x'], ['1x', ':x']],
  [String.raw`\Aalloc\z`, ['alloc'], ['allocs']],
  [String.raw`a\\z`, [String.raw`a\z`], ['a']],
] as const)('%s is read as Go reads it', (pattern, fitting, others) => {
  const decoded = decodedPattern(pattern);
  expect(fitting.map((each) => decoded?.test(each))).toEqual(fitting.map(() => true));
  expect(others.map((each) => decoded?.test(each))).toEqual(others.map(() => false));
});

test.each(['', '(a+)+', 'a*b*c*', '(?i:a)b(', String.raw`\pN{3}{2}`])('%j is not run', (pattern) => {
  expect(decodedPattern(pattern)).toBeUndefined();
});
