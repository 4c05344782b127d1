/**
 * The promise of the diff on real profilers: unchanged code stays grey, a function that takes 30 % more is named by file
 * and line, and edits that cost nothing blame nobody. `-t Python` studies one runtime. FLAMEGATE_STUDY=FOLDER keeps the
 * captures there and goes on with those it holds; FLAMEGATE_STUDY_ROUNDS takes more of them.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { type Blame, findBlame } from '../../src/profile/blame.ts';
import { type DiffNode, diffProfiles, type ProfileDiff, type ProfileSide } from '../../src/profile/diff.ts';
import { binomialInterval } from '../../src/stats/binomial-interval.ts';
import { createRandom, type Random, shuffled } from '../../src/stats/random.ts';
import { needing } from '../tools/tools.ts';
import { type Captures, collect, type Variant } from './captures.ts';
import { go } from './profile-runtimes/go.ts';
import { jvm } from './profile-runtimes/jvm.ts';
import { native } from './profile-runtimes/native.ts';
import { node, nodeHeap } from './profile-runtimes/node.ts';
import { python } from './profile-runtimes/python.ts';
import type { Runtime } from './profile-runtimes/runtime.ts';

const kept = process.env['FLAMEGATE_STUDY'];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'flamegate-study-'));
mkdirSync(folder, { recursive: true });
afterAll(() => {
  if (kept === undefined) rmSync(folder, { recursive: true });
});

/** As the gate profiles: five a side, and five more where those cannot see what was measured. */
const repeats = 5;
const rounds = Number(process.env['FLAMEGATE_STUDY_ROUNDS'] ?? 16);
/** How often captures are dealt to two sides. */
const deals = 100;

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

function say(runtime: Runtime, what: string, count: number): void {
  const { low, high } = binomialInterval(count, deals);
  const percent = [low, high].map((share) => Math.round(100 * share)).join('–');
  process.stdout.write(`| ${runtime.name} | ${what} | ${count} of ${deals} | ${percent} % |\n`);
}

describe.each([node, nodeHeap, go, python, jvm, native])('$name', (runtime) => {
  const test = needing(...runtime.tools);
  let captures: Captures;
  beforeAll(() => {
    const started = Date.now();
    captures = collect(runtime, {
      folder,
      rounds,
      onCapture: (done, all) => {
        const seconds = Math.round((Date.now() - started) / 1000);
        if (done % 12 === 0 || done === all)
          process.stdout.write(`${runtime.name}: ${done} of ${all} captures, ${seconds} s\n`);
      },
    });
  }, 1_800_000);

  test(`unchanged code: at most 5 % of ${deals} pairs of ${repeats} profiles a side colour any frame`, () => {
    const random = createRandom('A/A', runtime.name);
    const { path } = captures.checkouts.same;
    const coloured: (readonly string[])[] = [];
    for (let deal = 0; deal < deals; deal++) {
      const drawn = drawRounds(repeats, rounds, random).map((round) => ({ round, first: random.below(2) }));
      const baseline = drawn.map(({ round, first }) => sameIn(captures, round, first));
      const candidate = drawn.map(({ round, first }) => sameIn(captures, round, 1 - first));
      const diff = diffProfiles(baseline, candidate, { roots: [path] });
      expect(diff.samples.baseline).toBeGreaterThan(300);
      const frames = colouredFrames(diff);
      if (frames.length > 0) coloured.push(frames);
    }
    say(runtime, 'unchanged, a frame coloured', coloured.length);
    expect(coloured.length, JSON.stringify(coloured)).toBeLessThanOrEqual(0.05 * deals);
  });

  test('a function that takes 30 % more is named by file and line, and nothing unrelated is coloured', () => {
    const random = createRandom('A/B', runtime.name);
    const { text } = captures.checkouts.slower;
    let [atOnce, named, wrong] = [0, 0, 0];
    const others = new Set<string>();
    for (let deal = 0; deal < deals; deal++) {
      const drawn = drawRounds(2 * repeats, rounds, random);
      const dealt = { captures, variant: 'slower' as const, random };
      const first = compare(runtime, { ...dealt, rounds: drawn.slice(0, repeats) });
      const seen = first.blame.functions.length > 0;
      const compared = seen ? first : compare(runtime, { ...dealt, rounds: drawn });
      const found = isNamed(runtime, compared, text);
      if (found && seen) atOnce++;
      if (found) named++;
      const coloured = unrelated(runtime, compared);
      if (coloured.length > 0) wrong++;
      for (const name of coloured) others.add(name);
    }
    say(runtime, '+30 %, named by file and line with 5 a side', atOnce);
    say(runtime, '+30 %, named with 5 more a side where those saw nothing', named);
    say(runtime, '+30 %, something unrelated coloured', wrong);
    expect(named).toBeGreaterThanOrEqual(0.9 * deals);
    expect(wrong, [...others].join()).toBeLessThanOrEqual(0.05 * deals);
  });

  test.each(['extracted', 'renamed', 'inserted'] as const)('%s code that costs the same blames nobody', (variant) => {
    const random = createRandom(variant, runtime.name);
    const blamed: string[] = [];
    for (let deal = 0; deal < deals; deal++) {
      const drawn = drawRounds(repeats, Math.ceil(rounds / 2), random);
      const { blame } = compare(runtime, { captures, variant, rounds: drawn, random });
      const guilty = blame.functions.filter(({ relation }) => relation === 'changed' || relation === 'calls-changed');
      if (guilty.length > 0) blamed.push(guilty.map(({ function: { key } }) => key).join());
    }
    say(runtime, `${variant}, anybody blamed`, blamed.length);
    expect(blamed.length, blamed.join(' | ')).toBeLessThanOrEqual(0.05 * deals);
  });
});
