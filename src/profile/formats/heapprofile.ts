/** V8 `.heapprofile`: https://chromedevtools.github.io/devtools-protocol/tot/HeapProfiler/#type-SamplingHeapProfile. */
import type { Profile } from '../profile.ts';
import { parseJson } from './bytes.ts';
import { type Checks, createChecks, type JsonObject } from './malformed.ts';
import { createProfileBuilder } from './profile-builder.ts';
import type { Bytes, JsonFormat, ReadOptions } from './profile-format.ts';
import { isHeap, unwrapV8 } from './v8-file.ts';
import { toV8Frame } from './v8-node.ts';

const name = 'heapprofile';
const checks: Checks = createChecks(name);

export const heapProfileFormat: JsonFormat = {
  name,
  choices: [],
  recognizes(file) {
    const profile = unwrapV8(file);
    return profile !== undefined && isHeap(profile);
  },
  read: (file, options) => fromHeapProfile(file, options?.sampleType),
};

/**
 * The file does not say whether collected objects are in it. `sampleType`: `alloc_space` when it was captured with
 * both `includeObjectsCollectedBy…` flags, else `inuse_space` (what `--heap-prof` writes).
 */
export function readHeapProfile(bytes: Bytes, options?: ReadOptions): Profile {
  return fromHeapProfile(parseJson(bytes, name, options?.maxInflatedBytes), options?.sampleType);
}

/** `value`: what the inspector's `HeapProfiler.stopSampling` answers, or a parsed file. */
export function fromHeapProfile(value: unknown, sampleType = 'inuse_space'): Profile {
  const profile = unwrapV8(value) ?? checks.object(value, 'the file');
  const builder = createProfileBuilder(name, 1);
  const open: { readonly value: unknown; readonly under: number; readonly where: string }[] = [
    { value: profile['head'], under: 0, where: 'head' },
  ];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const node = checks.object(next.value, next.where);
    const frame = toV8Frame(checks, node, next.where);
    const isRoot = next.where === 'head' && frame.name === '(root)';
    const placed = isRoot ? next.under : builder.tree.child(next.under, builder.frame(frame));
    // Already un-sampled by V8: bytes, not samples.
    builder.tree.add(placed, 0, checks.weight(node['selfSize'], `${next.where}.selfSize`));
    const children = node['children'] === undefined ? [] : checks.array(node['children'], `${next.where}.children`);
    for (const child of children) open.push({ value: child, under: placed, where: `a child of ${frame.name}` });
  }
  return builder.build({
    sampleTypes: [{ type: sampleType, unit: 'B' }],
    defaultType: 0,
    ...sampleCountOf(profile),
    producer: 'v8-heap',
    mode: sampleType.startsWith('alloc') ? 'alloc' : 'inuse',
  });
}

/** Files from before V8 7 hold only the tree. */
function sampleCountOf(profile: JsonObject): { readonly sampleCount?: number } {
  if (profile['samples'] === undefined) return {};
  return { sampleCount: checks.array(profile['samples'], 'samples').length };
}
