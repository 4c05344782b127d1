/** Every key of a suite. */
import { harnessNames } from '../tools/all.ts';
import { choice, duration, integer, type Kind, text } from './kind.ts';
import { plain } from './plain-value.ts';
import { defaultProfilers, profilersIn } from './profiler-words.ts';
import { mapping, oneOrMore, type Section, section } from './section.ts';
import type { WrittenProfile, WrittenSuite } from './written.ts';

/** `src\**` of Windows would be a star that no path has: it would fit nothing, and the suite never be measured. */
const glob = text({
  pattern: /^(?![/\\]|!)(?!.*\\[\w*])[^\u0000-\u001f]+$/,
  expected: 'a glob relative to the repository',
  example: 'src/**/*.ts',
});
/** What `doctor` tells users to write for a file that is no benchmark. */
const fileGlob = text({
  pattern: /^(?!!?(?:[/\\]|$))(?!.*\\[\w*])[^\u0000-\u001f]+$/,
  expected: 'a glob relative to the repository, or ! and a glob',
  example: 'bench/**/*.bench.ts',
});
export const command: Kind<string> = text({
  pattern: /\S/,
  expected: 'a command line',
  example: '"npm ci"',
  most: 4000,
});
const parameterValue = plain({ pattern: /^[^,\u0000-\u001f]*$/, expected: 'a value without commas', example: 'big' });

const profileSection: Section<WrittenProfile> = section<WrittenProfile>({
  cpu: {
    kind: choice(...profilersIn('cpu')),
    means: 'CPU profiler.',
    byDefault: defaultProfilers('cpu'),
  },
  heap: {
    kind: choice(...profilersIn('heap')),
    means: 'Allocation profiler.',
    byDefault: defaultProfilers('heap'),
  },
});

export const suiteSection: Section<WrittenSuite> = section<WrittenSuite>({
  name: {
    kind: text({
      pattern: /^[A-Za-z0-9][A-Za-z0-9 ._-]*$/,
      expected: 'a name of letters, digits, dots and dashes',
      example: 'core',
      most: 100,
    }),
    means: 'Name of the suite; benchmarks are known as `suite/benchmark`.',
    required: 'required',
  },
  harness: {
    kind: choice(...harnessNames),
    means: 'The tool the benchmarks are written for.',
    byDefault: 'tinybench',
  },
  files: {
    kind: oneOrMore(fileGlob, 200),
    means:
      'Where the benchmarks are, as globs from the root of the repository; one that begins with "!" leaves files out. For other languages than JavaScript see "Harnesses".',
    byDefault: '"bench*/**/*.bench.{js,mjs,cjs,ts,mts,cts}"',
  },
  paths: {
    kind: oneOrMore(glob, 500),
    means:
      'What the suite depends on, as globs or folders; a change that touches none of it is not measured, and its status is green.',
    byDefault: '[]',
  },
  metrics: {
    kind: oneOrMore(
      text({ pattern: /^[A-Za-z][\w./-]*$/, expected: 'the name of a metric', example: 'time', most: 100 }),
      50,
    ),
    means:
      'Which metrics can fail the build: `time`, `alloc` and `cpu` (processor time) for JavaScript; what the tool reports elsewhere, and `rss` (peak memory) of every tool whose process runs one benchmark. `[]`: all that the harness reports.',
    byDefault: '[time, alloc] for JavaScript, else []',
  },
  profile: { kind: profileSection, means: 'How the cause of a regression is found.' },
  isolate: {
    kind: choice('benchmark', 'file'),
    means: 'One process for each benchmark, or for each file (faster; benchmarks of a file share heap and JIT).',
    byDefault: 'benchmark',
  },
  estimator: {
    kind: choice('median', 'p25', 'p10', 'minimum', 'mean', 'trimmed-mean'),
    means: 'How the timed batches of one process become its one number.',
    byDefault: 'p25',
  },
  warmup: {
    kind: duration('0ms', '5m'),
    means: 'Time box of the warm-up, in each process anew (jmh: 1s unless set).',
    byDefault: '100ms',
  },
  measure: {
    kind: duration('1ms', '10m'),
    means: 'Time box of the measurement, in each process anew (jmh: 1s unless set).',
    byDefault: '200ms',
  },
  timeout: {
    kind: duration('1s', '6h'),
    means: 'A process that takes longer is killed, and its benchmark fails.',
    byDefault: '60s',
  },
  flags: {
    kind: oneOrMore(
      plain({
        pattern: /^(?!--[\w-]+\s)\S(?:.*\S)?$/,
        expected: 'a flag, its value behind "=" or next in the list',
        example: '[--import, tsx]',
      }),
      50,
    ),
    means:
      'Further flags: of `node` for JavaScript, of `go test` (behind `-args` the benchmarks’ own), of pytest, a pyperf script, `cargo bench`, hyperfine, JMH or the Google Benchmark program.',
    byDefault: '[]',
  },
  command: {
    kind: command,
    means:
      'Command line: what is measured (command, hyperfine) or prints results (json), what builds once a checkout (google-benchmark, jmh), the interpreter (pytest, asv, pyperf).',
  },
  'exit-code': {
    kind: oneOrMore(integer(0, 255), 20),
    means: 'Exit codes of the command (of `command`) that count as success; any other is a failure. Absent: 0.',
  },
  prepare: { kind: command, means: 'Command line run before each run of the command (of `command`), untimed.' },
  cleanup: { kind: command, means: 'Command line run after each run of the command (of `command`), untimed.' },
  parameters: {
    kind: mapping(
      { pattern: /^[A-Za-z]\w*$/, expected: 'a name of letters and digits', example: 'size' },
      oneOrMore(parameterValue, 100),
    ),
    means:
      'Values for `{name}` in `command`, `prepare` and `cleanup` (of `command`); each combination is a benchmark: `cli/size=big`.',
  },
  'working-directory': {
    kind: text({
      pattern: /^(?![/\\]|[A-Za-z]:)(?!.*(?:^|\/)\.\.(?:\/|$))[^\u0000-\u001f\\]+$/,
      expected: 'a folder inside the repository',
      example: 'packages/core',
    }),
    means: 'Where the suite is run, from the root of the repository.',
    byDefault: '.',
  },
  profiler: {
    kind: text({ pattern: /^[^\u0000-\u001f]+$/, expected: 'a path', example: '/opt/async-profiler' }),
    means: 'Path of async-profiler, perf or py-spy, where it is not found automatically.',
  },
});
