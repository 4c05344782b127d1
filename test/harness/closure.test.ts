/** What of a JavaScript program's surroundings counts, beside the code that ran. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeIn } from '../../src/harness/javascript/witness/caller.ts';
import { closureOf } from '../../src/harness/javascript/witness/closure.ts';
import type { Looked } from '../../src/harness/javascript/witness/raw-witness.ts';
import { ownScripts } from '../../src/harness/javascript/witness/scripts-of-worker.ts';
import { isCalledUnnamed } from '../../src/harness/javascript/witness/unnamed.ts';

let root: string;

beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'flamegate-closure-')));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** Essences by name, where git keeps src/core.js alone and nothing changed in it. */
function seen(source: string, looked: readonly Looked[] = []): string {
  put('src/core.js', source);
  const script = { url: pathToFileURL(join(root, 'src/core.js')).href, isModule: true, source, functions: [] };
  const raw = { scripts: [script], looked, outsideTexts: [], unseen: [] };
  const answer = closureOf(raw, root, { changed: [], isTracked: (path) => path === 'src/core.js' });
  if (answer.state === 'unseen') throw new Error(answer.why);
  return JSON.stringify(answer.parts.map(({ name, essence }) => [name, essence]));
}

function differs(source: string, path: string, looked?: (root: string) => readonly Looked[]): boolean {
  const [before, after] = ['one', 'two'].map((text) => {
    put(path, text);
    return seen(source, looked?.(root));
  });
  return before !== after;
}

test.each([
  ["const f = () => read('./made/late.json');", 'src/made/late.json', true],
  ["const f = (kind) => read('made/' + kind + '.json', ['late']);", 'src/made/late.json', true],
  ["const f = (n) => read('made/shard-' + n + '.bin');", 'src/made/shard-7.bin', true],
  ["const f = () => readdirSync('made');", 'src/made/x.bin', true],
  ['const f = (x) => import(x);', 'src/made/late.js', true],
  ["const f = () => import('./made/late.js');", 'src/made/late.js', true],
  ["const f = () => read('./made/late.json');", 'src/made/other.json', false],
  ['const f = (x) => import(x);', 'src/made/late.d.ts', false],
  ['const f = (x) => import(x);', 'node_modules/x/late.js', false],
  ["const f = () => readdirSync('..');", '.git', false],
])('of %s a file that a set-up left at %s counts: %s', (source, path, expected) => {
  expect(differs(source, path)).toBe(expected);
});

test('what a set-up left in a folder that is listed counts by its content', () => {
  const looked = (place: string): Looked[] => [{ path: join(place, 'made'), at: 'names', by: 'user' }];
  expect(differs('const x = 1;', 'made/x.bin', looked)).toBe(true);
});

test('a path that is asked for counts by what is there and where links lead', () => {
  put('made/one', 'a');
  put('made/three', 'a');
  const looked: Looked[] = [{ path: join(root, 'made/current'), at: 'presence', by: 'user' }];
  const states = ['one', 'three', undefined].map((target) => {
    rmSync(join(root, 'made/current'), { force: true });
    if (target !== undefined) symlinkSync(target, join(root, 'made/current'));
    return seen('const x = 1;', looked);
  });
  expect(new Set(states).size).toBe(3);
});

test.each([
  ['    at Object.readFileSync (node:fs:449:20)', 'node:fs:449:20'],
  ['    at node:internal/main/run_main_module:28:49', 'node:internal/main/run_main_module:28:49'],
  ['    at async node:internal/modules/esm/loader:1:2', 'node:internal/modules/esm/loader:1:2'],
])('%s is a place of Node’s', (frame, expected) => {
  expect(placeIn(frame)).toBe(expected);
});

test.each([
  '    at Object.node:draw (file:///repo/src/core.js:1:2)',
  '    at Object.node:internal/bootstrap/x (/repo/src/core.cjs:1:2)',
  '    at node:fs:1:1 (file:///repo/src/core.js:1:2)',
  '    at file:///repo/node:fs:1:1/core.js:1:2',
  '    at new Promise (<anonymous>)',
])('%s is none', (frame) => {
  expect(placeIn(frame)).not.toMatch(/^node:/);
});

test.each([
  ...['_writeHostObject', '_readHostObject', '_getDataCloneError', 'add', 'toJSON', 'transform'],
  ...['dispatch', 'onConnect', 'onHeaders', 'onRequestUpgrade', 'onError', 'onmessage', 'onopen', 'fsync', 'mkdir'],
])('a method %s is called by Node without being named', (name) => {
  expect(isCalledUnnamed(name, true)).toBe(true);
});

test('a function of a module is called on an event only where something hands it on', () => {
  expect(isCalledUnnamed('onHeaders', false)).toBe(false);
});

/** Whether the content of `path` counts, where git keeps `files` and it changed. */
function counts(path: string, files: Readonly<Record<string, string>>, packages: readonly string[] = []): boolean {
  const [before, after] = ['1', '2'].map((text) => {
    for (const [name, content] of Object.entries({ ...files, [path]: `const x = ${text};\n` })) put(name, content);
    const scripts = ['src/core.js', ...packages].map((name) => {
      const source = files[name] ?? '';
      return { url: pathToFileURL(join(root, name)).href, isModule: !name.endsWith('.cjs'), source, functions: [] };
    });
    const answer = closureOf({ scripts, looked: [], outsideTexts: [], unseen: [] }, root, {
      changed: [path],
      isTracked: () => true,
    });
    return answer.state === 'unseen'
      ? answer.why
      : JSON.stringify(answer.parts.map(({ name, essence }) => [name, essence]));
  });
  return before !== after;
}

