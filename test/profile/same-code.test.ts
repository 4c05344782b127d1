import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSameCode } from '../../src/profile/same-code.ts';
import { touchedLines } from '../../src/profile/touched-lines.ts';

test.each([
  ['blanks within', 'a.ts', ['sum(a, b);'], ['sum( a,b );']],
  ['arguments on lines of their own', 'a.ts', ['return sum(a, [b]);'], ['return sum(', '  a, [b]', ');']],
  ['a brace on the next line', 'a.c', ['int f(int n) {'], ['int f(int n)', '{']],
  ['deeper lines', 'A.java', ['go();', '  run(1);'], ['  go();', '    run(1);']],
  ['tabs', 'a.go', ['    x  :=  1'], ['\tx := 1']],
  ['another comment', 'a.rs', ['let x = 1; // old'], ['let x = 1; // new words']],
  ['a comment of its own line', 'a.py', ['x = 1  # old'], ['# new', 'x = 1']],
  ['blanks of Python', 'a.py', ['f( a,b )'], ['f(a, b)']],
])('%s: the same code', (_, path, removed, added) => {
  expect(isSameCode(removed, added, path)).toBe(true);
  expect(isSameCode(added, removed, path)).toBe(true);
});

test.each([
  ['another number', 'a.ts', ['f(1);'], ['f(2);']],
  ['text with another blank', 'a.ts', ['f("a b");'], ['f("ab");']],
  ['a word parted', 'a.c', ['intx;'], ['int x;']],
  ['another sign', 'a.ts', ['a - -b;'], ['a--b;']],
  ['a value that is no longer given back', 'a.js', ['return x;'], ['return', 'x;']],
  ['a line of Python at another depth', 'a.py', ['    x = 1'], ['        x = 1']],
  ['lines of Python', 'a.py', ['if a: b()', 'c()'], ['if a: b() c()']],
  ['what Go’s compiler reads', 'a.go', ['//go:noinline', 'func f() {'], ['func f() {']],
  ['nothing written', 'a.ts', ['f();'], []],
  ['comments alone', 'a.ts', ['// a'], ['// b']],
  ['another kind of file', 'a.txt', ['a  b'], ['a b']],
  ['a directive’s line', 'a.c', ['#define A 1', 'int x;'], ['#define A 1 int x;']],
  ['a sign that begins a statement', 'A.kt', ['x = a', '- b'], ['x = a - b']],
  ['digits put together', 'a.c', ['x = 1 2;'], ['x = 12;']],
])('%s: other code', (_, path, removed, added) => {
  expect(isSameCode(removed, added, path)).toBe(false);
});

test('code is itself in any lines, and is not what lacks a word of it', () => {
  const word = fc.constantFrom('a', 'b1', '(', ')', '{', '}', ';', ',', '+', '-', '=', '"x y"', '7', '.');
  const blank = fc.constantFrom(' ', '  ', '\n', '\n\t', ' /* words */ ');
  const laid = (words: readonly string[], blanks: readonly string[]): readonly string[] =>
    words
      .map((each, index) => `${each}${blanks[index] ?? ' '}`)
      .join('')
      .split('\n');
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 2, maxLength: 12 }),
      fc.array(blank, { minLength: 12, maxLength: 12 }),
      fc.array(blank, { minLength: 12, maxLength: 12 }),
      fc.nat({ max: 11 }),
      (words, one, other, at) => {
        // A comma ahead of a closing bracket may be written or left out.
        fc.pre(words[at % words.length] !== ',' || ![')', '}'].includes(words[(at % words.length) + 1] ?? ''));
        expect(isSameCode(laid(words, one), laid(words, other), 'A.java')).toBe(true);
        const less = words.filter((_, index) => index !== at % words.length);
        expect(isSameCode(laid(words, one), laid(less, other), 'A.java')).toBe(false);
      },
    ),
  );
});

test('a hunk that only sets code in other lines touches none', () => {
  const range = (start: number, count: number): { start: number; count: number } => ({ start, count });
  const hunk = {
    baseline: range(3, 1),
    candidate: range(3, 2),
    heading: '',
    removed: ['f(a, b);'],
    added: ['f(a,', '  b);'],
  };
  const file = { path: 'a.ts', state: 'modified' as const, hunks: [hunk] };
  expect(touchedLines(file).lines).toEqual([]);
  expect(touchedLines({ ...file, hunks: [{ ...hunk, added: ['f(a,', '  c);'] }] }).lines).toEqual([3, 4]);
});
