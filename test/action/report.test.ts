import { afterEach, beforeEach, expect, test } from 'vitest';
import { runReport } from '../../src/action/report.ts';
import { tellJob } from '../../src/action/tell.ts';
import type { ExitCode } from '../../src/errors.ts';
import { dataBranchStore } from '../../src/github/data-branch.ts';
import { parseEvent } from '../../src/github/event.ts';
import { formatMarker } from '../../src/results/comment-marker.ts';
import { connectTo } from '../forge/client.ts';
import { type Forge, startForge } from '../forge/forge.ts';
import { runnerVariables, workflowRunPayload } from '../forge/runner.ts';
import { zip } from '../github/zip-archive.ts';
import { bundleZip, measuredEvidence } from './measured-evidence.ts';

let forge: Forge;
let merge: string;
let base: string;
const branch = 'flamegate-data';
const run = 55;
const factors = { 'parser/tokenize': 1.25, 'printer/minify': 1 };
const fork = { owner: 'stranger', id: 777 };

beforeEach(async () => {
  forge = await startForge();
  base = forge.commit({ 'a.js': '1\n' });
  forge.addUser('writer', 'write');
  forge.openPullRequest({
    head: forge.commit({ 'a.js': '2\n' }, { branch: 'stranger-topic' }),
    fork,
    author: 'stranger',
    branch: 'topic',
  });
  merge = forge.mergeCommit(1);
});
afterEach(() => forge.close());

