import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { initCommand } from '../../src/cli/init-command.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { makeRepository } from '../store/repository.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { long } from '../support/long.ts';
import { runCommand } from './run-command.ts';

test(
  'init writes a configuration that parses, a benchmark that loads and runs, and workflows; once',
  long,
  async () => {
    const repository = makeRepository(await temporaryFolder());
    const first = await runCommand(initCommand, [], repository);
    expect(first.code).toBe(0);
    expect(first.stdout).toContain('wrote bench-config/flamegate.yml');
    const text = readFileSync(join(repository, 'bench-config/flamegate.yml'), 'utf8');
    expect(parseConfig(text, 'x').suites).toMatchObject([{ harness: 'tinybench' }]);
    const names: string[] = [];
    const bench = { add: (name: string, run: () => unknown) => names.push(`${name}: ${typeof run()}`) };
    (await import(join(repository, 'bench-config/first.bench.mjs'))).default(bench);
    expect(names).toEqual(['parse 1000 items: object', 'sort 1000 items: object']);
    expect(readFileSync(join(repository, '.github/workflows/flamegate.yml'), 'utf8')).toContain('branches: [main]');
    writeFileSync(join(repository, 'bench-config/flamegate.yml'), 'version: 1\n');
    const again = await runCommand(initCommand, [], repository);
    expect(again.stdout).toContain('kept bench-config/flamegate.yml');
    expect(again.stdout).not.toContain('wrote');
    expect(readFileSync(join(repository, 'bench-config/flamegate.yml'), 'utf8')).toBe('version: 1\n');
  },
);

test('a configuration that was deleted is written anew, though git still has it', long, async () => {
  const repository = makeRepository(await temporaryFolder());
  await runCommand(initCommand, [], repository);
  execFileSync('git', ['add', '--all'], { cwd: repository });
  rmSync(join(repository, 'bench-config/flamegate.yml'));
  const { stdout } = await runCommand(initCommand, [], repository);
  expect(stdout).toContain('wrote bench-config/flamegate.yml');
  expect(existsSync(join(repository, 'bench-config/flamegate.yml'))).toBe(true);
});

test('a byte order mark is no part of a text, as npm and Node read it', async () => {
  const repository = makeRepository(await temporaryFolder());
  mkdirSync(join(repository, 'bench'));
  const manifest = { type: 'module', scripts: { build: 'tsc' }, devDependencies: { tsx: '4' } };
  writeFileSync(join(repository, 'package.json'), `\uFEFF${JSON.stringify(manifest)}`);
  const imports = `import type { Bench } from 'tinybench';\nimport { bench } from 'mitata';\nimport '../dist/x.js';\n`;
  writeFileSync(join(repository, 'bench/a.ts'), `\uFEFF${imports}enum Kind { a }`);
  const { stdout } = await runCommand(initCommand, [], repository);
  expect(stdout).not.toContain('not JSON');
  const config = parseConfig(readFileSync(join(repository, 'bench-config/flamegate.yml'), 'utf8'), 'x');
  expect(config.suites).toMatchObject([{ harness: 'mitata', flags: ['--import', 'tsx'] }]);
  expect(config.setup).toEqual(['npm install', 'npm run build']);
});

test('init from a folder inside writes at the root; ignored files are not looked at', async () => {
  const repository = makeRepository(await temporaryFolder());
  mkdirSync(join(repository, 'build'));
  mkdirSync(join(repository, 'src'));
  writeFileSync(join(repository, '.gitignore'), 'build/\n');
  writeFileSync(join(repository, 'build/a.bench.js'), '');
  const { stdout } = await runCommand(initCommand, ['--json', '--forks', '--dry-run'], join(repository, 'src'));
  expect(JSON.parse(stdout)).toMatchObject({
    written: [
      'bench-config/flamegate.yml',
      'bench-config/flamegate.schema.json',
      'bench-config/first.bench.mjs',
      '.github/workflows/flamegate-measure.yml',
      '.github/workflows/flamegate-report.yml',
      '.github/workflows/flamegate-override.yml',
    ],
    dryRun: true,
  });
  expect(existsSync(join(repository, 'bench-config'))).toBe(false);
});

test('an action that would say something else to YAML is refused', async () => {
  const repository = makeRepository(await temporaryFolder());
  for (const action of ['x', 'a/b@c\n      - run: evil', 'a/b', 'a/b@c: d']) {
    await expect(runCommand(initCommand, ['--action', action], repository)).rejects.toMatchObject({ code: 'USAGE' });
  }
});

test('init names the machine that is asked for, and refuses what is no label', async () => {
  const repository = makeRepository(await temporaryFolder());
  for (const label of ['two words', '$x', "a'b", '']) {
    await expect(runCommand(initCommand, ['--self-hosted', label], repository)).rejects.toThrow('must be a runner');
  }
  await expect(runCommand(initCommand, ['--arm', '--self-hosted', 'x'], repository)).rejects.toThrow('give one');
  expect((await runCommand(initCommand, ['--arm'], repository)).code).toBe(0);
  const text = readFileSync(join(repository, '.github/workflows/flamegate.yml'), 'utf8');
  expect(text).toContain('runs-on: ubuntu-24.04-arm');
});

test('where git ignores what init writes, the next step says how it is committed', long, async () => {
  const repository = makeRepository(await temporaryFolder());
  const plain = await runCommand(initCommand, ['--dry-run'], repository);
  expect(plain.stdout).not.toContain('--force');
  for (const [ignored, told] of [
    ['/*\n!/.github/\n', 'git add --force bench-config'],
    ['bench*\n', 'git add --force bench-config'],
    ['*.yml\n', 'git add --force bench-config .github'],
  ] as const) {
    writeFileSync(join(repository, '.gitignore'), ignored);
    const { stdout } = await runCommand(initCommand, ['--dry-run'], repository);
    expect(stdout.split('\n').find((line) => line.includes('Commit these files'))).toMatch(new RegExp(`${told}$`));
  }
});
