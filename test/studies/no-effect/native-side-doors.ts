/** Ways into built benchmarks that few projects take: assembly, C, replaced modules, loaded libraries, generated data, build scripts. */
import { configOf, type NativeProgram, rust as plainRust, rustLib, rustManifest } from './native-attacks.ts';

const assembly = (times: number): string =>
  `#include "textflag.h"\n\nTEXT ·add(SB), NOSPLIT, $0-24\n\tMOVQ a+0(FP), AX\n${'\tADDQ b+8(FP), AX\n'.repeat(times)}\tMOVQ AX, ret+16(FP)\n\tRET\n`;
const goLib = `package lib

import (
	"embed"

	"example.com/dep"
)

//go:embed all:data
var data embed.FS

func add(a, b int) int

func Work(n int) int {
	files, _ := data.ReadDir("data")
	return add(n, len(files)) + dep.Scale(n)
}
`;
const goTest = `package lib

import (
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"text/template"
)

var kept int

func BenchmarkWork(b *testing.B) {
	for i := 0; i < b.N; i++ {
		kept += Work(i)
	}
}

func BenchmarkBeside(b *testing.B) {
	_, file, _, _ := runtime.Caller(0)
	text, err := os.ReadFile(filepath.Join(filepath.Dir(file), "testdata", "in.txt"))
	if err != nil {
		text, _ = os.ReadFile("testdata/in.txt")
	}
	for i := 0; i < b.N; i++ {
		kept += len(text)
	}
}

func BenchmarkTemplates(b *testing.B) {
	found := template.Must(template.ParseGlob("testdata/pages/*.tmpl"))
	for i := 0; i < b.N; i++ {
		kept += len(found.Templates())
	}
}

func BenchmarkKinds(b *testing.B) {
	entries, _ := os.ReadDir("testdata/pages")
	for i := 0; i < b.N; i++ {
		for _, each := range entries {
			kept += int(each.Type())
		}
	}
}

func BenchmarkRights(b *testing.B) {
	found, _ := os.Stat("testdata/" + "tool.sh")
	for i := 0; i < b.N; i++ {
		kept += int(found.Mode())
	}
}
`;
const dep = 'package dep\n\nfunc Scale(n int) int { return n * 3 }\n';
const cgo = (flags: string, times: number): string =>
  `package clib\n\n/*\n#cgo CFLAGS: ${flags}\nstatic int scale(int n) { int s = 0; for (int i = 0; i < n; i++) s += i * ${times}; return s; }\n*/\nimport "C"\n\nfunc Scale(n int) int { return int(C.scale(C.int(n))) }\n`;
