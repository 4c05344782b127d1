import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cli } from '../support/cli.ts';
import { cases, testRarely } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { worker } from './measuring.ts';

let home = '';
let program = '';
let repository: TestRepository;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'cleanup-'));
  program = join(home, 'program.mjs');
  await build({
    input: fileURLToPath(new URL('cleanup-program.ts', import.meta.url)),
    platform: 'node',
    output: { file: program, format: 'esm', codeSplitting: false },
  });
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

beforeEach(() => {
  repository = makeRepository();
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
  /** Standard output, or what is left of it. */
  readonly ended: Promise<string>;
  readonly temporary: string;
  /** The benchmark's process and the one it started, once both run. */
  running(): Promise<readonly number[]>;
}

function start(way: string): Started {
  return run([program, repository.path, worker, way], way);
}

/** Node in the repository, with a temporary folder of its own. */
function run(words: readonly string[], pidName: string): Started {
  const temporary = mkdtempSync(join(home, 'tmp-'));
  const pidFile = join(home, `pids-${pidName}`);
  rmSync(pidFile, { force: true });
  const child = spawn(process.execPath, words, {
    cwd: repository.path,
    env: { ...process.env, TMPDIR: temporary, PID_FILE: pidFile },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text += String(chunk);
    });
  }
  const ended = new Promise<string>((resolve) => child.once('close', () => resolve(text)));
  const running = (): Promise<readonly number[]> =>
    eventually('both processes to start', () =>
      (existsSync(pidFile) ? readFileSync(pidFile, 'utf8') : '').match(/^\d+ \d+$/),
    ).then(([pids]) => pids.split(' ').map(Number));
  return { child, ended, temporary, running };
}

/** `what` is what was waited for in vain. */
async function eventually<T>(what: string, look: () => T | null): Promise<T> {
  for (const startedAt = Date.now(); Date.now() - startedAt < 60_000; ) {
    const seen = look();
    if (seen !== null) return seen;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`waited a minute for ${what}`);
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
  for (const pid of await running()) await eventually(`process ${pid} to end`, () => (isAlive(pid) ? null : true));
  expect(worktrees()).toBe(1);
  expect(readdirSync(temporary)).toEqual([]);
}

const waiting = `const { spawn } = require('node:child_process');
  const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  require('node:fs').writeFileSync(process.env.PID_FILE, process.pid + ' ' + child.pid);
  setInterval(() => {}, 1000);`;

describe('the command line', () => {
  const config = (setup: string): string =>
    `setup: ${setup}\nsuites:\n  - { name: core, files: 'bench/*.bench.mjs', metrics: [time], timeout: 100s }\n`;

  test.each(
    cases([
      ['SIGINT', 130],
      ['SIGTERM', 143],
      ['SIGHUP', 129],
    ] as const),
  )(
    '%s while a benchmark runs ends it and all it started, leaves nothing and ends with %d',
    long,
    async (signal, code) => {
      repository.commit({ 'flamegate.yml': config('[]') });
      const started = run([cli, 'gate', '--base', 'HEAD'], signal);
      await started.running();
      expect(worktrees()).toBe(3);
      started.child.kill(signal);
      expect(await started.ended).toMatch(new RegExp(`Interrupted by ${signal}.*INTERRUPTED`));
      expect(started.child.exitCode).toBe(code);
      await expectClean(started);
    },
  );

  test('SIGINT while a checkout is set up leaves nothing', long, async () => {
    repository.commit({ 'flamegate.yml': config('[node wait.cjs]'), 'wait.cjs': waiting });
    const started = run([cli, 'gate', '--base', 'HEAD'], 'setup');
    await started.running();
    started.child.kill('SIGINT');
    expect(await started.ended).toContain('Interrupted by SIGINT');
    expect(started.child.exitCode).toBe(130);
    await expectClean(started);
  });

  testRarely('SIGINT while the demo measures leaves nothing of it but the folder it was told to write', async () => {
    const started = run([cli, 'demo', '--out', join(home, 'demo')], 'demo');
    await new Promise((resolve) => started.child.stderr?.once('data', resolve));
    started.child.kill('SIGINT');
    expect(await started.ended).toContain('Interrupted by SIGINT');
    expect(started.child.exitCode).toBe(130);
    expect(readdirSync(started.temporary)).toEqual([]);
  });
});

test.each(cases(['throw', 'exit']))('an unexpected end (%s) leaves nothing either', long, async (way) => {
  const started = start(way);
  await started.running();
  started.child.stdin?.end('now');
  await started.ended;
  await expectClean(started);
});

test('what a run killed outright left behind is removed by the next', long, async () => {
  const killed = start('killed');
  const pids = await killed.running();
  killed.child.kill('SIGKILL');
  await killed.ended;
  expect(worktrees()).toBe(3);
  for (const pid of pids) process.kill(pid, 'SIGKILL');
  const next = start('next');
  await next.running();
  expect(worktrees()).toBe(3);
  next.child.kill('SIGINT');
  await next.ended;
  expect(worktrees()).toBe(1);
});
