/** Where Python projects declare what their tests need, in all the ways they write it. */
import { expect, test } from 'vitest';
import { detectForeign } from '../../src/config/detect-foreign.ts';
import { declaredFor } from '../../src/tools/python-declared.ts';
import { extrasOf } from '../../src/tools/python-manifest.ts';
import { guessPythonSetup } from '../../src/tools/python-setup.ts';

const reading = (files: Readonly<Record<string, string>>) => (file: string) => files[file];

const lists = 'tests = ["pytest", "freezegun[x]>=1"]';

const writings: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['a table', { 'pyproject.toml': `[project]\nname = "x"\n[project.optional-dependencies]\n${lists}\n` }],
  [
    'a table with a remark',
    { 'pyproject.toml': `[project.optional-dependencies] # PEP 621\n${lists} # all\n[tool.x]\n` },
  ],
  [
    'several lines',
    { 'pyproject.toml': '[project.optional-dependencies]\ntests = [\n  "pytest",\n  "freezegun[x]>=1", # time\n]\n' },
  ],
  [
    'dotted keys',
    {
      'pyproject.toml': `[project]\nname = "x"\noptional-dependencies.docs = [ "furo" ]\noptional-dependencies.${lists}\nurls.x = "y"\n`,
    },
  ],
  [
    'an inline table with extras of packages',
    { 'pyproject.toml': `[project]\noptional-dependencies = { docs = ["furo[x]"], tests = ["a[b]", "freezegun"] }\n` },
  ],
  [
    'an inline table',
    { 'pyproject.toml': `[project]\noptional-dependencies = { docs = ["furo"], tests = ["freezegun"] }\n` },
  ],
  ['setup.cfg', { 'setup.cfg': '[options.extras_require]\ndocs = furo\ntests =\n    pytest\n    freezegun>=1\n[x]\n' }],
  [
    'setup.py',
    {
      'setup.py':
        'setup(\n  name="x",\n  extras_require={\n    "docs": ["furo"],  # { of }\n    "tests": [\n      "freezegun",\n    ],\n  },\n  keywords={"a": 1},\n)\n',
    },
  ],
  [
    'a variable of setup.py',
    { 'setup.py': "EXTRAS = {\n  'tests': ['freezegun'],\n}\nsetup(name='x', extras_require=EXTRAS)\n" },
  ],
  [
    'setup.py beside a pyproject.toml without extras',
    { 'pyproject.toml': '[build-system]\n', 'setup.py': 'setup(extras_require = {"tests": ["freezegun"]})' },
  ],
];

test.each(writings)('an extra in %s is known, installed and named as the cure', (_, files) => {
  const read = reading({ 'pyproject.toml': '', ...files });
  expect([...extrasOf(read).keys()]).toContain('tests');
  expect(declaredFor('freezegun', read)).toEqual({ kind: 'extra', name: 'tests' });
  expect(guessPythonSetup(read, ['pytest']).at(-1)).toContain('-e ".[tests]"');
});

test('a table whose name has quotes ends the one before', () => {
  const text = '[project.optional-dependencies]\ndocs = ["furo"]\n[tool.hatch.envs."all"]\ntests = ["run"]\n';
  expect([...extrasOf(reading({ 'pyproject.toml': text })).keys()]).toEqual(['docs']);
});

test('what the tests do not need is no extra of theirs', () => {
  const read = reading({ 'setup.py': 'setup(extras_require={"docs": ["furo"]}, options={"tests": ["x"]})' });
  expect([...extrasOf(read).keys()]).toEqual(['docs']);
  expect(guessPythonSetup(read, ['pytest']).at(-1)).toBe('.venv/bin/python -m pip install --quiet pytest -e .');
});

const tox = `[testenv:check]
deps = docutils
[testenv]
deps =
    pytest
    # of all
    cover: pytest-cov
    {py38,py39}: cython
    manhole
    setuptools>=80  # new
    {[base]deps}
    -e .
commands = pytest
[testenv:docs]
deps = sphinx
`;

