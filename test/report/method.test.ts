import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Judgement } from '../../src/decide/judgement.ts';
import { renderAgent } from '../../src/report/agent.ts';
import { environmentWords } from '../../src/report/history/history-words.ts';
import { methodSentences, reproduceCommand } from '../../src/report/method.ts';
import { plainPhrase } from '../../src/report/phrase.ts';
import { draws } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { exampleReport } from './example-report.ts';
import { hostileNames } from './hostile-names.ts';

function sentences(thresholds: readonly number[]): string {
  const report = exampleReport({ counts: { 'no-change': thresholds.length } });
  const judgements = report.verdict.judgements.map((each, index) => ({
    ...each,
    stage: 0 as const,
    threshold: thresholds[index] ?? 0,
  }));
  return methodSentences({ ...report, verdict: { ...report.verdict, judgements } })
    .map((phrase) => plainPhrase(phrase))
    .join('\n');
}

test('where benchmarks are gated at several thresholds the rule is said once, and each exception in a sentence', () => {
  const text = sentences([0.05, 0.12, 0.05, 0.2]).replaceAll('\u202f', ' ');
  expect(text).toContain(
    'Unless noted otherwise, a benchmark fails when it is at least 5 % worse and the test confirms more than',
  );
  const exceptions = [...text.matchAll(/^(.+) \(\w+\) fails at (\d+ %): /gm)].map(([, , threshold]) => threshold);
  expect(exceptions).toEqual(['20 %', '12 %']);
});

test('a benchmark that fails later because it is noisy says so', () => {
  const report = exampleReport({ counts: { 'no-change': 3, inconclusive: 1 } });
  const judgements = report.verdict.judgements.map((each) =>
    each.kind === 'inconclusive' ? { ...each, threshold: 0.18 } : each,
  );
  const text = methodSentences({ ...report, verdict: { ...report.verdict, judgements } })
    .map((phrase) => plainPhrase(phrase))
    .join('\n');
  expect(text.replaceAll('\u202f', ' ')).toMatch(/ \(time\) fails at 18 %: its processes differ by 8 %\.$/m);
});

test('of as many rows the lower threshold is the rule, and the noisy one the exception', () => {
  const text = sentences([0.32, 0.05]).replaceAll('\u202f', ' ');
  expect(text).toContain('Unless noted otherwise, a benchmark fails when it is at least 5 % worse');
  expect(text).toMatch(/ fails at 32 %: /);
});

test('one that fails at the usual threshold says what else of it differs', () => {
  const report = exampleReport({ counts: { 'no-change': 3 } });
  const judgements = report.verdict.judgements.map((each, index) => ({
    ...each,
    stage: 0 as const,
    ...(index === 0 ? { margin: 0.05, reasons: [{ code: 'margin-raised', margin: 0.05 } as const] } : {}),
  }));
  const text = methodSentences({ ...report, verdict: { ...report.verdict, judgements } })
    .map((phrase) => plainPhrase(phrase).replaceAll('\u202f', ' '))
    .join('\n');
  expect(text).toMatch(/ fails at 5 %, confirmed as more than 5 %: its history differs by 5 %\.$/m);
});

test('one threshold for all needs no exception', () => {
  expect(sentences([0.05, 0.05])).not.toContain('fails at');
});

test.each([
  ['parser/large', '--filter parser/large'],
  ['parse [x] a=1', "--filter 'parse [x] a=1'"],
  ['sum (fast) {a,b}', "--filter 'sum (fast) {a,b}'"],
  ['$(rm -rf ~) `x` "y" !z', `--filter '$(rm -rf ~) \`x\` "y" !z'`],
  ["it's; echo", String.raw`--filter 'it'\''s; echo'`],
])('the command that reproduces a regression names %s so that a shell takes it as it is', (name, option) => {
  const report = exampleReport({ counts: { regression: 1 } });
  const judgements = report.verdict.judgements
    .filter(({ kind }) => kind === 'regression')
    .map((each) => ({ ...each, target: { ...each.target, id: { ...each.target.id, name } } }));
  expect(reproduceCommand({ ...report, verdict: { ...report.verdict, judgements } })).toContain(option);
});

test('the command chooses what the reader had chosen; of several regressions it names none', () => {
  const chosen = [
    { option: '--config', value: 'perf/flamegate.yml' },
    { option: '--suite', value: 'core' },
    { option: '--filter', value: '**/parse*' },
    { option: '--filter', value: "it's" },
    { option: '--shard', value: '1/2' },
  ];
  const of = (regression: number): string => reproduceCommand({ ...exampleReport({ counts: { regression } }), chosen });
  const typed = `--config perf/flamegate.yml --suite core --filter '**/parse*' --filter 'it'\\''s' --shard 1/2 --seed`;
  expect(of(0)).toContain(typed);
  expect(of(2)).toContain(typed);
  expect(of(1)).toMatch(/--config perf\/flamegate\.yml --suite core --filter [^*]+ --seed \d+$/);
});

test('the command has the budget that was given, or in its place the one that would decide', () => {
  const chosen = [{ option: '--budget', value: '40s' }];
  const report = { ...exampleReport({ counts: { 'no-change': 1 } }), chosen };
  expect(reproduceCommand(report)).toMatch(/ --budget 40s --seed \d+$/);
  expect(reproduceCommand(report, '5m').match(/--budget \S+/g)).toEqual(['--budget 5m']);
});

