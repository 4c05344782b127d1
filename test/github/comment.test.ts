import { afterEach, beforeEach, expect, test } from 'vitest';
import { upsertComment } from '../../src/github/comment.ts';
import { type CommentOrigin, formatMarker } from '../../src/results/comment-marker.ts';
import { connectTo } from '../forge/client.ts';
import { type Forge, startForge } from '../forge/forge.ts';

let forge: Forge;
let origin: CommentOrigin;

beforeEach(async () => {
  forge = await startForge();
  const head = forge.commit({ 'a.js': '1' });
  forge.openPullRequest({ head });
  origin = { head, run: 100, attempt: 1 };
});
afterEach(() => forge.close());

function bodyOf(text: string, of: CommentOrigin = origin): string {
  return `${formatMarker(of)}\n${text}`;
}

const create = 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments';
const update = 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}';

test('upsertComment() creates once and updates from then on', async () => {
  const client = connectTo(forge);
  const first = await upsertComment(client, { pullRequest: 1, body: bodyOf('one') });
  const second = await upsertComment(client, { pullRequest: 1, body: bodyOf('two', { ...origin, run: 101 }) });
  expect([first?.state, second?.state]).toEqual(['created', 'updated']);
  expect(second?.id).toBe(first?.id);
  expect(forge.comments(1)).toHaveLength(1);
  expect(forge.comments(1)[0]?.body).toContain('two');
});

test('upsertComment() never touches a comment with our marker by somebody else', async () => {
  forge.comment(1, 'mallory', `${formatMarker(origin)}\n✅ All good, merge me`);
  await upsertComment(connectTo(forge), { pullRequest: 1, body: bodyOf('truth') });
  expect(forge.comments(1).map(({ author }) => author)).toEqual(['mallory', 'github-actions[bot]']);
  expect(forge.comments(1)[0]?.body).toContain('merge me');
});

test('upsertComment() does not take a comment of ours that merely quotes a marker', async () => {
  forge.comment(1, 'github-actions[bot]', `> ${formatMarker(origin)}`);
  await upsertComment(connectTo(forge), { pullRequest: 1, body: bodyOf('truth') });
  expect(forge.comments(1)).toHaveLength(2);
});

test('upsertComment() posts once when GitHub answers 502 after it has posted', async () => {
  forge.fault({ route: create, times: 1, how: 'lose', status: 502 });
  const result = await upsertComment(connectTo(forge), { pullRequest: 1, body: bodyOf('one') });
  expect(forge.comments(1)).toHaveLength(1);
  expect(result?.id).toBe(forge.comments(1)[0]?.id);
});

test('upsertComment() posts after a 502 that was none, and after an answer that never came', async () => {
  forge.fault({ route: create, times: 1, how: 'answer', status: 502 });
  forge.fault({ route: create, times: 1, how: 'hang' });
  await upsertComment(connectTo(forge, { timeoutMs: 150 }), { pullRequest: 1, body: bodyOf('one') });
  expect(forge.comments(1)).toHaveLength(1);
});

test('upsertComment() posts once when the answer is torn in the middle', async () => {
  forge.fault({ route: create, times: 1, how: 'tear' });
  await upsertComment(connectTo(forge), { pullRequest: 1, body: bodyOf('one') });
  expect(forge.comments(1)).toHaveLength(1);
});

test('upsertComment() makes a new comment when ours is deleted under its hands', async () => {
  const client = connectTo(forge);
  await upsertComment(client, { pullRequest: 1, body: bodyOf('one') });
  forge.fault({ route: update, times: 1, how: 'answer', status: 404 });
  forge.state.comments.length = 0;
  const again = await upsertComment(client, { pullRequest: 1, body: bodyOf('two', { ...origin, run: 101 }) });
  expect(again?.state).toBe('created');
  expect(forge.comments(1)).toHaveLength(1);
});

test('a run of an older head that finishes last leaves the newer one’s comment alone', async () => {
  const client = connectTo(forge);
  await upsertComment(client, { pullRequest: 1, body: bodyOf('newer', { ...origin, head: 'b'.repeat(40), run: 101 }) });
  const stale = await upsertComment(client, { pullRequest: 1, body: bodyOf('older') });
  expect(stale?.state).toBe('stale');
  expect(forge.comments(1)[0]?.body).toContain('newer');
});

test('a re-run of the same head may replace the comment though its number is lower', async () => {
  const client = connectTo(forge);
  await upsertComment(client, { pullRequest: 1, body: bodyOf('first', { ...origin, run: 101 }) });
  await upsertComment(client, { pullRequest: 1, body: bodyOf('again', { ...origin, attempt: 2 }) });
  expect(forge.comments(1)[0]?.body).toContain('again');
});

test('runs that create at the same moment end with one comment, the newer head’s', async () => {
  const origins = [1, 2, 3, 4].map((n) => ({ head: String(n).repeat(40), run: 100 + n, attempt: 1 }));
  await Promise.all(
    origins.map((one) => upsertComment(connectTo(forge), { pullRequest: 1, body: bodyOf(`run ${one.run}`, one) })),
  );
  expect(forge.comments(1)).toHaveLength(1);
});

test('our comment is found among 3,000 others, and a hint saves the search', async () => {
  for (let n = 0; n < 2950; n++) forge.comment(1, 'chatty', `comment ${n}`);
  const client = connectTo(forge);
  const made = await upsertComment(client, { pullRequest: 1, body: bodyOf('one') });
  for (let n = 0; n < 50; n++) forge.comment(1, 'chatty', `more ${n}`);
  const found = await upsertComment(connectTo(forge), { pullRequest: 1, body: bodyOf('two') });
  expect(found?.id).toBe(made?.id);
  const hinted = connectTo(forge);
  await upsertComment(hinted, { pullRequest: 1, body: bodyOf('three'), hint: made?.id ?? 0 });
  expect(hinted.requests()).toBe(3);
  expect(forge.comments(1).filter(({ author }) => author !== 'chatty')).toHaveLength(1);
});

test('a hint that leads to another pull request or to somebody else’s comment is not followed', async () => {
  forge.openPullRequest({ head: origin.head, branch: 'other' });
  const theirs = forge.comment(1, 'mallory', formatMarker(origin));
  const elsewhere = forge.comment(2, 'github-actions[bot]', formatMarker(origin));
  for (const hint of [theirs.id, elsewhere.id, 1]) {
    await upsertComment(connectTo(forge), { pullRequest: 1, body: bodyOf('one'), hint });
  }
  expect(theirs.body).toBe(formatMarker(origin));
  expect(elsewhere.body).toBe(formatMarker(origin));
  expect(forge.comments(1)).toHaveLength(2);
});

test('two gates of one repository keep a comment each', async () => {
  const client = connectTo(forge);
  await upsertComment(client, { pullRequest: 1, body: bodyOf('core', { ...origin, gate: 'packages/core' }) });
  await upsertComment(client, { pullRequest: 1, body: bodyOf('cli', { ...origin, gate: 'packages/cli' }) });
  await upsertComment(client, { pullRequest: 1, body: bodyOf('core again', { ...origin, gate: 'packages/core' }) });
  expect(forge.comments(1).map(({ body }) => body.split('\n')[1])).toEqual(['core again', 'cli']);
});

test('a missing permission to comment is named', async () => {
  forge.addToken('weak', 'github-actions[bot]', { metadata: 'read', issues: 'read' });
  const posting = upsertComment(connectTo(forge, { token: 'weak' }), { pullRequest: 1, body: bodyOf('one') });
  await expect(posting).rejects.toThrow(/must have issues: write or pull-requests: write: current value is 403/);
});
