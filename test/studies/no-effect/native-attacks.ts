/** What a change can do to benchmarks that are built: in the code, in what the build reads, and in what the program reads. */
import type { Edit } from '../../tools/no-effect/affected.ts';

/** `why`: how the answer names it, where another attack in the same commit could keep the benchmark open. */
export type NativeAttack = readonly [benchmark: string, what: string, edit: Edit, why?: RegExp];

export interface NativeProgram {
  readonly language: string;
  readonly files: Edit;
  /** What must never be proven to have no effect. */
  readonly attacks: readonly NativeAttack[];
  /** All attacks are made in one commit, each on a benchmark of its own: a build of each would take hours. */
  readonly isOneCommit?: boolean;
  /** That leave all benchmarks as they are. */
  readonly harmless: readonly Edit[];
}

export const configOf = (harness: string, more = ''): string =>
  `version: 1\nsetup: []\nsuites:\n  - name: native\n    harness: ${harness}\n    metrics: [time]\n    warmup: 1ms\n    measure: 5ms\n${more}`;

const goLib = `package lib

import (
	"embed"
	"os"

	"example.com/m/deep"
)

//go:embed data
var data embed.FS

type Weight struct {
	small int8
	large int64
}

var weights = []Weight{{1, 2}, {3, 4}}

var hooks = map[string]func(int) int{"one": func(n int) int { return n }, "two": func(n int) int { return n + 1 }}

func Work(n int) int {
	total := 0
	files, _ := data.ReadDir("data")
	for i := 0; i < n; i++ {
		total += deep.Scale(i, int64(weights[i%len(weights)].large)) + hooks[name()](i) + fast(i)
	}
	return total + len(files) + late(total)
}

var calls int

func late(total int) int {
	calls++
	if calls == 1_000_000_000_000 {
		text, _ := os.ReadFile("testdata/late.txt")
		return len(text)
	}
	return total
}
`;

const goTest = `package lib

import (
	"math/rand"
	"os"
	"strconv"
	"testing"
)

var kept int

func BenchmarkWork(b *testing.B) {
	for i := 0; i < b.N; i++ {
		kept += Work(20)
	}
}

func BenchmarkChance(b *testing.B) {
	for i := 0; i < b.N; i++ {
		if rand.Float64() < 1e-12 {
			text, _ := os.ReadFile("testdata/case-" + strconv.Itoa(rand.Intn(30)) + ".txt")
			kept += len(text)
		}
	}
}

func BenchmarkListed(b *testing.B) {
	found, _ := os.ReadDir("testdata/all")
	for i := 0; i < b.N; i++ {
		if rand.Float64() < 1e-12 {
			text, _ := os.ReadFile("testdata/all/" + found[rand.Intn(len(found))].Name())
			kept += len(text)
		}
	}
}
`;

