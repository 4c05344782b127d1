/** Writes one sample type as V8 `.cpuprofile`, which DevTools, VS Code and speedscope open. Lines become 0-based again. */
import type { Frame, Profile } from '../profile.ts';
import { nodesOf, type TreeNode, toTree } from './written-tree.ts';

/**
 * Time is written in microseconds, one sample a stack that lasts as long as the stack cost. Values that are no time are
 * written as if they were microseconds: viewers know no other unit.
 */
export function writeCpuProfile(profile: Profile, type: number = profile.defaultType): Uint8Array {
  const perMicrosecond = profile.sampleTypes[type]?.unit === 'ns' ? 1000 : 1;
  const nodes = nodesOf(toTree(profile, type));
  const ids = new Map(nodes.map((node, i) => [node, i + 1]));
  const costly = nodes.filter(({ self }) => self > 0);
  const durations = costly.map(({ self }) => self / perMicrosecond);
  const file = {
    nodes: nodes.map((node) => toNode(node, ids)),
    startTime: 0,
    endTime: durations.reduce((sum, duration) => sum + duration, 0),
    samples: costly.map((node) => ids.get(node)),
    timeDeltas: [0, ...durations.slice(0, -1)].slice(0, costly.length),
  };
  return new TextEncoder().encode(JSON.stringify(file));
}

function toNode(node: TreeNode, ids: ReadonlyMap<TreeNode, number>): object {
  const children = [...node.children.values()].map((child) => ids.get(child));
  const ticks = [...node.lines].map(([line, value]) => ({ line, ticks: Math.max(1, Math.round(value)) }));
  return {
    id: ids.get(node),
    callFrame: toCallFrame(node.frame),
    hitCount: node.self > 0 ? 1 : 0,
    ...(children.length === 0 ? {} : { children }),
    ...(ticks.length === 0 ? {} : { positionTicks: ticks }),
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