test(
  'any name in the command reaches the program through a shell as it is, and the command is never too long',
  long,
  () => {
    const anyName = fc.oneof(
      fc.constantFrom(...hostileNames, '-x', '--filter', '*', '{a,b}', '!no', "d'; touch pwned; '", 'x'.repeat(900)),
      fc.string({ minLength: 1, unit: 'binary' }),
    );
    fc.assert(
      fc.property(anyName, fc.array(anyName, { maxLength: 5 }), anyName, (name, filters, base) => {
        const report = exampleReport({ counts: { regression: 1 } });
        const judgements = report.verdict.judgements.map((each) => ({
          ...each,
          target: { ...each.target, id: { ...each.target.id, name } },
        }));
        const chosen = filters.map((value) => ({ option: '--filter', value }));
        const one = { ...report, chosen, reproduceBase: base, verdict: { ...report.verdict, judgements } };
        const command = reproduceCommand(one);
        expect(command.length).toBeLessThanOrEqual(300);
        const argv = execFileSync('sh', ['-c', `set -f; flamegate() { printf '%s\\0' "$@"; }; ${command}`], {
          encoding: 'utf8',
        })
          .split('\0')
          .slice(0, -1);
        const { values, positionals } = parseArgs({
          args: argv,
          options: { base: { type: 'string' }, seed: { type: 'string' }, filter: { type: 'string', multiple: true } },
          allowPositionals: true,
        });
        expect(positionals).toEqual(['gate']);
        expect(values.seed).toBe(String(report.seed));
        expect([undefined, base]).toContain(values.base);
        for (const filter of values.filter ?? []) expect([name, ...filters]).toContain(filter);
        expect(renderAgent(one)).toContain(`\nrun: ${command}\n`);
      }),
      { seed: 16, numRuns: draws(60) },
    );
  },
);

test('a name with signs one does not see is left out of the command', () => {
  const report = exampleReport({ counts: { regression: 1 } });
  const judgements = report.verdict.judgements
    .filter(({ kind }) => kind === 'regression')
    .map((each) => ({ ...each, target: { ...each.target, id: { ...each.target.id, name: 'a\u202eb\nc' } } }));
  expect(reproduceCommand({ ...report, verdict: { ...report.verdict, judgements } })).not.toContain('--filter');
});

test.each([
  [
    'all',
    ' The processes of a block took turns of a few milliseconds, and what all processes of a turn had in common was subtracted.',
  ],
  ['all but one', /took turns .*; those of [^;]+ ran one after another\./],
  ['none', /in random order[^;]*; \d+ fresh processes a side to confirm\.\n/],
])('it says which way the processes of a block ran: %s took turns', (which, said) => {
  const report = exampleReport({ counts: { regression: 3 } });
  const judgements = report.verdict.judgements.map((each, index) => {
    const isAlone = which === 'none' || (which === 'all but one' && index === 0);
    return { ...each, stage: 2 as const, ...(isAlone ? {} : { inTurns: true as const }) };
  });
  const text = methodSentences({ ...report, verdict: { ...report.verdict, judgements } })
    .map((phrase) => plainPhrase(phrase))
    .join('\n');
  expect(text).toMatch(said);
});

test('what the time budget left out is no benchmark that was measured here, nor was it measured in any way', () => {
  const report = exampleReport({ counts: { regression: 1, 'no-change': 3 } });
  const judgements = report.verdict.judgements.map((each): Judgement => {
    if (each.kind === 'regression') return { ...each, stage: 2, inTurns: true };
    const { test: _, shift: __, ...unmeasured } = each;
    return { ...unmeasured, stage: 1, kind: 'inconclusive' };
  });
  const text = methodSentences({ ...report, verdict: { ...report.verdict, judgements } })
    .map((phrase) => plainPhrase(phrase))
    .join('\n');
  expect(text).toMatch(/^1 benchmark measured on this machine/m);
  expect(text).not.toContain('ran one after another');
});

test.each([
  [{ runtime: 'command', runtimeVersion: 'any', cores: 1 }, 'Machine: AMD EPYC 7763, 1 core, ubuntu-24.04.'],
  [
    { runtime: 'node', runtimeVersion: '24.9.0', otherRuntimes: ['command any', 'go 1.25.1'] },
    'Machine: AMD EPYC 7763, 4 cores, ubuntu-24.04, node 24.9.0, go 1.25.1.',
  ],
  [{ runtime: 'node', runtimeVersion: '' }, 'Machine: AMD EPYC 7763, 4 cores, ubuntu-24.04, node.'],
])('a machine is told by what is known of it: %j', (own, expected) => {
  const report = exampleReport();
  const environment = { ...report.environment, ...own };
  expect(methodSentences({ ...report, environment }).map((phrase) => plainPhrase(phrase))).toContain(expected);
  const { otherRuntimes: _, ...alone } = environment;
  expect(environmentWords(alone)).toBe(
    expected
      .replace('Machine: ', '')
      .replace(/, go 1.25.1|\.$/g, '')
      .replace(/\.$/, ''),
  );
});
