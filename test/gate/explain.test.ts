import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { explain } from '../../src/gate/explain.ts';
import type { Changes } from '../../src/ports.ts';
import { writePprof } from '../../src/profile/formats/pprof-write.ts';
import type { Evidence, ProfileRecord, Side } from '../../src/results/evidence.ts';
import { timeMetric } from '../../src/results/metric.ts';
import { makeProfile } from '../profile/make-profile.ts';

const id = { suite: 'core', name: 'parse' };
const regression: Judgement = {
  target: { id, metric: timeMetric },
  kind: 'regression',
  threshold: 0.05,
  margin: 0.025,
  reasons: [],
};

/** Five profiles a side; `parse` takes twice as much in the candidate. */
function profiled(): { readonly evidence: Evidence; readonly profiles: ReadonlyMap<string, Uint8Array> } {
  const profiles = new Map<string, Uint8Array>();
  const records = (['baseline', 'candidate'] as const).flatMap((side: Side) =>
    Array.from({ length: 5 }, (_, repeat): ProfileRecord => {
      const file = `profiles/${side}-${repeat}.pb.gz`;
      const samples = (side === 'baseline' ? 1000 : 2000) + 7 * repeat;
      const made = makeProfile(`main@src/m.js:1 300\nmain@src/m.js:1;parse@src/m.js:9 ${samples}`);
      profiles.set(file, writePprof({ ...made, operations: 100 }));
      return { id, side, reference: { kind: 'cpu', file, operations: 100 } };
    }),
  );
  // Only the records are read of it.
  return { evidence: { profiles: records } as unknown as Evidence, profiles };
}

async function remarks(changes: Changes | undefined) {
  const { evidence, profiles } = profiled();
  const { explanations, notes } = await explain([regression], evidence, { profiles, changes });
  const blame = explanations[0]?.diffs[0]?.blame;
  return { notes, explained: blame?.explained, relations: blame?.functions.map(({ relation }) => relation) };
}

test('of a change that is known, an untouched function is not changed and explains nothing', async () => {
  const known = { diff: async () => '', source: async () => undefined };
  expect(await remarks(known)).toEqual({ notes: [], explained: false, relations: ['unchanged'] });
});

test('where no repository is at hand nothing is said of what the pull request changed', async () => {
  expect(await remarks(undefined)).toEqual({ notes: [], explained: true, relations: ['unknown'] });
});
