/**
 * What a denial must not be said of: changes whose effect shows in no changed line of a function that was profiled. Each as git
 * writes it, from the text before and after.
 */
import { expect, test } from 'vitest';
import { type Blame, findBlame } from '../../src/profile/blame.ts';
import { isDenied } from '../../src/profile/certainty.ts';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import type { Frame } from '../../src/profile/profile.ts';
import { languageOfPath } from '../../src/profile/source-language.ts';
import { withValues } from '../../src/profile/value-blame.ts';
import { makeProfile } from './make-profile.ts';

type Files = Readonly<Record<string, string>>;

interface World {
  readonly before: Files;
  readonly after: Files;
  readonly renamed?: readonly [from: string, to: string];
  readonly grown: string;
  readonly language?: Frame['language'];
}

const steady = 'main@lib/z:1;one@lib/z:40 4000\nmain@lib/z:1;two@lib/z:60 3000\nmain@lib/z:1;three@lib/z:80 3000\n';

function sides(language: Frame['language'], grown: string, count: number): readonly ProfileSide[] {
  return [1, 1.01, 0.99, 1.02, 0.98].map((factor) => ({
    profile: makeProfile(
      `${steady}main@lib/z:1;${grown} ${count}`.replaceAll(/(\d+)$/gm, (each) =>
        String(Math.round(Number(each) * factor)),
      ),
      { language },
    ),
    operations: 100,
  }));
}

/** One hunk a file: all between the lines that both have at its begin and at its end. */
function patchOf(path: string, before: string | undefined, after: string | undefined): string {
  const [old, now] = [before, after].map((text) => (text === undefined ? [] : text.replace(/\n$/, '').split('\n')));
  if (old === undefined || now === undefined) return '';
  let head = 0;
  while (head < Math.min(old.length, now.length) && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, now.length) - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++;
  const [removed, added] = [old.slice(head, old.length - tail), now.slice(head, now.length - tail)];
  const range = ({ length }: readonly string[]): string => `${length === 0 ? head : head + 1},${length}`;
  const state =
    before === undefined ? 'new file mode 100644\n' : after === undefined ? 'deleted file mode 100644\n' : '';
  const lines = [...removed.map((line) => `-${line}`), ...added.map((line) => `+${line}`)].join('\n');
  return `diff --git a/${path} b/${path}\n${state}--- ${before === undefined ? '/dev/null' : `a/${path}`}\n+++ ${after === undefined ? '/dev/null' : `b/${path}`}\n@@ -${range(removed)} +${range(added)} @@\n${lines}\n`;
}

function blameOf({ before, after, renamed, grown, language }: World): Blame {
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const patch = paths
    .filter((path) => before[path] !== after[path] && renamed?.includes(path) !== true)
    .map((path) => patchOf(path, before[path], after[path]));
  if (renamed !== undefined)
    patch.push(
      `diff --git a/${renamed[0]} b/${renamed[1]}\nsimilarity index 100%\nrename from ${renamed[0]}\nrename to ${renamed[1]}\n`,
    );
  const changes = parseUnifiedDiff(patch.join(''));
  const spoken = language ?? languageOfPath(paths[0] ?? '');
  const diff = diffProfiles(sides(spoken, grown, 1000), sides(spoken, grown, 4000), { changes });
  const sources = new Map(Object.entries(after));
  return withValues(findBlame(diff, changes, { sources }), diff, changes, { sources });
}

const py = 'import os\n\n\ndef scan(xs):\n    xs = fast(xs)\n    return sum(xs)\n';
const js = 'import { fast } from "./fast.js";\n\nexport function scan(xs) {\n  xs = fast(xs);\n  return xs;\n}\n';
const scanPy = 'scan@a.py:4';
const scanJs = 'scan@src/a.js:3:21';

/** A file as it is, and the same with one text in place of another. */
function edit(path: string, text: string, from: string, to: string): Pick<World, 'before' | 'after'> {
  expect(text).toContain(from);
  return { before: { [path]: text }, after: { [path]: text.replace(from, to) } };
}

