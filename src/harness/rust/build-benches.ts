/**
 * Builds the benches of a Rust checkout once (`cargo bench --no-run`), whichever tool they are written for: only those that are meant, with
 * crates of a registry that another side or run has compiled.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Failure } from '../../results/invocation.ts';
import { fileMatcher } from '../../text/glob.ts';
import type { HarnessContext, Listed, ProcessRequest, Toolchain } from '../harness.ts';
import { failureOf } from '../process-failure.ts';
import { steadyTitles } from '../steady-titles.ts';
import { buildTimeoutMs, runTool, succeeded } from '../tool.ts';
import {
  type DeclaredBench,
  declaredBenches,
  flagsByPackage,
  isOfNearer,
  isRefused,
  kindsAskedFor,
  targetFlags,
} from './asked-targets.ts';
import { type BenchTarget, parseCargoMessages } from './cargo-messages.ts';
import { handCrates, rememberCrates } from './handed-crates.ts';
import { keep, keptFolder, keptForLater, takeKept } from './kept-crates.ts';
import {
  cheapFlags,
  measuringCrates,
  profileEnvironment,
  profileIn,
  registryPackages,
  targetDirectory,
} from './measuring-crates.ts';

const rustHint = 'install Rust, as rustup does; hosted runners have it';

export const rustToolchain: Toolchain = {
  runtime: 'rust',
  command: 'rustc',
  args: ['--version'],
  version: /^rustc (\S+)/,
  hint: rustHint,
};

/** A bench that was built. */
export interface PlacedBench {
  readonly target: BenchTarget;
  /** Its source, from the root of the checkout. */
  readonly file: string;
  /** What its benchmarks' names begin with. */
  readonly title: string;
}

/** What a build needs beside what every build gets, by the benches that are asked for. */
export type BuildEnvironment = (wanted: readonly DeclaredBench[]) => Readonly<Record<string, string>>;

/** Those that the suite's files and the filter may mean. */
export async function benchesOf(
  context: HarnessContext,
  environmentFor: BuildEnvironment = () => ({}),
): Promise<readonly PlacedBench[] | Failure> {
  const { suite, root } = context;
  const within = (path: string): string => relative(root, path).replaceAll('\\', '/');
  const isMeant = suite.files.length === 0 ? () => true : fileMatcher(suite.files);
  const target = await ownTarget(context);
  const meant = target.benches.filter((bench) => isMeant(within(bench.source)) && !isOfNearer(bench, target.benches));
  const wanted = await mayHoldWanted(context, meant, within);
  if (wanted.length === 0 && meant.length > 0) return [];
  const only = targetFlags(wanted, suite.flags, textOf);
  const flags = flagsByPackage(wanted, target.benches, suite.flags);
  const built = await buildBenches(context, target, { only, flags, environment: environmentFor(wanted) });
  if ('failure' in built) return built.failure;
  const targets = built.targets.filter(({ source }) => isMeant(within(source)));
  const files = targets.map(({ source }) => within(source)).toSorted();
  const titles = await steadyTitles(context, files);
  const placed = targets.map((each) => {
    const file = within(each.source);
    return { target: each, file, title: titles.get(file) ?? each.name };
  });
  return placed.filter(({ title }) => context.mayHold?.(title) ?? true);
}

/** What stands for a suite whose benches could not be built. */
export function unbuilt(
  { suite }: HarnessContext,
  failure: Failure,
): Pick<Listed, 'name' | 'file' | 'localName' | 'failure'> {
  return { name: suite.name, file: suite.workingDirectory ?? '.', localName: '', failure };
}

/** All of them where their titles depend on what else is built. */
async function mayHoldWanted(
  context: HarnessContext,
  benches: readonly DeclaredBench[],
  within: (path: string) => string,
): Promise<readonly DeclaredBench[]> {
  const { mayHold } = context;
  const titles = await steadyTitles(context, benches.map(({ source }) => within(source)).toSorted());
  const isCertain = [...titles.values()].every((title) => !title.includes('/')) && titles.size === benches.length;
  if (mayHold === undefined || !isCertain) return benches;
  return benches.filter(({ source }) => mayHold(titles.get(within(source)) ?? ''));
}

type Built = { readonly targets: readonly BenchTarget[] } | { readonly failure: Failure };

