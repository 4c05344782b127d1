/** Changes of Python functions and constants that reach no benchmark. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { change, door, edited } from './python-function-doors.ts';

/** Nobody calls, names or reads what changes. */
export const pythonHarmlessFunctions: readonly Attack[] = [
  door('harmless: another function', 'pass'),
  change(
    'harmless: a new function',
    edited('pkg/util.py', 'def used', 'def fresh_way(n: int = 1) -> int:\n    return n\n\n\ndef used'),
  ),
  change(
    'harmless: a new method',
    edited('pkg/util.py', '    rate = 1', '    rate = 1\n\n    def to_fresh(self):\n        return 1'),
  ),
  change('harmless: a function that goes', edited('pkg/util.py', /def hidden_way[\s\S]*?\n\n\n/, '')),
  change('harmless: the version', edited('pkg/util.py', '"1.1"', '"1.2"')),
  change('harmless: a constant', edited('pkg/util.py', 'SPARE_SIZE = 1', 'SPARE_SIZE = 2')),
  change(
    'harmless: an annotation of a variable',
    edited('pkg/core.py', '        total = self.start', '        total: int = self.start'),
  ),
  change('harmless: a test', () => ({ 'tests/test_more.py': 'def test_more():\n    assert True\n' })),
  change(
    'harmless: names that a function of its own object works out',
    edited('pkg/util.py', /def hidden_way[\s\S]*?\n\n\n/, ''),
    'util.Own().run("a")',
    {
      more: 'class Own:\n    def run(self, name):\n        return getattr(self, name)()',
    },
  ),
];
