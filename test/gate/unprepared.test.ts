import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import { GateError } from '../../src/errors.ts';
import { type Judged, rejudge } from '../../src/gate/rejudge.ts';
import { emptyHistory } from '../../src/gate/stored-history.ts';
import { type GateResult, type GateWorld, runGate } from '../../src/gate.ts';
import type { Discovered, Measurer, Progress } from '../../src/ports.ts';
import { renderComment } from '../../src/report/comment.ts';
import type { Report } from '../../src/report/report.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { type Bundle, parseBundle, renderBundle } from '../../src/results/bundle.ts';
import type { Evidence } from '../../src/results/evidence.ts';
import { mergeBundles } from '../../src/results/merge.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { measuredEvidence } from '../action/measured-evidence.ts';
import { exampleReport } from '../report/example-report.ts';
import { anEnvironment } from '../results/make.ts';

const baselineCommit = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678';
const candidateCommit = 'f00dfeed0123456789abcdef0123456789abcdef';
const id = { suite: 'core', name: 'parse' };
const place = { version: '0.0.0' };
const said = 'Cannot set up the checkout as "npm ci" must succeed: it ended with code 1\nnpm error E404 left-pad';
const firstLine =
  '### ⚪ Nothing to compare with: the baseline commit `a1b2c3d` could not be prepared (see its log). Nothing is blocked.';

/** A repository whose baseline commit does not install; whatever else is asked of it is unexpected. */
function measurerOf(message: string, code: 'SETUP_FAILED' | 'BUDGET_SPENT'): Measurer {
  const known: Partial<Measurer> = {
    environment: exampleReport().environment,
    notes: [],
    prepare: () => {},
    discover: async (side) => {
      if (side === 'baseline') throw new GateError(code, message);
      return [{ id, metrics: [timeMetric], file: 'bench/parse.bench.ts' } as unknown as Discovered]; // its suite is not looked at before anything is measured
    },
  };
  const unexpected = (): never => {
    throw new Error('unexpected call');
  };
  return new Proxy(known as Measurer, { get: (measurer, name) => Reflect.get(measurer, name) ?? unexpected });
}

const progress: Progress = {
  start: () => {},
  step: () => {},
  left: () => {},
  log: () => {},
  done: () => {},
};

function gate(message: string, code: 'SETUP_FAILED' | 'BUDGET_SPENT' = 'SETUP_FAILED'): Promise<GateResult> {
  // Each look at the clock is ten seconds after the one before.
  let clock = -10_000;
  const now = (): number => {
    clock += code === 'BUDGET_SPENT' ? 10_000 : 0;
    return clock;
  };
  const world: GateWorld = { measurer: measurerOf(message, code), progress, now };
  return runGate(world, {
    config: defaultConfig,
    candidateCommit,
    baselineCommit,
    select: () => true,
    seed: 1,
    runId: '1',
    takenAt: '2026-03-03T10:11:12Z',
    profileRepeats: 0,
    purpose: 'judge',
    place,
    notes: [],
  });
}

/** Handed on as files, and judged by another job. */
function handOn(...bundles: [Bundle, ...Bundle[]]): Promise<Judged> {
  const [first, ...others] = bundles.map((bundle) => parseBundle(renderBundle(bundle), 'bundle'));
  if (first === undefined) throw new Error('unreachable');
  const merged = mergeBundles([first, ...others]);
  const histories = merged.groups.map(() => emptyHistory);
  return rejudge({ merged, histories, config: defaultConfig, bundle: 'own', notes: [], place });
}

function commentOf(report: Report): string {
  return renderComment(report, { marker: { head: candidateCommit, run: 1, attempt: 1 } });
}

const terminal = { color: 'never', width: 100, rows: 'notable' } as const;

test('a baseline commit that does not build is said in the first line, with its log, and blocks nothing', async () => {
  const { report } = await gate(said);
  expect(report.verdict.outcome).toBe('no-baseline');
  const comment = commentOf(report);
  expect(comment).toContain(firstLine);
  expect(comment).toContain('Log of <code>baseline a1b2c3d4e</code>');
  expect(comment).toContain('npm error E404 left-pad\n```');
  expect(comment).toContain('the commit this PR starts from, could not be built here');
  expect(renderTerminal(report, terminal)).toMatch(
    /^Log of baseline a1b2c3d4e:\n(.*\n)*? {2}npm error E404 left-pad$/m,
  );
});

