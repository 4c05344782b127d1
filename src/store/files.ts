/** A run's JSON and what is beside it, as any store reads and writes them. */
import { isAscii } from 'node:buffer';
import { createHash } from 'node:crypto';
import { GateError } from '../errors.ts';
import type { StoredRun } from '../ports.ts';
import { renderBatches, withoutBatches } from '../results/batches-file.ts';
import type { Run } from '../results/run.ts';
import { parseRun, renderRun } from '../results/run-file.ts';
import {
  batchesPath,
  checkStorePath,
  metaPath,
  metaText,
  parseRunPath,
  profilePath,
  runPath,
  summaryPath,
} from '../results/store-layout.ts';
import { parseSummary, type RunSummary, renderSummary, summaryOf } from '../results/summary-file.ts';

/** The files of one run, the run last: a run that can be seen is whole. */
export function filesOfRun(run: Run, profiles: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  const key = runPath(run);
  const files = new Map<string, Uint8Array>([[metaPath, encode(metaText)]]);
  for (const [file, bytes] of profiles) files.set(profilePath(key, file), bytes);
  const batches = renderBatches(run);
  if (batches !== undefined) files.set(batchesPath(key), encode(batches));
  const text = renderRun(withoutBatches(run));
  const bytes = encode(text);
  files.set(summaryPath(key), encode(renderSummary(summaryOf(parseRun(text, key)), sha256(bytes))));
  return files.set(key, bytes);
}

/**
 * A run's summary: the one beside it where it was made from these very bytes, else one made now. Errors are those of reading
 * the run.
 */
export async function readStoredSummary(
  run: StoredRun,
  store: string,
  read: (path: string) => Promise<Uint8Array | undefined>,
): Promise<RunSummary> {
  const [beside, bytes] = await Promise.all([read(summaryPath(run.key)).catch(() => undefined), read(run.key)]);
  const known = beside === undefined || bytes === undefined ? undefined : summaryOfBytes(run.key, bytes, beside);
  return known ?? summaryOf(readStoredRun(run, bytes, store));
}

function summaryOfBytes(key: string, bytes: Uint8Array, beside: Uint8Array): RunSummary | undefined {
  try {
    const { of, summary } = parseSummary(decode(beside));
    return runPath(summary) === key && of === sha256(bytes) ? summary : undefined;
  } catch (error) {
    // Cut short or edited: the run itself is there.
    if (error instanceof GateError || error instanceof RangeError) return undefined;
    throw error;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The run before whatever is beside it: what can be seen is whole. */
export function inOrderOfRemoval(paths: readonly string[]): readonly string[] {
  const rank = (path: string): number => Number(parseRunPath(path) === undefined);
  return paths.toSorted((a, b) => rank(a) - rank(b));
}

/** `bytes` undefined: the file is gone, e.g. pruned since it was listed. */
export function readStoredRun(run: StoredRun, bytes: Uint8Array | undefined, store: string): Run {
  const source = `${store} ${run.key}`;
  if (bytes === undefined) {
    throw new GateError('STORE_MISSING', `Cannot read ${source} as it must be in the store: current value is nothing`, {
      hint: 'it was pruned since it was listed, or removed by hand; other runs are not affected',
    });
  }
  const parsed = parseStored(bytes, source);
  if (parsed.commit === run.commit) return parsed;
  throw corrupt(source, `commit must be ${run.commit}: current value is ${parsed.commit}`);
}

/** Files to put beside the runs, their paths checked, with the mark that makes the place a store. */
export function filesBeside(files: ReadonlyMap<string, Uint8Array>): ReadonlyMap<string, Uint8Array> {
  for (const path of files.keys()) checkStorePath(path);
  return new Map([[metaPath, encode(metaText)], ...files]);
}

/** A file under `runs/` is written once; the same bytes again are no conflict. */
export function conflict(store: string, path: string): GateError {
  const message = `Cannot write ${store} ${path} as a stored run must never change: current value is another run's`;
  return new GateError('STORE_CONFLICT', message, { hint: 'give the run another id, or measure again' });
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}

export function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function decode(bytes: Uint8Array): string {
  // Nearly all runs are ASCII, which becomes text several times faster with the decoder for it.
  if (isAscii(bytes)) return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  return new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes);
}

function parseStored(bytes: Uint8Array, source: string): Run {
  try {
    return parseRun(decode(bytes), source);
  } catch (error) {
    if (error instanceof GateError) throw corrupt(source, error.message.replace(/^Cannot read .*? as /s, ''), error);
    throw error;
  }
}

function corrupt(source: string, why: string, cause?: unknown): GateError {
  return new GateError('STORE_CORRUPT', `Cannot read ${source} as ${why}`, {
    hint: 'delete this one file from the store (the gate goes on with the other runs) and let the commit be measured again',
    cause,
  });
}
