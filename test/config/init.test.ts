import fc from 'fast-check';
import picomatch from 'picomatch';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type InitOptions, planInit, type Repository } from '../../src/config/init.ts';
import { parseConfig } from '../../src/config/parse.ts';
import type { Runner } from '../../src/config/runner.ts';
import { oneJobWorkflow, overrideWorkflow, twoStageWorkflows } from '../../src/config/workflows.ts';

const options: InitOptions = { pullRequests: 'own-branches', action: 'owner/flamegate@v1' };

function plan(files: readonly string[], over: Partial<Repository> = {}, more: Partial<InitOptions> = {}) {
  return planInit({ files, defaultBranch: 'main', ...over }, { ...options, ...more });
}

function suitesOf({ files }: ReturnType<typeof planInit>) {
  const text = files.find(({ path }) => path === 'bench-config/flamegate.yml')?.text ?? '';
  return parseConfig(text, 'x').suites.map(({ name, harness, files: globs }) => ({ name, harness, files: globs }));
}

test('an empty repository gets a configuration, its schema, a first benchmark and two workflows', () => {
  const made = plan([]);
  expect(made.files.map(({ path }) => path)).toEqual([
    'bench-config/flamegate.yml',
    'bench-config/flamegate.schema.json',
    'bench-config/first.bench.mjs',
    '.github/workflows/flamegate.yml',
    '.github/workflows/flamegate-override.yml',
  ]);
  expect(suitesOf(made)).toEqual([{ name: 'core', harness: 'tinybench', files: ['bench-config/**/*.bench.mjs'] }]);
});

test('benchmarks that are there are used, with the tool the package depends on', () => {
  const files = [
    'package.json',
    'bench/a.bench.ts',
    'bench/deep/b.bench.ts',
    'src/x.bench.js',
    'node_modules/y/z.bench.js',
  ];
  const seen = (dependencies: object) =>
    suitesOf(plan(files, { packageJson: JSON.stringify({ devDependencies: dependencies }) }));
  const globs = ['bench/**/*.bench.ts', 'src/**/*.bench.js'];
  expect(seen({ vitest: '4' })).toEqual([{ name: 'core', harness: 'vitest', files: globs }]);
  expect(seen({ vitest: '4', tinybench: '6' })).toEqual([{ name: 'core', harness: 'tinybench', files: globs }]);
  expect(seen({ mitata: '1' })).toMatchObject([{ harness: 'mitata' }]);
  expect(seen({ benchmark: '2' })).toMatchObject([{ harness: 'benchmarkjs' }]);
  expect(plan(files).files.map(({ path }) => path)).not.toContain('bench-config/first.bench.mjs');
});

test('Go, Rust, Python and JVM benchmarks are found', () => {
  const made = plan([
    'go.mod',
    'a/b_test.go',
    'benches/x.rs',
    'Cargo.toml',
    'tests/test_bench_io.py',
    'src/jmh/java/A.java',
  ]);
  expect(suitesOf(made).map(({ name, harness }) => [name, harness])).toEqual([
    ['go', 'go'],
    ['rust', 'criterion'],
    ['jvm', 'jmh'],
    ['python', 'pytest'],
  ]);
});

test('manifests tell of pytest-benchmark, Google Benchmark and JMH, with the commands that build', () => {
  const configured = (manifests: Readonly<Record<string, string>>, files: readonly string[] = []) => {
    const made = plan(files, { texts: new Map(Object.entries(manifests)) });
    const text = made.files.find(({ path }) => path === 'bench-config/flamegate.yml')?.text ?? '';
    return parseConfig(text, 'x').suites.map(({ harness, command, files: globs }) => [harness, command, globs]);
  };
  expect(configured({ 'pyproject.toml': 'dev = ["pytest-benchmark>=5"]' })).toEqual([['pytest', undefined, []]]);
  expect(configured({ 'CMakeLists.txt': 'target_link_libraries(b benchmark::benchmark)' })).toEqual([
    [
      'google-benchmark',
      'cmake -B build -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE="-O3 -DNDEBUG -g" && cmake --build build --parallel',
      ['build/**/*bench*'],
    ],
  ]);
  expect(configured({ 'pom.xml': '<artifactId>jmh-core</artifactId>' })).toEqual([
    ['jmh', 'mvn --quiet --batch-mode package -DskipTests', ['**/target/benchmarks.jar']],
  ]);
  expect(configured({}, ['gradlew', 'src/jmh/kotlin/A.kt'])).toEqual([
    ['jmh', './gradlew --quiet jmhJar', ['**/build/libs/*-jmh.jar']],
  ]);
});

