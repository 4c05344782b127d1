/**
 * GitHub for tests: real git behind GitHub's REST routes, every request and answer held against GitHub's own OpenAPI
 * description. What breaks the description, or an unknown route, is remembered and thrown by `close()`, so no caller
 * can swallow it. Faults are injected by route; the clock is the test's.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { findOperation, type Operation } from '../contract/openapi.ts';
import { BareRepository } from './bare-repository.ts';
import { answerGraphql } from './graphql.ts';
import { type Answer, type Asked, pullBody, routes } from './routes.ts';
import type {
  ArtifactRecord,
  Comment,
  IssueEvent,
  Level,
  Pull,
  RunRecord,
  State,
  StatusRecord,
  Token,
  User,
} from './state.ts';

export interface ForgeOptions {
  readonly owner?: string;
  readonly repo?: string;
  readonly isPrivate?: boolean;
}

export interface Fault {
  /** `POST /repos/{owner}/{repo}/statuses/{sha}`, or `POST /graphql`, or `storage`. */
  readonly route: string;
  /** How many requests it befalls; then it is gone. */
  readonly times: number;
  /** After so many untouched ones. */
  readonly skip?: number;
  /** `answer`: instead of doing it. `lose`: it is done, and the answer is this. `hang`: no answer. `tear`: half an answer. */
  readonly how: 'answer' | 'lose' | 'hang' | 'tear';
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message?: string;
}

export interface Logged {
  readonly route: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
  readonly login: string;
}

export type Permissions = Readonly<Record<string, 'read' | 'write'>>;

/** What `permissions:` of the example workflows gives, by the names of GitHub's header. */
export const rights: Readonly<Record<'gate' | 'report' | 'override' | 'fork', Permissions>> = {
  gate: { metadata: 'read', actions: 'read', contents: 'write', pull_requests: 'write', statuses: 'write' },
  report: { metadata: 'read', actions: 'read', contents: 'write', pull_requests: 'write', statuses: 'write' },
  override: { metadata: 'read', contents: 'write', pull_requests: 'write', statuses: 'write' },
  fork: { metadata: 'read', contents: 'read' },
};

export async function startForge(options: ForgeOptions = {}): Promise<Forge> {
  const forge = new Forge(options);
  await forge.listen();
  return forge;
}

export class Forge {
  readonly state: State;
  readonly requests: Logged[] = [];
  /** What `x-ratelimit-*` say; `remaining` counts down. */
  readonly rate: { remaining: number; resetsInMs: number } = { remaining: 1000, resetsInMs: 3_600_000 };
  readonly #violations: string[] = [];
  readonly #faults: { fault: Fault; skip: number; times: number }[] = [];
  readonly #server = createServer((request, response) => void this.#serve(request, response));
  #ids = 1000;
  #offsetMs = 0;
  #url = '';

  constructor({ owner = 'octo-org', repo = 'octo-repo', isPrivate = false }: ForgeOptions) {
    this.state = {
      owner,
      repo,
      repositoryId: 186853002,
      isPrivate,
      git: new BareRepository(),
      tags: new Map<string, string>(),
      users: new Map<string, User>(),
      tokens: new Map<string, Token>(),
      pulls: new Map(),
      comments: [],
      events: new Map(),
      statuses: new Map(),
      labels: new Set(),
      artifacts: [],
      runs: new Map(),
      jobs: [],
      pushes: [],
      nextId: () => ++this.#ids,
      now: () => Date.now() + this.#offsetMs,
    };
    this.addUser(owner, 'admin');
    this.addUser('github-actions[bot]', 'none', 'Bot');
    for (const [name, permissions] of Object.entries(rights)) {
      this.addToken(`${name}-token`, 'github-actions[bot]', permissions);
    }
  }

  /** Base URL; REST at the root, GraphQL at `/graphql`, and both again under `/api/v3` and `/api/graphql`. */
  get url(): string {
    return this.#url;
  }

