import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileTitles, findFiles, titlesBeside } from '../../src/harness/bench-files.ts';

let root = '';

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'files-'));
  for (const file of [
    'bench/a.bench.ts',
    'bench/deep/er/b.bench.mjs',
    'bench/readme.md',
    'node_modules/x/bench/c.bench.ts',
    'packages/one/node_modules/x/d.bench.ts',
    'packages/one/e.bench.ts',
    '.hidden/f.bench.ts',
  ]) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), '');
  }
});

afterAll(() => rmSync(root, { recursive: true }));

test.each([
  [['bench/**/*.bench.{ts,mjs}'], ['bench/a.bench.ts', 'bench/deep/er/b.bench.mjs']],
  [['./bench/a.bench.ts'], ['bench/a.bench.ts']],
  [['**/*.bench.ts'], ['.hidden/f.bench.ts', 'bench/a.bench.ts', 'packages/one/e.bench.ts']],
  [['bench/*.ts', '**/a.bench.ts'], ['bench/a.bench.ts']],
  [['absent/**'], []],
  [['**/*.bench.ts', '!**/e.bench.ts', '!./.hidden/**'], ['bench/a.bench.ts']],
  [['!bench/**', 'bench/a.bench.ts'], []],
  [['!bench/**'], []],
  [['bench/**/!(a).bench.*'], ['bench/deep/er/b.bench.mjs']],
])('%j finds %j, never inside node_modules, each file once', (globs, files) => {
  expect(findFiles(root, globs)).toEqual(files);
});

test('a file is called by its stem, and files of one stem by their paths below the common folder', () => {
  const titles = fileTitles(['p/one/bench/x.bench.ts', 'p/two/bench/x.bench.ts', 'p/two/bench/y.js']);
  expect([...titles.values()]).toEqual(['one/bench/x', 'two/bench/x', 'y']);
  expect([...fileTitles(['a.bench.ts', 'sub/a.bench.js']).values()]).toEqual(['a', 'sub/a']);
  expect([...fileTitles(['bench/a.b.bench.mts']).values()]).toEqual(['a.b']);
});

test('a file of the baseline keeps its title, whatever comes or goes beside it, and no two have one', () => {
  const part = fc.constantFrom('a', 'b', 'x', 'deep');
  const path = fc
    .tuple(fc.array(part, { maxLength: 3 }), part, fc.constantFrom('.bench.ts', '.js', '.bench.js'))
    .map(([folders, stem, ending]) => [...folders, `${stem}${ending}`].join('/'));
  const sorted = fc.uniqueArray(path, { minLength: 1, maxLength: 8 }).map((paths) => paths.toSorted());
  fc.assert(
    fc.property(sorted, sorted, (older, files) => {
      const added = files.filter((file) => !older.includes(file));
      const removed = older.filter((file) => !files.includes(file));
      const [before, now] = [fileTitles(older), titlesBeside(files, { added, removed })];
      for (const file of files) if (older.includes(file)) expect(now.get(file)).toBe(before.get(file));
      // Two endings of one path share a title in the baseline too.
      const fresh = added.map((file) => now.get(file));
      expect(new Set(fresh).size).toBe(fresh.length);
      const kept = files.filter((file) => older.includes(file)).map((file) => before.get(file));
      for (const title of fresh) expect(kept).not.toContain(title);
    }),
  );
  expect(titlesBeside(['p/a/x.js', 'p/b/x.js'], { added: ['p/b/x.js'], removed: [] })).toEqual(
    new Map([
      ['p/a/x.js', 'x'],
      ['p/b/x.js', 'b/x'],
    ]),
  );
  expect(titlesBeside(['p/a/x.js'], { added: [], removed: ['p/b/x.js'] }).get('p/a/x.js')).toBe('a/x');
  expect(titlesBeside(['new/x.js'], { added: ['new/x.js'], removed: ['old/x.js'] }).get('new/x.js')).toBe('x');
  const built = ['bench/x.ts', 'dist/x.js'];
  expect(titlesBeside(built, { added: [], removed: [] })).toEqual(fileTitles(built));
});

test('linked folders are entered by every glob, each file once, and a link to where it stands has no end', () => {
  const linked = mkdtempSync(join(tmpdir(), 'links-'));
  mkdirSync(join(linked, 'shared/bench'), { recursive: true });
  mkdirSync(join(linked, 'packages/a'), { recursive: true });
  writeFileSync(join(linked, 'shared/bench/a.bench.js'), '');
  symlinkSync('../../shared/bench', join(linked, 'packages/a/bench'));
  symlinkSync('..', join(linked, 'packages/a/up'));
  symlinkSync('nowhere', join(linked, 'packages/a/lost'));
  for (const glob of ['packages/a/bench/*.bench.js', 'packages/a/**/*.bench.js', 'packages/**/*.bench.js']) {
    expect(findFiles(linked, [glob])).toEqual(['packages/a/bench/a.bench.js']);
  }
  expect(findFiles(linked, ['**/*.bench.js'])).toEqual(['shared/bench/a.bench.js']);
  rmSync(linked, { recursive: true });
});
