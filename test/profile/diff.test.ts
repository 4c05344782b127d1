import { expect, test } from 'vitest';
import { GateError } from '../../src/errors.ts';
import { parseUnifiedDiff } from '../../src/profile/changed-lines.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { DiffNode, FunctionChange, ProfileDiff, ProfileSide } from '../../src/profile/diff-result.ts';
import { readProfile } from '../../src/profile/formats/detect.ts';
import { readPerfScript } from '../../src/profile/formats/perf-script.ts';
import type { Profile } from '../../src/profile/profile.ts';
import { long } from '../support/long.ts';
import { fixtureBytes } from './formats/fixture.ts';
import { type Making, makeProfile } from './make-profile.ts';

/** Three repeats whose counts differ a little, as real ones do. */
function repeats(text: string, making: Making = {}, operations = 100): readonly ProfileSide[] {
  return [1, 1.02, 0.98].map((factor) => ({
    profile: makeProfile(
      text.replaceAll(/(\d+)$/gm, (count) => String(Math.round(Number(count) * factor))),
      making,
    ),
    operations,
  }));
}

function find(diff: ProfileDiff, name: string): FunctionChange | undefined {
  return diff.functions.find(({ frame }) => frame.name === name);
}

function nodeAt(root: DiffNode, ...names: readonly string[]): DiffNode | undefined {
  return names.reduce<DiffNode | undefined>(
    (node, name) => node?.children.find(({ frame }) => frame.name === name),
    root,
  );
}

function significant(diff: ProfileDiff): readonly string[] {
  return diff.functions
    .filter(({ self, total }) => self?.significant || total?.significant)
    .map(({ frame }) => frame.name);
}

const base = `
  main@src/main.js:1;parse@src/lexer.js:10;readString@src/lexer.js:40 3000
  main@src/main.js:1;parse@src/lexer.js:10 1000
  main@src/main.js:1;print@src/print.js:5 2000
  (garbage collector) 500
`;

test('the function that grew is named with its size per operation; its callers point to it; the rest is unchanged', () => {
  const diff = diffProfiles(repeats(base), repeats(base.replace('3000', '4200')));
  expect(diff.basis).toBe('operation');
  expect(find(diff, 'readString')?.baseline.self).toBeCloseTo(30, 6);
  expect(find(diff, 'readString')?.candidate.self).toBeCloseTo(42, 6);
  expect(find(diff, 'readString')?.self).toMatchObject({ significant: true, delta: expect.closeTo(12, 6) });
  expect(diff.functions[0]?.frame.name).toBe('readString');
  expect(significant(diff)).not.toContain('print');
  expect(significant(diff)).not.toContain('(garbage collector)');
  const key = find(diff, 'readString')?.key;
  expect(nodeAt(diff.root, 'main')?.becauseOf).toBe(key);
  expect(nodeAt(diff.root, 'main', 'parse')).toMatchObject({ becauseOf: key, change: { significant: true } });
  expect(nodeAt(diff.root, 'main', 'parse')?.selfChange?.significant).toBe(false);
  expect(nodeAt(diff.root, 'main', 'parse', 'readString')?.becauseOf).toBeUndefined();
});

test('a positive delta means that the candidate takes more', () => {
  const slower = diffProfiles(repeats(base), repeats(base.replace('3000', '4200')));
  const faster = diffProfiles(repeats(base.replace('3000', '4200')), repeats(base));
  expect(find(slower, 'readString')?.self?.delta).toBeGreaterThan(0);
  expect(find(faster, 'readString')?.self?.delta).toBeLessThan(0);
});

test('saving time in one function does not color the untouched others, as shares would', () => {
  const diff = diffProfiles(repeats(base), repeats(base.replace('3000', '300')));
  expect(significant(diff)).not.toContain('print');
  expect(find(diff, 'print')?.self?.delta).toBeCloseTo(0, 6);
});

