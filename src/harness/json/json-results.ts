/**
 * The interchange format any program can print: `{"benchmarks":[{"name","unit","better","value","metric"}]}`, or the array alone, as
 * github-action-benchmark takes it; `better`
 * is `lower` unless given or known from the unit, `metric` follows from the unit unless given. One number a process.
 */
import { GateError } from '../../errors.ts';
import type { Metric } from '../../results/metric.ts';
import { spelledMetric } from '../shown-metric.ts';
import { inOneScale } from './one-scale.ts';

export interface JsonResult {
  readonly name: string;
  readonly metric: Metric;
  readonly value: number;
  /** Neither given nor known from the unit: lower is taken as better. */
  readonly isAssumed?: true | undefined;
}

const mostResults = 10_000;

/** `text`: standard output; what a program prints before and after its document does no harm. */
export function parseJsonResults(text: string): readonly JsonResult[] {
  const entries = findDocument(text);
  if (entries.length > mostResults) throw refuse('benchmarks', `at most ${mostResults}`, entries.length);
  const results = entries.map(toResult);
  const keys = results.map(({ name, metric }) => JSON.stringify([name, metric.name]));
  const twice = keys.find((key, i) => keys.indexOf(key) !== i);
  if (twice !== undefined)
    throw refuse('each name and metric', 'given once in one process ("metric" tells several of one unit apart)', twice);
  return results;
}

/**
 * The whole text, else from the first line that begins a document to the last that ends one, else the lines that are documents,
 * all of them. A document that is among them and cannot be read would vanish: it is refused.
 */
function findDocument(printed: string): readonly unknown[] {
  // A byte order mark is white space to a pattern and none to JSON.
  const text = printed.replaceAll('\uFEFF', '');
  // Where bytes were no UTF-8, and every second byte of UTF-16.
  if (/[\u0000\uFFFD]/.test(text)) throw refuse('standard output', 'UTF-8', start(text));
  const all = benchmarksIn(text);
  if (all !== undefined) return all;
  const whole = between(text, '{', '}');
  for (const part of [whole, between(text, '[', ']')]) {
    const one = benchmarksIn(part);
    if (one !== undefined) {
      throwIfBegun(
        text.replace(part, () => ''),
        part,
      );
      return one;
    }
  }
  const lines = text.split('\n').map((line) => ({ line, entries: benchmarksIn(line) }));
  const found = lines.flatMap(({ entries }) => (entries === undefined ? [] : [entries]));
  if (found.length === 0) throw unread(text, whole);
  const documents = lines.flatMap(({ line, entries }) => (entries === undefined ? [] : [line])).join('\n');
  for (const { line, entries } of lines) if (entries === undefined) throwIfBegun(line, documents);
  return found.flat();
}

/** From the first line that begins with one bracket to the last of the other. */
function between(text: string, open: string, close: string): string {
  return text.slice(text.search(new RegExp(`^[ \\t]*\\${open}`, 'm')), text.lastIndexOf(close) + 1);
}

/** Meant for a document, and none that JSON knows (`NaN`, a comma too many): the parser says where. */
function unread(text: string, whole: string): GateError {
  const why = /["']benchmarks["']\s*:/.test(whole) ? complaintOf(whole) : undefined;
  if (why === undefined) return refuse('standard output', 'a document {"benchmarks":[…]}', start(text));
  return new GateError('FILE_MALFORMED', `Cannot read the results as standard output must be JSON: ${why}`);
}

function complaintOf(text: string): string | undefined {
  try {
    JSON.parse(text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : undefined;
  }
}

/** `documents`: what was read. Beside arrays another that is cut short is a document, too; beside others it is a line of a log. */
function throwIfBegun(beside: string, documents: string): void {
  const isArray = /^\s*\[/.test(documents);
  const begun = isArray ? /"benchmarks"\s*:|^[ \t]*\[\s*\{\s*"/m : /"benchmarks"\s*:/;
  if (begun.test(beside))
    throw refuse('each document', 'whole, and on one line where there are several', start(beside));
}

function start(text: string): string {
  return text.trim().slice(0, 80) || 'nothing';
}

function benchmarksIn(text: string): readonly unknown[] | undefined {
  try {
    const document: unknown = JSON.parse(text);
    if (Array.isArray(document)) return document.length > 0 && document.every(isResult) ? document : undefined;
    const entries = typeof document === 'object' && document !== null ? Reflect.get(document, 'benchmarks') : undefined;
    return Array.isArray(entries) ? entries : undefined;
  } catch {
    return undefined;
  }
}

function isResult(entry: unknown): boolean {
  return typeof entry === 'object' && entry !== null && ['name', 'value'].every((field) => Reflect.has(entry, field));
}

function toResult(entry: unknown, i: number): JsonResult {
  const at = (field: string): string => `benchmarks[${i}].${field}`;
  const read = (field: string): unknown =>
    typeof entry === 'object' && entry !== null ? Reflect.get(entry, field) : undefined;
  const text = (field: string): string | undefined => {
    const found = read(field);
    if (found === undefined || (typeof found === 'string' && found.length <= 500)) return found;
    throw refuse(at(field), 'a text of at most 500 characters', found);
  };
  const name = text('name');
  if (name === undefined || name === '') throw refuse(at('name'), 'a name', name);
  const better = text('better');
  if (better !== undefined && better !== 'lower' && better !== 'higher')
    throw refuse(at('better'), 'lower or higher', better);
  const value = read('value');
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    throw refuse(at('value'), 'a finite number >= 0', JSON.stringify(value));
  }
  const scaled = inOneScale(text('unit') ?? '');
  const { metric, factor, isAssumed } = spelledMetric({
    unit: scaled.unit,
    name: text('metric'),
    better,
    title: name,
  });
  return { name, metric, value: value * scaled.factor * factor, isAssumed };
}

function refuse(where: string, wanted: string, found: unknown): GateError {
  const shown = typeof found === 'string' ? found : JSON.stringify(found);
  return new GateError(
    'FILE_MALFORMED',
    `Cannot read the results as ${where} must be ${wanted}: current value is ${shown ?? 'absent'}`,
  );
}
