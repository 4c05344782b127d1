import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Suite } from '../../src/config/config.ts';
import { GateError } from '../../src/errors.ts';
import { createCheckouts } from '../../src/measure/checkouts.ts';
import { createMeasurer } from '../../src/measure/measurer.ts';
import type { Measurer } from '../../src/ports.ts';
import type { BenchmarkOutcome } from '../../src/results/run.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { configOf, measurerOf, suiteOf, worker } from './measuring.ts';

let repository: TestRepository;
const open: Measurer[] = [];

beforeEach(() => {
  repository = makeRepository();
});

afterEach(async () => {
  for (const measurer of open.splice(0)) await measurer.close();
  repository.remove();
});

async function measurer(changes: Partial<Suite>, variables: Readonly<Record<string, string>> = {}): Promise<Measurer> {
  const config = configOf(suiteOf({ metrics: ['time'], ...changes }));
  const shared = { config, variables: { ...process.env, ...variables } };
  const checkouts = createCheckouts({ ...shared, folder: repository.path, candidate: { kind: 'working-tree' } });
  const made = await createMeasurer({ ...shared, checkouts, worker });
  open.push(made);
  return made;
}

async function only(made: Measurer): Promise<BenchmarkOutcome> {
  const [benchmark] = await made.discover('candidate');
  if (benchmark === undefined) throw new Error('nothing discovered');
  return made.measureAlone(benchmark, 1);
}

function measuredValue(outcome: BenchmarkOutcome): number | undefined {
  if (outcome.state !== 'measured') throw new Error(JSON.stringify(outcome));
  return outcome.measurements[0]?.invocations[0]?.value;
}

test('a benchmark may print what it likes, wherever; its answer arrives all the same', long, async () => {
  repository.write({
    'bench/n.bench.mjs': `import { writeSync } from 'node:fs';
      console.log('{"kind":"measured","name":"x","batches":[1],"iterations":1,"conditions":{}}');
      console.error('x'.repeat(1e6));
      process.stdout.write(Buffer.alloc(1e6));
      writeSync(3, 'not an answer\\n');
      export default (bench) => bench.add('x', () => { console.log('called'); return { overriddenDuration: 3 }; });`,
  });
  expect(measuredValue(await only(await measurer({})))).toBe(3e6);
});

test('a benchmark sees its own file as the program, no argument of ours and no token', long, async () => {
  repository.write({
    'bench/a.bench.mjs': `const seen = JSON.stringify(process.argv) + Object.keys(process.env);
      if (process.argv.length !== 2 || !process.argv[1].endsWith('a.bench.mjs') || /TOKEN|INPUT_/.test(seen)) throw new Error(seen);
      export default (bench) => bench.add('x', () => ({ overriddenDuration: process.env.MODE === 'fast' ? 1 : 2 }));`,
  });
  const made = await measurer({}, { 'INPUT_GITHUB-TOKEN': 'secret', MODE: 'fast' });
  expect(measuredValue(await only(made))).toBe(1e6);
});

test('a bench file in TypeScript is measured where node strips types, and elsewhere says what to do', async () => {
  repository.write({
    'bench/t.bench.ts': `import type { Bench } from 'tinybench';
      import { Bench as Real } from 'tinybench';
      const bench: Bench = new Real();
      bench.add('x', (): { overriddenDuration: number } => ({ overriddenDuration: 1 }));
      await bench.run();`,
  });
  const made = await measurer({});
  const strips = spawnSync('node', ['-p', 'process.features.typescript'], { encoding: 'utf8' }).stdout.trim();
  const outcome = await only(made);
  if (strips === 'strip') expect(measuredValue(outcome)).toBe(1e6);
  else {
    expect(outcome).toMatchObject({ state: 'failed', failure: { reason: 'unsupported' } });
    expect(JSON.stringify(outcome)).toMatch(/Node 22\.18 or newer.*flags: \[--import, tsx\]/);
  }
});

test('flags of the suite reach node, and are part of the environment', long, async () => {
  repository.write({
    'bench/f.bench.mjs': `export default (bench) => bench.add('x', () => ({ overriddenDuration: process.execArgv.length }));`,
  });
  const made = await measurer({ flags: ['--no-warnings', '--stack-size=900'] });
  expect(measuredValue(await only(made))).toBe(2e6);
  expect(made.environment.flags).toEqual(['--no-warnings', '--stack-size=900']);
});

test('the environment is that of the node the benchmarks run on', long, async () => {
  repository.write({
    'bench/v.bench.mjs': `export default (bench) => bench.add('x', () => {
      const [major, minor, patch] = process.versions.node.split('.').map(Number);
      return { overriddenDuration: major * 1e6 + minor * 1e3 + patch };
    });`,
  });
  const made = await measurer({});
  const [major = 0, minor = 0, patch = 0] = made.environment.runtimeVersion.split('.').map(Number);
  expect(measuredValue(await only(made))).toBe((major * 1e6 + minor * 1e3 + patch) * 1e6);
});

