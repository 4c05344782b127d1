/** Rare ways to a Python function that nobody called: formats that are put together, what duck-typed objects are asked for, texts that are evaluated. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { door } from './python-function-doors.ts';

const own = { more: 'class Own:\n    @property\n    def zquik(self):\n        return hidden_way()\n' };
const method = (name: string): { more: string } => ({
  more: `class Own:\n    level = 0\n\n    def ${name}(self, *of):\n        return hidden_way()\n`,
});

export const pythonRareDoors: readonly Attack[] = [
  door('an evaluator by what prints', 'print.__self__.eval("one." + "ZQUIK".lower(), {"one": util.Own()})', own),
  door('an executor by what prints', 'print.__self__.exec("one." + "ZQUIK".lower(), {"one": util.Own()})', own),
  door(
    'a format by a caller of methods',
    'import operator; operator.methodcaller("format", util.Own())("{0." + "ZQUIK".lower() + "}")',
    own,
  ),
  door('a format that is looked up', 'getattr("{0." + "ZQUIK".lower() + "}", "format")(util.Own())', own),
  door('a format in two pieces', '("{0.zqu" + "ik}").format(util.Own())', own),
  door('a format of a name in other letters', '("{0." + "ZQUIK".lower() + "}").format(util.Own())', own),
  door('a format in a format', 'f"{{0.{"ZQUIK".lower()}}}".format(util.Own())', own),
  door('a format by a percentage', '("{0.%s}" % "ZQUIK".lower()).format(util.Own())', own),
  door('a format of a mapping', '("{own." + "kiuqz"[::-1] + "}").format_map({"own": util.Own()})', own),
  door(
    'a format’s own field',
    'import string; string.Formatter().get_field("0." + "ZQUIK".lower(), [util.Own()], {})',
    own,
  ),
  door('a format that grows', 'text = "{0."; text += "ZQUIK".lower() + "}"; text.format(util.Own())', own),
  door('a format that is joined', '"".join(["{0", ".", "ZQUIK".lower(), "}"]).format(util.Own())', own),
  door('a format that is replaced', '"{0.NAME}".replace("NAME", "ZQUIK".lower()).format(util.Own())', own),
  door(
    'a handler of addresses',
    'import urllib.request; urllib.request.build_opener(util.Own()).open("ZQUIK".lower() + ":a")',
    {
      more: 'class Own:\n    handler_order = 1\n\n    def add_parent(self, parent):\n        pass\n\n    def __lt__(self, other):\n        return True\n\n    def zquik_open(self, request):\n        return hidden_way()\n',
    },
  ),
  door('a kept format of a format', 'text = "{{0.{}}}".format("ZQUIK".lower()); text.format(util.Own())', own),
  door('a kept format that is replaced', 'text = ASKED.replace("NAME", "ZQUIK".lower()); text.format(util.Own())', {
    ...own,
    top: 'ASKED = "{0.NAME}"',
  }),
  door('a kept format by a percentage', 'text = ASKED % "ZQUIK".lower(); text.format(util.Own())', {
    ...own,
    top: 'ASKED = "{0.%s}"',
  }),
  door('a kept format, filled twice', 'text = ASKED.format("ZQUIK".lower()); text.format(util.Own())', {
    ...own,
    top: 'ASKED = "{{0.{}}}"',
  }),
  door('what print asks for', 'print("a", file=util.Own())', method('write')),
  door(
    'what a log asks for',
    'import logging; logging.getLogger("lab").addHandler(util.Own()); logging.getLogger("lab").error("a")',
    method('handle'),
  ),
  door('what a writer of tables asks for', 'import csv; csv.writer(util.Own()).writerow([1])', method('write')),
  door(
    'what a copy of a file asks for',
    'import io, shutil; shutil.copyfileobj(util.Own(), io.StringIO())',
    method('read'),
  ),
  door('an annotation that is evaluated late', 'import typing; typing.get_type_hints(util.hinted)', {
    more: 'def hinted(x: "hidden_way()"):\n    return x\n',
  }),
  door('a field of a match', 'import pkg.lazy; pkg.lazy.go(util.Own())', {
    ...own,
    files: { 'pkg/lazy.py': 'def go(one):\n    match one:\n        case object(zquik=x):\n            return x\n' },
  }),
];
