import { createHash } from 'node:crypto';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataBranchStore } from '../../src/github/data-branch.ts';
import { branchUrl, placePictures } from '../../src/github/picture-store.ts';
import type { BaselineStore } from '../../src/ports.ts';
import { defaultGate } from '../../src/results/gate-name.ts';
import { connectTo } from '../forge/client.ts';
import { type Forge, startForge } from '../forge/forge.ts';
import { storeContract } from '../store/contract.ts';
import { long } from '../support/long.ts';
import { run } from './runs.ts';

let forge: Forge;
const branch = 'flamegate-data';
const [a, b] = ['a'.repeat(40), 'b'.repeat(40)];

beforeEach(async () => {
  forge = await startForge();
  forge.commit({ 'README.md': 'hello' });
});
afterEach(() => forge.close());

function store(token = 'gate-token'): BaselineStore {
  return dataBranchStore({ client: connectTo(forge, { token }), branch });
}

test('a store whose branch is missing is empty, not an error', async () => {
  expect(await store().list()).toEqual([]);
  expect(await store().readFile('verdicts/x.json')).toBeUndefined();
});

test('save() makes an orphan branch that list() and read() get the same run from', async () => {
  const saved = run(a, '1-1');
  const key = await store().save(saved, new Map([['profiles/cpu.pb.gz', new Uint8Array([31, 139, 0, 255])]]));
  const [found] = await store().list();
  expect(found).toMatchObject({ commit: a, key });
  expect(await store().read(found ?? { commit: '', environmentClass: '', key: '' })).toEqual(saved);
  expect(forge.files(branch)).toContain('meta.json');
  const profile = forge.files(branch).find((path) => path.endsWith('profiles/cpu.pb.gz')) ?? '';
  expect(await store().readFile(profile)).toEqual(Buffer.from([31, 139, 0, 255]));
  expect(forge.state.git.log(`refs/heads/${branch}`, 9)).toHaveLength(1);
  forge.state.git.git(['fsck', '--strict']);
  expect(forge.state.git.mergeBase('refs/heads/main', `refs/heads/${branch}`)).toBeUndefined();
});

test('eight writers at once lose nothing and repeat nothing', long, async () => {
  await Promise.all(Array.from({ length: 8 }, (_, n) => store().save(run(a, `${n}-1`), new Map())));
  const stored = await store().list();
  expect(stored).toHaveLength(8);
  expect(new Set(stored.map(({ key }) => key)).size).toBe(8);
  expect(forge.requests.some(({ status }) => status === 422)).toBe(true);
});

test('a write whose answer is lost is not written twice, whatever the answer was', long, async () => {
  const first = store();
  await first.save(run(a, '1-1'), new Map());
  for (const status of [502, 422]) {
    forge.fault({ route: 'PATCH /repos/{owner}/{repo}/git/refs/{ref}', times: 1, how: 'lose', status });
    await store().save(run(b, `${status}-1`), new Map());
  }
  expect(await store().list()).toHaveLength(3);
  expect(forge.state.git.log(`refs/heads/${branch}`, 9)).toHaveLength(3);
});

test('a stored run never changes: the same again is nothing, another of the same id is an error', async () => {
  await store().save(run(a, '1-1'), new Map());
  const before = forge.state.git.resolve(`refs/heads/${branch}`);
  await store().save(run(a, '1-1'), new Map());
  expect(forge.state.git.resolve(`refs/heads/${branch}`)).toBe(before);
  await expect(store().save(run(a, '1-1', 2), new Map())).rejects.toThrow(/must never change/);
});

test('verdicts may be replaced', async () => {
  const path = `verdicts/${a}.json`;
  await store().writeFiles(new Map([[path, Buffer.from('{"n":1}')]]));
  await store().writeFiles(new Map([[path, Buffer.from('{"n":2}')]]));
  expect(forge.file(branch, path)).toBe('{"n":2}');
});

test('twenty runs are read in a few requests', long, async () => {
  for (let n = 0; n < 20; n++) await store().save(run(a, `${n}-1`), new Map());
  const client = connectTo(forge);
  const reader = dataBranchStore({ client, branch });
  const runs = await Promise.all((await reader.list()).map((stored) => reader.read(stored)));
  expect(runs).toHaveLength(20);
  expect(client.requests()).toBeLessThanOrEqual(4);
});

