/** How a laptop calls the very program that this job runs: the name `flamegate` on npm's registry is not this project's. */
import type { Door } from './door.ts';

const published = 'flamegate/flamegate#v0';

/**
 * `npx` with the Action's own repository and ref, which the runner sets (GITHUB_ACTION_REPOSITORY, GITHUB_ACTION_REF); both are
 * empty where the Action is a folder of the workflow's own repository.
 */
export function ownCommand(env: Door['env']): string {
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
  const ref = env['GITHUB_ACTION_REF'] ?? '';
  const named = /^[\w.-]+\/[\w.-]+$/.test(repository) && /^[\w./-]+$/.test(ref);
  return `npx --yes github:${named ? `${repository}#${ref}` : published}`;
}
