/**
 * The types of a JFR chunk, from its metadata event: a tree of elements with attributes. Fields are read by name from it,
 * as their order and number differ between JVMs and async-profiler.
 */
import { format, type JfrCursor, type Long, readCount, readInt, readLong, readString } from './jfr-wire.ts';
import { malformed } from './malformed.ts';

export interface JfrField {
  readonly name: string;
  readonly type: Long;
  /** The value is a key into the constant pool of `type`. */
  readonly isPooled: boolean;
  readonly isArray: boolean;
}

export interface JfrType {
  readonly name: string;
  readonly fields: readonly JfrField[];
}

export type JfrTypes = ReadonlyMap<Long, JfrType>;

interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
}

/** root, metadata, class, field, annotation: real trees are five deep. */
const maxDepth = 16;

/** The cursor is on the metadata event. */
export function readTypes(cursor: JfrCursor): JfrTypes {
  readInt(cursor);
  const event = readLong(cursor);
  if (event !== 0) throw malformed(format, 'the metadata', 'an event of type 0', String(event));
  readLong(cursor);
  readLong(cursor);
  readLong(cursor);
  const strings: string[] = [];
  const count = readCount(cursor, 'metadata strings');
  for (let i = 0; i < count; i++) {
    const text = readString(cursor);
    strings.push(typeof text === 'string' ? text : '');
  }
  const types = new Map<Long, JfrType>();
  collect(readElement(cursor, strings, 0), types);
  return types;
}

function readElement(cursor: JfrCursor, strings: readonly string[], depth: number): Element {
  if (depth > maxDepth) throw malformed(format, 'the metadata', `a tree of at most ${maxDepth} levels`, 'deeper');
  const name = stringAt(strings, readInt(cursor));
  const attributes = new Map<string, string>();
  const attributeCount = readCount(cursor, 'attributes');
  for (let i = 0; i < attributeCount; i++) {
    const key = stringAt(strings, readInt(cursor));
    attributes.set(key, stringAt(strings, readInt(cursor)));
  }
  const children: Element[] = [];
  const childCount = readCount(cursor, 'metadata elements');
  for (let i = 0; i < childCount; i++) children.push(readElement(cursor, strings, depth + 1));
  return { name, attributes, children };
}

function stringAt(strings: readonly string[], index: number): string {
  const text = strings[index];
  if (text === undefined) throw malformed(format, 'a metadata string', `an index below ${strings.length}`, index);
  return text;
}

function collect(element: Element, types: Map<Long, JfrType>): void {
  if (element.name === 'class') {
    const fields = element.children.filter(({ name }) => name === 'field').map(({ attributes }) => toField(attributes));
    types.set(toId(element.attributes.get('id')), { name: element.attributes.get('name') ?? '', fields });
  }
  for (const child of element.children) collect(child, types);
}

function toField(attributes: ReadonlyMap<string, string>): JfrField {
  return {
    name: attributes.get('name') ?? '',
    type: toId(attributes.get('class')),
    isPooled: attributes.get('constantPool') === 'true',
    isArray: (attributes.get('dimension') ?? '0') !== '0',
  };
}

function toId(text: string | undefined): Long {
  if (text === undefined || !/^-?\d{1,19}$/.test(text)) throw malformed(format, 'a type id', 'an integer', text);
  const number = Number(text);
  return Number.isSafeInteger(number) ? number : BigInt(text);
}
