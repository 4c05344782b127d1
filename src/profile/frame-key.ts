/**
 * Keys under which frames of many profiles are the same function: language-normalized name and repository-relative
 * file, never a line. Only where one JavaScript file has several functions of one name, or of none, does position
 * count, and then as an ordinal found by aligning both sides, so that inserted lines change no key.
 */
import { alignPositions, type Position } from './align-positions.ts';
import { stableName } from './frame-name.ts';
import { type Place, placeOf } from './place.ts';
import type { Frame, Profile } from './profile.ts';
import { columnsOf } from './stack-columns.ts';

export interface KeyOptions {
  /** Checkouts, of both sides; files below them are the repository's. */
  readonly roots?: readonly string[] | undefined;
  /** Repository path on the baseline → on the candidate, for files git calls renamed. */
  readonly renamedFiles?: ReadonlyMap<string, string>;
  /** Where a line of the baseline is in the candidate, by the candidate's path; undefined: it was removed. */
  readonly candidateLine?: (file: string, baselineLine: number) => number | undefined;
}

export interface KeyedFunction {
  readonly key: string;
  /** For people: stable name, path as in `place`, the earliest line seen on the last side that has the function. */
  readonly frame: Frame;
  readonly place?: Place;
}

export interface KeyedProfiles {
  /** Per side, per profile: the key of each frame, by the frame's index. */
  readonly keys: readonly (readonly (readonly string[])[])[];
  readonly functions: ReadonlyMap<string, KeyedFunction>;
}

interface Named {
  /** Key but for the ordinal. */
  readonly base: string;
  readonly name: string;
  readonly place: Place | undefined;
  readonly position: string;
  readonly frame: Frame;
}

type NamedSides = readonly (readonly (readonly Named[])[])[];

/** `sides`: one list of profiles a side, baseline first; one side alone is fine. */
export function keyProfiles(sides: readonly (readonly Profile[])[], options: KeyOptions = {}): KeyedProfiles {
  const named: NamedSides = sides.map((profiles, side) => {
    const renamed = side < sides.length - 1 ? options.renamedFiles : undefined;
    return profiles.map((profile) => profile.frames.map((frame) => nameFrame(frame, options.roots ?? [], renamed)));
  });
  const ordinals = findOrdinals(sides, named, options);
  const functions = new Map<string, KeyedFunction>();
  const keys = named.map((profiles, side) => {
    const ofSide = new Map<string, KeyedFunction>();
    const keysOfSide = profiles.map((frames) =>
      frames.map((entry) => {
        const keyed = toFunction(entry, ordinals.get(entry.base)?.[side]?.get(entry.position));
        const line = ofSide.get(keyed.key)?.frame.line ?? Number.POSITIVE_INFINITY;
        if (!ofSide.has(keyed.key) || (keyed.frame.line ?? line) < line) ofSide.set(keyed.key, keyed);
        return keyed.key;
      }),
    );
    for (const [key, keyed] of ofSide) functions.set(key, keyed);
    return keysOfSide;
  });
  return { keys, functions };
}

function nameFrame(frame: Frame, roots: readonly string[], renamed: ReadonlyMap<string, string> | undefined): Named {
  const name = stableName(frame);
  const given = frame.file === undefined || frame.file === '' ? undefined : placeOf(frame.file, roots);
  const moved = given === undefined ? undefined : renamed?.get(given.path);
  const place = given !== undefined && moved !== undefined ? { ...given, path: moved } : given;
  const base = place === undefined ? name || '(anonymous)' : `${name} (${place.path})`;
  return { base, name, place, position: `${frame.line ?? 0}:${frame.column ?? 0}`, frame };
}

