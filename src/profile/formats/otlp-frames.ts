/** Stacks of OTLP profiles as frames: inlined functions expanded, nameless addresses named after their mapping. */
import { type Language, languageOfFile, type Origin } from './frame-origin.ts';
import { malformed } from './malformed.ts';
import { type OtlpDictionary, type OtlpLocation, stringOf } from './otlp-tables.ts';
import { type ProfileBuilder, toFrame } from './profile-builder.ts';
import { toCalledFrame } from './symbol-frame.ts';

export interface OtlpFrames {
  /** The node of the stack at that index of the dictionary, with its leaf's executing line where known. */
  leafOf(stack: number): number;
}

/** Of the attribute `profile.frame.type` (OpenTelemetry's semantic conventions). */
const languages: Readonly<Record<string, Language>> = {
  jvm: 'jvm',
  cpython: 'python',
  v8js: 'js',
  go: 'go',
  native: 'native',
  kernel: 'native',
};

/** Adds frames and nodes to `builder`. Its `leafOf` throws PROFILE_MALFORMED for an index outside the dictionary. */
export function createOtlpFrames(dictionary: OtlpDictionary, builder: ProfileBuilder): OtlpFrames {
  const expanded = new Map<number, { readonly frames: readonly number[]; readonly line: number }>();
  const leaves = new Map<number, number>();
  const expand = (index: number): { readonly frames: readonly number[]; readonly line: number } => {
    const known = expanded.get(index) ?? toFrames(dictionary, index, builder);
    expanded.set(index, known);
    return known;
  };
  return {
    leafOf(stack) {
      const known = leaves.get(stack);
      if (known !== undefined) return known;
      const locations = dictionary.stacks[stack];
      if (locations === undefined) {
        throw malformed('OTLP', 'stack_index', `an index below ${dictionary.stacks.length}`, stack);
      }
      let node = 0;
      let line = 0;
      for (const location of locations.toReversed()) {
        const { frames, line: executing } = expand(location);
        for (const frame of frames) node = builder.tree.child(node, frame);
        line = executing;
      }
      const leaf = line > 0 && node > 0 ? builder.tree.child(node, ~line) : node;
      leaves.set(stack, leaf);
      return leaf;
    },
  };
}

function toFrames(
  dictionary: OtlpDictionary,
  index: number,
  builder: ProfileBuilder,
): { readonly frames: readonly number[]; readonly line: number } {
  const location = dictionary.locations[index];
  if (location === undefined) {
    throw malformed('OTLP', 'location_indices', `indices below ${dictionary.locations.length}`, index);
  }
  const type = frameType(dictionary, location);
  if (location.lines.length === 0) {
    const origin: Origin = { language: 'native', kind: type === 'kernel' ? 'kernel' : 'user' };
    return { frames: [builder.frame(toFrame(addressName(dictionary, location), {}, origin))], line: 0 };
  }
  const frames = location.lines.map((line) =>
    builder.frame(lineFrame(dictionary, { location, type, of: line.function })),
  );
  const line = location.lines[0]?.line ?? 0;
  return { frames: frames.reverse(), line: line < 2 ** 31 - 1 ? line : 0 };
}

function frameType(dictionary: OtlpDictionary, { attributes }: OtlpLocation): string | undefined {
  const known = attributes.map((index) => dictionary.attributes[index]);
  const type = known.find((attribute) => dictionary.strings[attribute?.key ?? 0] === 'profile.frame.type')?.value;
  return type === undefined ? undefined : String(type);
}

function lineFrame(
  dictionary: OtlpDictionary,
  { location, type, of }: { readonly location: OtlpLocation; readonly type: string | undefined; readonly of: number },
): ReturnType<typeof toFrame> {
  const entry = dictionary.functions[of];
  if (entry === undefined) throw malformed('OTLP', 'function_index', `below ${dictionary.functions.length}`, of);
  const name =
    stringOf(dictionary, entry.name, 'name_strindex') ||
    stringOf(dictionary, entry.systemName, 'system_name_strindex') ||
    addressName(dictionary, location);
  // Index 0 is none; async-profiler has the type of its samples there.
  const file = entry.file === 0 ? undefined : stringOf(dictionary, entry.file, 'filename_strindex') || undefined;
  const language = languages[type ?? ''] ?? languageOfFile(file);
  const place = { file, line: entry.startLine };
  if (type === 'kernel') return toFrame(name, place, { language: 'native', kind: 'kernel' });
  return toCalledFrame(name, place, language);
}

function addressName(dictionary: OtlpDictionary, { mapping, address }: OtlpLocation): string {
  const mapped = mapping > 0 ? dictionary.mappings[mapping] : undefined;
  const path = mapped === undefined ? '' : stringOf(dictionary, mapped.file, 'filename_strindex');
  const offset = BigInt(address) - BigInt(mapped?.start ?? 0) + BigInt(mapped?.offset ?? 0);
  const base = path === '' ? '[unknown]' : path.slice(path.lastIndexOf('/') + 1);
  return `${base}!0x${(mapped === undefined || offset < 0n ? BigInt(address) : offset).toString(16)}`;
}
