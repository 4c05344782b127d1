import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { expect, test } from 'vitest';
import { annotationsOf } from '../../src/report/annotations.ts';
import { renderComment } from '../../src/report/comment.ts';
import { renderFlameSvg } from '../../src/report/flame/svg.ts';
import { renderJunit } from '../../src/report/junit.ts';
import type { Report } from '../../src/report/report.ts';
import { statusDescription } from '../../src/report/status.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { renderTerminal } from '../../src/report/terminal.ts';
import { parseMarker } from '../../src/results/comment-marker.ts';
import { workflowCommand } from '../../src/text/shown.ts';
import { cutMiddle, toVisible } from '../../src/text/visible.ts';
import { drawSeed, draws } from '../support/draws.ts';
import { blameOf, parserDiff, type Sketch } from './example-diff.ts';
import { exampleReport } from './example-report.ts';
import { hostileNames } from './hostile-names.ts';
import { pageOf } from './html/page.ts';
import { wellFormedNodes } from './xml.ts';

/** The name stands everywhere foreign text can: suite, benchmark, metric, function, file, failure, reason, notes. */
function hostileReport(name: string): Report {
  const sketch: Sketch = [
    '(all)',
    '',
    0,
    0,
    [
      [name, `src/${name}.ts:7`, 100, 240],
      ['other', 'src/o.ts:3', 300, 301],
    ],
  ];
  const diff = parserDiff('cpu', sketch);
  const blame = blameOf(diff);
  const functions = blame.functions.map((each) => ({
    ...each,
    relation: 'changed' as const,
    file: `src/${name}.ts`,
    line: 7,
    package: name,
  }));
  const base = exampleReport({
    counts: { regression: 1, failed: 1, improvement: 1, inconclusive: 1, new: 1, 'no-change': 1 },
  });
  const judgements = base.verdict.judgements.map((judgement) => ({
    ...judgement,
    target: {
      id: { suite: 'core', name: judgement.kind === 'regression' ? name : `${name} ${judgement.kind}` },
      metric: { ...judgement.target.metric, name, unit: name },
    },
    reasons: [
      { code: 'not-measured' as const, detail: name },
      { code: 'renamed-from' as const, name, likeness: 1 },
    ],
    ...(judgement.failure === undefined
      ? {}
      : { failure: { reason: 'threw' as const, message: name, stack: `${name}\n at ${name}` } }),
  }));
  return {
    ...base,
    verdict: { ...base.verdict, judgements, refusedOverrides: [{ who: name, label: name, why: 'bot' }] },
    explanations: [
      {
        id: { suite: 'core', name },
        diffs: [{ diff, blame: { ...blame, functions } }],
        pictureUrl: `https://example.test/${name}`,
      },
    ],
    distributions: [],
    histories: [],
    notes: [name],
    logs: [{ title: name, text: `${name}\n${name}` }],
    environment: { ...base.environment, cpuModel: name, image: name, flags: [name] },
    labels: { accept: name, skip: name },
  };
}

const marker = { head: 'f00dfeed0123456789abcdef0123456789abcdef', run: 7, attempt: 1 };

interface Found {
  readonly html: readonly string[];
  readonly links: readonly string[];
  readonly images: readonly string[];
  readonly widths: readonly (readonly number[])[];
  readonly loose: readonly string[];
}

