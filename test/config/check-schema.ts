/** The part of JSON Schema 2020-12 that our schema uses, for tests; an unknown keyword throws. */
type Schema = Readonly<Record<string, unknown>>;

const silent = new Set([
  '$schema',
  'title',
  'description',
  'required',
  'properties',
  'additionalProperties',
  'items',
  'propertyNames',
]);

const checks: Readonly<Record<string, (value: unknown, rule: never) => boolean>> = {
  type: (value, rule: string | readonly string[]) =>
    [rule].flat().some((type) => typeOf(value) === type || (type === 'number' && typeOf(value) === 'integer')),
  enum: (value, rule: readonly unknown[]) => rule.includes(value),
  const: (value, rule: unknown) => value === rule,
  pattern: (value, rule: string) => typeof value !== 'string' || new RegExp(rule, 'u').test(value),
  maxLength: (value, rule: number) => typeof value !== 'string' || value.length <= rule,
  minLength: (value, rule: number) => typeof value !== 'string' || value.length >= rule,
  minItems: (value, rule: number) => !Array.isArray(value) || value.length >= rule,
  maxProperties: (value, rule: number) =>
    typeof value !== 'object' || value === null || Object.keys(value).length <= rule,
  maxItems: (value, rule: number) => !Array.isArray(value) || value.length <= rule,
  minimum: (value, rule: number) => typeof value !== 'number' || value >= rule,
  maximum: (value, rule: number) => typeof value !== 'number' || value <= rule,
  exclusiveMinimum: (value, rule: number) => typeof value !== 'number' || value > rule,
  exclusiveMaximum: (value, rule: number) => typeof value !== 'number' || value < rule,
  anyOf: (value, rule: readonly Schema[]) => rule.some((schema) => fits(value, schema)),
};

export function fits(value: unknown, schema: Schema): boolean {
  for (const [keyword, rule] of Object.entries(schema)) {
    if (silent.has(keyword)) continue;
    const check = checks[keyword];
    if (check === undefined) throw new Error(`unknown keyword ${keyword}`);
    if (!check(value, rule as never)) return false;
  }
  if (Array.isArray(value)) {
    const items = schema['items'] as Schema | undefined;
    return items === undefined || value.every((item) => fits(item, items));
  }
  return typeof value !== 'object' || value === null || objectFits(value as Record<string, unknown>, schema);
}

function objectFits(value: Record<string, unknown>, schema: Schema): boolean {
  const properties = (schema['properties'] ?? {}) as Readonly<Record<string, Schema>>;
  const required = (schema['required'] ?? []) as readonly string[];
  if (required.some((key) => !Object.hasOwn(value, key))) return false;
  const names = schema['propertyNames'] as Schema | undefined;
  return Object.entries(value).every(([key, inner]) => {
    if (names !== undefined && !fits(key, names)) return false;
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    const others = schema['additionalProperties'];
    if (known !== undefined) return fits(inner, known);
    return typeof others === 'object' && others !== null ? fits(inner, others as Schema) : others !== false;
  });
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (value === null) return 'null';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
