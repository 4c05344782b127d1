/** Scripts that use pyperf's Runner. */
import { type Foreign, folderOf, isWithin, type RepositoryFiles } from './found.ts';
import type { InRepository } from './in-repository.ts';
import { filesOrFolders } from './python-files.ts';
import { importers, importsIn, type PythonImports } from './python-imports.ts';
import { guessPythonSetup } from './python-setup.ts';

export const pyperfInRepository: InRepository = {
  setup: (read) => guessPythonSetup(read, ['pyperf']),
  detection: { isManifest: () => false, isBench: isScript, find: findPyperf },
};

function isScript(file: string): boolean {
  return file.endsWith('.py') && /(?:^|[/_])(?:bench\w*|perf\w*|\w+_bench\w*)(?:\/|\.py$)/.test(file);
}

/** By whatever name it is imported; others that import it read its results. */
function usesPyperf(text: string): boolean {
  if (/^[ \t]*from[ \t]+pyperf[ \t]+import[ \t]+(?:\([^)]*|[^\n#]*)\bRunner\b/m.test(text)) return true;
  const called = new Set([...text.matchAll(/\b(\w+)\.Runner\(/g)].map(([, name = '']) => name));
  if (called.has('pyperf')) return true;
  const named = text.matchAll(/^[ \t]*import[ \t]+(?:[^\n#]*,[ \t]*)?pyperf[ \t]+as[ \t]+(\w+)/gm);
  return [...named].some(([, name = '']) => called.has(name));
}

/** Tests of what pyperf does run nothing by themselves. */
function isRun(file: string, text: string): boolean {
  const isTest = /(?:^|\/)(?:test_[^/]+|[^/]+_test)\.py$/.test(file) && /^[ \t]*def test/m.test(text);
  return usesPyperf(text) && !isTest;
}

/** Of these texts, by path, the scripts that make a Runner as they are run, themselves or by what they import. */
export function pyperfScripts(
  texts: ReadonlyMap<string, string>,
  isMaking: (file: string, text: string) => boolean = (_, text) => usesPyperf(text),
): readonly string[] {
  const making = [...texts].filter(([file, text]) => file.endsWith('.py') && isMaking(file, text));
  const imports: PythonImports = making.length === 0 ? new Map() : importsIn(texts);
  return [...new Set(making.flatMap(([file, text]) => startedBy(file, text, imports)))];
}

function findPyperf({ files, texts }: RepositoryFiles): Foreign {
  const found = withoutPrograms(pyperfScripts(texts, isRun));
  const scripts = found.filter((file) => handedVariables(texts.get(file) ?? '').length === 0);
  const notes = found.flatMap((file) => startedWith(file, handedVariables(texts.get(file) ?? '')));
  if (scripts.length === 0) return { suites: [], notes: [...notes, ...commandLines(files, texts)] };
  const seen = `${scripts.length} ${scripts.length === 1 ? 'script' : 'scripts'} of pyperf`;
  return { suites: [{ name: 'pyperf', globs: filesOrFolders(scripts), seen }], notes };
}

const ofEverySystem = new Set(['HOME', 'PATH', 'USER', 'PWD', 'TMPDIR', 'SHELL', 'LANG']);

/** Variables that a script cannot do without: whoever starts it tells it by them what to measure. */
function handedVariables(text: string): readonly string[] {
  if (/\bexcept\b[^\n]*\bKeyError\b/.test(text)) return [];
  const read = [...text.matchAll(/\benviron\[["'](\w+)["']\](?![ \t]*=[^=])/g)].map(([, name = '']) => name);
  const asked = text.matchAll(
    /\benviron\[["'](\w+)["']\][ \t]*=[^=]|\benviron\.(?:get|setdefault)\(\s*["'](\w+)["']|["'](\w+)["'][ \t]+(?:not[ \t]+)?in[ \t]+(?:os\.)?environ\b/g,
  );
  const known = new Set([...asked].flatMap((match) => match.slice(1)));
  return [...new Set(read)].filter((name) => !ofEverySystem.has(name) && !known.has(name));
}

function startedWith(file: string, variables: readonly string[]): readonly string[] {
  if (variables.length === 0) return [];
  return [
    `${file} is started by another program, which sets ${variables.join(', ')}: write a script that makes runner = pyperf.Runner() and names what it measures itself, and run init again.`,
  ];
}

/** The program of a package runs what its modules are scripts of, which would be measured twice. */
function withoutPrograms(scripts: readonly string[]): readonly string[] {
  const isProgram = (file: string): boolean => /(?:^|\/)__main__\.py$/.test(file);
  const modules = scripts.filter((file) => !isProgram(file));
  return scripts.filter((file) => !isProgram(file) || !modules.some((each) => isWithin(folderOf(file), each)));
}

/** A module that makes its Runner only where it is asked to runs nothing by itself: those run it that import it. */
function startedBy(file: string, text: string, imports: PythonImports): readonly string[] {
  const isAsked = !/^\S.*\bRunner\(/m.test(text) && !/\b__main__\b/.test(text);
  const starting = isAsked ? importers(file, imports).filter((each) => importers(each, imports).length === 0) : [];
  return starting.length === 0 ? [file] : starting;
}

/** pyperf as a program, whose results go to files and terminals. */
function commandLines(files: readonly string[], texts: ReadonlyMap<string, string>): readonly string[] {
  const file = files.find((each) => /-m["',\s]+pyperf["',\s]+(?:timeit|command)\b/.test(texts.get(each) ?? ''));
  if (file === undefined) return [];
  return [
    `${file} runs pyperf's command line: write runner = pyperf.Runner() and runner.timeit(NAME, stmt=…) instead, and run init again.`,
  ];
}
