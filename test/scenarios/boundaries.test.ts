/** Whose word counts, on which head, for which gate: no path on which a red change talks itself green. */
import { describe, expect, test } from 'vitest';
import { parseMarker } from '../../src/results/comment-marker.ts';
import type { Evidence } from '../../src/results/evidence.ts';
import { renderEvidence } from '../../src/results/evidence-file.ts';
import { gateContext, gateName } from '../../src/results/gate-name.ts';
import { measuredEvidence } from '../action/measured-evidence.ts';
import { mergeGroupPayload, pullRequestPayload, workflowRunPayload } from '../forge/runner.ts';
import { zip } from '../github/zip-archive.ts';
import { long } from '../support/long.ts';
import { type Files, folder } from './package-files.ts';
import { gate, numbers, place, folder as sceneFolder, useScene } from './scene.ts';

const loose = 'policy: { threshold: 900% }';
const stranger = { owner: 'stranger', id: 777 };

describe('boundaries', () => {
  const scene = useScene();

  /** Pull request 1, on top of a main that has these files. */
  function open(base: Files, change: Files): string {
    const { forge } = scene();
    forge.commit(base);
    const head = forge.commit(change, { branch: 'topic', parents: [scene().main()] });
    forge.openPullRequest({ head });
    return head;
  }

  /** The latest of each context. */
  function statuses(commit = scene().forge.pull(1).headCommit): Readonly<Record<string, string>> {
    const { forge } = scene();
    const latest = new Map<string, string>();
    for (const { context, state } of forge.state.statuses.get(commit) ?? []) {
      if (!latest.has(context)) latest.set(context, state);
    }
    return Object.fromEntries(latest);
  }

  test.each([
    ['where its package is', sceneFolder, {}],
    ['in a folder', 'packages/a', { 'working-directory': 'packages/a' }],
    ['in a folder, written otherwise', 'packages/a', { 'working-directory': './packages/a/' }],
  ])('%s a pull request cannot raise its own threshold', async (_, path, inputs) => {
    open(folder(path, 8000), folder(path, 24_000, loose));
    const { code, outputs } = await scene().gate('opened', { inputs });
    expect([code, outputs['verdict']]).toEqual([1, 'fail']);
    const context = path === '' ? 'flamegate' : `flamegate (${path})`;
    expect(statuses()).toEqual({ [context]: 'failure' });
  });

  test('nor by a file at a place that is looked at first', long, async () => {
    open(folder(sceneFolder, 8000), { ...folder(sceneFolder, 24_000, loose, 'bench-config/flamegate.yml') });
    expect((await scene().gate('opened')).outputs['verdict']).toBe('fail');
  });

  test('nor by the file that an input names', async () => {
    const base = folder(sceneFolder, 8000, 'policy: { threshold: 5% }', 'perf/x.yml');
    open(base, folder(sceneFolder, 24_000, loose, 'perf/x.yml'));
    expect((await scene().gate('opened', { inputs: { config: 'perf/x.yml' } })).outputs['verdict']).toBe('fail');
    const named = gateName({ folder: sceneFolder, config: 'perf/x.yml', usualPlaces: [] });
    expect(statuses()).toEqual({ [gateContext(named)]: 'failure' });
  });

  const anchored = 'x-loose: &loose { threshold: 900% }\npolicy: { <<: *loose }';
  const text = (policy: string): string => Object.values(folder(sceneFolder, 0, policy))[0] ?? '';
  const brings: readonly { readonly how: string; readonly files: Files; readonly links?: Files }[] = [
    { how: 'with other line ends', files: { 'flamegate.yml': text(loose).replaceAll('\n', '\r\n') } },
    { how: 'with a byte order mark', files: { 'flamegate.yml': `\uFEFF${text(loose)}` } },
    { how: 'by an anchor and a merge key', files: { 'flamegate.yml': text(anchored) } },
    { how: 'in other cases', files: { 'Flamegate.yml': text(loose), 'FLAMEGATE.YML': text(loose) } },
    { how: 'by another ending', files: { 'flamegate.yaml': text(loose), 'bench-config/flamegate.yaml': text(loose) } },
    {
      how: 'at every place',
      files: { 'bench-config/flamegate.yml': text(loose), '.github/flamegate.yml': text(loose) },
    },
    { how: 'in package.json', files: { 'package.json': '{"flamegate":{"policy":{"threshold":"900%"}}}' } },
    { how: 'by a link', files: { 'loose.yml': text(loose) }, links: { 'flamegate.yml': 'loose.yml' } },
    { how: 'by a linked folder', files: { 'loose/flamegate.yml': text(loose) }, links: { 'bench-config': 'loose' } },
    {
      how: 'by rules for its benchmarks',
      files: { 'flamegate.yml': text('policy: { benchmarks: [{ match: "*", threshold: 900% }] }') },
    },
    {
      how: 'by labels, store and report',
      files: { 'flamegate.yml': text(`${loose}\nlabels: { accept: bug }\nbaseline: { store: "git:other" }`) },
    },
  ];

  test.each(brings)('nor $how, in one job and in two stages', long, async ({ files, links = {} }) => {
    const placed = (of: Readonly<Record<string, string>>): Files =>
      Object.fromEntries(Object.entries(of).map(([path, value]) => [place(path), value]));
    const { forge } = scene();
    forge.commit(folder(sceneFolder, 8000));
    const change = { ...numbers({ fill: 10_400 }), ...placed(files) };
    const head = forge.commit(change, { branch: 'topic', parents: [scene().main()], links: placed(links) });
    forge.openPullRequest({ head });
    forge.label(1, 'bug', 'writer');
    const { code } = await scene().gate('opened');
    expect([code, scene().status()]).toEqual([
      expect.toSatisfy((end) => end !== 0),
      expect.not.stringMatching(/^success/),
    ]);
    expect((await scene().report()).outputs['verdict']).toBe('fail');
    expect(scene().status()).toMatch(/^failure/);
  });

  test('a report judges by the base’s file of its folder', async () => {
    open(folder('packages/a', 8000, 'policy: { threshold: 300% }'), folder('packages/a', 10_400));
    scene().upload({ threshold: 3 });
    const { outputs } = await scene().reportOnly({ inputs: { 'working-directory': 'packages/a' } });
    expect(outputs['verdict']).toBe('pass');
    expect(statuses()).toEqual({ 'flamegate (packages/a)': 'success' });
  });

  test.each([
    ['itself', { 'flamegate.yml': 'shared/perf.yml' }],
    ['by its folder', { 'bench-config': 'shared/links/../perf', 'shared/perf/flamegate.yml': '../perf.yml' }],
  ])(
    'a configuration that is %s a link is the base’s word where the link leads, in one job and in two stages',
    long,
    async (_, links) => {
      const { forge } = scene();
      const { [place('flamegate.yml')]: text = '', ...others } = folder(
        sceneFolder,
        8000,
        'policy: { threshold: 300% }',
      );
      const placed = Object.fromEntries(Object.entries(links).map(([path, to]) => [place(path), to]));
      const base = forge.commit(
        { [place('shared/perf.yml')]: text, [place('shared/links/x')]: '', ...others },
        { parents: [], links: placed },
      );
      const { [place('flamegate.yml')]: _own, ...changed } = folder(sceneFolder, 10_400);
      const files = { ...changed, [place('shared/perf.yml')]: text.replace('300%', '5%') };
      forge.openPullRequest({ head: forge.commit(files, { branch: 'topic', parents: [base] }) });
      scene().upload({ threshold: 3 });
      expect((await scene().reportOnly()).outputs['verdict']).toBe('pass');
      expect((await scene().gate('opened')).outputs['verdict']).toBe('pass');
    },
  );

  test('a report judges by the branch, where a tag has its name', async () => {
    const { forge } = scene();
    forge.commit({ ...folder(sceneFolder, 8000, loose) });
    forge.state.git.updateRef('refs/tags/main', scene().main());
    open(folder(sceneFolder, 8000), folder(sceneFolder, 10_400));
    expect((await scene().report()).outputs['verdict']).toBe('fail');
  });

  test('a bundle is held against the branch, where a tag has its name', async () => {
    const { forge } = scene();
    forge.state.git.updateRef('refs/tags/main', scene().main());
    forge.commit({ [place('README.md')]: 'more' });
    open(folder(sceneFolder, 8000), folder(sceneFolder, 10_400));
    for (const candidate of [forge.mergeCommit(1), forge.pull(1).headCommit]) {
      forge.state.artifacts.length = 0;
      scene().upload({ candidate });
      expect((await scene().reportOnly()).outputs['verdict']).toBe('fail');
    }
  });

  test(
    'where the base has no file the defaults judge, and the first line says what counts from the merge on',
    long,
    async () => {
      open({}, folder('packages/new', 24_000, loose));
      const inputs = { 'working-directory': 'packages/new' };
      await scene().gate('opened', { inputs });
      expect(scene().comment().split('\n')[1]).toContain('configuration takes effect once it is merged');
    },
  );

  test(
    'a second job of one gate in one run is an error whichever is red, says the cure, and no label mends it',
    long,
    async () => {
      const { forge } = scene();
      open(
        { ...folder(sceneFolder, 8000), ...folder('b', 8000) },
        { ...folder(sceneFolder, 24_000), ...folder('b', 8000) },
      );
      forge.label(1, 'other', 'writer');
      expect((await scene().gate('opened', { run: 300, inputs: { gate: 'core' } })).code).toBe(1);
      const inputs = { gate: 'core', 'working-directory': 'b' };
      const { code, stdout } = await scene().gate('opened', { run: 300, inputs });
      expect(code).toBe(3);
      expect(stdout).toMatch(/gate: core-\$\{\{ matrix\.x \}\}/);
      expect(stdout).toContain('GATE_CONTESTED');
      expect(statuses()).toEqual({ 'flamegate (core)': 'error' });
      forge.advance(60_000);
      forge.label(1, 'perf-accepted', 'writer');
      await scene().override('labeled', 'perf-accepted', 'writer');
      expect(statuses()).toEqual({ 'flamegate (core)': 'error' });
      const again = await scene().gate('synchronize', { run: 301, inputs });
      expect([again.code, statuses()]).toEqual([0, { 'flamegate (core)': 'success' }]);
    },
  );

  test(
    'three gates: each has its status, and a comment when it has something to say; one label job answers for all',
    long,
    async () => {
      const { forge } = scene();
      const base = { ...folder('packages/a', 8000), ...folder('packages/b', 8000) };
      open(base, { ...folder('packages/a', 10_400), ...folder('packages/b', 8001) });
      const gates = [
        { 'working-directory': 'packages/a' },
        { 'working-directory': 'packages/b', gate: 'b-1' },
        { 'working-directory': 'packages/b', gate: 'b-2' },
      ];
      for (const inputs of gates) await scene().gate('opened', { run: 400, inputs });
      const red = { 'flamegate (packages/a)': 'failure', 'flamegate (b-1)': 'success', 'flamegate (b-2)': 'success' };
      expect(statuses()).toEqual(red);
      const own = forge.comments(1).filter(({ author }) => author === 'github-actions[bot]');
      expect(own.map(({ body }) => parseMarker(body)?.gate)).toEqual(['packages/a']); // the others have nothing to say
      forge.advance(60_000);
      forge.label(1, 'perf-accepted', 'triager');
      await scene().override('labeled', 'perf-accepted', 'triager');
      expect(statuses()).toEqual(red);
      expect(own.map(({ body }) => /allocates 30\s% more/.test(body))).toEqual([true]);
      forge.label(1, 'perf-accepted', 'writer');
      await scene().override('labeled', 'perf-accepted', 'writer');
      expect(statuses()).toEqual({ ...red, 'flamegate (packages/a)': 'success' });
    },
  );

  /** A stranger's bundle of pull request 1: a regression of `fill`, changed. */
  function upload(change: (evidence: Evidence) => Evidence): void {
    const commits = { candidate: scene().forge.mergeCommit(1), baseline: scene().main() };
    const evidence = change(measuredEvidence({ ...commits, factors: { fill: 1.3 } }));
    scene().forge.upload(
      55,
      'flamegate-bundle',
      zip([{ name: 'evidence.json', bytes: Buffer.from(renderEvidence(evidence)) }]),
    );
  }

  test('a bundle that leaves its baseline commit out is no first run', async () => {
    scene().open(10_400, stranger);
    upload(({ baselineCommit: _, ...evidence }) => evidence);
    const { code } = await scene().reportOnly();
    expect([code, scene().status()]).toEqual([3, expect.stringMatching(/^error: .*baseline commit/)]);
  });

  test('a bundle that says a benchmark was skipped, though its suite is touched, leaves it open and says so', async () => {
    scene().open(10_400, stranger);
    upload((evidence) => {
      const outcomes = evidence.candidate.outcomes.map(({ id }) => ({ state: 'skipped' as const, id, reason: 'x' }));
      return { ...evidence, candidate: { ...evidence.candidate, outcomes } };
    });
    const { outputs } = await scene().reportOnly();
    expect(outputs['verdict']).toBe('inconclusive');
    expect(scene().comment().split('\n')[1]).toContain('touches nothing it depends on, which is not so');
  });

  test('two open pull requests with one head are an error on it, whatever stood there before', async () => {
    const { forge } = scene();
    const head = scene().open(8001);
    const payload = workflowRunPayload(forge, 1, { id: 55 });
    scene().upload({ factors: { fill: 1 } });
    await scene().reportOnly({ payload });
    expect(scene().status()).toMatch(/^success/);
    forge.openPullRequest({ head, branch: forge.pull(1).headBranch });
    expect((await scene().reportOnly({ payload })).code).toBe(3);
    expect(scene().status()).toMatch(/^error: .*exactly one open pull request/);
  });

  test('a merge queue errs where nobody judged, unless nothing measured is touched', async () => {
    const { forge } = scene();
    scene().open(10_400);
    const group = forge.mergeCommit(1);
    expect((await scene().mergeGroup(group)).code).toBe(1);
    expect(scene().status(group)).toMatch(/^error: Not judged on #1: run its measuring workflow again/);
    forge.openPullRequest({
      head: forge.commit({ 'README.md': 'x' }, { branch: 'docs', parents: [scene().main()] }),
      branch: 'docs',
    });
    forge.mergeCommit(2);
    const payload = mergeGroupPayload(forge, 2, group);
    const workspace = scene().checkout('refs/pull/2/merge');
    const { code } = await scene().start({ event: 'merge_group', payload, workspace, sha: group });
    expect([code, scene().status(group)]).toEqual([0, 'success: #2 touches nothing that is measured']);
  });

  test(
    'a merge queue waits for a pull request that is being measured, and then repeats its verdict',
    long,
    async () => {
      const { forge } = scene();
      const head = scene().open(8001);
      const { state } = forge;
      const facts = { id: state.nextId(), url: null, creator: 'github-actions[bot]', createdAt: state.now() };
      state.statuses.set(head, [{ ...facts, state: 'pending', context: gateContext(gate), description: 'Measuring' }]);
      forge.mergeCommit(1);
      const group = forge.commit({ [place('src/x.js')]: '1' }, { branch: 'queued', parents: [scene().main()] });
      const answered = scene().mergeGroup(group);
      await expect.poll(() => scene().status(group), { timeout: 60_000 }).toMatch(/^pending: Waiting for #1/);
      scene().upload({ factors: { fill: 1 } });
      await scene().reportOnly();
      expect([(await answered).code, scene().status(group)]).toEqual([0, 'success: As judged on #1']);
    },
  );

  test('of two report jobs of one gate, one whose bundle was refused is not outshone by the other', async () => {
    const { forge } = scene();
    scene().open(8001, stranger);
    forge.upload(55, 'bundle-a', zip([{ name: 'evidence.json', bytes: Buffer.from('<html>') }]));
    scene().upload({ factors: { fill: 1 } }, 'bundle-b');
    expect((await scene().reportOnly({ run: 700, inputs: { bundle: 'bundle-a' } })).code).toBe(2);
    const { code, stdout } = await scene().reportOnly({ run: 700, inputs: { bundle: 'bundle-b' } });
    expect([code, stdout]).toEqual([3, expect.stringContaining('one job of a run may publish for a gate')]);
    expect(scene().status()).toMatch(/^error: /);
  });

  test('a label on a monorepo that measured nothing yet sets no status that nobody requires', long, async () => {
    const { forge } = scene();
    open(folder('packages/a', 8000), folder('packages/a', 8001));
    await scene().gate('opened', { inputs: { 'working-directory': 'packages/a' } });
    const next = forge.commit({ 'src/x.js': '1' }, { branch: 'next', parents: [scene().main()] });
    forge.openPullRequest({ head: next, branch: 'next' });
    forge.label(2, 'perf-accepted', 'writer');
    const payload = pullRequestPayload(forge, 2, 'labeled', { label: 'perf-accepted', sender: 'writer' });
    const inputs = { command: 'override', 'github-token': 'override-token' };
    await scene().start({ event: 'pull_request_target', payload, workspace: scene().folder(), inputs });
    expect(statuses(next)).toEqual({ 'flamegate (packages/a)': 'pending' });
  });
});
