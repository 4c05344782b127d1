import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { writeFlamebearer } from '../../src/profile/formats/flamebearer-write.ts';
import { writePprof } from '../../src/profile/formats/pprof-write.ts';
import { fieldsOf, readUnsigned } from '../../src/profile/formats/protobuf.ts';
import { pyroscope, remoteOf, type Variables } from '../../src/remote/address.ts';
import { queryPyroscope } from '../../src/remote/pyroscope-windows.ts';
import { makeProfile } from '../profile/make-profile.ts';
import { startServer, type TestServer, type Told } from './http-server.ts';

const servers: TestServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});

async function serve(routes: Parameters<typeof startServer>[0]): Promise<TestServer> {
  const server = await startServer(routes);
  servers.push(server);
  return server;
}

const profile = makeProfile('main@src/a.js:1;hot@src/a.js:9 30\nmain@src/a.js:1 10', { unit: 'ns', type: 'cpu' });
const pprof = gunzipSync(writePprof(profile));
const newest = 'POST /querier.v1.QuerierService/SelectMergeStacktraces';
const older = 'POST /querier.v1.QuerierService/SelectMergeProfile';
const oldest = 'GET /pyroscope/render';

function length(size: number): readonly number[] {
  return size < 128 ? [size] : [(size % 128) + 128, ...length(Math.floor(size / 128))];
}

function field(number: number, content: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from([number * 8 + 2, ...length(content.length)]), content]);
}

const query = {
  profileType: 'process_cpu:cpu:nanoseconds:cpu:nanoseconds',
  selector: '{service_name="checkout"}',
  service: 'checkout',
  from: 1_764_000_000_000,
  until: 1_764_604_800_000,
};

function ask({ address }: TestServer, environment: Variables = {}) {
  return queryPyroscope(remoteOf(address, pyroscope, environment), query);
}

const unimplemented = (): Told => ({ status: 501, body: '{"code":"unimplemented","message":"no such procedure"}' });

test('a profile comes as pprof with its files, from the window, type and labels that were asked for', async () => {
  const server = await serve({ [newest]: () => ({ body: field(5, field(1, pprof)) }) });
  const got = await ask(server);
  expect(got?.frames.map(({ name, file }) => `${name} ${file}`)).toEqual(['main src/a.js', 'hot src/a.js']);
  const request = new Map<number, string | number>();
  for (const { field: at, wire, cursor } of fieldsOf([server.asked[0]?.body ?? Buffer.from('')], 'request')) {
    if (wire === 'varint') request.set(at, readUnsigned(cursor, 'request'));
    else request.set(at, Buffer.from(cursor.bytes.subarray(cursor.at, cursor.end)).toString());
  }
  expect(Object.fromEntries(request)).toEqual({
    1: query.profileType,
    2: query.selector,
    3: query.from,
    4: query.until,
    6: 4,
  });
  expect(server.asked[0]?.headers['content-type']).toBe('application/proto');
  expect(server.unknown).toEqual([]);
});

test('a server that answers with a flame graph all the same is asked in its older way, which has files too', async () => {
  const server = await serve({
    [newest]: () => ({ body: field(1, Buffer.from('names')) }),
    [older]: () => ({ body: pprof }),
  });
  expect((await ask(server))?.frames.map(({ file }) => file)).toEqual(['src/a.js', 'src/a.js']);
});

test('a server without the querier is asked for what it renders', async () => {
  const server = await serve({
    [newest]: unimplemented,
    [older]: () => ({ status: 404 }),
    [oldest]: () => ({ body: writeFlamebearer(profile) }),
  });
  const got = await ask(server);
  expect(got?.frames.map(({ name }) => name)).toEqual(['main', 'hot']);
  const [, , rendered] = server.asked;
  expect(rendered?.query.get('query')).toBe(`${query.profileType}${query.selector}`);
});

test.each([
  ['process_cpu:cpu:nanoseconds:cpu:nanoseconds', 'checkout.cpu{}'],
  ['memory:alloc_space:bytes:space:bytes', 'checkout.alloc_space{}'],
  ['shop.checkout.itimer', 'shop.checkout.itimer{}'],
])('a server from before labels is asked for %s as %s', async (profileType, application) => {
  const server = await serve({ 'GET /render': () => ({ body: writeFlamebearer(profile) }) });
  const got = await queryPyroscope(remoteOf(server.address, pyroscope, {}), { ...query, profileType });
  expect(got?.frames.map(({ name }) => name)).toEqual(['main', 'hot']);
  expect(server.asked.at(-1)?.query.get('query')).toBe(application);
});

test('a window without samples is nothing, not an error', async () => {
  const server = await serve({ [newest]: () => ({ body: field(5, Buffer.from('')) }) });
  expect(await ask(server)).toBeUndefined();
});

test('credentials and tenant go along; a refusal shows what the server said, cut, and no secret', async () => {
  const server = await serve({ [newest]: () => ({ status: 403, body: `denied ${'x'.repeat(5000)}` }) });
  const failed = await ask(server, { PYROSCOPE_TOKEN: 's3cret', PYROSCOPE_TENANT: 'team-a' }).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(server.asked[0]?.headers).toMatchObject({ authorization: 'Bearer s3cret', 'x-scope-orgid': 'team-a' });
  expect(failed).toMatchObject({ code: 'REMOTE_FAILED', message: expect.stringContaining('HTTP 403, denied xxx') });
  expect(String(failed)).not.toContain('s3cret');
  expect(String(failed).length).toBeLessThan(600);
});

test('a redirect is not followed: the credentials are for one host', async () => {
  const other = await serve({ [newest]: () => ({ body: field(5, field(1, pprof)) }) });
  const location = `${other.address}/querier.v1.QuerierService/SelectMergeStacktraces`;
  const server = await serve({ [newest]: () => ({ status: 307, headers: { location } }) });
  await expect(ask(server, { PYROSCOPE_TOKEN: 's3cret' })).rejects.toMatchObject({ code: 'REMOTE_FAILED' });
  expect(other.asked).toEqual([]);
});

test('a busy server is asked again', async () => {
  let times = 0;
  const server = await serve({
    [newest]: () => (++times < 2 ? { status: 503 } : { body: field(5, field(1, pprof)) }),
  });
  expect((await ask(server))?.stacks.length).toBe(2);
});

test.each([
  ['an address that is none', 'checkout', {}, /http or https URL/],
  ['an address without its scheme', 'user:pw@pyroscope.example', {}, /http or https URL: current value is …@pyroscope/],
  ['an address without its colon', 'https//user:pw@pyroscope.example', {}, /http or https URL: current value is …@py/],
  ['a file', 'file:///etc/passwd', {}, /http or https URL/],
  ['a password in the address', 'https://user:pw@pyroscope.example', {}, /hold no user or password/],
  ['credentials without encryption', 'http://pyroscope.example', { PYROSCOPE_PASSWORD: 'x' }, /must be https/],
  ['a token of two lines', 'https://pyroscope.example', { PYROSCOPE_TOKEN: 'a\nX: y' }, /one line/],
])('%s is refused before anything is sent', (_, address, environment, words) => {
  expect(() => remoteOf(address, pyroscope, environment)).toThrow(words);
  try {
    remoteOf(address, pyroscope, environment);
  } catch (error) {
    expect(String(error)).not.toContain('pw@');
  }
});