function toFunction(entry: Named, ordinal: number | undefined): KeyedFunction {
  const { frame, place } = entry;
  const anonymous = entry.name === '' && place !== undefined;
  const name = anonymous ? `(anonymous ${place.path}#${ordinal ?? 1})` : entry.name || '(anonymous)';
  const key = anonymous ? name : ordinal === undefined ? entry.base : `${entry.base}#${ordinal}`;
  const shown: Frame = { ...frame, name, kind: kindOf(frame, place) };
  return place === undefined ? { key, frame: shown } : { key, frame: { ...shown, file: place.path }, place };
}

/** The path outranks what the reader guessed from the name. */
function kindOf(frame: Frame, place: Place | undefined): Frame['kind'] {
  if (place?.kind === 'dependency' || place?.kind === 'runtime') return place.kind;
  return place?.kind === 'repository' ? 'user' : frame.kind;
}

/** Per base key that needs them, per side: ordinal by position. */
function findOrdinals(
  sides: readonly (readonly Profile[])[],
  named: NamedSides,
  options: KeyOptions,
): ReadonlyMap<string, readonly ReadonlyMap<string, number>[]> {
  const positions = positionsOf(named);
  for (const [base, perSide] of positions) {
    const anonymous = base.startsWith(' (') || base === '(anonymous)';
    if (!anonymous && perSide.every((known) => known.size < 2)) positions.delete(base);
  }
  if (positions.size > 0) noteCallers(sides, named, positions);
  const ordinals = new Map<string, readonly ReadonlyMap<string, number>[]>();
  for (const [base, perSide] of positions) ordinals.set(base, ordinalsOf(perSide, base, options));
  return ordinals;
}

interface Seen extends Position {
  readonly callers: Set<string>;
}

type SeenSides = readonly Map<string, Seen>[];

/** Only V8's lines are sure to be definitions; elsewhere equal names in one file stay one function. */
function positionsOf(named: NamedSides): Map<string, SeenSides> {
  const positions = new Map<string, SeenSides>();
  for (const [side, profiles] of named.entries()) {
    for (const { base, position, frame } of profiles.flat()) {
      if (frame.language !== 'js' || frame.line === undefined) continue;
      const perSide = positions.get(base) ?? named.map(() => new Map<string, Seen>());
      positions.set(base, perSide);
      const seen = perSide[side];
      if (seen?.has(position) === false) {
        seen.set(position, { line: frame.line, column: frame.column ?? 0, callers: new Set() });
      }
    }
  }
  return positions;
}

function noteCallers(
  sides: readonly (readonly Profile[])[],
  named: NamedSides,
  positions: ReadonlyMap<string, SeenSides>,
): void {
  for (const [side, profiles] of sides.entries()) {
    for (const [index, profile] of profiles.entries()) {
      const names = named[side]?.[index] ?? [];
      const { size, parents, items } = columnsOf(profile);
      for (let node = 1; node < size; node++) {
        const callee = names[items[node] ?? -1];
        const parent = parents[node] ?? 0;
        const caller = parent === 0 ? undefined : names[items[parent] ?? -1];
        if (callee === undefined || caller === undefined) continue;
        positions.get(callee.base)?.[side]?.get(callee.position)?.callers.add(caller.base);
      }
    }
  }
}

function ordinalsOf(perSide: SeenSides, base: string, options: KeyOptions): readonly ReadonlyMap<string, number>[] {
  const sorted = perSide.map((seen) =>
    [...seen].sort(([, a], [, b]) => a.line - b.line || a.column - b.column).map(([key, value]) => ({ key, value })),
  );
  const [baseline = [], candidate = []] = sorted;
  const file = / \((.*)\)$/.exec(` ${base}`)?.[1] ?? '';
  const map = options.candidateLine;
  const aligned = alignPositions(
    baseline.map(({ value }) => value),
    candidate.map(({ value }) => value),
    map === undefined ? undefined : (line) => map(file, line),
  );
  return [
    new Map(baseline.map(({ key }, index) => [key, aligned.baseline[index] ?? 1])),
    new Map(candidate.map(({ key }, index) => [key, aligned.candidate[index] ?? 1])),
  ];
}
