import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { reportToJob } from '../../src/action/job-outcome.ts';
import { runReport } from '../../src/action/run-report.ts';
import type { ExitCode } from '../../src/errors.ts';
import { dataBranchStore } from '../../src/github/data-branch.ts';
import { parseEvent } from '../../src/github/event.ts';
import { formatMarker } from '../../src/results/comment-marker.ts';
import { renderEvidence } from '../../src/results/evidence-file.ts';
import { defaultGate } from '../../src/results/gate-name.ts';
import { S3Bucket } from '../../src/store/s3-bucket.ts';
import { writeS3Bundle } from '../../src/store/s3-bundles.ts';
import { connectTo } from '../forge/client.ts';
import { type Forge, startForge } from '../forge/forge.ts';
import { runnerVariables, workflowRunPayload } from '../forge/runner.ts';
import { credentials, region, type S3Server, startS3Server } from '../store/s3-server.ts';
import { long } from '../support/long.ts';
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

async function report(
  change: Parameters<typeof workflowRunPayload>[2] = { id: run },
  bundle?: string,
  bucket?: S3Bucket,
): Promise<Ended> {
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
    ...(bucket === undefined ? {} : { bucket }),
    gate: defaultGate,
    origin: { folder: '' },
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
  const code = await reportToJob(door, outcome.judged.report, outcome.published);
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
  expect(comments()[0]).toMatch(/\[interactive report\]\(http[^)]*\/actions\/runs\/900#artifacts\)/);
  expect(comments()[0]?.startsWith(formatMarker({ head: forge.pull(1).headCommit, run, attempt: 1 }))).toBe(true);
});

test('a report takes at most 25 requests', long, async () => {
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
  expect(status()).toBe('error: Could not measure everything: shard 2 of 3 did not arrive; no regression in the rest.');
  expect(comments()[0]).toContain('shard 2 of 3 did not arrive');
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

test('a bundle under another name is read when the input says so', async () => {
  upload({}, 'my-bundle');
  expect(await report({ id: run }, 'my-bundle')).toMatchObject({ state: 'published' });
});

describe('shards in a bucket', () => {
  let server: S3Server;
  let bucket: S3Bucket;
  beforeEach(async () => {
    server = await startS3Server();
    const { endpoint } = server;
    bucket = new S3Bucket({ bucket: 'bucket', prefix: 'bundles', region, endpoint, credentials });
  });
  afterEach(() => server.close());

  async function put(
    index: number,
    at: number,
    change: Partial<Parameters<typeof measuredEvidence>[0]> = {},
  ): Promise<void> {
    const part = { index, count: 2 };
    const names = index === 1 ? { 'parser/tokenize': 1.25 } : { 'printer/minify': 1 };
    const evidence = measuredEvidence({ candidate: merge, baseline: base, factors: names, shard: part, ...change });
    await writeS3Bundle(bucket, new Map([['evidence.json', Buffer.from(renderEvidence(evidence))]]), { part, at });
  }

  test('are read as artifacts are, judged as one and published; no artifact is asked for', async () => {
    await put(1, 1000);
    await put(2, 1000);
    forge.requests.length = 0;
    expect(await report(undefined, 's3://bucket/bundles', bucket)).toMatchObject({ state: 'published', exitCode: 1 });
    expect(status()).toMatch(/^failure: .*parser\/tokenize/);
    expect(forge.requests.filter(({ path }) => path.includes('artifacts'))).toEqual([]);
  });

  test('one that is missing is said and never a pass, and one measured twice counts once', async () => {
    await put(2, 1000);
    await put(2, 2000);
    await report(undefined, 's3://bucket/bundles', bucket);
    expect(status()).toMatch(/^error: .*shard 1/i);
    expect(comments()[0]).toContain('Shard 2 of 2 was measured 2 times');
  });

  test('of an earlier attempt count where this one kept the job that measured them, and are no result of one that failed', async () => {
    const minute = 60_000;
    const began = Date.now() - 10 * minute;
    await put(1, began);
    await put(2, began);
    const again = { id: run, attempt: 2, startedAt: began + 5 * minute, conclusion: 'failure' } as const;
    await expect(report(again, 's3://bucket/bundles', bucket)).rejects.toThrow(/attempt 2 of run 55 .*must have/);
    expect(status()).toMatch(/^error: /);
    const job = { run, attempt: 2, conclusion: 'success' } as const;
    forge.state.jobs.push(
      { ...job, name: 'measure (1)', startedAt: began - minute, completedAt: began + minute },
      { ...job, name: 'measure (2)', startedAt: began + 5 * minute, completedAt: began + 9 * minute },
    );
    await put(2, began + 6 * minute);
    const second = { ...again, conclusion: 'success' } as const;
    expect(await report(second, 's3://bucket/bundles', bucket)).toMatchObject({ state: 'published', exitCode: 1 });
    expect(comments()[0]).not.toContain('measured 2 times');
  });

  test('about other commits are refused, and an empty prefix says what it must hold', async () => {
    await expect(report(undefined, 's3://bucket/bundles', bucket)).rejects.toThrow(
      /s3:\/\/bucket\/bundles must hold a bundle of flamegate/,
    );
    expect(status()).toMatch(/^error/);
    await put(1, 1000, { baseline: merge });
    await put(2, 1000, { baseline: merge });
    await expect(report(undefined, 's3://bucket/bundles', bucket)).rejects.toThrow(/the baseline commit must be/);
  });
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