test('more operations in the window are not more cost', () => {
  const twice = base.replaceAll(/(\d+)$/gm, (count) => String(2 * Number(count)));
  const diff = diffProfiles(repeats(base, {}, 100), repeats(twice, {}, 200));
  expect(significant(diff)).toEqual([]);
  expect(diff.root.candidate.total).toBeCloseTo(diff.root.baseline.total, 6);
});

test('the basis falls back to seconds, then to shares, and says so', () => {
  const bare = (sides: readonly ProfileSide[]): readonly ProfileSide[] => sides.map(({ profile }) => ({ profile }));
  const timed = { durationNs: 2e9 };
  expect(diffProfiles(bare(repeats(base, timed)), bare(repeats(base, timed))).basis).toBe('second');
  expect(diffProfiles(repeats(base), bare(repeats(base, timed))).basis).toBe('share');
  const shares = diffProfiles(bare(repeats(base)), bare(repeats(base)));
  expect(shares.basis).toBe('share');
  expect(shares.root.baseline.total).toBeCloseTo(1, 9);
});

test('a function absent from some repeats counts as zero there, and none is dropped', () => {
  const without = { profile: makeProfile('main@src/main.js:1 100'), operations: 100 };
  const withIt = { profile: makeProfile('main@src/main.js:1;rare@src/main.js:9 90'), operations: 100 };
  const diff = diffProfiles([without, withIt, without], [without, without, without]);
  expect(find(diff, 'rare')).toMatchObject({ baseline: { self: 0.3 }, candidate: { self: 0 }, status: 'removed' });
  // One repeat alone had it: that is scatter, not a change.
  expect(find(diff, 'rare')?.self?.significant).toBe(false);
});

test('removed frames keep their baseline weight and stay in the tree; new ones are told', () => {
  const diff = diffProfiles(
    repeats(`${base}  main@src/main.js:1;gone@src/gone.js:1 400`),
    repeats(`${base}  main@src/main.js:1;born@src/born.js:1 900`),
  );
  expect(nodeAt(diff.root, 'main', 'gone')).toMatchObject({
    status: 'removed',
    baseline: { total: expect.closeTo(4, 6) },
    candidate: { total: 0 },
  });
  expect(nodeAt(diff.root, 'main', 'born')).toMatchObject({ status: 'new', baseline: { total: 0 } });
  expect(significant(diff)).toEqual(expect.arrayContaining(['gone', 'born']));
});

test('few samples are not tested at all', () => {
  const diff = diffProfiles(repeats(`${base}  main@src/main.js:1;tiny@src/t.js:1 1`), repeats(base));
  expect(find(diff, 'tiny')?.self).toBeUndefined();
});

test('idle time is nobody’s; the collector and the program stay on top', () => {
  const diff = diffProfiles(
    repeats(`${base}  (idle) 90000\n  (program) 700`),
    repeats(`${base}  (idle) 10\n  (program) 700`),
  );
  expect(diff.root.baseline.total).toBeCloseTo(72, 6);
  expect(diff.root.children.map(({ frame }) => frame.name)).toEqual(['main', '(program)', '(garbage collector)']);
  expect(significant(diff)).toEqual([]);
});

test('a renamed function is one function, not one removed and one new', () => {
  const diff = diffProfiles(
    repeats(base),
    repeats(base.replaceAll('readString', 'scanString').replaceAll(':40', ':55')),
  );
  expect(find(diff, 'scanString')).toMatchObject({ status: 'renamed', renamedFrom: 'readString' });
  expect(find(diff, 'readString')).toBeUndefined();
  expect(significant(diff)).toEqual([]);
});

test('a renamed function that also grew is still named', () => {
  const slower = base.replaceAll('readString', 'scanString').replace('3000', '4200');
  const diff = diffProfiles(repeats(base), repeats(slower));
  expect(find(diff, 'scanString')).toMatchObject({ status: 'renamed', self: { significant: true } });
});

