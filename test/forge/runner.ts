/**
 * The runner's side: webhook payloads as the emulated GitHub would send them, the variables a job gets, and an action
 * started as the runner starts it.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDoor } from './door.ts';
import type { Forge } from './forge.ts';
import { toTime } from './state.ts';

export interface RunnerOptions {
  readonly event: string;
  readonly run: number;
  readonly attempt?: number;
  readonly sha?: string;
  readonly ref?: string;
}

export function runnerVariables(forge: Forge, options: RunnerOptions): Record<string, string> {
  const { owner, repo, repositoryId } = forge.state;
  return {
    GITHUB_ACTIONS: 'true',
    CI: 'true',
    GITHUB_ACTOR: 'contributor',
    GITHUB_API_URL: forge.url,
    GITHUB_EVENT_NAME: options.event,
    GITHUB_GRAPHQL_URL: `${forge.url}/graphql`,
    GITHUB_JOB: 'flamegate',
    GITHUB_REF: options.ref ?? 'refs/heads/main',
    GITHUB_REPOSITORY: `${owner}/${repo}`,
    GITHUB_REPOSITORY_ID: String(repositoryId),
    GITHUB_REPOSITORY_OWNER: owner,
    GITHUB_RUN_ATTEMPT: String(options.attempt ?? 1),
    GITHUB_RUN_ID: String(options.run),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: forge.url,
    GITHUB_SHA: options.sha ?? forge.state.git.resolve('refs/heads/main') ?? '',
    GITHUB_WORKFLOW: 'flamegate',
    GITHUB_WORKFLOW_REF: `${owner}/${repo}/.github/workflows/flamegate.yml@${options.ref ?? 'refs/heads/main'}`,
    RUNNER_ARCH: 'X64',
    RUNNER_NAME: 'emulated',
    RUNNER_OS: 'Linux',
    ImageOS: 'ubuntu24',
  };
}

function repositoryPayload(forge: Forge): object {
  const { owner, repo, repositoryId, isPrivate } = forge.state;
  return {
    id: repositoryId,
    name: repo,
    full_name: `${owner}/${repo}`,
    owner: { login: owner, id: 1 },
    private: isPrivate,
    default_branch: 'main',
  };
}

export function pushPayload(forge: Forge, commit: string, options: { branch?: string; before?: string } = {}): object {
  return {
    ref: `refs/heads/${options.branch ?? 'main'}`,
    before: options.before ?? '0'.repeat(40),
    after: commit,
    repository: repositoryPayload(forge),
    sender: { login: 'writer' },
  };
}

export function pullRequestPayload(
  forge: Forge,
  number: number,
  action: string,
  options: { label?: string; sender?: string; before?: string } = {},
): object {
  return {
    action,
    number,
    pull_request: forge.pullPayload(number),
    repository: repositoryPayload(forge),
    sender: { login: options.sender ?? forge.pull(number).author },
    ...(options.label === undefined ? {} : { label: { name: options.label } }),
    ...(options.before === undefined ? {} : { before: options.before }),
  };
}

export function workflowRunPayload(
  forge: Forge,
  number: number,
  run: {
    id: number;
    action?: string;
    attempt?: number;
    event?: string;
    conclusion?: string;
    createdAt?: number;
    /** When this attempt began. */
    startedAt?: number;
    headCommit?: string;
  },
): object {
  const pull = forge.pull(number);
  return {
    action: run.action ?? 'completed',
    workflow_run: {
      id: run.id,
      run_attempt: run.attempt ?? 1,
      event: run.event ?? 'pull_request',
      conclusion: run.conclusion ?? 'success',
      path: '.github/workflows/flamegate-measure.yml',
      head_sha: run.headCommit ?? pull.headCommit,
      head_branch: pull.headBranch,
      head_repository: { id: pull.headRepositoryId, owner: { login: pull.headOwner } },
      created_at: toTime(run.createdAt ?? pull.updatedAt),
      run_started_at: toTime(run.startedAt ?? run.createdAt ?? pull.updatedAt),
      pull_requests: [],
    },
    repository: repositoryPayload(forge),
    sender: { login: pull.author },
  };
}

export function mergeGroupPayload(forge: Forge, number: number, commit: string): object {
  const base = forge.state.git.resolve('refs/heads/main') ?? '';
  return {
    action: 'checks_requested',
    merge_group: {
      head_sha: commit,
      head_ref: `refs/heads/gh-readonly-queue/main/pr-${number}-${base}`,
      base_sha: base,
      base_ref: 'refs/heads/main',
    },
    repository: repositoryPayload(forge),
    sender: { login: 'writer' },
  };
}

export interface ActionStart extends RunnerOptions {
  /** Built entry, `dist/index.js`, started as a process; without, the sources' own door is opened in this one. */
  readonly entry?: string;
  readonly node?: string;
  readonly payload: object;
  /** By the names of action.yml; defaults are the caller's to give, as the runner does. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly workspace: string;
  readonly variables?: Readonly<Record<string, string>>;
  /** Cancels the job, as the runner does with SIGINT, once this is true. */
  readonly cancelWhen?: () => boolean;
}

export interface ActionEnd {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Nothing of this process's environment but PATH and HOME reaches the action. */
export async function startAction(forge: Forge, start: ActionStart): Promise<ActionEnd> {
  const folder = mkdtempSync(join(tmpdir(), 'runner-'));
  const file = (name: string, text = ''): string => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const inputs = Object.entries(start.inputs).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ]);
  const env = {
    PATH: process.env['PATH'] ?? '',
    HOME: process.env['HOME'] ?? folder,
    ...runnerVariables(forge, start),
    GITHUB_ENV: file('env'),
    GITHUB_EVENT_PATH: file('event.json', JSON.stringify(start.payload)),
    GITHUB_OUTPUT: file('output'),
    GITHUB_PATH: file('path'),
    GITHUB_STATE: file('state'),
    GITHUB_STEP_SUMMARY: file('summary'),
    GITHUB_WORKSPACE: start.workspace,
    RUNNER_TEMP: folder,
    RUNNER_TOOL_CACHE: folder,
    ...Object.fromEntries(inputs),
    ...start.variables,
  };
  try {
    if (start.entry === undefined) return await openDoor({ env, ...start });
    const ended = await run(start.node ?? process.execPath, [start.entry], { cwd: start.workspace, env, ...start });
    const outputs = parseOutputs(readFileSync(env.GITHUB_OUTPUT, 'utf8'));
    return { ...ended, outputs, summary: readFileSync(env.GITHUB_STEP_SUMMARY, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(
  command: string,
  args: readonly string[],
  {
    cwd,
    env,
    cancelWhen,
  }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> } & Pick<ActionStart, 'cancelWhen'>,
): Promise<{ code: number | null; stdout: string; stderr: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const watch = setInterval(() => {
      if (cancelWhen?.() !== true) return;
      clearInterval(watch);
      child.kill('SIGINT');
    }, 20);
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      stderr += chunk;
    });
    child.once('error', reject);
    child.once('close', (code) => {
      clearInterval(watch);
      resolve({ code, stdout, stderr });
    });
  });
}

/** `name=value` and the delimited form for values of several lines, which is what the toolkit writes. */
function parseOutputs(text: string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const match of text.matchAll(/^([^=\n]+)<<(\S+)\r?\n([\s\S]*?)\r?\n\2$|^([^=\n]+)=(.*)$/gm)) {
    found[match[1] ?? match[4] ?? ''] = match[3] ?? match[5] ?? '';
  }
  return found;
}
