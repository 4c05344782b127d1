import { expect, test } from 'vitest';
import { childEnvironment, setupEnvironment } from '../../src/measure/child-environment.ts';

test.each([
  'INPUT_GITHUB-TOKEN',
  'INPUT_CONFIG',
  'GITHUB_TOKEN',
  'GH_TOKEN',
  'GITHUB_ENV',
  'GITHUB_OUTPUT',
  'GITHUB_PATH',
  'GITHUB_STATE',
  'GITHUB_STEP_SUMMARY',
  'GITHUB_EVENT_PATH',
  'ACTIONS_RUNTIME_TOKEN',
  'ACTIONS_ID_TOKEN_REQUEST_URL',
  'STATE_isPost',
  'NPM_TOKEN',
  'NODE_AUTH_TOKEN',
  'npm_config__auth',
  'npm_config_//registry.example/:_authToken',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_PROFILE',
  'MY_SECRET',
  'DEPLOY_KEY',
  'STRIPE_API_KEY',
  'db_password',
  'SENTRY_DSN',
  'SSH_AUTH_SOCK',
  'GOOGLE_APPLICATION_CREDENTIALS',
  'NODE_OPTIONS',
  'NODE_V8_COVERAGE',
  'npm_lifecycle_event',
])('%s reaches no process that runs the repository’s code', (name) => {
  expect(childEnvironment({ [name]: 'anything', [name.toLowerCase()]: 'anything' })).toEqual({});
});

test.each([
  ['a GitHub token', 'ghs_0123456789abcdef'],
  ['a fine-grained token', 'github_pat_11AAAA'],
  ['a proxy with a password', 'http://me:hunter2@proxy.example:8080'],
  ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----'],
  ['a JSON Web Token', 'eyJhbGciOiJI.eyJzdWIiOiIx.sig'],
])('%s is refused under any name', (_, value) => {
  expect(childEnvironment({ HARMLESS: value })).toEqual({});
});

test('what programs need to work stays', () => {
  const needed = {
    PATH: '/usr/bin',
    HOME: '/home/me',
    TMPDIR: '/tmp',
    LANG: 'C.UTF-8',
    NODE_ENV: 'production',
    CI: 'true',
    GITHUB_SHA: 'abc',
    HTTPS_PROXY: 'http://proxy.example:8080',
    npm_config_cache: '/cache',
    PWD: '/work',
    KEYBOARD: 'us',
    MONKEY_BARS: '1',
  };
  expect(childEnvironment({ ...needed, UNSET: undefined })).toEqual(needed);
});

test('npm asks for nothing besides what it installs while a checkout is set up, unless it is told to', () => {
  expect(setupEnvironment({ PATH: '/bin' })).toMatchObject({ PATH: '/bin', npm_config_audit: 'false' });
  expect(setupEnvironment({ NPM_CONFIG_AUDIT: 'true' })).not.toHaveProperty('npm_config_audit');
  expect(childEnvironment({ PATH: '/bin' })).toEqual({ PATH: '/bin' });
});
