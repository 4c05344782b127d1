/**
 * OpenTelemetry's collector, 0.165.0: what is pushed is what it received, by its own printout. `FLAMEGATE_OTELCOL` names the
 * program; docs/production.md says how it is built.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { openTelemetry, remoteOf } from '../../src/remote/address.ts';
import { pushOtlp } from '../../src/remote/otlp-push.ts';
import { makeProfile } from '../profile/make-profile.ts';

const program = process.env['FLAMEGATE_OTELCOL'] ?? '';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

interface Collector {
  readonly url: string;
  /** All it printed so far. */
  printed(): string;
}

async function startCollector(): Promise<Collector> {
  const folder = mkdtempSync(join(tmpdir(), 'flamegate-collector-'));
  const address = `127.0.0.1:${await freePort()}`;
  const config = {
    receivers: { otlp: { protocols: { http: { endpoint: address } } } },
    exporters: { debug: { verbosity: 'detailed', sampling_initial: 1_000 } },
    service: {
      telemetry: { metrics: { level: 'none' } },
      pipelines: { profiles: { receivers: ['otlp'], exporters: ['debug'] } },
    },
  };
  // YAML holds JSON.
  writeFileSync(join(folder, 'config.yaml'), JSON.stringify(config));
  const args = ['--feature-gates=service.profilesSupport', '--config', `file:${join(folder, 'config.yaml')}`];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let printed = '';
  child.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  onTestFinished(async () => {
    child.kill();
    await new Promise((done) => child.once('exit', done));
    rmSync(folder, { recursive: true, force: true });
  });
  for (let tries = 0; tries < 60 && !printed.includes('Everything is ready'); tries++) await pause(250);
  return { url: `http://${address}`, printed: () => printed };
}

test.skipIf(program === '')(
  'a collector receives the stacks, their values and the labels of what is pushed',
  async () => {
    const collector = await startCollector();
    const profile = makeProfile('main@src/a.js:1;hot@src/ü.js:9 700\nmain@src/a.js:1;cold@src/a.js:20 300', {
      unit: 'ns',
      type: 'cpu',
    });
    const labels = { benchmark: 'parse, "all" {of} it', environment: 'linux_x64_node-24~1f' };
    const pushed = [{ service: 'shop/core', kind: 'cpu', labels, profile }] as const;
    await pushOtlp(remoteOf(collector.url, openTelemetry, {}), pushed, { now: Date.parse('2026-11-29T08:00:00Z') });
    await pause(1_000);
    const printed = collector.printed();
    for (const word of ['hot', 'src/ü.js', 'cold', 'nanoseconds']) expect(printed).toContain(`\n    ${word}\n`);
    expect(printed).toContain('-> service.name: Str(shop/core)');
    for (const [name, value] of Object.entries(labels)) expect(printed).toContain(`-> ${name}: Str(${value})`);
    expect(printed).toContain('Start time     : 2026-11-29 08:00:00');
    const values = [...printed.matchAll(/Values: \[(\d+)\]/g)].map(([, value]) => Number(value));
    expect(values.toSorted((one, other) => one - other)).toEqual([300, 700]);
  },
);
