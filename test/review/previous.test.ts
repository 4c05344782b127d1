/** What was accepted on an earlier head counts for the pull request that it was accepted on. */
import { expect, test } from 'vitest';
import type { PullRequest } from '../../src/github/pull-request.ts';
import { defaultGate } from '../../src/results/gate-name.ts';
import { verdictPath } from '../../src/results/store-layout.ts';
import { acceptedBefore } from '../../src/review/previous.ts';
import { renderVerdictRecord } from '../../src/review/verdict-record.ts';
import { openDirStore } from '../../src/store/dir.ts';
import { connectTo } from '../forge/client.ts';
import { startForge } from '../forge/forge.ts';
import { exampleReport } from '../report/example-report.ts';
import { aCommit } from '../results/make.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

test.each([
  [1, { fill: 1.3 }],
  [2, undefined],
])(
  'a branch that began at the head of pull request 1 takes over what was accepted there: as pull request %d',
  async (number, wanted) => {
    const forge = await startForge();
    try {
      const store = openDirStore(await temporaryFolder());
      const [before, headCommit] = [aCommit(1), aCommit(2)];
      for (const head of [before, headCommit]) {
        const record = renderVerdictRecord({
          schema: 1,
          pullRequest: 1,
          head,
          run: 1,
          attempt: 1,
          report: exampleReport(),
          accepted: { fill: 1.3 },
        });
        await store.writeFiles(new Map([[verdictPath(head, defaultGate), Buffer.from(record)]]));
        const pullRequest: PullRequest = {
          number,
          state: 'open',
          isDraft: false,
          author: 'contributor',
          body: '',
          headCommit,
          headBranch: 'topic',
          headOwner: 'octo-org',
          headRepositoryId: 1,
          headRepository: 'o/r',
          baseBranch: 'main',
          labels: [],
          url: '',
        };
        const given = { who: 'writer', when: '2026-11-22T10:00:00Z', label: 'x', commit: before, accepts: ['*'] };
        const decision = { accepted: [given], refused: [] };
        const question = { client: connectTo(forge), store, pullRequest, decision, gate: defaultGate, before };
        expect(await acceptedBefore({ ...question, scope: 'pull-request' })).toEqual(wanted);
        expect(await acceptedBefore({ ...question, scope: 'head' })).toBeUndefined();
      }
    } finally {
      await forge.close();
    }
  },
);
