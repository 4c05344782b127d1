/** pytest as people configure it at their desks: their flags leave no benchmark out, and where pytest refuses, its words are told. */
import { afterEach, beforeEach, expect } from 'vitest';
import { runCli } from '../support/cli.ts';
import { isThorough } from '../support/draws.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { needing } from './tools.ts';

const test = needing('python3', 'py-spy');

const config = `setup: []
suites:
  - name: py
    harness: pytest
    files: tests/test_*.py
    warmup: 1ms
    measure: 10ms
    profile: { cpu: none }
`;

let repository: TestRepository;

beforeEach(() => {
  repository = makeRepository();
  repository.commit({
    'flamegate.yml': config,
    'src/lib/__init__.py': 'def f(n):\n    return sum(range(n))\n',
    'tests/test_lib.py':
      'import pytest\nfrom lib import f\n\n\n@pytest.mark.slow\ndef test_f(benchmark):\n    benchmark(f, 100)\n',
  });
});

afterEach(() => repository.remove());

const measure = () => runCli(repository.path, ['measure', '--out', 'out', '--budget', '10s']);

/** Each by itself with FLAMEGATE_DRAWS=all: a run takes ten seconds. */
const addopts = isThorough
  ? [
      '--benchmark-group-by=param:n',
      '--benchmark-storage=elsewhere://x',
      '--benchmark-disable',
      '--benchmark-skip',
      '--ff',
      '-x --lf',
      '--sw',
      '--benchmark-compare',
      '-v --tb=no',
    ]
  : [
      '--benchmark-disable -v --tb=no',
      '--benchmark-skip --ff --benchmark-group-by=param:n',
      '-x --lf --benchmark-compare',
      '--sw',
    ];

test.each(addopts)('addopts = %s leaves no benchmark out', (addopts) => {
  repository.write({ 'pytest.ini': `[pytest]\naddopts = ${addopts}\nmarkers = slow\n` });
  const { code, stdout, stderr } = measure();
  expect(stdout + stderr).toMatch(/test_lib\/test_f .*time/);
  expect(code).toBe(0);
});

test('plugins that the project leaves out are left out, and the one of benchmarks is not', () => {
  // Found, and not loaded: pytest knows none of their options.
  repository.write({
    'pytest.ini': '[pytest]\naddopts = -p no:xdist -p no:cov -p no:benchmark\nmarkers = slow\n',
    'src/xdist/__init__.py': '',
    'src/pytest_cov/__init__.py': '',
    'src/pytest_randomly/__init__.py': '',
  });
  const { code, stdout, stderr } = measure();
  expect(stdout + stderr).toMatch(/test_lib\/test_f .*time/);
  expect(code).toBe(0);
});

test('random data and the order of tests are the same in each process', () => {
  const option = (name: string, dest: string, more: string): string =>
    `    parser.addoption("--randomly-${name}", dest="randomly_${dest}", ${more})\n`;
  const options =
    option('seed', 'seed', 'default="7"') + option('dont-reorganize', 'reorganize', 'action="store_false"');
  const check = '    assert (config.option.randomly_seed, config.option.randomly_reorganize) == ("1", False)\n';
  repository.write({
    'pytest.ini': '[pytest]\naddopts = -p pytest_randomly --randomly-seed=5\nmarkers = slow\n',
    // As pytest-randomly takes them.
    'src/pytest_randomly/__init__.py': `def pytest_addoption(parser):\n${options}\n\ndef pytest_configure(config):\n${check}`,
  });
  expect(listed()).toMatch(/test_lib\/test_f .*time/);
});

test('what is expected to fail, and does, is skipped and fails nothing', () => {
  const marked = (mark: string, name: string, value: string): string =>
    `\n\n@pytest.mark.xfail(${mark})\ndef test_${name}(benchmark):\n    benchmark(f, ${value})\n`;
  const failing = marked('reason="bug 12"', 'fails', '"no"');
  repository.write({ 'tests/test_lib.py': asked('') + failing + marked('run=False, reason="hangs"', 'unrun', '3') });
  expect(listed()).toContain('its mark xfail says not to run it, hangs');
  const { code, stdout, stderr } = measure();
  expect(stdout + stderr).toMatch(/test_lib\/test_f .*time/);
  expect(stdout + stderr).toContain('It failed as its mark xfail expects (bug 12)');
  expect(code).toBe(0);
});

