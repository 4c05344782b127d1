/** Every key of a bench file but those of suites: its kind, its default and what it means. */
import {
  change,
  choice,
  duration,
  flag,
  integer,
  type JsonSchema,
  type Kind,
  orAuto,
  probability,
  storeLocation,
  text,
} from './kind.ts';
import { list, oneOrMore, type Section, section } from './section.ts';
import { command, suiteSection } from './suite-table.ts';
import type {
  WrittenBaseline,
  WrittenConfig,
  WrittenLabels,
  WrittenMeasure,
  WrittenPolicy,
  WrittenPublish,
  WrittenReport,
  WrittenRule,
  WrittenWeightRule,
} from './written.ts';

const reaction = choice('pass', 'warn', 'fail');
const label = text({
  pattern: /^[^\s,\u0000-\u001f](?:[^,\u0000-\u001f]*[^\s,\u0000-\u001f])?$/,
  expected: 'a label without commas',
  example: 'perf-accepted',
  most: 50,
});

const weightSection: Section<WrittenWeightRule> = section<WrittenWeightRule>({
  below: { kind: probability, means: 'Where less than this share of production is spent in what the benchmark runs.' },
  above: { kind: probability, means: 'Where at least this share is.' },
  threshold: { kind: change({ zero: 'refused' }), means: 'Threshold of those.', required: 'required' },
  margin: { kind: change({ zero: 'allowed' }), means: 'Margin of those; half of the threshold where it is not given.' },
});

const ruleSection: Section<WrittenRule> = section<WrittenRule>({
  match: {
    kind: text({ pattern: /^[^\u0000-\u001f]+$/, expected: "a glob of benchmarks' names", example: '"parser/**"' }),
    means: "Glob of the benchmark's name, or of `suite/name`.",
    required: 'required',
  },
  metric: {
    kind: text({ pattern: /^[A-Za-z][\w./-]*$/, expected: 'the name of a metric', example: 'alloc', most: 100 }),
    means: 'Only this metric.',
    byDefault: 'all metrics',
  },
  threshold: { kind: orAuto(change({ zero: 'refused' })), means: 'As above, for these.' },
  margin: { kind: change({ zero: 'allowed' }), means: 'As above, for these.' },
  production: {
    kind: weightSection,
    means: 'For those of them with this share of production; takes precedence over the fields above.',
  },
});

const policySection: Section<WrittenPolicy> = section<WrittenPolicy>({
  threshold: {
    kind: orAuto(change({ zero: 'refused' })),
    means:
      'τ: smaller changes never fail. `auto`: for each benchmark the smallest that its noise supports, measured on its processes in turns or on stored runs. Unset, bytes and counts that repeat are held to 1 %, or to 8 bytes where that is more.',
    byDefault: '5%',
  },
  margin: {
    kind: change({ zero: 'allowed' }),
    means: 'm: a change must be provably worse than this; must be below the threshold.',
    byDefault: '2.5%',
  },
  alpha: { kind: probability, means: 'False-failure probability of the whole build.', byDefault: '0.01' },
  'on-inconclusive': {
    kind: reaction,
    means: 'When noise prevents an answer, or nothing was compared.',
    byDefault: 'warn',
  },
  'on-missing': {
    kind: reaction,
    means: 'When the baseline has a benchmark that the candidate does not have.',
    byDefault: 'warn',
  },
  'on-failed': { kind: reaction, means: 'When a benchmark throws, hangs or crashes.', byDefault: 'fail' },
  'on-no-baseline': { kind: reaction, means: 'When there is nothing to compare with.', byDefault: 'warn' },
  'fail-from-history': {
    kind: flag,
    means: 'With `confirm: never`: may stored runs alone fail a build, under strict conditions?',
    byDefault: 'false',
  },
  benchmarks: {
    kind: list(ruleSection, 1000),
    means: 'Rules for some benchmarks; the first that matches wins, field by field.',
    byDefault: '[]',
  },
});

