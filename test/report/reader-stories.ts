/** What a reader would set side by side: the sentence and the row, the rule and its exceptions, the advice and what is red. */
import { expect } from 'vitest';
import { renderAgent } from '../../src/report/agent.ts';
import { comment, page, pageRows, quantityOf, spaced, summary, terminal, textOf } from './read-back.ts';
import type { Story } from './stories.ts';

export const readerStories: Readonly<Record<string, Story>> = {
  'no function is said to cost more than all that was measured, unless of the profiled runs': (report) => {
    const rows = pageRows(page(report));
    const lines = spaced(renderAgent(report))
      .split('\n')
      .filter((line) => line.startsWith('regression: '));
    for (const line of lines) {
      const [, name = '', delta = '', of = '', metric = ''] =
        /^regression: (\S+) .*, ([+−][\d.]+ [a-zµ]+)( when profiled| per second.*?| as captured)? \(([^,]+), [^,]+\)$/i.exec(
          line,
        ) ?? [];
      const row = rows.find((each) => each.row === `${name} ${metric}`);
      if (row === undefined || of !== '' || metric !== 'time') continue;
      const measured = Math.abs(quantityOf(row.candidate) - quantityOf(row.baseline));
      expect(Math.abs(quantityOf(delta.replace(/^[+−]/, ''))), line).toBeLessThanOrEqual(1.4 * measured);
    }
  },
  'who follows the advice of a red build has done all that it is red for': (report) => {
    const { outcome, further = [] } = report.verdict;
    const texts = [comment(report), summary(report), terminal(report, 5000), textOf(page(report)), renderAgent(report)];
    const isMissing = (report.shards?.missing ?? []).length > 0;
    for (const text of texts) {
      if (outcome === 'fail' && further.length > 0) expect(text).toMatch(/Beside that, the build fails for [^.]+\./);
      else expect(text).not.toContain('Beside that');
      if (isMissing) expect(text).toContain('Run the jobs of the missing shards again.');
    }
  },
  'what is said of several is not said of one': (report) => {
    for (const text of [
      comment(report),
      summary(report),
      terminal(report, 5000),
      textOf(page(report)),
      renderAgent(report),
    ])
      expect(text).not.toMatch(/\bthis benchmark\b/);
  },
  'who had too little time is not sent to another machine': (report) => {
    const open = report.verdict.judgements.filter(({ kind }) => kind === 'inconclusive' || kind === 'unseen');
    const isTime = open.every(({ reasons }) =>
      reasons.some((reason) => reason.code === 'not-measured' && reason.detail.startsWith('the time budget was spent')),
    );
    if (open.length > 0 && isTime && report.verdict.outcome === 'inconclusive')
      expect(renderAgent(report)).not.toContain('quieter machine');
  },
  'an exception from the rule of thresholds differs from it, and the rule is the lowest of those as common': (
    report,
  ) => {
    const text = spaced(terminal(report, 5000));
    const [, usual, margin] =
      /Unless noted otherwise, a benchmark fails when it is at least (\S+ %) worse and the test confirms more than (\S+ %)\./.exec(
        text,
      ) ?? [];
    if (usual === undefined) return;
    const exceptions = [
      ...text.matchAll(
        /^(?:[a-z]+\/)?bench\d+ \(.*?\) fails at (\S+ %)(?:, confirmed as more than (\S+ %))?: (?:confirmed as more than (\S+ %)\.)?/gm,
      ),
    ];
    for (const [line, from, first, second] of exceptions) {
      if (from !== usual) continue;
      expect(first ?? second, line).toBeDefined();
      expect(first ?? second, line).not.toBe(margin);
    }
  },
};
