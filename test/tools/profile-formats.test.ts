/**
 * The captures of test/fixtures/profiles made again with the tools installed here: whatever their versions, the readers
 * must agree with what the tools say of their own files.
 */

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect } from 'vitest';
import { readProfile } from '../../src/profile/formats/detect.ts';
import { readJfr } from '../../src/profile/formats/jfr.ts';
import { readPprof } from '../../src/profile/formats/pprof.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { frameNamed, sumOf, totalsByName } from '../profile/formats/fixture.ts';
import {
  parseGoTop,
  parseJfrPrint,
  parseJfrSummary,
  parsePerfReport,
  sumOfFolded,
} from '../profile/formats/oracles.ts';
import { needing } from './tools.ts';

const test = needing('go', 'perf', 'py-spy', 'java', 'jfr', 'mvn', 'chromium');

const scripts = fileURLToPath(new URL('../fixtures/profiles/', import.meta.url));
let work = '';

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'flamegate-formats-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

function run(command: string, ...args: readonly string[]): void {
  execFileSync(command, args, { cwd: work, stdio: ['ignore', 'ignore', 'pipe'], timeout: 300_000 });
}

function capture(script: string, ...args: readonly string[]): void {
  run('sh', join(scripts, script), ...args);
}

function bytesOf(path: string): Uint8Array {
  return readFileSync(join(work, path));
}