const go = 'package a\n\nfunc scan() {\n\tfast()\n\tslow()\n}\n';
const rust = '#[inline]\nfn scan() {\n    fast();\n    slow();\n}\n';
const java = 'package p;\n\nclass K {\n  int scan() {\n    fast();\n    return slow();\n  }\n}\n';
const c = 'int scan(int a) {\n  a = fast(a);\n  return a;\n}\n';

test.each<readonly [string, World]>([
  ['a statement of Python', { ...edit('a.py', py, '    xs = fast', '    # xs = fast'), grown: scanPy }],
  ['one that a docstring replaced', { ...edit('a.py', py, 'xs = fast(xs)', '"""Scan."""'), grown: scanPy }],
  ['a decorator', { ...edit('a.py', `@cached\n${py.slice(11)}`, '@cached', '# @cached'), grown: 'scan@a.py:2' }],
  ['a statement of JavaScript', { ...edit('src/a.js', js, '  xs = fast', '  // xs = fast'), grown: scanJs }],
  [
    'one between signs on its line',
    { ...edit('src/a.js', js, 'xs = fast(xs);', '/* xs = fast(xs); */'), grown: scanJs },
  ],
  [
    'one between signs on lines of their own',
    { ...edit('src/a.js', js, '  xs = fast(xs);', '  /*\n  xs = fast(xs);\n  */'), grown: scanJs },
  ],
  ['a statement of Go', { ...edit('a.go', go, '\tfast()', '\t// fast()'), grown: 'a.scan@a.go:3' }],
  ['one of a profile of names alone', { ...edit('a.rs', rust, '    fast();', '    // fast();'), grown: 'scan' }],
  ['an attribute', { ...edit('a.rs', rust, '#[inline]', '// #[inline]'), grown: 'scan@a.rs:2' }],
  ['a statement of Java', { ...edit('p/K.java', java, '    fast();', '    // fast();'), grown: 'p.K.scan' }],
  ['a statement of C', { ...edit('a.c', c, '  a = fast(a);', '  // a = fast(a);'), grown: 'scan@a.c:1' }],
])('%s that became a comment changed its function', (_, world) => {
  expect(blameOf(world).functions[0]).toMatchObject({ relation: 'changed', function: { frame: { name: /scan$/ } } });
});

test.each<readonly [string, World]>([
  [
    'words of a comment',
    { ...edit('a.py', py.replace('xs = ', '# xs\n    xs = '), '# xs', '# xs, sorted'), grown: scanPy },
  ],
  [
    'a docstring',
    { ...edit('a.py', py.replace('xs = ', '"""Old."""\n    xs = '), '"""Old."""', '"""New."""'), grown: scanPy },
  ],
  [
    'the head of a docstring over lines',
    {
      ...edit('a.py', py.replace('xs = ', '"""Old\n    words.\n    """\n    xs = '), '"""Old', '"""New'),
      grown: scanPy,
    },
  ],
  [
    'words within a comment',
    {
      ...edit('src/a.js', js.replace('  xs', '  /* one\n  two\n  */\n  xs'), '  two', '  run(three)'),
      grown: scanJs,
    },
  ],
  [
    'a comment over lines instead of one',
    { ...edit('src/a.js', js.replace('  xs', '  // one\n  xs'), '  // one', '  /*\n   * one\n   */'), grown: scanJs },
  ],
  [
    'a comment that is gone',
    { ...edit('a.py', py.replace('xs = ', '# xs\n    xs = '), '    # xs\n', ''), grown: scanPy },
  ],
])('%s changed none', (_, world) => {
  expect(isDenied(blameOf(world))).toBe(true);
});

const bench = 'import { N } from "./setup.js";\nexport function run(xs) {\n  return scan(N);\n}\n';

