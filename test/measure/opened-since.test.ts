/** What a file system notes of files that are read, and what is made of one that notes nothing. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openedSince } from '../../src/measure/opened-since.ts';

test('a file that is read is noted, if anything is', async () => {
  const root = mkdtempSync(join(tmpdir(), 'flamegate-opened-'));
  try {
    for (const name of ['read', 'left']) writeFileSync(join(root, name), name);
    const opened = await openedSince(root, ['read', 'left', 'none'], () => readFile(join(root, 'read'), 'utf8'));
    expect(opened.answer).toBe('read');
    expect(opened.paths).toEqual(opened.isNoted ? ['read'] : []);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test.runIf(process.platform === 'linux')(
  'where no time can be set nothing is noted, and what is run runs',
  async () => {
    // Files of the kernel, which nobody owns or writes.
    const opened = await openedSince('/proc', ['version', 'none'], async () => 'ran');
    expect(opened).toEqual({ answer: 'ran', paths: [], isNoted: false });
  },
);
