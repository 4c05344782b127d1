/** What each request does and answers, by the route's name in GitHub's description. Required fields nobody reads are filled in later. */
import type { CommitFacts } from './bare-repository.ts';
import { type Comment, type Pull, type RunRecord, type State, type Token, toTime } from './state.ts';

export interface Asked {
  readonly state: State;
  readonly token: Token;
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  // biome-ignore lint/suspicious/noExplicitAny: checked against GitHub's description before a handler sees it
  readonly body: any;
  /** Of this server, for links. */
  readonly url: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

interface Route {
  /** As `X-Accepted-GitHub-Permissions` says it: alternatives by `;`. */
  readonly needs: string;
  readonly answer: (asked: Asked) => Answer;
  /** Asked of other repositories, too. */
  readonly ofForks?: true;
}

const notFound: Answer = {
  status: 404,
  body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest' },
};

function invalid(message: string, code?: string): Answer {
  const errors = code === undefined ? {} : { errors: [{ resource: 'Label', field: 'name', code }] };
  return { status: 422, body: { message, ...errors, documentation_url: 'https://docs.github.com/rest' } };
}

const ok = (body: unknown): Answer => ({ status: 200, body });
const created = (body: unknown): Answer => ({ status: 201, body });

const commentPermission = 'issues=write; pull_requests=write';
const issueRead = 'issues=read; pull_requests=read';

export const routes: Readonly<Record<string, Route>> = {
  'GET /user': {
    needs: '',
    answer: ({ state, token }) =>
      token.kind === 'installation'
        ? { status: 403, body: { message: 'Resource not accessible by integration' } }
        : ok({ ...user(state, token.login), two_factor_authentication: true, plan: undefined }),
  },
  'GET /repos/{owner}/{repo}': { needs: 'metadata=read', answer: ({ state }) => ok(repository(state)) },

  // A fork that is public may be asked, too.
  'GET /repos/{owner}/{repo}/activity': { needs: 'contents=read', answer: listActivity, ofForks: true },
  'GET /repos/{owner}/{repo}/git/ref/{ref}': { needs: 'contents=read', answer: getRef },
  'POST /repos/{owner}/{repo}/git/refs': { needs: 'contents=write', answer: createRef },
  'PATCH /repos/{owner}/{repo}/git/refs/{ref}': { needs: 'contents=write', answer: updateRef },
  'GET /repos/{owner}/{repo}/git/trees/{tree_sha}': { needs: 'contents=read', answer: getTree },
  'POST /repos/{owner}/{repo}/git/trees': { needs: 'contents=write', answer: createTree },
  'POST /repos/{owner}/{repo}/git/blobs': { needs: 'contents=write', answer: createBlob },
  'GET /repos/{owner}/{repo}/git/blobs/{file_sha}': { needs: 'contents=read', answer: getBlob },
  'POST /repos/{owner}/{repo}/git/commits': { needs: 'contents=write', answer: createCommit },
  'GET /repos/{owner}/{repo}/git/commits/{commit_sha}': { needs: 'contents=read', answer: getCommit },
  'GET /repos/{owner}/{repo}/commits': { needs: 'contents=read', answer: listCommits },
  'GET /repos/{owner}/{repo}/tags': { needs: 'contents=read', answer: listTags },
  'GET /repos/{owner}/{repo}/compare/{basehead}': { needs: 'contents=read', answer: compare },
  'GET /repos/{owner}/{repo}/contents/{path}': { needs: 'contents=read', answer: getContent },

  'GET /repos/{owner}/{repo}/pulls': { needs: 'pull_requests=read', answer: listPulls },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}': { needs: 'pull_requests=read', answer: getPull },
  'GET /repos/{owner}/{repo}/pulls/{pull_number}/files': { needs: 'pull_requests=read', answer: listFiles },

