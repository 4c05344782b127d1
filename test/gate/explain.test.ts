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

test('where no repository is at hand, that what changed is not known is all that is said of it', async () => {
  expect(await remarks(undefined)).toEqual({
    notes: ['Which functions changed is not known here, as the repository of these commits could not be read.'],
    explained: true,
    relations: ['unknown'],
  });
});

test('a function that is blamed bears its share of production, with the age of what is known at the time of measuring', async () => {
  const { evidence, profiles } = profiled();
  const production = [
    {
      schema: 1,
      service: 'checkout',
      kind: 'cpu',
      type: 'cpu',
      unit: 'ns',
      amount: 1e9,
      from: '2026-11-15T10:00:00Z',
      until: '2026-11-22T10:00:00Z',
      savedAt: '2026-11-22T10:00:00Z',
      source: 'file',
      functions: [{ name: 'parse', file: 'src/m.js', line: 12, self: 0.031, total: 0.05 }],
      notes: [],
    },
  ] as const;
  const measured = { ...evidence, candidate: { takenAt: '2026-11-25T10:00:00Z' } } as unknown as Evidence;
  const { explanations } = await explain([regression], measured, { profiles, changes: undefined, production });
  const day = 86_400_000;
  expect(explanations[0]?.diffs[0]?.blame.functions.map((each) => each.production)).toEqual([
    [{ service: 'checkout', self: 0.031, total: 0.05, windowMs: 7 * day, ageMs: 3 * day }],
  ]);
});

test('the times of a benchmark do not deny what its allocations name', async () => {
  const files = new Map<string, Uint8Array>();
  const records = (['baseline', 'candidate'] as const).flatMap((side: Side) =>
    (['cpu', 'heap'] as const).flatMap((kind) =>
      Array.from({ length: 5 }, (_, repeat): ProfileRecord => {
        const file = `profiles/${kind}-${side}-${repeat}.pb.gz`;
        const [parse, wrap] = side === 'baseline' ? [1000, 1000] : kind === 'cpu' ? [2000, 1000] : [1000, 4000];
        const made = makeProfile(
          `main@src/m.js:1 300\nmain@src/m.js:1;parse@src/m.js:9 ${parse + 7 * repeat}\nmain@src/m.js:1;wrap@src/w.js:5 ${wrap + 7 * repeat}`,
          kind === 'heap' ? { mode: 'heap', type: 'alloc_space', unit: 'bytes' } : {},
        );
        files.set(file, writePprof({ ...made, operations: 100 }));
        return { id, side, reference: { kind, file, operations: 100 } };
      }),
    ),
  );
  const diff =
    'diff --git a/src/w.js b/src/w.js\n--- a/src/w.js\n+++ b/src/w.js\n@@ -5,2 +5,2 @@\n function wrap() {\n-  return 1;\n+  return [1];\n';
  const sources: Readonly<Record<string, string>> = {
    'src/w.js': '\n\n\n\nfunction wrap() {\n  return [1];\n}\n',
    'src/m.js': 'function main() {\n  parse();\n  wrap();\n}\n\n\n\n\nfunction parse() {\n  return 2;\n}\n',
  };
  const changes = { diff: async () => diff, source: async (path: string) => sources[path] };
  const { explanations } = await explain([regression], { profiles: records } as unknown as Evidence, {
    profiles: files,
    changes,
  });
  const [cpu, heap] = explanations[0]?.diffs ?? [];
  expect(heap?.blame.functions[0]).toMatchObject({ relation: 'changed' });
  expect(cpu?.blame).toMatchObject({ explained: true, elsewhere: { kind: 'heap', name: 'wrap' } });
});
