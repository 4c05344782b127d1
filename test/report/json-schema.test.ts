import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderJson } from '../../src/report/json.ts';
import { fits } from '../config/check-schema.ts';
import { anyReport } from './any-report.ts';

const file = new URL('../../docs/report.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>; // an object, as the file shows

test('every report printed as JSON fits the published schema', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      expect(fits(JSON.parse(renderJson(report)), schema)).toBe(true);
    }),
    { seed: 16, numRuns: 60 },
  );
});

test('a document without its verdict, or with a kind nobody knows, does not fit', () => {
  const [report] = fc.sample(anyReport, { seed: 16, numRuns: 1 });
  if (report === undefined) throw new Error('There must be a report');
  const { verdict: _, ...rest } = JSON.parse(renderJson(report));
  expect(fits(rest, schema)).toBe(false);
  const judgements = [{ ...rest.judgements[0], kind: 'odd' }];
  expect(fits({ ...rest, verdict: 'pass', judgements }, schema)).toBe(false);
});
