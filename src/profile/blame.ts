/** Which functions to name for a regression, and how each relates to the change under review. */
import { besideCode } from './beside-code.ts';
import { isDenied } from './certainty.ts';
import { type ChangedFunctions, changedFunctions } from './changed-functions.ts';
import type { ChangedFile } from './changed-lines.ts';
import type { ChangedValue } from './changed-values.ts';
import type { FunctionChange, ProfileDiff } from './diff-result.ts';
import { type FittingPart, fittingChanges } from './fitting-changes.ts';
import { grownChanged } from './grown-changed.ts';
import { openChanges, untracedFiles } from './ruled-out.ts';
import { type UnseenFunction, unseenChanges } from './unseen-changes.ts';
import { walkDiff } from './walk-diff.ts';

export interface Blamed {
  readonly function: FunctionChange;
  /**
   * `changed`: its own lines changed; `calls-changed`: it calls changed code; `runtime`, `dependency`: not in the
   * repository; `unchanged`: in the repository, untouched; `built`: made by a build, so git knows nothing of it; `unknown`: in the repository, and what changed is not known. */
  readonly relation: 'changed' | 'calls-changed' | 'runtime' | 'dependency' | 'unchanged' | 'built' | 'unknown';
  /** Repository-relative, for the link. */
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  /** Package name and version, when `dependency`. */
  readonly package?: string | undefined;
  /**
   * The likely cause, not the certain one: what grew is this function, under a changed one that newly calls it or calls
   * it more or otherwise.
   */
  readonly through?: { readonly name: string; readonly isNew: boolean } | undefined;
  /** The likely cause, not the certain one: no function's change is significant, and the growth of this changed one, by itself or with what it calls, fits the measured shift. */
  readonly fitsShift?: FittingPart | undefined;
  /** The likely cause, not the certain one: it grew, or what it calls did, and it uses what was changed and shows in no profile: a constant, or what makes the data. */
  readonly uses?: ChangedValue | undefined;
  /** Its share of what services spend in production, the largest first; absent where none is known. */
  readonly production?: readonly InProduction[];
}

/** Shares of all that was sampled of one service, from 0 to 1: of the function alone, and with what it calls. */
export interface InProduction {
  readonly service: string;
  readonly self: number;
  readonly total: number;
  /** Length of the window; absent where unknown. */
  readonly windowMs?: number;
  /** From the end of the window to when this was measured. */
  readonly ageMs: number;
  /** Of time on the clock, waiting included; absent: of processor time, or of allocations. */
  readonly clock?: 'wall';
}

export interface Blame {
  readonly functions: readonly Blamed[];
  /** False: no changed function explains it, which `isDenied()` keeps apart from nothing to explain. Never while one could not be ruled out. */
  readonly explained: boolean;
  /** Changed functions that no profile shows, as they may be inlined; listed where none that is shown explains it. */
  readonly unseen?: readonly UnseenFunction[] | undefined;
  /** Changed functions that the profiles neither confirm nor rule out, the nearest first; where nothing else explains it. */
  readonly open?: readonly FunctionChange[] | undefined;
  /** Where it is denied: changed files that no profile can name, as settings of a build, what is loaded unnamed and data; they may explain it all the same. */
  readonly beside?: readonly string[] | undefined;
  /** Changed files of code that no profile could name; where nothing else explains it. */
  readonly untraced?: readonly string[] | undefined;
  /** What was changed, shows in no profile and may be used by functions whose text is not known; where nothing else explains it. */
  readonly values?: readonly ChangedValue[] | undefined;
  /** Where it would be denied: what was changed and is the cause by the benchmark's profiles of another kind (named-elsewhere.ts). */
  readonly elsewhere?: { readonly kind: 'cpu' | 'heap'; readonly name: string } | undefined;
}

export interface ValueFindings {
  /** By the key of a function that uses it: what grew is that function, or what it calls. */
  readonly culprits: ReadonlyMap<string, ChangedValue>;
  readonly open: readonly ChangedValue[];
}

const noValues: ValueFindings = { culprits: new Map(), open: [] };

/** Something grew, and no changed function is the cause: what was changed and shows in no profile can be (value-blame.ts). */
export function lacksCulprit({ functions }: Pick<Blame, 'functions'>): boolean {
  return functions.length > 0 && !functions.some(({ relation }) => relation === 'changed');
}

export interface BlameOptions {
  /** Where no changed function is the cause. */
  readonly values?: ValueFindings;
  /** Text of changed files on the candidate, by repository path: where functions end. */
  readonly sources?: ReadonlyMap<string, string>;
  /** Which way the cost went; `increase` unless asked otherwise. */
  readonly direction?: 'increase' | 'decrease';
}

/** A runtime frame is explained by a changed caller under which at least this share of its change happened. */
const leastExplained = 0.5;

