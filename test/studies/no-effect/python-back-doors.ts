/** Ways to a Python benchmark by what a set-up made, by what lies outside the checkout, and by what code knows of its own source. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { later, program } from './python-attacks.ts';

const flagged = { 'flag.txt': '1', '.gitignore': 'made\n' };
type Put = (flag: string) => Readonly<Record<string, string>>;

/** What a set-up leaves in each checkout and no commit holds; only flag.txt changes, which no benchmark reads. */
function made(name: string, code: string, put: Put): Attack {
  return {
    program,
    name: `made: ${name}`,
    before: {
      ...flagged,
      'pkg/__init__.py': 'from pkg import core\nimport pkg.inputs\n',
      'pkg/inputs.py': `${code}\n`,
    },
    after: { 'flag.txt': '22' },
    setup: (read) => put(read('flag.txt')),
  };
}

function madeLater(name: string, tick: string, put: Put): Attack {
  const attack = later(name, tick, { 'flag.txt': '22' }, flagged);
  return { ...attack, name: `made: ${name}`, setup: (read) => put(read('flag.txt')) };
}

const builds: readonly Attack[] = [
  madeLater('data that a late call reads', 'open("made/late.json").read()', (flag) => ({ 'made/late.json': flag })),
  madeLater(
    'data that a late call reads by a name put together',
    'open("made/" + random.choice(["early", "late"]) + ".json").read()',
    (flag) => ({ 'made/late.json': flag }),
  ),
  madeLater('data in a folder that a late call lists', 'import os; os.listdir("made")', (flag) => ({
    [`made/q${flag}.bin`]: 'a',
  })),
  madeLater('a module that a late call imports', 'import pkg.made.lazy', (flag) => ({
    'pkg/made/__init__.py': '',
    'pkg/made/lazy.py': `x = ${flag}\n`,
  })),
  madeLater(
    'a module that a late call imports by a name put together',
    'import importlib; importlib.import_module("pkg.made." + "".join(["la", "zy"]))',
    (flag) => ({ 'pkg/made/lazy.py': `x = ${flag}\n` }),
  ),
  madeLater('a compiled module that a late call imports', 'import pkg.made.quick', (flag) => ({
    'pkg/made/quick.abi3.so': flag,
  })),
  made(
    'whether a file is there',
    'import os\nSIZE = os.path.exists("made/" + "".join(["fl", "ag"]))',
    (flag): Readonly<Record<string, string>> => (flag === '1' ? {} : { 'made/flag': '' }),
  ),
  made('the size of a file', 'import os\nSIZE = os.path.getsize("made/x.bin")', (flag) => ({ 'made/x.bin': flag })),
  made('the size of a file by the module below', 'import posix\nSIZE = posix.stat("made/x.bin").st_size', (flag) => ({
    'made/x.bin': flag,
  })),
  made(
    'sizes of a folder that is listed',
    'import os\nSIZE = sum(each.stat().st_size for each in os.scandir("made"))',
    (flag) => ({ 'made/x.bin': flag }),
  ),
  made('where a link leads', 'import os\nSIZE = len(os.readlink("made/current"))', (flag) => ({
    'made/current': `link:v${flag}`,
  })),
  made('where a link leads that is resolved', 'import os\nSIZE = len(os.path.realpath("made/current"))', (flag) => ({
    'made/v1': 'a',
    'made/v22': 'a',
    'made/current': `link:v${flag}`,
  })),
  made(
    'a file in memory',
    'import mmap\nwith open("made/x.bin", "rb") as f:\n    SIZE = len(mmap.mmap(f.fileno(), 0, prot=mmap.PROT_READ))',
    (flag) => ({
      'made/x.bin': flag,
    }),
  ),
  made(
    'a plug-in that is installed',
    'import sys\nfrom importlib.metadata import distributions\n\nSIZE = sum(len(each.entry_points) for each in distributions(path=["made"]))',
    (flag) => ({
      'made/lab-1.dist-info/METADATA': 'Name: lab\nVersion: 1\n',
      'made/lab-1.dist-info/entry_points.txt': `[lab]\n${flag === '1' ? '' : 'b = lab:b\n'}a = lab:a\n`,
    }),
  ),
];

