/** How a change that is not merged tries to pick the file that judges it, by where it is looked for. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderOf } from '../../src/app/judged-config.ts';
import { meantBy } from '../../src/app/measuring.ts';

let root: string;
let base: string;

const policy = (threshold: string): string =>
  `version: 1\nsuites: [{ name: core, harness: json, command: cat x }]\npolicy: { threshold: ${threshold} }\n`;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'judged-')));
  git('init', '--quiet');
  for (const file of ['packages/a/perf/x.yml', 'packages/a/flamegate.yml', 'perf/x.yml']) write(file, policy('3%'));
  base = commit();
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function git(...args: readonly string[]): string {
  return gitIn(root, ...args);
}

function gitIn(cwd: string, ...args: readonly string[]): string {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.invalid', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd, stdio: 'pipe' })
    .toString()
    .trim();
}

function commit(): string {
  git('add', '--all');
  git('commit', '--quiet', '--message', 'x');
  return git('rev-parse', 'HEAD');
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

function remove(path: string): void {
  rmSync(join(root, path), { recursive: true });
}

/** Nothing is known of the files but their content, as where they were written in the second of the index. */
function asCheckedOut(): void {
  remove('.git/index');
  git('reset', '--quiet');
}

test('what a person edits and has not committed is his own, unless the change wrote the file', async () => {
  const judgedBy = async (): Promise<unknown> => {
    const where = { root, cwd: root, baseline: base };
    const question = { folder: '.', suites: [], filters: [], purpose: 'judge', config: 'perf/x.yml' } as const;
    return (await meantBy(where, question)).config.judgedBy;
  };
  write('perf/x.yml', policy('7%'));
  expect(await judgedBy()).toEqual({ kind: 'file', file: 'perf/x.yml' });
  commit();
  write('perf/x.yml', policy('9%'));
  expect(await judgedBy()).toMatchObject({ kind: 'base' });
});

interface Typed {
  readonly cwd: string;
  readonly config?: string;
  readonly workingDirectory?: string;
}

const attacks: readonly (readonly [string, Typed, () => void])[] = [
  ['edits it', { cwd: '', config: 'perf/x.yml' }, () => write('perf/x.yml', policy('900%'))],
  [
    'makes its folder a link to another',
    { cwd: '', config: 'perf/x.yml' },
    () => {
      remove('perf');
      write('evil/x.yml', policy('900%'));
      symlinkSync('evil', join(root, 'perf'));
    },
  ],
  [
    'makes it a link to another',
    { cwd: '', config: 'perf/x.yml' },
    () => {
      remove('perf/x.yml');
      write('evil.yml', policy('900%'));
      symlinkSync('../evil.yml', join(root, 'perf/x.yml'));
    },
  ],
  [
    'writes ends of lines that git would write otherwise',
    { cwd: '', config: 'perf/x.yml' },
    () => {
      write('perf/x.yml', policy('900%').replaceAll('\n', '\r\n'));
      commit();
      write('.gitattributes', 'perf/x.yml text\n');
      git('add', '.gitattributes'); // all would take the other file anew
      git('commit', '--quiet', '--message', 'x');
    },
  ],
  [
    'puts a submodule in its folder’s place',
    { cwd: '', config: 'perf/x.yml' },
    () => {
      remove('perf');
      write('perf/x.yml', policy('900%'));
      gitIn(join(root, 'perf'), 'init', '--quiet');
      gitIn(join(root, 'perf'), 'add', '--all');
      gitIn(join(root, 'perf'), 'commit', '--quiet', '--message', 'x');
    },
  ],
  [
    'takes it away, where a build makes another',
    { cwd: '', config: 'perf/x.yml' },
    () => {
      remove('perf/x.yml');
      write('.gitignore', 'perf\n');
      commit();
      write('perf/x.yml', policy('900%'));
    },
  ],
  [
    'adds one where it is looked for before',
    { cwd: 'packages/a', config: 'flamegate.yml' },
    () => write('flamegate.yml', policy('900%')),
  ],
  [
    'makes the gate’s folder a link to another',
    { cwd: '', workingDirectory: 'packages/a' },
    () => {
      remove('packages/a');
      write('packages/evil/flamegate.yml', policy('900%'));
      symlinkSync('evil', join(root, 'packages/a'));
    },
  ],
  [
    'adds one at a place that is looked at first',
    { cwd: 'packages/a' },
    () => write('packages/a/bench-config/flamegate.yml', policy('900%')),
  ],
  [
    'adds one in a folder below',
    { cwd: 'packages/a/deeper' },
    () => write('packages/a/deeper/flamegate.yml', policy('900%')),
  ],
];

test.each(attacks)('a change that %s is judged by the base’s file', async (_, { cwd, ...typed }, change) => {
  change();
  if (git('rev-parse', 'HEAD') === base) commit();
  asCheckedOut();
  const where = { root, cwd: join(root, cwd), baseline: base };
  const { config } = await meantBy(where, { folder: '.', suites: [], filters: [], purpose: 'judge', ...typed });
  expect(config.judgedBy).toMatchObject({ kind: 'base' });
  expect(config.policy.threshold).toBeCloseTo(0.03);
});

test('a folder is called as it is named, also where the way to the clone leads through a link', async () => {
  const way = `${root}-link`;
  symlinkSync(root, way);
  try {
    expect(await folderOf(join(way, 'packages/a'), way)).toBe('packages/a');
    expect(await folderOf(root)).toBe('');
  } finally {
    rmSync(way);
  }
});
