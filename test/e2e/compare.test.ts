/** `compare A B --json` as a script would use it: the built command line on files, against SciPy. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CliResult } from '../support/cli.ts';
import { runCliHere } from '../support/cli-here.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'compare-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Samples {
  readonly name: string;
  readonly unit: string;
  readonly better?: string;
  readonly processes: readonly number[];
}

function compare(baseline: readonly Samples[], candidate: readonly Samples[]): Promise<CliResult> {
  for (const [file, benchmarks] of [
    ['a.json', baseline],
    ['b.json', candidate],
  ] as const) {
    writeFileSync(join(folder, file), JSON.stringify({ benchmarks }));
  }
  return runCliHere(folder, ['compare', 'a.json', 'b.json', '--json']);
}

interface Case {
  readonly name: string;
  readonly better: string;
  readonly baseline: readonly number[];
  readonly candidate: readonly number[];
  readonly u: number;
  readonly pTwoSided: number;
  readonly pWorse: number;
  readonly ratio: number;
}

test('u, both p and the shift of tied samples are SciPy’s, whichever way is better', async () => {
  const file = new URL('../reference/compare.scipy.json', import.meta.url);
  // Written by compare.py beside it, whose shape this is.
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { readonly cases: readonly Case[] };
  const of = (side: 'baseline' | 'candidate'): readonly Samples[] =>
    cases.map((each) => ({
      name: `${each.name}, ${each.better}`,
      unit: 'points',
      better: each.better,
      processes: each[side],
    }));
  const { stdout } = await compare(of('baseline'), of('candidate'));
  const { judgements } = JSON.parse(stdout);
  expect(judgements).toHaveLength(cases.length);
  for (const [index, expected] of cases.entries()) {
    const { benchmark, test, shift, baseline, candidate } = judgements[index];
    expect([benchmark, test.u, test.method]).toEqual([`${expected.name}, ${expected.better}`, expected.u, 'exact']);
    expect(test.pTwoSided, benchmark).toBeCloseTo(expected.pTwoSided, 12);
    expect(test.pWorse, benchmark).toBeCloseTo(expected.pWorse, 12);
    expect(shift.ratio, benchmark).toBeCloseTo(expected.ratio, 9);
    expect([baseline.n, candidate.n]).toEqual([expected.baseline.length, expected.candidate.length]);
  }
});

test('a file against itself passes, one document on stdout and nothing on stderr', async () => {
  const samples = [{ name: 'x', unit: 'ns', processes: [3, 1, 2, 2] }];
  const { code, stdout, stderr } = await compare(samples, samples);
  const { verdict, judgements } = JSON.parse(stdout);
  expect([code, verdict, judgements[0].test.pTwoSided, judgements[0].shift.ratio]).toEqual([0, 'pass', 1, 1]);
  expect(stderr).toBe('');
});

test('one benchmark in two units, or better in two directions, is no comparison; nor is nothing at all', async () => {
  const x = { name: 'x', unit: 'ns', processes: [1000, 1000] };
  const units = await compare([x], [{ ...x, unit: 'ms', processes: [0.1, 0.1] }]);
  expect([units.code, units.stdout]).toEqual([2, '']);
  expect(units.stderr).toContain('ns in a.json and ms in b.json');
  const ways = await compare([x], [{ ...x, better: 'higher' }]);
  expect(ways.stderr).toContain('lower in a.json and higher in b.json');
  expect([ways.code, (await compare([], [])).code]).toEqual([2, 2]);
});

test('what only one side has is named, and a zero that becomes something is a regression', async () => {
  const { code, stdout } = await compare(
    [
      { name: 'gone', unit: 'ns', processes: [1] },
      { name: 'free', unit: 'B', processes: [0, 0, 0, 0, 0, 0] },
    ],
    [
      { name: 'fresh', unit: 'ns', processes: [1] },
      { name: 'free', unit: 'B', processes: [48, 48, 48, 48, 48, 48] },
    ],
  );
  const kinds = JSON.parse(stdout).judgements.map(({ benchmark, kind }: Record<string, string>) => [benchmark, kind]);
  expect(new Map(kinds)).toEqual(
    new Map([
      ['fresh', 'new'],
      ['free', 'regression'],
      ['gone', 'removed'],
    ]),
  );
  expect(code).toBe(1);
});