const deep = 'package deep\n\nfunc Scale(i int, by int64) int { return i * int(by) }\n';
const go: NativeProgram = {
  language: 'Go',
  files: {
    'flamegate.yml': configOf('go'),
    'go.mod': 'module example.com/m\n\ngo 1.21\n',
    'lib/lib.go': goLib,
    'lib/name.go': 'package lib\n\nfunc name() string { return "one" }\n',
    'lib/fast.go': '//go:build !slow\n\npackage lib\n\nfunc fast(n int) int { return n }\n',
    'lib/fast_slow.go': '//go:build slow\n\npackage lib\n\nfunc fast(n int) int { return n * n % 7 }\n',
    'lib/lib_test.go': goTest,
    'lib/data/a.txt': 'a\n',
    'lib/testdata/late.txt': 'a\n',
    'lib/testdata/case-17.txt': 'a\n',
    'lib/testdata/all/x.txt': 'a\n',
    'lib/testdata/all/y.txt': 'a\n',
    'deep/deep.go': deep,
    'docs/guide.md': 'A guide\n',
  },
  attacks: [
    [
      'lib/BenchmarkWork',
      'a build tag turned round',
      {
        'lib/fast.go': '//go:build slow\n\npackage lib\n\nfunc fast(n int) int { return n }\n',
        'lib/fast_slow.go': '//go:build !slow\n\npackage lib\n\nfunc fast(n int) int { return n * n % 7 }\n',
      },
    ],
    ['lib/BenchmarkWork', 'an embedded file', { 'lib/data/a.txt': 'b\n' }],
    ['lib/BenchmarkWork', 'a file more in an embedded folder', { 'lib/data/b.txt': 'b\n' }],
    [
      'lib/BenchmarkWork',
      'an order of fields',
      {
        'lib/lib.go': goLib
          .replace('\tsmall int8\n\tlarge int64', '\tlarge int64\n\tsmall int8')
          .replace('{{1, 2}, {3, 4}}', '{{2, 1}, {4, 3}}'),
      },
    ],
    ['lib/BenchmarkWork', 'a type of a field', { 'lib/lib.go': goLib.replace('large int64', 'large int32') }],
    ['lib/BenchmarkWork', 'a function in a table', { 'lib/lib.go': goLib.replace('return n }', 'return n % 3 }') }],
    [
      'lib/BenchmarkWork',
      'a name that picks a function',
      { 'lib/name.go': 'package lib\n\nfunc name() string { return "two" }\n' },
    ],
    [
      'lib/BenchmarkWork',
      'a function of another package',
      { 'deep/deep.go': deep.replace('i * int(by)', 'i*int(by)%7') },
    ],
    ['lib/BenchmarkWork', 'a pragma', { 'deep/deep.go': deep.replace('func Scale', '//go:noinline\nfunc Scale') }],
    [
      'lib/BenchmarkWork',
      'an initializer of another package',
      { 'deep/init.go': 'package deep\n\nvar Big = make([]byte, 1<<20)\n\nfunc init() { Big[1] = 1 }\n' },
    ],
    ['lib/BenchmarkWork', 'a package more', { 'lib/more.go': 'package lib\n\nimport _ "net/http/pprof"\n' }],
    [
      'lib/BenchmarkWork',
      'a directive for the runtime',
      { 'lib/debug_test.go': '//go:debug panicnil=1\npackage lib\n' },
    ],
    [
      'lib/BenchmarkWork',
      'a linked name',
      {
        'lib/link.go':
          'package lib\n\nimport _ "unsafe"\n\n//go:linkname fastrand runtime.cheaprand\nfunc fastrand() uint32\n\nfunc init() { calls = int(fastrand() % 2) }\n',
        'lib/link.s': '',
      },
    ],
    [
      'lib/BenchmarkWork',
      'a function before all tests',
      {
        'lib/main_test.go':
          'package lib\n\nimport (\n\t"os"\n\t"testing"\n)\n\nfunc TestMain(m *testing.M) {\n\thooks["one"] = func(n int) int { return n % 9 }\n\tos.Exit(m.Run())\n}\n',
      },
    ],
    [
      'lib/BenchmarkWork',
      'an external test package that patches',
      {
        'lib/patch_test.go':
          'package lib_test\n\nimport "example.com/m/deep"\n\nfunc init() { _ = deep.Scale(1, 2) }\n',
      },
    ],
    [
      'lib/BenchmarkWork',
      'a workspace with another copy',
      {
        'go.work': 'go 1.21\n\nuse .\n\nreplace example.com/none => ./deep\n',
        'deep/deep.go': deep.replace('i * int(by)', 'int(by) * i * 1 % 99'),
      },
    ],
    ['lib/BenchmarkWork', 'a file that a late call reads', { 'lib/testdata/late.txt': 'bb\n' }],
    ['lib/BenchmarkChance', 'a file that chance reads, by number', { 'lib/testdata/case-17.txt': 'bb\n' }],
    ['lib/BenchmarkListed', 'a file of a folder that is listed', { 'lib/testdata/all/y.txt': 'bb\n' }],
    ['lib/BenchmarkListed', 'a file more in a folder that is listed', { 'lib/testdata/all/z.txt': '' }],
    [
      'lib/BenchmarkListed',
      'a name in a folder that is listed',
      { 'lib/testdata/all/y.txt': null, 'lib/testdata/all/w.txt': 'a\n' },
    ],
  ],
  harmless: [
    { 'docs/guide.md': 'Another guide\n' },
    { 'lib/lib.go': goLib.replace('total := 0', 'total := 0 // all') },
  ],
};

