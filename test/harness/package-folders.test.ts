/** Where the packages of a Python checkout stand, as the builds of real projects are told. */
import { expect, test } from 'vitest';
import { declaredFolders, isProjectName } from '../../src/tools/python-declared.ts';

test.each<readonly [string, Readonly<Record<string, string>>, readonly string[]]>([
  ['setuptools', { 'pyproject.toml': '[tool.setuptools.packages.find]\nwhere = ["python"]\n' }, ['python']],
  ['setuptools by a table', { 'pyproject.toml': '[tool.setuptools]\npackage-dir = {"" = "lib"}\n' }, ['lib']],
  ['setup.cfg', { 'setup.cfg': '[options]\npackage_dir =\n    = lib\n' }, ['lib']],
  ['setup.cfg on one line', { 'setup.cfg': '[options]\npackage_dir = =lib\n' }, ['lib']],
  ['setup.py', { 'setup.py': "setup(package_dir={'': 'lib'})\n" }, ['lib']],
  ['maturin', { 'pyproject.toml': '[tool.maturin]\npython-source = "./py"\n' }, ['py']],
  ['poetry', { 'pyproject.toml': 'packages = [{ include = "fast", from = "lib" }]\n' }, ['lib']],
  ['hatch', { 'pyproject.toml': '[tool.hatch.build]\nsources = ["source"]\n' }, ['source']],
  ['pdm', { 'pyproject.toml': '[tool.pdm.build]\npackage-dir = "source"\n' }, ['source']],
  ['no build', { 'pyproject.toml': '[project]\nname = "a"\n', 'setup.py': 'from setuptools import setup\n' }, []],
  ['a place outside', { 'pyproject.toml': 'where = ["../other"]\n' }, []],
])('%s is told the folder of a package', (_what, files, folders) => {
  expect(declaredFolders((file) => files[file])).toEqual(folders);
});

test.each([
  ['[project]\nname = "Fast-Sum"\n', true],
  ['[build-system]\nrequires = []\n\n[project]\nversion = "1"\nname = "fast.sum"\n', true],
  ['[tool.poetry]\nname = "fast_sum"\n', true],
  ['[project]\nname = "other"\n\n[tool.x]\nname = "fast-sum"\n', false],
  ['[[package]]\nname = "fast-sum"\n', false],
])('a project is known by the name that it gives itself: %j', (text, isOwn) => {
  expect(isProjectName('fast_sum', (file) => (file === 'pyproject.toml' ? text : undefined))).toBe(isOwn);
});
