/**
 * Functions that call each other in a circle. What a profiler says of calls within one counts a cost once for each time
 * round; how much was spent within the whole circle is known only where it was entered from outside.
 */

/** What calls cost, by caller and then by who is called; calls of a function by itself left out. */
export type CallCosts = readonly ReadonlyMap<number, number>[];

/** The strongly connected component of each function (Tarjan's, without recursion), members of each in one list. */
export function cyclesOf(calls: CallCosts): { readonly of: readonly number[]; readonly members: readonly number[][] } {
  const of = calls.map(() => -1);
  const members: number[][] = [];
  const found = calls.map(() => -1);
  const lowest = calls.map(() => 0);
  const held: number[] = [];
  let count = 0;
  const close = (index: number): void => {
    if (lowest[index] !== found[index]) return;
    const cycle = held.splice(held.lastIndexOf(index));
    for (const member of cycle) of[member] = members.length;
    members.push(cycle);
  };
  const enter = (index: number): Iterator<number> => {
    found[index] = count;
    lowest[index] = count++;
    held.push(index);
    return (calls[index] ?? new Map<number, number>()).keys();
  };
  for (const start of calls.keys()) {
    if (found[start] !== -1) continue;
    const path = [{ index: start, rest: enter(start) }];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const { index, rest } = top;
      const next = rest.next();
      if (next.done === true) {
        path.pop();
        close(index);
        const above = path.at(-1)?.index;
        if (above !== undefined) lowest[above] = Math.min(lowest[above] ?? 0, lowest[index] ?? 0);
      } else if (found[next.value] === -1) path.push({ index: next.value, rest: enter(next.value) });
      else if (of[next.value] === -1) lowest[index] = Math.min(lowest[index] ?? 0, found[next.value] ?? 0);
    }
  }
  return { of, members };
}

/** One circle, as it is gone through by who enters it at one of its functions: without the calls that close it. */
export interface Passage {
  /** When each function is come to first, the costliest calls before others. */
  readonly rank: ReadonlyMap<number, number>;
  /** What the calls of each by those come to before it cost, together. */
  readonly into: ReadonlyMap<number, number>;
  /** What was spent at or below each, those reached by several ways in part. */
  readonly below: ReadonlyMap<number, number>;
}

/** Of each function, those of its own circle that it calls, with what that cost, the cheapest first. */
export type InnerCalls = readonly (readonly (readonly [callee: number, cost: number])[])[];

/** `own`: what each function cost, calls that leave the circle included. */
export function passageOf(entry: number, calls: InnerCalls, own: readonly number[]): Passage {
  const rank = new Map<number, number>();
  const open = [entry];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (rank.has(index)) continue;
    rank.set(index, rank.size);
    for (const [callee] of calls[index] ?? []) if (!rank.has(callee)) open.push(callee);
  }
  const into = new Map<number, number>();
  for (const [index, at] of rank) {
    for (const [callee, cost] of calls[index] ?? []) {
      if ((rank.get(callee) ?? 0) > at) into.set(callee, (into.get(callee) ?? 0) + cost);
    }
  }
  const below = new Map<number, number>();
  for (const [index, at] of [...rank].reverse()) {
    let sum = own[index] ?? 0;
    for (const [callee, cost] of calls[index] ?? []) {
      if ((rank.get(callee) ?? 0) > at) sum += ((below.get(callee) ?? 0) * cost) / (into.get(callee) ?? 1);
    }
    below.set(index, sum);
  }
  return { rank, into, below };
}
