/** Every function that names or keys something: equal for equal things and for no others. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { benchmarkKey, storableName } from '../../src/results/benchmark-id.ts';
import {
  type Environment,
  environmentClass,
  readablePart,
  storableEnvironment,
} from '../../src/results/environment.ts';
import {
  defaultGate,
  type GateName,
  gateContext,
  gateFileName,
  gateName,
  gateWord,
} from '../../src/results/gate-name.ts';
import { summaryKey } from '../../src/results/history-line.ts';
import { joinKey } from '../../src/results/key.ts';
import { toScale } from '../../src/results/log-scale.ts';
import { type Metric, storableMetric, timeMetric } from '../../src/results/metric.ts';
import { parseRun, renderRun } from '../../src/results/run-file.ts';
import { distinctName, shortHash } from '../../src/results/short-hash.ts';
import {
  failurePath,
  isStorePath,
  notePath,
  parseRunPath,
  picturePath,
  profilePath,
  runPath,
  verdictPath,
} from '../../src/results/store-layout.ts';
import { draws } from '../support/draws.ts';
import { long } from '../support/long.ts';
import { environments } from './arbitrary.ts';
import { aCommit, anEnvironment, aRun } from './make.ts';

/** Texts that differ little, where a careless name would make them one. */
const texts = fc.oneof(
  fc.string({ maxLength: 6, unit: fc.constantFrom(...'aA-+ _.:/~\u0000\u0001%é\n') }),
  fc
    .tuple(fc.constantFrom('x'.repeat(79), 'x'.repeat(180), 'x'.repeat(300)), fc.constantFrom('', 'a', 'b', '-', '+'))
    .map((parts) => parts.join('')),
);

const shortTexts = texts.filter(({ length }) => length < 190);

