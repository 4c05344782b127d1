import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Config } from '../../src/config/config.ts';
import { decideLabels, ensureLabel, type LabelDecision } from '../../src/github/labels.ts';
import { readPullRequest } from '../../src/github/pull-request.ts';
import { connectTo } from '../forge/client.ts';
import { type Forge, startForge } from '../forge/forge.ts';
import { toTime } from '../forge/state.ts';

let forge: Forge;
let pushedAt: string;
const settings: Config['labels'] = {
  accept: 'perf-accepted',
  skip: 'perf-skip',
  who: 'write',
  scope: 'head',
  bots: false,
  author: true,
};

beforeEach(async () => {
  forge = await startForge();
  forge.openPullRequest({ head: forge.commit({ 'a.js': '1' }), author: 'contributor' });
  forge.addUser('maintainer', 'maintain');
  forge.addUser('writer', 'write');
  forge.addUser('triager', 'triage');
  forge.addUser('release-bot[bot]', 'write', 'Bot');
  pushedAt = toTime(forge.state.now());
  forge.advance(60_000);
});
afterEach(() => forge.close());

async function decide(
  change: Partial<Config['labels']> = {},
  headSince: string | undefined = pushedAt,
): Promise<LabelDecision> {
  const client = connectTo(forge);
  const pullRequest = await readPullRequest(client, 1);
  return decideLabels(client, { pullRequest, settings: { ...settings, ...change }, headSince, reasonPages: 3 });
}

test('without a label nothing is asked and nothing is decided', async () => {
  forge.label(1, 'bug', 'writer');
  expect(await decide()).toEqual({ accepted: [], refused: [] });
  expect(forge.requests.filter(({ path }) => path.includes('/events'))).toHaveLength(0);
});

test('a label by somebody with write permission counts, with who and when, bound to the head', async () => {
  forge.label(1, 'perf-accepted', 'writer');
  const { accepted, refused } = await decide();
  expect(refused).toEqual([]);
  expect(accepted).toEqual([
    {
      who: 'writer',
      when: expect.any(String),
      label: 'perf-accepted',
      commit: forge.pull(1).headCommit,
      accepts: ['*'],
    },
  ]);
});

test('who takes a label off while it is being read has not put it on', async () => {
  forge.label(1, 'perf-accepted', 'triager');
  const client = connectTo(forge);
  const pullRequest = await readPullRequest(client, 1);
  forge.unlabel(1, 'perf-accepted', 'writer');
  const { accepted } = await decideLabels(client, { pullRequest, settings, headSince: pushedAt });
  expect(accepted).toEqual([]);
});

const refusals: readonly [string, string | undefined, Partial<Config['labels']>, string][] = [
  ['a triager', 'triager', {}, 'no-write-permission'],
  ['an outsider', 'stranger', {}, 'no-write-permission'],
  ['a writer where maintain is asked', 'writer', { who: 'maintain' }, 'no-write-permission'],
  ['a bot', 'release-bot[bot]', {}, 'bot'],
  ['the workflow’s own token', 'github-actions[bot]', {}, 'bot'],
  ['a deleted account', undefined, {}, 'unknown-actor'],
];

for (const [what, who, change, why] of refusals) {
  test(`a label by ${what} is refused: ${why}`, async () => {
    forge.label(1, 'perf-accepted', who);
    const { accepted, refused } = await decide(change);
    expect(accepted).toEqual([]);
    expect(refused).toEqual([{ who: who ?? 'ghost', label: 'perf-accepted', why }]);
  });
}

test('the author may accept their own change unless forbidden', async () => {
  forge.addUser('contributor', 'write');
  forge.label(1, 'perf-accepted', 'contributor');
  expect((await decide()).accepted).toHaveLength(1);
  expect((await decide({ author: false })).refused[0]?.why).toBe('author');
});

test('a bot counts where bots are allowed', async () => {
  forge.label(1, 'perf-accepted', 'release-bot[bot]');
  expect((await decide({ bots: true })).accepted[0]?.who).toBe('release-bot[bot]');
});

test('maintain and admin are enough for maintain, and a custom role counts as what it is based on', async () => {
  forge.addUser('custom', 'write');
  const custom = forge.state.users.get('custom');
  if (custom !== undefined) custom.roleName = 'Performance Owner';
  forge.label(1, 'perf-accepted', 'custom');
  expect((await decide()).accepted).toHaveLength(1);
  expect((await decide({ who: 'maintain' })).refused[0]?.why).toBe('no-write-permission');
  forge.label(1, 'perf-accepted', 'maintainer');
  expect((await decide({ who: 'maintain' })).accepted[0]?.who).toBe('maintainer');
});

test('a push after the label voids it, unless it is bound to the pull request', async () => {
  forge.label(1, 'perf-accepted', 'writer');
  forge.advance(60_000);
  forge.push(1, forge.commit({ 'a.js': '2' }));
  const since = toTime(forge.state.now());
  expect((await decide({}, since)).refused).toEqual([
    { who: 'writer', label: 'perf-accepted', why: 'older-than-head' },
  ]);
  expect((await decide({ scope: 'pull-request' }, since)).accepted).toHaveLength(1);
});

