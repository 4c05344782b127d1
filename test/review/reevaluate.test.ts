import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Config } from '../../src/config/config.ts';
import { defaultConfig } from '../../src/config/fill.ts';
import { readNotes } from '../../src/gate/notes.ts';
import { dataBranchStore } from '../../src/github/data-branch.ts';
import { parseEvent } from '../../src/github/event.ts';
import { readPullRequest } from '../../src/github/pull-request.ts';
import type { Report } from '../../src/report/report.ts';
import { defaultGate } from '../../src/results/gate-name.ts';
import { standingNotes } from '../../src/results/note.ts';
import { landNotes } from '../../src/review/landing.ts';
import { type Published, publish } from '../../src/review/publish.ts';
import { type OverrideOutcome, runOverride } from '../../src/review/reevaluate.ts';
import { connectTo } from '../forge/client.ts';
import { type Forge, startForge } from '../forge/forge.ts';
import { pullRequestPayload, runnerVariables } from '../forge/runner.ts';
import { toTime } from '../forge/state.ts';
import { exampleReport } from '../report/example-report.ts';
import { long } from '../support/long.ts';

let forge: Forge;
let pushedAt: string;
const branch = 'flamegate-data';
const red: Report = exampleReport();

beforeEach(async () => {
  forge = await startForge();
  forge.commit({ 'a.js': '1' });
  forge.openPullRequest({ head: forge.commit({ 'a.js': '2' }, { branch: 'topic' }), author: 'contributor' });
  forge.addUser('writer', 'write');
  forge.addUser('triager', 'triage');
  pushedAt = toTime(forge.state.now());
  forge.advance(60_000);
});
afterEach(() => forge.close());

const openStore = (token: string) => dataBranchStore({ client: connectTo(forge, { token }), branch });

/** As the measuring job leaves it: comment, status and record. */
async function measured(report: Report = red, run = 100, headSince: string = pushedAt): Promise<Published> {
  const client = connectTo(forge);
  const pullRequest = await readPullRequest(client, 1);
  return publish({
    client,
    store: openStore('gate-token'),
    config: defaultConfig,
    report: { ...report, candidate: { commit: pullRequest.headCommit } },
    pullRequest,
    run,
    attempt: 1,
    runUrl: `${forge.url}/run`,
    headSince,
    accepted: undefined,
    gate: defaultGate,
    origin: { folder: '' },
  });
}

async function override(action: 'labeled' | 'unlabeled', label: string): Promise<OverrideOutcome> {
  const variables = runnerVariables(forge, { event: 'pull_request_target', run: 500 });
  const context = parseEvent(pullRequestPayload(forge, 1, action, { label, sender: 'writer' }), variables);
  if (context.event.kind !== 'pull-request') throw new Error('unreachable');
  const client = connectTo(forge, { token: 'override-token' });
  const { event } = context;
  return runOverride({
    client,
    pullRequest: event.number,
    runUrl: context.runUrl,
    label: event.label,
    ...(event.action === 'labeled' ? { labeled: { head: event.head.sha, at: event.updatedAt } } : {}),
    gate: defaultGate,
    origin: { folder: '' },
    openStore: (_: Config) => openStore('override-token'),
  });
}

function status(): string {
  const [latest] = forge.statuses(forge.pull(1).headCommit);
  return `${latest?.state}: ${latest?.description}`;
}

function comment(): string {
  const [only, ...others] = forge.comments(1).filter(({ author }) => author === 'github-actions[bot]');
  expect(others).toEqual([]);
  return only?.body ?? '';
}

test('the label turns a red status green in seconds, and the comment says who, without measuring', async () => {
  await measured();
  expect(status()).toMatch(/^failure: /);
  forge.pull(1).body = 'perf: trades speed for correctness';
  forge.label(1, 'perf-accepted', 'writer');
  const before = forge.requests.length;
  const outcome = await override('labeled', 'perf-accepted');
  expect(outcome.state).toBe('published');
  expect(forge.requests.length - before).toBeLessThanOrEqual(25);
  expect(status()).toMatch(/^success: .*writer/);
  expect(comment()).toContain('@writer');
  expect(comment()).toMatch(/@writer on .*; the description by @contributor says: “trades speed for correctness”/);
});

