/** Mappings and lists of the configuration: unknown keys are refused with the key that was probably meant. */
import { isMap, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { GateError } from '../errors.ts';
import { complain, type JsonSchema, type Kind, type Place, position, resolved, text } from './kind.ts';
import { nearest } from './nearest.ts';

export interface Field<T> {
  readonly kind: Kind<T>;
  readonly means: string;
  /** As it would be written in YAML; absent: there is none, or it is reported in `means`. */
  readonly byDefault?: string;
  readonly required?: 'required';
}

export type Fields<T> = { readonly [K in keyof T]-?: Field<Exclude<T[K], undefined>> };

export interface Section<T> extends Kind<T> {
  readonly fields: Fields<T>;
}

export interface List<T> extends Kind<readonly T[]> {
  readonly item: Kind<T>;
}

export function section<T extends object>(fields: Fields<T>): Section<T> {
  const entries = Object.entries(fields) as [string, Field<unknown>][];
  const known = new Map(entries);
  return {
    fields,
    written: 'a mapping',
    schema: sectionSchema(entries),
    read: (node, place) => {
      const found: Record<string, unknown> = {};
      for (const { key, keyNode, value } of pairsOf(node, place)) {
        const field = known.get(key);
        if (field === undefined) return refuseKey(key, keyNode, place, [...known.keys()]);
        if (Object.hasOwn(found, key)) refuseSecond(keyNode, { ...place, path: join(place.path, key) });
        found[key] = field.kind.read(value, { ...place, path: join(place.path, key) });
      }
      for (const [key, field] of entries) {
        if (field.required === undefined || Object.hasOwn(found, key)) continue;
        const inner = { ...place, path: join(place.path, key) };
        complain(node, inner, {
          code: 'CONFIG_TYPE',
          expected: 'given',
          cure: `add ${key}: ${field.means}`,
          value: 'absent',
        });
      }
      // Every key found is one of `fields`, was read by that field's kind, and no required one is absent.
      return found as T;
    },
  };
}

export function list<T>(item: Kind<T>, most: number): List<T> {
  return {
    item,
    written: `a list of ${item.written}`,
    schema: { type: 'array', items: item.schema, maxItems: most },
    read: (node, place) => {
      const target = resolved(node, place);
      if (!isSeq<Node | null>(target)) {
        const cure = `write each on a line of its own after "- ", or [a, b]`;
        return complain(node, place, { code: 'CONFIG_TYPE', expected: 'a list', cure });
      }
      return readItems(target.items, { node, place, item, most });
    },
  };
}

/** One value, or a list of them. */
export function oneOrMore<T>(item: Kind<T>, most: number): Kind<readonly T[]> {
  const many = list(item, most);
  return {
    written: `${item.written}; one, or a list`,
    schema: { anyOf: [item.schema, many.schema] },
    read: (node, place) => (isSeq(resolved(node, place)) ? many.read(node, place) : [item.read(node, place)]),
  };
}

/** Keys of the user's own choice. */
export function mapping<T>(key: Parameters<typeof text>[0], value: Kind<T>): Kind<Readonly<Record<string, T>>> {
  return {
    written: `a mapping of ${key.expected} to ${value.written}`,
    schema: {
      type: 'object',
      propertyNames: { pattern: key.pattern.source },
      additionalProperties: value.schema,
      maxProperties: mostKeys,
    },
    read: (node, place) => {
      const found = new Map<string, T>();
      for (const entry of pairsOf(node, place)) {
        const inner = { ...place, path: join(place.path, entry.key) };
        text(key).read(entry.keyNode, inner);
        if (found.has(entry.key)) refuseSecond(entry.keyNode, inner);
        found.set(entry.key, value.read(entry.value, inner));
      }
      if (found.size > mostKeys) {
        const expected = `a mapping of at most ${mostKeys} keys`;
        complain(node, place, { code: 'CONFIG_OUT_OF_RANGE', expected, cure: expected, value: String(found.size) });
      }
      return Object.fromEntries(found);
    },
  };
}

const mostKeys = 10;

interface Items<T> {
  readonly node: Node | null;
  readonly place: Place;
  readonly item: Kind<T>;
  readonly most: number;
}

function readItems<T>(items: readonly (Node | null)[], { node, place, item, most }: Items<T>): readonly T[] {
  if (items.length > most) {
    const expected = `a list of at most ${most}`;
    return complain(node, place, {
      code: 'CONFIG_OUT_OF_RANGE',
      expected,
      cure: expected,
      value: String(items.length),
    });
  }
  return items.map((inner, index) => item.read(inner, { ...place, path: `${place.path}[${index}]` }));
}

interface Entry {
  readonly key: string;
  readonly keyNode: Node | null;
  readonly value: Node | null;
}

function pairsOf(node: Node | null, place: Place): readonly Entry[] {
  const target = resolved(node, place);
  if (target === null || (isScalar(target) && target.value === null)) return [];
  if (!isMap<Node, Node | null>(target)) {
    const cure = 'write "key: value" lines, indented by two spaces';
    return complain(node, place, { code: 'CONFIG_TYPE', expected: 'a mapping', cure });
  }
  return target.items
    .filter((item): item is Pair<Node, Node | null> => isPair(item))
    .map((pair) => entryOf(pair, place));
}

function entryOf(pair: Pair<Node, Node | null>, place: Place): Entry {
  const keyNode = pair.key;
  if (!isScalar(keyNode)) {
    return complain(keyNode, place, {
      code: 'CONFIG_TYPE',
      expected: 'a mapping with plain keys',
      cure: 'write "key: value"',
    });
  }
  return { key: String(keyNode.value), keyNode, value: pair.value };
}

function refuseSecond(keyNode: Node | null, place: Place): never {
  complain(keyNode, place, {
    code: 'CONFIG_SYNTAX',
    expected: 'written once',
    cure: 'keep one of the two',
    value: 'the second',
  });
}

function refuseKey(key: string, node: Node | null, place: Place, known: readonly string[]): never {
  const where = `${place.origin.source}${position(node, place.origin)}`;
  const shown = JSON.stringify(key.slice(0, 80));
  const near = nearest(key, known);
  const owner = place.path === '' ? 'the top level' : place.path;
  const message = `Cannot read ${where} as every key of ${owner} must be a known one: current value is ${shown}`;
  const choices = `${owner} knows ${known.join(', ')}`;
  const elsewhere = place.origin.keys.find((path) => path.endsWith(`.${key}`))?.slice(0, -key.length - 1);
  const misplaced = elsewhere === undefined ? choices : `${key} is a key of ${elsewhere}: move it there`;
  throw new GateError('CONFIG_UNKNOWN_KEY', message, {
    hint: near === undefined ? misplaced : `did you mean ${near}? ${choices}`,
  });
}

function sectionSchema(entries: readonly (readonly [string, Field<unknown>])[]): JsonSchema {
  const properties = Object.fromEntries(
    entries.map(([key, { kind, means, byDefault }]) => [
      key,
      { description: byDefault === undefined ? means : `${means} Default: ${byDefault}`, ...kind.schema },
    ]),
  );
  const required = entries.filter(([, field]) => field.required !== undefined).map(([key]) => key);
  return {
    type: 'object',
    additionalProperties: false,
    properties,
    ...(required.length > 0 ? { required } : {}),
  };
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
