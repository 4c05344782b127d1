/** Python that knows its own lines, source or code by ways that no other attack takes: where it asks, a comment changes what it does. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { core, later, program } from './python-attacks.ts';

const bench = `from pkg.core import Adder


def test_code(benchmark):
    benchmark(Adder().total, 30)
`;

/** `asked` is evaluated by each call: a number that a comment above changes. */
function line(name: string, asked: string, top = ''): Attack {
  const text = core
    .replace('from pkg.base', `${top}\nfrom pkg.base`)
    .replace('\n\nclass Adder', `\n\ndef at():\n    return ${asked}\n\n\nclass Adder`)
    .replace('        total = self.start', '        sum(range(at() % 7))\n        total = self.start');
  const before = { 'tests/bench_code.py': bench, 'pkg/core.py': text };
  return { program, name: `line: ${name}`, before, after: { 'pkg/core.py': `# Why.\n# And how.\n${text}` } };
}

const failing =
  '\n\ndef failed():\n    try:\n        1 / 0\n    except ZeroDivisionError as error:\n        return error\n';

export const pythonOwnLines: readonly Attack[] = [
  line('by a stack of frames', 'inspect.stack(0)[0][2]', 'import inspect'),
  line('by a stack under another name', 'frames(0)[0].lineno', 'from inspect import stack as frames'),
  line('by what is told of a frame', 'inspect.getframeinfo(sys._getframe(), 0)[1]', 'import inspect, sys'),
  line('by frames outside', 'inspect.getouterframes(sys._getframe(), 0)[0][2]', 'import inspect, sys'),
  line('by a trace', 'traceback.extract_stack(limit=1)[0][1]', 'import traceback'),
  line('by the trace of an error', 'traceback.extract_tb(failed().__traceback__)[0][1]', `import traceback${failing}`),
  line('by a summary of a trace', 'traceback.StackSummary.extract([]) or len(repr(at.__code__))', 'import traceback'),
  line(
    'by the text of a trace, on a later call',
    'random.random() < 1e-12 and len(traceback.format_stack()[-1])',
    'import random, traceback',
  ),
  line(
    'by the text of an error, on a later call',
    'random.random() < 1e-12 and said()',
    'import random\nfrom traceback import format_exc as said',
  ),
  line('by who logs', 'logging.getLogger("lab").findCaller()[1]', 'import logging'),
  line(
    'by a record of a log',
    'len(RECORDS)',
    'import logging\nRECORDS = []\nlogging.getLogger("lab").addFilter(lambda r: RECORDS.append(r.lineno) or False)',
  ),
  line('by the text of code', 'int(repr(at.__code__).split("line ")[1][:-1])'),
  line('by the table of lines', 'sum(at.__code__.co_linetable[:3]) + at.__code__.__hash__()'),
  line('by serialized code', 'sum(marshal.dumps(at.__code__)[-9:])', 'import marshal'),
  line('by the text of a frame', 'int(str(sys._getframe()).split("line ")[1].split(",")[0])', 'import sys'),
  line('by what disassembles', 'next(dis.get_instructions(at)).starts_line or at.__code__.co_positions', 'import dis'),
  line('by lines found beside it', 'inspect.findsource(at)[1]', 'import inspect'),
  later('comments of a module that ran', 'open("pkg/base.py").read()', { 'pkg/base.py': commented() }, {}),
  later(
    'comments of a module that ran, by a name put together',
    'open("pkg/" + random.choice(["ba", "co"]) + "se.py").read()',
    { 'pkg/base.py': commented() },
    {},
  ),
  later(
    'comments of a module that ran, found beside it',
    'import os; open(os.path.join(os.path.dirname(__file__), random.choice(os.listdir(os.path.dirname(__file__))))).read()',
    { 'pkg/base.py': commented() },
    {},
  ),
  later(
    'the size of a module that ran',
    'import os; os.stat("pkg/base.py").st_size',
    { 'pkg/base.py': commented() },
    {},
  ),
];

function commented(): string {
  return `# A base of all.\n${program.files['pkg/base.py'] ?? ''}`;
}
