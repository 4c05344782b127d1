/** What a stranger, or a slip of a maintainer, could do to branches, logs and clocks. */
import { describe, expect, test } from 'vitest';
import { long } from '../support/long.ts';
import { stopwatch } from '../support/processor-time.ts';
import { config, numbers, place, useScene } from './scene.ts';

describe('a branch that is not the store’s', () => {
  const scene = useScene();

  test.each(['gh-pages', 'main'])(
    'named as the store (%s), it is neither written nor pruned, and it is said',
    long,
    async (branch) => {
      const { forge } = scene();
      const policy = `${config}baseline: { store: "git:${branch}", keep: 1 }\n`;
      forge.commit({ [place('flamegate.yml')]: policy, ...numbers({ fill: 8000 }) });
      if (branch === 'gh-pages')
        forge.commit({ 'index.html': '<p>', 'meta.json': '{"title":"x"}' }, { branch, parents: [] });
      const before = forge.state.git.resolve(`refs/heads/${branch}`);
      const push = await scene().push();
      expect([push.code, push.stdout + push.stderr]).toEqual([3, expect.stringMatching(/meta\.json/)]);
      scene().open(10_400);
      await scene().gate('opened');
      await scene().report();
      expect(forge.state.git.resolve(`refs/heads/${branch}`)).toBe(before);
      expect(forge.state.git.git(['fsck', '--strict'])).toBeDefined();
    },
  );
});

describe('a name of 990 letters', () => {
  const scene = useScene();

  test('is judged under a glob of many stars as fast as any other', async () => {
    const { forge } = scene();
    const policy = `${config}policy: { benchmarks: [{ match: "core/*a*a*a*b", threshold: 50% }] }\n`;
    forge.commit({ [place('flamegate.yml')]: policy, ...numbers({ fill: 8000 }) });
    scene().open(8000);
    const name = 'a'.repeat(990);
    scene().upload({ factors: { [name]: 1.3, [`${name.slice(1)}b`]: 1.3 } });
    const passed = stopwatch();
    const { outputs } = await scene().reportOnly();
    // A minute and more where it was matched by backtracking; the one that ends in b is under the rule.
    expect(passed()).toBeLessThan(60_000);
    expect(outputs['regressions']).toBe('1');
  });
});