test('a renamed caller keeps its callees', () => {
  const diff = diffProfiles(repeats(base), repeats(base.replaceAll('parse@', 'parseAll@')));
  expect(find(diff, 'parseAll')?.renamedFrom).toBe('parse');
  expect(find(diff, 'readString')?.status).toBe('common');
  expect(significant(diff)).toEqual([]);
});

test('a function moved to another file is found by its name', () => {
  const diff = diffProfiles(repeats(base), repeats(base.replaceAll('src/print.js', 'src/printer/index.js')));
  expect(find(diff, 'print')?.status).toBe('renamed');
  expect(significant(diff)).toEqual([]);
});

test('a file git calls renamed is not even that: its functions are common', () => {
  const changes = parseUnifiedDiff(
    'diff --git a/src/print.js b/src/printer.js\nsimilarity index 100%\nrename from src/print.js\nrename to src/printer.js\n',
  );
  const diff = diffProfiles(repeats(base), repeats(base.replaceAll('src/print.js', 'src/printer.js')), { changes });
  expect(find(diff, 'print')?.status).toBe('common');
});

test('an extracted function is moved cost: nothing is colored', () => {
  const extracted = base.replace(
    'main@src/main.js:1;parse@src/lexer.js:10;readString@src/lexer.js:40 3000',
    `main@src/main.js:1;parse@src/lexer.js:10;readString@src/lexer.js:40 900
     main@src/main.js:1;parse@src/lexer.js:10;readString@src/lexer.js:40;readEscape@src/lexer.js:70 2100`,
  );
  const diff = diffProfiles(repeats(base), repeats(extracted));
  expect(find(diff, 'readEscape')?.status).toBe('moved');
  expect(find(diff, 'readString')?.status).toBe('moved');
  expect(significant(diff)).toEqual([]);
  expect(JSON.stringify(diff.root)).not.toContain('"significant":true');
});

test('an inlined function is the same the other way round', () => {
  const inlined = base.replace('parse@src/lexer.js:10;readString@src/lexer.js:40 3000', 'parse@src/lexer.js:10 3000');
  const diff = diffProfiles(repeats(base), repeats(inlined));
  expect(find(diff, 'readString')?.status).toBe('moved');
  expect(significant(diff)).toEqual([]);
});

test('an extracted function that made things slower is not excused', () => {
  const extracted = base.replace(
    'main@src/main.js:1;parse@src/lexer.js:10;readString@src/lexer.js:40 3000',
    `main@src/main.js:1;parse@src/lexer.js:10;readString@src/lexer.js:40 900
     main@src/main.js:1;parse@src/lexer.js:10;readString@src/lexer.js:40;readEscape@src/lexer.js:70 3300`,
  );
  const diff = diffProfiles(repeats(base), repeats(extracted));
  expect(find(diff, 'readEscape')).toMatchObject({ status: 'new', self: { significant: true } });
});

test('code split off a sibling into a new function is moved as well', () => {
  const split = base
    .replace('print@src/print.js:5 2000', 'print@src/print.js:5 500')
    .concat('  main@src/main.js:1;printLine@src/print.js:30 1500\n');
  const diff = diffProfiles(repeats(base), repeats(split));
  expect(find(diff, 'printLine')?.status).toBe('moved');
  expect(significant(diff)).toEqual([]);
});

test('code moved out of a function that the profiler then skips is moved all the same', () => {
  // perf follows frame pointers, and a leaf that sets none up hides its caller: first `operation`, then `evaluate`.
  const before = 'main;tokenize 3000\nmain;evaluate 3000';
  const after = 'main;tokenize 3000\nmain;operation;evaluate_rounds 3000';
  const stray = diffProfiles(
    repeats(`${before}\nmain;operation 2`, { language: 'native' }),
    repeats(after, { language: 'native' }),
  );
  expect(significant(stray)).toEqual([]);
  const making = { language: 'native' } as const;
  const diff = diffProfiles(repeats(before, making), repeats(after, making));
  expect(find(diff, 'evaluate')?.status).toBe('moved');
  expect(find(diff, 'evaluate_rounds')?.status).toBe('moved');
  expect(find(diff, 'operation')?.status).toBe('moved');
  expect(significant(diff)).toEqual([]);
  const slower = diffProfiles(repeats(before, making), repeats(after.replace('rounds 3000', 'rounds 4500'), making));
  expect(find(slower, 'evaluate_rounds')).toMatchObject({ status: 'new', self: { significant: true } });
});

