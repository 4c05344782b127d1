import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { managerAbove, managerOf } from '../../src/harness/javascript/package-manager-of.ts';

test.each([
  [[], 'npm install --save-dev tsx', 'npm install'],
  [['package-lock.json'], 'npm install --save-dev tsx', 'npm ci'],
  [['pnpm-lock.yaml'], 'pnpm add --save-dev tsx', 'pnpm install --frozen-lockfile'],
  [['yarn.lock'], 'yarn add --dev tsx', 'YARN_NODE_LINKER=node-modules yarn install --immutable'],
  [['bun.lockb'], 'bun add --dev tsx', 'bun install --frozen-lockfile'],
])('hints are for what installs the checkout: %j', (files, depend, install) => {
  const root = mkdtempSync(join(tmpdir(), 'manager-'));
  try {
    for (const file of files) writeFileSync(join(root, file), '');
    expect([managerOf(root).depend('tsx'), managerOf(root).install]).toEqual([depend, install]);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('a package without a lock file is installed by that of the workspace it is in, and by no other repository', () => {
  const root = mkdtempSync(join(tmpdir(), 'manager-'));
  try {
    for (const folder of ['own/packages/a', 'other/packages/b']) mkdirSync(join(root, folder), { recursive: true });
    for (const file of ['pnpm-lock.yaml', 'own/.git', 'other/.git', 'own/yarn.lock'])
      writeFileSync(join(root, file), '');
    expect(managerAbove(join(root, 'own/packages/a')).name).toBe('yarn');
    expect(managerAbove(join(root, 'own')).name).toBe('yarn');
    expect(managerAbove(join(root, 'other/packages/b')).name).toBe('npm');
  } finally {
    rmSync(root, { recursive: true });
  }
});
