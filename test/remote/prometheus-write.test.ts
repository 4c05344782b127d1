/** Remote write as its receiver reads it; a real Prometheus is asked in test/tools/remote-write.test.ts. */
import { uncompress } from 'snappyjs';
import { expect, onTestFinished, test } from 'vitest';
import { type Cursor, enter, readTag } from '../../src/profile/formats/protobuf.ts';
import { prometheus, remoteOf } from '../../src/remote/address.ts';
import { writeToPrometheus } from '../../src/remote/prometheus-write.ts';
import { startServer } from './http-server.ts';

/** Names of a written series' labels, in the order they have. */
function labelsOf(series: Cursor): string[] {
  const names: string[] = [];
  while (series.at < series.end) {
    const { field, wire } = readTag(series, 'write');
    const message = enter(series, wire, 'write');
    if (field === 1) {
      readTag(message, 'write');
      const name = enter(message, 'bytes', 'write');
      names.push(Buffer.from(name.bytes.subarray(name.at, name.end)).toString());
    }
    series.at = message.end;
  }
  return names;
}

/** The labels of each series of a request. */
function seriesOf(body: Uint8Array): string[][] {
  const bytes = uncompress(body);
  const cursor: Cursor = { bytes, at: 0, end: bytes.length, high: 0 };
  const series: string[][] = [];
  while (cursor.at < cursor.end) {
    const { wire } = readTag(cursor, 'write');
    const one = enter(cursor, wire, 'write');
    series.push(labelsOf({ ...one }));
    cursor.at = one.end;
  }
  return series;
}

test('series arrive in compressed requests of at most 500, their labels in order and none of them empty', async () => {
  const server = await startServer({ 'POST /api/v1/write': () => ({ status: 204 }) });
  onTestFinished(() => server.close());
  const series = Array.from({ length: 1_001 }, (_, at) => ({
    name: 'flamegate_benchmark_median',
    labels: { metric: 'time', benchmark: `suite/${'long name '.repeat(40)}${at}`, ref: '' },
    points: new Map([[1_700_000_000_000 + at, at / 7]]),
  }));
  await writeToPrometheus(remoteOf(server.address, prometheus, {}), series);
  const requests = server.asked.map(({ body }) => seriesOf(body));
  expect(requests.map(({ length }) => length)).toEqual([500, 500, 1]);
  for (const labels of requests.flat()) expect(labels).toEqual(['__name__', 'benchmark', 'metric']);
  expect(server.asked[0]?.body.length).toBeLessThan(100_000);
});