  /** To push to and to fetch from with git. */
  get remote(): string {
    return this.state.git.path;
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Throws what was asked or answered against GitHub's description since the start. */
  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    this.state.git.close();
    this.check();
  }

  check(): void {
    if (this.#violations.length > 0) throw new Error(`against GitHub's description:\n${this.#violations.join('\n')}`);
  }

  fault(fault: Fault): void {
    this.#faults.push({ fault, skip: fault.skip ?? 0, times: fault.times });
  }

  advance(ms: number): void {
    this.#offsetMs += ms;
  }

  addUser(login: string, permission: Level, type: User['type'] = 'User'): void {
    this.state.users.set(login, { id: this.state.nextId(), login, type, permission });
  }

  addToken(token: string, login: string, permissions: Permissions, kind: Token['kind'] = 'installation'): void {
    this.state.tokens.set(token, { login, kind, permissions });
  }

  /** A commit on a branch (default `main`), with these files on top of its parent's. */
  commit(
    files: Readonly<Record<string, string>>,
    options: {
      branch?: string;
      message?: string;
      parents?: readonly string[];
      /** Symbolic links, and where they lead. */
      links?: Readonly<Record<string, string>>;
    } = {},
  ): string {
    const { git } = this.state;
    const ref = `refs/heads/${options.branch ?? 'main'}`;
    const at = git.resolve(ref) ?? git.resolve('refs/heads/main');
    const parents = options.parents ?? (at === undefined ? [] : [at]);
    const entryOf =
      (mode: string) =>
      ([path, text]: readonly [string, string]) => {
        return { path, mode, sha: git.writeBlob(Buffer.from(text)) };
      };
    const links = Object.entries(options.links ?? {}).map(entryOf('120000'));
    const entries = [...Object.entries(files).map(entryOf('100644')), ...links];
    const tree = git.writeTree(parents[0], entries);
    const sha = git.writeCommit(tree, parents, options.message ?? 'change', this.state.now());
    git.updateRef(ref, sha);
    return sha;
  }

  openPullRequest(pull: {
    head: string;
    branch?: string;
    author?: string;
    body?: string;
    fork?: { owner: string; id: number };
    number?: number;
    base?: string;
  }): Pull {
    const { state } = this;
    const number = pull.number ?? state.pulls.size + 1;
    const author = pull.author ?? 'contributor';
    if (!state.users.has(author)) this.addUser(author, 'read');
    if (pull.fork !== undefined && !state.users.has(pull.fork.owner)) this.addUser(pull.fork.owner, 'none');
    const opened: Pull = {
      number,
      title: `Pull request ${number}`,
      body: pull.body ?? '',
      author,
      state: 'open',
      draft: false,
      headCommit: pull.head,
      headBranch: pull.branch ?? 'topic',
      headOwner: pull.fork?.owner ?? state.owner,
      headRepositoryId: pull.fork?.id ?? state.repositoryId,
      baseBranch: pull.base ?? 'main',
      baseCommit: state.git.resolve('refs/heads/main') ?? '',
      labels: [],
      forcedFrom: [],
      createdAt: state.now(),
      updatedAt: state.now(),
    };
    state.pulls.set(number, opened);
    this.#pushed(opened, '0'.repeat(40));
    state.git.updateRef(`refs/pull/${number}/head`, pull.head);
    return opened;
  }

  push(number: number, head: string): void {
    const pull = this.pull(number);
    const before = pull.headCommit;
    if (!this.state.git.isAncestor(before, head)) pull.forcedFrom.push(before);
    pull.headCommit = head;
    pull.updatedAt = this.state.now();
    this.#pushed(pull, before);
    this.state.git.updateRef(`refs/pull/${number}/head`, head);
  }

  #pushed({ headOwner, headBranch, headCommit: after }: Pull, before: string): void {
    const { pushes, repo, now } = this.state;
    pushes.push({ repository: `${headOwner}/${repo}`, ref: `refs/heads/${headBranch}`, before, after, at: now() });
  }

