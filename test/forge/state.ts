/** What the emulated GitHub knows. Plain data that handlers change and tests look at. */
import type { BareRepository } from './bare-repository.ts';

export type Level = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

export interface User {
  readonly id: number;
  readonly login: string;
  readonly type: 'User' | 'Bot';
  permission: Level;
  /** Name of a custom role, shown instead of the level. */
  roleName?: string;
}

export interface Token {
  readonly login: string;
  /** Installation tokens cannot read `GET /user`. */
  readonly kind: 'installation' | 'user';
  readonly permissions: Readonly<Record<string, 'read' | 'write'>>;
}

export interface Comment {
  readonly id: number;
  readonly issue: number;
  readonly author: string;
  body: string;
  readonly createdAt: number;
  updatedAt: number;
}

export interface IssueEvent {
  readonly id: number;
  readonly event: 'labeled' | 'unlabeled' | 'closed' | 'mentioned' | 'base_ref_changed';
  /** Undefined: the account is gone. */
  readonly actor: string | undefined;
  readonly label: string;
  readonly createdAt: number;
}

export interface Pull {
  readonly number: number;
  readonly title: string;
  body: string;
  readonly author: string;
  state: 'open' | 'closed';
  draft: boolean;
  headCommit: string;
  headBranch: string;
  readonly headOwner: string;
  /** Null: the fork was deleted. */
  headRepositoryId: number | null;
  baseBranch: string;
  /** Frozen when the pull request was made, as GitHub's is. */
  readonly baseCommit: string;
  labels: string[];
  /** Heads that a force push left behind, oldest first. */
  readonly forcedFrom: string[];
  readonly createdAt: number;
  updatedAt: number;
  /** Once merged: what it became on its base branch, and when. */
  merged?: { readonly commit: string; readonly at: number };
}

export interface StatusRecord {
  readonly id: number;
  readonly state: string;
  readonly context: string;
  readonly description: string | null;
  readonly url: string | null;
  readonly creator: string;
  readonly createdAt: number;
}

export interface ArtifactRecord {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  readonly zip: Uint8Array;
  readonly createdAt: number;
  readonly expired: boolean;
  /** What the listing claims, when it is not the truth. */
  readonly claimedBytes?: number;
}

/** One update of a branch, as the repository's activity lists it. */
export interface PushRecord {
  readonly repository: string;
  readonly ref: string;
  readonly before: string;
  readonly after: string;
  readonly at: number;
}

export interface JobRecord {
  readonly run: number;
  readonly name: string;
  /** The attempt whose list it is in. */
  readonly attempt: number;
  readonly startedAt: number;
  readonly completedAt: number;
  readonly conclusion: 'success' | 'failure' | 'cancelled' | 'skipped';
}

export interface RunRecord {
  readonly id: number;
  readonly attempt: number;
  /** `.github/workflows/flamegate-measure.yml` */
  readonly path: string;
  readonly event: string;
  readonly headCommit: string;
  readonly status: 'queued' | 'in_progress' | 'completed';
  readonly conclusion: string | null;
  readonly updatedAt: number;
}

export interface State {
  readonly owner: string;
  readonly repo: string;
  readonly repositoryId: number;
  readonly isPrivate: boolean;
  readonly git: BareRepository;
  /** Commits by the names of their tags. */
  readonly tags: Map<string, string>;
  readonly users: Map<string, User>;
  readonly tokens: Map<string, Token>;
  readonly pulls: Map<number, Pull>;
  readonly comments: Comment[];
  readonly events: Map<number, IssueEvent[]>;
  readonly statuses: Map<string, StatusRecord[]>;
  readonly labels: Set<string>;
  readonly artifacts: ArtifactRecord[];
  readonly runs: Map<number, RunRecord>;
  readonly jobs: JobRecord[];
  readonly pushes: PushRecord[];
  /** Makes the next number of a kind; GitHub's are increasing too. */
  nextId(): number;
  now(): number;
}

export function toTime(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}
