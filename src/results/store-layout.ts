/**
 * Where everything lies in a store. One layout for folders, git branches and buckets, so that a store can be moved
 * with `cp`. Paths only: reading and writing belong to the stores.
 *
 *     meta.json                                                       {"layout":2}
 *     runs/<sha[0:2]>/<sha>/<environment class>/[<gate>/]<stamp>_<run id>.json
 *     runs/<sha[0:2]>/<sha>/<environment class>/[<gate>/]<stamp>_<run id>/batches.json
 *     runs/<sha[0:2]>/<sha>/<environment class>/[<gate>/]<stamp>_<run id>/summary.json
 *     runs/<sha[0:2]>/<sha>/<environment class>/[<gate>/]<stamp>_<run id>/profiles/<name>.pb.gz
 *     notes/<stamp>_<kind>_<who>_<head sha[0:12]>[_<gate>].json       overrides, for the history
 *     verdicts/<head sha>[/<gate>].json                               replaced when labels change, as notes when they land
 *     verdicts/<head sha>/failed/<run>-<attempt>_<gate>.json          that a job ended without a verdict
 *     pictures/v1/<stamp>_<sha256>[_<gate>].png                       without stamp where an older version wrote them
 *     production/<stamp>_<service>_<type>.json                        what production spends, the shares of its functions
 *     production/<stamp>_<service>_<type>.pb.gz                       and the whole profile
 *
 * In layout 1 a run held its batches, bore no gate's name, and its class was the readable part alone; all of that is
 * still read.
 *
 * The stamp (UTC, seconds) makes names sort by time and lets pruning choose the newest without reading a file.
 */
import { GateError } from '../errors.ts';
import { environmentClass } from './environment.ts';
import { defaultGate, type GateName, gateFileName } from './gate-name.ts';
import type { StoredNote } from './note.ts';
import type { Run } from './run.ts';
import { distinctName, shortHash } from './short-hash.ts';

/** Structurally the port's `StoredRun`; repeated here because a pure room may not see the ports. */
export interface StoredRunName {
  readonly commit: string;
  /** Of layout 1: the readable part, which unlike machines may share. */
  readonly environmentClass: string;
  /** As `gateFileName()` writes it; undefined where layout 1 does not say. */
  readonly gate?: string;
  /** The run's path in the store. */
  readonly key: string;
}

export const layoutVersion = 2;
export const metaPath = 'meta.json';
export const metaText: string = metaTextOf(layoutVersion);
/** As this version and every earlier one wrote it. */
export const metaTexts: readonly string[] = Array.from({ length: layoutVersion }, (_, index) => metaTextOf(index + 1));

const sha = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
const runPattern =
  /^runs\/([0-9a-f]{2})\/([0-9a-f]{40}(?:[0-9a-f]{24})?)\/([a-z0-9][a-z0-9._-]*(~[0-9a-f]{16})?)\/(?:([a-z0-9A-F._%-]+)\/)?\d{8}T\d{6}Z_[A-Za-z0-9._~-]+\.json$/;
const ownedPattern = /^(runs\/(?:[^/]+\/){3,4}[^/]+)\/(?:(?:batches|summary)\.json|profiles\/[A-Za-z0-9._-]+\.pb\.gz)$/;
const notePattern = /^notes\/\d{8}T\d{6}Z_[A-Za-z0-9._~%-]+\.json$/;
const verdictPattern = /^verdicts\/[0-9a-f]{40}(?:[0-9a-f]{24})?(?:\/[A-Za-z0-9._~%/-]+)?\.json$/;
const picturePattern = /^pictures\/v1\/(?:(\d{8}T\d{6}Z)_)?[0-9a-f]{64}(?:_[A-Za-z0-9._~%-]+)?\.png$/;
const productionPattern = /^production\/\d{8}T\d{6}Z_[A-Za-z0-9._~%-]+\.(?:json|pb\.gz)$/;

/** Relative to the store; throws for a commit that is no full hash. */
export function runPath({
  commit,
  environment,
  id,
  takenAt,
  gate = defaultGate,
}: Pick<Run, 'commit' | 'environment' | 'id' | 'takenAt' | 'gate'>): string {
  const folder = `runs/${checkSha(commit).slice(0, 2)}/${commit}/${environmentClass(environment)}`;
  const place = gate === defaultGate ? folder : `${folder}/${gateFileName(gate)}`;
  return `${place}/${stamp(takenAt)}_${distinctName(id)}.json`;
}

/** Where the batches of a run are: only for looking at, so no history reads them. */
export function batchesPath(runKey: string): string {
  return runKey.replace(/\.json$/, '/batches.json');
}