const mod = 'module example.com/m\n\ngo 1.21\n\nrequire example.com/dep v0.0.0\n\nreplace example.com/dep => ./dep\n';
const go: NativeProgram = {
  language: 'Go side doors',
  files: {
    'flamegate.yml': configOf('go'),
    'go.mod': mod,
    'dep/go.mod': 'module example.com/dep\n\ngo 1.21\n',
    'dep/dep.go': dep,
    'dep2/go.mod': 'module example.com/dep\n\ngo 1.21\n',
    'dep2/dep.go': dep.replace('n * 3', 'n * 4'),
    'lib/lib.go': goLib,
    'lib/add_amd64.s': assembly(1),
    'lib/lib_test.go': goTest,
    'lib/data/a.txt': 'a\n',
    'lib/testdata/in.txt': 'a\n',
    'lib/testdata/tool.sh': 'true\n',
    'lib/testdata/pages/a.tmpl': 'a\n',
    'lib/testdata/b.tmpl': 'a\n',
    'clib/clib.go': cgo('-O2', 3),
    'clib/clib_test.go':
      'package clib\n\nimport "testing"\n\nfunc BenchmarkScale(b *testing.B) {\n\tfor i := 0; i < b.N; i++ {\n\t\tScale(i % 9)\n\t}\n}\n',
    'docs/guide.md': 'A guide\n',
  },
  attacks: [
    ['lib/BenchmarkWork', 'assembly', { 'lib/add_amd64.s': assembly(2) }],
    ['lib/BenchmarkWork', 'a module in the repository', { 'dep/dep.go': dep.replace('n * 3', 'n * 3 % 7') }],
    ['lib/BenchmarkWork', 'which module replaces another', { 'go.mod': mod.replace('./dep', './dep2') }],
    ['lib/BenchmarkWork', 'a hidden file in an embedded folder', { 'lib/data/.b.txt': '' }],
    ['clib/BenchmarkScale', 'a function in C', { 'clib/clib.go': cgo('-O2', 5) }],
    ['clib/BenchmarkScale', 'flags of the C compiler', { 'clib/clib.go': cgo('-O0', 3) }],
    ['lib/BenchmarkBeside', 'a file beside the source', { 'lib/testdata/in.txt': 'aaa\n' }],
    ['lib/BenchmarkTemplates', 'a template more', { 'lib/testdata/pages/b.tmpl': 'b\n' }],
    ['lib/BenchmarkTemplates', 'a template', { 'lib/testdata/pages/a.tmpl': '{{ 1 }}\n' }],
    ['lib/BenchmarkKinds', 'a file that becomes a link to the same', { 'lib/testdata/pages/a.tmpl': 'link:../b.tmpl' }],
    ['lib/BenchmarkRights', 'the state of a file', { 'lib/testdata/tool.sh': 'link:in.txt' }],
  ],
  harmless: [{ 'docs/guide.md': 'Another guide\n' }],
};

const build = `set -e
mkdir -p build
. ./flags.sh
sh generate.sh > build/table.inc
sh generate.sh > build/late.txt
c++ $FLAGS -shared -fPIC -o build/libplug.so plug.cpp
c++ $FLAGS -shared -fPIC -o build/liblate.so late.cpp
c++ $FLAGS -Iinclude -I. -Ibuild -o build/lib_bench bench.cpp weak.cpp -lbenchmark -lpthread -ldl
`;
const bench = `#include <benchmark/benchmark.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <fstream>
#include <string>
#include <size.h>
static const int table[] = {
#include "table.inc"
};
__attribute__((weak)) int step(int n) { return n + 1; }
int weakly(int n);
static void BM_Work(benchmark::State& state) {
  for (auto _ : state) benchmark::DoNotOptimize(step(SIZE) + weakly(table[0]));
}
BENCHMARK(BM_Work);
static void BM_Plug(benchmark::State& state) {
  void* handle = dlopen("./build/libplug.so", RTLD_NOW);
  int (*go)(int) = (int (*)(int))dlsym(handle, "go");
  for (auto _ : state) benchmark::DoNotOptimize(go(9));
}
BENCHMARK(BM_Plug);
static void BM_Mapped(benchmark::State& state) {
  int file = open("data.bin", O_RDONLY);
  const char* at = (const char*)mmap(nullptr, 4, PROT_READ, MAP_PRIVATE, file, 0);
  for (auto _ : state) benchmark::DoNotOptimize(at[0] + 1);
}
BENCHMARK(BM_Mapped);
static void BM_Late(benchmark::State& state) {
  static long calls = 0;
  for (auto _ : state) {
    if (++calls == 1000000000000L) benchmark::DoNotOptimize(dlopen("./build/liblate.so", RTLD_NOW));
    if (calls == 2000000000000L) {
      std::ifstream file("build/late.txt");
      std::string text;
      file >> text;
      benchmark::DoNotOptimize(text);
    }
  }
}
BENCHMARK(BM_Late);
BENCHMARK_MAIN();
`;
const weak = 'int weakly(int n) { return n * 2; }\n';
const plug = 'extern "C" int go(int n) { int s = 0; for (int i = 0; i < n; i++) s += i; return s; }\n';
const cpp: NativeProgram = {
  language: 'C++ side doors',
  files: {
    '.gitignore': 'build\n',
    'flamegate.yml': configOf('google-benchmark', '    command: sh build.sh\n'),
    'build.sh': build,
    'flags.sh': 'FLAGS=-O1\n',
    'generate.sh': 'echo "4,5"\n',
    'size.h': '#define SIZE 100\n',
    'bench.cpp': bench,
    'weak.cpp': weak,
    'plug.cpp': plug,
    'late.cpp': plug,
    'data.bin': 'abcd',
    'README.md': 'A library\n',
  },
  attacks: [
    [
      'lib_bench/BM_Work',
      'a symbol that hides a weak one',
      { 'weak.cpp': `${weak}int step(int n) { return n * n % 7; }\n` },
    ],
    ['lib_bench/BM_Work', 'a header that is found before another', { 'include/size.h': '#define SIZE 130\n' }],
    ['lib_bench/BM_Work', 'flags that the build script reads', { 'flags.sh': 'FLAGS=-O0\n' }],
    ['lib_bench/BM_Work', 'a generated table', { 'generate.sh': 'echo "6,7"\n' }],
    ['lib_bench/BM_Plug', 'a library that is loaded by name', { 'plug.cpp': plug.replace('s += i', 's += i * i') }],
    ['lib_bench/BM_Mapped', 'a file in memory', { 'data.bin': 'bbcd' }],
    ['lib_bench/BM_Late', 'a library that a late call loads', { 'late.cpp': plug.replace('s += i', 's += i * i') }],
    ['lib_bench/BM_Late', 'a generated file that a late call reads', { 'generate.sh': 'echo "4,6"\n' }],
  ],
  harmless: [{ 'README.md': 'A fine library\n' }],
};

