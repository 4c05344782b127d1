/** Which format a file is in, by its content: names can be wrong, and CI uploads rename files. */
import { GateError } from '../../errors.ts';
import type { Profile } from '../profile.ts';
import { asyncProfilerHtmlFormat } from './async-profiler-html.ts';
import { austinFormat } from './austin.ts';
import { concat, decodeText, gunzip, headBytes, headOf, isGzip, looksLikeJson, parseJson, toChunks } from './bytes.ts';
import { callgrindFormat } from './callgrind.ts';
import { refuseUnanswered } from './choices.ts';
import { chromeTraceFormat } from './chrome-trace.ts';
import { cProfileFormat } from './cprofile.ts';
import { cpuProfileFormat } from './cpuprofile.ts';
import { firefoxFormat } from './firefox.ts';
import { flamebearerFormat } from './flamebearer.ts';
import { foldedFormat } from './folded.ts';
import { type Foreign, foreignOf } from './foreign.ts';
import { foreignJson } from './foreign-keys.ts';
import { heapProfileFormat } from './heapprofile.ts';
import { jfrFormat } from './jfr.ts';
import { isObject } from './malformed.ts';
import { otlpFormat } from './otlp.ts';
import { otlpJsonFormat } from './otlp-json.ts';
import { perfScriptFormat } from './perf-script.ts';
import { pprofFormat } from './pprof.ts';
import type { Bytes, Format, JsonFormat, ReadOptions } from './profile-format.ts';
import { isTable, separatedValues } from './separated-values.ts';
import { speedscopeFormat } from './speedscope.ts';
import { stackprofFormat } from './stackprof.ts';

/**
 * The surest first. What is surely something else is reported before those that are only likely: pprof has no magic number,
 * and folded is any text that ends in numbers.
 */
const sure: readonly Format[] = [jfrFormat, asyncProfilerHtmlFormat, cProfileFormat, callgrindFormat];
const likely: readonly Format[] = [austinFormat, otlpFormat, pprofFormat, perfScriptFormat, foldedFormat];

const jsons: readonly JsonFormat[] = [
  flamebearerFormat,
  speedscopeFormat,
  chromeTraceFormat,
  heapProfileFormat,
  cpuProfileFormat,
  firefoxFormat,
  stackprofFormat,
  otlpJsonFormat,
];

/**
 * Reads a file of any known format, gzipped or not. Throws PROFILE_UNKNOWN_FORMAT where none fits, PROFILE_MALFORMED for a
 * broken file, PROFILE_UNLIKE where the file holds several profiles and no option chooses.
 */
export function readProfile(bytes: Bytes, options?: ReadOptions): Profile {
  const chunks = toChunks(bytes)[Symbol.iterator]();
  const read: Uint8Array[] = [];
  let size = 0;
  for (let next = chunks.next(); next.done !== true; next = chunks.next()) {
    read.push(next.value);
    size += next.value.length;
    if (size >= headBytes) break;
  }
  const head = concat(read);
  const inflated = headOf(head);
  const whole = rejoin(head, chunks);
  if (looksLikeJson(inflated)) {
    refuseForeignLines(inflated);
    return readJson(whole, options);
  }
  // Gzip of which nothing comes out is cut or damaged, and refused as that.
  if (isGzip(head) && inflated.length === 0) gunzip(concat(read), 'gzip');
  const format = detectFormat(inflated);
  refuseUnanswered(format, options);
  return format.read(whole, options);
}

/** Of a file that was read: one of those that have no JSON in them; undefined otherwise. */
export function formatNameOf(head: Uint8Array): string | undefined {
  const inflated = headOf(head);
  return looksLikeJson(inflated) ? undefined : detectFormat(inflated).name;
}

function* rejoin(head: Uint8Array, rest: Iterator<Uint8Array>): Generator<Uint8Array> {
  yield head;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}

function readJson(bytes: Bytes, options: ReadOptions | undefined): Profile {
  const file = parseJson(bytes, 'JSON', options?.maxInflatedBytes);
  const format = jsons.find((each) => each.recognizes(file));
  if (format === undefined) throw unknownFormat(keysOf(file), foreignJson(file));
  refuseUnanswered(format, options);
  return format.read(file, options);
}

/** Of documents one a line, the first says what they are. */
function refuseForeignLines(head: Uint8Array): void {
  const [first = '', ...rest] = decodeText(head).split('\n', 2);
  if ((rest[0] ?? '').trim() === '') return;
  const document = parsed(first);
  const foreign = foreignJson(document);
  if (foreign !== undefined) throw unknownFormat(keysOf(document), foreign);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keysOf(file: unknown): string {
  if (!isObject(file)) return 'it is JSON without a profile';
  const keys = Object.keys(file).slice(0, 8).join(', ');
  return `it is JSON of the keys ${keys.slice(0, 120) || '(none)'}`;
}

function detectFormat(head: Uint8Array): Format {
  if (isBlank(head)) throw unknownFormat(beginOf(head), nothing);
  const detected = sure.find((each) => each.detect(head));
  if (detected !== undefined) return detected;
  const foreign = foreignOf(head);
  if (foreign !== undefined) throw unknownFormat(beginOf(head), foreign);
  const format = likely.find((each) => each.detect(head));
  const other = isTable(decodeText(head)) ? separatedValues : undefined;
  if (format === undefined) throw unknownFormat(beginOf(head), other);
  return format;
}

const nothing: Foreign = {
  what: 'empty',
  hint: 'the program that writes it failed or was stopped first: look at what it printed',
};

/** Blanks are tags of OTLP, too. */
function isBlank(head: Uint8Array): boolean {
  return decodeText(head).trim() === '';
}

function beginOf(head: Uint8Array): string {
  return `it starts with ${JSON.stringify(decodeText(head.subarray(0, 40)))}`;
}

function unknownFormat(got: string, foreign: Foreign | undefined): GateError {
  const names = [...sure, ...jsons, ...likely].map(({ name }) => name).join(', ');
  return new GateError(
    'PROFILE_UNKNOWN_FORMAT',
    `Cannot read the profile as its content must be one of ${names}: ${foreign === undefined ? got : `it is ${foreign.what}`}`,
    { hint: foreign?.hint ?? 'convert it to pprof, speedscope or folded stacks, which most profilers write' },
  );
}
