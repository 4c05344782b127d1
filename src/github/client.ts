/** One connection to one repository: Octokit whose requests are repeated by `retry.ts` and sent by `transport.ts`. */
import { setTimeout as delay } from 'node:timers/promises';
import { Octokit } from '@octokit/rest';
import { newState, persist, type RequestState, serverNow, toRequest, waitForLimit } from './retry.ts';
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

type Settings = Required<Omit<ClientOptions, 'token' | 'proxy'>>;

const maxApiBytes = 100 * 1024 * 1024;

/**
 * Every request retries, waits for rate limits within `waitBudgetMs` and is bounded in time and size; failures are
 * GITHUB_… errors.
 */
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
  const state = newState();
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
    serverTime: () => serverNow(settings, state),
    reserve: (count) => reserve(count, settings, state),
    download: (url, maxBytes) => countingFetch(state, createTransport({ ...limits, maxBytes }))(url, {}),
    sleep: settings.sleep,
  };
}

function countingFetch(state: RequestState, send: Fetch): Fetch {
  return (url, init) => {
    state.requests += 1;
    return send(url, init);
  };
}

async function reserve(count: number, settings: Settings, state: RequestState): Promise<void> {
  const asked = { route: 'publish', host: new URL(settings.apiUrl).host, repeatable: true } as const;
  await waitForLimit(count, { ...asked, redirect: 'followed', resource: 'core' }, settings, state);
}
