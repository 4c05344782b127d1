/** A thread or label that was asked for is what is read, or the file is refused: never all of it without a word. */
import { describe, expect, test } from 'vitest';
import { readProfile } from '../../../src/profile/formats/detect.ts';
import { fixtureBytes, sumOf } from './fixture.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const call = { functionName: 'f', url: '', lineNumber: 1 };
const without: readonly (readonly [string, Uint8Array])[] = [
  ['folded', bytesOf('main;f 3\nmain;g 4\n')],
  ['cpuprofile', bytesOf(JSON.stringify({ nodes: [{ id: 1, callFrame: call }], samples: [1], startTime: 0 }))],
  ['heapprofile', bytesOf(JSON.stringify({ head: { callFrame: call, selfSize: 3, children: [] } }))],
  ['callgrind', bytesOf('# callgrind format\nevents: Ir\nfn=f\n1 10\n')],
  ['flamebearer', bytesOf(JSON.stringify({ flamebearer: { names: ['total'], levels: [[0, 9, 9, 0]] } }))],
];

describe('a format without threads or labels refuses to choose one, and says where they are', () => {
  test.each(without)('%s', (format, bytes) => {
    expect(readProfile(bytes).stacks.length).toBeGreaterThan(0);
    for (const options of [{ thread: 'main' }, { label: { key: 'thread' } }]) {
      expect(() => readProfile(bytes, options)).toThrow(
        expect.objectContaining({
          code: 'PROFILE_UNLIKE',
          message: expect.stringContaining(format),
          hint: expect.stringContaining('--thread'),
        }),
      );
    }
  });
});

test('of a recording of the JVM one thread is read by its name or number; one that is not there is refused with those that are', () => {
  const recording = fixtureBytes('jfr-17/jdk.jfr.gz');
  const all = sumOf(readProfile(recording), 0);
  const main = sumOf(readProfile(recording, { thread: 'main' }), 0);
  expect(main).toBeGreaterThan(0);
  expect(main).toBeLessThan(all + 1);
  expect(() => readProfile(recording, { thread: 'nobody' })).toThrow(/one named nobody: .*main, JFR Shutdown Hook/);
  const native = fixtureBytes('async-profiler-4.2/cpu.jfr.gz');
  const parts = ['C1 CompilerThre', 'C2 CompilerThre', 'GC Thread#1', 'DestroyJavaVM'].map((thread) =>
    sumOf(readProfile(native, { thread }), 0),
  );
  expect(parts.reduce((sum, part) => sum + part, 0)).toBe(sumOf(readProfile(native), 0));
});
