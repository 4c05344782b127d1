/** One question to another service. Its answer is untrusted: bounded in size and time, and no redirect is followed. */
import { setTimeout as pause } from 'node:timers/promises';
import { GateError } from '../errors.ts';
import type { Remote } from './address.ts';

export interface Question {
  readonly method: 'GET' | 'POST';
  /** Below the service's address, with its slash. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Answers above are refused. */
  readonly mostBytes: number;
  readonly signal?: AbortSignal | undefined;
}

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: Uint8Array;
}

const mostTries = 3;
const timeoutMs = 60_000;

/** Any answer that is one; throws REMOTE_FAILED where none comes. Tries again when the service is busy. */
export async function ask(remote: Remote, question: Question): Promise<Answer> {
  let trouble = 'no answer';
  for (let attempt = 0; attempt < mostTries; attempt++) {
    if (attempt > 0) await pause(250 * 4 ** (attempt - 1));
    try {
      const answer = await askOnce(remote, question);
      // 501 says that it will never be able to.
      if (answer.status === 501 || (answer.status !== 429 && answer.status < 500)) return answer;
      trouble = refusalOf(answer);
    } catch (error) {
      if (error instanceof GateError) throw error;
      if (question.signal?.aborted === true) throw interrupted();
      trouble = causeOf(error);
    }
  }
  throw new GateError('REMOTE_FAILED', `Cannot reach ${remote.what} as ${remote.base.host} must answer: ${trouble}`, {
    hint: 'check the address and that this machine may reach it; what is stored already is used without a connection',
  });
}

async function askOnce(remote: Remote, question: Question): Promise<Answer> {
  const url = new URL(remote.base);
  url.pathname = `${remote.base.pathname.replace(/\/$/, '')}${question.path}`;
  for (const [name, value] of Object.entries(question.query ?? {})) url.searchParams.set(name, value);
  const signals = [AbortSignal.timeout(timeoutMs), ...(question.signal === undefined ? [] : [question.signal])];
  const response = await fetch(url, {
    method: question.method,
    // With credentials in the headers another host must never be asked in this one's stead.
    redirect: 'error',
    headers: { ...question.headers, ...remote.headers },
    signal: AbortSignal.any(signals),
    ...(question.body === undefined ? {} : { body: new Uint8Array(question.body) }),
  });
  const body = await readBounded(response, remote, question.mostBytes);
  return { status: response.status, type: response.headers.get('content-type') ?? '', body };
}

async function readBounded(response: Response, { what, base }: Remote, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > most) {
      throw new GateError(
        'REMOTE_FAILED',
        `Cannot read the answer of ${what} as ${base.host} must send at most ${most} bytes: it sends more`,
        { hint: 'ask for a shorter window, or for one service' },
      );
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Throws REMOTE_FAILED with what the service said, cut short. */
export function refuse({ what, base }: Remote, verb: string, answer: Answer): never {
  const hints: Readonly<Record<number, string>> = {
    401: 'set its _TOKEN, or _USER and _PASSWORD, in the environment of this command',
    403: 'the credentials must allow it',
    404: 'check the address: it is where the service answers, without a path of its API',
  };
  throw new GateError('REMOTE_FAILED', `Cannot ${verb} ${what} as ${base.host} must allow it: ${refusalOf(answer)}`, {
    hint: hints[answer.status] ?? 'its answer says what it expects',
  });
}

function refusalOf({ status, body }: Answer): string {
  const text = new TextDecoder().decode(body.subarray(0, 2_000)).replaceAll(/\s+/g, ' ').trim().slice(0, 300);
  return text === '' ? `HTTP ${status}` : `HTTP ${status}, ${text}`;
}

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return [error.message, error.cause instanceof Error ? error.cause.message : ''].filter(Boolean).join(': ');
}

function interrupted(): GateError {
  return new GateError('INTERRUPTED', 'Interrupted');
}