test('where nothing else declares what tests need, tox does', () => {
  const read = reading({ 'setup.py': '', 'tox.ini': tox });
  expect(guessPythonSetup(read, ['pytest', 'pytest-benchmark']).at(-1)).toBe(
    '.venv/bin/python -m pip install --quiet pytest pytest-benchmark manhole "setuptools>=80" -e .',
  );
  const declared = reading({ 'setup.py': 'setup(extras_require={"test": ["a"]})', 'tox.ini': tox });
  expect(guessPythonSetup(declared, ['pytest']).at(-1)).not.toContain('manhole');
});

test('what tox installs for benchmarks is installed, whatever declares what tests need', () => {
  const ofBenches = `[testenv]
deps =
    hypothesis >= 6.148.0
    pytest !=3.1.1, !=3.1.2
commands = pytest

[testenv:benchmark]
basepython = python3.13
deps =
    {[testenv]deps}
    pytest-codspeed
passenv = CI
`;
  const read = reading({ 'setup.py': '', 'tox.ini': ofBenches });
  expect(guessPythonSetup(read, ['pytest', 'pytest-benchmark']).at(-1)).toBe(
    '.venv/bin/python -m pip install --quiet pytest pytest-benchmark "hypothesis>=6.148.0" "pytest!=3.1.1,!=3.1.2" pytest-codspeed -e .',
  );
  const declared = reading({ 'setup.py': 'setup(extras_require={"test": ["a"]})', 'tox.ini': ofBenches });
  expect(guessPythonSetup(declared, ['pytest']).at(-1)).toBe(
    '.venv/bin/python -m pip install --quiet pytest pytest-codspeed -e ".[test]"',
  );
});

test('what environments of Hatch install is installed: those of benchmarks, and of tests where nothing else declares it', () => {
  const environment = (name: string, list: string): string =>
    `[tool.hatch.envs.${name}]\ndependencies = [\n  ${list},\n]\n[tool.hatch.envs.${name}.scripts]\nrun = ["a"]\n`;
  const manifest = environment('default', '"pytest-cov", "x; rm"') + environment('docs', '"mkdocs"');
  const last = (text: string) => guessPythonSetup(reading({ 'pyproject.toml': text }), ['pytest']).at(-1);
  expect(last(manifest)).toBe('.venv/bin/python -m pip install --quiet pytest -e . "pytest-cov"');
  expect(last(manifest + environment('hatch-test', "'attrs>=21'"))).toMatch(/-e \. "attrs>=21"$/);
  const benches = manifest + environment('benchmark', '"pytest-codspeed>=4", "pytest-cov"');
  expect(last(benches)).toMatch(/-e \. "pytest-codspeed>=4" "pytest-cov"$/);
  expect(last(`${benches}[project.optional-dependencies]\ntest = ["a"]\n`)).toMatch(
    /-e "\.\[test\]" "pytest-codspeed>=4" "pytest-cov"$/,
  );
});

test('an optional group of Poetry for benchmarks is asked for, and no other', () => {
  const group = (name: string, more: string): string =>
    `[tool.poetry.group.${name}]\n${more}\n\n[tool.poetry.group.${name}.dependencies]\na = "*"\n\n`;
  const manifest = [
    group('docs', 'optional = true'),
    group('benchmarks', 'optional = true # CI'),
    group('dev', ''),
  ].join('');
  const installing = (text: string) =>
    guessPythonSetup(reading({ 'pyproject.toml': text, 'poetry.lock': '' }), []).at(1);
  expect(installing(manifest)).toBe('poetry install --with benchmarks');
  expect(installing(manifest.replaceAll('optional = true', 'optional = false'))).toBe('poetry install');
});

test.each(['', '  ', '\t', '    # apart', '# apart'])('a list of tox goes on behind a line of %j', (line) => {
  const read = reading({
    'setup.py': '',
    'tox.ini': `[testenv]\ndeps =\n    pytest\n${line}\n    attrs==21.2.0\ncommands = pytest\n`,
  });
  expect(guessPythonSetup(read, ['pytest']).at(-1)).toContain('pytest attrs==21.2.0 -e .');
});

