/** Writes one sample type as a single flamebearer, which Pyroscope and Grafana's flame graph panel show. */
import type { Profile } from '../profile.ts';
import { type TreeNode, toTree } from './written-tree.ts';

const units: Readonly<Record<string, string>> = { B: 'bytes', count: 'objects' };

export function writeFlamebearer(profile: Profile, type: number = profile.defaultType): Uint8Array {
  const unit = profile.sampleTypes[type]?.unit ?? 'samples';
  const root = toTree(profile, type);
  const names = new Map<string, number>([['total', 0]]);
  const { levels, maxSelf } = toLevels(root, names);
  const file = {
    version: 1,
    flamebearer: { names: [...names.keys()], levels, numTicks: root.total, maxSelf },
    metadata: {
      format: 'single',
      spyName: profile.producer,
      // A tick is one unit; samples are taken for the usual hundred a second.
      sampleRate: unit === 'ns' ? 1e9 : 100,
      units: units[unit] ?? 'samples',
      name: profile.sampleTypes[type]?.type ?? '',
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
