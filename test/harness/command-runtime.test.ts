import { expect, test } from 'vitest';
import { runtimeOf } from '../../src/harness/command/runtime.ts';
import { suiteOf } from '../e2e/measuring.ts';

const runtime = (command: string): string => runtimeOf(suiteOf({ harness: 'command', command }))?.runtime ?? 'node';

test.each([
  ['python3 bench.py', 'python'],
  ['.venv/bin/python3.12 -m bench', 'python'],
  ['uv run pytest bench', 'python'],
  ['cd bench && PYTHONHASHSEED=0 python run.py', 'python'],
  ['npm ci --silent && python run.py', 'python'],
  ['node bench.mjs', 'node'],
  ['npx tsx bench/run.ts', 'node'],
  ['./node_modules/.bin/tsx x', 'node'],
  ['go run ./bench', 'go'],
  ['cargo build --release', 'rust'],
  ['./gradlew assemble', 'jvm'],
  ['bundle exec ruby x.rb', 'ruby'],
  ['bun run bench.ts', 'bun'],
  ['sh work.sh', 'command'],
  ['./build/bench --quick', 'command'],
  ['sleep 1', 'command'],
])('%s runs in %s', (command, expected) => {
  expect(runtime(command)).toBe(expected);
});
