/**
 * What a configuration value may be: one object a kind reads the YAML node, describes itself to people and to JSON
 * Schema. Parser, schema and reference are made of the same objects, so they cannot drift.
 */
import { type Document, isAlias, isScalar, type LineCounter, type Node } from 'yaml';
import { type ErrorCode, GateError } from '../errors.ts';
import type { StoreLocation } from './config.ts';
import { nearest } from './nearest.ts';
import { parseStoreLocation, storePatterns } from './store-location.ts';

export interface Origin {
  readonly source: string;
  readonly document: Document;
  readonly lines: LineCounter;
  /** Paths of all keys there are, for a key that is in the wrong place. */
  readonly keys: readonly string[];
}

export interface Place {
  readonly origin: Origin;
  /** `policy.benchmarks[0].match`; empty at the top. */
  readonly path: string;
}

export type JsonSchema = Readonly<Record<string, unknown>>;

export interface Kind<T> {
  readonly read: (node: Node | null, place: Place) => T;
  readonly schema: JsonSchema;
  /** For the reference: `a fraction: 5% or 0.05`. */
  readonly written: string;
}

interface Complaint {
  readonly code: ErrorCode;
  readonly expected: string;
  readonly cure: string;
  /** What was read, where the node's own text does not say it best. */
  readonly value?: string;
}

export function complain(node: Node | null, place: Place, complaint: Complaint): never {
  const where = `${place.origin.source}${position(node, place.origin)}`;
  const value = complaint.value ?? shown(node, place.origin);
  const what = place.path === '' ? 'it' : place.path;
  throw new GateError(
    complaint.code,
    `Cannot read ${where} as ${what} must be ${complaint.expected}: current value is ${value}`,
    {
      hint: complaint.cure,
    },
  );
}

/** `:12:5`, or nothing where the node is not in the text. */
export function position(node: Node | null, origin: Origin): string {
  const offset = node?.range?.[0];
  if (offset === undefined) return '';
  const { line, col } = origin.lines.linePos(offset);
  return `:${line}:${col}`;
}

