/** Profiles of bundled or compiled JavaScript in terms of its sources. Map contents come as data; reading is an edge's work. */
import {
  LEAST_UPPER_BOUND,
  type OriginalMapping,
  originalPositionFor,
  type SourceMapInput,
  TraceMap,
  traceSegment,
} from '@jridgewell/trace-mapping';
import { GateError } from '../errors.ts';
import { originOf } from './formats/frame-origin.ts';
import type { Frame, Profile } from './profile.ts';

/** A source map with the address its relative sources count from. */
export interface ScriptMap {
  /** JSON text or the parsed map. */
  readonly map: string | object;
  /** Address of the map; the script's own when absent. */
  readonly url?: string;
}

/**
 * Definitions, names and executing lines through the maps. `maps` by the script's file as the profile names it.
 * Apply before keying: bundlers rename, move and join functions from build to build.
 */
export function applySourceMaps(profile: Profile, maps: ReadonlyMap<string, ScriptMap>): Profile {
  const traces = new Map<string, TraceMap>();
  for (const file of new Set(profile.frames.flatMap((frame) => frame.file ?? []))) {
    const known = maps.get(file);
    if (known !== undefined) traces.set(file, openMap(file, known));
  }
  if (traces.size === 0) return profile;
  const frames = profile.frames.map((frame) => toOriginal(frame, traces.get(frame.file ?? '')));
  const stacks = profile.stacks.map((stack) => {
    const leaf = stack.frames.at(-1);
    const trace = leaf === undefined ? undefined : traces.get(profile.frames[leaf]?.file ?? '');
    if (trace === undefined || stack.leafLine === undefined || leaf === undefined) return stack;
    const { leafLine, ...rest } = stack;
    const line = originalLine(trace, leafLine, frames[leaf]?.file);
    return line === undefined ? rest : { ...rest, leafLine: line };
  });
  return { ...profile, frames, stacks };
}

function openMap(file: string, { map, url }: ScriptMap): TraceMap {
  try {
    // TraceMap checks the shape it is given; a foreign object that is no map fails here.
    return new TraceMap(map as SourceMapInput, url ?? file);
  } catch (cause) {
    throw new GateError(
      'FILE_MALFORMED',
      `Cannot read the source map of ${file} as it must be a source map of version 3: current value is ${cause}`,
      { hint: 'build again with source maps, or leave them out', cause },
    );
  }
}

function toOriginal(frame: Frame, trace: TraceMap | undefined): Frame {
  if (trace === undefined || frame.line === undefined) return frame;
  if (frame.column === undefined) return placedByLine({ ...frame, line: frame.line }, trace);
  // The script's own top level is at its very start, where the first module's first function may be mapped.
  if (frame.line === 1 && frame.column === 1) return frame;
  const found = originalPositionFor(trace, { line: frame.line, column: frame.column - 1 });
  if (!isFound(found)) return frame;
  const name = originalName(frame, trace) ?? frame.name;
  // What a bundle holds may be the repository's own or a package's: its original place decides.
  const { kind } = originOf(name, found.source, frame.language);
  return { ...frame, name, kind, file: found.source, line: found.line, column: found.column + 1 };
}

/** Profilers that give no column (@datadog/pprof): of a line whose begin and end are in one source that source is it. */
function placedByLine(frame: Frame & { readonly line: number }, trace: TraceMap): Frame {
  const first = originalPositionFor(trace, { line: frame.line, column: 0, bias: LEAST_UPPER_BOUND });
  const last = originalPositionFor(trace, { line: frame.line, column: Number.MAX_SAFE_INTEGER });
  if (!isFound(first) || first.source !== last.source) return frame;
  const { kind } = originOf(frame.name, first.source, frame.language);
  const { line: _, ...rest } = frame;
  const placed = { ...rest, kind, file: first.source };
  // A minified line holds many of one source.
  return first.line === last.line ? { ...placed, line: first.line } : placed;
}

type Found = OriginalMapping & { source: string; line: number; column: number };

function isFound(found: ReturnType<typeof originalPositionFor>): found is Found {
  return found.source !== null && found.line !== null;
}

/** Longest text between a function's name and its parameters: `name = async function (`. */
const longestGap = 18;

/**
 * V8 places a function at its parameters, right behind its name or the assignment that named it. The name in the map
 * belongs to a segment that starts where the generated name does; any other name nearby is someone else's.
 */
function originalName(frame: Frame, trace: TraceMap): string | undefined {
  const name = frame.name.split('.').at(-1) ?? '';
  if (name === '' || name.startsWith('(') || frame.line === undefined || frame.column === undefined) return undefined;
  for (let gap = 0; gap <= longestGap; gap++) {
    const column = frame.column - 1 - name.length - gap;
    if (column < 0) return undefined;
    const segment = traceSegment(trace, frame.line - 1, column);
    if (segment === null || segment[0] !== column) continue;
    const original = segment.length === 5 ? trace.names[segment[4]] : undefined;
    // A segment exactly where the name is, that names nothing: the bundler left the name alone.
    if (original === undefined && gap === 0) return undefined;
    if (original !== undefined) return frame.name.slice(0, frame.name.length - name.length) + original;
  }
  return undefined;
}

/**
 * Profilers give no column of execution: the line's first segment is used, where it is the function's file; of
 * a line that holds several of the source (tsx writes a whole file into one) nothing can be stated.
 */
function originalLine(trace: TraceMap, line: number, file: string | undefined): number | undefined {
  const first = originalPositionFor(trace, { line, column: 0, bias: LEAST_UPPER_BOUND });
  const last = originalPositionFor(trace, { line, column: Number.MAX_SAFE_INTEGER });
  return isFound(first) && first.source === file && last.line === first.line ? first.line : undefined;
}
