import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeProductionProfiles } from '../../src/production/added-profiles.ts';
import { coverageOf } from '../../src/production/coverage.ts';
import { type ProductionRecord, parseProduction, renderProduction } from '../../src/production/record.ts';
import { toRepositoryPaths } from '../../src/production/repository-paths.ts';
import { findFunction, inProduction, lensOf, sharesOf } from '../../src/production/shares.ts';
import { skeletonFor } from '../../src/production/skeleton.ts';
import { keepLargest } from '../../src/profile/largest-stacks.ts';
import { placeOf } from '../../src/profile/place.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { makeProfile } from '../profile/make-profile.ts';

const at = '2026-11-28T10:00:00Z';

function recordOf(profile: Profile, service = 'checkout'): ProductionRecord {
  return { schema: 1, service, ...sharesOf(profile), until: at, savedAt: at, source: 'file', notes: [] };
}

function sought(name: string, file?: string, line?: number) {
  const frame = { name, language: 'js', kind: 'user', ...(line === undefined ? {} : { line }) } as const;
  return file === undefined ? { frame } : { frame: { ...frame, file }, place: placeOf(file, []) };
}

test('a function has its share of all that was sampled: of it alone, and with what it calls once under recursion', () => {
  const profile = makeProfile(`
    main@src/a.js:1 10
    main@src/a.js:1;walk@src/a.js:5 30
    main@src/a.js:1;walk@src/a.js:5;walk@src/a.js:5;leaf@src/b.js:2 60`);
  const lens = lensOf(recordOf(profile));
  expect(findFunction(lens, sought('walk', 'src/a.js', 5))).toMatchObject({ self: 0.3, total: 0.9 });
  expect(inProduction([lens], { kind: 'cpu', at: '2026-11-30T10:00:00Z' }, sought('leaf', 'src/b.js', 2))).toEqual([
    { service: 'checkout', self: 0.6, total: 0.6, ageMs: 2 * 86_400_000 },
  ]);
  expect(inProduction([lens], { kind: 'heap', at }, sought('leaf', 'src/b.js', 2))).toEqual([]);
});

test.each([
  ['same path', 'src/lexer.ts', 'src/lexer.ts', true],
  ['below a folder of the container', '/app/src/lexer.ts', 'src/lexer.ts', true],
  ['another file of that name', 'src/lexer.ts', 'test/lexer.ts', false],
  ['a path that only ends alike', 'src/mylexer.ts', 'lexer.ts', false],
])('a function is found by name and path: %s', (_, deployed, here, found) => {
  const lens = lensOf(recordOf(makeProfile(`read@${deployed}:3 10`)));
  expect(findFunction(lens, sought('read', here, 3)) !== undefined).toBe(found);
});

test('of two methods of one name in a file it is the one whose definition stands nearest', () => {
  const lens = lensOf(recordOf(makeProfile('read@src/a.js:3 10\nread@src/a.js:300 90')));
  const named = lens.record.functions.map(({ name }) => name);
  expect(new Set(named)).toEqual(new Set(['read']));
  expect(findFunction(lens, sought('read', 'src/a.js', 290))?.self).toBe(0.9);
  expect(findFunction(lens, sought('read', 'src/a.js', 5))?.self).toBe(0.1);
});

test('where production tells no files the name alone must do, and does only if it is one function’s', () => {
  const lens = lensOf(recordOf(makeProfile('main;read 10\nmain 90', { language: 'unknown' })));
  expect(findFunction(lens, sought('read', 'src/a.js', 3))?.self).toBe(0.1);
  const two = lensOf(recordOf(makeProfile('read@src/b.js:3 10\nread@src/c.js:3 90')));
  expect(findFunction(two, sought('read', 'src/a.js', 3))).toBeUndefined();
});

