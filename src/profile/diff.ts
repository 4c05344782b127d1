import { assembleDiff } from './assemble-diff.ts';
import { candidateLineIn, renamedFilesOf } from './changed-lines.ts';
import { checkAlike } from './comparable.ts';
import { findCostShifts } from './cost-shift.ts';
import type { DiffOptions, ProfileDiff, ProfileSide } from './diff-result.ts';
import { type KeyedProfiles, keyProfiles } from './frame-key.ts';
import { type MergedTree, mergeProfiles } from './merged-tree.ts';
import type { Profile } from './profile.ts';
import { findRenames } from './renames.ts';
import { testAtOneSpeed } from './speed-and-tests.ts';

/** Throws PROFILE_UNLIKE for profiles that must not be compared: unlike modes, types, units or sampling rates. */
export function diffProfiles(
  baselines: readonly ProfileSide[],
  candidates: readonly ProfileSide[],
  options: DiffOptions = {},
): ProfileDiff {
  const comparison = checkAlike(baselines, candidates, options);
  const profiles = [baselines, candidates].map((side) => side.map(({ profile }) => profile));
  const keyed = keyProfiles(profiles, {
    ...(options.roots === undefined ? {} : { roots: options.roots }),
    ...(options.changes === undefined
      ? {}
      : { renamedFiles: renamedFilesOf(options.changes), candidateLine: candidateLineIn(options.changes) }),
  });
  const recursion = options.recursion ?? 'keep';
  const first = mergeSides(profiles, keyed, { type: comparison.type, recursion });
  const renames = findRenames(first, keyed, comparison.design);
  const tree =
    renames.size === 0 ? first : mergeSides(profiles, keyed, { type: comparison.type, recursion, aliases: renames });
  const { design, slowness, tests } = testAtOneSpeed(tree, comparison.design, {
    anyRatio: comparison.basis !== 'operation',
    ...(options.shift === undefined ? {} : { shift: options.shift }),
  });
  const moved = findCostShifts(tree, keyed, { design, tests });
  return assembleDiff({ comparison: { ...comparison, design }, slowness, tree, keyed, renames, tests, moved });
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
