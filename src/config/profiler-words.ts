/** The profilers of all tools, as the configuration's reference names them. */
import { type HarnessName, harnessNames, toolOf } from '../tools/all.ts';
import type { Profilers } from '../tools/descriptor.ts';

type Kind = keyof Profilers;

/** Every profiler that some tool can use; `none` last. */
export function profilersIn<K extends Kind>(kind: K): readonly Profilers[K][number][] {
  const all = harnessNames.flatMap((name): readonly Profilers[K][number][] => toolOf(name).profilers[kind]);
  return [...new Set(all.filter((profiler) => profiler !== 'none')), 'none'];
}

/** `v8 for JavaScript, pprof for go, …`: what each tool uses unless the configuration says otherwise. */
export function defaultProfilers(kind: Kind): string {
  const users = new Map<string, Set<string>>();
  for (const name of harnessNames) {
    const [first] = toolOf(name).profilers[kind];
    if (first === 'none') continue;
    users.set(first, (users.get(first) ?? new Set()).add(userOf(name)));
  }
  return [...users].map(([profiler, names]) => `${profiler} for ${[...names].join(' and ')}`).join(', ');
}

function userOf(name: HarnessName): string {
  return toolOf(name).npmPackage === undefined ? name : 'JavaScript';
}