test('where nobody can tell when the head was pushed no label counts for it', async () => {
  forge.label(1, 'perf-accepted', 'writer');
  const client = connectTo(forge);
  const pullRequest = await readPullRequest(client, 1);
  const { refused } = await decideLabels(client, { pullRequest, settings, headSince: undefined });
  expect(refused[0]?.why).toBe('older-than-head');
});

test('the last to put the label on decides, not the first', async () => {
  forge.label(1, 'perf-accepted', 'triager');
  forge.unlabel(1, 'perf-accepted', 'triager');
  forge.label(1, 'perf-accepted', 'writer');
  expect((await decide()).accepted[0]?.who).toBe('writer');
  forge.unlabel(1, 'perf-accepted', 'writer');
  forge.label(1, 'perf-accepted', 'triager');
  expect((await decide()).refused[0]?.who).toBe('triager');
});

test('the event is found among a thousand others in few requests', async () => {
  for (let n = 0; n < 500; n++) {
    forge.label(1, `noise-${n}`, 'triager');
    forge.unlabel(1, `noise-${n}`, 'triager');
  }
  forge.label(1, 'perf-accepted', 'writer');
  const before = forge.requests.length;
  expect((await decide()).accepted[0]?.who).toBe('writer');
  expect(forge.requests.length - before).toBeLessThanOrEqual(5);
});

test('a glob after the colon accepts only what it matches; several labels add up', async () => {
  forge.label(1, 'perf-accepted: parser/**', 'writer');
  forge.label(1, 'Perf-Accepted:io/read 1 MB', 'maintainer');
  forge.label(1, 'perf-accepted:', 'writer');
  forge.label(1, 'perf-accepted-not', 'writer');
  const { accepted } = await decide();
  expect(accepted.map(({ who, accepts }) => [who, ...accepts])).toEqual([
    ['writer', 'parser/**'],
    ['maintainer', 'io/read 1 MB'],
  ]);
});

test('the skip label is told apart, under the same rules', async () => {
  forge.label(1, 'perf-skip', 'triager');
  expect((await decide()).skip).toBeUndefined();
  forge.label(1, 'perf-skip', 'writer');
  expect(await decide()).toMatchObject({ accepted: [], skip: { who: 'writer', label: 'perf-skip' } });
});

test('the description’s `perf:` line is the reason, and its author’s word where somebody else accepts', async () => {
  forge.pull(1).body = 'Fixes #1\n\nperf: trades speed for correctness';
  forge.label(1, 'perf-accepted', 'writer');
  const described = { reason: 'trades speed for correctness', reasonBy: forge.pull(1).author };
  expect((await decide()).accepted).toMatchObject([described]);
  forge.comment(1, 'writer', 'perf: the release needs it');
  expect((await decide()).accepted).toMatchObject([{ reason: 'the release needs it' }]);
  expect((await decide()).accepted[0]?.reasonBy).toBeUndefined();
});

test('without one it is the labeller’s newest `perf:` comment since the push, never somebody else’s', async () => {
  forge.comment(1, 'stranger', 'perf: because I say so');
  forge.comment(1, 'writer', 'perf: first thought');
  forge.comment(1, 'writer', 'perf: agreed with the team');
  forge.comment(1, 'stranger', 'perf: me again');
  forge.label(1, 'perf-accepted', 'writer');
  expect((await decide()).accepted[0]?.reason).toBe('agreed with the team');
});

test.each(['GraphQL', 'REST, where GraphQL is refused'])(
  'by %s a reason is found behind 150 newer comments',
  async (by) => {
    forge.label(1, 'perf-accepted', 'writer');
    forge.comment(1, 'writer', 'perf: agreed with the team');
    for (let n = 0; n < 150; n++) forge.comment(1, 'chatty', `${n}`);
    if (by !== 'GraphQL') forge.fault({ route: 'POST /graphql', times: 1, how: 'answer', status: 403 });
    expect((await decide()).accepted[0]?.reason).toBe('agreed with the team');
  },
);

test('comments from before the push are not paged through, nor are more pages than asked for', async () => {
  const pagesRead = async (): Promise<number> => {
    forge.requests.length = 0;
    await decide();
    return forge.requests.filter(({ route }) => route === 'POST /graphql').length;
  };
  for (let n = 0; n < 450; n++) forge.comment(1, 'chatty', `${n}`);
  forge.label(1, 'perf-accepted', 'writer');
  expect(await pagesRead()).toBe(3);
  for (const comment of forge.comments(1).slice(0, 400)) Object.assign(comment, { createdAt: 0, updatedAt: 0 });
  expect(await pagesRead()).toBe(1);
});

test('a comment from before the push gives no reason', async () => {
  Object.assign(forge.comment(1, 'writer', 'perf: for another head'), { createdAt: 0, updatedAt: 0 });
  forge.label(1, 'perf-accepted', 'writer');
  expect((await decide()).accepted[0]).not.toHaveProperty('reason');
});

test('ensureLabel() makes a missing label, leaves one that is there, and says when it may not', async () => {
  const client = connectTo(forge);
  expect(await ensureLabel(client, 'perf-accepted', 'Accept')).toBe('made');
  expect(await ensureLabel(client, 'perf-accepted', 'Accept')).toBe('there');
  forge.addToken('weak', 'github-actions[bot]', { metadata: 'read', issues: 'read' });
  expect(await ensureLabel(connectTo(forge, { token: 'weak' }), 'perf-skip', 'Skip')).toBe('forbidden');
});
