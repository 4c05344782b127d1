/** Which hot functions of production no benchmark runs, and the one a benchmark is worth most for. */
import { buildCallTree, type FunctionCost } from '../profile/call-tree.ts';
import { keyProfiles } from '../profile/frame-key.ts';
import type { Profile } from '../profile/profile.ts';
import { isSamePath } from './shares.ts';

export interface HotFunction {
  readonly name: string;
  readonly file: string;
  readonly line?: number | undefined;
  /** Shares of all that was sampled. */
  readonly self: number;
  readonly total: number;
  /** Names of the repository's functions on its costliest way, the outermost first, itself last. */
  readonly path: readonly string[];
}

export interface Coverage {
  readonly service: string;
  /** Shares that the repository's functions spend by themselves: all, and those that a benchmark runs. */
  readonly repository: number;
  readonly covered: number;
  /** At least as costly as asked, largest self first. */
  readonly uncovered: readonly HotFunction[];
}

export interface CoverageQuestion {
  readonly service: string;
  /** Of production, its files named as the repository names them. */
  readonly profile: Profile;
  /** Of benchmarks. */
  readonly benchmarks: readonly Profile[];
  readonly isRepositoryFile: (path: string) => boolean;
  /** Smallest share by itself worth naming. */
  readonly least: number;
}

/**
 * Shares are of all that was sampled, 0..1. `uncovered` holds functions with at least `least` by themselves that no
 * benchmark runs.
 */
export function coverageOf(question: CoverageQuestion): Coverage {
  const { root, functions } = buildCallTree([question.profile], { recursion: 'fold' });
  const whole = root.total > 0 ? root.total : 1;
  const own = functions.flatMap((each) => {
    const { file } = each.frame;
    return file !== undefined && question.isRepositoryFile(file) ? [{ ...each, file }] : [];
  });
  const runs = ranByBenchmarks(question.benchmarks);
  const open = own.filter((each) => !runs(each));
  const uncovered = open.filter(({ self }) => self / whole >= question.least && self > 0);
  const paths = costliestPaths(question.profile, new Set(uncovered.map(({ key }) => key)), question.isRepositoryFile);
  const sum = (list: readonly FunctionCost[]): number => list.reduce((all, { self }) => all + self, 0) / whole;
  return {
    service: question.service,
    repository: sum(own),
    covered: sum(own) - sum(open),
    uncovered: uncovered.map(({ key, frame, file, self, total }) => ({
      name: frame.name,
      file,
      line: frame.line,
      self: self / whole,
      total: total / whole,
      path: paths.get(key) ?? [frame.name],
    })),
  };
}

/** Anywhere on a stack: a function that only calls others is run as well. */
function ranByBenchmarks(profiles: readonly Profile[]): (sought: FunctionCost) => boolean {
  const files = new Map<string, Set<string>>();
  const add = (name: string, file: string | undefined): void => {
    const known = files.get(name) ?? new Set<string>();
    known.add(file ?? '');
    files.set(name, known);
  };
  for (const { frame } of profiles.flatMap((profile) => buildCallTree([profile]).functions)) {
    add(nameOf(frame), frame.file);
  }
  return ({ frame }) => {
    const there = files.get(nameOf(frame));
    if (there === undefined) return false;
    const { file = '' } = frame;
    return there.has('') || [...there].some((each) => isSamePath(each, file));
  };
}

/** A function without a name is known by where it is; its number in the file is another in every profile. */
function nameOf({ name, line }: FunctionCost['frame']): string {
  return name.startsWith('(anonymous') ? `(anonymous) ${line ?? ''}` : name;
}

function costliestPaths(
  profile: Profile,
  wanted: ReadonlySet<string>,
  isRepositoryFile: (path: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const { keys, functions } = keyProfiles([[profile]]);
  const own = keys[0]?.[0] ?? [];
  const best = new Map<string, { readonly value: number; readonly path: readonly string[] }>();
  for (const { frames, values } of profile.stacks) {
    const leaf = own[frames.at(-1) ?? -1];
    const value = values[profile.defaultType] ?? 0;
    if (leaf === undefined || !wanted.has(leaf) || value <= (best.get(leaf)?.value ?? 0)) continue;
    const names = frames.flatMap((index) => {
      const frame = functions.get(own[index] ?? '')?.frame;
      return frame?.file !== undefined && isRepositoryFile(frame.file) ? [frame.name] : [];
    });
    best.set(leaf, { value, path: names.filter((name, at) => name !== names[at - 1]) });
  }
  return new Map([...best].map(([key, { path }]) => [key, path]));
}