test('a Go module below the root is measured where it stands, several modules as several suites', () => {
  const seen = (files: readonly string[]) => {
    const text = plan(files).files.find(({ path }) => path === 'bench-config/flamegate.yml')?.text ?? '';
    return parseConfig(text, 'x').suites.map(({ name, workingDirectory, files: globs }) => [
      name,
      workingDirectory,
      globs,
    ]);
  };
  expect(seen(['go.mod', 'a_test.go'])).toEqual([['go', undefined, []]]);
  expect(seen(['sub/mod/go.mod', 'sub/mod/a_test.go'])).toEqual([['go', 'sub/mod', []]]);
  expect(seen(['go.mod', 'a_test.go', 'b/go.mod', 'b/b_test.go', 'c/go.mod'])).toEqual([
    ['go-root', undefined, []],
    ['go-b', 'b', []],
  ]);
});

test('nothing that exists is overwritten; a configuration elsewhere counts', () => {
  const made = plan(['.github/flamegate.yml', '.github/workflows/flamegate.yml']);
  expect(made.files.map(({ path }) => path)).toEqual(['.github/workflows/flamegate-override.yml']);
  expect(made.kept).toEqual(['.github/flamegate.yml', '.github/workflows/flamegate.yml']);
});

test('a package.json that is no JSON is told and survived', () => {
  expect(plan(['a.bench.js'], { packageJson: '{' }).notes.join(' ')).toContain('package.json is not JSON');
});

