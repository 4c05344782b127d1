/** What a change takes away can cost as well: the report may not deny it, though nothing that it wrote is in any profile. */
import { expect, test } from 'vitest';
import { type Blame, findBlame } from '../../src/profile/blame.ts';
import { isDenied } from '../../src/profile/certainty.ts';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import type { Frame } from '../../src/profile/profile.ts';
import { withValues } from '../../src/profile/value-blame.ts';
import { makeProfile } from './make-profile.ts';

interface World {
  readonly language: Frame['language'];
  readonly path: string;
  /** The file as it is now; none where it is gone. */
  readonly text?: string;
  /** Behind which line of it what was removed stood. */
  readonly at?: number;
  readonly removed: string;
  readonly grown: string;
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

function blameOf({ language, path, text, at = 0, removed, grown }: World): Blame {
  const lines = removed.trimEnd().split('\n');
  const gone = text === undefined ? 'deleted file mode 100644\n' : '';
  const patch = `diff --git a/${path} b/${path}\n${gone}--- a/${path}\n+++ ${gone === '' ? `b/${path}` : '/dev/null'}\n@@ -${at + 1},${lines.length} +${at},0 @@\n${lines.map((line) => `-${line}\n`).join('')}`;
  const changes = parseUnifiedDiff(patch);
  const diff = diffProfiles(sides(language, grown, 1000), sides(language, grown, 4000), { changes });
  const sources = new Map(text === undefined ? [] : [[path, text]]);
  return withValues(findBlame(diff, changes, { sources }), diff, changes, { sources });
}

const lookup = 'export class A {\n  lookup(k) {\n    return scan(this, k);\n  }\n}\n';
const run = 'package p\n\nfunc Run() int {\n\treturn 1\n}\n';

test.each<readonly [string, World, string]>([
  [
    'a field of a class of JavaScript',
    {
      language: 'js',
      path: 'src/a.js',
      text: lookup,
      at: 1,
      removed: '  cache = new Map();',
      grown: 'lookup@src/a.js:2:9',
    },
    'cache = new Map();',
  ],
  [
    'a field between two methods',
    {
      language: 'js',
      path: 'src/a.js',
      text: lookup.replace('{\n', '{\n  one() {\n    return 1;\n  }\n'),
      at: 4,
      removed: '  cache = new Map();\n',
      grown: 'lookup@src/a.js:5:9',
    },
    'cache = new Map();',
  ],
  [
    'a method that stood in for its base’s',
    {
      language: 'js',
      path: 'src/a.js',
      text: lookup.replace('A', 'A extends B'),
      at: 1,
      removed: '  hash() { return this.id; }',
      grown: 'hash@src/b.js:2:9',
    },
    'hash() { return this.id; }',
  ],
  [
    'a method whose name others run by, without a base that is written',
    {
      language: 'js',
      path: 'src/a.js',
      text: lookup,
      at: 4,
      removed: '  hash() { return this.id; }',
      grown: 'hash@src/b.js:2:9',
    },
    'hash() { return this.id; }',
  ],
  [
    'a method on a prototype that the runtime calls',
    {
      language: 'js',
      path: 'src/a.js',
      text: 'function K() {}\nK.prototype.run = function () {\n  return 1;\n};\n',
      at: 4,
      removed: 'K.prototype.toJSON = function () {\n  return 1;\n};',
      grown: 'K.run@src/a.js:2:19',
    },
    'K.prototype.toJSON = function () {',
  ],
  [
    'an import for its effects',
    {
      language: 'js',
      path: 'src/a.js',
      text: 'export function run() {\n  return scan();\n}\n',
      at: 0,
      removed: "import './fast.js';",
      grown: 'run@src/a.js:1:20',
    },
    "import './fast.js';",
  ],
  [
    '__slots__',
    {
      language: 'python',
      path: 'a.py',
      text: 'class A:\n    def run(self):\n        return 1\n',
      at: 1,
      removed: '    __slots__ = ("x",)',
      grown: 'run@a.py:2',
    },
    '__slots__ = ("x",)',
  ],
  [
    'a method that an operator calls',
    {
      language: 'python',
      path: 'a.py',
      text: 'class A:\n    def run(self):\n        return 1\n',
      at: 1,
      removed: '    def __eq__(self, other):\n        return self is other',
      grown: '__eq__@b.py:2',
    },
    'def __eq__(self, other):',
  ],
  [
    'a method of a trait that has another',
    {
      language: 'native',
      path: 'src/a.rs',
      text: 'pub struct K(u32);\n',
      at: 1,
      removed: 'impl Iterator for K {\n    fn nth(&mut self, n: usize) -> Option<u32> { None }\n}',
      grown: 'core::iter::Iterator::nth',
    },
    'fn nth(&mut self, n: usize) -> Option<u32> { None }',
  ],
  [
    'a method of C++ that stood in for its base’s',
    {
      language: 'native',
      path: 'src/k.hpp',
      text: 'struct K : Base {\n  int id;\n};\n',
      at: 2,
      removed: '  int hash() const override { return id; }',
      grown: 'Base::hash() const',
    },
    'int hash() const override { return id; }',
  ],
  [
    'a method of Java that stood in for its base’s',
    {
      language: 'jvm',
      path: 'src/p/K.java',
      text: 'package p;\n\nclass K extends B {\n  int id;\n}\n',
      at: 4,
      removed: '  @Override\n  public boolean equals(Object o) {\n    return id == 1;\n  }',
      grown: 'p.B.equals',
    },
    'public boolean equals(Object o) {',
  ],
  [
    'a file of Go beside which another has the same',
    {
      language: 'go',
      path: 'p/run_amd64.go',
      removed: run,
      grown: 'x/p.Run@p/run.go:3',
    },
    'run_amd64.go',
  ],
])('%s that was removed is left open, by its text and place', (_, world, name) => {
  const blame = blameOf(world);
  expect(isDenied(blame)).toBe(false);
  expect(blame.values?.map((each) => each.name)).toEqual([name]);
  expect(blame.values?.[0]).toMatchObject({ file: world.path, line: Math.max(1, world.at ?? 1) });
});

test.each<readonly [string, World]>([
  [
    'a function that nobody called',
    {
      language: 'js',
      path: 'src/a.js',
      text: 'export function run() {\n  return scan();\n}\n',
      at: 3,
      removed: 'function dead() {\n  return 1;\n}',
      grown: 'run@src/a.js:1:20',
    },
  ],
  [
    'a method of a class without a base, of a name that nothing else has',
    {
      language: 'js',
      path: 'src/a.js',
      text: lookup,
      at: 4,
      removed: '  dead() {\n    return 1;\n  }',
      grown: 'lookup@src/a.js:2:9',
    },
  ],
  [
    'a member that is a type alone',
    {
      language: 'js',
      path: 'src/a.ts',
      text: lookup,
      at: 1,
      removed: '  private depth: number;',
      grown: 'lookup@src/a.ts:2:9',
    },
  ],
  [
    'an import of a name, which whoever used it no longer does',
    {
      language: 'js',
      path: 'src/a.js',
      text: 'export function run() {\n  return scan();\n}\n',
      removed: "import { fast } from './fast.js';",
      grown: 'run@src/a.js:1:20',
    },
  ],
  ['a test of Go', { language: 'go', path: 'p/run_test.go', removed: run, grown: 'x/p.Run@p/run.go:3' }],
])('%s is missed by nothing, and may be ruled out', (_, world) => {
  expect(isDenied(blameOf(world))).toBe(true);
});

test.each([
  'bench/samples/long.md',
  'benchmarks/input.svg',
  'test/fixtures/photo.png',
  'testdata/book.rst',
  'tests/data/words.json',
])('%s is what a benchmark may read', (path) => {
  const patch = `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -1 +1 @@\n-a\n+b\n`;
  const changes = parseUnifiedDiff(patch);
  const diff = diffProfiles(sides('js', 'run@src/a.js:1:20', 1000), sides('js', 'run@src/a.js:1:20', 4000), {
    changes,
  });
  expect(findBlame(diff, changes).beside).toEqual([path]);
});

test.each(['README.md', 'docs/data/page.md', 'logo.png', 'benchmarks/README.md'])('%s is for people', (path) => {
  const patch = `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -1 +1 @@\n-a\n+b\n`;
  const changes = parseUnifiedDiff(patch);
  const diff = diffProfiles(sides('js', 'run@src/a.js:1:20', 1000), sides('js', 'run@src/a.js:1:20', 4000), {
    changes,
  });
  expect(findBlame(diff, changes).beside).toBeUndefined();
});
