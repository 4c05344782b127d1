/** The parts of README.md and docs/ that are made from other files, so that they cannot drift from them. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string }>>;
}

export function readText(path: string): string {
  return readFileSync(`${root}${path}`, 'utf8');
}

/** Tables of inputs and outputs from action.yml. */
export function actionTables(): string {
  const action = parse(readText('action.yml')) as ActionFile; // our own file, whose form actionlint checks
  const inputs = Object.entries(action.inputs).map(
    ([name, { description, default: value }]) => `| \`${name}\` | ${description} | ${value ? `\`${value}\`` : ''} |`,
  );
  const outputs = Object.entries(action.outputs).map(([name, { description }]) => `| \`${name}\` | ${description} |`);
  return [
    '| input | what it is | default |',
    '|---|---|---|',
    ...inputs,
    '',
    '| output | what it is |',
    '|---|---|',
    ...outputs,
  ].join('\n');
}

/** A page with the text between `<!-- name -->` and `<!-- /name -->` replaced. */
export function withSection(page: string, name: string, content: string): string {
  const open = `<!-- ${name} -->`;
  const close = `<!-- /${name} -->`;
  const start = page.indexOf(open);
  const end = page.indexOf(close);
  if (start < 0 || end < start) throw new RangeError(`the page has no section ${open} … ${close}`);
  return `${page.slice(0, start + open.length)}\n${content}\n${page.slice(end)}`;
}
