import { afterEach, beforeEach, expect, test } from 'vitest';
import { setStatus } from '../../src/github/commit-status.ts';
import { type CommentPlace, upsertComment } from '../../src/github/pull-request-comment.ts';
import { type Markdown, markdownText, markerLine, md } from '../../src/report/markdown.ts';
import { type CommentOrigin, formatMarker } from '../../src/results/comment-marker.ts';
import { connectTo } from '../forge/client.ts';
import { type Forge, startForge } from '../forge/forge.ts';
import { namedGate } from '../results/make.ts';
import { long } from '../support/long.ts';

let forge: Forge;
let origin: CommentOrigin;

beforeEach(async () => {
  forge = await startForge();
  forge.commit({ 'a.js': '0' });
  // Beside main: of a head on it the range of the pull request is empty, and no commit remembers anything.
  const head = forge.commit({ 'a.js': '1' }, { branch: 'topic' });
  forge.openPullRequest({ head });
  origin = { head, run: 100, attempt: 1 };
});
afterEach(() => forge.close());

function bodyOf(text: string, of: CommentOrigin = origin): Markdown {
  return md`${markerLine(of)}\n${markdownText(text)}`;
}

function place(gate = ''): CommentPlace {
  return { pullRequest: { number: 1, headCommit: origin.head }, gate: namedGate(gate) };
}

/** As publishing ends: the status on the head links to the comment. */
function link(url: string, commit: string = origin.head, gate = ''): Promise<number> {
  return setStatus(connectTo(forge), commit, { state: 'success', description: '', url, gate: namedGate(gate) });
}

const create = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const update = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';

test('upsertComment() creates once and updates from then on', async () => {
  const client = connectTo(forge);
  const first = await upsertComment(client, { place: place(), body: bodyOf('one') });
  const second = await upsertComment(client, { place: place(), body: bodyOf('two', { ...origin, run: 101 }) });
  expect([first?.state, second?.state]).toEqual(['created', 'updated']);
  expect(second?.id).toBe(first?.id);
  expect(forge.comments(1)).toHaveLength(1);
  expect(forge.comments(1)[0]?.body).toContain('two');
});

test('upsertComment() never touches a comment with our marker by somebody else', async () => {
  forge.comment(1, 'mallory', `${formatMarker(origin)}\n✅ All good, merge me`);
  await upsertComment(connectTo(forge), { place: place(), body: bodyOf('truth') });
  expect(forge.comments(1).map(({ author }) => author)).toEqual(['mallory', 'github-actions[bot]']);
  expect(forge.comments(1)[0]?.body).toContain('merge me');
});

test('upsertComment() does not take a comment of ours that merely quotes a marker', async () => {
  forge.comment(1, 'github-actions[bot]', `> ${formatMarker(origin)}`);
  await upsertComment(connectTo(forge), { place: place(), body: bodyOf('truth') });
  expect(forge.comments(1)).toHaveLength(2);
});

test('upsertComment() posts once when GitHub answers 502 after it has posted', async () => {
  forge.fault({ route: create, times: 1, how: 'lose', status: 502 });
  const result = await upsertComment(connectTo(forge), { place: place(), body: bodyOf('one') });
  expect(forge.comments(1)).toHaveLength(1);
  expect(result?.id).toBe(forge.comments(1)[0]?.id);
});

test('upsertComment() posts after a 502 that was none, and after an answer that never came', async () => {
  forge.fault({ route: create, times: 1, how: 'answer', status: 502 });
  forge.fault({ route: create, times: 1, how: 'hang' });
  await upsertComment(connectTo(forge, { timeoutMs: 150 }), { place: place(), body: bodyOf('one') });
  expect(forge.comments(1)).toHaveLength(1);
});

test('upsertComment() posts once when the answer is torn in the middle', async () => {
  forge.fault({ route: create, times: 1, how: 'tear' });
  await upsertComment(connectTo(forge), { place: place(), body: bodyOf('one') });
  expect(forge.comments(1)).toHaveLength(1);
});

