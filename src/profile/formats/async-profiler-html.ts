/**
 * async-profiler's flame graph page (async-profiler, src/res/flame.html and FlameGraph.parseHtml): a constant pool packed
 * by shared prefix, then one call a bar, `f(key, level, left, width)`, `u(key, width)` one level up, `n(key, width)` beside.
 * The page may leave out bars below its `minwidth`; what they held counts as self time of their parent.
 */
import type { Frame, Profile } from '../profile.ts';
import { decodeText } from './bytes.ts';
import { originOf } from './frame-origin.ts';
import { forEachLine } from './lines.ts';
import { malformed } from './malformed.ts';
import { createProfileBuilder, type ProfileBuilder, toFrame } from './profile-builder.ts';
import type { Bytes, Format, ReadOptions } from './profile-format.ts';
import { tidyJava } from './symbol-frame.ts';

const name = 'async-profiler HTML';

export const asyncProfilerHtmlFormat: Format = {
  name,
  choices: [],
  detect(head) {
    const text = decodeText(head);
    return /^\s*<!DOCTYPE html>/i.test(text) && text.includes('cpool');
  },
  read: readAsyncProfilerHtml,
};

/** Frame types, `key & 7` (one.convert.Frame): how Java ran, inlined, native, C++, kernel, C1. */
const nativeType = 3;
const cppType = 4;
const kernelType = 5;

/**
 * One sample type: `sampleType`, or what the title of the page names. The page states no unit: `B`, samples, or the
 * type itself. Throws PROFILE_MALFORMED and FILE_TOO_LARGE.
 */
export function readAsyncProfilerHtml(bytes: Bytes, options: ReadOptions = {}): Profile {
  const page = createPageReader();
  forEachLine(bytes, name, { line: page.line, maxInflatedBytes: options.maxInflatedBytes });
  const builder = createProfileBuilder(name, 1);
  addBars(builder, page);
  const type = options.sampleType ?? typeOfTitle(page.title());
  const unit = type.endsWith('_space')
    ? 'B'
    : type === 'cpu' || type === 'wall' || type.endsWith('samples')
      ? 'samples'
      : type;
  return builder.build({
    sampleTypes: [{ type, unit }],
    defaultType: 0,
    sampleCount: unit === 'samples' ? builder.tree.totalOf(0) : undefined,
    producer: 'async-profiler',
    mode: type === 'alloc_space' ? 'alloc' : type,
  });
}

/** `<h1>CPU profile</h1>`: counts are samples, also of allocations, unless the profiler was given `total`. */
function typeOfTitle(title: string): string {
  if (/^alloc/i.test(title)) return 'alloc_samples';
  if (/^wall/i.test(title)) return 'wall';
  return /^(cpu|itimer|ctimer)/i.test(title) ? 'cpu' : 'samples';
}

interface Bar {
  readonly key: number;
  readonly level: number;
  readonly left: number;
  readonly width: number;
}

interface Page {
  readonly pool: readonly string[];
  readonly bars: readonly Bar[];
  title(): string;
}

function createPageReader(): Page & { line(text: string, number: number): void } {
  const pool: string[] = [];
  const bars: Bar[] = [];
  let title = '';
  let section: 'head' | 'pool' | 'bars' = 'head';
  let last: Bar = { key: 0, level: 0, left: 0, width: 0 };
  return {
    pool,
    bars,
    title: () => title,
    line(text, number) {
      if (section === 'head') {
        title = /<h1>(.*?)<\/h1>/.exec(text)?.[1] ?? title;
        if (text.startsWith('const cpool = [')) section = 'pool';
      } else if (section === 'pool') {
        if (text.startsWith('];')) section = 'bars';
        else pool.push(unpack(text, pool.at(-1), number));
      } else if (/^[fun]\(/.test(text)) {
        last = toBar(text, last, number);
        bars.push(last);
      }
    },
  };
}

/** A line `'` prefix length as a character, the rest, `',`, with `'` and `\` escaped. */
function unpack(text: string, previous: string | undefined, number: number): string {
  const match = /^'((?:[^'\\]|\\.)*)',?$/.exec(text);
  if (match?.[1] === undefined) throw malformed(name, `line ${number}`, 'a quoted name of the constant pool', text);
  const packed = match[1].replaceAll(/\\(.)/g, '$1');
  return previous === undefined ? packed : previous.slice(0, Math.max(0, packed.charCodeAt(0) - 32)) + packed.slice(1);
}

function toBar(text: string, last: Bar, number: number): Bar {
  const match = /^([fun])\(([\d,]+)\)/.exec(text);
  const numbers = (match?.[2] ?? '').split(',').map(Number);
  const [key = Number.NaN] = numbers;
  if (match === null || Number.isNaN(key)) throw malformed(name, `line ${number}`, 'a call of f, u or n', text);
  const widthOr = (width: number | undefined): number => (width === undefined || width === 0 ? last.width : width);
  if (match[1] === 'u') return { key, level: last.level + 1, left: last.left, width: widthOr(numbers[1]) };
  if (match[1] === 'n') return { key, level: last.level, left: last.left + last.width, width: widthOr(numbers[1]) };
  return { key, level: numbers[1] ?? 0, left: last.left + (numbers[2] ?? 0), width: widthOr(numbers[3]) };
}

/** Bars come in depth-first order: the parent is the last one a level below. Self is what children leave. */
function addBars(builder: ProfileBuilder, page: Page): void {
  const frames = new Map<number, number>();
  const indexOf = (key: number, bar: number): number => {
    const frame = frames.get(key) ?? builder.frame(frameOf(page, key, bar));
    frames.set(key, frame);
    return frame;
  };
  const open: { readonly node: number; readonly end: number; self: number }[] = [];
  const close = (level: number): void => {
    for (let bar = open.pop(); bar !== undefined; bar = open.pop()) {
      builder.tree.add(bar.node, 0, bar.self);
      if (open.length <= level) break;
    }
  };
  for (const [i, bar] of page.bars.entries()) {
    if (open.length > bar.level) close(bar.level);
    const parent = open.at(-1);
    const fits = bar.level === open.length && (parent === undefined ? i === 0 : bar.left + bar.width <= parent.end);
    if (!fits)
      throw malformed(name, `bar ${i}`, 'within the bar below it', `level ${bar.level}, ${bar.left} + ${bar.width}`);
    if (parent !== undefined) parent.self -= bar.width;
    if (parent !== undefined && parent.self < 0)
      throw malformed(name, `bar ${i}`, 'within the bar below it', `${bar.width}`);
    const node = parent === undefined ? 0 : builder.tree.child(parent.node, indexOf(bar.key, i));
    open.push({ node, end: bar.left + bar.width, self: bar.width });
  }
  if (open.length > 0) close(0);
  if (page.bars.length === 0) throw malformed(name, 'the page', 'a flame graph with bars', 'none');
}

function frameOf(page: Page, key: number, bar: number): Frame {
  const title = page.pool[Math.floor(key / 8)];
  if (title === undefined)
    throw malformed(name, `bar ${bar}`, `of a name below ${page.pool.length}`, Math.floor(key / 8));
  const type = key % 8;
  if (type === kernelType) return toFrame(title, {}, { language: 'native', kind: 'kernel' });
  if (type === nativeType || type === cppType) return toFrame(title, {}, { language: 'native', kind: 'native' });
  const tidied = tidyJava(title);
  return toFrame(tidied, {}, originOf(tidied, undefined, 'jvm'));
}
