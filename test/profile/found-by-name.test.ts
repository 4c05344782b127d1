/** Changed functions in the shapes that people write them in, found in their file by what profilers call them. */
import { expect, test } from 'vitest';
import { type Blame, findBlame } from '../../src/profile/blame.ts';
import { blamedHunks } from '../../src/profile/blamed-hunks.ts';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import type { Frame } from '../../src/profile/profile.ts';
import { languageOfPath } from '../../src/profile/source-language.ts';
import { withValues } from '../../src/profile/value-blame.ts';
import { makeProfile } from './make-profile.ts';

interface World {
  readonly path: string;
  /** `~` begins the lines that the change wrote, each in place of another; `!` those that it took away. */
  readonly marked: string;
  /** As a profiler has it: `name` alone, or with its place, as `makeProfile()` reads it. */
  readonly grown: string;
}

function patchOf(path: string, marked: string): { readonly text: string; readonly diff: string } {
  const text: string[] = [];
  const hunks: string[] = [];
  let before = 0;
  for (const line of marked.split('\n')) {
    before++;
    if (line.startsWith('!')) hunks.push(`@@ -${before} +${text.length},0 @@\n-${line.slice(1)}\n`);
    else text.push(line.replace(/^~/, ''));
    if (line.startsWith('~')) hunks.push(`@@ -${before} +${text.length} @@\n-was();\n+${line.slice(1)}\n`);
  }
  return {
    text: text.join('\n'),
    diff: `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n${hunks.join('')}`,
  };
}

/** Three captures a side, in which that function takes half as long again. */
function blameOf({ path, marked, grown }: World): Blame {
  const { text, diff } = patchOf(path, marked);
  const language: Frame['language'] = languageOfPath(path);
  const side = (cost: number): readonly ProfileSide[] =>
    [1, 1.01, 0.99].map((factor) => ({
      profile: makeProfile(`main;${grown} ${Math.round(cost * factor)}\nmain;rest 2000`, { language }),
      operations: 100,
    }));
  const changes = parseUnifiedDiff(diff);
  const found = diffProfiles(side(3000), side(4500), { changes });
  const sources = new Map([[path, text]]);
  return withValues(findBlame(found, changes, { sources }), found, changes, { sources });
}

/** Of the function that grew: how it relates to the change, and the line it is said to be on. */
function told(world: World): string {
  const { functions } = blameOf(world);
  const [first] = functions;
  return first === undefined ? 'none' : `${first.relation} ${first.line ?? '-'}`;
}

const other = '\nint other() { return 1; }\n';

