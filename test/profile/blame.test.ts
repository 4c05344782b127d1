import { expect, test } from 'vitest';
import { type Blame, type BlameOptions, findBlame } from '../../src/profile/blame.ts';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import { type Making, makeProfile } from './make-profile.ts';

const lexer = `export function parse(text) {
  return [...text].map(readString);
}

export function readString(letter) {
  let sum = 0;
  for (let i = 0; i < 100; i++) sum += letter.length;
  return sum;
}

export function unrelated() {
  return 1;
}
`;

const base = `
  main@src/main.js:1:14;parse@src/lexer.js:1:22!2 1000
  main@src/main.js:1:14;parse@src/lexer.js:1:22;readString@src/lexer.js:5:27!7 3000
  main@src/main.js:1:14;unrelated@src/lexer.js:11:26 1500
  main@src/main.js:1:14;get@node_modules/yaml/index.js:3:5 800
  (garbage collector) 500
`;

function repeats(text: string, making: Making = {}): readonly ProfileSide[] {
  return [1, 1.01, 0.99].map((factor) => ({
    profile: makeProfile(
      text.replaceAll(/(\d+)$/gm, (count) => String(Math.round(Number(count) * factor))),
      making,
    ),
    operations: 100,
  }));
}

function patch(path: string, ...hunks: readonly string[]): string {
  return `diff --git a/${path} b/${path}\n--- a/${path}\n+++ b/${path}\n${hunks.join('')}`;
}

function blame(candidate: string, diff: string, options: BlameOptions = {}, baseline = base): Blame {
  const changes = parseUnifiedDiff(diff);
  return findBlame(diffProfiles(repeats(baseline), repeats(candidate), { changes }), changes, options);
}

function told({ functions }: Blame): readonly string[] {
  return functions.map(({ function: { frame }, relation, file, line, package: name }) =>
    [frame.name, relation, file && `${file}:${line}`, name].filter((part) => part !== undefined).join(' '),
  );
}

const sources = new Map([['src/lexer.js', lexer]]);
const slower = base.replace('3000', '4200');
const inReadString = patch(
  'src/lexer.js',
  '@@ -7 +7 @@\n-  for (;;) sum += 1;\n+  for (let i = 0; i < 100; i++) sum += letter.length;\n',
);

test('the function that grew and was changed is named with file and line', () => {
  const found = blame(slower, inReadString, { sources });
  expect(told(found)).toEqual(['readString changed src/lexer.js:5']);
  expect(found.explained).toBe(true);
});

test.each(['Promise<{ id: string }>', '{ ok: true } | { ok: false }', 'Map<string, { id: string }[]>'])(
  'so it is in TypeScript, whatever it returns: %s',
  (type) => {
    const typed = lexer.replace('readString(letter) {', `readString(letter: string): ${type} {`);
    const found = blame(slower, inReadString, { sources: new Map([['src/lexer.js', typed]]) });
    expect(told(found)).toEqual(['readString changed src/lexer.js:5']);
    expect(found.explained).toBe(true);
  },
);

test.each([
  [
    'app.Queue.drain',
    '  public static <T extends Comparable<? super T>> List<T> drain(List<T> all) throws IOException {\n',
  ],
  [
    'app.Queue.lambda$drain$1',
    '  @SuppressWarnings("unchecked") static Runnable drain(Map<String, ? super Job> all) {\n',
  ],
])('of the JVM names alone are known: %s is found in the source', (name, head) => {
  const java = `class Queue {\n${head}    return work();\n  }\n}\n`;
  const before = `app.Main.main;${name} 3000\napp.Main.main;app.Other.run 2000\napp.Main.main;app.Other.stop 1500\n`;
  const changes = parseUnifiedDiff(patch('app/Queue.java', '@@ -3 +3 @@\n-    return null;\n+    return work();\n'));
  const sides = [before, before.replace('3000', '4200')].map((text) => repeats(text, { language: 'jvm' }));
  const found = findBlame(diffProfiles(sides[0] ?? [], sides[1] ?? [], { changes }), changes, {
    sources: new Map([['app/Queue.java', java]]),
  });
  expect(found.functions.map(({ relation, file, line }) => [relation, file, line])).toEqual([
    ['changed', 'app/Queue.java', 2],
  ]);
});

