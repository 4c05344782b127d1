/**
 * Functions that work on what a changed one gives back: it calls them no more often and costs no more itself, and they have more to
 * do. Told from the text of whoever calls both, or of the function itself where it calls the changed one.
 */
import type { ChangedFunctions } from './changed-functions.ts';
import type { ChangedValue } from './changed-values.ts';
import type { DiffNode, FunctionChange, ProfileDiff } from './diff-result.ts';
import { unitsOf } from './profiled-units.ts';
import { shortName } from './short-name.ts';
import { type SourceFile, toSourceFile } from './source-file.ts';
import { walkDiff } from './walk-diff.ts';

/** Callbacks stand between who calls and what is called. */
const furthestBelow = 3;

interface Search {
  readonly changed: Pick<ChangedFunctions, 'keys' | 'locations'>;
  readonly sources: ReadonlyMap<string, string>;
  /** Functions that are known to have grown. */
  readonly named: readonly FunctionChange[];
}

/** By the key of each, the changed function that it works for. */
export function fedFunctions(
  diff: ProfileDiff,
  { changed, sources, named }: Search,
): ReadonlyMap<string, ChangedValue> {
  const grown = new Set(named.flatMap(({ key }) => (changed.keys.has(key) ? [] : [key])));
  const byKey = new Map(diff.functions.map((each) => [each.key, each]));
  const found = new Map<string, ChangedValue>();
  if (grown.size === 0 || changed.keys.size === 0) return found;
  const files = [...sources].flatMap(([path, text]) => toSourceFile(path, text) ?? []);
  for (const [caller, below] of belowEach(diff)) {
    const givers = [...below].filter((key) => changed.keys.has(key));
    const takers = [...below, caller].filter((key) => grown.has(key) && !found.has(key));
    const known = byKey.get(caller);
    if (givers.length === 0 || takers.length === 0 || known === undefined) continue;
    const text = textOf(known, files);
    if (text === undefined) continue;
    for (const giver of givers) {
      const value = placeOf(byKey.get(giver), changed.locations);
      const statements = statementsOf(text);
      const names = value === undefined ? new Set<string>() : namesMadeBy(statements, wordOf(value.name));
      if (value === undefined || names.size === 0) continue;
      for (const key of takers) {
        const word = wordOf(byKey.get(key)?.frame.name ?? '');
        if (key === caller || statements.some((each) => each.has(word) && [...names].some((name) => each.has(name))))
          found.set(key, value);
      }
    }
  }
  return found;
}

/** By key, the keys of what stands a few calls below it. */
function belowEach({ root }: ProfileDiff): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  walkDiff(root, ({ key }: DiffNode, path) => {
    for (const { key: caller } of path.slice(-furthestBelow)) {
      const known = found.get(caller);
      if (known === undefined) found.set(caller, new Set([key]));
      else known.add(key);
    }
  });
  return found;
}

function textOf(known: FunctionChange, files: readonly SourceFile[]): string | undefined {
  const [unit, ...others] = unitsOf(known, files);
  const file = files.find(({ functions }) => unit !== undefined && functions.includes(unit));
  if (unit === undefined || file === undefined || others.length > 0) return undefined;
  return file.blank
    .split('\n')
    .slice(unit.range.first - 1, unit.range.last)
    .join('\n');
}

function placeOf(
  known: FunctionChange | undefined,
  locations: ChangedFunctions['locations'],
): ChangedValue | undefined {
  if (known === undefined) return undefined;
  const { key, frame, place } = known;
  const file = place?.kind === 'repository' ? place.path : locations.get(key)?.file;
  const line = frame.line ?? locations.get(key)?.line;
  return file === undefined || line === undefined ? undefined : { name: frame.name, file, line };
}

function wordOf(name: string): string {
  return shortName(name) ?? name;
}

/** Words of each statement, in which lines within parentheses belong together. */
function statementsOf(text: string): readonly ReadonlySet<string>[] {
  const statements: string[] = [];
  let from = 0;
  let depth = 0;
  for (let at = 0; at <= text.length; at++) {
    const sign = text[at] ?? '\n';
    if ('(['.includes(sign)) depth++;
    else if (')]'.includes(sign)) depth--;
    else if (sign === ';' || (sign === '\n' && depth <= 0)) {
      statements.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return statements.map((each) => new Set(each.match(/[A-Za-z_$][\w$]*|:=|(?<![=!<>+\-*/%&|^:])=(?![=>])/g)));
}

/** Names that stand for what the function gave: those ahead of an equals sign of its call, and of what is made of them. */
function namesMadeBy(statements: readonly ReadonlySet<string>[], word: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const words of statements) {
    if (!words.has(word) && ![...names].some((name) => words.has(name))) continue;
    const all = [...words];
    const at = Math.max(all.indexOf('='), all.indexOf(':='), all.indexOf('of'), all.indexOf('in'));
    for (const each of all.slice(0, Math.max(0, at))) if (!keywords.has(each)) names.add(each);
    // Passed on as it is given: `clamp(scan(text))`.
    if (words.has(word)) names.add(word);
  }
  return names;
}

const keywords: ReadonlySet<string> = new Set(
  'const let var val auto int long char for await async of in range mut def fun func fn function if while return this self else not new'.split(
    ' ',
  ),
);