const changed: readonly (readonly [what: string, world: World, line: number])[] = [
  [
    'a function of Python below a decorator over several lines',
    {
      path: 'a.py',
      marked: '@cache(\n    maxsize=None,\n)\ndef parse(a):\n~    return slow(a)\n',
      grown: 'parse@a.py:1',
    },
    1,
  ],
  [
    'one nested in another, below such a decorator',
    {
      path: 'a.py',
      marked:
        'def outer(f):\n    @wraps(\n        f\n    )\n    def inner(a):\n~        return slow(a)\n    return inner\n',
      grown: 'inner@a.py:2',
    },
    2,
  ],
  [
    'one behind a line that goes on at the margin',
    { path: 'a.py', marked: 'def parse(a):\n    b = 1 + \\\n2\n~    return slow(a)\n', grown: 'parse@a.py:1' },
    1,
  ],
  [
    'a lambda over several lines',
    { path: 'a.py', marked: 'key = lambda a: (\n    a,\n~    slow(a),\n)\n', grown: '<lambda>@a.py:1' },
    1,
  ],
  [
    'the values of a generator over several lines',
    {
      path: 'a.py',
      marked: 'def parse(all):\n    return sum(\n        a\n        for a in all\n~        if slow(a)\n    )\n',
      grown: '<genexpr>@a.py:3',
    },
    3,
  ],
  [
    'the code of a module',
    {
      path: 'a.py',
      marked: 'def parse(a):\n    return a\n\n~for each in range(9):\n    parse(each)\n',
      grown: '<module>@a.py:1',
    },
    1,
  ],
  ...['==', '!=', '<', '<<', '<=>', '+', '->', '[]', '()', '+=', '!'].map(
    (sign) =>
      [
        `the operator ${sign} of a class`,
        {
          path: 'a.cpp',
          marked: `struct Key {\n  bool operator${sign}(const Key& b) const noexcept {\n~    return slow(b);\n  }\n};${other}`,
          grown: `Key::operator${sign}(Key const&) const`,
        },
        2,
      ] as const,
  ),
  [
    'an operator of templates outside of its class',
    {
      path: 'a.cpp',
      marked: `template <class T>\nMatrix<T> operator *(Matrix<T> a, const Matrix<T>& b) {\n~  return slow(a, b);\n}${other}`,
      grown: 'Matrix<double> operator*<double>(Matrix<double>, Matrix<double> const&)',
    },
    2,
  ],
  [
    'a lambda as clang names it',
    {
      path: 'a.cpp',
      marked: `int total(int a) {\n  auto f = [&](int b) {\n~    return slow(b);\n  };\n  return f(a);\n}${other}`,
      grown: "total(int)::'lambda'(int)::operator()(int) const",
    },
    1,
  ],
  [
    'a constructor beside its destructor',
    { path: 'a.cpp', marked: `Foo::~Foo() {\n  free();\n}\nFoo::Foo() {\n~  slow();\n}${other}`, grown: 'Foo::Foo()' },
    4,
  ],
  [
    'a destructor beside its constructor',
    { path: 'a.cpp', marked: `Foo::Foo() {\n  make();\n}\nFoo::~Foo() {\n~  slow();\n}${other}`, grown: 'Foo::~Foo()' },
    4,
  ],
  [
    'one of several of a name, by its types',
    {
      path: 'a.cpp',
      marked: `int parse(int a) {\n  return a;\n}\nint parse(const std::string& a) {\n~  return slow(a);\n}${other}`,
      grown: 'parse(std::__cxx11::basic_string<char, std::char_traits<char>, std::allocator<char> > const&)',
    },
    4,
  ],
  [
    'one of several of a name, by how many it takes',
    {
      path: 'a.cpp',
      marked: `int parse(int a, int b) {\n  return a;\n}\nint parse(int a) {\n~  return slow(a);\n}${other}`,
      grown: 'parse(int)',
    },
    4,
  ],
  [
    'the constant one of two',
    {
      path: 'a.cpp',
      marked: `T& A::at(int a) {\n  return d[a];\n}\nconst T& A::at(int a) const {\n~  return slow(a);\n}${other}`,
      grown: 'A::at(int) const',
    },
    4,
  ],
  [
    'a method of Go by its receiver',
    {
      path: 'a.go',
      marked: 'package a\n\nfunc (a *A) Next() {\n\tfast()\n}\n\nfunc (b *B[T]) Next() {\n~\tslow()\n}\n',
      grown: 'a.(*B[...]).Next',
    },
    7,
  ],
  [
    'a function of Go without a name, within a call',
    {
      path: 'a.go',
      marked: 'package a\n\nfunc Sum(all []int) {\n\teach(all, func(a int) {\n~\t\tslow(a)\n\t})\n}\n',
      grown: 'a.Sum.func1@a.go:4',
    },
    4,
  ],
  [
    'a method of Java whose result is of a nested class',
    {
      path: 'app/Parser.java',
      marked:
        'class Parser {\n  static <K, V> Map.Entry<K, V>[] sort(Map<K, ? extends List<V>> a) throws IOException {\n~    return slow(a);\n  }\n}\n',
      grown: 'app.Parser.sort',
    },
    2,
  ],
  [
    'one of two methods of Java, which its profilers add up',
    {
      path: 'app/Parser.java',
      marked:
        'class Parser {\n  int next(int a) {\n    return a;\n  }\n  int next(String a) {\n~    return slow(a);\n  }\n}\n',
      grown: 'app.Parser.next',
    },
    5,
  ],
  [
    'one of two constructors of Java',
    {
      path: 'app/Parser.java',
      marked: 'class Parser {\n  Parser() {\n    this(1);\n  }\n  Parser(int a) {\n~    this.a = slow(a);\n  }\n}\n',
      grown: 'app.Parser.<init>',
    },
    5,
  ],
  ...[
    ['val size: Int\n    get() {\n~      return slow()\n    }', 'getSize', 3],
    ['val size: Int\n~    get() = slow()', 'getSize', 3],
    ['val size: Int get() {\n~    return slow()\n  }', 'getSize', 2],
    ['var isOpen: Boolean = false\n    set(value) {\n~      field = slow(value)\n    }', 'setOpen', 3],
    ['var isOpen: Boolean\n    get() {\n~      return slow()\n    }', 'isOpen', 3],
    ['fun add(a: Int = 1): Int {\n~    return slow(a)\n  }', 'add$default', 2],
    ['fun add(a: UInt): Int {\n~    return slow(a)\n  }', 'add-WZ4Q5Ns', 2],
    ['internal fun add(a: Int): Int {\n~    return slow(a)\n  }', 'add$main', 2],
    ['suspend fun add(a: Int): Int {\n~    return slow(a)\n  }', 'Parser$add$1.invokeSuspend', 2],
    ['val total by lazy {\n~    slow()\n  }', 'Parser$total$2.invoke', 2],
  ].map(
    ([member, name, line]) =>
      [
        `${String(name)} of Kotlin`,
        {
          path: 'app/Parser.kt',
          marked: `class Parser {\n  ${String(member)}\n  fun other() = 1\n}\n`,
          grown:
            String(name).includes('$add$1') || String(name).includes('$total$2')
              ? `app.${String(name)}`
              : `app.Parser.${String(name)}`,
        },
        Number(line),
      ] as const,
  ),
  ...[
    ['def ++(that: V): V = {\n~    slow(that)\n  }', '$plus$plus'],
    ['def ::[B >: A](that: B): V =\n~    slow(that)', '$colon$colon'],
    ['def unary_- : V = {\n~    slow(this)\n  }', 'unary_$minus'],
    ['def total_=(a: Int): Unit = {\n~    slow(a)\n  }', 'total_$eq'],
    ['override lazy val total: Int = {\n~    slow(1)\n  }', 'total$lzycompute'],
    ['val total = (all: List[Int]) => {\n~    slow(all)\n  }', '$anonfun$total$1'],
  ].map(
    ([member = '', name = '']) =>
      [
        `${name} of Scala`,
        { path: 'app/V.scala', marked: `class V {\n  ${member}\n  def other = 1\n}\n`, grown: `app.V.${name}` },
        2,
      ] as const,
  ),
  ...(['a.ts', 'a.rs', 'a.cpp', 'A.java'] as const).map(
    (path) =>
      [
        `one in ${path} of which a line that begins by multiplying changed`,
        {
          path,
          marked: `${path === 'a.rs' ? 'fn parse(a: u32) -> u32' : path === 'a.ts' ? 'function parse(a)' : 'int parse(int a)'} {\n  return a\n~      * slow(a)\n      + 1;\n}\n`,
          grown: 'parse',
        },
        1,
      ] as const,
  ),
  [
    'one of C whose conditional code opens a brace twice',
    {
      path: 'a.c',
      marked: `int parse(int a) {\n#ifdef FAST\n  if (a > 1) {\n#else\n  if (a > 2) {\n#endif\n    a++;\n  }\n~  return slow(a);\n}${other}`,
      grown: 'parse@a.c:1',
    },
    1,
  ],
  [
    'one of JavaScript behind regular expressions that hold braces',
    {
      path: 'a.ts',
      marked: `function parse(a) {\n  for (const b of /}"/g[Symbol.matchAll](a)) c(b);\n  switch (a) { case /'}/.source: break; }\n~  return slow(a);\n}\nfunction other() {\n}\n`,
      grown: 'parse@a.ts:1:15',
    },
    1,
  ],
  [
    'an arrow without braces and semicolons',
    {
      path: 'a.ts',
      marked:
        'const first = (a) => a + 1\nconst parse = (a) =>\n  a\n    .map(b)\n~    .map(slow)\nconst last = (a) => a\n',
      grown: 'parse@a.ts:2:15',
    },
    2,
  ],
];