test.each([
  ['<app::Square as app::Shape>::area', true],
  ['app::Shape::area', false],
])('of methods of one name it is told which changed: %s', (name, isChanged) => {
  const rust =
    'trait Shape {\n    fn area(&self) -> f64 {\n        1.0\n    }\n}\nimpl Shape for Square {\n    fn area(&self) -> f64 {\n        2.0\n    }\n}\n';
  const before = `main;${name} 3000\nmain;run 2000\nmain;stop 1500\n`;
  const changes = parseUnifiedDiff(patch('src/a.rs', '@@ -8 +8 @@\n-        1.5\n+        2.0\n'));
  const [baseline = [], candidate = []] = [before, before.replace('3000', '4200')].map((text) =>
    repeats(text, { language: 'native' }),
  );
  const found = findBlame(diffProfiles(baseline, candidate, { changes }), changes, {
    sources: new Map([['src/a.rs', rust]]),
  });
  expect(found.functions[0]?.relation === 'changed').toBe(isChanged);
});

test('the same without the source: a function ends where the next known one begins', () => {
  expect(told(blame(slower, inReadString))).toEqual(['readString changed src/lexer.js:5']);
});

test('a stray line of a neighbor does not make an unchanged function changed', () => {
  // V8 gave a sample in a hundred of the caller a line of the function it calls.
  const stray = slower.replace(
    'lexer.js:1:22!2 1000',
    'lexer.js:1:22!2 1400\n  main@src/main.js:1:14;parse@src/lexer.js:1:22!7 20',
  );
  expect(told(blame(stray, inReadString, { sources }))).toEqual([
    'readString changed src/lexer.js:5',
    'parse unchanged src/lexer.js:1',
  ]);
  expect(told(blame(stray.replace('!7 20', '!7 9'), inReadString))).toEqual([
    'readString changed src/lexer.js:5',
    'parse unchanged src/lexer.js:1',
  ]);
});

test('a change elsewhere explains nothing, and the report may say so', () => {
  const elsewhere = patch('src/lexer.js', '@@ -12 +12 @@\n-  return 2;\n+  return 1;\n');
  const found = blame(slower, elsewhere, { sources });
  expect(told(found)).toEqual(['readString unchanged src/lexer.js:5']);
  expect(found.explained).toBe(false);
});

test('lines inserted above a function do not make it changed', () => {
  const above = patch('src/lexer.js', '@@ -4,0 +5,3 @@\n+function extra() {\n+  return 0;\n+}\n');
  const candidate = slower
    .replaceAll('lexer.js:5:27', 'lexer.js:8:27')
    .replaceAll('lexer.js:11', 'lexer.js:14')
    .replaceAll('!7', '!10');
  const text = lexer.replace(
    '\nexport function readString',
    'function extra() {\n  return 0;\n}\n\nexport function readString',
  );
  const found = blame(candidate, above, { sources: new Map([['src/lexer.js', text]]) });
  expect(told(found)).toEqual(['readString unchanged src/lexer.js:8']);
});

test('inserted lines alone blame nobody: nothing grew', () => {
  const above = patch('src/lexer.js', '@@ -0,0 +1,9 @@\n', '+x();\n'.repeat(9));
  const candidate = base.replaceAll(/lexer\.js:(\d+)/g, (_, line) => `lexer.js:${Number(line) + 9}`);
  expect(blame(candidate, above)).toEqual({ functions: [], explained: false });
});

test('a changed comment is no changed function', () => {
  const comment = patch('src/lexer.js', '@@ -6,0 +7 @@\n+  // why\n');
  expect(blame(slower, comment, { sources }).explained).toBe(false);
});

test('an extracted function and a rename blame nobody', () => {
  const extract = base.replace(
    'readString@src/lexer.js:5:27!7 3000',
    'readString@src/lexer.js:5:27!7 700\n  main@src/main.js:1:14;parse@src/lexer.js:1:22;readString@src/lexer.js:5:27;step@src/lexer.js:20:14!21 2300',
  );
  const hunks = patch(
    'src/lexer.js',
    '@@ -7 +7 @@\n-a\n+step();\n',
    '@@ -19,0 +20,3 @@\n+function step() {\n+ a\n+}\n',
  );
  expect(blame(extract, hunks)).toEqual({ functions: [], explained: false });
  const rename = patch(
    'src/lexer.js',
    '@@ -5 +5 @@\n-export function readString(letter) {\n+export function scan(letter) {\n',
  );
  expect(blame(base.replaceAll('readString', 'scan'), rename)).toEqual({ functions: [], explained: false });
});

