import { afterEach, beforeEach, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/git/unified-diff.ts';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';

let repository: TestRepository;

beforeEach(() => {
  repository = makeRepository();
});

afterEach(() => repository.remove());

const picture = 'a\u0000b';

test.each(['-diff', 'binary', 'diff=unknown'])(
  'code that is kept out of diffs by %s has its lines, and what is no text has none',
  async (attribute) => {
    const files = {
      'gen/a b.js': 'one\ntwo\n',
      'src/c.js': 'x\n',
      'logo.png': picture,
      'gen/moved.js': 'm\n'.repeat(20),
    };
    const base = repository.commit({ '.gitattributes': `gen/** ${attribute}\n`, ...files });
    const head = repository.commit({
      'gen/a b.js': 'one\nslow\ntwo\n',
      'src/c.js': 'y\n',
      'logo.png': `${picture}c`,
      'gen/new.js': 'n\n',
    });
    const diff = parseUnifiedDiff(await unifiedDiff(repository.path, [base, head]));
    const added = diff.map(({ path, state, hunks }) => [path, state, hunks.flatMap((hunk) => hunk.added).join()]);
    expect(Object.fromEntries(added.map(([path, ...rest]) => [path, rest]))).toEqual({
      'gen/a b.js': ['modified', 'slow'],
      'gen/new.js': ['added', 'n'],
      'logo.png': ['modified', ''],
      'src/c.js': ['modified', 'y'],
    });
    expect(added).toHaveLength(4);
  },
);

test('of a file whose line ends were rewritten, what else changed is its change', async () => {
  const text = (value: number): string => `one\nfunction slow() { return ${value}; }\n${'line\n'.repeat(50)}`;
  const crlf = (lines: string): string => lines.replaceAll('\n', '\r\n');
  const base = repository.commit({ 'a.js': crlf(text(1)), 'b.js': crlf(text(1)), 'c.js': text(1) });
  const head = repository.commit({ 'a.js': text(2), 'b.js': text(1), 'c.js': crlf(text(2)) });
  const diff = parseUnifiedDiff(await unifiedDiff(repository.path, [base, head]));
  expect(diff.map(({ path, hunks }) => [path, hunks.flatMap((hunk) => hunk.added).join()])).toEqual([
    ['a.js', 'function slow() { return 2; }'],
    ['c.js', 'function slow() { return 2; }'],
  ]);
});