test('how much is measured is not a marker’s to say, and what measures nothing is skipped with why', () => {
  const marks = 'min_rounds=10**9, max_rounds=3, max_time=1e6, min_time=1e3, precision=0.5, confidence=0.5';
  const awaited = 'async def g():\n    pass\n\n\ndef test_g(benchmark):\n    benchmark(g)\n';
  const unused = 'def test_unused(benchmark):\n    pass\n';
  repository.write({
    'tests/test_lib.py': `${asked(`@pytest.mark.benchmark(${marks})\n`)}\n\n${awaited}\n\n${unused}`,
  });
  const { code, stdout, stderr } = measure();
  expect(stdout + stderr).toMatch(/test_lib\/test_f .*time/);
  expect(stdout + stderr).toContain('It skipped itself (what it measures is async');
  expect(stdout + stderr).toContain('Its test passes without calling its fixture');
  expect(code).toBe(0);
});

const timeouts = [
  ['a marker', '@pytest.mark.timeout(1)\n', ''],
  ['an argument', '', 'addopts = --timeout=1\n'],
  ['configured', '', 'timeout = 1\n'],
] as const;

test.each(isThorough ? timeouts : timeouts.slice(0, 2))(
  'a timeout of tests that is %s ends no benchmark',
  (_, marker, line) => {
    repository.write({
      'flamegate.yml': config.replace('measure: 10ms', 'measure: 2500ms'),
      'pytest.ini': `[pytest]\n${line}markers = slow\n`,
      'tests/test_lib.py': `import pytest\nfrom lib import f\n\n\n${marker}def test_f(benchmark):\n    benchmark(f, 100)\n`,
    });
    const { code, stdout, stderr } = measure();
    expect(stdout + stderr).toMatch(/test_lib\/test_f .*time/);
    expect(code).toBe(0);
  },
);

test.each([
  [
    'asks for a plugin that is not there',
    { 'pytest.ini': '[pytest]\naddopts = --no-such-plugin\n' },
    '--no-such-plugin',
  ],
  ['has a conftest that fails', { 'conftest.py': 'import gone_away\n' }, "No module named 'gone_away'"],
  [
    'deselects all of them',
    { 'pytest.ini': '[pytest]\naddopts = -m "not slow"\nmarkers = slow\n' },
    '1 tests that take',
  ],
  [
    'turns warnings into errors, those of its plugins too',
    {
      'pytest.ini': '[pytest]\nfilterwarnings = error\nmarkers = slow\n',
      'tests/test_lib.py': 'def test_f(benchmark):\n    assert {}["gone"]\n',
    },
    "KeyError: 'gone'",
  ],
  ['cannot be imported', { 'tests/test_lib.py': 'import gone_away\n' }, "No module named 'gone_away'"],
])('a suite that %s is a failure in pytest’s own words', (_, files: Readonly<Record<string, string>>, said) => {
  repository.write(files);
  const { stdout, stderr } = measure();
  expect(stdout + stderr).toContain(said);
});

test.each([
  [
    'a conftest that cannot be imported',
    { 'tests/odd/conftest.py': 'import gone_away\n' },
    "No module named 'gone_away'",
  ],
  ['a conftest that ends the process', { 'tests/odd/conftest.py': 'import os\nos._exit(7)\n' }, 'code 7'],
  ['a conftest that asks for a plugin', { 'tests/odd/conftest.py': 'pytest_plugins = ["gone_away"]\n' }, 'gone_away'],
  ['a file that ends the process', { 'tests/odd/test_two.py': 'import sys\nsys.exit(9)\n' }, 'test_two.py'],
])('%s leaves what is beside it to be measured', (_, files: Readonly<Record<string, string>>, said) => {
  const one = 'def test_g(benchmark):\n    benchmark(sum, range(100))\n';
  repository.write({
    'flamegate.yml': config.replace('tests/test_*.py', 'tests/**/*.py'),
    'tests/odd/test_one.py': one,
    'tests/odd/test_two.py': one.replace('test_g', 'test_h'),
    ...files,
  });
  const { code, stdout, stderr } = measure();
  expect(stdout + stderr).toMatch(/test_lib\/test_f .*time/);
  expect(stdout + stderr).toMatch(/pytest can load nothing of (?:the folder tests\/odd|tests\/odd\/test_two\.py);/);
  expect(stdout + stderr).toContain(said);
  expect(code).not.toBe(0);
});

