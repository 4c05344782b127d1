/** The configuration explained: Markdown tables for docs/configuration.md and the JSON Schema file, both made from `table`. */
import type { Field, Fields, List, Section } from './section.ts';
import { configSchema, configSection } from './table.ts';

/** One row a key, nested keys as `policy.alpha`; starts with the table's head. */
export function renderConfigReference(): string {
  const rows = rowsOf(configSection, '').map(
    ([key, written, byDefault, means]) => `| \`${key}\` | ${cell(written)} | ${byDefault} | ${cell(means)} |`,
  );
  return ['| key | may be | default | meaning |', '| --- | --- | --- | --- |', ...rows, ''].join('\n');
}

/** Contents of `bench-config/flamegate.schema.json`. */
export function renderConfigSchema(): string {
  return `${JSON.stringify(configSchema, null, 2)}\n`;
}

/** Paths of all keys, such as `policy.alpha`. */
export function configKeys(): readonly string[] {
  return rowsOf(configSection, '').map(([key]) => key);
}

type Row = readonly [key: string, written: string, byDefault: string, means: string];

function rowsOf(section: { readonly fields: Fields<object> }, prefix: string): readonly Row[] {
  const entries = Object.entries(section.fields) as [string, Field<unknown>][];
  return entries.flatMap(([key, field]): readonly Row[] => {
    const path = `${prefix}${key}`;
    const inner = innerSection(field);
    if (inner !== undefined) return rowsOf(inner, inner === field.kind ? `${path}.` : `${path}[].`);
    const byDefault = field.byDefault === undefined ? '' : `\`${field.byDefault}\``;
    return [[path, field.kind.written, field.required === undefined ? byDefault : 'required', field.means]];
  });
}

function innerSection(field: Field<unknown>): Section<object> | undefined {
  // Sections carry `fields`, lists `item`: nothing else does.
  const kind = field.kind as Partial<Section<object> & List<unknown>>;
  if (kind.fields !== undefined) return kind as Section<object>;
  const item = kind.item as Partial<Section<object>> | undefined;
  return item?.fields === undefined ? undefined : (item as Section<object>);
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
