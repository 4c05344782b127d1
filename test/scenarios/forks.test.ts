/** Pull requests of strangers: measured without rights, reported without their code, and nothing of theirs believed. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readFolded } from '../../src/profile/formats/folded.ts';
import { writePprof } from '../../src/profile/formats/pprof-write.ts';
import { formatMarker } from '../../src/results/comment-marker.ts';
import type { ProfileRecord } from '../../src/results/evidence.ts';
import { renderEvidence } from '../../src/results/evidence-file.ts';
import type { Run } from '../../src/results/run.ts';
import { measuredEvidence } from '../action/measured-evidence.ts';
import { mergeGroupPayload, workflowRunPayload } from '../forge/runner.ts';
import { type ZipFile, zip } from '../github/zip-archive.ts';
import { long } from '../support/long.ts';
import { poisoned } from './poisoned.ts';
import { config, dataBranch, numbers, place, type Scene, type Start, useScene } from './scene.ts';

const stranger = { owner: 'stranger', id: 777 };
const enterprise = { GITHUB_SERVER_URL: 'https://github.example.com' };

describe('forks', () => {
  const scene = useScene();

  /** `measure` as the fork's job runs it; the bundle's files. */
  async function measure(more: Partial<Start> = {}): Promise<{ stdout: string; files: readonly ZipFile[] }> {
    const sha = more.sha ?? scene().forge.mergeCommit(1);
    const workspace = scene().checkout('refs/pull/1/merge');
    const inputs = { command: 'measure', 'github-token': '', ...more.inputs };
    const { code, stdout } = await scene().gate('opened', { ...more, workspace, sha, inputs });
    expect([code, stdout]).toEqual([0, expect.not.stringContaining('::error::')]);
    return { stdout, files: filesUnder(join(workspace, 'flamegate-bundle')) };
  }

  function filesUnder(folder: string): readonly ZipFile[] {
    expect(existsSync(folder)).toBe(true);
    const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return found.map(({ parentPath, name }) => {
      const path = join(parentPath, name);
      return { name: path.slice(folder.length + 1), bytes: readFileSync(path) };
    });
  }

  test('measured without a token and a single request, reported with rights and without its code', long, async () => {
    const { forge } = scene();
    const head = scene().open(10_400, stranger);
    forge.requests.length = 0;
    const { files } = await measure();
    expect(forge.requests).toEqual([]);
    forge.upload(55, 'flamegate-bundle', zip(files));
    const reported = await scene().reportOnly();
    expect(reported.stdout).not.toContain('::error::');
    expect([reported.code, reported.outputs['verdict']]).toEqual([0, 'fail']);
    expect(forge.requests.length).toBeLessThanOrEqual(25);
    expect(scene().status(head)).toMatch(/^failure: /);
    expect(scene().comment()).toMatch(/allocates 30\s% more per call/);
  });

  test('is measured where the base keeps its runs in a bucket, whose credentials it has not', long, async () => {
    scene().forge.commit({ [place('flamegate.yml')]: `${config}baseline: { store: "s3://bench/flamegate" }\n` });
    scene().open(10_400, stranger);
    const { files } = await measure();
    expect(files.map(({ name }) => name)).toContain('evidence.json');
  });

  test(
    'in the one-job workflow its verdict is in log and summary, the missing permissions are named, and the way out',
    long,
    async () => {
      const { forge } = scene();
      forge.commit({ [place('flamegate.yml')]: `${config}report: { comment: always }\n` });
      scene().open(8001, stranger);
      const permissions = { metadata: 'read', contents: 'read', pull_requests: 'read', statuses: 'read' } as const;
      forge.addToken('ghs_fork', 'github-actions[bot]', permissions);
      const { code, stdout, summary, outputs } = await scene().gate('opened', {
        inputs: { 'github-token': 'ghs_fork' },
      });
      expect([code, outputs['verdict']]).toEqual([3, 'pass']);
      expect(stdout).toContain('No regression');
      expect(summary).toContain('No regression');
      for (const permission of ['contents: write', 'pull-requests: write', 'statuses: write']) {
        expect(stdout).toContain(permission);
      }
      expect(stdout).toMatch(/::warning::This pull request comes from a fork.*flamegate init --forks/);
      expect([scene().status(), scene().comment()]).toEqual(['none', '']);
    },
  );

  test('a regression of a fork in the one-job workflow ends with 1 all the same', long, async () => {
    const { forge } = scene();
    scene().open(10_400, stranger);
    const permissions = { metadata: 'read', contents: 'read', pull_requests: 'read', statuses: 'read' } as const;
    forge.addToken('ghs_fork', 'github-actions[bot]', permissions);
    expect((await scene().gate('opened', { inputs: { 'github-token': 'ghs_fork' } })).code).toBe(1);
  });

  test('a number in the artifact has nobody to listen to it', async () => {
    const { forge } = scene();
    scene().open(10_400, stranger);
    forge.openPullRequest({ head: scene().main(), author: 'victim', branch: 'victims' });
    const evidence = measuredEvidence({ ...commits(scene()), factors: { fill: 1.3 } });
    const files = [
      { name: 'evidence.json', bytes: Buffer.from(JSON.stringify(evidence)) },
      { name: 'pr-number.txt', bytes: Buffer.from('2') },
    ];
    forge.upload(55, 'flamegate-bundle', zip(files));
    expect((await scene().reportOnly()).outputs['verdict']).toBe('fail');
    expect(forge.comments(2)).toEqual([]);
    expect(scene().comment()).toContain('fill');
  });

  test(
    'pictures are drawn from the profiles in the bundle, by us, and lie where the comment can show them',
    long,
    async () => {
      const { forge } = scene();
      scene().open(10_400, stranger);
      forge.upload(55, 'flamegate-bundle', zip(profiledBundle(scene())));
      expect((await scene().reportOnly()).outputs['verdict']).toBe('fail');
      expect(forge.requests.length).toBeLessThanOrEqual(25);
      const pictures = forge.files(dataBranch).filter((path) => path.startsWith('pictures/v1/'));
      expect(pictures).toEqual([
        expect.stringMatching(/^pictures\/v1\/\d{8}T\d{6}Z_[0-9a-f]{64}(?:_packages%2Fa)?\.png$/),
      ]);
      expect(scene().comment()).toContain(`/blob/${dataBranch}/${pictures[0]?.replace('%', '%25')}?raw=true`);
      expect(scene().comment()).toContain('readString');
      await scene().reportOnly(); // the same measurement again: no second file
      expect(forge.files(dataBranch).filter((path) => path.startsWith('pictures/v1/'))).toEqual(pictures);
    },
  );

  test(
    'a bundle that says it was measured in the year 9999 cannot make its pictures outlive all others',
    long,
    async () => {
      const { forge } = scene();
      scene().open(10_400, stranger);
      forge.upload(55, 'flamegate-bundle', zip(profiledBundle(scene(), ['fill'], { takenAt: '9999-12-31T23:59:59Z' })));
      expect((await scene().reportOnly()).outputs['verdict']).toBe('fail');
      const stamps = forge.files(dataBranch).flatMap((path) => /^pictures\/v1\/(\d{4})/.exec(path)?.[1] ?? []);
      expect(stamps).toEqual([String(new Date(forge.pull(1).updatedAt).getUTCFullYear())]);
    },
  );

  test(
    'the dearest report takes at most 27 requests: all the pictures, a label, and 3,000 comments none of which is ours',
    long,
    async () => {
      const { forge } = scene();
      await scene().push();
      scene().open(10_400, stranger);
      for (let n = 0; n < 3000; n++) forge.comment(1, 'chatty', `${n}`);
      forge.advance(3_600_000);
      forge.label(1, 'perf-accepted: other', 'writer');
      forge.upload(55, 'flamegate-bundle', zip(profiledBundle(scene(), ['fill', 'grow', 'join', 'sort', 'trim'])));
      forge.requests.length = 0;
      expect((await scene().reportOnly()).outputs['verdict']).toBe('fail');
      const requests = forge.requests.map(({ route }) => route).filter((route) => route !== 'storage'); // another host
      expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(27);
      expect(forge.files(dataBranch).filter((path) => path.startsWith('pictures/'))).toHaveLength(3);
      expect(scene().comment()).toContain('fill');
    },
  );

  test(
    'a baseline that does not build is said by the report as by the one-job gate, with its log, and blocks nothing',
    long,
    async () => {
      const { forge } = scene();
      forge.commit({
        [place('flamegate.yml')]: config.replace('setup: []', `setup: [ls ${place('src/installed.txt')}]`),
      }); // broken from here on
      const mended = { ...numbers({ fill: 8001 }), [place('src/installed.txt')]: 'yes' };
      forge.openPullRequest({
        head: forge.commit(mended, { branch: 'topic' }),
        author: stranger.owner,
        fork: stranger,
      });
      const { stdout, files } = await measure();
      expect(stdout).toMatch(
        /^Nothing was compared, .*:\n {2}Cannot set up the checkout as "ls .*src\/installed\.txt"/m,
      );
      forge.upload(55, 'flamegate-bundle', zip(files));
      const reported = await scene().reportOnly();
      expect([reported.code, reported.outputs['verdict']]).toEqual([0, 'no-baseline']);
      const first = `Nothing to compare with: the baseline commit \`${scene().main().slice(0, 7)}\` could not be prepared`;
      const [comment, status] = [scene().comment(), scene().status()];
      expect(comment).toContain(first);
      expect(comment).toMatch(/Log of <code>baseline [\s\S]*installed\.txt.*No such file or directory/);
      expect(status).toMatch(/^success: Nothing to compare with: the baseline commit/);
      const { outputs } = await scene().gate('opened'); // in one job, where nothing need be handed on
      expect(outputs['verdict']).toBe('no-baseline');
      expect(scene().comment()).toContain(first);
      expect(scene().status()).toBe(status);
    },
  );

  test('another fork’s branch of the same name and a baseline of the stranger’s choice are refused', async () => {
    const { forge } = scene();
    scene().open(10_400, stranger);
    const flattering = forge.commit({ [place('src/slow.js')]: '1' }, { branch: 'evil', parents: [scene().main()] });
    scene().upload({ baseline: flattering });
    const { code, stdout } = await scene().reportOnly();
    expect(code).toBe(3);
    expect(stdout).toMatch(/::error::.*the baseline commit must be of this pull request.*ARTIFACT_REJECTED/);
    expect(scene().status()).toMatch(/^error: /);
    const run = workflowRunPayload(forge, 1, { id: 55 }) as { readonly workflow_run: object };
    const other = { id: 888, owner: { login: 'mallory' } };
    const claimed = { ...run, workflow_run: { ...run.workflow_run, head_repository: other } };
    expect((await scene().reportOnly({ payload: claimed })).stdout).toContain('PULL_REQUEST_AMBIGUOUS');
    expect(scene().comment()).toBe('');
  });

  test.each(poisoned)(
    'an artifact with %s is refused: an error status, no comment, nothing stored',
    async (_, files) => {
      const { forge } = scene();
      scene().open(10_400, stranger);
      forge.upload(55, 'flamegate-bundle', zip(files(commits(scene()))));
      const { code, stdout } = await scene().reportOnly();
      expect([2, 3]).toContain(code);
      expect(stdout).toMatch(/::error::.*\[(ARTIFACT|FILE)_[A-Z_]+\]/);
      expect(scene().status()).toMatch(/^error: Cannot read/);
      expect(scene().comment()).toBe('');
      expect(forge.files(dataBranch)).toEqual([]);
    },
  );

  test('an artifact that claims ten gigabytes or has expired is refused before it is read', async () => {
    const { forge } = scene();
    scene().open(10_400, stranger);
    forge.upload(55, 'flamegate-bundle', zip([]), { claimedBytes: 10_000_000_000 });
    expect((await scene().reportOnly()).stdout).toMatch(/at most 67108864 bytes/);
    expect(forge.requests.some(({ route }) => route === 'storage')).toBe(false);
    forge.state.artifacts.length = 0;
    forge.upload(55, 'flamegate-bundle', zip([]), { expired: true });
    expect((await scene().reportOnly()).stdout).toMatch(/::error::Cannot report on run 55/);
  });

  test('hostile names and a forged marker reach the comment as text', async () => {
    const { forge } = scene();
    const head = scene().open(10_400, stranger);
    const forged = formatMarker({ head, run: 999_999, attempt: 1 });
    const name = `@everyone ${forged} [x](http://evil) ![y](http://evil/z.png) | </details> \`code\`\u202e`;
    forge.comment(1, 'stranger', `${forged}\n✅ all good`);
    scene().upload({ factors: { [name]: 1.5, fill: 1 } });
    const { outputs, stdout } = await scene().reportOnly();
    expect([outputs['verdict'], outputs['regressions']]).toEqual(['fail', '1']);
    const body = scene().comment();
    const text = body.replaceAll(/(`+)[\s\S]*?\1/g, ''); // code spans are shown as they stand
    expect(text).not.toMatch(/@everyone|\]\(http:\/\/evil|<\/details> `/);
    expect(body.match(/^<!-- flamegate v1/gm)).toHaveLength(1);
    expect(body).not.toContain('\u202e');
    expect(stdout).not.toContain('\u202e');
    expect(forge.comments(1)[0]?.body).toContain('all good');
  });

  test(
    'shards: each job measures its part, the report merges them; without one it is an error and never a pass',
    long,
    async () => {
      const { forge } = scene();
      const names = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta'];
      const all = (bytes: number) => Object.fromEntries(names.map((name) => [name, bytes]));
      forge.commit(numbers(all(8000)));
      const head = forge.commit(numbers({ ...all(8000), delta: 10_400 }), {
        branch: 'topic',
        parents: [scene().main()],
      });
      forge.openPullRequest({ head, author: stranger.owner, fork: stranger });
      const bundles: (readonly ZipFile[])[] = [];
      const sha = forge.mergeCommit(1);
      for (const shard of ['1/3', '2/3', '3/3']) bundles.push((await measure({ sha, inputs: { shard } })).files);
      for (const [index, files] of bundles.entries()) forge.upload(55, `flamegate-bundle-${index + 1}`, zip(files));
      const whole = await scene().reportOnly();
      expect([whole.code, whole.outputs['regressions']]).toEqual([0, '1']);
      expect(scene().status()).toMatch(/^failure: .*delta/);
      expect(scene().comment()).toContain('judged 6 of 6 benchmarks');
      const clean = bundles.findIndex((files) => !files.some(({ bytes }) => Buffer.from(bytes).includes('delta')));
      expect(clean).toBeGreaterThanOrEqual(0);
      forge.state.artifacts.length = 0;
      forge.upload(55, `flamegate-bundle-${clean + 1}`, zip(bundles[clean] ?? []));
      const partial = await scene().reportOnly();
      expect(partial.code).toBe(3);
      expect(scene().status()).toMatch(
        /^error: Could not measure everything: shards \d and \d of 3 did not arrive; no regression in the rest\.$/,
      );
      expect(scene().comment()).toMatch(/shards? \d(,| and) \d of 3 did not arrive/i);
    },
  );

  test('a shard that no benchmark falls to hands in an empty part, and the build is judged whole', long, async () => {
    const { forge } = scene();
    scene().open(10_400, stranger);
    const sha = forge.mergeCommit(1);
    for (const shard of [1, 2]) {
      const { files } = await measure({ sha, inputs: { shard: `${shard}/2` } });
      forge.upload(55, `flamegate-bundle-${shard}`, zip(files));
    }
    const { code, outputs } = await scene().reportOnly();
    expect([code, outputs['verdict'], outputs['regressions']]).toEqual([0, 'fail', '1']);
    expect(scene().comment()).toContain('judged 1 of 1 benchmark');
  });

  test('a merge queue in two stages: the bundle says only that there was nothing to measure', async () => {
    const { forge } = scene();
    scene().open(8001);
    await scene().report();
    const group = forge.mergeCommit(1);
    const workspace = scene().checkout('refs/pull/1/merge');
    const payload = mergeGroupPayload(forge, 1, group);
    const inputs = { command: 'measure', 'github-token': '', shard: '2/3' };
    const { code } = await scene().start({ event: 'merge_group', payload, workspace, sha: group, inputs });
    expect(code).toBe(0);
    expect(filesUnder(join(workspace, 'flamegate-bundle')).map(({ name }) => name)).toEqual(['merge-group.txt']);
  });

  test(
    'on Enterprise Server, which has no artifacts v4, the fall-back is told when measuring and when nothing came',
    long,
    async () => {
      scene().open(10_400, stranger);
      const { stdout } = await measure({ variables: enterprise });
      expect(stdout).toContain(
        'GitHub Enterprise Server has no artifacts v4: upload the bundle with actions/upload-artifact v3',
      );
      const missing = await scene().reportOnly({ variables: enterprise });
      expect(missing.code).toBe(3);
      expect(missing.stdout).toMatch(
        /::error::.*must have an artifact flamegate-bundle.*upload-artifact v3\.2\.1-node20/s,
      );
      expect((await measure()).stdout).not.toContain('artifacts v4');
      scene().upload(); // what v3 leaves is listed and read through the same API
      expect((await scene().reportOnly({ variables: enterprise })).outputs['verdict']).toBe('fail');
    },
  );
});

