/** A pull request that goes into another branch than the one it was judged for. */
import { expect, test } from 'vitest';
import { pullRequestPayload } from '../forge/runner.ts';
import { long } from '../support/long.ts';
import { config, numbers, place, type Scene, useScene } from './scene.ts';

const scene = useScene();

/** Green, by the policy of `develop`, and then aimed at `main`; the job that measured it, started again. */
async function retargeted(): Promise<{ readonly again: () => ReturnType<Scene['gate']> }> {
  const { forge } = scene();
  const loose = `${config}policy: { threshold: 900%, margin: 400% }\n`;
  const from = forge.commit({ [place('flamegate.yml')]: loose }, { branch: 'develop', parents: [scene().main()] });
  const head = forge.commit(numbers({ fill: 16_000 }), { branch: 'topic', parents: [from] });
  forge.openPullRequest({ head, base: 'develop' });
  const job = {
    sha: forge.mergeCommit(1),
    payload: scene().payload('opened'),
    workspace: scene().checkout('refs/pull/1/merge'),
    run: 300,
  };
  await scene().gate('opened', job);
  expect(scene().status()).toMatch(/^success: /);
  forge.label(1, 'perf-accepted', 'writer');
  forge.retarget(1, 'main');
  forge.advance(60_000);
  return { again: () => scene().gate('opened', job) };
}

function edited(changes: object): ReturnType<Scene['start']> {
  return scene().start({
    event: 'pull_request_target',
    payload: { ...pullRequestPayload(scene().forge, 1, 'edited'), changes },
    workspace: scene().folder(),
    inputs: { command: 'override', 'github-token': 'override-token' },
  });
}

test(
  'its verdict no longer counts: neither on the head, nor for a label, nor in the queue, and no label given for it',
  long,
  async () => {
    const { forge } = scene();
    await retargeted();
    const { code } = await edited({ base: { ref: { from: 'develop' } } });
    const unjudged = /^pending: Not judged for this base: push, or close and reopen, to measure against main/;
    expect([code, scene().status()]).toEqual([0, expect.stringMatching(unjudged)]);
    await scene().override('labeled', 'perf-accepted', 'writer');
    expect(scene().status()).toMatch(unjudged);
    const group = forge.mergeCommit(1);
    expect((await scene().mergeGroup(group)).code).toBe(1);
    expect(scene().status(group)).toMatch(/^error: Not judged on #1/);
    expect((await scene().gate('reopened')).code).toBe(1);
    expect(scene().status()).toMatch(/^failure: .*100\s% more/);
    expect(scene().comment()).toMatch(/@writer does not count: this PR went into another branch when it was set/);
    forge.unlabel(1, 'perf-accepted', 'writer');
    forge.label(1, 'perf-accepted', 'writer');
    await scene().override('labeled', 'perf-accepted', 'writer');
    expect(scene().status()).toMatch(/^success: .*writer/);
  },
);

test('a job that was started for the branch of then is an error, not a verdict', async () => {
  const { again } = await retargeted();
  const { code, stdout } = await again();
  expect([code, stdout]).toEqual([3, expect.stringContaining('close and reopen')]);
  expect(scene().status()).toMatch(/^error: .*develop.*current value is main/);
});

test('a new title changes nothing, and nothing is asked', async () => {
  const { forge } = scene();
  scene().open(8001);
  await scene().gate('opened');
  const before = scene().status();
  forge.requests.length = 0;
  expect((await edited({ title: { from: 'x' } })).code).toBe(0);
  expect([scene().status(), forge.requests]).toEqual([before, []]);
});