  'GET /repos/{owner}/{repo}/issues/{issue_number}/comments': { needs: issueRead, answer: listComments },
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': { needs: commentPermission, answer: createComment },
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}': { needs: issueRead, answer: getComment },
  'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}': { needs: commentPermission, answer: updateComment },
  'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}': { needs: commentPermission, answer: deleteComment },
  'GET /repos/{owner}/{repo}/issues/{issue_number}/events': { needs: issueRead, answer: listEvents },
  'GET /repos/{owner}/{repo}/labels/{name}': { needs: issueRead, answer: getLabel },
  'POST /repos/{owner}/{repo}/labels': { needs: commentPermission, answer: createLabel },
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': { needs: 'metadata=read', answer: getPermission },

  'POST /repos/{owner}/{repo}/statuses/{sha}': { needs: 'statuses=write', answer: createStatus },
  'GET /repos/{owner}/{repo}/commits/{ref}/statuses': { needs: 'statuses=read', answer: listStatuses },

  'GET /repos/{owner}/{repo}/actions/runs': { needs: 'actions=read', answer: listRuns },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}': { needs: 'actions=read', answer: getRun },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs': {
    needs: 'actions=read',
    answer: listJobs,
  },
  'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts': { needs: 'actions=read', answer: listArtifacts },
  'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}': {
    needs: 'actions=read',
    answer: downloadArtifact,
  },
};

function user(state: State, login: string): Readonly<Record<string, unknown>> {
  const { id, type } = state.users.get(login) ?? { id: 9_999_999, type: 'User' };
  return {
    login,
    id,
    type,
    node_id: `U_${id}`,
    avatar_url: 'https://example.invalid/a',
    url: 'https://example.invalid/u',
  };
}

function repository(state: State): Readonly<Record<string, unknown>> {
  const { owner, repo, repositoryId: id, isPrivate } = state;
  const names = { name: repo, full_name: `${owner}/${repo}`, node_id: `R_${id}` };
  return { id, ...names, owner: user(state, owner), private: isPrivate, default_branch: 'main', visibility: 'public' };
}