function textOf(path: string): string {
  const bytes = readFileSync(join(work, path));
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

function positive(profile: Profile, type?: number): unknown {
  return Object.fromEntries([...totalsByName(profile, type)].filter(([, { total }]) => total > 0));
}

test('Node: profiles of this Node are read, and slow costs about twice what quick does', () => {
  capture('capture-node.sh', process.execPath, 'node');
  const profile = readProfile(bytesOf('node/run.cpuprofile.gz'));
  const raw = JSON.parse(textOf('node/run.cpuprofile.gz')) as { readonly startTime: number; readonly endTime: number };
  expect(profile.durationNs).toBe((raw.endTime - raw.startTime) * 1000);
  expect(sumOf(profile)).toBeLessThanOrEqual(profile.durationNs ?? 0);
  const totals = totalsByName(profile);
  expect((totals.get('slow')?.total ?? 0) / (totals.get('quick')?.total ?? 1)).toBeGreaterThan(1.3);
  expect(frameNamed(profile, 'spin')).toMatchObject({ file: 'file:///app/work.mjs', line: 5, column: 14 });
  expect(totalsByName(readProfile(bytesOf('node/alloc.heapprofile.gz'))).get('allocate')?.self).toBeGreaterThan(40e6);
});

test('Go: every function of cpu and memory profiles costs what go tool pprof prints', () => {
  capture('capture-go.sh', 'go');
  for (const [file, type, top] of [
    ['cpu', 'cpu', 'cpu'],
    ['cpu', 'samples', 'cpu-samples'],
    ['mem', 'alloc_space', 'mem-alloc_space'],
    ['mem', 'inuse_objects', 'mem-inuse_objects'],
  ] as const) {
    const profile = readPprof(bytesOf(`go/${file}.pprof.gz`), { sampleType: type });
    expect(positive(profile), type).toEqual(Object.fromEntries(parseGoTop(textOf(`go/${top}.top.txt`))));
  }
});

test('perf: every symbol of a C program and of Node has the samples and period of perf report', () => {
  capture('capture-perf.sh', process.execPath, 'perf');
  for (const [script, report] of [
    ['c', 'c'],
    ['c-fields', 'c'],
    ['node', 'node'],
  ] as const) {
    const profile = readProfile(bytesOf(`perf/${script}.script.gz`));
    const rows = [...parsePerfReport(textOf(`perf/${report}.report.txt`))];
    expect(sumOf(profile, 0), script).toBe(rows.reduce((sum, [, { samples }]) => sum + samples, 0));
    expect(sumOf(profile, 1), script).toBe(rows.reduce((sum, [, { period }]) => sum + period, 0));
    const periods = totalsByName(profile, 1);
    const named = rows.filter(([symbol]) => !/^(0x|Builtin:|RegExp:)/.test(symbol));
    for (const [symbol, { period }] of named) expect(periods.get(symbol)?.self, symbol).toBe(period);
  }
});

test('py-spy: raw and speedscope files hold the samples taken', () => {
  run('python3', '-m', 'venv', 'venv');
  run('venv/bin/pip', 'install', '--quiet', 'py-spy');
  capture('capture-py-spy.sh', 'venv/bin/py-spy', 'py-spy');
  const raw = readProfile(bytesOf('py-spy/run.folded.gz'));
  expect(sumOf(raw)).toBe(sumOfFolded(textOf('py-spy/run.folded.gz')));
  expect(raw.producer).toBe('py-spy');
  expect(frameNamed(readProfile(bytesOf('py-spy/function.folded.gz')), 'spin')).toMatchObject({ line: 6 });
  const speedscope = readProfile(bytesOf('py-spy/run.speedscope.json.gz'));
  expect(sumOf(speedscope)).toBe((speedscope.sampleCount ?? 0) * 5e6);
});

test('austin: wall and CPU time are what it adds up itself, as text and out of its binary form', () => {
  // Version 4 needs a libc that not every system has.
  run('python3', '-m', 'venv', 'venv-austin');
  run('venv-austin/bin/pip', 'install', '--quiet', 'austin-dist<4', 'austin-python');
  writeFileSync(
    join(work, 'spin.py'),
    'import time\ndef spin(n):\n    return sum(i * i for i in range(n))\nend = time.time() + 1.5\nwhile time.time() < end:\n    spin(20000)\n',
  );
  for (const [file, mode, ...options] of [
    ['wall.austin', 'wall'],
    ['cpu.austin', 'cpu', '-s'],
    ['binary.mojo', 'wall', '-b'],
  ] as const) {
    run('venv-austin/bin/austin', ...options, '-i', '5ms', '-o', file, 'python3', 'spin.py');
    const isBinary = file.endsWith('.mojo');
    if (isBinary) run('venv-austin/bin/mojo2austin', file, `${file}.austin`);
    const text = textOf(isBinary ? `${file}.austin` : file);
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    const sum = lines.reduce((all, line) => all + Number(line.slice(line.lastIndexOf(' ') + 1)), 0);
    const profile = readProfile(Buffer.from(text));
    expect(profile.mode, file).toBe(mode);
    expect(sumOf(profile), file).toBe(sum * 1000);
    const spent = totalsByName(profile).get('spin')?.total ?? 0;
    expect(spent / sumOf(profile), file).toBeGreaterThan(0.5);
  }
});

test('async-profiler and JFR: the events jfr counts, the stacks it prints', () => {
  const artifact = 'tools.profiler:async-profiler:4.2';
  run('mvn', '-q', 'dependency:copy', `-Dartifact=${artifact}`, `-DoutputDirectory=${work}`);
  run('jar', 'xf', readdirSync(work).find((name) => name.startsWith('async-profiler-')) ?? 'async-profiler.jar');
  capture('capture-jvm.sh', 'linux-x64/libasyncProfiler.so', 'async', 'jfr');
  for (const [path, type, event] of [
    ['async/cpu', 'cpu', 'ExecutionSample'],
    ['async/both', 'alloc_space', 'ObjectAllocationInNewTLAB'],
    ['jfr/jdk', 'cpu', 'ExecutionSample'],
  ] as const) {
    const profile = readJfr(bytesOf(`${path}.jfr.gz`), { sampleType: type });
    expect(sumOf(profile, 0), path).toBe(parseJfrSummary(textOf(`${path}.summary.txt`))[`jdk.${event}`]);
    const stacks = new Map<string, number>();
    for (const { frames, values } of profile.stacks) {
      const key = frames.map((frame) => profile.frames[frame]?.name).join(';');
      stacks.set(key, (stacks.get(key) ?? 0) + (values[0] ?? 0));
    }
    const printed = parseJfrPrint(textOf(`${path}.${event}.print.txt.gz`));
    expect(Object.fromEntries(stacks), path).toEqual(Object.fromEntries(printed));
  }
  expect(sumOf(readProfile(bytesOf('async/cpu.collapsed.gz')))).toBe(sumOfFolded(textOf('async/cpu.collapsed.gz')));
  const width = Number(/^n\(3,(\d+)\)/m.exec(textOf('async/cpu.html.gz'))?.[1]);
  expect(sumOf(readProfile(bytesOf('async/cpu.html.gz')))).toBe(width);
});

test('Chromium: a trace holds the page’s functions', () => {
  capture('capture-chromium.sh', 'chromium', 'chromium');
  const profile = readProfile(bytesOf('chromium/run.trace.json.gz'), { thread: 'CrRendererMain' });
  expect(frameNamed(profile, 'spin')).toMatchObject({ file: 'file:///work.html', line: 4 });
});
