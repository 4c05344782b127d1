/**
 * The rule for forks: untrusted code runs only where the token is read-only. `gate` and `measure` run a pull request's code,
 * under `pull_request` alone; `report` and `override` may write, and run none of it.
 */
import { GateError } from '../errors.ts';
import type { PullRequestEvent } from '../github/event.ts';
import type { Published } from '../review/publish.ts';

/** Of `gate` under an event whose token could write. */
export function refuseToGate(trigger: 'pull_request_target' | 'workflow_run'): GateError {
  const hint = {
    pull_request_target: 'it would run the pull request’s code with write permission',
    workflow_run: 'use `command: report` there',
  };
  return new GateError(
    'EVENT_UNSUPPORTED',
    `Cannot gate as the event must be pull_request, push or merge_group: current value is ${trigger}`,
    { hint: hint[trigger] },
  );
}

/** Of `measure` under anything but `pull_request`. */
export function refuseToMeasure(event: string): GateError {
  return new GateError(
    'EVENT_UNSUPPORTED',
    `Cannot measure a bundle as the event must be pull_request: current value is ${event}`,
    { hint: 'baselines are measured and stored by `command: gate` on pushes' },
  );
}

/** A fork's token only reads: the verdict is in the log and the summary, and the required status will never arrive. */
export function isUnreported({ isFork }: PullRequestEvent, { problems }: Pick<Published, 'problems'>): boolean {
  return isFork && problems.some(({ code }) => code === 'GITHUB_FORBIDDEN');
}

export const unreportedWords: string =
  'This pull request comes from a fork, whose token is read-only: it was measured and judged, and the result is in this log only. ' +
  'Two workflows do it, one that measures without permissions and one that reports without the code: `flamegate init --forks` writes them, docs/workflows.md has them under "Pull requests from forks".';
