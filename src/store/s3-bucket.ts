/**
 * A bucket of S3 or anything that speaks its protocol (R2, MinIO, Ceph), below a prefix: objects by path.
 */
import { GateError } from '../errors.ts';
import { decode } from './files.ts';
import { type ListingPage, parseListing } from './s3-listing.ts';
import { type Answer, askS3 } from './s3-retry.ts';
import { encodeS3, type S3Credentials, type S3Request } from './s3-signature.ts';

export interface S3Options {
  readonly bucket: string;
  /** Without slashes at its ends; may be empty. */
  readonly prefix: string;
  readonly region: string;
  /** Absent: Amazon's own for the region. Given: the bucket becomes the first part of the path. */
  readonly endpoint?: string | undefined;
  readonly credentials: S3Credentials;
}

/** From the variables that AWS tools and `aws-actions/configure-aws-credentials` set. */
export function s3OptionsOf(
  location: { readonly bucket: string; readonly prefix: string },
  environment: Readonly<Record<string, string | undefined>>,
): S3Options {
  const { bucket, prefix } = location;
  const accessKeyId = environment['AWS_ACCESS_KEY_ID'];
  const secretAccessKey = environment['AWS_SECRET_ACCESS_KEY'];
  const sessionToken = environment['AWS_SESSION_TOKEN'];
  const endpoint = environment['AWS_ENDPOINT_URL_S3'] ?? environment['AWS_ENDPOINT_URL'];
  if (!accessKeyId || !secretAccessKey) {
    const missing = accessKeyId ? 'AWS_SECRET_ACCESS_KEY' : 'AWS_ACCESS_KEY_ID';
    throw new GateError('STORE_UNREACHABLE', `Cannot open s3://${bucket} as ${missing} must be set: it is not`, {
      hint: 'in a workflow use aws-actions/configure-aws-credentials before this step',
    });
  }
  return {
    bucket,
    prefix,
    region: environment['AWS_REGION'] ?? environment['AWS_DEFAULT_REGION'] ?? 'us-east-1',
    endpoint: endpoint || undefined,
    credentials: { accessKeyId, secretAccessKey, sessionToken: sessionToken || undefined },
  };
}

/** One bucket or a prefix in it. Requests are signed and retried; what still fails throws STORE_UNREACHABLE. */
export class S3Bucket {
  readonly name: string;
  readonly #options: S3Options;

  /** A part of the prefix that is empty, as of a variable without a value, is none: objects are put there as they are listed. */
  constructor(options: S3Options) {
    const parts = options.prefix.split('/').filter((part) => part !== '');
    this.name = `s3://${[options.bucket, ...parts].join('/')}`;
    this.#options = { ...options, prefix: parts.join('/') };
  }

  /** Undefined where there is none. */
  async get(path: string): Promise<Uint8Array | undefined> {
    const { status, body } = await this.#ask('GET', this.#urlOf(path));
    if (status === 200) return body;
    if (status === 404) return undefined;
    throw this.#refused('read', path, status, body);
  }

  /**
   * `taken`: an object of that name is there already; only `once` asks. A server that does not know the condition refuses it (501)
   * or passes over it: whether the name is free has to be asked before.
   */
  async put(path: string, bytes: Uint8Array, times: 'once' | 'again'): Promise<'written' | 'taken'> {
    const headers = times === 'once' ? { 'if-none-match': '*' } : {};
    const { status, body } = await this.#ask('PUT', this.#urlOf(path), { headers, body: bytes });
    if (status === 200 || status === 201) return 'written';
    if (times === 'once') {
      // 409: another conditional write of the same name was under way; the winner is there by the time it is read.
      if (status === 412 || status === 409 || status === 304) return 'taken';
      if (status === 501) return this.put(path, bytes, 'again');
    }
    throw this.#refused('write', path, status, body);
  }

  async remove(path: string): Promise<void> {
    const { status } = await this.#ask('DELETE', this.#urlOf(path));
    if (status !== 204 && status !== 200 && status !== 404) throw this.#refused('delete', path, status);
  }

