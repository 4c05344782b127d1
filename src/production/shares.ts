/** From a profile of production to what each function has of it, and from a function of a diff back to its share. */

import type { InProduction } from '../profile/blame.ts';
import { buildCallTree } from '../profile/call-tree.ts';
import type { Place } from '../profile/place.ts';
import type { Frame, Profile, SampleType } from '../profile/profile.ts';
import { clockOf, costKindOf } from './cost-kind.ts';
import { longestName, mostFunctions, type ProductionFunction, type ProductionRecord, windowMs } from './record.ts';

export interface Shares {
  readonly kind: ProductionRecord['kind'];
  readonly type: string;
  readonly unit: string;
  readonly amount: number;
  readonly functions: readonly ProductionFunction[];
}

/** Shares below are rounded away: nothing is printed with more digits. */
const digits = 1e7;

/** Files of the profile must be repository-relative already. */
export function sharesOf(profile: Profile): Shares {
  const { type, root, functions } = buildCallTree([profile], { recursion: 'fold' });
  const share = (value: number): number =>
    root.total > 0 ? Math.min(1, Math.round((value / root.total) * digits) / digits) : 0;
  const kept = functions.filter(({ total }) => share(total) > 0).slice(0, mostFunctions);
  return {
    kind: costKindOf(type) === 'heap' ? 'heap' : 'cpu',
    type: isWallClock(profile, type) ? 'wall' : type.type,
    unit: type.unit,
    amount: root.total,
    functions: kept.map(({ frame, self, total }) => ({
      name: frame.name.slice(0, longestName),
      file: frame.file?.slice(0, longestName),
      line: frame.line,
      self: share(self),
      total: share(total),
    })),
  };
}

/** Formats that count samples name the clock they were taken by apart from what they count. */
function isWallClock({ mode }: Profile, { type }: SampleType): boolean {
  return mode === 'wall' && /^samples?$/.test(type);
}

/** A function as a diff knows it: its stable name and its place in the repository. */
export interface Sought {
  readonly frame: Frame;
  readonly place?: Place | undefined;
}

export interface Lens {
  readonly record: ProductionRecord;
  readonly byName: ReadonlyMap<string, readonly ProductionFunction[]>;
}

/** Indexes a record by function name, for many look-ups. */
export function lensOf(record: ProductionRecord): Lens {
  const byName = new Map<string, ProductionFunction[]>();
  for (const each of record.functions) byName.set(each.name, [...(byName.get(each.name) ?? []), each]);
  return { record, byName };
}

/** What is asked of production: which kind of cost, and when what it is reported beside was measured (ISO 8601). */
export interface Asked {
  readonly kind: 'cpu' | 'heap';
  readonly at: string;
}

/** What each service spends in this function, of those whose profile shows it; the largest share first. */
export function inProduction(lenses: readonly Lens[], { kind, at }: Asked, sought: Sought): readonly InProduction[] {
  return lenses
    .filter(({ record }) => record.kind === kind)
    .flatMap((lens): readonly InProduction[] => {
      const found = findFunction(lens, sought);
      if (found === undefined) return [];
      const { service, until } = lens.record;
      const length = windowMs(lens.record);
      const ageMs = Math.max(0, Date.parse(at) - Date.parse(until));
      const share = { service, self: found.self, total: found.total, ageMs, ...clockOf(lens.record) };
      return [length === undefined ? share : { ...share, windowMs: length }];
    })
    .toSorted((a, b) => b.total - a.total);
}

/**
 * By name and path. Where one side names no file the name alone decides, if only one function has it; of several in one
 * file, such as methods of two classes, it is the one whose definition is nearest.
 */
export function findFunction(lens: Lens, { frame, place }: Sought): ProductionFunction | undefined {
  const named = lens.byName.get(frame.name) ?? [];
  const path = place?.path ?? frame.file;
  if (path === undefined) return named.length === 1 ? named[0] : undefined;
  const there = named.filter(({ file }) => file !== undefined && isSamePath(file, path));
  if (there.length > 0) return nearest(there, frame.line);
  const placeless = named.filter(({ file }) => file === undefined);
  return placeless.length === 1 && named.length === 1 ? placeless[0] : undefined;
}

/** Equal, or one the end of the other: a container's folder before it, or a package's. */
export function isSamePath(a: string, b: string): boolean {
  return a === b || a.endsWith(`/${b}`) || b.endsWith(`/${a}`);
}

function nearest(functions: readonly ProductionFunction[], line: number | undefined): ProductionFunction | undefined {
  if (line === undefined) return functions[0];
  const distance = (each: ProductionFunction): number => Math.abs((each.line ?? 0) - line);
  return functions.toSorted((a, b) => distance(a) - distance(b))[0];
}
