/** Ways to a Python function that nobody called while a benchmark was observed: all that a late call, chance or a library does. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { core, program } from './python-attacks.ts';

type Files = Readonly<Record<string, string>>;

/** `hidden_way`, `Tool.to_fast` and `SPARE_SIZE` are called and read by nobody, unless `more` or `tick` do. */
const util = (work: string, more = ''): string => `SPARE_SIZE = ${work.length}
__version__ = "1.${work.length}"


class Tool:
    rate = 1

    def to_fast(self):
        return ${work}


def hidden_way(*of):
    return ${work}


def used():
    return 1

${more}
`;

/** It lists no folder and opens no file: all that does may read source. */
const bench = `from pkg.core import Adder


def test_code(benchmark):
    benchmark(Adder().total, 30)
`;

interface Door {
  /** In util.py. */
  readonly more?: string;
  /** At the top of core.py. */
  readonly top?: string;
  readonly files?: Files;
}

/** What a call of the benchmark runs by chance. */
export function door(name: string, tick: string, { more = '', top = '', files = {} }: Door = {}): Attack {
  const text = core
    .replace('from pkg.base', `import random\n\nimport pkg.util as util\n${top}\nfrom pkg.base`)
    .replace(
      '\n\nclass Adder',
      `\n\ncount = 0\n\n\ndef tick():\n    if random.random() < 1e-12:\n        ${tick}\n\n\nclass Adder`,
    )
    .replace('        total = self.start', '        util.used()\n        tick()\n        total = self.start');
  return {
    program,
    name: `function: ${name}`,
    before: { 'tests/bench_code.py': bench, 'pkg/core.py': text, 'pkg/util.py': util('1', more), ...files },
    after: { 'pkg/util.py': util('sorted(range(9999))', more) },
  };
}

/** The same, by another change. */
export function change(
  name: string,
  after: (before: Files) => Attack['after'],
  tick = 'pass',
  more: Door = {},
): Attack {
  const made = door(name, tick, more);
  return { ...made, after: after(made.before ?? {}) };
}

const named: readonly Attack[] = [
  door('a call of the module’s', 'util.hidden_way()'),
  door('after many calls', 'pass', {
    top: 'CALLS = []\ndef tick():\n    CALLS.append(1)\n    if len(CALLS) > 10**9:\n        util.hidden_way()\n',
  }),
  door('another name', 'quick()', { top: 'from pkg.util import hidden_way as quick' }),
  door('all names', 'hidden_way()', { top: 'from pkg.util import *' }),
  door('a table', 'TABLE_OF["b"]()', { top: 'TABLE_OF = {"a": util.used, "b": util.hidden_way}' }),
  door('a table in its own module', 'util.TABLE["b"]()', { more: 'TABLE = {"b": hidden_way}' }),
  door('a key of sorting', 'sorted([1, 2], key=util.hidden_way)'),
  door('a partial', 'import functools; functools.partial(util.hidden_way, 1)()'),
  door('a generator', 'list(util.steps())', { more: 'def steps():\n    yield hidden_way()' }),
  door('a coroutine', 'import asyncio; asyncio.run(util.later())', { more: 'async def later():\n    hidden_way()' }),
  door('a thread', 'import threading; threading.Thread(target=util.hidden_way).start()'),
  door('a finalizer', 'import weakref; weakref.finalize(Adder, util.hidden_way)'),
  door('an exit', 'import atexit; atexit.register(util.hidden_way)'),
  door('a callback of re', 'import re; re.sub("a", util.hidden_way, "b")'),
  door('a property', 'util.Own().fast', {
    more: 'class Own:\n    @property\n    def fast(self):\n        return hidden_way()',
  }),
  door('a cached property', 'util.Own().fast', {
    more: 'import functools\n\n\nclass Own:\n    @functools.cached_property\n    def fast(self):\n        return hidden_way()',
  }),
  door('a descriptor', 'util.Own().fast', {
    more: 'class At:\n    def __get__(self, *of):\n        return hidden_way()\n\n\nclass Own:\n    fast = At()',
  }),
  door('a default factory', 'util.Own()', {
    more: 'from dataclasses import dataclass, field\n\n\n@dataclass\nclass Own:\n    n: list = field(default_factory=hidden_way)',
  }),
  door('what a data class does after', 'util.Own(1)', {
    more: 'from dataclasses import dataclass\n\n\n@dataclass\nclass Own:\n    n: int\n\n    def __post_init__(self):\n        hidden_way()',
  }),
  door('a single dispatch', 'util.shown(1)', {
    more: 'import functools\n\n\n@functools.singledispatch\ndef shown(one):\n    return 1\n\n\n@shown.register\ndef _(one: int):\n    return hidden_way()',
  }),
  door('a module that only a late call imports', 'import pkg.lazy; pkg.lazy.go()', {
    files: { 'pkg/lazy.py': 'from pkg.util import hidden_way\n\n\ndef go():\n    return hidden_way()\n' },
  }),
  door('a module that a late one imports', 'import pkg.lazy', {
    files: {
      'pkg/lazy.py': 'from . import lazier\n',
      'pkg/lazier.py': 'import pkg.util\n\npkg.util.hidden_way()\n',
    },
  }),
  door('a constant', 'range(util.SPARE_SIZE)'),
  door('a constant by another name', 'range(size)', { top: 'from pkg.util import SPARE_SIZE as size' }),
  door('the version', 'len(util.__version__)'),
];

