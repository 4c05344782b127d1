import { expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/fill.ts';
import { assemble } from '../../src/gate/assemble.ts';
import { emptyHistory } from '../../src/gate/stored-history.ts';
import { exampleReport } from '../report/example-report.ts';
import { aNote } from '../results/a-note.ts';
import { aCommit, anEvidence, aRun } from '../results/make.ts';

test('the trend of a report names the step that was accepted at the run that shows it, and at no other benchmark', async () => {
  const [first] = exampleReport().verdict.judgements;
  if (first === undefined) throw new Error('the example has judgements');
  const of = (name: string) => ({ ...first, target: { ...first.target, id: { suite: 'core', name } } });
  const runs = [aRun({ commit: aCommit(2) }), aRun({ commit: aCommit(1) })]; // nearest first
  const note = aNote({ landed: aCommit(2), reason: 'reads twice as much', pullRequest: 7 });
  const report = await assemble({
    evidence: anEvidence(),
    judgements: [of('parse'), of('print')],
    profiles: new Map(),
    history: { ...emptyHistory, runs, accepted: new Map([[aCommit(2), [note]]]) },
    config: defaultConfig,
    notes: [],
    place: { version: '0.0.0' },
  });
  const accepted = report.histories.map(({ id, points }) => [id.name, points.map((point) => point.accepted)]);
  expect(accepted).toEqual([
    ['parse', [undefined, 'by maintainer on 22 November 2026 in #7: reads twice as much']],
    ['print', [undefined, undefined]],
  ]);
});
