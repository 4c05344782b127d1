/** What installs the packages of a checkout, for hints: an advice for another manager would not even keep its lock file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { managerFor, managerIn, type PackageManager, tellingFiles } from '../../tools/package-manager.ts';

/** The same of the nearest folder above that has a lock file, within the checkout: a package of a workspace has none of its own. */
export function managerAbove(folder: string): PackageManager {
  for (let each = folder; ; each = dirname(each)) {
    const names = existsSync(each) ? readdirSync(each) : [];
    const isLocked = managerIn('', { files: names, texts: new Map() }) !== undefined;
    if (isLocked) return managerOf(each);
    if (names.includes('.git') || each === dirname(each)) return managerOf(folder);
  }
}

/** What installs the packages of the checkout in `root`, an absolute path, by its lock files and manifests; npm where nothing says. */
export function managerOf(root: string): PackageManager {
  const read = tellingFiles.flatMap((name): [string, string][] => {
    const path = join(root, name);
    return existsSync(path) ? [[name, readFileSync(path, 'utf8')]] : [];
  });
  return managerFor('', { files: readdirSync(root), texts: new Map(read) });
}
