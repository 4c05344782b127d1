/**
 * The promise of the diff on real profilers: unchanged code stays grey, a function that takes 30 % more is named by file
 * and line, and edits that cost nothing blame nobody. Counted twice: over pairs that share no capture, all runtimes
 * together, and, finer but not independent, over a hundred deals of each runtime's captures.
 *
 * `-t Python` studies one runtime. FLAMEGATE_STUDY=FOLDER keeps the captures there and goes on with those it holds;
 * FLAMEGATE_STUDY_ROUNDS takes more of them, or fewer. Fifty rounds are 180 captures of one to three seconds a runtime:
 * half an hour and a few minutes for all six on a quiet machine.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test as testAlways } from 'vitest';
import { type Blame, findBlame } from '../../src/profile/blame.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { DiffNode, ProfileDiff, ProfileSide } from '../../src/profile/diff-result.ts';
import { createRandom, type Random, shuffled } from '../../src/stats/random.ts';
import { needing } from '../tools/tools.ts';
import { type Captures, collect, missingOf, type Progress, type Variant } from './captures.ts';
import { go } from './profile-runtimes/go.ts';
import { jvm } from './profile-runtimes/jvm.ts';
import { native } from './profile-runtimes/native.ts';
import { node, nodeHeap } from './profile-runtimes/node.ts';
import { python } from './profile-runtimes/python.ts';
import type { Runtime } from './profile-runtimes/runtime.ts';
import { type Column, type Counted, createStudyTable } from './study-table.ts';

const kept = process.env['FLAMEGATE_STUDY'];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'flamegate-study-'));
mkdirSync(folder, { recursive: true });
const runtimes: readonly Runtime[] = [node, nodeHeap, go, python, jvm, native];
const apart = createStudyTable();
const dealt = createStudyTable();
afterAll(() => {
  process.stdout.write(`\nPairs that share no capture:\n\n${apart.render('together')}\n`);
  process.stdout.write(`${deals} deals, which share captures:\n\n${dealt.render('each')}\n`);
  if (kept === undefined) rmSync(folder, { recursive: true });
});

/** As the gate profiles: five a side, and five more where those cannot see what was measured. */
const repeats = 5;
const rounds = Number(process.env['FLAMEGATE_STUDY_ROUNDS'] ?? 50);
/** How often captures are dealt to two sides. */
const deals = 100;

/** Rounds one after the other, as the gate would have taken them, in groups that share none. */
function groupsOf(count: number, available: number): readonly (readonly number[])[] {
  return Array.from({ length: Math.floor(available / count) }, (_, group) =>
    Array.from({ length: count }, (_each, round) => group * count + round),
  );
}

function dealsOf(count: number, available: number, random: Random): readonly (readonly number[])[] {
  return Array.from({ length: deals }, () => drawRounds(count, available, random));
}

/** Rounds drawn, one capture of each side from every one of them, as the gate alternates sides. */
function drawRounds(count: number, available: number, random: Random): readonly number[] {
  return shuffled(
    Array.from({ length: available }, (_, round) => round),
    random,
  ).slice(0, count);
}

function sameIn(captures: Captures, round: number, which: number): ProfileSide {
  const side = captures.of('same')[2 * round + which];
  if (side === undefined) throw new RangeError(`no capture of round ${round}`);
  return side;
}

interface Compared {
  readonly diff: ProfileDiff;
  readonly blame: Blame;
}

interface Dealt {
  readonly captures: Captures;
  readonly variant: Exclude<Variant, 'same'>;
  readonly rounds: readonly number[];
  readonly random: Random;
}

function compare(runtime: Runtime, { captures, variant, rounds: drawn, random }: Dealt): Compared {
  const { same, [variant]: edited } = captures.checkouts;
  const baseline = drawn.map((round) => sameIn(captures, variant === 'slower' ? round : 2 * round, random.below(2)));
  const candidate = drawn.flatMap((round) => captures.of(variant)[round] ?? []);
  const diff = diffProfiles(baseline, candidate, { changes: edited.changes, roots: [same.path, edited.path] });
  const sources = new Map([[runtime.file, edited.text]]);
  return { diff, blame: findBlame(diff, edited.changes, { sources }) };
}

