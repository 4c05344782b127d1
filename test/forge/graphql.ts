/**
 * The eight GraphQL requests this project makes, and nothing else: GitHub's description covers REST only, so an unknown
 * query is refused like an unknown route.
 */
import { type State, type Token, toTime } from './state.ts';

interface Query {
  readonly query: string;
  readonly variables?: {
    readonly owner?: string;
    readonly repo?: string;
    readonly number?: number;
    readonly context?: string;
    readonly before?: string;
    readonly input?: {
      readonly repositoryId: string;
      readonly refUpdates: readonly { name: string; beforeOid: string; afterOid: string; force: boolean }[];
    };
  };
}

/** Undefined: not one of ours. */
export function answerGraphql(state: State, token: Token, request: Query): unknown {
  const query = request.query.replaceAll(/\s+/g, ' ').trim();
  if (query === 'query { viewer { login } }') return { data: { viewer: { login: token.login } } };
  if (query.endsWith('{ repository(owner: $owner, name: $repo) { id } }')) {
    return { data: { repository: { id: `R_${state.repositoryId}` } } };
  }
  if (query.includes('updateRefs(input: $input)')) return updateRefs(state, token, request);
  if (query.includes('...Text') && token.permissions['contents'] === undefined) {
    return {
      data: { repository: null },
      errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }],
    };
  }
  if (query.includes('comments(last: 100')) return readComments(state, token, request);
  if (query.includes('itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT]')) return readLinks(state, token, request);
  const expressions = [...query.matchAll(/(f\d+): object\(expression: \$(e\d+)\) \{ \.\.\.Text \}/g)];
  if (expressions.length > 0) return readExpressions(state, expressions, request.variables ?? {});
  const oids = [...query.matchAll(/(b\d+): object\(oid: "([0-9a-f]{40})"\) \{ \.\.\.Text \}/g)];
  if (oids.length > 0) return readTexts(state, oids);
  return undefined;
}

function readComments(state: State, token: Token, { variables }: Query): unknown {
  if (token.permissions['pull_requests'] === undefined) {
    return { data: null, errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] };
  }
  const all = state.comments.filter(({ issue }) => issue === variables?.number);
  const end = variables?.before === undefined ? all.length : Number(variables.before);
  const start = Math.max(0, end - 100);
  const pageInfo = { hasPreviousPage: start > 0, startCursor: String(start) };
  const nodes = all.slice(start, end).map(({ author, body, createdAt, updatedAt }) => ({
    author: { login: author.replace('[bot]', '') },
    body,
    createdAt: toTime(createdAt),
    updatedAt: toTime(updatedAt),
  }));
  return { data: { repository: { pullRequest: { comments: { pageInfo, nodes } } } } };
}

/** What the statuses of one context link to, as each commit has it now. */
function readLinks(state: State, token: Token, { variables }: Query): unknown {
  if (token.permissions['statuses'] === undefined) {
    return { data: null, errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible by integration' }] };
  }
  const pull = state.pulls.get(variables?.number ?? 0);
  if (pull === undefined) return { data: { repository: { pullRequest: null } } };
  const link = (commit: string): unknown => {
    const [latest] = (state.statuses.get(commit) ?? []).filter(({ context }) => context === variables?.context);
    return { status: state.statuses.has(commit) ? { context: latest ? { targetUrl: latest.url } : null } : null };
  };
  const base = state.git.mergeBase(`refs/heads/${pull.baseBranch}`, pull.headCommit);
  const log = state.git.log(pull.headCommit, 1000).map(({ sha }) => sha);
  const own = log.slice(0, base === undefined ? undefined : log.indexOf(base)).reverse();
  const pullRequest = {
    commits: { nodes: own.slice(-50).map((sha) => ({ commit: link(sha) })) },
    timelineItems: { nodes: pull.forcedFrom.slice(-50).map((sha) => ({ beforeCommit: link(sha) })) },
  };
  return { data: { repository: { pullRequest } } };
}

function readTexts(state: State, oids: readonly (readonly string[])[]): unknown {
  const fields = oids.map(([, alias = '', sha = '']) => {
    if (state.git.typeOf(sha) !== 'blob') return [alias, null];
    const bytes = state.git.readBlob(sha);
    const isBinary = bytes.includes(0);
    const isTruncated = bytes.length > 512_000;
    const text = isBinary ? null : bytes.subarray(0, 512_000).toString('utf8');
    return [alias, { text, isBinary, isTruncated, byteSize: bytes.length }];
  });
  return { data: { repository: Object.fromEntries(fields) } };
}

function readExpressions(state: State, found: readonly RegExpMatchArray[], variables: object): unknown {
  const named = new Map(Object.entries(variables));
  const oids = found.map(([, alias = '', variable = '']) => [
    '',
    alias,
    state.git.resolve(String(named.get(variable))) ?? 'none',
  ]);
  return readTexts(state, oids);
}

function updateRefs(state: State, token: Token, { variables }: Query): unknown {
  const [update] = variables?.input?.refUpdates ?? [];
  const refuse = (message: string): unknown => ({
    data: { updateRefs: null },
    errors: [{ type: 'UNPROCESSABLE', message }],
  });
  if (token.permissions['contents'] !== 'write') return refuse('Resource not accessible by integration');
  if (update === undefined || state.git.typeOf(update.afterOid) !== 'commit') return refuse('afterOid does not exist');
  if (state.git.resolve(update.name) !== update.beforeOid) return refuse('beforeOid does not match the current value');
  if (!update.force && !state.git.isAncestor(update.beforeOid, update.afterOid)) return refuse('not a fast-forward');
  state.git.updateRef(update.name, update.afterOid);
  return { data: { updateRefs: { clientMutationId: null } } };
}
