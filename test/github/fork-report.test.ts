import { afterEach, beforeEach, expect, test } from 'vitest';
import { apiAncestry, readParents } from '../../src/github/ancestry.ts';
import { listBundles, readArtifact } from '../../src/github/artifact.ts';
import type { WorkflowRunEvent } from '../../src/github/event.ts';
import { listChangedFiles, resolvePullRequest } from '../../src/github/pull-request.ts';
import { readRepositoryFiles } from '../../src/github/repository-file.ts';
import { connectTo } from '../forge/client.ts';
import { type Forge, startForge } from '../forge/forge.ts';
import { long } from '../support/long.ts';
import { zip } from './zip-archive.ts';

let forge: Forge;
let head: string;
const fork = { owner: 'mallory', id: 777 };

beforeEach(async () => {
  forge = await startForge();
  forge.commit({ 'flamegate.yml': 'version: 1\n', 'a.js': '1\n' });
  head = forge.commit({ 'a.js': '2\n', 'new.js': 'x\n' }, { branch: 'work' });
  forge.openPullRequest({ head, fork, branch: 'topic', author: 'mallory' });
});
afterEach(() => forge.close());

function run(change: Partial<WorkflowRunEvent> = {}): WorkflowRunEvent {
  return {
    kind: 'workflow-run',
    runId: 55,
    runAttempt: 1,
    event: 'pull_request',
    isUnderWay: false,
    conclusion: 'success',
    path: '.github/workflows/flamegate-measure.yml',
    headCommit: head,
    headBranch: 'topic',
    headRepositoryId: fork.id,
    headOwner: fork.owner,
    createdAt: '2026-11-22T10:00:00Z',
    attemptStartedAt: '2026-11-22T10:00:00Z',
    ...change,
  };
}

test('resolvePullRequest() finds the fork’s pull request by head repository, branch and commit', async () => {
  expect(await resolvePullRequest(connectTo(forge, { token: 'report-token' }), run())).toMatchObject({
    number: 1,
    author: 'mallory',
  });
});

test('a pull request of another fork with the same branch and commit is not taken', async () => {
  forge.openPullRequest({ head, fork: { owner: 'mallory', id: 888 }, branch: 'topic', author: 'mallory' });
  expect(
    await resolvePullRequest(connectTo(forge, { token: 'report-token' }), run({ headRepositoryId: 888 })),
  ).toMatchObject({ number: 2 });
});

test('a head that a push has left behind is outdated, not an error', async () => {
  forge.push(1, forge.commit({ 'a.js': '3\n' }, { branch: 'work' }));
  expect(await resolvePullRequest(connectTo(forge, { token: 'report-token' }), run())).toBe('outdated');
});

const refusals: readonly [string, Partial<WorkflowRunEvent>][] = [
  ['a run that pull_request did not start', { event: 'pull_request_target' }],
  ['a run on a branch without a pull request', { headBranch: 'other' }],
  ['a run whose fork is gone', { headOwner: undefined, headRepositoryId: undefined }],
  ['a run that claims another repository', { headRepositoryId: 1 }],
];

for (const [what, change] of refusals) {
  test(`resolvePullRequest() refuses ${what}`, async () => {
    const resolving = resolvePullRequest(connectTo(forge, { token: 'report-token' }), run(change));
    await expect(resolving).rejects.toMatchObject({ code: 'PULL_REQUEST_AMBIGUOUS' });
  });
}

test('two open pull requests of one head are ambiguous', async () => {
  forge.openPullRequest({ head, fork, branch: 'topic', author: 'mallory' });
  await expect(resolvePullRequest(connectTo(forge, { token: 'report-token' }), run())).rejects.toThrow(
    /exactly one .*current value is 2/,
  );
});

test('a closed pull request is not reported on', async () => {
  forge.pull(1).state = 'closed';
  await expect(resolvePullRequest(connectTo(forge, { token: 'report-token' }), run())).rejects.toThrow(
    /current value is 0/,
  );
});

const evidence = zip([{ name: 'evidence.json', bytes: Buffer.from('{}') }]);

test('bundles are chosen by run, exact name and newest attempt, shards in order', async () => {
  const names = ['flamegate-bundle-10', 'flamegate-bundle-2', 'flamegate-bundle', 'other', 'flamegate-bundle-x'];
  for (const name of names) forge.upload(55, name, evidence);
  forge.upload(56, 'flamegate-bundle', evidence);
  forge.upload(55, 'flamegate-bundle-3', evidence, { expired: true });
  forge.advance(60_000);
  const newest = forge.upload(55, 'flamegate-bundle', evidence);
  const found = await listBundles(connectTo(forge, { token: 'report-token' }), 55);
  expect(found.map(({ name }) => name)).toEqual(['flamegate-bundle', 'flamegate-bundle-2', 'flamegate-bundle-10']);
  expect(found[0]?.id).toBe(newest);
});

test('bundles are found behind a hundred artifacts of other jobs', async () => {
  forge.upload(55, 'flamegate-bundle', evidence);
  for (let index = 0; index < 130; index++) forge.upload(55, `coverage-${index}`, evidence);
  forge.upload(55, 'flamegate-bundle-2', evidence);
  const found = await listBundles(connectTo(forge, { token: 'report-token' }), 55);
  expect(found.map(({ name }) => name)).toEqual(['flamegate-bundle', 'flamegate-bundle-2']);
});

