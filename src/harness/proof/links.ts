/** Files of a checkout as code can call them: a link that a commit holds gives a folder another name. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { tried } from './contents.ts';
import { keptByTools } from './noted-reads.ts';

/** Of links to folders of the checkout: where they are and lead, relative to the root. Of what tools keep for themselves none. */
export function linkedFolders(root: string, folder = ''): readonly (readonly [link: string, folder: string])[] {
  const entries = tried(() => readdirSync(join(root, folder), { withFileTypes: true })) ?? [];
  return entries.flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return keptByTools.has(entry.name) ? [] : linkedFolders(root, path);
    if (!entry.isSymbolicLink() || tried(() => statSync(join(root, path)).isDirectory()) !== true) return [];
    const target = relative(root, tried(() => realpathSync(join(root, path))) ?? '').replaceAll('\\', '/');
    return target === '' || target.startsWith('..') ? [] : [[path, target] as const];
  });
}

/** Of each path, it and what it is called through links. */
export function calledByLinks(
  paths: readonly string[],
  links: readonly (readonly [link: string, folder: string])[],
): ReadonlyMap<string, string> {
  return new Map(
    paths.flatMap((path) => [
      [path, path] as const,
      ...links.flatMap(([link, folder]) =>
        path.startsWith(`${folder}/`) ? [[`${link}${path.slice(folder.length)}`, path] as const] : [],
      ),
    ]),
  );
}