const rustSource = rustLib
  .replace(
    'pub mod deep;',
    'pub mod deep;\n#[path = "other/aside.rs"]\npub mod aside;\nstatic BYTES: &[u8] = include_bytes!("table.txt");',
  )
  .replace(
    '$n.wrapping_mul(3)',
    '$n.wrapping_mul(3) ^ aside::aside($n) ^ near::near($n) ^ BYTES[0] as u32 ^ option_env!("LAB_SLOW").is_some() as u32',
  );
const rust: NativeProgram = {
  language: 'Rust side doors',
  files: {
    ...plainRust.files,
    'Cargo.toml': rustManifest.replace('[dev-dep', '[dependencies]\nnear = { path = "near" }\n\n[dev-dep'),
    'near/Cargo.toml': '[package]\nname = "near"\nversion = "0.1.0"\nedition = "2021"\n',
    'near/src/lib.rs': 'pub fn near(n: u32) -> u32 { n ^ 5 }\n',
    'src/lib.rs': rustSource,
    'src/other/aside.rs': '#[inline(never)]\npub fn aside(n: u32) -> u32 { n >> 1 }\n',
    'build.rs':
      'fn main() { println!("cargo:rustc-env=LAB={}", std::fs::read_to_string("lab.txt").unwrap().trim()); }\n',
    'lab.txt': 'fast\n',
  },
  attacks: [
    ['digest/work', 'a crate beside', { 'near/src/lib.rs': 'pub fn near(n: u32) -> u32 { n.rotate_left(5) % 7 }\n' }],
    [
      'digest/work',
      'a module at another place',
      { 'src/other/aside.rs': '#[inline(never)]\npub fn aside(n: u32) -> u32 { (n >> 1) % 7 }\n' },
    ],
    ['digest/work', 'a file that the build script reads', { 'lab.txt': 'slower\n' }],
    ['digest/work', 'bytes that are included', { 'src/table.txt': 'bbc' }],
    [
      'digest/work',
      'option_env! that cargo’s configuration sets',
      { '.cargo/config.toml': '[env]\nLAB_SLOW = { value = "1", force = true }\n' },
    ],
    [
      'digest/work',
      'how it is linked',
      {
        'build.rs':
          'fn main() { println!("cargo:rustc-env=LAB=fast"); println!("cargo:rustc-link-arg-benches=-Wl,-z,norelro"); }\n',
      },
    ],
  ],
  harmless: [{ 'README.md': 'A fine crate\n' }],
};

export const nativeSideDoors: readonly NativeProgram[] = [go, cpp, rust];
