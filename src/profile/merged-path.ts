/** One stack at a time as keys, root first, without what no diff distinguishes. */
import type { StackColumns } from './formats/stack-tree.ts';

export interface PathReader {
  /** Indices of the keys of the stack read last: the first `length` entries. */
  readonly keys: Int32Array;
  readonly length: number;
  /** 1-based executing line of its leaf, 0 where unknown. */
  readonly line: number;
  /** Reads the stack that ends at `node`; `frames`: key of each frame. False for idle time, which is no function's cost. */
  read(columns: StackColumns, node: number, frames: Int32Array): boolean;
}

const preemption = /^runtime\.asyncPreempt(?: \(|$)/;

/** `caller`: a leaf that is Go's preemption is left out, and the sample its caller's. */
export function createPathReader(names: readonly string[], preempted: 'keep' | 'caller'): PathReader {
  const idle = names.indexOf('(idle)');
  const root = names.indexOf('(root)');
  const preempting = names.map((name) => preempted === 'caller' && preemption.test(name));
  let keys = new Int32Array(256);
  let length = 0;
  let line = 0;
  /** Leaf first; false where one is idle. */
  const climb = ({ parents, items }: StackColumns, leaf: number, frames: Int32Array): boolean => {
    length = 0;
    for (let node = leaf; node !== 0; node = parents[node] ?? 0) {
      const key = frames[items[node] ?? -1];
      if (key === undefined) throw new RangeError(`Stack names frame ${items[node]} of ${frames.length}`);
      if (key === idle) return false;
      if (length === keys.length) keys = widened(keys);
      keys[length++] = key;
    }
    while (length > 0 && keys[length - 1] === root) length--;
    return true;
  };
  return {
    get keys() {
      return keys;
    },
    get length() {
      return length;
    },
    get line() {
      return line;
    },
    read(columns, node, frames) {
      const last = node === 0 ? 0 : (columns.items[node] ?? 0);
      line = last < 0 ? ~last : 0;
      if (!climb(columns, last < 0 ? (columns.parents[node] ?? 0) : node, frames)) return false;
      keys.subarray(0, length).reverse();
      if (length > 1 && preempting[keys[length - 1] ?? 0] === true) {
        length--;
        line = 0;
      }
      return true;
    },
  };
}

function widened(array: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(2 * array.length);
  wider.set(array);
  return wider;
}
