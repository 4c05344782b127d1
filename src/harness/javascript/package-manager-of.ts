/** What installs the packages of a checkout, for hints: an advice for another manager would not even keep its lock file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { managerIn, type PackageManager, withoutLock } from '../../tools/package-manager.ts';

export function managerOf(root: string): PackageManager {
  const yarnLock = join(root, 'yarn.lock');
  const texts = new Map(existsSync(yarnLock) ? [['yarn.lock', readFileSync(yarnLock, 'utf8')]] : []);
  return managerIn('', { files: readdirSync(root), texts }) ?? withoutLock;
}
