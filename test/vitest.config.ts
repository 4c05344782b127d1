import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { settleGit } from '../src/git/settle.ts';

// As the command line does: run from a hook of git, the tests' repositories must not become the hook's.
settleGit(process.env);

const root = fileURLToPath(new URL('..', import.meta.url));

/**
 * The same for all projects that run together, as vitest demands; one more than there are processors, since many tests
 * wait for processes more than they compute.
 */
const maxWorkers = Math.min(4, availableParallelism() + 1);

const toolsTests = (...names: readonly string[]): readonly string[] =>
  names.map((name) => `test/tools/${name}.test.ts`);

/** Of the tools tests those that no busy processor can fail: files side by side, before all others. */
const untimed = toolsTests(
  'action-node24',
  'alert-rules',
  'all-draws',
  'all-ends',
  'diff-calibration',
  'export',
  'grafana',
  'history-page',
  'hostile-sizes',
  'kubernetes',
  'no-effect',
  'no-effect-cpp',
  'no-effect-go',
  'no-effect-go-reach',
  'no-effect-python',
  'no-effect-typescript',
  'profile-deep',
  'profile-formats',
  'pytest-configurations',
  'python-documentation',
  'python-programs',
  'pyroscope',
  'recorded-windows',
  'remote-write',
  'report-page',
  'report-pictures',
  'scenarios-in-folder',
  'workflows',
);

/**
 * Of the tools tests those that gate real benchmarks or read real profiles, and hold no absolute time but `budget`, whose
 * bound is three times its budget: two files side by
 * side, among themselves, since a gate has one process run at a time and lockstep takes the neighbor's load off.
 */
const gates = toolsTests(
  'bisect',
  'budget',
  'demo',
  'eight-benchmarks',
  'examples-node',
  'examples-other',
  'harness-asv',
  'harness-go',
  'harness-google-benchmark',
  'harness-hyperfine',
  'harness-libtest',
  'harness-pytest',
  'init-prove',
  'javascript-tools',
  'left-overs',
  'packed',
  'production',
  'profile-writers',
);

/** What `npm test` leaves out, and `.ci/run` does not (test/support/long.ts). */
const tags = [{ name: 'long', description: 'takes about a second or more: run by npm run test:long' }];

/** Not taken apart by Vite: test/support/cli-here.ts runs it in the test's process. */
const builtAsIs = { deps: { external: [/\/dist\/[^/]+\.js/] } };

/**
 * unit: pure and fast. scenarios: the action against an emulated GitHub, measuring nothing; in this process, the built one
 * where a scene asks for it. e2e: the built dist/, in real processes where it measures or they matter. tools: real
 * profilers, browsers and act, the scenarios of the built action, and what the others draw a part of (.ci/run).
 * peers: processor time side by side with other programs (npm run bench:peers), by hand.
 * zoo: strangers' projects from the registries, minutes each, by hand. zoo-ci: four of them, in .ci/run.
 * studies: rates measured on live captures, up to half an hour and a quiet machine each; run by hand.
 */
const config: ViteUserConfig = defineConfig({
  root,
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          root,
          tags,
          // A process for each file costs a third of the whole; no test here changes what others could see.
          isolate: false,
          maxWorkers,
          include: ['test/**/*.test.ts'],
          // Never the judge of a slow machine: a hang, not a busy processor, should end a test.
          testTimeout: 60_000,
          exclude: [
            'test/e2e/**',
            'test/scenarios/**',
            'test/tools/**',
            'test/studies/**',
            'test/peers/**',
            'test/zoo/**',
            'test/fixtures/**',
            '**/node_modules/**',
          ],
        },
      },
      {
        test: {
          name: 'scenarios',
          root,
          tags,
          isolate: false,
          setupFiles: ['test/scenarios/built-assets.ts'],
          include: ['test/scenarios/**/*.test.ts'],
          maxWorkers,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'e2e',
          root,
          tags,
          isolate: false,
          server: builtAsIs,
          maxWorkers,
          include: ['test/e2e/**/*.test.ts'],
          // Real processes on a machine shared with others: as below.
          retry: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'tools-untimed',
          root,
          tags,
          server: builtAsIs,
          include: [...untimed],
          maxWorkers,
          retry: 1,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'tools-gates',
          root,
          tags,
          include: [...gates],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          retry: 1,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          name: 'tools',
          root,
          tags,
          include: ['test/tools/**/*.test.ts'],
          exclude: [...untimed, ...gates],
          sequence: { groupOrder: 2 },
          // Real browsers and real time on a machine shared with others: one second chance, and the report names who took it.
          retry: 1,
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'peers',
          root,
          tags,
          include: ['test/peers/**/*.test.ts'],
          testTimeout: 1_800_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'zoo',
          root,
          tags,
          include: ['test/zoo/zoo.test.ts'],
          // Installs, builds and two gates a project.
          testTimeout: 1_800_000,
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'zoo-ci',
          root,
          tags,
          include: ['test/zoo/ci-*.test.ts'],
          testTimeout: 900_000,
          // Two files side by side: lockstep takes the neighbor's load off.
          maxWorkers: 2,
          sequence: { groupOrder: 3 },
        },
      },
      {
        test: {
          name: 'studies',
          root,
          tags,
          include: ['test/studies/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
});

export default config;
