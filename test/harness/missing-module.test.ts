/** What a benchmark lacks, and where projects declare it, as theirs do. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseConfig } from '../../src/config/parse.ts';
import { withCures } from '../../src/harness/python/missing-module.ts';
import { renderListed } from '../../src/report/listed.ts';

const [suite] = parseConfig('suites:\n  - name: s\n    harness: pytest\n', 'flamegate.yml').suites;
const python = '/usr/bin/python3';
let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'missing-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function told(module: string, files: Readonly<Record<string, string>>): string {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  if (suite === undefined) throw new TypeError('a suite was parsed');
  const said = `bench/a.py:1: in <module>\n    import ${module}\nE   ModuleNotFoundError: No module named '${module}'\n`;
  return withCures({ suite, root }, python, said);
}

const extras =
  '[project.optional-dependencies]\ntest = ["pytest"]\ncompare = [\n  "Rich[all]>=13",  # to compare with\n]\n';

test.each([
  ['an extra', 'rich', { 'pyproject.toml': extras }, "/usr/bin/python3 -m pip install -e '.[compare]'"],
  ['a module below another', 'rich.console', { 'pyproject.toml': extras }, "-e '.[compare]'"],
  ['an extra under uv', 'rich', { 'pyproject.toml': extras, 'uv.lock': '' }, 'uv sync --frozen --extra compare'],
  [
    'an extra of setup.cfg',
    'ujson',
    { 'setup.cfg': '[options.extras_require]\nbench =\n    ujson>=5\n    orjson\n' },
    "-e '.[bench]'",
  ],
  [
    'a group',
    'msgpack',
    { 'pyproject.toml': '[dependency-groups]\nbench = ["msgpack"]\n' },
    'pip install --group bench',
  ],
  [
    'a group under uv',
    'msgpack',
    { 'pyproject.toml': '[dependency-groups]\nbench = ["msgpack"]\n', 'uv.lock': '' },
    'uv sync --frozen --group bench',
  ],
  [
    'a group of poetry',
    'attr',
    { 'pyproject.toml': '[tool.poetry.group.dev.dependencies]\nattrs = "^23"\n', 'poetry.lock': '' },
    'poetry install --with dev',
  ],
  [
    'a file of requirements',
    'simplejson',
    { 'bench/requirements.txt': 'simplejson==3.19\n' },
    'pip install -r bench/requirements.txt',
  ],
  ['a package of another name', 'yaml', { 'requirements-dev.txt': 'PyYAML\n' }, 'pip install -r requirements-dev.txt'],
  ['a package that only a comment names', 'toml', { 'requirements.txt': '# toml\npytest\n' }, 'pip install toml'],
  ['nothing that is declared', 'sklearn', {}, 'pip install scikit-learn'],
  [
    'the checkout itself',
    'fast',
    { 'src/fast/__init__.py': '', 'pyproject.toml': '' },
    'own and is not built: add "/usr/bin/python3 -m pip install -e ." to setup',
  ],
  [
    'a package below a folder that setuptools is told',
    'fast.decoder',
    { 'python/fast/__init__.py': '', 'pyproject.toml': '[tool.setuptools.packages.find]\nwhere = ["python"]\n' },
    'own and is not built: add "/usr/bin/python3 -m pip install -e ." to setup; where it is no more, ',
  ],
  [
    'a package that is all compiled, by the project’s name',
    'fast_sum',
    { 'pyproject.toml': '[build-system]\nrequires = ["maturin"]\n\n[project]\nversion = "1"\nname = "Fast-Sum"\n' },
    'own and is not built: add "/usr/bin/python3 -m pip install -e ." to setup',
  ],
])('a missing module is told with its cure: %s', (_what, module, files, cure) => {
  expect(told(module, files)).toContain(`E   ModuleNotFoundError: No module named '${module}': `);
  expect(told(module, files)).toContain(cure);
});

test('what lacks no module is told as it was said', () => {
  if (suite === undefined) throw new TypeError('a suite was parsed');
  const said = "E   ImportError: cannot import name 'a' from 'b'\nKeyError: 'No module named x'\n";
  expect(withCures({ suite, root }, python, said)).toBe(said);
});

test('the list of benchmarks tells why one does not load, however much was said before', () => {
  const around = Array.from({ length: 60 }, (_, i) => `/x/site-packages/importer.py:${i}: in import_module\n`).join('');
  const message = `pytest cannot collect bench/a.py:\n${around}${told('rich', { 'pyproject.toml': extras })}`;
  const listed = renderListed([
    { id: { suite: 's', name: 'a' }, file: 'bench/a.py', metrics: [], failure: { reason: 'load', message } },
  ]);
  expect(listed).toContain("pytest cannot collect bench/a.py: ModuleNotFoundError: No module named 'rich': add ");
  expect(listed).toContain("'.[compare]'");
});

test.each([
  ['tests/eviltracer.pyx', "it is this checkout's own, tests/eviltracer.pyx: setup has to build it"],
  ['bench/eviltracer.py', "it is this checkout's own, bench/eviltracer.py: Python has to look in its folder"],
])('what stands beside tests, as %s, is not sought in an index', (file, said) => {
  const answer = told('eviltracer', { [file]: '' });
  expect(answer).toContain(said);
  expect(answer).not.toContain('pip install');
});

test.each([
  ['a wrapper in a package', { 'src/lib/preconf/__init__.py': '', 'src/lib/preconf/orjson.py': '' }],
  ['a copy in an environment', { '.venv/lib/python3/site-packages/pip/orjson.py': '' }],
  ['an example', { 'docs/orjson.py': '' }],
  ['a benchmark called as what it measures', { 'benchmarks/orjson.py': 'import json\nimport orjson\n' }],
])('%s is not the module that is missing', (_, files: Readonly<Record<string, string>>) => {
  expect(told('orjson', files)).toContain('pip install orjson');
});
