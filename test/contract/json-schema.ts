/**
 * The few words of JSON Schema that GitHub's description uses. A word it does not know is an error, never ignored.
 * Hand-written because compiling schemas for each of a dozen test processes cost more than all the checking.
 */
export interface Schema {
  readonly [keyword: string]: unknown;
}

export type Definitions = Readonly<Record<string, Schema>>;

const patterns: Readonly<Record<string, RegExp>> = {
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  uri: /^[a-z][a-z0-9+.-]*:\S+$/i,
  email: /^\S+@\S+$/,
  int64: /^/,
};

const words = new Set(
  'type $ref enum required properties items format oneOf anyOf additionalProperties minLength maxLength'.split(' '),
);

export function resolve(schema: Schema, definitions: Definitions): Schema {
  const reference = schema['$ref'];
  if (typeof reference !== 'string') return schema;
  const found = definitions[reference.slice('#/$defs/'.length)];
  if (found === undefined) throw new Error(`no definition ${reference}`);
  return resolve(found, definitions);
}

/** What is wrong with a value, each with where; empty when nothing is. */
export function problems(raw: Schema, value: unknown, definitions: Definitions, at: string): readonly string[] {
  const schema = resolve(raw, definitions);
  for (const word of Object.keys(schema)) if (!words.has(word)) throw new Error(`unknown word in a schema: ${word}`);
  const wrongType = checkType(schema, value, at);
  if (wrongType.length > 0) return wrongType;
  return [
    ...checkChoices(schema, value, definitions, at),
    ...checkText(schema, value, at),
    ...checkItems(schema, value, definitions, at),
    ...checkProperties(schema, value, definitions, at),
  ];
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return Number.isInteger(value) ? 'integer' : typeof value;
}

function checkType(schema: Schema, value: unknown, at: string): readonly string[] {
  if (schema['type'] === undefined) return [];
  const allowed = [schema['type']].flat();
  const type = typeOf(value);
  if (allowed.includes(type) || (type === 'integer' && allowed.includes('number'))) return [];
  return [`${at} must be ${allowed.join(' or ')}: it is ${JSON.stringify(value)?.slice(0, 80)}`];
}

function checkChoices(schema: Schema, value: unknown, definitions: Definitions, at: string): readonly string[] {
  const enumeration = schema['enum'] as readonly unknown[] | undefined;
  if (enumeration !== undefined && !enumeration.includes(value))
    return [`${at} must be one of ${enumeration.join(', ')}: it is ${value}`];
  const any = schema['anyOf'] as readonly Schema[] | undefined;
  const one = schema['oneOf'] as readonly Schema[] | undefined;
  const failures = (any ?? one ?? []).map((choice) => problems(choice, value, definitions, at));
  if (failures.length === 0) return [];
  const fitting = failures.filter((failure) => failure.length === 0).length;
  if (any !== undefined ? fitting > 0 : fitting === 1) return [];
  const closest = failures.toSorted((a, b) => a.length - b.length)[0] ?? [];
  return [
    `${at} must match ${any ? 'one' : 'exactly one'} of ${failures.length} schemas, matches ${fitting}`,
    ...closest,
  ];
}

function checkText(schema: Schema, value: unknown, at: string): readonly string[] {
  if (typeof value !== 'string') return [];
  const format = schema['format'] as string | undefined;
  const pattern = format === undefined ? /^/ : patterns[format];
  if (pattern === undefined) throw new Error(`unknown format: ${format}`);
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = schema as { minLength?: number; maxLength?: number };
  return [
    ...(pattern.test(value) ? [] : [`${at} must be a ${format}: it is ${JSON.stringify(value.slice(0, 80))}`]),
    ...(value.length < minLength || value.length > maxLength ? [`${at} has ${value.length} characters`] : []),
  ];
}

function checkItems(schema: Schema, value: unknown, definitions: Definitions, at: string): readonly string[] {
  if (!Array.isArray(value) || schema['items'] === undefined) return [];
  const items = schema['items'] as Schema;
  return value.flatMap((item, index) => problems(items, item, definitions, `${at}[${index}]`));
}

function checkProperties(schema: Schema, value: unknown, definitions: Definitions, at: string): readonly string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const required = (schema['required'] ?? []) as readonly string[];
  const missing = required.filter((name) => (value as Schema)[name] === undefined);
  const further = schema['additionalProperties'];
  const found = missing.map((name) => `${at} must have required property '${name}'`);
  for (const [name, inner] of Object.entries(value)) {
    const property = properties[name];
    if (property !== undefined) found.push(...problems(property, inner, definitions, `${at}.${name}`));
    else if (further === false) found.push(`${at} must not have ${name}`);
    else if (typeof further === 'object')
      found.push(...problems(further as Schema, inner, definitions, `${at}.${name}`));
  }
  return found;
}
