/** Bench files of vitest have the configuration of their project, as scripts start it, and the environment that they ask for. */
import { mkdirSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Measurer } from '../../src/ports.ts';
import { long } from '../support/long.ts';
import { makeRepository, type TestRepository } from '../support/repository.ts';
import { candidatesOf, configOf, measurerOf, suiteOf } from './measuring.ts';

let repository: TestRepository;
const open: Measurer[] = [];

beforeEach(() => {
  repository = makeRepository();
  const require = createRequire(import.meta.url);
  mkdirSync(join(repository.path, 'node_modules'));
  for (const name of ['vite', 'vitest'])
    symlinkSync(dirname(require.resolve(`${name}/package.json`)), join(repository.path, 'node_modules', name));
});

afterEach(async () => {
  for (const measurer of open.splice(0)) await measurer.close();
  repository.remove();
});

/** Names of what loads, or the first line of why it does not; in order. */
async function found(): Promise<readonly string[]> {
  const suite = suiteOf({ harness: 'vitest', metrics: ['time'], files: ['**/*.bench.ts', '**/*.perf.ts'] });
  const made = await measurerOf(configOf(suite), { folder: repository.path });
  open.push(made);
  const all = await candidatesOf(made);
  return all
    .map(({ id, failure }) => (failure === undefined ? id.name : `${id.name}: ${failure.message.split('\n')[0] ?? ''}`))
    .toSorted();
}

/** A benchmark of this name, where the file finds what it asks for. */
const asks = (name: string, condition: string): string =>
  `import { bench } from 'vitest'; if (!(${condition})) throw new Error(JSON.stringify([typeof __A__ === 'undefined' ? null : __A__, globalThis.setUp, process.env.LEVEL, import.meta.env.MODE])); bench('${name}', () => {});`;

test('each file has the configuration of the project that takes it', long, async () => {
  repository.write({
    '.gitignore': 'node_modules\n',
    'package.json': JSON.stringify({
      type: 'module',
      scripts: { bench: 'vitest bench --run --project small --project large' },
    }),
    'vitest.config.ts': `export default {
      define: { __A__: '"root"' },
      test: { env: { LEVEL: 'root' }, setupFiles: ['./set-up.ts'], projects: [
        { extends: true, test: { name: 'unit', env: { LEVEL: 'unit' }, include: ['**/*.test.ts'] } },
        { extends: true, test: { name: 'small', env: { LEVEL: 'small' }, benchmark: { include: ['core/small/*.bench.ts'] } } },
        async () => ({ define: { __A__: '"large"' }, test: { name: { label: 'large' }, dir: './core/large', setupFiles: ['core/large/own.ts'], benchmark: { include: ['./**/*.perf.ts'], exclude: ['out.perf.ts'] } } }),
        'packages/*', './packages/named/vitest.perf.config.ts', '!packages/none', false, undefined,
      ] } };`,
    'set-up.ts': `globalThis.setUp = (globalThis.setUp ?? '') + 'root';`,
    'core/small/a.bench.ts': asks(
      'a',
      `__A__ === 'root' && globalThis.setUp === 'root' && process.env.LEVEL === 'small'`,
    ),
    'core/large/b.perf.ts': asks(
      'b',
      `__A__ === 'large' && globalThis.setUp === 'large' && process.env.LEVEL === undefined`,
    ),
    'core/large/own.ts': `globalThis.setUp = 'large';`,
    'core/large/out.perf.ts': asks('out', `__A__ === 'root' && process.env.LEVEL === 'root'`),
    'packages/none/package.json': '{}',
    'packages/none/e.bench.ts': asks('e', `__A__ === 'root' && globalThis.setUp === 'root'`),
    'packages/plain/package.json': '{}',
    'packages/plain/c.bench.ts': asks('c', `typeof __A__ === 'undefined' && globalThis.setUp === undefined`),
    'packages/named/vitest.perf.config.ts': `export default { define: { __A__: '"named"' }, test: { name: 'small', benchmark: { include: ['*.perf.ts'] } } };`,
    'packages/named/d.perf.ts': asks('d', `__A__ === 'named' && globalThis.setUp === undefined`),
  });
  repository.commit({});
  expect(await found()).toEqual(['a/a', 'b.perf/b', 'c/c', 'd.perf/d', 'e/e', 'out.perf/out']);
});

