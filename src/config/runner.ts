/** Which machine a workflow measures on. */

/** `self-hosted`: by its label, for branches of the repository itself; forks get `ubuntu-latest`. */
export type Runner =
  | { readonly kind: 'hosted'; readonly label: string }
  | { readonly kind: 'self-hosted'; readonly label: string };

const ofFork = 'github.event.pull_request.head.repo.full_name != github.repository';

/** Lines of a job, from its indentation on. A fork's code never runs on a machine of one's own. */
export function runsOn(runner: Runner = { kind: 'hosted', label: 'ubuntu-latest' }): string {
  if (runner.kind === 'hosted') return `runs-on: ${runner.label}`;
  return `# Code of forks stays on GitHub's machines.
    runs-on: \${{ github.event_name == 'pull_request' && ${ofFork} && 'ubuntu-latest' || '${runner.label}' }}`;
}
