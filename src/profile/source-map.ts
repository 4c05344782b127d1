/** Profiles of bundled or compiled JavaScript in terms of its sources. Map contents come as data; reading is an edge's work. */
import {
  decodedMappings,
  FlattenMap,
  LEAST_UPPER_BOUND,
  type OriginalMapping,
  originalPositionFor,
  type SectionedSourceMapInput,
  type TraceMap,
  traceSegment,
} from '@jridgewell/trace-mapping';
import { GateError } from '../errors.ts';
import { originOf } from './formats/frame-origin.ts';
import { evidenceAgainst } from './map-evidence.ts';
import type { Frame, Profile } from './profile.ts';
import { withHeader } from './stack-columns.ts';

/** A source map with the address its relative sources count from. */
export interface ScriptMap {
  /** JSON text or the parsed map. */
  readonly map: string | object;
  /** Address of the map; the script's own when absent. */
  readonly url?: string;
  /** Text of a source that the map names and does not hold, by its address; undefined where it cannot be read. */
  readonly textOf?: (source: string) => string | undefined;
  /** How many lines the script has. */
  readonly lineCount?: number;
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
  for (const [file, trace] of traces) {
    const { textOf, lineCount } = maps.get(file) ?? {};
    const against = evidenceAgainst(trace, { file, before: profile.frames, after: frames, textOf, lineCount });
    if (against !== undefined) throw notOf(file, against);
  }
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

/**
 * The same, one map at a time, so that a broken one does not affect others: what it is of keeps its own names, and a note says
 * so.
 */
export function applyEachMap(profile: Profile, maps: ReadonlyMap<string, ScriptMap>): Profile {
  return [...maps].reduce((read, [file, map]) => {
    try {
      return applySourceMaps(read, new Map([[file, map]]));
    } catch (error) {
      if (!(error instanceof GateError)) throw error;
      return withHeader(read, { notes: [...(read.notes ?? []), `${error.message}; ${error.hint}`] });
    }
  }, profile);
}

function openMap(file: string, { map, url }: ScriptMap): TraceMap {
  try {
    const parsed: unknown = typeof map === 'string' ? JSON.parse(map.replace(guard, '')) : map;
    // It checks the shape it is given, and joins the sections of an indexed map.
    const trace = FlattenMap(parsed as SectionedSourceMapInput, url ?? file);
    checkSegments(trace, parsed);
    return trace;
  } catch (cause) {
    throw new GateError(
      'FILE_MALFORMED',
      `Cannot read the source map of ${file} as it must be a source map of version 3: current value is ${cause}`,
      { hint: 'build again with source maps, or remove the map', cause },
    );
  }
}

function notOf(file: string, found: string): GateError {
  return new GateError(
    'FILE_MALFORMED',
    `Cannot use the source map of ${file} as it must be of the script that ran: current value is ${found}`,
    { hint: 'build again with source maps, or remove the map' },
  );
}

/** What servers write ahead of JSON, so that it is no script. */
const guard = /^\)\]\}'[^\n]*\n/;

/** A map that was cut or edited points to sources and names that it does not have. */
function checkSegments(trace: TraceMap, parsed: unknown): void {
  const { mappings } = parsed as { readonly mappings?: unknown };
  if (typeof mappings === 'string' && /[^A-Za-z\d+/,;]/.test(mappings)) throw new RangeError('mappings of other signs');
  // Typed as 3, and what is in the file is anything.
  if (String(trace.version) !== '3') throw new RangeError(`version ${String(trace.version)}`);
  const { sources, names } = trace;
  for (const [line, segments] of decodedMappings(trace).entries()) {
    for (const [column, source = 0, originalLine = 0, originalColumn = 0, name = 0] of segments) {
      const isWhole = column >= 0 && originalLine >= 0 && originalColumn >= 0;
      const isHeld = source >= 0 && (source === 0 || source < sources.length) && (name === 0 || name < names.length);
      if (!isWhole || !isHeld) throw new RangeError(`a mapping of line ${line + 1} to what the map does not hold`);
    }
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

/** Longest text between a name and the value it is of: ` = `, `: `. */
const longestSign = 3;

/** Letters of what a function may begin with ahead of its parameters: `async `, `function`, `async function* `. */
const keywords: ReadonlySet<number> = new Set([0, 5, 6, 8, 9, 10, 14, 15, 16]);

/**
 * V8 places a function at its parameters, right behind its name or the assignment that named it. The name in the map
 * belongs to a segment that starts where the generated name does; any other name nearby is someone else's, as that of the
 * field ahead of it in `class{#e=1;field=x=>`.
 */
function originalName(frame: Frame, trace: TraceMap): string | undefined {
  const name = (frame.name.split('.').at(-1) ?? '').replace(/^[gs]et (?=.)/, '');
  if (name === '' || name.startsWith('(') || frame.line === undefined || frame.column === undefined) return undefined;
  const end = frame.column - 1;
  const starts = startsBefore(trace, { line: frame.line - 1, from: end - name.length - longestGap, end });
  for (const [index, { column, original }] of starts.entries()) {
    const gap = end - column - name.length;
    if (gap < 0) continue;
    // A segment exactly where the name is, that names nothing: the bundler left the name alone.
    if (original === undefined && gap === 0) return undefined;
    const value = starts[index - 1]?.column ?? end;
    const isAhead = value === end || (value - column - name.length <= longestSign && keywords.has(end - value));
    if (original !== undefined && value >= column + name.length && isAhead)
      return frame.name.slice(0, frame.name.length - name.length) + original;
  }
  return undefined;
}

interface Start {
  readonly column: number;
  readonly original: string | undefined;
}

/** Where segments of a generated line start, the last one first. 0-based; `end` is not included. */
function startsBefore(
  trace: TraceMap,
  { line, from, end }: { readonly line: number; readonly from: number; readonly end: number },
): readonly Start[] {
  const starts: Start[] = [];
  for (let at = end - 1; at >= Math.max(0, from); ) {
    const segment = traceSegment(trace, line, at);
    if (segment === null || segment[0] < from) break;
    starts.push({ column: segment[0], original: segment.length === 5 ? trace.names[segment[4]] : undefined });
    at = segment[0] - 1;
  }
  return starts;
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
