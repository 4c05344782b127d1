import { describe, expect, test } from 'vitest';
import { type Blame, findBlame } from '../../src/profile/blame.ts';
import { isDenied, probablyGrew } from '../../src/profile/certainty.ts';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import { createRandom, type Random } from '../../src/stats/random.ts';
import { long } from '../support/long.ts';
import { type Making, makeProfile } from './make-profile.ts';

const changes = parseUnifiedDiff(
  'diff --git a/src/a.js b/src/a.js\n--- a/src/a.js\n+++ b/src/a.js\n@@ -2 +2 @@\n-  a\n+  b\n',
);
const sources = new Map([['src/a.js', 'function work() {\n  b\n}\n\nfunction other() {\n  c\n}\n']]);

interface World {
  /** Samples of the changed function, of the one named beside it, and what each takes more of. */
  readonly work: number;
  readonly grown: readonly [work: number, beside: number];
  readonly repeats: number;
  /** Others that did not change, for the correction for having looked at them. */
  readonly crowd: number;
}

function counted(random: Random, expected: number): number {
  return Math.max(0, Math.round(expected + Math.sqrt(expected) * random.normal()));
}

function blameIn({ work, grown, repeats, crowd }: World, seed: number): Blame {
  const random = createRandom('ruled-out', seed);
  const side = (candidate: boolean): readonly ProfileSide[] =>
    Array.from({ length: repeats }, () => ({
      operations: 100,
      profile: makeProfile(
        [
          `main@src/m.js:1;work@src/a.js:1 ${counted(random, work + (candidate ? grown[0] : 0))}`,
          `main@src/m.js:1;beside@src/b.js:1 ${counted(random, 400 + (candidate ? grown[1] : 0))}`,
          ...Array.from({ length: crowd }, (_, at) => `main@src/m.js:1;fn${at}@src/c.js:${at} ${counted(random, 60)}`),
        ].join('\n'),
      ),
    }));
  return findBlame(diffProfiles(side(false), side(true), { changes }), changes, { sources });
}

const seeds = Array.from({ length: 40 }, (_, seed) => seed);

// With one profile a side, with few and with many samples, alone and in a crowd: it grew by as much as what is named.
describe.each([
  { work: 30, grown: [200, 200], repeats: 5, crowd: 12 },
  { work: 30, grown: [60, 120], repeats: 5, crowd: 40 },
  { work: 300, grown: [120, 240], repeats: 3, crowd: 4 },
  { work: 3, grown: [150, 300], repeats: 1, crowd: 20 },
  { work: 200, grown: [150, 300], repeats: 1, crowd: 40 },
] satisfies readonly World[])(
  'a changed function that took half as much more as what is named, or as much (%j)',
  (world) => {
    test('is denied in one of twenty at most', long, () => {
      const denied = seeds.filter((seed) => isDenied(blameIn(world, seed)));
      expect(denied.length).toBeLessThanOrEqual(0.05 * seeds.length);
    });
  },
);

test('one that did not change its cost is denied, where profiles are many enough to know', long, () => {
  const denied = seeds.filter((seed) => isDenied(blameIn({ work: 30, grown: [0, 400], repeats: 5, crowd: 12 }, seed)));
  expect(denied.length).toBeGreaterThanOrEqual(0.9 * seeds.length);
});

test('one that probably grew, though not among so many, is told before those that only may have grown', long, () => {
  const blames = seeds.map((seed) => blameIn({ work: 200, grown: [20, 400], repeats: 5, crowd: 40 }, seed));
  const open = blames.flatMap(({ open: found = [] }) => found.slice(0, 1));
  expect(open.length).toBeGreaterThan(0.3 * seeds.length);
  expect(open.filter((each) => probablyGrew(each, 1)).map(({ frame }) => frame.name)).toContain('work');
});

const js = (text: string, making: Making = {}): readonly ProfileSide[] =>
  [1, 1.01, 0.99].map((factor) => ({
    profile: makeProfile(
      text.replaceAll(/(\d+)$/gm, (count) => String(Math.round(Number(count) * factor))),
      making,
    ),
    operations: 100,
  }));

function blameOf(baseline: string, candidate: string, diff: string, making: Making = {}, texts = sources): Blame {
  const changed = parseUnifiedDiff(diff);
  return findBlame(diffProfiles(js(baseline, making), js(candidate, making), { changes: changed }), changed, {
    sources: texts,
  });
}

const inline = new Map([['src/a.js', 'function work() {\n  b\n}\n\nfunction host() {\n  return work();\n}\n']]);
const inWork = '@@ -2 +2 @@\n-  a\n+  b\n';
const patch = (path: string): string => `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n${inWork}`;

test('V8 inlines: a changed function that is in no profile may hide in what calls it', () => {
  const [before, after] = [
    'host@src/a.js:5:14 3000\nrest@src/c.js:1:1 900',
    'host@src/a.js:5:14 4500\nrest@src/c.js:1:1 900',
  ];
  const found = blameOf(before, after, patch('src/a.js'), {}, inline);
  expect(isDenied(found)).toBe(false);
  expect(found.unseen?.map(({ name, callers }) => [name, callers.map(({ frame }) => frame.name)])).toEqual([
    ['work', ['host']],
  ]);
  // The harness profiles without inlining: there what has no samples did not run.
  expect(isDenied(blameOf(before, after, patch('src/a.js'), { inlining: 'off' }, inline))).toBe(true);
});

