/** Which format a file is in, by its content: names lie, and CI uploads rename. */
import { GateError } from '../../errors.ts';
import type { Profile } from '../profile.ts';
import { asyncProfilerHtmlFormat } from './async-profiler-html.ts';
import { concat, headBytes, headOf, toChunks } from './bytes.ts';
import { chromeTraceFormat } from './chrome-trace.ts';
import { cpuProfileFormat } from './cpuprofile.ts';
import { flamebearerFormat } from './flamebearer.ts';
import { foldedFormat } from './folded.ts';
import type { Bytes, Format, ReadOptions } from './format.ts';
import { heapProfileFormat } from './heapprofile.ts';
import { jfrFormat } from './jfr.ts';
import { perfScriptFormat } from './perf-script.ts';
import { pprofFormat } from './pprof.ts';
import { speedscopeFormat } from './speedscope.ts';

/** The surest first: folded, which is any text that ends in numbers, last. */
const formats: readonly Format[] = [
  jfrFormat,
  pprofFormat,
  asyncProfilerHtmlFormat,
  flamebearerFormat,
  speedscopeFormat,
  chromeTraceFormat,
  heapProfileFormat,
  cpuProfileFormat,
  perfScriptFormat,
  foldedFormat,
];

export function detectFormat(head: Uint8Array): Format | undefined {
  const inflated = headOf(head);
  return formats.find((format) => format.detect(inflated));
}

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
  const format = detectFormat(head);
  if (format === undefined) throw unknownFormat(head);
  return format.read(rejoin(head, chunks), options);
}

function* rejoin(head: Uint8Array, rest: Iterator<Uint8Array>): Generator<Uint8Array> {
  yield head;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}

function unknownFormat(head: Uint8Array): GateError {
  const begin = headOf(head).subarray(0, 40);
  const start =
    begin.length === 0 ? 'it is empty' : `it starts with ${JSON.stringify(new TextDecoder().decode(begin))}`;
  return new GateError(
    'PROFILE_UNKNOWN_FORMAT',
    `Cannot read the profile as its content must be one of ${formats.map(({ name }) => name).join(', ')}: ${start}`,
    { hint: 'binary `perf.data` is read after `perf script`, heap snapshots not at all' },
  );
}
