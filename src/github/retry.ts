/**
 * When a request to GitHub is sent again. Octokit's published plugins do not fit: the one for retries repeats POSTs (a
 * 502 after success doubles a comment), the one for throttling spaces comments three seconds apart.
 *
 * Repeated: what is safe to repeat, after 5xx, torn or missing answers; anything, after a refusal by a limit (it was not
 * done). Callers of the one unsafe request, creating a comment, mark it `unrepeatable` and look before they ask again.
 */
import { randomInt } from 'node:crypto';
import { type Exchange, type GithubError, toGithubError, toRateError } from './failure.ts';

/** Octokit passes `request` through to the hook. */
export const unrepeatable: { readonly repeat: 'never' } = { repeat: 'never' };

/** What a client learned from the answers so far. */
export interface RequestState {
  requests: number;
  /** By what GitHub counts apart, `core` and `graphql` here: one that is spent says nothing of the other. */
  readonly limits: Map<string, RateLimit>;
  clockSkewMs: number;
  waitedMs: number;
}

interface RateLimit {
  /** Requests left; undefined: not known since a wait. */
  readonly remaining: number | undefined;
  /** Milliseconds since the epoch, by GitHub's clock. */
  readonly resetAt: number;
}

export function newState(): RequestState {
  return { requests: 0, limits: new Map(), clockSkewMs: 0, waitedMs: 0 };
}

export interface RetrySettings {
  /** How often one request is repeated. */
  readonly retries: number;
  /** All waiting of a client together, milliseconds; then it gives up with GITHUB_RATE_LIMITED. */
  readonly waitBudgetMs: number;
  readonly log: (line: string) => void;
  readonly sleep: (ms: number) => Promise<unknown>;
  readonly now: () => number;
}

export interface Asked {
  readonly route: string;
  readonly host: string;
  readonly repeatable: boolean;
  /** `wanted`: where it leads is what is asked for. */
  readonly redirect: 'wanted' | 'followed';
  /** What GitHub counts the request under, where its answer does not say it. */
  readonly resource: 'core' | 'graphql';
}

export function toRequest(request: { method: string; url: string; baseUrl: string; request?: unknown }): Asked {
  const given = request.request as { repeat?: unknown; redirect?: unknown } | undefined; // the first is our own option, above
  const redirect = given?.redirect === 'manual' ? 'wanted' : 'followed';
  const resource = /(?:^|\/)graphql$/.test(request.url) ? 'graphql' : 'core';
  const { host } = new URL(request.baseUrl);
  return { route: `${request.method} ${request.url}`, host, repeatable: given?.repeat !== 'never', redirect, resource };
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: unknown;
}

/** Sends until it is answered, refused for good, or the tries or the waiting are used up. */
export async function persist<Answer extends Answered>(
  send: () => Promise<Answer> | Answer,
  asked: Asked,
  settings: RetrySettings,
  state: RequestState,
): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    await waitForLimit(1, asked, settings, state);
    try {
      const answer = await send();
      noteHeaders(answer.headers, asked, settings, state);
      if (isElsewhere(answer, asked)) throw answeredElsewhere(answer);
      const trouble = troubleIn(answer);
      if (trouble === undefined) return answer;
      throw Object.assign(new Error(trouble), { status: 0 });
    } catch (error) {
      const exchange = toExchange(error, asked);
      noteHeaders(exchange.headers, asked, settings, state);
      const wait = waitBefore(exchange, attempt, asked, state, settings);
      if (wait === undefined || attempt >= settings.retries) throw finalError(exchange, wait, error);
      await spend(wait, `${asked.route}: ${exchange.status || 'no answer'}`, exchange, settings, state);
    }
  }
}

/** Octokit takes the way to another address for success, also of what was to be written and was not. */
function isElsewhere({ status }: Answered, { redirect }: Asked): boolean {
  return redirect === 'followed' && status >= 300 && status < 400;
}

function answeredElsewhere({ status, headers }: Answered): Error {
  const message = `it leads to ${headers['location'] ?? 'no address'}`;
  return Object.assign(new Error(message), { status, response: { headers } });
}

/**
 * All that is asked for is JSON, and what is no JSON reaches us as a text: an answer that was torn, or the page of a proxy that
 * wants a login. Undefined: it is an answer.
 */