const literal: readonly (readonly [what: string, world: World, line: number])[] = ['', ';'].map(
  (end) =>
    [
      `an arrow that gives a template over several lines, ${end === '' ? 'without' : 'with'} semicolons`,
      {
        path: 'a.ts',
        marked: `const parse = (a) => html\`\n  <ul>\n~    \${slow(a)}\n  </ul>\n\`${end}\nconst last = (a) => a${end}\n`,
        grown: 'parse@a.ts:1:15',
      },
      1,
    ] as const,
);

const wrapped: readonly (readonly [what: string, world: World, line: number])[] = [
  ...['JSON_INLINE(static int)', 'PyAPI_FUNC(int)', 'ZEND_API int'].map(
    (type) =>
      [
        `one whose type is ${type}`,
        { path: 'a.c', marked: `${type} parse(int a)\n{\n~  return slow(a);\n}${other}`, grown: 'parse' },
        1,
      ] as const,
  ),
  [
    'one of Swift by its whole symbol',
    {
      path: 'A.swift',
      marked: 'struct A {\n  func parse(_ a: Int, with b: [Int: Int]) throws -> Int? {\n~    return slow(a)\n  }\n}\n',
      grown: 'App.A.parse(_: Swift.Int, with: [Swift.Int : Swift.Int]) throws -> Swift.Int?',
    },
    2,
  ],
];

