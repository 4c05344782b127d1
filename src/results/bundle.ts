/**
 * A bundle: what one measuring job passes on, as files. `evidence.json` and `profiles/*.pb.gz`; a folder with only
 * `run.json` is a bundle too. Pure: folders belong to the doors, archives to `github/artifact`.
 */
import { GateError } from '../errors.ts';
import type { Evidence } from './evidence.ts';
import { parseEvidence, renderEvidence } from './evidence-file.ts';
import type { ProfileReference, Run } from './run.ts';
import { parseRun } from './run-file.ts';
import { isProfileFile } from './run-shape.ts';

export interface Bundle {
  readonly evidence: Evidence;
  /** By the name the evidence refers to: `profiles/<name>.pb.gz`. */
  readonly profiles: ReadonlyMap<string, Uint8Array>;
}

export const evidenceFile = 'evidence.json';
export const runFile = 'run.json';

const mostProfileBytes = 64 * 1024 * 1024;

/** `source` names the folder or archive in errors. Files that are no part of a bundle are ignored. */
export function parseBundle(files: ReadonlyMap<string, Uint8Array>, source: string): Bundle {
  const evidence = files.get(evidenceFile);
  const run = files.get(runFile);
  if (evidence === undefined && run === undefined) {
    const found = files.size === 0 ? 'nothing' : [...files.keys()].slice(0, 5).join(', ').slice(0, 200);
    const message = `Cannot read ${source} as it must hold ${evidenceFile} or ${runFile}: current value is ${found}`;
    throw new GateError('FILE_MISSING', message, { hint: 'a bundle is what "flamegate measure --out DIR" writes' });
  }
  const parsed =
    evidence === undefined
      ? evidenceOfRun(parseRun(decode(run ?? new Uint8Array()), `${source}/${runFile}`))
      : parseEvidence(decode(evidence), `${source}/${evidenceFile}`);
  return { evidence: parsed, profiles: profilesAmong(files, source) };
}

/** File contents by path, as `parseBundle` reads them. */
export function renderBundle({ evidence, profiles }: Bundle): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>([[evidenceFile, encode(renderEvidence(evidence))]]);
  for (const [file, bytes] of profiles) {
    if (!isProfileFile(file))
      throw new RangeError(`Cannot bundle profile as its name must be profiles/<name>: ${file}`);
    files.set(file, bytes);
  }
  return files;
}

/** A run alone as evidence: nothing was measured beside it. */
export function evidenceOfRun(run: Run): Evidence {
  const { environment } = run;
  return { schema: 1, seed: 0, candidate: run, environment, blocks: [], profiles: [], durationMs: 0 };
}

/** All profiles the evidence refers to: of the candidate's run, and of both sides of regressions. */
export function referencesOf({ candidate, profiles }: Evidence): readonly ProfileReference[] {
  const ofRun = candidate.outcomes.flatMap((outcome) => (outcome.state === 'measured' ? outcome.profiles : []));
  return [...ofRun, ...profiles.map(({ reference }) => reference)];
}

function profilesAmong(files: ReadonlyMap<string, Uint8Array>, source: string): ReadonlyMap<string, Uint8Array> {
  const profiles = new Map<string, Uint8Array>();
  for (const [file, bytes] of files) {
    if (!isProfileFile(file)) continue;
    if (bytes.length > mostProfileBytes) {
      const message = `Cannot read ${source}/${file} as its size must be ≤ ${mostProfileBytes}: current value is ${bytes.length}`;
      throw new GateError('FILE_TOO_LARGE', message, { hint: 'profile for a shorter time' });
    }
    profiles.set(file, bytes);
  }
  return profiles;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
