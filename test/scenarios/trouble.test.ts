/** A GitHub that refuses, falters, answers late or is used up: what can still be said is said, and the rest is named. */
import { describe, expect, test } from 'vitest';
import { rights } from '../forge/forge.ts';
import { workflowRunPayload } from '../forge/runner.ts';
import { long } from '../support/long.ts';
import { dataBranch, place, useScene, verdictOn } from './scene.ts';

const comments = '/repos/{owner}/{repo}/issues/{issue_number}/comments';

describe('trouble', () => {
  const scene = useScene();

  /** What the report's token may, with one permission lowered or gone. */
  function weaker(name: string, level: 'read' | 'none'): Readonly<Record<string, 'read' | 'write'>> {
    const { [name]: _, ...others } = rights.report;
    return level === 'none' ? others : { ...others, [name]: level };
  }

  test.each([
    ['contents', 'read', 'contents: write'],
    ['statuses', 'none', 'statuses: write'],
    ['pull_requests', 'read', 'pull-requests: write'],
  ] as const)(
    'a token with %s: %s still tells the rest, and is told that %s is missing',
    long,
    async (name, level, missing) => {
      const { forge } = scene();
      scene().open(10_400);
      forge.addToken('weak-token', 'github-actions[bot]', weaker(name, level));
      const { outputs, stdout } = await scene().report({ inputs: { 'github-token': 'weak-token' } });
      expect(outputs['verdict']).toBe('fail');
      expect(stdout).toContain(`must have ${name === 'pull_requests' ? 'issues: write or ' : ''}${missing}`);
      if (name !== 'statuses') expect(scene().status()).toMatch(/^failure: /);
      if (name !== 'pull_requests') expect(scene().comment()).toContain('fill');
      if (name !== 'contents') expect(forge.files(dataBranch)).toContain(verdictOn(forge.pull(1).headCommit));
    },
  );

  test.each([
    ['actions', 'actions: read'],
    ['contents', 'contents: read'],
    ['pull_requests', 'pull-requests: read'],
  ] as const)('a token without %s can judge nothing, ends with 3 and names %s', async (name, missing) => {
    const { forge } = scene();
    scene().open(10_400);
    forge.addToken('weak-token', 'github-actions[bot]', weaker(name, 'none'));
    const { code, stdout } = await scene().report({ inputs: { 'github-token': 'weak-token' } });
    expect(code).toBe(3);
    expect(stdout).toMatch(new RegExp(`::error::.*must have ${missing}.*GITHUB_FORBIDDEN`));
  });

  test('an override without contents: write says so, and tells status and comment all the same', async () => {
    const { forge } = scene();
    scene().open(10_400);
    await scene().report();
    forge.advance(60_000);
    forge.label(1, 'perf-accepted', 'writer');
    forge.addToken('override-token', 'github-actions[bot]', { ...rights.override, contents: 'read' });
    const { code, stdout } = await scene().override('labeled', 'perf-accepted', 'writer');
    expect(code).toBe(3);
    expect(stdout).toMatch(/::warning::.*must have contents: write/);
    expect(scene().status()).toMatch(/^success: .*writer/);
  });

  test('a wrong token is told so', async () => {
    scene().open(10_400);
    const { code, stdout } = await scene().report({ inputs: { 'github-token': 'ghs_wrong' } });
    expect([code, stdout]).toEqual([
      3,
      expect.stringMatching(/::error::.*the token must be valid: current value is 401/),
    ]);
  });

  test.each([404, 410, 422])('%i on the comment is named, once, and the status is set all the same', async (status) => {
    const { forge } = scene();
    scene().open(10_400);
    forge.fault({ route: `POST ${comments}`, times: 9, how: 'answer', status });
    const { code, stdout } = await scene().report();
    expect(code).toBe(0); // the regression is on the head, where it belongs
    expect(stdout).toMatch(new RegExp(`::warning::Cannot POST .*comments .*${status}.*GITHUB_REJECTED`));
    expect(forge.requests.filter(({ route }) => route === `POST ${comments}`)).toHaveLength(1);
    expect(scene().status()).toMatch(/^failure: /);
  });

  test.each([409, 422])(
    '%i on the data branch is a race that is run again, and nothing is written twice',
    async (status) => {
      const { forge } = scene();
      scene().open(10_400);
      forge.commit({ 'meta.json': '{"layout":1}\n' }, { branch: dataBranch, parents: [] });
      const route = 'PATCH /repos/{owner}/{repo}/git/refs/{ref}';
      forge.fault({ route, times: 1, how: 'answer', status, message: 'Update is not a fast forward' });
      expect((await scene().report()).stdout).not.toContain('::warning::');
      expect(forge.files(dataBranch)).toContain(verdictOn(forge.pull(1).headCommit));
      expect(forge.state.git.log(`refs/heads/${dataBranch}`, 9)).toHaveLength(2);
    },
  );

  test('an API that answers 502 after success does not get a second comment', async () => {
    const { forge } = scene();
    scene().open(10_400);
    forge.fault({ route: `POST ${comments}`, times: 1, how: 'lose', status: 502 });
    expect((await scene().report()).outputs['verdict']).toBe('fail');
    expect(scene().comment()).toContain('fill');
  });

  test('an API that falters everywhere, tears an answer and limits a write is outlasted', long, async () => {
    const { forge } = scene();
    scene().open(10_400);
    const pull = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
    for (const route of [pull, 'POST /repos/{owner}/{repo}/git/trees', 'POST /repos/{owner}/{repo}/statuses/{sha}']) {
      forge.fault({ route, times: 1, how: 'answer', status: 503 });
    }
    forge.fault({ route: 'GET /repos/{owner}/{repo}/pulls', times: 1, how: 'tear' });
    forge.fault({ route: 'storage', times: 1, how: 'answer', status: 500 });
    const limit = { how: 'answer', status: 429, headers: { 'retry-after': '1' } } as const;
    forge.fault({ route: 'POST /repos/{owner}/{repo}/git/commits', times: 1, ...limit });
    expect((await scene().report()).outputs['verdict']).toBe('fail');
    expect(scene().status()).toMatch(/^failure: /);
  });

  test('an exhausted rate limit ends with 3 and says when there are requests again', async () => {
    const { forge } = scene();
    scene().open(8001);
    forge.rate.remaining = 1;
    const { code, stdout } = await scene().report();
    expect(code).toBe(3);
    expect(stdout).toMatch(/::error::.*rate limit.*allows more in \d+ s.*GITHUB_RATE_LIMITED/);
  });

  test('a limit that has room for the judging but not for all of the telling is not begun to be told', async () => {
    const { forge } = scene();
    scene().open(10_400);
    forge.rate.remaining = 20;
    const { code, stdout } = await scene().report();
    expect(code).toBe(3);
    expect(stdout).toMatch(/GITHUB_RATE_LIMITED/);
    expect(scene().comment()).toBe('');
    expect(forge.files(dataBranch)).toEqual([]);
  });

  test(
    'with twenty stored runs, a label and a comment to update, a gate run takes at most 25 requests',
    long,
    async () => {
      const { forge } = scene();
      await scene().push();
      const [path = ''] = scene().stored();
      const run = JSON.parse(forge.file(dataBranch, path) ?? '{}');
      const more = Array.from({ length: 20 }, (_, n) => {
        const stamp = `20261001T0000${String(n).padStart(2, '0')}Z`;
        const text = JSON.stringify({
          ...run,
          id: `x-${n}`,
          takenAt: `2026-10-01T00:00:${String(n).padStart(2, '0')}Z`,
        });
        return [path.replace(/[^/]*$/, `${stamp}_x-${n}.json`), text] as const;
      });
      forge.commit(Object.fromEntries(more), { branch: dataBranch });
      scene().open(10_400);
      await scene().report();
      forge.label(1, 'perf-accepted: other', 'writer');
      forge.push(1, forge.commit({ [place('src/more.js')]: '1' }, { branch: 'topic' }));
      forge.requests.length = 0;
      expect((await scene().gate('synchronize')).outputs['verdict']).toBe('fail');
      expect(forge.requests.map(({ route }) => route).length).toBeLessThanOrEqual(25);
    },
  );

  test(
    'with 3,000 comments none of which is ours a gate run keeps within 26 requests, the pictures it may add counted',
    long,
    async () => {
      const { forge } = scene();
      await scene().push();
      scene().open(10_400);
      for (let n = 0; n < 3000; n++) forge.comment(1, 'chatty', `${n}`);
      forge.advance(3_600_000);
      forge.label(1, 'perf-accepted: other', 'writer');
      const pictures = 3;
      for (const action of ['opened', 'synchronize']) {
        forge.requests.length = 0;
        expect((await scene().gate(action)).outputs['verdict']).toBe('fail');
        expect(forge.requests.length + pictures).toBeLessThanOrEqual(26);
        expect(scene().comment()).toContain('fill');
        forge.push(1, forge.commit({ [place('src/more.js')]: action }, { branch: 'topic' }));
      }
    },
  );

  test('eight jobs that write the data branch at once lose nothing', long, async () => {
    const { forge } = scene();
    const heads = Array.from({ length: 8 }, (_, n) => {
      const branch = `topic-${n}`;
      const head = forge.commit({ [place(`src/${n}.js`)]: '1' }, { branch, parents: [scene().main()] });
      forge.openPullRequest({ head, branch });
      return head;
    });
    const ends = heads.map((head, n) => {
      scene().upload({ candidate: head }, 'flamegate-bundle', 60 + n);
      return scene().reportOnly({ payload: workflowRunPayload(forge, n + 1, { id: 60 + n }) });
    });
    for (const end of await Promise.all(ends)) expect(end.stdout).not.toContain('::warning::');
    const kept = forge.files(dataBranch).filter((path) => path.startsWith('verdicts/'));
    expect(kept.toSorted()).toEqual(heads.map(verdictOn).toSorted());
    expect(forge.state.git.log(`refs/heads/${dataBranch}`, 20)).toHaveLength(8);
  });
});