const shortened: readonly (readonly [what: string, world: World, line: number])[] = [
  [
    'one of Python whose last line went away',
    {
      path: 'a.py',
      marked: 'def parse(a):\n    for b in a:\n        slow(b)\n!        break\n\ndef last():\n    pass\n',
      grown: 'parse@a.py:1',
    },
    1,
  ],
  [
    'one of Python whose last line went away, at the end of a file',
    { path: 'a.py', marked: 'def parse(a):\n    for b in a:\n        slow(b)\n!    return 1\n', grown: 'parse@a.py:1' },
    1,
  ],
  [
    'one of Kotlin whose expression ends earlier',
    {
      path: 'a.kt',
      marked: 'fun parse(a: Int) =\n    a.all()\n        .slow()\n!        .take(1)\n\nfun last() = 1\n',
      grown: 'AKt.parse',
    },
    1,
  ],
  [
    'an arrow that ends earlier',
    {
      path: 'a.ts',
      marked: 'const parse = (a) =>\n  a\n    .map(slow)\n!    .slice(1)\nconst last = 1\n',
      grown: 'parse@a.ts:1:15',
    },
    1,
  ],
  ...(
    [
      ['a.py', '@lru_cache', 'def parse(a):\n    return slow(a)\n', 'parse@a.py:1'],
      ['a.rs', '#[inline(always)]', 'fn parse(a: u8) -> u8 {\n    slow(a)\n}\n', 'a::parse'],
      ['a.cpp', '[[gnu::always_inline]]', 'int parse(int a) {\n  return slow(a);\n}\n', 'parse(int)'],
    ] as const
  ).map(
    ([path, taken, text, grown]) =>
      [`one that lost its ${taken}`, { path, marked: `!${taken}\n${text}`, grown }, 1] as const,
  ),
  ...['parse-range1', 'parse.gowrap1', 'parse.deferwrap2', 'parse.func1-range2'].map(
    (name) =>
      [
        `${name} of Go`,
        { path: 'a.go', marked: 'package a\n\nfunc parse(all []int) {\n~\tgo slow(all)\n}\n', grown: `a.${name}` },
        3,
      ] as const,
  ),
  [
    'a trait of Rust that is implemented for several types, by the one',
    {
      path: 'a.rs',
      marked:
        'impl From<u8> for Name {\n    fn from(a: u8) -> Name {\n        a\n    }\n}\nimpl<T> From<&Vec<T>> for Name {\n    fn from(a: &Vec<T>) -> Name {\n~        slow(a)\n    }\n}\nimpl From<&str> for Name {\n    fn from(a: &str) -> Name {\n~        slow(a)\n    }\n}\n',
      grown: '<a::Name as core::convert::From<&str>>::from',
    },
    12,
  ],
];

