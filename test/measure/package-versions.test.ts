import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withVersions } from '../../src/measure/package-versions.ts';
import { placeOf } from '../../src/profile/place.ts';
import type { Profile } from '../../src/profile/profile.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'versions-'));
});

afterEach(() => rmSync(root, { recursive: true }));

function install(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(join(root, folder), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(root, folder, name), text);
}

function filesAfter(...files: readonly string[]): readonly string[] {
  const profile: Profile = {
    sampleTypes: [{ type: 'cpu', unit: 'ns' }],
    defaultType: 0,
    frames: files.map((file) => ({ name: 'f', file, language: 'js', kind: 'user' })),
    stacks: [{ frames: [0], values: [1] }],
    producer: 'v8-cpu',
    mode: 'cpu',
  };
  return withVersions(profile).frames.map(({ file }) => file ?? '');
}

test('npm packages tell their installed version, the innermost of two that are nested', () => {
  install('node_modules/yaml', { 'package.json': '{"version":"2.9.1"}' });
  install('node_modules/a/node_modules/@scope/b', { 'package.json': '{"version":"1.0.0-rc.1"}' });
  const plain = join(root, 'node_modules/yaml/dist/index.js');
  const nested = pathToFileURL(join(root, 'node_modules/a/node_modules/@scope/b/lib/c.js')).href;
  const told = filesAfter(plain, nested);
  expect(told[0]).toBe(join(root, 'node_modules/yaml@2.9.1/dist/index.js'));
  expect(told.map((file) => placeOf(file, []))).toEqual([
    { kind: 'dependency', path: 'node_modules/yaml/dist/index.js', package: 'yaml', version: '2.9.1' },
    { kind: 'dependency', path: 'node_modules/@scope/b/lib/c.js', package: '@scope/b', version: '1.0.0-rc.1' },
  ]);
});

test('Python packages tell it by what pip left beside them, under their own name or as a top level of another', () => {
  const store = 'venv/lib/python3.12/site-packages';
  install(`${store}/requests`, {});
  install(`${store}/requests-2.32.3.dist-info`, {});
  install(`${store}/yaml`, {});
  install(`${store}/PyYAML-6.0.2.dist-info`, { 'top_level.txt': '_yaml\nyaml\n' });
  const told = filesAfter(join(root, store, 'requests/api.py'), join(root, store, 'yaml/loader.py'));
  expect(told.map((file) => placeOf(file, [])).map(({ package: name, version }) => `${name} ${version}`)).toEqual([
    'requests 2.32.3',
    'yaml 6.0.2',
  ]);
});

test.each([
  ['no manifest', undefined],
  ['a broken manifest', '{"version":'],
  ['a version that is no version', '{"version":"../../etc"}'],
  ['a manifest that is no object', 'null'],
])('%s leaves the path as it was', (_, manifest) => {
  install('node_modules/odd', manifest === undefined ? {} : { 'package.json': manifest });
  const file = join(root, 'node_modules/odd/index.js');
  expect(filesAfter(file, 'node:fs', 'src/own.js')).toEqual([file, 'node:fs', 'src/own.js']);
});

test('what a store’s path tells already is left alone', () => {
  const pnpm = '/x/node_modules/.pnpm/yaml@2.4.1/node_modules/yaml/x.js';
  expect(filesAfter(pnpm, '/go/pkg/mod/github.com/x/y@v1.2.3/a.go')).toEqual([
    pnpm,
    '/go/pkg/mod/github.com/x/y@v1.2.3/a.go',
  ]);
});