test('what GraphQL cuts off is read by REST', async () => {
  const large = JSON.stringify({ text: 'x'.repeat(600_000) });
  const small = '{"small":1}';
  await store().writeFiles(
    new Map([
      [`verdicts/${a}.json`, Buffer.from(large)],
      [`verdicts/${b}.json`, Buffer.from(small)],
    ]),
  );
  const reader = store();
  const texts = await Promise.all(
    [a, b].map(async (sha) => Buffer.from((await reader.readFile(`verdicts/${sha}.json`)) ?? []).toString()),
  );
  expect(texts).toEqual([large, small]);
});

test(
  'prune() keeps the newest runs of a class on a fresh orphan commit and loses no concurrent write',
  long,
  async () => {
    for (let n = 0; n < 5; n++)
      await store().save({ ...run(a, `${n}-1`), takenAt: `2026-11-2${n}T10:00:00Z` }, new Map());
    const [dropped] = await Promise.all([
      store().prune(2),
      store().save({ ...run(b, '9-1'), takenAt: '2026-11-29T00:00:00Z' }, new Map()),
    ]);
    expect(dropped.runs).toBeGreaterThanOrEqual(3);
    const kept = (await store().list()).map(({ commit }) => commit);
    expect(kept).toContain(b);
    expect(kept.length).toBeGreaterThanOrEqual(2);
    expect(kept.length).toBeLessThanOrEqual(3);
  },
);

test('prune() goes on top of the old commits where GraphQL is refused', async () => {
  for (let n = 0; n < 3; n++)
    await store().save({ ...run(a, `${n}-1`), takenAt: `2026-11-2${n}T10:00:00Z` }, new Map());
  forge.fault({
    route: 'POST /graphql',
    times: 1,
    how: 'answer',
    status: 403,
    message: 'Resource not accessible by integration',
  });
  expect(await store().prune(1)).toEqual({ runs: 2, pictures: 0 });
  expect(await store().list()).toHaveLength(1);
  expect(forge.state.git.log(`refs/heads/${branch}`, 9).length).toBe(4);
});

test('a race that is never won ends in an error that says what to do', long, async () => {
  await store().save(run(a, '1-1'), new Map());
  forge.fault({
    route: 'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
    times: 99,
    how: 'answer',
    status: 422,
    message: 'Update is not a fast forward',
  });
  await expect(store().save(run(b, '1-1'), new Map())).rejects.toThrow(/lost 14 tries/);
});

test('a branch rule is told at once, not after fourteen tries', async () => {
  await store().save(run(a, '1-1'), new Map());
  forge.fault({
    route: 'PATCH /repos/{owner}/{repo}/git/refs/{ref}',
    times: 99,
    how: 'answer',
    status: 422,
    message: 'Repository rule violations found',
  });
  await expect(store().save(run(b, '1-1'), new Map())).rejects.toThrow(/rule violations/);
});

test('a token without contents: write is told so by name', async () => {
  forge.addToken('fork', 'github-actions[bot]', { metadata: 'read', contents: 'read' });
  await expect(store('fork').save(run(a, '1-1'), new Map())).rejects.toThrow(/must have contents: write/);
});

test('a branch of a newer layout is refused', async () => {
  forge.commit({ 'meta.json': '{"layout":99}' }, { branch, parents: [] });
  await expect(store().list()).rejects.toThrow(/layout must be ≤ 2: current value is 99/);
});

test('a picture has one place, its time and hash, and a link of the form that private repositories show', () => {
  const picture = new Uint8Array([137, 80, 78, 71, 1, 2, 3]);
  const images = new Map([
    ['diff', picture],
    ['same', picture],
  ]);
  const { files, links } = placePictures(
    { branchUrl: branchUrl(`${forge.url}/o/r`, branch), gate: defaultGate },
    {
      measuredAt: '2026-11-22T10:00:07Z',
      images,
    },
  );
  const path = `pictures/v1/20261122T100007Z_${createHash('sha256').update(picture).digest('hex')}.png`;
  expect([...files]).toEqual([[path, picture]]);
  expect(links.get('diff')).toBe(`${forge.url}/o/r/blob/flamegate-data/${path}?raw=true`);
});

storeContract(
  'the data branch on GitHub',
  async () => ({
    store: store(),
    place: `git:${branch}`,
    repository: forge.remote,
    tamper: async (path, text) => {
      forge.commit({ [path]: text }, { branch });
    },
    exists: async () => forge.state.git.resolve(`refs/heads/${branch}`) !== undefined,
  }),
  'none',
);
