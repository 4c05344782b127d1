/** What a link gives another name is called by both. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { calledByLinks, linkedFolders } from '../../src/harness/proof/links.ts';
import { canLead } from '../../src/harness/proof/variables.ts';

test('links to folders of the checkout are found, but those of tools, to files and to elsewhere', () => {
  const root = mkdtempSync(join(tmpdir(), 'flamegate-links-'));
  try {
    for (const folder of ['stuff/deep', 'src', 'node_modules']) mkdirSync(join(root, folder), { recursive: true });
    writeFileSync(join(root, 'stuff/a.txt'), 'a');
    const links = {
      pool: 'stuff',
      'src/deep': '../stuff/deep',
      'src/a.txt': '../stuff/a.txt',
      far: tmpdir(),
      'node_modules/own': '../stuff',
      none: 'gone',
    };
    for (const [path, target] of Object.entries(links)) symlinkSync(target, join(root, path));
    expect([...linkedFolders(root)].sort()).toEqual([
      ['pool', 'stuff'],
      ['src/deep', 'stuff/deep'],
    ]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('a file is called by its path and by each link that leads to its folder', () => {
  const links = [
    ['pool', 'stuff'],
    ['src/deep', 'stuff/deep'],
  ] as const;
  expect(Object.fromEntries(calledByLinks(['stuff/deep/a.txt', 'stuffed/b.txt'], links))).toEqual({
    'stuff/deep/a.txt': 'stuff/deep/a.txt',
    'pool/deep/a.txt': 'stuff/deep/a.txt',
    'src/deep/a.txt': 'stuff/deep/a.txt',
    'stuffed/b.txt': 'stuffed/b.txt',
  });
});

test.each([
  ['LAB_FILE', 'conf/a.txt', true],
  ['LAB_FILE', '', false],
  ['_', '/usr/bin/node', false],
  ['PATH', '/bin', false],
  ['GOPATH', '/go', false],
  ['JAVA_HOME', '/jdk', false],
])('%s=%s can lead to a file of the checkout: %s', (name, value, expected) => {
  expect(canLead(name, value)).toBe(expected);
});
