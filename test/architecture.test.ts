import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readSource, type SourceCode } from './support/source-code.ts';
import config from './vitest.config.ts';

const root = fileURLToPath(new URL('../src', import.meta.url));

interface Import {
  readonly file: string;
  readonly room: string;
  /** The file it names, from the root. */
  readonly path: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

function sources(): readonly string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
}

function roomOf(file: string): string {
  const [first = '', second] = file.split('/');
  return second === undefined ? first.replace(/\.ts$/, '') : first;
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

const parsed = new Map<string, SourceCode>();

/** Parsed, since words in comments and texts only look like code. */
function source(file: string): SourceCode {
  const known = parsed.get(file) ?? readSource(file, read(file));
  parsed.set(file, known);
  return known;
}

function importsOf(file: string): readonly Import[] {
  return source(file).modules.flatMap(({ specifier, typeOnly }) => {
    if (!specifier.startsWith('.')) return [];
    const path = relative(root, join(root, file, '..', specifier));
    return [{ file, room: roomOf(file), path, target: roomOf(path), typeOnly }];
  });
}

interface Rule {
  readonly values: ReadonlySet<string>;
  readonly types: ReadonlySet<string>;
  /** For a row that allows everything: the rooms it excepts. */
  readonly except?: ReadonlySet<string>;
}

function ruleOf(cell: string): Rule {
  const [first, rest = ''] = cell.split('but ');
  const words = cell.split(',').map((word) => word.trim());
  if (first?.startsWith('everything')) {
    return { values: new Set(), types: new Set(), except: new Set(rest.split(',').map((word) => word.trim())) };
  }
  return {
    values: new Set(words.filter((word) => word !== '' && !word.startsWith('types of '))),
    types: new Set(words.map((word) => word.replace('types of ', ''))),
  };
}

function table(): ReadonlyMap<string, Rule> {
  const text = readFileSync(join(root, 'README.md'), 'utf8').split('## Import table')[1]?.split('\n## ')[0] ?? '';
  const rules = new Map<string, Rule>();
  for (const line of text.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length < 4 || cells[1] === 'room' || cells[1]?.startsWith('-')) continue;
    const rule = ruleOf(cells[2] ?? '');
    for (const room of (cells[1] ?? '').split(',')) rules.set(room.trim(), rule);
  }
  return rules;
}

test('the import table names every room that exists, and only those', () => {
  const rooms = new Set(sources().map(roomOf));
  for (const room of rooms) expect([...table().keys()], `src/${room} has no row in src/README.md`).toContain(room);
  expect(table().size).toBeGreaterThan(10);
});

test('every import is allowed by the table in src/README.md', () => {
  const rules = table();
  const broken = sources()
    .flatMap(importsOf)
    .filter(({ room, target, typeOnly }) => {
      const rule = rules.get(room);
      if (room === target || target === 'errors') return false;
      if (rule?.except !== undefined) return rule.except.has(target);
      return !(rule?.values.has(target) || (typeOnly && rule?.types.has(target)));
    })
    .map(({ file, target }) => `${file} imports ${target}`);
  expect(broken).toEqual([]);
});

test('no file imports itself through others, types included', () => {
  const open = new Map(sources().map((file) => [file, new Set(importsOf(file).map(({ path }) => path))]));
  // What imports nothing that is left cannot be part of a circle.
  for (let before = -1; before !== open.size; ) {
    before = open.size;
    for (const [file, paths] of open) if ([...paths].every((path) => !open.has(path))) open.delete(file);
  }
  expect([...open.keys()]).toEqual([]);
});

test('a file is known by its name alone: none occurs twice but the entry of a benchmark tool', () => {
  const places = new Map<string, string[]>();
  for (const file of sources()) {
    const name = file.split('/').at(-1) ?? '';
    places.set(name, [...(places.get(name) ?? []), file]);
  }
  const twice = [...places].filter(([name, files]) => files.length > 1 && name !== 'entry.ts');
  expect(twice).toEqual([]);
});

const doors = /^(action|cli|worker)\.ts$|^(action|cli|app)\//;
const pure =
  /^(units|stats|text|tools|profile|results|past|decide|production|replay|config|report)\/|^errors\.ts$|^ports\.ts$/;

interface Law {
  readonly name: string;
  /** In code. */
  readonly pattern?: RegExp;
  /** Among the modules it loads. */
  readonly module?: RegExp;
  readonly allowed: RegExp;
}

