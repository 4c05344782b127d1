/**
 * A `fetch` that goes through the proxy the environment names, because neither Octokit nor Node's own fetch (before
 * Node 24's opt-in) looks at `HTTPS_PROXY`. Every body is read whole, within a time and a size: a torn body must be a
 * failure, and Octokit would return it as an empty string.
 *
 * Plain HTTP targets are asked of the proxy by absolute URI, HTTPS targets through a CONNECT tunnel (RFC 9110 §9.3.6).
 */
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { Readable } from 'node:stream';
import { connect as tlsConnect } from 'node:tls';

export interface ProxySettings {
  /** Values of `HTTPS_PROXY`, `HTTP_PROXY` and `NO_PROXY`, whichever spelling was set. */
  readonly https?: string | undefined;
  readonly http?: string | undefined;
  readonly bypass?: string | undefined;
}

export interface TransportOptions {
  readonly proxy: ProxySettings;
  readonly timeoutMs: number;
  readonly maxBytes: number;
}

export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Reads the proxy variables of an environment; lower case wins, as in curl. */
export function proxySettings(env: Readonly<Record<string, string | undefined>>): ProxySettings {
  const pick = (name: string): string | undefined => env[name] || env[name.toUpperCase()] || undefined;
  const [https, http, bypass] = [pick('https_proxy'), pick('http_proxy'), pick('no_proxy')];
  return { https, http, bypass };
}

/** The proxy for a URL, or undefined when it is to be reached directly. */
export function proxyFor(url: URL, settings: ProxySettings): URL | undefined {
  const proxy = url.protocol === 'https:' ? settings.https : settings.http;
  if (proxy === undefined || isBypassed(url, settings.bypass ?? '')) return undefined;
  return new URL(proxy.includes('://') ? proxy : `http://${proxy}`);
}

function isBypassed(url: URL, list: string): boolean {
  const host = url.hostname.toLowerCase();
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return list
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const [name = '', only] = entry.split(/:(?=\d+$)/);
      const suffix = name.replace(/^\*?\./, '');
      return (only === undefined || only === port) && (host === suffix || host.endsWith(`.${suffix}`));
    });
}

export function createTransport(options: TransportOptions, direct: Fetch = fetch): Fetch {
  return async (url, init) => {
    const signals = [AbortSignal.timeout(options.timeoutMs), ...(init.signal ? [init.signal] : [])];
    const bounded = { ...init, redirect: 'manual' as const, signal: AbortSignal.any(signals) };
    const response = await follow(new URL(url), bounded, init.redirect === 'manual' ? 0 : 3, (target, with_) => {
      const proxy = proxyFor(target, options.proxy);
      return proxy === undefined ? direct(target.href, with_) : fetchThrough(proxy, target, with_);
    });
    const body = await readBody(response, options.maxBytes);
    return new Response(body, { status: response.status, headers: response.headers });
  };
}

type BoundedInit = RequestInit & { readonly signal: AbortSignal };

/**
 * The token never leaves the host it was meant for (renamed repositories, artifacts). What writes is sent again only where the
 * answer says that it is to be sent as it is, and to that host: RFC 9110 §15.4.8, §15.4.9.
 */
async function follow(
  url: URL,
  init: BoundedInit,
  hops: number,
  send: (url: URL, init: BoundedInit) => Promise<Response>,
): Promise<Response> {
  const response = await send(url, init);
  const location = response.headers.get('location');
  if (hops === 0 || location === null || ![301, 302, 307, 308].includes(response.status)) return response;
  const next = new URL(location, url);
  const isRead = (init.method ?? 'GET') === 'GET';
  const isSame = response.status >= 307 && next.origin === url.origin;
  if (!isRead && !isSame) return response;
  const headers = new Headers(init.headers);
  if (next.origin !== url.origin) headers.delete('authorization');
  return follow(next, { ...init, headers }, hops - 1, send);
}

async function readBody(response: Response, maxBytes: number): Promise<Uint8Array<ArrayBuffer> | null> {
  if (response.body === null || [101, 204, 205, 304].includes(response.status)) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body) {
    size += chunk.length;
    if (size > maxBytes) throw new RangeError(`response is larger than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function fetchThrough(proxy: URL, url: URL, init: BoundedInit): Promise<Response> {
  const headers = { ...Object.fromEntries(new Headers(init.headers)), host: url.host };
  const base = { method: init.method ?? 'GET', signal: init.signal };
  const body = typeof init.body === 'string' ? init.body : undefined;
  if (url.protocol === 'http:') {
    const via = { ...base, host: proxy.hostname, port: proxy.port || 80, path: url.href };
    return exchange(httpRequest, { ...via, headers: { ...headers, ...authorization(proxy) } }, body);
  }
  const socket = await openTunnel(proxy, url, init.signal);
  const secure = tlsConnect({ socket, servername: url.hostname });
  const options = { ...base, host: url.hostname, path: `${url.pathname}${url.search}`, headers, agent: false as const };
  return exchange(httpsRequest, { ...options, createConnection: () => secure }, body);
}

function openTunnel(proxy: URL, url: URL, signal: AbortSignal): Promise<Socket> {
  const target = `${url.hostname}:${url.port || 443}`;
  return new Promise((resolve, reject) => {
    const open = proxy.protocol === 'https:' ? httpsRequest : httpRequest;
    const port = proxy.port || (proxy.protocol === 'https:' ? 443 : 80);
    const headers = { host: target, ...authorization(proxy) };
    const asked = open({ host: proxy.hostname, port, method: 'CONNECT', path: target, headers, signal, agent: false });
    asked.once('connect', (response, socket) => {
      if (response.statusCode === 200)
        resolve(socket as Socket); // node:http types it as Duplex; CONNECT gives the socket
      else reject(new Error(`proxy ${proxy.host} answered CONNECT with ${response.statusCode}`));
    });
    asked.once('error', reject);
    asked.end();
  });
}

function authorization(proxy: URL): Record<string, string> {
  if (proxy.username === '') return {};
  const pair = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}

type Requester = (
  options: RequestOptions,
  listener: (response: IncomingMessage) => void,
) => ReturnType<typeof httpRequest>;

function exchange(requester: Requester, options: RequestOptions, body: string | undefined): Promise<Response> {
  return new Promise((resolve, reject) => {
    const asked = requester(options, (incoming) => resolve(toResponse(incoming)));
    asked.once('error', reject);
    asked.end(body);
  });
}

function toResponse(incoming: IncomingMessage): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers)) {
    for (const one of Array.isArray(value) ? value : [value ?? '']) headers.append(name, one);
  }
  const status = incoming.statusCode ?? 502;
  const isEmpty = [204, 205, 304].includes(status);
  return new Response(isEmpty ? null : (Readable.toWeb(incoming) as ReadableStream), { status, headers }); // same class, two declarations
}
