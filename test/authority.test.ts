/** Who decides what: the table in src/README.md, walked. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { settle } from '../src/config/authority.ts';
import type { Config } from '../src/config/config.ts';
import { defaultConfig } from '../src/config/fill.ts';
import { parseConfig } from '../src/config/parse.ts';
import { configSection } from '../src/config/table.ts';

const house = fileURLToPath(new URL('../src/', import.meta.url));

interface Row {
  readonly fact: string;
  readonly whose: string;
  readonly file: string;
  readonly reader: string;
}

function rows(): readonly Row[] {
  const [, section = ''] = readFileSync(`${house}README.md`, 'utf8').split('## Who decides what');
  const [table = ''] = section.split('\n## ');
  return [...table.matchAll(/^\| (.+?) +\| (.+?) +\| `(\S+)` `(\w+)` +\|$/gm)].map(
    ([, fact = '', whose = '', file = '', reader = '']) => ({ fact, whose, file, reader }),
  );
}

const base = parseConfig(
  `version: 1
setup: [base]
suites: [{ name: core, harness: json, command: base, paths: [base/**], estimator: mean }]
policy: { threshold: 5% }
labels: { accept: base-accepted, who: admin }
baseline: { store: "git:base" }
measure: { budget: 5m }
report: { comment: always }
publish: { pyroscope: 'https://base.example' }
`,
  'flamegate.yml',
);

const checkout = parseConfig(
  `version: 1
setup: [own]
suites: [{ name: core, harness: json, command: own, paths: [own/**], estimator: minimum }, { name: more, harness: json, command: own, paths: [own/**] }]
policy: { threshold: 900% }
labels: { accept: own-accepted, who: write }
baseline: { store: "git:own" }
measure: { budget: 10s, pin: true }
report: { comment: never }
publish: { pyroscope: 'https://own.example' }
`,
  'bench-config/flamegate.yml',
);

/** What of a configuration a row of the table speaks of. */
const parts: Readonly<Record<string, (config: Config) => unknown>> = {
  policy: ({ policy }) => policy,
  labels: ({ labels }) => labels,
  baseline: ({ baseline }) => baseline,
  'measure.budget': ({ measure }) => measure,
  report: ({ report }) => report,
  publish: ({ publish }) => publish,
  paths: ({ suites }) => suites[0]?.paths,
  estimator: ({ suites }) => suites[0]?.estimator,
};

test('the table names every part of a configuration that judges, and where each word is read', () => {
  expect(rows().length).toBeGreaterThan(15);
  for (const { file, reader } of rows()) {
    const text = readFileSync(`${house}${file}`, 'utf8');
    expect(text, `${file} ${reader}`).toMatch(new RegExp(`function ${reader}\\b`));
  }
});

describe.each(rows().filter(({ reader }) => reader === 'settle'))('$fact', ({ fact }) => {
  const key = Object.keys(parts).find((name) => fact.includes(`\`${name}\``)) ?? fact;
  const part = parts[key] ?? (() => expect.fail(`nothing walks ${fact}`));

  test('is the base’s word, whatever the checkout writes', () => {
    expect(part(settle(checkout, { at: 'main', config: base }))).toEqual(part(base));
    expect(part(checkout)).not.toEqual(part(base));
  });

  test('is the defaults’ where the base has no file', () => {
    expect(part(settle(checkout, { at: 'main', config: undefined }))).toEqual(part(defaultConfig));
  });
});

test('of a checkout nothing is left but what is run: no key is both its own and judges', () => {
  const ofBase = (config: Config): object => {
    const { setup: _, suites: __, source: ___, judgedBy: ____, baseSuites: _____, ...judges } = config;
    return judges;
  };
  expect(ofBase(settle(checkout, { at: 'main', config: base }))).toEqual(ofBase(base));
  expect(ofBase(settle(checkout, { at: 'main', config: undefined }))).toEqual(ofBase(defaultConfig));
  const written = Object.keys(configSection.fields);
  const walked = ['version', 'setup', 'suites', 'policy', 'measure', 'baseline', 'labels', 'report', 'publish'];
  expect(written.toSorted(), 'a key that this file does not walk').toEqual(walked.toSorted());
});

test('what is run is the checkout’s word, and a suite that the base does not know depends on everything', () => {
  const { setup, suites } = settle(checkout, { at: 'main', config: base });
  expect([setup, suites.map(({ name, command }) => [name, command])]).toEqual([
    ['own'],
    [
      ['core', 'own'],
      ['more', 'own'],
    ],
  ]);
  expect(suites[1]?.paths).toEqual([]);
});

test('whose word it was is kept, and a file that waits for the merge is named', () => {
  expect(settle(checkout, { at: 'main', config: base }).judgedBy).toEqual({
    kind: 'base',
    at: 'main',
    file: 'flamegate.yml',
  });
  const waiting = 'bench-config/flamegate.yml';
  expect(settle(checkout, { at: 'main', config: undefined }).judgedBy).toEqual({ kind: 'defaults', waiting });
  expect(settle(defaultConfig, { at: 'main', config: undefined }).judgedBy).toEqual({ kind: 'defaults' });
});