test('what only reports to a hosted service is not installed', () => {
  const read = reading({ 'setup.py': '', 'tox.ini': '[testenv]\ndeps =\n    pytest-travis-fold\n    pytest-xdist\n' });
  expect(guessPythonSetup(read, ['pytest']).at(-1)).toContain('pytest pytest-xdist -e .');
});

test.each(['.', './', '.[test,docs]', '  .[test]  # itself', '.[a]; python_version > "3"'])(
  'a file of requirements that installs its project by %j is installed before it',
  (line) => {
    const files = {
      'setup.py': 'setup(extras_require={"test": ["a"]})',
      'requirements.txt': `cython >= 0.29\n${line}\n`,
    };
    expect(guessPythonSetup(reading(files), ['pytest']).slice(1)).toEqual([
      '.venv/bin/python -m pip install --quiet pytest -r requirements.txt',
      '.venv/bin/python -m pip install --quiet -e ".[test]"',
    ]);
  },
);

test.each(['-e .', '-e .[test]', './sub', '..', '# .', './a.whl'])('of %j both are installed at once', (line) => {
  const files = { 'setup.py': 'setup()', 'requirements.txt': `${line}\n` };
  expect(guessPythonSetup(reading(files), ['pytest'])).toHaveLength(2);
});

test.each([
  'requires = ["meson-python>=0.15.0", "Cython>=3.0.9, <4", "numpy"]',
  "requires = [\n    'meson-python>=0.15.0', # of the build\n    \"Cython>=3.0.9, <4\",\n    'numpy',\n]",
])('a package that is built at each import has what its build needs beside it: %j', (requires) => {
  const manifest = `[build-system]\nbuild-backend = "mesonpy"\n${requires}\n[project.optional-dependencies]\ntest = ["hypothesis"]\n`;
  expect(guessPythonSetup(reading({ 'pyproject.toml': manifest }), ['asv_runner']).slice(1)).toEqual([
    '.venv/bin/python -m pip install --quiet asv_runner "meson-python>=0.15.0" "Cython>=3.0.9, <4" numpy ninja',
    'PATH="$PWD/.venv/bin:$PATH" .venv/bin/python -m pip install --quiet --no-build-isolation -e ".[test]"',
  ]);
  const other = manifest.replace('mesonpy', 'setuptools.build_meta');
  expect(guessPythonSetup(reading({ 'pyproject.toml': other }), ['asv_runner'])).toHaveLength(2);
});

test('extras of tox: those of its benchmarks, else of its tests, where they exist', () => {
  const manifest = '[project.optional-dependencies]\nfull = ["a"]\nspeed = ["b"]\n';
  const tests = '[testenv]\nextras =\n  full\n  gone\n';
  const read = reading({ 'pyproject.toml': manifest, 'tox.ini': tests });
  expect(guessPythonSetup(read, ['pytest']).at(-1)).toContain('-e ".[full]"');
  const both = reading({ 'pyproject.toml': manifest, 'tox.ini': `${tests}[testenv:bench]\nextras = speed\n` });
  expect(guessPythonSetup(both, ['pytest']).at(-1)).toContain('-e ".[speed]"');
});

test.each([
  [['setup.py', 'tests/setup.py', 'tests/test_x.py'], undefined],
  [['pyproject.toml', 'python/tests/setup.py', 'python/tests/test_x.py'], undefined],
  [['python/setup.py', 'python/tests/setup.py', 'python/tests/test_x.py'], 'python'],
  [['setup.py', 'tests/pyproject.toml', 'tests/test_x.py'], 'tests'],
  [['contests/setup.py', 'contests/test_x.py'], 'contests'],
])('of %s a setup.py among tests is no project of its own', (files, folder) => {
  const texts = new Map(files.map((file) => [file, file.endsWith('_x.py') ? 'def test_x(benchmark):\n' : '']));
  const [suite] = detectForeign({ files, texts }).suites;
  expect(suite?.workingDirectory).toBe(folder);
});
