import { gunzipSync } from 'node:zlib';
import { median } from 'simple-statistics';
import { expect, test } from 'vitest';
import { readJfr } from '../../../src/profile/formats/jfr.ts';
import { readJfrPauses } from '../../../src/profile/formats/jfr-pauses.ts';
import { fixtureBytes, fixtureText } from './fixture.ts';
import { checkpoint, makeJfr } from './make-jfr.ts';

interface Printed {
  readonly kind: string;
  readonly id: number;
  readonly ms: number;
}

const unitMs: Readonly<Record<string, number>> = { s: 1000, ms: 1, us: 0.001 };

/** What `jfr print` wrote of the pauses. */
function printedOf(path: string): readonly Printed[] {
  const events = fixtureText(`${path}.GCPhasePause.print.txt.gz`).split('\n\n');
  return events.flatMap((event): readonly Printed[] => {
    const [, amount, unit = ''] = /duration = ([\d.]+) (\w+)/.exec(event) ?? [];
    if (amount === undefined) return [];
    const text = (pattern: RegExp): string => pattern.exec(event)?.[1] ?? '';
    const ms = Number(amount) * (unitMs[unit] ?? Number.NaN);
    return [{ kind: text(/name = "(.*)"/), id: Number(text(/gcId = (\d+)/)), ms }];
  });
}

function expectedNs(printed: readonly Printed[]): number {
  const kinds = [...new Set(printed.map(({ kind }) => kind))];
  const costs = kinds.map((kind) => {
    const those = printed.flatMap((each) => (each.kind === kind ? [each.ms] : []));
    return those.length * median(those);
  });
  return 1e6 * costs.reduce((sum, each) => sum + each, 0);
}

test.each(['jfr-17/pauses', 'jfr-17/pauses-z', 'async-profiler-4.2/sync'])(
  '%s: the collections and pauses that jfr print tells, the median of its kind for each',
  (path) => {
    const printed = printedOf(path);
    const read = readJfrPauses([fixtureBytes(`${path}.jfr.gz`)]);
    expect(read?.collections).toBe(new Set(printed.map(({ id }) => id)).size);
    // Printed with three digits.
    expect((read?.pauseNs ?? 0) / expectedNs(printed)).toBeCloseTo(1, 2);
    expect(read?.windowNs).toBeGreaterThan(1.4e9);
    expect(read?.windowNs).toBeLessThan(1.8e9);
  },
);

test('a collector that works beside the program is told by its pauses, not by how long it worked', () => {
  const worked = fixtureText('jfr-17/pauses-z.GarbageCollection.print.txt.gz').matchAll(/ duration = ([\d.]+) ms/g);
  const workedMs = [...worked].reduce((sum, [, ms]) => sum + Number(ms), 0);
  const read = readJfrPauses([fixtureBytes('jfr-17/pauses-z.jfr.gz')]);
  expect(read?.pauseNs).toBeLessThan((workedMs * 1e6) / 100);
});

test('where no phases were recorded the sums of the collections count', () => {
  const whole = gunzipSync(fixtureBytes('jfr-17/pauses.jfr.gz'));
  const without = Buffer.from(whole.toString('latin1').replaceAll('jdk.GCPhasePause', 'jdk.GCPhaseOther'), 'latin1');
  const [all, sums] = [readJfrPauses([whole]), readJfrPauses([without])];
  expect(sums?.collections).toBe(all?.collections);
  expect((sums?.pauseNs ?? 0) / (all?.pauseNs ?? 1)).toBeCloseTo(1, 1);
});

test('pauses before the samples began do not count', () => {
  const whole = Buffer.from(gunzipSync(fixtureBytes('async-profiler-4.2/sync.jfr.gz')));
  const second = Number(whole.readBigInt64BE(8));
  const samples = whole.subarray(second);
  const later = BigInt(samples.readBigInt64BE(32)) + 60_000_000_000n;
  samples.writeBigInt64BE(later, 32);
  expect(readJfrPauses([whole])).toMatchObject({ collections: 0, pauseNs: 0 });
});

test('two recorders of one time are no longer than one', () => {
  const whole = gunzipSync(fixtureBytes('async-profiler-4.2/sync.jfr.gz'));
  const [first, second] = [whole.readBigInt64BE(40), whole.readBigInt64BE(40 + Number(whole.readBigInt64BE(8)))];
  const longer = Number(first > second ? first : second);
  expect((readJfr(whole).durationNs ?? 0) / longer).toBeCloseTo(1, 1);
});

test('a recording that knows nothing of collections tells none', () => {
  expect(readJfrPauses([fixtureBytes('async-profiler-4.2/alloc.jfr.gz')])).toBeUndefined();
  expect(readJfrPauses([makeJfr({ checkpoints: [checkpoint([])], events: [] })])).toBeUndefined();
});

test('what is no recording is refused as the reader of samples refuses it', () => {
  expect(() => readJfrPauses([new Uint8Array(100)])).toThrow(/JFR/);
});
