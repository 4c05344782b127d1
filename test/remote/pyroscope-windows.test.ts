import { afterEach, expect, test } from 'vitest';
import { writePprof } from '../../src/profile/formats/pprof-write.ts';
import { fieldsOf, readUnsigned } from '../../src/profile/formats/protobuf.ts';
import { pyroscope, remoteOf } from '../../src/remote/address.ts';
import { queryPyroscope } from '../../src/remote/pyroscope-windows.ts';
import { makeProfile } from '../profile/make-profile.ts';
import { type Asked, startServer, type TestServer, type Told } from './http-server.ts';

const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const route = 'POST /querier.v1.QuerierService/SelectMergeProfile';
const text = 'main@src/a.js:1;hot@src/a.js:9 30\nmain@src/a.js:1 10';
const pprof = writePprof({ ...makeProfile(text, { unit: 'ns', type: 'cpu' }), durationNs: 1e9 });

/** The window that was asked for. */
function windowOf({ body }: Asked): readonly [number, number] {
  const found = new Map<number, number>();
  for (const { field, wire, cursor } of fieldsOf([body], 'request')) {
    if (wire === 'varint') found.set(field, readUnsigned(cursor, 'request'));
  }
  return [found.get(3) ?? 0, found.get(4) ?? 0];
}

async function serve(answer: (from: number, until: number) => Told): Promise<TestServer> {
  const server = await startServer({ [route]: (asked) => answer(...windowOf(asked)) });
  servers.push(server);
  return server;
}

function ask({ address }: TestServer, from: number, until: number) {
  const query = { profileType: 'process_cpu:cpu:nanoseconds:cpu:nanoseconds', selector: '{}', service: 'a' };
  return queryPyroscope(remoteOf(address, pyroscope, {}), { ...query, from, until });
}

const dayMs = 86_400_000;
const end = 1_764_604_800_000;

/** As Pyroscope 1.8 says it, and as Mimir does. */
const refusals: readonly string[] = [
  '{"code":"invalid_argument","message":"the query time range exceeds the limit (max_query_length, actual: 167h59m59s, limit: 1d)"}',
  'the query time range exceeds the limit (query length: 167h0m0s, limit: 24h0m0s)',
];

test.each(refusals)('a window that is longer than the tenant may ask for comes in parts: %s', async (body) => {
  const server = await serve((from, until) => (until - from > dayMs ? { status: 400, body } : { body: pprof }));
  const got = await ask(server, end - 7 * dayMs, end);
  const answered = server.asked
    .filter(({ route: each }) => each === route)
    .map(windowOf)
    .filter(([from, until]) => until - from <= dayMs);
  expect(answered[0]?.[0]).toBe(end - 7 * dayMs);
  expect(answered.at(-1)?.[1]).toBe(end);
  // Nothing between two parts, and nothing twice.
  expect(answered.slice(1).map(([from]) => from)).toEqual(answered.slice(0, -1).map(([, until]) => until));
  expect(got?.stacks.map(({ values }) => values[0] ?? 0).toSorted((a, b) => a - b)).toEqual(
    [10, 30].map((value) => value * answered.length),
  );
  expect(got?.frames.map(({ name }) => name)).toEqual(['main', 'hot']);
  expect(got?.durationNs).toBe(answered.length * 1e9);
});

test('parts without samples add nothing, and a window without any is nothing', async () => {
  const refused = { status: 400, body: refusals[0] ?? '' };
  const some = await serve((from, until) => (until - from > dayMs ? refused : { body: until === end ? pprof : '' }));
  expect((await ask(some, end - 7 * dayMs, end))?.stacks.length).toBe(2);
  const none = await serve((from, until) => (until - from > dayMs ? refused : { body: '' }));
  expect(await ask(none, end - 7 * dayMs, end)).toBeUndefined();
});

test('a server that refuses the shortest window is believed', async () => {
  const server = await serve(() => ({ status: 400, body: refusals[0] ?? '' }));
  await expect(ask(server, end - dayMs, end)).rejects.toThrow(/time range exceeds the limit/);
  expect(server.asked.length).toBeLessThan(30);
});

test('another refusal is not taken for a limit', async () => {
  const server = await serve(() => ({ status: 400, body: '{"message":"invalid label selector"}' }));
  await expect(ask(server, end - dayMs, end)).rejects.toThrow(/invalid label selector/);
  expect(server.asked.filter(({ route: each }) => each === route)).toHaveLength(1);
});
