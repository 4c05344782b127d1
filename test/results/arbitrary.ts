/** Random valid runs and evidence for round trips. */
import fc from 'fast-check';
import type { Environment } from '../../src/results/environment.ts';
import type { BlockRecord, Evidence } from '../../src/results/evidence.ts';
import type { Invocation } from '../../src/results/invocation.ts';
import type { Metric } from '../../src/results/metric.ts';
import type { BenchmarkOutcome, Run } from '../../src/results/run.ts';
import type { Work } from '../../src/results/work.ts';

const word = fc
  .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'abcXYZ019 /|<>@`_é漢😀"\\') })
  .map((text) => `w${text}`);
const size = fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const six = size.map((value) => Number(value.toPrecision(6))).filter(Number.isFinite);
const commit = fc.string({ minLength: 40, maxLength: 40, unit: fc.constantFrom(...'0123456789abcdef') });
const id = fc.record({ suite: word, name: word });

const metric: fc.Arbitrary<Metric> = fc.record({
  name: word,
  unit: fc.constantFrom('ns', 'B', 'op/s', 'widgets'),
  better: fc.constantFrom('lower', 'higher'),
  assume: fc.constantFrom('nothing', 'exact'),
});

export const environments: fc.Arbitrary<Environment> = fc.record({
  os: word,
  arch: word,
  cpuModel: word,
  cores: fc.nat(256),
  image: word,
  runtime: word,
  runtimeVersion: word,
  flags: fc.array(word, { maxLength: 3 }),
});

const invocations: fc.Arbitrary<Invocation> = fc.record(
  {
    value: size,
    batches: fc.array(six, { maxLength: 5 }),
    iterations: fc.nat(),
    startedAt: fc.nat(),
    durationMs: size,
    conditions: fc.record(
      { steal: fc.double({ min: 0, max: 1, noNaN: true }).map((v) => v + 0), gcCount: fc.nat() },
      { requiredKeys: [] },
    ),
  },
  { requiredKeys: ['value'] },
);

const failure = fc.record(
  { reason: fc.constantFrom('threw', 'timeout', 'crashed'), message: word, stack: word },
  { requiredKeys: ['reason', 'message'] },
);

const outcome: fc.Arbitrary<BenchmarkOutcome> = fc.oneof(
  fc.record({
    state: fc.constant('measured' as const),
    id,
    measurements: fc.uniqueArray(fc.record({ metric, invocations: fc.array(invocations, { maxLength: 4 }) }), {
      maxLength: 3,
      selector: (measurement) => measurement.metric.name,
    }),
    profiles: fc.array(
      fc.record(
        { kind: fc.constantFrom('cpu', 'heap'), file: fc.constant('profiles/a-1.cpu.pb.gz'), operations: fc.nat() },
        { requiredKeys: ['kind', 'file'] },
      ),
      { maxLength: 2 },
    ),
  }),
  fc.record({ state: fc.constant('failed' as const), id, failure }),
  fc.record({ state: fc.constant('skipped' as const), id, reason: word }),
);

export const runs: fc.Arbitrary<Run> = fc.record({
  schema: fc.constant(1 as const),
  commit,
  id: word,
  takenAt: fc.integer({ min: 0, max: 4e12 }).map((ms) => new Date(ms).toISOString()),
  environment: environments,
  outcomes: fc.uniqueArray(outcome, { maxLength: 5, selector: (item) => JSON.stringify(item.id) }),
});

const side = fc.constantFrom('baseline' as const, 'candidate' as const);

const blocks: fc.Arbitrary<BlockRecord> = fc.record({
  stage: fc.constantFrom(1 as const, 2 as const),
  target: fc.record({ id, metric }),
  block: fc.nat(20),
  attempt: fc.nat(3),
  answer: fc.oneof(
    fc.record({
      state: fc.constant('measured' as const),
      block: fc.record({ slots: fc.array(fc.record({ side, invocation: invocations }), { maxLength: 6 }) }),
    }),
    fc.record({ state: fc.constant('failed' as const), side, failure }),
  ),
});

const bothSides = fc.record({ baseline: size, candidate: size });

const work: fc.Arbitrary<Work> = fc.oneof(
  fc.record({ state: fc.constant('unknown' as const), id, why: word }),
  fc.record({
    state: fc.constant('counted' as const),
    id,
    by: fc.constantFrom('blocks' as const, 'instructions' as const),
    operations: size,
    ratio: size,
    functions: fc.array(
      fc.record(
        { name: word, file: word, line: fc.nat(), calls: bothSides, loops: bothSides, steps: bothSides },
        { requiredKeys: ['name', 'calls', 'steps'] },
      ),
      { maxLength: 3 },
    ),
    changed: fc.array(word, { maxLength: 3 }),
  }),
);

export const evidences: fc.Arbitrary<Evidence> = fc.record(
  {
    schema: fc.constant(1 as const),
    seed: fc.nat(),
    candidate: runs,
    baselineCommit: commit,
    environment: environments,
    blocks: fc.uniqueArray(blocks, {
      maxLength: 5,
      selector: ({ stage, target, block, attempt }) =>
        JSON.stringify([stage, target.id, target.metric.name, block, attempt]),
    }),
    profiles: fc.array(
      fc.record({
        id,
        side,
        reference: fc.record({ kind: fc.constantFrom('cpu', 'heap'), file: fc.constant('profiles/b.pb.gz') }),
      }),
      { maxLength: 2 },
    ),
    work: fc.array(work, { maxLength: 3 }),
    unprepared: fc.record({ said: word }),
    baselineBenchmarks: fc.array(id, { maxLength: 3 }),
    shard: fc.record({ index: fc.integer({ min: 1, max: 9 }), count: fc.integer({ min: 1, max: 9 }) }),
    asked: fc.record({ suites: fc.array(word, { maxLength: 2 }), filters: fc.array(word, { maxLength: 2 }) }),
    durationMs: size,
  },
  { requiredKeys: ['schema', 'seed', 'candidate', 'environment', 'blocks', 'profiles', 'durationMs'] },
);
