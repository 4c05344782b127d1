/** What a bundle says against the store, GitHub or itself: no single field of it makes a red change green. */
import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import { verdict } from '../../src/decide/verdict.ts';
import { GateError } from '../../src/errors.ts';
import { type RejudgeInput, rejudge } from '../../src/gate/rejudge.ts';
import { emptyHistory, type History } from '../../src/gate/stored-history.ts';
import { headline } from '../../src/report/headline.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import type { Report } from '../../src/report/report.ts';
import type { Evidence } from '../../src/results/evidence.ts';
import { parseEvidence } from '../../src/results/evidence-file.ts';
import { mergeBundles } from '../../src/results/merge.ts';
import type { Metric } from '../../src/results/metric.ts';
import type { NoEffect } from '../../src/results/no-effect.ts';
import type { Run } from '../../src/results/run.ts';
import { confirmedByGit } from '../../src/review/confirmed-by-git.ts';
import { measuredEvidence } from '../action/measured-evidence.ts';
import { aCommit } from '../results/make.ts';
import { isThorough } from '../support/draws.ts';
import { long } from '../support/long.ts';

const honest = measuredEvidence({ candidate: aCommit(2), baseline: aCommit(1), factors: { fill: 1.3, same: 1 } });

async function judged(
  evidence: Evidence,
  history: Partial<History> = {},
  told: Pick<RejudgeInput, 'confirmedByGit'> = {},
): Promise<Report> {
  const merged = mergeBundles([{ evidence, profiles: new Map() }]);
  const histories = merged.groups.map(() => ({ ...emptyHistory, ...history }));
  const place = { version: '0.0.0' };
  const asked = {
    merged,
    histories,
    config: defaultConfig,
    bundle: 'foreign',
    untouched: [],
    notes: [],
    place,
  } as const;
  return (await rejudge({ ...asked, ...told })).report;
}

function firstLine(report: Report): string {
  return plainPhrase(headline(report));
}

type Path = readonly (string | number)[];

function pathsIn(value: unknown, at: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [at];
  return [at, ...Object.entries(value).flatMap(([key, part]) => pathsIn(part, [...at, key]))];
}

/** A copy in which one place holds something else; undefined: it is left out. */
function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...Object(value) };
  const next = rest.length === 0 ? to : changed(Reflect.get(copy, key), rest, to);
  if (next === undefined && Array.isArray(copy)) copy.splice(Number(key), 1);
  else if (next === undefined) Reflect.deleteProperty(copy, key);
  else Reflect.set(copy, key, next);
  return copy;
}

const others: readonly unknown[] = [
  undefined,
  [],
  {},
  null,
  true,
  '',
  'higher',
  'skipped',
  'unaffected',
  'informational',
  'failed',
  'exact',
  'baseline',
  'lower',
  'removed',
  'gated',
  'screen',
  'candidate',
  'time',
  'op/s',
  'x',
  0,
  1,
  2,
  -1,
  0.5,
  1e15,
];

/** Of the part that `npm test` draws every place takes some and every value stands in some places. */
function othersAt(place: number): readonly unknown[] {
  return isThorough ? others : others.filter((_, index) => (index + place) % 6 === 0);
}

/** Numbers are whoever's who measured them; the commits are GitHub's to check. */
const exempt = /(?:^|\.)(?:value|durationMs|commit|baselineCommit)$/;

/** `fill` ends with an error. */
function failed(): Evidence {
  const failure = { reason: 'threw', message: 'boom' };
  const [first, ...rest] = honest.candidate.outcomes;
  const outcomes = [{ state: 'failed', id: first?.id, failure }, ...rest];
  return parseEvidence(JSON.stringify({ ...honest, candidate: { ...honest.candidate, outcomes } }), 'bundle');
}

