/** Parts of the programs that run in a Python process, beside benchmarks that replace what they call, or start programs. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import { checkoutProgram } from '../../src/harness/python/checkout-program.ts';
import { slicesProgram } from '../../src/harness/python/slices-program.ts';
import { needing } from './tools.ts';

const test = needing('python3');

const held = { warmupMs: 1, sliceMs: 1, leadMs: 0, leadlessMs: 50 };

/** Ends by itself, whether or not its slices do. */
const program = (replaced: string): string => `
import json, os, sys, time
${slicesProgram}
slices = Slices(json.loads(sys.argv[1]))
def lost(*given, **named):
    raise RuntimeError("not here")
${replaced}
try:
    for _ in range(500_000):
        slices.round(1e-4, 1)
except Stopped:
    pass
`;

test.each([
  ['a clock that stands still', 'time.perf_counter = time.process_time = time.time = time.monotonic = lambda: 1.0'],
  ['files in memory', 'os.read = os.write = os.open = lost'],
  ['another json', 'json.dumps = json.loads = lost'],
  ['modules of other names', 'time = os = json = None'],
])('%s leaves its slices as they are', async (_, replaced) => {
  const child = spawn('python3', ['-c', program(replaced), JSON.stringify(held)], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const channel = child.stdio[3] as Duplex; // as asked for
  channel.write('wsx');
  const said = await text(channel);
  expect(said.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).kind]))).toEqual(['ready', 'slice']);
});

test('a program that a benchmark starts finds the packages of the checkout first, and what the user set behind them', () => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'flamegate-python-')));
  try {
    for (const folder of ['checkout/src/lib', 'elsewhere/lib', 'elsewhere/other']) {
      mkdirSync(join(root, folder), { recursive: true });
      writeFileSync(join(root, folder, '__init__.py'), '');
    }
    const started = 'import lib, other; print(lib.__file__, other.__file__)';
    const program = `${checkoutProgram}
import subprocess
print(subprocess.check_output([sys.executable, "-c", ${JSON.stringify(started)}], text=True, cwd="/"))
`;
    const checkout = join(root, 'checkout');
    const spec = { root: checkout, paths: [join(checkout, 'src'), checkout], output: join(root, 'answer') };
    const printed = execFileSync('python3', ['-c', program, JSON.stringify(spec)], {
      encoding: 'utf8',
      env: { ...process.env, PYTHONPATH: join(root, 'elsewhere') },
    });
    expect(printed.trim().split(' ')).toEqual([
      join(checkout, 'src/lib/__init__.py'),
      join(root, 'elsewhere/other/__init__.py'),
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