test('what the machine did is recorded with each invocation', long, async () => {
  repository.write({
    'bench/g.bench.mjs': `export default (bench) => bench.add('x', () => Array.from({ length: 1e5 }, (_, i) => ({ i })));`,
  });
  const outcome = await only(await measurer({ measureMs: 300 }));
  if (outcome.state !== 'measured') throw new Error(JSON.stringify(outcome));
  const invocation = outcome.measurements[0]?.invocations[0];
  expect(invocation?.conditions).toMatchObject({
    involuntarySwitches: expect.any(Number),
    load: expect.any(Number),
    cpuTime: expect.any(Number),
  });
  expect(invocation?.conditions?.gcCount).toBeGreaterThan(0);
  expect(invocation?.conditions?.gcTime).toBeGreaterThan(0);
  expect(invocation?.conditions?.cpuTime).toBeGreaterThan(0);
  expect(invocation?.durationMs).toBeGreaterThan(300);
  expect(invocation?.iterations).toBeGreaterThan(0);
});

test('running out of memory is a crash that says so', long, async () => {
  repository.write({
    'bench/o.bench.mjs': `const kept = [];
      export default (bench) => bench.add('x', () => { for (;;) kept.push(new Array(1e5).fill(kept.length)); });`,
  });
  const outcome = await only(await measurer({ flags: ['--max-old-space-size=32'] }));
  expect(outcome).toMatchObject({ state: 'failed', failure: { reason: 'crashed' } });
  expect(JSON.stringify(outcome)).toContain('heap out of memory');
});

test('a suite whose globs match nothing is an error that names them', async () => {
  const made = await measurer({ files: ['nowhere/**/*.bench.js'] });
  const error = await made.discover('candidate').catch((cause: unknown) => cause);
  expect(error).toBeInstanceOf(GateError);
  expect(error).toMatchObject({ code: 'SUITE_EMPTY', message: expect.stringContaining('nowhere/**/*.bench.js') });
});

test('an abort ends what runs and rejects with INTERRUPTED, and so does everything after', long, async () => {
  repository.write({
    'bench/s.bench.mjs': `export default (bench) => bench.add('x', () => new Promise((resolve) => setTimeout(resolve, 1e6)));`,
  });
  const controller = new AbortController();
  const config = configOf(suiteOf({ metrics: ['time'] }));
  const made = await measurerOf(config, { folder: repository.path, signal: controller.signal });
  open.push(made);
  const [benchmark] = await made.discover('candidate');
  if (benchmark === undefined) throw new Error('nothing discovered');
  const measuring = made.measureAlone(benchmark, 1).catch((cause: unknown) => cause);
  setTimeout(() => controller.abort(), 200);
  expect(await measuring).toMatchObject({ code: 'INTERRUPTED' });
  expect(await made.measureAlone(benchmark, 1).catch((cause: unknown) => cause)).toMatchObject({ code: 'INTERRUPTED' });
});

test('with pin, the process keeps to one processor, or the notes say why it does not', long, async () => {
  repository.write({
    'bench/p.bench.mjs': `import { readFileSync } from 'node:fs';
      const allowed = /Cpus_allowed_list:\\s*(\\S+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
      export default (bench) => bench.add('x', () => ({ overriddenDuration: /^\\d+$/.test(allowed) ? 1 : 2 }));`,
  });
  const config = configOf(suiteOf({ metrics: ['time'] }), {
    measure: { budgetMs: 60_000, pin: true, proof: 'off', counts: 'auto' },
  });
  const made = await measurerOf(config, { folder: repository.path });
  open.push(made);
  const without = made.notes.some((note) => note.includes('taskset'));
  expect(measuredValue(await only(made))).toBe(without ? 2e6 : 1e6);
});

test('the recorder of the calibration pools asks the worker as it wants to be asked', long, () => {
  const out = join(repository.path, 'recording.json');
  const recorder = fileURLToPath(new URL('../calibration/record.mjs', import.meta.url));
  const few = ['--quiet', '1', '--disturbed', '0', '--processes', '2', '--measure', '10', '--only', '^sha256$'];
  execFileSync(process.execPath, [recorder, out, ...few], { stdio: 'pipe' });
  const { benchmarks } = JSON.parse(readFileSync(out, 'utf8'));
  expect(benchmarks).toMatchObject([{ name: 'sha256', unit: 'ns', builds: [{ id: 'quiet-1' }] }]);
  const [{ builds }] = benchmarks;
  expect(builds[0].processes).toHaveLength(2);
  expect(Math.min(...builds[0].processes.flat())).toBeGreaterThan(0);
});
