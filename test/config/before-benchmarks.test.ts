import { expect, test } from 'vitest';
import { planInit } from '../../src/config/init.ts';
import { parseConfig } from '../../src/config/parse.ts';

function init(scripts: Readonly<Record<string, string>>, more: Readonly<Record<string, string>> = {}) {
  const packageJson = JSON.stringify({ scripts, devDependencies: { benchmark: '2' } });
  const bench = `const { Suite } = require('benchmark');\nnew Suite().add('x', f).run();`;
  const given = { 'package.json': packageJson, 'package-lock.json': '{}', 'benchmark/a.js': bench, ...more };
  const texts = new Map(Object.entries(given));
  const repository = { files: [...texts.keys()], texts, packageJson, defaultBranch: 'main' };
  const { files, notes } = planInit(repository, { pullRequests: 'own-branches', action: 'a/b@v0' });
  const config = files.find(({ path }) => path === 'bench-config/flamegate.yml')?.text ?? '';
  return { setup: parseConfig(config, 'x').setup ?? [], notes: notes.join('\n') };
}

test.each([
  ['benchmark', 'node-gyp rebuild -C benchmark', true],
  ['bench', 'node scripts/make-data.js', true],
  ['bench:node', 'cmake-js', true],
  ['perf', 'node-gyp rebuild', true],
  ['bench', 'node make-test-data.js', true],
  ['bench', 'npm run clean && node-gyp rebuild', true],
  ['bench', 'cd benchmark && npm i && echo done', true],
  ['bench', 'tsc --noEmit', false],
  ['bench', 'npm test && npm publish', false],
  ['bench', 'npm run build && npm publish', false],
  ['test', 'node-gyp rebuild', false],
  ['benchmark', 'npm run lint', false],
  ['bench', 'rimraf results', false],
])('what runs before the script %s, %s, is set up: %s', (name, line, isRun) => {
  const { setup, notes } = init({ [name]: 'node benchmark', [`pre${name}`]: line });
  expect(setup).toEqual(isRun ? ['npm ci', `npm run pre${name}`] : []);
  expect(notes.includes(`The script "${name}" of package.json has one that runs before it`)).toBe(isRun);
});

test('one that precedes nothing is not run, and neither is one where packages are installed beside', () => {
  expect(init({ prebench: 'node-gyp rebuild' }).setup).toEqual([]);
  const beside = { 'benchmark/package.json': '{"dependencies":{"joi":"1"}}' };
  expect(init({ bench: 'node benchmark', prebench: 'cd benchmark && npm i' }, beside).setup).toEqual([
    'npm ci',
    'cd benchmark && npm install',
  ]);
});
