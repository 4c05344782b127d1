import { expect, test } from 'vitest';
import { asyncProfilerFlags, recordedCollections } from '../../src/harness/jmh/async-profiler.ts';
import { readJfrPauses } from '../../src/profile/formats/jfr-pauses.ts';
import { fixtureBytes } from '../profile/formats/fixture.ts';

const folder = '/scratch/recorded';
const library = '/opt/libasyncProfiler.so';

test('the JVM’s own recorder writes its collections beside the samples, where that is asked for', () => {
  const flagsOf = (withCollections: boolean): string =>
    asyncProfilerFlags({ kind: 'heap', folder, library, withCollections, by: 'jmh' }).join(' ');
  expect(flagsOf(true)).toContain('rawCommand=jfrsync=+jdk.GCPhasePause+jdk.GarbageCollection');
  expect(flagsOf(false)).not.toContain('jfrsync');
});

test('a call pauses for its share of the recording', () => {
  const bytes = fixtureBytes('async-profiler-4.2/sync.jfr.gz');
  const { windowNs = 0, collections = 0, pauseNs = 0 } = readJfrPauses([bytes]) ?? {};
  const told = recordedCollections(bytes, { time: [900, 1000, 5000], alloc: [] });
  expect(told?.pauseNs).toBeCloseTo((pauseNs / windowNs) * 1000, 6);
  expect(told?.count).toBeCloseTo((collections / windowNs) * 1000, 9);
});

test('nothing is told of a recording without collections, or of no calls', () => {
  expect(
    recordedCollections(fixtureBytes('async-profiler-4.2/alloc.jfr.gz'), { time: [1000], alloc: [] }),
  ).toBeUndefined();
  expect(recordedCollections(fixtureBytes('async-profiler-4.2/sync.jfr.gz'), { time: [], alloc: [] })).toBeUndefined();
});