const cppBuild = (flags: string): string => `set -e
mkdir -p build
sh generate.sh > build/generated.h
c++ ${flags} -c -o build/core.o core.cpp
c++ ${flags} -DMODE=1 -Ibuild -o build/lib_bench bench.cpp build/core.o -lbenchmark -lpthread
`;
const core = `#include "core.h"
int Core::work(int n) const { int s = 0; for (int i = 0; i < n; i++) s += i ^ s; return s; }
`;
const cppBench = `#include <benchmark/benchmark.h>
#include <cstdlib>
#include <fstream>
#include <string>
#include "core.h"
#include "generated.h"
static void BM_Work(benchmark::State& state) {
  Core core;
  for (auto _ : state) benchmark::DoNotOptimize(core.work(N) + scale<MODE>(GENERATED));
}
BENCHMARK(BM_Work);
static void BM_Late(benchmark::State& state) {
  static long calls = 0;
  for (auto _ : state) {
    if (++calls == 1000000000000L) {
      std::ifstream file("late.txt");
      std::string text;
      file >> text;
      benchmark::DoNotOptimize(text);
    }
  }
}
BENCHMARK(BM_Late);
BENCHMARK_MAIN();
`;
const coreHeader = `#pragma once
#include "size.h"
struct Base { virtual int work(int n) const { return n; } virtual ~Base() = default; };
struct Core : Base { int work(int n) const override; };
template <int M> int scale(int n) { return n * M; }
`;
const cpp: NativeProgram = {
  language: 'C++',
  files: {
    '.gitignore': 'build\n',
    'flamegate.yml': configOf('google-benchmark', '    command: sh build.sh\n'),
    'build.sh': cppBuild('-O1'),
    'generate.sh': 'echo "#define GENERATED 4"\n',
    'core.cpp': core,
    'core.h': coreHeader,
    'size.h': '#define N 100\n',
    'bench.cpp': cppBench,
    'late.txt': 'a\n',
    'README.md': 'A library\n',
  },
  attacks: [
    ['lib_bench/BM_Work', 'a macro', { 'size.h': '#define N 130\n' }],
    ['lib_bench/BM_Work', 'a macro of the build', { 'build.sh': cppBuild('-O1').replace('MODE=1', 'MODE=3') }],
    ['lib_bench/BM_Work', 'optimization', { 'build.sh': cppBuild('-O0') }],
    ['lib_bench/BM_Work', 'the processor’s instructions', { 'build.sh': cppBuild('-O3 -mavx2') }],
    [
      'lib_bench/BM_Work',
      'assertions of the library',
      { 'build.sh': cppBuild('-O1 -D_GLIBCXX_ASSERTIONS -fno-inline') },
    ],
    ['lib_bench/BM_Work', 'a sanitizer', { 'build.sh': cppBuild('-O1 -fsanitize=undefined') }],
    ['lib_bench/BM_Work', 'a generated header', { 'generate.sh': 'echo "#define GENERATED 5"\n' }],
    ['lib_bench/BM_Work', 'a loop', { 'core.cpp': core.replace('i ^ s', '(i ^ s) % 7') }],
    ['lib_bench/BM_Work', 'a template', { 'core.h': coreHeader.replace('n * M;', 'n * M + 1;') }],
    [
      'lib_bench/BM_Work',
      'a base class',
      { 'core.h': coreHeader.replace('{ virtual int work', '{ long pad = 1; virtual int work') },
    ],
    [
      'lib_bench/BM_Work',
      'a header that hides another',
      { 'build/core.h': null, 'core.h': coreHeader.replace('#include "size.h"', '#define N 101') },
    ],
    [
      'lib_bench/BM_Work',
      'a static initializer',
      { 'core.cpp': `${core}#include <vector>\nstatic std::vector<int> made(1 << 20, 1);\n` },
    ],
    [
      'lib_bench/BM_Work',
      'another allocator',
      {
        'core.cpp': `${core}#include <cstdlib>\n#include <new>\nvoid* operator new(std::size_t n) { return std::malloc(n + 64); }\nvoid operator delete(void* p) noexcept { std::free(p); }\nvoid operator delete(void* p, std::size_t) noexcept { std::free(p); }\n`,
      },
    ],
    [
      'lib_bench/BM_Work',
      'an alignment',
      { 'core.cpp': core.replace('int Core', '__attribute__((aligned(512))) int Core') },
    ],
    ['lib_bench/BM_Late', 'a file that a late call reads', { 'late.txt': 'bb\n' }],
  ],
  harmless: [{ 'README.md': 'A fine library\n' }, { 'core.cpp': `// Works.\n${core}` }],
};

