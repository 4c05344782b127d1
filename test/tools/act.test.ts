/**
 * The ready workflows, run for real by nektos/act in host mode against the emulated GitHub. What act would download has
 * stand-ins: setup-node does nothing (node is there), upload-artifact leaves the folder where the test finds it.
 */

import { execFile, execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { overrideWorkflow, pinned, twoStageWorkflows } from '../../src/config/workflows.ts';
import { type Forge, startForge } from '../forge/forge.ts';
import { pullRequestPayload, workflowRunPayload } from '../forge/runner.ts';
import { zip } from '../github/zip-archive.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = resolve(process.env['FLAMEGATE_DIST'] ?? join(root, 'dist'));
const action = 'flamegate/flamegate@08c6903cd8c0fde910a37f88322edcfb5dd907a8';

const files = {
  'flamegate.yml': `version: 1
setup: []
suites:
  - name: core
    harness: tinybench
    files: bench/*.bench.mjs
    metrics: [alloc]
    profile: { cpu: none, heap: none }
`,
  'bench/fill.bench.mjs': `import { fill } from '../src/fill.mjs';
export default (bench) => { bench.add('fill', () => fill()); };
`,
};
const source = (length: number): string => `export const fill = () => new Array(${length}).fill(1.5);\n`;

let forge: Forge;
let stands: string;
let uploads: string;

beforeEach(async () => {
  forge = await startForge();
  forge.addUser('writer', 'write');
  const options = { action, defaultBranch: 'main' };
  const [sharded] = twoStageWorkflows({ ...options, shards: 2 });
  const workflows = [
    ...twoStageWorkflows(options),
    overrideWorkflow(options),
    { path: '.github/workflows/flamegate-measure-sharded.yml', text: sharded?.text ?? '' },
  ];
  forge.commit({
    ...files,
    'src/fill.mjs': source(1000),
    ...Object.fromEntries(workflows.map(({ path, text }) => [path, text])),
  });
  stands = await temporaryFolder();
  uploads = await temporaryFolder();
  makeStandIns();
});
afterEach(() => forge.close());

function makeStandIns(): void {
  const flamegate = join(stands, 'flamegate');
  mkdirSync(flamegate, { recursive: true });
  cpSync(join(root, 'action.yml'), join(flamegate, 'action.yml'));
  cpSync(dist, join(flamegate, 'dist'), { recursive: true });
  standIn('setup-node', 'node-version', 'true');
  standIn('upload-artifact', 'path', `cd "$GITHUB_WORKSPACE" && cp -r "$INPUT_PATH" "${uploads}/$INPUT_NAME"`);
}

function standIn(name: string, input: string, script: string): void {
  const folder = join(stands, name);
  mkdirSync(folder, { recursive: true });
  const text = `name: ${name}
description: stand-in
inputs: { ${input}: { description: x }, name: { description: x }, if-no-files-found: { description: x }, retention-days: { description: x } }
runs:
  using: composite
  steps:
    - shell: bash
      env: { INPUT_PATH: "\${{ inputs.path }}", INPUT_NAME: "\${{ inputs.name }}" }
      run: ${script}
`;
  writeFileSync(join(folder, 'action.yml'), text);
}

interface Ran {
  readonly code: number;
  readonly log: string;
}

async function act(
  workflow: string,
  event: string,
  payload: object,
  options: { ref: string; token: string; job: string },
): Promise<Ran> {
  const workspace = await temporaryFolder();
  const git = (...args: readonly string[]): void => void execFileSync('git', args, { cwd: workspace, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('remote', 'add', 'origin', `file://${forge.remote}`);
  git('fetch', '--quiet', 'origin', '+refs/heads/*:refs/remotes/origin/*', `${options.ref}:refs/remotes/pull/checkout`);
  git('checkout', '--quiet', '--detach', 'refs/remotes/pull/checkout');
  const eventPath = join(await temporaryFolder(), 'event.json');
  writeFileSync(eventPath, JSON.stringify(payload));
  const [home, cache] = [await temporaryFolder(), await temporaryFolder()];
  const local = [
    `${action}=${join(stands, 'flamegate')}`,
    `${shaOf(pinned.setupNode)}=${join(stands, 'setup-node')}`,
    `${shaOf(pinned.uploadArtifact)}=${join(stands, 'upload-artifact')}`,
  ];
  const args = [
    event,
    ...[
      '-W',
      join('.github/workflows', workflow),
      '-j',
      options.job,
      '-e',
      eventPath,
      '-P',
      'ubuntu-latest=-self-hosted',
    ],
    ...[
      '--action-cache-path',
      cache,
      '--action-offline-mode',
      '--no-cache-server',
      '-s',
      `GITHUB_TOKEN=${options.token}`,
    ],
    ...local.flatMap((one) => ['--local-repository', one]),
    ...[
      '--env',
      `GITHUB_API_URL=${forge.url}`,
      '--env',
      `GITHUB_SERVER_URL=${forge.url}`,
      '--env',
      `GITHUB_GRAPHQL_URL=${forge.url}/graphql`,
    ],
    ...['--env', `GITHUB_REPOSITORY=${forge.state.owner}/${forge.state.repo}`, '--env', 'GITHUB_RUN_ID=55'],
  ];
  const env = {
    PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH']}`,
    HOME: home,
    XDG_CACHE_HOME: cache,
  };
  return new Promise((done) => {
    execFile('act', args, { cwd: workspace, env, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) => {
      done({ code: error === null ? 0 : Number(error.code), log: `${stdout}${stderr}` });
    });
  });
}

function shaOf(pin: string): string {
  return pin.split(' ')[0] ?? '';
}

/** From where the stand-in left it to where the report asks for it. */
function upload(name: string): void {
  const bundle = join(uploads, name);
  const names = readdirSync(bundle, { recursive: true, encoding: 'utf8' }).filter((file) => file.includes('.'));
  forge.upload(55, name, zip(names.map((file) => ({ name: file, bytes: readFileSync(join(bundle, file)) }))));
}

test('measure, report and override each end as they should', async () => {
  forge.openPullRequest({
    head: forge.commit({ 'src/fill.mjs': source(1300) }, { branch: 'topic' }),
    fork: { owner: 'stranger', id: 777 },
    author: 'stranger',
  });
  forge.mergeCommit(1);
  const pull = pullRequestPayload(forge, 1, 'opened');
  const measured = await act('flamegate-measure.yml', 'pull_request', pull, {
    ref: 'refs/pull/1/merge',
    token: 'fork-token',
    job: 'measure',
  });
  expect(measured.code, measured.log).toBe(0);
  expect(forge.requests).toEqual([]);
  upload('flamegate-bundle');

  const run = workflowRunPayload(forge, 1, { id: 55 });
  const reported = await act('flamegate-report.yml', 'workflow_run', run, {
    ref: 'refs/heads/main',
    token: 'report-token',
    job: 'report',
  });
  expect(reported.code, reported.log).toBe(0);
  expect(forge.statuses(forge.pull(1).headCommit)[0]?.state).toBe('failure');
  expect(forge.comments(1)[0]?.body).toMatch(/allocates 29\.8\s% more per call/);

  forge.advance(60_000);
  forge.label(1, 'perf-accepted', 'writer');
  const labeled = pullRequestPayload(forge, 1, 'labeled', { label: 'perf-accepted', sender: 'writer' });
  const overridden = await act('flamegate-override.yml', 'pull_request_target', labeled, {
    ref: 'refs/heads/main',
    token: 'override-token',
    job: 'override',
  });
  expect(overridden.code, overridden.log).toBe(0);
  expect(forge.statuses(forge.pull(1).headCommit)[0]).toMatchObject({
    state: 'success',
    description: expect.stringContaining('writer'),
  });
});

test('a matrix of two shards measures a part each, and one report merges what both uploaded', async () => {
  forge.openPullRequest({ head: forge.commit({ 'src/fill.mjs': source(1300) }, { branch: 'topic' }) });
  forge.mergeCommit(1);
  const measured = await act('flamegate-measure-sharded.yml', 'pull_request', pullRequestPayload(forge, 1, 'opened'), {
    ref: 'refs/pull/1/merge',
    token: 'fork-token',
    job: 'measure',
  });
  expect(measured.code, measured.log).toBe(0);
  for (const name of ['flamegate-bundle-1', 'flamegate-bundle-2']) upload(name);
  const reported = await act('flamegate-report.yml', 'workflow_run', workflowRunPayload(forge, 1, { id: 55 }), {
    ref: 'refs/heads/main',
    token: 'report-token',
    job: 'report',
  });
  expect(reported.code, reported.log).toBe(0);
  expect(forge.statuses(forge.pull(1).headCommit)[0]?.state).toBe('failure');
  expect(forge.comments(1)[0]?.body).toContain('judged 1 of 1 benchmark');
});