test('moved, renamed, new and removed are told apart in one and the same diff, and only cost is colored', () => {
  const before = `${base}
    main@src/main.js:1;gone@src/gone.js:1 400
    main@src/main.js:1;split@src/split.js:1 1000`;
  const after = `${base.replaceAll('parse@', 'parseAll@')}
    main@src/main.js:1;born@src/born.js:1 900
    main@src/main.js:1;split@src/split.js:1 400
    main@src/main.js:1;split@src/split.js:1;part@src/split.js:9 600`;
  const diff = diffProfiles(repeats(before), repeats(after));
  const told = Object.fromEntries(diff.functions.map(({ frame, status }) => [frame.name, status]));
  expect(told).toMatchObject({
    parseAll: 'renamed',
    gone: 'removed',
    born: 'new',
    split: 'moved',
    part: 'moved',
    readString: 'common',
    print: 'common',
  });
  const own = diff.functions.filter(({ self }) => self?.significant === true).map(({ frame }) => frame.name);
  expect([...own].sort()).toEqual(['born', 'gone']);
  expect(find(diff, 'main')?.total?.significant).toBe(true);
  expect(nodeAt(diff.root, 'main')?.becauseOf).toBe(find(diff, 'born')?.key);
});

test('recursion counts once a stack in totals, and can be folded in the tree', () => {
  const recursive = 'main@a.js:1;walk@a.js:5;walk@a.js:5;walk@a.js:5 300\nmain@a.js:1;walk@a.js:5;leaf@a.js:9 100';
  const kept = diffProfiles(repeats(recursive), repeats(recursive));
  expect(find(kept, 'walk')?.baseline.total).toBeCloseTo(4, 6);
  expect(nodeAt(kept.root, 'main', 'walk', 'walk', 'walk')?.baseline.self).toBeCloseTo(3, 6);
  const folded = diffProfiles(repeats(recursive), repeats(recursive), { recursion: 'fold' });
  expect(nodeAt(folded.root, 'main', 'walk', 'walk')).toBeUndefined();
  expect(nodeAt(folded.root, 'main', 'walk')?.baseline.self).toBeCloseTo(3, 6);
});

test('one profile a side is said to be of low confidence, and still finds a large change', () => {
  const diff = diffProfiles(repeats(base).slice(0, 1), repeats(base.replace('3000', '4200')).slice(0, 1));
  expect(diff.lowConfidence).toBe(true);
  expect(diff.repeats).toEqual({ baseline: 1, candidate: 1 });
  expect(find(diff, 'readString')?.self?.significant).toBe(true);
});

test('bytes are diffed alike, per operation, with the period as the weight of a sample', () => {
  const heap = { unit: 'B', type: 'alloc_space', mode: 'alloc', period: 32_768 };
  const bytes = (count: number): string => `main@a.js:1;grow@a.js:9 ${count * 32_768}\nmain@a.js:1 ${500 * 32_768}`;
  const diff = diffProfiles(repeats(bytes(1000), heap), repeats(bytes(1400), heap));
  expect(diff).toMatchObject({ kind: 'heap', unit: 'B', type: 'alloc_space', basis: 'operation' });
  expect(find(diff, 'grow')?.self?.significant).toBe(true);
  expect(diff.samples.baseline).toBe(4500);
});