function tellsApart<T>(arbitrary: fc.Arbitrary<T>, name: (value: T) => string): void {
  fc.assert(
    fc.property(arbitrary, arbitrary, (one, other) => {
      expect(name(one) === name(other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
    { seed: 10, numRuns: draws(3000) },
  );
}

const id = fc.record({ suite: texts, name: texts });

const gates = fc
  .constantFrom('', 'a', 'A', 'a-b', 'a b', 'a--b', 'a/b', 'a%b', 'ä', '..', '.a', 'Ä'.repeat(40), `${'Ä'.repeat(39)}Ö`)
  .map((gate) => gateName({ gate, usualPlaces: [] }));

describe('tells apart', () => {
  test('joinKey()', () => tellsApart(fc.array(texts, { minLength: 2, maxLength: 2 }), (parts) => joinKey(...parts)));

  test('benchmarkKey()', () => tellsApart(id, benchmarkKey));

  test('summaryKey()', () => {
    const summary = fc.record({ id, metric: fc.record({ name: texts, unit: texts }) });
    tellsApart(summary, ({ id: own, metric }) =>
      summaryKey({ id: own, metric: { ...metric, better: 'lower', assume: 'nothing' } }),
    );
  });

  test('distinctName(), which stays a safe and short part of a path', () => {
    tellsApart(texts, (text) => distinctName(text));
    const safe = /^[A-Za-z0-9.~-]{1,97}$/;
    fc.assert(
      fc.property(texts, (text) => safe.test(distinctName(text))),
      { seed: 1 },
    );
  });

  test('shortHash()', () => tellsApart(texts, shortHash));

  test('runPath(), by commit, class, gate, second and id', long, () => {
    const runs = fc.record({
      commit: fc.constantFrom(aCommit(1), aCommit(2)),
      id: texts,
      takenAt: fc.constantFrom('2026-11-22T10:00:00Z', '2026-11-22T10:00:01Z'),
      gate: fc
        .constantFrom('', 'packages/a', 'packages-a', 'A', 'a', 'ä')
        .map((gate) => gateName({ gate, usualPlaces: [] })),
      runtimeVersion: fc.constantFrom('20', '20+', '20-'),
    });
    const path = ({ runtimeVersion, ...run }: { runtimeVersion: string } & Parameters<typeof runPath>[0]): string =>
      runPath({ ...run, environment: anEnvironment({ runtimeVersion }) });
    const runsWithPlace = runs.map((run) => ({ ...run, environment: anEnvironment() }));
    tellsApart(runsWithPlace, path);
    fc.assert(
      fc.property(runsWithPlace, (run) => {
        const key = path(run);
        expect(parseRunPath(key)).toMatchObject({ commit: run.commit, gate: gateFileName(run.gate), key });
      }),
      { seed: 2 },
    );
  });

  test('verdictPath(), picturePath() and profilePath()', () => {
    expect(verdictPath(aCommit(1), defaultGate)).not.toBe(verdictPath(aCommit(2), defaultGate));
    const hash = fc.constantFrom('a'.repeat(64), `${'a'.repeat(63)}b`);
    const at = fc.constantFrom('2026-11-22T10:00:00Z', '2026-11-22T10:00:01Z');
    tellsApart(fc.record({ at, hash, gate: gates }), (picture) => picturePath(picture.at, picture.hash, picture.gate));
    expect(profilePath('runs/a.json', 'profiles/a.pb.gz')).not.toBe(profilePath('runs/b.json', 'profiles/a.pb.gz'));
  });

  test('notePath() and failurePath(), in names that every file system takes', () => {
    const who = fc.constantFrom('ann, ben', 'ann-ben', 'ann ben', 'x'.repeat(500), `${'x'.repeat(500)}y`, '…', '·');
    const heads = fc.constantFrom('a'.repeat(40), 'b'.repeat(40)); // the first twelve digits are a name
    const notes = fc.record({ who, head: heads, gate: gates, kind: fc.constantFrom('accept', 'skip') });
    const noteOf = (note: Omit<Parameters<typeof notePath>[0], 'recordedAt'>): string =>
      notePath({ ...note, recordedAt: '2026-11-22T10:00:00Z' });
    tellsApart(notes, noteOf);
    const failures = fc.record({
      head: heads,
      gate: gates,
      run: fc.constantFrom(1, 11),
      attempt: fc.constantFrom(1, 11),
    });
    const failureOf = ({ head, gate, ...of }: { head: string; gate: GateName; run: number; attempt: number }): string =>
      failurePath(head, gate, of);
    tellsApart(failures, failureOf);
    fc.assert(
      fc.property(notes.map(noteOf), failures.map(failureOf), (...paths) => {
        expect(paths.map(isStorePath)).toEqual([true, true]);
        expect(paths.every((path) => path.split('/').every((part) => part.length <= 255))).toBe(true);
      }),
      { seed: 4 },
    );
  });

  test('gateContext(), gateWord() and gateFileName()', () => {
    for (const name of [gateContext, gateWord, gateFileName]) tellsApart(gates, name);
  });
});

test('a name keeps its words and not its colors, which depend on who looks on', () => {
  const esc = '\u001b';
  expect(storableName(`index/${esc}[31m.makeRe${esc}[39m star (*)`)).toBe('index/.makeRe star (*)');
  expect(storableName(`${esc}[1;38;5;245mbold${esc}[0m`)).toBe('bold');
  expect(storableName('[31m stays')).toBe('[31m stays');
});

test('a metric that a tool made up is kept by every file, scaled like any other, and told apart from others', () => {
  const words = fc.oneof(
    texts,
    fc.constantFrom(' ', '\n', 'x'.repeat(400), `${'x'.repeat(399)}y`, '__proto__', 'constructor', 'toString'),
  );
  const made = words.map((name): Metric => ({ ...timeMetric, name, unit: name }));
  tellsApart(
    made.filter(({ name }) => !/[\u0000-\u001f]/.test(name)),
    (metric) => storableMetric(metric).name,
  );
  fc.assert(
    fc.property(made, (metric) => {
      const kept = storableMetric(metric);
      const outcome = { state: 'measured', id: { suite: 'a', name: 'b' }, profiles: [] } as const;
      const run = aRun({ outcomes: [{ ...outcome, measurements: [{ metric: kept, invocations: [{ value: 1 }] }] }] });
      expect(parseRun(renderRun(run), 'x')).toEqual(run);
      expect(toScale(kept, 1000)).toBeCloseTo(Math.log(1000), 9);
    }),
    { seed: 6 },
  );
});

describe('environmentClass()', () => {
  test.each([
    ['a sign', { flags: ['-XX:+UseParallelGC'] }, { flags: ['-XX:-UseParallelGC'] }],
    ['what stands beyond any length', { flags: ['x'.repeat(400), 'a'] }, { flags: ['x'.repeat(400), 'b'] }],
    ['the case of letters', { flags: ['-Xa'] }, { flags: ['-XA'] }],
    ['punctuation', { runtimeVersion: '1.2+3' }, { runtimeVersion: '1.2-3' }],
    ['letters of another alphabet', { image: 'образ' }, { image: 'прочее' }],
    ['where one flag ends', { flags: ['a', 'b'] }, { flags: ['a b'] }],
    ['the order of flags', { flags: ['a', 'b'] }, { flags: ['b', 'a'] }],
    ['which field it stands in', { os: 'a', arch: '' }, { os: '', arch: 'a' }],
    ['a flag and another runtime', { otherRuntimes: ['go 1'] }, { flags: ['go 1'] }],
    ['the version of the runtime', { runtimeVersion: '20.1.0' }, { runtimeVersion: '20.1.1' }],
    ['the number of processors', { cores: 2 }, { cores: 4 }],
  ] as const)('tells apart by %s', (_, one: Partial<Environment>, other: Partial<Environment>) => {
    expect(environmentClass(anEnvironment(one))).not.toBe(environmentClass(anEnvironment(other)));
  });

  test('tells apart whatever differs in any field', long, () => {
    const flags = fc.array(texts, { maxLength: 3 });
    const exact = fc.record({
      runtimeVersion: texts.filter(({ length }) => length < 100),
      image: shortTexts,
      flags,
      cores: fc.nat(3),
    });
    const cleaned = exact.map(
      (each): Partial<Environment> => parseRun(renderRun(aRun({ environment: anEnvironment(each) })), 'x').environment,
    );
    tellsApart(cleaned, (each) => environmentClass(anEnvironment(each)));
  });

  test('is the same before a run is stored and after it is read', () => {
    const odd = fc.record({ image: shortTexts, flags: fc.array(texts, { maxLength: 2 }) });
    fc.assert(
      fc.property(fc.tuple(environments, odd), ([environment, more]) => {
        const run = aRun({ environment: { ...environment, ...more } });
        expect(environmentClass(parseRun(renderRun(run), 'x').environment)).toBe(environmentClass(run.environment));
      }),
      { seed: 3 },
    );
  });

  test('a field that no file takes is cut for good, told apart all the same, and costs no run', long, () => {
    const odd = fc.record({
      os: texts,
      cpuModel: texts,
      image: texts,
      runtimeVersion: fc.constantFrom('v'.repeat(101), `${'v'.repeat(100)}w`),
      flags: fc.oneof(
        fc.array(fc.constantFrom('f'.repeat(501), `${'f'.repeat(500)}g`), { maxLength: 2 }),
        fc.constantFrom(...[100, 101, 102].map((count) => Array.from({ length: count }, (_, index) => `-D${index}`))),
      ),
    });
    const stored = (change: Partial<Environment>): Environment =>
      parseRun(renderRun(aRun({ environment: storableEnvironment(anEnvironment(change)) })), 'x').environment;
    tellsApart(odd, (change) => JSON.stringify(storableEnvironment(anEnvironment(change))));
    fc.assert(
      fc.property(odd, (change) => {
        const kept = storableEnvironment(anEnvironment(change));
        expect(environmentClass(stored(change))).toBe(environmentClass(kept));
        expect(storableEnvironment(kept)).toEqual(kept);
      }),
      { seed: 5 },
    );
  });

  test('begins with what people read, and is a safe name of a folder', () => {
    const name = environmentClass(anEnvironment({ flags: ['--max-old-space-size=4096', '../..', 'x'.repeat(400)] }));
    expect(readablePart(name)).toMatch(
      /^linux_x64_amd-epyc-7763-64-core-processor_4c_ubuntu-24\.04_node-20\.20\.2_max-old/,
    );
    expect(name).toMatch(/^[a-z0-9._~-]{1,200}$/);
  });
});
