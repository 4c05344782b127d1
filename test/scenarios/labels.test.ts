/** Who may say yes, to what, for how long, and what is remembered of it. */
import { describe, expect, test } from 'vitest';
import { gateName } from '../../src/results/gate-name.ts';
import { parseNote, type StoredNote, standingNotes } from '../../src/results/note.ts';
import { verdictPath } from '../../src/results/store-layout.ts';
import { workflowRunPayload } from '../forge/runner.ts';
import { long } from '../support/long.ts';
import { config, dataBranch, numbers, place, useScene, verdictOn } from './scene.ts';

describe('labels', () => {
  const scene = useScene();

  async function red(): Promise<void> {
    scene().open(10_400);
    await scene().report();
    expect(scene().status()).toMatch(/^failure: /);
    scene().forge.advance(60_000);
  }

  function notes(): readonly StoredNote[] {
    const { forge } = scene();
    const paths = forge.files(dataBranch).filter((path) => path.startsWith('notes/'));
    return paths.map((path) => parseNote(forge.file(dataBranch, path) ?? '', path));
  }

  test('by a triager: red and says why; by a writer: green and says who and why; taken off: red, all on record', async () => {
    const { forge } = scene();
    await red();
    forge.label(1, 'perf-accepted', 'triager');
    expect((await scene().override('labeled', 'perf-accepted', 'triager')).code).toBe(0);
    expect(scene().status()).toMatch(/^failure: /);
    expect(scene().comment()).toMatch(/triager.*does not count/);
    expect(notes()).toEqual([]);
    forge.unlabel(1, 'perf-accepted', 'triager');
    forge.label(1, 'perf-accepted', 'writer');
    forge.comment(1, 'writer', 'perf: needed for the new format');
    forge.requests.length = 0;
    const { outputs } = await scene().override('labeled', 'perf-accepted', 'writer');
    expect(forge.requests.length).toBeLessThanOrEqual(25);
    expect(outputs['verdict']).toBe('overridden');
    expect(scene().status()).toMatch(/^success: .*writer/);
    expect(scene().comment()).toContain('needed for the new format');
    forge.unlabel(1, 'perf-accepted', 'writer');
    await scene().override('unlabeled', 'perf-accepted', 'writer');
    expect(scene().status()).toMatch(/^failure: /);
    expect(notes()).toMatchObject([
      { kind: 'accept', who: 'writer', reason: 'needed for the new format', head: forge.pull(1).headCommit },
      { kind: 'withdraw', who: 'writer' },
    ]);
    expect(standingNotes(notes())).toEqual([]);
  });

  test('by an outsider, a bot and, where forbidden, the author: red, each with its own reason', async () => {
    const { forge } = scene();
    forge.commit({ [place('flamegate.yml')]: `${config}labels: { author: false }\n` });
    await red();
    forge.addUser('outsider', 'none');
    forge.addUser('merge-bot[bot]', 'write', 'Bot');
    forge.addUser('contributor', 'write');
    for (const [who, why] of [
      ['outsider', /@outsider does not count: the person who set it cannot write/],
      ['merge-bot[bot]', /merge-bot\[bot\]` does not count: a bot set it/],
      ['contributor', /@contributor does not count: .*author/],
    ] as const) {
      forge.label(1, 'perf-accepted', who);
      await scene().override('labeled', 'perf-accepted', who);
      expect(scene().status()).toMatch(/^failure: /);
      expect(scene().comment()).toMatch(why);
      forge.unlabel(1, 'perf-accepted', who);
    }
    expect(notes()).toEqual([]);
  });

  test('a glob accepts what it matches and nothing else', async () => {
    const { forge } = scene();
    await red();
    forge.label(1, 'perf-accepted: parser/**', 'writer');
    await scene().override('labeled', 'perf-accepted: parser/**', 'writer');
    expect(scene().status()).toMatch(/^failure: /);
    forge.label(1, 'perf-accepted: core/f*', 'writer');
    await scene().override('labeled', 'perf-accepted: core/f*', 'writer');
    expect(scene().status()).toMatch(/^success: /);
    expect(notes()).toMatchObject([
      { accepts: expect.arrayContaining(['core/f*']), steps: [{ id: { name: 'fill' } }] },
    ]);
  });

  test('a re-run after the label reads the label, though its payload does not have it', async () => {
    const { forge } = scene();
    scene().open(10_400);
    const payload = workflowRunPayload(forge, 1, { id: 55 });
    expect((await scene().report({ payload })).outputs['verdict']).toBe('fail');
    forge.advance(60_000);
    forge.label(1, 'perf-accepted', 'writer');
    expect((await scene().report({ payload })).outputs['verdict']).toBe('overridden');
  });

  test('a push after the label asks again: the new head is red', async () => {
    const { forge } = scene();
    await red();
    forge.label(1, 'perf-accepted', 'writer');
    await scene().override('labeled', 'perf-accepted', 'writer');
    expect(scene().status()).toMatch(/^success: /);
    forge.advance(60_000);
    forge.push(1, forge.commit({ [place('src/more.js')]: '1' }, { branch: 'topic' }));
    const { outputs } = await scene().report();
    expect(outputs['verdict']).toBe('fail');
    expect(scene().comment()).toMatch(/perf-accepted.*does not count/);
    expect(standingNotes(notes()).map(({ head }) => head)).not.toContain(forge.pull(1).headCommit);
  });

  test.each([
    ['of a branch', undefined],
    ['of a fork', { owner: 'stranger', id: 777 }],
  ])(
    'a label %s is not made older than the head by what moves no head, however it is measured',
    long,
    async (_, fork) => {
      const { forge } = scene();
      scene().open(10_400, fork);
      await scene().report();
      forge.advance(60_000);
      forge.label(1, 'perf-accepted', 'writer');
      forge.advance(60_000);
      forge.touch(1);
      expect((await scene().gate('ready_for_review')).outputs['verdict']).toBe('overridden');
      forge.state.artifacts.length = 0;
      scene().upload({}, 'flamegate-bundle', 56);
      const payload = workflowRunPayload(forge, 1, { id: 56 });
      expect((await scene().reportOnly({ payload })).outputs['verdict']).toBe('overridden');
      expect(scene().status()).toMatch(/^success: .*writer/);
    },
  );

  test(
    'a draft’s label counts in the first run of its head, a skip too; one from before the push does not',
    long,
    async () => {
      const { forge } = scene();
      scene().open(10_400);
      forge.advance(60_000);
      forge.label(1, 'perf-skip', 'writer');
      forge.advance(60_000);
      forge.touch(1);
      expect((await scene().gate('ready_for_review')).outputs['verdict']).toBe('skipped');
      forge.advance(60_000);
      forge.push(1, forge.commit({ [place('src/more.js')]: '1' }, { branch: 'topic' }));
      forge.advance(60_000);
      forge.touch(1);
      expect((await scene().gate('reopened')).outputs['verdict']).toBe('fail');
      expect(scene().comment()).toMatch(/perf-skip.*does not count/);
    },
  );

  test.each([
    ['listed', 0],
    ['not listed yet', 1],
  ])('a head that was there before, left and came back is as new as its last push, %s', long, async (_, hidden) => {
    const { forge } = scene();
    const slow = scene().open(10_400);
    forge.advance(60_000);
    forge.push(1, forge.commit(numbers({ fill: 8000 }), { branch: 'topic' }));
    forge.advance(60_000);
    forge.label(1, 'perf-accepted', 'writer');
    forge.advance(60_000);
    forge.push(1, slow);
    forge.state.pushes.splice(forge.state.pushes.length - hidden, hidden);
    expect((await scene().gate('synchronize')).outputs['verdict']).toBe('fail');
  });

  test('where GitHub does not tell when the head was pushed, the event’s time counts', long, async () => {
    const { forge } = scene();
    scene().open(10_400);
    forge.advance(60_000);
    forge.label(1, 'perf-accepted', 'writer');
    forge.advance(60_000);
    forge.touch(1);
    forge.fault({ route: 'GET /repos/{owner}/{repo}/activity', times: 9, how: 'answer', status: 404 });
    expect((await scene().gate('reopened')).outputs['verdict']).toBe('fail');
  });

  test('bound to the pull request, a yes holds for a push that is no worse and is void for one that is', async () => {
    const { forge } = scene();
    forge.commit({ [place('flamegate.yml')]: `${config}labels: { scope: pull-request }\n` });
    scene().open(10_400);
    forge.label(1, 'perf-accepted', 'writer');
    expect((await scene().report()).outputs['verdict']).toBe('overridden');
    for (const [factor, verdict] of [
      [1.3, 'overridden'],
      [1.6, 'fail'],
    ] as const) {
      forge.advance(60_000);
      forge.push(1, forge.commit({ [place('src/more.js')]: `${factor}` }, { branch: 'topic' }));
      forge.state.artifacts.length = 0;
      scene().upload({ factors: { fill: factor } });
      expect((await scene().reportOnly()).outputs['verdict']).toBe(verdict);
    }
    expect(scene().comment()).toMatch(/does not count/);
  });

  test('bound to the pull request, a yes is to what it was given for: no push may add to it', async () => {
    const { forge } = scene();
    forge.commit({ [place('flamegate.yml')]: `${config}labels: { scope: pull-request }\n` });
    scene().open(10_400);
    forge.label(1, 'perf-accepted', 'writer');
    const verdicts: (string | undefined)[] = [];
    for (const factor of [1.3, 1.325, 1.35]) {
      if (verdicts.length > 0) {
        forge.advance(60_000);
        forge.push(1, forge.commit({ [place('src/more.js')]: `${factor}` }, { branch: 'topic' }));
      }
      forge.state.artifacts.length = 0;
      scene().upload({ factors: { fill: factor } });
      verdicts.push((await scene().reportOnly()).outputs['verdict']);
    }
    expect(verdicts).toEqual(['overridden', 'overridden', 'fail']);
  });

  test('bound to the pull request, a yes to one benchmark that is gone is none to the next', long, async () => {
    const { forge } = scene();
    const strict = `${config}policy: { on-missing: fail }\nlabels: { scope: pull-request }\n`;
    forge.commit({ [place('flamegate.yml')]: strict, ...numbers({ fill: 8000, drop: 1, keep: 1 }) });
    forge.openPullRequest({ head: forge.commit(numbers({ fill: 8000, keep: 1 }), { branch: 'topic' }) });
    forge.label(1, 'perf-accepted', 'writer');
    expect((await scene().gate('opened')).outputs['verdict']).toBe('overridden');
    forge.advance(60_000);
    forge.push(1, forge.commit(numbers({ fill: 8000 }), { branch: 'topic' }));
    expect((await scene().gate('synchronize')).outputs['verdict']).toBe('fail');
  });

  test('a verdict of another gate that cannot be read keeps no label from being answered', async () => {
    const { forge } = scene();
    await red();
    const other = gateName({ gate: 'packages/b', usualPlaces: [] });
    forge.commit({ [verdictPath(forge.pull(1).headCommit, other)]: '{"schema":1,' }, { branch: dataBranch });
    forge.label(1, 'perf-accepted', 'writer');
    const { code, stdout } = await scene().override('labeled', 'perf-accepted', 'writer');
    expect([code, stdout]).toEqual([3, expect.stringContaining('packages%252Fb.json as it must be a verdict')]);
    expect(scene().status()).toMatch(/^success: .*writer/);
  });

  test(
    'a verdict of another version or a damaged one is an error that names its file and the cure, and no crash',
    long,
    async () => {
      const { forge } = scene();
      await red();
      forge.label(1, 'perf-accepted', 'writer');
      const path = verdictOn(forge.pull(1).headCommit);
      const record = JSON.parse(forge.file(dataBranch, path) ?? '{}');
      const { report } = record;
      const judgements = report.verdict.judgements.map((each: object) => ({
        ...each,
        reasons: [{ code: 'from-later' }],
      }));
      for (const change of [
        { schema: 2 },
        { report: undefined },
        { report: {} },
        { headSince: 'yesterday' },
        { report: { ...report, environment: undefined } },
        { report: { ...report, explanations: undefined } },
        { report: { ...report, verdict: { ...report.verdict, judgements: [{ kind: 'regression' }] } } },
        { report: { ...report, verdict: { ...report.verdict, judgements } } },
      ]) {
        forge.commit({ [path]: JSON.stringify({ ...record, ...change }) }, { branch: dataBranch });
        const { code, stdout } = await scene().override('labeled', 'perf-accepted', 'writer');
        expect([code, stdout]).toEqual([
          3,
          expect.stringMatching(/verdicts\/.*STORE_CORRUPT.*run the measuring workflow again/),
        ]);
        expect(scene().status()).toMatch(/^failure: /);
      }
    },
  );

  test('a red verdict that could not be kept stays red, and the label says to measure again', async () => {
    const { forge } = scene();
    scene().open(10_400);
    forge.fault({ route: 'POST /repos/{owner}/{repo}/git/trees', times: 99, how: 'answer', status: 403 });
    await scene().report();
    expect(scene().status()).toMatch(/^failure: /);
    forge.advance(60_000);
    forge.label(1, 'perf-accepted', 'writer');
    const { stdout } = await scene().override('labeled', 'perf-accepted', 'writer');
    expect(stdout).toContain('the store holds no verdict that labels could be applied to');
    expect(scene().status()).toMatch(/^failure: /);
  });

  test('the skip label skips before anything is measured, and is on record', async () => {
    const { forge } = scene();
    scene().open(10_400);
    forge.pull(1).body = 'perf: only the changelog';
    forge.label(1, 'perf-skip', 'writer');
    const { code, outputs } = await scene().gate('opened');
    expect([code, outputs['verdict']]).toEqual([0, 'skipped']);
    expect(scene().status()).toBe(
      'success: Skipped by @writer; the description by @contributor says: only the changelog',
    );
    expect(notes()).toMatchObject([
      { kind: 'skip', who: 'writer', reason: 'only the changelog', reasonBy: 'contributor', steps: [] },
    ]);
  });

  test('a skip label of an older head does not reach the head that was pushed since, whoever runs last', async () => {
    const { forge } = scene();
    const old = scene().open(10_400);
    const stale = { sha: forge.mergeCommit(1), workspace: scene().checkout('refs/pull/1/merge') };
    forge.label(1, 'perf-skip', 'writer');
    forge.advance(60_000);
    const head = forge.commit({ [place('src/more.js')]: '1' }, { branch: 'topic' });
    const payload = { ...scene().payload('opened'), pull_request: scene().pullAt(old) };
    forge.push(1, head);
    await scene().gate('opened', { ...stale, payload });
    expect(scene().status(old)).toMatch(/^success: Skipped/);
    expect(scene().status(head)).toBe('none');
  });

  test('an accepted step is found again under the commit that squashing made of it', long, async () => {
    const { forge } = scene();
    await scene().push();
    await red();
    forge.label(1, 'perf-accepted', 'writer');
    await scene().override('labeled', 'perf-accepted', 'writer');
    const squashed = forge.merge(1, 'squash');
    forge.requests.length = 0;
    const { stdout } = await scene().push();
    expect(forge.requests.length).toBeLessThanOrEqual(25);
    expect(stdout).toContain(`The override by writer on #1 was merged as ${squashed}`);
    expect(notes()).toMatchObject([{ who: 'writer', landed: squashed }]);
  });

  test('the missing label is made where the token may', long, async () => {
    const { forge } = scene();
    await scene().push();
    expect(forge.state.labels).toEqual(new Set(['perf-accepted', 'perf-skip']));
    forge.state.labels.clear();
    forge.addToken('weak', 'github-actions[bot]', { metadata: 'read', contents: 'write' });
    const { code } = await scene().start({
      event: 'push',
      payload: scene().pushed(),
      workspace: scene().checkout('refs/heads/main'),
      sha: scene().main(),
      inputs: { 'github-token': 'weak' },
    });
    expect([code, forge.state.labels.size]).toEqual([0, 0]);
  });

  test('among 3,000 comments ours is found by the status that links to it, in at most 27 requests', async () => {
    const { forge } = scene();
    await red();
    for (let n = 0; n < 3000; n++) forge.comment(1, 'chatty', `${n}`);
    forge.label(1, 'perf-accepted', 'writer');
    forge.requests.length = 0;
    const { outputs } = await scene().override('labeled', 'perf-accepted', 'writer');
    expect(outputs['verdict']).toBe('overridden');
    expect(forge.requests.length).toBeLessThanOrEqual(27);
    expect(scene().comment()).toContain('@writer');
  });
});