test('runtime cost is traced to the changed function that causes it', () => {
  const baseline = base.concat('  main@src/main.js:1:14;parse@src/lexer.js:1:22;RegExp: a+ 900\n');
  const candidate = baseline.replace('900', '1900');
  const inParse = patch('src/lexer.js', '@@ -2 +2 @@\n-  return [];\n+  return [...text].map(readString);\n');
  const found = blame(candidate, inParse, { sources }, baseline);
  expect(told(found)).toEqual(['parse changed src/lexer.js:1', 'RegExp: a+ unchanged']);
  expect(found.functions[0]?.through).toEqual({ name: 'RegExp: a+', isNew: false });
  expect(found.explained).toBe(true);
});

test('a changed function that calls more of the runtime is named for it, whichever way its own cost went', () => {
  const baseline = base.concat('  main@src/main.js:1:14;parse@src/lexer.js:1:22;RegExp: a+ 900\n');
  const inParse = patch('src/lexer.js', '@@ -2 +2 @@\n-  return [];\n+  return [...text].map(readString);\n');
  for (const [own, through] of [
    [1000, { name: 'RegExp: a+', isNew: false }],
    [700, { name: 'RegExp: a+', isNew: false }],
    [1500, { name: 'RegExp: a+', isNew: false }],
    [3000, undefined],
  ] as const) {
    const candidate = baseline.replace('900', '3900').replace('!2 1000', `!2 ${own}`);
    const found = blame(candidate, inParse, { sources }, baseline);
    expect(told(found)[0], `${own}`).toBe('parse changed src/lexer.js:1');
    expect(found.functions[0]?.through, `${own}`).toEqual(through);
  }
});

test('a dependency is named with its version and never linked; nothing explains it but its caller', () => {
  const newer = base.replace('node_modules/yaml/', 'node_modules/yaml@2.9.1/').replace('800', '1600');
  const older = base.replace('node_modules/yaml/', 'node_modules/yaml@2.4.0/');
  const found = blame(newer, inReadString, {}, older);
  expect(told(found)).toEqual(['get dependency yaml@2.9.1']);
  expect(found.explained).toBe(false);
});

test('the collector alone is runtime', () => {
  const text = base.replace('(garbage collector) 500', '(garbage collector) 1500');
  const collected = (profile: string) =>
    repeats(profile).map((side) => ({
      ...side,
      profile: {
        ...side.profile,
        frames: side.profile.frames.map((f) => (f.name.startsWith('(') ? { ...f, kind: 'runtime' as const } : f)),
      },
    }));
  const diff = diffProfiles(collected(base), collected(text));
  expect(told(findBlame(diff, parseUnifiedDiff(inReadString)))).toEqual(['(garbage collector) runtime']);
});

test('growth spread thin below changed code is told of the changed function, and of no one callee', () => {
  const leaves = Array.from(
    { length: 40 },
    (_, at) => `main@src/main.js:1:14;helper@src/helper.js:3:9;leaf${at}@src/leaf${at}.js:1:1`,
  );
  const profile = (count: number) => leaves.map((leaf) => `${leaf} ${count}`).join('\n');
  const change = patch('src/helper.js', '@@ -4 +4 @@\n-a\n+b\n');
  const found = blame(profile(37), change, {}, profile(30));
  expect(found.functions.map(({ relation, through, function: { frame } }) => [frame.name, relation, through])).toEqual([
    ['helper', 'changed', undefined],
  ]);
  expect(found.explained).toBe(true);
});

test('executing lines tell a change where definitions are unknown, as in Python', () => {
  const python = 'main@src/main.py!3 1000\nmain@src/main.py;parse@src/lexer.py!42 3000';
  const grown = python.replace('3000', '4000');
  const changes = parseUnifiedDiff(patch('src/lexer.py', '@@ -42 +42 @@\n-a\n+b\n'));
  const diff = diffProfiles(repeats(python, { language: 'python' }), repeats(grown, { language: 'python' }));
  expect(told(findBlame(diff, changes))).toEqual(['parse changed src/lexer.py:undefined']);
  const text = `${'\n'.repeat(39)}def parse(text):\n    c\n    b\n`;
  expect(told(findBlame(diff, changes, { sources: new Map([['src/lexer.py', text]]) }))).toEqual([
    'parse changed src/lexer.py:40',
  ]);
});

