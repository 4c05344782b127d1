/** What can be said of a benchmark beside faster and slower: each a state with a name, its policy, and an exit code. */
import { describe, expect, test } from 'vitest';
import { anEnvironment, aRun } from '../results/make.ts';
import { long } from '../support/long.ts';
import { config, dataBranch, gate, numbers, place, useScene } from './scene.ts';

describe('what is not a comparison', () => {
  const scene = useScene();

  function openWith(files: Readonly<Record<string, string>>): void {
    const { forge } = scene();
    forge.openPullRequest({ head: forge.commit(files, { branch: 'topic' }) });
  }

  test('new, removed and renamed benchmarks are named, and pass with the usual policy', async () => {
    const { forge } = scene();
    forge.commit(numbers({ fill: 8000, 'parse large file': 100, gone: 50 }));
    openWith(numbers({ fill: 8000, 'parse larger file': 100, extra: 7 }));
    const { code, outputs } = await scene().gate('opened');
    expect([code, outputs['verdict']]).toEqual([0, 'pass']);
    const comment = scene().comment();
    expect(comment).toMatch(/extra/);
    expect(comment).toMatch(/gone/);
    expect(comment).toMatch(/`parse larger file`.*new: .*looks like the removed `parse large file`, renamed/);
  });

  test.each([
    ['looks a thousand times worse and is the same', 'req/s', 12_000, 'kreq/s', 12, 'pass', 'judged 1 of 1'],
    ['hides a loss by its size', 'kreq/s', 12, 'req/s', 6_000, 'fail', '12 000 req/s  6000 req/s'],
    ['is no size of the unit it had', 'req/s', 12_000, 'widgets/s', 12, 'inconclusive', 'in req/s'],
    ['is not what it counted', 'rows/s', 12, 'req/s', 6_000, 'inconclusive', 'in rows/s'],
  ])(
    'a number in another unit than the base has it in %s',
    long,
    async (_, unit, value, other, now, verdict, words) => {
      const { forge } = scene();
      const printed = (entry: object): Record<string, string> => {
        const benchmarks = [{ name: 'fill', metric: 'throughput', ...entry }];
        return { [place('src/numbers.json')]: JSON.stringify({ benchmarks }) };
      };
      forge.commit(printed({ unit, value }));
      forge.openPullRequest({ head: forge.commit(printed({ unit: other, value: now }), { branch: 'topic' }) });
      const { outputs, stdout } = await scene().gate('opened');
      expect([outputs['verdict'], stdout]).toEqual([verdict, expect.stringContaining(words)]);
    },
  );

  test('on-missing: fail makes a removed benchmark red', long, async () => {
    const { forge } = scene();
    const strict = `${config}policy: { on-missing: fail }\n`;
    forge.commit({ [place('flamegate.yml')]: strict, ...numbers({ fill: 8000, gone: 50 }) });
    openWith(numbers({ fill: 8000 }));
    const { code, outputs } = await scene().gate('opened');
    expect([code, outputs['verdict']]).toEqual([1, 'fail']);
    expect(scene().status()).toMatch(/^failure: .*gone/);
  });

  test('a suite that fails is red with 3 and its own words, and no regression is counted', async () => {
    const breaks = `cat ${place('src/numbers.json')}; cat src/not-there.json`;
    openWith({
      [place('flamegate.yml')]: config.replace(/cat .*/, `sh -c "${breaks}"`),
      [place('src/other.js')]: '1',
    });
    const { code, stdout } = await scene().gate('opened');
    expect(code).toBe(3);
    expect(stdout).toContain('No such file or directory');
    expect(scene().status()).toMatch(/^(failure|error): /);
  });

  test('an empty suite is an error that names it, on the head too', long, async () => {
    openWith(numbers({}));
    const { code, stdout } = await scene().gate('opened');
    expect(code).toBeGreaterThanOrEqual(2);
    expect(stdout).toMatch(/::error::/);
    expect(scene().status()).toMatch(/^error: /);
    expect(scene().comment()).toBe('');
  });

  test('a baseline of another kind of machine is not compared with, and it is said', long, async () => {
    const { forge } = scene();
    const environment = anEnvironment({ cpuModel: 'Another processor', cores: 64 });
    const { runPath } = await import('../../src/results/store-layout.ts');
    const { renderRun } = await import('../../src/results/run-file.ts');
    const run = aRun({ commit: scene().main(), environment, gate });
    const files = { 'meta.json': '{"layout":1}\n', [runPath(run)]: renderRun(run) };
    forge.commit(files, { branch: dataBranch, parents: [] });
    scene().open(8001);
    const { outputs, summary } = await scene().gate('opened');
    expect(outputs['verdict']).toBe('pass'); // measured side by side on this machine instead
    expect(summary).not.toContain('Another processor');
    expect(summary).toMatch(
      /holds runs of another kind of machine only .*another-processor.*64c.*; they are not compared with/,
    );
  });

  test('a documentation change is green without measuring, and the status says why', async () => {
    openWith({ 'README.md': 'words\n' });
    const { code, outputs } = await scene().gate('opened');
    expect([code, outputs['verdict']]).toEqual([0, 'skipped']);
    expect(scene().status()).toMatch(/^success: Not measured: this PR touches nothing that a suite depends on/);
  });

  test('without any baseline a first pull request is measured against its base and told', async () => {
    const { forge } = scene();
    forge.commit({ [place('flamegate.yml')]: `${config}report: { comment: always }\n` });
    scene().open(8001);
    const sha = forge.mergeCommit(1);
    const workspace = scene().checkout('refs/pull/1/merge', ['--depth', '2']); // enough for a merge commit
    const { code, outputs } = await scene().gate('opened', { sha, workspace });
    expect([code, outputs['verdict']]).toEqual([0, 'pass']);
    expect(scene().status()).toMatch(/^success: /);
    expect(scene().comment()).toContain('No regression');
  });

  test(
    'a pull request cannot loosen its policy or choose its labels; fail-on-regression: false leaves only the step green',
    long,
    async () => {
      const { forge } = scene();
      const loose = `${config}policy: { threshold: 90%, margin: 80% }\nlabels: { accept: bug }\n`;
      openWith({ ...numbers({ fill: 10_400 }), [place('flamegate.yml')]: loose });
      forge.label(1, 'bug', 'writer');
      const { code, outputs } = await scene().gate('opened', { inputs: { 'fail-on-regression': 'false' } });
      expect([code, outputs['verdict']]).toEqual([0, 'fail']);
      expect(scene().status()).toMatch(/^failure: /);
    },
  );

  test('a shallow checkout of depth 1 is told to fetch more', async () => {
    const { forge } = scene();
    scene().open(8001);
    const sha = forge.mergeCommit(1);
    const workspace = scene().checkout('refs/pull/1/merge', ['--depth', '1']);
    const { code, stdout } = await scene().gate('opened', { sha, workspace });
    expect(code).toBe(2);
    expect(stdout).toMatch(/::error::.*SHALLOW_CLONE.*fetch-depth/);
    // A required status that never arrives would say nothing of it on the pull request.
    expect(scene().status()).toMatch(/^error: .*must hold what the pull request is compared with/);
  });

  test('a pull request into another branch than the default one names that branch as its baseline', long, async () => {
    const { forge } = scene();
    const from = forge.commit(numbers({ fill: 8000 }), { branch: 'develop', parents: [scene().main()] });
    const head = forge.commit(numbers({ fill: 24_000 }), { branch: 'topic', parents: [from] });
    forge.openPullRequest({ head, base: 'develop' });
    expect((await scene().gate('opened')).outputs['verdict']).toBe('fail');
    expect(scene().comment()).toMatch(/Baseline `\w{7}` \(`develop`, /);
  });

  test('names that benchmarks give themselves command nothing in the log', long, async () => {
    const names = { '::error::forged': 1, '##[error]forged': 2, '::set-output name=verdict::fail': 3, fill: 8001 };
    openWith(numbers(names));
    const { stdout, outputs } = await scene().gate('opened');
    expect(outputs['verdict']).toBe('pass');
    expect(stdout).not.toMatch(/^\s*::(error|set-output)[^\n]*forged|^\s*::set-output|##\[error\]/m);
  });

  test('wrong uses end with 2 and say which event belongs to which command', async () => {
    scene().open(8001);
    const payload = scene().payload('opened');
    const workspace = scene().checkout('refs/pull/1/head');
    for (const [event, command, why] of [
      ['pull_request', 'report', /must be workflow_run/],
      ['pull_request_target', 'gate', /must be pull_request, push or merge_group/],
      ['pull_request', 'everything', /must be gate, measure, report or override: current value is everything/],
    ] as const) {
      const { code, stdout } = await scene().start({ event, payload, workspace, inputs: { command } });
      expect([code, why.test(stdout)]).toEqual([2, true]);
    }
  });
});
