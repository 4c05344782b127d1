/** Which packages are built at the same time, and what becomes of those beside one whose build does not end. */
import { expect, test } from 'vitest';
import { allBuilt, builtTogether } from '../../src/harness/go/built-together.ts';

test('the first is built alone, the others in groups, each once and in order', () => {
  expect(builtTogether([], 2)).toEqual([]);
  expect(builtTogether(['a'], 2)).toEqual([['a']]);
  expect(builtTogether(['a', 'b', 'c', 'd'], 2)).toEqual([['a'], ['b', 'c'], ['d']]);
  expect(builtTogether(['a', 'b', 'c', 'd'], 1)).toEqual([['a'], ['b'], ['c'], ['d']]);
});

test('what cannot go on ends only when the builds beside it have', async () => {
  const ended: string[] = [];
  const build = async (name: string): Promise<string> => {
    if (name === 'b') throw new Error('the time budget is spent');
    await new Promise((resolve) => setImmediate(resolve));
    ended.push(name);
    return name.toUpperCase();
  };
  await expect(allBuilt(['b', 'c'], build)).rejects.toThrow('budget');
  expect(ended).toEqual(['c']);
  expect(await allBuilt(['d', 'e'], build)).toEqual([
    ['d', 'D'],
    ['e', 'E'],
  ]);
});
