/** One question to another service. Its answer is untrusted: bounded in size and time, and no redirect is followed. */
import { setTimeout as pause } from 'node:timers/promises';
import { GateError } from '../errors.ts';
import type { Remote } from './address.ts';
import { type Answer, checkAnswer } from './answer.ts';

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
  /** `adds`: what arrives twice counts twice, so it is sent again only where the first surely was not taken. */
  readonly effect: 'none' | 'adds';
}

const mostTries = 3;
const timeoutMs = 60_000;
/** A service that wants a longer pause is not waited for. */
const longestPauseMs = 30_000;

type Attempt =
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'unreached'; readonly trouble: string; readonly repeat: 'safe' | 'doubtful' | 'useless' };

/** Any answer that is one; throws REMOTE_FAILED where none comes. Tries again when the service is busy. */
export async function ask(remote: Remote, question: Question): Promise<Answer> {
  for (let attempt = 1; ; attempt++) {
    const made = await attemptOnce(remote, question);
    const pauseMs = attempt < mostTries ? pauseAfter(made, attempt, question) : undefined;
    if (pauseMs === undefined) {
      if (made.kind === 'answered') return made.answer;
      throw new GateError(
        'REMOTE_FAILED',
        `Cannot reach ${remote.what} as ${remote.base.host} must answer: ${made.trouble}`,
        {
          hint: 'check the address and that this machine may reach it; what is stored already is used without a connection',
        },
      );
    }
    await pause(pauseMs, undefined, { signal: question.signal }).catch(() => {
      throw interrupted();
    });
  }
}

/** Milliseconds until it is asked again; undefined: it is not. */
function pauseAfter(made: Attempt, attempt: number, { effect }: Question): number | undefined {
  const usual = 250 * 4 ** (attempt - 1);
  if (made.kind === 'unreached') {
    return made.repeat === 'useless' || (made.repeat === 'doubtful' && effect === 'adds') ? undefined : usual;
  }
  const { status, retryAfterMs = 0 } = made.answer;
  // These two say that nothing was done; 501 says that it never will be.
  if (status === 429 || status === 503)
    return retryAfterMs > longestPauseMs ? undefined : Math.max(usual, retryAfterMs);
  return status > 501 || status === 500 ? (effect === 'adds' ? undefined : usual) : undefined;
}

async function attemptOnce(remote: Remote, question: Question): Promise<Attempt> {
  try {
    const answer = await askOnce(remote, question);
    checkAnswer(remote, answer);
    return { kind: 'answered', answer };
  } catch (error) {
    if (error instanceof GateError) throw error;
    if (question.signal?.aborted === true) throw interrupted();
    return { kind: 'unreached', trouble: causeOf(error), repeat: repeatAfter(error) };
  }
}

async function askOnce(remote: Remote, question: Question): Promise<Answer> {
  const url = new URL(remote.base);
  url.pathname = `${remote.base.pathname.replace(/\/$/, '')}${question.path}`;
  for (const [name, value] of Object.entries(question.query ?? {})) url.searchParams.set(name, value);
  const signals = [AbortSignal.timeout(timeoutMs), ...(question.signal === undefined ? [] : [question.signal])];
  const response = await fetch(url, {
    method: question.method,
    // With credentials in the headers, no other host may be asked instead of this one.
    redirect: 'manual',
    headers: { ...question.headers, ...remote.headers },
    signal: AbortSignal.any(signals),
    body: question.body === undefined ? null : new Uint8Array(question.body),
  });
  const body = await readBounded(response, remote, question.mostBytes);
  return {
    status: response.status,
    type: response.headers.get('content-type') ?? '',
    body,
    retryAfterMs: retryAfter(response.headers.get('retry-after')),
    location: response.headers.get('location') ?? undefined,
  };
}

/** Seconds, or a date. */
function retryAfter(value: string | null): number | undefined {
  if (value === null) return undefined;
  const ms = /^\d{1,9}$/.test(value.trim()) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
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

function repeatAfter(error: unknown): 'safe' | 'doubtful' | 'useless' {
  if (!(error instanceof Error)) return 'doubtful';
  // A minute was waited already.
  if (error.name === 'TimeoutError') return 'useless';
  const { code } = (error.cause ?? {}) as { readonly code?: unknown }; // whatever it is, only its code is looked at
  return typeof code === 'string' && unconnected.has(code) ? 'safe' : 'doubtful';
}

const unconnected: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `none came within ${timeoutMs / 1000} s`;
  return [error.message, error.cause instanceof Error ? error.cause.message : ''].filter(Boolean).join(': ');
}

function interrupted(): GateError {
  return new GateError('INTERRUPTED', 'Interrupted');
}
