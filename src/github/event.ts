/**
 * What happened, read once from the webhook payload and the runner's variables into a closed union. Both come in as
 * values: only the doors see the environment. Payloads of events that came from forks hold foreign text; nothing here
 * is trusted beyond its type.
 */
import { GateError } from '../errors.ts';
import { withoutRef, workflowPath } from './workflow-runs.ts';

export interface RunContext {
  readonly event: GateEvent;
  readonly owner: string;
  readonly repo: string;
  readonly repositoryId: number;
  readonly defaultBranch: string;
  readonly isPrivate: boolean;
  readonly apiUrl: string;
  readonly serverUrl: string;
  /** True on GitHub Enterprise Server, by the toolkit's own test of the host. */
  readonly isEnterpriseServer: boolean;
  readonly runId: number;
  readonly runAttempt: number;
  /** Page of this workflow run. */
  readonly runUrl: string;
  /** Page of this attempt of it: what a status links to shows who set it. */
  readonly attemptUrl: string;
  /** `.github/workflows/flamegate.yml`; empty where the runner does not say. */
  readonly workflowPath: string;
  /** Commit the workflow runs on (`GITHUB_SHA`); for a pull request the merge commit. */
  readonly commit: string;
  readonly workspace: string;
}

export type GateEvent =
  | PushEvent
  | PullRequestEvent
  | MergeGroupEvent
  | WorkflowRunEvent
  | { readonly kind: 'schedule' | 'dispatch'; readonly branch: string | undefined; readonly isDefaultBranch: boolean };

export interface PushEvent {
  readonly kind: 'push';
  /** Undefined for a tag. */
  readonly branch: string | undefined;
  readonly isDefaultBranch: boolean;
  readonly commit: string;
  /** Undefined for a new branch. */
  readonly before: string | undefined;
}

export interface PullRequestEvent {
  readonly kind: 'pull-request';
  /** `pull_request_target` runs with the base's rights and must never check out the head. */
  readonly trigger: 'pull_request' | 'pull_request_target';
  /** `opened`, `synchronize`, `reopened`, `labeled`, `unlabeled`, `edited`, `closed`, … */
  readonly action: string;
  /** It goes into another branch than before; `edited` is also sent for a title or a description. */
  readonly isRetargeted: boolean;
  readonly number: number;
  readonly head: PullRequestSide;
  readonly base: PullRequestSide;
  readonly isFork: boolean;
  readonly isDraft: boolean;
  readonly author: string;
  /** When the pull request last changed as the event was sent; the push itself on `synchronize` and `opened`. */
  readonly updatedAt: string;
  /** Head before the push, on `synchronize`. */
  readonly before: string | undefined;
  /** Who caused the event, and the label it is about. */
  readonly sender: string;
  readonly label: string | undefined;
}

export interface PullRequestSide {
  readonly sha: string;
  readonly branch: string;
  /** Undefined when the fork is gone. */
  readonly repositoryId: number | undefined;
  readonly repository: string | undefined;
  readonly owner: string | undefined;
}

export interface MergeGroupEvent {
  readonly kind: 'merge-group';
  readonly action: string;
  readonly headCommit: string;
  readonly headRef: string;
  readonly baseCommit: string;
  readonly baseBranch: string;
}

export interface WorkflowRunEvent {
  readonly kind: 'workflow-run';
  readonly runId: number;
  readonly runAttempt: number;
  /** Event that started that run. */
  readonly event: string;
  /** It was requested or has begun (`types: [in_progress]`). */
  readonly isUnderWay: boolean;
  readonly conclusion: string | undefined;
  /** `.github/workflows/flamegate-measure.yml` */
  readonly path: string;
  readonly headCommit: string;
  readonly headBranch: string;
  readonly headRepositoryId: number | undefined;
  readonly headOwner: string | undefined;
  /** When the run was created; a re-run keeps it. */
  readonly createdAt: string;
  /** When this attempt of it began. */
  readonly attemptStartedAt: string | undefined;
}

type Json = Readonly<Record<string, unknown>>;