test('profiles that tell only names are matched with the source of changed files', () => {
  const folded = 'com.example.Main.main 1000\ncom.example.Main.main;com.example.Parser.next 3000';
  const text = 'class Parser {\n  int next() {\n    return 1;\n  }\n}\n';
  const changes = parseUnifiedDiff(patch('src/com/example/Parser.java', '@@ -3 +3 @@\n-a\n+    return 1;\n'));
  const making = { language: 'jvm' } as const;
  const diff = diffProfiles(repeats(folded, making), repeats(folded.replace('3000', '4000'), making));
  const found = findBlame(diff, changes, { sources: new Map([['src/com/example/Parser.java', text]]) });
  expect(told(found)).toEqual(['com.example.Parser.next changed src/com/example/Parser.java:2']);
});

test('every function of a new file is changed', () => {
  const added = `diff --git a/src/fresh.js b/src/fresh.js\nnew file mode 100644\n--- /dev/null\n+++ b/src/fresh.js\n@@ -0,0 +1 @@\n+x\n`;
  const candidate = base.concat('  main@src/main.js:1:14;fresh@src/fresh.js:1:9 900\n');
  expect(told(blame(candidate, added))).toEqual(['fresh changed src/fresh.js:1']);
});

test('without a change under review nothing is explained', () => {
  expect(blame(slower, '')).toMatchObject({ explained: false, functions: [{ relation: 'unchanged' }] });
});

test('improvements can be asked for', () => {
  expect(told(blame(base.replace('3000', '2000'), inReadString, { direction: 'decrease', sources }))).toEqual([
    'readString changed src/lexer.js:5',
  ]);
  expect(told(blame(base.replace('3000', '2000'), inReadString, { sources }))).toEqual([]);
});

const cpp = `#include "hash.h"

static inline uint64_t fnv(uint64_t h, int n) {
  for (int i = 0; i < n; i++) h *= 31;
  return h;
}

uint64_t hash_all(int n) {
  return fnv(7, n);
}

template <typename T> void each(std::vector<T> const& all) {
  for (auto& one : all) use(one);
}
`;

const native: Making = { language: 'native' };
const inFnv = patch('src/hash.cpp', '@@ -4 +4 @@\n-  h *= 3;\n+  for (int i = 0; i < n; i++) h *= 31;\n');

function blameNative(baseline: string, candidate: string, diff: string): Blame {
  const changes = parseUnifiedDiff(diff);
  return findBlame(diffProfiles(repeats(baseline, native), repeats(candidate, native), { changes }), changes, {
    sources: new Map([['src/hash.cpp', cpp]]),
  });
}

test('a changed function that is nowhere in a native profile is told to be so, with who calls it, and nothing is denied', () => {
  const found = blameNative('main;hash_all 4000\nmain;read 2000\n', 'main;hash_all 5200\nmain;read 2000\n', inFnv);
  expect(found.explained).toBe(true);
  expect(
    found.unseen?.map(({ name, file, line, callers }) => [name, file, line, callers.map(({ key }) => key)]),
  ).toEqual([['fnv', 'src/hash.cpp', 3, ['hash_all']]]);
  expect(told(found)).toEqual(['hash_all calls-changed src/hash.cpp:8']);
});

test('it is named itself where it has frames, and where every changed function was seen a denial stands', () => {
  const grown = blameNative(
    'main;hash_all;fnv(unsigned long, int) 4000\n',
    'main;hash_all;fnv(unsigned long, int) 5200\n',
    inFnv,
  );
  expect(told(grown)).toEqual(['fnv(unsigned long, int) changed src/hash.cpp:3']);
  const elsewhere = blameNative(
    'main;hash_all;fnv 4000\nmain;read 2000\n',
    'main;hash_all;fnv 4000\nmain;read 3000\n',
    inFnv,
  );
  expect(elsewhere).toMatchObject({ explained: false });
  expect(elsewhere.unseen).toBeUndefined();
});

test('a changed function that newly calls what grew is the likely cause, told apart from one that grew itself', () => {
  const inCaller = patch('src/hash.cpp', '@@ -9 +9 @@\n-  return 1;\n+  return fnv(7, n);\n');
  const found = blameNative(
    'main;hash_all 4000\nmain;other;validate 1000\n',
    'main;hash_all 4000\nmain;other;validate 1000\nmain;hash_all;validate 2000\n',
    inCaller,
  );
  expect(told(found)).toEqual(['hash_all changed src/hash.cpp:8', 'validate unchanged']);
  expect(found.functions[0]?.through).toEqual({ name: 'validate', isNew: true });
});

