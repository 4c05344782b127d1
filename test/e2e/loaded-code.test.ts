/** How much of dist/ each command makes Node compile: what a command does not need is a chunk of its own. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { testRarely } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));
let repository: TestRepository;
/** Its function does five times as much. */
let slowed: TestRepository;
let folder = '';

const bench = 'export default (bench) => bench.add("same", () => ({ overriddenDuration: 1 }));\n';
const spin = (times: number): string =>
  `function spin() { let n = 0; for (let i = 0; i < ${times}; i += 1) n = (n + i * i) % 1013; return n; }\n` +
  'export default (bench) => bench.add("spin", spin);\n';
const config =
  'setup: []\nsuites: [{ name: core, files: ["bench/*.mjs"], metrics: [time], warmup: 2ms, measure: 5ms }]\n';
const numbers = JSON.stringify({ benchmarks: [{ name: 'parse', unit: 'ms', processes: [5, 5.1, 5.2, 5.1, 5] }] });

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'loaded-'));
  writeFileSync(join(folder, 'a.json'), numbers);
  writeFileSync(join(folder, 'b.json'), numbers);
  repository = makeRepository();
  repository.commit({ 'flamegate.yml': config, 'bench/a.mjs': bench });
  repository.commit({ 'bench/a.mjs': `${bench}export const changed = true;\n` });
  slowed = makeRepository();
  slowed.commit({ 'flamegate.yml': config, 'bench/a.mjs': spin(20_000) });
  slowed.commit({ 'bench/a.mjs': spin(100_000) });
});

afterAll(() => {
  repository.remove();
  slowed.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** Modules of dist/ that the process itself evaluated, as V8 lists them, by their bytes; not those of its children. */
function loaded(cwd: string, words: readonly string[], expected = 0): ReadonlyMap<string, number> {
  const coverage = mkdtempSync(join(folder, 'coverage-'));
  const { code, stdout, stderr } = runCli(cwd, words, { env: { NODE_V8_COVERAGE: coverage } });
  expect(code, stdout + stderr).toBe(expected);
  const processes = readdirSync(coverage).map((file) => {
    const text = readFileSync(join(coverage, file), 'utf8');
    // A worker that is ended while it writes leaves its file cut; the process itself ended well.
    if (!text.endsWith('}')) return [];
    const { result } = JSON.parse(text);
    return (result as readonly { readonly url: string }[]).map(({ url }) => url); // as V8 writes it
  });
  const own = processes.find((urls) => urls.some((url) => url.endsWith('/cli.js'))) ?? [];
  const modules = new Set(own.filter((url) => url.startsWith('file:')));
  expect(modules.size).toBeGreaterThan(3);
  return new Map([...modules].map((url) => [url.replace(/^.*\//, ''), statSync(new URL(url)).size]));
}

/** Says what was loaded where it is too much: what grew, or what a command did not need before, is among them. */
function expectAtMost(most: number, files: ReadonlyMap<string, number>): void {
  const largestFirst = [...files].toSorted(([, one], [, other]) => other - one);
  const listed = largestFirst.map(([name, bytes]) => `${String(bytes).padStart(7)} ${name}`).join('\n');
  expect(
    largestFirst.reduce((sum, [, bytes]) => sum + bytes, 0),
    listed,
  ).toBeLessThanOrEqual(most);
}

/** Files that only other commands, languages or stores need. */
function foreignTo(files: ReadonlyMap<string, number>): readonly string[] {
  const foreign =
    /^chunk-(?:all-in-repository|harness-(?!javascript)|init-|stored-weights|compare-|for-compare\.|html)/;
  return [...files.keys()].filter((name) => foreign.test(name));
}

/** A file of dist/ and all that it imports before anything runs, by their bytes. */
function importedBy(entry: string): ReadonlyMap<string, number> {
  const files = new Set([join(dist, entry)]);
  const bytes = new Map<string, number>();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    bytes.set(basename(file), Buffer.byteLength(text));
    for (const [, name = ''] of text.matchAll(/^(?:import|export)\b[^;]*?"(\.\/[^"]+)";$/gm))
      files.add(join(dist, name));
  }
  expect(files.size).toBeGreaterThan(3);
  return bytes;
}

// All commands were one file of 1,291 kB before each became a chunk of its own.
test.each([
  ['--help', ['--help'], 16_000],
  ['gate --help', ['gate', '--help'], 26_000],
  ['a gate without a regression', ['gate', '--base', 'HEAD~1', '--budget', '20s'], 920_000],
])('%s loads at most so many bytes of code', long, (_, words, most) => {
  const files = loaded(repository.path, words);
  expectAtMost(most, files);
  expect(foreignTo(files)).toEqual([]);
});

testRarely('a gate that finds, counts and explains a regression loads at most so many bytes of code', () => {
  const words = ['gate', '--base', 'HEAD~1', '--budget', '30s'];
  const files = loaded(slowed.path, words, 1);
  expectAtMost(1_168_000, files);
  expect(foreignTo(files)).toEqual([]);
});

test('the Action loads, before it knows what to do, at most so many bytes of code', () => {
  expectAtMost(600_000, importedBy('index.js'));
});

// It was 63 files, which Node resolves, reads and links one by one: .ci/chunks.js.
test('compare of two files loads at most so many bytes of code, in few files', () => {
  const files = loaded(folder, ['compare', 'a.json', 'b.json']);
  expectAtMost(375_000, files);
  expect(files.size, [...files.keys()].join('\n')).toBeLessThanOrEqual(20);
});
