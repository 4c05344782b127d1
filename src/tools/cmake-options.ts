/** Options of a CMake project that its benchmarks are built with. */
import { folderOf } from './found.ts';

export interface CMakeProject {
  /** Its CMake files, by path. */
  readonly texts: readonly (readonly [string, string])[];
  /** Whether a part of a file in this folder builds the benchmarks, or enters a folder that does. */
  isOurs(part: string, folder: string): boolean;
  /** Whether it certainly enters a folder that builds the benchmarks. */
  enters(part: string, folder: string): boolean;
}

/**
 * Names of the options to switch on. What one guards shows what it is for: others build documentation of benchmarks, or
 * benchmarks of another kind, which may need what is not installed.
 */
export function benchmarkOptions({ texts, isOurs, enters }: CMakeProject): readonly string[] {
  const written = texts.flatMap(([file, text]) => optionsOf(text).map((name) => ({ file, name })));
  const guards = texts.flatMap(([file, text]) => guardsIn(text).map((guard) => ({ ...guard, folder: folderOf(file) })));
  const found = written.map((option) => {
    const own = guards.filter(({ names }) => names.includes(option.name));
    return { ...option, guarding: own.length > 0, ours: own.some(({ part, folder }) => isOurs(part, folder)) };
  });
  const guardsOurs = ({ part, folder }: (typeof guards)[number]): boolean => isOurs(part, folder);
  const isSeen = found.some(({ ours }) => ours);
  const ownFiles = new Set(texts.filter(([file, text]) => isOurs(text, folderOf(file))).map(([file]) => file));
  const wanted = found.filter(({ file, ours, guarding }) => ours || (!guarding && !(isSeen && ownFiles.has(file))));
  const named = [...wanted.map(({ name }) => name), ...undeclared(guards.filter(guardsOurs), texts)];
  const off = new Set(texts.flatMap(([, text]) => optionsThatAreOff(text)));
  const unnamed = guards
    .filter(
      ({ names, isEither, part, folder }) =>
        enters(part, folder) && !(isEither && names.some((name) => named.includes(name))),
    )
    .flatMap(({ names, isEither }) => names.filter((name) => off.has(name)).slice(0, isEither ? 1 : undefined));
  return [...new Set([...named, ...unnamed])];
}

/** Whether the benchmarks are built only where this variable is on. */
export function dependOn(name: string, { texts, isOurs, enters }: CMakeProject): boolean {
  return texts.some(([file, text]) =>
    guardsIn(text).some(
      ({ names, isEither, part }) =>
        names.includes(name) && !isEither && (isOurs(part, folderOf(file)) || enters(part, folderOf(file))),
    ),
  );
}

/** Of any name (`LIB_PERF`, `LIB_TESTS`). */
function optionsThatAreOff(text: string): readonly string[] {
  const written = text.matchAll(/^[ \t]*option\s*\(\s*([\w.-]+)\s+(?:"[^"]*")?\s*(?:OFF|FALSE)?\s*\)/gim);
  return [...written].map((match) => match[1] ?? '').filter(isSwitch);
}

/** Whether a program is made under no condition but that of an option among these. */
export function isBuiltAnyhow(program: string, texts: CMakeProject['texts'], options: readonly string[]): boolean {
  const made = new RegExp(`add_executable\\s*\\(\\s*"?${program.replaceAll('.', '\\.')}[\\s")]`);
  const guards = texts.flatMap(([, text]) => guardsIn(text));
  return guards.every(({ names, part }) => !made.test(part) || names.every((name) => options.includes(name)));
}

/** Variables that guard benchmarks, of which the option stands in a file that was not read. */
function undeclared(guards: readonly Guard[], texts: CMakeProject['texts']): readonly string[] {
  const declared = texts.flatMap(([, text]) =>
    [...text.matchAll(/\b(?:option|set)\s*\(\s*([\w.-]+)/gi)].map((match) => match[1]),
  );
  return guards
    .flatMap(({ names }) => names)
    .filter((name) => /^[A-Z0-9_]*BENCH[A-Z0-9_]*$/.test(name) && isSwitch(name) && !declared.includes(name))
    .filter((name) => !/^BENCHMARK$|_(?:FOUND|VERSION|DIR|ROOT|PATH|LIBRARY|LIBRARIES|TARGET)$/.test(name));
}

/** Benchmarks are often built only when asked for. */
function optionsOf(text: string): readonly string[] {
  const written = text.matchAll(
    /^[ \t]*(?:cmake_dependent_)?option\s*\(\s*([\w.-]*BENCH[\w.-]*)\s+(?:"[^"]*")?\s*(?:OFF|\$\{[\w.-]+\})?\s*(?:"[^"]*"\s+\w+\s*)?\)/gim,
  );
  return [...written].map((match) => match[1] ?? '').filter(isSwitch);
}

/** The library's own options, and those that do something with what was measured, build no benchmark. */
function isSwitch(name: string): boolean {
  return !/^BENCHMARK_(?:ENABLE|DOWNLOAD|USE|INSTALL)|REGEN|UPLOAD|COMPARE/.test(name);
}

interface Guard {
  /** Variables of its condition that must hold. */
  readonly names: readonly string[];
  /** One of them is enough. */
  readonly isEither: boolean;
  readonly part: string;
}

/** What stands between each `if (…)` and its `else` or `endif`, and all behind one that ends the file unless something is on. */
function guardsIn(text: string): readonly Guard[] {
  const open: (Omit<Guard, 'part'> & { readonly start: number; readonly condition: string; isEnded: boolean })[] = [];
  const found: Guard[] = [];
  for (const match of text.matchAll(/^[ \t]*(if|elseif|else|endif)\s*\(([^\n]*)/gim)) {
    const word = match[1]?.toLowerCase();
    if (word === 'if') {
      const condition = match[2] ?? '';
      const start = match.index + match[0].length;
      const whole = text.slice(match.index, start + mostOfCondition).split(/\)\s*$/m)[0] ?? '';
      const isEither = /\bOR\b/.test(condition);
      open.push({ names: namesIn(condition), isEither, start, condition: whole, isEnded: false });
      continue;
    }
    const last = open.at(-1);
    if (last === undefined) continue;
    if (!last.isEnded) {
      const part = text.slice(last.start, match.index);
      found.push({ names: last.names, isEither: last.isEither, part });
      if (/^[ \t]*return\s*\(\s*\)/im.test(part) && !isInFunction(text.slice(0, match.index))) {
        found.push({ names: negatedIn(last.condition), isEither: false, part: text.slice(match.index) });
      }
    }
    last.isEnded = true;
    if (word === 'endif') open.pop();
  }
  return found;
}

/** It may go on over several lines. */
const mostOfCondition = 500;

/** What ends a function ends no file. */
function isInFunction(before: string): boolean {
  const begun = before.match(/^[ \t]*(?:function|macro)\s*\(/gim)?.length ?? 0;
  return begun > (before.match(/^[ \t]*end(?:function|macro)\s*\(/gim)?.length ?? 0);
}

function negatedIn(condition: string): readonly string[] {
  return [...condition.matchAll(/\bNOT\s+([\w.-]+)/gi)].map((match) => match[1] ?? '');
}

function namesIn(condition: string): readonly string[] {
  const [plain = ''] = condition.split('#');
  return plain.replaceAll(/\bNOT\s+\S+/gi, ' ').match(/[\w.-]+/g) ?? [];
}
