import { expect, test } from 'vitest';
import { verdictPath } from '../../src/results/store-layout.ts';
import { readPublishedVerdicts } from '../../src/review/stored-verdicts.ts';
import { renderVerdictRecord } from '../../src/review/verdict-record.ts';
import { openDirStore } from '../../src/store/dir.ts';
import { exampleReport } from '../report/example-report.ts';
import { aCommit, namedGate } from '../results/make.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

test('a verdict that lacks a shard is listed as incomplete, not as a pass; one that fails as it is', async () => {
  const store = openDirStore(await temporaryFolder());
  const shards = { count: 4, missing: [2, 3] };
  const reports = [
    exampleReport({ counts: { 'no-change': 3 } }),
    exampleReport({ counts: { 'no-change': 3 }, report: { shards: { count: 4, missing: [] } } }),
    exampleReport({ counts: { 'no-change': 3 }, report: { shards } }),
    exampleReport({ counts: { regression: 1 }, report: { shards } }),
  ];
  const files = reports.map((report, index) => {
    const head = aCommit(index + 1);
    const headSince = '2026-11-01T00:00:00Z';
    const record = renderVerdictRecord({ schema: 1, pullRequest: 7, head, headSince, run: 1, attempt: 1, report });
    return [verdictPath(head, namedGate('')), Buffer.from(record)] as const;
  });
  await store.writeFiles(new Map(files));
  const listed = await readPublishedVerdicts(store);
  const byCommit = listed.toSorted((one, other) => one.commit.localeCompare(other.commit));
  expect(byCommit.map(({ outcome }) => outcome)).toEqual(['pass', 'pass', 'incomplete', 'fail']);
});
