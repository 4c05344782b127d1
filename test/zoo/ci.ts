/**
 * What .ci/run asks of one project of each of four languages, within some four minutes for all. A busy machine may leave a gate undecided, never wrong: unchanged
 * code is not red twice, and slowed code never passes; it is red with its function, or the test says that nothing was decided in time.
 */
import { expect } from 'vitest';
import type { CliResult } from '../support/cli.ts';
import { needing } from '../tools/tools.ts';
import {
  documentOf,
  gate,
  listAt,
  NotTaken,
  type Repository,
  slowDown,
  slowedOf,
  verdictOf,
  withRepository,
} from './keep.ts';
import type { ZooProject } from './project.ts';
import { projects } from './projects.ts';

/** The two files run side by side, each within this. */
const wholeMs = 220_000;
const begunAt = Date.now();

/** Seconds of the first gate and of the second, which is asked where the first decided nothing; set-up and building are part of them. */
type Budgets = readonly [first: number, second: number];

interface Gates {
  /** What makes setting up or building cheaper and leaves alone what is measured, written into the configuration after `init`. */
  readonly lighter?: (config: string) => string;
  /** Undefined where building takes too long to be done for one more gate. */
  readonly unchanged?: Budgets;
  readonly slowed: Budgets;
}

/** A test of the project of this name. */
export function testInCi(name: string, gates: Gates): void {
  const [project, another] = projects.filter((each) => each.name === name);
  if (project === undefined || another !== undefined) throw new Error(`the zoo must hold one ${name}`);
  needing('git', ...(project.needs ?? []))(
    `${name}: unchanged code is not red, slowed code is red with its function`,
    ({ skip }) => {
      try {
        const { lighter = project.byHand } = gates;
        const asked = lighter === undefined ? project : { ...project, byHand: lighter };
        withRepository(asked, (repository) => stand(project, repository, gates));
      } catch (error) {
        const isExcused =
          error instanceof Undecided || (error instanceof NotTaken && process.env['FLAMEGATE_TOOLS'] !== 'required');
        if (!isExcused) throw error;
        console.warn(`NOT DECIDED: ${error.message}`);
        skip(error.message);
      }
    },
  );
}

/** Not Flamegate's fault: the machine was too busy for the time there is. */
class Undecided extends Error {}

function stand(project: ZooProject, { folder, init, commit }: Repository, { unchanged, slowed }: Gates): void {
  expect(init.code, init.stderr).toBe(0);
  if (unchanged !== undefined) {
    const result = decided(unchanged, (budget) => gate(folder, project, budget), isSameOnBothSides);
    expect(result.code, told(result)).toBe(0);
  }
  slowDown(folder, project);
  commit('Slower');
  const result = decided(
    slowed,
    (budget) => gate(folder, project, budget),
    (each) => verdictOf(each) === '0 pass' || slowedOf(each, project).blamed !== '',
  );
  const seen = slowedOf(result, project);
  // A busy machine's profile may name nobody, and never somebody else.
  if (result.code === 1 && seen.blamed === '') throw new Undecided(told(result));
  expect([seen.slowed, seen.blamed], told(result)).toEqual([
    expect.stringMatching(/^1 fail: /),
    expect.stringContaining(`${project.slow.function} (`),
  ]);
  expect(seen.slowed).toMatch(project.slow.benchmark);
}

/** The first result that is decided. An error that is no lack of time is a result. */
function decided(
  budgets: Budgets,
  gateWithin: (budget: string) => CliResult,
  isDecided: (result: CliResult) => boolean,
): CliResult {
  let last: CliResult | undefined;
  for (const budget of budgets) {
    const leftS = Math.floor((wholeMs - (Date.now() - begunAt)) / 1000);
    if (leftS < budget) break;
    last = gateWithin(`${budget}s`);
    if (isDecided(last) || isFault(last)) return last;
  }
  // Red twice is no chance of one in a hundred.
  if (last?.code === 1) return last;
  throw new Undecided(last === undefined ? 'no time was left for this project' : told(last));
}

function isFault(result: CliResult): boolean {
  return ![0, 1].includes(result.code ?? -1) && !result.stderr.includes('BUDGET_SPENT');
}

function isSameOnBothSides(result: CliResult): boolean {
  return result.code === 0 && isCompared(result);
}

function kindsOf(result: CliResult): readonly string[] {
  return listAt(documentOf(result), 'judgements').map((each) => String(Reflect.get(Object(each), 'kind')));
}

/** Of both sides something was measured; how much the time sufficed for is another matter. */
function isCompared(result: CliResult): boolean {
  return kindsOf(result).some((kind) => ['no-change', 'improvement', 'inconclusive'].includes(kind));
}

function told(result: CliResult): string {
  return `${verdictOf(result)}\n${kindsOf(result).join(' ')}\n${result.stderr.slice(-3000)}`;
}
