/** What vite takes from its sources is not built for the benchmarks of vitest. */
import { expect, test } from 'vitest';
import { init } from './init-of.ts';

const manifest = (name: string): string =>
  JSON.stringify({
    name,
    type: 'module',
    exports: { '.': './dist/index.js', './utils': './dist/utils.js' },
    scripts: { build: 'rollup -c' },
    devDependencies: { vitest: '4' },
  });

const project = (name: string, config: Readonly<Record<string, string>>, imported = name): readonly unknown[] =>
  init({
    'package.json': manifest(name),
    'package-lock.json': '{}',
    'src/index.ts': 'export const x = 1;',
    'src/utils.ts': 'export const y = 1;',
    'tests/map.bench.ts': `import { bench } from 'vitest'; import { x } from '${imported}'; bench('x', () => x);`,
    ...config,
  }).setup ?? [];

const aliases: readonly string[] = [
  `{ find: /^NAME$/, replacement: resolve('./src/index.ts') }, { find: /^NAME(.*)$/, replacement: resolve('./src/$1.ts') }`,
  `{ find: 'NAME', replacement: 'src/index.ts' }`,
];

test.each(['own', '@scope/own', 'own.js'])('%s: an alias of its configuration, however it is written', (name) => {
  const written = name.replaceAll('/', '\\/').replaceAll('.', '\\.');
  for (const alias of [
    ...aliases.map((each) => `alias: [${each.replaceAll(/\^NAME/g, `^${written}`).replaceAll('NAME', name)}]`),
    `alias: { '${name}': 'src/index.ts' }`,
    `alias: { other: 'x',\n  "${name}/utils": 'src/utils.ts' }`,
  ])
    for (const imported of [name, `${name}/utils`])
      expect(
        project(name, { 'vitest.config.mts': `export default { resolve: { ${alias} } }` }, imported),
        alias,
      ).toEqual([]);
});

test('paths of a tsconfig.json that its configuration reads, or a plugin does', () => {
  const paths = (of: string): string =>
    `{ "compilerOptions": { "paths": { "own": ["./src/${of}"], "own/*": ["./src/*"] } } }`;
  const reads = `const { paths } = JSON.parse(readFileSync('tsconfig.test.json', 'utf8')); export default {};`;
  const plugin = `import tsconfigPaths from 'vite-tsconfig-paths'; export default { plugins: [tsconfigPaths()] };`;
  const named = { 'vitest.config.ts': reads, 'tsconfig.test.json': paths('index.ts') };
  expect(project('own', named)).toEqual([]);
  expect(project('own', named, 'own/utils')).toEqual([]);
  expect(project('own', { 'vite.config.ts': plugin, 'tsconfig.json': paths('index.ts') })).toEqual([]);
  expect(project('own', { ...named, 'tsconfig.test.json': paths('gone.ts') })).not.toEqual([]);
});

test.each<[string, Readonly<Record<string, string>>]>([
  ['no configuration', {}],
  [
    'an alias of another',
    { 'vitest.config.ts': `export default { resolve: { alias: { owner: 'x', 'the-own': 'y' } } }` },
  ],
  ['its name elsewhere', { 'vitest.config.ts': `export default { test: { name: 'own' } }` }],
  ['another folder’s', { 'site/vite.config.ts': `export default { resolve: { alias: { own: 'x' } } }` }],
  [
    'paths that it does not read',
    {
      'vite.config.ts': 'export default {}',
      'tsconfig.test.json': '{ "compilerOptions": { "paths": { "own": ["./src/index.ts"] } } }',
    },
  ],
])('%s: a build makes it', (_, config) => {
  expect(project('own', config)).toEqual(['npm ci', 'npm run build']);
});

test('a bench file that takes bench from the globals is one of vitest, too', () => {
  const config = `export default { test: { globals: true }, resolve: { alias: { own: resolve('./src/index.ts') } } }`;
  const files = {
    'tests/map.bench.ts': `import { x } from 'own';\ndescribe('x', () => {\n  bench('x', () => x);\n});\n`,
  };
  expect(project('own', { ...files, 'vitest.config.ts': config })).toEqual([]);
  expect(project('own', files)).not.toEqual([]);
});