const measureSection: Section<WrittenMeasure> = section<WrittenMeasure>({
  budget: {
    kind: duration('10s', '24h'),
    means: 'Time for measuring; what does not fit is inconclusive.',
    byDefault: '15m',
  },
  confirm: {
    kind: choice('auto', 'always', 'never'),
    means: 'Measure baseline and candidate side by side: wherever both can be built (auto, always), or never.',
    byDefault: 'auto',
  },
  proof: {
    kind: choice('auto', 'on', 'off'),
    means:
      'Leave a benchmark unmeasured where all that it runs and reads is provably the same on both sides (`unaffected`): look everywhere (on), or only where a proof is likely, as of a change to documentation (auto). See docs/no-effect.md.',
    byDefault: 'auto',
  },
  counts: {
    kind: choice('auto', 'off'),
    means:
      'Count what both sides of a suspect do, to say whether it does more work or the same work more slowly: never changes a verdict; see docs/second-witness.md.',
    byDefault: 'auto',
  },
  pin: { kind: flag, means: 'Pin benchmark processes to one processor where the system can.', byDefault: 'false' },
});

const baselineSection: Section<WrittenBaseline> = section<WrittenBaseline>({
  store: { kind: storeLocation, means: 'Where runs are kept.', byDefault: 'git:flamegate-data' },
  keep: {
    kind: integer(1, 100_000),
    means:
      'How many of the newest are kept: runs of each environment class, and measurements whose pictures the comments show.',
    byDefault: '200',
  },
});

const labelsSection: Section<WrittenLabels> = section<WrittenLabels>({
  accept: { kind: label, means: 'Label that accepts a regression.', byDefault: 'perf-accepted' },
  skip: { kind: label, means: 'Label that skips the gate.', byDefault: 'perf-skip' },
  who: {
    kind: choice('write', 'maintain', 'admin'),
    means: 'Permission that the person who sets it needs.',
    byDefault: 'write',
  },
  scope: {
    kind: choice('head', 'pull-request'),
    means: 'Whether a new push voids it.',
    byDefault: 'head',
  },
  bots: { kind: flag, means: 'Whether bots may set it.', byDefault: 'false' },
  author: { kind: flag, means: 'Whether the author of the pull request may set it.', byDefault: 'true' },
});

const reportSection: Section<WrittenReport> = section<WrittenReport>({
  comment: {
    kind: choice('always', 'on-change', 'never'),
    means: 'When the pull request gets a comment.',
    byDefault: 'on-change',
  },
  picture: { kind: flag, means: 'Flame graph diffs as pictures in the comment.', byDefault: 'true' },
});

const address = text({
  pattern: /^https?:\/\/[^\s@?#]+$/,
  expected: 'an http or https URL without user, password and query',
  example: 'https://pyroscope.example',
  most: 1000,
});

const publishSection: Section<WrittenPublish> = section<WrittenPublish>({
  pyroscope: { kind: address, means: 'Pyroscope that gets the profiles of each stored baseline.' },
  otlp: { kind: address, means: 'OTLP receiver that gets the profiles of each stored baseline, over HTTP.' },
  prometheus: { kind: address, means: 'Prometheus that gets medians and intervals, by remote write.' },
});

const version: Kind<1> = {
  ...integer(1, 1),
  written: '`1`',
  // integer(1, 1) lets nothing but 1 through.
  read: (node, place) => integer(1, 1).read(node, place) as 1,
};

export const configSection: Section<WrittenConfig> = section<WrittenConfig>({
  version: { kind: version, means: 'Version of this format.', byDefault: '1' },
  setup: {
    kind: oneOrMore(command, 50),
    means: 'Commands run in each checkout before measuring. Absent: guessed from the lock file. `[]`: none.',
  },
  suites: {
    kind: list(suiteSection, 100),
    means: 'What is measured. Absent: one suite named `core` with every default.',
  },
  policy: { kind: policySection, means: 'What is tolerated.' },
  measure: { kind: measureSection, means: 'How it is measured.' },
  baseline: { kind: baselineSection, means: 'What it is compared with.' },
  labels: { kind: labelsSection, means: 'How it is overridden.' },
  report: { kind: reportSection, means: 'How results are reported.' },
  publish: { kind: publishSection, means: 'Where stored baselines are sent as well.' },
});

/** JSON Schema (draft 2020-12) for editors; `bench-config/flamegate.schema.json` is this, rendered. */
export const configSchema: JsonSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Flamegate configuration',
  ...configSection.schema,
};
