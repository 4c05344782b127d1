/**
 * Many profiles laid over one another by key: one column a profile, every column's self and total at every node and
 * function. What a single profile shows and what a diff tests both stand on it.
 */
import type { Profile } from './profile.ts';

export interface MergedNode {
  readonly key: string;
  readonly parent: MergedNode | undefined;
  readonly children: Map<string, MergedNode>;
  /** By column, in the profiles' own unit. */
  readonly self: Float64Array;
  readonly total: Float64Array;
}

export interface MergedFunction {
  readonly key: string;
  readonly self: Float64Array;
  /** A function counts once a stack, however often it recurs in it. */
  readonly total: Float64Array;
  /** Executing lines of its own samples, by column's side; empty where the profiler does not tell. */
  readonly lines: Map<number, Float64Array>;
}

export interface MergedTree {
  readonly root: MergedNode;
  readonly functions: ReadonlyMap<string, MergedFunction>;
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
  /** `fold`: a call cycle stands once, as in `a→b→a→c` = `a→c`. */
  readonly recursion: 'keep' | 'fold';
  /**
   * `caller`: samples of Go's preemption are its caller's. Profiling and preemption signals come with the same clock
   * tick, so a quarter of a busy function's samples can stand there, more or fewer by the load of the machine.
   */
  readonly preemption?: 'keep' | 'caller';
}

/** Time in which nothing ran is nobody's cost. */
const idle = '(idle)';
const root = '(root)';
const preemption = /^runtime\.asyncPreempt(?: \(|$)/;

export function mergeProfiles(inputs: readonly Column[], options: MergeOptions): MergedTree {
  const tree = { root: createNode('', undefined, options.columns), functions: new Map<string, MergedFunction>() };
  for (const input of inputs) {
    for (const stack of input.profile.stacks) {
      const value = stack.values[input.type] ?? 0;
      if (value === 0) continue;
      const path = pathOf(stack.frames, input);
      if (path === undefined) continue;
      const preempted = options.preemption === 'caller' && path.length > 1 && preemption.test(path.at(-1) ?? '');
      if (preempted) path.pop();
      addNodes(tree.root, path, { value, options, column: input.column });
      addFunctions(tree.functions, path, {
        value,
        options,
        column: input.column,
        line: preempted ? undefined : stack.leafLine,
      });
    }
  }
  return tree;
}

/** Keys root first, or undefined for idle time. */
function pathOf(frames: readonly number[], input: Column): string[] | undefined {
  const path: string[] = [];
  for (const frame of frames) {
    const key = input.keys[frame];
    if (key === undefined) throw new RangeError(`Stack names frame ${frame} of ${input.keys.length}`);
    if (key === idle) return undefined;
    if (key !== root || path.length > 0) path.push(key);
  }
  return path;
}

interface Addition {
  readonly value: number;
  readonly column: number;
  readonly options: MergeOptions;
  readonly line?: number | undefined;
}

function addNodes(top: MergedNode, path: readonly string[], addition: Addition): void {
  const { value, column, options } = addition;
  const open: MergedNode[] = [top];
  const depthOf = new Map<string, number>();
  for (const key of path) {
    const again = options.recursion === 'fold' ? depthOf.get(key) : undefined;
    if (again !== undefined) {
      for (const closed of open.splice(again + 1)) depthOf.delete(closed.key);
      depthOf.set(key, again);
      continue;
    }
    const parent = open.at(-1) ?? top;
    let node = parent.children.get(key);
    if (node === undefined) {
      node = createNode(key, parent, options.columns);
      parent.children.set(key, node);
    }
    if (options.recursion === 'fold') depthOf.set(key, open.length);
    open.push(node);
  }
  for (const node of open) add(node.total, column, value);
  add((open.at(-1) ?? top).self, column, value);
}

function addFunctions(functions: Map<string, MergedFunction>, path: readonly string[], addition: Addition): void {
  const { value, column, options, line } = addition;
  for (const key of path.length > 1 ? new Set(path) : path) {
    let known = functions.get(key);
    if (known === undefined) {
      known = {
        key,
        self: new Float64Array(options.columns),
        total: new Float64Array(options.columns),
        lines: new Map(),
      };
      functions.set(key, known);
    }
    add(known.total, column, value);
  }
  const leaf = functions.get(path.at(-1) ?? '');
  if (leaf === undefined) return;
  add(leaf.self, column, value);
  if (line === undefined) return;
  const values = leaf.lines.get(line) ?? new Float64Array(options.columns);
  add(values, column, value);
  leaf.lines.set(line, values);
}

function add(values: Float64Array, column: number, value: number): void {
  values[column] = (values[column] ?? 0) + value;
}

function createNode(key: string, parent: MergedNode | undefined, columns: number): MergedNode {
  return { key, parent, children: new Map(), self: new Float64Array(columns), total: new Float64Array(columns) };
}

/** Every node, parents before children; loops, so that no depth of stack is too deep. */
export function nodesOf(tree: MergedTree): readonly MergedNode[] {
  const nodes: MergedNode[] = [tree.root];
  for (let next = 0; next < nodes.length; next++) {
    for (const child of nodes[next]?.children.values() ?? []) nodes.push(child);
  }
  return nodes;
}

/** Turns merged nodes into another tree without recursion: `convert` gets a node whose children are already converted. */
export function convertTree<T>(tree: MergedTree, convert: (node: MergedNode, children: readonly T[]) => T): T {
  const nodes = nodesOf(tree);
  const done = new Map<MergedNode, T>();
  for (const node of [...nodes].reverse()) {
    const children: T[] = [];
    for (const child of node.children.values()) {
      const converted = done.get(child);
      if (converted !== undefined) children.push(converted);
    }
    done.set(node, convert(node, children));
  }
  const top = done.get(tree.root);
  if (top === undefined) throw new RangeError('A merged tree always has a root');
  return top;
}