test('upsertComment() makes a new comment when ours is deleted under its hands', async () => {
  const client = connectTo(forge);
  await upsertComment(client, { place: place(), body: bodyOf('one') });
  forge.fault({ route: update, times: 1, how: 'answer', status: 404 });
  forge.state.comments.length = 0;
  const again = await upsertComment(client, { place: place(), body: bodyOf('two', { ...origin, run: 101 }) });
  expect(again?.state).toBe('created');
  expect(forge.comments(1)).toHaveLength(1);
});

test('a run of an older head that finishes last leaves the newer one’s comment alone', async () => {
  const client = connectTo(forge);
  await upsertComment(client, { place: place(), body: bodyOf('newer', { ...origin, head: 'b'.repeat(40), run: 101 }) });
  const stale = await upsertComment(client, { place: place(), body: bodyOf('older') });
  expect(stale?.state).toBe('stale');
  expect(forge.comments(1)[0]?.body).toContain('newer');
});

test('a re-run of the same head may replace the comment though its number is lower', async () => {
  const client = connectTo(forge);
  await upsertComment(client, { place: place(), body: bodyOf('first', { ...origin, run: 101 }) });
  await upsertComment(client, { place: place(), body: bodyOf('again', { ...origin, attempt: 2 }) });
  expect(forge.comments(1)[0]?.body).toContain('again');
});

test('runs that create at the same moment end with one comment, the newer head’s', async () => {
  const origins = [1, 2, 3, 4].map((n) => ({ head: String(n).repeat(40), run: 100 + n, attempt: 1 }));
  await Promise.all(
    origins.map((one) => upsertComment(connectTo(forge), { place: place(), body: bodyOf(`run ${one.run}`, one) })),
  );
  expect(forge.comments(1)).toHaveLength(1);
});

test('of two that create at once the newer head’s text stays, though the older one creates last', async () => {
  const newer = { head: '2'.repeat(40), run: 102, attempt: 1 };
  const older = { head: '1'.repeat(40), run: 101, attempt: 1 };
  const slow = connectTo(forge);
  // It has seen no comment when the other's appears.
  slow.octokit.hook.before('request', async ({ method, url }) => {
    if (method !== 'POST' || !url.endsWith('/comments')) return;
    await upsertComment(connectTo(forge), { place: place(), body: bodyOf('newer', newer) });
  });
  const end = await upsertComment(slow, { place: place(), body: bodyOf('older', older) });
  expect(end?.state).toBe('stale');
  expect(forge.comments(1).map(({ body }) => body)).toEqual([bodyOf('newer', newer)]);
});

function chat(count: number): void {
  for (let n = 0; n < count; n++) forge.comment(1, 'chatty', `comment ${n}`);
}

const ours = (): number => forge.comments(1).filter(({ author }) => author !== 'chatty').length;

test('among 3,000 comments ours is found on the first page when it was made early', async () => {
  chat(50);
  await upsertComment(connectTo(forge), { place: place(), body: bodyOf('one') });
  chat(3000);
  const client = connectTo(forge);
  const found = await upsertComment(client, { place: place(), body: bodyOf('two') });
  expect([found?.state, ours()]).toEqual(['updated', 1]);
  expect(client.requests()).toBeLessThanOrEqual(5);
});

test('one that was made late is found by the status that links to it, also under a newer one that links elsewhere', async () => {
  chat(2950);
  forge.advance(3_600_000);
  const first = connectTo(forge);
  const made = await upsertComment(first, { place: place(), body: bodyOf('one') });
  expect(first.requests()).toBeLessThanOrEqual(5);
  await link(made?.url ?? '');
  await link('https://github.com/octo/repo/actions/runs/5');
  chat(50);
  // Else it would be found among the comments of just now.
  forge.advance(3_600_000);
  const client = connectTo(forge);
  const found = await upsertComment(client, { place: place(), body: bodyOf('two') });
  expect([found?.id, ours()]).toEqual([made?.id, 1]);
  expect(client.requests()).toBeLessThanOrEqual(6);
});

