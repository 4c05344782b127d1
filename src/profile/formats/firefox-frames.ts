/** Stacks of a Firefox profile's thread, through its tables: stack → frame → function → string. */
import type { Frame } from '../profile.ts';
import { languageOfFile, originOf } from './frame-origin.ts';
import { type Checks, isObject, type JsonObject, malformed } from './malformed.ts';
import { type ProfileBuilder, toFrame } from './profile-builder.ts';

interface Source {
  readonly file: JsonObject;
  readonly thread: JsonObject;
  readonly where: string;
  readonly builder: ProfileBuilder;
}

export interface FirefoxFrames {
  /** The node of the stack at that index, with its leaf's executing line where known. */
  leafOf(stack: number): number;
}

type Column = readonly unknown[];

/**
 * Throws PROFILE_MALFORMED, here or from `leafOf`, where an index is outside its table or a stack is its own prefix.
 */
export function createFirefoxFrames(checks: Checks, source: Source): FirefoxFrames {
  const tables = tablesOf(checks, source);
  const frames = new Map<number, number>();
  const nodes = new Map<number, number>();
  const frameOf = (index: number): number => {
    const known = frames.get(index) ?? source.builder.frame(tables.frame(index));
    frames.set(index, known);
    return known;
  };
  const nodeOf = (stack: number): number => {
    const path: number[] = [];
    let at: number | undefined = stack;
    while (at !== undefined && !nodes.has(at)) {
      path.push(at);
      if (path.length > tables.stacks)
        throw malformed('Firefox', `${source.where}.stackTable`, 'no prefix of itself', 'a cycle');
      at = tables.prefix(at);
    }
    let node = at === undefined ? 0 : (nodes.get(at) ?? 0);
    for (const step of path.reverse()) {
      node = source.builder.tree.child(node, frameOf(tables.frameOfStack(step)));
      nodes.set(step, node);
    }
    return node;
  };
  return {
    leafOf(stack) {
      const node = nodeOf(stack);
      const line = tables.lineOf(tables.frameOfStack(stack));
      return line > 0 ? source.builder.tree.child(node, ~line) : node;
    },
  };
}

interface Tables {
  readonly stacks: number;
  prefix(stack: number): number | undefined;
  frameOfStack(stack: number): number;
  lineOf(frame: number): number;
  frame(index: number): Frame;
}

function tablesOf(checks: Checks, { file, thread, where }: Source): Tables {
  const shared = isObject(file['shared']) ? file['shared'] : {};
  const table = (key: string): JsonObject => checks.object(thread[key] ?? shared[key], `${where}.${key}`);
  const [stackTable, frameTable, funcTable] = [table('stackTable'), table('frameTable'), table('funcTable')];
  const column = (of: JsonObject, key: string, at: string): Column => checks.array(of[key], `${where}.${at}.${key}`);
  const optional = (of: JsonObject, key: string): Column => (Array.isArray(of[key]) ? of[key] : []);
  const strings = checks.array(
    thread['stringArray'] ?? thread['stringTable'] ?? shared['stringArray'],
    `${where}.stringArray`,
  );
  const parents = parentsOf(checks, stackTable, `${where}.stackTable`);
  const stackFrames = column(stackTable, 'frame', 'stackTable');
  const functions = column(frameTable, 'func', 'frameTable');
  const lines = optional(frameTable, 'line');
  const names = column(funcTable, 'name', 'funcTable');
  const text = (index: unknown): string => (typeof index === 'number' ? String(strings[index] ?? '') : '');
  const files = fileNames({ funcTable, shared, text });
  const originals = originalsOf(shared, text);
  return {
    stacks: parents.length,
    prefix: parents.of,
    frameOfStack: (stack) => checks.integer(stackFrames[stack], `${where}.stackTable.frame[${stack}]`, 0),
    lineOf: (frame) => originals(optional(frameTable, 'originalLocation')[frame])?.line ?? positive(lines[frame]),
    frame(index) {
      const of = checks.integer(functions[index], `${where}.frameTable.func[${index}]`, 0);
      const name = checks.string(strings[Number(names[of])], `${where}.funcTable.name[${of}]`);
      const place = originals(optional(funcTable, 'originalLocation')[of]) ?? {
        file: files(of),
        line: positive(optional(funcTable, 'lineNumber')[of]),
        column: positive(optional(funcTable, 'columnNumber')[of]),
      };
      // Python's sampling profiler says so of Python, too, and gives a function the line of it that ran first.
      const isPython = languageOfFile(place.file) === 'python';
      const isJs = optional(funcTable, 'isJS')[of] === true && !isPython;
      const library =
        libraryOf(thread, { funcTable, shared, file, text }, of) ??
        libraryOfFrame(file, optional(frameTable, 'lib')[index]);
      return named(name, isPython ? { file: place.file } : place, { isJs, library });
    },
  };
}