  /** What happens to a pull request without a push: closed and opened again, a draft no longer. */
  touch(number: number): void {
    this.pull(number).updatedAt = this.state.now();
  }

  pull(number: number): Pull {
    const pull = this.state.pulls.get(number);
    if (pull === undefined) throw new Error(`no pull request ${number}`);
    return pull;
  }

  /** The merge commit of base branch and head, as `refs/pull/N/merge` holds it. */
  mergeCommit(number: number): string {
    const { git } = this.state;
    const [base, head] = [
      git.resolve(`refs/heads/${this.pull(number).baseBranch}`) ?? '',
      this.pull(number).headCommit,
    ];
    const tree = git.git(['merge-tree', '--write-tree', base, head]).toString().trim().split('\n')[0] ?? '';
    const merge = git.writeCommit(tree, [base, head], `Merge ${head} into ${base}`, this.state.now());
    git.updateRef(`refs/pull/${number}/merge`, merge);
    return merge;
  }

  /** As the buttons do; the head branch is deleted. Returns what it became on the base branch. */
  merge(number: number, how: 'merge' | 'squash' | 'rebase'): string {
    const { git } = this.state;
    const pull = this.pull(number);
    const ref = `refs/heads/${pull.baseBranch}`;
    const base = git.resolve(ref) ?? '';
    const tree = git.git(['merge-tree', '--write-tree', base, pull.headCommit]).toString().trim().split('\n')[0] ?? '';
    const parents = how === 'merge' ? [base, pull.headCommit] : [base];
    const message = how === 'merge' ? `Merge pull request #${number}` : pull.title;
    const commit = git.writeCommit(tree, parents, message, this.state.now());
    git.updateRef(ref, commit);
    Object.assign(pull, { state: 'closed', updatedAt: this.state.now(), merged: { commit, at: this.state.now() } });
    return commit;
  }

  label(number: number, name: string, by: string | undefined): void {
    const pull = this.pull(number);
    pull.labels = [...pull.labels.filter((label) => label !== name), name];
    this.#event(number, 'labeled', name, by);
  }

  unlabel(number: number, name: string, by: string): void {
    const pull = this.pull(number);
    pull.labels = pull.labels.filter((label) => label !== name);
    this.#event(number, 'unlabeled', name, by);
  }

  retarget(number: number, base: string): void {
    const pull = this.pull(number);
    pull.baseBranch = base;
    this.#event(number, 'base_ref_changed', '', pull.author);
  }

