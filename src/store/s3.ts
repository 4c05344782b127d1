/**
 * Baselines in a bucket of S3 or anything that speaks its protocol (R2, MinIO, Ceph). One object a file; runs are put
 * with `If-None-Match: *`, so that of two writers of one name one is told; nothing needs a lock.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { GateError } from '../errors.ts';
import type { BaselineStore, StoredRun } from '../ports.ts';
import { planPrune } from '../results/prune-plan.ts';
import { checkMeta, checkStorePath, isImmutable, metaPath, pathsUnder, storedRuns } from '../results/store-layout.ts';
import { conflict, decode, equalBytes, filesBeside, filesOfRun, inOrderOfRemoval, readStoredRun } from './files.ts';
import { encodeS3, type S3Credentials, type S3Request, signS3 } from './s3-signature.ts';

export interface S3Options {
  readonly bucket: string;
  /** Without slashes at its ends; may be empty. */
  readonly prefix: string;
  readonly region: string;
  /** Absent: Amazon's own for the region. Given: the bucket becomes the first part of the path. */
  readonly endpoint?: string;
  readonly credentials: S3Credentials;
}

interface Answer {
  readonly status: number;
  readonly body: Uint8Array;
}

const mostTries = 5;
const requestTimeoutMs = 60_000;

export function openS3Store(options: S3Options): BaselineStore {
  return new S3Store(options);
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
    ...(endpoint ? { endpoint } : {}),
    credentials: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
  };
}

class S3Store implements BaselineStore {
  readonly name: string;
  readonly #options: S3Options;

  constructor(options: S3Options) {
    this.name = `s3://${[options.bucket, options.prefix].filter((part) => part !== '').join('/')}`;
    this.#options = options;
  }

