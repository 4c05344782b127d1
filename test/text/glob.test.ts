import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, test } from 'vitest';
import { fileMatcher, globMatcher } from '../../src/text/glob.ts';
import { draws, isThorough } from '../support/draws.ts';
import { processorMs } from '../support/processor-time.ts';

const patterns = [
  '*',
  '**',
  '**/*',
  '*/**',
  'a*',
  '*a',
  '*a*',
  'core/*a*a*a*b',
  'core/**',
  '**/a/**/b',
  'a/**/b/**/c',
  '**/b',
  'a/**',
  './a/*',
  '?',
  '??',
  'a?b',
  'a/?',
  '[ab]',
  '[!ab]',
  '[^ab]',
  '[a-c]*',
  '[[:alpha:]]*',
  '[]a]',
  '[a/b]',
  '{a,b}',
  '{a,b}/*',
  'a{b,c,}d',
  '{a,b/c}',
  '{1..3}',
  '{a..c}',
  '{a,{b,c}}',
  '{a}',
  '{}',
  '@(a|b)',
  '?(a)b',
  '*(a|b)',
  '+(a|b)',
  '!(a)',
  '!(a|b)*',
  '!(a)b',
  'a!(b)c',
  '@(a|b)/*',
  '+(a|b/c)',
  '*(a|!(b))',
  '!(*a*)',
  '!a',
  '!a/*',
  '!!a',
  'a\\*',
  '\\[a\\]',
  '"a*"',
  '(a|b)',
  '(a|b)*',
  'a.b',
  '*.b',
  '.*',
  '*.{a,b}',
  'a+b',
  'a^b',
  'a$b',
  '$',
  '^',
  'a|b',
  'a-b',
  '[a-',
  'a]',
  'a}',
  'a)',
  '(a',
  '{a,b',
  'b/*.c',
  '**.b',
  'a**b',
  '***',
  'a/***/b',
  'ä*',
  '*\ud83d\ude00',
  '?\ud83d\ude00',
  '*\n*',
  ' ',
  '* *',
  '#',
  '@',
  '!',
  '+',
  '~*',
  '<a>',
  'a:b',
  '[.]*',
  '..',
  '../a',
  '**/..',
  '[*]',
  '[?]a',
] as const;

const names = fc.string({
  maxLength: 9,
  unit: fc.constantFrom(...'aaabbc//.*?[]{}()!+@1234-^$|\\ ä\n:"', '\ud83d\ude00'),
});

test.each(patterns)('%j means what picomatch says', (pattern) => {
  const [ours, theirs] = [globMatcher(pattern), picomatch(pattern, { dot: true })];
  fc.assert(
    fc.property(names, (name) => {
      expect(ours(name)).toBe(name !== '' && theirs(name));
    }),
    { seed: 4, numRuns: draws(150), examples: [['a'], ['a/b'], ['core/aaab'], ['.a'], ['a/x/b'], [pattern]] },
  );
});

test('any pattern of their letters means what picomatch says', () => {
  const pattern = fc.string({
    minLength: 1,
    maxLength: 8,
    unit: fc.constantFrom(
      'a',
      'b',
      '/',
      '*',
      '**',
      '?',
      '[ab]',
      '[!a]',
      '{a,b}',
      '.',
      '!(a)',
      '+(a|b)',
      '@(a|b*)',
      '*(b)',
      '?(a/b)',
    ),
  });
  fc.assert(
    fc.property(pattern, fc.array(names, { minLength: 5, maxLength: 5 }), (glob, all) => {
      const [ours, theirs] = [globMatcher(glob), picomatch(glob, { dot: true })];
      for (const name of all.filter((each) => each !== ''))
        expect([glob, name, ours(name)]).toEqual([glob, name, theirs(name)]);
    }),
    { seed: 5, numRuns: draws(500) },
  );
});

test('several patterns are any of them, and none is none', () => {
  expect(['a', 'b/c', 'd'].map(globMatcher(['a', 'b/*']))).toEqual([true, true, false]);
  expect(globMatcher([])('a')).toBe(false);
});