test.each<readonly [string, World]>([
  [
    'a constant of a benchmark',
    { ...edit('tests/test_perf.py', `N = 1\n${py.slice(10)}`, 'N = 1', 'N = 100'), grown: 'scan@tests/test_perf.py:4' },
  ],
  [
    'one that it imports',
    {
      before: { 'test/bench.js': bench, 'test/setup.js': 'export const N = 1;\n' },
      after: { 'test/bench.js': bench, 'test/setup.js': 'export const N = 100;\n' },
      grown: 'run@test/bench.js:2:20',
    },
  ],
  [
    'a header beside it',
    {
      before: {
        'tests/bench.cpp': '#include "data.h"\n\nint run() {\n  return N;\n}\n',
        'tests/data.h': '#define N 1\n',
      },
      after: {
        'tests/bench.cpp': '#include "data.h"\n\nint run() {\n  return N;\n}\n',
        'tests/data.h': '#define N 9\n',
      },
      grown: 'run()@tests/bench.cpp:3',
    },
  ],
  [
    'one of a class of Java, of which there is a name alone',
    {
      ...edit(
        'src/test/java/p/Op.java',
        `class Op {\n  static final int N = 1;\n\n  int run() {\n    return N;\n  }\n}\n`,
        '= 1',
        '= 9',
      ),
      grown: 'p.Op.run',
    },
  ],
  [
    'one in an example',
    { ...edit('examples/a.js', `const N = 1;\n${bench.slice(32)}`, '= 1', '= 9'), grown: 'run@examples/a.js:2:20' },
  ],
  [
    'one in documents',
    { ...edit('docs/a.js', `const N = 1;\n${bench.slice(32)}`, '= 1', '= 9'), grown: 'run@docs/a.js:2:20' },
  ],
])('among tests and examples that ran, %s is no less asked after than elsewhere', (_, world) => {
  const blame = blameOf(world);
  expect(isDenied(blame)).toBe(false);
});

const own = { before: { 'a.py': py }, after: { 'a.py': py } };

function beside(path: string, before: string | undefined, after: string | undefined): World {
  return {
    before: { 'a.py': py, ...(before === undefined ? {} : { [path]: before }) },
    after: { 'a.py': py, ...(after === undefined ? {} : { [path]: after }) },
    grown: scanPy,
  };
}

test.each<readonly [string, World]>([
  ['sitecustomize.py', beside('sitecustomize.py', undefined, 'import sys\nsys.settrace(print)\n')],
  ['src/usercustomize.py', beside('src/usercustomize.py', undefined, 'import gc\ngc.set_threshold(1)\n')],
  ['tests/conftest.py', beside('tests/conftest.py', 'N = 1\n', 'N = 2\n')],
  ['_speedups.py', beside('_speedups.py', 'def scan_fast(xs):\n    return 0\n', undefined)],
  ['_speedups.c', beside('_speedups.c', 'int scan(int a) {\n  return a;\n}\n', undefined)],
  ['limits.py', beside('limits.py', 'N = 1\n', undefined)],
  ['faster.py', { ...own, renamed: ['fast.py', 'faster.py'], grown: scanPy }],
  ['hash_avx2.c', { ...own, renamed: ['hash.c', 'hash_avx2.c'], grown: scanPy }],
  ['examples/page.md', beside('examples/page.md', 'a\n', 'a\nb\n')],
  ['examples/jquery.js', beside('examples/jquery.js', 'a();\n', 'a();\nb();\n')],
  ['tests/cases/a.py', beside('tests/cases/a.py', 'a = 1\n', 'a = 1\nb = 2\n')],
  ['test/a.svg', beside('test/a.svg', 'a\n', 'b\n')],
])('%s is in no profile, and told as unknown beside a denial', (path, world) => {
  expect(blameOf(world).beside).toEqual([path]);
});

test.each<readonly [string, World]>([
  ['a module of tests', beside('tests/test_a.py', 'a = 1\n', 'a = 2\n')],
  ['a test by its text', beside('test/parser.js', 'it("a", one);\n', 'it("a", two);\n')],
  ['an empty file', beside('pkg/__init__.py', '\n', undefined)],
  ['a document', beside('docs/conf.py', 'a = 1\n', 'a = 2\n')],
  [
    'a file that another took over',
    {
      before: { 'a.py': py, 'old.py': 'def scan_fast(xs):\n    return 0\n' },
      after: { 'a.py': py, 'new.py': 'def scan_fast(xs):\n    return 0\n' },
      grown: scanPy,
    },
  ],
  [
    'a file that ran under either name',
    { before: {}, after: {}, renamed: ['old/a.py', 'a.py'], grown: scanPy, language: 'python' },
  ],
])('%s is not', (_, world) => {
  expect(blameOf(world).beside).toBeUndefined();
});