test.each([
  ['/app/src/lexer.ts', 'src/lexer.ts'],
  ['/srv/build/packages/core/src/lexer.ts', 'packages/core/src/lexer.ts'],
  ['src/index.ts', 'src/index.ts'],
  ['/app/server.js', 'server.js'],
  ['/app/node_modules/x/src/lexer.ts', '/app/node_modules/x/src/lexer.ts'],
  ['/elsewhere/lexer.ts', '/elsewhere/lexer.ts'],
  ['node:fs', 'node:fs'],
])('a deployed file %s is %s of the repository', (deployed, here) => {
  const known = ['src/lexer.ts', 'packages/core/src/lexer.ts', 'src/index.ts', 'server.js', 'test/fs'];
  const profile = makeProfile('f 1');
  const [frame] = toRepositoryPaths(
    { ...profile, frames: [{ name: 'f', file: deployed, language: 'js', kind: 'user' }] },
    known,
  ).frames;
  expect(frame?.file).toBe(here);
});

test('a file that two of the repository fit as well is taken for neither', () => {
  const profile = makeProfile('f@/app/lib/util.js:1 1');
  expect(toRepositoryPaths(profile, ['a/lib/util.js', 'b/lib/util.js']).frames[0]?.file).toBe('/app/lib/util.js');
});

const anyStacks = fc.array(
  fc.tuple(fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 6 }), fc.nat(1000)),
  {
    minLength: 1,
    maxLength: 60,
  },
);

test('keeping the largest stacks never changes a total, and keeps what it promises', () => {
  fc.assert(
    fc.property(anyStacks, fc.integer({ min: 1, max: 70 }), (stacks, most) => {
      const text = stacks.map(([path, value]) => `${path.map((n) => `f${n}@src/${n}.js:${n + 1}`).join(';')} ${value}`);
      const profile = makeProfile(text.join('\n'));
      const kept = keepLargest(profile, most);
      const sum = (each: Profile): number => each.stacks.reduce((all, { values }) => all + (values[0] ?? 0), 0);
      expect(sum(kept)).toBe(sum(profile));
      expect(kept.stacks.length).toBeLessThanOrEqual(Math.max(1, most));
      expect(kept.stacks.flatMap(({ frames }) => frames).every((index) => kept.frames[index] !== undefined)).toBe(true);
    }),
  );
});

test('profiles of several processes are added up; unlike ones are refused', () => {
  const one = makeProfile('main;a 10', { unit: 'ns' });
  const two = makeProfile('main;b 30', { unit: 'ns' });
  expect(sharesOf(mergeProductionProfiles([one, two])).functions.map(({ name, self }) => [name, self])).toEqual([
    ['b', 0.75],
    ['a', 0.25],
    ['main', 0],
  ]);
  expect(() => mergeProductionProfiles([one, makeProfile('main;b 30', { unit: 'B', type: 'alloc_space' })])).toThrow(
    /all must count cpu in ns/,
  );
});

test('a record comes back as it was written, and one that a stranger edited is refused with the place', () => {
  const record = recordOf(makeProfile('main@src/a.js:1 10'));
  expect(parseProduction(renderProduction(record), 'x')).toEqual(record);
  const edited = renderProduction(record).replace('"self":1', '"self":7');
  expect(() => parseProduction(edited, 'x')).toThrow(/functions\[0\]\.self must be a number from 0 to 1/);
});

test('coverage lists the hot functions that no benchmark runs, with the way to them, and nothing that one does', () => {
  const profile = makeProfile(`
    main@src/server.js:1;handle@src/server.js:9;parse@src/parse.js:3 40
    main@src/server.js:1;handle@src/server.js:9;price@src/price.js:7 30
    main@src/server.js:1;handle@src/server.js:9;price@src/price.js:7;round@src/price.js:20 8
    main@src/server.js:1;handle@src/server.js:9;log@src/log.js:2 2
    main@src/server.js:1;write@node_modules/x/index.js:1 20`);
  const coverage = coverageOf({
    service: 'checkout',
    profile,
    benchmarks: [makeProfile('bench@bench-config/parse.bench.js:1;parse@src/parse.js:3 100')],
    isRepositoryFile: (path) => path.startsWith('src/'),
    least: 0.05,
  });
  expect(coverage.uncovered.map(({ name, self, total, path }) => [name, self, total, path.join(' > ')])).toEqual([
    ['price', 0.3, 0.38, 'main > handle > price'],
    ['round', 0.08, 0.08, 'main > handle > price > round'],
  ]);
  expect(coverage).toMatchObject({ repository: 0.8, covered: 0.4 });
  const [next] = coverage.uncovered;
  expect(next && skeletonFor(next, ['vitest'])?.text).toContain("import { price } from '../src/price.js';");
});