test('what is no glob matches itself and nothing else', () => {
  for (const pattern of ['(a)\\1', '*a'.repeat(6000), '**'.repeat(6000)]) {
    expect([pattern, 'aa', 'a'].map(globMatcher(pattern))).toEqual([true, false, false]);
  }
  expect(['', 'a'].map(globMatcher(''))).toEqual([false, false]);
});

test('what is not decided within the bound of steps, and a pattern of too many brackets, match nothing else', () => {
  expect([200, 200_000].map((length) => globMatcher('*b')(`${'a'.repeat(length)}b`))).toEqual([true, false]);
  expect([100, 101].map((count) => globMatcher('[a]'.repeat(count))('a'.repeat(count)))).toEqual([true, false]);
});

describe('no name of any length takes long', () => {
  const hostile = [
    'core/*a*a*a*b',
    '*a*a*a*a*a*a*a*a*b',
    '**/a/**/b',
    '**/a/**/a/**/a/**/b',
    'a*'.repeat(50),
    '*'.repeat(60),
    '*?'.repeat(40),
    '?*'.repeat(40),
    '+(a|aa)b',
    '*(a|aa|a*)b',
    '+(+(a))b',
    '*(*(*(a)))b',
    '!(a*a*a*b)',
    '!(!(a*a*b))',
    '!(*a*a*)b',
    '@(a*|a*a*)*b',
    '(a*)*b',
    '(a|a)*(a|a)*b',
    '((a+)+)+b',
    '{a,a*,a*a*}*b',
    `${'{a,b}'.repeat(9)}c`,
    '{*a*a*b,**/a/**/b,+(a|aa)c}',
    '[a-z]*[a-z]*[a-z]*[0-9]',
    '[!b]*[!b]*[!b]*c',
    '*[!/]*[!/]*b',
    '**a**a**a**b',
    '*/*/*/*/*/b',
    '**/*a*/**/*a*/**/b',
    '*.*.*.*.b',
    `${'a?'.repeat(30)}b`,
    '*[[:alpha:]]*[[:alpha:]]*!',
    '{1..99}*{1..99}*x',
    '?(a)?(a)?(a)?(a)*b',
    '*a*'.repeat(30),
  ];
  const long = [990, 30_000, ...(isThorough ? [1_000_000] : [])].flatMap((length) =>
    ['a', 'a/', 'aa.', '\ud83d\ude00'].map((unit) => `core/${unit.repeat(length / unit.length)}`),
  );

  test.each(hostile)('%j', (pattern) => {
    const isMatch = globMatcher(pattern);
    isMatch('warm');
    for (const name of long) {
      const cost = processorMs(() => isMatch(name), 500);
      expect(cost, `${name.slice(0, 9)}… of ${name.length}`).toBeLessThan(500);
    }
  });
});

test.each(['(', '!(', '{a,', '[', '*(', '(a|', '+(+(', '*a', '!(a)', '{1..99}', '*[!a]'])(
  'nor does a pattern of many %j',
  (unit) => {
    for (const length of [100, 1_999, 100_000]) {
      const cost = processorMs(() => globMatcher(unit.repeat(length / unit.length))('a'.repeat(990)), 1000);
      expect(cost, `${length} letters`).toBeLessThan(1000);
    }
  },
);

test('nobody matches by picomatch itself', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));
  const matching = sources.filter((path) => /picomatch(?:\.isMatch)?\(/.test(readFileSync(join('src', path), 'utf8')));
  expect(matching).toEqual([]);
});

test.each(['!bench/old', '!bench/old/', '!./bench/old', '!bench/old/**', '!bench/o*'])(
  '%s leaves out all that is in that folder, and nothing beside it',
  (leftOut) => {
    const files = ['bench/a.js', 'bench/older.js', 'bench/old/a.js', 'bench/old/deep/a.js'].filter(
      fileMatcher(['bench/**', leftOut]),
    );
    expect(files).toEqual(leftOut.endsWith('o*') ? ['bench/a.js'] : ['bench/a.js', 'bench/older.js']);
  },
);
