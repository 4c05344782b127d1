/**
 * Files of the repository at a commit, without a checkout: the base branch's configuration, the sources of a change.
 * Asked of GraphQL, all in one request; what it cuts off, takes for binary or refuses is read by REST.
 */
import type { Client } from './client.ts';
import { isGraphqlRefusal, isStatus } from './failure.ts';

interface TextFile {
  readonly text: string | null;
  readonly isTruncated: boolean;
  readonly isBinary: boolean | null;
}

/** By path; files that are not there at that commit are left out. */
export async function readRepositoryFiles(
  client: Client,
  ref: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const answer = await askTexts(client, ref, paths);
  const found = new Map<string, string>();
  for (const [index, path] of paths.entries()) {
    const file = answer?.[`f${index}`];
    if (answer !== undefined && file?.text === undefined) continue; // not there, or a folder
    const isWhole = file?.text !== null && file?.isTruncated === false && file.isBinary !== true;
    const text = isWhole ? file?.text : await readRepositoryFile(client, path, ref);
    if (typeof text === 'string') found.set(path, text);
  }
  return found;
}

/** Undefined where GraphQL is refused. */
async function askTexts(
  client: Client,
  ref: string,
  paths: readonly string[],
): Promise<Readonly<Record<string, TextFile | null>> | undefined> {
  if (paths.length === 0) return {};
  const names = paths.map((_, index) => `$e${index}: String!`).join(', ');
  const fields = paths.map((_, index) => `f${index}: object(expression: $e${index}) { ...Text }`).join(' ');
  const query = `query($owner: String!, $repo: String!, ${names}) { repository(owner: $owner, name: $repo) { ${fields} } }
fragment Text on Blob { text isTruncated isBinary }`;
  const expressions = Object.fromEntries(paths.map((path, index) => [`e${index}`, `${ref}:${path}`]));
  const { octokit, owner, repo } = client;
  try {
    type Answer = { repository: Readonly<Record<string, TextFile | null>> };
    return (await octokit.graphql<Answer>(query, { owner, repo, ...expressions })).repository;
  } catch (error) {
    if (isGraphqlRefusal(error)) return undefined;
    throw error;
  }
}

async function readRepositoryFile(client: Client, path: string, ref: string): Promise<string | undefined> {
  const { octokit, owner, repo } = client;
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, path, ref });
    if (Array.isArray(data) || data.type !== 'file' || !('content' in data)) return undefined;
    return Buffer.from(data.content, 'base64').toString('utf8');
  } catch (error) {
    if (isStatus(error, 404)) return undefined;
    throw error;
  }
}
