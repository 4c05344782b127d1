import { expect, test } from 'vitest';
import { changedFunctions } from '../../src/profile/changed-functions.ts';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { ProfileSide } from '../../src/profile/diff-result.ts';
import { restatedIn } from '../../src/profile/restated.ts';
import { makeProfile } from './make-profile.ts';

interface Side {
  readonly path: string;
  /** 1-based line of the first one that is taken out or added, and all of them. */
  readonly line: number;
  readonly removed?: readonly string[];
  readonly added?: readonly string[];
  readonly isNew?: boolean;
}

function patch(sides: readonly Side[]): string {
  return sides
    .map(({ path, line, removed = [], added = [], isNew = false }) => {
      const begin = (all: readonly string[]): string => `${all.length === 0 ? line - 1 : line},${all.length}`;
      const head = isNew ? `new file mode 100644\n--- /dev/null\n+++ b/${path}` : `--- a/${path}\n+++ b/${path}`;
      const lines = [...removed.map((each) => `-${each}`), ...added.map((each) => `+${each}`)];
      return `diff --git a/${path} b/${path}\n${head}\n@@ -${begin(removed)} +${begin(added)} @@\n${lines.join('\n')}\n`;
    })
    .join('');
}

const scan = [
  'export function scan(text) {',
  '  const all = [];',
  '  for (const each of text) all.push(each);',
  '  return all;',
  '}',
];
const python = ['def scan(text):', '    found = [each for each in text]', '    return sorted(found)'];
const go = ['func scan(text string) int {', '\tn := 0', '\tfor range text {', '\t\tn++', '\t}', '\treturn n', '}'];

function linesOf(text: string): readonly (readonly [string, readonly (readonly string[])[]])[] {
  return restatedIn(parseUnifiedDiff(text)).changes.map(({ path, hunks }) => [path, hunks.map(({ added }) => added)]);
}

test.each([
  ['JavaScript', 'src/a.js', 'src/b.js', scan, ["import x from 'x';", '']],
  ['Python', 'a.py', 'b.py', python, ['import x', '']],
  ['Go', 'p/a.go', 'p/b.go', go, ['package p', '']],
])('a function of %s that stands in another file now is no changed one', (_, from, to, lines, above) => {
  const text = patch([
    { path: from, line: 3, removed: lines },
    { path: to, line: 1, added: [...above, ...lines], isNew: true },
  ]);
  expect(linesOf(text)).toEqual([
    [from, [[]]],
    [to, [above]],
  ]);
  const { pairs } = restatedIn(parseUnifiedDiff(text));
  expect(pairs).toMatchObject([{ before: { name: 'scan', path: from }, after: { name: 'scan', path: to } }]);
});

test('what imports it from there is none', () => {
  const text = patch([
    { path: 'src/a.js', line: 1, added: ["import { scan } from './b.js';"] },
    { path: 'src/c.js', line: 1, added: ["import { scan, other } from './b.js';"] },
    { path: 'src/d.js', line: 3, removed: scan },
    { path: 'src/b.js', line: 1, added: scan, isNew: true },
  ]);
  expect(linesOf(text).map(([, hunks]) => hunks.length)).toEqual([0, 1, 1, 0]);
});

test('one that was written anew on its way is a changed one', () => {
  const other = scan.map((each) => each.replace('push', 'unshift'));
  const text = patch([
    { path: 'src/a.js', line: 3, removed: scan },
    { path: 'src/b.js', line: 1, added: other, isNew: true },
  ]);
  expect(restatedIn(parseUnifiedDiff(text))).toEqual({
    changes: parseUnifiedDiff(text).map((each) => ({ ...each, isPartly: undefined })),
    pairs: [],
  });
});

test('another name, and calls by it, are no change of what runs', () => {
  const text = patch([
    { path: 'src/a.js', line: 3, removed: ['function scan(text) {'], added: ['function tokenize(text) {'] },
    { path: 'src/b.js', line: 9, removed: ['  return scan(text).length;'], added: ['  return tokenize(text).length;'] },
    { path: 'src/c.js', line: 9, removed: ['  return scan(text, 1);'], added: ['  return tokenize(text, 2);'] },
  ]);
  expect(linesOf(text)).toEqual([
    ['src/a.js', []],
    ['src/b.js', []],
    ['src/c.js', [['  return tokenize(text, 2);']]],
  ]);
});

test.each([
  ['parameters changed with it', ['function scan(text) {'], ['function tokenize(text, n) {']],
  [
    'it took the name of a neighbor',
    ['function scan(text) {', '}', 'function tokenize(a) {'],
    ['function tokenize(text) {', '}', 'function scan(a) {'],
  ],
])('a name is another function’s where %s', (_, removed, added) => {
  const { pairs, changes } = restatedIn(parseUnifiedDiff(patch([{ path: 'src/a.js', line: 3, removed, added }])));
  expect(pairs).toEqual([]);
  expect(changes[0]?.hunks).toHaveLength(1);
});

test('short functions of unlike names that are alike are two functions', () => {
  const text = patch([
    { path: 'a.py', line: 3, removed: ['def a():', '    return 1'] },
    { path: 'b.py', line: 3, added: ['def b():', '    return 1'] },
  ]);
  expect(restatedIn(parseUnifiedDiff(text)).pairs).toEqual([]);
});

test('a function that moved to a new file and costs three times as much is one function, and not changed', () => {
  const changes = parseUnifiedDiff(
    patch([
      { path: 'src/a.js', line: 3, removed: scan },
      { path: 'src/b.js', line: 1, added: ["import x from 'x';", ...scan], isNew: true },
    ]),
  );
  const rest = 'main@src/z.js:1;one@src/z.js:40 4000\nmain@src/z.js:1;two@src/z.js:60 3000\n';
  const side = (scanned: string, count: number): readonly ProfileSide[] =>
    [1, 1.01, 0.99, 1.02, 0.98].map((factor) => ({
      profile: makeProfile(`${rest}main@src/z.js:1;${scanned} ${Math.round(count * factor)}`),
      operations: 100,
    }));
  const { functions } = diffProfiles(side('scan@src/a.js:3:21', 1000), side('scan@src/b.js:2:21', 3000), { changes });
  const found = functions.filter(({ frame }) => frame.name === 'scan');
  expect(found).toHaveLength(1);
  expect(found[0]?.baseline.self).toBeGreaterThan(0);
  expect(found[0]?.renamedFrom).toBe('src/a.js');
  const sources = new Map([['src/b.js', ["import x from 'x';", ...scan].join('\n')]]);
  expect([...changedFunctions(functions, restatedIn(changes).changes, sources).keys]).toEqual([]);
  expect([...changedFunctions(functions, changes, sources).keys]).toEqual([found[0]?.key]);
});
