/** Why a label was set: what the person who set it says in a comment since the push; else the description, as its author's reason. */
import type { Override } from '../decide/verdict.ts';
import type { Client } from './client.ts';
import { isGraphqlRefusal } from './failure.ts';
import type { PullRequest } from './pull-request.ts';

const maxReason = 300;

/** The last line `perf: …` of a text, cut to one bounded line; foreign text. */
export function reasonIn(text: string): string | undefined {
  const lines = [...text.matchAll(/^[ \t>*-]*perf:[ \t]*(\S.*)$/gim)].map((match) => (match[1] ?? '').trim());
  return lines.at(-1)?.slice(0, maxReason);
}

export interface ReasonQuestion {
  readonly pullRequest: Pick<PullRequest, 'number' | 'author' | 'body'>;
  /** When the head was pushed; undefined: unknown. */
  readonly since: string | undefined;
  /** Comments are read by the hundred, newest first: how many hundreds; each is one more request. */
  readonly pages: number;
}

export async function addReasons(
  client: Client,
  { pullRequest: { body, author, number }, since, pages }: ReasonQuestion,
  overrides: readonly Override[],
): Promise<readonly Override[]> {
  if (overrides.length === 0) return [];
  const described = reasonIn(body);
  if (described !== undefined && overrides.every(({ who }) => who === author)) {
    return overrides.map((override) => ({ ...override, reason: described }));
  }
  const wanted = new Set(overrides.map(({ who }) => who));
  const own = await reasonsOf(client, number, { since: since ?? overrides[0]?.when ?? '', wanted, pages });
  return overrides.map((override) => {
    const reason = own.get(override.who);
    if (reason !== undefined) return { ...override, reason };
    if (described === undefined) return override;
    return { ...override, reason: described, reasonBy: override.who === author ? undefined : author };
  });
}

interface Wanted {
  readonly since: string;
  /** Whose reasons. */
  readonly wanted: ReadonlySet<string>;
  readonly pages: number;
}

/** Page by page from the newest comment back, until each has given a reason or the comments are older than the push. */
async function reasonsOf(
  client: Client,
  issue: number,
  { since, wanted, pages }: Wanted,
): Promise<ReadonlyMap<string, string>> {
  const reasons = new Map<string, string>();
  const read = pagesOf(client, issue);
  for (let turn = 0; turn < pages; turn++) {
    const page = await read();
    for (const { who, body, updatedAt } of page.comments.toReversed()) {
      const reason = wanted.has(who) && !reasons.has(who) && isSince(updatedAt, since) ? reasonIn(body) : undefined;
      if (reason !== undefined) reasons.set(who, reason);
    }
    const oldest = page.comments[0]?.createdAt;
    const isEnough = reasons.size === wanted.size || oldest === undefined || !isSince(oldest, since);
    if (page.isLast || isEnough) break;
  }
  return reasons;
}

function isSince(when: string, since: string): boolean {
  return since === '' || Date.parse(when) >= Date.parse(since);
}

interface Comment {
  readonly who: string;
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

interface Page {
  /** Oldest first, as GitHub has them. */
  readonly comments: readonly Comment[];
  readonly isLast: boolean;
}

/** A function that reads the newest hundred, and the hundred before them each time it is called again. */
function pagesOf(client: Client, issue: number): () => Promise<Page> {
  let before: string | undefined;
  let page: number | undefined;
  return async () => {
    if (page === undefined) {
      const found = await askPage(client, issue, before);
      if (found !== 'refused') {
        before = found.before;
        return { ...found, isLast: before === undefined };
      }
      page = await lastPage(client, issue);
    }
    const comments = await restPage(client, issue, page);
    page -= 1;
    return { comments, isLast: page < 1 };
  };
}

const fields = 'pageInfo { hasPreviousPage startCursor } nodes { author { login } body createdAt updatedAt }';
const newest = `query($owner: String!, $repo: String!, $number: Int!) { repository(owner: $owner, name: $repo) {
  pullRequest(number: $number) { comments(last: 100) { ${fields} } } } }`;
const earlier = `query($owner: String!, $repo: String!, $number: Int!, $before: String!) { repository(owner: $owner, name: $repo) {
  pullRequest(number: $number) { comments(last: 100, before: $before) { ${fields} } } } }`;

interface Answer {
  readonly repository: {
    readonly pullRequest: {
      readonly comments: {
        readonly pageInfo?: { readonly hasPreviousPage: boolean; readonly startCursor: string | null };
        readonly nodes: readonly {
          readonly author: { readonly login: string } | null;
          readonly body: string;
          readonly createdAt: string;
          readonly updatedAt: string;
        }[];
      };
    } | null;
  };
}

async function askPage(
  { octokit, owner, repo }: Client,
  number: number,
  before: string | undefined,
): Promise<(Pick<Page, 'comments'> & { readonly before: string | undefined }) | 'refused'> {
  try {
    const where = { owner, repo, number, before };
    const { repository } = await octokit.graphql<Answer>(before === undefined ? newest : earlier, where);
    const { pageInfo, nodes = [] } = repository.pullRequest?.comments ?? {};
    const comments = nodes.map(({ author, ...rest }) => ({ who: author?.login ?? '', ...rest }));
    return { comments, before: pageInfo?.hasPreviousPage === true ? (pageInfo.startCursor ?? undefined) : undefined };
  } catch (error) {
    if (isGraphqlRefusal(error)) return 'refused';
    throw error;
  }
}

/** REST lists the oldest first and says in its answer which page is the last. */
async function lastPage({ octokit, owner, repo }: Client, number: number): Promise<number> {
  const { headers } = await octokit.rest.issues.listComments({ owner, repo, issue_number: number, per_page: 100 });
  return Number(/[?&]page=(\d+)[^>]*>; rel="last"/.exec(headers.link ?? '')?.[1] ?? 1);
}

async function restPage({ octokit, owner, repo }: Client, number: number, page: number): Promise<readonly Comment[]> {
  const { data } = await octokit.rest.issues.listComments({ owner, repo, issue_number: number, per_page: 100, page });
  return data.map(({ user, body, created_at: createdAt, updated_at: updatedAt }) => ({
    who: user?.login ?? '',
    body: body ?? '',
    createdAt,
    updatedAt,
  }));
}
