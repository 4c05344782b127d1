/** README.md and docs/ say what the program says: tables and workflows are made from the sources. UPDATE_GOLDEN=1 rewrites them. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { version } from '../src/app/version.ts';
import { commandTable } from '../src/cli/commands.ts';
import { renderConfigReference } from '../src/config/reference.ts';
import {
  historyWorkflow,
  measureJob,
  oneJobWorkflow,
  overrideWorkflow,
  twoStageWorkflows,
} from '../src/config/workflows.ts';
import { errorCodes, GateError } from '../src/errors.ts';
import { actionTables, readText, withSection } from './support/readme-sections.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const options = { action: 'flamegate/flamegate@v0', defaultBranch: 'main' };
const [measure, report] = twoStageWorkflows(options);

function asYaml(workflow: { readonly path: string; readonly text: string } | undefined): string {
  return `\`${workflow?.path}\`:\n\n\`\`\`yaml\n${workflow?.text.trim()}\n\`\`\``;
}

const oneJob = { 'workflow:one-job': asYaml(oneJobWorkflow(options)) };

const sections: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'README.md': oneJob,
  'docs/workflows.md': {
    ...oneJob,
    'workflow:measure': asYaml(measure),
    'workflow:report': asYaml(report),
    'workflow:shards': `\`\`\`yaml\n${measureJob({ ...options, shards: 4 }).trimEnd()}\n\`\`\``,
    'workflow:override': asYaml(overrideWorkflow(options)),
    'action-inputs': actionTables(),
  },
  'docs/configuration.md': { 'config-keys': renderConfigReference().trim() },
  'docs/command-line.md': { commands: commandTable() },
  'docs/history.md': { 'workflow:history': asYaml(historyWorkflow(options)) },
};

const pages: readonly string[] = [
  'README.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
  ...readdirSync(join(root, '.github'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `.github/${name}`),
];

for (const [page, made] of Object.entries(sections)) {
  test(`the tables and workflows of ${page} are those of the sources`, () => {
    const text = readText(page);
    const fresh = Object.entries(made).reduce((whole, [name, content]) => withSection(whole, name, content), text);
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(join(root, page), fresh);
    else
      expect(text, 'run: UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts test/docs.test.ts').toBe(fresh);
  });
}

test('the version is that of package.json', () => {
  expect(version).toBe(JSON.parse(readText('package.json')).version);
});

test('README.md is a front page: 10 kB at most', () => {
  expect(Buffer.byteLength(readText('README.md'))).toBeLessThanOrEqual(10_000);
});

for (const page of pages) {
  test(`every link of ${page} to a file of the repository leads to one, and every anchor to a heading`, () => {
    const broken: string[] = [];
    for (const [, link = ''] of readText(page).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(link)) continue;
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : normalize(join(dirname(page), path));
      if (!existsSync(join(root, target))) broken.push(link);
      else if (anchor !== undefined && !anchorsOf(target).has(anchor)) broken.push(link);
    }
    expect(broken).toEqual([]);
  });
}

/** As GitHub makes them from headings: lower case, punctuation gone, blanks to dashes. */
function anchorsOf(page: string): ReadonlySet<string> {
  const headings = readText(page).matchAll(/^#+ (.+)$/gm);
  return new Set(
    [...headings].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

test('docs/errors.md lists every error code once, with its exit code', () => {
  const rows = [...readText('docs/errors.md').matchAll(/^\| `([A-Z_]+)` \| (\d) \| \S.* \| \S.* \|$/gm)];
  expect(rows.map(([, code]) => code)).toEqual([...errorCodes]);
  for (const [, code, exit] of rows) {
    const known = errorCodes.find((name) => name === code);
    expect(known && new GateError(known, '').exitCode, code).toBe(Number(exit));
  }
});

test('every file that docs/architecture.md names exists', () => {
  const named = [...readText('docs/architecture.md').matchAll(/`(src\/[^`]+\.ts)`/g)].map(([, path = '']) => path);
  expect(named.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  expect(named.length).toBeGreaterThan(40);
});

/** Most files a reader has to open to follow a gate run, from the door to what is said. */
for (const [door, most] of [
  ['cli', 15],
  ['action', 22],
] as const) {
  test(`the walk of a gate run through ${door}: each file is imported by one before it, and there are at most ${most}`, () => {
    const text = readText('docs/architecture.md').split(`<!-- walk:${door} -->`)[1]?.split('<!--')[0] ?? '';
    const walk = [...text.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path);
    const imported = new Set<string>(walk.slice(0, 1));
    for (const path of walk) {
      expect([...imported], `nothing before ${path} imports it`).toContain(path);
      for (const target of importsOf(path)) imported.add(target);
    }
    expect(walk.length).toBeLessThanOrEqual(most);
    expect(walk.length).toBeGreaterThan(8);
  });
}

function importsOf(path: string): readonly string[] {
  const code = readFileSync(join(root, path), 'utf8');
  return [...code.matchAll(/(?:from|import\()\s*'(\.[^']+)'/g)].map(([, to = '']) =>
    normalize(join(dirname(path), to)),
  );
}
