/** Where a build differs: what it takes for one benchmark to reach the same on both sides. */
import { expect, test } from 'vitest';
import type { Reached, WitnessedPart } from '../../src/harness/harness.ts';
import { type BuiltSide, mostScanned, sameReach, withReach } from '../../src/measure/reached-of-build.ts';

const side = (name: string): BuiltSide => ({ context: { root: name }, listed: { name } }) as unknown as BuiltSide; // only passed on
const seen = (digest: string, scanned = 100): Reached => ({ state: 'seen', digest, scanned });

type Sides = Readonly<Record<'baseline' | 'candidate', Reached>>;
const alike = { baseline: seen('a'), candidate: seen('a') };

/** And which of the two was asked how often. */
async function told(always: Sides, own: Sides, changed: readonly string[] = ['a.go']) {
  const asked: string[] = [];
  const look =
    (kind: string, of: Sides) =>
    async (_: unknown, { name }: { readonly name: string }) => {
      asked.push(`${kind} ${name}`);
      return of[name as keyof Sides]; // named after its side
    };
  const harness = { reachesAlways: look('always', always), reaches: look('own', own) };
  return { said: await sameReach(harness, async (each) => side(each), changed), asked };
}

test('the same on both sides is a proof, by the digest of what it reaches', async () => {
  expect(await told(alike, { baseline: seen('b'), candidate: seen('b', 100 + mostScanned) })).toEqual({
    said: { digest: 'b' },
    asked: ['always baseline', 'always candidate', 'own baseline', 'own candidate'],
  });
});

test('where what always runs differs, no benchmark is linked alone', async () => {
  const { said, asked } = await told({ baseline: seen('a'), candidate: seen('b') }, alike);
  expect(said).toEqual({ why: 'it runs its build, which differs in what always runs' });
  expect(asked).toEqual(['always baseline', 'always candidate']);
});

test.each<[string, Sides, string]>([
  ['other code', { baseline: seen('a'), candidate: seen('b') }, 'it can reach code or data that differs'],
  [
    'more for the collector',
    { baseline: seen('a', 0), candidate: seen('a', mostScanned + 1) },
    'its build has other variables for the garbage collector to look through',
  ],
  [
    'less for the collector',
    { baseline: seen('a', mostScanned + 1), candidate: seen('a', 0) },
    'its build has other variables for the garbage collector to look through',
  ],
  [
    'what is unknown',
    { baseline: seen('a'), candidate: { state: 'unseen', why: 'p is not only Go' } },
    'it runs its build, which differs, and p is not only Go',
  ],
])('%s is none', async (_, own, why) => {
  expect((await told(alike, own)).said).toEqual({ why });
});

test('a changed build file, a harness that cannot tell, and a side without it are none', async () => {
  expect((await told(alike, alike, ['a.go', 'go.mod'])).said).toEqual({
    why: 'it runs its build, which differs, and go.mod changed',
  });
  expect(await sameReach({}, async (each) => side(each), [])).toEqual({ why: 'it runs its build, which differs' });
  const one = { reaches: async () => seen('a') };
  expect(await sameReach(one, async (each) => (each === 'baseline' ? side(each) : undefined), [])).toEqual({
    why: 'it runs its build, which differs',
  });
});

test('what it reaches stands for the whole build, and a file of one side only has its effect there', () => {
  const part = (name: string, essence: string): WitnessedPart => {
    return { name, path: 'x', where: 'repository', whole: essence, essence };
  };
  const before = [part('runs its build', 'old'), part('reads a.txt', 'a')];
  const after = [
    part('runs its build', 'new'),
    part('reads a.txt', 'a'),
    part('is made from b.go', ''),
    part('reads b', 'b'),
  ];
  expect(withReach(before, 'same', after)).toEqual([
    { ...part('can reach', 'same'), whole: 'old' },
    part('reads a.txt', 'a'),
    { ...part('is made from b.go', ''), whole: 'absent' },
  ]);
  expect(withReach(after, 'same', before)).toHaveLength(4);
});
