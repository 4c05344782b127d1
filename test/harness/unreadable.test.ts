/**
 * What tools wrote, with any one part of it in a form that they never write: it is read as before, or refused by an error that
 * names what was read, the part, what it must be, what it is, and the cure. Never another error, which would end the gate.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GateError } from '../../src/errors.ts';
import { parseCriterionSample } from '../../src/harness/criterion/criterion-results.ts';
import { parseGoList } from '../../src/harness/go/packages.ts';
import type { Harness, HarnessContext, Wanted } from '../../src/harness/harness.ts';
import type { RawWitness } from '../../src/harness/javascript/witness/raw-witness.ts';
import { rawWitness } from '../../src/harness/javascript/witness/witness-shape.ts';
import type { PythonLooked } from '../../src/harness/pytest/looking-on.ts';
import { parsePytestBenchmark } from '../../src/harness/pytest/pytest-results.ts';
import { pytestListing, pythonLooked } from '../../src/harness/pytest/pytest-shape.ts';
import { readAnswer } from '../../src/harness/python/answers.ts';
import { roundsAnswer, roundsListing } from '../../src/harness/python/rounds-shape.ts';
import { declaredBenches } from '../../src/harness/rust/asked-targets.ts';
import { parseCargoMessages } from '../../src/harness/rust/cargo-messages.ts';
import { registryUnits } from '../../src/harness/rust/handed-crates.ts';
import { measuringCrates, registryPackages, targetDirectory } from '../../src/harness/rust/measuring-crates.ts';
import { withUnreadable } from '../../src/harness/with-unreadable.ts';
import { parseForeign } from '../../src/results/foreign-shape.ts';
import type { Shape } from '../../src/results/shape.ts';

function captured(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../fixtures/harness/${file}`, import.meta.url), 'utf8'));
}

const folder = mkdtempSync(join(tmpdir(), 'unreadable-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

function answered<T>(shape: Shape<T>): (text: string) => T | undefined {
  return (text) => {
    const file = join(folder, 'answer.json');
    writeFileSync(file, text);
    return readAnswer(file, shape);
  };
}

const artifact = {
  reason: 'compiler-artifact',
  package_id: 'registry+https://github.com/rust-lang/crates.io-index#serde@1.0.0',
  executable: '/t/release/deps/b-0123456789abcdef',
  manifest_path: '/r/Cargo.toml',
  target: { kind: ['bench'], name: 'b', src_path: '/r/benches/b.rs' },
  filenames: ['/t/release/deps/libserde-0123456789abcdef.rlib'],
};
const metadata = {
  target_directory: '/t',
  workspace_members: ['r'],
  packages: [
    {
      ...{ id: 'r', name: 'criterion', source: 'registry+x', manifest_path: '/r/Cargo.toml' },
      targets: [{ kind: ['bench'], name: 'b', src_path: '/r/benches/b.rs' }],
    },
  ],
  resolve: { nodes: [{ id: 'r', deps: [{ pkg: 'r' }] }] },
};
const looked: PythonLooked = {
  ...{
    modules: { '/r/a.py': 'ab' },
    opened: [],
    stated: [],
    listed: [],
    imported: ['os'],
    late: [],
  },
  ...{
    names: ['a.b'],
    texts: ['x('],
    worksOut: [],
    searches: [],
    starts: false,
    packages: { any: false, load: 'names', know: ['b'] },
    unseen: ['runs code that cannot be parsed'],
  },
};
const answer = { python: '/usr/bin/python3', shadowed: [], outside: null };
const witnessed: RawWitness = {
  scripts: [{ url: 'file:///r/a.js', isModule: true, source: 'f()', functions: [[0, 3, 1, [[0, 1]]]] }],
  looked: [{ path: '/r/a.json', at: 'content', by: 'user' }],
  outsideTexts: ['a'],
  unseen: ['reads the clock'],
};

interface Reader {
  readonly whole: unknown;
  readonly read: (text: string) => unknown;
}

const readers: Readonly<Record<string, Reader>> = {
  'sample.json of criterion': { whole: captured('criterion-0.5/sample.json'), read: parseCriterionSample },
  'what cargo printed': { whole: artifact, read: parseCargoMessages },
  'what cargo compiled': { whole: artifact, read: (text) => registryUnits(text, '/t') },
  'what cargo metadata printed': {
    whole: metadata,
    read: (text) => [targetDirectory(text), registryPackages(text), measuringCrates(text), declaredBenches(text)],
  },
  'what go list printed': {
    whole: { Dir: '/r', ImportPath: 'r', Name: 'r', Module: { Path: 'r', Dir: '/r' }, TestGoFiles: ['a_test.go'] },
    read: (text) => parseGoList(text),
  },
  'results of pytest-benchmark': {
    whole: { benchmarks: [{ stats: { data: [0.5], iterations: 2 } }] },
    read: parsePytestBenchmark,
  },
  'the list of pytest': {
    whole: { ...answer, code: 0, benchmarks: [{ path: 'a.py', name: 'a' }], errors: [], deselected: 0, marked: 0 },
    read: answered(pytestListing),
  },
  'a list of rounds': {
    whole: {
      ...answer,
      benchmarks: [{ path: 'a.py', name: 'a', wanted: '[]' }],
      errors: [{ path: 'b', message: 'c' }],
    },
    read: answered(roundsListing),
  },
  'answered rounds': { whole: { rounds: [1, 2], calls: 3 }, read: answered(roundsAnswer) },
  'what Python ran': { whole: looked, read: answered(pythonLooked) },
  'what JavaScript ran': {
    whole: witnessed,
    read: (text) => parseForeign(text, rawWitness, { source: 'the record', what: 'a record', cure: 'look' }),
  },
};

const never: readonly unknown[] = [null, 3, -1, 'text', true, [], [null], [[[]]], {}, { length: 3 }, undefined];

/** The value with one part of it replaced, once for each part, those behind the third of a list left out. */
function* changed(value: unknown, by: unknown): Generator<unknown> {
  yield by;
  if (Array.isArray(value)) {
    for (const index of [0, 1, 2].filter((each) => each < value.length)) {
      for (const inner of changed(value[index], by)) yield value.with(index, inner);
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, field] of Object.entries(value)) {
      for (const inner of changed(field, by)) yield { ...value, [name]: inner };
    }
  }
}

