/**
 * Folded stacks, `frame;frame;frame count` a line (brendangregg/FlameGraph, README): those of stackcollapse-*, inferno,
 * async-profiler's `collapsed` and py-spy's `raw`. The count follows the last space, as names hold spaces.
 */
import type { Profile } from '../profile.ts';
import { decodeText, headBytes } from './bytes.ts';
import { holdsExecutingLines, withLinesOnLeaves } from './executing-lines.ts';
import { withoutFirstCounts } from './folded-pairs.ts';
import { noStack } from './folded-write.ts';
import { forEachLine } from './lines.ts';
import { difference, malformed, show } from './malformed.ts';
import { createProfileBuilder, type ProfileBuilder } from './profile-builder.ts';
import type { Bytes, Format, ReadOptions } from './profile-format.ts';
import { isTable } from './separated-values.ts';
import { saysExecutingLine, toSymbolFrame } from './symbol-frame.ts';

const name = 'folded';

export const foldedFormat: Format = {
  name,
  choices: [],
  detect(head) {
    const text = decodeText(head);
    if (isTable(text)) return false;
    const lines = text.split('\n').slice(0, linesToTell);
    // One stack can be deeper than the head is long.
    if (lines.length === 1 && head.length >= headBytes) return /^[^\s;{<][^;]*;/.test(lines[0] ?? '');
    if (lines.length > 1 && lines.length < linesToTell) lines.pop();
    const filled = lines.map((line) => line.trimEnd()).filter((line) => line !== '' && !isComment(line));
    const stacks = filled.filter((line) => stackLine.test(line));
    const isList = !filled.some((line) => line.includes(';'));
    const counted = isList ? stacks.filter((line) => !namesNoFunction(line)) : stacks;
    return counted.length > 0 && 2 * counted.length > filled.length;
  },
  read: readFolded,
};

const linesToTell = 40;

/** A frame begins the line, or none does (py-spy), and a count ends it; below zero it is a difference, to be refused by its line. */
const stackLine = /^(|\S.*|\s+\S.*;.*)[ \t]-?\d+(\.\d*)?(e[+-]?\d+)?$/i;

/**
 * Of text in which nothing calls anything, what stands before the count: a number, as in logs and tables, or the name of a
 * value, as in settings and metrics (`Threads: 4`, `requests{code="200"} 7`, `cpu,host=a value=1 7`).
 */
function namesNoFunction(line: string): boolean {
  const before = line.slice(0, line.trimEnd().search(/[ \t]+\S+$/));
  return /(?:[\s,]-?\d[\d.]*|[:=])$|^[\w.:]+\{.*=.*\}$|(?:^|[\s,])[\w.-]+=\S*$/.test(before);
}

/** The file does not say what it counts: `sampleType` names it (`cpu`, `alloc_space`), samples when absent. */
export function readFolded(bytes: Bytes, options?: ReadOptions): Profile {
  const builder = createProfileBuilder(name, 1);
  const reader = createLineReader(builder);
  forEachLine(bytes, name, { line: reader.add, maxInflatedBytes: options?.maxInflatedBytes });
  const notes = notesOf(reader);
  const type = options?.sampleType ?? 'samples';
  const profile = builder.build({
    sampleTypes: [{ type, unit: unitOf(type) }],
    defaultType: 0,
    sampleCount: type === 'samples' && Number.isInteger(reader.total()) ? reader.total() : undefined,
    producer: producerOf(reader.hasTiers(), builder),
    mode: type,
    notes: notes.length === 0 ? undefined : notes,
  });
  if (holdsPairs(reader.seen())) return withoutFirstCounts(name, profile);
  const isExecuting = reader.hasExecuting() || holdsExecutingLines(profile.frames);
  const lines = options?.lines ?? (isExecuting ? 'executing' : 'definition');
  return lines === 'executing' ? withLinesOnLeaves(name, profile) : profile;
}

/** A few lines among stacks are messages of a collapser; a file of nothing else is no profile. */
function notesOf(reader: LineReader): readonly string[] {
  const { lines, skipped, firstSkipped } = reader.seen();
  if (skipped > lines || (lines === 0 && firstSkipped !== undefined)) {
    throw malformed(name, `line ${firstSkipped?.number ?? 1}`, expectedLine, firstSkipped?.text);
  }
  if (lines === 0) throw malformed(name, 'the file', 'lines of "frame;frame count"', 'empty');
  const shown = show(firstSkipped?.text);
  return [
    ...(skipped === 0
      ? []
      : [`${skipped} of ${lines + skipped} lines are no stacks and were passed over, the first ${shown}`]),
    ...(lines > 1 && !reader.seen().isDeep
      ? ['no line holds a ";", which parts callers from what they call: each is taken for a function by itself']
      : []),
    ...(holdsPairs(reader.seen())
      ? ['each line ends in two numbers, as differences do; the last is what is shown']
      : []),
  ];
}

/** One line alone may be of a function whose name ends so. */
function holdsPairs({ lines, pairs }: Seen): boolean {
  return lines > 1 && pairs === lines;
}

function unitOf(type: string): string {
  if (type === 'cpu' || type === 'wall') return 'ns';
  return type.endsWith('_space') ? 'B' : 'samples';
}

function producerOf(hasTiers: boolean, builder: ProfileBuilder): string {
  if (hasTiers) return 'async-profiler';
  const frames = builder.frames();
  return frames.some(({ language, line }) => language === 'python' && line !== undefined) ? 'py-spy' : 'folded';
}

interface Seen {
  readonly lines: number;
  /** Lines that end in two numbers. */
  readonly pairs: number;
  readonly skipped: number;
  /** A stack has more than one frame. */
  readonly isDeep: boolean;
  readonly firstSkipped: { readonly number: number; readonly text: string } | undefined;
}

interface LineReader {
  readonly add: (line: string, number: number, isOpen: boolean) => void;
  seen(): Seen;
  total(): number;
  hasTiers(): boolean;
  hasExecuting(): boolean;
}

/**
 * Stacks of neighboring lines mostly begin alike (collapsers sort them), so each line starts from where the last one
 * still agrees.
 */
function createLineReader(builder: ProfileBuilder): LineReader {
  const { indexOf, hasTiers, hasExecuting } = frameIndices(builder);
  /** Of the previous line: where each frame ends, and its node. */
  const ends: number[] = [];
  const nodes: number[] = [];
  let previous = '';
  let lines = 0;
  let pairs = 0;
  let skipped = 0;
  let firstSkipped: Seen['firstSkipped'];
  let total = 0;
  let isDeep = false;
  return {
    add(text, number, isOpen) {
      if (isBlank(text) || isComment(text)) return;
      const line = withoutPadding(text.startsWith(`${noStack} `) ? text.slice(noStack.length) : text);
      const space = countAt(line);
      const value = countOf(line, space, number);
      if (value === undefined) {
        if (!isProse(line))
          throw malformed(name, `line ${number}`, expectedLine, isOpen ? `cut short, ${show(line)}` : line);
        skipped++;
        firstSkipped ??= { number, text };
        return;
      }
      lines++;
      if (endsInPair(line, space)) pairs++;
      const stackEnd = endOfStack(line, space);
      let depth = commonDepth(previous, line, ends);
      let node = depth === 0 ? 0 : (nodes[depth - 1] ?? 0);
      for (let start = depth === 0 ? 0 : (ends[depth - 1] ?? 0) + 1; start < stackEnd; depth++) {
        const found = line.indexOf(';', start);
        const end = found === -1 || found > stackEnd ? stackEnd : found;
        node = builder.tree.child(node, indexOf(line.slice(start, end)));
        ends[depth] = end;
        nodes[depth] = node;
        start = end + 1;
      }
      isDeep ||= depth > 1;
      ends.length = depth;
      previous = line;
      builder.tree.add(node, 0, value);
      total += value;
    },
    seen: () => ({ lines, pairs, skipped, isDeep, firstSkipped }),
    total: () => total,
    hasTiers,
    hasExecuting,
  };
}

/** Frames by their text, each made once, whether async-profiler marked any with how it ran, and whether a form says its line did. */
function frameIndices(
  builder: ProfileBuilder,
): Pick<LineReader, 'hasTiers' | 'hasExecuting'> & { indexOf(text: string): number } {
  const indices = new Map<string, number>();
  let isMarked = false;
  let isExecuting = false;
  return {
    indexOf(text) {
      const known = indices.get(text);
      if (known !== undefined) return known;
      isMarked ||= /_\[[01ij]\]$/.test(text);
      isExecuting ||= saysExecutingLine(text.trimStart());
      // Rust's tracing-flame sets a blank behind each semicolon.
      const index = builder.frame(toSymbolFrame(text.trimStart() || text));
      // A slice would keep the whole chunk it was cut from alive.
      indices.set(Buffer.from(text).toString(), index);
      return index;
    },
    hasTiers: () => isMarked,
    hasExecuting: () => isExecuting,
  };
}

/**
 * How many leading frames of the previous line are whole frames of this one too. Found by halving: comparing two prefixes
 * is one fast call, comparing them character by character took a third of all time.
 */
function commonDepth(previous: string, line: string, ends: readonly number[]): number {
  let known = 0;
  let unknown = ends.length;
  while (known < unknown) {
    const middle = (known + unknown + 1) >>> 1;
    const end = ends[middle - 1] ?? 0;
    // A frame is whole only when a semicolon follows it here as well.
    if (line.charCodeAt(end) === semicolon && line.slice(0, end) === previous.slice(0, end)) known = middle;
    else unknown = middle - 1;
  }
  return known;
}

const semicolon = 0x3b;

const expectedLine = '"frame;frame count" with a count >= 0';

function withoutPadding(text: string): string {
  const last = text.charCodeAt(text.length - 1);
  return last === 0x20 || last === 0x09 ? text.trimEnd() : text;
}

/** Nearly all lines begin with a letter, and are not looked through. */
function isBlank(line: string): boolean {
  return !(line.charCodeAt(0) > 0x20) || line.charCodeAt(0) > 0x7e ? line.trim() === '' : false;
}

/** Headers of austin and other collapsers; a private method of JavaScript begins so, too. */
function isComment(line: string): boolean {
  return line.startsWith('#') && /^#(?:\s(?!\s*\d+$)|!|$)/.test(line);
}

/** Words of a collapser among the stacks, which hold no stack and end in nothing like a number. */
function isProse(line: string): boolean {
  return !line.includes(';') && /\s(?!nan$|inf)[a-z]+[.!]?$/i.test(line);
}

/** Where the space or tab before the count is; −1: nowhere. Lines are long and counts are short. */
function countAt(line: string): number {
  let at = line.length - 1;
  while (at >= 0 && !isGap(line.charCodeAt(at))) at--;
  return at;
}

/** Counts may be aligned: the gap before one is no part of the leaf's name, unless that is all there is of it. */
function endOfStack(line: string, space: number): number {
  let end = space;
  while (end > 0 && isGap(line.charCodeAt(end - 1))) end--;
  return end === 0 || line[end - 1] === ';' ? space : end;
}

/** Whether what precedes the count, which begins after `space`, is a number as well. */
function endsInPair(line: string, space: number): boolean {
  let at = space - 1;
  while (isDigit(line.charCodeAt(at))) at--;
  return at < space - 1 && isGap(line.charCodeAt(at)) && /^\d+$/.test(line.slice(space + 1));
}

function isGap(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Undefined: the line does not end in a count. */
function countOf(line: string, space: number, number: number): number | undefined {
  const text = line.slice(space + 1);
  if (space === -1 || !/^-?\d+(\.\d*)?(e[+-]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value)) throw malformed(name, `line ${number}`, 'a finite count', text);
  if (value < 0) throw difference(name, `line ${number}`, expectedLine, line);
  return value;
}
