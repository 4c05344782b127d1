/**
 * Imports that nothing uses by a name: what they run as they are loaded, or all the names that they bring at once, can make anything
 * else do something else.
 */
import type { ChangedFile } from './changed-lines.ts';
import type { Declared } from './declared-names.ts';
import { languageOfPath } from './source-language.ts';

interface Imported {
  /** As the candidate has them, with their literals. */
  readonly lines: readonly string[];
  /** With comments and literals blanked. */
  readonly blank: readonly string[];
  readonly values: readonly Pick<Declared, 'name' | 'first' | 'last' | 'isImport'>[];
}

/** All names of a module, by which another's may be hidden. */
const wildcard = /^\s*(?:from\s+\S+\s+import\s+\*|(?:import|using|(?:pub\s+)?use)\s+[\w.:]+(?:\.|::)[*_]\s*;?\s*$)/;

/** Of Go: its package runs and has no name. */
const nameless = /^\s*(?:import\s+)?_\s+"/;

/** What runs nothing: types of TypeScript, and what Python's compiler reads. */
const idle = /^\s*(?:import\s+type\b|from\s+__future__\b)/;

/** Statements that are written for what a module runs as well; a name that is imported by itself was meant to be used. */
const loading = {
  js: /^\s*(?:(?:const|let|var)\b.*=\s*)?require\(/,
  python: /^\s*(?:import\b|from\s+\.+\s+import\b)/,
} as const;

const comment = /^\s*(?:\/[/*]|#|\*)/;

/** Lines of the candidate, 1-based, that the change wrote. */
export function effectImports({ path, hunks }: ChangedFile, { lines, blank, values }: Imported): ReadonlySet<number> {
  const removed = new Set(hunks.flatMap((hunk) => hunk.removed.map((line) => line.trim())));
  const imports = values.filter(({ isImport }) => isImport);
  const isUsed = (line: number): boolean =>
    imports.some(
      ({ name, first, last }) =>
        line >= first && line <= last && isMentioned(name, blank, (at) => at >= first && at <= last),
    );
  const written = hunks.flatMap(({ candidate, added }) => added.map((_, at) => candidate.start + at));
  return new Set(
    written.filter((line) => {
      const text = lines[line - 1] ?? '';
      if (idle.test(text) || removed.has(text.trim())) return false;
      if (wildcard.test(text) || (path.endsWith('.go') && nameless.test(text))) return true;
      const isAlone = imports.some(({ first, last }) => first === line && last === line);
      return isAlone && isLoaded(text, path) && !isUsed(line);
    }),
  );
}

/** Of lines that a change took out, those whose names nothing used that went with them, and nothing imports now. */
export function removedEffects({ path, hunks }: ChangedFile): ReadonlySet<string> {
  const [removed, added] = [hunks.flatMap((hunk) => hunk.removed), hunks.flatMap((hunk) => hunk.added)];
  return new Set(
    removed.filter((text) => {
      if (idle.test(text) || added.some((line) => line.trim() === text.trim())) return false;
      if (wildcard.test(text)) return true;
      if (!isLoaded(text, path)) return false;
      const others = [...removed, ...added].filter((line) => line !== text && !comment.test(line));
      return !namesIn(text).some((name) => isMentioned(name, others, () => false));
    }),
  );
}

function isLoaded(text: string, path: string): boolean {
  const language = languageOfPath(path);
  return (language === 'js' || language === 'python') && loading[language].test(text);
}

function isMentioned(name: string, lines: readonly string[], isOwn: (line: number) => boolean): boolean {
  const word = new RegExp(String.raw`(?<![\w$])${name.replaceAll('$', String.raw`\$`)}(?![\w$])`);
  return lines.some((line, index) => !isOwn(index + 1) && word.test(line));
}

function namesIn(text: string): readonly string[] {
  const words = text.replace(/["'#][\s\S]*$/, '').match(/[\w$]+/g) ?? [];
  return words.filter((word) => !/^(?:import|from|as|const|let|var|require)$/.test(word));
}
