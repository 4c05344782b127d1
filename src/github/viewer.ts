/** Who the token acts as. `GET /user` is closed to `GITHUB_TOKEN`; GraphQL's `viewer` is not. */
import type { Client } from './client.ts';
import { GithubError, isStatus } from './failure.ts';

const query = 'query { viewer { login } }';

/** Login as REST shows it on a comment: `github-actions[bot]`. */
export async function viewerLogin(client: Client): Promise<string> {
  try {
    const answer = await client.octokit.graphql<{ viewer: { login: string } }>(query);
    return answer.viewer.login;
  } catch (error) {
    // A refusal inside a 200 answer is Octokit's own error class; anything else of ours is a real failure.
    if (error instanceof GithubError && !isStatus(error, 403, 404)) throw error;
    const { data } = await client.octokit.rest.users.getAuthenticated();
    return data.login;
  }
}