  async list(): Promise<readonly StoredRun[]> {
    await this.#checkLayout();
    return storedRuns(await this.#paths('runs/'));
  }

  async read(run: StoredRun): ReturnType<BaselineStore['read']> {
    return readStoredRun(run, await this.#get(run.key), this.name);
  }

  async readFile(path: string): Promise<Uint8Array | undefined> {
    return this.#get(checkStorePath(path));
  }

  async files(folder: string): Promise<readonly string[]> {
    await this.#checkLayout();
    return pathsUnder(folder, await this.#paths(`${checkStorePath(folder)}/`));
  }

  async save(...[run, profiles]: Parameters<BaselineStore['save']>): Promise<string> {
    const files = filesOfRun(run, profiles);
    await this.#checkLayout();
    for (const [path, bytes] of files) await this.#put(path, bytes);
    return [...files.keys()].at(-1) ?? '';
  }

  async writeFiles(files: ReadonlyMap<string, Uint8Array>, check?: () => Promise<void>): Promise<void> {
    const checked = filesBeside(files);
    await this.#checkLayout();
    await check?.();
    for (const [path, bytes] of checked) await this.#put(path, bytes);
  }

  async prune(keep: number): ReturnType<BaselineStore['prune']> {
    await this.#checkLayout();
    const plan = planPrune([...(await this.#paths('runs/')), ...(await this.#paths('pictures/'))], keep);
    for (const path of inOrderOfRemoval(plan.drop)) {
      const { status } = await this.#ask('DELETE', this.#urlOf(path));
      if (status !== 204 && status !== 200 && status !== 404) throw this.#refused('delete', path, status);
    }
    return plan.dropped;
  }

  async #checkLayout(): Promise<void> {
    const meta = await this.#get(metaPath);
    checkMeta(meta === undefined ? undefined : decode(meta), this.name);
  }

  async #get(path: string): Promise<Uint8Array | undefined> {
    const { status, body } = await this.#ask('GET', this.#urlOf(path));
    if (status === 200) return body;
    if (status === 404) return undefined;
    throw this.#refused('read', path, status, body);
  }

  async #put(path: string, bytes: Uint8Array): Promise<void> {
    const once = isImmutable(path) ? { 'if-none-match': '*' } : {};
    const { status, body } = await this.#ask('PUT', this.#urlOf(path), { headers: once, body: bytes });
    if (status === 200 || status === 201) return;
    // 409: another conditional write of the same name is under way; the winner is there by the time it is read.
    if (status !== 412 && status !== 409) throw this.#refused('write', path, status, body);
    const stored = await this.#get(path);
    if (stored === undefined || !equalBytes(stored, bytes)) throw conflict(this.name, path);
  }

  async #paths(start: string): Promise<readonly string[]> {
    const { prefix } = this.#options;
    const root = prefix === '' ? '' : `${prefix}/`;
    const paths: string[] = [];
    let token: string | undefined;
    do {
      const url = this.#urlOf('');
      const query = { 'list-type': '2', 'encoding-type': 'url', prefix: `${root}${start}` };
      for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
      if (token !== undefined) url.searchParams.set('continuation-token', token);
      const { status, body } = await this.#ask('GET', url);
      if (status !== 200) throw this.#refused('list', start, status, body);
      const xml = decode(body);
      for (const [, key = ''] of xml.matchAll(/<Key>([^<]*)<\/Key>/g)) {
        paths.push(decodeURIComponent(unescapeXml(key).replaceAll('+', ' ')).slice(root.length));
      }
      const next = /<NextContinuationToken>([^<]+)<\/NextContinuationToken>/.exec(xml)?.[1];
      token = next === undefined ? undefined : unescapeXml(next);
    } while (token !== undefined);
    return paths;
  }

  /** `path` empty: the bucket itself. */
  #urlOf(path: string): URL {
    const { bucket, prefix, region, endpoint } = this.#options;
    const key = path === '' ? [] : [...prefix.split('/'), ...path.split('/')].filter((part) => part !== '');
    const tail = key.map(encodeS3).join('/');
    if (endpoint !== undefined) return new URL(`${endpoint.replace(/\/+$/, '')}/${bucket}/${tail}`);
    // A name with dots does not fit the certificate of *.s3.amazonaws.com.
    const host = `s3.${region}.amazonaws.com`;
    return new URL(bucket.includes('.') ? `https://${host}/${bucket}/${tail}` : `https://${bucket}.${host}/${tail}`);
  }

  async #ask(
    method: S3Request['method'],
    url: URL,
    { headers = {}, body = new Uint8Array() }: Partial<Pick<S3Request, 'headers' | 'body'>> = {},
  ): Promise<Answer> {
    const { credentials, region } = this.#options;
    let trouble: unknown;
    for (let attempt = 0; attempt < mostTries; attempt++) {
      if (attempt > 0) await pause(100 * 2 ** attempt);
      try {
        const signed = await signS3({ method, url, headers, body }, { credentials, region, now: new Date() });
        const response = await fetch(url, {
          method,
          headers: signed,
          redirect: 'error',
          signal: AbortSignal.timeout(requestTimeoutMs),
          ...(method === 'PUT' ? { body: new Uint8Array(body) } : {}),
        });
        const answer = { status: response.status, body: new Uint8Array(await response.arrayBuffer()) };
        if (response.status !== 429 && response.status < 500) return answer;
        trouble = `HTTP ${response.status}`;
      } catch (error) {
        trouble = error;
      }
    }
    const why = trouble instanceof Error ? `${trouble.message} ${String(trouble.cause ?? '')}`.trim() : String(trouble);
    throw new GateError('STORE_UNREACHABLE', `Cannot reach ${this.name} as ${url.host} must answer: ${why}`, {
      hint: 'check the network, AWS_REGION and, for anything but Amazon, AWS_ENDPOINT_URL_S3',
      cause: trouble,
    });
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

function unescapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
  return text.replaceAll(/&(lt|gt|quot|apos|amp);/g, (_all, name: string) => named[name] ?? '');
}
