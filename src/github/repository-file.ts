/** One file of the repository at a commit, without a checkout: the base branch's configuration in the privileged job. */
import type { Client } from './client.ts';
import { isStatus } from './failure.ts';

/** Undefined when the file is not there at that commit. */
export async function readRepositoryFile(client: Client, path: string, ref: string): Promise<string | undefined> {
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
