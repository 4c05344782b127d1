/** What installs the packages of a checkout, for hints: an advice for another manager would not even keep its lock file. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { managerFor, type PackageManager, tellingFiles } from '../../tools/package-manager.ts';

/** What installs the packages of the checkout in `root`, an absolute path, by its lock files and manifests; npm where nothing says. */
export function managerOf(root: string): PackageManager {
  const read = tellingFiles.flatMap((name): [string, string][] => {
    const path = join(root, name);
    return existsSync(path) ? [[name, readFileSync(path, 'utf8')]] : [];
  });
  return managerFor('', { files: readdirSync(root), texts: new Map(read) });
}
