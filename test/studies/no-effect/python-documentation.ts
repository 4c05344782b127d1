/** Texts in Python code that nothing evaluates, and all that reads them nevertheless. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { core, program } from './python-attacks.ts';

type Files = Readonly<Record<string, string>>;

const util = (text: string, more = ''): string => `"""Tools${text}."""


class Tool:
    """A tool${text}."""

    rate = 1

    def to_fast(self):
        """Fast${text}."""
        return 1


def used():
    """Is used${text}."""
    return 1
${more}`;

const bench = `from pkg.core import Adder


def test_code(benchmark):
    benchmark(Adder().total, 30)
`;

interface Way {
  /** At the end of util.py. */
  readonly more?: string;
  readonly files?: Files;
  readonly after?: Attack['after'];
}

/** `tick` is what a call of the benchmark runs by chance; all documentation of util.py changes. */
function way(name: string, tick: string, { more = '', files = {}, after }: Way = {}): Attack {
  const text = core
    .replace('from pkg.base', 'import random\n\nimport pkg.util as util\n\nfrom pkg.base')
    .replace('\n\nclass Adder', `\n\ndef tick():\n    if random.random() < 1e-12:\n        ${tick}\n\n\nclass Adder`)
    .replace('        total = self.start', '        util.used()\n        tick()\n        total = self.start');
  const before = { 'tests/bench_code.py': bench, 'pkg/core.py': text, 'pkg/util.py': util('', more), ...files };
  const changed = after ?? { 'pkg/util.py': util(', of more words than before', more) };
  return { program, name: `documentation: ${name}`, before, after: changed };
}

const handed = { 'data/handler.json': '{"call": "__doc__"}' };

const named: readonly Attack[] = [
  way('by its name', 'len(util.used.__doc__)'),
  way('by its name in a text', 'len(getattr(util.used, "__doc__"))'),
  way('by a name put together', 'len(getattr(util.used, "__do" + "c__"))'),
  way('by a name of three pieces', 'len(getattr(util.used, "_" * 2 + "doc" + "_" * 2))'),
  way('by a name turned round', 'len(getattr(util.used, "__cod__"[::-1]))'),
  way('by a name that data holds', 'import json; getattr(util.used, json.load(open("data/handler.json"))["call"])', {
    files: handed,
  }),
  way('by a name of the environment', 'import os; getattr(util.used, os.environ.get("LAB", "__name__"))'),
  way('by a format', '"{0.__doc__}".format(util.used)'),
  way('by a format put together', '("{0.__do" + "c__}").format(util.used)'),
  way('by a format of words', '("{0." + "_" * 2 + "doc" + "_" * 2 + "}").format(util.used)'),
  way('by a formatted text', 'len(f"{util.used.__doc__}")'),
  way('by a getter', 'import operator; operator.attrgetter("used.__doc__")(util)'),
  way('by a getter of the module', 'import operator; operator.attrgetter("__doc__")(util)'),
  way('by all names of an object', '[getattr(util.Tool(), name) for name in dir(util.Tool)]'),
  way('by all of a class', 'len(str(vars(util.Tool)))'),
  way('by the dictionary of a class', 'len(str(util.Tool.__dict__))'),
  way('by the dictionary of its own object', 'len(str(util.Own.all()))', {
    more: '\n\nclass Own:\n    """Own."""\n\n    @classmethod\n    def all(cls):\n        return dict(cls.__dict__)\n',
    after: {
      'pkg/util.py': util(
        '',
        '\n\nclass Own:\n    """Own, of more words."""\n\n    @classmethod\n    def all(cls):\n        return dict(cls.__dict__)\n',
      ),
    },
  }),
  way('by its own names', 'util.Own().all()', {
    more: '\n\nclass Own:\n    """Own."""\n\n    def all(self):\n        return [getattr(self, name) for name in ("_" * 2 + "do" + chr(99) + "_" * 2,)]\n',
    after: {
      'pkg/util.py': util(
        '',
        '\n\nclass Own:\n    """Own, of more words."""\n\n    def all(self):\n        return [getattr(self, name) for name in ("_" * 2 + "do" + chr(99) + "_" * 2,)]\n',
      ),
    },
  }),
  way('in its own module', 'util.told()', { more: '\n\ndef told():\n    return len(__doc__)\n' }),
  way('at the top of its module', 'pass', { more: '\n\nSIZE = len(__doc__)\n' }),
  way('in a class', 'pass', { more: '\n\nclass Label:\n    """Label."""\n\n    text = used.__doc__\n' }),
  way('where a class is derived', 'pass', {
    more: '\n\nclass Base:\n    def __init_subclass__(cls):\n        cls.size = len(cls.__doc__ or "")\n\n\nclass Derived(Base):\n    """Derived."""\n',
  }),
  way('by a decorator', 'pass', { more: '\n\ndef rule(f):\n    f.rule = f.__doc__\n    return f\n\n\nrule(used)\n' }),
  way('by a module that only a late call imports', 'import pkg.lazy', {
    files: { 'pkg/lazy.py': 'import pkg.util\n\nSIZE = len(pkg.util.__doc__)\n' },
  }),
  way('by what runs all tests', 'pass', {
    files: { 'conftest.py': 'import pkg.util\n\nSIZE = len(pkg.util.__doc__)\n' },
  }),
];

