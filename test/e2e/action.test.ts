/**
 * The built action, started as the runner starts it, against an emulated GitHub over real git. Nothing here depends on
 * how busy the machine is: where measuring is the matter, real benchmarks measure allocation, which repeats to the byte;
 * elsewhere a program of the repository prints the numbers.
 */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { bundleZip, measuredEvidence } from '../action/measured-evidence.ts';
import { type Forge, startForge } from '../forge/forge.ts';
import {
  type ActionEnd,
  mergeGroupPayload,
  pullRequestPayload,
  pushPayload,
  startAction,
  workflowRunPayload,
} from '../forge/runner.ts';
import { zip } from '../github/zip-archive.ts';

const dist = process.env['FLAMEGATE_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url));
const entry = resolve(dist, 'index.js');
const branch = 'flamegate-data';

const config = `version: 1
setup: []
suites:
  - name: core
    harness: json
    command: cat src/numbers.json
    paths: [src/**]
`;
const realConfig = `version: 1
setup: []
suites:
  - name: core
    harness: tinybench
    files: bench/*.bench.mjs
    paths: [src/**]
    metrics: [alloc]
    profile: { cpu: none, heap: none }
`;
const bench = `import { fill } from '../src/fill.mjs';
export default (bench) => { bench.add('fill', () => fill()); };
`;
const source = (length: number): string => `export const fill = () => new Array(${length}).fill(1.5);\n`;
/** What the benchmark would measure, printed, and the source it would measure it of. */
const sources = (length: number): Readonly<Record<string, string>> => ({
  'src/fill.mjs': source(length),
  'src/numbers.json': JSON.stringify({ benchmarks: [{ name: 'fill', unit: 'B', metric: 'alloc', value: 8 * length }] }),
});

/** Real processes are started by the dozen: slow on a machine that is busy, and not wrong there. */
vi.setConfig({ testTimeout: 300_000 });

let forge: Forge;
let runs = 100;
const folders: string[] = [];

beforeEach(async () => {
  forge = await startForge();
  forge.addUser('writer', 'write');
  forge.addUser('triager', 'triage');
  forge.commit({ 'flamegate.yml': config, 'bench/fill.bench.mjs': bench, ...sources(1000) });
});

afterEach(async () => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  await forge.close();
});

/** As actions/checkout leaves it with `fetch-depth: 0`. */
function checkout(ref: string, depth: readonly string[] = []): string {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  folders.push(folder);
  const git = (...args: readonly string[]): void => {
    execFileSync('git', args, { cwd: folder, stdio: 'pipe' });
  };
  git('init', '--quiet');
  git('remote', 'add', 'origin', `file://${forge.remote}`);
  git(
    'fetch',
    '--quiet',
    ...depth,
    'origin',
    '+refs/heads/*:refs/remotes/origin/*',
    `${ref}:refs/remotes/pull/checkout`,
  );
  git('checkout', '--quiet', '--detach', 'refs/remotes/pull/checkout');
  return folder;
}

interface Start {
  readonly event: string;
  readonly payload: object;
  readonly workspace: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly sha?: string;
  readonly run?: number;
}

/** Inputs have action.yml's defaults, as the runner fills them in. */
function start({ inputs = {}, ...rest }: Start): Promise<ActionEnd> {
  const defaults = {
    command: 'gate',
    'github-token': 'gate-token',
    'working-directory': '.',
    bundle: 'flamegate-bundle',
    'fail-on-regression': 'true',
    config: '',
    store: '',
    shard: '',
  };
  return startAction(forge, { entry, run: ++runs, ...rest, inputs: { ...defaults, ...inputs } });
}

function pushMain(): Promise<ActionEnd> {
  const commit = forge.state.git.resolve('refs/heads/main') ?? '';
  return start({
    event: 'push',
    payload: pushPayload(forge, commit),
    workspace: checkout('refs/heads/main'),
    sha: commit,
  });
}

function gate(action: string, more: Partial<Start> = {}): Promise<ActionEnd> {
  const sha = forge.mergeCommit(1);
  return start({
    event: 'pull_request',
    payload: pullRequestPayload(forge, 1, action),
    workspace: checkout('refs/pull/1/merge'),
    sha,
    ...more,
  });
}

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'empty-'));
  folders.push(folder);
  return folder;
}

