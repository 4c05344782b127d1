/**
 * What is said of programs as people build them: optimized, with inlining, without markers. One function takes 85 % of the
 * time and one 10 %; each grows by 30 % and doubles, and a changed function newly calls one that did not change. Counted: named
 * first, by file and line, and how often a change that made the program slower is denied ("no function changed in this PR
 * explains this"). Of unchanged code under 30 % more load, and told no operations, how often a frame is colored.
 *
 * `-t Python` studies one runtime. FLAMEGATE_STUDY=FOLDER keeps the captures there and goes on with those it holds;
 * FLAMEGATE_STUDY_ROUNDS takes more of them. Ten rounds are 80 captures a runtime, some four minutes each; eleven are the
 * fewest to deal ten of. FLAMEGATE_STUDY_EDIT='validate +30 %' studies one edit and takes its captures alone.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { findBlame } from '../../src/profile/blame.ts';
import { diffProfiles } from '../../src/profile/diff.ts';
import type { DiffNode, ProfileDiff, ProfileSide } from '../../src/profile/diff-result.ts';
import { readPprof } from '../../src/profile/formats/pprof.ts';
import { writePprof } from '../../src/profile/formats/pprof-write.ts';
import { binomialInterval } from '../../src/stats/binomial-interval.ts';
import { createRandom, shuffled } from '../../src/stats/random.ts';
import { needing } from '../tools/tools.ts';
import { go, java, node, python } from './release-programs/managed.ts';
import { cpp, rust } from './release-programs/native.ts';
import {
  type Checkout,
  type Edit,
  type EditName,
  editNames,
  edits,
  type ReleaseProgram,
  writeCheckout,
} from './release-programs/program.ts';

const programs: readonly ReleaseProgram[] = [node, go, python, java, cpp, rust];
const kept = process.env['FLAMEGATE_STUDY'];
const folder = kept ?? mkdtempSync(join(tmpdir(), 'flamegate-release-'));
const rounds = Number(process.env['FLAMEGATE_STUDY_ROUNDS'] ?? 10);
const chosen = editNames.filter((name) => (process.env['FLAMEGATE_STUDY_EDIT'] ?? name) === name);
const repeats = 5;
const deals = 100;

interface Turn {
  readonly what: 'unchanged' | 'loaded' | EditName;
  readonly index: number;
}

/** Two of unchanged code a round, one of it under more load, one of each edit; in an order that is drawn. */
function turnsOf(program: ReleaseProgram): readonly Turn[] {
  const random = createRandom('release', program.name);
  return Array.from({ length: rounds }, (_, round) =>
    shuffled<Turn>(
      [
        { what: 'unchanged', index: 2 * round },
        { what: 'unchanged', index: 2 * round + 1 },
        { what: 'loaded', index: round },
        ...chosen.map((what) => ({ what, index: round })),
      ],
      random,
    ),
  ).flat();
}

interface Captures {
  readonly checkouts: ReadonlyMap<Turn['what'], Checkout>;
  of(what: Turn['what']): readonly ProfileSide[];
}

const moreLoad = 1.3;

async function collect(program: ReleaseProgram): Promise<Captures> {
  const home = join(folder, `release-${program.name.toLowerCase()}`);
  mkdirSync(home, { recursive: true });
  const unchanged = writeCheckout(program, home, undefined);
  const checkouts = new Map<Turn['what'], Checkout>([
    ['unchanged', unchanged],
    ['loaded', unchanged],
    ...chosen.map((edit) => [edit, writeCheckout(program, home, edit)] as const),
  ]);
  const sides = new Map<Turn['what'], ProfileSide[]>();
  for (const { what, index } of turnsOf(program)) {
    const file = join(home, `${what.replaceAll(/\W+/g, '-')}-${index}.pb.gz`);
    if (!existsSync(file)) {
      const operations = Math.round(program.operations * (what === 'loaded' ? moreLoad : 1));
      const { path } = checkouts.get(what) ?? unchanged;
      const profile = await program.capture(path, { out: join(home, 'capture'), operations });
      writeFileSync(`${file}.part`, writePprof({ operations, ...profile }));
      renameSync(`${file}.part`, file);
      // The runner waits for signs of life.
      await setImmediate();
    }
    const known = sides.get(what) ?? [];
    known[index] = { profile: readPprof(readFileSync(file)) };
    sides.set(what, known);
  }
  return { checkouts, of: (what) => sides.get(what) ?? [] };
}

const rows: string[] = [];
afterAll(() => {
  process.stdout.write(`\n| runtime | what | pairs that share no capture | ${deals} deals |\n|---|---|---|---|\n`);
  process.stdout.write(`${rows.join('\n')}\n`);
  if (kept === undefined) rmSync(folder, { recursive: true });
});

type Group = readonly number[];

