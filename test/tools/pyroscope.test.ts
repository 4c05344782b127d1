/**
 * Pushing to and asking Pyroscope by the handlers that Grafana publishes for it: Connect's own, in a small Go server that
 * merges by google/pprof and names every route it does not know.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect } from 'vitest';
import type { PushedProfile } from '../../src/production/pushed-profiles.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { pyroscope, remoteOf } from '../../src/remote/address.ts';
import { pushToPyroscope } from '../../src/remote/pyroscope-push.ts';
import { createRandom, type Random } from '../../src/stats/random.ts';
import { createProgram, sampleProgram } from '../calibration/sampled-program.ts';
import { runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { needing } from './tools.ts';

const test = needing('go');

let folder: string;
let repository: TestRepository;
let server: ChildProcess;
let said = '';
let url = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'flamegate-pyroscope-'));
  repository = makeRepository();
  cpSync(fileURLToPath(new URL('./pyroscope-server', import.meta.url)), folder, { recursive: true });
  const program = join(folder, 'server');
  execFileSync('go', ['build', '-mod=mod', '-o', program, '.'], { cwd: folder, stdio: 'ignore' });
  server = spawn(program, { stdio: ['ignore', 'pipe', 'inherit'] });
  server.stdout?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  while (!said.includes('\n')) await pause(50);
  [url = ''] = said.split('\n');
}, 290_000);

afterAll(() => {
  server.kill();
  repository.remove();
  rmSync(folder, { recursive: true, force: true });
});

const unknownRoutes = (): readonly string[] => said.split('\n').filter((line) => line.startsWith('unknown'));

const work = `let state = 1;
export function spin() {
  for (let i = 0; i < 40000; i++) state = (Math.imul(state, 1103515245) + 12345 + (state >>> 7)) | 0;
  return state;
}
`;

test('what push sends of a run, production save reads back: the same function has nearly all of it', {
  timeout: 120_000,
}, () => {
  repository.commit({
    'package.json': '{"type":"module"}',
    'src/spin.js': work,
    'bench/spin.bench.js':
      "import { spin } from '../src/spin.js';\nexport default (bench) => bench.add('spin', () => spin());\n",
    'bench-config/flamegate.yml':
      'version: 1\nsetup: []\nsuites:\n  - { name: core, harness: tinybench, files: bench/*.bench.js, metrics: time, profile: { cpu: v8, heap: none }, warmup: 20ms, measure: 50ms }\n',
  });
  const run = (...words: readonly string[]) => runCli(repository.path, words);
  expect(run('measure', '--out', join(folder, 'bundle'))).toMatchObject({ code: 0 });
  expect(run('push', join(folder, 'bundle'), '--to', 'pyroscope', '--url', url)).toMatchObject({ code: 0 });
  const store = `dir:${join(folder, 'store')}`;
  const words = ['production', 'save', '--pyroscope', url, '--service', 'core', '--window', '1h', '--store', store];
  const saved = run(...words);
  expect([saved.code, saved.stderr, saved.stdout]).toEqual([
    0,
    expect.any(String),
    expect.stringContaining('stored cpu of core'),
  ]);
  const shown = run('production', 'show', '--store', store, '--json');
  const [service] = JSON.parse(shown.stdout).production;
  const [first] = service.functions;
  expect([first.name, first.file]).toEqual(['spin', 'src/spin.js']);
  expect(first.self).toBeGreaterThan(0.7);
  expect(unknownRoutes()).toEqual([]);
});

test('a window of which the server has nothing is said', () => {
  const { code, stderr } = runCli(repository.path, ['production', 'save', '--pyroscope', url, '--service', 'nobody']);
  expect([code, stderr]).toEqual([expect.any(Number), expect.stringMatching(/sample/)]);
  expect(code).not.toBe(0);
});

/** A window of a service of some two hundred functions, one of which may cost more. */
function windowOf(more: number, random: Random): Profile {
  const program = [...createProgram()].map(([stack, share]) => [stack, share * (stack === target ? more : 1)] as const);
  return sampleProgram(new Map(program), 60_000, { common: 0.1, own: 0.01 }, random).profile;
}
const target = 'main;level0_0;target';

test('production diff asks for the windows on either side of a deploy and names what costs more since', {
  timeout: 60_000,
}, async () => {
  const deployed = Date.parse('2026-11-28T10:00:00Z');
  const remote = remoteOf(url, pyroscope, {});
  const random = createRandom('pyroscope');
  for (let window = -6; window < 6; window++) {
    const profile = windowOf(window < 0 ? 1 : 1.3, random);
    const pushed: PushedProfile = { service: 'checkout', kind: 'cpu', labels: { pod: 'a' }, profile };
    await pushToPyroscope(remote, [pushed], { now: deployed + window * 60_000 + 20_000 });
  }
  const type = 'process_cpu:samples:count:cpu:nanoseconds';
  const diff = (at: number, windows: number) => {
    const when = [
      '--deployed',
      new Date(at).toISOString(),
      '--window',
      '1m',
      '--windows',
      String(windows),
      '--profile-type',
      type,
      '--json',
    ];
    return runCli(repository.path, ['production', 'diff', '--pyroscope', url, '--service', 'checkout', ...when]);
  };
  const found = diff(deployed, 6);
  expect(found.code).toBe(1);
  expect(JSON.parse(found.stdout).changes).toMatchObject([{ kind: 'regression', name: 'target' }]);
  expect(diff(deployed - 3 * 60_000, 3)).toMatchObject({ code: 0 });
  expect(unknownRoutes()).toEqual([]);
});
