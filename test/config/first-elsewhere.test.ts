import { expect, test } from 'vitest';
import { planInit } from '../../src/config/init.ts';
import { parseConfig } from '../../src/config/parse.ts';

type Files = Readonly<Record<string, string>>;

function plan(given: Files) {
  const packageJson = given['package.json'];
  const repository = { files: Object.keys(given), texts: new Map(Object.entries(given)), defaultBranch: 'main' };
  return planInit(packageJson === undefined ? repository : { ...repository, packageJson }, {
    pullRequests: 'own-branches',
    action: 'a/b@v0',
  });
}

const homes: readonly (readonly [string, Files, string | undefined])[] = [
  ['Go', { 'go.mod': 'module example.com/x\n', 'x.go': 'package x\n' }, 'go'],
  ['Python', { 'pyproject.toml': '[project]\nname = "x"\n', 'src/x/__init__.py': '' }, 'pytest'],
  ['Rust', { 'Cargo.toml': '[package]\nname = "x"\n', 'src/lib.rs': '' }, 'criterion'],
  [
    'Rust',
    {
      'Cargo.toml': '[workspace]\nmembers = ["core"]\n',
      'core/Cargo.toml': '[package]\nname = "x"\n[dev-dependencies]\n',
    },
    'criterion',
  ],
  ['Java', { 'build.gradle.kts': '', 'src/main/java/X.java': '' }, 'jmh'],
  ['Java', { 'build.gradle': '', 'src/main/java/X.java': '' }, 'jmh'],
  ['Java', { 'pom.xml': '<project/>', 'src/main/java/X.java': '' }, undefined],
  ['C++', { 'CMakeLists.txt': 'project(x)\n', 'src/x.cpp': '' }, 'google-benchmark'],
  ['C++', { Makefile: 'all:\n', 'src/x.cpp': '' }, undefined],
  ['C++', { 'x.h': '' }, undefined],
  ['Go', { 'x.go': 'package x\n', 'sub/y.go': 'package y\n' }, undefined],
  ['Python', { 'x.py': '', 'requirements.txt': 'attrs\n' }, 'pytest'],
];

/** What the notes say to add, by path. */
function pasted(notes: readonly string[]): Files {
  const added: Record<string, string> = {};
  let path: string | undefined;
  for (const note of notes) {
    const head = /^ {2}(?:in|add to) (\S+):$/.exec(note);
    if (head !== null) path = head[1];
    else if (path !== undefined && note.startsWith('      ')) added[path] = `${added[path] ?? ''}${note.slice(6)}\n`;
    else path = undefined;
  }
  return added;
}

test.each(homes)(
  '%s without benchmarks gets no example in JavaScript, but lines that init then finds',
  (language, files, harness) => {
    // What only serves tools and documents makes it no project in JavaScript.
    for (const beside of [
      {},
      { 'package.json': '{ "devDependencies": { "prettier": "3" } }', 'docs/app.js': '', 'eslint.config.mjs': '' },
    ]) {
      const { files: written, notes } = plan({ ...files, ...beside });
      expect(written).toEqual([]);
      expect(notes.join('\n')).toContain('No benchmarks found, so nothing was written.');
      expect(notes.join('\n')).toContain(`For ${language}: write `);
      const added = pasted(notes);
      if (harness === undefined) continue;
      const merged = {
        ...files,
        ...Object.fromEntries(Object.entries(added).map(([path, text]) => [path, `${files[path] ?? ''}${text}`])),
      };
      const again = plan({ ...merged, ...beside });
      const config = again.files.find(({ path }) => path === 'bench-config/flamegate.yml')?.text ?? '';
      expect(
        parseConfig(config, 'x').suites.map((suite) => suite.harness),
        again.notes.join('\n'),
      ).toEqual([harness]);
    }
  },
);

test.each(homes)('beside scripts of its own %s gets the example and the lines', (language, files) => {
  for (const script of ['index.js', 'src/app.ts', 'web/main.tsx']) {
    const { files: written, notes } = plan({ ...files, [script]: '' });
    expect(written.map(({ path }) => path)).toContain('bench-config/first.bench.mjs');
    expect(notes.join('\n')).toContain(`For ${language}: write `);
  }
});

test('benchmarks in no module are named with what to run, without an example in JavaScript', () => {
  const { files, notes } = plan({ 'x_test.go': 'package x\nfunc BenchmarkX(b *testing.B) {}\n' });
  expect(files).toEqual([]);
  expect(notes.join('\n')).toMatch(/x_test\.go holds Go benchmarks and is in no module: .*go mod init/);
  expect(notes.join('\n')).not.toContain('For Go');
});

test('a script that only helps to build makes no project of Python', () => {
  const { files } = plan({ 'README.md': '', 'tools/release.py': '' });
  expect(files.map(({ path }) => path)).toContain('bench-config/first.bench.mjs');
});

test('what is there already is kept, and what no language is known of gets the example', () => {
  expect(plan({ 'go.mod': '', 'flamegate.yml': 'suites: []' }).kept).toContain('flamegate.yml');
  expect(plan({ 'README.md': '' }).files.map(({ path }) => path)).toContain('bench-config/first.bench.mjs');
});

test('what is pasted goes to the package, not to a workspace that has none, and opens no table twice', () => {
  const { notes } = plan({
    'Cargo.toml': '[workspace]\nmembers = ["core"]\n',
    'core/Cargo.toml': '[package]\nname = "x"\n[dev-dependencies]\nserde = "1"\n',
  });
  const added = pasted(notes);
  expect(Object.keys(added)).toEqual(['core/Cargo.toml', 'core/benches/first.rs']);
  expect(added['core/Cargo.toml']).not.toMatch(/^\[dev-dependencies\]/m);
  expect(Object.keys(pasted(plan({ 'lib/go.mod': 'module x\n', 'lib/x.go': 'package x\n' }).notes))).toEqual([
    'lib/first_test.go',
  ]);
});

test.each(['lib/x.rb', 'src/X.swift', 'src/x.zig'])('a project of %s alone gets no example in JavaScript', (file) => {
  const { files: written, notes } = plan({ [file]: '' });
  expect(written).toEqual([]);
  expect(notes.join('\n')).toMatch(/nothing was written[\s\S]*harness: command/);
  expect(plan({ [file]: '', 'web/main.ts': '' }).files.map(({ path }) => path)).toContain(
    'bench-config/first.bench.mjs',
  );
});