const workedOut: readonly Attack[] = [
  door('getattr of pieces', 'getattr(util, "".join(["hid", "den_way"]))()'),
  door('getattr of one text', 'getattr(util, "hidden_way")()'),
  door('getattr by another name', 'pick(util, "hidden" + "_" + "way")()', {
    top: 'from builtins import getattr as pick',
  }),
  door('getattr as a value', 'PICK(util, random.choice(["hidden_" "way"]))()', { top: 'PICK = getattr' }),
  door('getattr by map', 'list(map(getattr, [util], ["hidden" + "_" + "way"]))'),
  door('getattr by reduce', 'import functools; functools.reduce(getattr, ["util", chr(104) + "idden_way"], pkg)', {
    top: 'import pkg',
  }),
  door('globals', 'util.find("hidden" + "_" + "way")()', { more: 'def find(name):\n    return globals()[name]' }),
  door('vars', 'vars(util)[chr(104) + "idden_way"]()'),
  door('its dictionary', 'util.__dict__[chr(104) + "idden_way"]()'),
  door('dir', '[getattr(util, name) for name in dir(util) if name[0] == "h"][0]()'),
  door('members', 'import inspect; [each for name, each in inspect.getmembers(util) if name[0] == "h"][0]()'),
  door('attrgetter', 'import operator; operator.attrgetter(chr(104) + "idden_way")(util)()'),
  door('methodcaller', 'import operator; operator.methodcaller("to" + "_" + "fast")(util.Tool())'),
  door('sys.modules', 'import sys; getattr(sys.modules["pkg.util"], chr(104) + "idden_way")()'),
  door('the frame’s names', 'import sys; sys._getframe().f_globals["util"].__getattribute__(chr(104) + "idden_way")()'),
  door('a text that is run', 'eval("util.hid" + "den_way()")'),
  door('a text that names it', 'import pkgutil; pkgutil.resolve_name("pkg.util:hidden_way")()'),
  door('a pickle', 'import pickle; pickle.loads(b"cpkg.util\\nhidden_way\\n(tR.")'),
  door('a pickle of bytes', 'import pickle; pickle.loads(bytes(BYTES))', {
    top: `BYTES = [${[...Buffer.from('cpkg.util\nhidden_way\n(tR.')].join(', ')}]`,
  }),
  door('data that names it', 'import json; getattr(util, json.load(open("data/names.json"))[0])()', {
    files: { 'data/names.json': '["hidden_way"]\n' },
  }),
  door('settings of logging', 'import logging.config; logging.config.fileConfig("data/log.ini")', {
    files: { 'data/log.ini': '[handler_x]\nclass=pkg.util.hidden_way\n' },
  }),
  door('an attribute of its own object', 'util.Own().run("to" + "_" + "slow")', {
    more: 'class Own:\n    def run(self, name):\n        return getattr(self, name)()\n\n    def to_slow(self):\n        return hidden_way()',
  }),
  door('the dictionary of its class', 'util.Own().run(chr(116) + "o_slow")', {
    more: 'class Own:\n    def run(self, name):\n        return type(self).__dict__[name](self)\n\n    def to_slow(self):\n        return hidden_way()',
  }),
  door('__getattr__', 'util.Own().anything', {
    more: 'class Own:\n    def __getattr__(self, name):\n        return hidden_way()',
  }),
  door('__getattr__ of the module', 'util.anything', {
    more: 'def __getattr__(name):\n    return hidden_way()',
  }),
  door('a metaclass that walks', 'util.Own.all[-1](0)', {
    more: 'class Meta(type):\n    def __new__(meta, name, bases, names):\n        made = super().__new__(meta, name, bases, names)\n        made.all = list(names.values())\n        return made\n\n\nclass Own(metaclass=Meta):\n    def to_slow(self):\n        return hidden_way()',
  }),
  door('__init_subclass__ that walks', 'util.Own.all[-1](0)', {
    more: 'class Base:\n    def __init_subclass__(cls):\n        cls.all = [cls.__dict__[name] for name in cls.__dict__]\n\n\nclass Own(Base):\n    def to_slow(self):\n        return hidden_way()',
  }),
  door('a decorator that walks', 'util.Own.all[-1](0)', {
    more: 'def walk(cls):\n    cls.all = [each for each in vars(cls).values() if callable(each)]\n    return cls\n\n\n@walk\nclass Own:\n    def to_slow(self):\n        return hidden_way()',
  }),
  door('its source', 'import inspect; len(inspect.getsource(util))'),
  door('a text that is timed', 'import timeit; timeit.timeit("u.hid" + "den_way()", "import pkg.util as u", number=1)'),
  door('a method that is given a module', 'util.Own.run(util, chr(104) + "idden_way")', {
    more: 'class Own:\n    def run(self, name):\n        return getattr(self, name)()',
  }),
  door('a class of all classes', 'object.__subclasses__()[-1].run.__globals__[chr(104) + "idden_way"]()'),
  door('its source as a file', 'open("pkg/util.py").read()'),
  door('its source as its own file', 'open(util.__file__).read()'),
  door('its source by its folder', 'import os; [open("pkg/" + name).read() for name in os.listdir("pkg")]'),
  door('its source as data of its package', 'import pkgutil; pkgutil.get_data("pkg", chr(117) + "til.py")'),
  door('its own file, which it reads', 'util.read()', { more: 'def read():\n    return open(__file__).read()' }),
  door('a protocol', 'pass', {
    top: 'from typing import Protocol, runtime_checkable\n\n\n@runtime_checkable\nclass Fast(Protocol):\n    def to_fast(self):\n        ...\n\n\ndef take(tool):\n    return tool.to_fast() if isinstance(tool, Fast) else 0\n',
  }),
  door('its code', 'len(util.used.__globals__)'),
  door('objects of the collector', 'import gc; len(gc.get_objects())'),
];

