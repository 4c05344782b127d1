/** Shapes of what is in run and evidence files, with the bounds that keep a hostile file harmless. */
import type { BatchSpread } from '../stats/batch-spread.ts';
import { type BenchmarkId, benchmarkKey, longestName } from './benchmark-id.ts';
import { type Environment, environmentLimits } from './environment.ts';
import { type GateName, isGateName } from './gate-name.ts';
import type { Conditions, Failure, Invocation } from './invocation.ts';
import { longestMetricName, longestUnit, type Metric } from './metric.ts';
import type { NoEffect } from './no-effect.ts';
import type { BenchmarkOutcome, Measurement, ProfileReference, Run } from './run.ts';
import {
  array,
  integer,
  line,
  matching,
  number,
  object,
  oneOf,
  optional,
  rounded,
  type Shape,
  satisfying,
  schemaVersion,
  text,
  union,
  unique,
} from './shape.ts';

export const mostBenchmarks = 10_000;
export const mostInvocations = 1_000;
export const mostBatches = 10_000;
const mostQuantiles = 101;

export const commitShape: Shape<string> = matching(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/, 'a full commit hash');

export const benchmarkIdShape: Shape<BenchmarkId> = object<BenchmarkId>({ suite: line(200), name: line(longestName) });

export const metricShape: Shape<Metric> = object<Metric>({
  name: line(longestMetricName),
  unit: line(longestUnit),
  better: oneOf('lower', 'higher'),
  assume: oneOf('nothing', 'exact'),
  role: optional(oneOf('gated', 'informational')),
});

export const environmentShape: Shape<Environment> = object<Environment>({
  os: text(environmentLimits.os),
  arch: text(environmentLimits.arch),
  cpuModel: text(environmentLimits.cpuModel),
  cores: integer(0, 100_000),
  image: text(environmentLimits.image),
  runtime: text(environmentLimits.runtime),
  runtimeVersion: text(environmentLimits.runtimeVersion),
  otherRuntimes: optional(array(text(environmentLimits.otherRuntime), environmentLimits.otherRuntimes)),
  flags: array(text(environmentLimits.flag), environmentLimits.flags),
});

export const failureShape: Shape<Failure> = object<Failure>({
  reason: oneOf('load', 'threw', 'timeout', 'crashed', 'missing', 'skipped', 'unstable', 'unsupported'),
  message: text(20_000),
  stack: optional(text(100_000)),
  sides: optional(oneOf('both')),
});

const conditionsShape: Shape<Conditions> = object<Conditions>({
  steal: optional(number(0, 1)),
  involuntarySwitches: optional(integer(0)),
  load: optional(number(0)),
  frequencyMHz: optional(number(0)),
  gcCount: optional(number(0)),
  gcTime: optional(number(0)),
  cpuTime: optional(number(0)),
  callCost: optional(number(0)),
});

const spreadShape: Shape<BatchSpread> = object<BatchSpread>({
  mean: number(0),
  p99: number(0),
  slow: rounded(number(0, 1)),
  times: rounded(number(0)),
  quantiles: array(rounded(number(0)), mostQuantiles),
});

/** The value keeps every digit: judging a stored run again gives the same verdict. Batches are for looking at. */
export const invocationShape: Shape<Invocation> = object<Invocation>({
  value: number(0),
  batches: optional(array(rounded(number(0)), mostBatches)),
  spread: optional(spreadShape),
  iterations: optional(number(0)),
  startedAt: optional(number(0)),
  durationMs: optional(number(0)),
  conditions: optional(conditionsShape),
});

const measurementShape: Shape<Measurement> = object<Measurement>({
  metric: metricShape,
  invocations: array(invocationShape, mostInvocations),
});

const profileFile = /^profiles\/(?!.*\.\.)[A-Za-z0-9][A-Za-z0-9._-]{0,200}\.pb\.gz$/;

/** Relative to a run, below `profiles/` and nowhere else. */
export function isProfileFile(file: string): boolean {
  return profileFile.test(file);
}

export const profileReferenceShape: Shape<ProfileReference> = object<ProfileReference>({
  kind: oneOf('cpu', 'heap'),
  file: matching(profileFile, 'profiles/<name>.pb.gz with letters, digits, dots, dashes and underscores'),
  operations: optional(number(0)),
  collections: optional(object({ count: number(0), pauseNs: number(0) })),
});

const noEffectShape: Shape<NoEffect> = object<NoEffect>({
  by: oneOf('modules', 'executable', 'reach'),
  files: array(line(4_000), 10_000),
  partly: optional(array(line(4_000), 10_000)),
  beside: integer(0),
  digest: matching(/^[0-9a-f]{64}$/, 'a SHA-256'),
});

type Outcome<S extends BenchmarkOutcome['state']> = Extract<BenchmarkOutcome, { readonly state: S }>;

export const outcomeShape: Shape<BenchmarkOutcome> = union<BenchmarkOutcome>('state', {
  measured: object<Outcome<'measured'>>({
    state: oneOf('measured'),
    id: benchmarkIdShape,
    measurements: unique(array(measurementShape, 100), (measurement) => measurement.metric.name),
    profiles: array(profileReferenceShape, 100),
  }),
  failed: object<Outcome<'failed'>>({ state: oneOf('failed'), id: benchmarkIdShape, failure: failureShape }),
  skipped: object<Outcome<'skipped'>>({ state: oneOf('skipped'), id: benchmarkIdShape, reason: text(2_000) }),
  unaffected: object<Outcome<'unaffected'>>({
    state: oneOf('unaffected'),
    id: benchmarkIdShape,
    proof: noEffectShape,
  }),
});

export const gateShape: Shape<GateName> = satisfying(isGateName, 'the name of a gate');

export const timeShape: Shape<string> = matching(
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/,
  'a time like 2026-11-22T10:00:00Z',
);

export const runShape: Shape<Run> = object<Run>({
  schema: schemaVersion(1),
  commit: commitShape,
  id: line(200),
  takenAt: timeShape,
  environment: environmentShape,
  gate: optional(gateShape),
  outcomes: unique(array(outcomeShape, mostBenchmarks), (outcome) => benchmarkKey(outcome.id)),
});
