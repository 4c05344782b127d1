import { expect, test } from 'vitest';
import { withoutHarness, withoutTool } from '../../src/measure/benchmark-stacks.ts';
import { cannotProfile, profileTurns } from '../../src/measure/profiles.ts';
import type { Frame, Profile } from '../../src/profile/profile.ts';

test('sides alternate, and so does the side that begins, so that drift hits both alike', () => {
  const turns = profileTurns(['baseline', 'candidate'], { count: 3, taken: 0 }).map(
    ({ side, repeat }) => `${side[0]}${repeat}`,
  );
  expect(turns).toEqual(['b0', 'c0', 'c1', 'b1', 'b2', 'c2']);
  const more = profileTurns(['baseline', 'candidate'], { count: 2, taken: 3 });
  expect(more.map(({ side, repeat }) => `${side[0]}${repeat}`)).toEqual(['c3', 'b3', 'b4', 'c4']);
  expect(profileTurns(['candidate'], { count: 2, taken: 0 }).map(({ side }) => side)).toEqual([
    'candidate',
    'candidate',
  ]);
});

test('a stack begins below the harness’s innermost frame, and nothing of its cost is lost', () => {
  const frame = (name: string, file: string): Frame => ({ name, file, language: 'js', kind: 'user' });
  const profile: Profile = {
    sampleTypes: [{ type: 'cpu', unit: 'ns' }],
    defaultType: 0,
    frames: [
      frame('serve', 'file:///opt/dist/worker.js'),
      frame('callSync', 'file:///opt/dist/chunk-x.js'),
      frame('parse', 'file:///repo/src/parse.js'),
      frame('(garbage collector)', ''),
      frame('other', 'file:///opt/distant/other.js'),
    ],
    stacks: [
      { frames: [0, 1, 2], values: [7], leafLine: 3 },
      { frames: [0, 1], values: [1], leafLine: 9 },
      { frames: [3], values: [2] },
      { frames: [4, 2], values: [4] },
    ],
    producer: 'v8-cpu',
    mode: 'cpu',
  };
  const { frames, stacks } = withoutHarness('file:///opt/dist', profile);
  expect(stacks.map((stack) => [stack.frames.map((index) => frames[index]?.name).join('>'), ...stack.values])).toEqual([
    ['parse', 7],
    ['(benchmark loop)', 1],
    ['(garbage collector)', 2],
    ['other>parse', 4],
  ]);
  expect(stacks.map(({ leafLine }) => leafLine)).toEqual([3, undefined, undefined, undefined]);
});

const stacksOf = ({ frames, stacks }: Profile) =>
  stacks.map((stack) => [stack.frames.map((index) => frames[index]?.name).join('>'), ...stack.values]);

test('a foreign tool’s frames are taken off down to the innermost that calls the benchmark', () => {
  const frame = (name: string, file?: string): Frame => ({
    name,
    language: 'go',
    kind: 'user',
    ...(file === undefined ? {} : { file }),
  });
  const profile: Profile = {
    sampleTypes: [{ type: 'cpu', unit: 'ns' }],
    defaultType: 0,
    frames: [frame('main'), frame('run', '/tool.go'), frame('run', '/mine.go'), frame('work'), frame('collect')],
    stacks: [
      { frames: [0, 1, 2, 3], values: [6] },
      { frames: [0, 1], values: [2] },
      { frames: [4], values: [2] },
    ],
    sampleCount: 10,
    producer: 'pprof',
    mode: 'cpu',
  };
  const kept = withoutTool({ frame: /^run \(\/tool\.go\)$/, others: 'kept' }, profile);
  expect(stacksOf(kept)).toEqual([
    ['run>work', 6],
    ['(benchmark loop)', 2],
    ['collect', 2],
  ]);
  expect(kept.sampleCount).toBe(10);
  const dropped = withoutTool({ frame: /^run \(\/tool\.go\)$/, others: 'dropped' }, profile);
  expect(stacksOf(dropped)).toEqual([
    ['run>work', 6],
    ['(benchmark loop)', 2],
  ]);
  const without = withoutTool(
    { frame: /^run \(\/tool\.go\)$/, beside: /^run \(\/mine\.go\)$/, others: 'dropped' },
    profile,
  );
  expect(stacksOf(without).map(([path]) => path)).toEqual(['(benchmark loop)']);
  // Fewer samples are left, and the noise that is told of them must not shrink.
  expect(dropped.sampleCount).toBe(8);
  // What runs below the tool and not below what times it is prepared outside of any time.
  const timing = { frame: /^main /, timed: /^run \(\/tool\.go\)$/, others: 'dropped' } as const;
  expect(stacksOf(withoutTool(timing, profile))).toEqual(stacksOf(dropped));
  expect(stacksOf(withoutTool({ ...timing, timed: /^absent / }, profile))).toHaveLength(2);
});

test('a benchmark that cannot run once more for its profile is named with the reason', () => {
  const error = cannotProfile({ suite: 'core', name: 'parse' }, 'it hung');
  expect(error).toMatchObject({ code: 'BENCH_FAILED', message: expect.stringMatching(/"parse".*it hung/) });
});
