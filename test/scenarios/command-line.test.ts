/** `flamegate override`, the built command line, against the same emulated GitHub as the workflow's command. */
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { long } from '../support/long.ts';
import { dataBranch, folder, place, useScene } from './scene.ts';

const dist = process.env['FLAMEGATE_DIST'] ?? fileURLToPath(new URL('../../dist', import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

describe('flamegate override', () => {
  const scene = useScene();

  /** Asynchronous: the emulated GitHub answers in this process. */
  function override(words: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
    const { forge } = scene();
    const node = process.env['FLAMEGATE_ACTION_NODE'] ?? process.execPath;
    const place = { GITHUB_API_URL: forge.url, GITHUB_SERVER_URL: forge.url, GITHUB_REPOSITORY: 'octo-org/octo-repo' };
    const child = spawn(node, [resolve(dist, 'cli.js'), 'override', ...words], {
      cwd: scene().folder(),
      env: { PATH: process.env['PATH'] ?? '', NO_COLOR: '1', GITHUB_TOKEN: 'override-token', ...place, ...env },
    });
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      said.stdout += chunk;
    });
    child.stderr.on('data', (chunk: Buffer) => {
      said.stderr += chunk;
    });
    return new Promise((done, fail) => {
      child.once('error', fail);
      child.once('close', (code) => done({ code, ...said }));
    });
  }

  async function red(): Promise<void> {
    scene().open(10_400);
    await scene().report();
    scene().forge.advance(60_000);
  }

  test('tells the verdict under the labels of now: status, comment, record and exit code', long, async () => {
    const { forge } = scene();
    await red();
    expect((await override(['--pull-request', '1'])).code).toBe(1);
    forge.label(1, 'perf-accepted', 'writer');
    forge.requests.length = 0;
    const { code, stdout } = await override(['--pull-request', '1']);
    expect(forge.requests.length).toBeLessThanOrEqual(25);
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^OVERRIDDEN {2}by @writer/)]);
    expect(scene().status()).toMatch(/^success: .*writer/);
    expect(scene().comment()).toContain('@writer');
    expect(forge.files(dataBranch).filter((path) => path.startsWith('notes/'))).toHaveLength(1);
  });

  test('--dry-run says the same and tells nobody, with a token that may only read', async () => {
    const { forge } = scene();
    await red();
    forge.label(1, 'perf-accepted', 'writer');
    forge.addToken('reader', 'github-actions[bot]', { metadata: 'read', contents: 'read', pull_requests: 'read' });
    const env = { GITHUB_TOKEN: '', GH_TOKEN: 'reader' };
    const { code, stdout } = await override(['--pull-request', '1', '--dry-run', '--json'], env);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      repository: 'octo-org/octo-repo',
      pullRequest: 1,
      state: 'judged',
      outcome: 'overridden',
      override: { who: 'writer', accepts: ['*'] },
      problems: [],
      dryRun: true,
    });
    expect(scene().status()).toMatch(/^failure: /);
    expect(scene().comment()).not.toContain('@writer');
  });

  test(
    'a person’s token brings the workflow’s comment up to date, and makes none where there is none',
    long,
    async () => {
      const { forge } = scene();
      await red();
      const own = { metadata: 'read', contents: 'write', pull_requests: 'write', statuses: 'write' } as const;
      forge.addToken('ghp_writer', 'writer', own, 'user');
      forge.label(1, 'perf-accepted', 'writer');
      const env = { GITHUB_TOKEN: 'ghp_writer' };
      expect((await override(['--pull-request', '1'], env)).code).toBe(0);
      expect(forge.comments(1)).toMatchObject([
        { author: 'github-actions[bot]', body: expect.stringContaining('@writer') },
      ]);
      forge.state.comments.length = 0;
      expect((await override(['--pull-request', '1'], env)).code).toBe(0);
      expect(forge.comments(1)).toEqual([]);
    },
  );

  test('what is not measured yet is no pass; a skip label is', long, async () => {
    const { forge } = scene();
    scene().open(10_400);
    // Before anything is measured nobody knows which gates there are.
    const which = ['--pull-request', '1', ...(folder === '' ? [] : ['--working-directory', folder])];
    const { code, stdout } = await override(which);
    expect([code, stdout]).toEqual([3, expect.stringContaining('Nothing is measured on this head yet')]);
    expect(scene().status()).toMatch(/^pending: /);
    forge.commit({ [place('flamegate.yml')]: 'version: 1\nlabels: { scope: pull-request }\n' });
    forge.label(1, 'perf-skip', 'writer');
    const skipped = await override([...which, '--json']);
    expect([skipped.code, JSON.parse(skipped.stdout).state]).toEqual([0, 'skipped']);
    expect(scene().status()).toBe('success: Skipped by @writer');
  });

  test('what cannot be told is named with its permission and ends with 3', long, async () => {
    const { forge } = scene();
    await red();
    forge.label(1, 'perf-accepted', 'writer');
    forge.addToken('weak', 'github-actions[bot]', { metadata: 'read', contents: 'write', pull_requests: 'write' });
    const { code, stderr } = await override(['--pull-request', '1'], { GITHUB_TOKEN: 'weak' });
    expect([code, stderr]).toEqual([3, expect.stringContaining('must have statuses: write')]);
  });

  test('without a token, a number or with a word too many it ends with 2 and says how', long, async () => {
    const nothing = await override(['--pull-request', '1'], { GITHUB_TOKEN: '' });
    expect([nothing.code, nothing.stderr]).toEqual([2, expect.stringContaining('GITHUB_TOKEN must hold a token')]);
    const numberless = await override([]);
    expect([numberless.code, numberless.stderr]).toEqual([
      2,
      expect.stringContaining('--pull-request must be a number'),
    ]);
    const word = await override(['12']);
    expect([word.code, word.stderr]).toEqual([2, expect.stringContaining('did you mean --pull-request 12?')]);
  });
});
