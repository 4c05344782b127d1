import { expect, test } from 'vitest';
import { ownCommand } from '../../src/action/own-command.ts';

test('a laptop is told to run the Action by its own repository and ref', () => {
  const env = { GITHUB_ACTION_REPOSITORY: 'acme/flamegate-fork', GITHUB_ACTION_REF: 'v0.2.1' };
  expect(ownCommand(env)).toBe('npx --yes github:acme/flamegate-fork#v0.2.1');
});

test('an Action in a folder of the workflow, or a name that a shell would read, is told as the published one', () => {
  expect(ownCommand({})).toBe('npx --yes github:flamegate/flamegate#v0');
  const hostile = { GITHUB_ACTION_REPOSITORY: 'a/b', GITHUB_ACTION_REF: 'v0; rm -rf ~' };
  expect(ownCommand(hostile)).toBe('npx --yes github:flamegate/flamegate#v0');
});
