/**
 * Folded stacks, `frame;frame;frame count` a line (brendangregg/FlameGraph, README): those of stackcollapse-*, inferno,
 * async-profiler's `collapsed` and py-spy's `raw`. The count stands after the last space, as names hold spaces.
 */
import type { Profile } from '../profile.ts';
import { decodeText, headBytes } from './bytes.ts';
import { holdsExecutingLines, withLinesOnLeaves } from './executing-lines.ts';
import type { Bytes, Format, ReadOptions } from './format.ts';
import { forEachLine } from './lines.ts';
import { malformed } from './malformed.ts';
import { createProfileBuilder, type ProfileBuilder } from './profile-builder.ts';
import { toSymbolFrame } from './symbol-frame.ts';

const name = 'folded';

export const foldedFormat: Format = {
  name,
  detect(head) {
    const lines = decodeText(head).split('\n').slice(0, 20);
    // One stack can be deeper than the head is long.
    if (lines.length === 1 && head.length >= headBytes) return /^[^\s;{<][^;]*;/.test(lines[0] ?? '');
    if (lines.length > 1) lines.pop();
    const filled = lines.map((line) => line.trimEnd()).filter((line) => line !== '');
    return filled.length > 0 && filled.every((line) => /^(|[^\s].*) \d+(\.\d+)?(e[+-]?\d+)?$/.test(line));
  },
  read: readFolded,
};

/** The file does not tell what it counts: `sampleType` names it (`cpu`, `alloc_space`), samples when absent. */
export function readFolded(bytes: Bytes, options?: ReadOptions): Profile {
  const builder = createProfileBuilder(name, 1);
  const reader = createLineReader(builder);
  forEachLine(bytes, name, { line: reader.add, maxInflatedBytes: options?.maxInflatedBytes });
  if (reader.lines() === 0) throw malformed(name, 'the file', 'lines of "frame;frame count"', 'empty');
  const type = options?.sampleType ?? 'samples';
  const profile = builder.build({
    sampleTypes: [{ type, unit: unitOf(type) }],
    defaultType: 0,
    ...(type === 'samples' && Number.isInteger(reader.total()) ? { sampleCount: reader.total() } : {}),
    producer: producerOf(reader.hasTiers(), builder),
    mode: type,
  });
  const lines = options?.lines ?? (holdsExecutingLines(profile.frames) ? 'executing' : 'definition');
  return lines === 'executing' ? withLinesOnLeaves(name, profile) : profile;
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

interface LineReader {
  readonly add: (line: string, number: number) => void;
  lines(): number;
  total(): number;
  hasTiers(): boolean;
}

/**
 * Stacks of neighbouring lines mostly begin alike (collapsers sort them), so each line starts from where the last one
 * still agrees.
 */
function createLineReader(builder: ProfileBuilder): LineReader {
  const indices = new Map<string, number>();
  /** Of the previous line: where each frame ends, and its node. */
  const ends: number[] = [];
  const nodes: number[] = [];
  let previous = '';
  let lines = 0;
  let total = 0;
  let hasTiers = false;
  const indexOf = (text: string): number => {
    const known = indices.get(text);
    if (known !== undefined) return known;
    hasTiers ||= /_\[[01ij]\]$/.test(text);
    const index = builder.frame(toSymbolFrame(text));
    // A slice would keep the whole chunk it was cut from alive.
    indices.set(Buffer.from(text).toString(), index);
    return index;
  };
  return {
    add(line, number) {
      if (line.trim() === '') return;
      lines++;
      const space = line.lastIndexOf(' ');
      const value = countOf(line, space, number);
      let depth = commonDepth(previous, line, ends);
      let node = depth === 0 ? 0 : (nodes[depth - 1] ?? 0);
      for (let start = depth === 0 ? 0 : (ends[depth - 1] ?? 0) + 1; start < space; depth++) {
        const found = line.indexOf(';', start);
        const end = found === -1 || found > space ? space : found;
        node = builder.tree.child(node, indexOf(line.slice(start, end)));
        ends[depth] = end;
        nodes[depth] = node;
        start = end + 1;
      }
      ends.length = depth;
      previous = line;
      builder.tree.add(node, 0, value);
      total += value;
    },
    lines: () => lines,
    total: () => total,
    hasTiers: () => hasTiers,
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

function countOf(line: string, space: number, number: number): number {
  const text = line.slice(space + 1);
  if (space === -1 || !/^\d+(\.\d*)?(e[+-]?\d+)?$/i.test(text)) {
    throw malformed(name, `line ${number}`, '"frame;frame count" with a count >= 0', line);
  }
  const value = Number(text);
  if (!Number.isFinite(value)) throw malformed(name, `line ${number}`, 'a finite count', text);
  return value;
}
