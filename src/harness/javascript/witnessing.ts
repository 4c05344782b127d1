/** The parent's half of looking on: one process that runs a benchmark as it is measured, and what it saw. */
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseForeign } from '../../results/foreign-shape.ts';
import type { Examined, Listed, Witnessed } from '../harness.ts';
import { unreadable } from '../unreadable.ts';
import { closureOf } from './witness/closure.ts';
import { rawWitness } from './witness/witness-shape.ts';
import { askedBy, type Context, messagesOf, specOf, workerRequest } from './worker-requests.ts';

export async function witness(context: Context, benchmark: Listed, examined: Examined): Promise<Witnessed> {
  if (context.suite.flags.some(loadsCode))
    return { state: 'unseen', why: 'its flags load code before anybody can look' };
  const output = join(context.scratch, `${randomUUID()}.json`);
  const request = workerRequest(context, {
    ...specOf(context, benchmark.file),
    task: 'witness',
    names: [benchmark.localName],
    intercept: askedBy(benchmark),
    witness: { output },
  });
  try {
    const result = await context.run(request);
    const isDone = messagesOf(result).some(({ kind }) => kind === 'measured');
    if (!isDone) return { state: 'unseen', why: 'it did not run to its end while it was looked at' };
    return closureOf(parseForeign(readFileSync(output, 'utf8'), rawWitness, written), context.root, examined);
  } catch (error) {
    return { state: 'unseen', why: `what it did was written over: ${unreadable(error).message}` };
  } finally {
    rmSync(output, { force: true });
  }
}

const written = {
  source: 'the record of what a benchmark ran',
  what: "what Flamegate's worker wrote",
  cure: 'code of the benchmark may have written over it',
};

/** `-r`, `--require`, `--import` and loaders; and what only Node itself knows how it reads it. */
function loadsCode(flag: string): boolean {
  return (
    !flag.startsWith('-') ||
    /^(?:-r|--require|--import|--loader|--experimental|--env-file|--conditions|-C|--input-type)/.test(flag)
  );
}