export const rustLib = `pub mod deep;

pub const ROUNDS: u32 = 90;
static TABLE: &str = include_str!("table.txt");

pub trait Shape {
    fn area(&self) -> u32 {
        ROUNDS
    }
}

pub struct Square;
impl Shape for Square {}

macro_rules! step {
    ($n:expr) => {
        $n.wrapping_mul(3)
    };
}

#[inline(never)]
pub fn work(n: u32) -> u32 {
    let mut total = TABLE.len() as u32 + env!("LAB").len() as u32;
    for i in 0..n {
        total = total.wrapping_add(step!(i) ^ deep::scale(i) ^ Square.area());
        if cfg!(feature = "slow") {
            total ^= i % 7;
        }
    }
    total
}
`;
export const rustManifest = `[package]
name = "work"
version = "0.1.0"
edition = "2021"
build = "build.rs"

[features]
default = []
slow = []

[dev-dependencies]
criterion = { version = "0.5", default-features = false }

[[bench]]
name = "digest"
harness = false

[profile.bench.package."*"]
opt-level = 0
`;
const rustBuild = 'fn main() { println!("cargo:rustc-env=LAB=fast"); }\n';
export const rust: NativeProgram = {
  language: 'Rust',
  files: {
    '.gitignore': 'target/\n',
    'flamegate.yml': configOf('criterion'),
    'Cargo.toml': rustManifest,
    'build.rs': rustBuild,
    'src/lib.rs': rustLib,
    'src/deep.rs': '#[inline]\npub fn scale(n: u32) -> u32 { n.rotate_left(3) }\n',
    'src/table.txt': 'abc',
    'benches/digest.rs': `use criterion::{criterion_group, criterion_main, Criterion};
use std::hint::black_box;

fn digest(c: &mut Criterion) {
    c.bench_function("work", |b| b.iter(|| work::work(black_box(50))));
}

criterion_group!(benches, digest);
criterion_main!(benches);
`,
    'README.md': 'A crate\n',
  },
  attacks: [
    ['digest/work', 'a constant', { 'src/lib.rs': rustLib.replace('u32 = 90', 'u32 = 91') }],
    ['digest/work', 'a file that is included', { 'src/table.txt': 'abcd' }],
    ['digest/work', 'what the build script says', { 'build.rs': rustBuild.replace('fast', 'slower') }],
    ['digest/work', 'a feature', { 'Cargo.toml': rustManifest.replace('default = []', 'default = ["slow"]') }],
    ['digest/work', 'a profile', { 'Cargo.toml': `${rustManifest}\n[profile.bench]\nopt-level = 1\n` }],
    [
      'digest/work',
      'flags of the compiler',
      { '.cargo/config.toml': '[build]\nrustflags = ["-C", "target-cpu=native"]\n' },
    ],
    ['digest/work', 'a macro', { 'src/lib.rs': rustLib.replace('wrapping_mul(3)', 'wrapping_mul(5)') }],
    [
      'digest/work',
      'a trait’s own method',
      { 'src/lib.rs': rustLib.replace('        ROUNDS\n', '        ROUNDS * 2\n') },
    ],
    ['digest/work', 'a module', { 'src/deep.rs': '#[inline]\npub fn scale(n: u32) -> u32 { n.rotate_left(3) % 7 }\n' }],
    [
      'digest/work',
      'a global allocator',
      {
        'src/deep.rs':
          'struct Own;\nunsafe impl std::alloc::GlobalAlloc for Own {\n    unsafe fn alloc(&self, l: std::alloc::Layout) -> *mut u8 { std::alloc::System.alloc_zeroed(l) }\n    unsafe fn dealloc(&self, p: *mut u8, l: std::alloc::Layout) { std::alloc::System.dealloc(p, l) }\n}\n#[global_allocator]\nstatic OWN: Own = Own;\n#[inline]\npub fn scale(n: u32) -> u32 { n.rotate_left(3) }\n',
      },
    ],
  ],
  harmless: [{ 'README.md': 'A fine crate\n' }],
};