function isSignificant({ self, total }: ProfileDiff['functions'][number]): boolean {
  return self?.significant === true || total?.significant === true;
}

function colouredFrames(diff: ProfileDiff): readonly string[] {
  const nodes: DiffNode[] = [diff.root];
  for (let next = 0; next < nodes.length; next++) nodes.push(...(nodes[next]?.children ?? []));
  return [
    ...diff.functions.filter(isSignificant).map(({ key }) => key),
    ...nodes.filter(({ change, selfChange }) => change?.significant || selfChange?.significant).map(({ key }) => key),
  ];
}

function isNamed(runtime: Runtime, { blame }: Compared, text: string): boolean {
  const [first] = blame.functions;
  const line = text.split('\n').findIndex((each) => each.startsWith(runtime.target.definition)) + 1;
  return (
    first?.function.frame.name === runtime.target.name &&
    first.relation === 'changed' &&
    first.file === runtime.file &&
    first.line === line &&
    blame.functions.filter(({ relation }) => relation === 'changed').length === 1
  );
}

/** Coloured functions that are neither the target nor, by their total, its callers. */
function unrelated(runtime: Runtime, { diff }: Compared): readonly string[] {
  const callers = new Set<string>();
  const visit = (node: DiffNode, above: readonly string[]): void => {
    if (node.frame.name === runtime.target.name) for (const key of above) callers.add(key);
    for (const child of node.children) visit(child, [...above, node.key]);
  };
  visit(diff.root, []);
  return diff.functions
    .filter((each) => each.frame.name !== runtime.target.name && isSignificant(each))
    .filter(({ key, self }) => !callers.has(key) || self?.significant === true)
    .map(({ frame }) => frame.name);
}

/** Minutes are told by what captures cost so far, those of runtimes still to come included. */
function tellProgress(runtime: Runtime, { taken, missing, seconds }: Progress): void {
  if (taken % 12 !== 0 && missing !== 0) return;
  const later = runtimes.slice(runtimes.indexOf(runtime) + 1);
  const toCome = later.reduce((sum, each) => sum + missingOf(each, { folder, rounds }), 0);
  const minutes = (captures: number): number => Math.ceil((captures * seconds) / taken / 60);
  process.stdout.write(
    `${runtime.name}: ${taken} of ${taken + missing} captures taken in ${Math.round(seconds)} s, ` +
      `about ${minutes(missing)} min left, ${minutes(missing + toCome)} for all runtimes\n`,
  );
}

type Group = readonly number[];

/** Counts groups for which it holds, over both ways of making them. Dealt ones are looked at by the caller. */
function countBoth(
  runtime: Runtime,
  column: Column,
  {
    groups,
    drawn,
    holds,
  }: { readonly groups: readonly Group[]; readonly drawn: readonly Group[]; readonly holds: (group: Group) => boolean },
): void {
  apart.add(runtime.name, column, { count: groups.filter(holds).length, of: groups.length });
  dealt.add(runtime.name, column, { count: drawn.filter(holds).length, of: drawn.length });
}

/** Share of the deals in which something happened that should not; at most this. */
const mostFalse = 0.05;
const leastNamed = 0.9;