const input = (
  name: string,
  code: string,
  after: Attack['after'],
  files: Readonly<Record<string, string>> = {},
): Attack => ({
  program,
  name,
  before: { 'pkg/__init__.py': 'from pkg import core\nimport pkg.inputs\n', 'pkg/inputs.py': `${code}\n`, ...files },
  after,
});

const outside: readonly Attack[] = [
  {
    ...input('a file outside the checkout', 'SIZE = len(open("../flamegate-lab-input.txt").read())', {
      'docs/index.md': '# Other\n',
    }),
    setup: () => ({ '../flamegate-lab-input.txt': 'a\n' }),
  },
  {
    ...input(
      'a copy of the code outside the checkout',
      'import sys\nsys.path.insert(0, "../flamegate-lab-copy")\nimport aside.part',
      { 'src/aside/part.py': 'x = 2\n' },
      { 'src/aside/__init__.py': '', 'src/aside/part.py': 'x = 1\n' },
    ),
    setup: () => ({ '../flamegate-lab-copy/aside/__init__.py': '', '../flamegate-lab-copy/aside/part.py': 'x = 1\n' }),
  },
];

/** Comments and lines alone change. */
function lines(name: string, code: string): Attack {
  return input(`lines: ${name}`, code, { 'pkg/inputs.py': `# Why.\n${code}\n` });
}

const sources: readonly Attack[] = [
  lines('of a frame', 'import sys\nSIZE = [0] * sys._getframe().f_lineno'),
  lines('of a function', 'def own():\n    pass\n\n\nSIZE = [0] * own.__code__.co_firstlineno'),
  lines(
    'of what was raised',
    'try:\n    raise ValueError\nexcept ValueError as error:\n    SIZE = error.__traceback__.tb_lineno',
  ),
  lines('of a stack', 'import inspect\nSIZE = inspect.stack()[0].lineno'),
  lines('of a printed stack', 'import traceback\nSIZE = len(traceback.format_stack()[-1])'),
  lines(
    'of a class by its source',
    'import inspect\n\n\nclass Own:\n    pass\n\n\nSIZE = inspect.getsourcelines(Own)[1]',
  ),
  input('an encoding', '# coding: utf-8\nTEXT = "größe"', { 'pkg/inputs.py': '# coding: latin-1\nTEXT = "größe"\n' }),
  input('a constant of optimized code', 'SIZE = 3\nassert SIZE', {
    'pkg/inputs.py': 'SIZE = 3\nassert SIZE, [n for n in range(9)]\n',
  }),
  input('a type that is only a comment’s place', 'def own(x):\n    return x', {
    'pkg/inputs.py': 'def own(x: "int" = 1):\n    return x\n',
  }),
  later(
    'a file beside its own module, by listing',
    'import pathlib; [each.read_bytes() for each in pathlib.Path(__file__).parent.iterdir()]',
    { 'pkg/words.bin': 'b\n' },
    { 'pkg/words.bin': 'a\n' },
  ),
  later(
    'a file below its own module, by a walk',
    'import os; [open(os.path.join(f, n)).read() for f, _, names in os.walk(os.path.dirname(__file__)) for n in names]',
    { 'pkg/deep/words.bin': 'b\n' },
    { 'pkg/deep/words.bin': 'a\n' },
  ),
  later(
    'a database',
    'import sqlite3; sqlite3.connect("data/late.db").execute("select 1")',
    { 'data/late.db': 'b' },
    { 'data/late.db': 'a' },
  ),
  later(
    'a library',
    'import ctypes; ctypes.CDLL("./data/" + "lib" + "late" + ".so")',
    { 'data/liblate.so': 'b' },
    { 'data/liblate.so': 'a' },
  ),
  later(
    'the package’s own resources',
    'import importlib.resources; importlib.resources.files(__package__).joinpath("wo" + "rds.bin").read_bytes()',
    { 'pkg/words.bin': 'b\n' },
    { 'pkg/words.bin': 'a\n' },
  ),
  input('a default value', 'SIZE = (lambda n=1: n)()', { 'pkg/inputs.py': 'SIZE = (lambda n=2: n)()\n' }),
];

export const pythonBackDoors: readonly Attack[] = [...builds, ...outside, ...sources];
