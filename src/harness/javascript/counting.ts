/** The parent's half of counting: one process that counts what a benchmark does in a fixed number of calls. */
import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Counted, Listed } from '../harness.ts';
import { parseCounted } from './counted-file.ts';
import { askedBy, type Context, messagesOf, specOf, workerRequest } from './worker-requests.ts';

export async function count(context: Context, benchmark: Listed, operations: number | undefined): Promise<Counted> {
  const output = join(context.scratch, `${randomUUID()}.json`);
  const request = workerRequest(context, {
    ...specOf(context, benchmark.file),
    task: 'count',
    names: [benchmark.localName],
    intercept: askedBy(benchmark),
    count: { output, root: context.root, calls: operations },
  });
  try {
    const result = await context.run(request);
    const isDone = messagesOf(result).some(({ kind }) => kind === 'measured');
    if (!isDone) return { state: 'uncounted', why: 'it did not run to its end while it was counted' };
    return parseCounted(readFileSync(output, 'utf8'));
  } finally {
    rmSync(output, { force: true });
  }
}
