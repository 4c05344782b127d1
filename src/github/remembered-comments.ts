/**
 * Where our comment on a pull request may be, as the statuses remember: each of ours links to it. GitHub itself keeps
 * that memory, for the commits there are and for the heads that a force push left behind.
 */
import { type GateName, gateContext } from '../results/gate-name.ts';
import type { Client } from './client.ts';
import { readStatuses } from './commit-status.ts';
import { isGraphqlRefusal } from './failure.ts';
import type { PullRequest } from './pull-request.ts';

/** The newest fifty commits and the newest fifty force pushes: one request, whatever the number of comments. */
const query = `query($owner: String!, $repo: String!, $number: Int!, $context: String!) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      commits(last: 50) { nodes { commit { ...Link } } }
      timelineItems(last: 50, itemTypes: [HEAD_REF_FORCE_PUSHED_EVENT]) {
        nodes { ... on HeadRefForcePushedEvent { beforeCommit { ...Link } } }
      }
    }
  }
}
fragment Link on Commit { status { context(name: $context) { targetUrl } } }`;

interface Linked {
  readonly status: { readonly context: { readonly targetUrl: string | null } | null } | null;
}

interface Answer {
  readonly repository: {
    readonly pullRequest: {
      readonly commits: { readonly nodes: readonly { readonly commit: Linked }[] };
      readonly timelineItems: { readonly nodes: readonly { readonly beforeCommit?: Linked | null }[] };
    } | null;
  } | null;
}

/**
 * Numbers of the comments that statuses of a gate link to: of the commits from the newest on, then of the heads before
 * force pushes. They are candidates only: anyone may set a status. `unknown`: the token may not read them.
 */
export async function rememberedComments(
  client: Client,
  { number, headCommit }: Pick<PullRequest, 'number' | 'headCommit'>,
  gate: GateName,
): Promise<readonly number[] | 'unknown'> {
  const { octokit, owner, repo } = client;
  try {
    const { repository } = await octokit.graphql<Answer>(query, { owner, repo, number, context: gateContext(gate) });
    const { commits, timelineItems } = repository?.pullRequest ?? { commits: none, timelineItems: none };
    const onHead = commits.nodes.at(-1)?.commit.status?.context?.targetUrl ?? '';
    // A re-run of a head begins with a status that links to its log: those it replaced are only in the list.
    const isReplaced = onHead !== '' && commentIdOf(onHead) === undefined;
    const replaced = isReplaced ? await readStatuses(client, headCommit, gate) : [];
    return numbersIn([
      ...replaced.map(({ url }) => url),
      ...commits.nodes.map(({ commit }) => urlOf(commit)).reverse(),
      ...timelineItems.nodes.map(({ beforeCommit }) => urlOf(beforeCommit)).reverse(),
    ]);
  } catch (error) {
    if (isGraphqlRefusal(error)) return 'unknown';
    throw error;
  }
}

function urlOf(commit: Linked | null | undefined): string | undefined {
  return commit?.status?.context?.targetUrl ?? undefined;
}

function numbersIn(urls: readonly (string | undefined)[]): readonly number[] {
  return [...new Set(urls.flatMap((url) => commentIdOf(url ?? '') ?? []))];
}

const none = { nodes: [] };

/** `…#issuecomment-123` → 123 */
export function commentIdOf(url: string): number | undefined {
  const id = /#issuecomment-(\d+)$/.exec(url)?.[1];
  return id === undefined ? undefined : Number(id);
}
