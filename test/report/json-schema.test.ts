import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JudgementKind } from '../../src/decide/judgement.ts';
import type { Cause, Outcome } from '../../src/decide/verdict.ts';
import type { ProfileDiff } from '../../src/profile/diff-result.ts';
import { renderComparedJson, renderJson } from '../../src/report/json.ts';
import { fits } from '../config/check-schema.ts';
import { long } from '../support/long.ts';
import { anyReport } from './any-report.ts';

const file = new URL('../../docs/report.schema.json', import.meta.url);
const schema = JSON.parse(readFileSync(file, 'utf8'));

// Every word that the code knows, held complete by the compiler: a new one has to be written into the schema too.
const outcomes: Readonly<Record<Outcome, true>> = {
  pass: true,
  fail: true,
  overridden: true,
  inconclusive: true,
  'no-baseline': true,
  skipped: true,
};
const causes: Readonly<Record<Cause, true>> = {
  regression: true,
  failed: true,
  missing: true,
  inconclusive: true,
  'no-baseline': true,
};
const kinds: Readonly<Record<JudgementKind, true>> = {
  regression: true,
  improvement: true,
  'no-change': true,
  unseen: true,
  inconclusive: true,
  new: true,
  removed: true,
  failed: true,
  skipped: true,
  unaffected: true,
};
const bases: Readonly<Record<ProfileDiff['basis'], true>> = {
  operation: true,
  second: true,
  'cpu-second': true,
  capture: true,
  share: true,
};

test('the published schema knows every outcome, cause, kind and basis that is ever printed', () => {
  const { verdict, cause, judgements, explanations } = schema.properties;
  const published = [
    verdict.enum,
    cause.enum,
    judgements.items.properties.kind.enum,
    explanations.items.properties.diffs.items.properties.basis.enum,
  ];
  const known = [{ ...outcomes, incomplete: true }, causes, kinds, bases].map((words) => Object.keys(words));
  expect(published.map((words) => words.toSorted())).toEqual(known.map((words) => words.toSorted()));
});

test('every report printed as JSON fits the published schema', () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      expect(fits(JSON.parse(renderJson(report)), schema)).toBe(true);
    }),
    { seed: 16, numRuns: 60 },
  );
});

test('every comparison printed as JSON fits it too', long, () => {
  fc.assert(
    fc.property(anyReport, (report) => {
      const document = JSON.parse(renderComparedJson(report, { baseline: 'before.json', candidate: 'HEAD~2' }));
      expect(fits(document, schema)).toBe(true);
      const { compared: _, ...neither } = document;
      expect(fits(neither, schema)).toBe(false);
    }),
    { seed: 17, numRuns: 60 },
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
