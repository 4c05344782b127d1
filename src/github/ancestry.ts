/** First-parent ancestry through the API, for jobs without history: three pages of commits, no more. */
import type { Ancestry } from '../ports.ts';
import type { HistoryLine, LineCommit } from '../results/history-line.ts';
import type { Client } from './client.ts';
import { isStatus } from './failure.ts';

const maxPages = 3;

/** Commits worth finding; when all of them, or enough for a history, are on the line no further page is read. */
export type Wanted = () => Promise<ReadonlySet<string>>;

const enoughFound = 20;

/**
 * By REST, a hundred commits a request. `wanted`: commits that have stored runs; the walk ends once enough of them are
 * found.
 */
export function apiAncestry(client: Client, wanted?: Wanted): Ancestry {
  return {
    firstParents: (commit, limit) => firstParents(client, { commit, limit, wanted }),
    line: (commit) => readLine(client, commit),
    mergeBase: (a, b) => mergeBase(client, a, b),
  };
}

interface LineQuestion {
  readonly commit: string;
  readonly limit: number;
  readonly wanted: Wanted | undefined;
}

/** The commit list is ordered by date and holds merged branches too; only links to first parents are followed. */
async function firstParents(client: Client, { commit, limit, wanted }: LineQuestion): Promise<readonly string[]> {
  const { octokit, owner, repo } = client;
  const stored = await wanted?.();
  const parents = new Map<string, string | undefined>();
  let line: readonly string[] = [];
  for (let page = 1; page <= maxPages && line.length < limit; page++) {
    const { data } = await octokit.rest.repos.listCommits({ owner, repo, sha: commit, per_page: 100, page });
    for (const listed of data) parents.set(listed.sha, listed.parents[0]?.sha);
    line = walk(commit, parents, limit);
    if (data.length < 100 || (stored !== undefined && isEnough(line, stored))) break;
  }
  return line;
}

function isEnough(line: readonly string[], stored: ReadonlySet<string>): boolean {
  return line.filter((commit) => stored.has(commit)).length >= Math.min(enoughFound, stored.size);
}

/** With dates, and with the newest hundred tags. */
async function readLine(client: Client, commit: string): Promise<HistoryLine> {
  const { octokit, owner, repo } = client;
  const listed = new Map<string, LineCommit>();
  const parents = new Map<string, string | undefined>();
  const tags = await readTags(client);
  for (let page = 1; page <= maxPages; page++) {
    const { data } = await octokit.rest.repos.listCommits({ owner, repo, sha: commit, per_page: 100, page });
    for (const { sha, parents: of, commit: details } of data) {
      parents.set(sha, of[0]?.sha);
      listed.set(sha, {
        commit: sha,
        parents: of.map((parent) => parent.sha),
        committedAt: details.committer?.date ?? details.author?.date ?? '',
        subject: details.message.split('\n')[0] ?? '',
        tags: tags.get(sha) ?? [],
      });
    }
    if (data.length < 100) break;
  }
  return walk(commit, parents, Number.POSITIVE_INFINITY)
    .flatMap((sha) => listed.get(sha) ?? [])
    .reverse();
}

async function readTags({ octokit, owner, repo }: Client): Promise<ReadonlyMap<string, readonly string[]>> {
  const { data } = await octokit.rest.repos.listTags({ owner, repo, per_page: 100 });
  const tags = new Map<string, string[]>();
  for (const { name, commit } of data) tags.set(commit.sha, [...(tags.get(commit.sha) ?? []), name]);
  return tags;
}

function walk(commit: string, parents: ReadonlyMap<string, string | undefined>, limit: number): readonly string[] {
  const line: string[] = [];
  for (let at: string | undefined = commit; at !== undefined && line.length < limit; at = parents.get(at))
    line.push(at);
  return line;
}

async function mergeBase(client: Client, a: string, b: string): Promise<string | undefined> {
  const { octokit, owner, repo } = client;
  try {
    const basehead = `${a}...${b}`;
    const { data } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead, per_page: 1 });
    return data.merge_base_commit.sha;
  } catch (error) {
    if (isStatus(error, 404)) return undefined; // no common history, or an unknown commit
    throw error;
  }
}

/**
 * What a branch is at; undefined where there is none. Of a tag and a branch of one name the comparison, as git, takes the tag, so
 * branches are compared by their commits.
 */
export async function branchTip({ octokit, owner, repo }: Client, branch: string): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
    return data.object.sha;
  } catch (error) {
    if (isStatus(error, 404)) return undefined;
    throw error;
  }
}

/** Parents of a commit, for `baselineCommit()` where there is no checkout. */
export async function readParents(client: Client, commit: string): Promise<readonly string[]> {
  const { octokit, owner, repo } = client;
  const { data } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: commit });
  return data.parents.map((parent) => parent.sha);
}
