/** Writes one sample type as a single flamebearer, which Pyroscope and Grafana's flame graph panel show. */
import type { Profile, SampleType } from '../profile.ts';
import { createRounding } from './whole-numbers.ts';
import { type TreeNode, toTree } from './written-tree.ts';

/** Ticks of a flamebearer are time, and `objects` the one thing it counts that is neither time nor bytes. */
function scaleOf({ type, unit }: SampleType): object {
  if (unit === 'ns') return { units: 'samples', sampleRate: 1e9 };
  return { units: unit === 'B' ? 'bytes' : 'objects', sampleRate: 1, flamegate: { type, unit } };
}

/** `type`: an index into the sample types. JSON in UTF-8, with values rounded to whole numbers. */
export function writeFlamebearer(profile: Profile, type: number = profile.defaultType): Uint8Array {
  const sampleType = profile.sampleTypes[type] ?? profile.sampleTypes[0];
  // Of whole numbers, as Pyroscope reads no others; sums of fractions would also leave bars beside those they are under.
  const toWhole = createRounding(1);
  const root = toTree(profile, type, (value) => toWhole(value, 0));
  const names = new Map<string, number>([['total', 0]]);
  const { levels, maxSelf } = toLevels(root, names);
  const file = {
    version: 1,
    flamebearer: { names: [...names.keys()], levels, numTicks: root.total, maxSelf },
    metadata: {
      format: 'single',
      spyName: profile.producer,
      ...scaleOf(sampleType),
      name: sampleType.type,
    },
  };
  return new TextEncoder().encode(JSON.stringify(file));
}

interface Placed {
  readonly node: TreeNode;
  readonly start: number;
}

/** A bar's offset counts from the end of the bar before it on its level. */
function toLevels(
  root: TreeNode,
  names: Map<string, number>,
): { readonly levels: readonly (readonly number[])[]; readonly maxSelf: number } {
  const levels: number[][] = [];
  let maxSelf = 0;
  for (let row: readonly Placed[] = [{ node: root, start: 0 }]; row.length > 0; ) {
    const level: number[] = [];
    const next: Placed[] = [];
    let end = 0;
    for (const { node, start } of row) {
      level.push(start - end, node.total, node.self, indexOf(names, node));
      end = start + node.total;
      maxSelf = Math.max(maxSelf, node.self);
      // Self first, so that children start behind it.
      let at = start + node.self;
      for (const child of node.children.values()) {
        next.push({ node: child, start: at });
        at += child.total;
      }
    }
    levels.push(level);
    row = next;
  }
  return { levels, maxSelf };
}

function indexOf(names: Map<string, number>, { frame }: TreeNode): number {
  if (frame === undefined) return 0;
  const known = names.get(frame.name) ?? names.size;
  names.set(frame.name, known);
  return known;
}
