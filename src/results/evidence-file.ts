/** Evidence as a file: what a fork's unprivileged job passes to the job that judges, so every field is distrusted. */
import type {
  Asked,
  Block,
  BlockAnswer,
  BlockRecord,
  BuiltFiles,
  Evidence,
  ProfileRecord,
  SpentBudget,
  StaleBuild,
  Target,
  Unprepared,
} from './evidence.ts';
import { joinKey } from './key.ts';
import { checkShaped, parseShaped } from './read-shaped.ts';
import {
  benchmarkIdShape,
  commitShape,
  environmentShape,
  failureShape,
  invocationShape,
  metricShape,
  mostBenchmarks,
  profileReferenceShape,
  runShape,
} from './run-shape.ts';
import {
  array,
  integer,
  line,
  number,
  object,
  oneOf,
  optional,
  rounded,
  type Shape,
  schemaVersion,
  text,
  union,
  unique,
} from './shape.ts';
import type { BothSides, CountedWork, Work, WorkedFunction } from './work.ts';

const mostCharacters = 128 * 1024 * 1024;
const mostBlocks = 200_000;
const mostSlots = 100;
const mostTurns = 1_000;

const targetShape: Shape<Target> = object<Target>({ id: benchmarkIdShape, metric: metricShape });

const sideShape = oneOf('baseline', 'candidate');

const blockShape: Shape<Block> = object<Block>({
  slots: array(object<Block['slots'][number]>({ side: sideShape, invocation: invocationShape }), mostSlots),
  turns: optional(array(rounded(number(0)), mostTurns)),
});

type AnswerOf<S extends BlockAnswer['state']> = Extract<BlockAnswer, { readonly state: S }>;

const answerShape: Shape<BlockAnswer> = union<BlockAnswer>('state', {
  measured: object<AnswerOf<'measured'>>({ state: oneOf('measured'), block: blockShape }),
  failed: object<AnswerOf<'failed'>>({
    state: oneOf('failed'),
    side: sideShape,
    failure: failureShape,
    durationMs: optional(number(0)),
  }),
});

const blockRecordShape: Shape<BlockRecord> = object<BlockRecord>({
  stage: oneOf(1, 2),
  target: targetShape,
  block: integer(0, 10_000),
  attempt: integer(0, 1_000),
  answer: answerShape,
});

const profileRecordShape: Shape<ProfileRecord> = object<ProfileRecord>({
  id: benchmarkIdShape,
  side: sideShape,
  reference: profileReferenceShape,
});

const bothSidesShape: Shape<BothSides> = object<BothSides>({ baseline: number(0), candidate: number(0) });

const workedShape: Shape<WorkedFunction> = object<WorkedFunction>({
  name: line(1_000),
  file: optional(line(4_000)),
  line: optional(integer(0)),
  calls: bothSidesShape,
  loops: optional(bothSidesShape),
  steps: bothSidesShape,
});

const workShape: Shape<Work> = union<Work>('state', {
  counted: object<CountedWork>({
    state: oneOf('counted'),
    id: benchmarkIdShape,
    by: oneOf('blocks', 'instructions'),
    operations: number(0),
    ratio: number(0),
    functions: array(workedShape, 20),
    changed: array(line(1_000), 20),
  }),
  unknown: object<Extract<Work, { readonly state: 'unknown' }>>({
    state: oneOf('unknown'),
    id: benchmarkIdShape,
    why: line(1_000),
  }),
});

const staleShape: Shape<StaleBuild> = object<StaleBuild>({
  file: line(4_000),
  why: oneOf('in-git', 'released', 'self-contained'),
  sources: array(line(4_000), 1_000),
  setup: optional(array(line(1_000), 10)),
  benchmarks: array(benchmarkIdShape, mostBenchmarks),
});

export const evidenceShape: Shape<Evidence> = object<Evidence>({
  schema: schemaVersion(1),
  seed: integer(0),
  candidate: runShape,
  baselineCommit: optional(commitShape),
  environment: environmentShape,
  blocks: unique(array(blockRecordShape, mostBlocks), blockKey),
  profiles: array(profileRecordShape, mostBenchmarks),
  built: optional(object<BuiltFiles>({ paths: array(line(4000), 10_000), diff: text(64 * 1024 * 1024) })),
  stale: optional(array(staleShape, 1_000)),
  work: optional(array(workShape, mostBenchmarks)),
  unprepared: optional(
    object<Unprepared>({
      said: text(20_000),
      budget: optional(object<SpentBudget>({ givenMs: number(0), neededMs: number(0) })),
    }),
  ),
  baselineBenchmarks: optional(array(benchmarkIdShape, mostBenchmarks)),
  baselineTargets: optional(array(targetShape, mostBenchmarks * 10)),
  stored: optional(array(line(500), 200)),
  shard: optional(object<NonNullable<Evidence['shard']>>({ index: integer(1, 1_000), count: integer(1, 1_000) })),
  asked: optional(object<Asked>({ suites: array(line(1_000), 1_000), filters: array(line(4_000), 1_000) })),
  durationMs: number(0),
});

/** `source`: the file's path, for errors. Throws FILE_TOO_LARGE, FILE_MALFORMED. */
export function parseEvidence(content: string, source: string): Evidence {
  return parseShaped(content, evidenceShape, { source, what: 'evidence written by Flamegate', mostCharacters });
}

/** Checked by the shape that reads it; one line with a line break. */
export function renderEvidence(evidence: Evidence): string {
  const what = 'evidence';
  return `${JSON.stringify(checkShaped(evidence, evidenceShape, { source: what, what, mostCharacters }))}\n`;
}

/** Two answers to one request would let a forged file choose which one counts. */
function blockKey({ stage, target, block, attempt }: BlockRecord): string {
  return joinKey(stage, target.id.suite, target.id.name, target.metric.name, block, attempt);
}
