/** What measuring allocation costs beside measuring time: one process each, of one small function that allocates. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allocFlags } from '../../../src/harness/javascript/worker-requests.ts';
import type { WorkerSpec } from '../../../src/harness/worker-protocol.ts';
import { dist } from '../cli.ts';
import type { Row } from '../row.ts';
import type { Command } from '../side-by-side.ts';

const source = `let kept;
export default (bench) => bench.add('object', () => { kept = { a: 1, b: 2 }; });
`;

function worker(folder: string, task: 'time' | 'alloc'): Command {
  const file = join(folder, 'object.bench.mjs');
  writeFileSync(file, source);
  const spec: WorkerSpec = {
    task,
    harness: 'tinybench',
    file,
    names: ['object'],
    intercept: [],
    warmupMs: 100,
    measureMs: 200,
  };
  const words = [
    process.execPath,
    ...(task === 'alloc' ? allocFlags : []),
    join(dist, 'worker.js'),
    JSON.stringify(spec),
  ];
  // The answers travel on descriptor 3.
  return { words: ['bash', '-c', 'exec "$@" 3>/dev/null', 'worker', ...words], cwd: folder };
}

export const workerRows: readonly Row[] = [
  {
    what: 'allocation worker · time worker, one process of one benchmark',
    needs: [],
    prepare: (folder) => ({ ours: worker(folder, 'alloc'), peer: worker(folder, 'time') }),
    bounds: [{ of: 'ratio', goal: 1.3 }],
  },
];
