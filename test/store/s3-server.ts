/** A bucket in memory behind S3's protocol: signatures checked, conditional puts, two keys a page; and how others speak it. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signS3 } from './s3-signature.ts';

export const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret/+=', sessionToken: 'token' };
export const region = 'eu-central-1';

export interface Dialect {
  /** `1`: `list-type` is passed over; the next page is asked for by `marker`. `1-unnamed`: without saying NextMarker. */
  readonly list: '2' | '1' | '1-unnamed';
  /** `asked`: where it is asked for. `always`: unasked, and said. `never`: passed over. */
  readonly encoding: 'asked' | 'always' | 'never';
  /** Of `If-None-Match: *` on a PUT. */
  readonly condition: 'kept' | 'ignored' | '501' | '409';
}

const amazon: Dialect = { list: '2', encoding: 'asked', condition: 'kept' };

export interface S3Server {
  readonly endpoint: string;
  readonly objects: Map<string, Uint8Array>;
  /** Answers of these kinds are given before anything else happens; taken from the front. */
  readonly faults: ('none' | '500 before' | '500 after' | '403' | 'first page again')[];
  close(): Promise<void>;
}

export async function startS3Server(dialect: Dialect = amazon): Promise<S3Server> {
  const objects = new Map<string, Uint8Array>();
  const faults: S3Server['faults'] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const fault = faults.shift();
      if (fault === '500 before') return answer(response, 500, '<Code>InternalError</Code>');
      if (fault === '403') return answer(response, 403, '<Error><Code>AccessDenied</Code></Error>');
      if (fault === 'first page again') request.url = request.url?.replace(/continuation-token=[^&]*/, 'max-keys=2');
      const result = handle(request, Buffer.concat(chunks), { objects, dialect });
      return fault === '500 after' ? answer(response, 500, '') : answer(response, result.status, result.body);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> => new Promise((done) => server.close(() => done()));
  return { endpoint: `http://127.0.0.1:${port}`, objects, faults, close };
}

interface Result {
  readonly status: number;
  readonly body: Uint8Array | string;
}

interface Bucket {
  readonly objects: Map<string, Uint8Array>;
  readonly dialect: Dialect;
}

function handle(request: IncomingMessage, body: Buffer, { objects, dialect }: Bucket): Result {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const wrong = signatureFault(request, url, body);
  if (wrong !== undefined) return { status: 403, body: `<Error><Code>${wrong}</Code></Error>` };
  const [, bucket, ...parts] = url.pathname.split('/').map(decodeURIComponent);
  if (bucket !== 'bucket') return { status: 404, body: '<Error><Code>NoSuchBucket</Code></Error>' };
  const key = parts.join('/');
  if (key === '') return listing(url, objects, dialect);
  const stored = objects.get(key);
  if (request.method === 'DELETE') return { status: objects.delete(key) ? 204 : 204, body: '' };
  if (request.method === 'GET') return stored === undefined ? { status: 404, body: '' } : { status: 200, body: stored };
  if (request.headers['if-none-match'] === '*') {
    const { condition } = dialect;
    if (condition === '501') return { status: 501, body: '<Error><Code>NotImplemented</Code></Error>' };
    if (condition !== 'ignored' && stored !== undefined) return { status: condition === '409' ? 409 : 412, body: '' };
  }
  objects.set(key, body);
  return { status: 200, body: '' };
}

function listing(url: URL, objects: ReadonlyMap<string, Uint8Array>, { list, encoding }: Dialect): Result {
  const asked = (name: string): string => url.searchParams.get(name) ?? '';
  const prefix = asked('prefix');
  const after = list === '2' ? asked('continuation-token') || asked('start-after') : asked('marker');
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).toSorted();
  const page = keys.slice(0, 2);
  const isCut = keys.length > 2;
  const isEncoded = encoding === 'always' || (encoding === 'asked' && asked('encoding-type') === 'url');
  const written = isEncoded ? encodeURIComponent : escapeXml;
  const last = escapeXml(page.at(-1) ?? '');
  const next = { '2': 'NextContinuationToken', '1': 'NextMarker', '1-unnamed': undefined }[list];
  const contents = page.map((key) => `<Contents><Key>${written(key)}</Key><ETag/></Contents>`).join('');
  const rest = [
    `<Prefix>${escapeXml(prefix)}</Prefix>`,
    isEncoded ? '<EncodingType>url</EncodingType>' : '',
    `<IsTruncated>${isCut}</IsTruncated>`,
    isCut && next !== undefined ? `<${next}>${last}</${next}>` : '',
  ];
  const body = `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${rest.join('')}${contents}</ListBucketResult>`;
  return { status: 200, body };
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&#39;').replaceAll('(', '&#x28;');
}

function signatureFault(request: IncomingMessage, url: URL, body: Buffer): string | undefined {
  const { authorization = '', 'x-amz-date': date = '', 'x-amz-content-sha256': hash } = request.headers;
  if (hash !== createHash('sha256').update(body).digest('hex')) return 'XAmzContentSHA256Mismatch';
  const covered = /SignedHeaders=([^,]+)/.exec(authorization)?.[1]?.split(';') ?? [];
  const own = new Set(['host', 'x-amz-content-sha256', 'x-amz-date', 'x-amz-security-token']);
  const names = covered.filter((name) => !own.has(name));
  const headers = Object.fromEntries(names.map((name) => [name, String(request.headers[name])]));
  const now = new Date(String(date).replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z'));
  const method = request.method as 'GET';
  const expected = signS3({ method, url, headers, body }, { credentials, region, now });
  return expected['authorization'] === authorization ? undefined : 'SignatureDoesNotMatch';
}

function answer(response: ServerResponse, status: number, body: Uint8Array | string): void {
  response.writeHead(status).end(body);
}
