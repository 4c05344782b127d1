/** Ways into built benchmarks by late calls with names put together, by what stands beside the code in a program, and by rights. */
import { configOf, type NativeProgram } from './native-attacks.ts';

const goTest = `package lib

import (
	"io/fs"
	"math/rand"
	"os"
	"testing"

	"example.com/dep"
)

var kept int
var kinds = []string{"early", "late"}

func BenchmarkWork(b *testing.B) {
	for i := 0; i < b.N; i++ {
		kept += dep.Scale(i) + fast(i)
	}
}

func BenchmarkPieces(b *testing.B) {
	for i := 0; i < b.N; i++ {
		if rand.Float64() < 1e-12 {
			text, _ := os.ReadFile("testdata/" + kinds[i%2] + ".json")
			kept += len(text)
		}
	}
}

func BenchmarkSize(b *testing.B) {
	found, _ := os.Stat("testdata/" + kinds[1] + ".json")
	for i := 0; i < b.N; i++ {
		kept += int(found.Size())
	}
}

func BenchmarkListed(b *testing.B) {
	for i := 0; i < b.N; i++ {
		if rand.Float64() < 1e-12 {
			found, _ := os.ReadDir("testdata/all")
			kept += len(found)
		}
	}
}

func BenchmarkWalked(b *testing.B) {
	for i := 0; i < b.N; i++ {
		if rand.Float64() < 1e-12 {
			fs.WalkDir(os.DirFS("testdata"), ".", func(string, fs.DirEntry, error) error { kept++; return nil })
		}
	}
}
`;
const goMod = 'module example.com/m\n\ngo 1.23\n\nrequire example.com/dep v1.0.0\n';
const dep = 'package dep\n\nfunc Scale(n int) int { return n * 3 }\n';
const fast =
  'package lib\n\nfunc fast(n int) int {\n\tvar all []func() int\n\tfor i := 0; i < 3; i++ {\n\t\tall = append(all, func() int { return i })\n\t}\n\treturn all[n%3]()\n}\n';
const cgo = (flags: string): string =>
  `package clib\n\n/*\n#cgo LDFLAGS: ${flags}\nstatic int scale(int n) { return n * 3; }\n*/\nimport "C"\n\nfunc Scale(n int) int { return int(C.scale(C.int(n))) }\n`;

const go: NativeProgram = {
  language: 'Go back doors',
  files: {
    'flamegate.yml': configOf('go'),
    'go.mod': goMod,
    'vendor/modules.txt': '# example.com/dep v1.0.0\n## explicit; go 1.21\nexample.com/dep\n',
    'vendor/example.com/dep/dep.go': dep,
    'lib/fast.go': fast,
    'lib/lib_test.go': goTest,
    'lib/testdata/late.json': '[1]\n',
    'lib/testdata/all/x.txt': 'a\n',
    'clib/clib.go': cgo('-Wl,-z,noexecstack'),
    'clib/clib_test.go':
      'package clib\n\nimport "testing"\n\nfunc BenchmarkScale(b *testing.B) {\n\tfor i := 0; i < b.N; i++ {\n\t\tScale(i % 9)\n\t}\n}\n',
    'docs/guide.md': 'A guide\n',
    'README.md': 'A library\n',
    '.github/workflows/ci.yml': 'on: push\n',
  },
  attacks: [
    ['lib/BenchmarkWork', 'a vendored module', { 'vendor/example.com/dep/dep.go': dep.replace('n * 3', 'n * 3 % 7') }],
    ['lib/BenchmarkWork', 'the language’s version', { 'go.mod': goMod.replace('go 1.23', 'go 1.21') }],
    ['lib/BenchmarkWork', 'a setting of the runtime', { 'go.mod': `${goMod}\ngodebug panicnil=1\n` }],
    [
      'lib/BenchmarkWork',
      'a benchmark’s flags for the compiler',
      { 'lib/fast.go': fast.replace('func fast', '//go:nosplit\nfunc fast') },
    ],
    [
      'lib/BenchmarkPieces',
      'a file that chance reads by a name put together',
      { 'lib/testdata/late.json': '[1, 2]\n' },
    ],
    ['lib/BenchmarkSize', 'the size of a file by a name put together', { 'lib/testdata/late.json': '[1, 2]\n' }],
    ['lib/BenchmarkListed', 'a file more in a folder that chance lists', { 'lib/testdata/all/y.txt': 'a\n' }],
    ['lib/BenchmarkWalked', 'a file more in a folder that chance walks', { 'lib/testdata/all/y.txt': 'a\n' }],
    ['clib/BenchmarkScale', 'rights of the stack', { 'clib/clib.go': cgo('-Wl,-z,execstack') }],
  ],
  harmless: [
    {
      'docs/guide.md': 'Another guide\n',
      'README.md': 'A fine library\n',
      '.github/workflows/ci.yml': 'on: pull_request\n',
    },
  ],
};

