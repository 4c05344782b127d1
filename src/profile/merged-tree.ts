/**
 * Many profiles laid over one another by key: one column a profile. Every column's self and total of every function
 * first; the stacks, and the tree that they make, only on demand. What a single profile shows and what a
 * diff tests both are on it.
 */
import { createStackTree } from './formats/stack-tree.ts';
import { createPathReader, type PathReader } from './merged-path.ts';
import { createStackMerger, type MergedStacks } from './merged-stacks.ts';
import type { Profile } from './profile.ts';
import { columnsOf } from './stack-columns.ts';

export interface MergedFunction {
  readonly key: string;
  /** By column, in the profiles' own unit. */
  readonly self: Float64Array;
  /** A function counts once a stack, however often it recurs in it. */
  readonly total: Float64Array;
  /** Executing lines of its own samples, by column's side; empty where the profiler does not say. */
  readonly lines: ReadonlyMap<number, Float64Array>;
}

/** One entry a node; node 0 is the root, of key 0. Parents come before their children. */
export interface MergedNodes {
  readonly size: number;
  readonly parents: Int32Array;
  /** Indices into `keys`. */
  readonly keys: Int32Array;
  /** By node and column. */
  readonly self: Float64Array;
  readonly total: Float64Array;
}

export interface MergedTree {
  readonly columns: number;
  /** Distinct keys; the first is '', the root's. */
  readonly keys: readonly string[];
  /** All but idle time: of stacks without a frame, and of all. */
  readonly root: Pick<MergedFunction, 'self' | 'total'>;
  readonly functions: ReadonlyMap<string, MergedFunction>;
  /** Made when first asked for. */
  readonly stacks: () => MergedStacks;
  readonly nodes: () => MergedNodes;
}

export interface Column {
  readonly profile: Profile;
  /** Index into its sample types. */
  readonly type: number;
  /** Key of each of its frames. */
  readonly keys: readonly string[];
  /** Where its values are added. */
  readonly column: number;
}

export interface MergeOptions {
  readonly columns: number;
  /** `fold`: a call cycle is kept once, as in `a→b→a→c` = `a→c`. */
  readonly recursion: 'keep' | 'fold';
  /**
   * `caller`: samples of Go's preemption are its caller's. Profiling and preemption signals come with the same clock
   * tick, so a quarter of a busy function's samples can be there, more or fewer by the load of the machine.
   */
  readonly preemption?: 'keep' | 'caller';
}

/** Key 0 is the empty one, of the root. Values are in the unit of the inputs, which are not checked to be alike. */
export function mergeProfiles(inputs: readonly Column[], options: MergeOptions): MergedTree {
  const indices = new Map([['', 0]]);
  const frames = inputs.map(({ keys }) => Int32Array.from(keys, (key) => indexOf(indices, key)));
  const keys = [...indices.keys()];
  const path = createPathReader(keys, options.preemption ?? 'keep');
  const visit = (add: (column: number, value: number) => void): void => {
    for (const [index, input] of inputs.entries()) visitStacks(input, frames[index] ?? new Int32Array(), path, add);
  };
  const stacks = once(() => {
    const merged = createStackMerger({ ...options, keys: keys.length });
    visit((column, value) => merged.add(path, column, value));
    return merged.stacks();
  });
  return {
    columns: options.columns,
    keys,
    ...mergeFunctions(keys, options.columns, { path, visit }),
    stacks,
    nodes: once(() => toNodes(stacks(), options.columns)),
  };
}

function indexOf(indices: Map<string, number>, key: string): number {
  const known = indices.get(key);
  if (known !== undefined) return known;
  indices.set(key, indices.size);
  return indices.size - 1;
}

/** Made when first asked for. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Calls `add` for each stack that has a value, once `path` holds its keys. */
function visitStacks(
  { profile, type, column }: Column,
  frames: Int32Array,
  path: PathReader,
  add: (column: number, value: number) => void,
): void {
  const columns = columnsOf(profile);
  const { size, values, width } = columns;
  for (let node = 0; node < size; node++) {
    const value = values[node * width + type] ?? 0;
    if (value !== 0 && path.read(columns, node, frames)) add(column, value);
  }
}

interface Stacks {
  readonly path: PathReader;
  readonly visit: (add: (column: number, value: number) => void) => void;
}

function mergeFunctions(
  keys: readonly string[],
  columns: number,
  { path, visit }: Stacks,
): Pick<MergedTree, 'root' | 'functions'> {
  const self = new Float64Array(keys.length * columns);
  const total = new Float64Array(keys.length * columns);
  const lines: Map<number, Float64Array>[] = [];
  /** Number of the stack in which a key was seen last. */
  const seen = new Int32Array(keys.length);
  const order: number[] = [];
  let stack = 0;
  visit((column, value) => {
    stack++;
    total[column] = (total[column] ?? 0) + value;
    const { keys: all, length } = path;
    for (let i = 0; i < length; i++) {
      const key = all[i] ?? 0;
      if (seen[key] === stack) continue;
      if (seen[key] === 0) order.push(key);
      seen[key] = stack;
      total[key * columns + column] = (total[key * columns + column] ?? 0) + value;
    }
    const leaf = length === 0 ? 0 : (all[length - 1] ?? 0);
    self[leaf * columns + column] = (self[leaf * columns + column] ?? 0) + value;
    if (path.line === 0 || leaf === 0) return;
    const known = lines[leaf] ?? new Map<number, Float64Array>();
    lines[leaf] = known;
    addLine(known, path.line, { columns, column, value });
  });
  const toFunction = (key: number): MergedFunction => ({
    key: keys[key] ?? '',
    self: self.subarray(key * columns, (key + 1) * columns),
    total: total.subarray(key * columns, (key + 1) * columns),
    lines: lines[key] ?? noLines,
  });
  return { root: toFunction(0), functions: new Map(order.map((key) => [keys[key] ?? '', toFunction(key)])) };
}

const noLines: ReadonlyMap<number, Float64Array> = new Map();

function addLine(
  lines: Map<number, Float64Array>,
  line: number,
  { columns, column, value }: { readonly columns: number; readonly column: number; readonly value: number },
): void {
  const values = lines.get(line) ?? new Float64Array(columns);
  values[column] = (values[column] ?? 0) + value;
  lines.set(line, values);
}

function toNodes({ size, starts, paths, values }: MergedStacks, columns: number): MergedNodes {
  const tree = createStackTree(columns, 'merged', Number.POSITIVE_INFINITY);
  for (let stack = 0; stack < size; stack++) {
    let node = 0;
    for (let at = starts[stack] ?? 0; at < (starts[stack + 1] ?? 0); at++) node = tree.child(node, paths[at] ?? 0);
    for (let column = 0; column < columns; column++) tree.add(node, column, values[stack * columns + column] ?? 0);
  }
  const { parents, items, values: self, size: nodes } = tree.columns();
  const total = self.slice();
  for (let node = nodes - 1; node > 0; node--) {
    const parent = parents[node] ?? 0;
    for (let column = 0; column < columns; column++) {
      const at = parent * columns + column;
      total[at] = (total[at] ?? 0) + (total[node * columns + column] ?? 0);
    }
  }
  return { size: nodes, parents, keys: items, self, total };
}