/** Regressions with five profiles of each side, in which one function doubled. */
function profiledBundle(scene: Scene, names: readonly string[] = ['fill'], run: Partial<Run> = {}): readonly ZipFile[] {
  const files: ZipFile[] = [];
  const profilesOf = (name: string, more: number): readonly ProfileRecord[] =>
    (['baseline', 'candidate'] as const).flatMap((side) =>
      [1, 2, 3, 4, 5].map((repeat): ProfileRecord => {
        const count = (side === 'baseline' ? 300 : 600 + more) + repeat;
        const folded = `main;parse;readString ${count}\nmain;parse ${300 - repeat}\n`;
        const file = `profiles/${name}-cpu-${side}-${repeat}.pb.gz`;
        files.push({ name: file, bytes: writePprof({ ...readFolded(Buffer.from(folded)), operations: 1000 }) });
        return { id: { suite: 'core', name }, side, reference: { kind: 'cpu', file, operations: 1000 } };
      }),
    );
  const profiles = names.flatMap((name, index) => profilesOf(name, index));
  const factors = Object.fromEntries(names.map((name) => [name, 1.3]));
  const measured = measuredEvidence({ ...commits(scene), factors });
  const evidence = { ...measured, candidate: { ...measured.candidate, ...run }, profiles };
  return [{ name: 'evidence.json', bytes: Buffer.from(renderEvidence(evidence)) }, ...files];
}

function commits(scene: Scene): { readonly candidate: string; readonly baseline: string } {
  return { candidate: scene.forge.mergeCommit(1), baseline: scene.main() };
}