interface Ended {
  readonly state: string;
  readonly exitCode?: ExitCode;
  readonly warnings: readonly string[];
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

async function report(change: Parameters<typeof workflowRunPayload>[2] = { id: run }, bundle?: string): Promise<Ended> {
  const client = connectTo(forge, { token: 'report-token' });
  const context = parseEvent(
    workflowRunPayload(forge, 1, change),
    runnerVariables(forge, { event: 'workflow_run', run: 900 }),
  );
  if (context.event.kind !== 'workflow-run') throw new Error('unreachable');
  const outcome = await runReport({
    client,
    context,
    event: context.event,
    version: '0.0.0',
    ...(bundle === undefined ? {} : { bundle }),
    openStore: () => dataBranchStore({ client, branch }),
    drawPictures: async () => new Map(),
    log: () => {},
  });
  const told = { warnings: [] as string[], outputs: {} as Record<string, string>, summary: '' };
  if (outcome.state !== 'published') return { state: outcome.state, ...told };
  const door = {
    env: {},
    payload: undefined,
    input: () => '',
    output: (name: string, value: string) => {
      told.outputs[name] = value;
    },
    summary: async (text: string) => {
      told.summary += text;
    },
    log: () => {},
    warn: (line: string) => told.warnings.push(line),
    signal: new AbortController().signal,
  };
  const code = await tellJob(door, outcome.judged.report, outcome.published);
  return { state: outcome.state, exitCode: code, ...told };
}

function upload(change: Partial<Parameters<typeof measuredEvidence>[0]> = {}, name = 'flamegate-bundle'): void {
  forge.upload(run, name, bundleZip(measuredEvidence({ candidate: merge, baseline: base, factors, ...change })));
}

function status(): string {
  const [latest] = forge.statuses(forge.pull(1).headCommit);
  return `${latest?.state}: ${latest?.description}`;
}

function comments(): readonly string[] {
  return forge
    .comments(1)
    .filter(({ author }) => author === 'github-actions[bot]')
    .map(({ body }) => body);
}

test('a fork’s regression is judged again here, and comment and status are on its head', async () => {
  upload();
  const outcome = await report();
  expect(outcome).toMatchObject({ state: 'published', exitCode: 1 });
  expect(status()).toMatch(/^failure: .*parser\/tokenize/);
  expect(comments()).toHaveLength(1);
  expect(comments()[0]).toContain('parser/tokenize');
  expect(comments()[0]?.startsWith(formatMarker({ head: forge.pull(1).headCommit, run, attempt: 1 }))).toBe(true);
});

test('a report takes at most 25 requests', async () => {
  upload();
  forge.requests.length = 0;
  await report();
  expect(forge.requests.length).toBeLessThanOrEqual(25);
});

test('unchanged code is green', async () => {
  upload({ factors: { 'parser/tokenize': 1, 'printer/minify': 1 } });
  expect(await report()).toMatchObject({ exitCode: 0 });
  expect(status()).toMatch(/^success: /);
});

test('the verdict is not taken from the bundle but the policy of the base branch is', async () => {
  forge.commit({ 'flamegate.yml': 'version: 1\npolicy: { threshold: 40%, margin: 20% }\n' });
  base = forge.state.git.resolve('refs/heads/main') ?? '';
  merge = forge.mergeCommit(1);
  upload();
  await report();
  expect(status()).toMatch(/^success: /);
});

test('shards are merged; a missing one is said and never a pass', async () => {
  const clean = { 'printer/minify': 1 };
  upload({ factors: { 'parser/tokenize': 1 }, shard: { index: 1, count: 3 } }, 'flamegate-bundle-1');
  upload({ factors: clean, shard: { index: 3, count: 3 } }, 'flamegate-bundle-3');
  const outcome = await report();
  expect(outcome).toMatchObject({ exitCode: 3 });
  expect(status()).toBe('error: Shard 2 of 3 did not arrive');
  expect(comments()[0]).toContain('Shard 2 of 3 did not arrive');
});

test('all shards together are judged as one', async () => {
  upload({ factors: { 'parser/tokenize': 1.3 }, shard: { index: 1, count: 2 } }, 'flamegate-bundle-1');
  upload({ factors: { 'printer/minify': 1 }, shard: { index: 2, count: 2 } }, 'flamegate-bundle-2');
  await report();
  expect(status()).toMatch(/^failure: .*parser\/tokenize/);
});

test('a label put on while it was measured counts', async () => {
  upload();
  forge.advance(30_000);
  forge.label(1, 'perf-accepted', 'writer');
  expect(await report()).toMatchObject({ exitCode: 0 });
  expect(status()).toMatch(/^success: .*writer/);
});

test('a label from before the push does not, though the payload is replayed by a re-run', async () => {
  forge.label(1, 'perf-accepted', 'writer');
  forge.advance(60_000);
  forge.push(1, forge.commit({ 'a.js': '3\n' }, { branch: 'stranger-topic' }));
  merge = forge.mergeCommit(1);
  upload();
  await report({ id: run, attempt: 2 });
  expect(status()).toMatch(/^failure: /);
  expect(comments()[0]).toMatch(/perf-accepted.*does not count/);
});

test('an acceptance of the whole pull request holds until a push makes it worse', async () => {
  forge.commit({ 'flamegate.yml': 'version: 1\nlabels: { scope: pull-request }\n' });
  base = forge.state.git.resolve('refs/heads/main') ?? '';
  merge = forge.mergeCommit(1);
  upload();
  forge.label(1, 'perf-accepted', 'writer');
  await report();
  expect(status()).toMatch(/^success: .*writer/);
  for (const [factor, state] of [
    [1.25, 'success'],
    [1.6, 'failure'],
  ] as const) {
    forge.advance(60_000);
    forge.push(1, forge.commit({ 'a.js': `${factor}\n` }, { branch: 'stranger-topic' }));
    merge = forge.mergeCommit(1);
    upload({ factors: { 'parser/tokenize': factor, 'printer/minify': 1 } });
    await report();
    expect(status()).toMatch(new RegExp(`^${state}: `));
  }
  expect(comments()[0]).toMatch(/does not count/);
});

test('a run that finishes after a newer push has been reported changes nothing', async () => {
  upload();
  const old = forge.pull(1).headCommit;
  forge.push(1, forge.commit({ 'a.js': '3\n' }, { branch: 'stranger-topic' }));
  expect(await report({ id: run, headCommit: old })).toMatchObject({ state: 'nothing-to-do' });
  expect(comments()).toEqual([]);
});

test('a cancelled measuring run is left alone', async () => {
  expect(await report({ id: run, conclusion: 'cancelled' })).toMatchObject({ state: 'nothing-to-do' });
  expect(forge.requests).toEqual([]);
});

test('a measuring run that failed without a bundle is an error on the head, and a good comment stays', async () => {
  upload();
  await report();
  const before = comments()[0];
  forge.state.artifacts.length = 0;
  await expect(report({ id: run, conclusion: 'failure', attempt: 2 })).rejects.toMatchObject({
    code: 'ARTIFACT_REJECTED',
  });
  expect(status()).toMatch(/^error: Cannot report on run 55/);
  expect(comments()).toEqual([before]);
});

test('a spoofed number in the artifact has nobody to listen to it', async () => {
  forge.openPullRequest({ head: base, author: 'victim', branch: 'victims' });
  const files = [
    {
      name: 'evidence.json',
      bytes: Buffer.from(JSON.stringify(measuredEvidence({ candidate: merge, baseline: base, factors }))),
    },
    { name: 'pr-number.txt', bytes: Buffer.from('2') },
  ];
  forge.upload(run, 'flamegate-bundle', zip(files));
  await report();
  expect(forge.comments(2)).toEqual([]);
  expect(comments()).toHaveLength(1);
});

test('a bundle that names another commit, or a baseline of the stranger’s choice, is refused', async () => {
  const flattering = forge.commit({ 'a.js': 'slow\n' }, { branch: 'evil', parents: [base] });
  const evilMerge = forge.commit(
    { 'a.js': '2\n' },
    { branch: 'evil-merge', parents: [forge.pull(1).headCommit, flattering] },
  );
  const claims = [
    { candidate: base },
    { candidate: 'f'.repeat(40) },
    { baseline: flattering },
    { candidate: evilMerge, baseline: flattering },
  ];
  for (const claim of claims) {
    forge.state.artifacts.length = 0;
    upload(claim);
    await expect(report()).rejects.toMatchObject({ code: 'ARTIFACT_REJECTED' });
    expect(status()).toMatch(/^error: /);
    expect(comments()).toEqual([]);
  }
});

test('hostile names reach the comment as text: no mention, no link, no image, no marker, no table break', async () => {
  const name = '@everyone <!-- flamegate v1 --> [x](http://evil) ![y](http://evil/z.png) | </details> `code`\u202e';
  upload({ factors: { [name]: 1.5 } });
  await report();
  const [body = ''] = comments();
  const text = body.replaceAll(/(`+)[\s\S]*?\1/g, ''); // code spans are shown as they stand
  expect(text).not.toMatch(/@everyone|\]\(http:\/\/evil|<\/details> `|<!-- flamegate v1 -->/);
  expect(body.match(/^<!-- flamegate v1/gm)).toHaveLength(1);
  expect(body).not.toContain('\u202e');
});

test('on a repository where the token may not write statuses the missing permission is named', async () => {
  upload();
  forge.addToken('report-token', 'github-actions[bot]', {
    metadata: 'read',
    actions: 'read',
    contents: 'write',
    pull_requests: 'write',
  });
  const outcome = await report();
  expect(outcome).toMatchObject({ exitCode: 1, warnings: [expect.stringContaining('must have statuses: write')] });
});

test('a bundle under another name is read when the input says so', async () => {
  upload({}, 'my-bundle');
  expect(await report({ id: run }, 'my-bundle')).toMatchObject({ state: 'published' });
});

test('the job says it too: outputs and a summary without the hidden marker', async () => {
  upload();
  const { outputs, summary } = await report();
  expect(outputs).toEqual({
    verdict: 'fail',
    regressions: '1',
    'comment-url': expect.stringMatching(/#issuecomment-\d+$/),
  });
  expect(summary).toMatch(/^### 🔴 /);
});

test('a merge queue gets the verdict of its pull requests on its own commit', async () => {
  upload();
  await report();
  const group = forge.commit({ 'a.js': 'queued\n' }, { branch: 'gh-readonly-queue/main/x', parents: [base] });
  forge.pull(1).headBranch = `gh-readonly-queue/main/pr-1-${base}`;
  await report({ id: run, event: 'merge_group', headCommit: group });
  expect(forge.statuses(group)[0]).toMatchObject({ state: 'failure', description: '#1 is red' });
  forge.statuses(group);
  forge.state.statuses.get(forge.pull(1).headCommit)?.splice(0);
  await report({ id: run, event: 'merge_group', headCommit: group });
  expect(forge.statuses(group)[0]).toMatchObject({
    state: 'success',
    description: 'Not judged on #1: a merge queue measures nothing itself',
  });
});