const laws: readonly Law[] = [
  { name: 'process.env, argv and exit', pattern: /\bprocess\s*\.\s*(env|argv|exit\b)/, allowed: doors },
  { name: 'Math.random', pattern: /\bMath\s*\.\s*random/, allowed: /^$/ },
  { name: 'child processes', module: /^node:child_process$/, allowed: /^(measure|harness|git)\// },
  { name: 'the inspector', module: /^node:inspector$/, allowed: /^(measure|harness)\// },
  { name: 'Octokit and the Actions toolkit', module: /^@(octokit|actions)\//, allowed: /^github\/|^action\.ts$/ },
  { name: 'V8 0-based line numbers', pattern: /\blineNumber\b/, allowed: /^profile\/formats\/|^worker/ },
  {
    name: 'percent and fixed decimals',
    pattern: /\* 100\b|\.toFixed\(/,
    allowed: /^units\/|^report\/flame\/|^report\/html\/|^page\/|^app\/progress/,
  },
];

function breaks({ pattern, module }: Pick<Law, 'pattern' | 'module'>, { code, modules }: SourceCode): boolean {
  const loads = modules.some(({ specifier, typeOnly }) => !typeOnly && module?.test(specifier) === true);
  return loads || pattern?.test(code) === true;
}

for (const law of laws) {
  test(`${law.name} stand only where the house says`, () => {
    expect(sources().filter((file) => !law.allowed.test(file) && breaks(law, source(file)))).toEqual([]);
  });
}

/** However it is reached: by a dot, by a name in brackets, or taken apart. */
const impure: Pick<Law, 'pattern' | 'module'> = {
  pattern:
    /\b(?:process|console|globalThis)\s*(?:\?\.|[.[])|=\s*(?:process|console|globalThis)\b|\bawait\b|\b(?:Date|performance)\s*\.\s*now\b|\bnew Date\(\s*\)/,
  module: /^node:(?!zlib$)/,
};

test('pure rooms have no clock, console, process, await or node modules', () => {
  expect(sources().filter((file) => pure.test(file) && breaks(impure, source(file)))).toEqual([]);
});

test.each([
  ['// await', false],
  ['/** process.env */', false],
  ['const text = "await process.exit()";', false],
  ['const pattern = /^await\\b|console.log/;', false],
  ['const text = `process.env`;', false],
  ["const then = new Date('2020-01-01');", false],
  ['const then = new Date();', true],
  [`const text = \`$\{process}\`;`, false],
  ["import type { Stats } from 'node:fs';", false],
  ["import { gunzipSync } from 'node:zlib';", false],
  [`const text = \`$\{await wait()}\`;`, true],
  ["const quotes = /['\"]/; await wait(); const text = '';", true],
  ["process['env'];", true],
  ['const { env } = process;', true],
  ["const { log } = await import('node:fs');", true],
  ["import { type Stats } from 'node:fs';", true],
])('%s: impure is %s', (text, expected) => {
  expect(breaks(impure, readSource('a.ts', text))).toBe(expected);
});

test('no path is taken from a URL as it is written: in a folder with a space it would hold %20', () => {
  const folder = fileURLToPath(new URL('.', import.meta.url));
  const tests = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const written = /import\.meta\.url\)\.(pathname|href\.replace)/;
  expect(tests.filter((file) => written.test(readFileSync(join(folder, file), 'utf8')))).toEqual([]);
});

test('the projects of npm cit run together whatever the number of processors: vitest refuses unlike numbers of workers', () => {
  const projects = (config.test?.projects ?? []).flatMap((project) => (typeof project === 'object' ? [project] : []));
  const together = projects.flatMap((project) => ('test' in project && project.test ? [project.test] : []));
  const workers = new Map(together.map(({ name, maxWorkers }) => [String(name), maxWorkers]));
  const ours = ['unit', 'scenarios', 'e2e'].map((name) => workers.get(name));
  expect(ours.every((count) => typeof count === 'number' && count >= 2)).toBe(true);
  expect(new Set(ours).size).toBe(1);
});

/** What still gives a field or leaves it out: libraries and files that tell an absent field from an undefined one, and defaults beneath. */
const mostLeftOut = 37;

test('a field that may be missing is `T | undefined`: no more objects are spread to leave it out', () => {
  const spread = /\? \{\} : \(?\{|: \{\}\)|\.\.\.\(\w+ && /g;
  const found = sources().flatMap((file) =>
    [...source(file).code.matchAll(spread)].map(({ index }) => {
      const line = source(file).code.slice(0, index).split('\n').length;
      return `${file}:${line}`;
    }),
  );
  expect(found.length, found.join('\n')).toBeLessThanOrEqual(mostLeftOut);
});

/** Text that this program wrote a moment ago, to itself: a benchmark's note, a worker's order, the data of a page. */
const ownText =
  /^worker\.ts$|^page\/|^harness\/(?:go\/binary|python\/rounds-harness|criterion\/asking|command\/entry|jmh\/entry|hyperfine\/entry)\.ts$|^review\/verdict-record\.ts$/;

test('parsed text is cast only where this program wrote it: what others wrote goes through a shape', () => {
  const call = /\b(?:JSON\s*\.\s*parse|foreignFields|foreignJson|parseJson)\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/;
  const cast = new RegExp(String.raw`${call.source}(?: \?\? \w+)?(?: : \{\})?\)* as (?!unknown)`);
  expect(sources().filter((file) => !ownText.test(file) && cast.test(source(file).code))).toEqual([]);
});

test('the top level holds what the project needs and nothing that was left there', () => {
  const listed = execFileSync('git', ['ls-files'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    encoding: 'utf8',
  });
  const top = [
    ...new Set(
      listed
        .split('\n')
        .filter((path) => path !== '')
        .map((path) => path.replace(/\/.*$/, '')),
    ),
  ];
  const fixed = ['package.json', 'tsconfig.json', 'action.yml', 'src', 'bench-config', 'test', '.github', 'README.md'];
  const beside = ['dist', 'docs', 'CHANGELOG.md', 'package-lock.json', 'LICENSE', '.ci'];
  const dotFiles = top.filter((name) => name.startsWith('.'));
  expect(top.filter((name) => ![...fixed, ...beside, ...dotFiles].includes(name))).toEqual([]);
  expect(fixed.filter((name) => !top.includes(name))).toEqual([]);
});