/** `changes`: the diff from baseline to candidate commit; empty when there is none, and then nothing is explained. */
export function findBlame(diff: ProfileDiff, changes: readonly ChangedFile[], options: BlameOptions = {}): Blame {
  const sign = options.direction === 'decrease' ? -1 : 1;
  const { sources = new Map<string, string>() } = options;
  const changed = changedFunctions(diff.functions, changes, sources);
  const costlier = diff.functions.filter(({ self }) => self?.significant === true && self.delta * sign > 0);
  const search = { named: costlier, changed: changed.keys, sign };
  const named = new Set(costlier.map(({ key }) => key));
  const isSeen = costlier.some(({ key }) => changed.keys.has(key));
  const below = callersToBlame(diff, search);
  const grown =
    isSeen || below.size > 0
      ? new Map<string, undefined>()
      : grownChanged(diff, { changed: changed.keys, sign, named: costlier });
  const through = new Map<string, Blamed['through']>([
    ...[...below].flatMap(([key, { name, isNew, delta }]) =>
      !named.has(key) || isMostlyBelow(diff, key, delta) ? [[key, { name, isNew }] as const] : [],
    ),
    ...grown,
  ]);
  const fitting =
    isSeen || through.size > 0 || sign < 0 ? new Map<string, FittingPart>() : fittingChanges(diff, changed.keys);
  const likely = diff.functions.filter(({ key }) => (through.has(key) || fitting.has(key)) && !named.has(key));
  const culprits = [...costlier.filter(({ key }) => changed.keys.has(key)), ...likely];
  const unseen =
    culprits.length > 0 ? [] : unseenChanges(diff, changes, sources, { named: costlier, locations: changed.locations });
  const open = culprits.length > 0 ? [] : openChanges(diff, changed.keys, { sign, named: costlier });
  const values = culprits.length > 0 ? noValues : (options.values ?? noValues);
  // Only where no changed function grew significantly are callers of changed code worth naming, and of none that is ruled out.
  const likeliest = costlier.length > 0 ? new Set(open.map(({ key }) => key)) : changed.keys;
  const callers = culprits.length > 0 ? new Set<string>() : callersOfChanged(diff, likeliest, sign);
  for (const { callers: hosts } of unseen) for (const { key } of hosts) if (named.has(key)) callers.add(key);
  const all = [...costlier, ...likely];
  all.push(...diff.functions.filter(({ key }) => (callers.has(key) || values.culprits.has(key)) && !named.has(key)));
  const findings = { named, changed, callers, through, fitting, uses: values.culprits };
  const functions = all.map((each) => toBlamed(each, findings));
  const isExplained = culprits.length > 0 || unseen.length > 0;
  const isFound = isExplained || values.culprits.size > 0;
  const isSearched = isFound || callers.size > 0 || open.length > 0 || costlier.length === 0;
  const untraced = isSearched ? [] : untracedFiles(diff, changes);
  const unread = isSearched || untraced.length > 0 ? [] : values.open;
  const explained = isFound || callers.size > 0 || open.length > 0 || untraced.length > 0 || unread.length > 0;
  const beside = isDenied({ functions, explained }) ? besideCode(changes, { diff, sources: sources }) : [];
  return {
    functions: functions.sort((a, b) => rankOf(a) - rankOf(b)),
    explained,
    beside: beside.length === 0 ? undefined : beside,
    unseen: unseen.length === 0 ? undefined : unseen,
    open: isExplained || open.length === 0 ? undefined : open,
    untraced: untraced.length === 0 ? undefined : untraced,
    values: unread.length === 0 ? undefined : unread,
  };
}

/** The culprit first, however little of the whole it is: a table may be cut. Otherwise as they came, the largest first. */
function rankOf({ relation, through, fitsShift, uses }: Blamed): number {
  if (relation === 'changed') return through === undefined && fitsShift === undefined ? 0 : 1;
  return relation === 'calls-changed' || uses !== undefined ? 2 : 3;
}

interface Findings {
  /** What went that way by itself. */
  readonly named: ReadonlySet<string>;
  readonly changed: ChangedFunctions;
  readonly callers: ReadonlySet<string>;
  readonly through: ReadonlyMap<string, Blamed['through']>;
  readonly fitting: ReadonlyMap<string, FittingPart>;
  readonly uses: ReadonlyMap<string, ChangedValue>;
}

function relationOf(each: FunctionChange, { changed, callers }: Findings): Blamed['relation'] {
  if (changed.keys.has(each.key)) return 'changed';
  return outside(each) ?? (callers.has(each.key) ? 'calls-changed' : 'unchanged');
}

function outside({ place, frame }: FunctionChange): 'runtime' | 'dependency' | undefined {
  if (place?.kind === 'repository') return undefined;
  if (place?.kind === 'dependency' || frame.kind === 'dependency') return 'dependency';
  return frame.kind === 'user' ? undefined : 'runtime';
}

