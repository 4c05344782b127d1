import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { explainImport } from '../../src/harness/javascript/unloadable.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';

const file = join(process.cwd(), 'bench/a.ts');

/** Why a file could not be loaded, of an error as Node throws it. */
function why(message: string, code?: string, Kind: ErrorConstructor = Error): string | undefined {
  const error = new Kind(message);
  if (code !== undefined) Object.assign(error, { code });
  return explainImport(file, error)?.message;
}

const scheme = (name: string): string =>
  `Only URLs with a scheme in: file, data, and node are supported by the default ESM loader. Received protocol '${name}:'`;

test.each([
  ['Bun', scheme('bun'), 'ERR_UNSUPPORTED_ESM_URL_SCHEME', Error],
  ['Bun', "Cannot find module 'bun:ffi'", 'MODULE_NOT_FOUND', Error],
  ['Bun', "Cannot find package 'bun' imported from /x/bench/a.ts", 'ERR_MODULE_NOT_FOUND', Error],
  ['Bun', 'Bun is not defined', undefined, ReferenceError],
  ['Deno', scheme('npm'), 'ERR_UNSUPPORTED_ESM_URL_SCHEME', Error],
  ['Deno', scheme('jsr'), 'ERR_UNSUPPORTED_ESM_URL_SCHEME', Error],
  ['Deno', scheme('https'), 'ERR_UNSUPPORTED_ESM_URL_SCHEME', Error],
  ['Deno', 'Deno is not defined', undefined, ReferenceError],
] as const)('%s is no runtime of benchmarks, and what is possible is said: %s', (name, message, code, Kind) => {
  const said = why(message, code, Kind);
  expect(said).toContain(`Cannot load bench/a.ts as it is written for ${name} (${message})`);
  expect(said).toContain(`${name} is not supported as their runtime`);
  expect(said).toContain('harness: command');
});

test('decorators, names that tsconfig.json explains and packages that a build makes are told with what loads them', async () => {
  const root = await temporaryFolder();
  const spied = vi.spyOn(process, 'cwd').mockReturnValue(root);
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const explained = (error: Error, more: object = {}): string | undefined =>
    explainImport(join(root, 'bench/a.ts'), Object.assign(error, more))?.message;
  const absent = (name: string) => new Error(`Cannot find package '${name}' imported from ${root}/bench/a.ts`);
  const notFound = { code: 'ERR_MODULE_NOT_FOUND' };
  try {
    write('bench/a.ts', "import x from '@lib/x';\nclass A {\n  @observed run() {}\n}\n");
    const unexpected = new SyntaxError('Invalid or unexpected token');
    unexpected.stack = `file://${root}/bench/a.ts:3\n  @observed run() {}\n  ^\n\nSyntaxError: Invalid or unexpected token`;
    expect(explained(unexpected)).toContain('bench/a.ts:3 has a decorator (@observed run() {})');
    unexpected.stack = 'SyntaxError: Invalid or unexpected token';
    expect(explained(unexpected)).toContain('flags: [--import, tsx]');
    const other = new SyntaxError('Invalid or unexpected token');
    other.stack = `file://${root}/bench/a.ts:1\nimport\n^\n`;
    expect(explained(other)).toBeUndefined();

    const outside = new SyntaxError('Cannot use import statement outside a module');
    expect(explained(outside)).toContain('bench/a.ts is written as a module and no package.json says "type": "module"');
    write('src/package.json', '{"type":"commonjs"}');
    outside.stack = `${root}/src/b.js:1\nimport x from 'y';\n^^^^^^\n\nSyntaxError: ${outside.message}`;
    expect(explained(outside)).toMatch(/src\/b\.js is written as a module and src\/package\.json does not say.*tsx/s);
    const name = new ReferenceError('__dirname is not defined in ES module scope');
    expect(explained(name)).toContain('uses __dirname, which only CommonJS has');

    expect(explained(absent('@lib/x'), notFound)).toBeUndefined();
    write(
      'tsconfig.base.json',
      '{ // all\n "compilerOptions": { "paths": { "@lib/*": ["./src/*"], "*": ["./types/*"] } } }',
    );
    expect(explained(absent('@lib/x'), notFound)).toMatch(/tsconfig\.base\.json alone says what "@lib\/x" is.*tsx/s);
    expect(explained(absent('left-pad'), notFound)).toBeUndefined();
    write('bench/tsconfig.json', '{"compilerOptions":{"baseUrl":".."}}');
    write('src/y.ts', '');
    expect(explained(absent('src/y'), notFound)).toContain('bench/tsconfig.json alone says what "src/y" is');

    write('packages/own/package.json', '{"main":"dist/i.js","scripts":{"build":"tsc"}}');
    mkdirSync(join(root, 'node_modules'));
    symlinkSync('../packages/own', join(root, 'node_modules/own'));
    expect(explained(absent(`${root}/node_modules/own/dist/i.js`), notFound)).toContain(
      'setup: [npm install, cd packages/own && npm run build]',
    );
  } finally {
    spied.mockRestore();
  }
});