const header = '#pragma once\n\nstruct K {\n  virtual int scan(int a) final;\n  int other(int a);\n};\n';
const cpp = { before: { 'op.cpp': c }, after: { 'op.cpp': c } };
const method = (head: string): string =>
  `class K {\n  ${head} {\n    return 1;\n  }\n\n  int scan() {\n    return 2;\n  }\n}\n`;

function removedMethod(path: string, head: string, grown: string): World {
  const text = method(head);
  return { before: { [path]: text }, after: { [path]: text.replace(/ {2}.*\{\n.*\n {2}\}\n\n/, '') }, grown };
}

test.each<readonly [string, World]>([
  ['a virtual function that is one no longer', { ...edit('k.h', header, 'virtual ', ''), grown: 'scan' }],
  ['a final one', { ...edit('k.h', header, ' final', ''), grown: 'scan' }],
  ['an argument by default', { ...edit('k.h', header, 'other(int a)', 'other(int a = 30)'), grown: 'scan' }],
  [
    'a header that is included in addition',
    { ...edit('op.cpp', c, 'int scan', '#include "debug.h"\nint scan'), grown: 'scan@op.cpp:2' },
  ],
  [
    'a header that is no longer',
    { ...edit('op.cpp', `#include "fast.h"\n${c}`, '#include "fast.h"\n', ''), grown: 'scan@op.cpp:1' },
  ],
  [
    'a module in place of another',
    { ...edit('src/lib.rs', `mod fast;\n${rust}`, 'mod fast', 'mod slow'), grown: 'scan@src/lib.rs:3' },
  ],
  [
    'what a module gives by default',
    { ...edit('src/a.js', `${js}export default memo(scan);\n`, 'memo(scan)', 'scan'), grown: scanJs },
  ],
  ['strict mode', { ...edit('src/a.js', `"use strict";\n${js}`, '"use strict";\n', ''), grown: scanJs }],
  [
    'all names of another module',
    { ...edit('a.py', `from fast import *\n${py.slice(10)}`, 'fast', 'slow'), grown: scanPy },
  ],
  [
    'an import that nothing uses',
    { ...edit('a.py', py, 'import os\n\n', 'import os\nimport gevent_patch\n'), grown: scanPy },
  ],
  ['one that is gone', { ...edit('a.py', `import fastpatch\n${py}`, 'import fastpatch\n', ''), grown: scanPy }],
  [
    'one that became a comment',
    { ...edit('a.py', `import fastpatch\n${py}`, 'import fast', '# import fast'), grown: 'scan@a.py:5' },
  ],
  [
    'a call that became a comment',
    { ...edit('a.py', `import f\nf.patch()\n${py}`, 'f.patch', '# f.patch'), grown: 'scan@a.py:6' },
  ],
  [
    'a package of Go for what it runs',
    { ...edit('a.go', `${go}`, '\n\nfunc', '\n\nimport _ "go.uber.org/automaxprocs"\n\nfunc'), grown: 'a.scan@a.go:5' },
  ],
  [
    'an old word to the compiler of Go',
    { ...edit('a.go', `// +build linux\n\n${go}`, 'linux', 'windows'), grown: 'a.scan@a.go:5' },
  ],
  ['flags of cgo', { ...edit('a.go', `// #cgo CFLAGS: -O2\nimport "C"\n${go}`, 'O2', 'O0'), grown: 'a.scan@a.go:5' }],
  ['hashCode', removedMethod('p/K.java', 'public int hashCode()', 'p.K.scan')],
  ['a method that stood in for another', removedMethod('p/K.java', '@Override public int size()', 'p.K.scan')],
  ['toJSON', removedMethod('src/a.js', 'toJSON()', 'other@src/b.js:1:10')],
])('%s can be the cause, and is not denied', (_, world) => {
  expect(isDenied(blameOf({ ...cpp, ...world }))).toBe(false);
});
