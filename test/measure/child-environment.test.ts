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
  'DB_PASS',
  'SMTP_PASS_FILE',
  'GCP_CREDS',
  'ENCRYPTION_KEY_BASE64',
  'HONEYCOMB_WRITEKEY',
  'SLACK_WEBHOOK_URL',
  'ANDROID_KEYSTORE_B64',
  'MAC_P12',
])('%s reaches no process that runs the repository’s code', (name) => {
  expect(childEnvironment({ [name]: 'anything', [name.toLowerCase()]: 'anything' })).toEqual({});
});

test.each([
  ['a GitHub token', 'ghs_0123456789abcdef'],
  ['a fine-grained token', 'github_pat_11AAAA'],
  ['a proxy with a password', 'http://me:hunter2@proxy.example:8080'],
  ['a private key', '-----BEGIN OPENSSH PRIVATE KEY-----'],
  ['a JSON Web Token', 'eyJhbGciOiJI.eyJzdWIiOiIx.sig'],
  ['an index with a token for a user', 'https://pypi.org/simple https://abcdef0123@pypi.example/simple'],
  ['a token in a longer text', 'url.https://x:ghs_0123456789abcdef@github.com/'],
  ['a header', 'AUTHORIZATION: basic eDpn'],
  ['an address to post to', 'https://hooks.slack.com/services/T0/B0/x'],
])('%s is refused under any name', (_, value) => {
  expect(childEnvironment({ HARMLESS: value })).toEqual({});
});

test('settings of git stay together, and go together where one of them says who asks', () => {
  const settings = { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'safe.directory', GIT_CONFIG_VALUE_0: '*' };
  expect(childEnvironment(settings)).toEqual(settings);
  const header = { GIT_CONFIG_COUNT: '2', GIT_CONFIG_KEY_1: 'http.https://github.com/.extraheader' };
  expect(childEnvironment({ ...settings, ...header, GIT_CONFIG_VALUE_1: 'AUTHORIZATION: basic eDpn' })).toEqual({});
  expect(childEnvironment({ GIT_CONFIG_PARAMETERS: "'http.extraheader=Authorization: basic eDpn'" })).toEqual({});
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
    COMPASS: 'north',
    BYPASS_CACHE: '1',
    SSL_CERT_FILE: '/etc/ssl/certs.pem',
    GOPROXY: 'https://proxy.golang.org,direct',
    SOURCES: 'git+ssh://git@github.com/a/b.git https://host.example/@scope/name me@example.org',
    XKB_KEYMAP: 'us',
  };
  expect(childEnvironment({ ...needed, UNSET: undefined })).toEqual(needed);
});

test('npm asks for nothing besides what it installs while a checkout is set up, unless it is told to', () => {
  expect(setupEnvironment({ PATH: '/bin' })).toMatchObject({ PATH: '/bin', npm_config_audit: 'false' });
  expect(setupEnvironment({ NPM_CONFIG_AUDIT: 'true' })).not.toHaveProperty('npm_config_audit');
  expect(childEnvironment({ PATH: '/bin' })).toEqual({ PATH: '/bin' });
});
