/** The part of JSON Schema 2020-12 that our schema uses, for tests; an unknown keyword throws. */
type Schema = Readonly<Record<string, unknown>>;

const silent = new Set(['$schema', 'title', 'description', 'required', 'properties', 'additionalProperties', 'items']);

const checks: Readonly<Record<string, (value: unknown, rule: never) => boolean>> = {
  type: (value, rule: string) => typeOf(value) === rule || (rule === 'number' && typeOf(value) === 'integer'),
  enum: (value, rule: readonly unknown[]) => rule.includes(value),
  const: (value, rule: unknown) => value === rule,
  pattern: (value, rule: string) => typeof value !== 'string' || new RegExp(rule, 'u').test(value),
  maxLength: (value, rule: number) => typeof value !== 'string' || value.length <= rule,
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
  return Object.entries(value).every(([key, inner]) => {
    const known = Object.hasOwn(properties, key) ? properties[key] : undefined;
    return known === undefined ? schema['additionalProperties'] !== false : fits(inner, known);
  });
}

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  if (value === null) return 'null';
  return Number.isInteger(value) ? 'integer' : typeof value;
}
