/** Series to Prometheus by remote write 1.0. https://prometheus.io/docs/specs/prw/remote_write_spec/ */
import { compress } from 'snappyjs';
import { createMessage } from '../profile/formats/protobuf-write.ts';
import type { Remote } from './address.ts';
import { refuse } from './answer.ts';
import { ask } from './ask.ts';

export interface WrittenSeries {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** By milliseconds since the epoch, in the order of time. */
  readonly points: ReadonlyMap<number, number>;
}

/** Series a request: a receiver may refuse larger ones. */
const seriesPerRequest = 500;

/** Remote write 1.0, in requests of 500 series; throws REMOTE_FAILED at the first that is refused. */
export async function writeToPrometheus(
  remote: Remote,
  series: readonly WrittenSeries[],
  signal?: AbortSignal,
): Promise<void> {
  for (let at = 0; at < series.length; at += seriesPerRequest) {
    const answer = await ask(remote, {
      method: 'POST',
      path: '/api/v1/write',
      headers: {
        'content-type': 'application/x-protobuf',
        'content-encoding': 'snappy',
        'x-prometheus-remote-write-version': '0.1.0',
      },
      body: compress(writeRequest(series.slice(at, at + seriesPerRequest))),
      mostBytes: 1024 * 1024,
      effect: 'none',
      signal,
    });
    if (answer.status >= 300) refuse(remote, 'write to', answer);
  }
}

function writeRequest(series: readonly WrittenSeries[]): Uint8Array {
  const request = createMessage();
  for (const { name, labels, points } of series) {
    const one = createMessage();
    // The receiver wants them in the order of their names; one without a value is none.
    const named = Object.entries({ ...labels, __name__: name }).filter(([, value]) => value !== '');
    for (const [label, value] of named.sort(([a], [b]) => (a < b ? -1 : 1))) {
      one.message(1, createMessage().text(1, label).text(2, value));
    }
    for (const [at, value] of points) one.message(2, createMessage().double(1, value).number(2, at));
    request.message(1, one);
  }
  return request.bytes();
}
