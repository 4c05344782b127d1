/** Titles of `describe.each`: `%s` and its likes, `%#` the index, `$name` a property of the case. */
import { format } from 'node:util';

export function formatTitle(template: string, values: readonly unknown[], index: number): string {
  const numbered = template.replaceAll(/(?<!%)%#/g, String(index)).replaceAll(/(?<!%)%\$/g, String(index + 1));
  const wanted = numbered.match(/%[sdifjoOc%]/g)?.filter((each) => each !== '%%').length ?? 0;
  // node:util would append values beyond those the title asks for.
  const formatted = format(numbered, ...values.slice(0, wanted));
  const [first] = values;
  if (typeof first !== 'object' || first === null) return formatted;
  return formatted.replaceAll(/\$([A-Za-z_$][\w$]*(?:\.[\w$]+)*)/g, (whole, path: string) => {
    const value = path.split('.').reduce(propertyOf, first);
    return value === undefined ? whole : format('%s', value);
  });
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** describe.each`a | b ${1} | ${2}`: a row of values for each case, under the names of the first line. */
export function casesOfTable(text: readonly string[], values: readonly unknown[]): readonly object[] {
  const names = (text[0] ?? '')
    .trim()
    .split('|')
    .map((name) => name.trim());
  const rows = Array.from({ length: Math.floor(values.length / names.length) }, (_, row) => row * names.length);
  return rows.map((start) => Object.fromEntries(names.map((name, i) => [name, values[start + i]])));
}

/** A function is printed as its name. */
export function titleOf(name: unknown): string {
  if (typeof name === 'function') return name.name || '<anonymous>';
  return String(name);
}
