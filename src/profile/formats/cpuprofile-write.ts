/** Writes one sample type as V8 `.cpuprofile`, which DevTools, VS Code and speedscope open. Lines become 0-based again. */
import type { Frame, Profile } from '../profile.ts';
import { nodesOf, type TreeNode, toTree } from './written-tree.ts';

/**
 * One sample a stack, that lasts as long as the stack cost, and one of the root at the end: a sample's time is known only
 * by when the next one was taken. Viewers that count hits instead (DevTools' tree) share the time by them, so hits are
 * written in proportion. Values that are no time are written as if they were microseconds: viewers know no other unit.
 */
export function writeCpuProfile(profile: Profile, type: number = profile.defaultType): Uint8Array {
  const perMicrosecond = profile.sampleTypes[type]?.unit === 'ns' ? 1000 : 1;
  const root = toTree(profile, type);
  const nodes = nodesOf(root);
  const ids = new Map(nodes.map((node, i) => [node, i + 1]));
  const costly = nodes.filter(({ self }) => self > 0);
  const durations = costly.map(({ self }) => self / perMicrosecond);
  // Samples are hits already.
  const scale = profile.sampleTypes[type]?.unit === 'samples' ? 1 : hitScale(root.total);
  const file = {
    nodes: nodes.map((node) => toNode(node, ids, scale)),
    startTime: 0,
    endTime: durations.reduce((sum, duration) => sum + duration, 0),
    samples: [...costly.map((node) => ids.get(node)), ...(costly.length === 0 ? [] : [1])],
    timeDeltas: costly.length === 0 ? [] : [0, ...durations],
  };
  return new TextEncoder().encode(JSON.stringify(file));
}

/** Enough hits that rounding them is below what anyone sees, and few enough that sums stay whole numbers. */
const mostHits = 1e9;
const fewestHits = 1e6;

function hitScale(total: number): number {
  if (total > mostHits) return mostHits / total;
  return total >= fewestHits || total === 0 ? 1 : Math.ceil(fewestHits / total);
}

function toNode(node: TreeNode, ids: ReadonlyMap<TreeNode, number>, scale: number): object {
  const children = [...node.children.values()].map((child) => ids.get(child));
  const hits = (value: number): number => (value > 0 ? Math.max(1, Math.round(value * scale)) : 0);
  const ticks = [...node.lines].map(([line, value]) => ({ line, ticks: hits(value) }));
  return {
    id: ids.get(node),
    callFrame: toCallFrame(node.frame),
    hitCount: hits(node.self),
    children: children.length === 0 ? undefined : children,
    positionTicks: ticks.length === 0 ? undefined : ticks,
  };
}

function toCallFrame(frame: Frame | undefined): object {
  return {
    functionName: frame === undefined ? '(root)' : frame.name === '(anonymous)' ? '' : frame.name,
    scriptId: '0',
    url: frame?.file ?? '',
    lineNumber: (frame?.line ?? 0) - 1,
    columnNumber: (frame?.column ?? 0) - 1,
  };
}
