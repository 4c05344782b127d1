/** Whatever stands at an address, and what each way of sending and asking makes of it. */
import { afterEach, expect, test } from 'vitest';
import { pushedProfiles } from '../../src/production/pushed-profiles.ts';
import { writePprof } from '../../src/profile/formats/pprof-write.ts';
import { createMessage } from '../../src/profile/formats/protobuf-write.ts';
import { openTelemetry, prometheus, pyroscope, type Remote, remoteOf } from '../../src/remote/address.ts';
import { pushOtlp } from '../../src/remote/otlp-push.ts';
import { writeToPrometheus } from '../../src/remote/prometheus-write.ts';
import { pushToPyroscope } from '../../src/remote/pyroscope-push.ts';
import { queryPyroscope } from '../../src/remote/pyroscope-windows.ts';
import { makeProfile } from '../profile/make-profile.ts';
import { anOutcome, aRun } from '../results/make.ts';
import { long } from '../support/long.ts';
import { type Asked, startServer, type TestServer, type Told } from './http-server.ts';

const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

const now = Date.parse('2026-11-28T10:00:00Z');
const outcome = { ...anOutcome('parse'), profiles: [{ kind: 'cpu' as const, file: 'profiles/a.pb.gz' }] };
const bytes = writePprof(makeProfile('main 3', { unit: 'ns', type: 'cpu' }));
const pushed = pushedProfiles(aRun({ outcomes: [outcome] }), new Map([['profiles/a.pb.gz', bytes]]), {});
const secrets = { PYROSCOPE_TOKEN: 's3cret', PROMETHEUS_TOKEN: 's3cret', OTEL_EXPORTER_OTLP_TOKEN: 's3cret' };

interface Way {
  readonly route: string;
  send(address: string): Promise<unknown>;
}

const ways: Readonly<Record<'pyroscope' | 'otlp' | 'prometheus' | 'query', Way>> = {
  pyroscope: {
    route: 'POST /push.v1.PusherService/Push',
    send: (address) => pushToPyroscope(remoteOf(address, pyroscope, secrets), pushed, { now }),
  },
  otlp: {
    route: 'POST /v1development/profiles',
    send: (address) => pushOtlp(remoteOf(address, openTelemetry, secrets), pushed, { now }),
  },
  prometheus: {
    route: 'POST /api/v1/write',
    send: (address) => {
      const series = [{ name: 'a', labels: {}, points: new Map([[now, 1]]) }];
      return writeToPrometheus(remoteOf(address, prometheus, secrets), series);
    },
  },
  query: {
    route: 'POST /querier.v1.QuerierService/SelectMergeStacktraces',
    send: (address) => {
      const remote: Remote = remoteOf(address, pyroscope, secrets);
      const window = { from: now - 1000, until: now };
      return queryPyroscope(remote, { profileType: 'a:b:c:d:e', selector: '{}', service: 'a', ...window });
    },
  },
};

async function met(way: Way, answer: (asked: Asked) => Told): Promise<{ server: TestServer; failure: unknown }> {
  const server = await startServer({ [way.route]: answer });
  servers.push(server);
  const failure = await way.send(server.address).then(
    () => undefined,
    (error: unknown) => error,
  );
  return { server, failure };
}

const page = '<!doctype html><html><head><title>Sign in\n to Grafana</title></head><body>…</body></html>';
const nginx = '<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body>…</body></html>';

interface Case {
  readonly what: string;
  readonly told: Told;
  readonly message: RegExp;
  readonly hint: RegExp;
  /** Times it is asked. */
  readonly times: number;
}

