/** `history bisect` on real processes: a line of commits of which one slows a benchmark, one does not run, and one is text. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

const config = `version: 1
setup: []
suites:
  - { name: core, harness: tinybench, files: bench/*.bench.js, paths: ['src/**'], metrics: time, profile: { cpu: v8, heap: none }, warmup: 20ms, measure: 50ms }
`;

const bench = `import { spin } from '../src/spin.js';
export default (bench) => bench.add('spin', () => spin());
`;

const spin = (turns: number, remark: string): string => `// ${remark}
let state = 1;
export function spin() {
  for (let i = 0; i < ${turns}; i++) state = (Math.imul(state, 1103515245) + 12345 + (state >>> 7)) | 0;
  return state;
}
`;

let repository: TestRepository;
let commits: readonly string[];
let folder: string;

beforeAll(() => {
  repository = makeRepository();
  folder = mkdtempSync(join(tmpdir(), 'flamegate-e2e-bisect-'));
  const files = {
    'package.json': '{"type":"module"}',
    'bench-config/flamegate.yml': config,
    'bench/spin.bench.js': bench,
  };
  commits = [
    repository.commit({ ...files, 'src/spin.js': spin(40_000, 'first') }, 'Spin'),
    repository.commit({ 'README.md': 'text' }, 'Describe it'),
    repository.commit({ 'src/spin.js': `${spin(40_000, 'third')} throw new Error('half done');` }, 'Half done'),
    repository.commit({ 'src/spin.js': spin(40_000, 'fourth') }, 'Mend it'),
    repository.commit({ 'src/spin.js': spin(60_000, 'fifth') }, 'Spin longer'),
  ];
});

afterAll(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

const bisect = (...words: readonly string[]) =>
  runCli(repository.path, ['history', 'bisect', 'core/spin/spin', '--seed', '1', '--budget', '180s', ...words], {
    timeoutMs: 200_000,
  });

test('names the commit, its size beside its parent and the function; what cannot tell or touches nothing is said', () => {
  const [from = '', , broken, mended] = commits;
  const out = join(folder, 'found');
  const { code, stdout, stderr } = bisect('--from', from, '--out', out, '--json');
  expect([code, stderr]).toEqual([0, expect.stringContaining('the commit beside its parent')]);
  const { outcome, shift, commits: between, untouched, tries } = JSON.parse(stdout);
  expect(outcome).toMatchObject({ kind: 'named', commit: commits[4], subject: 'Spin longer' });
  expect(outcome.shift.ratio).toBeGreaterThan(1.3);
  expect(shift.ratio).toBeLessThan(1.8);
  expect([between, untouched]).toEqual([4, 1]);
  expect(tries).toMatchObject([
    { commit: broken, answer: 'cannot-tell', why: expect.stringContaining('could not be measured') },
    { commit: mended, answer: 'as-before' },
  ]);
  expect(readFileSync(join(out, 'comment.md'), 'utf8')).toContain('src/spin.js');
  expect(readdirSync(out).filter((name) => name.endsWith('.svg'))).toHaveLength(1);
  const kept = JSON.parse(readFileSync(join(out, 'bisect.json'), 'utf8'));
  expect(kept.tries.map(({ answer }: { answer: string }) => answer)).toEqual(['cannot-tell', 'as-before']);
  expect(repository.git('worktree', 'list').split('\n')).toHaveLength(1);
});

test('a budget that ends before anything is known names nothing', () => {
  const { code, stdout } = runCli(repository.path, [
    'history',
    'bisect',
    'core/spin/spin',
    '--from',
    commits[0] ?? '',
    '--budget',
    '1s',
  ]);
  expect([code, stdout]).toEqual([3, expect.stringMatching(/at one of 4 commits/)]);
});

test('without a stored step or ends, it asks for them', () => {
  const { code, stderr } = runCli(repository.path, ['history', 'bisect', 'core/spin/spin']);
  expect([code, stderr]).toEqual([2, expect.stringContaining('--from COMMIT --to COMMIT')]);
});
