/**
 * Functions that a change wrote as they were elsewhere, in the same file or another, or under another name: what runs is the same.
 * All of the change is needed to know, as one file has what another lost.
 */
import type { ChangedFile, Hunk } from './changed-lines.ts';
import { definedRanges } from './defined-ranges.ts';
import { definitionsIn } from './definitions.ts';
import { blankLiterals } from './literals.ts';
import { holdsFunctionsAlone } from './moved-functions.ts';
import { isSameCode, spelled } from './same-code.ts';
import { languageOfPath } from './source-language.ts';

interface Place {
  readonly name: string;
  readonly path: string;
}

export interface Restated {
  /** As the change has them, without lines of functions that stood elsewhere and of calls of those by another name. */
  readonly changes: readonly ChangedFile[];
  /** Functions that have another name or file, and no other code. */
  readonly pairs: readonly { readonly before: Place; readonly after: Place }[];
}

/** A change of more lines is read as it stands. */
const mostLines = 20_000;

/** Shorter ones are alike by chance. */
const leastLetters = 40;

/** `changes`: all of the change, from baseline to candidate. One of more than 20,000 lines comes back as it is, without pairs. */
export function restatedIn(changes: readonly ChangedFile[]): Restated {
  const size = changes.reduce(
    (sum, { hunks }) => sum + hunks.reduce((all, each) => all + each.added.length + each.removed.length, 0),
    0,
  );
  if (size > mostLines) return { changes, pairs: [] };
  const renamed = changes.flatMap((file) => file.hunks.flatMap((hunk) => renamedIn(file, hunk)));
  const removed = changes.flatMap((file) => file.hunks.flatMap((hunk) => wholeFunctions(hunk.removed, file.path)));
  if (renamed.length === 0 && removed.length === 0) return { changes, pairs: [] };
  const gone = new Map(removed.map((each) => [`${languageOfPath(each.path)}\n${each.code}`, each]));
  const pairs = [...renamed];
  const names = new Map(renamed.map(({ before, after }) => [before.name, after.name]));
  const rest = changes.map((file): ChangedFile => {
    let isPartly = false;
    const hunks = file.hunks.flatMap((hunk) => {
      const found = wholeFunctions(hunk.added, file.path).flatMap((each) => {
        const from = gone.get(`${languageOfPath(each.path)}\n${each.code}`);
        return from === undefined || (from.name !== each.name && each.code.length < leastLetters)
          ? []
          : [{ from, each }];
      });
      if (found.length === 0) return isRespelled(hunk, file.path, names) ? [] : [hunk];
      isPartly = true;
      for (const { from, each } of found) {
        if (from.name !== each.name || from.path !== each.path) pairs.push({ before: from, after: each });
      }
      return withoutLines(
        hunk,
        found.map(({ each }) => each),
      );
    });
    return { ...file, hunks, isPartly: isPartly || undefined };
  });
  const moved = new Set(pairs.filter(({ before, after }) => before.path !== after.path).map(({ after }) => after.name));
  const changed =
    moved.size === 0
      ? rest
      : rest.map((file) => ({ ...file, hunks: file.hunks.filter((each) => !importsOnly(each, moved)) }));
  return { changes: changed, pairs };
}

/** What names them where they are now: `import { scan } from './scan.js'`, `from scanning import scan`, `use crate::scan::scan;`. */
const importing =
  /^\s*(?:import\s*\{([^{}]*)\}\s*from\b.*|from\s+[\w.]+\s+import\s+\(?([\w\s,]+)\)?|(?:pub\s+)?use\s+[\w:]+::(?:\{([\w\s,]+)\}|(\w+));)\s*$/;

function importsOnly({ removed, added }: Hunk, names: ReadonlySet<string>): boolean {
  const written = added.filter((line) => line.trim() !== '');
  return (
    removed.length === 0 &&
    written.length > 0 &&
    written.every((line) => {
      const found =
        importing
          .exec(line)
          ?.slice(1)
          .join(' ')
          .match(/[\w$]+/g) ?? [];
      return found.length > 0 && found.every((name) => names.has(name));
    })
  );
}

