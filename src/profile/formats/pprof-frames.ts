/** Locations of a pprof file as frames: inlined functions expanded, nameless addresses named after their mapping. */
import type { Frame } from '../profile.ts';
import { languageOfFile, type Origin, originOf } from './frame-origin.ts';
import { malformed } from './malformed.ts';
import type { PprofComments } from './pprof-comments.ts';
import { createPruning, type Pruning } from './pprof-prune.ts';
import type { PprofFile } from './pprof-tables.ts';
import { type Id, type PprofLine, type PprofLocation, stringAt } from './pprof-tables.ts';
import { type ProfileBuilder, toFrame } from './profile-builder.ts';
import { toCalledFrame } from './symbol-frame.ts';

/** Origin of frames written here, in the name of their mapping. */
const ownMapping = /^\[flamegate (js|go|python|jvm|native|unknown) (user|dependency|runtime|native|kernel)\]$/;

/** The mapping by which profiles written here keep the language and kind of a frame. */
export function toOwnMapping(origin: Origin): string {
  return `[flamegate ${origin.language} ${origin.kind}]`;
}

interface Expanded {
  /** Outermost caller first. */
  readonly frames: readonly number[];
  /** How many of them stay where the rest is dropped (pprof-prune.ts); undefined: nothing is dropped. */
  readonly kept: number | undefined;
  /** 1-based executing line of the innermost, 0 when unknown. */
  readonly line: number;
}

/** Location number `location` as frames. */
export type LocationExpander = (location: number) => Expanded;

/** Throws PROFILE_MALFORMED, here or when it expands, for an index outside its table. */
export function createLocationExpander(
  file: PprofFile,
  builder: ProfileBuilder,
  comments: PprofComments,
): LocationExpander {
  const known: Expanded[] = [];
  const language = file.locationIds.length === 0 ? 'unknown' : languageOf(file);
  const pruning = createPruning(
    stringAt(file.strings, file.dropFrames, 'drop_frames'),
    stringAt(file.strings, file.keepFrames, 'keep_frames'),
  );
  const context: Context = {
    builder,
    comments,
    language,
    frames: new Map(),
    pruning,
    begins: comments.own ? new Map() : scriptLines(file),
  };
  return (location) => (known[location] ??= expand(file, location, context));
}

interface Context {
  readonly builder: ProfileBuilder;
  readonly comments: PprofComments;
  /** For frames that give none themselves. */
  readonly language: Frame['language'];
  /** By all that a line's frame is made of: locations of one function are many. */
  readonly frames: Map<string, number>;
  readonly pruning: Pruning | undefined;
  /** Where a function without a start line begins, by its id. */
  readonly begins: ReadonlyMap<Id, number>;
}

/** Profilers of V8 write where a function begins as the line of its locations, and no start line (@datadog/pprof). */
function scriptLines(file: PprofFile): ReadonlyMap<Id, number> {
  const begins = new Map<Id, number>();
  for (const { lines } of file.locations.values()) {
    for (const { functionId, line } of lines) {
      const entry = file.functions.get(functionId);
      if (entry === undefined || entry.startLine > 0 || languageOfFile(file.strings[entry.file]) !== 'js') continue;
      if (line > 0) begins.set(functionId, Math.min(line, begins.get(functionId) ?? line));
    }
  }
  return begins;
}

function expand(file: PprofFile, number: number, context: Context): Expanded {
  const id = file.locationIds[number] ?? 0;
  const location = file.locations.get(id);
  if (location === undefined) throw malformed('pprof', 'location_id', 'the id of a location', String(id));
  if (location.lines.length === 0) {
    const origin: Origin = { language: 'native', kind: originOf('', mappingOf(file, location), 'native').kind };
    return {
      frames: [context.builder.frame(toFrame(addressName(file, location), {}, origin))],
      kept: undefined,
      line: 0,
    };
  }
  const frames = location.lines.map((line) => frameOf(file, location, line, context));
  return { frames: frames.reverse(), kept: keptOf(file, location, context), line: executingLine(location.lines[0]) };
}

function keptOf(file: PprofFile, { lines }: PprofLocation, { pruning }: Context): number | undefined {
  if (pruning === undefined) return undefined;
  const names = lines.map(({ functionId }) => file.strings[file.functions.get(functionId)?.name ?? 0] ?? '');
  const dropped = pruning.firstDropped(names);
  return dropped === -1 ? undefined : lines.length - 1 - dropped;
}

function frameOf(file: PprofFile, location: PprofLocation, line: PprofLine, context: Context): number {
  if (line.functionId === 0) return context.builder.frame(toPprofFrame(file, location, line, context));
  const key = `${line.functionId} ${context.comments.own ? `${line.column} ${location.mappingId}` : ''}`;
  const frame = context.frames.get(key) ?? context.builder.frame(toPprofFrame(file, location, line, context));
  context.frames.set(key, frame);
  return frame;
}

function executingLine(line: PprofLine | undefined): number {
  return line !== undefined && line.line < 2 ** 31 - 1 ? line.line : 0;
}

function toPprofFrame(file: PprofFile, location: PprofLocation, line: PprofLine, context: Context): Frame {
  const entry = file.functions.get(line.functionId);
  if (entry === undefined) {
    if (line.functionId !== 0) throw malformed('pprof', 'function_id', 'the id of a function', String(line.functionId));
    return toFrame(addressName(file, location), {}, { language: 'native', kind: 'user' });
  }
  const systemName = stringAt(file.strings, entry.systemName, 'system_name');
  const frameName = stringAt(file.strings, entry.name, 'function name') || systemName;
  const fileName = stringAt(file.strings, entry.file, 'filename');
  const own = context.comments.own ? ownMapping.exec(mappingOf(file, location) ?? '') : null;
  const place = {
    file: fileName,
    line: entry.startLine || (context.begins.get(line.functionId) ?? 0),
    // Elsewhere the column is the executing one.
    column: context.comments.own ? line.column : undefined,
  };
  if (own !== null) return toFrame(frameName, place, ownOrigin(own) as Origin);
  const language = languageOfFile(fileName === '' ? undefined : fileName);
  return toCalledFrame(frameName, place, language === 'unknown' ? context.language : language);
}

function ownOrigin(match: RegExpExecArray): { readonly language: string; readonly kind: string } {
  // The alternatives of `ownMapping` are the members of both unions.
  return { language: match[1] ?? '', kind: match[2] ?? '' };
}

/** Go files hold assembly and cgo functions too: a file is Go's as soon as one function is. */
function languageOf(file: PprofFile): Frame['language'] {
  for (const { file: index } of file.functions.values()) {
    const language = languageOfFile(file.strings[index]);
    if (language !== 'unknown' && language !== 'native') return language;
  }
  return 'unknown';
}

function mappingOf(file: PprofFile, location: PprofLocation): string | undefined {
  const mapping = file.mappings.get(location.mappingId);
  return mapping === undefined ? undefined : stringAt(file.strings, mapping.file, 'mapping filename') || undefined;
}

/** `mapping!0xoffset`: the base is subtracted, as address randomisation moves it from run to run. */
function addressName(file: PprofFile, location: PprofLocation): string {
  const mapping = file.mappings.get(location.mappingId);
  const path = mappingOf(file, location);
  const offset = BigInt(location.address) - BigInt(mapping?.start ?? 0) + BigInt(mapping?.offset ?? 0);
  const base = path === undefined ? '[unknown]' : path.slice(path.lastIndexOf('/') + 1);
  return `${base}!${hex(mapping === undefined || offset < 0n ? location.address : offset)}`;
}

function hex(address: Id): string {
  return `0x${address.toString(16)}`;
}
