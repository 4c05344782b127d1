/** Runs of the built command line that are ended at any moment, and what they leave. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli } from '../support/cli.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

/** A benchmark that starts a daemon in a session of its own each time it is asked. */
const files = {
  'numbers.json': JSON.stringify({ benchmarks: [{ name: 'fill', unit: 'B', metric: 'alloc', value: 1 }] }),
  'flamegate.yml': `version: 1
setup: [sleep 0.1]
suites:
  - { name: core, harness: json, command: 'setsid -f sleep 600 >/dev/null 2>&1 </dev/null; sleep 0.05; cat numbers.json' }
measure: { budget: 1m }
`,
};

export interface KilledRuns {
  /** Starts a run and ends it so many milliseconds later; false where it had ended by itself. */
  killAfter(ms: number, words: readonly string[], signal: NodeJS.Signals): Promise<boolean>;
  /** A run to its end: its exit code. */
  whole(words: readonly string[]): Promise<number | null>;
  leftOvers(): LeftOvers;
  remove(): void;
}

export interface LeftOvers {
  readonly folders: readonly string[];
  readonly references: string;
  readonly worktrees: number;
  /** Command lines of processes that were started from here and live. */
  readonly processes: readonly string[];
}

export function killedRuns(): KilledRuns {
  const repository = makeRepository();
  repository.commit(files);
  const temporary = mkdtempSync(join(tmpdir(), 'killed-runs-'));
  const start = (words: readonly string[]) =>
    spawn(process.execPath, [cli, ...words], {
      cwd: repository.path,
      env: { ...process.env, TMPDIR: temporary, CI: 'true' },
      stdio: 'ignore',
    });
  return {
    killAfter: async (ms, words, signal) => {
      const child = start(words);
      const ended = new Promise((resolve) => child.once('exit', resolve));
      const timer = setTimeout(() => child.kill(signal), ms);
      await ended;
      clearTimeout(timer);
      return child.signalCode !== null || child.exitCode === 143;
    },
    whole: (words) => new Promise((resolve) => start(words).once('exit', resolve)),
    leftOvers: () => lookAround(repository, temporary),
    remove: () => {
      repository.remove();
      rmSync(temporary, { recursive: true, force: true });
    },
  };
}

function lookAround(repository: TestRepository, temporary: string): LeftOvers {
  return {
    folders: readdirSync(temporary),
    references: repository.git('for-each-ref', 'refs/flamegate'),
    worktrees: repository.git('worktree', 'list', '--porcelain').match(/^worktree /gm)?.length ?? 0,
    processes: processesOf(`TMPDIR=${temporary}`),
  };
}

function processesOf(variable: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        const variables = readFileSync(`/proc/${id}/environ`, 'latin1').split('\0');
        const words = readFileSync(`/proc/${id}/cmdline`, 'latin1').replaceAll('\0', ' ').trim();
        return variables.includes(variable) && words !== '' ? [words] : [];
      } catch {
        return [];
      }
    });
}

export const nothingLeft: LeftOvers = { folders: [], references: '', worktrees: 1, processes: [] };
