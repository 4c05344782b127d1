/** Ways to a Python benchmark's modules, files and settings that few programs take: each must leave it open. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { core, later, plugin, program } from './python-attacks.ts';

const slow = { 'pkg/lazy.py': 'def go():\n    return sorted(range(9999))\n' };
const lazy = { 'pkg/lazy.py': 'def go():\n    return 1\n' };
const joined = '"pkg." + "".join(["la", "zy"])';

const imports: readonly Attack[] = [
  later('import under another name', `from importlib import import_module as load; load(${joined})`, slow),
  later('import by a map', `import importlib; list(map(importlib.import_module, [${joined}]))`, slow),
  later(
    'import by a function that is looked up',
    `import importlib; getattr(importlib, "import_module")(${joined})`,
    slow,
  ),
  later(
    'import by a function that is bound',
    `import functools, importlib; functools.partial(importlib.import_module)(${joined})`,
    slow,
  ),
  later('import in a text', 'exec("import pkg.lazy")', slow),
  later('import in an expression', `eval("__import__('pkg.lazy')")`, slow),
  later('import in a text that is put together', 'exec("import " + "pkg" + "." + "la" + "zy")', slow),
  later('a module found by its documentation', `import pydoc; pydoc.locate(${joined})`, slow),
  later(
    'a module found in a list',
    'import pkgutil, pkg; [f.find_spec(n).loader.load_module(n) for f, n, _ in pkgutil.iter_modules(pkg.__path__)]',
    slow,
  ),
  later(
    'a module loaded by its file',
    'import importlib.machinery as m; m.SourceFileLoader("x", "pkg/" + "la" + "zy.py").load_module()',
    slow,
  ),
  later('a class in a pickle', 'import pickle; pickle.load(open("data/model.pkl", "rb"))', slow, {
    ...lazy,
    'data/model.pkl': 'cpkg.lazy\ngo\n(tR.',
  }),
  plugin(
    'a package that loads its modules when they are asked for',
    {
      'pkg/plugins/__init__.py': `import importlib


def attach(package, names):
    def __getattr__(name):
        return importlib.import_module(package + "." + name)

    return __getattr__


__getattr__ = attach(__name__, ["lazy"])


def late(n):
    import pkg.plugins

    return pkg.plugins.lazy.go() if n > 1e12 else n


late(1)
`,
      'pkg/plugins/lazy.py': 'def go():\n    return 1\n',
    },
    { 'pkg/plugins/lazy.py': 'def go():\n    return sorted(range(9999))\n' },
  ),
];

const before = (code: string, files: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  'pkg/__init__.py': 'from pkg import core\nimport pkg.inputs\n',
  'pkg/inputs.py': `${code}\n`,
  ...files,
});
const input = (
  name: string,
  code: string,
  after: Attack['after'],
  files: Readonly<Record<string, string>> = {},
): Attack => ({ program, name, before: before(code, files), after });

const folder = { 'data/deep/x.txt': 'a\n', 'data/deep/y.txt': 'a\n', 'other.txt': 'a\n' };
const size = 'import os\nSIZE = os.path.getsize("data/" + "".join(["deep", "/x", ".t", "xt"]))';
const inputs: readonly Attack[] = [
  input(
    'a folder walked by its number',
    'import os\nSIZE = sum(len(files) for _, _, files, _ in os.fwalk("data"))',
    { 'data/deep/z.txt': '' },
    folder,
  ),
  input(
    'a folder listed by its number',
    'import os\nSIZE = len(os.listdir(os.open("data/deep", os.O_RDONLY)))',
    { 'data/deep/z.txt': '' },
    folder,
  ),
  input(
    'a folder walked below',
    'import pathlib\nSIZE = len(list(pathlib.Path("data").rglob("*.txt")))',
    { 'data/deep/z.txt': '' },
    folder,
  ),
  input(
    'files of a folder by their kind',
    'import os\nSIZE = sum(each.is_symlink() for each in os.scandir("data/deep"))',
    { 'data/deep/y.txt': 'link:../../other.txt' },
    folder,
  ),
  input('the size of a file whose name is put together', size, { 'data/deep/x.txt': 'aaaa\n' }, folder),
  input(
    'whether a file is there whose name is put together',
    'import os\nSIZE = os.path.exists("data/" + "".join(["fl", "ag"]))',
    { 'data/flag': '' },
  ),
  input(
    'whether a file of a kind is there',
    'import pathlib\nSIZE = [pathlib.Path(f"data/{kind}.json").exists() for kind in ("small", "large")]',
    { 'data/large.json': '{}\n' },
  ),
  input(
    'a resource',
    'import importlib.resources\nTEXT = importlib.resources.files("pkg").joinpath("words.txt").read_text()',
    { 'pkg/words.txt': 'b\n' },
    { 'pkg/words.txt': 'a\n' },
  ),
  input(
    'a resource by the loader',
    'import pkgutil\nTEXT = pkgutil.get_data("pkg", "words.txt")',
    { 'pkg/words.txt': 'b\n' },
    { 'pkg/words.txt': 'a\n' },
  ),
  input(
    'a file in memory',
    'import mmap, os\nTEXT = bytes(mmap.mmap(os.open("data/deep/x.txt", os.O_RDONLY), 0, prot=mmap.PROT_READ))',
    { 'data/deep/x.txt': 'b\n' },
    folder,
  ),
  input('a file read in another process', 'import multiprocessing as m\nCONTEXT = m.get_context("spawn")', {
    'pkg/inputs.py': 'import multiprocessing as m\nCONTEXT = m.get_context("fork")\n',
  }),
  input(
    'settings of the program',
    'import configparser\nSETTINGS = configparser.ConfigParser()\nSETTINGS.read(["defaults.ini", "local.ini"])',
    { 'local.ini': '[a]\nb = 1\n' },
  ),
  input('a source that code reads', 'import inspect\nimport pkg.base\nSIZE = len(inspect.getsource(pkg.base))', {
    'pkg/base.py':
      '# Why.\nclass Base:\n    start = 1\n\n    def __init__(self):\n        self.seen = 0\n\n\ndef scale(number):\n    factor = 4\n    return number * factor\n',
  }),
  later(
    'a folder that only a late call lists',
    'import os; os.listdir("data/deep")',
    { 'data/deep/z.txt': 'b\n' },
    folder,
  ),
  later(
    'a pattern that only a late call follows',
    'import glob; [open(each).read() for each in glob.glob("data/deep/*")]',
    { 'data/deep/x.txt': 'b\n' },
    folder,
  ),
  later(
    'a file by its kind',
    'open("data/" + random.choice(["early", "late"]) + ".json").read()',
    { 'data/late.json': '[1, 2]\n' },
    { 'data/late.json': '[1]\n' },
  ),
];

const settings: readonly Attack[] = [
  ['a file of pytest’s own', { 'pytest.toml': '[pytest]\naddopts = []\n' }],
  ['a lock of packages', { 'pylock.toml': 'lock-version = "1.0"\n' }],
  ['an environment', { 'environment.yml': 'dependencies: [numpy]\n' }],
  ['an environment of pixi', { 'pixi.toml': '[dependencies]\nnumpy = "*"\n' }],
  ['a tool that picks the interpreter', { 'mise.toml': '[tools]\npython = "3.9"\n' }],
  ['settings of uv', { 'uv.toml': 'index-url = "https://example.com"\n' }],
  ['settings of hatch', { 'hatch.toml': '[envs.default]\n' }],
  ['another customization of the interpreter', { 'usercustomize.py': 'import builtins\nbuiltins.lab = 1\n' }],
  [
    'a base that tells its classes',
    {
      'pkg/base.py':
        'class Base:\n    start = 1\n\n    def __init_subclass__(cls):\n        cls.step = 9\n\n    def __init__(self):\n        self.seen = 0\n\n\ndef scale(number):\n    factor = 4\n    return number * factor\n',
    },
  ],
  [
    'a generator in the place of a list',
    { 'pkg/core.py': core.replace('[n * 2 for n in range(40)]', 'list(n * 2 for n in range(40))') },
  ],
  ['a class with slots', { 'pkg/core.py': core.replace('    step = 1', '    __slots__ = ("step",)') }],
].map(([name, after]) => ({ program, name: String(name), after: after as Attack['after'] }));

const plugins: readonly Attack[] = [
  {
    program,
    name: 'a plug-in of pytest that a benchmark names',
    before: {
      'tests/bench_code.py': `pytest_plugins = ["pkg.fixtures"]\n${program.files['tests/bench_code.py'] ?? ''}`,
      'pkg/fixtures.py': 'import pytest\n\n\n@pytest.fixture(autouse=True)\ndef quick():\n    yield 1\n',
    },
    after: {
      'pkg/fixtures.py':
        'import pytest\nimport pkg.base\n\n\n@pytest.fixture(autouse=True)\ndef quick(monkeypatch):\n    monkeypatch.setattr(pkg.base.Base, "start", 9)\n    yield 1\n',
    },
  },
  plugin(
    'processes of a package called as a reporter is',
    {
      'pkg/plugins/__init__.py': 'import own.cpuinfo.ask\n',
      'own/__init__.py': '',
      'own/cpuinfo/__init__.py': '',
      'own/cpuinfo/ask.py': 'import subprocess\n\nSIZE = len(subprocess.run(["true"]).args)\n',
    },
    { 'docs/index.md': '# Other\n' },
  ),
  plugin(
    'a folder listed by a package called as pytest’s is',
    {
      'pkg/plugins/__init__.py': 'import _pytest_own._pytest.ask\n',
      '_pytest_own/__init__.py': '',
      '_pytest_own/_pytest/__init__.py': '',
      '_pytest_own/_pytest/ask.py': 'import os\n\nSIZE = len(os.listdir("data/deep"))\n',
      'data/deep/x.txt': '',
    },
    { 'data/deep/z.txt': '' },
  ),
];

export const pythonSideDoors: readonly Attack[] = [...imports, ...inputs, ...settings, ...plugins];