/** `env` is the runner's environment; `payload` the parsed file at `GITHUB_EVENT_PATH`. */
export function parseEvent(payload: unknown, env: Readonly<Record<string, string | undefined>>): RunContext {
  const [owner = '', repo = ''] = variable(env, 'GITHUB_REPOSITORY').split('/');
  const serverUrl = env['GITHUB_SERVER_URL'] || 'https://github.com';
  const apiUrl = env['GITHUB_API_URL'] || 'https://api.github.com';
  const root = object(payload, 'payload');
  const repository = optionalObject(root['repository']);
  const defaultBranch = optionalText(repository?.['default_branch']) ?? scheduledBranch(env) ?? 'main';
  const runId = integer(env['GITHUB_RUN_ID']);
  const attempt = integer(env['GITHUB_RUN_ATTEMPT']) || 1;
  const runUrl = `${serverUrl}/${owner}/${repo}/actions/runs/${runId}`;
  return {
    event: eventOf(variable(env, 'GITHUB_EVENT_NAME'), root, env, defaultBranch),
    owner,
    repo,
    repositoryId: typeof repository?.['id'] === 'number' ? repository['id'] : integer(env['GITHUB_REPOSITORY_ID']),
    defaultBranch,
    isPrivate: repository?.['private'] === true,
    apiUrl: apiUrl.replace(/\/+$/, ''),
    serverUrl: serverUrl.replace(/\/+$/, ''),
    isEnterpriseServer: isEnterpriseServer(serverUrl),
    runId,
    runAttempt: attempt,
    runUrl,
    attemptUrl: attempt === 1 ? runUrl : `${runUrl}/attempts/${attempt}`,
    workflowPath: workflowPath(env['GITHUB_WORKFLOW_REF'] ?? '', `${owner}/${repo}`),
    commit: variable(env, 'GITHUB_SHA'),
    workspace: env['GITHUB_WORKSPACE'] || '.',
  };
}

/** The payload of a schedule holds no repository; GitHub runs one on the default branch alone. */
function scheduledBranch(env: Readonly<Record<string, string | undefined>>): string | undefined {
  return env['GITHUB_EVENT_NAME'] === 'schedule' ? branchOf(env['GITHUB_REF'] ?? '') : undefined;
}

function eventOf(name: string, root: Json, env: Readonly<Record<string, string | undefined>>, main: string): GateEvent {
  switch (name) {
    case 'push':
      return pushEvent(root, main);
    case 'pull_request':
    case 'pull_request_target':
      return pullRequestEvent(name, root);
    case 'merge_group':
      return mergeGroupEvent(root);
    case 'workflow_run':
      return workflowRunEvent(root);
    case 'schedule':
    case 'workflow_dispatch': {
      const branch = branchOf(env['GITHUB_REF'] ?? '');
      return { kind: name === 'schedule' ? name : 'dispatch', branch, isDefaultBranch: branch === main };
    }
    default:
      throw new GateError(
        'EVENT_UNSUPPORTED',
        `Cannot run on event as it must be one Flamegate knows: current value is ${name}`,
        {
          hint: 'use push, pull_request, merge_group, workflow_run, schedule or workflow_dispatch, as in the example workflows',
        },
      );
  }
}

function pushEvent(root: Json, main: string): PushEvent {
  const branch = branchOf(text(root, 'ref'));
  const before = text(root, 'before');
  return {
    kind: 'push',
    branch,
    isDefaultBranch: branch === main,
    commit: text(root, 'after'),
    before: /^0+$/.test(before) ? undefined : before,
  };
}

function pullRequestEvent(trigger: PullRequestEvent['trigger'], root: Json): PullRequestEvent {
  const pull = object(root['pull_request'], 'pull_request');
  const head = side(pull, 'head');
  const base = side(pull, 'base');
  return {
    kind: 'pull-request',
    trigger,
    action: text(root, 'action'),
    isRetargeted: optionalObject(optionalObject(root['changes'])?.['base']) !== undefined,
    number: number(pull, 'number'),
    head,
    base,
    isFork: head.repositoryId !== base.repositoryId,
    isDraft: pull['draft'] === true,
    author: optionalText(optionalObject(pull['user'])?.['login']) ?? 'ghost',
    updatedAt: text(pull, 'updated_at'),
    before: optionalText(root['before']),
    sender: optionalText(optionalObject(root['sender'])?.['login']) ?? 'ghost',
    label: optionalText(optionalObject(root['label'])?.['name']),
  };
}

