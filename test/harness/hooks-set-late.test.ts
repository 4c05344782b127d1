import { expect, test } from 'vitest';
import { CapturedBench } from '../../src/harness/javascript/tools/captured-bench.ts';
import { toBenchmark } from '../../src/harness/javascript/tools/tinybench.ts';

async function opened(setup: (task: object, mode: string) => void) {
  const bench = new CapturedBench({ setup: (task, mode) => setup(task ?? {}, mode ?? 'run') });
  Object.assign(bench, { setup });
  bench.add('a', () => {}, { beforeAll: () => {} });
  const captured = bench.captured.get('a');
  if (captured === undefined) throw new Error('not captured');
  return toBenchmark('a', captured);
}

test('hooks that setup puts on its task stand round each call, the newest of them', async () => {
  const seen: string[] = [];
  let made = 0;
  const { hooks } = await opened((task, mode) => {
    if (mode === 'warmup') return;
    made += 1;
    const own = made;
    Object.assign(task, {
      opts: { beforeEach: () => seen.push(`before ${own}`), afterEach: () => seen.push('after') },
    });
  });
  expect(Object.keys(hooks).toSorted()).toEqual(['afterEach', 'beforeAll', 'beforeEach', 'setup', 'teardown']);
  await hooks.setup?.('run');
  hooks.beforeEach?.('run');
  hooks.afterEach?.('run');
  expect(seen).toEqual(['before 2', 'after']);
});

test('a setup that puts nothing on its task is not called before its time', async () => {
  let calls = 0;
  const { hooks } = await opened(() => {
    calls += 1;
  });
  expect(calls).toBe(0);
  expect(hooks.beforeEach).toBeUndefined();
});
