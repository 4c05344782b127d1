/** One side on its own: the merged call tree and the functions of one or more profiles. */
import { GateError } from '../errors.ts';
import { type KeyedProfiles, type KeyOptions, keyProfiles } from './frame-key.ts';
import { type MergedTree, mergeProfiles, once } from './merged-tree.ts';
import type { Place } from './place.ts';
import type { Frame, Profile, SampleType } from './profile.ts';
import { totalOf } from './stack-columns.ts';

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

/**
 * All profiles as one tree of one sample type, values summed, in that type's unit; functions by self, largest first. Throws
 * RangeError for no profile and PROFILE_UNLIKE where one lacks the type.
 */
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
  const functions = [...tree.functions.values()].map(({ key, self, total }) => {
    const known = keyed.functions.get(key) ?? { key, frame: rootFrame };
    return { ...known, self: self[0] ?? 0, total: total[0] ?? 0 };
  });
  functions.sort((a, b) => b.self - a.self || b.total - a.total || compareKeys(a.key, b.key));
  const type = first.sampleTypes[typeIndex(first, wanted)] ?? first.sampleTypes[0];
  return { type, root: toRoot(tree, keyed.functions), functions, others: othersOf(profiles, type) };
}

/** Nodes below the root become objects only when they are walked. */
function toRoot(tree: MergedTree, functions: KeyedProfiles['functions']): CallNode {
  const children = once(() => toChildren(tree, functions));
  return {
    key: '',
    frame: rootFrame,
    self: tree.root.self[0] ?? 0,
    total: tree.root.total[0] ?? 0,
    get children() {
      return children();
    },
  };
}

function toChildren(tree: MergedTree, functions: KeyedProfiles['functions']): readonly CallNode[] {
  const { size, parents, keys, self, total } = tree.nodes();
  const children = Array.from({ length: size }, (): CallNode[] => []);
  const sorted = (node: number): readonly CallNode[] =>
    (children[node] ?? []).sort((a, b) => b.total - a.total || compareKeys(a.key, b.key));
  for (let node = size - 1; node > 0; node--) {
    const key = tree.keys[keys[node] ?? 0] ?? '';
    const frame = functions.get(key)?.frame ?? rootFrame;
    const converted = { key, frame, self: self[node] ?? 0, total: total[node] ?? 0, children: sorted(node) };
    children[parents[node] ?? 0]?.push(converted);
  }
  return sorted(0);
}

function othersOf(profiles: readonly Profile[], shown: SampleType): CallTree['others'] {
  const totals = new Map<string, { readonly type: SampleType; total: number }>();
  for (const profile of profiles) {
    for (const [index, type] of profile.sampleTypes.entries()) {
      if (type.type === shown.type) continue;
      const known = totals.get(type.type) ?? { type, total: 0 };
      totals.set(type.type, known);
      known.total += totalOf(profile, index);
    }
  }
  return [...totals.values()];
}

/** What is shown unless another is requested; the first where the file names one that it lacks. */
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
    { hint: 'name one of them with --type; both sides of a diff must have been captured the same way' },
  );
}

/** By code unit: the same order on every machine. */
export function compareKeys(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
