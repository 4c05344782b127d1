/** What a report counts, and that it holds whatever there are hundreds of. */
import { describe, expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { defaultPolicy } from '../../src/decide/policy.ts';
import { verdict } from '../../src/decide/verdict.ts';
import { agentLimit, renderAgent } from '../../src/report/agent.ts';
import { renderComment } from '../../src/report/comment.ts';
import { headline } from '../../src/report/headline.ts';
import { renderJunit } from '../../src/report/junit.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { nextSteps } from '../../src/report/words.ts';
import type { Failure } from '../../src/results/invocation.ts';
import { exampleReport } from './example-report.ts';

test('a first run says how many were measured, not how many there are', () => {
  const report = exampleReport({ counts: { new: 2, skipped: 3 }, verdict: { outcome: 'no-baseline' } });
  expect(plainPhrase(headline(report))).toBe('First run: 2 benchmarks measured; they become the baseline on merge.');
});

test('what is too noisy to see is no passed test', () => {
  const report = exampleReport({ counts: { inconclusive: 2 }, verdict: { outcome: 'inconclusive' } });
  const judgements = report.verdict.judgements.map((each) => ({ ...each, kind: 'unseen' as const }));
  const xml = renderJunit({ ...report, verdict: { ...report.verdict, judgements } });
  expect(xml).toContain('skipped="2"');
  expect(xml.match(/<skipped message="too noisy: /g)?.length).toBe(2);
});

test('a build that fails because nothing is seen fails no test of what is proven to be the same', () => {
  const report = exampleReport({ counts: { inconclusive: 2, 'no-change': 1 } });
  const judgements = report.verdict.judgements.map(
    (each): Judgement => ({ ...each, kind: each.kind === 'inconclusive' ? 'unseen' : 'unaffected' }),
  );
  const failed = verdict(judgements, { ...defaultPolicy, onInconclusive: 'fail' });
  expect(failed).toMatchObject({ outcome: 'fail', cause: 'inconclusive' });
  const xml = renderJunit({ ...report, verdict: failed });
  expect(xml).toContain('tests="3" failures="2" errors="0"');
});

test('what fails on the baseline too is said to be old, with what ends it', () => {
  const report = exampleReport({ counts: { failed: 2 } });
  const stepsOf = (sides: readonly (Failure['sides'] | undefined)[]): string => {
    const judgements = report.verdict.judgements.map(
      (each, i): Judgement => ({ ...each, failure: { reason: 'crashed', message: 'died', sides: sides[i] } }),
    );
    return plainPhrase(nextSteps({ ...report, verdict: { ...verdict(judgements, defaultPolicy) } }));
  };
  expect(stepsOf(['both', 'both'])).toMatch(
    /^They fail on the baseline too\. Make them run, or remove them, or let such builds pass with policy\.on-failed: warn, or accept them/,
  );
  for (const sides of [
    ['both', undefined],
    [undefined, undefined],
  ] as const)
    expect(stepsOf(sides)).toMatch(/^Make them run again, or remove them, or accept them with the label /);
});

test('of samples of which nothing is on both sides, more of the same helps nobody', () => {
  const report = exampleReport({ counts: { new: 2, removed: 1 } });
  for (const cause of ['inconclusive', 'missing', 'no-baseline'] as const) {
    const failed = {
      ...report,
      judged: 'samples' as const,
      verdict: { ...report.verdict, outcome: 'fail' as const, cause },
    };
    expect(plainPhrase(nextSteps(failed))).toBe('Measure the same benchmarks on both sides.');
  }
});

describe.each(['self-contained', 'in-git', 'released'] as const)('hundreds of files that are %s', (why) => {
  const report = exampleReport({ counts: { inconclusive: 400 }, detail: 'none', verdict: { outcome: 'inconclusive' } });
  const judgements = report.verdict.judgements.map((each, index): Judgement => {
    const file = `benchmark/module-${index}/some-file-${index}.js`;
    return { ...each, reasons: [{ code: 'stale-build', file, why, sources: ['lib/internal/thing.js'] }] };
  });
  const stale = { ...report, verdict: { ...report.verdict, judgements } };

  test('are named up to three and counted from there on, and every text fits its limit', () => {
    const comment = renderComment(stale, { marker: { head: 'a'.repeat(40), run: 1, attempt: 1 } });
    expect(comment).toContain('what changed run in 397 benchmarks of 397 other files');
    expect(renderSummary(stale)).toContain('397 other files');
    const agent = renderAgent(stale);
    expect(Buffer.byteLength(agent)).toBeLessThanOrEqual(agentLimit);
    expect(agent).toMatch(/397 other files|^doubt: \d more in the report$/m);
  });
});
