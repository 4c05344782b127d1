import fc from 'fast-check';
import { expect, test } from 'vitest';
import { directionOf } from '../../src/units/direction.ts';

const rates =
  'req/s MB/s rows/sec items/second MiB/s ops/ms op/s ops/sec ops/us iter/sec tokens/s frames/s B/s bytes/s KiB/s GB/sec tx/min jobs/hour requests/h ops/ns ' +
  'H/s MH/s kH/s GH/s pps Mpps nps knps sps tpmC wpm MLUPS GUPS GTEPS s-1 bytes/cycle B/cycle instr/cycle ' +
  'req/s/core GB/s/core tokens/sec/user ops/s/thread MB/s(avg) fps[p99] IPC recall ' +
  'items_per_second bytes_per_second QPS qps RPS rps TPS fps iops IOPS Mbps Gbps MIPS GFLOPS kHz Hz hz thrpt throughput MB/Sec ops Mops';

test.each(rates.split(' '))('%s is a rate: more is better', (unit) => {
  expect(directionOf(unit)).toBe('higher');
});

test.each([
  'frames per second',
  'requests per minute',
  'rows per sec',
  'Requests / s',
  'pages s⁻¹',
  'req s^-1',
  'req/s (mean)',
  'MiB per second per thread',
  'GB / s / core',
  'hit rate',
  'hit_ratio',
  '% faster',
  'x faster',
  'Octane score',
])('“%s” is a rate, as people write it', (unit) => {
  expect(directionOf(unit)).toBe('higher');
});

test.each(
  'ns/op ms us µs s sec B/op allocs/op B kB KiB bytes p99-ns peak-B ns/GC ns/iter ms/frame min seconds p99_ms instructions cycles/op ns/ops B/ops cycles/byte ns/byte ms/cycle s/it ms(p99) B[max]'.split(
    ' ',
  ),
)('%s is a cost: less is better', (unit) => {
  expect(directionOf(unit)).toBe('lower');
});

test.each(['', '1', 'points', '%', 'x', 'rows', 'widgets', 'hits', 'ratio', 'constructor', '__proto__'])(
  '“%s” says nothing of a direction',
  (unit) => {
    expect(directionOf(unit)).toBeUndefined();
  },
);

test.each(['score', 'Scores', 'speedup', 'accuracy', 'per_second', 'rpm', 'TPM'])(
  '%s is wanted: more is better',
  (unit) => {
    expect(directionOf(unit)).toBe('higher');
    expect(directionOf('', unit)).toBe('higher');
  },
);

test.each([
  'errors/s',
  'cache-misses/sec',
  'page faults/s',
  'ms/s',
  'gc_collections/min',
  'context switches/s',
  'allocs/s',
  'failures per second',
])('%s is a rate of what nobody wants: no direction is guessed', (unit) => {
  expect(directionOf(unit)).toBeUndefined();
});

test.each(['x', '×', '%', 'percent', '1', ''])(
  'accuracy and speedup are wanted in “%s”, a share of time is not',
  (unit) => {
    expect(directionOf(unit, 'accuracy')).toBe('higher');
    expect(directionOf(unit, 'speedup')).toBe('higher');
    expect(directionOf(unit, 'time in collections')).toBeUndefined();
  },
);

test('a metric’s name tells it where the unit does not', () => {
  expect(directionOf('', 'throughput')).toBe('higher');
  expect(directionOf('1', 'items_per_second')).toBe('higher');
  expect(directionOf('', 'itemsPerSecond')).toBe('higher');
  expect(directionOf('ms', 'throughput of the queue')).toBe('lower');
  expect(directionOf('%', 'cacheHitRate')).toBe('higher');
  expect(directionOf('', 'accuracy_top1')).toBe('higher');
  expect(directionOf('', 'success_rate')).toBe('higher');
  expect(directionOf('', 'score_time')).toBeUndefined();
  expect(directionOf('%', 'accuracy loss')).toBeUndefined();
  expect(directionOf('', 'p99_latency')).toBeUndefined();
  expect(directionOf('', 'errors_per_second')).toBeUndefined();
});

test('whatever is counted, a rate of it is never lower-is-better', () => {
  const denominators = fc.constantFrom(
    '/s',
    '/sec',
    '/second',
    '/ms',
    '/us',
    '/min',
    ' per second',
    '_per_second',
    ' / s',
  );
  const said = fc.constantFrom('', ' (mean)', '/core', '/s/user', ' / thread', ' per thread', ' [p50]');
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z][A-Za-z0-9 _-]{0,20}$/), denominators, said, (thing, below, more) => {
      expect(directionOf(thing + below + more)).not.toBe('lower');
    }),
  );
});
