/**
 * Samples of Chrome traces that refer to a table of stack frames (Trace Event Format, "Global Samples"), as Hermes, the
 * engine of React Native, and systrace write them. A sample lasts to the next one of its thread; the last, as long as
 * they do on average.
 */
import type { Frame, Profile } from '../profile.ts';
import { languageOfFile, originOf } from './frame-origin.ts';
import { type Checks, createChecks, isObject, type JsonObject, malformed } from './malformed.ts';
import { createProfileBuilder, type ProfileBuilder, toFrame } from './profile-builder.ts';
import type { ReadOptions } from './profile-format.ts';
import { toSymbolFrame } from './symbol-frame.ts';
import { chooseThreads, threadNotes } from './threads.ts';

const name = 'Chrome trace';
const checks: Checks = createChecks(name);

/** Whether the trace has a table of frames and at least one sample. */
export function holdsSamples(file: unknown): file is JsonObject {
  return (
    isObject(file) && isObject(file['stackFrames']) && Array.isArray(file['samples']) && file['samples'].length > 0
  );
}

interface Sample {
  readonly at: number;
  /** Key in the table; undefined: nothing was on the stack. */
  readonly stack: string | undefined;
}

interface Thread {
  readonly key: string;
  readonly samples: Sample[];
}

/**
 * Microseconds become ns. `threadNames`: by process and thread. Throws PROFILE_MALFORMED, and PROFILE_UNLIKE for an
 * unknown thread.
 */
export function readTraceSamples(
  file: JsonObject,
  options: ReadOptions & { readonly threadNames: ReadonlyMap<string, string> },
): Profile {
  const threads = threadsOf(checks.array(file['samples'], 'samples'));
  const nameOf = ({ key }: Thread): string => options.threadNames.get(key) ?? key;
  const chosen = chooseThreads(name, threads, {
    wanted: options.thread,
    what: 'thread',
    namesOf: (thread) => ({ name: nameOf(thread), also: [thread.key, thread.key.slice(thread.key.indexOf('/') + 1)] }),
  });
  const builder = createProfileBuilder(name, 2);
  const nodeOf = createTable(builder, checks.object(file['stackFrames'], 'stackFrames'));
  for (const thread of chosen) addThread(builder, thread, nodeOf);
  const notes = threadNotes('thread', chosen.map(nameOf));
  return builder.build({
    sampleTypes: [
      { type: 'samples', unit: 'samples' },
      { type: 'wall', unit: 'ns' },
    ],
    defaultType: 1,
    sampleCount: chosen.reduce((sum, { samples }) => sum + samples.length, 0),
    producer: 'trace',
    mode: 'wall',
    notes: notes.length === 0 ? undefined : notes,
  });
}

function threadsOf(samples: readonly unknown[]): readonly Thread[] {
  const threads = new Map<string, Thread>();
  for (const [i, each] of samples.entries()) {
    const sample = checks.object(each, `samples[${i}]`);
    const key = `${String(sample['pid'] ?? '')}/${String(sample['tid'] ?? '')}`;
    const thread = threads.get(key) ?? { key, samples: [] };
    threads.set(key, thread);
    const stack = sample['sf'] === undefined ? undefined : String(sample['sf']);
    // Hermes writes numbers as strings.
    thread.samples.push({ at: checks.number(Number(sample['ts'] ?? Number.NaN), `samples[${i}].ts`), stack });
  }
  return [...threads.values()];
}

function addThread({ tree }: ProfileBuilder, { samples }: Thread, nodeOf: (stack: string) => number): void {
  const inOrder = [...samples].sort((first, second) => first.at - second.at);
  const [first, last] = [inOrder[0]?.at ?? 0, inOrder.at(-1)?.at ?? 0];
  const usual = inOrder.length > 1 ? (last - first) / (inOrder.length - 1) : 0;
  for (const [index, { at, stack }] of inOrder.entries()) {
    if (stack === undefined) continue;
    const node = nodeOf(stack);
    tree.add(node, 0, 1);
    tree.add(node, 1, Math.round(1000 * ((inOrder[index + 1]?.at ?? at + usual) - at)));
  }
}

/** Node of a stack by the key of its leaf; each is looked up once, however deep. */
function createTable({ tree, frame }: ProfileBuilder, table: JsonObject): (stack: string) => number {
  const nodes = new Map<string, number>();
  const most = Object.keys(table).length;
  return (stack) => {
    const path: string[] = [];
    let key: string | undefined = stack;
    while (key !== undefined && !nodes.has(key)) {
      const parent: unknown = checks.object(table[key], `stackFrames[${key}]`)['parent'];
      path.push(key);
      if (path.length > most) throw malformed(name, `stackFrames[${key}]`, 'no ancestor of itself', parent);
      key = parent === undefined || parent === null ? undefined : String(parent);
    }
    let node = key === undefined ? 0 : (nodes.get(key) ?? 0);
    for (const each of path.reverse()) {
      node = tree.child(node, frame(frameOf(checks.object(table[each], `stackFrames[${each}]`))));
      nodes.set(each, node);
    }
    return node;
  };
}

/** `work(app.js:5:1)` of Hermes, with where the function begins beside it; `name` of others. */
function frameOf(entry: JsonObject): Frame {
  const text = String(entry['name'] ?? '');
  const [, called, file, line, column] = /^(.*)\(([^()]+):(\d+):(\d+)\)$/s.exec(text) ?? [];
  if (called === undefined || file === undefined) return toSymbolFrame(text);
  const [begins, beginsAt] = [numberOf(entry['funcLine']), numberOf(entry['funcColumn'])];
  const place = { file, line: begins ?? Number(line), column: begins === undefined ? Number(column) : beginsAt };
  const trimmed = called.trim();
  return toFrame(trimmed, place, originOf(trimmed, file, languageOfFile(file)));
}

function numberOf(value: unknown): number | undefined {
  const number = Number(value ?? 0);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}