test.each([
  ['src/a.go', 'go', 'func BenchmarkHot(b *testing.B)'],
  ['app/a.py', 'pytest', 'def test_hot(benchmark):'],
  ['src/a.rs', 'criterion', 'c.bench_function("hot"'],
  ['A.java', 'jmh', '@Benchmark'],
  ['a.cc', 'google-benchmark', 'BENCHMARK(BM_hot);'],
  ['src/a.ts', 'mitata', "from 'mitata'"],
  ['src/a.ts', 'go', "bench.add('hot', () => hot("],
] as const)('the skeleton for %s beside a suite of %s is of a tool that can run it', (file, harness, line) => {
  const hot = { name: 'pkg.hot', file, self: 0.1, total: 0.1, path: ['hot'] };
  expect(skeletonFor(hot, [harness])?.text).toContain(line);
});

test.each([
  ['Cart.price', 'src/shop/cart.py', 'from shop.cart import Cart', 'benchmark(Cart().price)'],
  ['Cart.tax.<locals>.<genexpr>', 'src/shop/cart.py', 'from shop.cart import Cart', 'benchmark(Cart().tax)'],
  ['shop.cart.price', 'src/shop/cart.py', 'from shop.cart import price', 'benchmark(price)'],
  ['example.com/shop/cart.(*Cart[...]).Sum', 'cart/cart.go', 'var receiver Cart ', 'receiver.Sum('],
  ['example.com/shop/cart.Price', 'cart/cart.go', 'func BenchmarkPrice', '\tPrice('],
  ['org.shop.Cart.price', 'src/main/java/org/shop/Cart.java', '@Benchmark', 'return Cart.price('],
  ['Pricing.priceOrder', 'src/work.ts', 'import { Pricing } from', 'new Pricing().priceOrder('],
  ['priceOrder', 'src/work.ts', 'import { priceOrder } from', '=> priceOrder('],
])('the skeleton for %s of %s calls it as a program can', (name, file, first, call) => {
  const text = skeletonFor({ name, file, self: 0.1, total: 0.1, path: [] }, [])?.text;
  expect(text).toContain(first);
  expect(text).toContain(call);
});

test.each([
  ['org.shop.Cart.price', 'src/main/java/org/shop/Cart.java'],
  ['org.shop.Cart$Item.lambda$price$0', 'src/main/java/org/shop/Cart.java'],
  ['org/shop/Cart.price', 'src/main/java/org/shop/Cart.java'],
  ['org.shop.PricesKt.price', 'src/main/kotlin/org/shop/Prices.kt'],
  ['org.other.Cart.price', undefined],
  ['org.shop.Twice.price', undefined],
  ['java.lang.String.charAt', undefined],
  ['byte[]', undefined],
])('of the JVM %s stands in %s', (name, file) => {
  const known = [
    'src/main/java/org/shop/Cart.java',
    'src/test/java/com/else/Cart.java',
    'src/main/kotlin/org/shop/Prices.kt',
    'a/src/main/java/org/shop/Twice.java',
    'b/src/main/java/org/shop/Twice.java',
  ];
  const frame = { name, language: 'jvm', kind: 'user' } as const;
  const profile = { ...makeProfile('x 1'), frames: [frame] };
  expect(toRepositoryPaths(profile, known).frames[0]?.file).toBe(file);
});

test('a name that a stranger chose cannot leave its place in a skeleton', () => {
  const hot = { name: "x'); process.exit(1); ('", file: "src/a'b.ts", self: 0.1, total: 0.1, path: [] };
  const text = skeletonFor(hot, [])?.text ?? '';
  expect(text).not.toContain('process.exit(');
  expect(text.split("'").length % 2).toBe(1);
});
