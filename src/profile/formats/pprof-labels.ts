/**
 * Labels of pprof's samples (`thread`, `request`, whatever a program sets): lists them, and keeps the samples that have
 * one, as pprof's `-tagfocus` does. Samples come before the strings that spell their labels, so those of unlike labels are
 * merged apart until the strings are known.
 */
import { GateError } from '../../errors.ts';
import type { ReadOptions } from './profile-format.ts';
import { type Cursor, readSigned, readTag, skip } from './protobuf.ts';
import type { StackTree } from './stack-tree.ts';

interface Label {
  readonly key: number;
  /** Index of its text, or 0 for a number. */
  readonly text: number;
  readonly number: number;
}

export interface PprofLabels {
  /** A label of the sample that is being read. */
  add(cursor: Cursor): void;
  /** Where the sample counts whose labels were added; undefined where labels part nothing. */
  treeOf(create: () => StackTree): StackTree | undefined;
  /** Samples with the label asked for, added up; undefined where none was asked for. */
  chosen(strings: readonly string[]): StackTree | undefined;
  notes(strings: readonly string[]): readonly string[];
  /** Of all labels, numbers too, what the model has no place for. */
  leftOut(strings: readonly string[]): readonly string[];
}

/** Labels can be as many as samples (timestamps, spans): then keeping values apart is no help and costs memory. */
const mostSets = 10_000;
const mostKeys = 64;

interface LabelSet {
  readonly labels: readonly Label[];
  readonly tree: StackTree;
}

/** `wanted`: the label whose samples to keep; undefined keeps all. */
export function createLabels(wanted: ReadOptions['label']): PprofLabels {
  const sets = new Map<string, LabelSet>();
  const keys = new Set<number>();
  const numbers = new Set<number>();
  let current: Label[] = [];
  return {
    add(cursor) {
      const label = readLabel(cursor);
      // Numbers are sizes and times, of which each sample has its own.
      if (keys.size < mostKeys && (label.text !== 0 || wanted !== undefined)) keys.add(label.key);
      else if (numbers.size < mostKeys) numbers.add(label.key);
      if (wanted !== undefined) current.push(label);
    },
    treeOf(create) {
      if (wanted === undefined) return undefined;
      const key = current.map(({ key, text, number }) => `${key} ${text} ${number}`).join(';');
      const known = sets.get(key) ?? { labels: current, tree: create() };
      sets.set(key, known);
      current = [];
      if (sets.size > mostSets) throw tooMany();
      return known.tree;
    },
    chosen(strings) {
      if (wanted === undefined) return undefined;
      const [first, ...others] = [...sets.values()].filter(({ labels }) =>
        labels.some((label) => isMeant(label, wanted, strings)),
      );
      if (first === undefined)
        throw unknownLabel(
          wanted,
          [...keys].map((key) => strings[key] ?? ''),
        );
      for (const { tree } of others) merge(tree, first.tree);
      return first.tree;
    },
    notes(strings) {
      if (wanted !== undefined || keys.size === 0) return [];
      return [`samples have labels (${named(keys, strings)}): --label KEY=VALUE keeps those of one`];
    },
    leftOut: (strings) => (numbers.size + keys.size === 0 ? [] : [`labels (${named([...keys, ...numbers], strings)})`]),
  };
}

function named(keys: Iterable<number>, strings: readonly string[]): string {
  return [...new Set(keys)]
    .map((key) => strings[key] ?? '')
    .slice(0, 8)
    .join(', ');
}

function readLabel(cursor: Cursor): Label {
  let [key, text, number] = [0, 0, 0];
  while (cursor.at < cursor.end) {
    const { field, wire } = readTag(cursor, 'pprof');
    if (wire !== 'varint') skip(cursor, wire, 'pprof');
    else {
      const value = readSigned(cursor, 'pprof');
      if (field === 1) key = value;
      else if (field === 2) text = value;
      else if (field === 3) number = value;
    }
  }
  return { key, text, number };
}

function isMeant(label: Label, wanted: NonNullable<ReadOptions['label']>, strings: readonly string[]): boolean {
  if (strings[label.key] !== wanted.key) return false;
  return wanted.value === undefined || wanted.value === (label.text === 0 ? String(label.number) : strings[label.text]);
}

function merge(from: StackTree, into: StackTree): void {
  const placed = new Int32Array(from.size);
  const width = from.width;
  for (let node = 0; node < from.size; node++) {
    if (node > 0) placed[node] = into.child(placed[from.parentOf(node)] ?? 0, from.itemOf(node));
    for (let type = 0; type < width; type++) into.add(placed[node] ?? 0, type, from.valueOf(node, type));
  }
}

function unknownLabel({ key, value }: NonNullable<ReadOptions['label']>, known: readonly string[]): GateError {
  const asked = value === undefined ? key : `${key}=${value}`;
  return new GateError(
    'PROFILE_UNLIKE',
    `Cannot read the pprof profile as some of its samples must have the label ${asked}: current value is none; labels are ${known.join(', ') || 'none'}`,
    { hint: 'go tool pprof -tags lists labels with their values' },
  );
}

function tooMany(): GateError {
  return new GateError(
    'FILE_TOO_LARGE',
    `Cannot read the pprof profile as its distinct sets of labels must be <= ${mostSets}, to choose among: current value is more`,
    { hint: 'go tool pprof -tagfocus, -proto writes the part that is wanted' },
  );
}
