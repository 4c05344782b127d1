/** Profiles from disk for the command line, with whatever source maps are beside their scripts. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { GateError } from '../errors.ts';
import { isPerfData, printPerfData } from '../measure/perf-data.ts';
import { readScripts, readSourceMaps } from '../measure/source-maps.ts';
import { defaultTypeOf, typeIndex } from '../profile/call-tree.ts';
import { withoutCompiledPositions } from '../profile/compiled-positions.ts';
import { readProfile } from '../profile/formats/detect.ts';
import type { Bytes, ReadOptions } from '../profile/formats/profile-format.ts';
import type { Profile } from '../profile/profile.ts';
import { applyEachMap } from '../profile/source-map.ts';
import { totalOf, withHeader } from '../profile/stack-columns.ts';
import { shown } from '../text/shown.ts';
import { oneOf, type Parsed } from './profile-arguments.ts';
import type { ProfileIo } from './profile-io.ts';

export interface Reading extends Pick<ReadOptions, 'side' | 'thread' | 'label'> {
  readonly cwd: string;
  /** Sample type or event to read; the format's default when absent. */
  readonly type?: string | undefined;
}

/** Options of reading that every command on profiles accepts. */
export const readingOptions: {
  readonly type: 'word';
  readonly side: 'word';
  readonly thread: 'word';
  readonly profile: 'word';
  readonly label: 'word';
} = { type: 'word', side: 'word', thread: 'word', profile: 'word', label: 'word' };

export function readingOf(command: string, parsed: Parsed, cwd: string): Reading {
  const type = parsed.words.get('type')?.at(-1);
  const side = oneOf(command, parsed, 'side', ['left', 'right'] as const);
  const thread = (parsed.words.get('thread') ?? parsed.words.get('profile'))?.at(-1);
  return { cwd, type, side, thread, ...labelOf(parsed) };
}

function labelOf(parsed: Parsed): Pick<Reading, 'label'> {
  const word = parsed.words.get('label')?.at(-1);
  if (word === undefined) return {};
  const [key = '', ...rest] = word.split('=');
  return { label: rest.length === 0 ? { key } : { key, value: rest.join('=') } };
}

const mostNotes = 5;

/** Printed once, however many files they apply to. */
export function notesOf(profiles: readonly Profile[]): readonly string[] {
  return [...new Set(profiles.flatMap(({ notes = [] }) => notes))].slice(0, mostNotes);
}

/** Beside what is written, which has no place for them: which part of a file was read, and what of it was left out. */
export function tellNotes(profiles: readonly Profile[], io: ProfileIo): void {
  for (const note of notesOf(profiles)) io.stderr(shown`note: ${note}\n`);
}

/** An empty file beside a good end would look like one that was read wrongly. `what` it is: "the profile". */
export function emptyNotes(profiles: readonly Profile[], what: string): readonly string[] {
  const [first] = profiles;
  if (first === undefined || profiles.some((each) => totalOf(each, each.defaultType) > 0)) return [];
  const { type } = defaultTypeOf(first);
  const others = first.sampleTypes.flatMap((each, index) => (totalOf(first, index) > 0 ? [each.type] : []));
  if (others.length === 0) return [`${what} is empty: nothing of ${type} was sampled`];
  return [`nothing of ${type} was sampled; ${what} holds ${others.join(', ')}: --type ${others[0]}`];
}

const chunkBytes = 1 << 20;

export function readProfileFile(path: string, { cwd, type, ...choice }: Reading): Profile {
  const profile = naming(path, () =>
    withType(type, (options) => readProfile(contentOf(resolve(cwd, path)), { ...choice, ...options })),
  );
  const files = new Set(profile.frames.flatMap(({ file }) => file ?? []));
  const maps = readSourceMaps(files);
  const typed = [...files].filter((file) => !maps.has(file) && /\.[cm]?tsx?$/.test(file));
  return withoutCompiledPositions(applyEachMap(profile, maps), readScripts(typed));
}

/** `type` is one of the profile's sample types, or else an event the reader must be asked for (perf, JFR). */
function withType(type: string | undefined, read: (options: ReadOptions) => Profile): Profile {
  if (type === undefined) return read({});
  const profile = tried(() => read({}));
  // What is shown by default may be what cannot be: a difference, where the type asked for is none.
  if (profile === undefined) return read({ sampleType: type });
  const known = profile.sampleTypes.findIndex((each) => each.type === type);
  if (known >= 0) return withHeader(profile, { defaultType: known });
  try {
    return read({ sampleType: type });
  } catch (error) {
    // The reader knows no such event; what there is to choose from is the better answer, unless the reader gave it.
    if (error instanceof GateError && error.code !== 'PROFILE_UNLIKE') typeIndex(profile, type);
    throw error;
  }
}

function tried(read: () => Profile): Profile | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof GateError) return undefined;
    throw error;
  }
}

/** In chunks: profiles can be larger than one wants to hold twice. */
function contentOf(path: string): Bytes {
  const printed = isPerfData(readHead(path)) ? printPerfData(path) : undefined;
  // Without perf the reader's refusal says what to do.
  return printed ?? readChunks(path);
}

function readHead(path: string): Uint8Array {
  const head = new Uint8Array(16);
  const file = openSync(path, 'r');
  try {
    return head.subarray(0, readSync(file, head));
  } finally {
    closeSync(file);
  }
}

function* readChunks(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = Buffer.allocUnsafeSlow(chunkBytes);
      const length = readSync(file, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}

export function readWhole(path: string, cwd: string): Uint8Array {
  return naming(path, () => readFileSync(resolve(cwd, path)));
}

export function readText(path: string, cwd: string): string {
  return naming(path, () => readFileSync(resolve(cwd, path), 'utf8'));
}

/** Errors that say which of several files they are about. */
function naming<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof GateError) {
      throw new GateError(cause.code, `${path}: ${cause.message}`, { cause, hint: cause.hint });
    }
    // Node's file errors carry a code, which is all that is read here.
    const code = (cause as { readonly code?: unknown }).code;
    if (typeof code !== 'string') throw cause;
    throw new GateError('FILE_MISSING', `Cannot read ${path} as it must be a readable file: current value is ${code}`, {
      hint: 'check the path; profiles are named one by one',
      cause,
    });
  }
}
