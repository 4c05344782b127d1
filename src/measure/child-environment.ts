/**
 * The environment of every process that runs the repository's code: what the machine needs, no credential, and none
 * of the files by which a step talks to its runner. Names are refused by meaning, values by form.
 */
import { namesRepository } from '../git/settle.ts';

export type Variables = Readonly<Record<string, string | undefined>>;

/** Of GitHub's own, what describes the checkout and authorises nothing. */
const allowed = new Set([
  'CI',
  'GITHUB_ACTIONS',
  'GITHUB_REF',
  'GITHUB_REPOSITORY',
  'GITHUB_SHA',
  'GITHUB_WORKSPACE',
  'RUNNER_ARCH',
  'RUNNER_OS',
  'RUNNER_TEMP',
  'RUNNER_TOOL_CACHE',
]);

const refusedNames: readonly RegExp[] = [
  // The runner's and the forge's: inputs, tokens, command files.
  /^(INPUT|GITHUB|ACTIONS|RUNNER|GH|GITLAB|CI_JOB|SYSTEM|STATE)_/,
  // Flags that would change what is measured; a suite's `flags` is the place for them.
  /^NODE_(OPTIONS|V8_COVERAGE|DEBUG|INSPECT|CHANNEL|UNIQUE|PENDING)/,
  // Addresses and credentials of what profiles and figures are sent to.
  /^(PYROSCOPE|PROMETHEUS|OTEL_EXPORTER)_/,
  // The script this may have been started from.
  /^NPM_(LIFECYCLE|PACKAGE)_/,
  /^(AWS|AZURE|GOOGLE|GCLOUD|ARM|DOCKER|KUBE|VAULT|SENTRY|SSH)_/,
  /TOKEN|SECRET|PASSW|PASSPHRASE|ASKPASS|CREDENTIAL|AUTH|COOKIE|SESSION|PRIVATE|SIGNING|BEARER|(?:API|ACCESS|WRITE|DEPLOY|LICENSE)KEY|KEYSTORE|WEBHOOK|JWT/,
  /(?:^|_)(?:PAT|KEYS?|PWD|PASS|DSN|CREDS?|PFX|P12)(?:_|$)/,
];

const namesOfPaths = new Set(['PWD', 'OLDPWD']);

/** Settings of git, which stand and fall together: git refuses to start where one of their list is missing. */
const gitSetting = /^GIT_CONFIG_(?:COUNT|KEY_\d+|VALUE_\d+|PARAMETERS)$/;

const refusedValues: readonly RegExp[] = [
  /^(?:npm_|sk-|AKIA|ASIA)/,
  // These are nothing else, wherever they stand in a text.
  /(?<![A-Za-z0-9])(?:gh[opsur]_|github_pat_|glpat-|xox[abprs]-)/,
  /-----BEGIN /,
  // Who asks, within a URL: a token may stand in place of the user. The name that every server of git goes by says nothing.
  /:\/\/(?!git@)[^/\s@]+@/,
  // A JSON Web Token.
  /(?<![\w-])eyJ[\w-]+\.[\w-]+\./,
  // A header, as git and npm take them.
  /authorization\s*:/i,
  // Where a message is posted by whoever knows the address.
  /:\/\/hooks\.slack\.com\/|\/api\/webhooks\//,
];

/** Deterministic and case-insensitive in names, as Windows is. */
export function childEnvironment(variables: Variables): Record<string, string> {
  const kept: Record<string, string> = {};
  const given = Object.entries(variables).filter((each): each is [string, string] => each[1] !== undefined);
  const isGitHarmless = given.every(([name, value]) => !isGitSetting(name) || !isSecret(value));
  for (const [name, value] of given) {
    if (isGitSetting(name) ? isGitHarmless : isHarmless(name.toUpperCase(), value)) kept[name] = value;
  }
  return kept;
}

/** What npm asks the registry besides what it installs, which takes seconds and a share of a short budget. */
const unasked = { npm_config_audit: 'false', npm_config_fund: 'false', npm_config_update_notifier: 'false' };

/** The same for setting up a checkout. What the variables say of npm stands. */
export function setupEnvironment(variables: Variables): Record<string, string> {
  const kept = childEnvironment(variables);
  const given = new Set(Object.keys(kept).map((name) => name.toLowerCase()));
  const added = Object.entries(unasked).filter(([name]) => !given.has(name));
  return { ...kept, ...Object.fromEntries(added) };
}

function isGitSetting(name: string): boolean {
  return gitSetting.test(name.toUpperCase());
}

function isSecret(value: string): boolean {
  return refusedValues.some((pattern) => pattern.test(value));
}

function isHarmless(name: string, value: string): boolean {
  if (isSecret(value)) return false;
  if (allowed.has(name) || namesOfPaths.has(name)) return true;
  return !namesRepository(name) && !refusedNames.some((pattern) => pattern.test(name));
}