test.each([...changed, ...literal, ...wrapped, ...shortened])(
  '%s is named as changed, by its line',
  (_, world, line) => {
    expect(told(world)).toBe(`changed ${line}`);
  },
);

/** Next to what changed, and not changed itself. */
const innocent: readonly (readonly [what: string, world: World])[] = [
  [
    'the code of a module whose first class changed',
    { path: 'a.py', marked: 'class A:\n    def parse(self):\n~        return slow()\n', grown: '<module>@a.py:1' },
  ],
  [
    'a lambda among arguments',
    {
      path: 'a.py',
      marked:
        'def parse(all):\n    return sorted(\n        all,\n        key=lambda a: a,\n~        reverse=slow(),\n    )\n',
      grown: '<lambda>@a.py:4',
    },
  ],
  [
    'one of several of a name, where another of other types changed',
    {
      path: 'a.cpp',
      marked: `int parse(int a) {\n~  return slow(a);\n}\nint parse(const std::string& a) {\n  return 1;\n}${other}`,
      grown: 'parse(std::__cxx11::basic_string<char, std::char_traits<char>, std::allocator<char> > const&)',
    },
  ],
  [
    'an operator beside another',
    {
      path: 'a.cpp',
      marked: `bool A::operator==(const A& b) const {\n  return 1;\n}\nbool A::operator!=(const A& b) const {\n~  return slow(b);\n}${other}`,
      grown: 'A::operator==(A const&) const',
    },
  ],
  [
    'a method of Go of another receiver',
    {
      path: 'a.go',
      marked: 'package a\n\nfunc (a *A) Next() {\n\tfast()\n}\n\nfunc (b *B) Next() {\n~\tslow()\n}\n',
      grown: 'a.(*A).Next',
    },
  ],
  [
    'a function of Go without a name, ahead of a loop that changed',
    {
      path: 'a.go',
      marked:
        'package a\n\nfunc Sum(all []int) {\n\teach(all, func(a int) {\n\t\tfast(a)\n\t})\n\tfor range all {\n~\t\tslow()\n\t}\n}\n',
      grown: 'a.Sum.func1@a.go:4',
    },
  ],
  [
    'an arrow without a semicolon, ahead of one that changed',
    {
      path: 'a.ts',
      marked: 'const parse = (a) => a + 1\nconst next = (a) =>\n~  slow(a)\nconst last = (a) => a\n',
      grown: 'parse@a.ts:1:15',
    },
  ],
  [
    'a function beside the lines of a comment that changed',
    {
      path: 'a.ts',
      marked: 'function parse(a) {\n  /* Says\n~   * more\n   */\n  return a;\n}\n',
      grown: 'parse@a.ts:1:15',
    },
  ],
];

