// biome-ignore-all lint/suspicious/noTemplateCurlyInString: source text of other languages.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type ChangedFile, parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { sourceView } from '../../src/profile/literals.ts';
import { languageOfPath } from '../../src/profile/source-language.ts';
import { touchedLines } from '../../src/profile/touched-lines.ts';

/** What git would write of it: the longest lines that both have, in their order, are no change. */
function changeOf(path: string, before: string, after: string): ChangedFile {
  const [one, other] = [before.split('\n'), after.split('\n')];
  const same = one.map(() => other.map(() => 0));
  for (let at = one.length - 1; at >= 0; at--) {
    for (let to = other.length - 1; to >= 0; to--) {
      const next = one[at] === other[to] ? 1 + (same[at + 1]?.[to + 1] ?? 0) : 0;
      const row = same[at];
      if (row !== undefined) row[to] = Math.max(next, same[at + 1]?.[to] ?? 0, row[to + 1] ?? 0);
    }
  }
  const lines: string[] = [];
  let at = 0;
  let to = 0;
  while (at < one.length || to < other.length) {
    const [below, beside] = [same[at + 1]?.[to] ?? -1, same[at]?.[to + 1] ?? -1];
    if (at < one.length && to < other.length && one[at] === other[to]) {
      lines.push(` ${one[at++]}`);
      to++;
    } else if (at < one.length && (to >= other.length || below >= beside)) lines.push(`-${one[at++]}`);
    else lines.push(`+${other[to++]}`);
  }
  const head = `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -1,${one.length} +1,${other.length} @@\n`;
  const [file] = parseUnifiedDiff(`${head}${lines.join('\n')}\n`);
  if (file === undefined) throw new Error(path);
  return file;
}

function isTouched(path: string, before: string, after: string): boolean {
  const { lines, gaps } = touchedLines(changeOf(path, before, after), sourceView(after, languageOfPath(path)));
  return lines.length + gaps.length > 0;
}

const formatted: readonly (readonly [name: string, path: string, before: string, after: string])[] = [
  ['arguments on lines of their own', 'a.py', 'x = f(a, b)\ny = 1', 'x = f(\n    a,\n    b,\n)\ny = 1'],
  ['arguments apart that were on one line', 'a.py', 'x = f(\n    a, b\n)', 'x = f(\n    a,\n    b,\n)'],
  ['aligned arguments', 'a.py', 'x = f(a,\n      b,\n      c)', 'x = f(\n    a,\n    b,\n    c,\n)'],
  ['a table', 'a.py', 'T = {"a": 1, "b": [1, 2]}', "T = {\n    'a': 1,\n    'b': [1, 2],\n}"],
  ['parentheses around a value', 'a.py', 'x = a + \\\n    b', 'x = (\n    a\n    + b\n)'],
  [
    'parentheses around what is given back',
    'a.py',
    'def f():\n    return "a" + b',
    'def f():\n    return (\n        "a" + b\n    )',
  ],
  ['names of an import', 'a.py', 'from m import a, b', 'from m import (\n    a,\n    b,\n)'],
  ['a condition', 'a.py', 'if (a and b):\n    c()', 'if a and b:\n    c()'],
  ['quotes', 'a.py', "x = f'{a}' + 'b'", 'x = f"{a}" + "b"'],
  ['a comma that a formatter adds', 'a.ts', 'f(\n  a,\n  b\n);', 'f(\n  a,\n  b,\n);'],
  ['elements', 'a.js', 'const a = [1, 2];', 'const a = [\n  1,\n  2,\n];'],
  ['quotes and semicolons', 'a.js', "const a = 'x'\nb()\n", 'const a = "x";\nb();\n'],
  ['a semicolon within braces', 'a.js', 'const f = () => { return 1 }', 'const f = () => { return 1; }'],
  ['one parameter', 'a.ts', 'all.map(x => x + 1, async y => y)', 'all.map((x) => x + 1, async (y) => y)'],
  ['a call in Go', 'a.go', 'x := f(a, b)', 'x := f(\n\ta,\n\tb,\n)'],
  ['parameters in Rust', 'a.rs', 'fn f(n: usize) -> u8 {', 'fn f(\n    n: usize,\n) -> u8 {'],
  ['a tuple of two in Rust', 'a.rs', 'let t = (a, b,);', 'let t = (a, b);'],
  ['parameters in Kotlin', 'a.kt', 'fun f(a: Int): Int {', 'fun f(\n    a: Int,\n): Int {'],
  ['a table in C', 'a.c', 'int t[] = {\n  1, 2,\n  3, 4,\n};', 'int t[] = {\n  1, 2, 3, 4\n};'],
];

