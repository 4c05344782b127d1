import { expect, test } from 'vitest';
import { candidateLineIn, parseUnifiedDiff, renamedFilesOf } from '../../src/profile/changed-lines.ts';
import { touchedLines } from '../../src/profile/touched-lines.ts';

const text = `diff --git a/src/lexer.ts b/src/lexer.ts
index 1a2b3c4..5d6e7f8 100644
--- a/src/lexer.ts
+++ b/src/lexer.ts
@@ -3,0 +4,2 @@ export function first() {
+  // only a comment
+  work();
@@ -10,2 +12 @@ export function second() {
-  a();
-  b();
+  ab();
@@ -30,3 +31,0 @@ export function third() {
-  c();
-  d();
-  e();
diff --git a/src/old name.ts b/src/new name.ts
similarity index 100%
rename from src/old name.ts
rename to src/new name.ts
diff --git a/logo.png b/logo.png
index 1a2b3c4..5d6e7f8 100644
Binary files a/logo.png and b/logo.png differ
diff --git a/gone.ts b/gone.ts
deleted file mode 100644
--- a/gone.ts
+++ /dev/null
@@ -1 +0,0 @@
-x();
diff --git "a/src/\\303\\251t\\303\\251.ts" "b/src/\\303\\251t\\303\\251.ts"
new file mode 100644
--- /dev/null
+++ "b/src/\\303\\251t\\303\\251.ts"
@@ -0,0 +1,2 @@
+--- not a header
+y();
\\ No newline at end of file
`;

test('`parseUnifiedDiff()` reads every file with its state', () => {
  expect(parseUnifiedDiff(text).map(({ path, from, state, hunks }) => [path, from, state, hunks.length])).toEqual([
    ['src/lexer.ts', undefined, 'modified', 3],
    ['src/new name.ts', 'src/old name.ts', 'modified', 0],
    ['logo.png', undefined, 'modified', 0],
    ['gone.ts', undefined, 'deleted', 1],
    ['src/été.ts', undefined, 'added', 1],
  ]);
});

test('lines written, gaps where lines only went away, and neither for comments', () => {
  const [file] = parseUnifiedDiff(text);
  expect(file && touchedLines(file)).toMatchObject({ lines: [5, 12], gaps: [31] });
});

test('a line that looks like a header within a hunk is text', () => {
  expect(parseUnifiedDiff(text)[4]?.hunks[0]?.added).toEqual(['--- not a header', 'y();']);
});

test('the line of the enclosing definition is kept', () => {
  expect(parseUnifiedDiff(text)[0]?.hunks.map(({ heading }) => heading)).toEqual([
    'export function first() {',
    'export function second() {',
    'export function third() {',
  ]);
});

test('a diff with context has the same hunks as one without', () => {
  const wide = 'diff --git a/a.c b/a.c\n--- a/a.c\n+++ b/a.c\n@@ -1,5 +1,6 @@\n a\n-b\n+B\n c\n+c2\n d\n e\n';
  const narrow = 'diff --git a/a.c b/a.c\n--- a/a.c\n+++ b/a.c\n@@ -2 +2 @@\n-b\n+B\n@@ -3,0 +4 @@\n+c2\n';
  expect(parseUnifiedDiff(wide)).toEqual(parseUnifiedDiff(narrow));
});

test.each([
  [1, 1],
  [3, 3],
  [4, 6],
  [9, 11],
  [10, undefined],
  [11, undefined],
  [12, 13],
  [29, 30],
  [31, undefined],
  [33, 31],
])('line %i of the baseline is %s of the candidate', (line, expected) => {
  expect(candidateLineIn(parseUnifiedDiff(text))('src/lexer.ts', line)).toBe(expected);
});

test('a file the change does not name keeps its lines', () => {
  expect(candidateLineIn(parseUnifiedDiff(text))('src/other.ts', 7)).toBe(7);
});

test('renamed files are told, deleted and new ones are not', () => {
  expect([...renamedFilesOf(parseUnifiedDiff(text))]).toEqual([['src/old name.ts', 'src/new name.ts']]);
});

test.each([
  ['a.py', '# why', false],
  ['a.ts', '#count = 1;', true],
  ['a.c', '#define X 2', true],
  ['a.ts', ' * more words', false],
  ['a.ts', '/** doc */', false],
  ['a.ts', '/* eslint */ run();', true],
  ['a.py', '* b', true],
  ['a.go', '', false],
])('in %s the line "%s" changes what runs: %s', (path, line, runs) => {
  const diff = `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -1,0 +2 @@\n+${line}\n`;
  const [file] = parseUnifiedDiff(diff);
  expect(file && touchedLines(file).lines).toEqual(runs ? [2] : []);
});
