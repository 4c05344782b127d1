import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { managerOf } from '../../src/harness/javascript/package-manager-of.ts';

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