describe.each(runtimes)('$name', (runtime) => {
  const test = needing(...runtime.tools);
  let captures: Captures;
  beforeAll(async () => {
    captures = await collect(runtime, { folder, rounds, onCapture: (progress) => tellProgress(runtime, progress) });
  }, 3_600_000);

  test(`unchanged code: at most 5 % of ${deals} pairs of ${repeats} profiles a side colour any frame`, () => {
    const random = createRandom('A/A', runtime.name);
    const coloured: (readonly string[])[] = [];
    const holds = (group: Group): boolean => {
      const turned = group.map((round) => ({ round, first: random.below(2) }));
      const baseline = turned.map(({ round, first }) => sameIn(captures, round, first));
      const candidate = turned.map(({ round, first }) => sameIn(captures, round, 1 - first));
      const diff = diffProfiles(baseline, candidate, { roots: [captures.checkouts.same.path] });
      expect(diff.samples.baseline).toBeGreaterThan(300);
      const frames = colouredFrames(diff);
      if (frames.length > 0) coloured.push(frames);
      return frames.length > 0;
    };
    const drawn = dealsOf(repeats, rounds, random);
    countBoth(runtime, 'unchanged: a frame coloured', { groups: groupsOf(repeats, rounds), drawn, holds });
    expectFew(dealt.of(runtime.name, 'unchanged: a frame coloured'), JSON.stringify(coloured));
  });

  test('a function that takes 30 % more is named by file and line, and nothing unrelated is coloured', () => {
    const random = createRandom('A/B', runtime.name);
    const others = new Set<string>();
    const compareSlower = (group: Group): Compared =>
      compare(runtime, { captures, variant: 'slower', rounds: group, random });
    const isRight = (compared: Compared): boolean => isNamed(runtime, compared, captures.checkouts.slower.text);
    /** As the gate does: five a side, and five more where those saw nothing. */
    const decided = new Map<Group, Compared>();
    const decide = (group: Group): Compared => {
      const known = decided.get(group);
      if (known !== undefined) return known;
      const first = compareSlower(group.slice(0, repeats));
      const compared = first.blame.functions.length > 0 ? first : compareSlower(group);
      decided.set(group, compared);
      return compared;
    };
    const drawn = dealsOf(2 * repeats, rounds, random);
    const groups = groupsOf(2 * repeats, rounds);
    countBoth(runtime, '+30 %: named by file and line, five a side', {
      groups: groupsOf(repeats, rounds),
      drawn: drawn.map((group) => group.slice(0, repeats)),
      holds: (group) => isRight(compareSlower(group)),
    });
    countBoth(runtime, 'with five more where those saw nothing', {
      groups,
      drawn,
      holds: (group) => isRight(decide(group)),
    });
    countBoth(runtime, 'something unrelated coloured', {
      groups,
      drawn,
      holds: (group) => {
        const names = unrelated(runtime, decide(group));
        for (const name of names) others.add(name);
        return names.length > 0;
      },
    });
    const { count, of } = dealt.of(runtime.name, 'with five more where those saw nothing');
    expect(count).toBeGreaterThanOrEqual(leastNamed * of);
    expectFew(dealt.of(runtime.name, 'something unrelated coloured'), [...others].join());
  });

  test.each(['extracted', 'renamed', 'inserted'] as const)('%s code that costs the same blames nobody', (variant) => {
    const random = createRandom(variant, runtime.name);
    const blamed: string[] = [];
    const held = captures.of(variant).length;
    const holds = (group: Group): boolean => {
      const { blame } = compare(runtime, { captures, variant, rounds: group, random });
      const guilty = blame.functions.filter(({ relation }) => relation === 'changed' || relation === 'calls-changed');
      if (guilty.length > 0) blamed.push(guilty.map(({ function: { key } }) => key).join());
      return guilty.length > 0;
    };
    const column: Column = `${variant}: anybody blamed`;
    countBoth(runtime, column, { groups: groupsOf(repeats, held), drawn: dealsOf(repeats, held, random), holds });
    expectFew(dealt.of(runtime.name, column), blamed.join(' | '));
  });
});

function expectFew({ count, of }: Counted, what: string): void {
  expect(count, what).toBeLessThanOrEqual(mostFalse * of);
}

testAlways('all runtimes together, over pairs that share no capture', () => {
  const unchanged = apart.sum('unchanged: a frame coloured');
  expect(apart.runtimes().length).toBeGreaterThanOrEqual(3);
  expect(unchanged.of).toBeGreaterThanOrEqual(30);
  expectFew(unchanged, 'unchanged');
  expectFew(apart.sum('something unrelated coloured'), 'unrelated');
  const { count, of } = apart.sum('with five more where those saw nothing');
  expect(count).toBeGreaterThanOrEqual(leastNamed * of);
  for (const variant of ['extracted', 'renamed', 'inserted'] as const) {
    expectFew(apart.sum(`${variant}: anybody blamed`), variant);
  }
});
