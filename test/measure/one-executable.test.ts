import { expect, test } from 'vitest';
import type { Suite } from '../../src/config/config.ts';
import { type Catalog, refuseOneExecutable } from '../../src/measure/catalog.ts';
import { suiteOf } from '../e2e/measuring.ts';

const suite: Suite = suiteOf({ name: 'rust', harness: 'criterion' });

function catalog(executable: string | undefined): Catalog {
  const listed = { name: 'parse', file: 'b.rs', localName: 'parse', metrics: [] };
  return new Map([['k', { suite, listed: executable === undefined ? listed : { ...listed, executable } }]]);
}

test('two sides that run one program are no comparison, and the message names it', () => {
  const same = (): void => refuseOneExecutable(catalog('/shared/parse-1'), catalog('/shared/parse-1'));
  expect(same).toThrow('/shared/parse-1');
  expect(same).toThrow(expect.objectContaining({ code: 'BENCH_LOAD_FAILED' }));
});

test.each([
  ['programs of their own', '/a/parse', '/b/parse'],
  ['no program that is known', undefined, undefined],
  ['one that is known', '/a/parse', undefined],
])('two sides with %s are compared', (_, one, other) => {
  expect(() => refuseOneExecutable(catalog(one), catalog(other))).not.toThrow();
});
