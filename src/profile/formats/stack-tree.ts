/**
 * Stacks merged by prefix while a profile is read, so that memory follows distinct call paths and not samples.
 * Flat arrays and an open-addressing table: a 100 MB folded file makes millions of nodes.
 */

import { GateError } from '../../errors.ts';
import type { Stack } from '../profile.ts';

/** Frame references all stacks together may hold (8 bytes each) before a file is refused. */
const maxFrameReferences = 1 << 26;

/**
 * Call paths a tree may hold, some 40 bytes each. A location of pprof with a thousand inlined functions, named a thousand
 * times in one sample, is a million of them in a few kilobytes.
 */
const maxNodes = 1 << 25;

export interface StackTree {
  readonly size: number;
  /** Number of sample types. */
  readonly width: number;
  /** The node under `node` (0 is the root) that stands for `item`, made at need. `~line` as item marks a leaf's executing line. */
  child(node: number, item: number): number;
  add(node: number, type: number, value: number): void;
  parentOf(node: number): number;
  itemOf(node: number): number;
  valueOf(node: number, type: number): number;
  /** Sum of the values of `type` over all nodes. */
  totalOf(type: number): number;
  /** Stacks of the nodes that were added to, in order of first sight; `format` for the refusal. */
  toStacks(format: string): Stack[];
}

/** `width`: number of sample types; `format` for the refusal of more than `mostNodes`. */
export function createStackTree(width: number, format: string, mostNodes: number = maxNodes): StackTree {
  let parents = new Int32Array(1024);
  let items = new Int32Array(1024);
  let values = new Float64Array(1024 * width);
  let slots = new Int32Array(4096);
  let size = 1;

  const grow = (): void => {
    parents = widen(parents, parents.length * 2);
    items = widen(items, items.length * 2);
    const wider = new Float64Array(values.length * 2);
    wider.set(values);
    values = wider;
    slots = new Int32Array(slots.length * 2);
    for (let node = 1; node < size; node++) slots[freeSlot(at(parents, node), at(items, node))] = node;
  };
  const freeSlot = (parent: number, item: number): number => {
    const mask = slots.length - 1;
    let slot = hash(parent, item) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  };
  const child = (parent: number, item: number): number => {
    const mask = slots.length - 1;
    let slot = hash(parent, item) & mask;
    for (let found = at(slots, slot); found !== 0; found = at(slots, slot)) {
      if (parents[found] === parent && items[found] === item) return found;
      slot = (slot + 1) & mask;
    }
    if (size >= mostNodes) throw tooManyPaths(format, mostNodes);
    if (size === parents.length) {
      grow();
      slot = freeSlot(parent, item);
    }
    parents[size] = parent;
    items[size] = item;
    slots[slot] = size;
    return size++;
  };
  return {
    get size() {
      return size;
    },
    width,
    child,
    add(node, type, value) {
      const index = node * width + type;
      values[index] = (values[index] ?? 0) + value;
    },
    parentOf: (node) => at(parents, node),
    itemOf: (node) => at(items, node),
    valueOf: (node, type) => values[node * width + type] ?? 0,
    totalOf(type) {
      let total = 0;
      for (let index = type; index < size * width; index += width) total += values[index] ?? 0;
      return total;
    },
    toStacks: (format) => toStacks({ parents, items, values, width, size }, format),
  };
}

interface Nodes {
  readonly parents: Int32Array;
  readonly items: Int32Array;
  readonly values: Float64Array;
  readonly width: number;
  readonly size: number;
}

function toStacks(nodes: Nodes, format: string): Stack[] {
  const depths = new Int32Array(nodes.size);
  const stacks: Stack[] = [];
  let references = 0;
  for (let node = 0; node < nodes.size; node++) {
    if (node > 0) depths[node] = at(depths, at(nodes.parents, node)) + 1;
    if (isZero(nodes, node)) continue;
    references += at(depths, node);
    if (references > maxFrameReferences) throw tooLarge(format);
    stacks.push(toStack(nodes, node, at(depths, node)));
  }
  return stacks;
}

/** Most nodes are callers only. */
function isZero({ values, width }: Nodes, node: number): boolean {
  for (let index = node * width; index < (node + 1) * width; index++) if (values[index] !== 0) return false;
  return true;
}

function toStack(nodes: Nodes, leaf: number, depth: number): Stack {
  const values = Array.from(nodes.values.subarray(leaf * nodes.width, (leaf + 1) * nodes.width));
  const last = at(nodes.items, leaf);
  const marksLine = leaf !== 0 && last < 0;
  const frames = new Array<number>(marksLine ? depth - 1 : depth);
  let node = marksLine ? at(nodes.parents, leaf) : leaf;
  for (let i = frames.length - 1; i >= 0; i--) {
    frames[i] = at(nodes.items, node);
    node = at(nodes.parents, node);
  }
  return marksLine ? { frames, values, leafLine: ~last } : { frames, values };
}

function tooLarge(format: string): GateError {
  return new GateError(
    'FILE_TOO_LARGE',
    `Cannot read the ${format} profile as the depths of its distinct stacks must sum to <= ${maxFrameReferences} frames: current value is more`,
    { hint: 'profile a shorter run, or cap the stack depth of the profiler' },
  );
}

function tooManyPaths(format: string, most: number): GateError {
  return new GateError(
    'FILE_TOO_LARGE',
    `Cannot read the ${format} profile as its distinct call paths must be <= ${most}: current value is more`,
    { hint: 'profile a shorter run, or cap the stack depth of the profiler' },
  );
}

function widen(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(length);
  wider.set(array);
  return wider;
}

/** Callers stay within `size`. */
function at(array: Int32Array, index: number): number {
  return array[index] ?? 0;
}

/** Multiplicative mixing of two 32-bit numbers (constants of MurmurHash3's finaliser). */
function hash(parent: number, item: number): number {
  let mixed = Math.imul(parent, 0x85ebca6b) ^ Math.imul(item, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