const build = (flags = '-O1', order = 'one.cpp two.cpp', link = ''): string => `set -e
mkdir -p build
sh generate.sh > build/late.txt
c++ -O1 -shared -fPIC -o build/liblate.so late.cpp
c++ ${flags} -o build/lib_bench bench.cpp ${order} -lbenchmark -lpthread -ldl ${link}
objcopy --add-section .lab=section.txt build/lib_bench
cat tail.txt >> build/lib_bench
`;
const bench = `#include <benchmark/benchmark.h>
#include <dirent.h>
#include <dlfcn.h>
#include <cassert>
#include <fstream>
#include <iterator>
#include <string>
int work(int n);
static const char* kinds[] = {"early", "late"};
static bool isLate() { static long calls = 0; return ++calls == 1000000000000L; }
static void BM_Work(benchmark::State& state) {
  for (auto _ : state) { assert(state.iterations() != 1); benchmark::DoNotOptimize(work(9)); }
}
BENCHMARK(BM_Work);
static void BM_Own(benchmark::State& state) {
  std::ifstream file("/proc/self/exe", std::ios::binary);
  std::string text((std::istreambuf_iterator<char>(file)), {});
  for (auto _ : state) benchmark::DoNotOptimize(text.size() + text.back());
}
BENCHMARK(BM_Own);
static void BM_Late(benchmark::State& state) {
  long n = 0;
  for (auto _ : state) {
    n++;
    if (!isLate()) continue;
    const std::string kind = kinds[n % 2];
    benchmark::DoNotOptimize(dlopen(("./build/lib" + kind + ".so").c_str(), RTLD_NOW));
    std::ifstream file("data/" + kind + ".json");
    std::string text;
    file >> text;
    benchmark::DoNotOptimize(text);
  }
}
BENCHMARK(BM_Late);
static void BM_Listed(benchmark::State& state) {
  for (auto _ : state) if (isLate()) benchmark::DoNotOptimize(readdir(opendir("lists")));
}
BENCHMARK(BM_Listed);
BENCHMARK_MAIN();
`;
const one =
  'int order = 1;\nint work(int n) { int s = 0; for (int i = 0; i < n; i++) s += i ^ s; return s + order; }\n';
const two = 'extern int order;\nstatic int made = order = order * 2 + 1;\n';
const cpp: NativeProgram = {
  language: 'C++ back doors',
  files: {
    '.gitignore': 'build\n',
    'flamegate.yml': configOf('google-benchmark', '    command: sh build.sh\n'),
    'build.sh': build(),
    'generate.sh': 'echo a\n',
    'bench.cpp': bench,
    'one.cpp': one,
    'two.cpp': two,
    'late.cpp': 'extern "C" int go(int n) { return n; }\n',
    'data/late.json': '[1]\n',
    'lists/x.txt': 'a\n',
    'section.txt': 'a\n',
    'tail.txt': 'a\n',
    'README.md': 'A library\n',
  },
  attacks: [
    ['lib_bench/BM_Work', 'rights of the stack', { 'build.sh': build('-O1', 'one.cpp two.cpp', '-Wl,-z,execstack') }],
    ['lib_bench/BM_Work', 'when names are bound', { 'build.sh': build('-O1', 'one.cpp two.cpp', '-Wl,-z,now') }],
    ['lib_bench/BM_Work', 'the order of parts', { 'build.sh': build('-O1', 'two.cpp one.cpp') }],
    ['lib_bench/BM_Work', 'optimization of the whole', { 'build.sh': build('-O1 -flto') }],
    ['lib_bench/BM_Work', 'assertions that are left out', { 'build.sh': build('-O1 -DNDEBUG') }],
    ['lib_bench/BM_Work', 'a pragma', { 'one.cpp': `#pragma GCC optimize("O0")\n${one}` }],
    ['lib_bench/BM_Work', 'an attribute', { 'one.cpp': one.replace('int work', '__attribute__((cold)) int work') }],
    ['lib_bench/BM_Own', 'data behind the program', { 'tail.txt': 'b\n' }],
    ['lib_bench/BM_Own', 'data in a section of its own', { 'section.txt': 'b\n' }],
    [
      'lib_bench/BM_Late',
      'a library that a late call loads by a name put together',
      { 'late.cpp': 'extern "C" int go(int n) { return n * 2; }\n' },
    ],
    ['lib_bench/BM_Late', 'a file that a late call reads by a name put together', { 'data/late.json': '[1, 2]\n' }],
    ['lib_bench/BM_Listed', 'a file more in a folder that a late call lists', { 'lists/y.txt': 'a\n' }],
  ],
  harmless: [{ 'README.md': 'A fine library\n' }, { 'one.cpp': `// Works.\n${one}` }],
};

