import { expect, test } from 'vitest';
import { neutralize } from '../../src/measure/neutralize.ts';

/** As the runner reads: a command begins a line (after white space) with `::`, or stands anywhere after `##[`. */
function obeyed(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/).filter((line) => line.trimStart().startsWith('::') || line.includes('##['));
}

test.each([
  '::error::x',
  'first\n  ::set-output name=a::b',
  'first\r::add-mask::x',
  'text ##[error]x',
  '\u001b[31m::error::x',
  '\u001b]0;title\u0007::error::x',
  ':\u001b[0m:error::x',
  ':::error::x',
  '#\u0000#[group]x',
  '\t\u0001::stop-commands::x',
])('no line of %j is a workflow command afterward', (text) => {
  expect(obeyed(neutralize(text))).toEqual([]);
});

test('ordinary output is left as it is', () => {
  const text = 'Error: a::b at C:\\x\n    at f (file.ts:1:2)\n\tstd::vector\n';
  expect(neutralize(text)).toBe(text);
});
