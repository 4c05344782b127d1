/** Modules that Python code may import another time than the one it was looked at. */
import { expect, test } from 'vitest';
import { filesOfNames, importedLater } from '../../src/harness/pytest/imported-later.ts';

const changed = [
  'src/pkg/lazy.py',
  'src/pkg/more/__init__.py',
  'src/pkg/fast.cpython-312-x86_64-linux-gnu.so',
  'README.md',
];

test.each([
  ['a module of a package', ['pkg.lazy'], ['src/pkg/lazy.py']],
  ['a name in a module', ['pkg.lazy.go'], ['src/pkg/lazy.py']],
  ['a relative name', ['lazy'], ['src/pkg/lazy.py']],
  ['a package', ['pkg.more'], ['src/pkg/more/__init__.py']],
  ['a compiled module', ['pkg.fast'], ['src/pkg/fast.cpython-312-x86_64-linux-gnu.so']],
  ['another module of that name', ['other.lazy'], []],
  ['nothing of it', ['json.decoder'], []],
])('what the code imports by %s is what it may run', (_, names, expected) => {
  expect(importedLater(changed, { names, worksOut: [] })).toEqual(expected);
});

test('code that works out what it imports may import every module of its package', () => {
  const files = [...changed, 'tests/test_lazy.py'];
  expect(importedLater(files, { names: [], worksOut: ['src/pkg/__init__.py'] })).toEqual(changed.slice(0, 3));
  expect(importedLater(files, { names: [], worksOut: ['run.py'] })).toContain('tests/test_lazy.py');
});

test('a module that the code names may lie in a file of its name or in a folder', () => {
  expect(filesOfNames(['pkg.made'], ['', 'src/'])).toEqual([
    'pkg.py',
    'pkg/__init__.py',
    'pkg/made.py',
    'pkg/made/__init__.py',
    'src/pkg.py',
    'src/pkg/__init__.py',
    'src/pkg/made.py',
    'src/pkg/made/__init__.py',
  ]);
});

test.each([
  ['pkg.plugins', true],
  ['.plugins', true],
  ['pkg/plugins', true],
  ['plugins', true],
  ['pkg', false],
  ['src.pkg', false],
  ['plugin', false],
])('a package that is given the text %s may load what lies there: %s', (text, expected) => {
  const files = ['src/pkg/plugins/zebra.py'];
  expect(importedLater(files, { names: [], worksOut: [], handedOn: [text] })).toEqual(expected ? files : []);
});