/** Where the summary of a run is, which histories read instead of it. */
export function summaryPath(runKey: string): string {
  return runKey.replace(/\.json$/, '/summary.json');
}

/** `file` as a run names it: `profiles/<name>.pb.gz`. */
export function profilePath(runKey: string, file: string): string {
  return checkStorePath(`${runKey.replace(/\.json$/, '')}/${file}`);
}

/** Undefined for every path that is no run. */
export function parseRunPath(path: string): StoredRunName | undefined {
  const [, prefix, commit, environment, exact, gate] = runPattern.exec(path) ?? [];
  if (prefix === undefined || commit === undefined || environment === undefined) return undefined;
  if (!commit.startsWith(prefix) || (exact === undefined && gate !== undefined)) return undefined;
  const name = { commit, environmentClass: environment, key: path };
  return exact === undefined ? name : { ...name, gate: gate ?? '' };
}

/** The runs among all paths of a store; by commit, then time. */
export function storedRuns(paths: Iterable<string>): readonly StoredRunName[] {
  const runs: StoredRunName[] = [];
  for (const path of paths) {
    const run = parseRunPath(path);
    if (run !== undefined) runs.push(run);
  }
  return runs.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}

/** `20261122T103358Z`, when the run was taken, as its path says. */
export function runStamp(key: string): string {
  return /\/(\d{8}T\d{6}Z)_[^/]*\.json$/.exec(key)?.[1] ?? '';
}

/** By when they were taken, whatever their commit, environment class or gate; of those of one second by their paths. */
export function newestFirst<T extends Pick<StoredRunName, 'key'>>(runs: readonly T[]): readonly T[] {
  const age = ({ key }: T): string => runStamp(key) + key;
  return runs.toSorted((a, b) => (age(a) < age(b) ? 1 : -1));
}

/** The same as ISO 8601, UTC; the beginning of time where the path does not say. */
export function runTime(key: string): string {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(runStamp(key));
  if (found === null) return new Date(0).toISOString();
  const [, year, month, day, hour, minute, second] = found;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
}

export const notesFolder = 'notes';

/** Relative to the store; names sort by the time of recording. */
export function notePath({
  kind,
  who,
  recordedAt,
  head,
  gate,
}: Pick<StoredNote, 'kind' | 'who' | 'recordedAt' | 'head' | 'gate'>): string {
  return `${notesFolder}/${stamp(recordedAt)}_${kind}_${distinctName(who, 40)}_${noteTail(head, gate ?? defaultGate)}`;
}

function noteTail(head: string, gate: GateName): string {
  return `${checkSha(head).slice(0, 12)}${gateTail(gate)}.json`;
}

/** Beside other parts of a name the longest would be more than file systems take; the gate is never read back from here. */
function gateTail(gate: GateName): string {
  const name = gateFileName(gate);
  if (name === '') return '';
  return name.length <= longestTail ? `_${name}` : `_${name.slice(0, longestTail - 20)}~${shortHash(name)}`;
}

const longestTail = 120;

/** By its name alone, so that the notes of other heads and gates need not be read. */
export function isNoteOn(path: string, head: string, gate: GateName): boolean {
  return path.startsWith(`${notesFolder}/`) && path.endsWith(`_${noteTail(head, gate)}`);
}

export const verdictsFolder = 'verdicts';

/** Each gate of a repository has its own; the default gate's lies where it lay when there was but one. */
export function verdictPath(headCommit: string, gate: GateName): string {
  const head = checkSha(headCommit);
  return gate === '' ? `${verdictsFolder}/${head}.json` : `${verdictsFolder}/${head}/${gateFileName(gate)}.json`;
}

/** That a job of a run ended without a verdict: another job of the same gate and run must not say that all is well. */
export function failurePath(
  headCommit: string,
  gate: GateName,
  { run, attempt }: { run: number; attempt: number },
): string {
  return `${verdictsFolder}/${checkSha(headCommit)}/failed/${run}-${attempt}${gateTail(gate) || '_'}.json`;
}

/** Head and gate's file name (empty: the default gate) of a verdict's path; undefined for every other path. */
export function parseVerdictPath(path: string): { readonly head: string; readonly file: string } | undefined {
  const pattern = /^verdicts\/([0-9a-f]{40}(?:[0-9a-f]{24})?)(?:\/([^/]+))?\.json$/;
  const [, head, file = ''] = pattern.exec(path) ?? [];
  return head === undefined ? undefined : { head, file };
}

/** `hash`: hexadecimal SHA-256 of the picture's bytes. `measuredAt`: of what it shows; ISO 8601, UTC. */
export function picturePath(measuredAt: string, hash: string, gate: GateName = defaultGate): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new RangeError(`Cannot name picture as its hash must be SHA-256: ${hash}`);
  return `pictures/v1/${stamp(measuredAt)}_${hash}${gateTail(gate)}.png`;
}