  #event(number: number, event: IssueEvent['event'], label: string, actor: string | undefined): void {
    const { state } = this;
    const list = state.events.get(number) ?? [];
    list.push({ id: state.nextId(), event, actor, label, createdAt: state.now() });
    state.events.set(number, list);
  }

  comment(issue: number, author: string, body: string): Comment {
    const { state } = this;
    if (!state.users.has(author)) this.addUser(author, 'none');
    const now = state.now();
    const comment = { id: state.nextId(), issue, author, body, createdAt: now, updatedAt: now };
    state.comments.push(comment);
    return comment;
  }

  comments(issue: number): readonly Comment[] {
    return this.state.comments.filter((comment) => comment.issue === issue);
  }

  /** Newest first. */
  statuses(commit: string, context = 'flamegate'): readonly StatusRecord[] {
    return (this.state.statuses.get(commit) ?? []).filter((status) => status.context === context);
  }

  upload(
    run: number,
    name: string,
    zip: Uint8Array,
    options: Partial<Pick<ArtifactRecord, 'expired' | 'claimedBytes' | 'createdAt'>> = {},
  ): number {
    const id = this.state.nextId();
    this.state.artifacts.push({ id, run, name, zip, createdAt: this.state.now(), expired: false, ...options });
    return id;
  }

  /** A run of a workflow on pull request 1's head, for the Actions API. */
  run(id: number, change: Partial<RunRecord> = {}): void {
    const { headCommit } = this.pull(1);
    const path = '.github/workflows/flamegate-measure.yml';
    const facts = { attempt: 1, path, event: 'pull_request', headCommit, updatedAt: this.state.now() } as const;
    this.state.runs.set(id, { id, ...facts, status: 'in_progress', conclusion: null, ...change });
  }

  /** Text of a file on a branch. */
  file(branch: string, path: string): string | undefined {
    const sha = this.state.git.resolve(`refs/heads/${branch}:${path}`);
    return sha === undefined ? undefined : this.state.git.readBlob(sha).toString('utf8');
  }

  /** Paths of a branch; none when it does not exist. */
  files(branch: string): readonly string[] {
    const tree = this.state.git.resolve(`refs/heads/${branch}^{tree}`);
    if (tree === undefined) return [];
    return this.state.git
      .listTree(tree, 'recursive')
      .filter(({ type }) => type === 'blob')
      .map(({ path }) => path);
  }

  /** The pull request as a webhook payload shows it. */
  pullPayload(number: number): unknown {
    const operation = findOperation('GET', `/repos/o/r/pulls/${number}`);
    return operation?.fill(200, pullBody(this.state, this.pull(number), this.#url));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const url = new URL(request.url ?? '/', this.#url);
    const text = Buffer.concat(chunks).toString('utf8');
    try {
      this.#answer(request, response, url, text === '' ? undefined : JSON.parse(text));
    } catch (error) {
      this.#violations.push(`${request.method} ${url.pathname}: ${(error as Error).stack}`);
      response.writeHead(500).end();
    }
  }

  #answer(request: IncomingMessage, response: ServerResponse, url: URL, body: unknown): void {
    const method = request.method ?? 'GET';
    const path = url.pathname.replace(/^\/api\/v3(?=\/)/, '').replace(/^\/api\/graphql$/, '/graphql');
    if (path.startsWith('/_storage/')) {
      this.#storage(request, response, path);
      return;
    }
    const operation = path === '/graphql' ? undefined : findOperation(method, path);
    const route = operation?.route ?? `${method} ${path}`;
    const token = this.state.tokens.get((request.headers.authorization ?? '').replace(/^(?:token|bearer) /i, ''));
    const exchange: Exchange = { response, route, path, url, body, token, operation };
    if (path !== '/graphql' && (operation === undefined || routes[route] === undefined)) {
      this.#violations.push(`unknown route ${method} ${path}`);
      this.#send(exchange, { status: 404, body: { message: 'Not Found' } });
      return;
    }
    if (operation !== undefined) this.#note(route, operation.checkRequest(url.searchParams, body));
    this.#finish(exchange);
  }

  #act({ operation, token, url, body, route }: Exchange): Answer {
    if (token === undefined) return { status: 401, body: { message: 'Bad credentials' } };
    if (operation === undefined) {
      const data = answerGraphql(this.state, token, body as Parameters<typeof answerGraphql>[2]);
      if (data === undefined) this.#violations.push(`unknown GraphQL query ${JSON.stringify(body)}`);
      return { status: 200, body: data ?? { errors: [{ message: 'unknown query' }] } };
    }
    const handler = routes[route];
    if (handler === undefined) throw new Error(`no handler for ${route}`);
    const refused = this.#refusal(handler.needs, token);
    if (refused !== undefined) return refused;
    const { owner, repo } = operation.path;
    const isOurs = owner === undefined || (owner === this.state.owner && repo === this.state.repo);
    if (!isOurs && handler.ofForks !== true) {
      return { status: 404, body: { message: 'Not Found' } };
    }
    const { path } = operation;
    const asked: Asked = { state: this.state, token, path, query: url.searchParams, body, url: this.#url };
    return handler.answer(asked);
  }

  #refusal(needs: string, token: Token): Answer | undefined {
    const isEnough = needs.split(';').some((set) =>
      set.split(',').every((pair) => {
        const [name = '', level] = pair.trim().split('=');
        const held = token.permissions[name];
        return name === '' || held === 'write' || (held === 'read' && level === 'read');
      }),
    );
    if (isEnough || token.kind === 'user') return undefined;
    const body = {
      message: 'Resource not accessible by integration',
      documentation_url: 'https://docs.github.com/rest',
      status: '403',
    };
    return { status: 403, body, headers: { 'x-accepted-github-permissions': needs } };
  }

  #finish(exchange: Exchange): void {
    const fault = this.#nextFault(exchange.route);
    switch (fault?.how) {
      case 'hang':
        this.#log(exchange, 0);
        break;
      case 'lose':
        this.#act(exchange);
        this.#send(exchange, faultAnswer(fault));
        break;
      case 'answer':
        this.#send(exchange, faultAnswer(fault));
        break;
      case 'tear':
        this.#checked(exchange);
        this.#log(exchange, 200);
        exchange.response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000' });
        exchange.response.write('{"half":');
        setTimeout(() => exchange.response.destroy(), 5);
        break;
      default:
        this.#send(exchange, this.#checked(exchange));
    }
  }

  /** Does what was asked; the answer filled in and held against the description. */
  #checked(exchange: Exchange): Answer {
    const { operation, route } = exchange;
    const answer = this.#act(exchange);
    if (operation === undefined) return answer;
    const body = answer.body === undefined ? undefined : operation.fill(answer.status, answer.body);
    if (operation.describes(answer.status) || !isAnywhere(answer.status)) {
      this.#note(route, operation.checkResponse(answer.status, body));
    }
    return { ...answer, body };
  }

  #log({ route, path, body, token }: Exchange, status: number): void {
    this.requests.push({ route, path, status, body, login: token?.login ?? '' });
  }

  #send(exchange: Exchange, answer: Answer): void {
    this.#log(exchange, answer.status);
    this.rate.remaining = Math.max(0, this.rate.remaining - 1);
    const text = answer.body === undefined ? '' : JSON.stringify(answer.body);
    exchange.response.writeHead(answer.status, {
      date: new Date(this.state.now()).toUTCString(),
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': String(this.rate.remaining),
      'x-ratelimit-reset': String(Math.ceil((this.state.now() + this.rate.resetsInMs) / 1000)),
      ...(text === '' ? {} : { 'content-type': 'application/json; charset=utf-8' }),
      ...answer.headers,
    });
    exchange.response.end(text);
  }

  /** Artifact storage is another service: a GitHub token must never reach it. */
  #storage(request: IncomingMessage, response: ServerResponse, pathname: string): void {
    if (request.headers.authorization !== undefined) this.#violations.push('a token was sent to artifact storage');
    const fault = this.#nextFault('storage');
    const artifact = this.state.artifacts.find((one) => one.id === Number(pathname.split('/').at(-1)));
    const status = fault?.status ?? (artifact === undefined ? 404 : 200);
    this.requests.push({ route: 'storage', path: pathname, status, body: undefined, login: '' });
    response.writeHead(status, { 'content-type': 'application/zip' });
    response.end(status === 200 ? Buffer.from(artifact?.zip ?? []) : '');
  }

  #nextFault(route: string): Fault | undefined {
    const found = this.#faults.find((one) => one.fault.route === route && one.times > 0);
    if (found === undefined) return undefined;
    if (found.skip > 0) {
      found.skip -= 1;
      return undefined;
    }
    found.times -= 1;
    return found.fault;
  }

  #note(route: string, problems: readonly string[]): void {
    for (const problem of problems) this.#violations.push(`${route}: ${problem}`);
  }
}

interface Exchange {
  readonly response: ServerResponse;
  readonly route: string;
  readonly path: string;
  readonly url: URL;
  readonly body: unknown;
  readonly token: Token | undefined;
  readonly operation: Operation | undefined;
}

function faultAnswer(fault: Fault): Answer {
  return { status: fault.status ?? 502, body: { message: fault.message ?? 'fault' }, headers: fault.headers ?? {} };
}

/** GitHub answers these everywhere; its description names them only here and there. */
function isAnywhere(status: number): boolean {
  return [401, 403, 404, 410, 422].includes(status);
}