test('a changed function that grew a little by itself is named for what it calls where that grew far more', () => {
  const inCaller = patch('src/hash.cpp', '@@ -9 +9 @@\n-  return 1;\n+  return fnv(7, n);\n');
  const before = 'main;hash_all 4000\nmain;other;sort 300\n';
  for (const [own, below, through] of [
    [4200, 2000, { name: 'sort', isNew: true }],
    [4200, 350, undefined],
    [5400, 2000, undefined],
  ] as const) {
    const found = blameNative(
      before,
      `main;hash_all ${own}\nmain;other;sort 300\nmain;hash_all;sort ${below}\n`,
      inCaller,
    );
    expect(told(found), `${own} ${below}`).toEqual(['hash_all changed src/hash.cpp:8', 'sort unchanged']);
    expect(found.functions[0]?.through, `${own} ${below}`).toEqual(through);
  }
});

test('what a changed function newly calls is what stands in its lines, however deep below it the cost arises', () => {
  const inCaller = patch('src/hash.cpp', '@@ -9 +9 @@\n-  return 1;\n+  return compile(7, n);\n');
  const deep = 'main;hash_all;compile;parse;alloc 2000\nmain;hash_all;compile;plan;alloc 1500\n';
  const before = 'main;hash_all 4000\nmain;other;alloc 1000\n';
  const found = blameNative(before, `${before}${deep}main;hash_all;log;alloc 900\n`, inCaller);
  expect(told(found)).toEqual(['hash_all changed src/hash.cpp:8', 'alloc unchanged']);
  expect(found.functions[0]?.through).toEqual({ name: 'compile', isNew: true });
  const rarer = 'main;hash_all;compile;parse;alloc 300\n';
  const more = blameNative(`${before}${rarer}`, `${before}${deep}`, inCaller);
  expect(more.functions[0]?.through).toEqual({ name: 'compile', isNew: false });
});

test('what a changed function called before is no new call, whoever called that function', () => {
  const inCaller = patch('src/hash.cpp', '@@ -9 +9 @@\n-  return 1;\n+  return fnv(7, n);\n');
  const before = 'main;hash_all 4000\nmain;other;alloc 1000\nmain;load;hash_all;compile 200\n';
  const found = blameNative(before, `${before}main;hash_all;compile;alloc 2000\n`, inCaller);
  expect(found.functions[0]?.through).toEqual({ name: 'compile', isNew: false });
});

test('a changed function whose growth is spread over what it calls, none of which stands out, is named with the largest', () => {
  const spread = Array.from({ length: 800 }, (_, index) => `readString@src/lexer.js:5:27;replaceAll;step${index} 1`);
  const calling = spread.map((stack) => `main@src/main.js:1:14;parse@src/lexer.js:1:22;${stack}`).join('\n');
  const found = blame(`${base}\n${calling}`, inReadString, { sources });
  expect(found.explained).toBe(true);
  expect(found.functions[0]).toMatchObject({
    relation: 'changed',
    function: { frame: { name: 'readString' } },
    through: { name: 'replaceAll', isNew: true },
  });
  expect(told(found).filter((each) => each.includes('calls-changed'))).toEqual([]);
});

test('a changed function that may have grown as much is not denied', () => {
  const rough = (text: string): readonly ProfileSide[] =>
    [1, 1.6, 0.5].map((factor) => ({
      profile: makeProfile(text.replace('parse 900', `parse ${Math.round(900 * factor)}`)),
      operations: 100,
    }));
  const text =
    'main@src/main.js:1:14;readString 300\nmain@src/main.js:1:14;parse 900\nmain@src/main.js:1:14;other 3000';
  const changes = parseUnifiedDiff(patch('src/lexer.js', '@@ -2 +2 @@\n-  return [];\n+  return 1;\n'));
  const found = findBlame(diffProfiles(rough(text), rough(text.replace('300\n', '600\n')), { changes }), changes, {
    sources,
  });
  expect(told(found)).toEqual(['readString unchanged src/lexer.js:5']);
  expect(found.open?.map(({ frame }) => frame.name)).toEqual(['parse']);
  expect(found.explained).toBe(true);
});
