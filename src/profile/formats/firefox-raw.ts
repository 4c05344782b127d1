/**
 * What Firefox itself writes (`MOZ_PROFILER_SHUTDOWN`, the profiler's `getProfileDataAsync`), before the Firefox profiler has
 * processed it: tables are rows with a schema, a frame is one text, and each process holds those it started
 * (firefox-devtools/profiler, src/types/gecko-profile.ts).
 */
import { type Checks, isObject, type JsonObject } from './malformed.ts';

/** Whether the tables of threads are rows. */
export function isRawFirefox(file: JsonObject): boolean {
  return processesOf(file).some((each) =>
    listOf(each['threads']).some(
      (thread) => isObject(thread) && isObject(thread['samples']) && thread['samples']['schema'] !== undefined,
    ),
  );
}

/** The same with the tables of a processed profile, threads of all processes beside one another. Throws PROFILE_MALFORMED. */
export function processFirefox(checks: Checks, file: JsonObject): JsonObject {
  const threads = processesOf(file).flatMap((owner, at) => {
    const libraries = librariesOf(owner);
    return listOf(owner['threads']).map((thread, index) => {
      const where = `${at === 0 ? '' : `processes[${at - 1}].`}threads[${index}]`;
      return processThread(checks, checks.object(thread, where), { where, libraries });
    });
  });
  return { meta: file['meta'], threads };
}

/** The process itself first, then those below it at any depth. */
function processesOf(file: JsonObject): readonly JsonObject[] {
  const found: JsonObject[] = [];
  const open: unknown[] = [file];
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    if (!isObject(next)) continue;
    found.push(next);
    open.push(...listOf(next['processes']));
  }
  return found;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

interface Library {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

function librariesOf(owner: JsonObject): readonly Library[] {
  return listOf(owner['libs']).flatMap((each) => {
    if (!isObject(each)) return [];
    const [start, end] = [Number(each['start']), Number(each['end'])];
    return end > start ? [{ name: String(each['name'] ?? each['path'] ?? ''), start, end }] : [];
  });
}

interface Context {
  readonly where: string;
  readonly libraries: readonly Library[];
}

function processThread(checks: Checks, thread: JsonObject, { where, libraries }: Context): JsonObject {
  const column = (table: string, name: string): readonly unknown[] =>
    columnOf(checks, thread[table], { where: `${where}.${table}`, name });
  const strings = checks.array(thread['stringTable'], `${where}.stringTable`);
  const functions = column('frameTable', 'location').map((index) =>
    functionOf(String(strings[Number(index)] ?? ''), libraries),
  );
  const texts = new Map<string, number>();
  const indexOf = (text: string): number => {
    const known = texts.get(text) ?? texts.size;
    texts.set(text, known);
    return known;
  };
  const functionTable = {
    name: functions.map(({ name }) => indexOf(name)),
    fileName: functions.map(({ file }) => (file === undefined ? undefined : indexOf(file))),
    lineNumber: functions.map(({ line }) => line),
    columnNumber: functions.map(({ at }) => at),
    isJS: functions.map(({ file }) => file !== undefined),
    // One a function, as the tables are not kept.
    resource: functions.map((_, index) => index),
  };
  const resources = functions.map(({ library }) => (library === undefined ? undefined : indexOf(library)));
  const cpu = column('samples', 'threadCPUDelta');
  return {
    name: thread['name'],
    tid: thread['tid'],
    processName: thread['processName'] ?? thread['processType'],
    samples: {
      stack: column('samples', 'stack'),
      length: column('samples', 'stack').length,
      threadCPUDelta: cpu.some((delta) => typeof delta === 'number') ? cpu : undefined,
    },
    stackTable: { prefix: column('stackTable', 'prefix'), frame: column('stackTable', 'frame') },
    frameTable: { func: functions.map((_, index) => index), line: column('frameTable', 'line') },
    funcTable: functionTable,
    resourceTable: { name: resources },
    stringArray: [...texts.keys()],
  };
}

/** One column of a table of rows; of a row that ends before it, and of a schema without it, absent. */
function columnOf(
  checks: Checks,
  value: unknown,
  { where, name }: { readonly where: string; readonly name: string },
): readonly unknown[] {
  const table = checks.object(value, where);
  const at = checks.object(table['schema'], `${where}.schema`)[name];
  return checks
    .array(table['data'], `${where}.data`)
    .map((row, index): unknown => checks.array(row, `${where}.data[${index}]`)[typeof at === 'number' ? at : -1]);
}

interface Located {
  readonly name: string;
  readonly file?: string;
  /** 1-based, where it is defined. */
  readonly line?: number;
  readonly at?: number;
  readonly library?: string;
}

/** `parse (https://a.test/app.js:12:3)`, `0x7f0012` of code without names, `read (in libc.so) (+ 12)`, or a label. */
function functionOf(location: string, libraries: readonly Library[]): Located {
  if (/^0x[0-9a-f]+$/i.test(location)) {
    const address = Number(location);
    const library = libraries.find(({ start, end }) => address >= start && address < end);
    if (library === undefined) return { name: location };
    return { name: `0x${(address - library.start).toString(16)}`, library: library.name };
  }
  const [, called, library] = /^(.*) \(in ([^)]*)\) \(?\+ ?\w+\)?$/.exec(location) ?? [];
  if (called !== undefined && library !== undefined) return { name: called, library };
  const [, name, file, line, at] = /^(.*) \(([^()]+?)(?::(\d+))?(?::(\d+))?\)$/.exec(location) ?? [];
  if (name === undefined || file === undefined || !/[/:]|\.\w/.test(file)) return { name: location };
  return { name, file, line: Number(line ?? 0), at: Number(at ?? 0) };
}
