/** What the suites are built and run with, and in which version: part of the environment class. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Suite } from '../config/config.ts';
import { GateError } from '../errors.ts';
import type { Toolchain } from '../harness/harness.ts';
import { harnessOf } from '../harness/registry.ts';
import type { Environment } from '../results/environment.ts';
import { childEnvironment, type Variables } from './child-environment.ts';
import { printable } from './printable.ts';
import { only, type SuiteTroubles } from './suite-troubles.ts';

export interface RuntimesOptions {
  readonly node: string;
  readonly variables: Variables;
  readonly suites: readonly Suite[];
  /** Names of those that are run; absent or empty: all. What the others need is reported where it is there. */
  readonly asked?: readonly string[] | undefined;
  /** Filled with each suite whose toolchain is not there; absent: the first such ends the run. */
  readonly troubles?: SuiteTroubles | undefined;
  /** Root of the repository: its files choose the versions of some toolchains. */
  readonly folder: string;
}

const unknown = 'unknown';

/** The reason and what its author advises; traces follow. */
const mostLines = 2;

type Runtimes = Pick<Environment, 'runtime' | 'runtimeVersion' | 'otherRuntimes'>;

/** Node first, where a suite needs it, so that a suite added in another language is all that changes. */
export async function readRuntimes(options: RuntimesOptions): Promise<Runtimes> {
  const versions = new Map<string, string>();
  for (const suite of options.suites) {
    const harness = await harnessOf(suite.harness);
    const toolchain = harness.toolchain?.(suite) ?? nodeToolchain(options.node);
    const cwd = join(options.folder, suite.workingDirectory ?? '');
    const known = versions.get(toolchain.runtime);
    const isAsked = (options.asked ?? []).length === 0 || options.asked?.includes(suite.name) === true;
    const wanted = isAsked ? toolchain : { ...toolchain, optional: true as const };
    const ask = (): string => versionOf(wanted, cwd, options.variables);
    const version = known === undefined || known === unknown ? await only(options.troubles, [suite], ask) : known;
    if (version !== undefined && (isAsked || version !== unknown)) versions.set(toolchain.runtime, version);
  }
  const [[runtime, runtimeVersion] = ['node', ''], ...others] = [...versions].sort(([a], [b]) => rank(a, b));
  const otherRuntimes = others.map(([name, version]) => `${name} ${version}`);
  return { runtime, runtimeVersion, otherRuntimes: otherRuntimes.length === 0 ? undefined : otherRuntimes };
}

function rank(a: string, b: string): number {
  if (a === 'node' || b === 'node') return a === 'node' ? -1 : 1;
  return a < b ? -1 : 1;
}

function nodeToolchain(node: string): Toolchain {
  return {
    runtime: 'node',
    command: node,
    args: ['--version'],
    version: /^v(\d+\.\d+\.\d+\S*)/,
    hint: 'put a working node on PATH, for instance with actions/setup-node',
  };
}

/** Asked in the suite's folder; in the system's own where that is not in the working tree. */
function versionOf({ command, args, version, hint, optional }: Toolchain, cwd: string, variables: Variables): string {
  const ask = (folder: string | undefined) =>
    spawnSync(command, [...args], {
      cwd: folder,
      env: childEnvironment(variables),
      encoding: 'utf8',
      timeout: 60_000,
      windowsHide: true,
    });
  const first = ask(cwd);
  const answer = first.error === undefined ? first : ask(undefined);
  const found = version.exec(`${answer.stdout ?? ''}\n${answer.stderr ?? ''}`.trimStart())?.[1];
  if (found !== undefined) return found;
  if (optional === true) return unknown;
  const asked = [command, ...args].join(' ');
  const complaint = printable({ reason: 'unsupported', message: complaintOf(answer) }).message;
  const message = `Cannot run benchmarks as "${asked}" must print its version: it ${complaint === '' ? 'does not' : `says ${complaint}`}`;
  throw new GateError('TOOL_MISSING', message, {
    hint: complaint === '' ? hint : `run "${asked}" in this folder until it answers; ${hint}`,
  });
}

/** What a tool that is there says of itself: that the version this folder asks for is not installed. */
function complaintOf({ stdout, stderr }: Pick<SpawnSyncReturns<string>, 'stdout' | 'stderr'>): string {
  const lines = [...(stderr ?? '').split('\n'), ...(stdout ?? '').split('\n')].map((line) => line.trim());
  const quoted = lines.filter((line) => line !== '').slice(0, mostLines);
  return quoted.length === 0 ? '' : `"${quoted.join('; ')}"`;
}
