/** Globs of Python files that hold benchmarks. */
import { folderOf } from './found.ts';

const special = /[*?[\]{}()!+@,\\]/;

/** Those files, or where they are many the folders they are in, or what they are called. */
export function filesOrFolders(files: readonly string[]): readonly string[] {
  const plain = files.filter((file) => !special.test(file));
  if (plain.length === files.length && files.length <= 12) return files.toSorted();
  const folders = new Set(files.map(folderOf));
  const start = (folder: string): string =>
    folder === '' ? '' : `${folder.replaceAll(new RegExp(special, 'g'), '?')}/`;
  const globs = [...folders].map((folder) => `${start(folder)}*.py`).toSorted();
  return globs.length <= 12 ? globs : ['**/test_*.py', '**/bench*.py', '**/*bench*/**/*.py'];
}
