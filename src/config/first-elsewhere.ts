/** The first benchmark of a repository that is not in JavaScript: what to paste, as no file that exists is edited. */

interface Way {
  readonly of: RegExp;
  readonly language: string;
  /** Of the repository's files; by path, what to add to it. Nothing where a sentence says all. */
  readonly paste: (given: Pick<Seen, 'files' | 'texts'>) => Readonly<Record<string, string>>;
  readonly words: string;
  /** It has what the words tell how to get. */
  readonly unlessNoted?: RegExp;
  /** Files beside which another way is the one. */
  readonly unlessBeside?: RegExp;
}

const go = `package first // as the other files of its folder
import "testing"
func BenchmarkParse(b *testing.B) {
	for i := 0; i < b.N; i++ { yourFunction("input") }
}`;

const python = `from your_package import parse
def test_parse(benchmark):
    benchmark(parse, "input")`;

const rustManifest = `[dev-dependencies]
criterion = { version = "0.5", default-features = false }
[[bench]]
name = "first"
harness = false`;

const rust = `use criterion::{criterion_group, criterion_main, Criterion};
fn first(c: &mut Criterion) { c.bench_function("parse", |b| b.iter(|| your_crate::parse("input"))); }
criterion_group!(benches, first);
criterion_main!(benches);`;

const gradle = `plugins { id("me.champeau.jmh") version "0.7.2" }`;

const java = `import org.openjdk.jmh.annotations.*;
@State(Scope.Benchmark)
public class First { @Benchmark public Object parse() { return YourLibrary.parse("input"); } }`;

const cmake = `find_package(benchmark REQUIRED)
add_executable(first_bench bench/first.cpp)
target_link_libraries(first_bench PRIVATE your_library benchmark::benchmark_main)`;

const cpp = `#include <benchmark/benchmark.h>
static void parse(benchmark::State& state) { for (auto _ : state) benchmark::DoNotOptimize(yourFunction("input")); }
BENCHMARK(parse);`;

/** Whatever builds the library: its headers, and where it has more, its sources behind the benchmark's. */
const cppSuite = `version: 1
suites:
  - name: native
    harness: google-benchmark
    files: build/first_bench
    command: mkdir -p build && c++ -O3 -DNDEBUG -g -I. -Iinclude bench/first.cpp -lbenchmark -lbenchmark_main -lpthread -o build/first_bench`;

const manifests =
  /(?:^|\/)(?:CMakeLists\.txt|go\.mod|pyproject\.toml|setup\.py|setup\.cfg|Cargo\.toml|build\.gradle(?:\.kts)?|pom\.xml)$/;

const hasGoogleBenchmark = /\bis written for Google Benchmark\b/;

const ways: readonly Way[] = [
  {
    of: /(?:^|\/)go\.mod$/,
    language: 'Go',
    paste: ({ files }) => ({ [besideOf(files, /(?:^|\/)go\.mod$/, 'first_test.go')]: go }),
    words: 'a func BenchmarkX(b *testing.B) in a _test.go file',
  },
  {
    of: /(?:^|\/)(?:pyproject\.toml|setup\.py|setup\.cfg)$/,
    language: 'Python',
    paste: () => ({ 'tests/test_bench.py': python }),
    words: 'def test_x(benchmark) with pytest-benchmark among the packages for tests',
  },
  {
    of: /(?:^|\/)Cargo\.toml$/,
    language: 'Rust',
    paste: rustFiles,
    words: 'a bench of criterion in benches/',
  },
  {
    of: /(?:^|\/)build\.gradle(?:\.kts)?$/,
    language: 'Java',
    paste: ({ files }) => ({ [gradleScript(files)]: gradle, 'src/jmh/java/First.java': java }),
    words: 'a class of JMH in src/jmh/java',
    unlessNoted: /\bhas JMH\b/,
  },
  {
    of: /(?:^|\/)pom\.xml$/,
    language: 'Java',
    paste: () => ({}),
    words:
      'a module of JMH, made by: mvn archetype:generate -DinteractiveMode=false -DarchetypeGroupId=org.openjdk.jmh -DarchetypeArtifactId=jmh-java-benchmark-archetype -DgroupId=first -DartifactId=bench -Dversion=1',
    unlessNoted: /\bhas JMH\b/,
  },
  {
    of: /(?:^|\/)CMakeLists\.txt$/,
    language: 'C++',
    paste: () => ({ 'CMakeLists.txt': cmake, 'bench/first.cpp': cpp }),
    words: 'a program of Google Benchmark',
    unlessNoted: hasGoogleBenchmark,
  },
  {
    of: /\.(?:c|cc|cpp|cxx|h|hpp)$/,
    language: 'C++',
    paste: () => ({ 'bench/first.cpp': cpp, 'bench-config/flamegate.yml': cppSuite }),
    words: 'a program of Google Benchmark (Debian and Ubuntu: libbenchmark-dev)',
    unlessNoted: hasGoogleBenchmark,
    unlessBeside: manifests,
  },
  {
    of: /\.go$/,
    language: 'Go',
    paste: () => ({}),
    words:
      'a go.mod (go mod init PATH, with the path that the packages are imported by) and a func BenchmarkX(b *testing.B) in a _test.go file',
    unlessNoted: /is in no module/,
    unlessBeside: manifests,
  },
  {
    // Scripts that only help to build or release are in folders of these names.
    of: /^(?!(?:.*\/)?(?:scripts?|tools?|ci|build|bin|\.[^/]*)\/).*\.py$/,
    language: 'Python',
    paste: () => ({ 'tests/test_bench.py': python }),
    words: 'def test_x(benchmark), with pytest and pytest-benchmark in requirements.txt',
    unlessBeside: manifests,
  },
];

