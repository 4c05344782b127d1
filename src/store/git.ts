/** Runs git: arguments as a list, never through a shell; output and time bounded; never asks the terminal. */
import { spawn } from 'node:child_process';
import { GateError } from '../errors.ts';

export interface GitOptions {
  readonly input?: Uint8Array;
  readonly timeoutMs?: number;
  readonly mostBytes?: number;
}

export interface GitResult {
  readonly code: number;
  readonly stdout: Buffer;
  /** Trimmed, at most a few kilobytes. */
  readonly stderr: string;
}

const usualTimeoutMs = 120_000;
const usualMostBytes = 256 * 1024 * 1024;
const mostErrorBytes = 8_192;

const settings: Readonly<Record<string, string>> = {
  // An askpass that answers nothing: a missing credential fails instead of waiting at a prompt.
  'core.askPass': 'echo',
  'gc.auto': '0',
  'maintenance.auto': 'false',
  // Reference logs want a name, and a runner has none.
  'user.name': 'Flamegate',
  'user.email': 'bot@flamegate.invalid',
};
const quiet: readonly string[] = Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]);

/** Any exit code is a result; only git missing, too much output and too long a time are errors. */
export function tryGit(repository: string, args: readonly string[], options: GitOptions = {}): Promise<GitResult> {
  const { input, timeoutMs = usualTimeoutMs, mostBytes = usualMostBytes } = options;
  return new Promise((done, fail) => {
    const child = spawn('git', [...quiet, '-C', repository, ...args], {
      stdio: ['pipe', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    let size = 0;
    let errorSize = 0;
    const stop = (error: GateError): void => {
      child.kill('SIGKILL');
      fail(error);
    };
    const timer = setTimeout(() => stop(tooLong(args, timeoutMs)), timeoutMs);
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBytes) stop(tooMuch(args, mostBytes));
      else out.push(chunk);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      errorSize += chunk.length;
      if (errorSize <= mostErrorBytes) err.push(chunk);
    });
    child.on('error', (error) => {
      clearTimeout(timer);
      fail(cannotStart(error));
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      done({ code: code ?? 128, stdout: Buffer.concat(out), stderr: clean(Buffer.concat(err).toString('utf8')) });
    });
    // git may end before it has read everything; its exit code tells, the broken pipe does not.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** Trimmed stdout; GIT_FAILED, or the more telling error, when git does not end well. */
export async function git(repository: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  const result = await tryGit(repository, args, options);
  if (result.code !== 0) throw gitFailed(args, result);
  return result.stdout.toString('utf8').trim();
}

export function gitFailed(args: readonly string[], result: GitResult): GateError {
  if (/not a git repository/i.test(result.stderr)) {
    return new GateError('NO_GIT', 'Cannot read history as the folder must be in a git repository: it is not', {
      hint: 'run inside a clone (in a workflow: after actions/checkout), or keep baselines in a folder: --store dir:PATH',
    });
  }
  if (/dubious ownership|safe\.directory/i.test(result.stderr)) {
    return new GateError('GIT_FAILED', `Cannot use the repository as git must trust its owner: ${result.stderr}`, {
      hint: 'run: git config --global --add safe.directory "$PWD"',
    });
  }
  const said = result.stderr === '' ? `exit code ${result.code}` : result.stderr;
  return new GateError('GIT_FAILED', `Cannot run git ${args[0] ?? ''} as git must succeed: ${said}`, {
    hint: 'the message is git’s own; the same command in a terminal shows more',
  });
}

/** Full hash of the commit a name means. */
export async function resolveCommit(repository: string, name: string): Promise<string> {
  const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`];
  const result = await tryGit(repository, args);
  if (result.code === 0) return result.stdout.toString('utf8').trim();
  if (result.stderr !== '' && !/^fatal: (?:needed a single revision|ambiguous|bad)/i.test(result.stderr)) {
    throw gitFailed(args, result);
  }
  if (await isShallow(repository)) throw shallowClone(`must hold ${JSON.stringify(name)}`);
  const message = `Cannot find commit as the name must be one of this repository: current value is ${JSON.stringify(name)}`;
  throw new GateError('GIT_REF_MISSING', message, {
    hint: 'git log --oneline --all shows what there is; git fetch may be needed',
  });
}

export async function isShallow(repository: string): Promise<boolean> {
  return (await git(repository, ['rev-parse', '--is-shallow-repository'])) === 'true';
}

export function shallowClone(need: string): GateError {
  return new GateError('SHALLOW_CLONE', `Cannot read history as the clone ${need}: it is shallow`, {
    hint: 'in a workflow give actions/checkout "fetch-depth: 0"; elsewhere run: git fetch --unshallow',
  });
}

function tooLong(args: readonly string[], timeoutMs: number): GateError {
  const message = `Cannot run git ${args[0] ?? ''} as it must end within ${timeoutMs / 1000} s: it was stopped`;
  return new GateError('GIT_FAILED', message, { hint: 'check the network, and that git needs no password here' });
}

function tooMuch(args: readonly string[], mostBytes: number): GateError {
  const message = `Cannot run git ${args[0] ?? ''} as its output must be ≤ ${mostBytes} bytes: it is larger`;
  return new GateError('FILE_TOO_LARGE', message, { hint: 'prune the store: flamegate baseline prune' });
}

function cannotStart(error: Error): GateError {
  return new GateError('TOOL_MISSING', `Cannot run git as it must be on PATH: ${error.message}`, {
    hint: 'install git, or keep baselines in a folder: --store dir:PATH',
    cause: error,
  });
}

/** git repeats what servers say; no terminal is moved by it and no workflow command hides in it. */
function clean(text: string): string {
  const printable = text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ').trim();
  return printable.replaceAll('\n', ' / ').replaceAll('::', ': :');
}
