/** Call trees, profile diffs and their blame as text for a terminal, and as documents for other programs. */
import type { Blame, Blamed } from '../profile/blame.ts';
import type { CallTree } from '../profile/call-tree.ts';
import { falseDiscoveryRate, isDenied } from '../profile/certainty.ts';
import type { Change, DiffNode, FunctionChange, ProfileDiff } from '../profile/diff-result.ts';
import { inheritedChanges } from '../profile/inherited.ts';
import { toVisible } from '../text/visible.ts';
import {
  formatCount,
  formatDeltaWithin,
  formatNumber,
  formatP,
  formatPair,
  formatPercent,
  formatQuantity,
} from '../units/format.ts';
import { costColumns, type Part } from './cost-scope.ts';
import { cutToWidth, displayWidth, pad } from './display-width.ts';
import { largestChanges, nearestWords } from './largest-changes.ts';
import { plainPhrase } from './phrase.ts';
import { unexplainedWords } from './unexplained-words.ts';
import { basisWords, callsWord, confidenceWords, valueUnit } from './where.ts';

export interface TextOptions {
  readonly width: number;
  /** Rows of functions at most. */
  readonly rows: number;
}

type Row = readonly string[];

/** Columns but the last, which is cut, are as wide as their widest cell; numbers are right-aligned. */
function table(head: Row, rows: readonly Row[], width: number): readonly string[] {
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].map((row) => displayWidth(row[column] ?? title))),
  );
  return [head, ...rows].map((row) => {
    const cells = row.map((cell, column) =>
      column === row.length - 1 ? cell : pad(cell, widths[column] ?? 0, 'left'),
    );
    return cutToWidth(cells.join('  '), width).trimEnd();
  });
}

function nameOf({ frame, place }: Pick<FunctionChange, 'frame' | 'place'>): string {
  const line = frame.line === undefined ? '' : `:${frame.line}`;
  const where = place === undefined || frame.name.startsWith('(anonymous') ? '' : `  ${place.path}${line}`;
  return toVisible(`${frame.name}${where}`);
}

/** Text of `profile top`: functions by `by`, largest first, with their share of the whole. */
export function renderTop(
  tree: CallTree,
  by: 'self' | 'total',
  options: TextOptions & { readonly notes?: readonly string[] },
): string {
  const { unit, type } = tree.type;
  const notes = options.notes ?? [];
  const whole = tree.root.total;
  const share = (value: number): string => (whole === 0 ? '–' : formatPercent(value / whole));
  const sorted = [...tree.functions].sort((a, b) => b[by] - a[by]);
  const rows = sorted
    .slice(0, options.rows)
    .map(
      (each): Row => [
        formatQuantity(each.self, unit),
        share(each.self),
        formatQuantity(each.total, unit),
        share(each.total),
        nameOf(each),
      ],
    );
  return [
    `${typeWords(type)}: ${formatQuantity(whole, unit)} in ${formatCount(tree.functions.length, 'function')}`,
    ...notes.map((note) => `note: ${toVisible(note)}`),
    '',
    ...(rows.length === 0 || whole === 0
      ? [emptyWords(tree)]
      : table(['self', '', 'total', '', 'function'], rows, options.width)),
    ...more(sorted.length - rows.length),
    '',
  ].join('\n');
}

/** Some writers of pprof give their only type no name. */
function typeWords(type: string): string {
  return type === '' ? '(unnamed values)' : toVisible(type);
}

/** An empty table would leave open whether the file was read correctly. */
function emptyWords({ root, type, others }: CallTree): string {
  if (root.total > 0) return 'No sample has a stack: the functions are unknown.';
  const filled = others.filter(({ total }) => total > 0);
  if (filled.length === 0) return `The profile is empty: nothing of ${typeWords(type.type)} was sampled.`;
  const held = filled.map(({ type: { type: name, unit }, total }) => `${name} (${formatQuantity(total, unit)})`);
  return `Nothing of ${typeWords(type.type)} was sampled. The profile holds ${toVisible(held.join(', '))}: --type ${toVisible(filled[0]?.type.type ?? '')}`;
}

function more(left: number): readonly string[] {
  return left > 0 ? [`… and ${formatCount(left, 'more function')}`] : [];
}