test.each([
  ['slower', 'and nothing is stored', honest, {}],
  ['slower', 'and a run of the base is stored', honest, { known: [stored(1000)] }],
  ['slower', 'than the stored run it was screened against', honest, { runs: [stored(1000)], keys: ['k'] }],
  ['failed', 'and nothing is stored', failed(), {}],
  ['failed', 'and a run of the base is stored', failed(), { known: [stored(1000)] }],
] as const)(
  'no single field of a bundle that is %s %s turns its fail into a pass that does not say why',
  long,
  async (...row) => {
    const [, , evidence, history] = row;
    expect((await judged(evidence, history)).verdict.outcome).toBe('fail');
    const whole: unknown = JSON.parse(JSON.stringify(evidence));
    // Blocks repeat themselves: some of each stage stand for all.
    const paths = pathsIn(whole).filter((path) => path[0] !== 'blocks' || Number(path[1] ?? 0) % 16 === 0);
    const places = paths.filter((each) => each.length > 0 && !exempt.test(each.join('.')));
    for (const [place, path] of places.entries()) {
      for (const to of othersAt(place)) {
        const outcome = await outcomeOf(JSON.stringify(changed(whole, path, to)), history);
        if (outcome !== undefined)
          expect.soft(outcome, `${path.join('.')} = ${JSON.stringify(to)}`).toMatch(/^(?!pass: (?!.*(?:New|Missing)))/);
      }
    }
  },
);

async function outcomeOf(text: string, history: Partial<History>): Promise<string | undefined> {
  try {
    const report = await judged(parseEvidence(text, 'bundle'), history);
    return `${report.verdict.outcome}: ${firstLine(report)}`;
  } catch (error) {
    if (error instanceof GateError || error instanceof RangeError) return undefined; // refused
    throw error;
  }
}

/** A run of the base with this level of `fill`. */
function stored(level: number, metric: Partial<Metric> = {}): Run {
  const outcomes = honest.candidate.outcomes.map((outcome) =>
    outcome.state !== 'measured'
      ? outcome
      : {
          ...outcome,
          measurements: outcome.measurements.map((measurement) => ({
            metric: { ...measurement.metric, ...metric },
            invocations: [{ value: level }, { value: level * 1.01 }],
          })),
        },
  );
  return { ...honest.candidate, commit: aCommit(1), outcomes };
}

function flipped(): Evidence {
  return JSON.parse(JSON.stringify(honest).replaceAll('"better":"lower"', '"better":"higher"'));
}

test('which way a metric is better is the base’s word where one of its runs is stored, on any machine', async () => {
  expect((await judged(flipped(), { known: [stored(1000)] })).verdict.outcome).toBe('fail');
  const silent: Evidence = JSON.parse(JSON.stringify(honest).replaceAll('"assume"', '"role":"informational","assume"'));
  expect((await judged(silent, { known: [stored(1000)] })).verdict.outcome).toBe('fail');
});

test('a benchmark that a stored run knows is never new, whatever the bundle lists', async () => {
  const trimmed = { ...honest, baselineBenchmarks: [], stored: [] };
  const { judgements } = (await judged(trimmed, { known: [stored(1000)] })).verdict;
  expect(judgements.map(({ kind }) => kind)).toEqual(['regression', 'no-change']);
});

test('where nothing of the base is stored, a bundle that lists less leaves what it hides open, under the strictest policy too', async () => {
  for (const baselineBenchmarks of [[], honest.baselineBenchmarks?.slice(1) ?? []]) {
    const blocks = honest.blocks.filter(({ target }) => target.id.name !== 'fill');
    const report = await judged({ ...honest, blocks, baselineBenchmarks, stored: [] });
    expect(report.verdict.outcome).toBe('inconclusive');
    expect(firstLine(report)).toContain('the bundle says that the base does not have it');
    const strict = {
      ...defaultConfig.policy,
      onInconclusive: 'fail',
      onNoBaseline: 'fail',
      onMissing: 'fail',
    } as const;
    expect(verdict(report.verdict.judgements, strict).outcome).toBe('fail');
  }
});

test('where nothing of the base is stored, time is better lower and gated, whatever the bundle says; a rate is better higher', async () => {
  const silent: Evidence = JSON.parse(JSON.stringify(honest).replaceAll('"assume"', '"role":"informational","assume"'));
  for (const evidence of [flipped(), silent]) {
    const report = await judged(evidence);
    expect(report.verdict.outcome).toBe('inconclusive');
    expect(firstLine(report)).toContain('what its unit does not');
  }
  const rate: Evidence = JSON.parse(JSON.stringify(flipped()).replaceAll('"unit":"ns"', '"unit":"op/s"'));
  // Of what has become better, fewer blocks were measured than an improvement takes.
  const asRate = await judged(rate);
  expect(asRate.verdict.outcome).not.toBe('fail');
  expect(firstLine(asRate)).not.toContain('what its unit does not');
});

