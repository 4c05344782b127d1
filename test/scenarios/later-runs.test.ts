/** Several runs speak of one head: what one could not judge, an older verdict or a label does not turn green. */
import { describe, expect, test } from 'vitest';
import { gateContext } from '../../src/results/gate-name.ts';
import { mergeGroupPayload, workflowRunPayload } from '../forge/runner.ts';
import { zip } from '../github/zip-archive.ts';
import { long } from '../support/long.ts';
import { gate, type Start, useScene } from './scene.ts';

const stranger = { owner: 'stranger', id: 777 };
const broken = zip([{ name: 'evidence.json', bytes: Buffer.from('<html>') }]);

describe('later runs', () => {
  const scene = useScene();

  /** A measuring run of pull request 1 as workflow_run tells it. */
  function measuring(id: number, change: object = {}): { readonly payload: object } {
    return { payload: workflowRunPayload(scene().forge, 1, { id, ...change }) };
  }

  function begun(id = 55): Promise<unknown> {
    return scene().reportOnly(measuring(id, { action: 'in_progress', conclusion: undefined }));
  }

  test('while the job without a token measures, the status is pending, whatever an earlier run said of this head', async () => {
    const { forge } = scene();
    scene().open(8001, stranger);
    forge.run(55);
    await begun();
    expect(scene().status()).toMatch(/^pending: Measuring; if the run was cancelled/);
    scene().upload({ factors: { fill: 1 } });
    await scene().reportOnly();
    expect(scene().status()).toMatch(/^success/);
    forge.run(56);
    forge.requests.length = 0;
    await begun(56);
    expect(scene().status()).toMatch(/^pending: Measuring; if the run was cancelled/);
    expect(forge.requests.length).toBeLessThanOrEqual(4);
  });

  test('a job that says so too late, when the verdict is told, says nothing', async () => {
    const { forge } = scene();
    scene().open(8001, stranger);
    await scene().report();
    forge.run(55, { status: 'completed', conclusion: 'success' });
    await begun();
    expect(scene().status()).toMatch(/^failure/);
  });

  test.each([
    ['green', 1, /^error: /],
    ['red', 1.3, /^failure: /],
  ])(
    'a %s bundle turns nothing green, with a label or without, where another workflow refused one of the same measuring',
    long,
    async (_, factor, status) => {
      const { forge } = scene();
      scene().open(8001, stranger);
      forge.upload(55, 'bundle-a', broken);
      scene().upload({ factors: { fill: factor } }, 'bundle-b');
      await scene().reportOnly({ run: 700, inputs: { bundle: 'bundle-a' } });
      await scene().reportOnly({ run: 701, inputs: { bundle: 'bundle-b' } });
      expect(scene().status()).toMatch(status);
      forge.advance(60_000);
      forge.label(1, 'perf-accepted', 'writer');
      const { stdout } = await scene().override('labeled', 'perf-accepted', 'writer');
      expect(stdout).toContain('GATE_CONTESTED');
      expect(scene().status()).toMatch(/^error: /);
    },
  );

  test.each([
    ['green', 1, 'triager'],
    ['red', 1.3, 'writer'],
  ])(
    'no label turns a %s verdict of before green where the last run ended in an error',
    long,
    async (_, factor, who) => {
      const { forge } = scene();
      scene().open(8001, stranger);
      scene().upload({ factors: { fill: factor } });
      await scene().reportOnly();
      forge.upload(56, 'flamegate-bundle', broken);
      await scene().reportOnly(measuring(56));
      expect(scene().status()).toMatch(/^error: Cannot read/);
      forge.advance(60_000);
      forge.label(1, 'perf-accepted', who);
      const { code, stdout } = await scene().override('labeled', 'perf-accepted', who);
      expect([code, stdout]).toEqual([0, expect.stringContaining('the last run on this head ended in an error')]);
      expect(scene().status()).toMatch(/^error: Cannot read/);
      scene().upload({ factors: { fill: factor } }, 'flamegate-bundle', 57);
      await scene().reportOnly(measuring(57));
      expect(scene().status()).toMatch(/^success/);
    },
  );

  test('no label turns a head green that is measured again: what is said now is read when that ends', async () => {
    const { forge } = scene();
    scene().open(8001, stranger);
    await scene().report();
    forge.run(56);
    await begun(56);
    expect(scene().status()).toMatch(/^pending: Measuring/);
    forge.advance(60_000);
    forge.label(1, 'perf-accepted', 'writer');
    const { code, stdout } = await scene().override('labeled', 'perf-accepted', 'writer');
    expect([code, stdout]).toEqual([0, expect.stringContaining('measured again')]);
    expect(scene().status()).toMatch(/^pending: Measuring/);
    scene().upload({}, 'flamegate-bundle', 56);
    await scene().reportOnly(measuring(56));
    expect(scene().status()).toMatch(/^success: .*writer/);
  });

  test('who may skip may skip a head whose last run ended in an error', async () => {
    const { forge } = scene();
    scene().open(8001, stranger);
    await scene().report();
    forge.upload(56, 'flamegate-bundle', broken);
    await scene().reportOnly(measuring(56));
    forge.advance(60_000);
    forge.label(1, 'perf-skip', 'writer');
    await scene().override('labeled', 'perf-skip', 'writer');
    expect(scene().status()).toMatch(/^success: .*skipped by @writer/);
  });

  test('the report job run again, after GitHub failed it, counts', async () => {
    const { forge } = scene();
    scene().open(8001, stranger);
    scene().upload({ factors: { fill: 1 } });
    forge.fault({ route: 'storage', times: 1, how: 'answer', status: 404 });
    await scene().reportOnly({ run: 700 });
    expect(scene().status()).toMatch(/^error: /);
    await scene().reportOnly({ run: 700, variables: { GITHUB_RUN_ATTEMPT: '2' } });
    expect(scene().status()).toMatch(/^success/);
  });

  test.each([
    ['red', () => scene().upload({}, 'flamegate-bundle', 56), /^failure/],
    ['refused', () => scene().forge.upload(56, 'flamegate-bundle', broken), /^error/],
  ])(
    'an older run that ends green after a newer one was %s does not take that back',
    long,
    async (_, upload, status) => {
      scene().open(8001, stranger);
      upload();
      await scene().reportOnly(measuring(56));
      scene().upload({ factors: { fill: 1 } });
      const { code, stdout } = await scene().reportOnly(measuring(55));
      expect([code, stdout]).toEqual([0, expect.stringContaining('run 56 is')]);
      expect(scene().status()).toMatch(status);
    },
  );

  test('a verdict on another pull request with this head is not retold for this one', async () => {
    const { forge } = scene();
    const head = scene().open(8001, stranger);
    await scene().report();
    forge.pull(1).state = 'closed';
    forge.openPullRequest({ head, author: 'stranger', branch: 'again', fork: stranger });
    forge.advance(60_000);
    forge.label(2, 'perf-accepted', 'writer');
    const answered = await scene().override('labeled', 'perf-accepted', 'writer', 2);
    expect(answered.code).toBe(0);
    expect(scene().status(head)).toMatch(/^pending: Not measured yet/);
    forge.pull(1).state = 'open';
    expect((await scene().override('labeled', 'perf-accepted', 'writer', 2)).code).toBe(3);
    expect(scene().status(head)).toMatch(/^error: .*exactly one open pull request/);
  });

  /** A merge group of pull request 1, answered by the report job of the two-stage workflow. */
  function queued(): { readonly group: string; readonly answer: () => Promise<{ readonly stdout: string }> } {
    const { forge } = scene();
    forge.mergeCommit(1);
    const group = forge.commit({ 'src/x.js': '1' }, { branch: 'queued', parents: [scene().main()] });
    const { merge_group: facts } = mergeGroupPayload(forge, 1, group) as { merge_group: { head_ref: string } };
    const run = workflowRunPayload(forge, 1, { id: 90, event: 'merge_group' }) as { workflow_run: object };
    const branch = facts.head_ref.slice('refs/heads/'.length);
    const payload = { ...run, workflow_run: { ...run.workflow_run, head_sha: group, head_branch: branch } };
    return { group, answer: () => scene().reportOnly({ payload }) };
  }

  test.each([
    ['measures', { status: 'in_progress', conclusion: null }],
    ['has measured and is not reported yet', { status: 'completed', conclusion: 'success' }],
  ] as const)('a merge queue waits for a run that %s, though no status says so', long, async (_, run) => {
    const { forge } = scene();
    scene().open(8001, stranger);
    forge.run(55, run);
    const { group, answer } = queued();
    const answered = answer();
    await expect.poll(() => scene().status(group), { timeout: 60_000 }).toMatch(/^pending: Waiting for #1/);
    scene().upload({ factors: { fill: 1 } });
    await scene().reportOnly();
    await answered;
    expect(scene().status(group)).toBe('success: As judged on #1');
  });

  test('of a run that was cancelled, of another workflow, or reported long ago nothing is waited for', async () => {
    const { forge } = scene();
    scene().open(8001, stranger);
    forge.run(54, { path: '.github/workflows/ci.yml' });
    forge.run(55, { status: 'completed', conclusion: 'cancelled' });
    const { group, answer } = queued();
    await answer();
    expect(scene().status(group)).toMatch(/^error: Not judged on #1: run its measuring workflow again/);
    forge.run(56, { status: 'completed', conclusion: 'success', updatedAt: forge.state.now() - 3_600_000 });
    await answer();
    expect(scene().status(group)).toMatch(/^error: Not judged on #1: /);
  });

  test('a queue does not wait for a run that said it measures and was cancelled', async () => {
    const { forge } = scene();
    scene().open(8001, stranger);
    forge.run(55);
    await begun();
    forge.run(55, { status: 'completed', conclusion: 'cancelled' });
    const { group, answer } = queued();
    await answer();
    expect(scene().status(group)).toMatch(/^error: Not judged on #1: /);
  });

  test('a job that may not see runs says so', async () => {
    const { forge } = scene();
    scene().open(8001, stranger);
    const { group } = queued();
    forge.addToken('blind', 'github-actions[bot]', {
      metadata: 'read',
      contents: 'write',
      pull_requests: 'write',
      statuses: 'write',
    });
    const workspace = scene().checkout('refs/pull/1/merge');
    const payload = mergeGroupPayload(forge, 1, group);
    const inputs = { 'github-token': 'blind' };
    await scene().start({ event: 'merge_group', payload, workspace, sha: group, inputs });
    expect(scene().status(group)).toMatch(/^error: Not judged on #1 \(this job lacks actions: read\): run its/);
    expect(forge.statuses(group, gateContext(gate))[0]?.description?.length).toBeLessThanOrEqual(140);
  });

  describe('an attempt of a run', () => {
    const minute = 60_000;

    /** Attempt 1 measured and was reported; attempt 2 begins. Returns what its payload says. */
    async function again(conclusion: 'success' | 'failure'): Promise<Partial<Start>> {
      const { forge } = scene();
      scene().open(8001, stranger);
      scene().upload({ factors: { fill: 1 } });
      await scene().reportOnly();
      expect(scene().status()).toMatch(/^success/);
      forge.advance(10 * minute);
      return measuring(55, {
        attempt: 2,
        conclusion,
        startedAt: forge.state.now(),
        createdAt: forge.pull(1).updatedAt,
      });
    }

    function job(attempt: number, ago: number, conclusion: 'success' | 'failure', name = 'measure'): void {
      const now = scene().forge.state.now();
      const [startedAt, completedAt] = [now - (ago + 1) * minute, now - (ago - 1) * minute];
      scene().forge.state.jobs.push({ run: 55, attempt, name, startedAt, completedAt, conclusion });
    }

    test.each(['success', 'failure'] as const)(
      'that measured all anew, left nothing and ended in %s is unknown, not what an earlier one measured',
      async (conclusion) => {
        const payload = await again(conclusion);
        job(1, 10, 'success');
        scene().forge.advance(2 * minute);
        job(2, 1, conclusion);
        const { code, stdout } = await scene().reportOnly(payload);
        expect([code, stdout]).toEqual([3, expect.stringContaining('attempt 2 of run 55')]);
        expect(stdout).toMatch(/flamegate-bundle is of an earlier attempt.*Re-run all jobs/);
        expect(scene().status()).toMatch(/^error: /);
      },
    );

    test.each([
      ['lists', 2],
      ['leaves out', 1],
    ])(
      'that repeats another job alone is judged by what the first one measured; GitHub %s that one',
      long,
      async (_, of) => {
        const payload = await again('success');
        job(of, 10, 'success');
        scene().forge.advance(2 * minute);
        job(2, 1, 'success', 'lint');
        expect((await scene().reportOnly(payload)).code).toBe(0);
        expect(scene().status()).toMatch(/^success/);
      },
    );

    test('whose repeated job failed is unknown: what it should have replaced is not known', async () => {
      const payload = await again('failure');
      job(2, 10, 'success');
      scene().forge.advance(2 * minute);
      job(2, 1, 'failure', 'lint');
      expect((await scene().reportOnly(payload)).code).toBe(3);
      expect(scene().status()).toMatch(/^error: /);
    });

    test.each([
      ['ended before the upload', 14, 0],
      ['ran while it was uploaded', 10, 3],
    ])('whose repeated job failed again and %s the first time', async (_, ago, code) => {
      const payload = await again('failure');
      job(1, 10, 'success');
      job(1, ago, 'failure', 'lint');
      job(2, 10, 'success');
      scene().forge.advance(2 * minute);
      job(2, 1, 'failure', 'lint');
      expect((await scene().reportOnly(payload)).code).toBe(code);
    });

    test('whose jobs GitHub does not tell is unknown, too', async () => {
      const payload = await again('success');
      const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs';
      scene().forge.fault({ route, times: 1, how: 'answer', status: 403 });
      expect((await scene().reportOnly(payload)).code).toBe(3);
    });

    test('that repeats one shard is judged by both; one in which both were repeated and one failed lacks that', async () => {
      const { forge } = scene();
      scene().open(8001, stranger);
      const candidate = forge.mergeCommit(1);
      const upload = (index: number): void => {
        const part = { candidate, factors: { [`b${index}`]: 1 }, shard: { index, count: 2 } };
        scene().upload(part, `flamegate-bundle-${index}`);
      };
      upload(1);
      forge.advance(10 * minute);
      const second = { attempt: 2, startedAt: forge.state.now(), createdAt: forge.pull(1).updatedAt };
      job(2, 10, 'success', 'measure (1/2)');
      forge.advance(2 * minute);
      upload(2);
      job(2, 0, 'success', 'measure (2/2)');
      expect((await scene().reportOnly(measuring(55, { ...second, conclusion: 'success' }))).code).toBe(0);
      expect(scene().status()).toMatch(/^success/);
      forge.advance(10 * minute);
      const third = { ...second, attempt: 3, startedAt: forge.state.now(), conclusion: 'failure' };
      forge.advance(2 * minute);
      upload(1);
      job(3, 0, 'success', 'measure (1/2)');
      job(3, 0, 'failure', 'measure (2/2)');
      const { stdout } = await scene().reportOnly(measuring(55, third));
      expect(stdout).toContain('flamegate-bundle-2');
      expect(scene().status()).toMatch(/^error: /);
    });
  });
});
