/** A run written to a real Prometheus (Debian's package) and asked back. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { publishRun } from '../../src/app/publish-run.ts';
import { anOutcome, aRun } from '../results/make.ts';

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

async function startPrometheus(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'flamegate-prometheus-'));
  writeFileSync(join(folder, 'prometheus.yml'), 'global: {}\n');
  const address = `127.0.0.1:${await freePort()}`;
  const child = spawn(
    'prometheus',
    [
      `--config.file=${join(folder, 'prometheus.yml')}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=${address}`,
      '--web.enable-remote-write-receiver',
    ],
    { stdio: 'ignore' },
  );
  onTestFinished(async () => {
    child.kill();
    await new Promise((done) => child.once('exit', done));
    rmSync(folder, { recursive: true, force: true });
  });
  for (let tries = 0; tries < 60; tries++) {
    const ready = await fetch(`http://${address}/-/ready`).catch(() => undefined);
    if (ready?.ok === true) return `http://${address}`;
    await pause(500);
  }
  throw new Error('Prometheus did not start');
}

test('medians with their intervals and the commit of a run arrive in Prometheus', async () => {
  const address = await startPrometheus();
  const takenAt = new Date(Date.now() - 60_000).toISOString();
  const names = Array.from({ length: 300 }, (_, at) => `bench "${at}" \\ ü`);
  const run = aRun({ takenAt, outcomes: names.map((name) => anOutcome(name)) });
  const io = { env: {}, signal: new AbortController().signal };
  const sent = await publishRun(io, 'prometheus', { run, profiles: new Map(), origin: {}, address });
  expect(sent).toBeGreaterThan(1_000);
  const ask = async (query: string): Promise<{ metric: Record<string, string>; value: [number, string] }[]> => {
    const response = await fetch(`${address}/api/v1/query?query=${encodeURIComponent(query)}`);
    // Prometheus answers in its documented form; what is read of it is checked below.
    const document = (await response.json()) as { data: { result: Awaited<ReturnType<typeof ask>> } };
    return document.data.result;
  };
  const medians = await ask('flamegate_benchmark_median{metric="time"}');
  expect(medians.length).toBe(names.length);
  expect(new Set(medians.map(({ metric }) => metric['benchmark']))).toEqual(new Set(names));
  expect(Number(medians[0]?.value[1])).toBeCloseTo(100e-9, 12);
  const [info] = await ask('flamegate_run_info');
  expect(info?.metric['commit']).toBe(run.commit);
});
