/** The promise on real processes: a repository of 8 benchmarks, two real changes found by name, and no change found in none. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

let repository: TestRepository;
let unchanged: string;
let changed: string;

const config = `version: 1
setup: []
suites:
  - name: eight
    harness: tinybench
    files: bench/*.bench.js
    metrics: [time, alloc]
    profile: { cpu: none, heap: none }
    warmup: 30ms
    measure: 60ms
`;

const work = (spin: number, length: number): string => `
let state = 1;
function turn(times) {
  for (let i = 0; i < times; i++) state = (Math.imul(state, 1103515245) + 12345 + (state >>> 7)) | 0;
  return state;
}
export const spin = () => turn(${spin});
export const walk = () => { const seen = []; for (let i = 0; i < 2000; i++) seen.push(turn(3)); return seen.length; };
export const allocate = () => { let sum = 0; for (let i = 0; i < 50; i++) { const list = new Array(${length}).fill(i); sum += list[i]; } turn(20000); return sum; };
export const sort = () => Array.from({ length: 500 }, () => turn(5)).sort((a, b) => a - b)[0];
export const text = () => Array.from({ length: 300 }, (_, i) => 'row ' + i + ' ' + turn(4)).join('\\n').length;
export const json = () => JSON.stringify(JSON.parse('{"list":[' + Array.from({ length: 400 }, (_, i) => i).join(',') + ']}')).length;
export const map = () => { const counts = new Map(); for (let i = 0; i < 1500; i++) counts.set(turn(3) & 255, i); return counts.size; };
export const match = () => 'alpha beta gamma delta '.repeat(60).replace(/[aeiou]/g, (vowel) => vowel.toUpperCase()).length;
`;

const bench = `import * as work from '../src/work.js';
export default (bench) => {
  for (const [name, run] of Object.entries(work)) bench.add(name, run);
};
`;

interface Document {
  readonly verdict: string;
  readonly judgements: readonly { readonly benchmark: string; readonly metric: string; readonly kind: string }[];
}

function gate(
  base: string,
  head: string,
  seed: number,
): { readonly code: number | null; readonly document: Document; readonly log: string } {
  const result = runCli(repository.path, ['gate', '--base', base, '--head', head, '--seed', String(seed), '--json'], {
    timeoutMs: 300_000,
  });
  return { code: result.code, document: JSON.parse(result.stdout), log: result.stderr };
}

beforeAll(() => {
  repository = makeRepository();
  const files = {
    'package.json': '{"type":"module"}',
    'bench-config/flamegate.yml': config,
    'bench/work.bench.js': bench,
  };
  unchanged = repository.commit({ ...files, 'src/work.js': work(100_000, 1000) });
  changed = repository.commit({ 'src/work.js': work(120_000, 1300) });
});

afterAll(() => repository.remove());

test('+20 % CPU in one benchmark and +30 % allocation in another both fail, with the right names', () => {
  const { code, document } = gate(unchanged, changed, 1);
  const regressions = document.judgements
    .filter(({ kind }) => kind === 'regression')
    .map(({ benchmark, metric }) => `${benchmark} ${metric}`);
  expect(regressions).toContain('work/spin time');
  expect(regressions).toContain('work/allocate alloc');
  expect(regressions.filter((name) => !/^work\/(spin|allocate) /.test(name))).toEqual([]);
  expect(document.verdict).toBe('fail');
  expect(code).toBe(1);
});

/** A minute each: a few in every run of CI, FLAMEGATE_AA_RUNS=20 for the figure in full. */
const runs = Number(process.env['FLAMEGATE_AA_RUNS'] ?? 2);

test('the same commit against itself passes, however often it is asked', { timeout: runs * 300_000 }, () => {
  const outcomes = Array.from({ length: runs }, (_, seed) => gate(unchanged, unchanged, 100 + seed));
  expect(outcomes.map(({ code, document }) => `${code} ${document.verdict}`)).toEqual(
    Array.from({ length: runs }, () => '0 pass'),
  );
});
