/**
 * GitHub's own description of the requests this project makes: what a request may say, what an answer must hold. Also
 * fills an answer's required fields in, so that the emulator writes only what it means and cannot drift.
 */
import { readFileSync } from 'node:fs';
import { type Definitions, problems as find, resolve as follow, type Schema } from './json-schema.ts';

interface RawOperation {
  readonly route: string;
  readonly parameters: readonly { name: string; in: string; required: boolean; schema: Schema }[];
  readonly body?: Schema;
  readonly responses: Readonly<Record<string, Schema | true>>;
}

interface Description {
  readonly version: string;
  readonly operations: readonly RawOperation[];
  readonly $defs: Definitions;
}

export interface Operation {
  readonly route: string;
  /** Path parameters, decoded. */
  readonly path: Readonly<Record<string, string>>;
  checkRequest(query: URLSearchParams, body: unknown): readonly string[];
  describes(status: number): boolean;
  checkResponse(status: number, body: unknown): readonly string[];
  /** `partial` with every required field the description asks for and it leaves out. */
  fill(status: number, partial: unknown): unknown;
}

const description: Description = JSON.parse(readFileSync(new URL('github-openapi.json', import.meta.url), 'utf8'));

function problems(schema: Schema | true, value: unknown, what: string): readonly string[] {
  return schema === true ? [] : find(schema, value, description.$defs, what).slice(0, 8);
}

/** Undefined: this project has no business calling it, or the description has no such operation. */
export function findOperation(method: string, pathname: string): Operation | undefined {
  for (const operation of description.operations) {
    const [verb = '', template = ''] = operation.route.split(' ');
    if (verb !== method) continue;
    const names: string[] = [];
    const source = template.replaceAll(/\{([a-z_]+)\}/g, (_, name: string) => {
      names.push(name);
      return '([^/]+)';
    });
    const match = new RegExp(`^${source}$`).exec(pathname);
    if (match === null) continue;
    const path = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')]));
    return toOperation(operation, path);
  }
  return undefined;
}

function toOperation(operation: RawOperation, path: Readonly<Record<string, string>>): Operation {
  const responseSchema = (status: number): Schema | true | undefined => operation.responses[String(status)];
  return {
    route: operation.route,
    path,
    checkRequest: (query, body) => [...checkParameters(operation, path, query), ...checkBody(operation, body)],
    describes: (status) => responseSchema(status) !== undefined,
    checkResponse: (status, body) => {
      const schema = responseSchema(status);
      if (schema === undefined) return [`answer ${status} is not described`];
      return problems(schema, body, 'answer');
    },
    fill: (status, partial) => {
      const schema = responseSchema(status);
      return schema === undefined || schema === true ? partial : fill(schema, partial);
    },
  };
}

function checkParameters(
  operation: RawOperation,
  path: Readonly<Record<string, string>>,
  query: URLSearchParams,
): readonly string[] {
  const found: string[] = [];
  const known = operation.parameters.filter((parameter) => parameter.in !== 'header');
  const names = new Set(known.map(({ name }) => name));
  for (const name of query.keys()) if (!names.has(name)) found.push(`unknown query parameter ${name}`);
  for (const { name, in: where, required, schema } of known) {
    const raw = where === 'path' ? path[name] : (query.get(name) ?? undefined);
    if (raw === undefined) {
      if (required) found.push(`missing ${where} parameter ${name}`);
      continue;
    }
    found.push(...problems(schema, coerce(schema, raw), `parameter ${name}`));
  }
  return found;
}

/** Parameters are text on the wire. */
function coerce(schema: Schema, raw: string): unknown {
  const type = resolve(schema)['type'];
  if (type === 'integer' || type === 'number') return Number(raw);
  if (type === 'boolean') return raw === 'true' ? true : raw === 'false' ? false : raw;
  return raw;
}

function checkBody(operation: RawOperation, body: unknown): readonly string[] {
  if (operation.body === undefined) return body === undefined ? [] : ['a body where none is described'];
  if (body === undefined) return ['no body'];
  const properties = resolve(operation.body)['properties'];
  const known = new Set(Object.keys((properties as Schema | undefined) ?? {}));
  const unknown = known.size === 0 ? [] : Object.keys(body as Schema).filter((key) => !known.has(key));
  return [...problems(operation.body, body, 'body'), ...unknown.map((key) => `unknown field ${key} in body`)];
}

function resolve(schema: Schema): Schema {
  return follow(schema, description.$defs);
}

function fill(raw: Schema, partial: unknown): unknown {
  const schema = resolve(raw);
  const choices = (schema['anyOf'] ?? schema['oneOf']) as readonly Schema[] | undefined;
  if (choices !== undefined) return fillChoice(schema, choices, partial);
  if (Array.isArray(schema['allOf'])) {
    return (schema['allOf'] as readonly Schema[]).reduce<unknown>((value, part) => fill(part, value), partial);
  }
  if (Array.isArray(partial)) return partial.map((item) => fill((schema['items'] as Schema | undefined) ?? {}, item));
  const isObject = schema['type'] === 'object' || schema['properties'] !== undefined;
  if (isObject && (partial === undefined || (typeof partial === 'object' && partial !== null))) {
    return fillObject(schema, (partial ?? {}) as Schema);
  }
  return partial === undefined ? invent(schema) : partial;
}

function fillChoice(schema: Schema, choices: readonly Schema[], partial: unknown): unknown {
  const nullable = choices.some((choice) => choice['type'] === 'null');
  if (partial === null || (partial === undefined && nullable)) return null;
  const candidates = choices.filter((choice) => choice['type'] !== 'null').map((choice) => fill(choice, partial));
  const { anyOf: _, oneOf: __, ...rest } = schema;
  const fitting = candidates.find((value, index) => {
    const choice = choices.filter((one) => one['type'] !== 'null')[index];
    return choice !== undefined && problems(choice, value, '').length === 0;
  });
  const value = fitting ?? candidates[0];
  return rest['properties'] === undefined ? value : fill(rest, value);
}

function fillObject(schema: Schema, partial: Schema): Schema {
  const properties = (schema['properties'] as Readonly<Record<string, Schema>> | undefined) ?? {};
  const required = (schema['required'] as readonly string[] | undefined) ?? [];
  const result: Record<string, unknown> = { ...partial };
  for (const [name, property] of Object.entries(properties)) {
    if (result[name] !== undefined || required.includes(name)) result[name] = fill(property, result[name]);
    else delete result[name];
  }
  return result;
}

function invent(schema: Schema): unknown {
  const choices = schema['enum'] as readonly unknown[] | undefined;
  if (choices !== undefined) return choices[0];
  const type = Array.isArray(schema['type']) ? schema['type'][0] : schema['type'];
  if (type === 'integer' || type === 'number') return 0;
  if (type === 'boolean') return false;
  if (type === 'array') return [];
  if (type !== 'string') return null;
  if (schema['format'] === 'date-time') return '2026-01-01T00:00:00Z';
  return schema['format'] === 'uri' ? 'https://example.invalid/' : '';
}
