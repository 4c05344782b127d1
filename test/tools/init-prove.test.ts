/** `init --prove` from end to end: two gates of real processes. What it finds to slow down is held by unit tests. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCli } from '../support/cli.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

let repository: TestRepository;
beforeEach(() => {
  repository = makeRepository();
});
afterEach(() => repository.remove());

const config = `setup: []
suites:
  - { name: core, files: "bench/*.mjs", metrics: [time], warmup: 20ms, measure: 60ms }
`;

test('init --prove slows a function of the repository down, sees it named, and leaves nothing behind', () => {
  repository.commit({
    'flamegate.yml': config,
    'src/words.mjs': 'export function wordsOf(text) {\n  return text.split(" ").filter((word) => word !== "");\n}\n',
    'bench/words.mjs': `import { wordsOf } from '../src/words.mjs';
      const text = 'one two three '.repeat(500);
      export default (bench) => { bench.add('words', () => wordsOf(text)); };`,
  });
  const before = [repository.git('for-each-ref'), repository.git('rev-parse', 'HEAD')];
  const { code, stdout } = runCli(repository.path, ['init', '--prove', '--json'], { timeoutMs: 110_000 });
  expect(JSON.parse(stdout)).toMatchObject({
    proven: true,
    benchmark: 'words/words',
    function: 'wordsOf',
    file: 'src/words.mjs',
    red: { outcome: 'fail' },
    green: { outcome: 'pass' },
  });
  expect(code).toBe(0);
  expect([repository.git('for-each-ref'), repository.git('rev-parse', 'HEAD')]).toEqual(before);
  expect(repository.git('status', '--porcelain')).toBe('');
  expect(repository.git('worktree', 'list').split('\n')).toHaveLength(1);
});