const lib = 'node_modules/lib/x.cjs';

test.each<[string, Readonly<Record<string, string>>, boolean]>([
  ['src/end.js', { 'src/a.js': "import './b.js';", 'src/b.js': "export * from './end.js';" }, true],
  ['src/end.ts', { 'src/a.js': "import './b.js';", 'src/b.js': "import './end.js';" }, true],
  ['data/end.json', { 'src/a.js': "read('../data/end.json');" }, true],
  ['other.js', { 'src/a.js': "import './b.js';", 'src/b.js': '' }, false],
  ['src/end.js', { 'src/a.js': "import './b.tsx';", 'src/b.tsx': 'const x = <a/>;' }, true],
])('of what a late module leads to, %s counts', (path, files, expected) => {
  expect(counts(path, { 'src/core.js': "const f = () => import('./a.js');", ...files })).toBe(expected);
});

test.each<[string, string, string, boolean]>([
  ["import 'lib'; all('data');", 'readdirSync(folder);', 'data/x.bin', true],
  ["import 'lib'; all('data');", 'read(folder);', 'data/x.bin', true],
  ["import 'lib'; all('./plugins');", 'readdirSync(folder);', 'src/plugins/x.js', true],
  ["import 'lib'; find('data/*.json');", 'f();', 'data/in/x.json', true],
  ["import 'lib'; find('../data/' + name + '.json');", 'f();', 'data/x.json', true],
  ["import 'lib'; find('../data/' + name + '.json');", 'f();', 'docs/x.json', false],
  ["import 'lib'; settings();", "readFileSync('own.toml');", 'own.toml', true],
  ["import 'lib'; settings();", "print('own.toml');", 'own.toml', false],
])('of %s and a package with %s, %s counts: %s', (source, ofPackage, path, expected) => {
  expect(counts(path, { 'src/core.js': source, [lib]: ofPackage }, [lib])).toBe(expected);
});

test.each([
  ["const f = () => require('./unit');", 'src/unit/package.json', '{"main":"in/x.js"}', 'src/unit/in/x.js', true],
  ["const f = () => require('./unit');", 'src/unit/package.json', '{"main":"./in/x"}', 'src/unit/in/x.js', true],
  ["const f = () => require('./unit');", 'src/unit/package.json', '{"main":"in"}', 'src/unit/in/index.js', true],
  ["const f = () => require('./unit');", 'src/unit/package.json', '{"main":"in/x.js"}', 'src/unit/in/y.js', false],
  ["const f = () => require('..');", 'package.json', '{"main":"in/x.js"}', 'in/x.js', true],
  ["const f = () => require('..');", 'package.json', '{}', 'index.js', true],
  ["const f = () => require('.');", 'package.json', '{}', 'src/index.js', true],
  ["const f = () => require('.');", 'package.json', '{}', 'other/index.js', false],
])('of %s, where %s says %s, %s counts: %s', (source, manifestAt, says, path, expected) => {
  const packaged = { 'node_modules/lib/x.cjs': 'const x = <a/>;' };
  expect(counts(path, { 'src/core.js': source, [manifestAt]: says, ...packaged })).toBe(expected);
});

const manifest = { 'node_modules/lib/package.json': '{"dependencies":{"deep":"1"}}' };

test.each([
  ["import 'lib';", 'node_modules/lib/in/zebra.js', true],
  ["const f = () => import('lib');", 'node_modules/lib/zebra.json', true],
  ["const f = () => import('lib');", 'node_modules/deep/index.js', true],
  ["const f = () => import('lib');", 'node_modules/lib/node_modules/deep/index.js', true],
  ["const f = () => import('@own/lib/part');", 'node_modules/@own/lib/part.js', true],
  ["const f = () => import('near');", 'src/node_modules/near/index.js', true],
  ["const f = () => import('lib');", 'node_modules/other/index.js', false],
  ["const f = () => import('lib');", 'node_modules/lib/build/made.js', false],
  ["const f = () => import('tinybench');", 'node_modules/tinybench/zebra.js', false],
  ['const x = 1;', 'node_modules/lib/zebra.js', false],
])('of %s what an installation made at %s counts: %s', (source, path, expected) => {
  const ran: readonly string[] = source.startsWith('import') ? [lib] : [];
  expect(counts(path, { 'src/core.js': source, [lib]: '', ...manifest }, ran)).toBe(expected);
});

test('what stands in for a package that is required is no code of the program, unless such a file is there', () => {
  const isOwn = ownScripts('file:///worker');
  const [url] = ['flamegate:bench-node'].map((name) => pathToFileURL(join(root, name)).href);
  expect(['file:///worker/a.js', 'node:fs', 'flamegate:x', url ?? ''].filter((each) => !isOwn(each))).toEqual([]);
  expect(isOwn(pathToFileURL(join(root, 'src/core.js')).href)).toBe(false);
  put('flamegate:bench-node', '');
  expect(isOwn(url ?? '')).toBe(false);
});
