/**
 * Stacks merged by prefix while a profile is read, so that memory follows distinct call paths and not samples.
 * Flat arrays and an open-addressing table: a 100 MB folded file makes millions of nodes.
 */

import { GateError } from '../../errors.ts';

/** Frame references all stacks together may hold before a file is refused. */
const maxFrameReferences = 1 << 26;

/**
 * Call paths a tree may hold, some 40 bytes each. A location of pprof with a thousand inlined functions, named a thousand
 * times in one sample, is a million of them in a few kilobytes.
 */
const maxNodes = 1 << 25;

/** A tree as it is once all is added: one entry a node. */
export interface StackColumns {
  /** Node 0 is the root; parents come before their children. */
  readonly size: number;
  readonly parents: Int32Array;
  /** Index of the frame; `~line` below a leaf marks its executing line. */
  readonly items: Int32Array;
  /** Number of sample types. */
  readonly width: number;
  /** Self values: `values[node * width + type]`. */
  readonly values: Float64Array;
}

/** Most nodes are callers only. */
export function hasValue({ values, width }: StackColumns, node: number): boolean {
  for (let index = node * width; index < (node + 1) * width; index++) if (values[index] !== 0) return true;
  return false;
}

export interface StackTree {
  readonly size: number;
  /** Number of sample types. */
  readonly width: number;
  /** The node under `node` (0 is the root) that represents `item`, made at need. `~line` as item marks a leaf's executing line. */
  child(node: number, item: number): number;
  add(node: number, type: number, value: number): void;
  parentOf(node: number): number;
  itemOf(node: number): number;
  valueOf(node: number, type: number): number;
  /** Sum of the values of `type` over all nodes. */
  totalOf(type: number): number;
  /** What was built; nothing is added after that. */
  columns(): StackColumns;
}

/** `width`: number of sample types; `format` for the refusal of more than `mostNodes`. */
export function createStackTree(width: number, format: string, mostNodes: number = maxNodes): StackTree {
  let parents = new Int32Array(1024);
  let items = new Int32Array(1024);
  let values = new Float64Array(1024 * width);
  let slots = new Int32Array(2048);
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
    totalOf: (type) => totalOf({ size, width, values }, type),
    columns() {
      // Only adding needs it, and it is half of all memory.
      slots = new Int32Array(0);
      return trimmed({ size, width, parents, items, values });
    },
  };
}

function totalOf({ size, width, values }: Pick<StackColumns, 'size' | 'width' | 'values'>, type: number): number {
  let total = 0;
  for (let index = type; index < size * width; index += width) total += values[index] ?? 0;
  return total;
}

/** Without the room that was left to grow; the same memory. */
function trimmed({ size, width, parents, items, values }: StackColumns): StackColumns {
  return {
    size,
    width,
    parents: parents.subarray(0, size),
    items: items.subarray(0, size),
    values: values.subarray(0, size * width),
  };
}

/** A stack of every node with a value would be that long: what walks them one by one takes so many steps. */
export function checkDepths(columns: StackColumns, format: string): void {
  const depths = new Int32Array(columns.size);
  let references = 0;
  for (let node = 1; node < columns.size; node++) {
    depths[node] = at(depths, at(columns.parents, node)) + 1;
    if (hasValue(columns, node)) references += at(depths, node);
    if (references > maxFrameReferences) throw tooLarge(format);
  }
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

/** Multiplicative mixing of two 32-bit numbers (constants of MurmurHash3's finalizer). */
function hash(parent: number, item: number): number {
  let mixed = Math.imul(parent, 0x85ebca6b) ^ Math.imul(item, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}
