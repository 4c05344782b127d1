import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import { startNotes } from '../../src/gate/start-notes.ts';
import type { BlockRecord } from '../../src/results/evidence.ts';
import { timeMetric } from '../../src/results/metric.ts';

const idOf = (index: number) => ({ suite: 'core', name: `b${index}` });

interface World {
  readonly processMs: number;
  readonly count?: number;
  readonly isolate?: 'benchmark' | 'file';
  readonly isOpen?: boolean;
  readonly cpu?: 'v8' | 'pprof';
  /** Nanoseconds. */
  readonly call?: number;
}

function notes(world: World): readonly string[] {
  const { processMs, count = 15, isolate = 'benchmark', isOpen = true, cpu = 'v8', call = 1 } = world;
  const target = { id: idOf(0), metric: timeMetric };
  const slots = [0.9, 1, 1.1].map((factor) => ({
    side: 'candidate' as const,
    invocation: { value: call, durationMs: processMs * factor },
  }));
  const blocks: readonly BlockRecord[] = [
    { stage: 1, target, block: 0, attempt: 0, answer: { state: 'measured', block: { slots } } },
  ];
  const discovered = Array.from({ length: count }, (_, index) => ({ id: idOf(index), file: 'a.bench.ts' }));
  const reasons = isOpen ? [{ code: 'not-measured', detail: 'the time budget was spent' } as const] : [];
  const judgements = [{ target, kind: 'inconclusive', threshold: 0.05, margin: 0.025, reasons } as const];
  const suites = defaultConfig.suites.map((suite) => ({
    ...suite,
    name: 'core',
    warmupMs: 200,
    measureMs: 200,
    isolate,
    profile: { ...suite.profile, cpu },
  }));
  return startNotes(suites, { judgements, blocks, discovered });
}

test('where processes mostly start and time was too short, the suite may measure a file in one process', () => {
  const [note] = notes({ processMs: 3000 });
  expect(note).toContain('isolate: file');
  expect(note).toContain('up to 15 here');
  expect(note?.replaceAll('\u202f', ' ')).toContain('Of 3 s that a process of suite');
});

test.each<World>([
  { processMs: 600 },
  { processMs: 2600, count: 2 },
  { processMs: 2600, isolate: 'file' },
  { processMs: 2600, isOpen: false },
  { processMs: 2600, cpu: 'pprof' },
  // Its few calls take the time, and would as well in one process.
  { processMs: 6000, call: 1.2e9 },
])('nothing is said where it would not help: %o', (world) => {
  expect(notes(world)).toEqual([]);
});