test('the override is kept in the store: who, when, why, what and which commits', async () => {
  await measured();
  forge.pull(1).body = 'perf: known trade';
  forge.label(1, 'perf-accepted', 'writer');
  await override('labeled', 'perf-accepted');
  const { notes, problems } = await readNotes(openStore('gate-token'));
  expect(problems).toEqual([]);
  expect(notes).toEqual([
    {
      schema: 1,
      kind: 'accept',
      who: 'writer',
      when: expect.stringMatching(/Z$/),
      recordedAt: expect.stringMatching(/Z$/),
      pullRequest: 1,
      head: forge.pull(1).headCommit,
      candidate: forge.pull(1).headCommit,
      reason: 'known trade',
      reasonBy: 'contributor',
      accepts: ['*'],
      steps: [{ id: { suite: 'core', name: 'parser/tokenize large file' }, metric: 'time', ratio: 1.18 }],
    },
  ]);
});

test(
  'a label taken off is on record too, with who took it off, and what is given again stands again',
  long,
  async () => {
    const store = openStore('gate-token');
    await measured();
    forge.label(1, 'perf-accepted', 'writer');
    await override('labeled', 'perf-accepted');
    forge.addUser('second', 'admin');
    forge.unlabel(1, 'perf-accepted', 'second');
    await override('unlabeled', 'perf-accepted');
    await override('unlabeled', 'perf-accepted');
    const { notes } = await readNotes(openStore('gate-token'));
    expect(notes.map(({ kind, who }) => [kind, who])).toEqual([
      ['accept', 'writer'],
      ['withdraw', 'second'],
    ]);
    expect(standingNotes(notes)).toEqual([]);
    forge.label(1, 'perf-accepted', 'second');
    await override('labeled', 'perf-accepted');
    expect(standingNotes((await readNotes(store)).notes)).toMatchObject([{ kind: 'accept', who: 'second' }]);
  },
);

test('the same answer told again, as by a re-run, adds no second note', async () => {
  await measured();
  forge.label(1, 'perf-accepted', 'writer');
  await override('labeled', 'perf-accepted');
  forge.advance(60_000);
  await override('labeled', 'perf-accepted');
  await measured();
  expect((await readNotes(openStore('gate-token'))).notes.map(({ kind }) => kind)).toEqual(['accept', 'withdraw']);
});

test('a re-run that finds nothing to accept takes back no acceptance: the label is still there', async () => {
  await measured();
  forge.label(1, 'perf-accepted', 'writer');
  await override('labeled', 'perf-accepted');
  const { when } = (await readNotes(openStore('gate-token'))).notes[0] ?? { when: '' };
  const given = { who: 'writer', when, label: 'perf-accepted', commit: forge.pull(1).headCommit, accepts: ['*'] };
  await measured(exampleReport({ counts: { 'no-change': 2 }, verdict: { override: given } }), 101);
  expect((await readNotes(openStore('gate-token'))).notes.map(({ kind }) => kind)).toEqual(['accept']);
});

test('an acceptance that is void was taken back by nobody, whoever took the label off before', long, async () => {
  await measured();
  forge.addUser('second', 'admin');
  forge.label(1, 'perf-accepted', 'writer');
  await override('labeled', 'perf-accepted');
  forge.advance(60_000);
  forge.unlabel(1, 'perf-accepted', 'second');
  await override('unlabeled', 'perf-accepted');
  forge.advance(60_000);
  forge.label(1, 'perf-accepted', 'writer');
  await override('labeled', 'perf-accepted');
  await measured(red, 101);
  const { notes } = await readNotes(openStore('gate-token'));
  expect(notes.map(({ kind, who }) => `${kind} by ${who}`)).toEqual([
    'accept by writer',
    'withdraw by second',
    'accept by writer',
    'withdraw by unknown',
  ]);
});

test('a skip is on record before anything is measured, and so is its end', async () => {
  forge.label(1, 'perf-skip', 'writer');
  await override('labeled', 'perf-skip');
  const kinds = async (): Promise<readonly string[]> =>
    (await readNotes(openStore('gate-token'))).notes.map(({ kind, who }) => `${kind} by ${who}`);
  expect(await kinds()).toEqual(['skip by writer']);
  forge.unlabel(1, 'perf-skip', 'writer');
  await override('unlabeled', 'perf-skip');
  expect(await kinds()).toEqual(['skip by writer', 'withdraw by writer']);
  expect(status()).toMatch(/^pending: /);
});

