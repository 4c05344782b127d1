/** Whatever a branch holds, and whoever writes it: git in a clone, git to a remote, or GitHub's API. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dataBranchStore } from '../../src/github/data-branch.ts';
import type { BaselineStore } from '../../src/ports.ts';
import { metaText, profilePath } from '../../src/results/store-layout.ts';
import { guardBranch } from '../../src/store/branch-tree.ts';
import { openGitBranchStore } from '../../src/store/git-branch.ts';
import { connectTo } from '../forge/client.ts';
import { type Forge, startForge } from '../forge/forge.ts';
import { aCommit, aRun } from '../results/make.ts';
import { long } from '../support/long.ts';
import { gitSync } from './repository.ts';
import { temporaryFolder } from './temporary-folder.ts';

const branch = 'pages';

interface Leaf {
  readonly mode?: string;
  /** A file's text, where a link points, or a submodule's commit. */
  readonly text: string;
}
type Tree = Readonly<Record<string, Leaf>>;

interface Place {
  readonly store: BaselineStore;
  /** The repository that has the branch. */
  readonly folder: string;
  readonly git: (args: readonly string[], options?: { input?: string; env?: object }) => string;
}

const places: Readonly<Record<string, (forge: Forge, folder: string) => Place>> = {
  'git in a clone': (_, folder) => {
    gitSync(folder, ['init', '--quiet', '--bare']);
    return placeOf(openGitBranchStore({ repository: folder, branch }), folder);
  },
  'git to a remote': (forge, folder) => {
    gitSync(folder, ['init', '--quiet']);
    gitSync(folder, ['remote', 'add', 'origin', `file://${forge.remote}`]);
    return placeOf(openGitBranchStore({ repository: folder, branch, remote: 'origin' }), forge.remote);
  },
  "GitHub's API": (forge) =>
    placeOf(dataBranchStore({ client: connectTo(forge, { token: 'gate-token' }), branch }), forge.remote),
};

function placeOf(store: BaselineStore, folder: string): Place {
  return { store, folder, git: (args, options) => gitSync(folder, args, options) };
}

/** Commits a tree on the branch by plumbing, whatever modes it has. */
function commitTree({ git, folder }: Place, tree: Tree, parents: readonly string[] = []): string {
  const lines = Object.entries(tree).map(([path, { mode = '100644', text }]) => {
    const hash = mode === '160000' ? text : git(['hash-object', '-w', '--stdin'], { input: text });
    return `${mode} ${hash}\t${path}\n`;
  });
  const withIndex = { env: { GIT_INDEX_FILE: join(folder, 'test-index') } };
  git(['read-tree', '--empty'], withIndex);
  git(['update-index', '--index-info'], { ...withIndex, input: lines.join('') });
  const written = git(['write-tree'], withIndex);
  const commit = git(['commit-tree', written, '-m', 'theirs', ...parents.flatMap((parent) => ['-p', parent])]);
  git(['update-ref', `refs/heads/${branch}`, commit]);
  return commit;
}

function listed({ git }: Place): readonly string[] {
  return git(['ls-tree', '-r', branch])
    .split('\n')
    .map((line) => line.replace(/ \w+ /, ' '));
}

/** The files as `commitTree()` takes them. */
function filesOf({ git }: Place): Tree {
  const lines = git(['ls-tree', '-r', branch]).split('\n');
  return Object.fromEntries(
    lines.map((line) => {
      const [, mode = '', hash = '', path = ''] = /^(\d+) \w+ (\w+)\t(.+)$/.exec(line) ?? [];
      return [path, { mode: '100644', text: mode === '100644' ? git(['cat-file', 'blob', hash]) : '' }];
    }),
  );
}

type Make = (forge: Forge, folder: string) => Place;

async function inPlace(make: Make, act: (place: Place) => Promise<void>): Promise<void> {
  const forge = await startForge();
  try {
    await act(make(forge, await temporaryFolder()));
  } finally {
    await forge.close();
  }
}

const submodule = { mode: '160000', text: 'c'.repeat(40) };
const link = { mode: '120000', text: 'index.html' };

const foreign: Readonly<Record<string, Tree>> = {
  'a site': { 'index.html': { text: '<p>' }, '.nojekyll': { text: '' } },
  'nothing at all': {},
  'only a link': { latest: link },
  'only a submodule': { theme: submodule },
  'a program': { 'run.sh': { mode: '100755', text: 'true' } },
  'runs but no mark': { [`runs/aa/${'a'.repeat(40)}/x/20261122T100000Z_1.json`]: { text: '{}' } },
  "a site's own meta.json": { 'meta.json': { text: '{"title":"x"}' } },
  'a meta.json that has a layout among other things': { 'meta.json': { text: '{"layout":1,"title":"x"}' } },
  'a meta.json with a layout further down': { 'meta.json': { text: '{"pages":[{"layout":1}]}' } },
  'a layout that is a word': { 'meta.json': { text: '{"layout":"1"}' } },
  'a layout of 0': { 'meta.json': { text: '{"layout":0}' } },
  'an empty meta.json': { 'meta.json': { text: '' } },
  'a meta.json that is no JSON': { 'meta.json': { text: 'layout: "layout": 1' } },
  'a meta.json that is a link': { 'meta.json': { mode: '120000', text: metaText } },
  'a meta.json that is a submodule': { 'meta.json': submodule },
  'a meta.json in a folder': { 'docs/meta.json': { text: metaText } },
};