/** Functions with a significant change first, then the largest changes that are not. */
export function renderDiffText(diff: ProfileDiff, blame: Blame | undefined, options: TextOptions): string {
  const unit = valueUnit(diff);
  const { baseline, candidate } = diff.root;
  const relations = new Map(blame?.functions.map((each) => [each.function.key, each]));
  const significant = diff.functions.filter(isSignificant).sort(bySignificance);
  // A change in one function is also one of all that call it, which says nothing more.
  const inherited = inheritedChanges(diff);
  const isFolded = ({ key }: FunctionChange): boolean =>
    inherited.has(key) && relations.get(key)?.relation !== 'changed';
  const named = significant.filter((each) => !isFolded(each));
  const shown = named.slice(0, options.rows);
  const { scopes } = costColumns(shown.map((each) => ({ part: partOf(each) })));
  const rows = shown.map((each, index) => diffRow(each, diff, relations.get(each.key), scopes[index]));
  return [
    `${typeWords(diff.type)} ${basisWords(diff)}: ${formatPair(baseline.total, candidate.total, unit)}`,
    `${formatCount(diff.repeats.baseline, 'profile')} and ${formatCount(diff.repeats.candidate, 'profile')}, ` +
      `${formatNumber(diff.samples.baseline, 0)} and ${formatCount(diff.samples.candidate, 'sample')}; ${confidenceWords(diff)}`,
    '',
    ...(named.length === 0
      ? nothingSignificant(diff, options)
      : table(['self', 'change', 'q', 'total', 'function'], rows, options.width)),
    ...more(named.length - rows.length),
    ...foldedWords(significant.filter(isFolded), options.width),
    ...(blame === undefined || named.length === 0 ? [] : sentenceOf(blame)),
    '',
  ].join('\n');
}

function foldedWords(callers: readonly FunctionChange[], width: number): readonly string[] {
  if (callers.length === 0) return [];
  const names = callers.map(({ frame }) => toVisible(frame.name)).join(', ');
  const start = `${formatCount(callers.length, 'caller')} changed only by what ${callers.length === 1 ? 'it calls' : 'they call'}: `;
  return ['', cutToWidth(`${start}${names}`, Math.max(width, 60))];
}

/** What moved most all the same, how sure that is, and what it would take to know. */
function nothingSignificant(diff: ProfileDiff, options: TextOptions): readonly string[] {
  const largest = largestChanges(diff);
  const rows = largest.map((each) => diffRow(each, diff, undefined));
  return [
    'No function changed significantly.',
    ...nearestWords(diff).map(toVisible),
    ...(rows.length === 0
      ? []
      : ['', 'The largest changes, none beyond the noise:', ...table(largestHead, rows, options.width)]),
  ];
}

const largestHead: Row = ['self', 'change', 'q', 'total', 'function'];

/** Functions whose own cost changed first, then those whose callees' did; the largest change first. */
function bySignificance(a: FunctionChange, b: FunctionChange): number {
  const [own, other] = [a, b].map(({ self }) => Number(self?.significant === true));
  const size = ({ self, total }: FunctionChange): number =>
    Math.abs((self?.significant === true ? self : total)?.delta ?? 0);
  return (other ?? 0) - (own ?? 0) || size(b) - size(a);
}

function isSignificant({ self, total }: FunctionChange): boolean {
  return self?.significant === true || total?.significant === true;
}

/** A caller of what is named needs no correction for the search: its q decided nothing, its own p did. */
function sureness({ p, pAdjusted, significant }: Change): string {
  return significant && pAdjusted > falseDiscoveryRate ? `p ${formatP(p)}` : formatP(pAdjusted);
}

/** A change of callees is shown where it is what is sure. */
function partOf({ self, total }: FunctionChange): Part {
  const isCallees = total !== undefined && (self === undefined || (total.significant && !self.significant));
  return isCallees ? 'total' : 'self';
}

/** `scope`: what change and q are of, where rows differ in it. */
function diffRow(each: FunctionChange, diff: ProfileDiff, blamed: Blamed | undefined, scope: string = ''): Row {
  const unit = valueUnit(diff);
  const part = partOf(each);
  const own = each[part];
  const change =
    own === undefined
      ? ''
      : formatDeltaWithin(own.delta, (own.high - own.low) / 2, unit, [each.baseline[part], each.candidate[part]]);
  const remarks = [
    each.status === 'common' ? '' : each.renamedFrom === undefined ? each.status : `was ${each.renamedFrom}`,
    blamed === undefined ? '' : relationWords(blamed),
  ].filter((remark) => remark !== '');
  return [
    formatPair(each.baseline.self, each.candidate.self, unit),
    `${change} ${scope}`.trimEnd(),
    own === undefined ? '' : sureness(own),
    formatPair(each.baseline.total, each.candidate.total, unit),
    nameOf(each) + (remarks.length === 0 ? '' : `  (${toVisible(remarks.join(', '))})`),
  ];
}