const cases: readonly Case[] = [
  {
    what: 'a login page in place of success',
    told: { headers: { 'content-type': 'text/html; charset=utf-8' }, body: page },
    message: /must answer as its API does: it sent the page "Sign in to Grafana"$/,
    hint: /check the address/,
    times: 1,
  },
  {
    what: 'a page that says it is none',
    told: { headers: { 'content-type': 'application/json' }, body: ` ${page}` },
    message: /it sent the page/,
    hint: /check the address/,
    times: 1,
  },
  {
    what: 'a way to another host',
    told: { status: 302, headers: { location: 'https://elsewhere.example/login?next=x' } },
    message: /must answer itself: it redirects to https:\/\/elsewhere\.example$/,
    hint: /one address/,
    times: 1,
  },
  {
    what: 'a way to nowhere',
    told: { status: 308, headers: { location: 'http://[' } },
    message: /redirects to no address$/,
    hint: /check the address/,
    times: 1,
  },
  {
    what: 'a proxy that takes less',
    told: { status: 413, headers: { 'content-type': 'text/html' }, body: nginx },
    message: /HTTP 413, the page "413 Request Entity Too Large"$/,
    hint: /raise its limit/,
    times: 1,
  },
  {
    what: 'a limit that asks for more patience than we have',
    told: { status: 429, headers: { 'retry-after': '120' }, body: 'rate limit exceeded' },
    message: /HTTP 429, rate limit exceeded$/,
    hint: /try again later/,
    times: 1,
  },
  {
    what: 'a service that cannot',
    told: { status: 501, body: 'never' },
    message: /HTTP (501, never|404)$/,
    hint: /./,
    times: 1,
  },
];

for (const [name, way] of Object.entries(ways)) {
  test.each(cases)(`${name} meets $what, says so and shows no secret`, long, async ({ told, message, hint, times }) => {
    const { server, failure } = await met(way, () => told);
    expect(failure).toMatchObject({
      code: 'REMOTE_FAILED',
      message: expect.stringMatching(message),
      hint: expect.stringMatching(hint),
    });
    expect(JSON.stringify(failure) + String(failure)).not.toContain('s3cret');
    expect(server.asked.filter(({ route }) => route === way.route)).toHaveLength(times);
  });
}

test('a busy service is waited for as long as it asks, and asked again', long, async () => {
  const times: number[] = [];
  await met(ways.prometheus, () => {
    times.push(Date.now());
    return times.length === 1 ? { status: 429, headers: { 'retry-after': '1' } } : { status: 400 };
  });
  const [first = 0, second = 0] = times;
  expect(second - first).toBeGreaterThanOrEqual(990);
});

test.each([
  ['pyroscope', 1],
  ['otlp', 1],
  ['prometheus', 3],
  ['query', 3],
] as const)('%s that answers 502 is asked %i times: what adds up may have arrived', long, async (name, times) => {
  const way = ways[name];
  const { server, failure } = await met(way, () => ({ status: 502, body: 'upstream' }));
  expect(failure).toMatchObject({ message: expect.stringContaining('HTTP 502, upstream') });
  expect(server.asked).toHaveLength(times);
});

const partial = (rejected: number, message: string): Uint8Array =>
  createMessage().message(1, createMessage().number(1, rejected).text(2, message)).bytes();

test.each([
  ['protobuf', { headers: { 'content-type': 'application/x-protobuf' }, body: partial(1, 'profiles\nare off') }],
  [
    'JSON',
    {
      headers: { 'content-type': 'application/json' },
      body: '{"partialSuccess":{"rejectedProfiles":"1","errorMessage":"profiles are off"}}',
    },
  ],
])('an OTLP receiver that throws profiles away in %s has not taken them', async (_, told) => {
  const { failure } = await met(ways.otlp, () => told);
  expect(String(failure)).toContain('it rejected 1 profiles, profiles are off');
});

test.each([
  ['nothing', { body: '' }],
  ['no partial success', { headers: { 'content-type': 'application/json' }, body: '{}' }],
  ['none rejected', { headers: { 'content-type': 'application/x-protobuf' }, body: partial(0, 'slow down') }],
  ['what cannot be read', { body: Uint8Array.of(0xff, 0xff) }],
])('an OTLP receiver that answers %s has taken them', async (_, told) => {
  const { failure } = await met(ways.otlp, () => told);
  expect(failure).toBeUndefined();
});

test.each([['nothing'], ['ok']])('a pusher that answers 200 and %s is none', async (body) => {
  const { failure } = await met(ways.pyroscope, () => ({ body: body === 'nothing' ? '' : body }));
  expect(failure).toMatchObject({ message: expect.stringContaining('must answer in JSON') });
});
