/**
 * Call frames and call trees as V8 writes them, in CPU profiles, heap profiles and traces.
 * V8's numbers are 0-based and become the model's 1-based ones here and nowhere else; only the oldest files
 * (`functionName` beside `lineNumber` on the node itself) were 1-based already
 * (ChromeDevTools/devtools-frontend, CPUProfileDataModel: "Backward compatibility").
 */
import type { Frame } from '../profile.ts';
import { originOf } from './frame-origin.ts';
import { type Checks, isObject, type JsonObject, malformed } from './malformed.ts';
import { type ProfileBuilder, toFrame } from './profile-builder.ts';

export interface V8Node {
  readonly id: number;
  readonly frame: Frame;
  readonly parent: number | undefined;
  readonly children: readonly number[];
  readonly hitCount: number;
  /** 1-based executing lines. */
  readonly ticks: readonly { readonly line: number; readonly ticks: number }[];
}

/** `node` holds a `callFrame`, or is one itself in the oldest files. */
export function toV8Frame(checks: Checks, node: JsonObject, where: string): Frame {
  const nested = node['callFrame'] !== undefined;
  const call = nested ? checks.object(node['callFrame'], `${where}.callFrame`) : node;
  const name = checks.string(call['functionName'] ?? '', `${where}.functionName`);
  const file = checks.string(call['url'] ?? '', `${where}.url`);
  const line = position(checks, call['lineNumber'], `${where}.lineNumber`);
  const column = position(checks, call['columnNumber'], `${where}.columnNumber`);
  const shift = nested ? 1 : 0;
  return toFrame(name, { file, line: line + shift, column: column + shift }, originOf(name, file, 'js'));
}

function position(checks: Checks, value: unknown, where: string): number {
  // Any number below zero is "nowhere": -1 is V8's, others are its embedders'.
  return value === undefined || value === null ? -1 : Math.max(-1, checks.integer(value, where));
}

/** Children without their subtrees: ids only. Throws PROFILE_MALFORMED, with `where`. */
export function toV8Node(checks: Checks, value: unknown, where: string): V8Node {
  const node = checks.object(value, where);
  const children = checks.array(node['children'] ?? [], `${where}.children`);
  return {
    id: checks.integer(node['id'], `${where}.id`),
    frame: toV8Frame(checks, node, where),
    parent: (node['parent'] ?? undefined) === undefined ? undefined : checks.integer(node['parent'], `${where}.parent`),
    // The oldest files nest the children themselves; their tree gives the parents.
    children: children.flatMap((child, i) =>
      isObject(child) ? [] : [checks.integer(child, `${where}.children[${i}]`)],
    ),
    hitCount: checks.weight(node['hitCount'] ?? 0, `${where}.hitCount`),
    ticks: positionTicks(checks, node['positionTicks'], `${where}.positionTicks`),
  };
}

function positionTicks(checks: Checks, value: unknown, where: string): V8Node['ticks'] {
  if (value === undefined || value === null) return [];
  return checks.array(value, where).map((entry, i) => {
    const tick = checks.object(entry, `${where}[${i}]`);
    return {
      line: checks.integer(tick['line'], `${where}[${i}].line`, 0),
      ticks: checks.weight(tick['ticks'], `${where}[${i}].ticks`),
    };
  });
}

/** Position in `nodes` of each id. */
export function indexNodes(format: string, nodes: readonly V8Node[]): ReadonlyMap<number, number> {
  const index = new Map<number, number>();
  for (const [i, { id }] of nodes.entries()) {
    if (index.has(id)) throw malformed(format, `nodes[${i}].id`, 'unlike every other id', id);
    index.set(id, i);
  }
  return index;
}

/** Tree node of each V8 node. `(root)` itself is no frame. */
export function placeNodes(
  format: string,
  nodes: readonly V8Node[],
  builder: ProfileBuilder,
): { readonly index: ReadonlyMap<number, number>; readonly placed: Int32Array } {
  const index = indexNodes(format, nodes);
  const parents = parentsOf(format, nodes, index);
  const placed = new Int32Array(nodes.length).fill(-1);
  for (let start = 0; start < nodes.length; start++) {
    const path: number[] = [];
    let node = start;
    for (; node >= 0 && placed[node] === -1; node = parents[node] ?? -1) {
      placed[node] = -2;
      path.push(node);
    }
    if (node >= 0 && placed[node] === -2) throw malformed(format, `nodes[${node}]`, 'no ancestor of itself', 'a cycle');
    let under = node < 0 ? 0 : (placed[node] ?? 0);
    for (const step of path.reverse()) {
      const frame = nodes[step]?.frame;
      const isRoot = (parents[step] ?? -1) < 0 && frame?.name === '(root)';
      if (frame !== undefined && !isRoot) under = builder.tree.child(under, builder.frame(frame));
      placed[step] = under;
    }
  }
  return { index, placed };
}

function parentsOf(format: string, nodes: readonly V8Node[], index: ReadonlyMap<number, number>): Int32Array {
  const parents = new Int32Array(nodes.length).fill(-1);
  const claim = (child: number, parent: number, where: string): void => {
    if (parents[child] !== -1 && parents[child] !== parent) {
      throw malformed(format, where, 'a node with one parent', nodes[child]?.id);
    }
    parents[child] = parent;
  };
  for (const [i, node] of nodes.entries()) {
    if (node.parent !== undefined) {
      const parent = index.get(node.parent);
      if (parent === undefined) throw malformed(format, `nodes[${i}].parent`, 'the id of a node', node.parent);
      claim(i, parent, `nodes[${i}].parent`);
    }
    for (const id of node.children) {
      const child = index.get(id);
      if (child === undefined) throw malformed(format, `nodes[${i}].children`, 'ids of nodes', id);
      claim(child, i, `nodes[${i}].children`);
    }
  }
  return parents;
}
