/**
 * Traces of durations alone, as clang's `-ftime-trace`, VizTracer and many tracers write them: complete events (`X`) and
 * pairs of begin and end (`B`, `E`), nested by their times (Trace Event Format, "Duration Events").
 */
import type { Profile } from '../profile.ts';
import { isObject, type JsonObject } from './malformed.ts';
import { createProfileBuilder, type ProfileBuilder } from './profile-builder.ts';
import type { ReadOptions } from './profile-format.ts';
import { toSymbolFrame } from './symbol-frame.ts';
import { chooseThreads, threadNotes } from './threads.ts';

interface Slice {
  readonly name: string;
  readonly startUs: number;
  endUs: number;
}

interface Track {
  readonly key: string;
  readonly slices: Slice[];
  /** Begun and not ended. */
  readonly open: Slice[];
}

/** Undefined when no event lasts. */
export function readDurations(
  events: readonly unknown[],
  options: ReadOptions & { readonly threadNames: ReadonlyMap<string, string> },
): Profile | undefined {
  const tracks = collectTracks(events);
  if (tracks.length === 0) return undefined;
  const nameOf = ({ key }: Track): string => options.threadNames.get(key) ?? key;
  const chosen = chooseThreads('Chrome trace', tracks, {
    wanted: options.thread,
    what: 'thread',
    namesOf: (track) => ({ name: nameOf(track), also: [track.key, track.key.slice(track.key.indexOf('/') + 1)] }),
  });
  const builder = createProfileBuilder('Chrome trace', 1);
  for (const track of chosen) addTrack(builder, track);
  const open = chosen.reduce((sum, track) => sum + track.open.length, 0);
  const notes = [
    ...threadNotes('thread', chosen.map(nameOf)),
    ...(open === 0 ? [] : [`${open} events were never ended and last to the end of their thread`]),
  ];
  return builder.build({
    sampleTypes: [{ type: 'wall', unit: 'ns' }],
    defaultType: 0,
    producer: 'trace',
    mode: 'wall',
    notes: notes.length === 0 ? undefined : notes,
  });
}

function collectTracks(events: readonly unknown[]): readonly Track[] {
  const tracks = new Map<string, Track>();
  const lasting = events.flatMap((event) => {
    if (!isObject(event) || (event['ph'] !== 'X' && event['ph'] !== 'B' && event['ph'] !== 'E')) return [];
    const startUs = numberOf(event['ts']);
    return startUs === undefined || isSum(event) ? [] : [{ event, startUs }];
  });
  // They may be in any order; of one moment they are in that of the file.
  for (const { event, startUs } of lasting.sort((one, other) => one.startUs - other.startUs)) {
    const key = `${String(event['pid'])}/${String(event['tid'])}`;
    const track = tracks.get(key) ?? { key, slices: [], open: [] };
    tracks.set(key, track);
    addSlice(track, event, startUs);
  }
  return [...tracks.values()].filter(({ slices }) => slices.length > 0);
}

/** Some writers give times as strings. */
function numberOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
}

/** clang adds the sum of all events of a name on a thread of its own. */
function isSum(event: JsonObject): boolean {
  const args = event['args'];
  return String(event['name']).startsWith('Total ') && isObject(args) && args['count'] !== undefined;
}

function addSlice(track: Track, event: JsonObject, startUs: number): void {
  if (event['ph'] === 'E') {
    const begun = track.open.pop();
    // An end without a beginning began before the trace did.
    if (begun !== undefined) begun.endUs = startUs;
    return;
  }
  const slice = { name: nameOf(event), startUs, endUs: Number.POSITIVE_INFINITY };
  track.slices.push(slice);
  if (event['ph'] === 'B') track.open.push(slice);
  else slice.endUs = startUs + Math.max(0, numberOf(event['dur']) ?? 0);
}

function nameOf(event: JsonObject): string {
  const name = typeof event['name'] === 'string' ? event['name'] : '';
  // clang says there which file or template it was.
  const detail = isObject(event['args']) ? event['args']['detail'] : undefined;
  return typeof detail === 'string' && detail !== '' ? `${name} ${detail}` : name;
}

/** A slice lies in the last one that began before it and has not ended; what ends later than that one is cut to it. */
function addTrack(builder: ProfileBuilder, { slices }: Track): void {
  const finite = slices.flatMap(({ startUs, endUs }) => (Number.isFinite(endUs) ? [startUs, endUs] : [startUs]));
  const last = finite.reduce((latest, time) => Math.max(latest, time), Number.NEGATIVE_INFINITY);
  const sorted = slices
    .map((slice) => ({ ...slice, endUs: Math.min(slice.endUs, last) }))
    .sort((a, b) => a.startUs - b.startUs || b.endUs - a.endUs);
  const frames = new Map<string, number>();
  const open: { readonly node: number; readonly endUs: number }[] = [];
  for (const { name, startUs, endUs } of sorted) {
    while ((open.at(-1)?.endUs ?? Number.POSITIVE_INFINITY) <= startUs) open.pop();
    const over = open.at(-1);
    const end = Math.min(endUs, over?.endUs ?? endUs);
    const frame = frames.get(name) ?? builder.frame(toSymbolFrame(name));
    frames.set(name, frame);
    const node = builder.tree.child(over?.node ?? 0, frame);
    // Each moment by itself, so that what lies within another never lasts longer.
    const ns = Math.round(end * 1000) - Math.round(startUs * 1000);
    builder.tree.add(node, 0, ns);
    if (over !== undefined) builder.tree.add(over.node, 0, -ns);
    open.push({ node, endUs: end });
  }
}
