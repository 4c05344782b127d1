/** git, asked from the repository's folder; its complaints become the user's. */
import { spawnSync } from 'node:child_process';
import { GateError } from '../errors.ts';
import { neutralise } from './neutralise.ts';

export type Git = (...args: readonly string[]) => string;

/** Trimmed stdout; throws GIT_FAILED. */
export function gitIn(folder: string): Git {
  return (...args) => {
    const result = tryGit(folder, args);
    if (result.state === 'done') return result.stdout;
    throw new GateError('GIT_FAILED', `Cannot run git ${args.join(' ')} as git must succeed: it said ${result.said}`);
  };
}

type GitResult =
  | { readonly state: 'done'; readonly stdout: string }
  | { readonly state: 'failed'; readonly said: string };

export function tryGit(folder: string, args: readonly string[]): GitResult {
  const result = spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 2 ** 20, windowsHide: true });
  if (result.error !== undefined && Reflect.get(result.error, 'code') === 'ENOENT') {
    throw new GateError('NO_GIT', 'Cannot work as git must be on PATH: it is not', { hint: 'install git' });
  }
  if (result.status === 0) return { state: 'done', stdout: result.stdout.trim() };
  return { state: 'failed', said: neutralise((result.stderr ?? '').trim()) || `exit code ${result.status}` };
}

/** Root of the working tree `folder` is in. */
export function repositoryRoot(folder: string): string {
  const result = tryGit(folder, ['rev-parse', '--show-toplevel']);
  if (result.state === 'done' && result.stdout !== '') return result.stdout;
  throw new GateError('NO_GIT', `Cannot compare commits as ${folder} must be in a git working tree: it is not`, {
    hint: 'run it in a clone of the repository; in a workflow, after actions/checkout',
  });
}

/** Full hash of a commit that is present; distinguishes a shallow clone from a wrong name. */
export function resolveCommit(folder: string, reference: string): string {
  const result = tryGit(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`]);
  if (result.state === 'done') return result.stdout;
  const shallow = tryGit(folder, ['rev-parse', '--is-shallow-repository']);
  if (shallow.state === 'done' && shallow.stdout === 'true') {
    throw new GateError(
      'SHALLOW_CLONE',
      `Cannot check out ${reference} as this shallow clone must hold it: it does not`,
      {
        hint: `run git fetch --depth=1 origin ${reference}, or check out with fetch-depth: 0`,
      },
    );
  }
  throw new GateError(
    'GIT_REF_MISSING',
    `Cannot check out ${reference} as it must name a commit of this repository: it does not`,
  );
}