for (const how of ['merge', 'squash', 'rebase'] as const) {
  test(`after a ${how} the note learns the commit that brought the step in, once`, long, async () => {
    await measured();
    forge.label(1, 'perf-accepted', 'writer');
    await override('labeled', 'perf-accepted');
    expect(await landNotes(connectTo(forge), openStore('gate-token'))).toEqual([]);
    const commit = forge.merge(1, how);
    expect(await landNotes(connectTo(forge), openStore('gate-token'))).toMatchObject([
      { pullRequest: 1, landed: commit },
    ]);
    expect((await readNotes(openStore('gate-token'))).notes).toMatchObject([{ who: 'writer', landed: commit }]);
    expect(await landNotes(connectTo(forge), openStore('gate-token'))).toEqual([]);
  });
}

test('an override of a head that was pushed over lands nowhere', async () => {
  await measured();
  forge.label(1, 'perf-accepted', 'writer');
  await override('labeled', 'perf-accepted');
  forge.push(1, forge.commit({ 'a.js': '3' }, { branch: 'topic' }));
  forge.merge(1, 'squash');
  expect(await landNotes(connectTo(forge), openStore('gate-token'))).toEqual([]);
});

test('before anything is measured the status is pending, not green', async () => {
  forge.label(1, 'perf-accepted', 'writer');
  expect((await override('labeled', 'perf-accepted')).state).toBe('pending');
  expect(status()).toMatch(/^pending: /);
  expect(comment()).toBe('');
});

test('the skip label makes an unmeasured head green and says by whom', async () => {
  forge.label(1, 'perf-skip', 'writer');
  expect(await override('labeled', 'perf-skip')).toEqual({ state: 'skipped', by: 'writer', problems: [] });
  expect(status()).toBe('success: Skipped by @writer');
});

test('a label that is none of the gate’s changes nothing and writes nothing', async () => {
  await measured();
  forge.label(1, 'bug', 'writer');
  const before = forge.state.git.resolve(`refs/heads/${branch}`);
  expect(await override('labeled', 'bug')).toMatchObject({ state: 'nothing-to-do' });
  expect(forge.state.git.resolve(`refs/heads/${branch}`)).toBe(before);
});

test('a closed pull request is left alone', async () => {
  forge.pull(1).state = 'closed';
  expect(await override('labeled', 'perf-accepted')).toMatchObject({ state: 'nothing-to-do' });
});

test('label names come from the base branch, not from the pull request', async () => {
  forge.commit({ 'flamegate.yml': 'version: 1\nlabels: { accept: slow-is-fine }\n' });
  forge.push(
    1,
    forge.commit({ 'flamegate.yml': 'version: 1\nlabels: { who: write, accept: bug }\n' }, { branch: 'topic' }),
  );
  await measured();
  forge.label(1, 'bug', 'writer');
  expect(await override('labeled', 'bug')).toMatchObject({ state: 'nothing-to-do' });
  forge.label(1, 'slow-is-fine', 'writer');
  await override('labeled', 'slow-is-fine');
  expect(status()).toMatch(/^success: /);
});

test('publishing tries everything and hands back what could not be told, each with the missing permission', async () => {
  forge.addToken('gate-token', 'github-actions[bot]', { metadata: 'read', contents: 'read', pull_requests: 'read' });
  const { problems } = await measured();
  expect(problems.map(({ message }) => /must have (.*?):? current/.exec(message)?.[1])).toEqual([
    'contents: write',
    'issues: write or pull-requests: write',
    'statuses: write',
  ]);
});

test('a store that refuses does not keep comment and status from being told', async () => {
  forge.addToken('gate-token', 'github-actions[bot]', {
    metadata: 'read',
    contents: 'read',
    pull_requests: 'write',
    statuses: 'write',
  });
  expect((await measured()).problems).toHaveLength(1);
  expect(status()).toMatch(/^failure: /);
  expect(comment()).toContain('flamegate v1');
});

test('the status links to the comment and stays within GitHub’s 140 characters', async () => {
  await measured();
  const [latest] = forge.statuses(forge.pull(1).headCommit);
  expect(latest?.url).toMatch(/#issuecomment-\d+$/);
  expect(latest?.description?.length).toBeLessThanOrEqual(140);
});