/** When what it shows was measured; empty for one without a stamp, undefined for every path that is no picture. */
export function pictureStamp(path: string): string | undefined {
  const found = picturePattern.exec(path);
  return found === null ? undefined : (found[1] ?? '');
}

export const productionFolder = 'production';

/** Record and profile of what production spends; the names of two services may look alike, their hashes do not. */
export function productionPaths(saved: { readonly service: string; readonly type: string; readonly savedAt: string }): {
  readonly record: string;
  readonly profile: string;
} {
  const name = `${stamp(saved.savedAt)}_${distinctName(`${saved.service}_${saved.type}`)}`;
  return { record: `${productionFolder}/${name}.json`, profile: `${productionFolder}/${name}.pb.gz` };
}

/** `20261122T100000123Z_checkout…`; undefined for every path that is none of production. */
export function productionName(path: string): string | undefined {
  return /^production\/(\d{8}T\d+Z_[^/]+?)(?:\.json|\.pb\.gz)$/.exec(path)?.[1];
}

/** Runs are immutable; verdicts are re-evaluated and notes learn where they landed. */
export function isImmutable(path: string): boolean {
  return path.startsWith('runs/');
}

/**
 * A newer layout is refused rather than half understood, and so is a file of that name that someone else wrote.
 * `text` undefined: a store that has nothing yet.
 */
export function checkMeta(text: string | undefined, store: string): void {
  if (text === undefined) return;
  const layout = layoutOf(text);
  if (layout === undefined) {
    throw new GateError('STORE_CORRUPT', `Cannot read ${store} as meta.json must say {"layout":${layoutVersion}}`, {
      hint: `if ${store} is Flamegate's, restore its meta.json; else choose another place with baseline.store`,
    });
  }
  if (layout > layoutVersion) {
    const message = `Cannot read ${store} as its layout must be ≤ ${layoutVersion}: current value is ${layout}`;
    throw new GateError('STORE_CORRUPT', message, { hint: 'a newer Flamegate wrote it: update Flamegate here' });
  }
}

/** Undefined: not ours. Every layout so far says nothing else in it. */
function layoutOf(text: string): number | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
  if (typeof value !== 'object' || value === null || !('layout' in value)) return undefined;
  const { layout } = value;
  if (typeof layout !== 'number' || !Number.isSafeInteger(layout) || layout < 1) return undefined;
  return layout > layoutVersion || Object.keys(value).length === 1 ? layout : undefined;
}

function metaTextOf(layout: number): string {
  return `${JSON.stringify({ layout })}\n`;
}

/** Does Flamegate write such a path? Everything else in a store belongs to someone else and stays as it is. */
export function isStorePath(path: string): boolean {
  return (
    path === metaPath ||
    parseRunPath(path) !== undefined ||
    ownerOf(path) !== undefined ||
    notePattern.test(path) ||
    verdictPattern.test(path) ||
    picturePattern.test(path) ||
    productionPattern.test(path)
  );
}

/** The key of the run that a file is beside; undefined where it is none of ours. */
export function ownerOf(path: string): string | undefined {
  const [, owner] = ownedPattern.exec(path) ?? [];
  return owner === undefined || parseRunPath(`${owner}.json`) === undefined ? undefined : `${owner}.json`;
}

/** Those of all paths that lie under a folder, in the order of their names. */
export function pathsUnder(folder: string, paths: Iterable<string>): readonly string[] {
  return [...paths].filter((path) => path.startsWith(`${folder}/`)).sort(compareText);
}

/** Refuses what could leave the store: absolute paths, `..`, backslashes, control characters. */
export function checkStorePath(path: string): string {
  const parts = path.split('/');
  const bad = parts.some((part) => part === '' || part === '.' || part === '..' || part === '.git');
  if (bad || path.length > 1000 || /[\u0000-\u001f\u007f\\:]/.test(path)) {
    throw new RangeError(`Cannot use path as it must be relative and stay inside the store: ${JSON.stringify(path)}`);
  }
  return path;
}

function checkSha(commit: string): string {
  if (!sha.test(commit)) {
    throw new RangeError(`Cannot name file as commit must be a full hash: ${JSON.stringify(commit.slice(0, 80))}`);
  }
  return commit;
}

/** ISO 8601 in UTC to `YYYYMMDDTHHMMSSZ`. */
function stamp(iso: string): string {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z$/.exec(iso) ?? [];
  if (date === undefined || time === undefined) throw new RangeError(`Cannot name file as time must be UTC: ${iso}`);
  return `${date.replaceAll('-', '')}T${time.replaceAll(':', '')}Z`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
