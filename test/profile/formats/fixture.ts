/** Captured profiles and what can be said of any of them. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Profile } from '../../../src/profile/profile.ts';

const root = new URL('../../fixtures/profiles/', import.meta.url);

export function fixtureBytes(path: string): Uint8Array {
  return readFileSync(new URL(path, root));
}

export function fixtureText(path: string): string {
  const bytes = fixtureBytes(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : Buffer.from(bytes)).toString('utf8');
}

export interface Totals {
  self: number;
  total: number;
}

/** Self and total of each function name in one sample type; a recursive function counts once a stack. */
export function totalsByName(profile: Profile, type: number = profile.defaultType): ReadonlyMap<string, Totals> {
  const totals = new Map<string, Totals>();
  for (const stack of profile.stacks) {
    const value = stack.values[type] ?? 0;
    const names = stack.frames.map((frame) => profile.frames[frame]?.name ?? '?');
    for (const name of new Set(names)) entry(totals, name).total += value;
    const leaf = names.at(-1);
    if (leaf !== undefined) entry(totals, leaf).self += value;
  }
  return totals;
}

function entry(totals: Map<string, Totals>, name: string): Totals {
  const known = totals.get(name) ?? { self: 0, total: 0 };
  totals.set(name, known);
  return known;
}

export function sumOf(profile: Profile, type: number = profile.defaultType): number {
  return profile.stacks.reduce((sum, stack) => sum + (stack.values[type] ?? 0), 0);
}

/** Stacks as `name (file:line:column)` paths with values, sorted: equal for equal trees, however frames are numbered. */
export function treeOf(profile: Profile): readonly string[] {
  return profile.stacks
    .map((stack) => {
      const path = stack.frames.map((index) => {
        const frame = profile.frames[index];
        return `${frame?.name} (${frame?.file ?? ''}:${frame?.line ?? 0}:${frame?.column ?? 0})`;
      });
      return `${path.join(';')} ${stack.values.join(' ')}`;
    })
    .sort();
}

export function frameNamed(profile: Profile, name: string): Profile['frames'][number] {
  const frame = profile.frames.find((candidate) => candidate.name === name);
  if (frame === undefined) throw new Error(`no frame ${name} among ${profile.frames.map((f) => f.name).join(', ')}`);
  return frame;
}