test('what setup builds from the checkout is measured where its source lacks a part', () => {
  repository.write({
    'flamegate.yml': config.replace('setup: []', 'setup: [python3 install.py]'),
    // As pip does it: the built copy, and where it was built from (PEP 610).
    'install.py': `import json, os, subprocess, sys, sysconfig
subprocess.run([sys.executable, "-m", "venv", "--without-pip", ".venv"], check=True)
site = subprocess.run([".venv/bin/python", "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"], check=True, capture_output=True, text=True).stdout.strip()
open(site + "/outer.pth", "w").write(sysconfig.get_path("purelib"))
os.makedirs(site + "/fast")
open(site + "/fast/__init__.py", "w").write("from fast.built import f\\n")
open(site + "/fast/built.py", "w").write("def f(n):\\n    return n\\n")
os.makedirs(site + "/fast-1.0.dist-info")
open(site + "/fast-1.0.dist-info/METADATA", "w").write("Metadata-Version: 2.1\\nName: fast\\nVersion: 1.0\\n")
open(site + "/fast-1.0.dist-info/RECORD", "w").write("fast/__init__.py,,\\nfast/built.py,,\\n")
open(site + "/fast-1.0.dist-info/direct_url.json", "w").write(json.dumps({"url": "file://" + os.getcwd(), "dir_info": {}}))
`,
    'src/fast/__init__.py': 'from fast.built import f\n',
    'tests/test_lib.py': 'from fast import f\n\n\ndef test_f(benchmark):\n    benchmark(f, 100)\n',
  });
  repository.commit({});
  const { code, stdout, stderr } = runCli(repository.path, [
    'measure',
    '--out',
    'out',
    '--budget',
    '10s',
    '--head',
    'HEAD',
  ]);
  expect(stdout + stderr).toMatch(/test_lib\/test_f .*time/);
  expect(code).toBe(0);
});

function listed(): string {
  const { stdout, stderr } = runCli(repository.path, ['measure', '--list']);
  return stdout + stderr;
}

const asked = (code: string): string =>
  `import sys\nimport pytest\nfrom lib import f\n${code}\n\n\ndef test_f(benchmark):\n    benchmark(f, 100)\n`;

test('a file that skips itself is told with its reason, and runs with the option that it asks for', () => {
  const skip = 'if "--verbose" not in sys.argv:\n    pytest.skip("use --verbose", allow_module_level=True)';
  repository.write({ 'tests/test_lib.py': asked(skip), 'tests/test_more.py': asked('') });
  const told = listed();
  expect(told).toMatch(/test_more\/test_f .*time/);
  expect(told).toMatch(/It skips itself: use --verbose \(an option/);
  repository.write({ 'flamegate.yml': config.replace('    warmup', '    flags: [--verbose]\n    warmup') });
  const { code, stdout, stderr } = measure();
  expect(stdout + stderr).toMatch(/test_lib\/test_f .*time/);
  expect(code).toBe(0);
});

test('a file that skips itself as a module is missing has the cure; one that holds no benchmark is not listed', () => {
  const missing = 'pytest.importorskip("nowhere_lib")';
  repository.write({
    'tests/test_lib.py': asked(missing),
    'tests/test_more.py': asked(''),
    'tests/test_other.py': `import pytest\n${missing}\n`,
  });
  const told = listed();
  expect(told).toMatch(/It skips itself: .*nowhere_lib.*pip install/);
  expect(told).not.toContain('test_other');
});

test('files of one name in several projects are all taken', () => {
  const one = 'def test_g(benchmark):\n    benchmark(sum, range(100))\n';
  repository.write({
    'flamegate.yml': config.replace('tests/test_*.py', '"**/test_*.py"'),
    'b/tests/test_lib.py': one,
    'c/tests/test_lib.py': one.replace('test_g', 'test_h'),
  });
  const told = listed();
  expect(told).toMatch(/test_lib\/test_f .*time/);
  expect(told).toMatch(/b\/tests\/test_lib\/test_g .*time/);
  expect(told).toMatch(/c\/tests\/test_lib\/test_h .*time/);
  expect(told).not.toContain('mismatch');
});

test('of settings that lie above the folder of a suite, files are told by their own paths', () => {
  repository.write({
    'pytest.ini': '[pytest]\nmarkers = slow\n',
    'flamegate.yml': config.replace('files: tests/', 'working-directory: part\n    files: part/tests/'),
    'part/src/lib/__init__.py': 'def f(n):\n    return sum(range(n))\n',
    'part/tests/test_lib.py': asked('pytest.skip("not today", allow_module_level=True)'),
    'part/tests/test_more.py': asked(''),
    'part/tests/test_torn.py': asked('import nowhere_lib'),
  });
  const told = listed();
  expect(told).toMatch(/It skips itself: not today/);
  expect(told).toMatch(/pytest cannot collect part\/tests\/test_torn\.py/);
});
