/**
 * A profile with what the model has no place for: labels of samples, lines of calls, addresses and mappings. Of the formats that
 * have them, pprof and OTLP, one is written from the other through this, so that nothing of it is lost on the way.
 */
import type { Id } from './pprof-tables.ts';

export interface DetailedProfile {
  readonly types: readonly ValueKind[];
  /** Index of the type to show. */
  readonly shown: number;
  readonly mappings: readonly DetailedMapping[];
  readonly functions: readonly DetailedFunction[];
  readonly locations: readonly DetailedLocation[];
  readonly samples: readonly DetailedSample[];
  readonly period: number;
  readonly periodType: ValueKind | undefined;
  readonly durationNs: number;
  /** Nanoseconds since the epoch; 0: unknown. */
  readonly takenAtNs: Id;
  readonly comments: readonly string[];
}

export interface ValueKind {
  readonly type: string;
  readonly unit: string;
}

export interface DetailedMapping {
  readonly start: Id;
  readonly limit: Id;
  readonly offset: Id;
  readonly file: string;
}

export interface DetailedFunction {
  readonly name: string;
  readonly systemName: string;
  readonly file: string;
  readonly startLine: number;
}

export interface DetailedLocation {
  /** Index; −1: none. */
  readonly mapping: number;
  readonly address: Id;
  /** Innermost inlined function first; functions by index. */
  readonly lines: readonly { readonly function: number; readonly line: number; readonly column: number }[];
}

export interface DetailedSample {
  /** Indices, leaf first. */
  readonly locations: readonly number[];
  /** One a type. */
  readonly values: readonly number[];
  readonly labels: readonly DetailedLabel[];
}

export interface DetailedLabel {
  readonly key: string;
  readonly value: string | number;
  /** Of a number; empty: none. */
  readonly unit: string;
}

/** A number for each distinct key, counted up from `first`, in order of first sight. */
export function numbered(first: number): {
  readonly of: (key: string) => number;
  readonly keys: () => Iterable<string>;
} {
  const known = new Map<string, number>();
  return {
    of(key) {
      const number = known.get(key) ?? first + known.size;
      known.set(key, number);
      return number;
    },
    keys: () => known.keys(),
  };
}
