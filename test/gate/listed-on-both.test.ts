import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import { type BaselineListing, listedOnBoth } from '../../src/gate/listed-on-both.ts';
import type { Discovered } from '../../src/ports.ts';
import { benchmarkKey } from '../../src/results/benchmark-id.ts';
import type { Failure } from '../../src/results/invocation.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { runOf } from '../decide/fakes.ts';

type State = 'runs' | 'skips' | 'fails' | 'absent' | 'not listed';

const failures: Partial<Readonly<Record<State, Failure>>> = {
  skips: { reason: 'skipped', message: 'It skips itself: set PAYLOAD' },
  fails: { reason: 'load', message: 'no such module' },
};

function found(name: string, state: State): Discovered {
  const [suite] = defaultConfig.suites;
  if (suite === undefined) throw new Error('the default configuration has a suite');
  return { id: { suite: 'core', name }, file: 'a_test.go', suite, metrics: [timeMetric], failure: failures[state] };
}

const beside = found('beside', 'runs');

/** The baseline as a second benchmark that runs, and `a` in this state. */
function baseline(state: State): BaselineListing {
  if (state === 'not listed') return { broken: new Map() };
  const a = found('a', state);
  const broken = new Map(a.failure === undefined ? [] : [[benchmarkKey(a.id), a.failure]]);
  return { benchmarks: [beside.id, ...(state === 'absent' ? [] : [a.id])], broken };
}

/** What is left of `a` on the candidate, and whether the baseline is still known to have it. */
function left(candidate: State, base: State): string {
  const { discovered, benchmarks, notes } = listedOnBoth([beside, found('a', candidate)], baseline(base), []);
  const kept = discovered.find(({ id }) => id.name === 'a');
  const sides = kept?.failure?.sides === undefined ? '' : ' on both';
  const listed = benchmarks?.some(({ name }) => name === 'a') === true ? ', in the baseline' : '';
  return `${kept === undefined ? 'not measured' : (kept.failure?.reason ?? 'measured') + sides}${listed}; ${notes.length} notes`;
}

test.each<[State, State, string]>([
  ['skips', 'skips', 'not measured; 1 notes'],
  ['skips', 'absent', 'not measured; 1 notes'],
  ['skips', 'not listed', 'not measured; 1 notes'],
  ['skips', 'runs', 'missing, in the baseline; 0 notes'],
  ['skips', 'fails', 'missing, in the baseline; 0 notes'],
  ['runs', 'skips', 'measured, in the baseline; 0 notes'],
  ['runs', 'fails', 'measured, in the baseline; 0 notes'],
  ['fails', 'fails', 'load on both, in the baseline; 0 notes'],
  ['fails', 'runs', 'load, in the baseline; 0 notes'],
  ['fails', 'absent', 'load; 0 notes'],
])('what %s in the change and %s on the baseline is %s', (candidate, base, expected) => {
  expect(left(candidate, base)).toBe(expected);
});

test('the note names what skips itself and why', () => {
  const { notes } = listedOnBoth([beside, found('a', 'skips')], baseline('skips'), []);
  expect(notes).toEqual(['Not measured, as 1 benchmark skips itself: a: It skips itself: set PAYLOAD']);
});

test('where all skip themselves there is nothing to judge, which is an error with its reason', () => {
  expect(() => listedOnBoth([found('a', 'skips'), found('b', 'skips')], { broken: new Map() }, [])).toThrow(
    /^Cannot measure anything as 2 benchmarks skip themselves: a: It skips itself: set PAYLOAD$/,
  );
});

test('what a stored run measured and the change skips is missing, where the baseline was not listed', () => {
  const stored = runOf([{ name: 'a' }], 'baseline', 1);
  const { discovered } = listedOnBoth([beside, found('a', 'skips')], { broken: new Map() }, [stored]);
  expect(discovered.map(({ failure }) => failure?.reason)).toEqual([undefined, 'missing']);
});
