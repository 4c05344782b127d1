import { expect, test } from 'vitest';
import { allPages } from '../../src/github/all-pages.ts';
import { shorten } from '../../src/github/commit-status.ts';
import { acceptedPermissions, isGraphqlRefusal, toGithubError } from '../../src/github/failure.ts';
import { isEnough, reasonIn } from '../../src/github/labels.ts';
import { commentIdOf } from '../../src/github/remembered-comments.ts';
import { newState, persist, toRequest, waitForLimit } from '../../src/github/retry.ts';
import { proxyFor, proxySettings } from '../../src/github/transport.ts';

test('proxyFor() takes the proxy of the scheme unless NO_PROXY names the host', () => {
  const settings = proxySettings({
    HTTPS_PROXY: 'http://proxy:3128',
    NO_PROXY: 'localhost,.internal, api.example.com:8443',
  });
  const via = (url: string): string | undefined => proxyFor(new URL(url), settings)?.host;
  expect(via('https://api.github.com/')).toBe('proxy:3128');
  expect(via('http://api.github.com/')).toBeUndefined();
  expect(via('https://ghes.internal/')).toBeUndefined();
  expect(via('https://notinternal/')).toBe('proxy:3128');
  expect(via('https://api.example.com:8443/')).toBeUndefined();
  expect(via('https://api.example.com/')).toBe('proxy:3128');
});

test('proxySettings() prefers the lower-case spelling and accepts a proxy without scheme', () => {
  const settings = proxySettings({ https_proxy: 'lower:1', HTTPS_PROXY: 'http://upper:2' });
  expect(proxyFor(new URL('https://x/'), settings)?.host).toBe('lower:1');
  expect(proxyFor(new URL('https://x/'), { ...settings, bypass: '*' })).toBeUndefined();
});

test('acceptedPermissions() turns GitHub’s header into the words of a workflow file', () => {
  expect(acceptedPermissions('issues=write; pull_requests=write')).toEqual(['issues: write', 'pull-requests: write']);
  expect(acceptedPermissions('contents=read,statuses=write')).toEqual(['contents: read and statuses: write']);
  expect(acceptedPermissions('')).toEqual([]);
});

test('a 403 names the permission that is missing and how to give it', () => {
  const error = toGithubError(
    {
      route: 'POST /repos/{owner}/{repo}/statuses/{sha}',
      host: 'api.github.com',
      status: 403,
      message: 'Resource not accessible by integration',
      headers: { 'x-accepted-github-permissions': 'statuses=write' },
    },
    undefined,
  );
  expect(error.message).toContain('the token must have statuses: write');
  expect(error.hint).toContain('permissions: { statuses: write }');
  expect([error.code, error.ambiguous]).toEqual(['GITHUB_FORBIDDEN', false]);
});

test('commentIdOf() reads the number from a comment’s link and from nothing else', () => {
  expect(commentIdOf('https://github.com/o/r/pull/1#issuecomment-99')).toBe(99);
  expect(commentIdOf('https://github.com/o/r/actions/runs/1')).toBeUndefined();
});

test('shorten() keeps a status description within 140 characters and whole code points', () => {
  expect(shorten('short  text', 140)).toBe('short text');
  const cut = shorten('🔴'.repeat(100), 140);
  expect(cut.length).toBeLessThanOrEqual(140);
  expect(cut).toMatch(/^(?:🔴)+…$/u);
});

test('reasonIn() takes the last `perf:` line, whatever is around it, as one bounded line', () => {
  expect(reasonIn('Fix\r\n\r\nperf: trades speed for correctness\r\nmore')).toBe('trades speed for correctness');
  expect(reasonIn('perf: first\n- Perf: second')).toBe('second');
  expect(reasonIn('perf:\nnothing said')).toBeUndefined();
  expect(reasonIn('superperf: no')).toBeUndefined();
  expect(reasonIn(`perf: ${'x'.repeat(1000)}`)).toHaveLength(300);
});

test('isEnough() ranks permissions as GitHub does', () => {
  expect([
    isEnough('triage', 'write'),
    isEnough('write', 'write'),
    isEnough('write', 'maintain'),
    isEnough('admin', 'maintain'),
  ]).toEqual([false, true, false, true]);
});

test('allPages() asks the API for the next page by number, whatever URL the Link header names', async () => {
  const asked: unknown[] = [];
  const links = ['<https://elsewhere.example/steal?page=7>; rel="next"', undefined];
  const items = await allPages(async (where) => {
    asked.push(where);
    return { data: [where.page], headers: { link: links[where.page - 1] } };
  }, 1000);
  expect(items).toEqual([1, 2]);
  expect(asked).toEqual([
    { page: 1, per_page: 100 },
    { page: 2, per_page: 100 },
  ]);
});

test('allPages() ends at an empty page and at the most items, although the server names a next page forever', async () => {
  const link = '<https://api.github.com/x>; rel="next"';
  const empty = async ({ page }: { readonly page: number }) => ({ data: page > 2 ? [] : [page], headers: { link } });
  expect(await allPages(empty, 1000)).toEqual([1, 2]);
  const endless = async ({ page }: { readonly page: number }) => ({ data: [page, page], headers: { link } });
  expect(await allPages(endless, 5)).toHaveLength(5);
});

test('allPages() fails where a page is refused with 409: a part of a list would read as the whole', async () => {
  const refused = async ({ page }: { readonly page: number }) => {
    if (page === 2) throw Object.assign(new Error('conflict'), { status: 409 });
    return { data: [page], headers: { link: '<https://api.github.com/x>; rel="next"' } };
  };
  await expect(allPages(refused, 1000)).rejects.toMatchObject({ status: 409 });
});

test('requests to GraphQL and to REST are counted apart: one limit that is spent makes nothing else wait', async () => {
  const slept: number[] = [];
  const settings = {
    retries: 0,
    waitBudgetMs: 10_000,
    log: () => {},
    sleep: async (ms: number) => slept.push(ms),
    now: () => 1_000_000,
  };
  const state = newState();
  const baseUrl = 'https://api.github.com';
  const graphql = toRequest({ method: 'POST', url: '/graphql', baseUrl });
  const rest = toRequest({ method: 'GET', url: '/repos/{owner}/{repo}', baseUrl });
  const answer = (remaining: number, resource?: string) => () => ({
    status: 200,
    data: {},
    headers: {
      'x-ratelimit-remaining': String(remaining),
      'x-ratelimit-reset': String(1_000_000 / 1000 + 3600),
      ...(resource === undefined ? {} : { 'x-ratelimit-resource': resource }),
    },
  });
  await persist(answer(0), graphql, settings, state);
  await persist(answer(30, 'core'), rest, settings, state);
  await persist(answer(29), rest, settings, state);
  await waitForLimit(18, rest, settings, state);
  expect(slept).toEqual([]);
  const spent = await persist(answer(0), graphql, settings, state).catch((error: unknown) => error);
  expect(spent).toMatchObject({ code: 'GITHUB_RATE_LIMITED' });
  expect(isGraphqlRefusal(spent)).toBe(true);
  await persist(answer(5), rest, settings, state);
  await expect(waitForLimit(18, rest, settings, state)).rejects.toMatchObject({ code: 'GITHUB_RATE_LIMITED' });
});
