/** Changes that look as if no test ran them: prose, helpers of tests, package data, settings, rights. Here each is run or read. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { later, program } from './python-attacks.ts';

const readme = { 'README.md': '# Lab\n', 'docs/guide.md': '# Guide\n' };
const longer = { 'README.md': '# Lab\n\nIt is a lab.\n' };

/** `code` runs when the package is imported. */
function read(
  name: string,
  code: string,
  after: Attack['after'] = longer,
  files: Readonly<Record<string, string>> = {},
): Attack {
  const before = { 'pkg/__init__.py': 'from pkg import core\nimport pkg.inputs\n', 'pkg/inputs.py': `${code}\n` };
  return { program, name: `paper: ${name}`, before: { ...before, ...readme, ...files }, after };
}

function late(
  name: string,
  tick: string,
  after: Attack['after'] = longer,
  files: Readonly<Record<string, string>> = {},
): Attack {
  const attack = later(name, tick, after, { ...readme, ...files });
  return { ...attack, name: `paper, later: ${name}` };
}

const prose: readonly Attack[] = [
  read('a README that is read', 'SIZE = len(open("README.md").read())'),
  read('a README by its path', 'from pathlib import Path\nSIZE = len(Path("README.md").read_text())'),
  read('a README by the system', 'import os\nfile = os.open("README.md", os.O_RDONLY)\nSIZE = len(os.read(file, 99))'),
  read('a line of a README', 'import linecache\nSIZE = len(linecache.getlines("README.md"))'),
  read('lines of a README', 'import fileinput\nSIZE = sum(1 for _ in fileinput.input("README.md"))'),
  read(
    'a README that is tokenized',
    'import tokenize\nwith tokenize.open("README.md") as file:\n    SIZE = len(file.read())',
  ),
  read(
    'a README that is examined',
    'import doctest\nSIZE = doctest.testfile("README.md", module_relative=False, report=False).attempted',
    { 'README.md': '# Lab\n\n>>> 1\n1\n' },
  ),
  read('all prose of a folder', 'import glob\nSIZE = sum(len(open(each).read()) for each in glob.glob("*.md"))'),
  read('the names of prose', 'import glob\nSIZE = len(glob.glob("docs/*.md"))', { 'docs/more.md': '# More\n' }),
  read(
    'prose by a child process',
    'import subprocess\nSIZE = len(subprocess.run(["cat", "README.md"], capture_output=True).stdout)',
  ),
  read('prose by a shell', 'import os\nSIZE = os.system("test $(wc -c < README.md) -gt 9")'),
  read('prose behind a link', 'SIZE = len(open("data/input.md").read())', longer, {
    'data/input.md': 'link:../README.md',
  }),
  read(
    'a README that is a link',
    'SIZE = len(open("README.md").read())',
    { 'docs/guide.md': '# Other guide\n' },
    {
      'README.md': 'link:docs/guide.md',
    },
  ),
  read('the rights of a README', 'import os\nSIZE = os.stat("README.md").st_mode', { 'README.md': 'program:# Lab\n' }),
  read('whether a README may be run', 'import os\nSIZE = os.access("README.md", os.X_OK)', {
    'README.md': 'program:# Lab\n',
  }),
];

