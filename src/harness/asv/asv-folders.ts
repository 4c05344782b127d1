/** Where a project's asv.conf.json says that its benchmarks are. */
import { readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { asvBenchmarkFolder } from '../../tools/asv-conf.ts';
import { findFiles } from '../bench-files.ts';

/** Globs of their files, from the checkout's root. */
export function benchmarkFolders(folder: string, root: string): readonly string[] {
  const below = relative(root, folder).replaceAll('\\', '/');
  const start = below === '' ? '' : `${below}/`;
  const found = findFiles(
    root,
    ['', '*/', '*/*/'].map((each) => `${start}${each}asv.conf.json`),
  );
  const folders = found.map((file) =>
    posix.join(dirname(file), asvBenchmarkFolder(readFileSync(join(root, file), 'utf8'))),
  );
  return (folders.length === 0 ? [`${start}benchmarks`] : folders).map((each) => `${each}/**/*.py`);
}
