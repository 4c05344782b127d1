/** Of the languages whose builds take longest. */
import { testInCi } from './ci.ts';

testInCi('fixtures, templates and threads', { unchanged: [30, 60], slowed: [60, 90] });
testInCi('hex@0.4.3', {
  slowed: [150, 150],
  // criterion and what it needs only measure: not optimized they compile in half the time.
  lighter: (config) =>
    config.replace(
      'harness: criterion\n',
      `harness: criterion\n    flags: ['--config=profile.bench.package."*".opt-level=0']\n`,
    ),
});