test.each(Object.entries(readers))(
  '%s: any part in another form is read, or refused by its name',
  (name, { whole, read }) => {
    expect(() => read(JSON.stringify(whole))).not.toThrow();
    let refused = 0;
    for (const by of never) {
      for (const value of changed(whole, by)) {
        try {
          read(JSON.stringify(value) ?? '');
        } catch (error) {
          if (!(error instanceof GateError)) throw error;
          refused += 1;
          expect(error.code).toBe('FILE_MALFORMED');
          expect(error.message).toMatch(/^Cannot read .+ as .+ must be .+/);
          expect(error.hint).toMatch(/should be .+; .+/);
        }
      }
    }
    if (name !== 'what cargo compiled') expect(refused).toBeGreaterThan(3);
  },
);

test('the error says which part it is, what it must be and what it is', () => {
  expect(() => parsePytestBenchmark('{"benchmarks": [{"stats": {"data": ["fast"]}}]}')).toThrow(
    'Cannot read the results of pytest-benchmark as benchmarks[0].stats.data[0] must be a number: current value is "fast"',
  );
  expect(() => parseCriterionSample('{"iters')).toThrow(/Cannot read sample\.json of criterion as it must be JSON: /);
  expect(() => parseCriterionSample('{"iters":[1,2],"times":[1]}')).toThrow(
    'times must be a list of 2, as iters is: current value is a list of 1',
  );
});

test('what a tool has not measured is no number, and no error', () => {
  expect(parsePytestBenchmark('{"benchmarks": [{"stats": {"data": [NaN, 0.5]}}]}')).toEqual({
    rounds: [Number.NaN, 5e8],
    iterations: 1,
  });
});

const context = {} as HarnessContext; // none of it is read
const wanted = [{}, {}] as unknown as readonly Wanted[]; // likewise

function failing(error: unknown): Harness {
  const fail = async (): Promise<never> => {
    throw error;
  };
  return withUnreadable({
    together: () => 'nothing',
    list: async () => [],
    invoke: fail,
    profile: fail,
    witness: fail,
  });
}

test('what cannot be read fails its benchmark alone, with the cure; what is seen of it proves nothing', async () => {
  const malformed = new GateError('FILE_MALFORMED', 'Cannot read x as y must be z', { hint: 'update it' });
  const { invoke, profile, witness } = failing(malformed);
  const failure = { reason: 'missing', message: 'Cannot read x as y must be z\nupdate it' };
  expect(await invoke(context, wanted)).toEqual([
    { state: 'failed', failure },
    { state: 'failed', failure },
  ]);
  expect(await profile?.(context, {} as never, 'cpu')).toEqual({ state: 'failed', failure });
  expect(await witness?.(context, {} as never, {} as never)).toMatchObject({ state: 'unseen' });
  const interrupted = new GateError('INTERRUPTED', 'Stopped');
  await expect(failing(interrupted).invoke(context, wanted)).rejects.toBe(interrupted);
  await expect(failing(new TypeError('a fault')).invoke(context, wanted)).rejects.toThrow('a fault');
});

test('an answer of Python that was cut short is none: how its process ended says why', () => {
  const folder = mkdtempSync(join(tmpdir(), 'answers-'));
  const file = join(folder, 'answer.json');
  try {
    for (const text of ['', '{"python": "/x", "benchmarks": [{"path', '{"python"']) {
      writeFileSync(file, text);
      expect(readAnswer(file, pytestListing)).toBeUndefined();
    }
    writeFileSync(file, '{"python": 3}');
    expect(() => readAnswer(file, pytestListing)).toThrow('the answer of the Python process');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
