/** One request to a bucket, signed and sent, and sent again after 429, 5xx or no answer at all. */
import { setTimeout as pause } from 'node:timers/promises';
import { GateError } from '../errors.ts';
import { type S3Credentials, type S3Request, signS3 } from './s3-signature.ts';

export interface Answer {
  readonly status: number;
  readonly body: Uint8Array;
}

interface Bucket {
  /** For the message. */
  readonly name: string;
  readonly credentials: S3Credentials;
  readonly region: string;
}

const mostTries = 5;
const requestTimeoutMs = 60_000;

/**
 * Any status below 500 but 429 is an answer, and so is 501, which another try does not change. A conditional write that is sent again may meet its own first copy (412): the
 * caller compares what is stored. Throws STORE_UNREACHABLE after five tries, 3 s of waiting in all.
 */
export async function askS3(request: S3Request, bucket: Bucket): Promise<Answer> {
  let trouble: unknown;
  for (let attempt = 0; attempt < mostTries; attempt++) {
    if (attempt > 0) await pause(100 * 2 ** attempt);
    try {
      const answer = await send(request, bucket);
      if ((answer.status !== 429 && answer.status < 500) || answer.status === 501) return answer;
      trouble = `HTTP ${answer.status}`;
    } catch (error) {
      trouble = error;
    }
  }
  const why = trouble instanceof Error ? `${trouble.message} ${String(trouble.cause ?? '')}`.trim() : String(trouble);
  throw new GateError('STORE_UNREACHABLE', `Cannot reach ${bucket.name} as ${request.url.host} must answer: ${why}`, {
    hint: 'check the network, AWS_REGION and, for anything but Amazon, AWS_ENDPOINT_URL_S3',
    cause: trouble,
  });
}

async function send(request: S3Request, { credentials, region }: Bucket): Promise<Answer> {
  const { method, url, body } = request;
  const response = await fetch(url, {
    method,
    headers: await signS3(request, { credentials, region, now: new Date() }),
    redirect: 'error',
    signal: AbortSignal.timeout(requestTimeoutMs),
    ...(method === 'PUT' ? { body: new Uint8Array(body) } : {}),
  });
  return { status: response.status, body: new Uint8Array(await response.arrayBuffer()) };
}
