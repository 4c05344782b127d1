/** One side on its own: the merged call tree and the functions of one or more profiles. */
import { GateError } from '../errors.ts';
import { type KeyOptions, keyProfiles } from './frame-key.ts';
import { convertTree, mergeProfiles } from './merged-tree.ts';
import type { Place } from './place.ts';
import type { Frame, Profile, SampleType } from './profile.ts';

export interface CallNode {
  readonly key: string;
  readonly frame: Frame;
  readonly self: number;
  readonly total: number;
  readonly children: readonly CallNode[];
}

export interface FunctionCost {
  readonly key: string;
  readonly frame: Frame;
  readonly place?: Place;
  readonly self: number;
  /** Counted once a stack under recursion, so never above the root's. */
  readonly total: number;
}

export interface CallTree {
  readonly type: SampleType;
  /** Its total is all that was sampled but for idle time. */
  readonly root: CallNode;
  /** Largest self first. */
  readonly functions: readonly FunctionCost[];
  /** What else the profiles hold, each with its total: of use where the type shown is empty. */
  readonly others: readonly { readonly type: SampleType; readonly total: number }[];
}

export interface CallTreeOptions extends KeyOptions {
  /** Name of a sample type; the first profile's default when absent. */
  readonly type?: string;
  readonly recursion?: 'keep' | 'fold';
}

export const rootFrame: Frame = { name: '(root)', language: 'unknown', kind: 'runtime' };

export function buildCallTree(profiles: readonly Profile[], options: CallTreeOptions = {}): CallTree {
  const [first] = profiles;
  if (first === undefined) throw new RangeError('A call tree is built of at least one profile');
  const wanted = options.type ?? defaultTypeOf(first).type;
  const keyed = keyProfiles([profiles], options);
  const columns = profiles.map((profile, index) => ({
    profile,
    type: typeIndex(profile, wanted),
    keys: keyed.keys[0]?.[index] ?? [],
    column: 0,
  }));
  const tree = mergeProfiles(columns, { columns: 1, recursion: options.recursion ?? 'keep' });
  const root = convertTree<CallNode>(tree, (node, children) => ({
    key: node.key,
    frame: keyed.functions.get(node.key)?.frame ?? rootFrame,
    self: node.self[0] ?? 0,
    total: node.total[0] ?? 0,
    children: [...children].sort((a, b) => b.total - a.total || compareKeys(a.key, b.key)),
  }));
  const functions = [...tree.functions.values()].map(({ key, self, total }) => {
    const known = keyed.functions.get(key) ?? { key, frame: rootFrame };
    return { ...known, self: self[0] ?? 0, total: total[0] ?? 0 };
  });
  functions.sort((a, b) => b.self - a.self || b.total - a.total || compareKeys(a.key, b.key));
  const type = first.sampleTypes[typeIndex(first, wanted)] ?? first.sampleTypes[0];
  return { type, root, functions, others: othersOf(profiles, type) };
}

function othersOf(profiles: readonly Profile[], shown: SampleType): CallTree['others'] {
  const totals = new Map<string, { readonly type: SampleType; total: number }>();
  for (const { sampleTypes, stacks } of profiles) {
    for (const [index, type] of sampleTypes.entries()) {
      if (type.type === shown.type) continue;
      const known = totals.get(type.type) ?? { type, total: 0 };
      totals.set(type.type, known);
      for (const { values } of stacks) known.total += values[index] ?? 0;
    }
  }
  return [...totals.values()];
}

export function defaultTypeOf(profile: Profile): SampleType {
  return profile.sampleTypes[profile.defaultType] ?? profile.sampleTypes[0];
}

/** Index of the sample type of that name. */
export function typeIndex(profile: Profile, type: string): number {
  const index = profile.sampleTypes.findIndex((known) => known.type === type);
  if (index >= 0) return index;
  const known = profile.sampleTypes.map((each) => each.type).join(', ');
  throw new GateError(
    'PROFILE_UNLIKE',
    `Cannot read the profile as its sample types must include ${type}: current value is ${known}`,
    { hint: 'name one of them with --type; both sides of a diff must have been captured alike' },
  );
}

/** By code unit: the same order on every machine. */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