test.each<readonly [string, Making, RegExp]>([
  ['modes', { mode: 'wall' }, /modes must be equal: current value is cpu and wall/],
  ['units', { unit: 'ns', type: 'samples' }, /units of samples must be equal: current value is samples and ns/],
  ['sample types', { type: 'wall' }, /sample types must include samples: current value is wall/],
  [
    'sampling periods',
    { period: 1000 },
    /sampling periods must be equal: current value is 100 samples and 1000 samples/,
  ],
])('profiles of unlike %s are refused with the reason', (_, making, message) => {
  const compare = (): ProfileDiff => diffProfiles(repeats(base, { period: 100 }), repeats(base, making));
  expect(compare).toThrow(message);
  expect(compare).toThrow(expect.objectContaining({ code: 'PROFILE_UNLIKE' }));
  expect(compare).toThrow(GateError);
});

const perf = (event: string): Profile =>
  readPerfScript(new TextEncoder().encode(`prog 12 1.5: 10 ${event}:\n\t 4005d0 leaf+0x10 (/bin/prog)\n\n`));
const captured = (path: string): Profile => readProfile(fixtureBytes(path));

test.each<readonly [string, () => Profile, () => Profile, string]>([
  ['perf’s events', () => perf('cycles'), () => perf('instructions'), 'cycles and instructions'],
  [
    'async-profiler’s CPU and wall clock',
    () => captured('async-profiler-4.2/cpu.jfr.gz'),
    () => captured('async-profiler-4.2/wall.jfr.gz'),
    'cpu and wall',
  ],
  [
    'V8’s CPU time and bytes',
    () => captured('node-20/run.cpuprofile.gz'),
    () => captured('node-20/alloc.heapprofile.gz'),
    'cpu and inuse',
  ],
  [
    'Go’s CPU time and bytes',
    () => captured('go-1.26/cpu.pprof.gz'),
    () => captured('go-1.26/mem.pprof.gz'),
    'cpu and alloc',
  ],
])('%s are never laid over one another', (_, baseline, candidate, modes) => {
  expect(() => diffProfiles([{ profile: baseline() }], [{ profile: candidate() }])).toThrow(
    `modes must be equal: current value is ${modes}`,
  );
});

test('profiles with and without inlining are never laid over one another', () => {
  const off = repeats(base).map((side) => ({ ...side, profile: { ...side.profile, inlining: 'off' as const } }));
  expect(() => diffProfiles(off, repeats(base))).toThrow('inlining must be equal: current value is off and on');
  expect(diffProfiles(off, off).inlining).toBe('off');
});

test('the jitter of a sampler’s clock is no unlike rate', () => {
  expect(() => diffProfiles(repeats(base, { period: 1000 }), repeats(base, { period: 1078 }))).not.toThrow();
});

test('a baseline without any sample is a diff, not a crash', () => {
  const empty = [{ profile: makeProfile(''), operations: 10 }];
  const diff = diffProfiles(empty, repeats(base));
  expect(diff.root.baseline.total).toBe(0);
  expect(diffProfiles(empty, empty).functions).toEqual([]);
});

test('a stack of 100,000 frames is diffed', long, () => {
  const deep = Array.from({ length: 100_000 }, (_, depth) => `f${depth % 7}`).join(';');
  const diff = diffProfiles(repeats(`${deep} 50`), repeats(`${deep} 50`), { recursion: 'fold' });
  expect(diff.root.candidate.total).toBeCloseTo(0.5, 6);
  expect(diffProfiles(repeats(`${deep} 50`), repeats(`${deep} 50`)).functions).toHaveLength(7);
});

test('Go’s preemption is the time of the function it interrupted', () => {
  const interrupted =
    'main.main@m.go:1;main.run@m.go:9 700\nmain.main@m.go:1;main.run@m.go:9;runtime.asyncPreempt@runtime/preempt_amd64.s:8 300';
  const diff = diffProfiles(
    repeats(interrupted, { language: 'go' }),
    repeats('main.main@m.go:1;main.run@m.go:9 1000', { language: 'go' }),
  );
  expect(find(diff, 'main.run')?.baseline.self).toBeCloseTo(10, 6);
  expect(find(diff, 'runtime.asyncPreempt')).toBeUndefined();
});