/** Sources of languages of which no tool is known: whole runs of them can be timed. */
const programs = /\.(?:rb|php|cs|fs|swift|exs?|erl|hs|ml|zig|nim|jl|lua|pl|dart|scala|kt|clj|cr|f90|pas)$/;

const rustProgram = /(?:^|\/)src\/(?:main|bin\/[^/]+)\.rs$/;

export interface Seen {
  readonly files: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
  /** What was said of it so far. */
  readonly notes: readonly string[];
}

/** Whether an example in JavaScript would measure nothing of it: another language's manifest, and no script of its own. */
export function isElsewhere(files: readonly string[]): boolean {
  const isOther =
    ways.some((way) => isThere(way, files)) || files.some((file) => programs.test(file) && !aside.test(file));
  return isOther && !files.some(isOwnScript);
}

function isThere({ of, unlessBeside }: Way, files: readonly string[]): boolean {
  const own = files.filter((file) => !aside.test(file));
  return own.some((file) => of.test(file)) && !own.some((file) => unlessBeside?.test(file) === true);
}

/** How to write a first benchmark in the languages of the repository, a line each, with what to paste where. */
export function firstElsewhere({ files, texts, notes }: Seen): readonly string[] {
  const there = ways.filter(
    (way) => isThere(way, files) && !notes.some((note) => way.unlessNoted?.test(note) === true),
  );
  return [
    ...there.flatMap(({ language, words, paste }) => [
      `For ${language}: write ${words}, then run flamegate init again.`,
      ...Object.entries(paste({ files, texts })).flatMap(([path, text]) => [
        `  ${files.includes(path) ? 'add to' : 'in'} ${path}:`,
        ...text.split('\n').map((line) => `      ${line}`),
      ]),
    ]),
    ...(files.some((file) => rustProgram.test(file))
      ? [wholeRuns('./target/release/NAME', 'cargo build --release')]
      : []),
  ];
}

function wholeRuns(command: string, build: string): string {
  return `For a program in Rust: time whole runs with a suite of harness command or hyperfine (command: ${command} and its arguments), built by setup: ["${build}"].`;
}

/** In the folder of the first package, as a workspace's root may have none; a table that is there is not opened twice. */
function rustFiles({ files, texts }: Pick<Seen, 'files' | 'texts'>): Readonly<Record<string, string>> {
  const manifests = files.filter((file) => /(?:^|\/)Cargo\.toml$/.test(file) && !aside.test(file));
  const manifest =
    manifests.find((file) => /^\[package\]/m.test(texts.get(file) ?? '')) ?? manifests[0] ?? 'Cargo.toml';
  const hasTable = /^\[dev-dependencies\]/m.test(texts.get(manifest) ?? '');
  const text = hasTable
    ? rustManifest.replace('[dev-dependencies]', '# below [dev-dependencies], which is there')
    : rustManifest;
  return { [manifest]: text, [manifest.replace(/Cargo\.toml$/, 'benches/first.rs')]: rust };
}

function besideOf(files: readonly string[], manifest: RegExp, name: string): string {
  const found = files.find((file) => manifest.test(file) && !aside.test(file)) ?? '';
  return found.includes('/') ? found.replace(/[^/]+$/, name) : name;
}

function gradleScript(files: readonly string[]): string {
  return files.includes('build.gradle.kts') ? 'build.gradle.kts' : 'build.gradle';
}

/** What lies there is no product of the repository. */
const aside =
  /(?:^|\/)(?:docs?|documentation|website|site|examples?|node_modules|vendor|third_?party|static|assets|public)\//i;

/** Scripts that only configure tools measure nothing, and a package.json may be there for a formatter. */
function isOwnScript(file: string): boolean {
  return (
    /\.[cm]?[jt]sx?$/.test(file) &&
    !/\.d\.[cm]?ts$|\.(?:config|conf)\.\w+$|(?:^|\/)\.|rc\.[cm]?js$|(?:^|\/)(?:gulpfile|Gruntfile|tests?|testdata|fixtures|scripts|bench\w*)(?:\/|\.)/i.test(
      file,
    ) &&
    !aside.test(file)
  );
}