interface Asked {
  /** Flags that say which targets; where cargo refuses them it chooses by itself. */
  readonly only: readonly string[];
  /** The suite's own. */
  readonly flags: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

async function buildBenches(context: HarnessContext, target: Target, asked: Asked): Promise<Built> {
  const { only, flags, environment } = asked;
  const { suite, root } = context;
  const kept = target.folder === undefined ? undefined : await keptFolder(context);
  if (target.folder !== undefined) await handCrates(context.scratch, target.folder);
  if (target.folder !== undefined && kept !== undefined) {
    await takeKept(kept, target.folder, new Set(target.packages)).catch(() => undefined);
  }
  const request: ProcessRequest = {
    command: 'cargo',
    args: ['bench', '--no-run', '--message-format=json-render-diagnostics', ...target.flags, ...only, ...flags],
    cwd: join(root, suite.workingDirectory ?? ''),
    timeoutMs: buildTimeoutMs,
    answersOn: 'stdout',
    environment: { ...environment, ...profileEnvironment(profileIn(suite.flags)) },
  };
  const result = await runTool(context, request, rustHint).catch(async (error: unknown) => {
    throw target.folder === undefined || kept === undefined
      ? error
      : await keptForLater(error, kept, { target: target.folder, packages: new Set(target.packages) });
  });
  if (!succeeded(result)) {
    if (only.length > 0 && isRefused(result.stderr)) return buildBenches(context, target, { ...asked, only: [] });
    // Standard output is a list of what was built.
    return { failure: loadFailure(failureOf({ ...result, stdout: '' }, request, 'cargo bench --no-run')) };
  }
  if (target.folder !== undefined) {
    const units = rememberCrates(context.scratch, result.stdout, target.folder);
    if (kept !== undefined) await keep(kept, target.folder, units).catch(() => undefined);
  }
  return { targets: parseCargoMessages(result.stdout, kindsAskedFor(suite.flags)) };
}

interface Target {
  /** Where this side builds; undefined: not known. */
  readonly folder?: string;
  readonly flags: readonly string[];
  /** Names of what its build may need of a registry. */
  readonly packages: readonly string[];
  readonly benches: readonly DeclaredBench[];
}

/**
 * Cargo's folder for what it builds may be one for all checkouts (CARGO_TARGET_DIR, `build.target-dir`): both sides would be one program, built
 * from whichever came last. Then each side gets its own.
 */
async function ownTarget(context: HarnessContext): Promise<Target> {
  const { suite, root } = context;
  const metadata = await metadataOf(context);
  const version = await context.run(asking(context, ['--version']));
  const cheap = cheapFlags(measuringCrates(metadata), version.stdout, profileIn(suite.flags));
  const needed = {
    packages: registryPackages(metadata),
    benches: declaredBenches(metadata, kindsAskedFor(suite.flags)),
  };
  // A folder that the suite names is not known to be each side's own.
  if (suite.flags.some((flag) => flag.startsWith('--target-dir'))) return { flags: cheap, ...needed };
  const target = targetDirectory(metadata);
  if (target === undefined) return { flags: cheap, ...needed };
  if (isWithin(root, target)) return { folder: target, flags: cheap, ...needed };
  const own = join(root, 'target');
  return { folder: own, flags: ['--target-dir', own, ...cheap], ...needed };
}

/** What can be resolved with all features, else of the checkout's own crates alone. */
async function metadataOf(context: HarnessContext): Promise<string> {
  for (const args of [['--all-features'], ['--no-deps']]) {
    const asked = await context.run(asking(context, ['metadata', '--format-version', '1', ...args]));
    if (succeeded(asked)) return asked.stdout;
  }
  return '';
}

function asking({ suite, root }: HarnessContext, args: readonly string[]): ProcessRequest {
  return {
    command: 'cargo',
    args,
    cwd: join(root, suite.workingDirectory ?? ''),
    timeoutMs: buildTimeoutMs,
    answersOn: 'stdout',
  };
}

function isWithin(root: string, path: string): boolean {
  return !relative(root, path).startsWith('..');
}

function loadFailure(failure: Failure): Failure {
  return failure.reason === 'crashed' ? { ...failure, reason: 'load' } : failure;
}

/** Of a file; empty where there is none. */
export function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** With no link in its path. */
export function standingAt(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