test('a file that cannot be transformed leaves each other its own set-up', long, async () => {
  const project = (name: string): string =>
    `{ test: { name: '${name}', setupFiles: ['./${name}.ts'], benchmark: { include: ['${name}/*.bench.ts'] } } }`;
  repository.write({
    '.gitignore': 'node_modules\n',
    'package.json': '{"type":"module"}',
    'vitest.config.ts': `export default { test: { projects: [${project('one')}, ${project('two')}] } };`,
    'one.ts': `globalThis.setUp = 'one';`,
    'two.ts': `globalThis.setUp = 'two';`,
    'one/a.bench.ts': asks('a', `globalThis.setUp === 'one'`),
    'one/broken.bench.ts': `import '@/nowhere'; import { bench } from 'vitest'; bench('x', () => {});`,
    'two/b.bench.ts': asks('b', `globalThis.setUp === 'two'`),
  });
  repository.commit({});
  expect(await found()).toEqual(['a/a', 'b/b', expect.stringContaining('broken: ')]);
});

test('a list of projects beside the configuration, and the mode that a script names', long, async () => {
  repository.write({
    '.gitignore': 'node_modules\n',
    'package.json': JSON.stringify({
      type: 'module',
      scripts: { test: 'vitest --mode dev', bench: 'cross-env X=1 vitest bench --mode=ci' },
    }),
    'vitest.workspace.ts': `import { a } from './a-name'; export default ['./parts/vite.config.ts', { test: { benchmark: { include: ['own/*.bench.ts'] } }, define: { __A__: JSON.stringify(a) } }];`,
    'a-name.ts': `export const a: string = 'inline';`,
    'vite.config.ts': `export default { define: { __A__: '"root"' } };`,
    'parts/vite.config.ts': `export default ({ mode, command }) => ({ define: { __A__: JSON.stringify(mode + command) } });`,
    'parts/a.bench.ts': asks('a', `__A__ === 'ciserve' && import.meta.env.MODE === 'ci'`),
    'own/b.bench.ts': asks('b', `__A__ === 'inline'`),
    'else/c.bench.ts': asks('c', `__A__ === 'root'`),
  });
  repository.commit({});
  expect(await found()).toEqual(['a/a', 'b/b', 'c/c']);
});

test('the mode is that of vitest itself where no script names one, and a file names its environment', async () => {
  repository.write({
    '.gitignore': 'node_modules\n',
    'package.json': JSON.stringify({ type: 'module', scripts: { bench: 'vitest bench --run' } }),
    'vitest.config.ts': `export default ({ mode }) => ({ define: { __A__: JSON.stringify(mode) }, test: { environment: 'jsdom' } });`,
    'node.bench.ts': `/** ${'@'}vitest-environment node */\n${asks('node', `__A__ === 'benchmark'`)}`,
    'page.bench.ts': asks('page', 'globalThis.window !== undefined'),
  });
  repository.commit({});
  const [node, page] = await found();
  expect(node).toBe('node/node');
  // jsdom is not installed here.
  expect(page).toContain('["benchmark",null');
});

test("what fails and may need the configuration's globalSetup says that it is not run", long, async () => {
  repository.write({
    '.gitignore': 'node_modules\n',
    'package.json': '{"type":"module"}',
    'vitest.config.ts': `export default { test: { globalSetup: ['./start-server.ts'] } };`,
    'start-server.ts': 'export default () => { process.env.SERVER = "on"; };',
    'needs.bench.ts': `import { bench } from 'vitest'; if (process.env.SERVER !== 'on') throw new Error('no server'); bench('x', () => {});`,
    'later.bench.ts': `import { bench } from 'vitest'; bench('x', () => { if (process.env.SERVER !== 'on') throw new Error('no server'); });`,
    'without.bench.ts': `import { bench } from 'vitest'; bench('x', () => {});`,
  });
  repository.commit({});
  const suite = suiteOf({ harness: 'vitest', metrics: ['time'], files: ['*.bench.ts'] });
  const made = await measurerOf(configOf(suite), { folder: repository.path });
  open.push(made);
  const all = await candidatesOf(made);
  const failureOf = async (name: string): Promise<string> => {
    const one = all.find(({ id }) => id.name === name);
    if (one === undefined) throw new Error(`there is no ${name}`);
    if (one.failure !== undefined) return one.failure.message;
    const outcome = await made.measureAlone(one, 1);
    return outcome.state === 'failed' ? outcome.failure.message : '';
  };
  const told = /no server[\s\S]*globalSetup of vitest's configuration \(\.\/start-server\.ts\) is not run here/;
  expect(await failureOf('needs')).toMatch(told);
  expect(await failureOf('later/x')).toMatch(told);
  expect(await failureOf('without/x')).toBe('');
});