function side(pull: Json, name: 'head' | 'base'): PullRequestSide {
  const from = object(pull[name], `pull_request.${name}`);
  const repository = optionalObject(from['repo']);
  return {
    sha: text(from, 'sha'),
    branch: text(from, 'ref'),
    repositoryId: typeof repository?.['id'] === 'number' ? repository['id'] : undefined,
    repository: optionalText(repository?.['full_name']),
    owner: optionalText(optionalObject(repository?.['owner'])?.['login']),
  };
}

function mergeGroupEvent(root: Json): MergeGroupEvent {
  const group = object(root['merge_group'], 'merge_group');
  return {
    kind: 'merge-group',
    action: text(root, 'action'),
    headCommit: text(group, 'head_sha'),
    headRef: text(group, 'head_ref'),
    baseCommit: text(group, 'base_sha'),
    baseBranch: branchOf(text(group, 'base_ref')) ?? '',
  };
}

function workflowRunEvent(root: Json): WorkflowRunEvent {
  const run = object(root['workflow_run'], 'workflow_run');
  const repository = optionalObject(run['head_repository']);
  return {
    kind: 'workflow-run',
    runId: number(run, 'id'),
    runAttempt: typeof run['run_attempt'] === 'number' ? run['run_attempt'] : 1,
    event: text(run, 'event'),
    isUnderWay: ['requested', 'in_progress'].includes(optionalText(root['action']) ?? ''),
    conclusion: optionalText(run['conclusion']),
    path: withoutRef(optionalText(run['path']) ?? ''),
    headCommit: text(run, 'head_sha'),
    headBranch: optionalText(run['head_branch']) ?? '',
    headRepositoryId: typeof repository?.['id'] === 'number' ? repository['id'] : undefined,
    headOwner: optionalText(optionalObject(repository?.['owner'])?.['login']),
    createdAt: text(run, 'created_at'),
    attemptStartedAt: optionalText(run['run_started_at']),
  };
}

/** As the Actions toolkit decides it: not github.com, not `*.ghe.com`, not a local host. */
export function isEnterpriseServer(serverUrl: string): boolean {
  const host = new URL(serverUrl).hostname.toUpperCase();
  const isLocal = host === 'LOCALHOST' || host === '127.0.0.1' || host.endsWith('.LOCALHOST');
  return host !== 'GITHUB.COM' && !host.endsWith('.GHE.COM') && !isLocal;
}

function branchOf(ref: string): string | undefined {
  return ref.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined;
}

function variable(env: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = env[name];
  if (value !== undefined && value !== '') return value;
  throw new GateError('EVENT_UNSUPPORTED', `Cannot run as an Action as ${name} must be set: current value is empty`, {
    hint: 'outside GitHub Actions use the command line: `flamegate gate`',
  });
}

function integer(value: string | undefined): number {
  return /^\d+$/.test(value ?? '') ? Number(value) : 0;
}

function malformed(what: string, needs: string, value: unknown): GateError {
  const shown = JSON.stringify(value)?.slice(0, 80) ?? 'nothing';
  return new GateError(
    'EVENT_UNSUPPORTED',
    `Cannot read the event as ${what} must be ${needs}: current value is ${shown}`,
  );
}

function object(value: unknown, what: string): Json {
  const found = optionalObject(value);
  if (found === undefined) throw malformed(what, 'an object', value);
  return found;
}

function optionalObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined; // just shown
}

function text(from: Json, key: string): string {
  const value = from[key];
  if (typeof value !== 'string') throw malformed(key, 'text', value);
  return value;
}

function optionalText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(from: Json, key: string): number {
  const value = from[key];
  if (typeof value !== 'number') throw malformed(key, 'a number', value);
  return value;
}
