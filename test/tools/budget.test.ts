/** A budget is a promise on every harness that needs no toolchain: whatever takes long, the command ends in time. */
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

let repository: TestRepository;

beforeEach(() => {
  repository = makeRepository();
});

afterEach(() => repository.remove());

const budgetMs = 5_000;
const mostMs = 1.2 * budgetMs + 10_000;

/** Each call takes a fifth of a second, each file as long as said before it is loaded. */
const work = (loadMs: number): string =>
  `const wait = (ms) => { for (const end = performance.now() + ms; performance.now() < end; ); };\nwait(${loadMs});\nconst work = () => wait(200);\n`;

const ten = (text: (name: string) => string): string => Array.from({ length: 10 }, (_, i) => text(`b${i}`)).join('\n');

const files: Readonly<Record<string, (loadMs: number) => string>> = {
  tinybench: (loadMs) =>
    `${work(loadMs)}export default (bench) => {\n${ten((name) => `bench.add('${name}', work);`)}\n};`,
  vitest: (loadMs) => `import { bench } from 'vitest';\n${work(loadMs)}${ten((name) => `bench('${name}', work);`)}`,
  mitata: (loadMs) =>
    `import { bench, run } from 'mitata';\n${work(loadMs)}${ten((name) => `bench('${name}', work);`)}\nawait run();`,
  benchmarkjs: (loadMs) =>
    `import Benchmark from 'benchmark';\n${work(loadMs)}new Benchmark.Suite()${ten((name) => `.add('${name}', work)`)}.run();`,
};

/** Two commits that differ in nothing that matters. */
function commit(suite: string, loadMs: number, setup: string): void {
  const benches = Object.fromEntries(
    Object.entries(files).map(([harness, text]) => [`bench/${harness}.mjs`, text(loadMs)]),
  );
  repository.commit({ 'flamegate.yml': `setup: [${setup}]\nsuites:\n  - name: core\n${suite}`, ...benches });
  repository.commit({ 'a.txt': 'x' });
  // vitest's other functions come from the package.
  symlinkSync(fileURLToPath(new URL('../../node_modules', import.meta.url)), join(repository.path, 'node_modules'));
}

function ends(words: readonly string[]): ReturnType<typeof runCli> {
  const started = performance.now();
  const result = runCli(repository.path, [...words, '--budget', `${budgetMs}ms`], { timeoutMs: 3 * mostMs });
  expect(performance.now() - started, `${words.join(' ')}\n${result.stderr}`).toBeLessThan(mostMs);
  expect([0, 3]).toContain(result.code);
  expect(repository.git('worktree', 'list').split('\n')).toHaveLength(1);
  return result;
}

const suites: readonly (readonly [string, string])[] = [
  ...Object.keys(files).map(
    (harness) => [harness, `    harness: ${harness}\n    files: [bench/${harness}.mjs]\n`] as const,
  ),
  [
    'command',
    '    harness: command\n    command: sleep {seconds}\n    parameters: { seconds: [0.5, 0.6, 0.7, 0.8, 0.9, 1] }\n',
  ],
];

for (const [harness, suite] of suites) {
  test(`${harness}: many slow benchmarks end in time, and what there is by then is told`, () => {
    commit(suite, 0, '');
    const stored = ends(['measure', '--out', join(repository.path, '..', 'bundle-of-budget')]);
    expect(stored.stdout).toMatch(/measured \d+ of \d+ benchmarks|short: \d/);
    expect(ends(['gate', '--base', 'HEAD~1', '--seed', '1']).stdout).toMatch(/^(?:PASS|INCONCLUSIVE|NOT COMPARED) /m);
  });
}

test.each(['tinybench', 'vitest'])(
  '%s: a file that takes longer to load than there is time ends in time',
  (harness) => {
    commit(`    harness: ${harness}\n    files: [bench/${harness}.mjs]\n`, 60_000, '');
    ends(['gate', '--base', 'HEAD~1']);
  },
);

test('a setup that takes longer than there is time ends in time, and says so', () => {
  commit('    files: [bench/tinybench.mjs]\n', 0, 'sleep 60');
  const { code, stderr } = ends(['gate', '--base', 'HEAD~1']);
  expect(code).toBe(3);
  expect(stderr).toContain('the time budget must cover "sleep 60"');
});

test('a setup that fits once and not twice is told as a budget, not as a fault of the baseline', () => {
  commit('    files: [bench/tinybench.mjs]\n', 0, 'sleep 5');
  const { stdout } = ends(['gate', '--base', 'HEAD~1']);
  expect(stdout).toMatch(/^NOT COMPARED {2}Nothing compared: the time budget of 5\s?s was spent before/);
  expect(stdout).toContain('give it at least measure.budget: 1m');
});
