/** Extras and groups of dependencies as a Python project's manifests list them, each with the text of its list. */
import type { ReadText } from './in-repository.ts';

type Lists = ReadonlyMap<string, string>;

/** What `pip install ".[NAME]"` adds: of pyproject.toml, setup.cfg and setup.py, the first of a name. */
export function extrasOf(read: ReadText): Lists {
  const manifest = read('pyproject.toml') ?? '';
  return merged([
    listsIn(tableIn(manifest, 'project.optional-dependencies')),
    dottedLists(tableIn(manifest, 'project'), 'optional-dependencies'),
    blocksIn(tableIn(read('setup.cfg') ?? '', 'options.extras_require')),
    setupExtras(read('setup.py') ?? ''),
  ]);
}

/** Of `[dependency-groups]`, which no release of the package has. */
export function groupsOf(read: ReadText): Lists {
  return listsIn(tableIn(read('pyproject.toml') ?? '', 'dependency-groups'));
}

/** Of `[build-system]`: what builds the package, and what that needs. */
export function buildRequirements(read: ReadText): {
  readonly backend: string | undefined;
  readonly requirements: readonly string[];
} {
  const table = tableIn(read('pyproject.toml') ?? '', 'build-system');
  const list = (listsIn(table).get('requires') ?? '').replaceAll(/#.*$/gm, '');
  const requirements = [...list.matchAll(/"([^"]+)"|'([^']+)'/g)].map(
    ([, double = '', single = '']) => double || single,
  );
  return { backend: /^build-backend\s*=\s*["']([^"']+)["']/m.exec(table)?.[1], requirements };
}

/** `tool.poetry.extras`, which name dependencies that are declared elsewhere. */
export function poetryExtras(read: ReadText): Lists {
  return listsIn(tableIn(read('pyproject.toml') ?? '', 'tool.poetry.extras'));
}

export function poetryGroups(read: ReadText): Lists {
  const text = read('pyproject.toml') ?? '';
  const tables = [...text.matchAll(/^\[(tool\.poetry\.group\.([\w-]+)\.dependencies)\]/gm)];
  return new Map(tables.map(([, table = '', name = '']) => [name, tableIn(text, table)]));
}

/** Groups that `poetry install` leaves out unless it is asked for them. */
export function optionalPoetryGroups(read: ReadText): readonly string[] {
  const text = read('pyproject.toml') ?? '';
  const names = [...text.matchAll(/^\[tool\.poetry\.group\.([\w-]+)\]/gm)].map((match) => match[1] ?? '');
  return names.filter((name) => /^optional\s*=\s*true\b/m.test(tableIn(text, `tool.poetry.group.${name}`)));
}

/** Of each environment of Hatch, what it installs beside the project. */
export function hatchEnvironments(read: ReadText): Lists {
  const text = read('pyproject.toml') ?? '';
  const names = [...text.matchAll(/^\[tool\.hatch\.envs\.([\w-]+)\]/gm)].map((match) => match[1] ?? '');
  const listOf = (name: string): string => {
    const lists = listsIn(tableIn(text, `tool.hatch.envs.${name}`));
    return ['dependencies', 'extra-dependencies'].map((key) => lists.get(key) ?? '').join('\n');
  };
  return new Map(names.map((name) => [name, listOf(name)]));
}

/** PDM's own groups, which pip does not know. */
export function pdmGroups(read: ReadText): Lists {
  return listsIn(tableIn(read('pyproject.toml') ?? '', 'tool.pdm.dev-dependencies'));
}

function merged(all: readonly Lists[]): Lists {
  return new Map(all.toReversed().flatMap((each) => [...each]));
}

/** `[table]`, `[[tables]]`, with parts of its name in quotes; a list's own line begins with a quote. */
const tableHead = /^\[\[?(?:[^\]"']+|[A-Za-z][\w-]*(?:\.(?:[\w-]+|"[^"]*"|'[^']*'))*)\]\]?\s*(?:#.*)?$/;

/** Of TOML or INI, what is below `[table]`. */
function tableIn(text: string, table: string): string {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => line.replace(/#.*$/, '').trim() === `[${table}]`);
  if (start === -1) return '';
  const below = lines.slice(start + 1);
  const end = below.findIndex((line) => tableHead.test(line));
  return below.slice(0, end === -1 ? undefined : end).join('\n');
}

/** `name = ["a", "b[c]"]`, on one line or on several. */
function listsIn(table: string): Lists {
  const found = table.matchAll(/^"?([A-Za-z][\w.-]*)"?\s*=\s*\[([\s\S]*?)\]\s*(?:#.*)?$/gm);
  return new Map([...found].map(([, name = '', list = '']) => [name, list]));
}

/** `key.name = […]`, as formatters of pyproject.toml write them, and `key = { name = […] }`. */
function dottedLists(table: string, key: string): Lists {
  const dotted = [...listsIn(table)].filter(([name]) => name.startsWith(`${key}.`));
  const inline = new RegExp(`^${key}\\s*=\\s*\\{([\\s\\S]*?)\\}\\s*(?:#.*)?$`, 'm').exec(table)?.[1] ?? '';
  const within = inline.matchAll(/(?:^|[\s,])"?([A-Za-z][\w.-]*)"?\s*=\s*\[((?:"[^"]*"|'[^']*'|[^\]"'])*)\]/g);
  return new Map([
    ...dotted.map(([name, list]): [string, string] => [name.slice(key.length + 1), list]),
    ...[...within].map(([, name = '', list = '']): [string, string] => [name, list]),
  ]);
}

/** `name =` and what is below it, further in. */
function blocksIn(table: string): Lists {
  const found = table.matchAll(/^([A-Za-z][\w.-]*)\s*=(.*(?:\n[ \t]+.*)*)/gm);
  return new Map([...found].map(([, name = '', list = '']) => [name, list]));
}

/** `extras_require={"name": […]}`, there or in a variable of its own; what code works out is not seen. */
function setupExtras(text: string): Lists {
  const [, given = ''] = /\bextras_require\s*=\s*([A-Za-z_]\w*)?/.exec(text) ?? [];
  const assigned = given === '' ? 'extras_require' : given;
  const opened = new RegExp(`\\b${assigned}(?:\\s*:[^=\\n]+)?\\s*=\\s*\\{`).exec(text);
  if (opened === null) return new Map();
  const within = dictFrom(text.slice(opened.index + opened[0].length));
  const keys = [...within.matchAll(/["']([A-Za-z][\w.-]*)["']\s*:/g)];
  return new Map(
    keys.map((key, at): [string, string] => [
      key[1] ?? '',
      within.slice(key.index + key[0].length, keys[at + 1]?.index),
    ]),
  );
}

/** Up to the brace that closes it; comments are left out, as they may hold any. */
function dictFrom(text: string): string {
  const plain = text.replaceAll(/#.*$/gm, '');
  let depth = 1;
  for (const { 0: brace, index } of plain.matchAll(/[{}]/g)) {
    depth += brace === '{' ? 1 : -1;
    if (depth === 0) return plain.slice(0, index);
  }
  return '';
}