test('a metric the base does not have is new and fails nobody; one it has and the change drops is missing', async () => {
  const candidate = JSON.parse(JSON.stringify(honest.candidate).replaceAll('"name":"time"', '"name":"other"'));
  const renamed: Evidence = { ...honest, candidate };
  const { verdict } = await judged(renamed, { known: [stored(1000)] });
  expect(verdict.judgements.map(({ kind, target }) => [kind, target.metric.name])).toContainEqual(['new', 'other']);
  expect(verdict.judgements.map(({ kind, target }) => [kind, target.metric.name])).toContainEqual(['removed', 'time']);
});

test('a baseline side far from the stored runs of its kind of machine leaves the verdict open and says so', async () => {
  expect((await judged(honest, { known: [stored(1000)] })).verdict.outcome).toBe('fail');
  for (const level of [200, 5000]) {
    const report = await judged(honest, { known: [stored(level)] });
    expect(report.verdict.outcome).toBe('inconclusive');
    expect(firstLine(report)).toContain('times what stored runs of this kind of machine did');
  }
});

test('a benchmark that is called untouched, though its suite is not, leaves the verdict open and says so', async () => {
  const outcomes = honest.candidate.outcomes.map(({ id }) => ({ state: 'skipped' as const, id, reason: 'x' }));
  const report = await judged({ ...honest, blocks: [], candidate: { ...honest.candidate, outcomes } });
  expect(report.verdict.outcome).toBe('inconclusive');
  expect(firstLine(report)).toContain('touches nothing it depends on, which is not so');
});

const proof = {
  by: 'modules',
  files: ['bench/fill.bench.js', 'src/fill.js'],
  beside: 0,
  digest: 'a'.repeat(64),
} as const;

/** The bundle of which everything is said to be unaffected: what was measured of it is gone. */
function claimed(claim: NoEffect = proof): Evidence {
  const outcomes = honest.candidate.outcomes.map(({ id }) => ({ state: 'unaffected' as const, id, proof: claim }));
  return parseEvidence(
    JSON.stringify({ ...honest, blocks: [], candidate: { ...honest.candidate, outcomes } }),
    'bundle',
  );
}

const places = ['bench-config/flamegate.yml'];
const measure = { ...defaultConfig.measure, proof: 'on' } as const;

test('a proof of no effect that git bears out is a pass which says so', async () => {
  const report = await judged(
    claimed(),
    {},
    { confirmedByGit: confirmedByGit({ measure }, { changed: ['docs/x.md'], places }) },
  );
  expect(report.verdict.outcome).toBe('pass');
  expect(firstLine(report)).toContain('None of 2 benchmarks can be affected by this change');
});

for (const [why, claim, config, changed] of [
  ['nobody looks into git', proof, measure, undefined],
  ['a file of it changed', proof, measure, ['docs/x.md', 'src/fill.js']],
  [
    'a function of it changed that is said never to be called',
    { ...proof, partly: ['src/lib.js'] },
    measure,
    ['src/lib.js'],
  ],
  ['a folder above it changed, as a submodule does', proof, measure, ['src']],
  ['a lock file changed', proof, measure, ['package-lock.json']],
  ['the manifest of another package changed', proof, measure, ['packages/a/package.json']],
  ['the configuration changed', proof, measure, places],
  ['it names no file', { ...proof, files: [] }, measure, ['docs/x.md']],
  ['the base turns proofs off', proof, { ...defaultConfig.measure, proof: 'off' }, ['docs/x.md']],
] as const) {
  test(`a proof of no effect leaves the verdict open and says so where ${why}`, async () => {
    for (const told of [{ confirmedByGit: confirmedByGit({ measure: config }, { changed, places }) }, {}]) {
      const report = await judged(claimed(claim), {}, told);
      expect(report.verdict.outcome).toBe('inconclusive');
      expect(firstLine(report)).toContain('git does not confirm that');
    }
  });
}
