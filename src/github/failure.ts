/**
 * What went wrong with a request, in words a maintainer can act on: the missing permission by name, the limit and when
 * it ends, the host that cannot be reached. Callers look at `status` (0: no answer) where an outcome is expected.
 */
import { type ErrorCode, GateError } from '../errors.ts';

export class GithubError extends GateError {
  /** HTTP status; 0 when no answer came. */
  readonly status: number;
  /** True when GitHub may have done what was asked although the answer says it failed or never came. */
  readonly ambiguous: boolean;

  constructor(code: ErrorCode, message: string, details: GithubErrorDetails) {
    super(code, message, { hint: details.hint, cause: details.cause });
    this.name = 'GithubError';
    this.status = details.status;
    this.ambiguous = details.ambiguous ?? false;
  }
}

interface GithubErrorDetails {
  readonly status: number;
  readonly ambiguous?: boolean;
  readonly hint?: string | undefined;
  readonly cause?: unknown;
}

/** Whether GitHub answered with one of these HTTP statuses. */
export function isStatus(error: unknown, ...statuses: readonly number[]): error is GithubError {
  return error instanceof GithubError && statuses.includes(error.status);
}

/**
 * GraphQL refuses by status, or inside a 200 answer, which Octokit throws as a class of its own. Its limit is counted apart:
 * where that is spent, REST still answers.
 */
export function isGraphqlRefusal(error: unknown): boolean {
  const isSpent = error instanceof GithubError && error.code === 'GITHUB_RATE_LIMITED';
  return isSpent || isStatus(error, 403, 404) || (error instanceof Error && error.name === 'GraphqlResponseError');
}

/** A failed exchange as the client saw it. */
export interface Exchange {
  /** `POST /repos/{owner}/{repo}/statuses/{sha}`, as the endpoint's template. */
  readonly route: string;
  readonly host: string;
  /** 0: no answer. */
  readonly status: number;
  readonly message: string;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
}

export function toGithubError(exchange: Exchange, cause: unknown): GithubError {
  const { route, status, host } = exchange;
  const message = oneLine(exchange.message);
  const make = (code: ErrorCode, needs: string, hint?: string): GithubError =>
    new GithubError(code, `Cannot ${route} as ${needs}`, {
      status,
      cause,
      ambiguous: status === 0 || status >= 500,
      hint,
    });
  if (status === 0) {
    const hint = 'check the network; a proxy is taken from HTTPS_PROXY and NO_PROXY';
    return make('GITHUB_UNREACHABLE', `${host} must answer: ${message}`, hint);
  }
  if (status >= 500) {
    return make(
      'GITHUB_UNREACHABLE',
      `${host} must answer 2xx: current value is ${status} ${message}`,
      'run the job again',
    );
  }
  if (status === 401) {
    return make('GITHUB_FORBIDDEN', `the token must be valid: current value is 401 ${message}`, 'pass `github-token`');
  }
  if (status === 403) return make('GITHUB_FORBIDDEN', forbidden(exchange, message), forbiddenHint(exchange));
  if (status === 404) {
    const hint = 'a private repository also answers 404 where the token lacks the permission to see it';
    return make('GITHUB_REJECTED', `it must exist and be visible to the token: current value is 404`, hint);
  }
  if (status < 400) {
    const hint = 'the repository was renamed or moved since this run began: start a new run';
    return make('GITHUB_REJECTED', `${host} must answer itself: current value is ${status}, ${message}`, hint);
  }
  if (status === 410) return make('GITHUB_REJECTED', `it must still exist: current value is 410 ${message}`);
  return make('GITHUB_REJECTED', `GitHub must accept it: current value is ${status} ${message}`);
}

export function toRateError(exchange: Exchange, waitMs: number, cause: unknown): GithubError {
  const seconds = Math.ceil(waitMs / 1000);
  const message = `Cannot ${exchange.route} as requests must be left in the rate limit: ${exchange.host} allows more in ${seconds} s`;
  const hint =
    'GITHUB_TOKEN has 1,000 requests an hour for one repository: run the job again later, or use an App token';
  return new GithubError('GITHUB_RATE_LIMITED', message, { status: exchange.status, cause, hint });
}

/** `issues=write; pull_requests=write` (alternatives) and `contents=read,statuses=write` (both), as GitHub sends it. */
export function acceptedPermissions(header: string): readonly string[] {
  return header
    .split(';')
    .map((set) =>
      set
        .split(',')
        .map(toWorkflowPermission)
        .filter((entry) => entry !== '')
        .join(' and '),
    )
    .filter((set) => set !== '');
}

function toWorkflowPermission(pair: string): string {
  const [name = '', level = ''] = pair.trim().split('=');
  return name === '' ? '' : `${name.replaceAll('_', '-')}: ${level}`;
}

function forbidden(exchange: Exchange, message: string): string {
  const accepted = acceptedPermissions(String(exchange.headers['x-accepted-github-permissions'] ?? ''));
  const needed =
    accepted.length === 0 ? 'the token must be allowed to' : `the token must have ${accepted.join(' or ')}`;
  return `${needed}: current value is 403 ${message}`;
}

function forbiddenHint(exchange: Exchange): string {
  const accepted = acceptedPermissions(String(exchange.headers['x-accepted-github-permissions'] ?? ''));
  const first = accepted[0];
  const cure =
    first === undefined
      ? 'give the job the permissions of the example workflow'
      : `add \`permissions: { ${first.replaceAll(' and ', ', ')} }\` to the job`;
  return `${cure}; pull requests from forks get a read-only token: use the two-stage workflow for them`;
}

/** Answers are foreign text: one line, no control characters, bounded. */
function oneLine(text: string): string {
  return text
    .replaceAll(/[\u0000-\u001f\u007f]+/g, ' ')
    .trim()
    .slice(0, 300);
}
