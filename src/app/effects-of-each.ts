/** Commit by commit of a range: which benchmarks each provably cannot affect. What cannot be looked at says why. */
import { resolve } from 'node:path';
import { GateError } from '../errors.ts';
import { changedPaths } from '../git/changed-paths.ts';
import { firstParentsOf, type ReceivedCommit } from '../git/first-parents.ts';
import { workingTreeRoot } from '../git/repository.ts';
import type { LookedCommit } from '../report/each-lines.ts';
import { isSteering } from '../results/no-effect.ts';
import { effectsOfChange } from './effects-of-change.ts';
import type { Io } from './io.ts';
import type { MeasuringQuestion } from './measuring.ts';

/**
 * The commits of `range` (FROM..TO, first parents), oldest first, each against its parent; one that cannot be built or
 * run has its `failure`.
 */
export async function* effectsOfEach(
  io: Io,
  question: MeasuringQuestion,
  range: string,
): AsyncGenerator<LookedCommit, void> {
  const root = await workingTreeRoot(resolve(io.cwd, question.folder));
  for (const received of await firstParentsOf(root, range)) {
    const changed = await changedPaths(root, received.parent, received.commit);
    const described = { ...received, steers: changed.some(isSteering) };
    const startedAt = Date.now();
    const looked = await look(io, question, received);
    yield { ...described, ...looked, tookMs: Date.now() - startedAt };
  }
}

async function look(
  io: Io,
  question: MeasuringQuestion,
  { parent, commit }: ReceivedCommit,
): Promise<Pick<LookedCommit, 'effects' | 'failure'>> {
  try {
    return { effects: await effectsOfChange(io, { ...question, base: parent, head: commit }) };
  } catch (error) {
    if (!(error instanceof GateError) || error.code === 'INTERRUPTED' || error.code === 'USAGE') throw error;
    return { effects: [], failure: error.message };
  }
}