  /** Paths that begin so, each once. */
  async paths(start: string): Promise<readonly string[]> {
    const { prefix } = this.#options;
    const root = prefix === '' ? '' : `${prefix}/`;
    const paths = new Set<string>();
    let next: Readonly<Record<string, string>> | undefined = {};
    while (next !== undefined) {
      const url = this.#urlOf('');
      const query = { 'list-type': '2', prefix: `${root}${start}`, ...next };
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      const { status, body } = await this.#ask('GET', url);
      if (status !== 200) throw this.#refused('list', start, status, body);
      const before = paths.size;
      const page = this.#pageOf(decode(body), `${root}${start}`);
      for (const key of page.keys) paths.add(key.slice(root.length));
      next = page.next;
      if (next !== undefined && paths.size === before) throw this.#misread(start, 'its next page is the same again');
    }
    return [...paths];
  }

  #pageOf(xml: string, start: string): ListingPage {
    try {
      return parseListing(xml, start);
    } catch (error) {
      if (error instanceof RangeError) throw this.#misread(start, error.message);
      throw error;
    }
  }

  #misread(start: string, why: string): GateError {
    const message = `Cannot list ${this.name} ${start} as the server must list all keys as S3 does: ${why}`;
    return new GateError('STORE_UNREACHABLE', message, {
      hint: 'check AWS_ENDPOINT_URL_S3; another store can be chosen with baseline.store',
    });
  }

  /** `path` empty: the bucket itself. */
  #urlOf(path: string): URL {
    const { bucket, prefix, region, endpoint } = this.#options;
    const key = path === '' ? [] : [prefix, path].flatMap((each) => each.split('/')).filter((part) => part !== '');
    const tail = key.map(encodeS3).join('/');
    if (endpoint !== undefined) return new URL(`${endpoint.replace(/\/+$/, '')}/${bucket}/${tail}`);
    // A name with dots does not fit the certificate of *.s3.amazonaws.com.
    const host = `s3.${region}.amazonaws.com`;
    return new URL(bucket.includes('.') ? `https://${host}/${bucket}/${tail}` : `https://${bucket}.${host}/${tail}`);
  }

  #ask(
    method: S3Request['method'],
    url: URL,
    given: Partial<Pick<S3Request, 'headers' | 'body'>> = {},
  ): Promise<Answer> {
    const { credentials, region } = this.#options;
    return askS3(
      { method, url, headers: {}, body: new Uint8Array(), ...given },
      { name: this.name, credentials, region },
    );
  }

  #refused(verb: string, path: string, status: number, body: Uint8Array = new Uint8Array()): GateError {
    const code = /<Code>([A-Za-z]{1,80})<\/Code>/.exec(decode(body))?.[1] ?? 'no reason given';
    return new GateError(
      'STORE_UNREACHABLE',
      `Cannot ${verb} ${this.name} ${path} as the bucket must allow it: HTTP ${status}, ${code}`,
      {
        hint:
          status === 403
            ? 'the key needs s3:GetObject, s3:PutObject, s3:ListBucket and, for prune, s3:DeleteObject here'
            : 'check the bucket’s name and region',
      },
    );
  }
}

/** Undefined where the text is a folder's name. Throws USAGE for an address of no bucket. */
export function openBucket(
  text: string,
  environment: Readonly<Record<string, string | undefined>>,
): S3Bucket | undefined {
  if (!text.startsWith('s3://')) return undefined;
  const [, bucket, prefix = ''] =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([^\u0000-\u001f]*?))?\/*$/.exec(text) ?? [];
  if (bucket !== undefined) return new S3Bucket(s3OptionsOf({ bucket, prefix }, environment));
  throw new GateError(
    'USAGE',
    `Cannot open a bucket as its address must be s3://BUCKET/PREFIX: current value is ${text}`,
    {
      hint: 'for example s3://benchmarks/flamegate/bundles',
    },
  );
}
