/**
 * Go, where the program as a whole differs: no change that a benchmark can reach is proven to have no effect on it, on
 * whatever call; changes of other functions of its package are. Every package's other function changes, too.
 */
import { afterAll, beforeAll, expect } from 'vitest';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { affected, apply } from './no-effect/affected.ts';
import { filesOf, folderOf, type GoChange, goReachAttacks, harmlessChanges } from './no-effect/go-reach-attacks.ts';
import { needing } from './tools.ts';

const test = needing('go');
const config =
  'version: 1\nsuites:\n  - name: go\n    harness: go\n    metrics: [time]\n    warmup: 1ms\n    measure: 5ms\n';

let repository: TestRepository;
beforeAll(() => {
  repository = makeRepository();
});
afterAll(() => repository.remove());

/** What is said of the benchmark of each change, by its name; all in one commit, each in a package of its own. */
function toldOf(changes: readonly GoChange[]): Readonly<Record<string, string>> {
  const files = changes.map((change, i) => filesOf(change, i));
  const at = (side: 'before' | 'after') =>
    files.flatMap((each, i) => Object.entries(each[side]).map(([name, text]) => [`${folderOf(i)}/${name}`, text]));
  const old = repository
    .git('ls-files')
    .split('\n')
    .filter((path) => path !== '');
  apply(repository, Object.fromEntries(old.map((path) => [path, null])));
  apply(repository, {
    'go.mod': 'module example.com/m\n\ngo 1.22\n',
    'flamegate.yml': config,
    ...Object.fromEntries(at('before')),
  });
  const base = repository.commit({});
  const told = affected(repository, base, Object.fromEntries(at('after')), ['*BenchmarkOwn']);
  if (process.env['FLAMEGATE_TOLD'] === '1') {
    for (const [i, { name }] of changes.entries()) console.log(`${name}: ${told[`${folderOf(i)}/BenchmarkOwn`]}`);
  }
  return Object.fromEntries(
    changes.map(({ name }, i) => [name, told[`${folderOf(i)}/BenchmarkOwn`] ?? 'not looked at']),
  );
}

/** All take minutes: every fortieth is run, or FLAMEGATE_ATTACKS=0/1 for all, 1/3 for every third from the second. */
const asked = process.env['FLAMEGATE_ATTACKS'];
const [part = 0, parts = 1] = (asked ?? '0/40').split('/').map(Number);
const attacks = goReachAttacks.filter((_, i) => i % parts === part);
/** Of what does no harm every fourth, unless attacks are asked for. */
const harmless = harmlessChanges.filter((_, i) => asked !== undefined || i % 4 === 0);
const size = 10;
const groups = Array.from({ length: Math.ceil(attacks.length / size) }, (_, i) => i);

test.each(groups)('attacks of group %i are never proven to have no effect', { timeout: 900_000 }, (group) => {
  const told = toldOf(attacks.slice(group * size, (group + 1) * size));
  const failed = /does not have it|does not run|run to its end|not looked at|cannot be built/;
  expect(Object.entries(told).filter(([, why]) => why === 'unaffected' || failed.test(why))).toEqual([]);
});

test('changes that a benchmark cannot reach are proven to have no effect on it', { timeout: 900_000 }, () => {
  expect(Object.entries(toldOf(harmless)).filter(([, why]) => why !== 'unaffected')).toEqual([]);
});
