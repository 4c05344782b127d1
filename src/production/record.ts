/**
 * What production spends its time on, as the store keeps it: one file that the gate reads, small enough to read on every
 * run, and beside it the whole profile. Every text in it is untrusted.
 */

import { parseShaped } from '../results/read-shaped.ts';
import {
  array,
  integer,
  line,
  matching,
  number,
  object,
  oneOf,
  optional,
  type Shape,
  schemaVersion,
  text,
} from '../results/shape.ts';
import type { Unit } from '../units/unit.ts';

/** A function with its shares of all that was sampled, both from 0 to 1. */
export interface ProductionFunction {
  readonly name: string;
  /** Repository-relative where it is the repository's. */
  readonly file?: string | undefined;
  readonly line?: number | undefined;
  /** Of it alone, and with what it calls. */
  readonly self: number;
  readonly total: number;
}

export interface ProductionRecord {
  readonly schema: 1;
  readonly service: string;
  readonly kind: 'cpu' | 'heap';
  /** Sample type, and what was sampled of it in all. */
  readonly type: string;
  readonly unit: Unit;
  readonly amount: number;
  readonly samples?: number | undefined;
  /** The window, ISO 8601 in UTC; no `from` where unknown. */
  readonly from?: string | undefined;
  readonly until: string;
  readonly savedAt: string;
  /** `file`, or the host that was asked. */
  readonly source: string;
  /** Largest self first. */
  readonly functions: readonly ProductionFunction[];
  readonly notes: readonly string[];
}

/** Functions kept; those beyond have less than any share that is printed. */
export const mostFunctions = 5_000;
/** Characters of a name or path; templates can be longer. */
export const longestName = 2_000;
const mostCharacters = 8_000_000;

const time = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/, 'a time in UTC');

const recordShape: Shape<ProductionRecord> = object<ProductionRecord>({
  schema: schemaVersion(1),
  service: line(200),
  kind: oneOf('cpu', 'heap'),
  type: line(100),
  unit: line(50),
  amount: number(0),
  samples: optional(integer(0)),
  from: optional(time),
  until: time,
  savedAt: time,
  source: line(300),
  functions: array(
    object<ProductionFunction>({
      name: text(longestName),
      file: optional(text(longestName)),
      line: optional(integer(0)),
      self: number(0, 1),
      total: number(0, 1),
    }),
    mostFunctions,
  ),
  notes: array(text(1_000), 20),
});

/** Throws FILE_MALFORMED or FILE_TOO_LARGE, naming `source`. */
export function parseProduction(content: string, source: string): ProductionRecord {
  return parseShaped(content, recordShape, { source, what: 'a production profile’s record', mostCharacters });
}

/** Checked by the shape that reads it. */
export function renderProduction(record: ProductionRecord): string {
  return `${JSON.stringify(recordShape(record, ''))}\n`;
}

/** Of each service and kind the one saved last, the newest first; `paths` sort by the time of saving. */
export function newestOf(records: readonly ProductionRecord[]): readonly ProductionRecord[] {
  const newest = new Map<string, ProductionRecord>();
  for (const record of records.toSorted((a, b) => Date.parse(b.savedAt) - Date.parse(a.savedAt))) {
    const key = JSON.stringify([record.service, record.kind]);
    if (!newest.has(key)) newest.set(key, record);
  }
  return [...newest.values()];
}

/** Milliseconds of the window; undefined where its start is not known. */
export function windowMs({ from, until }: Pick<ProductionRecord, 'from' | 'until'>): number | undefined {
  return from === undefined ? undefined : Math.max(0, Date.parse(until) - Date.parse(from));
}
