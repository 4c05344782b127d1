/**
 * Whole Pyroscopes: what is pushed is read back. `FLAMEGATE_PYROSCOPE` names the program of v0.37.2 (`/ingest`, `/render`),
 * `FLAMEGATE_GRAFANA_PYROSCOPE` that of Grafana's v1.8.0 (Connect); docs/production.md says how they are built.
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

interface Server {
  readonly version: string;
  readonly program: string;
  readonly ready: string;
  readonly args: (ports: readonly [number, number, number], folder: string) => readonly string[];
}

const servers: readonly Server[] = [
  {
    version: 'v0.37.2',
    program: process.env['FLAMEGATE_PYROSCOPE'] ?? '',
    ready: '/healthz',
    args: ([http], folder) => [
      'server',
      ...['--api-bind-addr', `127.0.0.1:${http}`, '--storage-path', join(folder, 'data')],
      ...['--analytics-opt-out', '--no-self-profiling', '--log-level', 'error'],
    ],
  },
  {
    version: 'v1.8.0 of Grafana',
    program: process.env['FLAMEGATE_GRAFANA_PYROSCOPE'] ?? '',
    ready: '/ready',
    // Its parts find each other by the address of the machine, so it listens on every one.
    args: ([http, grpc, members]) => [
      `-server.http-listen-port=${http}`,
      `-server.grpc-listen-port=${grpc}`,
      `-memberlist.bind-port=${members}`,
      ...['-config.file=/dev/null', '-usage-stats.enabled=false', '-self-profiling.disable-push=true'],
      ...['-memberlist.bind-addr=127.0.0.1', '-memberlist.advertise-addr=127.0.0.1', '-log.level=error'],
    ],
  },
];

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function startPyroscope(server: Server, folder: string): Promise<string> {
  const ports = [await freePort(), await freePort(), await freePort()] as const;
  const child = spawn(server.program, server.args(ports, folder), { cwd: folder, stdio: 'ignore' });
  onTestFinished(async () => {
    child.kill();
    await new Promise((done) => child.once('exit', done));
    rmSync(folder, { recursive: true, force: true });
  });
  const url = `http://127.0.0.1:${ports[0]}`;
  for (let tries = 0; tries < 120; tries++) {
    const ready = await fetch(`${url}${server.ready}`).catch(() => undefined);
    if (ready?.ok === true) return url;
    await pause(500);
  }
  throw new Error('Pyroscope did not start');
}

const built = servers.filter(({ program }) => program !== '');

test.skipIf(built.length === 0).for(built)(
  'what is pushed to Pyroscope $version is saved and compared from it',
  async (server) => {
    const folder = mkdtempSync(join(tmpdir(), 'flamegate-pyroscope-server-'));
    const url = await startPyroscope(server, folder);
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
    const asked = ['--pyroscope', url, '--service', 'shop/core', ...store];
    expect(runCli(repository.path, ['production', 'save', ...asked])).toMatchObject({ code: 0 });
    const { production } = JSON.parse(runCli(repository.path, ['production', 'show', '--json', ...store]).stdout);
    expect(production[0]).toMatchObject({ service: 'shop/core', kind: 'cpu', unit: 'ns' });
    const hot = production[0].functions.find(({ name }: { name: string }) => name.startsWith('hot'));
    // Of each minute 300 or 600 ms beside 700.
    expect(hot.self).toBeCloseTo(3_596 / (3_596 + 5_600), 2);
    const heap = ['--profile-type', 'memory:alloc_space:bytes:space:bytes'];
    const saved = runCli(repository.path, ['production', 'save', ...asked, ...heap]);
    expect(saved.stdout + saved.stderr).toMatch(/stored alloc_space of shop\/core/);
    const when = ['--deployed', new Date(deployed).toISOString(), '--window', '1m', '--windows', '4', '--json'];
    const diff = runCli(repository.path, ['production', 'diff', '--pyroscope', url, '--service', 'shop/core', ...when]);
    expect(JSON.parse(diff.stdout)).toMatchObject({ windows: { baseline: 4, candidate: 4 } });
  },
);