interface WholeFunction extends Place {
  /** 0-based, of the text it is in; `last` inclusive. */
  readonly first: number;
  readonly last: number;
  /** Without its own name. */
  readonly code: string;
}

/** Functions that all of their text is of, as far as brackets or depth show. */
function wholeFunctions(lines: readonly string[], path: string): readonly WholeFunction[] {
  const language = languageOfPath(path);
  if (language === 'unknown' || lines.length === 0) return [];
  const found: WholeFunction[] = [];
  for (const { name, range } of definedRanges(blankLiterals(lines.join('\n'), language), language)) {
    const [first, last] = [range.first - 1, Math.min(lines.length, range.last) - 1];
    const own = lines.slice(first, last + 1);
    if (first <= (found.at(-1)?.last ?? -1) || !holdsFunctionsAlone(own.join('\n'), path)) continue;
    const indent = /^\s*/.exec(own[0] ?? '')?.[0] ?? '';
    const code = spelled(
      own.map((line) => replaced(line.startsWith(indent) ? line.slice(indent.length) : line, new Map([[name, '§']]))),
      path,
    );
    if (code !== undefined) found.push({ name, path, first, last, code });
  }
  return found;
}

function replaced(text: string, names: ReadonlyMap<string, string>): string {
  return text.replaceAll(/[A-Za-z_$][\w$]*/g, (word) => names.get(word) ?? word);
}

/** Heads of functions that have another name and are the same otherwise. */
function renamedIn({ path }: ChangedFile, { removed, added }: Hunk): Restated['pairs'] {
  const language = languageOfPath(path);
  if (language === 'unknown' || removed.length === 0 || added.length === 0) return [];
  const [before, after] = [removed, added].map((lines) =>
    definitionsIn(blankLiterals(lines.join('\n'), language), language),
  );
  if (before === undefined || after === undefined || before.length !== after.length) return [];
  const pairs = before.flatMap(({ name }, at) => {
    const to = after[at]?.name ?? name;
    return to === name ? [] : [{ before: { name, path }, after: { name: to, path } }];
  });
  const names = new Map(pairs.map((each) => [each.before.name, each.after.name]));
  const isNew = [...names.values()].every((name) => !before.some((each) => each.name === name));
  return pairs.length > 0 && isNew && isRespelled({ removed, added }, path, names) ? pairs : [];
}

/** A name of two functions, or one that stays in use, says nothing. */
function isRespelled(
  { removed, added }: Pick<Hunk, 'removed' | 'added'>,
  path: string,
  names: ReadonlyMap<string, string>,
): boolean {
  if (names.size === 0 || removed.length === 0) return false;
  const now = removed.map((line) => replaced(line, names));
  return now.some((line, at) => line !== removed[at]) && isSameCode(now, added, path);
}

/** What is left of a hunk that only adds, in pieces; of one that takes out as well the first keeps that. */
function withoutLines(hunk: Hunk, parts: readonly WholeFunction[]): readonly Hunk[] {
  const pieces: Hunk[] = [];
  let from = 0;
  for (const { first, last } of [...parts, { first: hunk.added.length, last: hunk.added.length }]) {
    const added = hunk.added.slice(from, first);
    const isFirst = pieces.length === 0 && hunk.removed.length > 0;
    if (added.some((line) => line.trim() !== '') || isFirst) {
      const start = hunk.candidate.start + from;
      pieces.push({
        ...hunk,
        candidate: added.length === 0 ? { start: Math.max(0, start - 1), count: 0 } : { start, count: added.length },
        added,
        baseline: isFirst ? hunk.baseline : { start: hunk.baseline.start + hunk.baseline.count, count: 0 },
        removed: isFirst ? hunk.removed : [],
      });
    }
    from = last + 1;
  }
  return pieces;
}
