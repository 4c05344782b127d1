import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

let repository: TestRepository;

beforeEach(() => {
  repository = makeRepository();
});

afterEach(() => repository.remove());

const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 5\n`;
const files = {
  'flamegate.yml':
    'setup: []\nsuites:\n  - name: core\n    files: ["bench/*.mjs"]\n    metrics: [time]\n    warmup: 2ms\n    measure: 5ms\n',
  'bench/a.mjs': 'export default (bench) => { bench.add("parse", () => JSON.parse("[1]")); };',
  '.gitattributes': '*.bin filter=lfs diff=lfs merge=lfs -text\n',
  'data/large.bin': pointer,
};

/** As git-lfs has itself configured, with this in the place of its smudge. */
function filterLfs(smudge: string): void {
  repository.git('config', 'filter.lfs.clean', 'cat');
  repository.git('config', 'filter.lfs.smudge', smudge);
  repository.git('config', 'filter.lfs.required', 'true');
}

const worktrees = (): number => repository.git('worktree', 'list').split('\n').length;

test('objects of Git LFS that cannot be had end the gate with what to do, and never pass as no baseline', () => {
  filterLfs('cat');
  repository.commit(files);
  repository.commit({ 'a.txt': 'x' });
  filterLfs('echo Error downloading object: data/large.bin >&2; exit 2');
  const { code, stderr, stdout } = runCli(repository.path, ['gate', '--base', 'HEAD~1', '--budget', '20s']);
  expect(code).toBe(3);
  expect(stderr).toContain('hint: objects of Git LFS are missing: git lfs fetch --all');
  expect(stdout).not.toContain('NO BASELINE');
  expect(worktrees()).toBe(1);
});

test('files that are pointers, as git-lfs is not there, are told; what needs none of them is measured', long, () => {
  repository.commit(files);
  const { code, stderr } = runCli(repository.path, ['doctor']);
  expect(code).toBe(0);
  expect(stderr).toContain('1 file of Git LFS is not filled: if benchmarks read them, install git-lfs');
});

test('a clone without its blobs, whose remote is gone, ends with what to do', long, () => {
  repository.commit(files);
  repository.commit({ 'bench/a.mjs': `${files['bench/a.mjs']}\n` });
  repository.git('config', 'uploadpack.allowFilter', 'true');
  const clone = join(repository.path, '..', `${Date.now()}-clone`);
  execFileSync('git', ['clone', '-q', '--filter=blob:none', `file://${repository.path}`, clone]);
  execFileSync('git', ['-C', clone, 'remote', 'set-url', 'origin', 'file:///nowhere']);
  try {
    const { code, stderr, stdout } = runCli(clone, ['gate', '--base', 'HEAD~1', '--budget', '20s']);
    expect(code).toBe(3);
    expect(stderr).toMatch(/hint: this clone was made without all objects \(--filter\)/);
    expect(stdout).not.toContain('NO BASELINE');
  } finally {
    rmSync(clone, { recursive: true, force: true });
  }
});
