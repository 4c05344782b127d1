/** Comment, job summary, terminal, page and status are read back as words and numbers, and must tell one story. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderVerdictRecord } from '../../src/review/verdict-record.ts';
import { drawSeed, draws } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { anyEvidence, judgedReport } from './any-evidence.ts';
import { anyMetrics, anyReport } from './any-report.ts';
import { everyKind } from './every-kind.ts';
import { blameOf, parserDiff } from './example-diff.ts';
import { exampleReport } from './example-report.ts';
import { comment, summary, terminal } from './read-back.ts';
import { readerStories } from './reader-stories.ts';
import { stories } from './stories.ts';
import { verdictStories } from './verdict-stories.ts';

const all = Object.entries({ ...stories, ...verdictStories, ...readerStories });

test.each(all)('of each kind alone: %s', long, async (_, holds) => {
  for (const [name, report] of everyKind()) {
    try {
      await holds(report);
    } catch (error) {
      throw new Error(name, { cause: error });
    }
  }
});

test.each(all)('of random judgements: %s', async (_, holds) => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => holds(report)),
    { seed: drawSeed(16), numRuns: Math.ceil(draws(150) / 2) },
  );
});

test.each(all)('of random evidence, judged: %s', long, async (_, holds) => {
  await fc.assert(
    fc.asyncProperty(anyEvidence, async (evidence) => holds(await judgedReport(evidence))),
    { seed: drawSeed(16), numRuns: Math.ceil(draws(60) / 2) },
  );
});

test('a verdict that was stored says the same when a label is read', async () => {
  const record = { schema: 1, pullRequest: 1, head: 'a'.repeat(40), run: 1, attempt: 1 } as const;
  await fc.assert(
    fc.asyncProperty(anyEvidence, async (evidence) => {
      const report = await judgedReport(evidence);
      const again = JSON.parse(renderVerdictRecord({ ...record, report })).report;
      for (const print of [comment, summary, terminal]) expect(print(again)).toBe(print(report));
    }),
    { seed: drawSeed(16), numRuns: Math.ceil(draws(60) / 2) },
  );
});

test('where the cost went is told once a benchmark and profile, however many of its metrics regressed', () => {
  const report = exampleReport({ counts: { regression: 1 } });
  const judgements = report.verdict.judgements.flatMap((judgement) =>
    anyMetrics
      .filter(({ role }) => role === undefined)
      .map((metric) => ({ ...judgement, target: { ...judgement.target, metric } })),
  );
  const explanations = report.explanations.map((each) => {
    const heap = parserDiff('heap');
    return { ...each, diffs: [...each.diffs, { diff: heap, blame: blameOf(heap) }] };
  });
  const several = { ...report, verdict: { ...report.verdict, judgements }, explanations };
  for (const text of [comment(several), summary(several), terminal(several)]) {
    expect([...text.matchAll(/Where it went/g)].length).toBe(1);
    expect([...text.matchAll(/Where it is allocated/g)].length).toBe(1);
  }
});
