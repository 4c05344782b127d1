import { createServer } from 'node:http';
import { type AddressInfo, connect as connectSocket } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readStatuses, setStatus } from '../../src/github/commit-status.ts';
import { GithubError } from '../../src/github/failure.ts';
import { readPullRequest } from '../../src/github/pull-request.ts';
import { unrepeatable } from '../../src/github/retry.ts';
import { viewerLogin } from '../../src/github/viewer.ts';
import { defaultGate } from '../../src/results/gate-name.ts';
import { connectTo, type Waits } from '../forge/client.ts';
import { type Fault, type Forge, startForge } from '../forge/forge.ts';
import { long } from '../support/long.ts';

let forge: Forge;
let head: string;

beforeEach(async () => {
  forge = await startForge();
  head = forge.commit({ 'a.js': '1' });
  forge.openPullRequest({ head });
});
afterEach(() => forge.close());

const getPull = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
const postStatus = 'POST /repos/{owner}/{repo}/statuses/{sha}';

const transient: readonly Omit<Fault, 'route'>[] = [
  { times: 2, how: 'answer', status: 500 },
  { times: 2, how: 'answer', status: 503 },
  { times: 1, how: 'hang' },
  { times: 1, how: 'tear' },
];

for (const fault of transient) {
  test(`a read survives ${fault.status ?? fault.how} by asking again`, long, async () => {
    forge.fault({ route: getPull, ...fault });
    const client = connectTo(forge, { timeoutMs: fault.how === 'hang' ? 500 : 30_000 });
    expect((await readPullRequest(client, 1)).headCommit).toBe(head);
    expect(client.requests()).toBeGreaterThan(fault.times);
  });
}

test('a server that stays down ends in GITHUB_UNREACHABLE after six requests', async () => {
  forge.fault({ route: getPull, times: 99, how: 'answer', status: 502 });
  const client = connectTo(forge);
  await expect(readPullRequest(client, 1)).rejects.toMatchObject({ code: 'GITHUB_UNREACHABLE', status: 502 });
  expect(client.requests()).toBe(6);
});

test('a host that does not exist is named, with the way to set a proxy', async () => {
  const client = connectTo(forge, { apiUrl: 'http://127.0.0.1:1', retries: 0 });
  const failure = await readPullRequest(client, 1).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(GithubError);
  expect((failure as GithubError).message).toContain('127.0.0.1:1 must answer');
  expect((failure as GithubError).hint).toContain('HTTPS_PROXY');
});

const refusals: readonly [number, string, RegExp][] = [
  [404, 'GITHUB_REJECTED', /must exist and be visible to the token/],
  [409, 'GITHUB_REJECTED', /current value is 409 conflict/],
  [410, 'GITHUB_REJECTED', /must still exist: current value is 410/],
  [422, 'GITHUB_REJECTED', /must accept it: current value is 422/],
  [451, 'GITHUB_REJECTED', /current value is 451/],
];

for (const [status, code, why] of refusals) {
  test(`${status} is not asked again`, async () => {
    forge.fault({ route: getPull, times: 1, how: 'answer', status, message: 'conflict' });
    const client = connectTo(forge);
    const failure = await readPullRequest(client, 1).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code, status, message: expect.stringMatching(why) });
    expect(client.requests()).toBe(1);
  });
}

