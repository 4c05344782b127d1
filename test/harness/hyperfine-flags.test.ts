/** hyperfine's flags in every way that its command line takes them: one that is not known for what it is would be given twice, or wrongly. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HarnessContext, ProcessRequest } from '../../src/harness/harness.ts';
import { hyperfineHarness } from '../../src/harness/hyperfine/entry.ts';
import { flagsIn } from '../../src/harness/hyperfine/hyperfine-flags.ts';
import { parametersIn } from '../../src/harness/hyperfine/parameters.ts';
import { suiteOf } from '../e2e/measuring.ts';

/** Long form, short form, values. */
const some = fc.constantFrom(
  ['--warmup', 'w', ['3']],
  ['--runs', 'r', ['10']],
  ['--prepare', 'p', ['rm -f x; make y']],
  ['--parameter-list', 'L', ['n', '1,2']],
  ['--parameter-scan', 'P', ['m', '1', '3']],
  ['--shell', 'S', ['bash -c']],
  ['--command-name', 'n', ['-w']],
) as fc.Arbitrary<readonly [string, string, readonly string[]]>;

const way = fc.constantFrom('short', 'attached', 'equals', 'clustered', 'long', 'inline');

test('each flag is read with its values, however it is written', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(some, way), { maxLength: 5 }), (chosen) => {
      const words = chosen.flatMap(([[long, letter, values], how]) => {
        const [first = '', ...rest] = values;
        if (how === 'attached') return [`-${letter}${first}`, ...rest];
        if (how === 'equals') return [`-${letter}=${first}`, ...rest];
        if (how === 'clustered') return [`-i${letter}${first}`, ...rest];
        if (how === 'inline') return [`${long}=${first}`, ...rest];
        return [how === 'long' ? long : `-${letter}`, ...values];
      });
      const read = flagsIn(words).filter(({ flag }) => flag !== '--ignore-failure');
      expect(read.map(({ flag, values }) => [flag, values])).toEqual(
        chosen.map(([[long, , values]]) => [long, values]),
      );
    }),
  );
});

test('what is no flag of hyperfine stays as it is', () => {
  for (const word of ['-', '--', 'x', '--of-another-version', '--of-another=3', '-Z', '--ignore-failure=1,2']) {
    expect(flagsIn([word]).flatMap(({ words }) => words)).toEqual([word]);
  }
});

test('numbers of a scan have the decimals that hyperfine writes', () => {
  const scanned = (...words: readonly string[]): readonly string[] =>
    parametersIn(['-P', 'x', ...words]).combinations.map(([[, value] = ['', '']]) => value);
  expect(scanned('1', '2', '-D', '0.5')).toEqual(['1', '1.5', '2.0']);
  expect(scanned('0', '0.3', '-D', '0.10')).toEqual(['0', '0.10', '0.20', '0.30']);
  expect(scanned('8', '10')).toEqual(['8', '9', '10']);
});

async function asked(flags: readonly string[]): Promise<readonly string[]> {
  const requests: ProcessRequest[] = [];
  const suite = suiteOf({ harness: 'hyperfine', command: 'run it', flags, metrics: [] });
  const context: HarnessContext = {
    suite,
    root: '/tmp',
    node: 'node',
    worker: 'worker',
    scratch: '/nowhere',
    run: async (request) => {
      requests.push(request);
      return {
        end: { kind: 'exit', code: 1 },
        stdout: '',
        stderr: '',
        lines: [],
        startedAt: 0,
        durationMs: 0,
        conditions: {},
      };
    },
  };
  const [benchmark] = await hyperfineHarness.list(context);
  const [metric] = benchmark?.metrics ?? [];
  if (benchmark === undefined || metric === undefined) throw new Error('nothing is listed');
  await hyperfineHarness.invoke(context, [{ benchmark, metric }]);
  return requests.at(-1)?.args ?? [];
}

test('what prepares a run does so in a shell, as the run itself', async () => {
  const args = await asked(['-s', 'make a', '--prepare', "rm -f x; echo 'y' > x", '--cleanup=a && b', '-C', 'c | d']);
  expect(args.slice(args.indexOf('--shell'))).toEqual([
    '--shell',
    'none',
    '--setup',
    "sh -c 'make a'",
    '--prepare',
    "sh -c 'rm -f x; echo '\\''y'\\'' > x'",
    '--cleanup',
    "sh -c 'a && b'",
    '--conclude',
    "sh -c 'c | d'",
    "sh -c 'run it'",
  ]);
});

test('a shell that the flags name runs all of it', async () => {
  for (const flags of [['-N'], ['-iN'], ['-Sbash'], ['--shell=none']]) {
    const args = await asked([...flags, '-p', 'x > y']);
    expect(args.filter((each) => each.startsWith('--shell')).length).toBe(flags[0] === '--shell=none' ? 1 : 0);
    expect(args.slice(-2)).toEqual(['x > y', 'run it']);
  }
});

test('numbers of runs and warm-ups that the flags say are not said again, nor a style beside what is shown', async () => {
  for (const flags of [['-w3'], ['-w', '3'], ['-iw3'], ['--warmup=3']]) {
    expect((await asked(flags)).filter((each) => each === '--warmup' || each === '-w')).toHaveLength(1);
  }
  for (const flags of [['-r4'], ['-m4'], ['-M=4'], ['--runs', '4']]) {
    expect((await asked(flags)).filter((each) => /^(?:-[rmM]|--runs)$/.test(each))).toHaveLength(1);
  }
  expect(await asked([])).toContain('--style');
  expect(await asked(['--show-output'])).not.toContain('--style');
});