/** In turn, sharing none; and dealt anew, sharing some. */
function groupsOf(name: string, count: number): { readonly apart: readonly Group[]; readonly dealt: readonly Group[] } {
  const random = createRandom('deals', name);
  const all = Array.from({ length: rounds }, (_, round) => round);
  const apart = Array.from({ length: Math.floor(rounds / count) }, (_, at) => all.slice(at * count, (at + 1) * count));
  // Of all rounds there is but one way to draw as many.
  const draws = count >= rounds ? 0 : deals;
  return { apart, dealt: Array.from({ length: draws }, () => shuffled(all, random).slice(0, count)) };
}

function shareOf(groups: readonly Group[], holds: (group: Group) => boolean): string {
  const count = groups.filter(holds).length;
  if (groups.length === 0) return '';
  const { low, high } = binomialInterval(count, groups.length);
  return `${count} of ${groups.length} (${Math.round(100 * low)}–${Math.round(100 * high)} %)`;
}

function tell(program: ReleaseProgram, what: string, count: number, holds: (group: Group) => boolean): number {
  const { apart, dealt } = groupsOf(`${program.name} ${what}`, count);
  rows.push(`| ${program.name} | ${what} | ${shareOf(apart, holds)} | ${shareOf(dealt, holds)} |`);
  return dealt.filter(holds).length;
}

function pick(sides: readonly ProfileSide[], group: Group): readonly ProfileSide[] {
  return group.flatMap((index) => sides[index] ?? []);
}

/** By how much all of it grew, as its loops say and as the gate measures it apart. */
function shiftOf({ tokenize = 1, validate = 1, validates = false }: Edit): number {
  return 1 + 0.85 * (tokenize - 1) + 0.1 * (validate - 1) + (validates ? 0.1 : 0);
}

function colored(diff: ProfileDiff): boolean {
  const nodes: DiffNode[] = [diff.root];
  for (let next = 0; next < nodes.length; next++) nodes.push(...(nodes[next]?.children ?? []));
  return (
    diff.functions.some(({ self, total }) => self?.significant === true || total?.significant === true) ||
    nodes.some(({ change, selfChange }) => change?.significant === true || selfChange?.significant === true)
  );
}

describe.each(programs)('$name', (program) => {
  const test = needing(...program.tools);
  let captures: Captures;
  beforeAll(async () => {
    captures = await collect(program);
  }, 3_600_000);

  test.each(chosen)('%s: named by file and line in nine of ten, and never denied', (edit) => {
    const { changes, text, path } = captures.checkouts.get(edit) ?? expect.fail();
    const roots = [captures.checkouts.get('unchanged')?.path ?? path, path];
    const { target } = edits[edit];
    const line = text.split('\n').findIndex((each) => each.startsWith(program.definition(target))) + 1;
    const shift = shiftOf(edits[edit]);
    const blameOf = (group: Group) => {
      const baseline = pick(
        captures.of('unchanged'),
        group.map((round) => 2 * round),
      );
      const diff = diffProfiles(baseline, pick(captures.of(edit), group), { changes, shift, roots });
      return findBlame(diff, changes, { sources: new Map([[program.file, text]]) });
    };
    const isNamed = (group: Group): boolean => {
      const [first] = blameOf(group).functions;
      return (
        first?.relation === 'changed' &&
        new RegExp(String.raw`(^|\W)${target}$`).test(first.function.frame.name) &&
        first.file === program.file &&
        first.line === line
      );
    };
    const named = tell(program, `${edit}: named, five a side`, repeats, isNamed);
    /** As the gate: five more where those saw nothing that grew. */
    const decided = (group: Group): Group =>
      blameOf(group.slice(0, repeats)).functions.length > 0 ? group.slice(0, repeats) : group;
    const namedAtLast = tell(program, `${edit}: named, five more where those saw nothing`, 2 * repeats, (group) =>
      isNamed(decided(group)),
    );
    const denied = tell(program, `${edit}: denied`, repeats, (group) => {
      const { explained, functions } = blameOf(group);
      return functions.length > 0 && !explained;
    });
    expect(denied).toBe(0);
    expect(rounds, 'rounds to deal from').toBeGreaterThan(repeats);
    expect(Math.max(named, namedAtLast)).toBeGreaterThanOrEqual(0.9 * deals);
  });

  test.each([1, repeats])(
    'told no operations, unchanged code under 30 percent more load stays gray: %i a side',
    (count) => {
      const without = (sides: readonly ProfileSide[]): readonly ProfileSide[] =>
        sides.map(({ profile: { operations: _, ...profile } }) => ({ profile }));
      const holds = (group: Group): boolean => {
        const baseline = pick(
          captures.of('unchanged'),
          group.map((round) => 2 * round + 1),
        );
        return colored(diffProfiles(without(baseline), without(pick(captures.of('loaded'), group))));
      };
      expect(tell(program, `30 % more load: colored, ${count} a side`, count, holds)).toBeLessThanOrEqual(0.05 * deals);
    },
  );
});
