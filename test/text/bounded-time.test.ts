/** Everything that strangers' text passes through takes time by its length, not by a power of it. */
import { expect, test } from 'vitest';
import { reasonIn } from '../../src/github/labels.ts';
import { neutralize } from '../../src/measure/neutralize.ts';
import { escapeHtml } from '../../src/report/escape.ts';
import { markdownBlock, markdownCode, markdownText, markdownUrl } from '../../src/report/markdown.ts';
import { storableName } from '../../src/results/benchmark-id.ts';
import { parseMarker } from '../../src/results/comment-marker.ts';
import { shown, shownJson, shownText } from '../../src/text/shown.ts';
import { terminalText, toVisible } from '../../src/text/visible.ts';
import { processorMs } from '../support/processor-time.ts';

const length = 30_000;
const passages: Readonly<Record<string, (text: string) => unknown>> = {
  toVisible,
  terminalText: (text) => terminalText(text, length),
  shown: (text) => shown`${text}`,
  shownText,
  shownJson: (text) => shownJson(JSON.stringify(text)),
  neutralize,
  storableName,
  markdownCode: (text) => markdownCode(text, 'cell', length),
  markdownText: (text) => markdownText(text, length),
  markdownBlock: (text) => markdownBlock(text, length),
  markdownUrl: (text) => markdownUrl(`https://${text}`),
  escapeHtml: (text) => escapeHtml(text, length),
  parseMarker,
  reasonIn,
};
const units = [
  ...['a', ' ', '\n', '\r', '\t', ':', '#', '[', '`', '\\', '|', '<', '<!--', '-->', '\u0301', '\u001b]', '\u001b['],
  ...['\ud800', '@', '1.', '\u202e', '& ', '* ', '\n ', ':: ', '##[', 'perf: ', '\nperf:', 'perf:\n', '> '],
];

test.each(Object.entries(passages))('%s()', (_, pass) => {
  for (const unit of units) {
    const text = unit.repeat(length / unit.length);
    // By the square of the length it would be seconds.
    expect(
      processorMs(() => pass(text), 300),
      JSON.stringify(unit),
    ).toBeLessThan(300);
  }
});
