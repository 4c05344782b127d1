/** A git repository whose `main` is a given line: made by one `git fast-import`, so that hundreds of commits take no time. */
import { execFileSync } from 'node:child_process';
import type { HistoryLine } from '../../src/results/history-line.ts';
import { makeRepository, type TestRepository } from './repository.ts';

export interface LineRepository {
  readonly repository: TestRepository;
  /** The line as git knows it: real hashes in place of the made-up ones. */
  readonly line: HistoryLine;
}

export function makeLineRepository(line: HistoryLine): LineRepository {
  const repository = makeRepository();
  const stream = line.flatMap(({ committedAt, subject, tags }, place) => {
    const time = `${Date.parse(committedAt) / 1000} +0000`;
    const size = new TextEncoder().encode(subject).length;
    return [
      'commit refs/heads/main',
      `mark :${place + 1}`,
      `committer Someone <someone@example.invalid> ${time}`,
      `data ${size}`,
      subject,
      ...(place === 0 ? [] : [`from :${place}`]),
      '',
      ...tags.flatMap((tag) => [`reset refs/tags/${tag}`, `from :${place + 1}`, '']),
    ];
  });
  execFileSync('git', ['-C', repository.path, 'fast-import', '--quiet'], { input: `${stream.join('\n')}\n` });
  repository.git('reset', '--hard', '--quiet');
  const hashes = repository.git('rev-list', '--reverse', '--first-parent', 'main').split('\n');
  const parents = (place: number): readonly string[] => (place === 0 ? [] : [hashes[place - 1] ?? '']);
  return {
    repository,
    line: line.map((each, place) => ({ ...each, commit: hashes[place] ?? '', parents: parents(place) })),
  };
}