const files: readonly Attack[] = [
  read('a file whose presence is asked', 'import os\nSIZE = os.path.exists("docs/SLOW.md")', { 'docs/SLOW.md': '' }),
  read('a folder whose presence is asked', 'import os\nSIZE = os.path.isdir("docs/fr")', { 'docs/fr/index.md': '' }),
  read(
    'data of a package',
    'import pkgutil\nSIZE = len(pkgutil.get_data("pkg", "words.txt"))',
    { 'pkg/words.txt': 'aaa\n' },
    {
      'pkg/words.txt': 'a\n',
    },
  ),
  read(
    'data of a package as a resource',
    'from importlib import resources\nSIZE = len(resources.files("pkg").joinpath("words.txt").read_text())',
    { 'pkg/words.txt': 'aaa\n' },
    { 'pkg/words.txt': 'a\n' },
  ),
  read(
    'code among prose',
    'import runpy\nSIZE = runpy.run_path("docs/demo.py")["SIZE"]',
    { 'docs/demo.py': 'SIZE = 99\n' },
    {
      'docs/demo.py': 'SIZE = 1\n',
    },
  ),
  read(
    'code in prose',
    'exec(open("docs/demo.txt").read())',
    { 'docs/demo.txt': 'SIZE = 99\n' },
    {
      'docs/demo.txt': 'SIZE = 1\n',
    },
  ),
  read(
    'code among prose on the path',
    'import sys\nsys.path.insert(0, "docs")\nimport conf',
    { 'docs/conf.py': 'SIZE = 99\n' },
    { 'docs/conf.py': 'SIZE = 1\n' },
  ),
  read(
    'a helper of tests',
    'from tests import helper',
    { 'tests/helper.py': 'SIZE = 99\n' },
    {
      'tests/__init__.py': '',
      'tests/helper.py': 'SIZE = 1\n',
    },
  ),
  read('comments that are read', 'SIZE = len(open("pkg/base.py").read())', {
    'pkg/base.py':
      '# A base.\nclass Base:\n    start = 1\n\n    def __init__(self):\n        self.seen = 0\n\n\ndef scale(number):\n    factor = 4\n    return number * factor\n',
  }),
  read(
    'a table of a database',
    'import sqlite3\nSIZE = sqlite3.connect("file:docs/a.db?mode=ro", uri=True).total_changes\ntry:\n    sqlite3.connect("docs/a.db").execute("select 1 from x").fetchall()\nexcept sqlite3.DatabaseError:\n    pass',
    { 'docs/a.db': 'not one at all\n' },
    {
      'docs/a.db': 'not one\n',
    },
  ),
  read(
    'settings among prose',
    'import configparser\nread = configparser.ConfigParser()\nread.read("docs/a.ini")\nSIZE = int(read["a"]["size"])',
    { 'docs/a.ini': '[a]\nsize = 9\n' },
    {
      'docs/a.ini': '[a]\nsize = 1\n',
    },
  ),
  read(
    'a docstring',
    'from pkg import docs_of\nSIZE = len(docs_of.__doc__)',
    { 'pkg/docs_of.py': '"""A longer text."""\n' },
    {
      'pkg/docs_of.py': '"""A text."""\n',
    },
  ),
];

const git: readonly Attack[] = ['git', 'pygit2', 'dulwich'].flatMap((library) => [
  read(`what ${library} says`, `import ${library}`, longer, { [`${library}.py`]: 'SIZE = 1\n' }),
  late(`what ${library} says`, `import ${library}`, longer, { [`${library}.py`]: 'SIZE = 1\n' }),
]);

const settings: readonly Attack[] = [
  ...['.python-version', '.gitattributes', '.gitmodules', '.env', '.coveragerc', 'tox.ini', 'setup.cfg', 'setup.py'],
  ...[
    'pyproject.toml',
    'requirements-dev.txt',
    'uv.lock',
    'conftest.py',
    'tests/conftest.py',
    'MANIFEST.in',
    'Makefile',
  ],
].map((path) => read(`settings in ${path}`, 'SIZE = 1', { [path]: '# Other.\n' }, { [path]: '# One.\n' }));

const calls: readonly Attack[] = [
  late('a README', 'open("README.md").read()'),
  late('a README by a name put together', 'open("".join(["READ", "ME"]) + ".md").read()'),
  late(
    'prose by a path put together',
    'from pathlib import Path; (Path("docs") / "guide").with_suffix(".md").read_text()',
    {
      'docs/guide.md': '# Other\n',
    },
  ),
  late('prose of a folder', 'import os; [open("docs/" + each).read() for each in os.listdir("docs")]', {
    'docs/guide.md': '# Other\n',
  }),
  late('a file that is there', 'import os; os.path.exists("docs/new.md")', { 'docs/new.md': '' }),
  late(
    'code among prose',
    'import runpy; runpy.run_path("docs/" + "demo" + ".py")',
    { 'docs/demo.py': 'x = 99\n' },
    {
      'docs/demo.py': 'x = 1\n',
    },
  ),
  late(
    'data of a package',
    'import pkgutil; pkgutil.get_data("pkg", "words.txt")',
    { 'pkg/words.txt': 'aaa\n' },
    {
      'pkg/words.txt': 'a\n',
    },
  ),
];

export const pythonPapers: readonly Attack[] = [...prose, ...files, ...git, ...settings, ...calls];
