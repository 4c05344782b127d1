/** A repository of eight benchmarks, by time and allocation: the suite of the promises on real processes. */
import { runCli } from './cli.ts';
import { makeRepository, type TestRepository } from './repository.ts';

const config = `version: 1
setup: []
suites:
  - name: eight
    harness: tinybench
    files: bench/*.bench.js
    metrics: [time, alloc]
    profile: { cpu: none, heap: none }
    warmup: 50ms
    measure: 120ms
`;

const work = (spin: number, length: number): string => `
let state = 1;
function turn(times) {
  for (let i = 0; i < times; i++) state = (Math.imul(state, 1103515245) + 12345 + (state >>> 7)) | 0;
  return state;
}
export const spin = () => turn(${spin});
export const walk = () => { const seen = []; for (let i = 0; i < 2000; i++) seen.push(turn(3)); return seen.length; };
export const allocate = () => { let sum = 0; for (let i = 0; i < 50; i++) { const list = new Array(${length}).fill(i); sum += list[i]; } turn(20000); return sum; };
export const sort = () => Array.from({ length: 500 }, () => turn(5)).sort((a, b) => a - b)[0];
export const text = () => Array.from({ length: 300 }, (_, i) => 'row ' + i + ' ' + turn(4)).join('\\n').length;
export const json = () => JSON.stringify(JSON.parse('{"list":[' + Array.from({ length: 400 }, (_, i) => i).join(',') + ']}')).length;
export const map = () => { const counts = new Map(); for (let i = 0; i < 1500; i++) counts.set(turn(3) & 255, i); return counts.size; };
export const match = () => 'alpha beta gamma delta '.repeat(60).replace(/[aeiou]/g, (vowel) => vowel.toUpperCase()).length;
`;

const bench = `import * as work from '../src/work.js';
export default (bench) => {
  for (const [name, run] of Object.entries(work)) bench.add(name, run);
};
`;

/** `spin` turns so often and `allocate` makes lists so long: what a change may alter. */
export interface Work {
  readonly spin: number;
  readonly length: number;
}

export interface EightBenchmarks {
  readonly repository: TestRepository;
  /** Commits the work; returns the commit. */
  commit(work: Work): string;
}

export function makeEightBenchmarks(): EightBenchmarks {
  const repository = makeRepository();
  const files = {
    'package.json': '{"type":"module"}',
    'bench-config/flamegate.yml': config,
    'bench/work.bench.js': bench,
  };
  return {
    repository,
    commit: ({ spin, length }) => repository.commit({ ...files, 'src/work.js': work(spin, length) }),
  };
}

export interface GateDocument {
  readonly verdict: string;
  readonly judgements: readonly { readonly benchmark: string; readonly metric: string; readonly kind: string }[];
}

export interface Gated {
  readonly code: number | null;
  readonly document: GateDocument;
}

export function gate(
  { path }: TestRepository,
  { base, head, seed }: { readonly base: string; readonly head: string; readonly seed: number },
): Gated {
  const result = runCli(path, ['gate', '--base', base, '--head', head, '--seed', String(seed), '--json'], {
    timeoutMs: 600_000,
  });
  // What the program under test prints; a wrong shape fails the assertions on it.
  return { code: result.code, document: JSON.parse(result.stdout) as GateDocument };
}
