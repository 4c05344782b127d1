/** Profiles from disk for the command line, with whatever source maps stand beside their scripts. */
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { GateError } from '../errors.ts';
import { readSourceMaps } from '../measure/source-maps.ts';
import { typeIndex } from '../profile/call-tree.ts';
import { readProfile } from '../profile/formats/detect.ts';
import type { ReadOptions } from '../profile/formats/format.ts';
import type { Profile } from '../profile/profile.ts';
import { applySourceMaps } from '../profile/source-map.ts';

export interface Reading {
  readonly cwd: string;
  /** Sample type or event to read; the format's default when absent. */
  readonly type?: string;
  /** Of a file that holds two profiles, as Pyroscope's comparisons do. */
  readonly side?: 'left' | 'right';
}

const chunkBytes = 1 << 20;

export function readProfileFile(path: string, { cwd, type, side }: Reading): Profile {
  const profile = naming(path, () =>
    withType(type, (options) =>
      readProfile(readChunks(resolve(cwd, path)), side === undefined ? options : { ...options, side }),
    ),
  );
  return applySourceMaps(profile, readSourceMaps(profile.frames.flatMap(({ file }) => file ?? [])));
}

/** `type` is one of the profile's sample types, or else an event the reader must be asked for (perf, JFR). */
function withType(type: string | undefined, read: (options: ReadOptions) => Profile): Profile {
  const profile = read({});
  if (type === undefined) return profile;
  const known = profile.sampleTypes.findIndex((each) => each.type === type);
  if (known >= 0) return { ...profile, defaultType: known };
  try {
    return read({ sampleType: type });
  } catch (error) {
    // The reader knows no such event; what there is to choose from is the better answer.
    if (error instanceof GateError) typeIndex(profile, type);
    throw error;
  }
}

/** In chunks: profiles can be larger than one wants to hold twice. */
function* readChunks(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkBytes);
      const length = readSync(file, chunk);
      if (length === 0) return;
      yield chunk.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
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
      const hint = cause.hint === undefined ? {} : { hint: cause.hint };
      throw new GateError(cause.code, `${path}: ${cause.message}`, { cause, ...hint });
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
