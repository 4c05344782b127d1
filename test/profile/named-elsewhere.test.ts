/** Of one benchmark, no kind of profile denies what another names. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Blame } from '../../src/profile/blame.ts';
import { isDenied } from '../../src/profile/certainty.ts';
import { withoutContradiction } from '../../src/profile/named-elsewhere.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import { unexplainedWords } from '../../src/report/unexplained-words.ts';

const named = (relation: 'changed' | 'unchanged', name: string) => ({ relation, function: { frame: { name } } });
const of = (...parts: readonly object[]): Blame =>
  // Only what decides it is read.
  Object.assign({ functions: [named('unchanged', 'run')], explained: false }, ...parts) as unknown as Blame;

const denied = of();
const byName: readonly (readonly [string | undefined, Blame])[] = [
  [undefined, denied],
  [undefined, of({ functions: [], explained: true })],
  [undefined, of({ explained: true, untraced: ['src/a.rb'] })],
  ['wrap', of({ functions: [named('unchanged', 'run'), named('changed', 'wrap')], explained: true })],
  ['table', of({ functions: [{ ...named('unchanged', 'run'), uses: { name: 'table' } }], explained: true })],
  ['inlined', of({ unseen: [{ name: 'inlined', callers: [] }], explained: true })],
];

const side = (kind: 'cpu' | 'heap', blame: Blame) => ({ diff: { kind }, blame });

test('what is named by one kind of profile is not denied by the other, which says who names it', () => {
  const any = fc.constantFrom(...byName);
  fc.assert(
    fc.property(any, any, ([cpuName, cpu], [heapName, heap]) => {
      const given = [side('cpu', cpu), side('heap', heap)];
      const told = withoutContradiction(given);
      for (const [index, name, costs] of [
        [0, heapName, 'allocations'],
        [1, cpuName, 'times'],
      ] as const) {
        const [before, now] = [given[index]?.blame, told[index]?.blame];
        if (before === undefined || now === undefined) throw new Error('one is lost');
        const mustOpen = isDenied(before) && name !== undefined;
        expect(isDenied(now)).toBe(isDenied(before) && !mustOpen);
        if (!mustOpen) expect(now).toBe(before);
        else
          expect(plainPhrase(unexplainedWords(now) ?? [])).toBe(
            `The ${costs} of this benchmark name ${name} (changed in this PR); whether it explains this as well is within the noise of the profiles.`,
          );
      }
    }),
  );
});

test('a benchmark that one kind alone was taken of is denied as before', () => {
  expect(withoutContradiction([side('cpu', denied)])).toEqual([side('cpu', denied)]);
});
