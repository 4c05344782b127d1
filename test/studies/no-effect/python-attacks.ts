/** What a change can do to a Python benchmark: to code that runs by operators over its text, to all else by hand. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import type { Program } from '../../tools/no-effect/programs.ts';

export const core = `from pkg.base import Base, scale

RATE = 3
TABLE = [n * 2 for n in range(40)]


class Adder(Base):
    step = 1

    def total(self, count, extra=2):
        total = self.start + len(TABLE)
        for number in range(count):
            if number % 5 == 0:
                total += number * RATE
            else:
                total += scale(number) + extra
        return total
`;

const base = `class Base:
    start = 1

    def __init__(self):
        self.seen = 0


def scale(number):
    factor = 4
    return number * factor
`;

const bench = `import json
import os
from colorsys import rgb_to_hsv

from pkg.core import Adder

with open("data/input.json") as file:
    INPUT = json.load(file)


def test_code(benchmark):
    rounds = INPUT["rounds"] + len(os.listdir("data/list")) + (50 if os.path.exists("data/slow") else 0)
    with open("data/link.txt") as file:
        rounds += len(file.read())
    benchmark(Adder().total, rounds + int(rgb_to_hsv(0, 0, 0)[0]))
`;

const files: Readonly<Record<string, string>> = {
  'pkg/__init__.py': 'from pkg import core\n',
  'pkg/base.py': base,
  'pkg/core.py': core,
  'tests/bench_code.py': bench,
  'data/input.json': '{"rounds": 30}\n',
  'data/list/one.txt': 'one\n',
  'data/target-a.txt': 'a\n',
  'data/target-b.txt': 'bbbbbbbb\n',
  'data/link.txt': 'link:target-a.txt',
  'docs/index.md': '# Index\n',
};

export const program: Program = { name: 'python', files, hot: ['pkg/core.py', 'pkg/base.py', 'tests/bench_code.py'] };

function attack(name: string, after: Attack['after']): Attack {
  return { program, name, after };
}

/** Each place where an operator can be applied, one attack a place. */
const operators: readonly (readonly [what: string, pattern: RegExp, put: (found: string) => string])[] = [
  ['changed constant', /(?<![\w"])\d+/g, (found) => String(Number(found) + 1)],
  ['more work for a constant', /(?<![\w"])\d+/g, (found) => `sum([${found}] + [0] * 50)`],
  [
    'more work at the start of a line',
    /^ {4,}(?=total|factor|rounds|return|benchmark)/gm,
    (found) => `${found}[0 for _ in range(50)]; `,
  ],
  ['changed operator', / [*+] /g, (found) => (found === ' + ' ? ' - ' : ' + ')],
  [
    'monkey-patch at the top',
    /^(?=(?:class|def|RATE|TABLE|with) ?)/gm,
    () => 'import builtins; builtins.lab = range(99)\n',
  ],
  ['top-level code', /^(?=(?:class|def|RATE|TABLE|with) ?)/gm, () => 'ADDED = sorted(range(500))\n'],
  ['a decorator', /^(?=def )/gm, () => '@(lambda f: f)\n'],
];

function mutants(): readonly Attack[] {
  return program.hot.flatMap((path) =>
    operators.flatMap(([what, pattern, put]) =>
      [...(files[path] ?? '').matchAll(pattern)].map((found) => {
        const text = files[path] ?? '';
        const after = text.slice(0, found.index) + put(found[0]) + text.slice(found.index + found[0].length);
        return attack(`${path}:${found.index} ${what}`, { [path]: after });
      }),
    ),
  );
}

const hiding = 'def rgb_to_hsv(*of):\n    return [300]\n';

const others: Readonly<Record<string, Attack['after']>> = {
  'a base class': { 'pkg/base.py': base.replace('class Base:', 'class Root:\n    pad = 1\n\n\nclass Base(Root):') },
  'a metaclass': {
    'pkg/base.py': base.replace('class Base:', 'class Meta(type):\n    pass\n\n\nclass Base(metaclass=Meta):'),
  },
  'a monkey-patch in the package': { 'pkg/__init__.py': 'from pkg import core\ncore.RATE = 9\n' },
  'a monkey-patch in conftest': { 'conftest.py': 'import pkg.base\npkg.base.Base.start = 9\n' },
  'a conftest beside the tests': { 'tests/conftest.py': 'import pkg.base\npkg.base.Base.start = 9\n' },
  'an input file': { 'data/input.json': '{"rounds": 31}\n' },
  'an input file that is gone': { 'data/input.json': null, 'data/other.json': '{"rounds": 30}\n' },
  'a file more in a listed folder': { 'data/list/two.txt': '' },
  'a file less in a listed folder': { 'data/list/one.txt': null, 'data/list/uno.txt': '' },
  'a file whose presence is asked': { 'data/slow': '' },
  'what a link leads to': { 'data/target-a.txt': 'aaaaaaa\n' },
  'where a link leads': { 'data/link.txt': 'link:target-b.txt' },
  'a link that becomes a file': { 'data/link.txt': 'aaaa\n' },
  // Not json: pytest has imported that one before the suite's folder is looked at.
  'a module that hides one of Python': { 'colorsys.py': hiding },
  'a module beside the tests that hides one': { 'tests/colorsys.py': hiding },
  'a package that hides a module': { 'pkg/base.py': null, 'pkg/base/__init__.py': base },
  'a customization of the interpreter': { 'sitecustomize.py': 'import builtins\nbuiltins.lab = 1\n' },
  requirements: { 'requirements.txt': 'numpy\n' },
  'requirements of benchmarks': { 'requirements-bench.txt': 'numpy\n' },
  'a lock file': { 'poetry.lock': '' },
  'the project': { 'pyproject.toml': '[tool.pytest.ini_options]\naddopts = "-p no:cacheprovider"\n' },
  'pytest’s configuration': { 'pytest.ini': '[pytest]\naddopts = -p no:cacheprovider\n' },
  tox: { 'tox.ini': '[pytest]\n' },
  'a set-up script': { 'setup.py': 'from setuptools import setup\nsetup()\n' },
  'environment flags': { '.env': 'PYTHONOPTIMIZE=2\n' },
  'the version of Python': { '.python-version': '3.9\n' },
  'a submodule': { '.gitmodules': '[submodule "x"]\n\tpath = x\n\turl = ./x\n' },
  'the gate’s configuration': { 'bench-config/flamegate.yml': 'version: 1\n' },
  'a generated module': {
    'pkg/core.py': `${core}\nfrom pkg._generated import SIZE\nTABLE.append(SIZE)\n`,
    'pkg/_generated.py': 'SIZE = 9\n',
  },
};

/** `tick` runs with each call of the benchmark; what it does on a late one, or by chance, nobody has seen. */
export function later(
  name: string,
  tick: string,
  after: Attack['after'],
  before: Readonly<Record<string, string>> = { 'pkg/lazy.py': 'def go():\n    return 1\n' },
): Attack {
  const text = core
    .replace('from pkg.base', 'import random\n\nfrom pkg.base')
    .replace('\n\nclass Adder', `\n\ndef tick():\n    if random.random() < 1e-12:\n        ${tick}\n\n\nclass Adder`)
    .replace('        total = self.start', '        tick()\n        total = self.start');
  return { program, name: `later: ${name}`, before: { 'pkg/core.py': text, ...before }, after };
}

const slow = { 'pkg/lazy.py': 'def go():\n    return sorted(range(9999))\n' };
const data = { 'data/case-17.txt': 'a\n' };
const laterAttacks: readonly Attack[] = [
  later('import', 'import pkg.lazy', slow),
  later('import from a package', 'from pkg import lazy', slow),
  later('import from a module', 'from pkg.lazy import go', slow),
  later('a relative import', 'from . import lazy', slow),
  later('a relative import from a module', 'from .lazy import go', slow),
  later('import under another name', 'import pkg.lazy as other', slow),
  later('import by a function', '__import__("pkg.lazy")', slow),
  later('import by importlib', 'import importlib; importlib.import_module("pkg.lazy")', slow),
  later(
    'import by a name worked out',
    'import importlib; importlib.import_module("pkg." + random.choice(["base", "la" + "zy"]))',
    slow,
  ),
  later('import by a text with a colon', 'import pkgutil; pkgutil.resolve_name("pkg.lazy:go")', slow),
  later(
    'import of a package',
    'import pkg.more',
    { 'pkg/more/__init__.py': 'x = sorted(range(9999))\n' },
    { 'pkg/more/__init__.py': 'x = 1\n' },
  ),
  later('import of a module that comes', 'from pkg import fresh', { 'pkg/fresh.py': 'x = sorted(range(9999))\n' }, {}),
  later('code of a file', 'exec(open("pkg/lazy.py").read())', slow),
  later('a run of a file', 'import runpy; runpy.run_path("pkg/la" + "zy.py")', slow),
  later(
    'a data file',
    'open("data/late.json").read()',
    { 'data/late.json': '[1, 2]\n' },
    { 'data/late.json': '[1]\n' },
  ),
  later(
    'a data file of many by number',
    'open(f"data/case-{random.randint(1, 20)}.txt").read()',
    { 'data/case-17.txt': 'b\n' },
    data,
  ),
  later(
    'a file of a folder that is listed',
    'open("data/list/" + "o" + "ne.txt").read()',
    { 'data/list/one.txt': 'two\n' },
    {},
  ),
  later(
    'a pickle',
    'import pickle; pickle.load(open("data/model.pkl", "rb"))',
    { 'data/model.pkl': 'N.' },
    { 'data/model.pkl': 'I1\n.' },
  ),
];

export const plugin = (name: string, files: Readonly<Record<string, string>>, after: Attack['after']): Attack => ({
  program,
  name,
  before: { 'pkg/__init__.py': 'from pkg import core\nimport pkg.plugins\n', ...files },
  after,
});

const pluginAttacks: readonly Attack[] = [
  plugin(
    'a plug-in of a folder',
    {
      'pkg/plugins/__init__.py':
        'import importlib\nimport os\n\nfor name in sorted(os.listdir(os.path.dirname(__file__))):\n    if name.startswith("do_"):\n        importlib.import_module("pkg.plugins." + name[:-3])\n',
      'pkg/plugins/do_one.py': 'import pkg.core\n\npkg.core.RATE = 3\n',
    },
    { 'pkg/plugins/do_one.py': 'import pkg.core\n\npkg.core.RATE = 4\n' },
  ),
  plugin(
    'a module in the place of a module’s attribute',
    { 'pkg/plugins/__init__.py': 'def __getattr__(name):\n    import pkg.base\n    return pkg.base\n' },
    { 'pkg/plugins/__init__.py': 'def __getattr__(name):\n    import pkg.core\n    return pkg.core\n' },
  ),
  plugin(
    'a class that a metaclass makes',
    {
      'pkg/plugins/__init__.py':
        'import pkg.core\n\n\nclass Meta(type):\n    def __call__(cls):\n        return super().__call__()\n',
    },
    {
      'pkg/plugins/__init__.py':
        'import pkg.core\n\n\nclass Meta(type):\n    def __call__(cls):\n        sorted(range(99))\n        return super().__call__()\n',
    },
  ),
  plugin(
    'an import hook',
    { 'pkg/plugins/__init__.py': 'import sys\n' },
    {
      'pkg/plugins/__init__.py':
        'import sys\n\nsys.meta_path.insert(0, type("Find", (), {"find_spec": lambda *of: None})())\n',
    },
  ),
  plugin(
    'a trace',
    { 'pkg/plugins/__init__.py': 'import sys\n' },
    { 'pkg/plugins/__init__.py': 'import sys\n\nsys.setprofile(lambda *of: None)\n' },
  ),
  plugin(
    'an annotation that is evaluated',
    { 'pkg/plugins/__init__.py': 'def made(x: int = 1):\n    return x\n' },
    { 'pkg/plugins/__init__.py': 'def made(x: [n for n in range(99)] = 1):\n    return x\n' },
  ),
  plugin(
    'code made from a text',
    { 'pkg/plugins/__init__.py': 'exec("import pkg.core; pkg.core.RATE = 3")\n' },
    { 'pkg/plugins/__init__.py': 'exec("import pkg.core; pkg.core.RATE = 4")\n' },
  ),
  plugin(
    'a documentation text that code reads',
    { 'pkg/plugins/__init__.py': 'def made():\n    """One."""\n\n\nSIZE = len(made.__doc__)\n' },
    { 'pkg/plugins/__init__.py': 'def made():\n    """One, two."""\n\n\nSIZE = len(made.__doc__)\n' },
  ),
  plugin(
    'a pickled object',
    {
      'pkg/plugins/__init__.py':
        'import pickle\n\nwith open("data/model.pkl", "rb") as file:\n    MODEL = pickle.load(file)\n',
      'data/model.pkl': 'I1\n.',
    },
    { 'data/model.pkl': 'I2\n.' },
  ),
];

export const pythonAttacks: readonly Attack[] = [
  ...mutants(),
  ...Object.entries(others).map(([name, after]) => attack(name, after)),
  ...laterAttacks,
  ...pluginAttacks,
];

/** Changes that reach nothing. */
export const pythonHarmless: readonly Attack[] = [
  attack('documentation', { 'docs/guide.md': '# A guide\n' }),
  attack('a module that nobody imports', { 'pkg/unused.py': 'x = 1\n' }),
  attack('a comment', { 'pkg/core.py': `# Why.\n${core}` }),
];
