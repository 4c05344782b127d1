import { expect, test } from 'vitest';
import { candidateLineIn, parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { type KeyOptions, keyProfiles } from '../../src/profile/frame-key.ts';
import { makeProfile } from './make-profile.ts';

function keysOf(baseline: string, candidate: string, options?: KeyOptions): readonly (readonly string[])[] {
  const { keys } = keyProfiles([[makeProfile(baseline)], [makeProfile(candidate)]], options);
  return keys.map((side) => [...(side[0] ?? [])]);
}

test('a function keeps its key when lines above it move', () => {
  const [baseline, candidate] = keysOf('run@src/a.js:10 1', 'run@src/a.js:45 1');
  expect(candidate).toEqual(baseline);
});

test('two checkouts in different folders give one key', () => {
  const roots = ['/tmp/a', '/tmp/b'];
  const [baseline, candidate] = keysOf('run@file:///tmp/a/src/a.js:1 1', 'run@/tmp/b/src/a.js:1 1', { roots });
  expect(baseline).toEqual(['run (src/a.js)']);
  expect(candidate).toEqual(baseline);
});

test('functions of one name in two files stay two', () => {
  const [keys] = keysOf('run@src/a.js:1;run@src/b.js:1 1', '1');
  expect(new Set(keys).size).toBe(2);
});

test('a file git calls renamed keeps its functions', () => {
  const renamedFiles = new Map([['src/old.js', 'src/new.js']]);
  const [baseline, candidate] = keysOf('run@src/old.js:1 1', 'run@src/new.js:1 1', { renamedFiles });
  expect(candidate).toEqual(baseline);
});

test('anonymous functions are told apart by order, whatever was inserted above them', () => {
  const [baseline, candidate] = keysOf('main@a.js:1;@a.js:10:5;@a.js:20:7 1', 'main@a.js:1;@a.js:13:5;@a.js:23:7 1');
  expect(baseline).toEqual(['main (a.js)', '(anonymous a.js#1)', '(anonymous a.js#2)']);
  expect(candidate).toEqual(baseline);
});

test('an anonymous function nobody sampled on one side does not renumber the others', () => {
  const [baseline, candidate] = keysOf(
    'f@a.js:1;@a.js:10:5 1\ng@a.js:2;@a.js:20:7 1\nh@a.js:3;@a.js:30:9 1',
    'f@a.js:1;@a.js:10:5 1\nh@a.js:3;@a.js:30:9 1',
  );
  expect(baseline?.[5]).toBe('(anonymous a.js#3)');
  expect(candidate).toEqual(['f (a.js)', '(anonymous a.js#1)', 'h (a.js)', '(anonymous a.js#3)']);
});

test('the same after lines were inserted: callers and columns find the partner', () => {
  const [baseline, candidate] = keysOf(
    'f@a.js:1;@a.js:10:5 1\ng@a.js:2;@a.js:20:5 1\nh@a.js:3;@a.js:30:5 1',
    'f@a.js:1;@a.js:14:5 1\nh@a.js:3;@a.js:34:5 1',
  );
  expect(candidate?.[1]).toBe(baseline?.[1]);
  expect(candidate?.[3]).toBe(baseline?.[5]);
});

test('the diff under review decides where a line went', () => {
  const diff = `diff --git a/a.js b/a.js\n--- a/a.js\n+++ b/a.js\n@@ -9,0 +10,20 @@\n${'+ x();\n'.repeat(20)}`;
  const candidateLine = candidateLineIn(parseUnifiedDiff(diff));
  const [baseline, candidate] = keysOf('f@a.js:1;@a.js:10:5 1', 'f@a.js:1;@a.js:12:5 1\nf@a.js:1;@a.js:30:5 1', {
    candidateLine,
  });
  expect(candidate?.indexOf(baseline?.[1] ?? '')).toBe(2);
});

test('methods of one name in one JavaScript file are told apart, a single one is not numbered', () => {
  const [baseline, candidate] = keysOf('run@a.js:1:3;run@a.js:9:3 1', 'run@a.js:4:3;run@a.js:12:3 1');
  expect(baseline).toEqual(['run (a.js)#1', 'run (a.js)#2']);
  expect(candidate).toEqual(baseline);
  expect(keysOf('run@a.js:1:3 1', 'run@a.js:4:3 1')).toEqual([['run (a.js)'], ['run (a.js)']]);
});

test('lines that are executing ones never split a function: Python, Go and native keys carry no ordinal', () => {
  const profile = makeProfile('f@a.py:1 1\nf@a.py:2 1', { language: 'python' });
  expect(keyProfiles([[profile]]).keys).toEqual([[['f (a.py)', 'f (a.py)']]]);
});

test('tiers of one function are one key', () => {
  const [keys] = keysOf('JS:~f@a.js:1:3 1\nJS:^f@a.js:1:3 1\nJS:*f@a.js:1:3 1', '1');
  expect(new Set(keys).size).toBe(1);
});

test('the function is described as the candidate has it', () => {
  const keyed = keyProfiles([[makeProfile('f@a.js:3 1')], [makeProfile('f@a.js:8 1')]]);
  expect(keyed.functions.get('f (a.js)')?.frame).toMatchObject({ name: 'f', file: 'a.js', line: 8 });
});

test('a package’s version is no part of the key', () => {
  const file = (version: string): string => `get@/x/node_modules/.pnpm/y@${version}/node_modules/y/i.js:1 1`;
  const [baseline, candidate] = keysOf(file('1.0.0'), file('2.0.0'));
  expect(candidate).toEqual(baseline);
});