test('whatever files a repository has, the configuration written parses and its globs find the benchmarks', () => {
  const names = fc.stringMatching(/^[\w .,:#'"[\]{}()!*?-]{1,12}$/);
  const ending = fc.constantFrom('.bench.ts', '.bench.mjs', '_test.go', '_bench.py', '.rs', '');
  const path = fc
    .tuple(fc.array(names, { maxLength: 3 }), names, ending)
    .map(([folders, name, end]) => [...folders, name + end].join('/'));
  fc.assert(
    fc.property(fc.array(path, { maxLength: 20 }), (files) => {
      const suites = suitesOf(plan(['go.mod', ...files]));
      expect(suites.length).toBeGreaterThan(0);
      const matches = picomatch(
        suites.flatMap((suite) => [...suite.files]),
        { dot: true },
      );
      for (const file of files.filter((name) => name.endsWith('.bench.ts'))) expect(matches(file), file).toBe(true);
    }),
    { seed: 8 },
  );
});

const workflows = [
  oneJobWorkflow({ action: 'owner/flamegate@v1', defaultBranch: 'main' }),
  ...twoStageWorkflows({ action: 'owner/flamegate@v1', defaultBranch: 'main', setup: ['- run: corepack enable pnpm'] }),
  overrideWorkflow({ action: 'owner/flamegate@v1', defaultBranch: 'main' }),
];

interface Job {
  readonly permissions: Record<string, string>;
  readonly steps: readonly { readonly uses?: string; readonly run?: string; readonly with?: Record<string, unknown> }[];
}

function jobsOf(text: string): readonly Job[] {
  return Object.values((parse(text) as { jobs: Record<string, Job> }).jobs);
}

test.each(workflows)('$path: pinned actions, no expression in a script, rights only where needed', ({ text }) => {
  const workflow = parse(text) as Record<string, unknown>;
  expect(workflow['permissions']).toEqual({});
  for (const job of jobsOf(text)) {
    for (const step of job.steps) {
      expect(step.run ?? '').not.toContain('${{');
      if (step.uses?.startsWith('actions/') === true) expect(step.uses).toMatch(/@[0-9a-f]{40}$/);
      if (step.uses?.includes('checkout') === true) {
        expect(step.with).toMatchObject({ 'persist-credentials': false, 'fetch-depth': 0 });
      }
    }
  }
});

test('on a machine of one’s own the code of forks is not measured, and what publishes stays with GitHub', () => {
  const options = { action: 'owner/flamegate@v1', defaultBranch: 'main' };
  const machines = (runner: Runner) => {
    const made = [
      oneJobWorkflow({ ...options, runner }),
      ...twoStageWorkflows({ ...options, runner }),
      overrideWorkflow({ ...options, runner }),
    ];
    return made.flatMap(({ text }) =>
      Object.entries((parse(text) as { jobs: Record<string, { 'runs-on': string }> }).jobs).map(([name, job]) => [
        name,
        job['runs-on'],
      ]),
    );
  };
  const own = `\${{ github.event_name == 'pull_request' && github.event.pull_request.head.repo.full_name != github.repository && 'ubuntu-latest' || 'bench' }}`;
  expect(machines({ kind: 'self-hosted', label: 'bench' })).toEqual([
    ['gate', own],
    ['baseline', own],
    ['measure', own],
    ['report', 'ubuntu-latest'],
    ['override', 'ubuntu-latest'],
  ]);
  expect(
    machines({ kind: 'hosted', label: 'ubuntu-24.04-arm' })
      .slice(0, 4)
      .map(([, machine]) => machine),
  ).toEqual(['ubuntu-24.04-arm', 'ubuntu-24.04-arm', 'ubuntu-24.04-arm', 'ubuntu-latest']);
});

test('code of a fork is never checked out where a token may write', () => {
  for (const { text } of workflows) {
    const workflow = parse(text) as { on: Record<string, unknown> };
    const privileged = 'workflow_run' in workflow.on || 'pull_request_target' in workflow.on;
    const checksOut = jobsOf(text).some((job) => job.steps.some(({ uses }) => uses?.includes('checkout')));
    expect(privileged && checksOut).toBe(false);
  }
  const [measure] = twoStageWorkflows({ action: 'x', defaultBranch: 'main' });
  const jobs = (parse(measure?.text ?? '') as { jobs: Record<string, { if: string; permissions: object }> }).jobs;
  expect(jobs['measure']).toMatchObject({ if: "github.event_name != 'push'", permissions: { contents: 'read' } });
});

test('a default branch with odd letters is a pattern that matches it and nothing else', () => {
  const branches = (name: string): unknown => {
    const { text } = oneJobWorkflow({ action: 'x', defaultBranch: name });
    return (parse(text) as { on: { push: { branches: unknown } } }).on.push.branches;
  };
  expect(branches('main')).toEqual(['main']);
  expect(branches('release, [2.x]')).toEqual(['release, \\[2.x\\]']);
});

test('shards take two stages: a job for each part, whose bundle has a name of its own', () => {
  const made = plan([], {}, { shards: 3 });
  const workflow = made.files.find(({ path }) => path.endsWith('flamegate-measure.yml'));
  const { jobs } = parse(workflow?.text ?? '');
  expect(jobs.measure.strategy).toEqual({ 'fail-fast': false, matrix: { shard: [1, 2, 3] } });
  const [flamegate, upload] = jobs.measure.steps.slice(-2);
  expect(flamegate.with.shard).toBe(`\${{ matrix.shard }}/3`);
  expect(upload.with).toMatchObject({ name: `flamegate-bundle-\${{ matrix.shard }}`, path: 'flamegate-bundle' });
  expect(jobs.baseline.strategy).toBeUndefined();
});

test('on Enterprise Server the bundle is uploaded by the version that works there, and it is said', () => {
  const server = 'enterprise-server';
  const made = plan([], { server }, { pullRequests: 'forks' });
  const workflow = made.files.find(({ path }) => path.endsWith('flamegate-measure.yml'));
  expect(workflow?.text).toMatch(/upload-artifact@[0-9a-f]{40} # v3\.2\.1-node20/);
  expect(made.notes).toContainEqual(expect.stringContaining('does not support artifacts v4'));
  expect(plan([], {}, { pullRequests: 'forks' }).notes.join()).not.toContain('artifacts v4');
});

test('the next steps name the status check to require, and what that of a second gate is called', () => {
  const notes = plan(['package.json'], { defaultBranch: 'trunk' }).notes.join('\n');
  expect(notes).toContain('Require the status check "flamegate" on trunk');
  expect(notes).toContain('"flamegate (NAME)"');
});

test('only where JavaScript is measured the next steps offer to prove the gate on a function', () => {
  const stepsOf = (files: readonly string[]): readonly string[] =>
    plan(files).notes.filter((note) => /^ {2}\d\./.test(note));
  const javaScript = stepsOf(['package.json', 'bench/a.bench.js']);
  const go = stepsOf(['go.mod', 'a_test.go']);
  expect(javaScript.some((step) => step.includes('init --prove'))).toBe(true);
  expect(go.some((step) => step.includes('init --prove'))).toBe(false);
  for (const steps of [javaScript, go])
    expect(steps.map((step) => step.trim().slice(0, 2))).toEqual(steps.map((_, i) => `${i + 1}.`));
});
