/**
 * `npm run test:mutants`: makes each fault of list.mjs in the working tree, runs its tests, takes it back, and counts
 * those that turned them red. Only in a clean tree: what it changes it restores from memory. `-- TEXT` chooses those with
 * that text in their name, `-- 11-20` those by number.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { mutants } from './list.mjs';

const [wanted] = process.argv.slice(2);
const [, first, last] = /^(\d+)-(\d+)$/.exec(wanted ?? '') ?? [];
const chosen =
  first === undefined
    ? mutants.filter(({ name }) => name.includes(wanted ?? ''))
    : mutants.slice(Number(first) - 1, Number(last));
const least = 0.95;

if (execFileSync('git', ['status', '--porcelain', '--', 'src']).length > 0) {
  console.error('src/ has changes that are not committed: commit them first');
  process.exit(2);
}

function isRed(tests) {
  const words = [
    'vitest',
    'run',
    '--config',
    'test/vitest.config.ts',
    '--project',
    'unit',
    '--maxWorkers=1',
    '--bail=1',
  ];
  return spawnSync('npx', [...words, ...tests], { stdio: 'ignore' }).status !== 0;
}

// Ends as soon as the tests that run have, so that the source is restored.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));

function isKilled({ file, find, replace, tests }) {
  const source = readFileSync(file, 'utf8');
  if (source.split(find).length !== 2) throw new Error(`${file} must hold once: ${find}`);
  const restore = () => writeFileSync(file, source);
  process.once('exit', restore);
  try {
    writeFileSync(
      file,
      source.replace(find, () => replace),
    );
    return isRed(tests);
  } finally {
    restore();
    process.removeListener('exit', restore);
  }
}

// A test that is red anyhow kills nothing.
if (isRed([...new Set(chosen.flatMap(({ tests }) => tests))])) {
  console.error('these tests are red before anything was changed');
  process.exit(2);
}

let killed = 0;
for (const mutant of chosen) {
  const dead = isKilled(mutant);
  if (dead) killed += 1;
  console.log(`${dead ? 'killed  ' : 'SURVIVED'}  ${mutant.name}`);
}
console.log(`${killed} of ${chosen.length} killed`);
process.exitCode = killed >= least * chosen.length ? 0 : 1;
