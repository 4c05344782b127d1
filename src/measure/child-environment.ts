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
  /TOKEN|SECRET|PASSW|PASSPHRASE|ASKPASS|CREDENTIAL|AUTH|COOKIE|SESSION|PRIVATE|SIGNING|BEARER|(^|_)(PAT|KEY|KEYS|PWD|DSN)$|API_?KEY|ACCESS_?KEY/,
];

const namesOfPaths = new Set(['PWD', 'OLDPWD']);

const refusedValues: readonly RegExp[] = [
  /^(gh[opsur]_|github_pat_|glpat-|npm_|xox[abprs]-|sk-|AKIA|ASIA)/,
  /-----BEGIN /,
  // User and password within a URL.
  /:\/\/[^/\s:@]*:[^/\s@]+@/,
  // A JSON Web Token.
  /^eyJ[\w-]+\.[\w-]+\./,
];

/** Deterministic and case-insensitive in names, as Windows is. */
export function childEnvironment(variables: Variables): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(variables)) {
    if (value !== undefined && isHarmless(name.toUpperCase(), value)) kept[name] = value;
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

function isHarmless(name: string, value: string): boolean {
  if (refusedValues.some((pattern) => pattern.test(value))) return false;
  if (allowed.has(name) || namesOfPaths.has(name)) return true;
  return !namesRepository(name) && !refusedNames.some((pattern) => pattern.test(name));
}