function inspect(markdown: string): Found {
  const found = {
    html: [] as string[],
    links: [] as string[],
    images: [] as string[],
    widths: [] as number[][],
    loose: [] as string[],
  };
  const visit = (token: Token): void => {
    if (token.type === 'html') found.html.push(...((token['text'] as string).match(/<[^>]*>?/g) ?? []));
    if (token.type === 'link') found.links.push(token['href'] as string);
    if (token.type === 'image') found.images.push(token['href'] as string);
    if (token.type === 'heading' && (token['depth'] as number) !== 3) found.loose.push(token.raw);
    if (['list', 'blockquote', 'hr', 'def'].includes(token.type) && !token.raw.startsWith('- 🔴'))
      found.loose.push(token.raw);
    if (token.type === 'table')
      found.widths.push([
        (token['header'] as Token[]).length,
        ...(token['rows'] as Token[][]).map(({ length }) => length),
      ]);
    if (token.type === 'text' && !('tokens' in token)) {
      const text = token.raw;
      if (/(^|[^\w`])@[a-z\d]/i.test(text) || /#\d|(?<!@)\bgh-\d/i.test(text) || /https?:\/\/|www\.\w/i.test(text))
        found.loose.push(text);
    }
  };
  marked.walkTokens(marked.lexer(markdown), (token) => void visit(token));
  return found;
}

const ourTags =
  /^(<!-- flamegate v1 head=f00dfeed0123456789abcdef0123456789abcdef run=7 attempt=1 -->|<\/?(details|summary)>|<\/?code>)$/;
const ourLinks = /^https:\/\/(github\.com\/example\/parser\/(blob|actions)\/|example\.test\/)/;

function expectHarmlessMarkdown(markdown: string): void {
  const { html, links, images, widths, loose } = inspect(markdown);
  expect(html.filter((tag) => !ourTags.test(tag))).toEqual([]);
  expect(links.filter((href) => !ourLinks.test(href))).toEqual([]);
  expect(images.filter((href) => !ourLinks.test(href))).toEqual([]);
  for (const [head, ...rows] of widths) expect(rows.filter((row) => row !== head)).toEqual([]);
  expect(widths.length).toBeGreaterThanOrEqual(2);
  expect(loose).toEqual([]);
  const count = (tag: string): number => html.filter((each) => each === tag).length;
  expect(count('<details>')).toBe(count('</details>'));
}

test('there are sixty names', () => {
  expect(hostileNames.length).toBe(60);
});

test.each(hostileNames.map((name) => [JSON.stringify(name).slice(0, 60), name]))(
  '%s is harmless in the comment and the summary',
  (_, name) => {
    const report = hostileReport(name);
    const comment = renderComment(report, { marker });
    expectHarmlessMarkdown(comment);
    expect(comment.match(/<!-- flamegate/g)?.length).toBe(1);
    expect(parseMarker(comment)).toEqual(marker);
    expectHarmlessMarkdown(renderSummary(report));
  },
);

/** What GitHub acts on after it has rendered, and what stands beside it in names of tools and metrics. */
const acting = [
  '@octocat',
  '@o/team',
  '#12',
  'o/r#3',
  'gh-77',
  'GH-1',
  'https://e.x/1',
  'www.e.x',
  '`',
  '``',
  '|',
  '\\',
  'ns',
  'per',
  '-',
  ' ',
];

test('however what GitHub would link stands in a name, a metric, a unit or a place, it links nothing', () => {
  const anyName = fc.array(fc.constantFrom(...acting), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(anyName, (name) => {
      const { verdict, ...rest } = hostileReport(name);
      // A login is GitHub's own word, and one of these names would be one.
      const report = { ...rest, verdict: { ...verdict, refusedOverrides: [] } };
      expectHarmlessMarkdown(renderComment(report, { marker }));
      expectHarmlessMarkdown(renderSummary(report));
    }),
    { seed: drawSeed(3), numRuns: draws(120), examples: [['gh-77'], ['GH-1'], ['gh-77 per ns']] },
  );
});

/** By the rules of actions/runner, src/Runner.Common/ActionCommand.cs: one line, properties parted at commas, then decoded. */
function asRunnerReads(command: string): {
  readonly level: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
} {
  const [, level = '', properties = '', message = ''] = /^::(\w+) (.*?)::([^\r\n]*)$/.exec(command) ?? [];
  const decoded = (text: string): string =>
    text
      .replaceAll('%0D', '\r')
      .replaceAll('%0A', '\n')
      .replaceAll('%3A', ':')
      .replaceAll('%2C', ',')
      .replaceAll('%25', '%');
  const pairs = properties
    .split(',')
    .map((pair) => [pair.split('=', 1)[0], decoded(pair.slice(pair.indexOf('=') + 1))]);
  return { level, properties: Object.fromEntries(pairs), message: decoded(message) };
}

/** Everything but what our own color codes and line ends need. */
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2060-\u206f]/u;

test.each(hostileNames.map((name) => [JSON.stringify(name).slice(0, 60), name]))(
  '%s is harmless in terminal, status and annotations',
  (_, name) => {
    const report = hostileReport(name);
    const text = renderTerminal(report, { color: 'never', width: 80, rows: 'all' });
    expect(text.match(controls)?.[0]).toBeUndefined();
    expect(text.split('\n').filter((line) => line.trimStart().startsWith('::') || line.includes('##['))).toEqual([]);
    const status = statusDescription(report);
    expect([...status].length).toBeLessThanOrEqual(140);
    expect(status.match(controls)?.[0]).toBeUndefined();
    const commands = annotationsOf(report).map(workflowCommand);
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) {
      const { level, properties, message } = asRunnerReads(command);
      expect([level, Object.keys(properties), properties['line']]).toEqual(['warning', ['file', 'line', 'title'], '7']);
      expect(properties['file']).toBe(cutMiddle(`src/${toVisible(name)}.ts`, 500));
      expect(properties['title']).toContain(': part of 1 regression');
      expect(message).toContain('per call');
    }
  },
);

test.each(hostileNames.map((name) => [JSON.stringify(name).slice(0, 60), name]))(
  '%s is harmless in SVG, JUnit and HTML',
  async (_, name) => {
    const report = hostileReport(name);
    const diff = report.explanations[0]?.diffs[0]?.diff ?? parserDiff();
    const svg = wellFormedNodes(renderFlameSvg(diff, { title: name }));
    const drawn = ['svg', 'title', 'desc', 'defs', 'pattern', 'rect', 'circle', 'path', 'g', 'text'];
    expect(svg.filter((tag) => !drawn.includes(tag.name)).map((tag) => tag.name)).toEqual([]);
    expect(
      svg
        .flatMap(({ attributes }) => attributes)
        .filter((attribute) => attribute.startsWith('on') || attribute.endsWith('href')),
    ).toEqual([]);
    const junit = [
      'testsuites',
      'testsuite',
      'testcase',
      'properties',
      'property',
      'failure',
      'error',
      'skipped',
      'system-out',
    ];
    expect(wellFormedNodes(renderJunit(report)).filter((tag) => !junit.includes(tag.name))).toEqual([]);
    const html = await pageOf(report);
    const [head = '', data = ''] = html.split('<script type="application/json" id="data">');
    expect(head).not.toMatch(/<(script|img|svg|iframe|object|b>bold)/i);
    expect(head.match(/<[a-z][^>]*\son\w+=/i)?.[0]).toBeUndefined();
    expect(data.match(/<\/script>/g)?.length).toBe(2);
    expect(JSON.parse(data.slice(0, data.indexOf('</script>')))).toHaveProperty('benchmarks');
  },
);