function toBlamed(each: FunctionChange, findings: Findings): Blamed {
  const { place, frame } = each;
  const relation = relationOf(each, findings);
  const found = findings.changed.locations.get(each.key);
  const file = place?.kind === 'repository' ? place.path : found?.file;
  const line = place?.kind === 'repository' ? (frame.line ?? found?.line) : found?.line;
  const name = relation === 'dependency' ? place?.package : undefined;
  // One whose own cost went the other way is named for what it calls all the same.
  const through = findings.through.get(each.key);
  return {
    function: each,
    relation,
    file,
    line,
    package: name === undefined ? undefined : place?.version === undefined ? name : `${name}@${place.version}`,
    through,
    fitsShift: findings.fitting.get(each.key),
    uses: relation === 'changed' ? undefined : findings.uses.get(each.key),
  };
}

/** Beyond so many times its own growth, what a changed function calls is what it is named for. */
const mostlyBelow = 2;

function isMostlyBelow({ functions }: ProfileDiff, key: string, below: number): boolean {
  const { self, total } = functions.find((each) => each.key === key) ?? {};
  const own = self?.delta ?? 0;
  return total?.significant === true && total.delta * own > 0 && below > mostlyBelow * Math.abs(own);
}

/** What a changed function calls on the way to what grew most below it; `delta`: by how much that grew, at least 0. */
interface BelowChanged {
  readonly name: string;
  readonly isNew: boolean;
  readonly delta: number;
}

interface Search {
  readonly named: readonly FunctionChange[];
  readonly changed: ReadonlySet<string>;
  readonly sign: number;
}

/**
 * Changed functions under which the growth of functions that did not change happened, each with what it calls itself on the way to
 * the largest of it: that call stands in the change, however deep below it the cost arises.
 */
export function callersToBlame(diff: ProfileDiff, { named, changed, sign }: Search): ReadonlyMap<string, BelowChanged> {
  const unexplained = new Map(named.filter(({ key }) => !changed.has(key)).map((each) => [each.key, each]));
  const growth = new Map<string, Map<string, Grown>>();
  const before = new Set<string>();
  walkDiff(diff.root, (node, path) => {
    const caller = path.at(-1);
    const wasCalled = (sign > 0 ? node.baseline.total : node.candidate.total) > 0;
    if (caller !== undefined && changed.has(caller.key) && wasCalled) before.add(callOf(caller.key, node.key));
    if (!unexplained.has(node.key)) return;
    const at = path.findLastIndex(({ key }) => changed.has(key));
    const culprit = path[at];
    if (culprit === undefined) return;
    const byCulprit = growth.get(node.key) ?? new Map<string, Grown>();
    growth.set(node.key, byCulprit);
    const known = byCulprit.get(culprit.key) ?? { delta: 0, callees: new Map() };
    byCulprit.set(culprit.key, known);
    const delta = (node.candidate.self - node.baseline.self) * sign;
    known.delta += delta;
    const callee = path[at + 1] ?? node;
    const called = known.callees.get(callee.key) ?? { delta: 0, name: callee.frame.name };
    known.callees.set(callee.key, called);
    called.delta += delta;
  });
  const culprits = new Map<string, BelowChanged>();
  for (const [key, byCulprit] of growth) {
    const { baseline, candidate } = unexplained.get(key) ?? diff.root;
    const needed = (candidate.self - baseline.self) * sign * leastExplained;
    for (const [culprit, { delta, callees }] of byCulprit) {
      if (delta < needed || delta <= (culprits.get(culprit)?.delta ?? 0)) continue;
      const [main] = [...callees].toSorted(([, one], [, other]) => other.delta - one.delta);
      if (main === undefined) continue;
      const [callee, { name }] = main;
      // Wherever it called it: the same call may stand under several callers of the culprit.
      culprits.set(culprit, { name, isNew: !before.has(callOf(culprit, callee)), delta });
    }
  }
  return culprits;
}

function callOf(caller: string, callee: string): string {
  return `${caller}\n${callee}`;
}

interface Grown {
  delta: number;
  /** By key, what the culprit itself calls on the way, and its part of that. */
  readonly callees: Map<string, { delta: number; readonly name: string }>;
}

/** Keys of unchanged functions with a significant total that call changed code which itself went the same way. */
function callersOfChanged(diff: ProfileDiff, changed: ReadonlySet<string>, sign: number): Set<string> {
  const callers = new Set<string>();
  walkDiff(diff.root, (node, path) => {
    const caller = path.at(-1);
    if (caller === undefined || caller.key === '' || changed.has(caller.key) || !changed.has(node.key)) return;
    const grew = (node.candidate.total - node.baseline.total) * sign > 0;
    if (grew && caller.change?.significant === true && caller.change.delta * sign > 0) callers.add(caller.key);
  });
  return callers;
}
