import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { GateError } from '../../src/errors.ts';
import { profileRegressions } from '../../src/gate/profile-regressions.ts';
import type { CapturedProfile, Measurer, ProfileRepeats } from '../../src/ports.ts';
import { writePprof } from '../../src/profile/formats/pprof-write.ts';
import type { Profile } from '../../src/profile/profile.ts';
import type { BuiltFiles, Side, Target } from '../../src/results/evidence.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { makeProfile } from '../profile/make-profile.ts';

const target: Target = { id: { suite: 'core', name: 'parse' }, metric: timeMetric };
const regression: Judgement = { target, kind: 'regression', threshold: 0.05, margin: 0.025, reasons: [] };

/** Profiles of `main → parse`, whose samples of each side and repeat are told; everything else is an unexpected call. */
function measurerOf(
  samples: (side: Side, repeat: number) => number,
  rest: (side: Side) => Partial<Profile> = () => ({}),
): { readonly measurer: Measurer; readonly asked: ProfileRepeats[] } {
  const asked: ProfileRepeats[] = [];
  const profile = async (of: Target, repeats: ProfileRepeats): Promise<readonly CapturedProfile[]> => {
    asked.push(repeats);
    return (['baseline', 'candidate'] as const).flatMap((side) =>
      Array.from({ length: repeats.count }, (_, turn) => {
        const repeat = repeats.taken + turn;
        const made = makeProfile(`main@m.js:1 300\nmain@m.js:1;parse@m.js:9 ${samples(side, repeat)}`);
        const reference = { kind: 'cpu' as const, file: `profiles/parse-${side}-${repeat}.pb.gz`, operations: 100 };
        const bytes = writePprof({ ...made, operations: 100, ...rest(side) });
        return { record: { id: of.id, side, reference }, bytes };
      }),
    );
  };
  const unexpected = (): never => {
    throw new Error('unexpected call');
  };
  const built = async (): Promise<BuiltFiles> => ({ paths: [], diff: '' });
  const measurer = new Proxy({ profile, built } as unknown as Measurer, {
    get: (known, name) => Reflect.get(known, name) ?? unexpected,
  });
  return { measurer, asked };
}

const progress = { start: () => {}, step: () => {}, total: () => {}, left: () => {}, log: () => {}, done: () => {} };

function run(measurer: Measurer) {
  return profileRegressions({ measurer, progress, now: () => 0 }, [regression], { profileRepeats: 5 });
}

test('profiles that show what grew are enough', async () => {
  const { measurer, asked } = measurerOf((side, repeat) => (side === 'baseline' ? 1000 : 1400) + 10 * (repeat % 3));
  const { records } = await run(measurer);
  expect(asked).toEqual([{ count: 5, taken: 0 }]);
  expect(records).toHaveLength(10);
});

test('profiles that show nothing are taken once more, and those of both times are kept', async () => {
  const scattered = [100, 160, 60, 140, 90, 110, 150, 70, 130, 100];
  const { measurer, asked } = measurerOf((side, repeat) => (scattered[repeat] ?? 0) * (side === 'baseline' ? 1 : 1.3));
  const { records, bytes } = await run(measurer);
  expect(asked).toEqual([
    { count: 5, taken: 0 },
    { count: 5, taken: 5 },
  ]);
  expect(records).toHaveLength(20);
  expect(bytes.size).toBe(20);
});

test('what the first profiles hold stays, where time ends before more of them', async () => {
  const { measurer } = measurerOf(() => 100);
  const profile = async (of: Target, repeats: ProfileRepeats): Promise<readonly CapturedProfile[]> => {
    if (repeats.taken > 0) throw new GateError('BUDGET_SPENT', 'Cannot go on');
    return measurer.profile(of, repeats);
  };
  const ending = new Proxy(measurer, { get: (of, name) => (name === 'profile' ? profile : Reflect.get(of, name)) });
  const { records, notes } = await run(ending);
  expect(records).toHaveLength(10);
  expect(notes).toEqual([]);
});

test('profiles that cannot be compared are not taken again', async () => {
  const { measurer, asked } = measurerOf(
    () => 1000,
    (side) => ({ mode: side === 'baseline' ? 'cpu' : 'wall' }),
  );
  await run(measurer);
  expect(asked).toHaveLength(1);
});

test('the largest regression is profiled first, as the first line names it and time may not hold all', async () => {
  const { measurer } = measurerOf((side, repeat) => (side === 'baseline' ? 1000 : 1400) + 10 * (repeat % 3));
  const names: string[] = [];
  const step = (name: string | undefined): void => {
    names.push(name ?? '');
  };
  const judged = [1.1, 1.6, 1.3].map((ratio, index): Judgement => {
    const id = { suite: 'core', name: `b${index}` };
    return { ...regression, target: { ...target, id }, shift: { ratio, low: ratio, high: ratio } };
  });
  await profileRegressions({ measurer, progress: { ...progress, step }, now: () => 0 }, judged, { profileRepeats: 5 });
  expect(names).toEqual(['b1', 'b2', 'b0']);
});
