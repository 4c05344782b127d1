/** The distinct stacks of many profiles, each once with its value by column, as columns themselves. */

/** What a stack is made of; keys are indices. */
export interface Path {
  readonly keys: Int32Array;
  readonly length: number;
}

export interface MergedStacks {
  readonly size: number;
  /** Stack i is `paths[starts[i]]` up to, not including, `paths[starts[i + 1]]`, root first. */
  readonly starts: Int32Array;
  readonly paths: Int32Array;
  /** By stack and column. */
  readonly values: Float64Array;
}

export interface StackMerger {
  add(path: Path, column: number, value: number): void;
  stacks(): MergedStacks;
}

interface Options {
  /** Number of profiles, and of distinct keys. */
  readonly columns: number;
  readonly keys: number;
  readonly recursion: 'keep' | 'fold';
}

/** Values are added up: in the result each stack has `columns` of them, one a profile. */
export function createStackMerger({ columns, keys, recursion }: Options): StackMerger {
  const fold = recursion === 'fold' ? createFolder(keys) : undefined;
  let starts = new Int32Array(1024);
  let paths = new Int32Array(1 << 14);
  let values = new Float64Array(1024 * columns);
  let slots = new Int32Array(2048).fill(-1);
  let hashes = new Int32Array(1024);
  let size = 0;

  const isEqual = (stack: number, path: Path): boolean => {
    const start = starts[stack] ?? 0;
    if ((starts[stack + 1] ?? 0) - start !== path.length) return false;
    const { keys: wanted } = path;
    for (let i = path.length - 1; i >= 0; i--) if (paths[start + i] !== wanted[i]) return false;
    return true;
  };
  const grow = (): void => {
    starts = widen(starts, new Int32Array(2 * starts.length));
    hashes = widen(hashes, new Int32Array(2 * hashes.length));
    values = widen(values, new Float64Array(2 * values.length));
    slots = new Int32Array(2 * slots.length).fill(-1);
    const mask = slots.length - 1;
    for (let stack = 0; stack < size; stack++) {
      let slot = (hashes[stack] ?? 0) & mask;
      while (slots[slot] !== -1) slot = (slot + 1) & mask;
      slots[slot] = stack;
    }
  };
  const insert = (path: Path, hash: number): number => {
    const start = starts[size] ?? 0;
    while (start + path.length > paths.length) paths = widen(paths, new Int32Array(2 * paths.length));
    paths.set(path.keys.subarray(0, path.length), start);
    hashes[size] = hash;
    starts[size + 1] = start + path.length;
    return size++;
  };
  const find = (path: Path): number => {
    // One more start than stacks.
    if (size + 2 > hashes.length) grow();
    const hash = hashOf(path);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let found = slots[slot] ?? -1; found !== -1; found = slots[slot] ?? -1) {
      if (hashes[found] === hash && isEqual(found, path)) return found;
      slot = (slot + 1) & mask;
    }
    slots[slot] = size;
    return insert(path, hash);
  };
  return {
    add(path, column, value) {
      const at = find(fold === undefined ? path : fold(path)) * columns + column;
      values[at] = (values[at] ?? 0) + value;
    },
    stacks: () => ({ size, starts, paths, values }),
  };
}

/** Call cycles are kept once: a key that is open already closes all that was called since. */
function createFolder(keys: number): (path: Path) => Path {
  const placeOf = new Int32Array(keys).fill(-1);
  return (path) => {
    const open: number[] = [];
    for (let i = 0; i < path.length; i++) {
      const key = path.keys[i] ?? 0;
      const again = placeOf[key] ?? -1;
      if (again === -1) placeOf[key] = open.push(key) - 1;
      else for (const closed of open.splice(again + 1)) placeOf[closed] = -1;
    }
    for (const key of open) placeOf[key] = -1;
    return { keys: Int32Array.from(open), length: open.length };
  };
}

function hashOf({ keys, length }: Path): number {
  let hash = length;
  for (let i = 0; i < length; i++) {
    hash = Math.imul(hash ^ (keys[i] ?? 0), 0x85ebca6b);
    hash ^= hash >>> 15;
  }
  return hash;
}

function widen<T extends Int32Array | Float64Array>(array: T, wider: T): T {
  wider.set(array);
  return wider;
}
