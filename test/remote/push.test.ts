import { afterEach, expect, test } from 'vitest';
import { limits, pprofWithinLimits, pushedProfiles } from '../../src/production/pushed-profiles.ts';
import { readOtlp } from '../../src/profile/formats/otlp.ts';
import { readPprof } from '../../src/profile/formats/pprof.ts';
import { writePprof } from '../../src/profile/formats/pprof-write.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { openTelemetry, pyroscope, remoteOf } from '../../src/remote/address.ts';
import { pushOtlp } from '../../src/remote/otlp-push.ts';
import { pushToPyroscope } from '../../src/remote/pyroscope-push.ts';
import { makeProfile } from '../profile/make-profile.ts';
import { anOutcome, aRun } from '../results/make.ts';
import { long } from '../support/long.ts';
import { startServer, type TestServer } from './http-server.ts';

const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(routes: Parameters<typeof startServer>[0]): Promise<TestServer> {
  const server = await startServer(routes);
  servers.push(server);
  return server;
}

const now = Date.parse('2026-11-28T10:00:00Z');
const measured = makeProfile('main@src/a.js:1;hot@src/a.js:9 30\nmain@src/a.js:1 10', { unit: 'ns', type: 'cpu' });
const outcome = { ...anOutcome('parse'), profiles: [{ kind: 'cpu' as const, file: 'profiles/a.pb.gz' }] };
const pushed = pushedProfiles(aRun({ outcomes: [outcome] }), new Map([['profiles/a.pb.gz', writePprof(measured)]]), {
  repository: 'octo/shop',
  repositoryUrl: 'https://github.com/octo/shop',
  ref: 'main',
});

function sumOf({ stacks }: Profile): number {
  return stacks.reduce((sum, { values }) => sum + (values[0] ?? 0), 0);
}

test('a profile is pushed with its service and labels, stamped now, and nothing else is asked of the server', async () => {
  const server = await serve({ 'POST /push.v1.PusherService/Push': () => ({ body: '{}' }) });
  await pushToPyroscope(remoteOf(server.address, pyroscope, { PYROSCOPE_USER: 'u', PYROSCOPE_PASSWORD: 'p' }), pushed, {
    now,
  });
  const [{ labels, samples }] = JSON.parse(server.asked[0]?.body.toString() ?? '').series;
  const told = Object.fromEntries(labels.map(({ name, value }: { name: string; value: string }) => [name, value]));
  expect(told).toMatchObject({
    __name__: 'process_cpu',
    __delta__: 'false',
    service_name: 'shop/core',
    benchmark: 'parse',
    repository: 'octo/shop',
    ref: 'main',
    service_repository: 'https://github.com/octo/shop',
    service_root_path: '.',
  });
  expect(told['service_git_ref']).toBe(told['commit']);
  expect(labels.length).toBeLessThanOrEqual(limits.labels);
  const got = readPprof(Buffer.from(samples[0].rawProfile, 'base64'));
  expect(sumOf(got)).toBe(40);
  expect(got.frames.map(({ name }) => name)).toEqual(['main', 'hot']);
  expect(server.asked[0]?.headers.authorization).toBe(`Basic ${Buffer.from('u:p').toString('base64')}`);
  expect(server.unknown).toEqual([]);
});

test('a server without the pusher gets every profile by its older way', async () => {
  const server = await serve({
    'POST /push.v1.PusherService/Push': () => ({ status: 404 }),
    'POST /ingest': () => ({ status: 200 }),
  });
  await pushToPyroscope(remoteOf(server.address, pyroscope, {}), [...pushed, ...pushed], { now });
  expect(server.asked.map(({ route }) => route)).toEqual([
    'POST /push.v1.PusherService/Push',
    'POST /ingest',
    'POST /ingest',
  ]);
  const { query, headers, body } = server.asked[1] ?? {
    query: new URLSearchParams(),
    headers: {},
    body: Buffer.from(''),
  };
  expect(query.get('name')).toMatch(/^shop-core\{benchmark=parse,commit=/);
  // With a format the server reads the form itself as a profile.
  expect(query.has('format')).toBe(false);
  expect(query.get('until')).toBe(String(now / 1000));
  const form = await new Response(new Uint8Array(body), {
    headers: { 'content-type': headers['content-type'] ?? '' },
  }).formData();
  const types = form.get('sample_type_config');
  expect(types instanceof Blob && JSON.parse(await types.text())).toEqual({
    cpu: { units: 'nanoseconds', 'display-name': 'cpu', aggregation: 'sum' },
  });
  const file = form.get('profile');
  expect(file instanceof Blob && sumOf(readPprof(new Uint8Array(await file.arrayBuffer())))).toBe(40);
});

test('what a tenant has no room for is pruned into "other", and the total stays', long, () => {
  const many = Array.from(
    { length: 20_000 },
    (_, at) => `main@src/a.js:1;f${at}@src/f${at % 500}.js:${at + 1} ${(at % 97) + 1}`,
  );
  const large = makeProfile(many.join('\n'), { unit: 'ns', type: 'cpu' });
  const got = readPprof(pprofWithinLimits({ profile: large, kind: 'cpu' }, now));
  expect(got.stacks.length).toBeLessThanOrEqual(limits.samples);
  expect(sumOf(got)).toBe(sumOf(large));
  expect(got.frames.some(({ name }) => name === 'other')).toBe(true);
});

test('OTLP receivers get the profile with service and labels as attributes of the resource', async () => {
  const server = await serve({ 'POST /v1development/profiles': () => ({ status: 200 }) });
  await pushOtlp(remoteOf(server.address, openTelemetry, {}), pushed, { now });
  const [asked] = server.asked;
  expect(asked?.headers['content-type']).toBe('application/x-protobuf');
  expect(sumOf(readOtlp(asked?.body ?? Buffer.from('')))).toBe(40);
  expect(asked?.body.toString('latin1')).toContain('service.name');
  expect(asked?.body.toString('latin1')).toContain('shop/core');
});

test('a refusal ends the push with the words of the server', async () => {
  const server = await serve({
    'POST /push.v1.PusherService/Push': () => ({
      status: 422,
      body: '{"code":"invalid_argument","message":"too old"}',
    }),
  });
  await expect(pushToPyroscope(remoteOf(server.address, pyroscope, {}), pushed, { now })).rejects.toThrow(
    /HTTP 422.*too old/,
  );
});
