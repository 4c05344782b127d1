/** Commits that are on no branch and in no working tree: objects alone, which git removes by its own garbage collection. */
import { git } from './git.ts';

/** The parent with one file changed, or with nothing changed; its full hash. */
export async function commitLoosely(
  repository: string,
  parent: string,
  change?: { readonly path: string; readonly text: string },
): Promise<string> {
  const tree =
    change === undefined
      ? await git(repository, ['rev-parse', `${parent}^{tree}`])
      : await treeWith(repository, `${parent}:`, { parts: change.path.split('/'), text: change.text });
  return git(repository, ['commit-tree', tree, '-p', parent, '-m', 'Made by flamegate init --prove']);
}

interface Change {
  readonly parts: readonly string[];
  readonly text: string;
}

/** `tree`: as `git ls-tree` takes it. */
async function treeWith(repository: string, tree: string, { parts, text }: Change): Promise<string> {
  const [name = '', ...rest] = parts;
  const listed = (await git(repository, ['ls-tree', '-z', tree])).split('\0').filter((entry) => entry !== '');
  const within = tree.endsWith(':') ? `${tree}${name}` : `${tree}/${name}`;
  const hash =
    rest.length === 0
      ? await git(repository, ['hash-object', '-w', '--stdin'], { input: new TextEncoder().encode(text) })
      : await treeWith(repository, within, { parts: rest, text });
  const entries = listed.map((entry) => {
    const [head = '', file] = entry.split('\t');
    return file === name ? `${head.split(' ').slice(0, 2).join(' ')} ${hash}\t${file}` : entry;
  });
  return git(repository, ['mktree', '-z'], {
    input: new TextEncoder().encode(entries.map((entry) => `${entry}\0`).join('')),
  });
}
