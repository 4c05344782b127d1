/** A suite without benchmarks says where it looked and what is there. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { Suite } from '../../src/config/config.ts';
import { emptySuite, unconfigured } from '../../src/measure/catalog.ts';
import { suiteOf } from '../e2e/measuring.ts';

const root = mkdtempSync(join(tmpdir(), 'empty-suite-'));
mkdirSync(join(root, 'build'));
for (const file of ['common.py', 'other.py', 'build/speed']) writeFileSync(join(root, file), '');

afterAll(() => rmSync(root, { recursive: true }));

const built = { command: 'make', files: ['build/**/*fast'] };

test.each<readonly [string, Partial<Suite>]>([
  ['"make" makes nothing that fits build/**/*fast', { harness: 'google-benchmark', ...built }],
  ['"make" makes nothing that fits build/**/*fast', { harness: 'jmh', ...built }],
  ['build/speed holds none of google-benchmark', { harness: 'google-benchmark', ...built, files: ['build/**/*'] }],
  ['none match none/*.mjs', { harness: 'mitata', files: ['none/*.mjs'] }],
  ['common.py holds none of pyperf', { harness: 'pyperf', files: ['common.py'] }],
  ['common.py and 1 more hold none of asv', { harness: 'asv', files: ['*.py'], command: 'python3.12' }],
  ['none match none.py', { harness: 'pytest', files: ['none.py'], command: 'python3.12' }],
  ['"node all.js" listed none', { harness: 'json', files: [], command: 'node all.js' }],
  ['go finds none in sub', { harness: 'go', files: [], workingDirectory: 'sub' }],
])('%s', (words, given) => {
  const { message, code } = emptySuite({ suite: suiteOf({ name: 's', ...given }), root });
  expect(message).toBe(`Cannot measure suite "s" as it must hold benchmarks: ${words}`);
  expect(code).toBe('SUITE_EMPTY');
});

test.each([
  [['build'], 'write "build/**"'],
  [['build/'], 'write "build/**"'],
  [['none/*.mjs', './build'], 'write "./build/**"'],
  [['none/*.mjs', 'x'.repeat(5000)], 'globs are relative'],
])('a folder in files is told with what names its files: %#', (files, said) => {
  const { hint } = emptySuite({ suite: suiteOf({ files }), root });
  expect(hint).toContain(said);
});

test('where there is no configuration the command that writes one is named', () => {
  const { message, hint } = unconfigured({ suite: suiteOf({ name: 'core', files: ['bench/*.mjs'] }), root });
  expect(message).toMatch(
    /^Cannot measure suite "core" as it must hold benchmarks: none match bench\/\*\.mjs; there is no configuration/,
  );
  expect(hint).toContain('flamegate init');
});
