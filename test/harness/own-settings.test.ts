import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bySettings } from '../../src/harness/pytest/own-settings.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'own-settings-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(files: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

const files = ['a/deep/bench_x.py', 'a/bench_y.py', 'b/perf_z.py', 'tests/test_w.py'];

test.each([
  ['pytest.ini', ''],
  ['.pytest.ini', '[pytest]\n'],
  ['pyproject.toml', '[project]\nname = "a"\n\n[tool.pytest.ini_options]\npython_functions = ["bench_*"]\n'],
  ['tox.ini', '[pytest]\npython_files = bench_*.py\n'],
  ['setup.cfg', '[metadata]\nname = a\n[tool:pytest]\naddopts = -q\n'],
])('what a %s of its own rules is collected apart from the rest', (name, text) => {
  write({ [`a/${name}`]: text, [name]: text });
  expect(bySettings(root, files)).toEqual([
    ['a/deep/bench_x.py', 'a/bench_y.py'],
    ['b/perf_z.py', 'tests/test_w.py'],
  ]);
});

test('each of two folders with settings is collected by its own', () => {
  write({ 'a/pytest.ini': '', 'b/pytest.ini': '' });
  expect(bySettings(root, files)).toHaveLength(3);
});

test.each([
  ['nothing', {}],
  ['the settings at the top', { 'pytest.ini': '', 'pyproject.toml': '[tool.pytest.ini_options]\n' }],
  ['a project that says nothing to pytest', { 'a/pyproject.toml': '[project]\nname = "a"\n', 'b/tox.ini': '[tox]\n' }],
])('where %s holds for all, they are collected together', (_, given) => {
  write(given);
  expect(bySettings(root, files)).toEqual([files]);
  expect(bySettings(root, [])).toEqual([[]]);
});