test('V8 inlines what has run for a while: the samples of before rule nothing out', () => {
  const sides = (grown: number, own: number): string =>
    `host@src/a.js:5:14 ${grown}\nhost@src/a.js:5:14;work@src/a.js:1:14 ${own}\nrest@src/c.js:1:1 900`;
  const hardly = blameOf(sides(3000, 40), sides(4500, 42), patch('src/a.js'), {}, inline);
  expect(hardly.unseen?.map(({ name, hardly: isHardly }) => [name, isHardly])).toEqual([['work', true]]);
  expect(isDenied(hardly)).toBe(false);
  // In frames of its own it is known not to have grown.
  expect(isDenied(blameOf(sides(3000, 2000), sides(4500, 2000), patch('src/a.js'), {}, inline))).toBe(true);
  expect(isDenied(blameOf(sides(3000, 40), sides(4500, 42), patch('src/a.js'), { inlining: 'off' }, inline))).toBe(
    true,
  );
});

test('nor is it the script around it, which calls what grew, that changed', () => {
  const lines = (grown: number): string =>
    ['', `;host@src/a.js:5:14 ${grown}`, ';rest@src/c.js:1:1 900']
      .slice(1)
      .map((each) => `(anonymous)@src/a.js:1:1${each}`)
      .join('\n');
  const found = blameOf(lines(3000), lines(4500), patch('src/a.js'), {}, inline);
  expect(found.unseen?.map(({ name }) => name)).toEqual(['work']);
  expect(found.functions.map(({ function: { frame }, relation }) => [frame.name, relation])).toContainEqual([
    'host',
    'calls-changed',
  ]);
  expect(found.functions.some(({ relation }) => relation === 'changed')).toBe(false);
  // What it runs itself did change.
  const text = new Map([['src/a.js', `${inline.get('src/a.js')}\nhost();\n`]]);
  const own = 'diff --git a/src/a.js b/src/a.js\n--- a/src/a.js\n+++ b/src/a.js\n@@ -9 +9 @@\n-host(1);\n+host();\n';
  expect(blameOf(lines(3000), lines(4500), own, {}, text).functions[0]).toMatchObject({ relation: 'changed' });
});

test.each([
  ['src/a.ts', 'dist/a.js', 'js', true],
  ['src/a.js', 'src/b.js', 'js', false],
  ['lib/a.rb', 'lib/a.rbc', 'unknown', true],
  ['lib/a.rb', 'lib/b.rb', 'unknown', false],
  ['README.md', 'src/b.js', 'js', false],
  ['web/page.js', 'cmd/b.go', 'go', false],
  ['test/a.test.ts', 'dist/a.js', 'js', false],
] as const)('a change of %s, of which profiles name files such as %s', (path, profiled, language, isUnknown) => {
  const [before, after] = [
    `host@${profiled}:5 3000\nrest@${profiled}:1 900`,
    `host@${profiled}:5 4500\nrest@${profiled}:1 900`,
  ];
  const found = blameOf(before, after, patch(path), { language, inlining: 'off' }, new Map());
  expect(found.untraced).toEqual(isUnknown ? [path] : undefined);
  expect(isDenied(found)).toBe(!isUnknown);
});

test.each([
  ['Cargo.toml', true],
  ['.cargo/config.toml', true],
  ['CMakeLists.txt', true],
  ['package-lock.json', true],
  ['go.mod', true],
  ['requirements.txt', true],
  ['pom.xml', true],
  ['Makefile', true],
  ['.nvmrc', true],
  ['data/words.json', true],
  ['bench/corpus.txt', true],
  ['templates/page.html', true],
  ['build.rs', true],
  ['README.md', false],
  ['docs/how.html', false],
  ['CHANGELOG', false],
  ['.github/workflows/ci.yml', false],
  ['.gitignore', false],
  ['biome.json', false],
  ['.eslintrc.json', false],
  ['logo.png', false],
])('of a changed %s no function tells whether it explains what grew: %s', (path, isBeside) => {
  const [before, after] = ['host@src/b.js:5 3000\nrest@src/b.js:1 900', 'host@src/b.js:5 4500\nrest@src/b.js:1 900'];
  const sources = new Map([['src/b.js', '// b\n']]);
  const found = blameOf(before, after, patch(path).replace('-2 +2', '-99 +99'), { inlining: 'off' }, sources);
  expect(isDenied(found)).toBe(true);
  expect(found.beside).toEqual(isBeside ? [path] : undefined);
});

test('where nothing grew nothing is denied', () => {
  const text = 'host@src/b.js:5 3000\nrest@src/c.js:1 900';
  expect(isDenied(blameOf(text, text, patch('src/a.js')))).toBe(false);
  expect(isDenied(blameOf(text, text.replace('3000', '2000'), patch('src/a.js')))).toBe(false);
});
