/** Benchmarks whose names become one when they are stored. */
import type { Listed } from '../harness/harness.ts';
import { numberedNames, sharedNames, sharedNamesRemark } from '../harness/numbered-names.ts';
import { storableName } from '../results/benchmark-id.ts';

/** Of one suite: those that become one name when it is stored, and that their tool distinguishes, are numbered. */
export function toldApart(listing: readonly Listed[]): readonly Listed[] {
  const names = listing.map(({ name }) => storableName(name));
  const shared = new Set(sharedNames(names));
  if (shared.size === 0) return listing;
  const isClear = (name: string): boolean => {
    const twins = listing.filter((_, i) => names[i] === name);
    return new Set(twins.map(({ file, localName }) => JSON.stringify([file, localName]))).size === twins.length;
  };
  const clear = new Set([...shared].filter(isClear));
  const distinct = numberedNames(names);
  return listing.map((each, i) => {
    const name = names[i] ?? '';
    if (!clear.has(name)) return each;
    const remark = [each.remark, sharedNamesRemark(each.file, [name])].filter(Boolean).join('\n');
    return { ...each, name: distinct[i] ?? name, remark };
  });
}