const javaCore = `package org.sample;

public class Core extends Base {
  static final int ROUNDS = 90;

  int work(int n) {
    int total = start();
    for (int i = 0; i < n; i++) total += step(late(i)) ^ Rules.rule(i);
    return total + loaded();
  }

  static long calls;

  static int late(int i) { return ++calls == 1_000_000_000_000L ? new Late().go(i) : i; }

  int step(int i) { java.util.function.IntUnaryOperator by = n -> n * 3; return by.applyAsInt(i) + ROUNDS; }

  int loaded() { int sum = 0; for (Runnable each : java.util.ServiceLoader.load(Runnable.class)) { each.run(); sum++; } return sum; }
}
`;
const javaLate = 'package org.sample;\n\npublic class Late {\n  int go(int i) { return i; }\n}\n';
const javaBase = 'package org.sample;\n\npublic class Base {\n  int start() { return 1; }\n}\n';
const javaRules = `package org.sample;

public class Rules {
  static int rule(int i) {
    try {
      return (Integer) Class.forName("org.sample.Hid" + "den").getMethod("of", int.class).invoke(null, i);
    } catch (ReflectiveOperationException e) {
      return i;
    }
  }
}
`;
const javaHidden = 'package org.sample;\n\npublic class Hidden {\n  public static int of(int i) { return i % 5; }\n}\n';
const javaService = 'package org.sample;\n\npublic class Service implements Runnable {\n  public void run() {}\n}\n';
/** `lib/` holds JMH's jars. */
const java: NativeProgram = {
  language: 'Java',
  files: {
    '.gitignore': 'target/\n',
    'flamegate.yml': configOf('jmh', '    command: sh build.sh\n'),
    'build.sh': `set -e
mkdir -p target/classes
javac -proc:full -cp 'lib/*' -d target/classes $(find src -name '*.java') 2>/dev/null || javac -cp 'lib/*' -d target/classes $(find src -name '*.java')
cp -r resources/. target/classes
printf 'Main-Class: org.openjdk.jmh.Main\\nClass-Path:%s\\n' "$(for jar in lib/*.jar; do printf ' ../%s' "$jar"; done)" > target/manifest.txt
jar cfm target/benchmarks.jar target/manifest.txt -C target/classes .
`,
    'resources/META-INF/services/java.lang.Runnable': 'org.sample.Service\n',
    'src/Core.java': javaCore,
    'src/Late.java': javaLate,
    'src/Base.java': javaBase,
    'src/Rules.java': javaRules,
    'src/Hidden.java': javaHidden,
    'src/Service.java': javaService,
    'src/Digest.java':
      'package org.sample;\n\nimport org.openjdk.jmh.annotations.Benchmark;\n\npublic class Digest {\n  @Benchmark\n  public int work() { return new Core().work(20); }\n}\n',
    'README.md': 'A library\n',
  },
  attacks: [
    ['org.sample.Digest/work', 'a constant', { 'src/Core.java': javaCore.replace('ROUNDS = 90', 'ROUNDS = 91') }],
    [
      'org.sample.Digest/work',
      'a class that a late call loads',
      { 'src/Late.java': javaLate.replace('return i', 'return i % 7') },
    ],
    ['org.sample.Digest/work', 'a lambda', { 'src/Core.java': javaCore.replace('n -> n * 3', 'n -> n * 4') }],
    ['org.sample.Digest/work', 'a base class', { 'src/Base.java': javaBase.replace('return 1', 'return 100') }],
    [
      'org.sample.Digest/work',
      'a class found by reflection',
      { 'src/Hidden.java': javaHidden.replace('i % 5', 'i % 6') },
    ],
    [
      'org.sample.Digest/work',
      'a service',
      { 'src/Service.java': javaService.replace('run() {}', 'run() { new int[99].clone(); }') },
    ],
    [
      'org.sample.Digest/work',
      'which service',
      {
        'resources/META-INF/services/java.lang.Runnable': 'org.sample.Service\norg.sample.More\n',
        'src/More.java': javaService.replace('Service', 'More'),
      },
    ],
    [
      'org.sample.Digest/work',
      'a static initializer',
      { 'src/Base.java': javaBase.replace('{\n', '{\n  static final byte[] BIG = new byte[1 << 20];\n') },
    ],
    ['org.sample.Digest/work', 'a resource', { 'resources/settings.properties': 'fast=no\n' }],
  ],
  harmless: [{ 'README.md': 'A fine library\n' }],
};

export const nativePrograms: readonly NativeProgram[] = [go, cpp, rust, java];
