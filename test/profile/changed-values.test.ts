import { describe, expect, test } from 'vitest';
import { type Blame, findBlame } from '../../src/profile/blame.ts';
import { isDenied } from '../../src/profile/certainty.ts';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { valueReaders } from '../../src/profile/changed-values.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import type { Frame } from '../../src/profile/profile.ts';
import { withValues } from '../../src/profile/value-blame.ts';
import { createRandom } from '../../src/stats/random.ts';
import { long } from '../support/long.ts';
import { stopwatch } from '../support/processor-time.ts';
import { makeProfile } from './make-profile.ts';

/** `stacks`: samples before, and how many times as many after. */
interface World {
  readonly language: Frame['language'];
  readonly stacks: readonly (readonly [path: string, samples: number, times: number])[];
  readonly file: string;
  readonly line: number;
  readonly sources: ReadonlyMap<string, string>;
}

function blameIn({ language, stacks, file, line, sources }: World): Blame {
  const random = createRandom('changed-values', file);
  const side = (candidate: boolean): readonly ProfileSide[] =>
    Array.from({ length: 5 }, () => {
      const text = stacks.map(([path, samples, times]) => {
        const expected = samples * (candidate ? times : 1);
        return `${path} ${Math.max(0, Math.round(expected + Math.sqrt(expected) * random.normal()))}`;
      });
      return { operations: 100, profile: makeProfile(text.join('\n'), { language }) };
    });
  const patch = `diff --git a/${file} b/${file}\n--- a/${file}\n+++ b/${file}\n@@ -${line} +${line} @@\n-old\n+new\n`;
  const changes = parseUnifiedDiff(patch);
  const diff = diffProfiles(side(false), side(true), { changes });
  return withValues(findBlame(diff, changes, { sources }), diff, changes, { sources });
}

const rest = (file: string): World['stacks'] => [
  [`main@${file}:1;one@src/z:40`, 400, 1],
  [`main@${file}:1;two@src/z:60`, 400, 1],
  [`main@${file}:1;three@src/z:80`, 300, 1],
];

describe.each<readonly [string, Frame['language'], string, string]>([
  ['a constant of JavaScript', 'js', 'a.js', 'const ROUNDS = 96;\n\nfunction mix() {\n  return ROUNDS;\n}\n'],
  [
    'a regular expression',
    'js',
    'a.ts',
    'export const ROUNDS = /[a-z]+/g;\n\nfunction mix(t: string) {\n  t.match(ROUNDS);\n}\n',
  ],
  ['an import', 'js', 'a.js', "import { ROUNDS } from './slow.js';\n\nfunction mix() {\n  return ROUNDS();\n}\n"],
  ['a constant of Go', 'go', 'a.go', 'const ROUNDS = 96\n\nfunc mix() int {\n\treturn ROUNDS\n}\n'],
  ['a type of Go', 'go', 'a.go', 'type ROUNDS struct{ a, b [64]int }\n\nfunc (r *ROUNDS) mix() int {\n\treturn 1\n}\n'],
  ['a constant of Python', 'python', 'a.py', 'ROUNDS = 96\n\ndef mix():\n    return ROUNDS\n'],
  ['a constant of Rust', 'native', 'a.rs', 'const ROUNDS: usize = 96;\n\nfn mix() -> usize {\n    ROUNDS\n}\n'],
  ['a constant of C++', 'native', 'a.cc', 'static constexpr int ROUNDS = 96;\n\nint mix() {\n  return ROUNDS;\n}\n'],
  ['a macro', 'native', 'a.c', '#define ROUNDS 96\n\nint mix(void) {\n  return ROUNDS;\n}\n'],
  [
    'a table over several lines',
    'js',
    'a.js',
    'const ROUNDS = {\n\n  limit: 9 };\nfunction mix() { return ROUNDS; }\n',
  ],
])('%s', (_, language, file, text) => {
  const line = file === 'a.js' && text.includes('limit') ? 3 : 1;
  const define = text.split('\n').findIndex((each) => /\bmix\b/.test(each)) + 1;
  const sources = new Map([[file, text]]);

  test('what reads it and grew is the likely cause, and nothing is denied', () => {
    const stacks = [[`main@${file}:90;mix@${file}:${define}`, 300, 2] as const, ...rest('src/z')];
    const blame = blameIn({ language, stacks, file, line, sources });
    expect(blame.functions[0]).toMatchObject({
      function: { frame: { name: 'mix' } },
      relation: 'unchanged',
      uses: { name: 'ROUNDS', file, line: 1 },
    });
    expect(isDenied(blame)).toBe(false);
  });

  test('what grew and does not read it is no reason to blame it', () => {
    const stacks = [
      [`main@src/z:90;mix@${file}:${define}`, 300, 1] as const,
      ['main@src/z:90;four@src/z:100', 300, 2] as const,
      ...rest('src/z'),
    ];
    const other = new Map([...sources, ['src/z', '']]);
    const blame = blameIn({ language, stacks, file, line, sources: other });
    expect(blame.functions.filter(({ uses }) => uses !== undefined)).toEqual([]);
    expect(blame.values).toBeUndefined();
    expect(isDenied(blame)).toBe(true);
  });
});