test.each(formatted)('%s in %s: nothing is touched', (_, path, before, after) => {
  expect(isTouched(path, before, after)).toBe(false);
  expect(isTouched(path, after, before)).toBe(false);
});

const rewritten: readonly (readonly [name: string, path: string, before: string, after: string])[] = [
  ['a value among arguments', 'a.py', 'x = f(a, b)', 'x = f(\n    a,\n    c,\n)'],
  ['a tuple of one', 'a.py', 'return (a)', 'return (a,)'],
  ['a tuple of one on lines of its own', 'a.py', 'x = (\n    a\n)', 'x = (\n    a,\n)'],
  ['an index that is a tuple', 'a.py', 'x = y[a]', 'x = y[a,]'],
  ['a generator in place of its value', 'a.py', 'x = (y for y in z)', 'x = y'],
  ['a statement in a block', 'a.py', 'if a:\n    b()\nc()', 'if a:\n    b()\n    c()'],
  ['texts that are no longer joined', 'a.py', 'x = [\n    "a"\n    "b",\n]', 'x = [\n    "a",\n    "b",\n]'],
  ['what is between quotes', 'a.py', "x = 'a'", 'x = "b"'],
  ['another kind of text', 'a.py', "x = b'a'", 'x = "a"'],
  ['parentheses that group', 'a.py', 'x = (a + b) * c', 'x = a + b * c'],
  ['a hole', 'a.js', 'const a = [1,,];', 'const a = [1,];'],
  ['an empty body', 'a.js', 'while (next());\nrun()', 'while (next())\nrun()'],
  ['a semicolon that parts', 'a.js', 'const a = b;\n(c)()', 'const a = b\n(c)()'],
  ['a template', 'a.js', 'const a = `x${b}`;', "const a = 'x${b}';"],
  ['text over lines', 'a.js', 'const a = `\n  x y\n`;', 'const a = `\n x y\n`;'],
  ['text over lines', 'a.py', 'a = f("""\n  x\n""")', 'a = f("""\n    x\n""")'],
  ['a tuple of one in Rust', 'a.rs', 'let t = (a);', 'let t = (a,);'],
  ['an empty argument of a macro', 'a.c', 'x = CALL(a);', 'x = CALL(a,);'],
  ['an empty argument of a macro', 'a.rs', 'call!(a);', 'call!(a,);'],
  ['a character of C', 'a.c', "x = 'a';", 'x = "a";'],
];

test.each(rewritten)('%s in %s: it is touched', (_, path, before, after) => {
  expect(isTouched(path, before, after)).toBe(true);
  expect(isTouched(path, after, before)).toBe(true);
});

test('calls are the same however they are set in lines, and are not with another argument', () => {
  const argument = fc.constantFrom('a', 'b', 'c(1)', '[d, e]', '"x y"', '{f: 1}', 'g.h');
  const path = fc.constantFrom('a.py', 'a.ts', 'a.go', 'a.rs', 'a.kt');
  const laid = (all: readonly string[], isApart: readonly boolean[], isLast: boolean): string => {
    const [first = false] = isApart;
    const parts = all.map(
      (each, at) => `${each}${at < all.length - 1 || isLast ? ',' : ''}${isApart[at + 1] ? '\n    ' : ' '}`,
    );
    return `  before()\n  x = call(${first ? '\n    ' : ''}${parts.join('').trimEnd()}${isLast ? '\n  ' : ''})\n  after()`;
  };
  const breaks = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(
      path,
      fc.array(argument, { minLength: 1, maxLength: 6 }),
      fc.tuple(breaks, fc.boolean()),
      fc.tuple(breaks, fc.boolean()),
      (name, all, [one, isOne], [other, isOther]) => {
        expect(isTouched(name, laid(all, one, isOne), laid(all, other, isOther))).toBe(false);
        const others = [...all.slice(0, -1), 'z'];
        expect(isTouched(name, laid(all, one, isOne), laid(others, other, isOther))).toBe(true);
      },
    ),
  );
});