test.each([
  ['a page, as of a proxy that wants a login', 'text/html; charset=utf-8', '<html>Sign in</html>'],
  ['text', 'text/plain', 'blocked'],
])('a 200 that is %s is no answer, of reads, writes and GraphQL alike', async (_, type, body) => {
  const server = createServer((_request, response) => response.writeHead(200, { 'content-type': type }).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = connectTo(forge, { apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, retries: 1 });
  const failure = { code: 'GITHUB_UNREACHABLE', message: expect.stringContaining(`it sent ${type}, which is no JSON`) };
  try {
    await expect(readPullRequest(client, 1)).rejects.toMatchObject(failure);
    const status = { state: 'success', description: 'ok', gate: defaultGate } as const;
    await expect(setStatus(client, head, status)).rejects.toMatchObject(failure);
    await expect(viewerLogin(client)).rejects.toMatchObject(failure);
  } finally {
    server.close();
  }
});

test('a write that is answered with another address was not done, and that is no success', async () => {
  const headers = { location: 'https://elsewhere.invalid/repositories/1/statuses/x' };
  forge.fault({ route: postStatus, times: 99, how: 'answer', status: 307, headers });
  const client = connectTo(forge);
  const setting = setStatus(client, head, { state: 'success', description: 'ok', gate: defaultGate });
  await expect(setting).rejects.toMatchObject({
    code: 'GITHUB_REJECTED',
    status: 307,
    message: expect.stringContaining('307, it leads to https://elsewhere.invalid/repositories/1/statuses/x'),
    hint: expect.stringContaining('renamed'),
  });
  expect(client.requests()).toBe(1);
});

test('a token that is wrong is told so', async () => {
  await expect(readPullRequest(connectTo(forge, { token: 'wrong' }), 1)).rejects.toThrow(
    /token must be valid: current value is 401/,
  );
});

test('a wait that GitHub asks for by retry-after is waited, for writes too', async () => {
  const waits: Waits = { ms: [] };
  forge.fault({ route: postStatus, times: 1, how: 'answer', status: 429, headers: { 'retry-after': '7' } });
  forge.fault({ route: postStatus, times: 1, how: 'answer', status: 403, headers: { 'retry-after': '3' } });
  await setStatus(connectTo(forge, {}, waits), head, { state: 'success', description: 'ok', gate: defaultGate });
  expect(waits.ms.map((ms) => Math.floor(ms / 1000))).toEqual([7, 3]);
  expect(forge.statuses(head)).toHaveLength(1);
});

test('a secondary limit without a time is waited for at least a minute', async () => {
  const waits: Waits = { ms: [] };
  forge.fault({
    route: postStatus,
    times: 1,
    how: 'answer',
    status: 403,
    message: 'You have exceeded a secondary rate limit.',
  });
  await setStatus(connectTo(forge, {}, waits), head, { state: 'success', description: 'ok', gate: defaultGate });
  expect(waits.ms[0]).toBeGreaterThanOrEqual(60_000);
});

test('an exhausted limit that ends soon is waited out', async () => {
  const waits: Waits = { ms: [] };
  const client = connectTo(forge, {}, waits);
  forge.rate.remaining = 1;
  forge.rate.resetsInMs = 30_000;
  await readPullRequest(client, 1);
  await readPullRequest(client, 1);
  expect(waits.ms[0]).toBeGreaterThan(25_000);
});

test('an exhausted limit that lasts an hour stops at once and says when it ends', async () => {
  const client = connectTo(forge);
  forge.rate.remaining = 1;
  await readPullRequest(client, 1);
  await expect(readPullRequest(client, 1)).rejects.toMatchObject({
    code: 'GITHUB_RATE_LIMITED',
    message: expect.stringMatching(/allows more in 3[56]\d\d s/),
  });
  expect(client.requests()).toBe(1);
});

test('reserve() refuses to begin what the limit would cut in the middle', async () => {
  const client = connectTo(forge);
  forge.rate.remaining = 5;
  await readPullRequest(client, 1);
  await client.reserve(3);
  await expect(client.reserve(10)).rejects.toMatchObject({ code: 'GITHUB_RATE_LIMITED' });
});

test('serverTime() follows GitHub’s clock, not this machine’s', async () => {
  forge.advance(3 * 3_600_000);
  const client = connectTo(forge);
  await readPullRequest(client, 1);
  expect(Math.abs(client.serverTime() - Date.now() - 3 * 3_600_000)).toBeLessThan(5000);
});

test('Enterprise Server paths serve REST and GraphQL alike', async () => {
  const client = connectTo(forge, { apiUrl: `${forge.url}/api/v3` });
  expect((await readPullRequest(client, 1)).number).toBe(1);
  expect(await viewerLogin(client)).toBe('github-actions[bot]');
});

test('viewerLogin() falls back to GET /user where GraphQL is refused', async () => {
  forge.addUser('alice', 'write');
  forge.addToken('pat', 'alice', { metadata: 'read' }, 'user');
  forge.fault({ route: 'POST /graphql', times: 1, how: 'answer', status: 403 });
  expect(await viewerLogin(connectTo(forge, { token: 'pat' }))).toBe('alice');
});

test('requests go through the proxy: a plain one by its address, with credentials and without leaking them', async () => {
  const seen: string[] = [];
  const proxy = createServer(async (request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers['proxy-authorization'] ?? ''}`);
    const { 'proxy-authorization': _, host: __, connection: ___, ...headers } = request.headers;
    const target = await fetch(request.url ?? '', { headers: headers as Record<string, string> });
    response.writeHead(target.status, { 'content-type': target.headers.get('content-type') ?? '' });
    response.end(await target.text());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const url = `http://user:p%40ss@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  const pull = await readPullRequest(connectTo(forge, { proxy: { http: url } }), 1);
  proxy.close();
  expect(pull.number).toBe(1);
  expect(seen).toEqual([
    `GET ${forge.url}/repos/octo-org/octo-repo/pulls/1 Basic ${Buffer.from('user:p@ss').toString('base64')}`,
  ]);
});

test('an HTTPS target is reached by CONNECT, and a proxy that refuses is named', async () => {
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const { port } = proxy.address() as AddressInfo;
  const client = connectTo(forge, {
    apiUrl: 'https://api.github.invalid',
    proxy: { https: `127.0.0.1:${port}` },
    retries: 0,
  });
  await expect(readPullRequest(client, 1)).rejects.toThrow(/proxy 127\.0\.0\.1:\d+ answered CONNECT with 407/);
  proxy.close();
  expect(asked).toEqual(['api.github.invalid:443']);
});

test('the emulator itself is held to GitHub’s description: an unknown route or a wrong body fails the test', async () => {
  const other = await startForge();
  const headers = { authorization: 'token gate-token', 'content-type': 'application/json' };
  await fetch(`${other.url}/repos/octo-org/octo-repo/stargazers`, { headers });
  await fetch(`${other.url}/repos/octo-org/octo-repo/labels`, { method: 'POST', headers, body: '{"nam":"x"}' });
  await fetch(`${other.url}/repos/octo-org/octo-repo/pulls?stat=open`, { headers });
  const said = await other.close().catch((error: Error) => error.message);
  expect(said).toMatch(/unknown route GET .*stargazers/);
  expect(said).toMatch(/required property 'name'/);
  expect(said).toMatch(/unknown field nam in body/);
  expect(said).toMatch(/unknown query parameter stat/);
});

test('a raw socket to the emulator does not keep close() waiting', async () => {
  const { port } = new URL(forge.url);
  const socket = connectSocket(Number(port), '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  socket.on('error', () => {});
});

test('a status is found behind two hundred of other checks', long, async () => {
  const client = connectTo(forge);
  await setStatus(client, head, { state: 'failure', description: 'ours', gate: defaultGate });
  const { octokit, owner, repo } = client;
  for (let index = 0; index < 200; index++)
    await octokit.rest.repos.createCommitStatus({ owner, repo, sha: head, state: 'success', context: `ci/${index}` });
  expect(await readStatuses(client, head, defaultGate)).toMatchObject([{ state: 'failure', description: 'ours' }]);
});

test('what is marked unrepeatable is asked once, though the answer says that it failed', async () => {
  const { octokit, owner, repo } = connectTo(forge);
  const route = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
  forge.fault({ route, times: 1, how: 'lose', status: 502 });
  const asked = octokit.rest.issues.createComment({ owner, repo, issue_number: 1, body: 'x', request: unrepeatable });
  await expect(asked).rejects.toMatchObject({ status: 502 });
  expect(forge.requests.filter((request) => request.route === route)).toHaveLength(1);
});