/** Follows aliases: to an anchor before them, hence never in a circle. */
export function resolved(node: Node | null, place: Place): Node | null {
  if (!isAlias(node)) return node;
  const target = node.resolve(place.origin.document);
  if (target !== undefined) return target;
  const name = node.source;
  // A glob without quotes is read as one.
  const isGlob = /[*/.?{[]/.test(name);
  return complain(node, place, {
    code: 'CONFIG_SYNTAX',
    expected: isGlob ? 'in quotes, as it begins with *' : 'an alias of a known anchor',
    cure: isGlob ? `write ${JSON.stringify(`*${name}`)}` : `there is no &${name} above it`,
    value: `*${name}`,
  });
}

export function text(options: {
  readonly pattern: RegExp;
  readonly expected: string;
  readonly example: string;
  readonly most?: number;
}): Kind<string> {
  const most = options.most ?? 500;
  const cure = `write for example ${options.example}`;
  return {
    written: options.expected,
    schema: { type: 'string', pattern: options.pattern.source, maxLength: most },
    read: (node, place) => {
      const value = scalar(node, place);
      if (typeof value !== 'string') {
        return complain(node, place, {
          code: 'CONFIG_TYPE',
          expected: options.expected,
          cure: `${cure}, in quotes if need be`,
        });
      }
      if (value.length > most || !options.pattern.test(value)) {
        return complain(node, place, { code: 'CONFIG_OUT_OF_RANGE', expected: options.expected, cure });
      }
      return value;
    },
  };
}

export function choice<const T extends string>(...words: readonly T[]): Kind<T> {
  const expected = `one of ${words.join(', ')}`;
  return {
    written: words.map((word) => `\`${word}\``).join(' '),
    schema: { enum: words },
    read: (node, place) => {
      const value = scalar(node, place);
      const found = words.find((word) => word === value);
      if (found !== undefined) return found;
      const near = typeof value === 'string' ? nearest(value, words) : undefined;
      const cure = near === undefined ? `write ${place.path.split('.').at(-1)}: ${words[0]}` : `did you mean ${near}?`;
      return complain(node, place, { code: 'CONFIG_TYPE', expected, cure });
    },
  };
}

export const flag: Kind<boolean> = {
  written: '`true` `false`',
  schema: { type: 'boolean' },
  read: (node, place) => {
    const value = scalar(node, place);
    if (typeof value === 'boolean') return value;
    return complain(node, place, {
      code: 'CONFIG_TYPE',
      expected: 'true or false',
      cure: 'YAML 1.2 knows only true and false, without quotes',
    });
  },
};

export function integer(least: number, most: number): Kind<number> {
  const expected = `a whole number from ${least} to ${most}`;
  return {
    written: expected,
    schema: { type: 'integer', minimum: least, maximum: most },
    read: (node, place) => {
      const value = scalar(node, place);
      if (typeof value !== 'number') {
        return complain(node, place, {
          code: 'CONFIG_TYPE',
          expected,
          cure: `write for example ${least}, without quotes`,
        });
      }
      if (!Number.isSafeInteger(value) || value < least || value > most) {
        return complain(node, place, { code: 'CONFIG_OUT_OF_RANGE', expected, cure: `choose ${expected}` });
      }
      return value;
    },
  };
}

/** A probability: a number without a unit between 0 and 1, or percent. */
export const probability: Kind<number> = {
  written: '0.01 or 1%; > 0 and < 1',
  schema: {
    anyOf: [
      { type: 'number', exclusiveMinimum: 0, exclusiveMaximum: 1 },
      { type: 'string', pattern: percentPattern().source },
    ],
  },
  read: (node, place) => {
    const value = fraction(scalar(node, place));
    const cure = 'it is a probability; for 5 % write 0.05 or 5%';
    if (value === undefined) return complain(node, place, { code: 'CONFIG_TYPE', expected: '> 0 and < 1', cure });
    if (!(value > 0 && value < 1)) {
      return complain(node, place, { code: 'CONFIG_OUT_OF_RANGE', expected: '> 0 and < 1', cure });
    }
    return value;
  },
};

/** A relative change. A number without a unit must be a fraction below 1: a user who writes 5 means 5 %, and would get 500 %. */
export function change(options: { readonly zero: 'allowed' | 'refused' }): Kind<number> {
  const expected = `${options.zero === 'allowed' ? '≥ 0' : '> 0'} and ≤ 1000%, as 5% or 0.05`;
  const least = options.zero === 'allowed' ? 'minimum' : 'exclusiveMinimum';
  return {
    written: '`5%` or `0.05`',
    schema: {
      anyOf: [
        { type: 'number', [least]: 0, exclusiveMaximum: 1 },
        { type: 'string', pattern: percentPattern().source },
      ],
    },
    read: (node, place) => {
      const value = scalar(node, place);
      const ratio = fraction(value);
      const cure = 'write 5% or 0.05 for five percent';
      if (ratio === undefined) return complain(node, place, { code: 'CONFIG_TYPE', expected, cure });
      const isUnitless = typeof value === 'number' && value >= 1;
      const tooSmall = ratio < 0 || (ratio === 0 && options.zero === 'refused');
      if (!isUnitless && !tooSmall && ratio <= 10) return ratio;
      const meant = isUnitless && value <= 1000 ? `if you mean ${value} percent, write ${value}%` : cure;
      return complain(node, place, { code: 'CONFIG_OUT_OF_RANGE', expected, cure: meant });
    },
  };
}

export function orAuto(kind: Kind<number>): Kind<number | 'auto'> {
  return {
    written: `${kind.written}, or \`auto\``,
    schema: { anyOf: [{ const: 'auto' }, kind.schema] },
    read: (node, place) => (scalar(node, place) === 'auto' ? 'auto' : kind.read(node, place)),
  };
}

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 };

/** Milliseconds, written with a unit. */
export function duration(least: string, most: string): Kind<number> {
  const expected = `a time from ${least} to ${most}`;
  const cure = 'write a number with ms, s, m or h, for example 200ms, 60s or 15m';
  return {
    written: `${expected}, as \`200ms\` \`60s\` \`15m\``,
    schema: { type: 'string', pattern: durationPattern().source },
    read: (node, place) => {
      const value = scalar(node, place);
      const ms = typeof value === 'string' ? durationMs(value) : undefined;
      if (ms === undefined) return complain(node, place, { code: 'CONFIG_TYPE', expected, cure });
      if (ms < (durationMs(least) ?? 0) || ms > (durationMs(most) ?? 0)) {
        return complain(node, place, { code: 'CONFIG_OUT_OF_RANGE', expected, cure: `choose ${expected}` });
      }
      return ms;
    },
  };
}

export const storeLocation: Kind<StoreLocation> = {
  written: '`git:BRANCH` `dir:PATH` `s3://bucket/prefix`',
  schema: {
    type: 'string',
    anyOf: storePatterns.map(({ source }) => ({ pattern: source })),
  },
  read: (node, place) => {
    const value = scalar(node, place);
    const location = typeof value === 'string' ? parseStoreLocation(value) : undefined;
    return (
      location ??
      complain(node, place, {
        code: typeof value === 'string' ? 'CONFIG_OUT_OF_RANGE' : 'CONFIG_TYPE',
        expected: 'git:BRANCH, dir:PATH or s3://bucket/prefix',
        cure: 'write for example git:flamegate-data, dir:.flamegate/store or s3://my-bucket/bench',
      })
    );
  },
};

/** The value of a scalar node; undefined for lists and mappings, null for nothing. */
export function scalar(node: Node | null, place: Place): unknown {
  const target = resolved(node, place);
  if (target === null) return null;
  const value = isScalar(target) ? target.value : undefined;
  if (typeof value !== 'string' || !value.includes('\0')) return value;
  // No program, path or pattern takes one: it would cause an error where it is used.
  return complain(node, place, {
    code: 'CONFIG_OUT_OF_RANGE',
    expected: 'text without the character U+0000',
    cure: 'leave the \\0 out',
  });
}

function shown(node: Node | null, origin: Origin): string {
  const target = isAlias(node) ? (node.resolve(origin.document) ?? null) : node;
  if (target === null) return 'nothing';
  if (!isScalar(target))
    return 'items' in target && Array.isArray(target.items) ? 'a list or mapping' : 'not a plain value';
  if (target.value === null) return 'nothing';
  const raw = typeof target.value === 'string' ? JSON.stringify(target.value) : (target.source ?? String(target.value));
  return raw.length > 80 ? `${raw.slice(0, 79)}…` : raw;
}

/** `0.05` and `5%` are both 0.05; undefined for anything else. */
function fraction(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || !percentPattern().test(value)) return undefined;
  // Per cent are moved by the decimal exponent: 2.3 / 100 is 0.022999…, 2.3e-2 is 0.023.
  return Number(`${value.replace(/ ?%$/, '')}e-2`);
}

function durationMs(value: string): number | undefined {
  const [, count, unit] = durationPattern().exec(value) ?? [];
  const factor = unit === undefined ? undefined : unitMs[unit];
  return factor === undefined ? undefined : Number(count) * factor;
}

function percentPattern(): RegExp {
  return /^\d{1,6}(?:\.\d{1,6})? ?%$/;
}

function durationPattern(): RegExp {
  return /^(\d{1,9}(?:\.\d{1,6})?) ?(ms|s|m|h)$/;
}
