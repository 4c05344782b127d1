/** Each command of the built action once, as a process of its own; the other scenarios are run so by test/tools/. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { zip } from '../github/zip-archive.ts';
import { long } from '../support/long.ts';
import { config, numbers, place, useScene } from './scene.ts';

describe('the built action', () => {
  const scene = useScene('built');

  test('stores on a push, is red of a pull request, green after a label, and cancelled by a signal', long, async () => {
    const { forge } = scene();
    expect((await scene().push()).code).toBe(0);
    expect(scene().stored()).toHaveLength(1);
    const head = scene().open(10_400);
    const red = await scene().gate('opened');
    expect([red.code, red.outputs['verdict'], red.outputs['regressions']]).toEqual([1, 'fail', '1']);
    expect(red.summary).toMatch(/allocates 30\s% more per call/);
    expect(scene().status(head)).toMatch(/^failure: /);
    forge.advance(60_000);
    forge.label(1, 'perf-accepted', 'writer');
    expect((await scene().override('labeled', 'perf-accepted', 'writer')).code).toBe(0);
    expect(scene().status(head)).toMatch(/^success: .*writer/);

    const hangs = { [place('flamegate.yml')]: config.replace(/cat .*/, 'sleep 60'), ...numbers({ fill: 8001 }) };
    forge.push(1, forge.commit(hangs, { branch: 'topic' }));
    const cancelWhen = (): boolean => scene().status() === 'pending: Measuring';
    const cancelled = await scene().gate('synchronize', { cancelWhen });
    expect([cancelled.code, cancelled.stdout]).toEqual([3, expect.stringMatching(/::error::.*INTERRUPTED/)]);
  });

  test('measures a fork without a token, and reports it', async () => {
    const { forge } = scene();
    const head = scene().open(10_400, { owner: 'stranger', id: 777 });
    const sha = forge.mergeCommit(1);
    const workspace = scene().checkout('refs/pull/1/merge');
    const inputs = { command: 'measure', 'github-token': '' };
    expect((await scene().gate('opened', { sha, workspace, inputs })).code).toBe(0);
    const folder = join(workspace, 'flamegate-bundle');
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const bundle = zip(files.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })));
    forge.upload(55, 'flamegate-bundle', bundle);
    const reported = await scene().reportOnly();
    expect([reported.code, reported.outputs['verdict']]).toEqual([0, 'fail']);
    expect(scene().status(head)).toMatch(/^failure: /);
  });
});
