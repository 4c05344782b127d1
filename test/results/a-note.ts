/** An override on record, for tests. */
import type { StoredNote } from '../../src/results/note.ts';
import { aCommit } from './make.ts';

export function aNote(change: Partial<StoredNote> = {}): StoredNote {
  return {
    schema: 1,
    kind: 'accept',
    who: 'maintainer',
    when: '2026-11-22T10:00:00Z',
    recordedAt: '2026-11-22T10:00:05Z',
    pullRequest: 1,
    head: aCommit(1),
    candidate: aCommit(2),
    accepts: ['*'],
    steps: [{ id: { suite: 'core', name: 'parse' }, metric: 'time', ratio: 1.3 }],
    ...change,
  };
}
