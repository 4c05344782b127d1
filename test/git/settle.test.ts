import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { namesRepository, settleGit } from '../../src/git/settle.ts';

/** They carry settings, such as which folders are trusted. */
const ofSettings = ['GIT_CONFIG_PARAMETERS', 'GIT_CONFIG_COUNT'];

test('what git itself calls local to a repository is kept from git and from the code that is measured', () => {
  const local = execFileSync('git', ['rev-parse', '--local-env-vars'], { encoding: 'utf8' }).trim().split('\n');
  expect(local.length).toBeGreaterThan(10);
  const wanted = local.filter((name) => !ofSettings.includes(name));
  expect(wanted.filter((name) => !namesRepository(name))).toEqual([]);
  const variables = Object.fromEntries(wanted.map((name) => [name, 'nowhere']));
  settleGit(variables);
  expect(Object.values(variables)).not.toContain('nowhere');
});

test.each([
  'GIT_TRACE',
  'GIT_TRACE2_PERF',
  'GIT_TRACE_SETUP',
  'GIT_CURL_VERBOSE',
  'GIT_LITERAL_PATHSPECS',
  'GIT_EXTERNAL_DIFF',
])('%s, which changes what git prints or how it reads, is not heard', (name) => {
  const variables: Record<string, string | undefined> = { [name]: '1', GIT_CONFIG_COUNT: '0', GIT_SSH_COMMAND: 'ssh' };
  settleGit(variables);
  expect(variables).toMatchObject({ GIT_CONFIG_COUNT: '0', GIT_SSH_COMMAND: 'ssh', GIT_OPTIONAL_LOCKS: '0' });
  expect(variables).not.toHaveProperty(name);
});
