import { expect, test } from 'vitest';
import { renderFlameSvg } from '../../../src/report/flame/svg.ts';
import { expectGolden } from '../../golden.ts';
import { long } from '../../support/long.ts';
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
  expect(svg).toContain('sliver · self 10.0 → 30.0\u202fµs · +20.0\u202fµs');
  expect(svg.match(/font-weight="bold" fill="#ffffff">1</g)?.length).toBe(2);
});

test('a picture of 8,000 frames stays small, for frames too narrow to see are left out', long, () => {
  const svg = renderFlameSvg(randomDiff(8_000, 3), { title: 'big' });
  expect(svg.length).toBeLessThan(300_000);
});

test('deeper rows than asked for are counted, not dropped in silence', () => {
  expect(renderFlameSvg(randomDiff(3000, 5), { title: 'deep', rows: 10 })).toMatch(/not drawn: \d+ deeper rows/);
});

test('the legend says from which change on a shade is used, in the unit of the picture, and what color and width mean', () => {
  const words = [...renderFlameSvg(parserDiff(), { title: 't' }).matchAll(/<text[^>]*>([^<]*)</g)]
    .map(([, text]) => (text ?? '').replaceAll('\u202f', ' '))
    .join('|');
  expect(words).toContain('−91|+91|−274|+274|−686|+686 µs');
  expect(words).toContain(
    'color: change of self per call, where significant over 5 profiles a side · width: the larger side',
  );
  expect(words).toContain('baseline → candidate: 3.81 → 4.57 ms (+0.76 ms)');
});

test('shares have no totals to compare, so the picture says how much was sampled', () => {
  const svg = renderFlameSvg({ ...parserDiff(), basis: 'share' }, { title: 't' });
  expect(svg.replaceAll('\u202f', ' ')).toContain('each side’s own total is 100 % (5120 and 5990 samples)');
});

test('what changed by itself is colored and its callers are not, unless nothing changed by itself', () => {
  const colored = (svg: string): readonly string[] =>
    [...svg.matchAll(/<title>([^:<]*):[^<]*<\/title><rect [^>]*fill="(#\w+)"/g)].flatMap(([, name = '', fill]) =>
      fill === '#dcdcdc' ? [] : [name],
    );
  const diff = parserDiff();
  expect(colored(renderFlameSvg(diff, { title: 't' })).toSorted()).toEqual([
    '(garbage collector)',
    'legacyComment, removed',
    'readComment, new',
    'readString',
  ]);
  const caller = renderFlameSvg(diff, { title: 't', blamed: ['tokenize\u0000src/lexer.ts'] });
  expect(colored(caller)).toContain('tokenize');
  expect(colored(caller)).toContain('(all)');
});
