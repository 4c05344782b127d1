import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { planInit } from '../../src/config/init.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { sourceMapping } from '../../src/config/source-mapping.ts';

/** What Grafana's reader demands: https://github.com/grafana/pyroscope/blob/main/pkg/frontend/vcs/config/config.go */
function mappingsOf(files: readonly string[], texts: Readonly<Record<string, string>> = {}) {
  const text = sourceMapping(files, new Map(Object.entries(texts)));
  if (text === undefined) return undefined;
  const { version, source_code } = parse(text);
  expect(version).toBe('v1');
  for (const mapping of source_code.mappings) {
    expect(['go', 'java', 'javascript', 'python']).toContain(mapping.language);
    expect((mapping.path ?? mapping.function_name).length).toBeGreaterThan(0);
    expect(Object.keys(mapping.source)).toHaveLength(1);
  }
  return source_code.mappings.map((mapping: Record<string, { prefix: string }[]>) => [
    (mapping['path'] ?? mapping['function_name'] ?? []).map(({ prefix }) => prefix),
    mapping['source'],
  ]);
}

test.each([
  ['toolchain go1.24.8', 'go1.24.8'],
  ['go 1.22.0', 'go1.22.0'],
  ['go 1.21', 'go1.21.0'],
  ['go 1.20', 'go1.20'],
])('of a Go module with %s the library is read at %s', (line, ref) => {
  expect(mappingsOf(['go.mod'], { 'go.mod': `module example.com/shop\n\n${line}\n` })).toEqual([
    [['$GOROOT/src'], { github: { owner: 'golang', repo: 'go', ref, path: 'src' } }],
  ]);
});

test('Java packages are below their source roots, and two roots of one package are told apart', () => {
  const files = [
    'src/main/java/org/shop/cart/Cart.java',
    'src/main/java/org/shop/Price.java',
    'src/jmh/java/org/shop/bench/CartBench.java',
    'api/src/main/java/com/other/Api.java',
    'api/src/main/resources/x.properties',
  ];
  expect(mappingsOf(files)).toEqual([
    [['org/shop/'], { local: { path: 'src/main/java' } }],
    [['org/shop/bench/'], { local: { path: 'src/jmh/java' } }],
    [['com/other/'], { local: { path: 'api/src/main/java' } }],
  ]);
  expect(mappingsOf(['src/main/java/a/A.java', 'src/test/java/a/ATest.java'])).toEqual([
    [['a/'], { local: { path: 'src/main/java' } }],
  ]);
});

test('scripts are where the image ends up working', () => {
  const dockerfile = 'FROM node:24 AS build\nWORKDIR /build\nFROM node:24\nWORKDIR "/usr/src/app/"\nCOPY . .\n';
  expect(mappingsOf(['src/cart.ts'], { Dockerfile: dockerfile })).toEqual([
    [['/usr/src/app'], { local: { path: '' } }],
  ]);
});

test.each([
  ['COPY . .', [['/app', '']]],
  ['COPY src/ ./', [['/app', 'src']]],
  ['COPY ["./src", "/srv/shop"]', [['/srv/shop', 'src']]],
  ['COPY --chown=app:app pyproject.toml src/shop ./shop/', [['/app/shop', 'src/shop']]],
  [
    'COPY lib lib\nCOPY src/shop /app/shop',
    [
      ['/app/lib', 'lib'],
      ['/app/shop', 'src/shop'],
    ],
  ],
  ['COPY . .\nCOPY lib /app/lib', [['/app', '']]],
  [
    'COPY . .\nCOPY src/shop \\\n  /opt/shop',
    [
      ['/app', ''],
      ['/opt/shop', 'src/shop'],
    ],
  ],
  ['COPY --from=build /out /app/out', [['/app', '']]],
  ['ADD . .\nWORKDIR shop', [['/app', '']]],
] as const)('Python in an image is mapped from where %j has put it', (lines, expected) => {
  const files = ['src/shop/cart.py', 'src/shop/price.py', 'lib/tax.py', 'tools/build.js', 'pyproject.toml'];
  const dockerfile = `FROM node AS build\nWORKDIR /build\nCOPY . .\nFROM python:3.13\nWORKDIR /app\n${lines}\n`;
  expect(mappingsOf(files, { Dockerfile: dockerfile })).toEqual(
    expected.map(([image, path]) => [[image], { local: { path } }]),
  );
  expect(sourceMapping(files, new Map([['Dockerfile', dockerfile]]))).toContain('language: python');
});

test.each([
  ['nothing is known', ['README.md'], {}],
  ['the image works where a variable says', ['a.js'], { Dockerfile: 'FROM node\nWORKDIR $HOME/app\n' }],
  ['an image has no scripts', ['main.rs'], { Dockerfile: 'FROM rust\nWORKDIR /app\n' }],
])('where %s nothing is mapped', (_, files, texts) => {
  expect(sourceMapping(files, new Map(Object.entries(texts)))).toBeUndefined();
});

const options = { pullRequests: 'own-branches', action: 'owner/flamegate@v1' } as const;
const repository = {
  files: ['a_test.go', 'go.mod'],
  texts: new Map([['go.mod', 'go 1.24.0\n']]),
  defaultBranch: 'main',
};

test('init writes it and publishes where Pyroscope is asked for, and not a word of it elsewhere', () => {
  const asked = planInit(repository, { ...options, pyroscope: 'https://pyroscope.example' });
  expect(asked.files.map(({ path }) => path)).toContain('.pyroscope.yaml');
  const text = asked.files.find(({ path }) => path === 'bench-config/flamegate.yml')?.text ?? '';
  expect(parseConfig(text, 'flamegate.yml').publish).toEqual({ pyroscope: 'https://pyroscope.example' });
  expect(asked.notes.join('\n')).toMatch(/PYROSCOPE_TOKEN/);
  const plain = planInit(repository, options);
  const told = plain.files.filter(({ path }) => !path.endsWith('.schema.json'));
  expect(JSON.stringify([told, plain.notes])).not.toMatch(/pyroscope/i);
});

test('a configuration that exists is left alone, and what to add to it is said', () => {
  const files = [...repository.files, 'flamegate.yml', '.pyroscope.yaml'];
  const { kept, notes } = planInit({ ...repository, files }, { ...options, pyroscope: 'https://p.example' });
  expect(kept).toEqual(expect.arrayContaining(['flamegate.yml', '.pyroscope.yaml']));
  expect(notes).toContain('Add to flamegate.yml: publish: { pyroscope: "https://p.example" }');
});