/** The same end as a gate run without the measuring: a bundle with a regression of `fill`, reported. */
function report(more: Partial<Start> = {}): Promise<ActionEnd> {
  const baseline = forge.state.git.resolve('refs/heads/main') ?? '';
  const evidence = measuredEvidence({ candidate: forge.mergeCommit(1), baseline, factors: { fill: 1.3 } });
  forge.upload(55, 'flamegate-bundle', bundleZip(evidence));
  const inputs = { command: 'report', 'github-token': 'report-token', ...more.inputs };
  const payload = workflowRunPayload(forge, 1, { id: 55 });
  return start({ event: 'workflow_run', payload, workspace: emptyFolder(), ...more, inputs });
}

function override(action: 'labeled' | 'unlabeled', label: string, sender: string): Promise<ActionEnd> {
  const inputs = { command: 'override', 'github-token': 'override-token' };
  return start({
    event: 'pull_request_target',
    payload: pullRequestPayload(forge, 1, action, { label, sender }),
    workspace: emptyFolder(),
    inputs,
  });
}

function open(length: number, fork?: { owner: string; id: number }): string {
  const head = forge.commit(sources(length), { branch: 'topic' });
  forge.openPullRequest({ head, author: fork?.owner ?? 'contributor', ...(fork === undefined ? {} : { fork }) });
  return head;
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

test('the first pull request of a repository without a baseline is measured against its base and told', async () => {
  open(1001);
  const sha = forge.mergeCommit(1);
  const workspace = checkout('refs/pull/1/merge', ['--depth', '2']); // enough for a merge commit
  const { code, outputs, stdout } = await gate('opened', { sha, workspace });
  expect(stdout).not.toContain('has a fault');
  expect([code, outputs['verdict']]).toEqual([0, 'pass']);
  expect(status()).toMatch(/^success: /);
  expect(comment()).toContain('No regression');
});

test('a push to the default branch stores a run, whole and readable, and offers the labels', async () => {
  const { code, stdout } = await pushMain();
  expect(stdout).not.toContain('::error::');
  expect(code).toBe(0);
  const [path, ...others] = forge.files(branch).filter((file) => file.startsWith('runs/') && file.endsWith('.json'));
  expect(others).toEqual([]);
  const stored = JSON.parse(forge.file(branch, path ?? '') ?? '{}');
  expect(stored).toMatchObject({ schema: 1, commit: forge.state.git.resolve('refs/heads/main') });
  expect(forge.state.labels).toEqual(new Set(['perf-accepted', 'perf-skip']));
});

test('a regression is red with its name, a second push updates the same comment, and a fix turns it green', async () => {
  forge.commit({ 'flamegate.yml': realConfig });
  open(1300);
  forge.requests.length = 0;
  const red = await gate('opened');
  expect(forge.requests.length).toBeLessThanOrEqual(25);
  expect([red.code, red.outputs['verdict'], red.outputs['regressions']]).toEqual([1, 'fail', '1']);
  expect(red.summary).toContain('fill');
  expect(status()).toMatch(/^failure: .*fill.*30\s%/);
  expect(comment()).toMatch(/allocates 30\s% more per call/);
  const before = forge.comments(1)[0]?.id;
  const old = forge.pull(1).headCommit;
  forge.push(1, forge.commit(sources(1001), { branch: 'topic' }));
  const green = await gate('synchronize');
  expect([green.code, green.outputs['verdict']]).toEqual([0, 'pass']);
  expect(forge.comments(1)[0]?.id).toBe(before);
  expect(status()).toMatch(/^success: /);
  expect(forge.statuses(old)[0]?.state).toBe('failure');
});

test('label by a triager: red and says why; by a writer: green and says who; taken off: red', async () => {
  open(1300);
  await report();
  forge.advance(60_000);
  forge.label(1, 'perf-accepted', 'triager');
  expect((await override('labeled', 'perf-accepted', 'triager')).code).toBe(0);
  expect(status()).toMatch(/^failure: /);
  expect(comment()).toMatch(/triager.*does not count/);
  forge.unlabel(1, 'perf-accepted', 'triager');
  forge.label(1, 'perf-accepted', 'writer');
  forge.comment(1, 'writer', 'perf: needed for the new format');
  const { outputs } = await override('labeled', 'perf-accepted', 'writer');
  expect(outputs['verdict']).toBe('overridden');
  expect(status()).toMatch(/^success: .*writer/);
  expect(comment()).toContain('needed for the new format');
  forge.unlabel(1, 'perf-accepted', 'writer');
  await override('unlabeled', 'perf-accepted', 'writer');
  expect(status()).toMatch(/^failure: /);
});

test('a re-run after the label reads the label, though its payload does not have it', async () => {
  open(1300);
  const payload = workflowRunPayload(forge, 1, { id: 55 });
  expect((await report({ payload })).outputs['verdict']).toBe('fail');
  forge.advance(60_000);
  forge.label(1, 'perf-accepted', 'writer');
  expect((await report({ payload })).outputs['verdict']).toBe('overridden');
});

test('an API that answers 502 after success does not get a second comment', async () => {
  open(1300);
  forge.fault({
    route: 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments',
    times: 1,
    how: 'lose',
    status: 502,
  });
  expect((await report()).outputs['verdict']).toBe('fail');
  expect(comment()).toContain('fill');
});

test('an API that falters everywhere is outlasted', async () => {
  open(1300);
  const routes = [
    'GET /repos/{owner}/{repo}/pulls/{pull_number}',
    'POST /repos/{owner}/{repo}/git/trees',
    'POST /repos/{owner}/{repo}/statuses/{sha}',
  ];
  for (const route of routes) forge.fault({ route, times: 1, how: 'answer', status: 503 });
  forge.fault({
    route: 'POST /repos/{owner}/{repo}/git/commits',
    times: 1,
    how: 'answer',
    status: 429,
    headers: { 'retry-after': '1' },
  });
  expect((await report()).outputs['verdict']).toBe('fail');
  expect(status()).toMatch(/^failure: /);
});

test('a fork: measured without a token and a single request, reported with rights and without its code', async () => {
  const head = open(1300, { owner: 'stranger', id: 777 });
  forge.requests.length = 0;
  const measured = await gate('opened', { inputs: { command: 'measure', 'github-token': '' } });
  expect(measured.stdout).not.toContain('::error::');
  expect(measured.code).toBe(0);
  expect(forge.requests).toEqual([]);
  const bundle = join(folders.find((folder) => existsSync(join(folder, 'flamegate-bundle'))) ?? '', 'flamegate-bundle');
  const names = readdirSync(bundle, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  forge.upload(
    55,
    'flamegate-bundle',
    zip(
      names.map((file) => ({
        name: join(file.parentPath, file.name).slice(bundle.length + 1),
        bytes: readFileSync(join(file.parentPath, file.name)),
      })),
    ),
  );
  const inputs = { command: 'report', 'github-token': 'report-token' };
  const reported = await start({
    event: 'workflow_run',
    payload: workflowRunPayload(forge, 1, { id: 55 }),
    workspace: emptyFolder(),
    inputs,
  });
  expect(reported.stdout).not.toContain('::error::');
  expect([reported.code, reported.outputs['verdict']]).toEqual([0, 'fail']);
  expect(forge.statuses(head)[0]?.state).toBe('failure');
  expect(comment()).toMatch(/allocates 30\s% more per call/);
});

test('a change that touches nothing a suite depends on is green without measuring and says so', async () => {
  const head = forge.commit({ 'README.md': 'words\n' }, { branch: 'topic' });
  forge.openPullRequest({ head });
  const { code, outputs } = await gate('opened');
  expect([code, outputs['verdict']]).toEqual([0, 'skipped']);
  expect(status()).toMatch(/^success: /);
});

test('the skip label skips before anything is measured', async () => {
  open(1300);
  forge.label(1, 'perf-skip', 'writer');
  const { code, outputs } = await gate('opened');
  expect([code, outputs['verdict']]).toEqual([0, 'skipped']);
  expect(status()).toBe('success: Skipped by @writer');
});

test('a pull request cannot loosen its own policy or choose its own labels; fail-on-regression: false leaves only the step green', async () => {
  const loose = `${config}policy: { threshold: 90%, margin: 80% }\nlabels: { accept: bug }\n`;
  const head = forge.commit({ ...sources(1300), 'flamegate.yml': loose }, { branch: 'topic' });
  forge.openPullRequest({ head });
  forge.label(1, 'bug', 'writer');
  const { code, outputs } = await gate('opened', { inputs: { 'fail-on-regression': 'false' } });
  expect([code, outputs['verdict']]).toEqual([0, 'fail']);
  expect(status()).toMatch(/^failure: /);
});

test('a merge queue gets the verdict of its pull request on its own commit', async () => {
  open(1300);
  await report();
  const group = forge.mergeCommit(1);
  const workspace = checkout('refs/pull/1/merge');
  const { code } = await start({
    event: 'merge_group',
    payload: mergeGroupPayload(forge, 1, group),
    workspace,
    sha: group,
  });
  expect(code).toBe(1);
  expect(forge.statuses(group)[0]).toMatchObject({ state: 'failure', description: '#1 is red' });
});

test('a read-only token is told each missing permission by name', async () => {
  open(1300);
  forge.addToken('read-only', 'github-actions[bot]', {
    metadata: 'read',
    actions: 'read',
    contents: 'read',
    pull_requests: 'read',
  });
  const { stdout, outputs } = await report({ inputs: { 'github-token': 'read-only' } });
  expect(outputs['verdict']).toBe('fail');
  for (const permission of ['contents: write', 'pull-requests: write', 'statuses: write'])
    expect(stdout).toContain(permission);
});

test('an exhausted rate limit ends with 3 and says when there are requests again', async () => {
  open(1001);
  forge.rate.remaining = 1;
  const { code, stdout } = await report();
  expect(code).toBe(3);
  expect(stdout).toMatch(/::error::.*rate limit.*allows more in \d+ s.*GITHUB_RATE_LIMITED/);
});

test('a shallow checkout of depth 1 is told to fetch more', async () => {
  open(1001);
  const sha = forge.mergeCommit(1);
  const { code, stdout } = await gate('opened', { sha, workspace: checkout('refs/pull/1/merge', ['--depth', '1']) });
  expect(code).toBe(2);
  expect(stdout).toMatch(/::error::.*SHALLOW_CLONE.*fetch-depth/);
});

test('wrong uses end with 2 and say which event belongs to which command', async () => {
  open(1001);
  const payload = pullRequestPayload(forge, 1, 'opened');
  const workspace = checkout('refs/pull/1/head');
  for (const [event, command, why] of [
    ['pull_request', 'report', /must be workflow_run/],
    ['pull_request_target', 'gate', /must be pull_request, push or merge_group/],
    ['pull_request', 'everything', /must be gate, measure, report or override: current value is everything/],
  ] as const) {
    const { code, stdout } = await start({ event, payload, workspace, inputs: { command } });
    expect([code, why.test(stdout)]).toEqual([2, true]);
  }
});

test('no child of the action sees the token or the runner’s files, and what benchmarks print commands nothing', async () => {
  forge.commit({ 'flamegate.yml': realConfig });
  const spy = `console.log('::error::from the benchmark'); console.log('::set-output name=verdict::pass');
const leaked = Object.entries(process.env).filter(([name, value]) => /TOKEN|^INPUT_|^GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$/.test(name) || value === 'gate-token');
if (leaked.length > 0) throw new Error('leaked ' + leaked.map(([name]) => name).join(' '));
`;
  const head = forge.commit({ 'src/fill.mjs': source(1000) + spy }, { branch: 'topic' });
  forge.openPullRequest({ head });
  const { code, stdout, outputs } = await gate('opened');
  expect(stdout).not.toContain('leaked');
  expect(stdout.split('\n').filter((line) => line.startsWith('::error::from the benchmark'))).toEqual([]);
  expect([code, outputs['verdict']]).toEqual([0, 'pass']);
});
