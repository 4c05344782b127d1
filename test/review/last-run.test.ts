/** What several runs, jobs and pull requests say of one head, rule by rule; as a whole in test/scenarios/later-runs.test.ts. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import { type Status, setStatus } from '../../src/github/commit-status.ts';
import { dataBranchStore } from '../../src/github/data-branch.ts';
import { readPullRequest } from '../../src/github/pull-request.ts';
import { newestRun } from '../../src/github/workflow-runs.ts';
import type { Report } from '../../src/report/report.ts';
import { defaultGate } from '../../src/results/gate-name.ts';
import { runMergeGroup } from '../../src/review/merge-group.ts';
import { type Publication, publish } from '../../src/review/publish.ts';
import { runOverride } from '../../src/review/reevaluate.ts';
import { Outdated } from '../../src/review/reporting-job.ts';
import { connectTo } from '../forge/client.ts';
import { type Forge, startForge } from '../forge/forge.ts';
import { exampleReport } from '../report/example-report.ts';
import { long } from '../support/long.ts';

let forge: Forge;
const red = exampleReport();
const green = exampleReport({ counts: { 'no-change': 2 } });
const path = '.github/workflows/flamegate-measure.yml';

beforeEach(async () => {
  forge = await startForge();
  forge.commit({ 'a.js': '1' });
  forge.openPullRequest({ head: forge.commit({ 'a.js': '2' }, { branch: 'topic' }), author: 'contributor' });
  forge.addUser('writer', 'write');
});
afterEach(() => forge.close());

const openStore = () => dataBranchStore({ client: connectTo(forge), branch: 'flamegate-data' });

async function published(report: Report, change: Partial<Publication> = {}): Promise<void> {
  const client = connectTo(forge);
  const pullRequest = await readPullRequest(client, 1);
  await publish({
    client,
    store: openStore(),
    config: defaultConfig,
    report: { ...report, candidate: { commit: pullRequest.headCommit } },
    pullRequest,
    run: 55,
    attempt: 1,
    runUrl: `${forge.url}/actions/runs/700`,
    reporter: `${forge.url}/actions/runs/700`,
    headSince: new Date(forge.state.now() - 1000).toISOString(),
    accepted: undefined,
    gate: defaultGate,
    origin: { folder: '' },
    measurement: 'm',
    ...change,
  });
}

function said(status: Partial<Status>, commit = forge.pull(1).headCommit): Promise<number> {
  return setStatus(connectTo(forge), commit, { state: 'error', description: 'x', gate: defaultGate, ...status });
}

async function labelled(number = 1): Promise<string> {
  forge.advance(60_000);
  forge.label(number, 'perf-accepted', 'writer');
  const world = { client: connectTo(forge), pullRequest: number, gate: defaultGate, origin: { folder: '' }, openStore };
  const outcome = await runOverride(world).catch((error: { code?: string }) => ({ state: error.code ?? 'crash' }));
  return `${outcome.state}, ${status()}`;
}

function status(commit = forge.pull(1).headCommit): string {
  return forge.statuses(commit)[0]?.state ?? 'none';
}

describe('a green verdict', () => {
  test.each([
    ['a newer run was refused', { measuring: { run: 56, attempt: 1 } }, false],
    ['a newer attempt was refused', { measuring: { run: 55, attempt: 2 } }, false],
    ['an older run was refused', { measuring: { run: 54, attempt: 1 } }, true],
    ['a run with a larger number was started again, nobody knows when', { measuring: { run: 56, attempt: 2 } }, true],
    ['a job that measured nothing, as one for labels, ended in an error', {}, true],
  ])('where %s', long, async (_, refused, isTold) => {
    await said({ url: `${forge.url}/actions/runs/701`, ...refused });
    if (isTold) await published(green);
    else await expect(published(green)).rejects.toBeInstanceOf(Outdated);
    expect(status()).toBe(isTold ? 'success' : 'error');
  });

  test.each([
    ['another report job', '/actions/runs/701', false],
    ['another job of this report', '/actions/runs/700', false],
    ['an earlier attempt of this job', '/actions/runs/700/attempts/1', true],
  ])('where %s refused this very measuring', async (_, page, isTold) => {
    await said({ url: `${forge.url}${page}`, measuring: { run: 55, attempt: 1 } });
    const reporter = `${forge.url}/actions/runs/700${isTold ? '/attempts/2' : ''}`;
    const telling = published(green, { reporter });
    if (isTold) await telling;
    else await expect(telling).rejects.toMatchObject({ code: 'GATE_CONTESTED' });
    expect(status()).toBe(isTold ? 'success' : 'error');
  });

  test('after a newer run was red, is not told', async () => {
    await published(red, { run: 56 });
    await expect(published(green)).rejects.toBeInstanceOf(Outdated);
    expect(status()).toBe('failure');
  });

  test('after an older run was red, is', async () => {
    await published(red, { run: 54 });
    await published(green);
    expect(status()).toBe('success');
  });
});

describe('a label', () => {
  test('accepts what the last run found', async () => {
    await published(red);
    expect(await labelled()).toBe('published, success');
  });

  test('does not undo an error that came after the verdict', async () => {
    await published(red);
    await said({});
    expect(await labelled()).toBe('unanswered, error');
  });

  test('does not hide why the only run on this head failed', async () => {
    const url = `${forge.url}/actions/runs/55`;
    await said({ description: 'Cannot set up', url, measuring: { run: 55, attempt: 1 } });
    expect(await labelled()).toBe('unanswered, error');
    expect(forge.statuses(forge.pull(1).headCommit)[0]?.description).toBe('Cannot set up');
  });

  test('leaves it to the status that a run measures, which a merge queue waits for', async () => {
    const url = `${forge.url}/actions/runs/55`;
    await said({ state: 'pending', description: 'Measuring', url, measuring: { run: 55, attempt: 1 } });
    expect(await labelled()).toBe('pending, pending');
    expect(forge.statuses(forge.pull(1).headCommit)[0]?.description).toBe('Measuring');
  });

  test('does not undo the refusal of another report job, though a red verdict came after it', async () => {
    await said({ url: `${forge.url}/actions/runs/701`, measuring: { run: 55, attempt: 1 } });
    await published(red);
    expect(status()).toBe('failure');
    expect(await labelled()).toBe('GATE_CONTESTED, error');
  });

  test('on another pull request with this head is not answered from the verdict on the first', async () => {
    await published(red);
    forge.pull(1).state = 'closed';
    forge.openPullRequest({ head: forge.pull(1).headCommit, branch: 'again' });
    expect(await labelled(2)).toBe('pending, pending');
    forge.pull(1).state = 'open';
    expect(await labelled(2)).toBe('PULL_REQUEST_AMBIGUOUS, error');
  });
});

describe('a merge queue', () => {
  async function queued(verdict: 'in-the-run' | 'reported-later' = 'reported-later', token?: string): Promise<string> {
    const group = forge.commit({ 'x.js': '1' }, { branch: 'queued' });
    const event = { headCommit: group, headRef: `refs/heads/gh-readonly-queue/main/pr-1-${'a'.repeat(40)}` };
    const waits = { ms: [] as number[] };
    const told = token === undefined ? {} : { token };
    // Each wait lasts as long as it says, by GitHub's clock.
    const sleep = async (ms: number): Promise<void> => {
      waits.ms.push(ms);
      forge.advance(ms);
    };
    const client = connectTo(forge, { ...told, sleep });
    const workflow = { path, verdict };
    const world = { client, event, runUrl: 'https://x', gate: defaultGate, origin: { folder: '' }, workflow };
    const { state, description } = await runMergeGroup(world);
    const waited = waits.ms.reduce((sum, ms) => sum + ms, 0);
    return `${waited === 0 ? 'at once' : waited < 2_000_000 ? 'waits' : 'waits long'}: ${state} ${description.slice(0, 40)}`;
  }

  test.each([
    ['is queued', { status: 'queued' }, 'reported-later', /^waits long: error/],
    ['runs', { status: 'in_progress' }, 'in-the-run', /^waits long: error/],
    ['has ended and is to be reported', { status: 'completed', conclusion: 'success' }, 'reported-later', /^waits: /],
    ['failed and is to be reported', { status: 'completed', conclusion: 'failure' }, 'reported-later', /^waits: /],
    ['has ended and said nothing', { status: 'completed', conclusion: 'success' }, 'in-the-run', /^at once: error/],
    ['was cancelled', { status: 'completed', conclusion: 'cancelled' }, 'reported-later', /^at once: error/],
    ['was skipped', { status: 'completed', conclusion: 'skipped' }, 'reported-later', /^at once: error/],
    ['is of another workflow', { path: 'ci.yml', status: 'queued' }, 'reported-later', /^at once: error/],
    ['is of another event', { event: 'push', status: 'queued' }, 'reported-later', /^at once: error/],
  ] as const)('where a run %s', async (_, run, verdict, answer) => {
    forge.run(55, run);
    expect(await queued(verdict)).toMatch(answer);
  });

  test('asks at most some hundred things in three quarters of an hour', long, async () => {
    forge.run(55);
    forge.requests.length = 0;
    await queued();
    expect(forge.requests.length).toBeLessThan(200);
  });

  test('takes the word of a status that says a run measures, unless that run has ended', long, async () => {
    const url = `${forge.url}/actions/runs/55`;
    await said({ state: 'pending', description: 'Measuring', url, measuring: { run: 55, attempt: 1 } });
    forge.run(55);
    expect(await queued()).toMatch(/^waits long/);
    forge.run(55, { status: 'completed', conclusion: 'cancelled' });
    expect(await queued()).toMatch(/^at once: error/);
  });

  test('that may not see runs says so', async () => {
    forge.addToken('blind', 'github-actions[bot]', { contents: 'write', pull_requests: 'write', statuses: 'write' });
    expect(await queued('reported-later', 'blind')).toContain('(this job lacks action');
    expect(await newestRun(connectTo(forge, { token: 'blind' }), { head: 'a', path })).toBe('forbidden');
  });

  test('is red where a pull request is', async () => {
    await published(red);
    expect(await queued()).toBe('at once: failure #1 is red');
  });
});