interface Parents {
  readonly length: number;
  /** Of a stack; undefined: it has none. */
  of(stack: number): number | undefined;
}

/** Their indices, or since version 66 how far before each stack its parent is, 0 where it has none. */
function parentsOf(checks: Checks, stackTable: JsonObject, where: string): Parents {
  const offsets = stackTable['prefixOffset'];
  if (Array.isArray(offsets) && stackTable['prefix'] === undefined) {
    return {
      length: offsets.length,
      of(stack) {
        const at = `${where}.prefixOffset[${stack}]`;
        const offset = checks.integer(offsets[stack], at, 0);
        if (offset > stack) throw malformed('Firefox', at, `at most ${stack}`, offset);
        return offset === 0 ? undefined : stack - offset;
      },
    };
  }
  const prefixes = checks.array(stackTable['prefix'], `${where}.prefix`);
  return {
    length: prefixes.length,
    of(stack) {
      const prefix = prefixes[stack];
      if (prefix === null || prefix === undefined) return undefined;
      return checks.integer(prefix, `${where}.prefix[${stack}]`, 0);
    },
  };
}

/** Of functions by index: their file, or since version 57 the one of their source. */
function fileNames(of: {
  readonly funcTable: JsonObject;
  readonly shared: JsonObject;
  readonly text: (index: unknown) => string;
}): (index: number) => string | undefined {
  const sources = isObject(of.shared['sources']) ? of.shared['sources'] : {};
  const sourceNames = Array.isArray(sources['filename']) ? sources['filename'] : [];
  const direct = Array.isArray(of.funcTable['fileName']) ? of.funcTable['fileName'] : [];
  const indirect = Array.isArray(of.funcTable['source']) ? of.funcTable['source'] : [];
  return (index) => of.text(direct[index]) || of.text(sourceNames[Number(indirect[index])]) || undefined;
}

interface Located {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Where source maps put a function or a frame, by index (since version 64). */
function originalsOf(shared: JsonObject, text: (index: unknown) => string): (index: unknown) => Located | undefined {
  const of = (table: string, key: string): Column => {
    const columns = isObject(shared[table]) ? shared[table][key] : undefined;
    return Array.isArray(columns) ? columns : [];
  };
  const sources = of('sourceLocationTable', 'source');
  const [lines, columns] = [of('sourceLocationTable', 'line'), of('sourceLocationTable', 'column')];
  const names = of('sources', 'filename');
  return (index) => {
    if (typeof index !== 'number' || index < 0) return undefined;
    const file = text(names[Number(sources[index])]);
    return file === '' ? undefined : { file, line: positive(lines[index]), column: positive(columns[index]) };
  };
}

/** Since version 70 a frame says itself which library it is in. */
function libraryOfFrame(file: JsonObject, index: unknown): string | undefined {
  const library = Array.isArray(file['libs']) && typeof index === 'number' ? file['libs'][index] : undefined;
  const called = isObject(library) ? (library['name'] ?? library['path']) : undefined;
  return typeof called === 'string' && called !== '' ? called : undefined;
}

function libraryOf(
  thread: JsonObject,
  of: {
    readonly funcTable: JsonObject;
    readonly shared: JsonObject;
    readonly file: JsonObject;
    readonly text: (index: unknown) => string;
  },
  index: number,
): string | undefined {
  const table = thread['resourceTable'] ?? of.shared['resourceTable'];
  const resources = isObject(table) ? table : {};
  const resource = Array.isArray(of.funcTable['resource']) ? of.funcTable['resource'][index] : -1;
  const nameIndex =
    Array.isArray(resources['name']) && typeof resource === 'number' ? resources['name'][resource] : undefined;
  return of.text(nameIndex) || undefined;
}

/** samply leaves functions as addresses until its server names them. */
function named(
  name: string,
  place: Parameters<typeof toFrame>[1],
  { isJs, library }: { readonly isJs: boolean; readonly library: string | undefined },
): Frame {
  if (/^0x[0-9a-f]+$/.test(name)) {
    const base = library === undefined ? '[unknown]' : library.slice(library.lastIndexOf('/') + 1);
    return toFrame(`${base}!${name}`, {}, { language: 'native', kind: 'user' });
  }
  const language = isJs
    ? 'js'
    : languageOfFile(place.file) === 'unknown' && library !== undefined
      ? 'native'
      : languageOfFile(place.file);
  return toFrame(name, place, originOf(name, place.file ?? (language === 'native' ? library : undefined), language));
}

function positive(value: unknown): number {
  return typeof value === 'number' && value > 0 ? value : 0;
}
