/** Worlds that no program expects end in an outcome with a name, never in a fault of our own. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CliResult, runCli } from '../support/cli.ts';
import { runCliHere } from '../support/cli-here.ts';
import { size } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

let repository: TestRepository;
beforeEach(() => {
  repository = makeRepository();
});
afterEach(() => repository.remove());

const config = `version: 1
setup: []
suites:
  - { name: core, harness: tinybench, files: 'bench/*.bench.mjs', metrics: [time], warmup: 2ms, measure: 5ms }
measure: { budget: 1m }
`;

/** `body`: of the one benchmark. */
function measure(body: string, env: Readonly<Record<string, string>> = {}, start = ''): CliResult {
  const benchmark = `import { writeSync } from 'node:fs';\n${start}\nexport default (bench) => bench.add('sum', () => { ${body} });`;
  repository.commit({ 'flamegate.yml': config, 'bench/x.bench.mjs': benchmark });
  const end = runCli(repository.path, ['measure', '--out', join(repository.path, 'bundle')], { env });
  expect(end.stderr).not.toContain('fault of its own');
  expect(end.stdout.length + end.stderr.length).toBeLessThan(100_000);
  return end;
}

const writeAll = `const bytes = Buffer.alloc(1e6, 'y');
  for (let at = 0; at < bytes.length; ) {
    try { at += writeSync(1, bytes, at); } catch (error) { if (error.code !== 'EAGAIN') throw error; }
  }`;

test.each(['gate --base HEAD', 'measure --out bundle', 'demo'])(
  'a folder for temporary files that does not exist is named, with the cure (%s)',
  async (words) => {
    repository.commit({ 'flamegate.yml': config, 'bench/x.bench.mjs': 'export default () => {};' });
    const { code, stderr } = await runCliHere(repository.path, words.split(' '), { TMPDIR: '/nonexistent/tmp' });
    expect(code).toBe(3);
    expect(stderr).toMatch(/Cannot measure as the folder for temporary files must exist.*\[OUTPUT_FAILED\]/s);
    expect(stderr).toContain('TMPDIR');
    expect(stderr).not.toContain('fault of its own');
  },
);

/** Characters of a message that no report should hold: 50 MB among the tools tests. */
const huge = size(2e6, 50e6);

test('an error message of megabytes is a failed benchmark, and cut', long, () => {
  const { code, stdout, stderr } = measure(`throw new Error('first ' + 'x'.repeat(${huge}) + ' last');`);
  expect([code, stdout]).toEqual([3, expect.stringContaining('measured 0 of 1 benchmark')]);
  expect(stderr).toContain('failed');
});

test('an error message of megabytes of line breaks while loading likewise', long, () => {
  const { code, stdout } = measure('', {}, `throw new Error('\\n'.repeat(${huge}));`);
  expect([code, stdout]).toEqual([3, expect.stringContaining('measured 0 of 1 benchmark')]);
});

test('a benchmark that writes 1 MB to standard output, at once and at each call, is measured', long, () => {
  const { code, stdout } = measure(`${writeAll}`, {}, writeAll);
  expect([code, stdout]).toEqual([0, expect.stringContaining('measured 1 of 1 benchmark')]);
});

test('one that writes nonsense to the channel its answers take is a failed benchmark', long, () => {
  const { code, stdout } = measure(
    'return 1;',
    {},
    `for (const fd of [3, 4]) { try { writeSync(fd, '\\n{"kind":"nonsense"}\\n' + 'z'.repeat(1e6) + '\\n'); } catch {} }`,
  );
  expect([0, 3]).toContain(code);
  expect(stdout).toMatch(/measured [01] of 1 benchmark/);
});
