/** Ways to a Python benchmark by what a late call makes Python's own library ask, find or load. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { later } from './python-attacks.ts';
import { door } from './python-function-doors.ts';

const methods = (...names: readonly string[]): { more: string } => ({
  more: `class Own:\n    level = 0\n${names.map((name) => `\n    def ${name}(self, *of, **named):\n        return hidden_way()\n`).join('')}`,
});

const asked: readonly Attack[] = [
  door('a mapping that is formatted', '"%(a)s" % util.Own()', methods('__getitem__')),
  door('a key that is missing', 'util.Own(a=1)["b"]', {
    more: 'class Own(dict):\n    def __missing__(self, key):\n        return hidden_way()\n',
  }),
  door('an end of an object', 'util.Own()', methods('__del__')),
  door('a class that is derived', 'type("Other", (util.Own,), {})', {
    more: 'class Own:\n    def __init_subclass__(cls):\n        hidden_way()\n',
  }),
  door('a name that is set', 'type("Other", (), {"one": util.Own()})', methods('__set_name__')),
  door('a class that stands for others', 'isinstance(1, util.Kind)', {
    more: 'class Meta(type):\n    def __instancecheck__(cls, one):\n        return hidden_way()\n\n\nclass Kind(metaclass=Meta):\n    pass\n',
  }),
  door('an index', '[1, 2][util.Own():]', methods('__index__')),
  door('a copy', 'import copy; copy.deepcopy(util.Own())', methods('__deepcopy__')),
  door('a writer of JSON', 'import json; json.dumps(object(), cls=util.Own)', {
    more: 'import json\n\n\nclass Own(json.JSONEncoder):\n    def default(self, one):\n        return hidden_way()\n',
  }),
  door('a reader of pages', 'import html.parser; util.Own().feed("<a>")', {
    more: 'import html.parser\n\n\nclass Own(html.parser.HTMLParser):\n    def handle_starttag(self, tag, attrs):\n        hidden_way()\n',
  }),
  door('a walker of syntax', 'import ast; util.Own().visit(ast.parse("a"))', {
    more: 'import ast\n\n\nclass Own(ast.NodeVisitor):\n    def visit_Name(self, node):\n        hidden_way()\n',
  }),
  door('a line of a shell', 'util.Own().onecmd("go")', {
    more: 'import cmd\n\n\nclass Own(cmd.Cmd):\n    def do_go(self, line):\n        hidden_way()\n',
  }),
  door('a tag of a log', 'import logging; logging.getLogger("a").addFilter(util.Own())', methods('filter')),
  door('a thread', 'util.Own().start()', {
    more: 'import threading\n\n\nclass Own(threading.Thread):\n    def run(self):\n        hidden_way()\n',
  }),
  door('an answer to a request', 'import http.server; util.Own(None, None, None)', {
    more: 'import http.server\n\n\nclass Own(http.server.BaseHTTPRequestHandler):\n    def do_GET(self):\n        hidden_way()\n',
  }),
  door('an end of the program', 'import atexit; atexit.register(util.Own())', methods('__call__')),
  door('a value of an enumeration', 'util.Own("b")', {
    more: 'import enum\n\n\nclass Own(enum.Enum):\n    A = 1\n\n    @classmethod\n    def _missing_(cls, value):\n        return hidden_way()\n',
  }),
  door('what follows a record', 'import dataclasses; dataclasses.replace(util.Own(1), a=2)', {
    more: 'import dataclasses\n\n\n@dataclasses.dataclass\nclass Own:\n    a: int\n\n    def __post_init__(self):\n        hidden_way()\n',
  }),
  door('a codec', 'import codecs; codecs.register(util.found); b"".decode("zq")', {
    more: 'def found(name):\n    return hidden_way()\n',
  }),
  door('a hook of imports', 'import sys; sys.meta_path.insert(0, util.Own()); import xdrlib', methods('find_spec')),
];

const loaded: readonly Attack[] = [
  later(
    'a resource of a package',
    'import importlib.resources; importlib.resources.files("pkg").joinpath("data.bin").read_bytes()',
    { 'pkg/data.bin': 'bb\n' },
    { 'pkg/data.bin': 'a\n' },
  ),
  later(
    'a resource in a folder of a package',
    'import pkgutil; pkgutil.get_data("pkg", "inner/data.bin")',
    { 'pkg/inner/data.bin': 'bb\n' },
    { 'pkg/inner/data.bin': 'a\n' },
  ),
  later(
    'a module that runs as a program',
    'import runpy; runpy.run_module("pkg.lazy")',
    { 'pkg/lazy.py': 'sorted(range(9999))\n' },
    { 'pkg/lazy.py': 'pass\n' },
  ),
  later(
    'a file of paths',
    'import site; site.addsitedir("paths")',
    { 'paths/own.pth': 'import pkg.lazy\n# two\n' },
    { 'paths/own.pth': 'import pkg.lazy\n', 'pkg/lazy.py': 'pass\n' },
  ),
  later(
    'a place of programs in an archive',
    'import sys; sys.path.insert(0, "own.zip"); import zquik',
    { 'own.zip': 'PK2' },
    { 'own.zip': 'PK1' },
  ),
  later(
    'settings of INI',
    'import configparser; configparser.ConfigParser().read(["lab.ini"])',
    { 'lab.ini': '[a]\nb = 22\n' },
    { 'lab.ini': '[a]\nb = 1\n' },
  ),
  later(
    'settings of logs',
    'import logging.config; logging.config.fileConfig("logs.conf")',
    { 'logs.conf': '[loggers]\nkeys=root,a\n' },
    { 'logs.conf': '[loggers]\nkeys=root\n' },
  ),
  later(
    'messages in another language',
    'import gettext; gettext.translation("lab", localedir="locale", languages=["de"])',
    { 'locale/de/LC_MESSAGES/lab.mo': 'bb' },
    { 'locale/de/LC_MESSAGES/lab.mo': 'a' },
  ),
  later(
    'a database',
    'import sqlite3; sqlite3.connect("lab.db").execute("select 1")',
    { 'lab.db': 'bb' },
    { 'lab.db': 'a' },
  ),
  later(
    'lines of files that flags name',
    'import linecache; linecache.getline("data/case.txt", 1)',
    { 'data/case.txt': 'bb\n' },
    { 'data/case.txt': 'a\n' },
  ),
];

export const pythonLateDoors: readonly Attack[] = [...asked, ...loaded].map((each) => ({
  ...each,
  name: `late door: ${each.name}`,
}));