const beside: readonly (readonly [what: string, world: World])[] = [
  [
    'a method of Python ahead of one that went away',
    {
      path: 'a.py',
      marked: 'class A:\n    def parse(self):\n        return 1\n!    def last(self): pass\n',
      grown: 'parse@a.py:2',
    },
  ],
  [
    'a method of TypeScript ahead of one that went away',
    {
      path: 'a.ts',
      marked: 'class A {\n  parse() {\n    return 1;\n  }\n!  last() { return 2; }\n}\n',
      grown: 'parse@a.ts:2:8',
    },
  ],
  [
    'one that lost a word for readers',
    { path: 'A.java', marked: 'class A {\n!  @Override\n  int parse() {\n    return 1;\n  }\n}\n', grown: 'A.parse' },
  ],
  [
    'a trait of Rust of another type',
    {
      path: 'a.rs',
      marked:
        'impl From<&str> for Name {\n    fn from(a: &str) -> Name {\n        a\n    }\n}\nimpl From<u8> for Name {\n    fn from(a: u8) -> Name {\n~        slow(a)\n    }\n}\n',
      grown: '<a::Name as core::convert::From<&str>>::from',
    },
  ],
];

const vector = `void Vec::push_back(const int& a) {\n~  slow(a);\n}${other}`;
const cursor = 'class Parser {\n  int next() {\n~    return slow();\n  }\n}\n';

/** Of another type, or of another file. */
const namesakes: readonly (readonly [what: string, world: World])[] = [
  ['a member of a library', { path: 'vec.cpp', marked: vector, grown: 'std::vector<int>::push_back(int const&)' }],
  [
    'one in the file of a library',
    {
      path: 'vec.cpp',
      marked: `void push_back(int a) {\n~  slow(a);\n}${other}`,
      grown: 'push_back(int)@/usr/include/c++/12/bits/stl_vector.h!9',
    },
  ],
  ['a method of another class of Java', { path: 'app/Parser.java', marked: cursor, grown: 'app.Lexer.next' }],
  [
    'a method of another type of Rust',
    {
      path: 'a.rs',
      marked: 'impl Parser {\n    fn next(&mut self) -> u8 {\n~        slow(self)\n    }\n}\n',
      grown: '<a::Lexer as core::iter::Iterator>::next',
    },
  ],
  [
    'the same trait of another type of Rust',
    {
      path: 'a.rs',
      marked: 'impl<T: Copy> Shape for Square<T> {\n    fn area(&self) -> f64 {\n~        slow(self)\n    }\n}\n',
      grown: '<a::Circle as a::Shape>::area',
    },
  ],
  [
    'the same template for another type',
    {
      path: 'a.cpp',
      marked:
        'template <>\nstruct std::hash<Key> {\n  size_t operator()(const Key& a) const {\n    return 1;\n  }\n};\ntemplate <>\nstruct std::hash<Name> {\n  size_t operator()(const Name& a) const {\n~    return slow(a);\n  }\n};\n',
      grown: 'std::hash<Key>::operator()(Key const&) const',
    },
  ],
  [
    'a method of another receiver of Go',
    { path: 'a.go', marked: 'package a\n\nfunc (p *Parser) Next() {\n~\tslow()\n}\n', grown: 'a.(*Lexer).Next' },
  ],
];

test.each([...innocent, ...beside, ...namesakes])('%s is not', (_, world) => {
  expect(told(world)).toMatch(/^(?:unchanged|calls-changed) /);
});

test('a changed function that no profile shows may be inlined, though its end cannot be followed', () => {
  const marked = `static int helper(int a) {\n#ifdef FAST\n  if (a > 1) {\n#else\n  if (a > 2) {\n#endif\n    a++;\n  }\n~  return slow(a);\n}\nint parse(int a) { return helper(a); }\n`;
  const { unseen } = blameOf({ path: 'a.c', marked, grown: 'parse' });
  expect(unseen?.map(({ name, line, callers }) => [name, line, callers.map(({ frame }) => frame.name)])).toEqual([
    ['helper', 1, ['parse']],
  ]);
});

