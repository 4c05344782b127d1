import { assembleDiff } from './assemble-diff.ts';
import { rootFrame } from './call-tree.ts';
import { candidateLineIn, renamedFilesOf } from './changed-lines.ts';
import { type Comparison, checkAlike } from './comparable.ts';
import { findCostShifts } from './cost-shift.ts';
import type { DiffOptions, ProfileDiff, ProfileSide, StackDiff } from './diff-result.ts';
import { type KeyedProfiles, keyProfiles } from './frame-key.ts';
import { type MergedTree, mergeProfiles } from './merged-tree.ts';
import type { Profile } from './profile.ts';
import type { Repeat } from './rate-test.ts';
import { findRenames } from './renames.ts';
import { restatedIn } from './restated.ts';
import { growthAtShift } from './shift-speed.ts';
import { testAtOneSpeed } from './speed-and-tests.ts';

/** Throws PROFILE_UNLIKE for profiles that must not be compared: unlike modes, types, units or sampling rates. */
export function diffProfiles(
  baselines: readonly ProfileSide[],
  candidates: readonly ProfileSide[],
  options: DiffOptions = {},
): ProfileDiff {
  const laid = layOver(baselines, candidates, options);
  const { comparison, tree, keyed, renames } = laid;
  const { design, slowness, tests } = testAtOneSpeed(tree, comparison.design, speedQuestion(laid, options));
  const moved = findCostShifts(tree, keyed, { design, tests });
  const { leastShare = 0 } = options;
  return assembleDiff({
    comparison: { ...comparison, design },
    slowness,
    tree,
    keyed,
    renames,
    tests,
    moved,
    atShift: options.shift === undefined ? new Map() : growthAtShift(tree, comparison.design, options.shift),
    leastShare,
  });
}

/** The same profiles as stacks with two values, for callers that draw no conclusions from them. */
export function diffStacks(
  baselines: readonly ProfileSide[],
  candidates: readonly ProfileSide[],
  options: DiffOptions = {},
): StackDiff {
  const laid = layOver(baselines, candidates, options);
  const { comparison, tree, keyed } = laid;
  const split = comparison.design.baseline.length;
  const { size, starts, paths, values } = tree.stacks();
  const sumOf = (stack: number, from: number, to: number): number => {
    let sum = 0;
    for (let column = from; column < to; column++) sum += values[stack * tree.columns + column] ?? 0;
    return sum;
  };
  const scale = comparison.basis === 'operation' ? operationsRatio(laid, options) : 1;
  return {
    frames: tree.keys.map((key) => keyed.functions.get(key)?.frame ?? rootFrame),
    starts,
    paths,
    baseline: new Float64Array(size).map((_, stack) => sumOf(stack, 0, split)),
    candidate: new Float64Array(size).map((_, stack) => scale * sumOf(stack, split, tree.columns)),
  };
}

/** The baseline's operations over the candidate's, on a machine of one speed. */
function operationsRatio(laid: Laid, options: DiffOptions): number {
  const { design } = testAtOneSpeed(laid.tree, laid.comparison.design, speedQuestion(laid, options));
  const sum = (repeats: readonly Repeat[]): number => repeats.reduce((all, { exposure }) => all + exposure, 0);
  return sum(design.baseline) / sum(design.candidate);
}

interface Laid {
  readonly comparison: Comparison;
  readonly keyed: KeyedProfiles;
  readonly tree: MergedTree;
  /** Baseline key → candidate key. */
  readonly renames: ReadonlyMap<string, string>;
}

function layOver(baselines: readonly ProfileSide[], candidates: readonly ProfileSide[], options: DiffOptions): Laid {
  const comparison = checkAlike(baselines, candidates, options);
  const profiles = [baselines, candidates].map((side) => side.map(({ profile }) => profile));
  const keyed = keyProfiles(profiles, {
    roots: options.roots,
    ...(options.changes === undefined
      ? {}
      : { renamedFiles: renamedFilesOf(options.changes), candidateLine: candidateLineIn(options.changes) }),
  });
  const recursion = options.recursion ?? 'keep';
  const first = mergeSides(profiles, keyed, { type: comparison.type, recursion });
  const renames = findRenames(first, keyed, comparison.design, restatedIn(options.changes ?? []).pairs);
  const tree =
    renames.size === 0 ? first : mergeSides(profiles, keyed, { type: comparison.type, recursion, aliases: renames });
  return { comparison, keyed, tree, renames };
}

function speedQuestion({ comparison }: Laid, { shift }: DiffOptions): Parameters<typeof testAtOneSpeed>[2] {
  return { anyRatio: comparison.basis !== 'operation' && comparison.basis !== 'capture', shift };
}

interface MergeChoice {
  readonly type: string;
  readonly recursion: 'keep' | 'fold';
  /** Key on the baseline → key of the same function on the candidate. */
  readonly aliases?: ReadonlyMap<string, string>;
}

function mergeSides(sides: readonly (readonly Profile[])[], keyed: KeyedProfiles, choice: MergeChoice): MergedTree {
  const { type, recursion, aliases } = choice;
  let column = 0;
  const columns = sides.flatMap((profiles, side) =>
    profiles.map((profile, index) => {
      const keys = keyed.keys[side]?.[index] ?? [];
      return {
        profile,
        type: profile.sampleTypes.findIndex((known) => known.type === type),
        keys: side === 0 && aliases !== undefined ? keys.map((key) => aliases.get(key) ?? key) : keys,
        column: column++,
      };
    }),
  );
  return mergeProfiles(columns, { columns: column, recursion, preemption: 'caller' });
}
