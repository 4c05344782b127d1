import { expect, test } from 'vitest';
import { breakableHtml, sentenceNameHtml } from '../../../src/report/escape.ts';
import { exampleReport } from '../example-report.ts';
import { pageOf } from './page.ts';

test('in a sentence a short name is whole, and a long one breaks between its parts', () => {
  expect(sentenceNameHtml('readString', 160)).toBe('readString');
  expect(sentenceNameHtml('parser/large file', 160)).toBe('parser/large file');
  const long = 'com.example.shop.OrderSerialization.serializeAll';
  expect(sentenceNameHtml(long, 160)).toBe(breakableHtml(long, 160));
  expect(sentenceNameHtml(long, 160)).toContain('<wbr>');
  expect(sentenceNameHtml('<b> & "x"', 160)).toBe('&lt;b&gt; &amp; &quot;x&quot;');
});

test('a row without a change shows its level where a narrow screen has no columns for it', async () => {
  const html = await pageOf(exampleReport({ counts: { new: 1, removed: 1, 'no-change': 1 } }));
  const levels = [...html.matchAll(/<span class="level" aria-hidden="true">(.*?)<br>/g)].map(([, level]) => level);
  const sides = [...html.matchAll(/<td class="side">([^<]+)<\/td>/g)].map(([, side]) => side);
  expect(levels).toEqual([`candidate ${sides[0]}`, `baseline ${sides[1]}`]);
  expect(levels.length).toBe(2);
});