function troubleIn({ data, headers, status }: Answered): string | undefined {
  if (typeof data !== 'string' || status >= 300) return undefined;
  const type = String(headers['content-type'] ?? '');
  if (type.startsWith('application/json')) return 'the answer is not JSON';
  return data === '' ? undefined : `it sent ${type.slice(0, 80) || 'an answer without a type'}, which is no JSON`;
}

function toExchange(error: unknown, asked: Asked): Exchange {
  const known = error as { status?: number; message?: string; response?: { headers?: Exchange['headers'] } };
  const answered = known.response !== undefined;
  const status = answered ? (known.status ?? 0) : 0; // Octokit says 500 where no answer came
  return { ...asked, status, message: known.message ?? String(error), headers: known.response?.headers ?? {} };
}

function isLimit(exchange: Exchange): boolean {
  if (exchange.status === 429) return true;
  if (exchange.status !== 403) return false;
  const { headers, message } = exchange;
  const spent = String(headers['x-ratelimit-remaining'] ?? '') === '0';
  return spent || headers['retry-after'] !== undefined || /secondary rate limit|abuse/i.test(message);
}

/** Milliseconds before the next try, or undefined when there is none. */
function waitBefore(
  exchange: Exchange,
  attempt: number,
  asked: Asked,
  state: RequestState,
  settings: RetrySettings,
): number | undefined {
  const spread = 1 + randomInt(1000) / 1000;
  if (isLimit(exchange)) {
    const after = Number(exchange.headers['retry-after']);
    if (Number.isFinite(after)) return after * 1000 + randomInt(1000);
    const { remaining, resetAt } = limitFor(asked, state);
    if (remaining === 0) return Math.max(0, resetAt - serverNow(settings, state)) + 1000;
    return 60_000 * 2 ** Math.min(attempt, 3) * spread; // GitHub: at least a minute, then exponentially longer
  }
  const transient = exchange.status === 0 || exchange.status >= 500 || exchange.status === 408;
  return transient && asked.repeatable ? 500 * 2 ** attempt * spread : undefined;
}

function finalError(exchange: Exchange, wait: number | undefined, cause: unknown): GithubError {
  return isLimit(exchange) ? toRateError(exchange, wait ?? 60_000, cause) : toGithubError(exchange, cause);
}

function noteHeaders(
  headers: Exchange['headers'],
  { resource }: Pick<Asked, 'resource'>,
  settings: RetrySettings,
  state: RequestState,
): void {
  const date = Date.parse(String(headers['date'] ?? ''));
  if (Number.isFinite(date)) state.clockSkewMs = date - settings.now();
  const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
  if (!Number.isFinite(remaining)) return;
  const resetAt = Number(headers['x-ratelimit-reset'] ?? 0) * 1000;
  state.limits.set(String(headers['x-ratelimit-resource'] ?? resource), { remaining, resetAt });
}

function limitFor({ resource }: Pick<Asked, 'resource'>, state: RequestState): RateLimit {
  return state.limits.get(resource) ?? { remaining: undefined, resetAt: 0 };
}

export function serverNow(settings: RetrySettings, state: RequestState): number {
  return settings.now() + state.clockSkewMs;
}

export async function waitForLimit(
  count: number,
  asked: Asked,
  settings: RetrySettings,
  state: RequestState,
): Promise<void> {
  const { remaining, resetAt } = limitFor(asked, state);
  const wait = resetAt - serverNow(settings, state) + 1000;
  if (remaining === undefined || remaining >= count || wait <= 1000) return;
  const exchange = { ...asked, status: 429, message: 'rate limit', headers: {} };
  await spend(wait, `${remaining} requests left`, exchange, settings, state);
  state.limits.set(asked.resource, { remaining: undefined, resetAt });
}

async function spend(
  ms: number,
  why: string,
  exchange: Exchange,
  settings: RetrySettings,
  state: RequestState,
): Promise<void> {
  if (state.waitedMs + ms > settings.waitBudgetMs) {
    throw isLimit(exchange) ? toRateError(exchange, ms, undefined) : toGithubError(exchange, undefined);
  }
  state.waitedMs += ms;
  if (ms >= 1000) settings.log(`waiting ${Math.ceil(ms / 1000)} s: ${why}`);
  await settings.sleep(ms);
}