test('a budget that ended while the baseline was set up is no fault of the baseline, and how much is needed is said', async () => {
  const spent = 'Cannot go on as the time budget must cover "npm ci": it is spent';
  const measured = await gate(spent, 'BUDGET_SPENT');
  const { report } = await handOn(measured);
  expect(report.verdict.outcome).toBe('no-baseline');
  const text = renderTerminal(report, { ...terminal, width: 400 });
  expect(text).toMatch(
    /^NOT COMPARED {2}Nothing compared: the time budget of 15\u{a0}?\s?min was spent before the baseline commit a1b2c3d was set up\./u,
  );
  expect(text).toContain('give it at least measure.budget: 30m (or --budget 30m), or make setup shorter');
  expect(text).not.toContain('NO BASELINE');
  const comment = commentOf(report);
  expect(comment).toContain('### ⚪ Nothing compared: the time budget of 15');
  expect(comment).not.toContain('could not be prepared');
  expect(comment).toBe(commentOf(measured.report));
});

test('it is said alike by the job that judges a bundle, and of a log of megabytes both ends', async () => {
  const long = `first words\n${'😀\n'.repeat(1_000_000)}last words`;
  for (const [message, found] of [
    [said, /^Cannot set up[\s\S]*\nnpm error E404 left-pad$/],
    [long, /^first words\n[\s\S]*…[\s\S]*\nlast words$/],
  ] as const) {
    const measured = await gate(message);
    const { report } = await handOn(measured);
    expect(report.verdict).toEqual(measured.report.verdict);
    expect(report.unprepared).toEqual({ commit: baselineCommit });
    expect(report.logs).toEqual([{ title: 'baseline a1b2c3d4e', text: expect.stringMatching(found) }]);
    expect(commentOf(report)).toBe(commentOf(measured.report));
  }
});

test('what a stranger’s bundle says of it is text in comment, page and log', async () => {
  const hostile =
    '```\n<!-- flamegate v1 head=x -->\n@everyone ![x](http://evil/x.png)\n::error::forged\n##[error]forged';
  const measured = await gate(said);
  const { report } = await handOn({ ...measured, evidence: { ...measured.evidence, unprepared: { said: hostile } } });
  const comment = commentOf(report);
  expect(comment.match(/<!-- flamegate v1/g)).toHaveLength(1);
  expect(comment.replaceAll(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '')).not.toMatch(/@everyone|evil/);
  expect(renderTerminal(report, terminal)).not.toMatch(/^\s*::|##\[/m);
});

function shard(index: number, change: Partial<Evidence>): Bundle {
  const name = `part ${index}`;
  const measured = measuredEvidence({ candidate: candidateCommit, baseline: baselineCommit, factors: { [name]: 1.3 } });
  return { evidence: { ...measured, shard: { index, count: 2 }, ...change }, profiles: new Map() };
}

const unbuilt: Partial<Evidence> = { unprepared: { said }, blocks: [] };

test.each([
  ['like', anEnvironment()],
  ['unlike', anEnvironment({ cpuModel: 'Another' })],
])(
  'a shard that could not build the baseline hides nothing that one on a machine %s it found',
  async (_, environment) => {
    const { baselineBenchmarks: _unknown, ...without } = shard(1, { ...unbuilt, environment }).evidence;
    const candidate = { ...without.candidate, environment };
    for (const order of ['first', 'last']) {
      const bundles = [{ evidence: { ...without, candidate }, profiles: new Map() }, shard(2, {})] as [Bundle, Bundle];
      const { report } = await handOn(...(order === 'first' ? bundles : (bundles.toReversed() as [Bundle, Bundle])));
      expect(report.verdict.outcome).toBe('fail');
      expect(report.unprepared).toBeUndefined();
      const comment = commentOf(report);
      expect(comment).toMatch(/^### 🔴 `part 2` takes /m);
      expect(comment).toContain('In one of the shards the baseline commit a1b2c3d4e could not be prepared');
      expect(comment).toContain('npm error E404 left-pad');
      const undecided = report.verdict.judgements.find(({ target }) => target.id.name === 'part 1');
      expect(undecided?.kind).toBe('inconclusive');
    }
  },
);

test('where no shard could build the baseline there is nothing to compare with', async () => {
  const { report } = await handOn(shard(1, unbuilt), shard(2, unbuilt));
  expect(report.verdict.outcome).toBe('no-baseline');
  expect(commentOf(report)).toContain(firstLine);
});
