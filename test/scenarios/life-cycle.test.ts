/** One pull request after the other through its life: at each turn the right two commits are compared, and it is said. */
import { describe, expect, test } from 'vitest';
import { metaText, picturePath } from '../../src/results/store-layout.ts';
import { workflowRunPayload } from '../forge/runner.ts';
import { long } from '../support/long.ts';
import { config, dataBranch, numbers, place, useScene, verdictOn } from './scene.ts';

describe('the life of a pull request', () => {
  const scene = useScene();

  test('a draft is measured and told like any other', async () => {
    const { forge } = scene();
    scene().open(10_400);
    forge.pull(1).draft = true;
    expect((await scene().report()).outputs['verdict']).toBe('fail');
    expect(scene().status()).toMatch(/^failure: .*fill/);
    expect(scene().comment()).toContain('fill');
  });

  test('a pull request that is reopened is compared with the base of now, in the same comment', long, async () => {
    const { forge } = scene();
    forge.commit({ [place('flamegate.yml')]: `${config}report: { comment: always }\n` });
    forge.openPullRequest({ head: forge.commit({ [place('src/other.js')]: '1' }, { branch: 'topic' }) });
    await scene().gate('opened');
    const [before] = forge.comments(1);
    const moved = forge.commit(numbers({ fill: 4000 })); // main got faster while it was closed
    forge.advance(60_000);
    const merge = forge.mergeCommit(1);
    const { code } = await scene().gate('reopened', { sha: merge });
    expect(code).toBe(0);
    expect(scene().compared()).toEqual({ baseline: moved, candidate: merge });
    expect(forge.comments(1)).toMatchObject([{ id: before?.id }]);
    expect(scene().comment()).toContain('No regression');
  });

  test(
    'an unchanged pull request gets no comment unless it had one, which then says that all is well',
    long,
    async () => {
      const { forge } = scene();
      scene().open(8001);
      await scene().gate('opened');
      expect([forge.comments(1), scene().status()]).toEqual([[], expect.stringMatching(/^success: No regression/)]);
      forge.push(1, forge.commit(numbers({ fill: 10_400 }), { branch: 'topic' }));
      await scene().gate('synchronize');
      const [told] = forge.comments(1);
      expect(told?.body).toMatch(/`fill` allocates 30\s% more per call/);
      forge.push(1, forge.commit(numbers({ fill: 8001 }), { branch: 'topic' }));
      await scene().gate('synchronize');
      expect(forge.comments(1)).toMatchObject([{ id: told?.id, body: expect.stringContaining('No regression') }]);
    },
  );

  test('when the base branch moves on, its new tip is the baseline, whatever the payload froze', long, async () => {
    const { forge } = scene();
    const head = forge.commit({ [place('src/other.js')]: '1' }, { branch: 'topic' });
    forge.openPullRequest({ head });
    const frozen = forge.pull(1).baseCommit;
    const moved = forge.commit(numbers({ fill: 4000 })); // main got faster: against the old base nothing changed
    const { code, outputs } = await scene().gate('synchronize');
    expect([code, outputs['verdict']]).toEqual([0, 'pass']);
    expect(moved).not.toBe(frozen);
    expect(scene().compared(head).baseline).toBe(moved);
  });

  test('a bundle measured before the base branch moved is still judged, against what it was measured with', async () => {
    const { forge } = scene();
    scene().open(10_400);
    const before = scene().main();
    scene().upload();
    forge.commit({ 'README.md': 'moved on' });
    const { outputs } = await scene().reportOnly();
    expect(outputs['verdict']).toBe('fail');
    expect(forge.file(dataBranch, verdictOn(forge.pull(1).headCommit))).toContain(before);
  });

  test('a checkout of the head itself is compared with the merge base', long, async () => {
    const { forge } = scene();
    const base = scene().main();
    const head = scene().open(8001);
    forge.commit(numbers({ fill: 4000 }));
    const { outputs } = await scene().gate('opened', { sha: head, workspace: scene().checkout('refs/pull/1/head') });
    expect(outputs['verdict']).toBe('pass'); // against the tip of main it would be twice as slow
    expect(scene().compared()).toEqual({ baseline: base, candidate: head });
  });

  test('after a force push the new head is judged and told, and the old head keeps its own status', long, async () => {
    const { forge } = scene();
    const old = scene().open(10_400);
    await scene().report();
    const rewritten = forge.commit(numbers({ fill: 8000, more: 1 }), { branch: 'again', parents: [scene().main()] });
    forge.push(1, rewritten);
    const merge = forge.mergeCommit(1);
    const { code } = await scene().gate('synchronize', { sha: merge });
    expect(code).toBe(0);
    expect(scene().status(old)).toMatch(/^failure: /);
    expect(scene().status(rewritten)).toMatch(/^success: /);
    expect(scene().comment()).toContain('No regression');
    expect(scene().compared(rewritten).candidate).toBe(merge);
  });

  test('a run of an older head that finishes last leaves the newer one’s comment and status alone', long, async () => {
    const { forge } = scene();
    const old = scene().open(8002);
    const stale = { sha: forge.mergeCommit(1), workspace: scene().checkout('refs/pull/1/merge'), run: 100 };
    const payload = workflowRunPayload(forge, 1, { id: 54 });
    forge.push(1, forge.commit(numbers({ fill: 8001 }), { branch: 'topic' }));
    await scene().gate('synchronize', { run: 200 });
    const [comment, status] = [scene().comment(), scene().status()];
    const replayed = { ...scene().payload('opened'), pull_request: scene().pullAt(old) };
    await scene().gate('opened', { ...stale, payload: replayed });
    expect((await scene().reportOnly({ payload })).stdout).toContain('a newer push has its own run');
    expect([scene().comment(), scene().status()]).toEqual([comment, status]);
    expect(scene().status(old)).toMatch(/^success: /);
  });

  test(
    'after a squash merge the squashed commit is the baseline, also of what was stacked on the branch',
    long,
    async () => {
      const { forge } = scene();
      const head = scene().open(10_400);
      const squashed = forge.merge(1, 'squash');
      expect((await scene().push()).code).toBe(0);
      expect(scene().stored()).toMatchObject([expect.stringContaining(squashed)]);
      const stacked = forge.commit({ [place('src/next.js')]: '1' }, { branch: 'next', parents: [head] });
      forge.openPullRequest({ head: stacked, branch: 'next' });
      const { code, outputs } = await scene().gateOn(2);
      expect([code, outputs['verdict']]).toEqual([0, 'pass']);
      expect(scene().compared(stacked).baseline).toBe(squashed);
    },
  );

  test('a push to the default branch lets the pictures of older measurements go, and says how many', long, async () => {
    const { forge } = scene();
    const [older, newest] = ['2026-11-21T10:00:00Z', '2026-11-22T10:00:00Z'].map((at) =>
      picturePath(at, 'a'.repeat(64)),
    );
    forge.commit({ [place('flamegate.yml')]: `${config}baseline: { keep: 1 }\n` });
    const files = { 'meta.json': metaText, [older ?? '']: 'older', [newest ?? '']: 'newest' };
    forge.commit(files, { branch: dataBranch, parents: [] });
    const { code, stdout } = await scene().push();
    expect([code, stdout]).toEqual([0, expect.stringContaining('Pruned 0 older runs and 1 older picture')]);
    expect(forge.files(dataBranch).filter((path) => path.startsWith('pictures/'))).toEqual([newest]);
    expect(scene().stored()).toHaveLength(1);
  });

  test(
    'a stored baseline whose commit no longer builds leaves suspects open, with the log, and blocks nothing',
    long,
    async () => {
      const { forge } = scene();
      await scene().push();
      const setup = {
        [place('flamegate.yml')]: config.replace('setup: []', `setup: [ls ${place('src/installed.txt')}]`),
      };
      const installed = { [place('src/installed.txt')]: 'yes' };
      const head = forge.commit({ ...setup, ...installed, ...numbers({ fill: 9600 }) }, { branch: 'topic' });
      forge.openPullRequest({ head });
      const { code, outputs } = await scene().gate('opened');
      expect([code, outputs['verdict']]).toEqual([0, 'inconclusive']);
      const comment = scene().comment();
      expect(comment).toContain('only 1 stored run of this kind of machine');
      expect(comment).toMatch(/The baseline commit [0-9a-f]{9} could not be prepared, as its log says/);
      expect(comment).toMatch(/Log of <code>baseline [\s\S]*installed\.txt.*No such file or directory/);
      expect(scene().status()).toMatch(/^success: /);
    },
  );

  test('a cancelled run says so on the head, keeps a good comment and stores nothing', long, async () => {
    const { forge } = scene();
    scene().open(8001);
    await scene().report();
    const comment = scene().comment();
    const hangs = config.replace(/cat .*/, 'sleep 60');
    forge.commit({ [place('flamegate.yml')]: hangs }, { branch: 'topic' });
    forge.push(1, forge.state.git.resolve('refs/heads/topic') ?? '');
    const isMeasuring = (): boolean => scene().status() === 'pending: Measuring';
    const { code, stdout } = await scene().gate('synchronize', { cancelWhen: isMeasuring });
    expect(code).toBe(3);
    expect(stdout).toMatch(/::error::.*INTERRUPTED/);
    expect(scene().status()).toMatch(/^error: /);
    expect(scene().comment()).toBe(comment);
    expect(scene().stored()).toEqual([]);
  });

  test('a cancelled measuring run of two stages is left alone: no status, no request', async () => {
    const { forge } = scene();
    scene().open(10_400);
    forge.requests.length = 0;
    const payload = workflowRunPayload(forge, 1, { id: 55, conclusion: 'cancelled' });
    const { code, stdout } = await scene().reportOnly({ payload });
    expect([code, forge.requests]).toEqual([0, []]);
    expect(stdout).toContain('Nothing to do: the measuring run was cancelled.');
  });

  test('a closed pull request is not measured', async () => {
    const { forge } = scene();
    scene().open(10_400);
    forge.requests.length = 0;
    expect((await scene().gate('closed')).code).toBe(0);
    expect(forge.requests).toEqual([]);
  });

  test(
    'a merge queue gets the verdict of its pull request on its own commit, in one job and in two stages',
    long,
    async () => {
      const { forge } = scene();
      scene().open(10_400);
      await scene().report();
      const group = forge.mergeCommit(1);
      expect((await scene().mergeGroup(group)).code).toBe(1);
      expect(scene().status(group)).toBe('failure: #1 is red');
      const queued = forge.commit({ [place('src/queued.js')]: '1' }, { branch: 'queued', parents: [scene().main()] });
      const run = { ...workflowRunPayload(forge, 1, { id: 56, event: 'merge_group', headCommit: queued }) };
      const { workflow_run: facts } = run as { readonly workflow_run: object };
      const branch = `gh-readonly-queue/main/pr-1-${scene().main()}`;
      await scene().reportOnly({ payload: { ...run, workflow_run: { ...facts, head_branch: branch } } });
      expect(scene().status(queued)).toBe('failure: #1 is red');
    },
  );
});
