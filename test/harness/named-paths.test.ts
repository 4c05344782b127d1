/** Whether a program knows a file that it did not read this time. */
import { expect, test } from 'vitest';
import {
  endsTold,
  isBeside,
  isFolderKnown,
  isInNamedFolder,
  isKnownToProgram,
  isListed,
  isListedLater,
  isNamed,
  isNamedApart,
  isPutTogether,
  isTiled,
  standsIn,
} from '../../src/harness/proof/named-paths.ts';
import { stopwatch } from '../support/processor-time.ts';

const knows =
  (...texts: readonly string[]) =>
  (text: string) =>
    texts.some((each) => each.includes(text));

test.each([
  ['data/late.json', ['open data/late.json'], true],
  ['data/case-17.txt', ['case-', '.txt'], true],
  ['data/case-17.txt', ['case-'], false],
  ['data/17.x', ['.x'], false],
  ['docs/guide.md', ['case-', '.txt'], false],
])('%s is known to a program with %j: %s', (path, texts, expected) => {
  expect(isNamed(path, knows(...texts))).toBe(expected);
});

test.each([
  ['data/late.json', ['early late', '.json'], true],
  ['data/late.json', ['late'], false],
  ['data/late', ['late'], false],
  ['data/liblate.so', ['late', '"so"'], true],
  ['data/case_late-17.json', ['late', 'case', "'json'"], true],
  ['data/case_late-17.json', ['late', '.json'], false],
  ['data/late.json', ['late json'], false],
])('the name of %s can be put together of %j: %s', (path, texts, expected) => {
  expect(isPutTogether(path, knows(...texts))).toBe(expected);
});

test.each([
  ['README.md', ['x/READ', 'ME', '.md'], true],
  ['README.md', ['READ', 'ME.md'], true],
  ['README.md', ['READ', 'M', 'E', '.', 'md or else'], true],
  ['docs/guide.md', ['../docs/gui', 'de', '.md'], true],
  ['README.md', ['READ', '.md'], false],
  ['README.md', ['READ', 'MEN', '.md'], false],
  ['README.md', ['README', 'md'], false],
])('the name of %s is made of whole texts of %j: %s', (path, texts, expected) => {
  expect(isTiled(path, new Set(texts))).toBe(expected);
});

test('a change of a thousand files is asked of twenty thousand texts at once', () => {
  const texts = new Set(
    Array.from({ length: 20_000 }, (_, i) => `one of the texts, ${i}`).concat('x/getting-', 'started', '-7.md'),
  );
  const passed = stopwatch();
  const tiled = Array.from({ length: 1000 }, (_, i) => `docs/guide/getting-started-${i}.md`).filter((path) =>
    isTiled(path, texts),
  );
  expect(tiled).toEqual(['docs/guide/getting-started-7.md']);
  // As a loop over all texts for each letter of each name it takes two minutes.
  expect(passed()).toBeLessThan(5000);
});

test.each([
  ['os.listdir("data")', true],
  ['import glob\nglob.glob("data/*")', true],
  ['os.listdir("other")', false],
  ['global data', false],
  ['import data, os; os.listdir(".")', false],
])('a file of data/ may be found by a later call of %s: %s', (source, expected) => {
  expect(isListedLater('data/x.txt', knows(source))).toBe(expected);
});

test('a module is not looked for by listing folders: what imports by names that it works out is seen to', () => {
  expect(isListedLater('data/x.py', knows('os.listdir("data")'))).toBe(false);
});

test('what lies in a folder that is listed is known, and what lies deeper is not', () => {
  expect(isListed('data/a.txt', new Set(['data']))).toBe(true);
  expect(isListed('a.txt', new Set(['']))).toBe(true);
  expect(isListed('data/deep/a.txt', new Set(['data']))).toBe(false);
});

test.each([
  ['pkg/words.bin', ['pkg/core.py'], true],
  ['pkg/deep/words.bin', ['pkg/core.py'], true],
  ['docs/words.bin', ['pkg/core.py'], false],
  ['docs/words.bin', ['bench.py'], true],
  ['pkg/other.py', ['pkg/core.py'], false],
  ['pkg/words.bin', [], false],
])('%s can be found by what searches in %j: %s', (path, searches, expected) => {
  expect(isBeside(path, searches)).toBe(expected);
});

test.each([
  ['zebra.json', ['.json'], true],
  ['pkg/zebra.json', ['.json'], true],
  ['docs/zebra.json', ['.json'], false],
  ['zebra-old.json', ['-old.json'], true],
  ['zebra.json', ['data/.json', '.md'], false],
  ['zebra.json', ['zebra.json'], false],
])('the end of %s is told by %j: %s', (path, texts, expected) => {
  expect(endsTold(texts, ['pkg/core.py'])(path)).toBe(expected);
});

