/** How much of dist/ each command makes Node compile: what a command does not need is a chunk of its own. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

let repository: TestRepository;
let folder = '';

const bench = 'export default (bench) => bench.add("same", () => ({ overriddenDuration: 1 }));\n';
const config =
  'setup: []\nsuites: [{ name: core, files: ["bench/*.mjs"], metrics: [time], warmup: 2ms, measure: 5ms }]\n';
const numbers = JSON.stringify({ benchmarks: [{ name: 'parse', unit: 'ms', processes: [5, 5.1, 5.2, 5.1, 5] }] });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loaded-'));
  writeFileSync(join(folder, 'a.json'), numbers);
  writeFileSync(join(folder, 'b.json'), numbers);
  repository = makeRepository();
  repository.commit({ 'flamegate.yml': config, 'bench/a.mjs': bench });
  repository.commit({ 'bench/a.mjs': `${bench}// Changed.\n` });
});

afterAll(() => {
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Bytes of the modules of dist/ that the process itself evaluated, as V8 lists them; not those of its children. */
function loadedBytes(cwd: string, words: readonly string[]): number {
  const coverage = mkdtempSync(join(folder, 'coverage-'));
  const { code, stderr } = runCli(cwd, words, { env: { NODE_V8_COVERAGE: coverage } });
  expect(code, stderr).toBe(0);
  const processes = readdirSync(coverage).map((file) => {
    const { result } = JSON.parse(readFileSync(join(coverage, file), 'utf8'));
    return (result as readonly { readonly url: string }[]).map(({ url }) => url); // as V8 writes it
  });
  const own = processes.find((urls) => urls.some((url) => url.endsWith('/cli.js'))) ?? [];
  const modules = new Set(own.filter((url) => url.startsWith('file:')));
  expect(modules.size).toBeGreaterThan(3);
  return [...modules].reduce((sum, url) => sum + statSync(new URL(url)).size, 0);
}

// All commands were one file of 1,291 kB before each became a chunk of its own.
test.each([
  ['--help', ['--help'], 20_000],
  ['gate --help', ['gate', '--help'], 1_250_000],
  ['a gate without a regression', ['gate', '--base', 'HEAD~1', '--budget', '20s'], 1_291_000],
])('%s loads at most so many bytes of code', (_, words, most) => {
  expect(loadedBytes(repository.path, words)).toBeLessThanOrEqual(most);
});

test('compare of two files loads at most so many bytes of code', () => {
  expect(loadedBytes(folder, ['compare', 'a.json', 'b.json'])).toBeLessThanOrEqual(500_000);
});