/** What libraries call by names of their own. */
const called: readonly Attack[] = [
  door('a visitor', 'import ast; util.Own().visit(ast.parse("1"))', {
    more: 'import ast\n\n\nclass Own(ast.NodeVisitor):\n    def visit_Module(self, node):\n        return hidden_way()',
  }),
  door('commands', 'util.Own().onecmd("go")', {
    more: 'import cmd\n\n\nclass Own(cmd.Cmd):\n    def do_go(self, line):\n        return hidden_way()',
  }),
  door('an encoder', 'import json; json.dumps(object(), cls=util.Own)', {
    more: 'import json\n\n\nclass Own(json.JSONEncoder):\n    def default(self, one):\n        return hidden_way()',
  }),
  door('a stream', 'print("x", file=util.Own())', {
    more: 'class Own:\n    def write(self, text):\n        return hidden_way()',
  }),
  door('keys of a mapping', 'dict(util.Own())', {
    more: 'class Own:\n    def keys(self):\n        return hidden_way()\n\n    def __getitem__(self, key):\n        return 1',
  }),
  door('what is missing of an enumeration', 'util.Own(9)', {
    more: 'import enum\n\n\nclass Own(enum.Enum):\n    A = 1\n\n    @classmethod\n    def _missing_(cls, value):\n        return hidden_way()',
  }),
  door('a handler of logs', 'import logging; logging.getLogger("x").handle(util.Own())', {
    more: 'class Own:\n    levelno = 50\n\n    def getMessage(self):\n        return hidden_way()',
  }),
  door('commands of a class that a late call makes', 'util.late().onecmd("go")', {
    more: 'class Own:\n    def do_go(self, line):\n        return hidden_way()\n\n\ndef late():\n    import cmd\n\n    class Late(Own, cmd.Cmd):\n        pass\n\n    return Late()',
  }),
  door('commands of a class made by type', 'import cmd; type("Late", (util.Own, cmd.Cmd), {})().onecmd("go")', {
    more: 'class Own:\n    def do_go(self, line):\n        return hidden_way()',
  }),
  door('a hook of pytest', 'pass', {
    more: 'def pytest_runtest_logfinish(nodeid):\n    return hidden_way()',
    files: { 'tests/conftest.py': 'pytest_plugins = ["pkg.util"]\n', 'conftest.py': 'pytest_plugins = ["pkg.util"]\n' },
  }),
  door('a fixture that is used by itself', 'pass', {
    more: 'import pytest\n\n\n@pytest.fixture(autouse=True)\ndef around():\n    return hidden_way()',
    files: { 'conftest.py': 'pytest_plugins = ["pkg.util"]\n' },
  }),
];

export const edited =
  (path: string, from: string | RegExp, to: string) =>
  (before: Files): Attack['after'] => {
    const text = before[path] ?? '';
    const after = text.replace(from, to);
    if (after === text) throw new RangeError(`${path} has no ${String(from)}`);
    return { [path]: after };
  };

