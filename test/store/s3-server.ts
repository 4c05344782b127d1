/** A bucket in memory behind S3's protocol: signatures checked, conditional puts, two keys a page. */
import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signS3 } from './s3-signature.ts';

export const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'secret/+=', sessionToken: 'token' };
export const region = 'eu-central-1';

export interface S3Server {
  readonly endpoint: string;
  readonly objects: Map<string, Uint8Array>;
  /** Answers of these kinds are given before anything else happens; taken from the front. */
  readonly faults: ('none' | '500 before' | '500 after' | '403')[];
  close(): Promise<void>;
}

export async function startS3Server(): Promise<S3Server> {
  const objects = new Map<string, Uint8Array>();
  const faults: S3Server['faults'] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const fault = faults.shift();
      if (fault === '500 before') return answer(response, 500, '<Code>InternalError</Code>');
      if (fault === '403') return answer(response, 403, '<Error><Code>AccessDenied</Code></Error>');
      const result = handle(request, Buffer.concat(chunks), objects);
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

function handle(request: IncomingMessage, body: Buffer, objects: Map<string, Uint8Array>): Result {
  const url = new URL(request.url ?? '/', `http://${request.headers.host}`);
  const wrong = signatureFault(request, url, body);
  if (wrong !== undefined) return { status: 403, body: `<Error><Code>${wrong}</Code></Error>` };
  const [, bucket, ...parts] = url.pathname.split('/').map(decodeURIComponent);
  if (bucket !== 'bucket') return { status: 404, body: '<Error><Code>NoSuchBucket</Code></Error>' };
  const key = parts.join('/');
  if (key === '') return listing(url, objects);
  const stored = objects.get(key);
  if (request.method === 'DELETE') return { status: objects.delete(key) ? 204 : 204, body: '' };
  if (request.method === 'GET') return stored === undefined ? { status: 404, body: '' } : { status: 200, body: stored };
  if (request.headers['if-none-match'] === '*' && stored !== undefined) return { status: 412, body: '' };
  objects.set(key, body);
  return { status: 200, body: '' };
}

function listing(url: URL, objects: ReadonlyMap<string, Uint8Array>): Result {
  const prefix = url.searchParams.get('prefix') ?? '';
  const after = url.searchParams.get('continuation-token') ?? '';
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix) && key > after).toSorted();
  const page = keys.slice(0, 2);
  const next = keys.length > 2 ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  const contents = page.map((key) => `<Contents><Key>${encodeURIComponent(key)}</Key></Contents>`).join('');
  return { status: 200, body: `<ListBucketResult>${contents}${next}</ListBucketResult>` };
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
