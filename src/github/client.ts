/**
 * One connection to one repository: Octokit with a request layer of its own, because the published retry plugin repeats
 * POSTs (a 502 after success doubles a comment) and the throttling plugin spaces comments three seconds apart.
 *
 * Repeated: what is safe to repeat, after 5xx, torn or missing answers; anything, after a refusal by a limit (it was not
 * done). Callers of the one unsafe request, creating a comment, mark it `unrepeatable` and look before they ask again.
 */
import { randomInt } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { Octokit } from '@octokit/rest';
import { type Exchange, type GithubError, toGithubError, toRateError } from './failure.ts';
import { createTransport, type Fetch, type ProxySettings } from './transport.ts';

export interface ClientOptions {
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  /** `GITHUB_API_URL`: `https://api.github.com`, on GHES `https://host/api/v3`. */
  readonly apiUrl: string;
  /** `GITHUB_SERVER_URL`, for links. */
  readonly serverUrl: string;
  readonly proxy?: ProxySettings;
  /** Of one request, with its body. */
  readonly timeoutMs?: number;
  /** How often one request is repeated. */
  readonly retries?: number;
  /** All waiting of this client together, milliseconds; then it gives up with GITHUB_RATE_LIMITED. */
  readonly waitBudgetMs?: number;
  /** One line for each wait, for the log. */
  readonly log?: (line: string) => void;
  readonly sleep?: (ms: number) => Promise<unknown>;
  readonly now?: () => number;
}

export interface Client {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  /** `https://github.com/owner/repo`. */
  readonly repositoryUrl: string;
  /** Requests sent so far, repeats included. */
  requests(): number;
  /** GitHub's clock, milliseconds since the epoch: comparisons with its time stamps must not use ours. */
  serverTime(): number;
  /** Waits, within the budget, until `count` requests are left; so that what is begun can be finished. */
  reserve(count: number): Promise<void>;
  /** A plain read of another host (artifact storage) under the same proxy, time and size; no token. */
  download(url: string, maxBytes: number): Promise<Response>;
  sleep(ms: number): Promise<unknown>;
}

/** Octokit passes `request` through to the hook. */
export const unrepeatable: { readonly repeat: 'never' } = { repeat: 'never' };

interface State {
  requests: number;
  remaining: number | undefined;
  resetAt: number;
  clockSkewMs: number;
  waitedMs: number;
}

type Settings = Required<Omit<ClientOptions, 'token' | 'proxy'>>;

const maxApiBytes = 100 * 1024 * 1024;

export function connect(options: ClientOptions): Client {
  const settings: Settings = {
    timeoutMs: 30_000,
    retries: 5,
    waitBudgetMs: 300_000,
    log: () => {},
    sleep: delay,
    now: Date.now,
    ...options,
  };
  const proxy = options.proxy ?? {};
  const limits = { proxy, timeoutMs: settings.timeoutMs };
  const state: State = { requests: 0, remaining: undefined, resetAt: 0, clockSkewMs: 0, waitedMs: 0 };
  const octokit = new Octokit({
    auth: options.token,
    baseUrl: options.apiUrl,
    userAgent: 'flamegate',
    request: { fetch: countingFetch(state, createTransport({ ...limits, maxBytes: maxApiBytes })) },
    log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} },
  });
  octokit.hook.wrap('request', (send, request) => persist(() => send(request), toRequest(request), settings, state));
  return {
    octokit,
    owner: options.owner,
    repo: options.repo,
    repositoryUrl: `${options.serverUrl}/${options.owner}/${options.repo}`,
    requests: () => state.requests,
    serverTime: () => settings.now() + state.clockSkewMs,
    reserve: (count) => reserve(count, settings, state),
    download: (url, maxBytes) => countingFetch(state, createTransport({ ...limits, maxBytes }))(url, {}),
    sleep: settings.sleep,
  };
}

function countingFetch(state: State, send: Fetch): Fetch {
  return (url, init) => {
    state.requests += 1;
    return send(url, init);
  };
}

interface Asked {
  readonly route: string;
  readonly host: string;
  readonly repeatable: boolean;
}

