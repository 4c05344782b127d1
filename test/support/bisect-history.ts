/** A line of commits for `history bisect`: one slows a benchmark, one does not run, and one is text. */
import { makeRepository, type TestRepository } from './repository.ts';

const config = `version: 1
setup: []
suites:
  - { name: core, harness: tinybench, files: bench/*.bench.js, paths: ['src/**'], metrics: time, profile: { cpu: v8, heap: none }, warmup: 20ms, measure: 50ms }
`;

const bench = `import { spin } from '../src/spin.js';
export default (bench) => bench.add('spin', () => spin());
`;

const spin = (turns: number, remark: string): string => `// ${remark}
let state = 1;
export function spin() {
  for (let i = 0; i < ${turns}; i++) state = (Math.imul(state, 1103515245) + 12345 + (state >>> 7)) | 0;
  return state;
}
`;

/** What `history bisect` is asked about here. */
export const bisected = 'core/spin/spin';

/** The repository with its five commits, oldest first; the last one is slower. */
export function makeBisectHistory(): { readonly repository: TestRepository; readonly commits: readonly string[] } {
  const repository = makeRepository();
  const files = {
    'package.json': '{"type":"module"}',
    'bench-config/flamegate.yml': config,
    'bench/spin.bench.js': bench,
  };
  const commits = [
    repository.commit({ ...files, 'src/spin.js': spin(40_000, 'first') }, 'Spin'),
    repository.commit({ 'README.md': 'text' }, 'Describe it'),
    repository.commit({ 'src/spin.js': `${spin(40_000, 'third')} throw new Error('half done');` }, 'Half done'),
    repository.commit({ 'src/spin.js': spin(40_000, 'fourth') }, 'Mend it'),
    repository.commit({ 'src/spin.js': spin(60_000, 'fifth') }, 'Spin longer'),
  ];
  return { repository, commits };
}