test('what has nothing to do with another runtime keeps its words, or is to be installed', () => {
  expect(why('bunny is not defined', undefined)).toBeUndefined();
  for (const name of ['bundle', 'left-pad']) {
    expect(why(`Cannot find package '${name}' imported from /x/bench/a.ts`, 'ERR_MODULE_NOT_FOUND')).toContain(
      `${name} is not installed, and no package.json names it: npm install --save-dev ${name}, or leave the file out of files in flamegate.yml`,
    );
  }
});

test.each([
  ["Cannot find module '../test/fixtures/data.json'", 'MODULE_NOT_FOUND'],
  ["Cannot find module '/x/test/data.json' imported from /x/bench/a.ts", 'ERR_MODULE_NOT_FOUND'],
])('what a fresh checkout lacks is to be made by its setup: %s', (message, code) => {
  const said = why(message, code);
  expect(said).toContain('it imports what this checkout does not have');
  expect(said).toContain('in setup of flamegate.yml');
});

test.each([
  ["Cannot find module '../../lib/utils'", 'MODULE_NOT_FOUND'],
  ["Cannot find module '../../../dist/x.js'", 'MODULE_NOT_FOUND'],
])('no set-up makes what lies outside of the repository: %s', (message, code) => {
  const said = why(message, code);
  expect(said).toContain('it imports what lies outside of this repository');
  expect(said).not.toContain('setup');
});

test('a script that is not there is not advised', async () => {
  const folder = await temporaryFolder();
  vi.spyOn(process, 'cwd').mockReturnValue(folder);
  try {
    const said = (scripts: object): string | undefined => {
      writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts }));
      const error = Object.assign(new Error("Cannot find module './build/'"), { code: 'MODULE_NOT_FOUND' });
      return explainImport(join(folder, 'index.js'), error)?.message;
    };
    expect(said({ build: 'tsc' })).toContain('npm run build');
    expect(said({ test: 'mocha' })).toContain('what downloads or makes it has to run before measuring');
  } finally {
    vi.restoreAllMocks();
  }
});

test.each([
  [
    'Module "/x/src/data.json" needs an import attribute of "type: json"',
    'ERR_IMPORT_ATTRIBUTE_MISSING',
    TypeError,
    "with { type: 'json' }",
  ],
  ["Unexpected identifier 'assert'", undefined, SyntaxError, "write import … with { type: 'json' }"],
  ['No such built-in module: node:sqlite', 'ERR_UNKNOWN_BUILTIN_MODULE', Error, 'actions/setup-node'],
  ['/x/addon.node: invalid ELF header', 'ERR_DLOPEN_FAILED', Error, 'compile it in each checkout'],
  ["Cannot access 'first' before initialization", undefined, ReferenceError, 'import each other in a cycle'],
] as const)('what Node says of %j comes with what to do', (message, code, Kind, cure) => {
  const said = why(message, code, Kind);
  expect(said).toMatch(/^Cannot load bench\/a\.ts as /);
  expect(said).toContain(message);
  expect(said).toContain(cure);
});

test('a cycle of imports is named with the place that needs what is not made yet', () => {
  const error = new ReferenceError("Cannot access 'first' before initialization");
  error.stack = `ReferenceError: ${error.message}\n    at b (file://${process.cwd()}/src/cycle-b.mjs:1:75)\n    at file://${process.cwd()}/src/cycle-a.mjs:1:55`;
  expect(explainImport(file, error)?.message).toContain('at src/cycle-b.mjs:1,');
  error.stack = `ReferenceError: ${error.message}\n    at file://${process.cwd()}/src/cycle-a.mjs:7:55`;
  expect(explainImport(file, error)?.message).toContain('at src/cycle-a.mjs:7,');
});

test('what a package of node_modules lacks is that package’s fault', () => {
  expect(why("Cannot find module '/x/node_modules/a/b.json' imported from /x", 'ERR_MODULE_NOT_FOUND')).toBeUndefined();
});

test('data that is not there is to be made by its setup, or is a submodule that a checkout leaves empty', async () => {
  const root = await temporaryFolder();
  const cwd = vi.spyOn(process, 'cwd').mockReturnValue(root);
  try {
    const reads = (path: string): string | undefined => {
      try {
        readFileSync(path);
      } catch (error) {
        return explainImport(join(root, 'bench/a.js'), error)?.message;
      }
      return undefined;
    };
    expect(reads(join(root, 'data/huge.json'))).toContain('it reads what this checkout does not have (ENOENT: ');
    expect(reads(join(root, 'data/huge.json'))).toContain('in setup of flamegate.yml');
    mkdirSync(join(root, 'test'));
    writeFileSync(join(root, '.gitmodules'), '[submodule "x"]\n\tpath = test/suite data\n\turl = ../x\n');
    expect(reads(join(root, 'test/suite data/a/b.txt'))).toContain(
      'with "git submodule update --init -- test/suite data"',
    );
    expect(reads(join(root, 'test/suite datum.txt'))).toContain('it reads what this checkout does not have');
  } finally {
    cwd.mockRestore();
  }
  expect(why('spawn docker ENOENT', 'ENOENT')).toBeUndefined();
});