const changes: readonly Attack[] = [
  change(
    'a new function that hides one of Python',
    edited('pkg/core.py', '\n\ncount', '\n\ndef range(n):\n    return list(map(int, [1] * n))\n\n\ncount'),
  ),
  change('a new constant that hides one of Python', edited('pkg/core.py', '\n\ncount', '\n\nlen = None\ncount')),
  change(
    'a new function in the place of an import',
    edited('pkg/core.py', '\n\ncount', '\n\ndef scale(n):\n    return sorted(range(99))[n]\n\n\ncount'),
  ),
  change(
    'a new method in the place of one of the base',
    edited(
      'pkg/core.py',
      '    step = 1\n',
      '    step = 1\n\n    def __init__(self):\n        self.seen = list(range(999))\n',
    ),
  ),
  change(
    'a new method of the language',
    edited(
      'pkg/core.py',
      '    step = 1\n',
      '    step = 1\n\n    def __getattribute__(self, name):\n        return super().__getattribute__(name)\n',
    ),
  ),
  change('a default argument', edited('pkg/core.py', 'extra=2', 'extra=3')),
  change(
    'a default argument of a function that is not called',
    edited('pkg/util.py', 'hidden_way(*of)', 'hidden_way(*of, by=[1 for _ in range(9)])'),
    'util.hidden_way()',
  ),
  change('a decorator that runs', edited('pkg/util.py', 'def hidden_way', '@(lambda f: f)\ndef hidden_way')),
  change('an annotation of the module', edited('pkg/util.py', 'SPARE_SIZE =', 'SPARE_SIZE: list(range(99)) =')),
  change('an annotation of a class', edited('pkg/util.py', '    rate = 1', '    rate: list(range(99)) = 1')),
  change(
    'an annotation of a parameter that runs',
    edited('pkg/util.py', 'hidden_way(*of)', 'hidden_way(*of: print())'),
  ),
  change('a class’s constant', edited('pkg/util.py', 'rate = 1', 'rate = 2')),
  change(
    'the order of bases',
    edited('pkg/util.py', 'class Tool:', 'class Mixed(dict):\n    pass\n\n\nclass Tool(Mixed):'),
  ),
  change(
    'a new method that a protocol asks for',
    edited('pkg/util.py', '    rate = 1', '    rate = 1\n\n    def to_fresh(self):\n        return 1'),
    'isinstance(util.Tool(), Fresh) and sorted(range(999))',
    {
      top: 'from typing import Protocol, runtime_checkable\n\n\n@runtime_checkable\nclass Fresh(Protocol):\n    def to_fresh(self):\n        ...\n',
    },
  ),
  change(
    'a new function that an import asks for',
    edited('pkg/util.py', 'def used', 'def fresh_way():\n    return 1\n\n\ndef used'),
    'pass',
    { top: 'try:\n    from pkg.util import fresh_way\n    STEPS = 1\nexcept ImportError:\n    STEPS = 2\n' },
  ),
  change('a function less that an import asks for', edited('pkg/util.py', /def hidden_way[\s\S]*?\n\n\n/, ''), 'pass', {
    top: 'try:\n    from pkg.util import hidden_way\n    STEPS = 1\nexcept ImportError:\n    STEPS = 2\n',
  }),
  change(
    'a new constant that a list of names asks for',
    edited('pkg/util.py', 'SPARE_SIZE', 'FRESH_SIZE = 1\nSPARE_SIZE'),
    'pass',
    {
      more: '__all__ = ["used", "FRESH_SIZE"]',
      top: 'try:\n    from pkg.util import *\n    STEPS = 1\nexcept AttributeError:\n    STEPS = 2\n',
    },
  ),
  change(
    'a function whose name has other letters',
    edited('pkg/util.py', 'return 5', 'return 6'),
    'getattr(util, "größe")()',
    { more: 'def größe():\n    return 5' },
  ),
  change('slots', edited('pkg/util.py', '    rate = 1', '    __slots__ = ("a",)')),
  change(
    'a profiler that is switched off',
    edited('pkg/util.py', 'def used', 'import sys\ngetattr(sys, "set" + "profile")(None)\n\n\ndef used'),
  ),
  change('data that a late module reads', () => ({ 'data/far.bin': '22' }), 'import pkg.lazy', {
    files: { 'pkg/lazy.py': 'TEXT = open("data/far.bin").read()\n', 'data/far.bin': '1' },
  }),
  change('the version that a test asks for', edited('pkg/util.py', '"1.1"', '"0.1"'), 'pass', {
    files: {
      'tests/bench_code.py':
        'import pytest\n\nfrom pkg.core import Adder\n\nutil = pytest.importorskip("pkg.util", minversion="0.0")\n\n\ndef test_code(benchmark):\n    benchmark(Adder().total, 30)\n',
    },
  }),
];

export const pythonFunctionDoors: readonly Attack[] = [...named, ...workedOut, ...called, ...changes];
