/**
 * Frames that are one text each, as folded stacks, perf and async-profiler have them: `name`, `name (file:line)`,
 * `JS:*name url:line:column`, `java/lang/String.length_[j]`.
 */
import type { Frame } from '../profile.ts';
import { type Language, languageOfFile, type Origin, originOf } from './frame-origin.ts';
import { toFrame } from './profile-builder.ts';

/** What a mark such as `_[k]` says of the frame (FlameGraph's `--all`; async-profiler adds 0, 1, i and j for how it ran). */
const marks: Readonly<Record<string, Origin>> = {
  k: { language: 'native', kind: 'kernel' },
};

/** JIT tier of V8's perf maps (`~` interpreter, `^` Sparkplug, `+` Maglev, `*` TurboFan), then name and `url:line:column`. */
const v8Symbol = /^(?:JS|LazyCompile|Function|Script|Eval|Callback|RegExp|Builtin|BytecodeHandler|Stub|wasm-function):/;

/** Never throws: a text of no known form is the name of the frame. */
export function toSymbolFrame(text: string): Frame {
  const marked = /^(.*)_\[([a-z01])\]$/s.exec(text);
  const name = marked?.[1] ?? text;
  if (v8Symbol.test(name)) return toV8SymbolFrame(name);
  const origin = marks[marked?.[2] ?? ''];
  if (origin !== undefined) return toFrame(name, {}, origin);
  return toLocatedFrame(name) ?? toNamedFrame(name, marked !== null);
}

function toV8SymbolFrame(text: string): Frame {
  const kind = text.slice(0, text.indexOf(':'));
  const given = text.slice(kind.length + 1).trimStart();
  // An expression begins with a mark of its own.
  const rest = kind === 'RegExp' ? given : given.replace(/^[~^+*]'?/, '');
  if (['Builtin', 'BytecodeHandler', 'Stub'].includes(kind)) {
    return toFrame(rest, {}, { language: 'js', kind: 'runtime' });
  }
  if (kind === 'RegExp') return toFrame(`RegExp: ${rest}`, {}, { language: 'js', kind: 'user' });
  // V8 before version 10 gave no column.
  const place = /^(?:(.*?) )?([^ ]+?):(\d+)(?::(\d+))?$/s.exec(rest);
  if (place === null) return toFrame(rest, {}, originOf(rest, undefined, 'js'));
  const [, name = '', file = '', line, column] = place;
  const at = column === undefined ? {} : { column: Number(column) };
  return toFrame(name, { file, line: Number(line), ...at }, originOf(name, file, 'js'));
}

/** `name - file:line`, as rbspy has it. */
const rubyFrame = /^(.+) - (.+\.(?:rb|ru|rake|erb|gemspec)|<internal:[\w-]+>):(\d+)$/s;

/**
 * `file:name:line`, as Python's sampling profiler has it (profiling.sampling, 3.15), and `file:line (name)`, as Fil has: the line
 * is the one that ran.
 */
const ranInPython =
  /^(?<file>[^:]+\.py[wx]?|<[^>:]+>):(?:(?!\d+:)(?<name>[^:]+):(?<line>\d+)|(?<ran>\d+) \((?<called>[^()]+)\))$/;

/** `file(line): name`, as PyTorch's profiler has it; the line is that of the definition. */
const definedInPython = /^(?<file>[^()]+\.py[wx]?)\((?<line>\d+)\): (?<name>.+)$/;

/** Whether a frame is of a form whose line is always the executing one. */
export function saysExecutingLine(text: string): boolean {
  return ranInPython.test(text);
}

function toPythonFrame(text: string): Frame | undefined {
  const parts = (ranInPython.exec(text) ?? definedInPython.exec(text))?.groups;
  if (parts === undefined) return undefined;
  const { file = '' } = parts;
  const name = parts['name'] ?? parts['called'] ?? '';
  return toFrame(name, { file, line: Number(parts['line'] ?? parts['ran']) }, originOf(name, file, 'python'));
}

/** `name (file:line)`, py-spy's form (with `--nolineno` without the line), or `name (file:line:column)`, V8's and our own writer's. */
function toLocatedFrame(text: string): Frame | undefined {
  const [, called, source, at] = rubyFrame.exec(text) ?? [];
  if (called !== undefined) {
    return toFrame(called, { file: source, line: Number(at) }, originOf(called, source, 'unknown'));
  }
  const python = toPythonFrame(text);
  if (python !== undefined) return python;
  const open = text.lastIndexOf(' (');
  if (open === -1 || !text.endsWith(')')) return undefined;
  const inside = text.slice(open + 2, -1);
  const place = /^(.+?):(\d+)(?::(\d+))?$/s.exec(inside) ?? /^(.+\.pyx?|<frozen [\w.]+>)$/.exec(inside);
  if (place === null) return undefined;
  const [, file = '', line, column] = place;
  const name = text.slice(0, open);
  const origin = originOf(name, file, languageOfFile(file));
  if (line === undefined) return toFrame(name, { file }, origin);
  return toFrame(name, { file, line: Number(line), column: column === undefined ? undefined : Number(column) }, origin);
}

function toNamedFrame(text: string, isMarked: boolean): Frame {
  const name = tidyJava(text, isMarked);
  const language = isMarked && !name.includes('::') ? 'jvm' : languageOfName(name, text);
  return toFrame(name, {}, originOf(name, undefined, language));
}

/**
 * `Lcom/x/Y;::m` and `Lcom/x/Y;.m` (perf-map-agent) and `com/x/Y.m` (async-profiler) are `com.x.Y.m`; `isSure`: nothing but Java marks frames so. Otherwise
 * a class has a capital letter: `math/big.addVV` is a function of Go, and `lib/parse.js` a file.
 */
export function tidyJava(name: string, isSure = false): string {
  const tidied = /^L([\w$]+(?:\/[\w$]+)*)(?:;?::|;\.)(.*)$/s.exec(name);

  // Without its semicolon (folded text loses it) only the slashes distinguish it from a C++ class that starts with L.
  if (tidied?.[1] !== undefined && /[;/]/.test(name)) return `${tidied[1].replaceAll('/', '.')}.${tidied[2]}`;
  if (!/^[\w$]+(?:\/[\w$]+)+(?:[./][\w$.<>+]+)?(?:\[\])*$/.test(name)) return name;
  return isSure || /\/[A-Z$_][^/]*$/.test(name) ? name.replaceAll('/', '.') : name;
}

/**
 * A function by the name and file that a table of functions gives it. Java's have their slashes, of some writers; `language`:
 * what is known of it besides its name.
 */
export function toCalledFrame(name: string, place: Parameters<typeof toFrame>[1], language: Language): Frame {
  const isJava = language === 'jvm';
  const tidied = isJava || (language === 'unknown' && !place.file) ? tidyJava(name, isJava) : name;
  return toFrame(tidied, place, originOf(tidied, place.file || undefined, tidied === name ? language : 'jvm'));
}

function languageOfName(name: string, asGiven: string): Language {
  if (name !== asGiven) return 'jvm';
  if (/^\(?(anonymous|garbage collector|program|idle|root)\)$/.test(name)) return 'js';
  if (/^(java|javax|jdk|sun|com|org|io|net|kotlin|scala)(\.[\w$]+){2,}/.test(name)) return 'jvm';
  if (/^(runtime|main|sync|syscall|internal)[./]\S*\w|^[\w-]+\.[a-z]+\/\S+\.\S/.test(name)) return 'go';
  return name.includes('::') ? 'native' : 'unknown';
}
