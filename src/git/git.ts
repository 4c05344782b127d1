/** Runs git: arguments as a list, never through a shell; output and time bounded; never asks the terminal. */
import { spawn, spawnSync } from 'node:child_process';
import { devNull } from 'node:os';
import { GateError } from '../errors.ts';
import { hintOf } from './hints.ts';

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
  // Nobody works in our checkouts: hooks are for people, and one that fails would fail the gate.
  'core.hooksPath': devNull,
  // A program that an earlier job may have named in the checkout's own settings, or a daemon for each worktree of a minute.
  'core.fsmonitor': 'false',
  // Reference logs need a name, and a runner has none.
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
    // git may end before it has read everything; its exit code says how it ended, the broken pipe does not.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

/** The same, waited for; for the end of the process, when nothing can be awaited any more. */
export function tryGitNow(repository: string, args: readonly string[]): GitResult {
  const child = spawnSync('git', [...quiet, '-C', repository, ...args], {
    maxBuffer: usualMostBytes,
    timeout: usualTimeoutMs,
    windowsHide: true,
  });
  if (child.error !== undefined) throw cannotStart(child.error);
  return { code: child.status ?? 128, stdout: child.stdout, stderr: clean(child.stderr.toString('utf8')) };
}

/** Trimmed stdout; GIT_FAILED, or a more specific error, when git fails. */
export async function git(repository: string, args: readonly string[], options: GitOptions = {}): Promise<string> {
  const result = await tryGit(repository, args, options);
  if (result.code !== 0) throw gitFailed(args, result);
  return result.stdout.toString('utf8').trim();
}

/** `folder`: where it was asked, for the message. */
export function gitFailed(args: readonly string[], result: GitResult, folder = 'the folder'): GateError {
  if (/not a git repository/i.test(result.stderr)) {
    return new GateError('NO_GIT', `Cannot read history as ${folder} must be in a git repository: it is not`, {
      hint: 'run inside a clone (in a workflow: after actions/checkout)',
    });
  }
  if (/dubious ownership|safe\.directory/i.test(result.stderr)) {
    return new GateError('GIT_FAILED', `Cannot use the repository as git must trust its owner: ${result.stderr}`, {
      hint: 'run: git config --global --add safe.directory "$PWD"',
    });
  }
  const message = result.stderr === '' ? `exit code ${result.code}` : result.stderr;
  return new GateError('GIT_FAILED', `Cannot run git ${args[0] ?? ''} as git must succeed: ${message}`, {
    hint: hintOf(result.stderr) ?? 'the message is git’s own; the same command in a terminal shows more',
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

/** git prints what servers send: terminal escapes and workflow commands in it are removed. */
function clean(text: string): string {
  const printable = text.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ').trim();
  return printable.replaceAll('\n', ' / ').replaceAll('::', ': :');
}
