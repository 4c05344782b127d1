/**
 * A whole Pyroscope, v0.37.2: what is pushed by `/ingest` is read back by `/render`. `FLAMEGATE_PYROSCOPE` names the
 * program; docs/production.md says how it is built.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import type { PushedProfile } from '../../src/production/pushed-profiles.ts';
import { pyroscope, remoteOf } from '../../src/remote/address.ts';
import { pushToPyroscope } from '../../src/remote/pyroscope-push.ts';
import { makeProfile } from '../profile/make-profile.ts';
import { runCli } from '../support/cli.ts';
import { makeRepository } from '../support/repository.ts';

const program = process.env['FLAMEGATE_PYROSCOPE'] ?? '';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function startPyroscope(folder: string): Promise<string> {
  const address = `127.0.0.1:${await freePort()}`;
  const quiet = ['--analytics-opt-out', '--no-self-profiling', '--log-level', 'error'];
  const args = ['server', '--api-bind-addr', address, '--storage-path', join(folder, 'data'), ...quiet];
  const child = spawn(program, args, { cwd: folder, stdio: 'ignore' });
  onTestFinished(async () => {
    child.kill();
    await new Promise((done) => child.once('exit', done));
    rmSync(folder, { recursive: true, force: true });
  });
  for (let tries = 0; tries < 60; tries++) {
    const ready = await fetch(`http://${address}/healthz`).catch(() => undefined);
    if (ready?.ok === true) return `http://${address}`;
    await pause(500);
  }
  throw new Error('Pyroscope did not start');
}

test.skipIf(program === '')('what is pushed to a whole Pyroscope is saved and compared from it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'flamegate-pyroscope-server-'));
  const url = await startPyroscope(folder);
  const repository = makeRepository();
  onTestFinished(() => repository.remove());
  repository.commit({ 'src/a.js': '' });
  const cpu = (hot: number, type: string, unit: 'ns' | 'B') =>
    makeProfile(`main@src/a.js:1;hot@src/a.js:9 ${hot}\nmain@src/a.js:1;cold@src/a.js:20 700000000`, { unit, type });
  const deployed = 60_000 * Math.floor(Date.now() / 60_000) - 10 * 60_000;
  const labels = { benchmark: 'parse, "all" {of} it', environment: 'linux_x64_node-24~1f' };
  for (let window = -4; window < 4; window++) {
    const hot = (window < 0 ? 300_000_000 : 600_000_000) + 1_000_000 * window;
    const pushed: readonly PushedProfile[] = [
      { service: 'shop/core', kind: 'cpu', labels, profile: cpu(hot, 'cpu', 'ns') },
      { service: 'shop/core', kind: 'heap', labels, profile: cpu(5_000, 'alloc_space', 'B') },
    ];
    await pushToPyroscope(remoteOf(url, pyroscope, {}), pushed, { now: deployed + window * 60_000 + 40_000 });
  }
  const store = ['--store', `dir:${join(folder, 'store')}`];
  const asked = ['--pyroscope', url, '--service', 'shop/core', '--window', '1h', ...store];
  expect(runCli(repository.path, ['production', 'save', ...asked])).toMatchObject({ code: 0 });
  const { production } = JSON.parse(runCli(repository.path, ['production', 'show', '--json', ...store]).stdout);
  expect(production[0]).toMatchObject({ service: 'shop/core', kind: 'cpu', unit: 'ns' });
  const hot = production[0].functions.find(({ name }: { name: string }) => name.startsWith('hot'));
  // Of each minute 300 or 600 ms beside 700.
  expect(hot.self).toBeCloseTo(3_596 / (3_596 + 5_600), 2);
  const heap = ['--profile-type', 'memory:alloc_space:bytes:space:bytes'];
  const saved = runCli(repository.path, ['production', 'save', ...asked, ...heap]);
  expect(saved.stdout).toMatch(/stored alloc_space of shop\/core/);
  const when = ['--deployed', new Date(deployed).toISOString(), '--window', '1m', '--windows', '4', '--json'];
  const diff = runCli(repository.path, ['production', 'diff', '--pyroscope', url, '--service', 'shop/core', ...when]);
  expect(JSON.parse(diff.stdout)).toMatchObject({ windows: { baseline: 4, candidate: 4 } });
});
