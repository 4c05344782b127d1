/** What every door says of the whole: one verdict, one mark, one exit code, and no green where nothing is known. */
import { expect } from 'vitest';
import { reportToJob } from '../../src/action/job-outcome.ts';
import { renderAgent } from '../../src/report/agent.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderJunit } from '../../src/report/junit.ts';
import type { Report } from '../../src/report/report.ts';
import { defaultGate } from '../../src/results/gate-name.ts';
import { exitCodeOf } from '../../src/review/exit-code.ts';
import { statusOf } from '../../src/review/publish.ts';
import { comment, firstLine, page, pageRows, spaced, summary, terminal, textOf } from './read-back.ts';
import type { Story } from './stories.ts';

const answered = ['regression', 'improvement', 'no change', 'not worse', 'not confirmed', 'unaffected'];

/** Words of the rows that can fail a build; of all rows where none can. */
function gatedWords(report: Report): readonly string[] {
  const words = pageRows(page(report)).map(({ word }) => word);
  const gated = words.filter((word) => word !== 'for information');
  return gated.length > 0 ? gated : words.map(() => 'no change');
}

/** The whole verdict as one word, read from what each door prints. */
function said(report: Report): Readonly<Record<string, string>> {
  const marks: Readonly<Record<string, string>> = {
    '🔴': 'red',
    '✅': 'green',
    '🟡': 'yellow',
    '⚪': 'open',
    '🆕': 'new',
  };
  const signs: readonly (readonly [RegExp, string])[] = [
    [/^(?:FAIL|INCOMPLETE) {2}/, 'red'],
    [/^PASS {2}/, 'green'],
    [/^OVERRIDDEN {2}/, 'yellow'],
    [/^(?:INCONCLUSIVE|NOT COMPARED|SKIPPED) {2}/, 'open'],
    [/^NO BASELINE {2}/, 'new'],
  ];
  const classes: Readonly<Record<string, string>> = {
    fail: 'red',
    incomplete: 'red',
    pass: 'green',
    overridden: 'yellow',
    inconclusive: 'open',
    'not-compared': 'open',
    skipped: 'open',
    'first-run': 'new',
  };
  const markOf = (text: string): string => marks[/^### (\S+) /m.exec(text)?.[1] ?? ''] ?? 'none';
  const text = terminal(report);
  return {
    comment: markOf(comment(report)),
    summary: markOf(summary(report)),
    terminal: signs.find(([sign]) => sign.test(text))?.[1] ?? 'none',
    page: classes[/<h1 class="([a-z-]+)">/.exec(page(report))?.[1] ?? ''] ?? 'none',
  };
}

function agentVerdict(report: Report): string {
  return /^verdict: (.*)$/m.exec(renderAgent(report))?.[1] ?? '';
}

/** What the Action leaves behind: outputs, the summary and the code that its step ends with. */
async function jobOf(
  report: Report,
): Promise<{ readonly outputs: Record<string, string>; readonly summary: string; readonly code: number }> {
  const outputs: Record<string, string> = {};
  const texts: string[] = [];
  const code = await reportToJob(
    {
      env: {},
      payload: {},
      input: () => '',
      output: (name, value) => {
        outputs[name] = value;
      },
      summary: async (markdown) => {
        texts.push(markdown);
      },
      log: () => undefined,
      warn: () => undefined,
      signal: new AbortController().signal,
    },
    report,
    undefined,
  );
  return { outputs, summary: spaced(texts.join('')), code };
}

const silent =
  /nothing (?:is left to compare|was compared|could be decided|compared|to compare)|not measured|first run/i;

export const verdictStories: Readonly<Record<string, Story | ((report: Report) => Promise<void>)>> = {
  'every door shows one mark, and green only where a row has an answer': (report) => {
    const marks = said(report);
    expect(new Set(Object.values(marks)).size, JSON.stringify(marks)).toBe(1);
    const isKnown = gatedWords(report).some((word) => answered.includes(word));
    if (!isKnown || gatedWords(report).includes('regression')) expect(marks['comment']).not.toBe('green');
    const [mark] = Object.values(marks);
    expect(
      {
        pass: 'green',
        'not compared': 'open',
        inconclusive: 'open',
        skipped: 'open',
        incomplete: 'red',
        fail: 'red',
        overridden: 'yellow',
        'no-baseline': 'new',
      }[agentVerdict(report)],
    ).toBe(mark);
  },
  'the advice can be followed: what failed is to run again, what has another side is to be measured on it': (
    report,
  ) => {
    const kinds = new Set(report.verdict.judgements.map(({ kind }) => kind));
    const isOneSided = kinds.has('new') || kinds.has('removed') || kinds.size === 0;
    for (const text of [comment(report), summary(report), terminal(report, 5000), renderAgent(report)]) {
      if (!isOneSided || report.unprepared !== undefined) expect(text).not.toContain('benchmarks that both sides have');
      if (report.unprepared !== undefined) expect(text).not.toContain('Measure the default branch first');
      expect(text).not.toMatch(/^counts: $/m);
      // Those that have no log to show send nobody to one below.
      expect(spaced(text)).not.toContain('(log below)');
    }
  },
  'who skips is who set the label that skips': (report) => {
    const { outcome, override } = report.verdict;
    if (outcome !== 'skipped' || override === undefined || override.label === report.labels.skip) return;
    for (const text of [comment(report), terminal(report, 5000), renderAgent(report)])
      expect(text).not.toContain('skipped by');
  },
  'no row that is open, new, missing or worse than its limit is marked green': (report) => {
    for (const text of [comment(report), summary(report)]) {
      for (const [, word = ''] of text.matchAll(/^\| ✅ .*\| ([a-z ]+?)(?::.*)? \|$/gm)) {
        expect(['no change', 'not worse', 'unaffected']).toContain(word);
      }
    }
  },
  'no regression is told of only where there is none, and where something has an answer': (report) => {
    const words = gatedWords(report);
    const isKnown = words.some((word) => answered.includes(word));
    const status = spaced(statusOf(report, '', defaultGate).description);
    const texts = [
      comment(report),
      summary(report),
      terminal(report),
      textOf(page(report)),
      renderAgent(report),
      status,
      renderJson(report),
      renderJunit(report),
    ];
    for (const text of texts) {
      if (words.includes('regression') || !isKnown) expect(spaced(text)).not.toMatch(/\bno regression\b/i);
      // Each door says that nothing is known, and what is not known.
      if (!isKnown && report.verdict.outcome === 'pass') expect(spaced(text)).toMatch(silent);
    }
    if (words.length === 0)
      for (const text of texts)
        expect(spaced(text)).toMatch(/nothing (?:was )?compared|could not measure everything|nothing to compare/i);
  },
  'exit code, status, outputs and every word for programs agree': async (report) => {
    const code = exitCodeOf(report, []);
    const { outputs, summary: written, code: ended } = await jobOf(report);
    const { verdict } = JSON.parse(renderJson(report));
    expect(ended).toBe(code);
    expect(written).toBe(summary(report));
    expect(outputs['verdict']).toBe(verdict);
    const rows = pageRows(page(report)).filter(({ word }) => word === 'regression');
    expect(outputs['regressions']).toBe(String(rows.length));
    const isRed = said(report)['comment'] === 'red';
    expect(isRed).toBe(code !== 0);
    expect(['fail', 'incomplete'].includes(verdict)).toBe(isRed);
    expect(statusOf(report, '', defaultGate).state === 'success').toBe(!isRed);
    const junit = /^<testsuites.* failures="(\d+)" errors="(\d+)"/m.exec(renderJunit(report)) ?? [];
    expect(Number(junit[1]) + Number(junit[2]) > 0).toBe(isRed);
    // A regression ends in 1, what could not be measured in 3.
    const words = firstLine(report);
    if (code === 3) expect(words).toMatch(/^Could not measure/);
    if (code === 1) expect(words).not.toMatch(/^Could not measure/);
  },
  'the census counts rows with an answer, and is no whole where shards are missing': (report) => {
    const facts = textOf(/<p class="facts">(.*?)<\/p>/.exec(page(report))?.[1] ?? '');
    const [, judged, least, all] = /judged (\d+) of (at least )?(\d+)/.exec(facts) ?? [];
    const isMissing = (report.shards?.missing ?? []).length > 0;
    if (judged === undefined) return;
    expect(least !== undefined).toBe(isMissing);
    for (const text of [comment(report), summary(report), terminal(report, 5000), renderAgent(report)]) {
      expect(/judged \d+ of (?:at least )?\d+/.exec(spaced(text))?.[0]).toBe(
        `judged ${judged} of ${least ?? ''}${all}`,
      );
    }
    const isOpen = gatedWords(report).some((word) => word === 'inconclusive' || word === 'too noisy');
    if (isOpen) expect(Number(judged)).toBeLessThan(Number(all));
  },
  'nobody is sent to the machine where a function is named as the cause': (report) => {
    const named = /: `([^`]+)`/.exec(firstLine(report))?.[1];
    if (report.verdict.outcome !== 'fail' || report.verdict.cause !== 'regression' || named === undefined) return;
    if (/not in changed code|not changed in this/.test(firstLine(report))) return;
    for (const text of [comment(report), terminal(report), textOf(page(report)), renderAgent(report)])
      expect(text).not.toMatch(/look at build flags/);
  },
  'how it was measured claims no confirmation and no test that there was not': (report) => {
    const rows = pageRows(page(report));
    for (const text of [comment(report), summary(report), terminal(report, 5000), textOf(page(report))]) {
      if (!rows.some(({ word }) => word === 'regression')) expect(text).not.toMatch(/(?<!not )confirmed on/);
      if (rows.every(({ change }) => change === '')) expect(text).not.toMatch(/Mann-Whitney/);
    }
  },
};
