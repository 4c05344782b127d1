import { expect, test } from 'vitest';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { touchedLines } from '../../src/profile/touched-lines.ts';
import { shapes } from './function-shapes.ts';

function moved(path: string, lines: readonly string[], added: readonly string[] = lines): readonly number[] {
  const count = lines.length;
  const body = (sign: string, all: readonly string[]): string => all.map((line) => `${sign}${line}\n`).join('');
  const diff = `diff --git a/${path} b/${path}
--- a/${path}
+++ b/${path}
@@ -4,${count} +3,0 @@
${body('-', lines)}@@ -90,0 +80,${added.length} @@
${body('+', added)}`;
  const [file] = parseUnifiedDiff(diff);
  if (file === undefined) throw new Error(diff);
  return touchedLines(file).lines;
}

const sources = ['go', 'rust', 'cpp', 'c', 'python', 'java', 'kotlin'] as const;

test.each(sources)('a function of %s that stands elsewhere is no changed one', (name) => {
  const file = shapes[name];
  const plain = (file?.chunks ?? []).filter(([title, , how = 'named']) => title !== '' && how === 'named');
  // One word in capitals is a macro, and what begins two braces or none is left out.
  const whole = plain.filter(([title]) => !/<(?:cl)?init>|ifdefd|looped|kr|tail|Q::Q/.test(title));
  expect(whole.length).toBeGreaterThan(2);
  for (const [title, text] of whole)
    expect([title, ...moved(file?.path ?? '', text.trimEnd().split('\n'))]).toEqual([title]);
});

test.each([
  ['a statement, which may now run more often', 'a.ts', ['  total += slow(n);'], undefined],
  ['a call that is given a function', 'a.ts', ['run(() => {', '  go();', '});'], undefined],
  ['a function with a statement behind it', 'a.ts', ['function a() {', '  go();', '}', 'a();'], undefined],
  ['part of a function', 'a.ts', ['function a() {', '  go();'], undefined],
  ['a statement of Python behind one', 'a.py', ['def a():', '    go()', 'a()'], undefined],
  ['one that was edited as well', 'a.ts', ['function a() {', '  go();', '}'], ['function a() {', '  slow();', '}']],
])('%s is a change where it is put', (_, path, lines, added) => {
  expect(moved(path, lines, added).length).toBeGreaterThan(0);
});
