/** Who is measured first where the budget is short, on a repository of git's own making. */
import { expect, test } from 'vitest';
import type { HarnessContext } from '../../src/harness/harness.ts';
import { reachedBy } from '../../src/measure/reach.ts';
import type { Discovered } from '../../src/ports.ts';
import { benchmarkKey } from '../../src/results/benchmark-id.ts';
import { suiteOf } from '../e2e/measuring.ts';
import { makeRepository } from '../support/repository.ts';

const suite = suiteOf({ name: 'go', harness: 'go' });

const width = (body: string): string =>
  `package width\nfunc rune() int { return 1 }\nfunc text() int {\n\treturn ${body}\n}\nfunc fill() int { return text() }\n`;

const benchmarks =
  'package width\nfunc BenchmarkFill(b *testing.B) { fill() }\nfunc BenchmarkRune(b *testing.B) { rune() }\n';

const files = {
  'go.mod': 'module lab\n',
  'width.go': width('2'),
  'table.go': 'package width\nvar table = []int{1}\n',
  'width_test.go': benchmarks,
  'README.md': 'A library.\n',
};

async function reachedAfter(changes: Readonly<Record<string, string>>): Promise<readonly string[] | undefined> {
  const repository = makeRepository();
  try {
    const baseline = repository.commit(files);
    const candidate = repository.commit(changes);
    const compared = { baseline, candidate, places: [] };
    const context: HarnessContext = {
      suite,
      root: repository.path,
      node: 'node',
      worker: '',
      scratch: '',
      run: () => Promise.reject(new Error('nothing is run')),
    };
    const discovered: readonly Discovered[] = ['BenchmarkFill/short', 'BenchmarkFill/long', 'BenchmarkRune'].map(
      (name) => ({ id: { suite: 'go', name: `lab/${name}` }, file: 'width_test.go', suite, metrics: [] }),
    );
    const reached = await reachedBy({ compared, contextOf: async () => context }, discovered);
    return reached === undefined
      ? undefined
      : discovered.flatMap(({ id }) => (reached.has(benchmarkKey(id)) ? [id.name] : []));
  } finally {
    repository.remove();
  }
}

test('of benchmarks whose file imports the change, those come first whose functions lead to it', async () => {
  expect(await reachedAfter({ 'width.go': width('3') })).toEqual(['lab/BenchmarkFill/short', 'lab/BenchmarkFill/long']);
  expect(await reachedAfter({ 'width.go': width('3'), 'README.md': 'A fast library.\n' })).toHaveLength(2);
});

test('what no function holds, or what says how to build, reaches all alike', async () => {
  expect(await reachedAfter({ 'table.go': 'package width\nvar table = []int{2}\n' })).toBeUndefined();
  expect(await reachedAfter({ 'width.go': width('3'), 'go.mod': 'module lab\ngo 1.22\n' })).toBeUndefined();
});

test('a change that nothing is seen to reach, as in languages whose imports are not read, says nothing', async () => {
  expect(await reachedAfter({ 'README.md': 'A fast library.\n' })).toBeUndefined();
  expect(await reachedAfter({ 'src/width.cc': 'int width() { return 2; }\n' })).toBeUndefined();
});