test('a late one is found after a push, after a force push, and not by the status of another gate', long, async () => {
  chat(200);
  forge.advance(3_600_000);
  const made = await upsertComment(connectTo(forge), { place: place(), body: bodyOf('one') });
  await link(made?.url ?? '');
  forge.advance(3_600_000);
  const pushed = forge.commit({ 'a.js': '2' }, { branch: 'topic', parents: [origin.head] });
  forge.push(1, pushed);
  origin = { ...origin, head: pushed, run: 101 };
  expect((await upsertComment(connectTo(forge), { place: place(), body: bodyOf('two') }))?.id).toBe(made?.id);
  const forced = forge.commit({ 'a.js': '3' }, { branch: 'other', parents: [] });
  forge.push(1, forced);
  origin = { ...origin, head: forced, run: 102 };
  await link(made?.url ?? '', forced, 'packages/core');
  expect((await upsertComment(connectTo(forge), { place: place(), body: bodyOf('three') }))?.id).toBe(made?.id);
  const core = bodyOf('core', { ...origin, gate: namedGate('packages/core') });
  expect((await upsertComment(connectTo(forge), { place: place('packages/core'), body: core }))?.state).toBe('created');
});

test('without the permission to read statuses all pages are read, and the comment is not doubled', long, async () => {
  chat(200);
  forge.addToken('blind', 'github-actions[bot]', { metadata: 'read', issues: 'write' });
  const blind = connectTo(forge, { token: 'blind' });
  const told = await upsertComment(blind, { place: place(), body: bodyOf('one') });
  const again = await upsertComment(blind, { place: place(), body: bodyOf('two') });
  expect([told?.state, again?.state, again?.id]).toEqual(['created', 'updated', told?.id]);
});

test.each(['another pull request', 'somebody else’s comment', 'no comment'])(
  'a status that leads to %s is not followed',
  long,
  async (where) => {
    forge.openPullRequest({ head: origin.head, branch: 'other' });
    chat(200);
    const theirs = forge.comment(1, 'mallory', formatMarker(origin));
    const elsewhere = forge.comment(2, 'github-actions[bot]', formatMarker(origin));
    const { issue, id } =
      where === 'another pull request' ? elsewhere : where === 'no comment' ? { issue: 1, id: 1 } : theirs;
    await link(`https://github.com/octo/repo/pull/${issue}#issuecomment-${id}`);
    forge.advance(3_600_000);
    await upsertComment(connectTo(forge), { place: place(), body: bodyOf('one') });
    expect(theirs.body).toBe(formatMarker(origin));
    expect(elsewhere.body).toBe(formatMarker(origin));
    expect(forge.comments(1)).toHaveLength(202);
  },
);

test('two gates of one repository keep a comment each', async () => {
  const client = connectTo(forge);
  await upsertComment(client, {
    place: place('packages/core'),
    body: bodyOf('core', { ...origin, gate: namedGate('packages/core') }),
  });
  await upsertComment(client, {
    place: place('packages/cli'),
    body: bodyOf('cli', { ...origin, gate: namedGate('packages/cli') }),
  });
  await upsertComment(client, {
    place: place('packages/core'),
    body: bodyOf('core again', { ...origin, gate: namedGate('packages/core') }),
  });
  expect(forge.comments(1).map(({ body }) => body.split('\n')[1])).toEqual(['core again', 'cli']);
});

test('a missing permission to comment is named', async () => {
  forge.addToken('weak', 'github-actions[bot]', { metadata: 'read', issues: 'read' });
  const posting = upsertComment(connectTo(forge, { token: 'weak' }), { place: place(), body: bodyOf('one') });
  await expect(posting).rejects.toThrow(/must have issues: write or pull-requests: write: current value is 403/);
});
