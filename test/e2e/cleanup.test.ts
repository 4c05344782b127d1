import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { worker } from './measuring.ts';
import { createRepository, type Repository } from './repository.ts';

let home = '';
let program = '';
let repository: Repository;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'cleanup-'));
  program = join(home, 'program.mjs');
  await build({
    input: new URL('cleanup-program.ts', import.meta.url).pathname,
    platform: 'node',
    output: { file: program, format: 'esm', codeSplitting: false },
  });
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

beforeEach(() => {
  repository = createRepository();
  repository.commit({
    'bench/x.bench.mjs': `import { spawn } from 'node:child_process';
      import { writeFileSync } from 'node:fs';
      export default (bench) => bench.add('endless', () => {
        const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
        writeFileSync(process.env.PID_FILE, process.pid + ' ' + child.pid);
        for (;;);
      });`,
  });
  return () => repository.remove();
});

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<string>;
  readonly temporary: string;
  /** The benchmark's process and the one it started, once both run. */
  readonly running: Promise<readonly number[]>;
}

function start(way: string): Started {
  const temporary = mkdtempSync(join(home, 'tmp-'));
  const pidFile = join(home, `pids-${way}`);
  rmSync(pidFile, { force: true });
  const child = spawn(process.execPath, [program, repository.root, worker, way], {
    env: { ...process.env, TMPDIR: temporary, PID_FILE: pidFile },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += String(chunk);
  });
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(text)));
  const running = eventually(() => (existsSync(pidFile) ? readFileSync(pidFile, 'utf8') : '').match(/^\d+ \d+$/)).then(
    ([pids]) => pids.split(' ').map(Number),
  );
  return { child, ended, temporary, running };
}

async function eventually<T>(look: () => T | null): Promise<T> {
  for (;;) {
    const seen = look();
    if (seen !== null) return seen;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const isAlive = (pid: number): boolean => {
  try {
    // A process that has ended and is not yet collected counts as gone.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

const worktrees = (): number => repository.git('worktree', 'list', '--porcelain').match(/^worktree /gm)?.length ?? 0;

async function expectClean({ temporary, running }: Started): Promise<void> {
  for (const pid of await running) await eventually(() => (isAlive(pid) ? null : true));
  expect(worktrees()).toBe(1);
  expect(readdirSync(temporary)).toEqual([]);
}

test.each(['SIGINT', 'SIGTERM'] as const)(
  '%s ends the benchmark and all it started, and leaves nothing',
  async (signal) => {
    const started = start('wait');
    await started.running;
    expect(worktrees()).toBe(3);
    started.child.kill(signal);
    expect((await started.ended).trim()).toBe('INTERRUPTED');
    await expectClean(started);
  },
);

test.each(['throw', 'exit'])('an unexpected end (%s) leaves nothing either', async (way) => {
  const started = start(way);
  await started.running;
  started.child.stdin?.end('now');
  await started.ended;
  await expectClean(started);
});

test('what a run killed outright left behind is removed by the next', async () => {
  const killed = start('killed');
  const pids = await killed.running;
  killed.child.kill('SIGKILL');
  await killed.ended;
  expect(worktrees()).toBe(3);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  const next = start('next');
  await next.running;
  expect(worktrees()).toBe(3);
  next.child.kill('SIGINT');
  await next.ended;
  expect(worktrees()).toBe(1);
});
