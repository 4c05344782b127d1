import { expect, test } from 'vitest';
import { findRepository, parseRemote, repositoryPage } from '../../src/cli/remote-repository.ts';
import { gitSync, makeRepository } from '../store/repository.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

test('every spelling of a remote names host and repository, and a path names none', () => {
  const remotes: readonly [string, string][] = [
    ['git@github.com:octo-org/octo.repo.git', 'github.com octo-org/octo.repo'],
    ['https://github.com/octo-org/octo-repo', 'github.com octo-org/octo-repo'],
    ['https://user:secret@GitHub.example.com/octo-org/octo-repo.git\n', 'github.example.com octo-org/octo-repo'],
    ['ssh://git@github.example.com:2222/octo-org/octo-repo.git', 'github.example.com octo-org/octo-repo'],
    ['git@octo.ghe.com:a/b', 'octo.ghe.com a/b'],
    ['git@gitlab.example.com:group/sub/b.git', 'gitlab.example.com group/sub/b'],
  ];
  for (const [url, wanted] of remotes) {
    const found = parseRemote(url);
    expect(`${found?.host} ${found?.name}`, url).toBe(wanted);
  }
  for (const url of [
    '',
    '/srv/git/octo.git',
    'file:///srv/octo.git',
    'https://github.com/octo-org',
    'https://a.b/o/r"><b>',
  ]) {
    expect(parseRemote(url), url).toBeUndefined();
  }
});

async function clone(url?: string): Promise<string> {
  const folder = makeRepository(await temporaryFolder());
  if (url !== undefined) gitSync(folder, ['remote', 'add', 'origin', url]);
  return folder;
}

test('the API is where the remote’s host has it, unless the runner says otherwise', async () => {
  const at = async (url: string, env = {}) => findRepository({ asked: undefined, env, folder: await clone(url) });
  expect(await at('git@github.com:o/r.git')).toEqual({
    owner: 'o',
    repo: 'r',
    apiUrl: 'https://api.github.com',
    serverUrl: 'https://github.com',
  });
  expect(await at('git@git.example.com:o/r.git')).toMatchObject({ apiUrl: 'https://git.example.com/api/v3' });
  expect(await at('git@octo.ghe.com:o/r.git')).toMatchObject({ apiUrl: 'https://api.octo.ghe.com' });
  const env = { GITHUB_REPOSITORY: 'a/b', GITHUB_API_URL: 'http://api.test/', GITHUB_SERVER_URL: 'http://web.test/' };
  expect(await at('git@github.com:o/r.git', env)).toEqual({
    owner: 'a',
    repo: 'b',
    apiUrl: 'http://api.test',
    serverUrl: 'http://web.test',
  });
});

test('what was told wins, and without any name the option is asked for', async () => {
  const folder = await clone();
  expect(await findRepository({ asked: 'x/y', env: { GITHUB_REPOSITORY: 'a/b' }, folder })).toMatchObject({
    owner: 'x',
  });
  await expect(findRepository({ asked: undefined, env: {}, folder })).rejects.toThrow(
    'Cannot ask GitHub as --repository must be OWNER/NAME: current value is nothing',
  );
  await expect(findRepository({ asked: 'x/y/z', env: {}, folder })).rejects.toMatchObject({ code: 'USAGE' });
});

test('a repository’s page has no password in its address, and a folder has none', async () => {
  expect(await repositoryPage(await clone('https://user:secret@git.example.com/o/r.git'))).toBe(
    'https://git.example.com/o/r',
  );
  expect(await repositoryPage(await clone('/srv/git/r.git'))).toBeUndefined();
  expect(await repositoryPage(await clone())).toBeUndefined();
});
