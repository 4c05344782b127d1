/** Small valid values of the results room for tests; override what a test is about. */

import type { Environment } from '../../src/results/environment.ts';
import type { Evidence } from '../../src/results/evidence.ts';
import { type GateName, gateName } from '../../src/results/gate-name.ts';
import { allocMetric, timeMetric } from '../../src/results/metric.ts';
import type { BenchmarkOutcome, Run } from '../../src/results/run.ts';

export function aCommit(n: number): string {
  return n.toString(16).padStart(40, '0');
}

export function anEnvironment(over: Partial<Environment> = {}): Environment {
  return {
    os: 'linux',
    arch: 'x64',
    cpuModel: 'AMD EPYC 7763 64-Core Processor',
    cores: 4,
    image: 'ubuntu-24.04',
    runtime: 'node',
    runtimeVersion: '20.20.2',
    flags: [],
    ...over,
  };
}

export function anOutcome(name: string, values: readonly number[] = [100, 101, 99]): BenchmarkOutcome {
  return {
    state: 'measured',
    id: { suite: 'core', name },
    measurements: [
      { metric: timeMetric, invocations: values.map((value) => ({ value, batches: [value], iterations: 1000 })) },
      { metric: allocMetric, invocations: [{ value: 64 }] },
    ],
    profiles: [],
  };
}

export function aRun(over: Partial<Run> = {}): Run {
  return {
    schema: 1,
    commit: aCommit(1),
    id: '1001-1',
    takenAt: '2026-11-22T10:00:00.000Z',
    environment: anEnvironment(),
    outcomes: [anOutcome('parse'), anOutcome('print')],
    ...over,
  };
}

export function anEvidence(over: Partial<Evidence> = {}): Evidence {
  return {
    schema: 1,
    seed: 7,
    candidate: aRun(),
    environment: anEnvironment(),
    blocks: [],
    profiles: [],
    durationMs: 1234,
    ...over,
  };
}

export function namedGate(gate: string): GateName {
  return gateName({ gate, usualPlaces: [] });
}