test('what is shown of the change is of the blamed function alone, and all of it', () => {
  const marked =
    'package a\n\nfunc Sum(all []int) {\n~\tfirst()\n\teach(func() {\n\t})\n~\tslow()\n}\n\nfunc unseen() {\n~\tother()\n}\n';
  const path = 'a.go';
  const { text, diff } = patchOf(path, marked);
  const changes = parseUnifiedDiff(diff);
  const side = (cost: number): readonly ProfileSide[] =>
    [1, 1.01, 0.99].map((factor) => ({
      profile: makeProfile(`a.Sum@a.go:3 ${Math.round(cost * factor)}\na.Sum@a.go:3;a.Sum.func1@a.go:5 2000`, {
        language: 'go',
      }),
      operations: 100,
    }));
  const found = diffProfiles(side(3000), side(4500), { changes });
  const sources = new Map([[path, text]]);
  const hunks = blamedHunks(findBlame(found, changes, { sources }), found.functions, changes, sources);
  expect(hunks.map(({ lines }) => lines.filter(({ kind }) => kind === 'added').map(({ line }) => line))).toEqual([
    [4, 7],
  ]);
});

test.each(namesakes)('nor is it denied for %s that the changed one explains it', (_, world) => {
  expect(blameOf(world).explained).toBe(true);
});

test('a trait of Rust that is implemented for any type is found by a symbol of each', () => {
  const marked = 'impl<T: Copy> Shape for T {\n    fn area(&self) -> f64 {\n~        slow(self)\n    }\n}\n';
  expect(told({ path: 'a.rs', marked, grown: '<a::Circle as a::Shape>::area' })).toBe('changed 2');
  const made = marked.replace('impl<T: Copy> Shape for T', 'impl Shape for $type');
  expect(told({ path: 'a.rs', marked: made, grown: '<a::Circle as a::Shape>::area' })).toBe('changed 2');
});

test.each(['using Map = std::map<int, int>;', 'typedef std::map<int, int> Map;'])(
  'the name that `%s` gives is used',
  (line) => {
    const marked = `~${line}\nint parse(Map& a) {\n  return a[1];\n}${other}`;
    const [first] = blameOf({ path: 'a.cpp', marked, grown: 'parse(std::map<int, int>&)' }).functions;
    expect(first?.uses?.name).toBe('Map');
  },
);

test('a function does not use what is called as it is itself', () => {
  const marked = 'package a\n\nfunc (a *A) Next() {\n~\tslow()\n}\n\nfunc (b *B) Next() {\n\tfast()\n}\n';
  expect(blameOf({ path: 'a.go', marked, grown: 'a.(*B).Next' }).functions.map(({ uses }) => uses)).toEqual([
    undefined,
  ]);
  const calling = marked.replace('fast()', 'b.inner.Next()');
  expect(blameOf({ path: 'a.go', marked: calling, grown: 'a.(*B).Next' }).functions[0]?.uses?.line).toBe(3);
});

test.each([
  ['a package of Python', 'src/pkg/core.py', '/venv/lib/python3.11/site-packages/pkg/core.py:4', 4],
  ['a package of JavaScript', 'packages/core/src/index.js', '/app/node_modules/@org/core/src/index.js:4:15', 4],
])('the own function of %s is known where it is installed', (_, path, place, line) => {
  const python = path.endsWith('.py');
  const marked = python
    ? '\n\n\ndef parse(a):\n~    return slow(a)\n'
    : '\n\n\nfunction parse(a) {\n~  return slow(a);\n}\n';
  const [first] = blameOf({ path, marked, grown: `parse@${place}` }).functions;
  expect([first?.relation, first?.file, first?.line]).toEqual(['changed', path, line]);
  // Another version has another function there.
  expect(told({ path, marked: `\n${marked}`, grown: `parse@${place}` })).toMatch(/^dependency/);
});

test('what lies in a function that nothing recognizes is not denied, though it reads like a prototype', () => {
  const marked = `int\nparse P_((int a))\n{\n~  return slow(a);\n}${other}`;
  const { explained, values } = blameOf({ path: 'a.c', marked, grown: 'parse' });
  expect([explained, values?.map(({ line }) => line)]).toEqual([true, [4]]);
});
