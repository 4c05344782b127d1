/** Which changes no proof of no effect stands beside. */
import { expect, test } from 'vitest';
import { isSteering } from '../../src/results/no-effect.ts';

const steering = [
  ...['package.json', 'packages/a/package.json', 'package-lock.json', 'npm-shrinkwrap.json', 'yarn.lock', 'bun.lockb'],
  ...[
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    'deno.json',
    'deno.lock',
    '.npmrc',
    '.yarnrc.yml',
    '.env',
    'a/.env.test',
  ],
  ...[
    '.nvmrc',
    '.node-version',
    '.tool-versions',
    '.gitmodules',
    '.gitattributes',
    '.babelrc',
    '.swcrc',
    '.mocharc.cjs',
  ],
  ...[
    'tsconfig.json',
    'tsconfig.build.json',
    'jsconfig.json',
    'vite.config.ts',
    'vitest.config.mjs',
    'babel.config.json',
  ],
  ...[
    'rollup.config.js',
    'go.mod',
    'go.sum',
    'go.work',
    'vendor/modules.txt',
    'vendor/x/y.go',
    'Cargo.toml',
    'Cargo.lock',
  ],
  ...[
    'build.rs',
    '.cargo/config.toml',
    'rust-toolchain.toml',
    'CMakeLists.txt',
    'cmake/flags.cmake',
    'Makefile',
    'meson.build',
  ],
  ...[
    'pom.xml',
    'build.gradle',
    'settings.gradle.kts',
    'gradle.properties',
    'gradle/libs.versions.toml',
    'pyproject.toml',
  ],
  ...[
    'requirements.txt',
    'dev-requirements.txt',
    'setup.py',
    'setup.cfg',
    'tox.ini',
    'conftest.py',
    'uv.lock',
    'flake.nix',
  ],
  ...['Dockerfile', 'Dockerfile.bench', 'patches/a+1.0.0.patch', 'node_modules/a/index.js', 'WORKSPACE', 'rules.bzl'],
];

test('files that say how code is found, built or run are known by their names, in any folder', () => {
  expect(steering.filter((path) => !isSteering(path))).toEqual([]);
  expect(steering.filter((path) => !isSteering(`deep/er/${path}`))).toEqual([]);
});

test('code, documentation and workflows are no such files', () => {
  const others = ['src/a.ts', 'README.md', 'docs/config.md', 'LICENSE', '.github/workflows/ci.yml', '.gitignore'];
  expect([...others, 'test/package.test.ts', 'src/make.c', 'bench/build.js'].filter(isSteering)).toEqual([]);
});

test('nor are hidden files that only hosted services and checkers read; those of the same name and another end are', () => {
  const others = ['.pre-commit-config.yaml', '.readthedocs.yml', '.travis.yml', '.gitlab-ci.yml', '.codecov.yml'];
  expect([...others, '.release-please-manifest.json', '.mailmap', 'a/.flake8'].filter(isSteering)).toEqual([]);
  const steering = [
    '.travis.js',
    '.flake8rc',
    '.mailmap.env',
    '.prettierrc',
    '.eslintrc.json',
    '.npmignore',
    '.coveragerc',
  ];
  expect(steering.filter((path) => !isSteering(path))).toEqual([]);
  expect(isSteering('.cargo/.flake8')).toBe(true);
});

test('a folder whose name begins with a dot holds settings, but for those of services and editors', () => {
  const steering = [
    '.config/mise/tasks',
    '.mise/config.toml',
    '.proto/plugin.wasm',
    'a/.vite/own.json',
    '.x/.github/y',
  ];
  expect(steering.filter((path) => !isSteering(path))).toEqual([]);
  const others = ['.changeset/one.md', '.vscode/tasks.json', '.husky/pre-commit', 'a/.github/x.yml', 'a/../b.ts'];
  expect(others.filter(isSteering)).toEqual([]);
});

test.each(['vitest.workspace.ts', 'package.yaml', 'package.json5', 'pnpmfile.cjs', 'import-map.json', 'a.config.mts'])(
  '%s says how code is found or run',
  (path) => expect(isSteering(path)).toBe(true),
);
