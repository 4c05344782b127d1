import { afterEach, beforeEach, expect, test } from 'vitest';
import { openS3Store } from '../../src/store/s3.ts';
import { s3OptionsOf } from '../../src/store/s3-bucket.ts';
import { parseListing } from '../../src/store/s3-listing.ts';
import { signS3 } from '../../src/store/s3-signature.ts';
import { aCommit, aRun, namedGate } from '../results/make.ts';
import { long } from '../support/long.ts';
import { storeContract } from './contract.ts';
import { credentials, type Dialect, region, type S3Server, startS3Server } from './s3-server.ts';

let server: S3Server;

beforeEach(async () => {
  server = await startS3Server();
});

afterEach(() => server.close());

function open(prefix = 'a b/ü(1)') {
  return openS3Store({ bucket: 'bucket', prefix, region, endpoint: server.endpoint, credentials });
}

storeContract('s3', async () => ({
  store: open('bench'),
  place: 's3://bucket/bench',
  repository: '.',
  environment: {
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_SESSION_TOKEN: credentials.sessionToken,
    AWS_REGION: region,
    AWS_ENDPOINT_URL_S3: server.endpoint,
  },
  tamper: async (path, text) => {
    server.objects.set(`bench/${path}`, new TextEncoder().encode(text));
  },
  exists: async () => server.objects.size > 0,
}));

/** The worked examples of Amazon's own documentation of header-based authentication. */
test.each([
  ['GET', '/test.txt', { range: 'bytes=0-9' }, '', 'f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41'],
  [
    'PUT',
    '/test%24file.text',
    { date: 'Fri, 24 May 2013 00:00:00 GMT', 'x-amz-storage-class': 'REDUCED_REDUNDANCY' },
    'Welcome to Amazon S3.',
    '98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd',
  ],
  ['GET', '/?lifecycle', {}, '', 'fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543'],
  ['GET', '/?max-keys=2&prefix=J', {}, '', '34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7'],
] as const)('%s %s is signed as in the documentation', async (method, path, headers, body, signature) => {
  const signed = await signS3(
    { method, url: new URL(`https://examplebucket.s3.amazonaws.com${path}`), headers, body: Buffer.from(body) },
    {
      credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
      region: 'us-east-1',
      now: new Date('2013-05-24T00:00:00Z'),
    },
  );
  expect(signed.get('authorization')).toContain(`Signature=${signature}`);
});

test('prefixes with spaces and brackets work, and the store keeps to its prefix', async () => {
  server.objects.set('runs/other', new Uint8Array([1]));
  const store = open();
  await store.save(aRun(), new Map());
  expect(await store.list()).toHaveLength(1);
  expect([...server.objects.keys()].filter((key) => !key.startsWith('a b/ü(1)/'))).toEqual(['runs/other']);
});

test.each(['/bench//', 'a//b', '//'])('what is put below the prefix %j is found there', async (prefix) => {
  const store = open(prefix);
  await store.save(aRun(), new Map());
  expect(await store.list()).toHaveLength(1);
  expect([...server.objects.keys()].filter((key) => key.startsWith('/') || key.includes('//'))).toEqual([]);
});

test('a failure of the server is tried again, and a write that had succeeded is no conflict', long, async () => {
  const store = open();
  await store.save(aRun({ id: 'first' }), new Map());
  server.faults.push('500 before', 'none', '500 after', 'none', '500 after');
  await store.save(aRun(), new Map());
  expect(await store.list()).toHaveLength(2);
});

test('a refused key says which permissions are needed', async () => {
  server.faults.push('403');
  await expect(open().list()).rejects.toMatchObject({
    code: 'STORE_UNREACHABLE',
    message: expect.stringContaining('HTTP 403, AccessDenied'),
    hint: expect.stringContaining('s3:GetObject'),
  });
});

test('credentials come from the usual variables, and their absence is told by name', () => {
  const location = { bucket: 'b', prefix: 'p' };
  expect(() => s3OptionsOf(location, {})).toThrow('AWS_ACCESS_KEY_ID must be set');
  expect(() => s3OptionsOf(location, { AWS_ACCESS_KEY_ID: 'x' })).toThrow('AWS_SECRET_ACCESS_KEY must be set');
  expect(
    s3OptionsOf(location, { AWS_ACCESS_KEY_ID: 'x', AWS_SECRET_ACCESS_KEY: 'y', AWS_DEFAULT_REGION: 'z' }),
  ).toEqual({
    ...location,
    region: 'z',
    credentials: { accessKeyId: 'x', secretAccessKey: 'y' },
  });
});

/** Every combination of what servers that speak this protocol are known to do otherwise. */
const dialects = (['2', '1', '1-unnamed'] as const).flatMap((list) =>
  (['asked', 'always', 'never'] as const).flatMap((encoding) =>
    (['kept', 'ignored', '501', '409'] as const).map((condition): Dialect => ({ list, encoding, condition })),
  ),
);

test.each(dialects)(
  'a server of list $list, encoding $encoding, condition $condition loses, renames and replaces nothing',
  long,
  async (dialect) => {
    await server.close();
    server = await startS3Server(dialect);
    const store = open("a'b (1)&+%2F");
    const gates = ['', 'packages/a', 'a%2Fb', 'c d'].map((gate) => (gate === '' ? undefined : namedGate(gate)));
    const runs = gates.map((gate, index) => aRun({ id: `9-${index}`, commit: aCommit(index), gate }));
    for (const run of runs) await store.save(run, new Map([['profiles/a.pb.gz', new Uint8Array([1])]]));
    const listed = await store.list();
    expect(listed).toHaveLength(runs.length);
    expect((await Promise.all(listed.map((run) => store.read(run)))).map(({ gate }) => gate).toSorted()).toEqual(
      runs.map(({ gate }) => gate).toSorted(),
    );
    const [first] = runs;
    if (first === undefined) throw new Error('there is a run');
    await store.save(first, new Map([['profiles/a.pb.gz', new Uint8Array([1])]]));
    await expect(store.save({ ...first, takenAt: first.takenAt, outcomes: [] }, new Map())).rejects.toMatchObject({
      code: 'STORE_CONFLICT',
    });
    const kept = (await store.list()).find(({ commit }) => commit === first.commit);
    expect(kept && (await store.read(kept)).outcomes).toHaveLength(first.outcomes.length);
  },
);

test.each([
  ['is no listing', '<html>sign in</html>'],
  ['is cut short with nothing to go on from', '<ListBucketResult><IsTruncated>true</IsTruncated></ListBucketResult>'],
  ['holds keys of other folders', '<ListBucketResult><Contents><Key>elsewhere/x</Key></Contents></ListBucketResult>'],
  [
    'is encoded otherwise than it says',
    '<ListBucketResult><EncodingType>url</EncodingType><Key>%zz</Key></ListBucketResult>',
  ],
])('an answer that %s is an error, and no store without runs', (_, xml) => {
  expect(() => parseListing(xml, 'bench/runs/')).toThrow(RangeError);
});

test('a page that comes again and again is an error, and no endless reading', async () => {
  server.faults.push('none', 'first page again', 'first page again', 'first page again');
  for (const name of ['a', 'b', 'c']) server.objects.set(`bench/runs/${name}`, new Uint8Array());
  await expect(open('bench').list()).rejects.toMatchObject({ code: 'STORE_UNREACHABLE' });
});
