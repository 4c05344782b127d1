/** The machine benchmarks run on: which Node, the environment that decides comparability, what the platform cannot do. */
import { accessSync, constants, readFileSync } from 'node:fs';
import { arch, cpus, platform } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Suite } from '../config/config.ts';
import { type Environment, storableEnvironment } from '../results/environment.ts';
import type { Variables } from './child-environment.ts';
import { readRuntimes } from './runtimes.ts';
import type { SuiteTroubles } from './suite-troubles.ts';

/**
 * Node that runs the benchmarks: the user's own, first on PATH. Inside an action the running Node is the runner's
 * bundled one, not the one the workflow set up; it is the fall-back where PATH has none.
 */
export function findNode(variables: Variables): string {
  return findOnPath('node', variables) ?? process.execPath;
}

function findOnPath(program: string, variables: Variables): string | undefined {
  const path = Object.entries(variables).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const folder of path.split(delimiter)) {
    for (const ending of folder === '' ? [] : endings) {
      const file = join(folder, program + ending);
      if (isExecutable(file)) return file;
    }
  }
  return undefined;
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export interface EnvironmentOptions {
  readonly node: string;
  readonly variables: Variables;
  readonly suites: readonly Suite[];
  /** Names of those that are run; absent or empty: all. */
  readonly asked?: readonly string[] | undefined;
  /** As `RuntimesOptions` has them. */
  readonly troubles?: SuiteTroubles | undefined;
  /** Root of the repository. */
  readonly folder: string;
}

export async function readEnvironment(options: EnvironmentOptions): Promise<Environment> {
  return storableEnvironment({
    os: platform(),
    arch: arch(),
    cpuModel: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    image: readImage(options.variables),
    ...(await readRuntimes(options)),
    flags: [...new Set(options.suites.flatMap(({ flags }) => flags))],
  });
}

/** The hosted runner's image name without its weekly version, which would start every environment class anew each week. */
function readImage(variables: Variables): string {
  const image = variables['ImageOS'];
  if (image !== undefined && image !== '') return image;
  try {
    return parseRelease(readFileSync('/etc/os-release', 'utf8')) ?? platform();
  } catch {
    return platform();
  }
}

/** `ubuntu-24.04` out of os-release(5). */
export function parseRelease(text: string): string | undefined {
  const field = (name: string): string | undefined => new RegExp(`^${name}="?([^"\\n]*)"?$`, 'm').exec(text)?.[1];
  const id = field('ID');
  const version = field('VERSION_ID');
  return id === undefined ? undefined : [id, version].filter((part) => part !== undefined).join('-');
}

export interface Pinning {
  /** Words before the command. */
  readonly prefix: readonly string[];
  readonly notes: readonly string[];
}

/** The last processor: interrupts tend to land on the first. */
export function planPinning(variables: Variables, mode: 'pin' | 'free'): Pinning {
  if (mode === 'free') return { prefix: [], notes: [] };
  const taskset = process.platform === 'linux' ? findOnPath('taskset', variables) : undefined;
  if (taskset === undefined) {
    return { prefix: [], notes: ['Benchmarks were not pinned to a processor: taskset is not available here.'] };
  }
  return { prefix: [taskset, '-c', String(cpus().length - 1)], notes: [] };
}

const platformNames: Readonly<Record<string, string>> = { darwin: 'macOS', win32: 'Windows' };

/** What this platform cannot say, for the report. */
export function platformNotes(os: NodeJS.Platform = process.platform): readonly string[] {
  if (os === 'linux') return [];
  const lost = ['stolen CPU time', 'processor frequency', 'pinning', 'the profiler perf'];
  if (os === 'win32') lost.push('load average', 'involuntary context switches');
  const list = `${lost.slice(0, -1).join(', ')} and ${lost.at(-1)}`;
  return [
    `${platformNames[os] ?? os} does not offer ${list}: disturbed blocks are found later, from their numbers only.`,
  ];
}
