/** Ways to a Python benchmark through what Python's own library asks of objects, through processes, and to files whose names come from elsewhere. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { later } from './python-attacks.ts';
import { door } from './python-function-doors.ts';

const own = { more: 'class Own:\n    @property\n    def zquik(self):\n        return hidden_way()\n' };
const methods = (...names: readonly string[]): { more: string } => ({
  more: `class Own:\n    level = 0\n${names.map((name) => `\n    def ${name}(self, *of):\n        return hidden_way()\n`).join('')}`,
});

/** Python's library asks, in modules that only a late call imports. */
const asked: readonly Attack[] = [
  door(
    'a style of logs',
    'import logging; logging.Formatter("{args[0]." + "ZQUIK".lower() + "}", style="{").format(logging.makeLogRecord({"args": (util.Own(), 1)}))',
    own,
  ),
  door('a pattern by place', 'import pkg.lazy; pkg.lazy.go(util.Own())', {
    more: 'class Own:\n    __match_args__ = ("ZQUIK".lower(),)\n\n    @property\n    def zquik(self):\n        return hidden_way()\n',
    files: {
      'pkg/lazy.py':
        'from pkg.util import Own\n\n\ndef go(one):\n    match one:\n        case Own(x):\n            return x\n',
    },
  }),
  door(
    'an aggregate of a database',
    'import sqlite3; sqlite3.connect(":memory:").create_aggregate("own", 1, util.Own)',
    methods('step', 'finalize'),
  ),
  door(
    'a reader of XML',
    'import xml.sax; xml.sax.parseString(b"<a/>", util.Own())',
    methods('setDocumentLocator', 'startDocument', 'startElement', 'endElement', 'endDocument', 'characters'),
  ),
  door(
    'a protocol of pipes',
    'import asyncio, os; asyncio.new_event_loop().connect_read_pipe(util.Own, os.fdopen(os.pipe()[0]))',
    methods('connection_made', 'data_received', 'eof_received', 'connection_lost'),
  ),
  door(
    'a maker of documents',
    'import xml.dom.pulldom; xml.dom.pulldom.PullDOM(util.Own()).startDocument()',
    methods('createDocument', 'createElementNS'),
  ),
  door(
    'a reader of mail',
    'import email.feedparser; email.feedparser.FeedParser(policy=util.Own()).close()',
    methods('message_factory', 'handle_defect', 'header_source_parse'),
  ),
  door(
    'a keeper of cookies',
    'import http.cookiejar; http.cookiejar.CookieJar(util.Own()).make_cookies(util.Own(), util.Own())',
    methods('set_ok', 'return_ok', 'domain_return_ok', 'path_return_ok', 'get_full_url', 'has_header'),
  ),
  door(
    'an application of the web',
    'import wsgiref.handlers; wsgiref.handlers.SimpleHandler(None, None, None, {}).run(util.Own().serve)',
    {
      more: 'class Own:\n    def serve(self, environ, start):\n        return Parts()\n\n\nclass Parts(list):\n    def close(self):\n        return hidden_way()\n',
    },
  ),
  door('a size that counts blocks', 'pass', {
    top: 'import sys\n\n\ndef scaled():\n    return sum(range(sys.getallocatedblocks() % 9999))\n\n\nscaled()\n',
  }),
];

process.env['LAB_FILE'] = 'conf/zebra.txt';
const name = '"ARBEZ".lower()[::-1]';
function read(what: string, tick: string, path: string, files: Readonly<Record<string, string>> = {}): Attack {
  const bench = `from pkg.core import Adder\n\n\ndef test_code(benchmark):\n    benchmark(Adder().total, 30)\n`;
  return later(
    `reading of ${what}`,
    tick,
    { [path]: 'bb\n' },
    { 'tests/bench_code.py': bench, [path]: 'a\n', ...files },
  );
}

const files: readonly Attack[] = [
  read('a file where it runs', `open(${name} + ".tpl").read()`, 'zebra.tpl'),
  read('whatever a named folder has', `open("public/" + ${name} + "." + "TXT".lower())`, 'public/zebra.txt'),
  read('a file that a variable names', 'import os; open(os.environ["LAB_FILE"])', 'conf/zebra.txt'),
  read('a folder by a link', `open("pool/" + ${name} + ".tpl")`, 'stuff/zebra.tpl', { pool: 'link:stuff' }),
  read(
    'the source of a module beside it',
    'import os; open(os.path.join(os.path.dirname(__file__), "LAZY".lower() + ".py"))',
    'pkg/lazy.py',
  ),
  read('a size by a folder', `import os; os.stat(${name} + ".tpl", dir_fd=os.open("stuff", 0))`, 'stuff/zebra.tpl'),
];

function started(what: string, tick: string, path = 'scripts/thing.py'): Attack {
  return read(`what a process runs: ${what}`, tick, path, { Makefile: 'other:\n\tpython scripts/thing.py\n' });
}

const processes: readonly Attack[] = [
  started('a shell', 'import os; os.system("make other")'),
  started('a program', 'import subprocess; subprocess.run(["make", "other"])'),
  started('another function', 'from subprocess import check_call as go; go(["make", "other"])'),
  started('a spawn', 'import os; os.posix_spawn("/usr/bin/make", ["make", "other"], {})'),
  started('a loop', 'import asyncio; asyncio.create_subprocess_exec("make", "other")'),
  started('a module', 'import subprocess, sys; subprocess.run([sys.executable, "-m", "tool"])', 'tool/__main__.py'),
];

export const pythonFarDoors: readonly Attack[] = [...asked, ...files, ...processes].map((each) => ({
  ...each,
  name: `far: ${each.name}`,
}));