function relationWords({ relation, package: name, uses }: Blamed): string {
  if (uses !== undefined) return `uses ${uses.name}, which changed`;
  const words: Readonly<Record<Blamed['relation'], string>> = {
    changed: 'changed',
    'calls-changed': 'calls changed code',
    runtime: 'runtime',
    dependency: name === undefined ? 'dependency' : `dependency ${name}`,
    unchanged: 'not changed',
    built: 'built, not in git',
    unknown: '',
  };
  return words[relation];
}

/** Nothing of a change that made nothing costlier. */
function sentenceOf(blame: Blame): readonly string[] {
  const sentence = blameSentence(blame);
  return sentence === '' ? [] : ['', sentence];
}

function blameSentence(blame: Blame): string {
  const changed = blame.functions.filter(
    ({ relation, through, fitsShift, function: { self } }) =>
      relation === 'changed' && fitsShift === undefined && (through === undefined || self?.significant === true),
  );
  if (changed.length > 0) return `Changed and costlier: ${changed.map(placed).join(', ')}`;
  const likely = blame.functions.filter(({ through }) => through !== undefined);
  if (likely.length > 0) return `Likely cause, as it changed and calls what grew: ${likely.map(placed).join(', ')}`;
  const fitting = blame.functions.filter(({ fitsShift }) => fitsShift !== undefined);
  if (fitting.length > 0)
    return `Likely cause, as its growth fits what was measured: ${fitting.map(placed).join(', ')}`;
  const using = blame.functions.filter(({ uses }) => uses !== undefined);
  if (using.length > 0) return `Likely cause, as it uses what changed: ${using.map(placed).join(', ')}`;
  if (isDenied(blame) && blame.beside === undefined) return 'No changed function explains this.';
  const unexplained = unexplainedWords(blame, { judged: 'change' });
  if (unexplained !== undefined) return toVisible(plainPhrase(unexplained));
  if (!blame.functions.some(({ relation }) => relation === 'calls-changed')) return '';
  return 'No changed function is itself costlier beyond the noise; callers of changed code are.';
}

function placed(blamed: Blamed): string {
  const {
    function: { frame },
    file,
    line,
    through,
    uses,
  } = blamed;
  const where = file === undefined ? '' : ` ${file}${line === undefined ? '' : `:${line}`}`;
  const edge = through === undefined ? '' : ` (${callsWord(blamed)} ${through.name})`;
  const value = uses === undefined ? '' : ` (uses ${uses.name}, ${uses.file}:${uses.line})`;
  return toVisible(`${frame.name}${where}${edge}${value}`);
}

/** One document; the tree as a list of nodes in which a node names its parent by index, so that no depth is too deep. */
export function diffDocument(diff: ProfileDiff, blame: Blame | undefined): object {
  const nodes: { readonly parent: number; readonly node: DiffNode }[] = [{ parent: -1, node: diff.root }];
  for (let next = 0; next < nodes.length; next++) {
    for (const node of nodes[next]?.node.children ?? []) nodes.push({ parent: next, node });
  }
  const { root: _, ...summary } = diff;
  return {
    schema: 1,
    ...summary,
    nodes: nodes.map(({ parent, node: { children: __, frame: ___, ...rest } }) => ({ parent, ...rest })),
    ...(blame === undefined
      ? {}
      : {
          blame: {
            explained: blame.explained,
            ...(blame.unseen === undefined
              ? {}
              : {
                  unseen: blame.unseen.map(({ callers, ...each }) => ({
                    ...each,
                    callers: callers.map(({ key }) => key),
                  })),
                }),
            open: blame.open?.map(({ key }) => key),
            untraced: blame.untraced,
            beside: blame.beside,
            values: blame.values,
            functions: blame.functions.map(({ function: { key }, ...rest }) => ({ key, ...rest })),
          },
        }),
  };
}

/** `profile top --json`: at most `rows` functions by `by`, largest first, in the profile's unit. */
export function topDocument(
  tree: CallTree,
  by: 'self' | 'total',
  { rows, notes }: { readonly rows: number; readonly notes: readonly string[] },
): object {
  const functions = [...tree.functions].sort((a, b) => b[by] - a[by]).slice(0, rows);
  const { type, unit } = tree.type;
  return { schema: 1, type, unit, total: tree.root.total, functions, notes: notes.length === 0 ? undefined : notes };
}
