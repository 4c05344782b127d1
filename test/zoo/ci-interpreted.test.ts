/** Of the languages that are not compiled. */
import { testInCi } from './ci.ts';

/** In place of what `init` wrote, or of what would be guessed. */
function setUpBy(...commands: readonly string[]): (config: string) => string {
  return (config) =>
    config.replace(/^setup:.*\n/m, '').replace(/^suites:$/m, `setup: ${JSON.stringify(commands)}\n\nsuites:`);
}

testInCi('secure-json-parse@4.1.0', {
  unchanged: [40, 60],
  slowed: [60, 90],
  // What the package's own tests need takes up to a minute a side, and no benchmark reads it.
  lighter: setUpBy('cd benchmarks && npm install'),
});
testInCi('cattrs==24.1.2', {
  unchanged: [50, 70],
  slowed: [80, 110],
  lighter: setUpBy('python3 -m venv .venv', '.venv/bin/python -m pip install --quiet pytest pytest-benchmark -e .'),
});
