import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/parse.ts';
import { GateError } from '../../src/errors.ts';
import { type GateWorld, runGate } from '../../src/gate.ts';
import type { Discovered, Measurer, Progress } from '../../src/ports.ts';
import { renderComment } from '../../src/report/comment.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { exampleReport } from '../report/example-report.ts';

const baselineCommit = 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678';
const id = { suite: 'core', name: 'parse' };

/** A repository whose baseline commit does not install; whatever else is asked of it is unexpected. */
function measurerOf(said: string): Measurer {
  const known: Partial<Measurer> = {
    environment: exampleReport().environment,
    notes: [],
    discover: async (side) => {
      if (side === 'baseline') throw new GateError('SETUP_FAILED', said);
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

test('a baseline commit that does not build is said in the first line, with its log, and blocks nothing', async () => {
  const said = 'Cannot set up the checkout as "npm ci" must succeed: it ended with code 1\nnpm error E404 left-pad';
  const world: GateWorld = { measurer: measurerOf(said), progress, now: () => 0 };
  const { report } = await runGate(world, {
    config: defaultConfig,
    candidateCommit: 'f00dfeed0123456789abcdef0123456789abcdef',
    baselineCommit,
    select: () => true,
    seed: 1,
    runId: '1',
    takenAt: '2026-03-03T10:11:12Z',
    profileRepeats: 0,
    purpose: 'judge',
    place: { version: '0.0.0' },
    notes: [],
  });
  expect(report.verdict.outcome).toBe('no-baseline');
  const comment = renderComment(report, {
    marker: { head: 'f00dfeed0123456789abcdef0123456789abcdef', run: 1, attempt: 1 },
  });
  expect(comment).toContain(
    '### ⚪ Nothing to compare with: the baseline commit `a1b2c3d` could not be prepared (log below). Nothing is blocked.',
  );
  expect(comment).toContain('Log of <code>baseline a1b2c3d4e</code>');
  expect(comment).toContain('npm error E404 left-pad\n```');
});
