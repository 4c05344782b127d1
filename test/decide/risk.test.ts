/** Where the budget holds few benchmarks, those that the change reaches are the ones. */
import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { procedure } from '../../src/decide/procedure.ts';
import { riskNotes } from '../../src/gate/risk-notes.ts';
import { benchmarkKey } from '../../src/results/benchmark-id.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { exampleReport } from '../report/example-report.ts';

const ids = Array.from({ length: 10 }, (_, i) => ({ suite: 'core', name: `b${i}` }));

/** Every process takes 100 ms; answers which benchmarks were measured, and the judgements. */
function run(reached: readonly string[] | undefined, budgetMs: number) {
  const steps = procedure({
    candidate: {
      schema: 1,
      commit: 'a'.repeat(40),
      id: '1',
      takenAt: '2026-03-03T10:11:12Z',
      environment: exampleReport().environment,
      outcomes: ids.map((id) => ({
        state: 'measured',
        id,
        measurements: [{ metric: timeMetric, invocations: [] }],
        profiles: [],
      })),
    },
    stored: [],
    otherClasses: 'none',
    baselineBenchmarks: ids,
    ...(reached === undefined
      ? {}
      : { reached: new Set(reached.map((name) => benchmarkKey({ suite: 'core', name }))) }),
    sideBySide: 'possible',
    policy: defaultPolicy,
    seed: 1,
    budgetMs,
  });
  const measured = new Set<string>();
  let step = steps.next();
  while (step.done !== true) {
    const { target, slots } = step.value;
    measured.add(target.id.name);
    const invocation = { value: 100, durationMs: 100 };
    step = steps.next({ state: 'measured', block: { slots: slots.map((side) => ({ side, invocation })) } });
  }
  return { measured: [...measured], judgements: step.value };
}

test('what the change reaches is measured first, wherever it stands in the list', () => {
  const { measured, judgements } = run(['b7', 'b9'], 5000);
  expect(measured.slice(0, 2)).toEqual(['b7', 'b9']);
  expect(measured.length).toBeLessThan(10);
  expect(judgements.map(({ target }) => target.id.name)).toEqual(ids.map(({ name }) => name));
});

test('where nobody can tell, and where all fits, the order changes nothing that is said', () => {
  expect(run(undefined, 5000).measured[0]).toBe('b0');
  const kinds = ({ judgements }: ReturnType<typeof run>) => judgements.map(({ kind }) => kind);
  expect(kinds(run(['b9'], 1e9))).toEqual(kinds(run(undefined, 1e9)));
});

test('the report says what came first only where something was left out, and whether that was reached', () => {
  const { judgements } = run(['b7', 'b9'], 9000);
  const reached = new Set(['b7', 'b9'].map((name) => benchmarkKey({ suite: 'core', name })));
  expect(riskNotes(judgements, reached).join()).toContain('(2 of 10 benchmarks) came first. All that was left out');
  expect(riskNotes(judgements, new Set(ids.map(benchmarkKey))).join()).toMatch(/Of those, \d could not be settled/);
  const seen = judgements.map((each) => ({
    ...each,
    smallestDetectable: 0.1,
    shift: { ratio: 1.5, low: 1.4, high: 1.6 },
  }));
  expect(riskNotes(seen, reached).join()).toMatch(/came first\.$/);
  const everything = new Set(ids.map(benchmarkKey));
  const one = judgements.find(({ reasons }) => reasons.some(({ code }) => code === 'not-measured'));
  if (one === undefined) throw new Error('some are left out');
  const decided: Judgement = { ...one, kind: 'regression', reasons: [] };
  expect(riskNotes([...judgements, decided], everything).join()).toMatch(
    /Of those, \d could not be settled, and 1 only in part\.$/,
  );
  expect(riskNotes([one, decided], everything).join()).toMatch(/Of those, 1 could be settled only in part\.$/);
  const settled: readonly Judgement[] = judgements.map((each) => ({ ...each, reasons: [] }));
  expect(riskNotes(settled, reached)).toEqual([]);
});
