/**
 * The numbers of one frame, each with what it is of: this place of the graph, all frames of its function as the
 * table of functions and the first line have them, or a function by way of its callers.
 */
import type { Change } from '../profile/diff-result.ts';
import type { FlameTree } from '../report/flame/tree.ts';
import { cutMiddle } from '../text/visible.ts';
import type { FrameLink, FunctionRow } from './read-data.ts';
import { certainty, difference, pair, type Values } from './values.ts';

/** What a frame's cost is: its own and its callees', of a leaf or a function come by this way, or below a function. */
export type Meaning = 'own' | 'self-by-way-of' | 'total-by-way-of' | 'below';

export interface Subject {
  readonly tree: FlameTree;
  readonly node: number;
  readonly link: FrameLink | undefined;
  readonly values: Values;
  readonly meaning: Meaning;
  /** The frame's function over all ways it is called, and how many there are; undefined: it stands for several or for all. */
  readonly whole: { readonly row: FunctionRow; readonly paths: number } | undefined;
}

type Part = 'self' | 'total';

export interface NumberRow {
  readonly part: Part;
  /** `function`: as the table of functions has it; `frame`: of what is drawn. */
  readonly of: 'function' | 'frame';
  /** `self per call, in this frame`. */
  readonly label: string;
  readonly baseline: number;
  readonly candidate: number;
  readonly change: Change | undefined;
}

const parts: readonly Part[] = ['self', 'total'];

export function numberRows(subject: Subject): readonly NumberRow[] {
  const { tree, node, meaning, whole } = subject;
  if (meaning === 'own' || (meaning === 'below' && node > 0)) return ownRows(subject);
  if (meaning === 'below')
    return whole === undefined ? ownRows(subject) : drawn(functionRows(subject, whole.row, parts));
  const part = meaning === 'self-by-way-of' ? 'self' : 'total';
  return [{ ...treeRow(subject, 'total'), part, label: labelOf(part, wayWords(tree, node, meaning), subject) }];
}

/** Of the frame, and where that is not all of its function, of the function before it. */
function ownRows(subject: Subject): readonly NumberRow[] {
  const { tree, node, meaning, whole } = subject;
  const frame = (scope: string): readonly NumberRow[] =>
    parts.map((part) => ({ ...treeRow(subject, part), label: labelOf(part, scope, subject) }));
  if (meaning === 'below') return frame(`below ${nameOf(tree, 0)}`);
  if (whole === undefined) return frame(node > 0 ? 'in this row' : '');
  const functions = functionRows(subject, whole.row, parts);
  const own = frame('in this frame');
  const isAll = whole.paths < 2 && own.every((row, index) => isShownAlike(row, functions[index], subject.values));
  return isAll ? frame('') : parts.flatMap((part) => [...functions, ...own].filter((row) => row.part === part));
}

/** The root of what is below a function is the function. */
function drawn(rows: readonly NumberRow[]): readonly NumberRow[] {
  return rows.map((row) => ({ ...row, of: 'frame' }));
}

function functionRows(subject: Subject, row: FunctionRow, of: readonly Part[]): readonly NumberRow[] {
  const paths = subject.whole?.paths ?? 0;
  const scope = paths < 2 ? 'in all its frames' : `in all ${paths} frames`;
  return of.map((part) => ({
    part,
    of: 'function',
    label: labelOf(part, scope, subject),
    baseline: part === 'self' ? row.baselineSelf : row.baselineTotal,
    candidate: part === 'self' ? row.candidateSelf : row.candidateTotal,
    change: row[part],
  }));
}

function treeRow({ tree, node }: Subject, part: Part): NumberRow {
  const [before, after, changes] =
    part === 'self'
      ? [tree.baselineSelf, tree.candidateSelf, tree.selfChange]
      : [tree.baselineTotal, tree.candidateTotal, tree.change];
  return {
    part,
    of: 'frame',
    label: '',
    baseline: before[node] ?? 0,
    candidate: after[node] ?? 0,
    change: changes[node],
  };
}

function isShownAlike(one: NumberRow, other: NumberRow | undefined, values: Values): boolean {
  if (other === undefined) return false;
  const printed = ({ baseline, candidate, change }: NumberRow): string =>
    `${pair(baseline, candidate, values)} ${difference(baseline, candidate, change, values)} ${certainty(change)}`;
  return printed(one) === printed(other);
}

/** In a tree of callers a frame's cost is that of the function it leads to. */
function wayWords(tree: FlameTree, node: number, meaning: Meaning): string {
  if (meaning === 'total-by-way-of') return node === 0 ? 'in all its frames' : `of ${nameOf(tree, 0)}, called this way`;
  if (node === 0) return 'of all functions';
  let leaf = node;
  while ((tree.parent[leaf] ?? 0) > 0) leaf = tree.parent[leaf] ?? 0;
  return leaf === node ? 'in all its frames' : `of ${nameOf(tree, leaf)}, called this way`;
}

const longestName = 40;

function nameOf({ frames, frame }: FlameTree, node: number): string {
  return cutMiddle(frames[frame[node] ?? 0]?.name ?? '', longestName);
}

function labelOf(part: Part, scope: string, { values }: Subject): string {
  return [`${part} ${perWords(values)}`, scope].filter((words) => words !== '').join(', ');
}

/** What all numbers of the details are per. */
export function perWords({ mode, basis }: Values): string {
  return mode === 'share' ? 'share' : basis;
}