test.each(Object.entries(foreign))('a branch with %s is not ours', async (_, tree) => {
  const entries = Object.entries(tree).map(([path, { mode = '100644', text }]) => ({ path, mode, hash: text }));
  const guarded = guardBranch(aCommit(1), entries, { name: 'git:pages', readText: async (text) => text });
  await expect(guarded).rejects.toMatchObject({ code: 'STORE_CORRUPT', hint: expect.stringContaining('store') });
});

const told = [
  'a site',
  'only a submodule',
  'a meta.json that is a link',
  'a meta.json that has a layout among other things',
];

describe.each(Object.entries(places))('%s', (_, make) => {
  test.each(told)('a branch with %s is neither read nor written nor pruned', long, (name) =>
    inPlace(make, async (place) => {
      const before = commitTree(place, foreign[name] ?? {}, [commitTree(place, { 'first.txt': { text: '1' } })]);
      const { store } = place;
      const acts = [
        () => store.list(),
        () => store.save(aRun(), new Map()),
        () => store.writeFiles(new Map([[`verdicts/${aCommit(1)}.json`, Buffer.from('{}')]])),
        () => store.prune(1),
      ];
      for (const act of acts) await expect(act()).rejects.toMatchObject({ code: 'STORE_CORRUPT' });
      expect(place.git(['rev-parse', branch])).toBe(before);
    }),
  );

  test('pruning takes its own files away and leaves everything else as it was, commits too', long, () =>
    inPlace(make, async (place) => {
      const { store, git } = place;
      const at = (second: number): string => `2026-11-22T10:00:0${second}Z`;
      const profiles = new Map([['profiles/cpu.pb.gz', new Uint8Array([31, 139])]]);
      const keys: string[] = [];
      for (const second of [1, 2, 3])
        keys.push(await store.save(aRun({ commit: aCommit(second), takenAt: at(second) }), profiles));
      const [oldest = '', , newest = ''] = keys;
      const theirs: Tree = {
        'README.md': { text: 'ours' },
        'bin/tool': { mode: '100755', text: 'true' },
        latest: link,
        theme: submodule,
        'runs/index.html': { text: '<p>' },
        [profilePath(oldest, 'profiles/cpu.pb.gz').replace('cpu.pb.gz', 'remarks.txt')]: { text: 'slow disk' },
        [`${oldest.replace(/\.json$/, '')}/photo`]: link,
      };
      const parent = git(['rev-parse', branch]);
      const before = commitTree(place, { ...filesOf(place), ...theirs }, [parent]);
      const kept = listed(place).filter((line) => Object.keys(theirs).some((path) => line.endsWith(`\t${path}`)));
      expect(kept).toHaveLength(7);
      expect(await store.prune(1)).toMatchObject({ runs: 2 });
      expect(listed(place)).toEqual(expect.arrayContaining(kept));
      const left = listed(place).map((line) => line.split('\t')[1]);
      expect(left).toContain(newest);
      expect(left).not.toContain(oldest);
      expect(left).not.toContain(profilePath(oldest, 'profiles/cpu.pb.gz'));
      expect(git(['merge-base', '--is-ancestor', before, branch])).toBe('');
    }),
  );

  test.each([
    ['a file where a folder must be', { runs: { text: 'ours' } }],
    ['a link where a folder must be', { runs: link }],
    ['a submodule where a folder must be', { runs: submodule }],
    ['a folder where a file must be', { [`verdicts/${aCommit(1)}.json/x`]: { text: '' } }],
    ['a link where a file must be', { [`verdicts/${aCommit(1)}.json`]: link }],
  ] as const)('%s is never replaced', long, (_name, theirs: Tree) =>
    inPlace(make, async (place) => {
      const before = commitTree(place, { 'meta.json': { text: metaText }, ...theirs });
      const { store } = place;
      const act = Object.hasOwn(theirs, 'runs')
        ? store.save(aRun(), new Map())
        : store.writeFiles(new Map([[`verdicts/${aCommit(1)}.json`, Buffer.from('{}')]]));
      await expect(act).rejects.toThrow(/Flamegate did not write/);
      expect(place.git(['rev-parse', branch])).toBe(before);
    }),
  );

  test('a branch of nothing but our own files is pruned to one commit', long, () =>
    inPlace(make, async ({ store, git }) => {
      for (const second of [1, 2])
        await store.save(aRun({ commit: aCommit(second), takenAt: `2026-11-22T10:00:0${second}Z` }), new Map());
      expect(await store.prune(1)).toMatchObject({ runs: 1 });
      expect(git(['rev-list', '--count', branch])).toBe('1');
    }),
  );
});