const words = ['early', 'late', '.json', 'testdata/'];
test.each([
  ['testdata/late.json', words, false, true],
  ['testdata/case_late.json', ['testdata', 'late', '.json'], false, true],
  ['other/late.json', words, false, false],
  ['late.json', words, false, true],
  ['zebra.json', words, false, true],
  ['zebra.txt', words, false, false],
  ['testdata/all/x.bin', words, false, false],
  ['testdata/all/x.bin', words, true, true],
  ['other/x.bin', words, true, true],
  ['README.md', words, true, false],
  ['testdata/README.md', words, true, true],
  ['.github/workflows/ci.yml', words, true, false],
  ['LICENSE', words, true, false],
])('%s is known to a program with %j that lists folders, %s: %s', (path, texts, canList, expected) => {
  expect(isKnownToProgram(path, knows(...texts), canList)).toBe(expected);
});

test.each([
  ['corpus/late.rs', 'reads corpus/late.rs', true],
  ['corpus/late.rs', 'joins late.rs', true],
  ['corpus/late.rs', 'late.rs', true],
  ['corpus/late.rs', '/home/ci/.cargo/x/src/late.rs', false],
  ['corpus/late.rs', '/home/ci/.cargo/x/src/trans-late.rs', false],
  ['crates/x/src/error.rs', 'library/std/src/error.rs', false],
  ['crates/x/src/error.rs', 'opens x/src/error.rs', true],
  ['tests/all.rs', '/rustc/1/src/small.rs', false],
])('source %s is known as data to a program with %j: %s', (path, text, expected) => {
  expect(isNamedApart(path, [Buffer.from(text)])).toBe(expected);
});

test.each([
  ['.py', 'kept as .pyc', false],
  ['.py', 'kept as .pyc and .py', true],
  ['.sh', '.shstrtab', false],
  ['docs', 'readthedocs', false],
  ['docs', '["docs/"]', true],
  ['.json', 'case-%s.json', true],
  ['late', 'late', true],
])('%s stands in %j: %s', (wanted, text, expected) => {
  expect(standsIn([Buffer.from('none of it'), Buffer.from(text)], wanted)).toBe(expected);
});

test.each([
  ['a.txt', '', [], true],
  ['docs/a.txt', '', ['tests/a.py'], false],
  ['docs/a.txt', '', ['docs/a.py'], true],
  ['docs/a.txt', '', ['tests/docs.py'], true],
  ['deep/docs/a.txt', '"docs"', [], true],
  ['a-b/1.txt', '"a" "b"', [], true],
  ['a-b/1.txt', '"a" "c"', [], false],
  ['2024/1.txt', '', [], true],
])('the folder of %s is known to code with %j that ran %j: %s', (path, text, modules, expected) => {
  expect(isFolderKnown(path, (asked) => standsIn([Buffer.from(text)], asked), modules)).toBe(expected);
});

test.each([
  ['stock/panther.bin', ['stock/', '.bin'], false, true],
  ['stock/panther.bin', ['../far/stock', 'x.bin'], false, true],
  ['stock/de/panther.bin', ['stock', '.bin'], false, true],
  ['stock/panther.bin', ['stock/*.txt'], false, false],
  ['stock/panther.bin', ['stock/*.bin'], false, true],
  ['stock/panther.bin', ['stock'], false, false],
  ['stock/panther.bin', ['stock'], true, true],
  ['stock/panther.bin', ['livestock', '.bin'], true, false],
  ['stock/panther', ['stock'], false, true],
  ['stock/de/panther.mo', ['panther', 'stock'], false, true],
  ['stock/panther.bin', ['stock and more', '.bin'], true, false],
  ['far/stock/panther.dat', ['stock/panther'], false, true],
  ['far/stock/panther.dat', ['far/panther'], true, false],
  ['panther.bin', ['.bin'], true, false],
])('%s lies in a folder that the texts %j name, with packages: %s', (path, texts, isHelped, expected) => {
  expect(isInNamedFolder(path, { texts: new Set(texts), isHelped })).toBe(expected);
});

test.each([
  ['stock/panther.bin', ['stock/', '.bin'], true],
  ['stock/panther', ['stock'], true],
  ['stock/panther.bin', ['stock/'], false],
  ['stock/panther.md', ['stock/', '.md'], false],
  ['panther.bin', ['.bin'], true],
  ['panther.bin', ['.txt'], false],
  ['panther', ['.bin'], false],
  ['panther.md', ['.md'], false],
])('%s is known to a program with %j, whatever gives the rest of its name: %s', (path, texts, expected) => {
  expect(isKnownToProgram(path, knows(...texts), false)).toBe(expected);
});
