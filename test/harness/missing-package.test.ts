import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { missingInFolder, missingPackage, undeclaredPackage } from '../../src/harness/javascript/missing-package.ts';
import { inOtherCase } from '../../src/harness/javascript/other-case.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'missing-'));
});

afterEach(() => rmSync(root, { recursive: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

function cure(specifier: string): string | undefined {
  return missingPackage({ specifier, file: join(root, 'bench/deep/a.js'), root });
}

test.each([
  [{ 'package.json': '{"devDependencies":{"joi":"1"}}', 'package-lock.json': '' }, 'begin with npm ci'],
  [{ 'package.json': '{"devDependencies":{"joi":"1"}}', 'package-lock.json': '' }, 'NODE_ENV=production'],
  [{ 'package.json': '{"dependencies":{"joi":"1"}}', 'pnpm-lock.yaml': '' }, 'begin with pnpm install'],
  [{ 'package.json': '{"optionalDependencies":{"joi":"1"}}' }, 'optional dependency in package.json'],
  [{ 'package.json': '{"peerDependencies":{"joi":"1"}}', 'yarn.lock': '' }, 'have to bring: yarn add --dev joi'],
  [{ 'package.json': '{}', 'bench/package.json': '{"dependencies":{"joi":"1"}}' }, 'cd bench && npm install'],
  [
    { 'bench/deep/package.json': '{"dependencies":{"joi":"1"}}', 'bench/deep/package-lock.json': '' },
    'bench/deep/package.json names it. Add to setup of flamegate.yml: cd bench/deep && npm ci',
  ],
])('a missing package is cured as the project declares it: %j', (files, said) => {
  write(files);
  expect(cure('joi')).toMatch(/^joi is not installed\. /);
  expect(cure('joi')).toContain(said);
  expect(cure('joi/lib/index.js')).toContain(said);
});

const workspace = '{"workspaces":["bench","other"]}';
const member = { 'bench/package.json': '{"devDependencies":{"joi":"1"},"peerDependencies":{"left":"1"}}' };

test.each<[string, Readonly<Record<string, string>>, string]>([
  ['npm', { 'package.json': workspace, 'package-lock.json': '{"packages":{"bench": {}}}' }, 'npm ci'],
  [
    'pnpm',
    { 'package.json': '{}', 'pnpm-workspace.yaml': 'packages:\n  - "*"', 'pnpm-lock.yaml': 'importers:\n\n  bench:\n' },
    'pnpm install --frozen-lockfile',
  ],
  [
    'Yarn 4',
    { 'package.json': workspace, 'yarn.lock': '"x@workspace:bench":\n', '.yarnrc.yml': 'nodeLinker: node-modules' },
    'yarn install --immutable',
  ],
  ['Yarn 1', { 'package.json': workspace, 'yarn.lock': '# yarn lockfile v1\n' }, 'yarn install --frozen-lockfile'],
])('what a member of a workspace names is installed by the root: %s', (_, files, install) => {
  write({ ...files, ...member });
  const said = `bench/package.json names it, and bench is one of the workspace whose packages package.json installs: let setup of flamegate.yml begin with ${install}`;
  expect(cure('joi')).toContain(said);
  expect(cure('left')).toMatch(/have to bring: cd bench && (?:npm|pnpm|yarn) \w+ --(?:save-)?dev left$/);
});

test('a folder that the workspace leaves out, or that has a lock file of its own, installs for itself', () => {
  write({ 'package.json': workspace, 'package-lock.json': '{"packages":{"other": {}}}', ...member });
  expect(cure('joi')).toContain('cd bench && npm install');
  write({ 'package-lock.json': '{"packages":{"bench": {}}}', 'bench/package-lock.json': '' });
  expect(cure('joi')).toContain('cd bench && npm ci');
});

test('the nearest package.json has the word, and of what nobody declares nothing is said', () => {
  write({
    'package.json': '{"dependencies":{"@x/joi":"1"}}',
    'bench/package.json': '{"optionalDependencies":{"@x/joi":"1"}}',
    'bench/deep/package.json': 'not JSON',
  });
  expect(cure('@x/joi/sub')).toContain('optional dependency in bench/package.json');
  expect(cure('@x/other')).toBeUndefined();
  expect(cure('toString')).toBeUndefined();
});

test.each<[string, Readonly<Record<string, string>>, string]>([
  [
    'chalk5',
    { '.github/workflows/ci.yml': 'jobs:\n  x:\n    steps:\n      - run: npm i chalk5@npm:chalk@5 esbuild\n' },
    '.github/workflows/ci.yml has "npm i chalk5@npm:chalk@5 esbuild"',
  ],
  [
    'esbuild',
    { '.github/workflows/a.yaml': '      - run: |\n          pnpm add -D chalk5 esbuild@0.2\n' },
    '.github/workflows/a.yaml has "pnpm add -D chalk5 esbuild@0.2"',
  ],
  [
    '@x/other',
    { 'bench/package.json': '{\n  "scripts": {\n    "prebench": "npm install --no-save @x/other@1 && node ."\n  }\n}' },
    'bench/package.json has "npm install --no-save @x/other@1"',
  ],
  ['joi', { '.gitlab-ci.yml': 'script:\n  - yarn add joi\n' }, '.gitlab-ci.yml has "yarn add joi"'],
])('%s, which only a workflow or a script installs, is named with the command: %j', (name, files, said) => {
  write({ 'package.json': '{}', ...files });
  expect(cure(name)).toContain(`${name} is not installed, and no package.json names it: ${said}. Add to setup`);
  // Of a name like it nothing is said.
  expect(cure(`${name}-more`)).toBeUndefined();
});

test.each([
  ['lodash/clonedeep', /^lodash is installed and has no clonedeep, but cloneDeep\.js: on Linux capital letters count/],
  ['lodash/FP/map', /^lodash is installed and has no FP\/map, but fp\/map\.js: /],
  ['lodash/gone', /^lodash is installed and has no gone: another version/],
  ['@x/Pair/A', /^@x\/Pair is installed and has no A, but a\.json: /],
])('of a package that is installed the missing part is told, never that it must be installed: %s', (asked, said) => {
  write({
    'package.json': '{"dependencies":{"lodash":"4","@x/Pair":"1"}}',
    'node_modules/lodash/cloneDeep.js': '',
    'node_modules/lodash/fp/map.js': '',
    'bench/node_modules/@x/Pair/a.json': '',
  });
  expect(cure(asked)).toMatch(said);
  expect(cure(asked)).not.toContain('not installed');
});

test('a file whose name differs in capital letters is found, and one that is there under its name is not', () => {
  write({ 'Src/Deep/Index.ts': '', 'src-2/a.js': '' });
  expect(inOtherCase(join(root, 'src/deep/index.ts'))).toBe(join(root, 'Src/Deep/Index.ts'));
  expect(inOtherCase(join(root, 'Src/Deep/index'))).toBe(join(root, 'Src/Deep/Index.ts'));
  expect(inOtherCase(join(root, 'Src/Deep/Index.ts'))).toBeUndefined();
  // Node wants the ending, which is told otherwise.
  expect(inOtherCase(join(root, 'Src/Deep/Index'))).toBeUndefined();
  expect(inOtherCase(join(root, 'src-2/b.js'))).toBeUndefined();
  expect(inOtherCase(join(root, 'none/b.js'))).toBeUndefined();
});

test('a path into packages of a folder of its own names that folder', () => {
  write({ 'bench/extra/package.json': '{}', 'bench/extra/package-lock.json': '' });
  const from = join(root, 'bench/implementations/marked/index.mjs');
  expect(missingInFolder('../../extra/node_modules/marked', from, root)).toContain('cd bench/extra && npm ci');
  expect(missingInFolder('../../../node_modules/marked', from, root)).toBeUndefined();
  expect(missingInFolder('../../none/node_modules/marked', from, root)).toBeUndefined();
  expect(missingInFolder('./marked.js', from, root)).toBeUndefined();
});

test('what nobody declares has a cure too, unless a folder of that name or an alias may be meant', () => {
  expect(undeclaredPackage('jsdom', root)).toBeUndefined();
  write({ 'package.json': '{}', 'yarn.lock': '', 'src/a.js': '' });
  expect(undeclaredPackage('jsdom/lib/api.js', root)).toBe(
    'jsdom is not installed, and no package.json names it: yarn add --dev jsdom, or leave the file out of files in flamegate.yml',
  );
  expect(undeclaredPackage('@x/other', root)).toContain('yarn add --dev @x/other,');
  for (const name of ['src/a.js', '@/a.js', '#own', 'virtual:icons', 'A b']) {
    expect(undeclaredPackage(name, root), name).toBeUndefined();
  }
});
