/**
 * Call paths as columns, one entry a node: what readers build and what adds up stacks walks, without an object a stack.
 * A profile that no reader made, or a changed copy of one, gets its columns from its stacks.
 */
import { createStackTree, hasValue, type StackColumns } from './formats/stack-tree.ts';
import type { Profile, Stack } from './profile.ts';

type Header = Omit<Profile, 'stacks'>;

interface Lowered {
  readonly header: Header;
  readonly columns: StackColumns;
}

const lowered = new WeakMap<Profile, Lowered>();

/** A profile whose stacks become objects only when someone asks for them. */
export function profileOfColumns(header: Header, columns: StackColumns): Profile {
  let stacks: readonly Stack[] | undefined;
  const profile: Profile = {
    ...header,
    get stacks() {
      stacks ??= toStacks(columns);
      return stacks;
    },
  };
  lowered.set(profile, { header, columns });
  return profile;
}

/** Node 0 is the root, and parents are before their children. */
export function columnsOf(profile: Profile): StackColumns {
  return lower(profile).columns;
}

/** All of a profile but its stacks. */
export function headerOf(profile: Profile): Header {
  return lower(profile).header;
}

/** The same stacks under another header: a copy by spreading would make objects of all of them. */
export function withHeader(profile: Profile, changes: Partial<Header>): Profile {
  const { header, columns } = lower(profile);
  return profileOfColumns({ ...header, ...changes }, columns);
}

function lower(profile: Profile): Lowered {
  const known = lowered.get(profile);
  if (known !== undefined) return known;
  const { stacks: _, ...header } = profile;
  const made = { header, columns: toColumns(profile) };
  lowered.set(profile, made);
  return made;
}

function toColumns(profile: Profile): StackColumns {
  const tree = createStackTree(profile.sampleTypes.length, profile.producer);
  for (const { frames, values, leafLine } of profile.stacks) {
    let node = 0;
    for (const frame of frames) node = tree.child(node, frame);
    if (leafLine !== undefined) node = tree.child(node, ~leafLine);
    for (const [type, value] of values.entries()) tree.add(node, type, value);
  }
  return tree.columns();
}

/** Stacks of the nodes that have a value, in order of first sight. */
function toStacks(columns: StackColumns): readonly Stack[] {
  const { size, parents, items } = columns;
  const depths = new Int32Array(size);
  const stacks: Stack[] = [];
  for (let node = 0; node < size; node++) {
    if (node > 0) depths[node] = (depths[parents[node] ?? 0] ?? 0) + ((items[node] ?? 0) < 0 ? 0 : 1);
    if (hasValue(columns, node)) stacks.push(toStack(columns, node, depths[node] ?? 0));
  }
  return stacks;
}

function toStack({ parents, items, values, width }: StackColumns, leaf: number, depth: number): Stack {
  const own = Array.from(values.subarray(leaf * width, (leaf + 1) * width));
  const last = items[leaf] ?? 0;
  const marksLine = leaf !== 0 && last < 0;
  const frames = new Array<number>(depth);
  let node = marksLine ? (parents[leaf] ?? 0) : leaf;
  for (let i = depth - 1; i >= 0; i--) {
    frames[i] = items[node] ?? 0;
    node = parents[node] ?? 0;
  }
  return marksLine ? { frames, values: own, leafLine: ~last } : { frames, values: own };
}

/** Sum of the values of `type`, without stacks through frames that are left out. */
export function totalOf(profile: Profile, type: number, leftOut?: (frame: number) => boolean): number {
  const { size, parents, items, values, width } = columnsOf(profile);
  const out = leftOut === undefined ? undefined : new Uint8Array(size);
  let total = 0;
  for (let node = 0; node < size; node++) {
    if (out !== undefined && leftOut !== undefined && node > 0) {
      const item = items[node] ?? 0;
      out[node] = out[parents[node] ?? 0] === 1 || (item >= 0 && leftOut(item)) ? 1 : 0;
    }
    if (out?.[node] !== 1) total += values[node * width + type] ?? 0;
  }
  return total;
}

/** The smallest value of `type` above zero that is at most `most`, else `most`. */
export function leastValue(profile: Profile, type: number, most: number): number {
  const { size, values, width } = columnsOf(profile);
  let least = most;
  for (let index = type; index < size * width; index += width) {
    const value = values[index] ?? 0;
    if (value > 0 && value < least) least = value;
  }
  return least;
}

/** Without all sample types but one. */
export function withOneType(profile: Profile, type: number): Profile {
  const { header, columns } = lower(profile);
  const kept = profile.sampleTypes[type] ?? profile.sampleTypes[0];
  const values = new Float64Array(columns.size).map((_, node) => columns.values[node * columns.width + type] ?? 0);
  return profileOfColumns({ ...header, sampleTypes: [kept], defaultType: 0 }, { ...columns, width: 1, values });
}
