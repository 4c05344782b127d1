/** The sizes that test/profile/formats/hostile-kinds.test.ts names and does not wait for: seconds and gigabytes each. */
import { describe, expect, test } from 'vitest';
import { readAsyncProfilerHtml } from '../../src/profile/formats/async-profiler-html.ts';
import { readFlamebearer } from '../../src/profile/formats/flamebearer.ts';
import { readPprof } from '../../src/profile/formats/pprof.ts';
import { barsOfOneName, deep, pprofOf } from '../profile/formats/hostile-inputs.ts';

describe('a stack a million deep is read whole', () => {
  test.each(deep)('%s', (_, reader, bytes) => {
    const { stacks } = reader(bytes(1e6));
    expect(stacks.map(({ frames }) => frames.length)).toEqual([1e6]);
    expect(stacks[0]?.values.some((value) => value > 0)).toBe(true);
  });
});

test('a name of a megabyte that a million bars have is looked at once', () => {
  const { flamebearer, html } = barsOfOneName(1e6);
  expect(readFlamebearer(flamebearer).frames).toHaveLength(1);
  expect(readAsyncProfilerHtml(html).frames).toHaveLength(1);
});

test('a name of a megabyte that hundreds of functions have is refused before it fills the memory', () => {
  expect(() => readPprof(pprofOf(300, 1))).toThrow(/names of its distinct frames must be <= \d+ characters/);
});
