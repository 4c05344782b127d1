/** Of the languages whose builds take longest. */
import { testInCi } from './ci.ts';

testInCi('fixtures, templates and threads', { unchanged: [30, 60], slowed: [60, 90] });
testInCi('httparse@1.9.5', {
  slowed: [150, 150],
  // criterion and what it needs only measure: not optimized, and not linked anew a side, they are built in a part of the time.
  lighter: (config) =>
    config.replace(
      'harness: criterion\n',
      `harness: criterion\n    flags: ['--config=profile.bench.package."*".opt-level=0', '--config=profile.bench.lto=false']\n`,
    ),
});