test('readArtifact() follows GitHub to its storage without the token, through a storage that falters', async () => {
  forge.upload(55, 'flamegate-bundle', evidence);
  forge.fault({ route: 'storage', times: 2, how: 'answer', status: 503 });
  const client = connectTo(forge, { token: 'report-token' });
  const [artifact] = await listBundles(client, 55);
  const files = await readArtifact(client, artifact ?? { id: 0, name: '', bytes: 0, createdAt: '' });
  expect([...files.keys()]).toEqual(['evidence.json']);
});

test('an artifact that claims or has too many bytes is refused before it is read', async () => {
  forge.upload(55, 'flamegate-bundle', evidence, { claimedBytes: 10_000_000_000 });
  const client = connectTo(forge, { token: 'report-token' });
  const [artifact] = await listBundles(client, 55);
  await expect(readArtifact(client, artifact ?? { id: 0, name: '', bytes: 0, createdAt: '' })).rejects.toThrow(
    /at most 67108864 bytes/,
  );
  expect(forge.requests.some(({ route }) => route === 'storage')).toBe(false);
});

test('an expired artifact says to measure again', async () => {
  const id = forge.upload(55, 'flamegate-bundle', evidence, { expired: true });
  const reading = readArtifact(connectTo(forge, { token: 'report-token' }), {
    id,
    name: 'flamegate-bundle',
    bytes: 1,
    createdAt: '',
  });
  await expect(reading).rejects.toMatchObject({ code: 'ARTIFACT_REJECTED', hint: expect.stringContaining('again') });
});

test('readRepositoryFiles() reads what there is in one request, and by REST what GraphQL cuts off or refuses', async () => {
  forge.commit({ 'large.js': 'x'.repeat(600_000) });
  const client = connectTo(forge, { token: 'report-token' });
  const paths = ['bench-config/flamegate.yml', 'flamegate.yml'];
  expect([...(await readRepositoryFiles(client, 'main', paths))]).toEqual([['flamegate.yml', 'version: 1\n']]);
  expect(client.requests()).toBe(1);
  const large = await readRepositoryFiles(client, 'main', ['large.js']);
  expect(large.get('large.js')).toHaveLength(600_000);
  forge.fault({ route: 'POST /graphql', times: 1, how: 'answer', status: 403 });
  expect([...(await readRepositoryFiles(client, 'main', paths))]).toEqual([['flamegate.yml', 'version: 1\n']]);
});

test('listChangedFiles() names what the pull request changes, with hunks', async () => {
  const files = await listChangedFiles(connectTo(forge, { token: 'report-token' }), 1);
  expect(files.map(({ path, status }) => [path, status])).toEqual([
    ['a.js', 'modified'],
    ['new.js', 'added'],
  ]);
  expect(files[0]?.patch).toMatch(/^@@ -1 \+1 @@/);
});

test('ancestry through the API follows first parents only, and at most three pages', async () => {
  const line: string[] = [forge.state.git.resolve('main') ?? ''];
  for (let n = 0; n < 3; n++) line.unshift(forge.commit({ 'a.js': `m${n}` }));
  const side = forge.commit({ 'b.js': '1' }, { branch: 'side', parents: [line[1] ?? ''] });
  const merge = forge.commit({ 'b.js': '1' }, { parents: [line[0] ?? '', side] });
  line.unshift(merge);
  const ancestry = apiAncestry(connectTo(forge, { token: 'report-token' }));
  expect(await ancestry.firstParents(merge, 100)).toEqual(line);
  expect(await ancestry.firstParents(merge, 2)).toEqual(line.slice(0, 2));
  expect(await readParents(connectTo(forge, { token: 'report-token' }), merge)).toEqual([line[1], side]);
  expect(await ancestry.mergeBase(side, line[1] ?? '')).toBe(line[2]);
});

test('ancestry of a long history stops after three requests', long, async () => {
  for (let n = 0; n < 400; n++) forge.commit({ 'a.js': `${n}` });
  const client = connectTo(forge, { token: 'report-token' });
  const found = await apiAncestry(client).firstParents(forge.state.git.resolve('main') ?? '', 1000);
  expect(found).toHaveLength(301); // the last commit listed names its parent too
  expect(client.requests()).toBe(3);
});

test('the line through the API is oldest first, with dates and what is tagged, and leaves merged branches out', async () => {
  const before = forge.state.git.resolve('main') ?? '';
  const released = forge.commit({ 'a.js': '1' });
  const side = forge.commit({ 'b.js': '1' }, { branch: 'side', parents: [released] });
  const merge = forge.commit({ 'b.js': '1' }, { parents: [released, side] });
  forge.state.tags.set('v1.0.0', released);
  const line = await apiAncestry(connectTo(forge, { token: 'report-token' })).line?.(merge);
  expect(line?.slice(-3).map(({ commit, tags }) => [commit, tags])).toEqual([
    [before, []],
    [released, ['v1.0.0']],
    [merge, []],
  ]);
  expect(line?.every(({ committedAt }) => Number.isFinite(Date.parse(committedAt)))).toBe(true);
});

test('unrelated histories have no merge base', async () => {
  const orphan = forge.commit({ x: '1' }, { branch: 'orphan', parents: [] });
  expect(await apiAncestry(connectTo(forge, { token: 'report-token' })).mergeBase(head, orphan)).toBeUndefined();
});
