/** The first-parent line of a branch from the local clone, with what people call its commits. */

import { git } from '../git/git.ts';
import { isShallow, resolveCommit } from '../git/repository.ts';
import type { HistoryLine } from '../results/history-line.ts';

export interface ReadLine {
  readonly line: HistoryLine;
  /** `shallow`: the clone ends before the history does; `limit`: only the newest were read. */
  readonly reach: 'whole' | 'shallow' | 'limit';
}

/** At most `limit` commits, oldest first, ending with `head`. */
export async function readLine(repository: string, head: string, limit: number): Promise<ReadLine> {
  const start = await resolveCommit(repository, head);
  const words = ['log', '--first-parent', '-z', '--no-show-signature', `--max-count=${limit}`];
  const out = await git(repository, [...words, '--format=%H%n%P%n%ct%n%s', start, '--']);
  const tags = await readTags(repository);
  const line = out.split('\0').flatMap((entry) => {
    const [commit = '', parents = '', seconds = '', ...subject] = entry.split('\n');
    if (commit === '') return [];
    return [
      {
        commit,
        parents: parents === '' ? [] : parents.split(' '),
        committedAt: new Date(Number(seconds) * 1000).toISOString(),
        subject: subject.join(' '),
        tags: tags.get(commit) ?? [],
      },
    ];
  });
  const isWhole = line.length < limit;
  const reach = !isWhole ? 'limit' : (await isShallow(repository)) ? 'shallow' : 'whole';
  return { line: line.reverse(), reach };
}

/** Names by the commit they mean, annotated or not. */
async function readTags(repository: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const format = '%(objectname) %(*objectname) %(refname:strip=2)';
  const out = await git(repository, ['for-each-ref', `--format=${format}`, 'refs/tags']);
  const tags = new Map<string, string[]>();
  for (const entry of out.split('\n')) {
    const [, own, peeled, name] = /^([0-9a-f]+) ([0-9a-f]*) (.+)$/.exec(entry) ?? [];
    if (own === undefined || name === undefined) continue;
    const commit = peeled === '' || peeled === undefined ? own : peeled;
    tags.set(commit, [...(tags.get(commit) ?? []), name]);
  }
  return tags;
}