describe('further ways', () => {
  const text =
    'const ROWS = 96;\n\nfunction source() {\n  return ROWS;\n}\n\nconst held = source();\n\nfunction load() {\n  return parse(held);\n}\n';

  test('what a function that reads it makes is followed, and what the reader calls counts', () => {
    const stacks = [['main@src/z.js:90;load@a.js:9;parse@src/p.js:3', 300, 2] as const, ...rest('src/z.js')];
    const blame = blameIn({ language: 'js', stacks, file: 'a.js', line: 1, sources: new Map([['a.js', text]]) });
    const load = blame.functions.find(({ uses }) => uses !== undefined);
    expect(load).toMatchObject({ function: { frame: { name: 'load' } }, uses: { name: 'ROWS' } });
    expect(blame.explained).toBe(true);
  });

  test('a changed function that makes the data ran before what was profiled, and is used by what grew or calls it', () => {
    const bench = 'from shelf import rows, run\n\ndef test_run(benchmark):\n    benchmark(run, rows(80))\n';
    const shelf =
      'import json\n\ndef rows(n):\n    return json.dumps([1] * n * 9)\n\ndef run(text):\n    return json.loads(text)\n';
    const stacks = [['test_run@bench.py:3;run@shelf.py:6;loads@/usr/lib/python3.11/json/x.py:9', 300, 2] as const];
    const world = { language: 'python' as const, stacks: [...stacks, ...rest('src/z.py')], file: 'shelf.py', line: 4 };
    const known = blameIn({
      ...world,
      sources: new Map([
        ['shelf.py', shelf],
        ['bench.py', bench],
        ['src/z.py', ''],
      ]),
    });
    const named = known.functions.find(({ uses }) => uses !== undefined);
    expect(named).toMatchObject({ function: { frame: { name: 'test_run' } }, uses: { name: 'rows', line: 3 } });
    const unknown = blameIn({ ...world, sources: new Map([['shelf.py', shelf]]) });
    // The harness calls what the benchmark calls: the benchmark's own function is in no profile.
    const direct = [['run@shelf.py:6;loads@/usr/lib/python3.11/json/x.py:9', 300, 2] as const, ...rest('src/z.py')];
    const without = blameIn({
      ...world,
      stacks: direct,
      sources: new Map([
        ['shelf.py', shelf],
        ['src/z.py', ''],
      ]),
    });
    expect(without.values).toEqual([{ name: 'rows', file: 'shelf.py', line: 3 }]);
    expect(isDenied(without)).toBe(false);
    expect(unknown.values).toEqual([{ name: 'rows', file: 'shelf.py', line: 3 }]);
    expect([known, unknown].map((each) => isDenied(each))).toEqual([false, false]);
  });

  test('a function that reads it and is inlined into what calls it shows there', () => {
    const text =
      'static const int ROUNDS = 96;\n\nstatic int mix() {\n  return ROUNDS;\n}\n\nint run() {\n  return mix();\n}\n';
    const stacks = [['main@src/z.cc:90;run@a.cc:7', 300, 2] as const, ...rest('src/z.cc')];
    const sources = new Map([['a.cc', text]]);
    const { functions } = blameIn({ language: 'native', stacks, file: 'a.cc', line: 1, sources });
    expect(functions[0]).toMatchObject({ function: { frame: { name: 'run' } }, uses: { name: 'ROUNDS' } });
  });

  test('in another file only where that imports it', () => {
    const read = (other: string): number => {
      const sources = new Map([
        ['a.js', 'export const ROWS = 96;\n'],
        ['b.js', other],
      ]);
      const stacks = [['main@src/z.js:90;use@b.js:3', 300, 2] as const, ...rest('src/z.js')];
      const { functions } = blameIn({ language: 'js', stacks, file: 'a.js', line: 1, sources });
      return functions.filter(({ uses }) => uses !== undefined).length;
    };
    expect(read("import { ROWS } from './a.js';\n\nfunction use() {\n  return ROWS;\n}\n")).toBe(1);
    expect(read('\n\nfunction use(ROWS) {\n  return ROWS;\n}\n')).toBe(0);
  });

  test.each<readonly [string, Frame['language'], string, string, string, string, number]>([
    [
      'of all that a module of JavaScript has',
      'js',
      'lib/a.js',
      'export const ROWS = 96;\n',
      'lib/b.js',
      "import * as limits from './a.js';\n\nfunction use() {\n  return limits.ROWS;\n}\n",
      1,
    ],
    [
      'of a module with dots in its name',
      'js',
      'lib/a.limits.ts',
      'export const ROWS = 96;\n',
      'lib/b.ts',
      "import * as limits from './a.limits';\n\nfunction use() {\n  return limits.ROWS;\n}\n",
      1,
    ],
    [
      'of all that a folder of CommonJS has',
      'js',
      'lib/a/index.js',
      'const ROWS = 96;\n',
      'lib/b.js',
      "const limits = require('./a');\n\nfunction use() {\n  return limits.ROWS;\n}\n",
      1,
    ],
    [
      'of a module of Python',
      'python',
      'lib/a.py',
      'ROWS = 96\n',
      'lib/b.py',
      'from . import a\n\ndef use():\n    return a.ROWS\n',
      1,
    ],
    [
      'of another module, which has the same name',
      'js',
      'lib/a.js',
      'export const ROWS = 96;\n',
      'lib/b.js',
      "import * as limits from './c.js';\n\nfunction use() {\n  return limits.ROWS;\n}\n",
      0,
    ],
    [
      'what another file makes of it',
      'js',
      'lib/a.js',
      'export const ROWS = 96;\n',
      'lib/b.js',
      "import { ROWS } from './a.js';\nconst table = new Array(ROWS);\nfunction use() {\n  return table;\n}\n",
      1,
    ],
    [
      'a word of Java that another class has too',
      'jvm',
      'lib/Shelf.java',
      'static final int size = 96;\n',
      'lib/Other.java',
      'class Other {\n\n  int use() {\n    return list.size();\n  }\n}\n',
      0,
    ],
    [
      'a constant of another class of Java',
      'jvm',
      'lib/Shelf.java',
      'static final int ROWS = 96;\n',
      'lib/Other.java',
      'class Other {\n\n  int use() {\n    return Shelf.ROWS;\n  }\n}\n',
      1,
    ],
    [
      'what a package of Go keeps to itself',
      'go',
      'lib/a.go',
      'var rows = 96\n',
      'other/b.go',
      'package b\n\nfunc use() int {\n\treturn rows\n}\n',
      0,
    ],
    [
      'what a package of Go shares among its files',
      'go',
      'lib/a.go',
      'var rows = 96\n',
      'lib/b.go',
      'package b\n\nfunc use() int {\n\treturn rows\n}\n',
      1,
    ],
  ])('in another file: %s', (_, language, file, changed, path, text, times) => {
    const sources = new Map([
      [file, changed],
      [path, text],
    ]);
    const stacks = [[`main@src/z:90;use@${path}:3`, 300, 2] as const, ...rest('src/z')];
    const { functions } = blameIn({ language, stacks, file, line: 1, sources });
    expect(functions.filter(({ uses }) => uses !== undefined)).toHaveLength(times);
  });

  test('what a file calls as another does is not read there', () => {
    const sources = new Map([
      ['a.js', 'export const ROWS = 96;\n\nfunction use() {\n  const table = 1;\n  return table;\n}\n'],
      ['b.js', "import { ROWS } from './a.js';\nconst table = new Array(ROWS);\n"],
    ]);
    const stacks = [['main@src/z.js:90;use@a.js:3', 300, 2] as const, ...rest('src/z.js')];
    const { functions } = blameIn({ language: 'js', stacks, file: 'a.js', line: 1, sources });
    expect(functions.filter(({ uses }) => uses !== undefined)).toEqual([]);
  });

  test.each([
    ['get', undefined],
    ['weigh', 'weigh'],
  ])(
    'a changed method `%s` without samples is told apart from those of collections, which have such names',
    (name, told) => {
      const stacks = [['main@src/z.py:90;use@b.py:3', 300, 2] as const, ...rest('src/z.py')];
      const sources = new Map([
        ['a.py', `class Store:\n    def ${name}(self, key):\n        return self.all[key]\n`],
        ['b.py', `from a import Store\n\ndef use(known):\n    return known.${name}(3)\n`],
        ['src/z.py', ''],
      ]);
      const blame = blameIn({ language: 'python', stacks, file: 'a.py', line: 3, sources });
      expect(blame.functions.find(({ uses }) => uses !== undefined)?.uses?.name).toBe(told);
      expect(isDenied(blame)).toBe(false);
    },
  );

  test('a callback without a name reads what its text mentions', () => {
    const bench =
      "import { mix } from './index.js';\n\nbench.add('mix', () => {\n  mix(text);\n});\n\nbench.add('other', () => {\n  other();\n});\n";
    const sources = new Map([
      ['index.js', "export { mix } from './slow.js';\n"],
      ['bench.js', bench],
      ['src/z.js', ''],
    ]);
    const stacks = [
      ['main@src/z.js:90;@bench.js:3:18;mix@slow.js:3:1;next@node:internal:4', 300, 2] as const,
      ['main@src/z.js:90;@bench.js:7:20;other@src/z.js:70', 300, 1] as const,
      ...rest('src/z.js'),
    ];
    const blame = blameIn({ language: 'js', stacks, file: 'index.js', line: 1, sources });
    const using = blame.functions.filter(({ uses }) => uses !== undefined);
    expect(using.map(({ file, line, uses }) => [file, line, uses?.name])).toEqual([['bench.js', 3, 'mix']]);
  });

  test('where the text of what grew is not known, neither is what it reads', () => {
    const stacks = [['main@src/z.js:90;use@b.js:3', 300, 2] as const, ...rest('src/z.js')];
    const sources = new Map([['a.js', 'export const ROWS = 96;\n']]);
    const blame = blameIn({ language: 'js', stacks, file: 'a.js', line: 1, sources });
    expect(blame.values).toEqual([{ name: 'ROWS', file: 'a.js', line: 1 }]);
    expect(isDenied(blame)).toBe(false);
  });

  test('a changed file whose text is not known may hold a value', () => {
    const stacks = [['main@src/z.js:90;use@b.js:3', 300, 2] as const, ...rest('src/z.js')];
    const world = { language: 'js' as const, stacks, line: 7 };
    const sources = new Map([['b.js', '\n\nfunction use() {}\n']]);
    const blame = blameIn({ ...world, file: 'lib/a.js', sources });
    expect(blame.values).toEqual([{ name: 'a.js', file: 'lib/a.js', line: 7 }]);
    expect(isDenied(blame)).toBe(false);
    for (const file of ['lib/a.go', 'lib/a.md', 'test/a.js'])
      expect(isDenied(blameIn({ ...world, file, sources }))).toBe(true);
  });

  test('a changed comment or blank line is none', () => {
    const sources = new Map([['a.js', '// 96\n\nfunction mix() {\n  return 1;\n}\n']]);
    const stacks = [['main@src/z.js:90;mix@a.js:3', 300, 2] as const, ...rest('src/z.js')];
    for (const line of [1, 2]) {
      expect(isDenied(blameIn({ language: 'js', stacks, file: 'a.js', line, sources }))).toBe(true);
    }
  });

  test('what lost a line is changed as what got one', () => {
    const valuesOf = (patch: string, text: string): readonly string[] =>
      valueReaders([], parseUnifiedDiff(`diff --git a/a.js b/a.js\n--- a/a.js\n+++ b/a.js\n${patch}`), {
        sources: new Map([['a.js', text]]),
      }).values.map(({ name }) => name);
    const table = 'const TABLE = [\n  1,\n  3,\n];\nconst OTHER = 1;\n';
    expect(valuesOf('@@ -3 +2,0 @@\n-  2,\n', table)).toEqual(['TABLE']);
    // Between two declarations, and so of neither.
    expect(valuesOf('@@ -5 +4,0 @@\n-const GONE = 2;\n', table)).toEqual([]);
    const make = 'function rows() {\n  return [1];\n}\n';
    expect(valuesOf('@@ -2 +1,0 @@\n-  sort();\n', make)).toEqual(['rows']);
  });

  test('a change of hundreds of files is looked through in time', long, () => {
    const made = Array.from({ length: 300 }, (_, file) => {
      const functions = Array.from(
        { length: 40 },
        (__, at) => `function f${file}x${at}(a) {\n  return f${(file + 1) % 300}x${at}(a) + LIMIT${file};\n}\n`,
      );
      return [`src/f${file}.js`, `export const LIMIT${file} = 3;\n${functions.join('')}`] as const;
    });
    const patch = made.map(([path, text]) => {
      const added = text.split('\n').map((line) => `+${line}`);
      return `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n@@ -1 +1,${added.length} @@\n-x\n${added.join('\n')}\n`;
    });
    const changes = parseUnifiedDiff(patch.join(''));
    const passed = stopwatch();
    expect(valueReaders([], changes, { sources: new Map(made) }).values.length).toBeGreaterThan(300);
    expect(passed()).toBeLessThan(5000);
  });

  test('a name imported from where it was before is as it was, and types leave nothing that runs', () => {
    const values = (removed: string, added: string): readonly string[] => {
      const changes = parseUnifiedDiff(
        `diff --git a/a.ts b/a.ts\n--- a/a.ts\n+++ b/a.ts\n@@ -1 +1 @@\n-${removed}\n+${added}\n`,
      );
      const sources = new Map([['a.ts', `${added}\n\nfunction use() {\n  return [parse, walk];\n}\n`]]);
      const use = { name: 'use', file: 'a.ts', line: 3, language: 'js' as const, kind: 'user' as const };
      const functions = diffProfiles(
        [{ profile: { ...makeProfile('x 1'), frames: [use] } }],
        [{ profile: { ...makeProfile('x 1'), frames: [use] } }],
      ).functions;
      return [...valueReaders(functions, changes, { sources }).read.values()].map(({ name }) => name);
    };
    expect(values("import { parse } from './a.js';", "import { parse, walk } from './a.js';")).toEqual(['walk']);
    expect(values("import { parse } from './a.js';", "import { parse } from './b.js';")).toEqual(['parse']);
    expect(values('interface parse { a: 1 }', 'interface parse { a: 2 }')).toEqual([]);
  });

  test('tests hold nothing that a benchmark reads', () => {
    const changes = parseUnifiedDiff(
      'diff --git a/test/a.js b/test/a.js\n--- a/test/a.js\n+++ b/test/a.js\n@@ -1 +1 @@\n-a\n+b\n',
    );
    expect(valueReaders([], changes, { sources: new Map([['test/a.js', 'const ROWS = 96;\n']]) }).values).toEqual([]);
  });
});
