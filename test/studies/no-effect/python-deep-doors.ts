/** Files and modules that a late call of Python reaches through an installed package, through Python's own library, or by a name that no code has. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { later } from './python-attacks.ts';

const lib = `import importlib
import os
import pkgutil

NAMES = ["zebra", "ostrich"]
FILES = ["zebra.bin"]


def every(folder):
    return [open(os.path.join(folder, name)).read() for name in os.listdir(folder)]


def settings():
    return open("labsettings.toml").read()


def autoload(name):
    package = importlib.import_module(name)
    return [importlib.import_module(name + "." + each.name) for each in pkgutil.iter_modules(package.__path__)]


def plugin(name):
    return importlib.import_module(name + "." + NAMES[0])
`;

/** It lists no folder itself. */
const bench = `from pkg.core import Adder


def test_code(benchmark):
    benchmark(Adder().total, 30)
`;

/** The set-up installs `lablib`, which no commit holds and which the benchmark's package has imported. */
function byPackage(name: string, tick: string, path: string, more: Readonly<Record<string, string>> = {}): Attack {
  const [before, after] = path.endsWith('.py') ? ['x = 1\n', 'x = sorted(range(99))\n'] : ['a\n', 'bb\n'];
  const files = {
    '.gitignore': 'made\n__pycache__\n',
    'pkg/__init__.py':
      'import sys\n\nsys.path.insert(0, "../flamegate-lab/site-packages")\nimport lablib\n\nfrom pkg import core\n',
    'tests/bench_code.py': bench,
    [path]: before,
    ...more,
  };
  const setup = () => ({ '../flamegate-lab/site-packages/lablib.py': lib });
  return { ...later(`package: ${name}`, `import lablib; ${tick}`, { [path]: after }, files), setup };
}

const plugins = { 'pkg/plugins/__init__.py': '' };

function byLibrary(name: string, tick: string, path: string): Attack {
  return later(`library: ${name}`, tick, { [path]: 'bb\n' }, { 'tests/bench_code.py': bench, [path]: 'a\n' });
}

export const pythonDeepDoors: readonly Attack[] = [
  byPackage('it lists a folder', 'lablib.every("stock")', 'stock/panther.bin'),
  byPackage('it lists a folder below', 'lablib.every("far/stock/")', 'far/stock/panther.bin'),
  byPackage('it knows the name of a file of settings', 'lablib.settings()', 'labsettings.toml'),
  byPackage('it knows the names of data', 'open("stock/" + random.choice(lablib.NAMES) + ".bin")', 'stock/zebra.bin'),
  byPackage('it knows the names of data and their end', 'open("stock/" + lablib.FILES[0])', 'stock/zebra.bin'),
  byPackage('it knows the name of data without an end', 'open("stock/" + lablib.NAMES[0])', 'stock/zebra'),
  byPackage('it loads all modules of a package', 'lablib.autoload("pkg.plugins")', 'pkg/plugins/panther.py', plugins),
  byPackage(
    'it loads all modules of a package whose name is worked out',
    'lablib.autoload(__name__.rpartition(".")[0] + ".plu" + "gins")',
    'pkg/plugins/panther.py',
    plugins,
  ),
  byPackage('it loads a module of a package', 'lablib.plugin("pkg.plugins")', 'pkg/plugins/zebra.py', plugins),
  byLibrary(
    'a catalog of translations',
    'import gettext; gettext.translation("panther", "stock")',
    'stock/de/LC_MESSAGES/panther.mo',
  ),
  byLibrary('a database', 'import dbm.dumb; dbm.dumb.open("stock/panther", "r")', 'stock/panther.dat'),
  byLibrary('a name of the environment', 'import os; open("stock/" + os.environ["LAB"] + ".bin")', 'stock/panther.bin'),
  byLibrary('a name of a host', 'import platform; open("stock/" + platform.node())', 'stock/panther'),
];

const idle = (name: string, tick: string, path: string, code: string): Attack => ({
  ...byPackage(name, tick, path),
  name: `deep: ${name}`,
  setup: () => ({ '../flamegate-lab/site-packages/lablib.py': code }),
});

/** What no folder and no name leads to. */
export const pythonDeepHarmless: readonly Attack[] = [
  idle('documentation', 'lablib.every("stock")', 'docs/guide.md', lib),
  idle(
    'data of a test',
    'lablib.settings()',
    'tests/data/panther.bin',
    'NAMES = []\n\n\ndef settings():\n    return 1\n',
  ),
];