function toRequest(request: { method: string; url: string; baseUrl: string; request?: unknown }): Asked {
  const marked = (request.request as { repeat?: unknown } | undefined)?.repeat === 'never'; // our own option, above
  return { route: `${request.method} ${request.url}`, host: new URL(request.baseUrl).host, repeatable: !marked };
}

interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: unknown;
}

/** Sends until it is answered, refused for good, or the tries or the waiting are used up. */
async function persist<Answer extends Answered>(
  send: () => Promise<Answer> | Answer,
  asked: Asked,
  settings: Settings,
  state: State,
): Promise<Answer> {
  for (let attempt = 0; ; attempt++) {
    await waitForLimit(1, asked, settings, state);
    try {
      const answer = await send();
      noteHeaders(answer.headers, settings, state);
      if (!isTorn(answer)) return answer;
      throw Object.assign(new Error('the answer is not JSON'), { status: 0 });
    } catch (error) {
      const exchange = toExchange(error, asked);
      noteHeaders(exchange.headers, settings, state);
      const wait = waitBefore(exchange, attempt, asked, state, settings);
      if (wait === undefined || attempt >= settings.retries) throw finalError(exchange, wait, error);
      await spend(wait, `${asked.route}: ${exchange.status || 'no answer'}`, exchange, settings, state);
    }
  }
}

/** A JSON answer that did not parse reaches us as a string. */
function isTorn(answer: Answered): boolean {
  return typeof answer.data === 'string' && String(answer.headers['content-type'] ?? '').startsWith('application/json');
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
  state: State,
  settings: Settings,
): number | undefined {
  const spread = 1 + randomInt(1000) / 1000;
  if (isLimit(exchange)) {
    const after = Number(exchange.headers['retry-after']);
    if (Number.isFinite(after)) return after * 1000 + randomInt(1000);
    if (state.remaining === 0) return Math.max(0, state.resetAt - serverNow(settings, state)) + 1000;
    return 60_000 * 2 ** Math.min(attempt, 3) * spread; // GitHub: at least a minute, then exponentially longer
  }
  const transient = exchange.status === 0 || exchange.status >= 500 || exchange.status === 408;
  return transient && asked.repeatable ? 500 * 2 ** attempt * spread : undefined;
}

function finalError(exchange: Exchange, wait: number | undefined, cause: unknown): GithubError {
  return isLimit(exchange) ? toRateError(exchange, wait ?? 60_000, cause) : toGithubError(exchange, cause);
}

function noteHeaders(headers: Exchange['headers'], settings: Settings, state: State): void {
  const date = Date.parse(String(headers['date'] ?? ''));
  if (Number.isFinite(date)) state.clockSkewMs = date - settings.now();
  const remaining = Number(headers['x-ratelimit-remaining'] ?? Number.NaN);
  if (!Number.isFinite(remaining)) return;
  state.remaining = remaining;
  state.resetAt = Number(headers['x-ratelimit-reset'] ?? 0) * 1000;
}

function serverNow(settings: Settings, state: State): number {
  return settings.now() + state.clockSkewMs;
}

async function reserve(count: number, settings: Settings, state: State): Promise<void> {
  const asked = { route: 'publish', host: new URL(settings.apiUrl).host, repeatable: true };
  await waitForLimit(count, asked, settings, state);
}

async function waitForLimit(count: number, asked: Asked, settings: Settings, state: State): Promise<void> {
  const wait = state.resetAt - serverNow(settings, state) + 1000;
  if (state.remaining === undefined || state.remaining >= count || wait <= 1000) return;
  const exchange = { ...asked, status: 429, message: 'rate limit', headers: {} };
  await spend(wait, `${state.remaining} requests left`, exchange, settings, state);
  state.remaining = undefined;
}

async function spend(ms: number, why: string, exchange: Exchange, settings: Settings, state: State): Promise<void> {
  if (state.waitedMs + ms > settings.waitBudgetMs) {
    throw isLimit(exchange) ? toRateError(exchange, ms, undefined) : toGithubError(exchange, undefined);
  }
  state.waitedMs += ms;
  if (ms >= 1000) settings.log(`waiting ${Math.ceil(ms / 1000)} s: ${why}`);
  await settings.sleep(ms);
}
