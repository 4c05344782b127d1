import { expect, test } from 'vitest';
import { type CostKind, costKindOf, withTellingType } from '../../src/production/cost-kind.ts';
import { inProduction, lensOf, sharesOf } from '../../src/production/shares.ts';
import type { Profile, SampleType } from '../../src/profile/profile.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import { productionWords } from '../../src/report/production-words.ts';
import { makeProfile } from '../profile/make-profile.ts';

/** Types as Go, async-profiler, JFR, Pyroscope's agents, Datadog's, py-spy and perf name them. */
const types: readonly (readonly [type: string, unit: string, kind: CostKind | undefined])[] = [
  ['cpu', 'ns', 'cpu'],
  ['samples', 'samples', 'cpu'],
  ['sample', 'samples', 'cpu'],
  ['itimer', 'count', 'cpu'],
  ['on-cpu', 'count', 'cpu'],
  ['cycles', 'count', 'cpu'],
  ['task-clock', 'ns', 'cpu'],
  ['wall', 'ns', 'wall'],
  ['alloc_space', 'B', 'heap'],
  ['alloc_objects', 'count', 'heap'],
  ['alloc_samples', 'count', 'heap'],
  ['alloc_in_new_tlab_bytes', 'B', 'heap'],
  ['malloc_space', 'B', 'heap'],
  ['space', 'B', 'heap'],
  ['inuse_space', 'B', undefined],
  ['inuse_objects', 'count', undefined],
  ['live', 'count', undefined],
  ['heap-live-size', 'B', undefined],
  ['goroutine', 'count', undefined],
  ['goroutines', 'count', undefined],
  ['threadcreate', 'count', undefined],
  ['contentions', 'count', undefined],
  ['delay', 'ns', undefined],
  ['mutex', 'ns', undefined],
  ['block', 'ns', undefined],
  ['lock_duration', 'ns', undefined],
  ['lock_count', 'count', undefined],
  ['lock-time', 'ns', undefined],
  ['exceptions', 'count', undefined],
  ['offcpu', 'ns', undefined],
  ['off_cpu', 'ns', undefined],
  ['off-cpu', 'ns', undefined],
];

test.each(types)('%s in %s stands beside regressions of %s', (type, unit, kind) => {
  expect(costKindOf({ type, unit })).toBe(kind);
});

test('of a heap profile that shows what is in use the bytes that were allocated are taken', () => {
  const types = ['alloc_objects', 'alloc_space', 'inuse_objects', 'inuse_space'].map((type) => ({
    type,
    unit: type.endsWith('space') ? 'B' : 'count',
  }));
  const go = profileOf(types, 3);
  expect(withTellingType(go).defaultType).toBe(1);
  expect(withTellingType({ ...go, defaultType: 0 }).defaultType).toBe(0);
  expect(withTellingType(profileOf(types.slice(2), 1)).defaultType).toBe(1);
});

function profileOf(types: readonly SampleType[], defaultType: number): Profile {
  const [first, ...others] = types;
  if (first === undefined) throw new Error('there must be a type');
  const one = makeProfile('main 1');
  const stacks = one.stacks.map((stack) => ({ ...stack, values: types.map((_, at) => at + 1) }));
  return { ...one, sampleTypes: [first, ...others], defaultType, stacks };
}

test('a share of time on the clock is not called CPU', () => {
  const words = (type: string, mode = type): string => {
    const text = 'main@src/a.js:1;hot@src/a.js:9 30\nmain@src/a.js:1 10';
    const profile = { ...makeProfile(text, { unit: type === 'samples' ? 'samples' : 'ns', type }), mode };
    const until = '2026-11-28T10:00:00Z';
    const record = {
      schema: 1,
      service: 'shop',
      ...sharesOf(profile),
      until,
      savedAt: until,
      source: 'file',
      notes: [],
    } as const;
    const shares = inProduction(
      [lensOf(record)],
      { kind: 'cpu', at: until },
      { frame: { name: 'hot', file: 'src/a.js', language: 'js', kind: 'user' } },
    );
    return plainPhrase(productionWords(shares, { kind: 'cpu', part: 'self' })).replaceAll('\u202f', ' ');
  };
  expect(words('cpu')).toBe('75 % of production CPU in shop, today');
  expect(words('samples', 'wall')).toBe(words('wall'));
  expect(words('samples', 'cpu')).toBe(words('cpu'));
  expect(words('wall')).toBe('75 % of production time, waiting included, in shop, today');
});
