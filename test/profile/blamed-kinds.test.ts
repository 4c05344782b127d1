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
  readonly text: string;
  /** What stands there now, and what did. */
  readonly edit: readonly [now: string, before: string];
  /** Stacks that grew fourfold, and what is beside them. */
  readonly grown: string;
  readonly beside?: string;
}

function repeats(text: string, language: Frame['language']): readonly ProfileSide[] {
  return [1, 1.01, 0.99, 1.02, 0.98].map((factor) => ({
    profile: makeProfile(
      text.replaceAll(/(\d+)$/gm, (count) => String(Math.round(Number(count) * factor))),
      { language },
    ),
    operations: 100,
  }));
}

const steady = 'main@lib/z:1;one@lib/z:40 4000\nmain@lib/z:1;two@lib/z:60 3000\nmain@lib/z:1;three@lib/z:80 3000\n';

function blameOf({ language, path, text, edit: [now, before], grown, beside = '' }: World): Blame {
  const line = text.slice(0, text.indexOf(now)).split('\n').length;
  const added = text.split('\n')[line - 1] ?? '';
  const head = `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -${line} +${line} @@\n`;
  const changes = parseUnifiedDiff(`${head}-${added.replace(now, before)}\n+${added}\n`);
  const side = (count: number) => repeats(`${steady}${beside}main@lib/z:1;${grown} ${count}`, language);
  const diff = diffProfiles(side(1000), side(4000), { changes });
  const sources = new Map([[path, text]]);
  return withValues(findBlame(diff, changes, { sources }), diff, changes, { sources });
}

const decorated: World = {
  language: 'python',
  path: 'a.py',
  text: '@retry(30)\n@named\ndef fetch():\n    return 1\n',
  edit: ['30', '3'],
  grown: 'inner@lib/retry.py:4',
  beside: 'main@lib/z:1;inner@lib/retry.py:4;around@lib/named.py:2;fetch@a.py:1 900\n',
};

const range =
  'record Range(int lo, int hi) {\n  static final int LIMIT = 30;\n  Range {\n    hi = Math.min(hi, LIMIT);\n  }\n  Range(int lo) {\n    this(lo, lo);\n  }\n}\n';

test.each<readonly [string, string, World]>([
  ['a decorator whose arguments changed', 'fetch', decorated],
  [
    'a macro of Rust',
    'mix',
    {
      language: 'native',
      path: 'src/a.rs',
      text: 'macro_rules! mix {\n    ($a:expr) => {\n        $a + 30\n    };\n}\n\nfn operation() -> u32 {\n    mix!(4)\n}\n',
      edit: ['30', '3'],
      grown: 'app::operation',
    },
  ],
  [
    'what a class of Kotlin declares in its head',
    'depth',
    {
      language: 'jvm',
      path: 'src/p/Parser.kt',
      text: 'package p\n\nclass Parser(val depth: Int = 30) {\n    fun parse(s: String): Int {\n        return s.length * depth\n    }\n}\n',
      edit: ['30', '3'],
      grown: 'p.Parser.parse',
    },
  ],
  [
    'a parameter of a class of Scala',
    'depth',
    {
      language: 'jvm',
      path: 'src/p/Parser.scala',
      text: 'package p\n\nclass Parser(depth: Int = 30) extends Base {\n  def parse(s: String): Int =\n    s.length * depth\n}\n',
      edit: ['30', '3'],
      grown: 'p.Parser.parse',
    },
  ],
  [
    'what one of several constructors uses',
    'LIMIT',
    { language: 'jvm', path: 'src/p/Range.java', text: range, edit: ['30', '3'], grown: 'p.Range.<init>' },
  ],
])('%s is the likely cause', (_, name, world) => {
  const blame = blameOf(world);
  expect(isDenied(blame)).toBe(false);
  expect(blame.functions.find(({ uses }) => uses !== undefined)?.uses).toMatchObject({ name, file: world.path });
});

test('a constructor of a record that stands within a class is a changed one', () => {
  const text = `class Outer {\n  int n;\n${range}}\n`;
  const world: World = { language: 'jvm', path: 'src/p/Outer.java', text, edit: ['LIMIT)', '30)'], grown: '' };
  const [found] = blameOf({ ...world, grown: 'p.Outer$Range.<init>' }).functions;
  expect(found).toMatchObject({ relation: 'changed', line: 5 });
});

test('what a profile of names alone may use is not denied, of whatever language they are', () => {
  const blame = blameOf({
    language: 'unknown',
    path: 'src/u.h',
    text: '#pragma once\n#define STEP(x) ((x) + 30)\n',
    edit: ['30', '3'],
    grown: 'walk',
  });
  expect(isDenied(blame)).toBe(false);
  expect(blame.values).toEqual([{ name: 'STEP', file: 'src/u.h', line: 2 }]);
});

test('a decorator that did not change puts nothing around its function', () => {
  const blame = blameOf({ ...decorated, edit: ['return 1', 'return 2'] });
  expect(blame.functions.some(({ uses }) => uses !== undefined)).toBe(false);
});

const feeding = (call: string): World => ({
  language: 'js',
  path: 'src/a.js',
  text: `function scan(text) {\n  return [30, text];\n}\nfunction parse(text) {\n${call}\n}\n`,
  edit: ['30', '3'],
  grown: 'parse@src/a.js:4:15;clamp@src/util.js:1:15',
  beside: 'main@lib/z:1;parse@src/a.js:4:15;scan@src/a.js:1:14 2000\n',
});

test.each([
  '  const out = scan(text);\n  return out.map((x) => clamp(x));',
  '  return clamp(\n    scan(text),\n  );',
  '  for (const each of scan(text)) clamp(each);',
  '  let all = scan(text);\n  const few = all.slice(1);\n  return clamp(few);',
])('what works on what a changed function gives back is the likely cause: %s', (call) => {
  const blame = blameOf(feeding(call));
  expect(isDenied(blame)).toBe(false);
  expect(blame.functions.find(({ uses }) => uses !== undefined)?.uses).toMatchObject({ name: 'scan', line: 1 });
});

test('what works on something else is not', () => {
  const blame = blameOf(feeding('  log(scan(text));\n  return clamp(text);'));
  expect(blame.functions.some(({ uses }) => uses !== undefined)).toBe(false);
});

test.each([
  ['lib/parser.rb', 'class Parser\n  LIMIT = 30\n  def scan(s)\n    s.sum { |c| c * LIMIT }\n  end\nend\n', 3],
  ['src/Parser.cs', 'class Parser\n{\n  const int Limit = 30;\n  int Scan(int s) { return s * Limit; }\n}\n', 4],
])('a constant of %s, whose text is not read, is not denied', (path, text, line) => {
  for (const place of [`@${path}:${line}`, '']) {
    const blame = blameOf({ language: 'unknown', path, text, edit: ['30', '3'], grown: `Parser#scan${place}` });
    expect(isDenied(blame)).toBe(false);
    expect(blame.functions.some(({ relation }) => relation === 'changed')).toBe(false);
  }
});

test('a name that may be of a language whose text is not read is not denied', () => {
  const world: World = {
    language: 'native',
    path: 'src/P.php',
    text: '<?php\nclass P {\n  const L = 30;\n  public function scan($s) {\n    return $s * self::L;\n  }\n}\n',
    edit: ['30', '3'],
    grown: 'P::scan',
  };
  expect(isDenied(blameOf(world))).toBe(false);
  expect(isDenied(blameOf({ ...world, grown: 'P::scan@src/p.rs:3' }))).toBe(true);
});
