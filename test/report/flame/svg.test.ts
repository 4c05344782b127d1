import { expect, test } from 'vitest';
import { renderFlameSvg } from '../../../src/report/flame/svg.ts';
import { expectGolden } from '../../golden.ts';
import { parserDiff, randomDiff } from '../example-diff.ts';

test('the picture of the parser is as its golden file', () => {
  expectGolden('flame/parser.svg', renderFlameSvg(parserDiff(), { title: 'parser/tokenize large file' }));
});

test('a function that matters is labelled though its frame is narrower than one letter', () => {
  const diff = parserDiff('cpu', [
    '(all)',
    '',
    0,
    0,
    [
      ['wide', 'a.ts:1', 100_000, 100_000],
      ['sliver', 'b.ts:2', 10, 30],
    ],
  ]);
  const svg = renderFlameSvg(diff, { title: 't', blamed: ['sliver\u0000b.ts'] });
  expect(svg).toContain(
    'sliver · self 10.0 → 30.0 ms'
      .replaceAll(' ms', '\u202fms')
      .replace('10.0 → 30.0', '10.0 → 30.0')
      .replace('ms', 'µs'),
  );
});

test('a picture of 8,000 frames stays small, for frames too narrow to see are left out', () => {
  const svg = renderFlameSvg(randomDiff(8_000, 3), { title: 'big' });
  expect(svg.length).toBeLessThan(300_000);
});

test('deeper rows than asked for are counted, not dropped in silence', () => {
  expect(renderFlameSvg(randomDiff(3000, 5), { title: 'deep', rows: 10 })).toMatch(/\d+ deeper rows not drawn/);
});
