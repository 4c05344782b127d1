/**
 * Which packages are built side by side: a linker keeps one processor busy. While a package is looked through none is built,
 * since what its first calls take is noted. The first is built alone, as it compiles what the others are made from as well.
 */
import { availableParallelism } from 'node:os';

/** More would need the memory of as many linkers. */
const mostAtOnce = 4;

export function builtTogether<Package>(
  packages: readonly Package[],
  atOnce: number = Math.min(mostAtOnce, availableParallelism()),
): readonly (readonly Package[])[] {
  const [first, ...others] = packages;
  if (first === undefined) return [];
  const groups = Array.from({ length: Math.ceil(others.length / atOnce) }, (_, i) =>
    others.slice(i * atOnce, (i + 1) * atOnce),
  );
  return [[first], ...groups];
}

/** Ends when none of them runs any more; rejects as the first that does. */
export async function allBuilt<Package, Built>(
  group: readonly Package[],
  build: (each: Package) => Promise<Built>,
): Promise<readonly (readonly [Package, Built])[]> {
  const ends = await Promise.allSettled(group.map(async (each) => [each, await build(each)] as const));
  return ends.map((end) => {
    if (end.status === 'rejected') throw end.reason;
    return end.value;
  });
}
