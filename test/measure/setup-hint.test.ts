import { expect, test } from 'vitest';
import { setupHint } from '../../src/measure/setup-hint.ts';

function hint(stderr: string, code = 1): string {
  return setupHint('npm ci', { end: { kind: 'exit', code }, stdout: '', stderr });
}

/** As npm 10 and 11, pnpm 10 and 11, Yarn 1 and 4 and git write them. */
test.each([
  [
    'npm error command git --no-replace-objects ls-remote ssh://git@github.com/x/y.git\nnpm error ssh: Could not resolve hostname github.com',
    'git repository over SSH',
  ],
  [
    "fatal: clone of 'git@git.example.org:a/b.git' into submodule path '/x' failed\nfatal: Could not read from remote repository.",
    'a submodule is taken from a git repository over SSH, for which there is no key here: let git use HTTPS, in setup before it: git config --global url."https://git.example.org/".insteadOf git@git.example.org:',
  ],
  ['npm error git@github.com: Permission denied (publickey).\nnpm error fatal: Could not read from remote', 'over SSH'],
  [
    'npm error code EUSAGE\nnpm error `npm ci` can only install packages when your package.json and package-lock.json or npm-shrinkwrap.json are in sync.',
    'the lock file does not fit package.json',
  ],
  [' ERR_PNPM_OUTDATED_LOCKFILE  Cannot install with "frozen-lockfile"', 'the lock file does not fit package.json'],
  ['➤ YN0028: │ The lockfile would have been modified by this install, which is explicitly forbidden.', 'lock file'],
  [
    ' ERR_PNPM_LOCKFILE_CONFIG_MISMATCH  Cannot proceed with the frozen installation. The current "overrides"',
    'lock file',
  ],
  ['error Your lockfile needs to be updated, but yarn was run with `--frozen-lockfile`.', 'lock file does not fit'],
  ['npm error code ERESOLVE\nnpm error ERESOLVE could not resolve', '--legacy-peer-deps'],
  ['npm error code E401\nnpm error Incorrect or missing password.', 'no token reaches setup commands'],
  ["ERROR: Package 'pint' requires a different Python: 3.11.7 not in '>=3.12'", 'it requires Python >=3.12: put one'],
  [
    "error: The requested interpreter resolved to Python 3.11.7, which is incompatible with the project's Python requirement: `>=3.13`",
    'it requires Python >=3.13: put one',
  ],
  ['Current Python version (3.8.10) is not allowed by the project (^3.9).', 'it requires Python ^3.9: put one'],
  [
    'The currently activated Python version 3.8.10 is not supported by the project (^3.9).\nTrying to find and use a compatible version.',
    'it requires Python ^3.9: put one',
  ],
  [
    'npm warn EBADENGINE Unsupported engine {\nnpm error code E404\nnpm error 404 Not Found - GET https://r.example/top-sites/-/top-sites-1.1.225.tgz',
    'the registry does not give top-sites@1.1.225: it is gone',
  ],
  [
    ' ERR_PNPM_FETCH_404  GET https://r.example/@own/rd-kafka/-/rd-kafka-4.0.0-rc.1.tgz: Not Found - 404\n\nNo authorization header was set for the request.',
    'the registry does not give @own/rd-kafka@4.0.0-rc.1: it is gone',
  ],
  [
    ' ERR_PNPM_FETCH_404  GET https://r.example/@own%2Fgone: Not Found - 404',
    'does not give https://r.example/@own%2Fgone: it',
  ],
  [
    'npm error code ETARGET\nnpm error notarget No matching version found for left-pad@9.9.9.',
    'does not give left-pad@9.9.9',
  ],
  [
    'npm error code 1\nnpm error path /x\nnpm error command failed\nnpm error command sh -c degit --force x/y z',
    'script failed (degit --force x/y z), not the packages: if benchmarks do not need what it makes',
  ],
  [
    '. postinstall$ node fetch.js\n. postinstall: Failed\n ELIFECYCLE  Command failed with exit code 1.',
    '--ignore-scripts',
  ],
  [
    "➤ YN0009: │ own@workspace:. couldn't be built successfully (exit code 1, logs can be found here: /x)",
    'failed (own)',
  ],
  ['npm error code EBADENGINE\nnpm error engine Not compatible with your version of node', 'requires another Node'],
  ['Your Node version is incompatible with "/x".', 'requires another Node'],
  ['error foo@1.0.0: The engine "node" is incompatible with this module.', 'requires another Node'],
  [
    'npm warn EBADENGINE Unsupported engine {\nnpm error code ENOTFOUND\nnpm error network request to https://r.example/x failed',
    'the network did not answer',
  ],
  [
    '➤ YN0016: │ @x/build-tools@npm:2.0.2: Registry failed to return reference "2.0.2"',
    'the registry does not give @x/build-tools@npm:2.0.2',
  ],
  ['➤ YN0035: │ @x/y@npm:^1.0.0: Package not found', 'the registry does not give @x/y@npm:^1.0.0'],
  [
    'ERROR  Refusing to run pnpm@11.2.2: its npm registry signature could not be verified (pnpm@11.2.2: x).',
    'package.json names pnpm@11.2.2 in "packageManager"',
  ],
  [
    ' ERR_PNPM_UNSUPPORTED_ENGINE  Unsupported environment\n\nYour pnpm version is incompatible with "/x".\n\nExpected version: >=11',
    'asks in "engines" for another pnpm',
  ],
  [
    "Got: 10.34.9\n\nThis is happening because the package's manifest has an engines.pnpm field specified.",
    'asks in "engines" for another pnpm',
  ],
  [
    ' ERR_PNPM_LOCKFILE_BREAKING_CHANGE  Lockfile /x/pnpm-lock.yaml not compatible with current pnpm',
    'of another pnpm',
  ],
  ['warn: This version of pnpm requires at least Node.js v22.13\nwarn: The current version', 'requires another Node'],
  ['Error [ERR_UNKNOWN_BUILTIN_MODULE]: No such built-in module: node:sqlite', 'requires another Node'],
  ['Error: No compatible signature found in package metadata', 'npm install --global corepack@latest'],
  ['Error: Cannot find matching keyid: {"signatures":[]}', 'npm install --global corepack@latest'],
  [
    'Error: Error when performing the request to https://repo.yarnpkg.com/4.12.0/packages/yarnpkg-cli/bin/yarn.js; for troubleshooting help, see x',
    'does not get the package manager that package.json names (https://repo.yarnpkg.com/4.12.0/packages/yarnpkg-cli/bin/yarn.js)',
  ],
  ['npm error Missing script: "build"', 'has no script "build"'],
  ['something else', 'set `setup` in the configuration'],
])('a setup that ends with %j has its cure told', (stderr, cure) => {
  expect(hint(stderr)).toContain(cure);
});

test('a program that is not there is named before anything else that was said', () => {
  expect(hint('/bin/sh: 1: pnpm: not found', 127)).toContain('corepack enable pnpm');
  expect(hint('/bin/sh: 1: uv: not found', 127)).toContain('pipx install uv');
  expect(hint('/bin/sh: 1: cmake: not found', 127)).toContain('cmake is not installed on this machine: install it');
});

test('a build that fails is not explained by what only an installation needs', () => {
  const end = { kind: 'exit', code: 1 } as const;
  const said = setupHint('npm run build', { end, stdout: '', stderr: 'TypeError: x' });
  expect(said).toContain('git worktree add');
  expect(said).not.toContain('token');
});
