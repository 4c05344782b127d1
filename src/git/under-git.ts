/** Whether a folder can be git's, without asking git, which is a process of its own. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** False only where git would find no repository either: no folder above has a `.git`, nor is a bare repository. */
export function isUnderGit(folder: string): boolean {
  for (let at = folder, above = dirname(at); ; at = above, above = dirname(at)) {
    if (existsSync(join(at, '.git')) || existsSync(join(at, 'HEAD'))) return true;
    if (above === at) return false;
  }
}
