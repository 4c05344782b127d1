/** What scripts ask of vitest's benchmarks. */
import { expect, test } from 'vitest';
import { commandIn } from '../../src/harness/javascript/vitest-command.ts';

test.each([
  [['vitest bench'], {}],
  [['vitest --mode dev', 'vitest run --project a'], {}],
  [['vitest bench --mode ci'], { mode: 'ci' }],
  [['NODE_ENV=x npx vitest --run bench --mode=ci && vitest --mode dev'], { mode: 'ci' }],
  [['vitest bench -c a/b.ts --config="c d.ts"'], { configs: ['a/b.ts', 'c d.ts'] }],
  [
    ["vitest bench --project 'core (bench)' -p dom*", 'vitest bench --project=more'],
    { projects: ['core (bench)', 'dom*', 'more'] },
  ],
  [['vitest bench --environment jsdom'], { environment: 'jsdom' }],
  [['vitest bench --dom --run'], { environment: 'happy-dom' }],
  [['pnpm vitest benchmarks --mode x'], {}],
])('%o', (lines, expected) => {
  expect(commandIn(lines)).toEqual({
    configs: [],
    mode: undefined,
    projects: [],
    environment: undefined,
    ...expected,
  });
});