const asked: readonly Attack[] = [
  way('by a copy under another name', 'util.used.text = util.used.__doc__'),
  way('by a copy that is kept as well', 'text = util.Tool.__doc__ = util.used.__doc__'),
  way('by a copy with more words', 'util.Tool.__doc__ = util.used.__doc__ + "."'),
  way('by a copy that is read', 'util.Tool.__doc__ = util.used.__doc__; len(util.Tool.__doc__)'),
  way('by inspect', 'import inspect; inspect.getdoc(util.used)'),
  way('by inspect under another name', 'from inspect import getdoc as quick; quick(util.used)'),
  way('by all members', 'import inspect; inspect.getmembers(util.Tool)'),
  way('by all attributes of a class', 'import inspect; inspect.classify_class_attrs(util.Tool)'),
  way('by the source', 'import inspect; inspect.getsource(util.used)'),
  way('by comments', 'import inspect; inspect.getcomments(util.used)'),
  way('by its file', 'open(util.__file__).read()'),
  way('by its file, by name', 'open("pkg/util.py").read()'),
  way('by its file, by a name put together', 'open("pkg/" + random.choice(["util", "base"]) + ".py").read()'),
  way('by its lines', 'import linecache; linecache.getlines("pkg/util.py")'),
  way('by its tree', 'import ast; ast.get_docstring(ast.parse(open("pkg/util.py").read()))'),
  way('by its tokens', 'import tokenize; list(tokenize.generate_tokens(open("pkg/util.py").readline))'),
  way('by pydoc', 'import pydoc; pydoc.render_doc(util.used)'),
  way('by help', 'help(util.used)'),
  way('by doctest', 'import doctest; doctest.testmod(util)'),
  way('by a command line', 'util.Shell().onecmd("help one")', {
    more: '\n\nimport cmd\n\n\nclass Shell(cmd.Cmd):\n    def do_one(self, line):\n        """One."""\n',
  }),
  way('by its constants', 'len(str(util.used.__code__.co_consts))'),
  way('by its code', 'import marshal; marshal.dumps(util.used.__code__)'),
  way('by its compiled file', 'import importlib.util as at; open(at.cache_from_source(util.__file__), "rb").read()'),
  way('by size', 'import sys; sys.getsizeof(util.used.__doc__)'),
  way('by the collector', 'import gc; len(str(gc.get_objects()))'),
  way('by an installed library', 'from pygments.util import docstring_headline; docstring_headline(util.used)'),
  way('by a parser of arguments', 'import argparse; argparse.ArgumentParser(description=util.__doc__)'),
  way('by a mock', 'from unittest import mock; mock.create_autospec(util.used)'),
  way('by a signature', 'import inspect; inspect.signature(util.Sig)', {
    more: '\n\nclass Sig:\n    """Sig(a, b)\n--\n\n"""\n',
    after: { 'pkg/util.py': util('', '\n\nclass Sig:\n    """Sig(a, b, c=1)\n--\n\n"""\n') },
  }),
];

const becoming = (name: string, from: string, to: string, tick = 'pass'): Attack =>
  way(name.startsWith('harmless') ? name : `that ${name}`, tick, {
    more: from,
    after: { 'pkg/util.py': util('', to) },
  });

const changed: readonly Attack[] = [
  becoming('is evaluated', '\n\nclass A:\n    """One."""\n', '\n\nclass A:\n    """One.""".upper()\n'),
  becoming('is formatted', '\n\ndef one():\n    """One."""\n', '\n\ndef one():\n    f"""{used()}"""\n', 'util.one()'),
  becoming('comes', '\n\ndef one():\n    return 1\n', '\n\ndef one():\n    """One."""\n    return 1\n', 'util.one()'),
  becoming('goes', '\n\ndef one():\n    """One."""\n    return 1\n', '\n\ndef one():\n    return 1\n', 'util.one()'),
  becoming('becomes a value', '\n\n"""Aside."""\n', '\n\nASIDE = """Aside."""\nused.size = len(ASIDE)\n'),
  becoming('is called', '\n\nused\n"""Aside."""\n', '\n\nused()\n"""Aside."""\n'),
  way('of the tests, by which pytest changes code', 'pass', {
    files: { 'tests/bench_code.py': `"""Tests."""\n${bench}` },
    after: { 'tests/bench_code.py': `"""PYTEST_DONT_REWRITE"""\n${bench}` },
  }),
  way('by which pytest changes code', 'pass', {
    more: '\n',
    after: { 'pkg/util.py': util(' PYTEST_DONT_REWRITE', '\n') },
  }),
  way('in a data class', 'pass', {
    more: '\n\nfrom dataclasses import dataclass\n\n\ndef made():\n    @dataclass\n    class Own:\n        n: int\n\n    return Own\n\n\nmade()\n',
    after: {
      'pkg/util.py': util(
        '',
        '\n\nfrom dataclasses import dataclass\n\n\ndef made():\n    @dataclass\n    class Own:\n        """Own."""\n\n        n: int\n\n    return Own\n\n\nmade()\n',
      ),
    },
  }),
];

export const pythonDocumentation: readonly Attack[] = [...named, ...asked, ...changed];

export const pythonHarmlessDocumentation: readonly Attack[] = [
  way('harmless: nobody reads it', 'pass'),
  way('harmless: it is copied', 'util.Tool.__doc__ = util.used.__doc__', {
    more: '\nused.__doc__ = Tool.__doc__\nTool.to_fast.__doc__ = "Fast."\n',
  }),
  becoming(
    'harmless: changes beside',
    '\n\nclass A:\n    n = 1\n    """One."""\n',
    '\n\nclass A:\n    n = 1\n    """Two."""\n',
  ),
  becoming(
    'harmless: names a function',
    '\n\ndef one():\n    """One."""\n',
    '\n\ndef one():\n    """To to_fast."""\n',
    'util.one()',
  ),
];