const digest = (annotations: string): string => `package org.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import org.openjdk.jmh.annotations.*;

@State(Scope.Benchmark)
${annotations}
public class Digest {
  static long calls;
  static final String[] KINDS = {"early", "late"};

  static boolean isLate() { return ++calls == 1_000_000_000_000L; }


  @Benchmark
  public int work() throws Exception { return isLate() ? Files.readString(Path.of("data/late.txt")).length() : 1; }

  @Benchmark
  public int pieces() throws Exception { return isLate() ? Files.readString(Path.of("data/" + KINDS[(int) calls % 2] + ".json")).length() : 1; }

  @Benchmark
  public int listed() { return isLate() ? new java.io.File("lists").listFiles().length : 1; }

  @Benchmark
  public Object found() throws Exception { return isLate() ? Class.forName("org.sample." + KINDS[(int) calls % 2].replace('l', 'L')) : null; }
}
`;
const java: NativeProgram = {
  language: 'Java back doors',
  files: {
    '.gitignore': 'target/\n',
    'flamegate.yml': configOf('jmh', '    command: sh build.sh\n'),
    'build.sh': `set -e
mkdir -p target/classes
javac -proc:full -cp 'lib/*' -d target/classes $(find src -name '*.java') 2>/dev/null || javac -cp 'lib/*' -d target/classes $(find src -name '*.java')
printf 'Main-Class: org.openjdk.jmh.Main\\nClass-Path:%s\\n' "$(for jar in lib/*.jar; do printf ' ../%s' "$jar"; done)" > target/manifest.txt
jar cfm target/benchmarks.jar target/manifest.txt -C target/classes .
`,
    'src/Digest.java': digest('@Fork(1)'),
    'src/Late.java': 'package org.sample;\n\npublic class Late {\n  static int of(int i) { return i; }\n}\n',
    'data/late.txt': 'a\n',
    'data/late.json': '[1]\n',
    'lists/x.txt': 'a\n',
    'README.md': 'A library\n',
  },
  attacks: [
    ['org.sample.Digest/work', 'a file that a late call reads', { 'data/late.txt': 'bb\n' }],
    [
      'org.sample.Digest/pieces',
      'a file that a late call reads by a name put together',
      { 'data/late.json': '[1, 2]\n' },
    ],
    ['org.sample.Digest/listed', 'a file more in a folder that a late call lists', { 'lists/y.txt': 'a\n' }],
    [
      'org.sample.Digest/found',
      'a class that a late call finds by a name put together',
      { 'src/Late.java': 'package org.sample;\n\npublic class Late {\n  static int of(int i) { return i % 7; }\n}\n' },
    ],
    [
      'org.sample.Digest/work',
      'arguments of the virtual machine',
      { 'src/Digest.java': digest('@Fork(value = 1, jvmArgs = "-Xint")') },
    ],
  ],
  harmless: [{ 'README.md': 'A fine library\n' }],
};

export const nativeBackDoors: readonly NativeProgram[] = [go, cpp, java];