/** One page of a list, with the `Link` header GitHub sends. */
function paged(asked: Asked, items: readonly unknown[], shape: (page: readonly unknown[]) => unknown): Answer {
  const size = Math.min(100, Number(asked.query.get('per_page') ?? 30));
  const page = Number(asked.query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (to: number, rel: string): string => {
    const query = new URLSearchParams(asked.query);
    query.set('page', String(to));
    return `<${asked.url}/here?${query}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, 'prev'), link(1, 'first')] : []),
    ...(page < last ? [link(page + 1, 'next'), link(last, 'last')] : []),
  ];
  const body = shape(items.slice((page - 1) * size, page * size));
  return { status: 200, body, ...(links.length === 0 ? {} : { headers: { link: links.join(', ') } }) };
}

function reference(ref: string, sha: string): unknown {
  return {
    ref,
    node_id: 'REF',
    url: 'https://example.invalid/ref',
    object: { type: 'commit', sha, url: 'https://example.invalid/c' },
  };
}

function getRef({ state, path }: Asked): Answer {
  const ref = `refs/${path['ref']}`;
  const sha = state.git.resolve(ref);
  return sha === undefined ? notFound : ok(reference(ref, sha));
}

function createRef({ state, body }: Asked): Answer {
  if (!/^refs\/[^/]+\/./.test(body.ref)) return invalid('Reference name must begin with refs/');
  if (state.git.resolve(body.ref) !== undefined) return invalid('Reference already exists');
  if (state.git.typeOf(body.sha) !== 'commit') return invalid('Object does not exist');
  state.git.updateRef(body.ref, body.sha);
  return created(reference(body.ref, body.sha));
}

function updateRef({ state, path, body }: Asked): Answer {
  const ref = `refs/${path['ref']}`;
  const current = state.git.resolve(ref);
  if (current === undefined) return invalid('Reference does not exist');
  if (state.git.typeOf(body.sha) !== 'commit') return invalid('Object does not exist');
  if (body.force !== true && !state.git.isAncestor(current, body.sha)) return invalid('Update is not a fast forward');
  state.git.updateRef(ref, body.sha);
  return ok(reference(ref, body.sha));
}

function getTree({ state, path, query }: Asked): Answer {
  const tree = state.git.resolve(`${path['tree_sha']}^{tree}`);
  if (tree === undefined) return notFound;
  const depth = query.get('recursive') === null ? 'level' : 'recursive';
  const all = state.git.listTree(tree, depth);
  const limit = depth === 'recursive' ? 100_000 : all.length;
  return ok({ sha: tree, url: 'https://example.invalid/t', truncated: all.length > limit, tree: all.slice(0, limit) });
}

interface TreeItem {
  readonly path: string;
  readonly mode?: string;
  readonly sha?: string | null;
  readonly content?: string;
}

function createTree({ state, body }: Asked): Answer {
  const { git } = state;
  if (body.base_tree !== undefined && git.resolve(`${body.base_tree}^{tree}`) === undefined) return notFound;
  const items = body.tree as readonly TreeItem[];
  for (const item of items) {
    if (typeof item.sha === 'string' && git.typeOf(item.sha) === undefined)
      return invalid(`tree.sha ${item.sha} is not a valid blob`);
    if (item.sha === undefined && item.content === undefined)
      return invalid('Must supply either tree.sha or tree.content');
  }
  const entries = items.map(({ path, mode = '100644', sha, content }) => ({
    path,
    mode,
    sha: content === undefined ? (sha ?? null) : git.writeBlob(Buffer.from(content)),
  }));
  const tree = git.writeTree(body.base_tree, entries);
  return created({ sha: tree, url: 'https://example.invalid/t', truncated: false, tree: git.listTree(tree, 'level') });
}

function createBlob({ state, body }: Asked): Answer {
  const sha = state.git.writeBlob(Buffer.from(body.content, body.encoding === 'base64' ? 'base64' : 'utf8'));
  return created({ sha, url: 'https://example.invalid/b' });
}

function getBlob({ state, path }: Asked): Answer {
  const sha = path['file_sha'] ?? '';
  if (state.git.typeOf(sha) !== 'blob') return notFound;
  const bytes = state.git.readBlob(sha);
  const content = bytes.toString('base64').replaceAll(/(.{60})/g, '$1\n');
  return ok({ sha, content, encoding: 'base64', size: bytes.length, node_id: 'B', url: 'https://example.invalid/b' });
}

function gitCommit(facts: CommitFacts): unknown {
  const who = { name: facts.author, email: facts.email, date: toTime(facts.seconds * 1000) };
  const parents = facts.parents.map((sha) => ({
    sha,
    url: 'https://example.invalid/c',
    html_url: 'https://example.invalid/c',
  }));
  return { sha: facts.sha, message: facts.message, author: who, committer: who, tree: { sha: facts.tree }, parents };
}

function createCommit({ state, body }: Asked): Answer {
  const { git } = state;
  const parents = (body.parents ?? []) as readonly string[];
  if (git.typeOf(body.tree) !== 'tree') return invalid('Tree SHA does not exist');
  if (parents.some((parent) => git.typeOf(parent) !== 'commit')) return invalid('Parent SHA does not exist');
  const sha = git.writeCommit(body.tree, parents, body.message, state.now());
  const facts = git.commit(sha);
  return facts === undefined ? notFound : created(gitCommit(facts));
}

function getCommit({ state, path }: Asked): Answer {
  const facts = state.git.commit(path['commit_sha'] ?? '');
  return facts === undefined ? notFound : ok(gitCommit(facts));
}

function listedCommit(facts: CommitFacts): unknown {
  const who = { name: facts.author, email: facts.email, date: toTime(facts.seconds * 1000) };
  const parents = facts.parents.map((sha) => ({ sha, url: 'https://example.invalid/c' }));
  const commit = { author: who, committer: who, message: facts.message, tree: { sha: facts.tree } };
  return { sha: facts.sha, commit, author: null, committer: null, parents };
}

function listCommits(asked: Asked): Answer {
  const { state, query } = asked;
  const from = state.git.resolve(query.get('sha') ?? 'refs/heads/main');
  if (from === undefined || state.git.typeOf(from) !== 'commit') return notFound;
  const all = state.git.log(from, 100_000);
  return paged(asked, all, (page) => (page as readonly CommitFacts[]).map(listedCommit));
}

function listTags(asked: Asked): Answer {
  const { state, url } = asked;
  const tags = [...state.tags].map(([name, sha]) => ({ name, commit: { sha, url }, node_id: `T_${name}` }));
  return paged(asked, tags, (page) => page);
}

function compare({ state, path }: Asked): Answer {
  // As git does, it takes the tag of a name that a branch has too.
  const named = (name: string): string | undefined => state.git.resolve(`refs/tags/${name}`) ?? state.git.resolve(name);
  const [base, head] = (path['basehead'] ?? '').split('...').map(named);
  if (base === undefined || head === undefined) return notFound;
  const [baseFacts, mergeBase] = [state.git.commit(base), state.git.commit(state.git.mergeBase(base, head) ?? '')];
  if (baseFacts === undefined || mergeBase === undefined) return notFound;
  return ok({ base_commit: listedCommit(baseFacts), merge_base_commit: listedCommit(mergeBase), status: 'diverged' });
}

function getContent({ state, path, query }: Asked): Answer {
  const ref = query.get('ref') ?? 'main';
  const sha = state.git.resolve(`${ref}:${path['path']}`);
  if (sha === undefined || state.git.typeOf(sha) !== 'blob') return notFound;
  const bytes = state.git.readBlob(sha);
  const content = bytes.toString('base64');
  const name = (path['path'] ?? '').split('/').at(-1);
  return ok({ type: 'file', encoding: 'base64', size: bytes.length, name, path: path['path'], content, sha });
}

export function pullBody(state: State, pull: Pull, url: string): unknown {
  const [isFork, headOwner] = [pull.headRepositoryId !== state.repositoryId, pull.headOwner];
  const base = repository(state);
  const full = { full_name: `${headOwner}/${state.repo}`, owner: user(state, headOwner), id: pull.headRepositoryId };
  const head = pull.headRepositoryId === null ? null : { ...base, ...(isFork ? { ...full, fork: true } : {}) };
  const link = {
    html_url: `${url}/${state.owner}/${state.repo}/pull/${pull.number}`,
    issue_url: `${url}/issues/${pull.number}`,
  };
  return {
    ...link,
    number: pull.number,
    id: pull.number + 1_000_000,
    state: pull.state,
    title: pull.title,
    body: pull.body,
    draft: pull.draft,
    user: user(state, pull.author),
    labels: pull.labels.map((name, index) => ({
      id: index + 1,
      name,
      color: 'ededed',
      description: '',
      default: false,
      node_id: 'L',
      url: 'https://example.invalid/l',
    })),
    created_at: toTime(pull.createdAt),
    updated_at: toTime(pull.updatedAt),
    head: {
      label: `${headOwner}:${pull.headBranch}`,
      ref: pull.headBranch,
      sha: pull.headCommit,
      user: user(state, headOwner),
      repo: head,
    },
    base: {
      label: `${state.owner}:${pull.baseBranch}`,
      ref: pull.baseBranch,
      sha: pull.baseCommit,
      user: user(state, state.owner),
      repo: base,
    },
    author_association: 'CONTRIBUTOR',
    mergeable: pull.state === 'open',
    merged: pull.merged !== undefined,
    merged_at: pull.merged === undefined ? null : toTime(pull.merged.at),
    merge_commit_sha: pull.merged?.commit ?? null,
    comments: state.comments.filter(({ issue }) => issue === pull.number).length,
    mergeable_state: 'clean',
  };
}

function listPulls(asked: Asked): Answer {
  const { state, query, url } = asked;
  const [wanted, head] = [query.get('state') ?? 'open', query.get('head')];
  const found = [...state.pulls.values()].filter((pull) => {
    const label = `${pull.headOwner}:${pull.headBranch}`;
    return (wanted === 'all' || pull.state === wanted) && (head === null || head === label);
  });
  if (query.get('sort') === 'updated') found.sort((a, b) => b.updatedAt - a.updatedAt);
  return paged(asked, found, (page) => (page as readonly Pull[]).map((pull) => pullBody(state, pull, url)));
}

function getPull({ state, path, url }: Asked): Answer {
  const pull = state.pulls.get(Number(path['pull_number']));
  return pull === undefined ? notFound : ok(pullBody(state, pull, url));
}

function listFiles(asked: Asked): Answer {
  const { state, path } = asked;
  const pull = state.pulls.get(Number(path['pull_number']));
  if (pull === undefined) return notFound;
  const base = state.git.mergeBase(`refs/heads/${pull.baseBranch}`, pull.headCommit) ?? pull.baseCommit;
  const changes = state.git.changes(base, pull.headCommit);
  type Changes = typeof changes;
  return paged(asked, changes, (page) =>
    (page as Changes).map(({ path: filename, status, patch }) => ({ sha: null, filename, status, patch })),
  );
}

export function commentBody(state: State, comment: Comment, url: string): unknown {
  const html = `${url}/${state.owner}/${state.repo}/pull/${comment.issue}#issuecomment-${comment.id}`;
  return {
    id: comment.id,
    html_url: html,
    issue_url: `${url}/repos/${state.owner}/${state.repo}/issues/${comment.issue}`,
    body: comment.body,
    user: user(state, comment.author),
    created_at: toTime(comment.createdAt),
    updated_at: toTime(comment.updatedAt),
    author_association: 'NONE',
  };
}

function listComments(asked: Asked): Answer {
  const { state, path, query, url } = asked;
  const issue = Number(path['issue_number']);
  if (!state.pulls.has(issue)) return notFound;
  const since = query.get('since');
  const found = state.comments
    .filter((comment) => comment.issue === issue && (since === null || comment.updatedAt >= Date.parse(since)))
    .sort((a, b) => a.id - b.id);
  return paged(asked, found, (page) => (page as readonly Comment[]).map((comment) => commentBody(state, comment, url)));
}

function tooLong(body: string): boolean {
  return body.length > 65_536;
}

function createComment({ state, path, body, token, url }: Asked): Answer {
  const issue = Number(path['issue_number']);
  if (!state.pulls.has(issue)) return notFound;
  if (tooLong(body.body)) return invalid('Validation Failed: body is too long (maximum is 65536 characters)');
  const now = state.now();
  const comment = { id: state.nextId(), issue, author: token.login, body: body.body, createdAt: now, updatedAt: now };
  state.comments.push(comment);
  return created(commentBody(state, comment, url));
}

function findComment({ state, path }: Asked): Comment | undefined {
  return state.comments.find((comment) => comment.id === Number(path['comment_id']));
}

function getComment(asked: Asked): Answer {
  const comment = findComment(asked);
  return comment === undefined ? notFound : ok(commentBody(asked.state, comment, asked.url));
}

/** "Edit and delete anyone's comments" is a right of people from write on; installations edit their own. */
function mayEditOthers({ state, token }: Asked): boolean {
  const permission = state.users.get(token.login)?.permission ?? 'none';
  return token.kind === 'user' && ['write', 'maintain', 'admin'].includes(permission);
}

function updateComment(asked: Asked): Answer {
  const comment = findComment(asked);
  if (comment === undefined) return notFound;
  if (comment.author !== asked.token.login && !mayEditOthers(asked))
    return { status: 403, body: { message: 'Must have admin rights to Repository.' } };
  if (tooLong(asked.body.body)) return invalid('Validation Failed: body is too long (maximum is 65536 characters)');
  comment.body = asked.body.body;
  comment.updatedAt = asked.state.now();
  return ok(commentBody(asked.state, comment, asked.url));
}

function deleteComment(asked: Asked): Answer {
  const comment = findComment(asked);
  if (comment === undefined) return notFound;
  asked.state.comments.splice(asked.state.comments.indexOf(comment), 1);
  return { status: 204 };
}

function listEvents(asked: Asked): Answer {
  const { state, path } = asked;
  const all = state.events.get(Number(path['issue_number'])) ?? [];
  return paged(asked, all, (page) =>
    (page as typeof all).map((event) => ({
      id: event.id,
      node_id: 'E',
      url: 'https://example.invalid/e',
      event: event.event,
      actor: user(state, event.actor ?? 'ghost'),
      commit_id: null,
      commit_url: null,
      created_at: toTime(event.createdAt),
      performed_via_github_app: null,
      ...(event.label === '' ? {} : { label: { name: event.label, color: 'ededed' } }),
    })),
  );
}

const label = (name: string): unknown => ({
  id: 1,
  node_id: 'L',
  url: 'https://example.invalid/l',
  name,
  color: 'd4a72c',
  default: false,
});

function getLabel({ state, path }: Asked): Answer {
  const found = [...state.labels].find((name) => name.toLowerCase() === path['name']?.toLowerCase());
  return found === undefined ? notFound : ok(label(found));
}

function createLabel({ state, body }: Asked): Answer {
  if ([...state.labels].some((name) => name.toLowerCase() === body.name.toLowerCase())) {
    return invalid('Validation Failed', 'already_exists');
  }
  state.labels.add(body.name);
  return created(label(body.name));
}

function getPermission({ state, path }: Asked): Answer {
  const known = state.users.get(path['username'] ?? '');
  if (known === undefined || known.type === 'Bot')
    return { status: 404, body: { message: `${path['username']} is not a user` } };
  const folded = { admin: 'admin', maintain: 'write', write: 'write', triage: 'read', read: 'read', none: 'none' };
  const role = known.roleName ?? known.permission;
  const who = { ...user(state, known.login), role_name: role };
  return ok({ permission: folded[known.permission], role_name: role, user: who });
}

function createStatus({ state, path, body, token }: Asked): Answer {
  const sha = path['sha'] ?? '';
  if (state.git.typeOf(sha) !== 'commit') return invalid(`No commit found for SHA: ${sha}`);
  if ((body.description ?? '').length > 140) return invalid('description is too long (maximum is 140 characters)');
  const known = state.statuses.get(sha) ?? [];
  if (known.length >= 1000) return invalid('This SHA and context has reached the maximum number of statuses.');
  const { state: outcome, context = 'default', description = null, target_url: url = null } = body;
  const id = state.nextId();
  const status = { id, state: outcome, context, description, url, creator: token.login, createdAt: state.now() };
  state.statuses.set(sha, [status, ...known]);
  return created(statusBody(state, status));
}

function statusBody(state: State, status: NonNullable<ReturnType<State['statuses']['get']>>[number]): unknown {
  const { id, context, description, url, creator, createdAt } = status;
  const times = { created_at: toTime(createdAt), updated_at: toTime(createdAt) };
  return { id, state: status.state, context, description, target_url: url, creator: user(state, creator), ...times };
}

function listStatuses(asked: Asked): Answer {
  const { state, path } = asked;
  const all = state.statuses.get(state.git.resolve(path['ref'] ?? '') ?? '') ?? [];
  return paged(asked, all, (page) => (page as typeof all).map((status) => statusBody(state, status)));
}

function listRuns(asked: Asked): Answer {
  const { state, query } = asked;
  const [head, event] = [query.get('head_sha'), query.get('event')];
  const found = [...state.runs.values()].filter(
    (run) => (head === null || run.headCommit === head) && (event === null || run.event === event),
  );
  const newest = found.toSorted((a, b) => b.id - a.id);
  return paged(asked, newest, (page) => ({
    total_count: found.length,
    workflow_runs: (page as typeof found).map(runBody),
  }));
}

function getRun({ state, path }: Asked): Answer {
  const run = state.runs.get(Number(path['run_id']));
  return run === undefined ? notFound : ok(runBody(run));
}

function runBody({ id, attempt, path, event, headCommit, status, conclusion, updatedAt }: RunRecord): unknown {
  const times = { created_at: toTime(updatedAt), updated_at: toTime(updatedAt) };
  return { id, run_attempt: attempt, path, event, head_sha: headCommit, status, conclusion, ...times };
}

function listJobs(asked: Asked): Answer {
  const { state, path } = asked;
  const [run, attempt] = [Number(path['run_id']), Number(path['attempt_number'])];
  const found = state.jobs.filter((job) => job.run === run && job.attempt === attempt);
  return paged(asked, found, (page) => ({
    total_count: found.length,
    jobs: (page as typeof found).map(({ name, startedAt, completedAt, conclusion }) => ({
      name,
      run_id: run,
      run_attempt: attempt,
      status: 'completed',
      conclusion,
      created_at: toTime(startedAt),
      started_at: toTime(startedAt),
      completed_at: toTime(completedAt),
    })),
  }));
}

function listActivity(asked: Asked): Answer {
  const { state, path, query } = asked;
  const repository = `${path['owner']}/${path['repo']}`;
  const found = state.pushes.filter((push) => push.repository === repository && push.ref === query.get('ref'));
  return ok(
    found.toReversed().map(({ ref, before, after, at }) => ({
      id: at,
      ref,
      before,
      after,
      timestamp: toTime(at),
      activity_type: 'push',
      actor: null,
    })),
  );
}

function listArtifacts(asked: Asked): Answer {
  const { state, path, query } = asked;
  const name = query.get('name');
  const found = state.artifacts.filter(
    (artifact) => artifact.run === Number(path['run_id']) && (name === null || artifact.name === name),
  );
  return paged(asked, found, (page) => ({
    total_count: found.length,
    artifacts: (page as typeof found).map((artifact) => ({
      id: artifact.id,
      name: artifact.name,
      size_in_bytes: artifact.claimedBytes ?? artifact.zip.length,
      expired: artifact.expired,
      created_at: toTime(artifact.createdAt),
      expires_at: toTime(artifact.createdAt + 90 * 86_400_000),
      updated_at: toTime(artifact.createdAt),
    })),
  }));
}

function downloadArtifact({ state, path, url }: Asked): Answer {
  const artifact = state.artifacts.find((one) => one.id === Number(path['artifact_id']));
  if (artifact === undefined) return notFound;
  if (artifact.expired) return { status: 410, body: { message: 'Artifact has expired' } };
  return { status: 302, headers: { location: `${url}/_storage/${artifact.id}?sig=secret` } };
}
