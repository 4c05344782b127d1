/**
 * What a gate of 50 JavaScript benchmarks at its defaults costs, of an unchanged build, beside the commit before blocks in lockstep:
 * minutes, processor time and memory, in turns on this machine as it is. Nothing is stored, both sides are measured; without
 * the proof of no effect, which would leave nothing to measure.
 *
 *     FLAMEGATE_BEFORE=8dc4dc92~1 FLAMEGATE_LIVE_RUNS=2 npm run test:studies -- gate-of-fifty      (some 15 minutes a run)
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { makeRepository } from '../support/repository.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runs = Number(process.env['FLAMEGATE_LIVE_RUNS'] ?? 1);
const before = process.env['FLAMEGATE_BEFORE'] ?? '8dc4dc92~1';

const earlier = mkdtempSync(join(tmpdir(), 'flamegate-earlier-'));
const repository = makeRepository();
afterAll(() => {
  spawnSync('git', ['worktree', 'remove', '--force', earlier], { cwd: root });
  rmSync(earlier, { recursive: true, force: true });
  repository.remove();
});

/** Ten kinds of work in five sizes. */
const bench = `
const kinds = {
  parse: (size) => { const text = JSON.stringify(Array.from({ length: size }, (_, id) => ({ id, name: 'n' + id }))); return () => JSON.parse(text).length; },
  recurse: (size) => { const fib = (n) => (n < 2 ? n : fib(n - 1) + fib(n - 2)); return () => fib(8 + Math.round(Math.log2(size))); },
  map: (size) => () => { const counts = new Map(); for (let at = 0; at < size * 4; at += 1) counts.set('w' + (at % 97), at); return counts.size; },
  spread: (size) => { const rows = Array.from({ length: size }, (_, id) => ({ id })); return () => rows.map((row) => ({ ...row, seen: 1 })).length; },
  sort: (size) => { const list = Array.from({ length: size }, (_, at) => Math.imul(at, 2654435761) >>> 0); return () => list.toSorted((a, b) => a - b)[0]; },
  match: (size) => { const text = 'alpha beta gamma '.repeat(size); return () => text.replace(/[aeiou]/g, 'o').length; },
  join: (size) => { const rows = Array.from({ length: size }, (_, id) => id); return () => rows.map((id) => id + ' row').join(',').length; },
  fill: (size) => { const typed = new Float64Array(size * 16); return () => typed.fill(3)[7]; },
  split: (size) => { const text = 'one,two,'.repeat(size); return () => text.split(',').length; },
  clone: (size) => { const value = { list: Array.from({ length: size }, (_, id) => id) }; return () => structuredClone(value).list.length; },
};
export default (bench) => {
  for (const [name, make] of Object.entries(kinds)) for (const size of [10, 20, 40, 80, 160]) bench.add(name + ' of ' + size, make(size));
};
`;

const config = (proof: string): string =>
  `version: 1\nsetup: []\n${proof}suites:\n  - { name: fifty, harness: tinybench, files: bench/*.bench.js }\n`;

interface Cost {
  readonly code: number | null;
  readonly minutes: number;
  readonly cpuMinutes: number;
  readonly peakMegabytes: number;
}

/** By GNU time: processor time of all children, and the largest process. */
function timed(cli: string, proof: string): Cost {
  const base = repository.commit({
    'package.json': '{"type":"module"}',
    'bench-config/flamegate.yml': config(proof),
    'bench/fifty.bench.js': bench,
  });
  const head = repository.commit({ 'bench/fifty.bench.js': `${bench}// ${Math.random()}\n` });
  const startedAt = Date.now();
  const usage = join(earlier, '..', `flamegate-usage-${process.pid}`);
  const words = [
    'gate',
    '--base',
    base,
    '--head',
    head,
    '--budget',
    '60m',
    '--out',
    join(repository.path, '..', 'out'),
  ];
  const ended = spawnSync('/usr/bin/time', ['-f', '%U %S %M', '-o', usage, process.execPath, cli, ...words], {
    cwd: repository.path,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const minutes = (Date.now() - startedAt) / 60_000;
  const [user = 0, system = 0, peak = 0] = (readFileSync(usage, 'utf8').trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number);
  rmSync(usage);
  process.stderr.write(`${cli}\n${ended.stdout.slice(0, 1500)}\n`);
  return { code: ended.status, minutes, cpuMinutes: (user + system) / 60, peakMegabytes: peak / 1024 };
}

test.skipIf(!existsSync('/usr/bin/time'))(
  `a gate of 50 benchmarks takes at most 0.4 of the time it took on ${before}`,
  { timeout: runs * 4_800_000 },
  () => {
    rmSync(earlier, { recursive: true });
    expect(spawnSync('git', ['worktree', 'add', '--detach', earlier, before], { cwd: root }).status).toBe(0);
    const ratios: number[] = [];
    for (let run = 1; run <= runs; run += 1) {
      const then = timed(join(earlier, 'dist/cli.js'), '');
      const now = timed(join(root, 'dist/cli.js'), 'measure: { proof: off }\n');
      ratios.push(now.minutes / then.minutes);
      process.stderr.write(`run ${run} of ${runs}: ${JSON.stringify({ then, now })}\n`);
      expect([then.code, now.code]).toEqual([0, 0]);
    }
    expect(Math.min(...ratios)).toBeLessThanOrEqual(0.4);
  },
);
