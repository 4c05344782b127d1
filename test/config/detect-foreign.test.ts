/** What `init` finds of other languages, from files as real repositories have them. */
import { expect, test } from 'vitest';
import { declaredBy, detectForeign, tellingRank } from '../../src/config/detect-foreign.ts';
import { pyperfScripts } from '../../src/tools/pyperf-scripts.ts';

/** By path; undefined: a file whose text was not read. */
function found(given: Readonly<Record<string, string | undefined>>) {
  const texts = new Map<string, string>();
  for (const [file, text] of Object.entries(given)) if (text !== undefined) texts.set(file, text);
  return detectForeign({ files: Object.keys(given), texts });
}

const goBench = 'package m\n\nfunc BenchmarkX(b *testing.B) {}\n';
const goTest = 'package m\n\nfunc TestX(t *testing.T) {}\nfunc Benchmarkish() {}\n';

const includes = '#include <benchmark/benchmark.h>\n';
const benchmarkFolder =
  'find_package(benchmark REQUIRED)\nadd_executable(b b.cc)\ntarget_link_libraries(b benchmark::benchmark)\n';

test('a Go module without benchmarks is not offered, one whose tests were not read may have some', () => {
  const given = { 'go.mod': '', 'a_test.go': goTest, 'sub/go.mod': '', 'sub/b_test.go': goBench };
  expect(found(given).suites).toMatchObject([{ name: 'go', workingDirectory: 'sub' }]);
  expect(found({ 'go.mod': '', 'a_test.go': undefined }).suites).toMatchObject([{ name: 'go' }]);
  expect(found({ 'go.mod': '', 'a_test.go': goTest })).toMatchObject({
    suites: [],
    notes: [expect.stringMatching(/no benchmarks/)],
  });
});

test.each([
  ['a_windows_test.go', '', 'windows'],
  ['a_darwin_arm64_test.go', '', 'darwin'],
  ['a_js_wasm_test.go', '', 'js or wasm'],
  ['a_test.go', '//go:build windows || (darwin && cgo)\n\n', 'windows or darwin'],
  ['a_test.go', '// +build plan9\n\n', 'plan9'],
  ['a_windows_thing_test.go', '', undefined],
  ['windows_test.go', '', undefined],
  ['a_amd64_test.go', '', undefined],
  ['a_test.go', '//go:build windows || linux\n\n', undefined],
  ['a_test.go', '//go:build !windows\n\n', undefined],
  ['a_test.go', '//go:build unix\n\n', undefined],
])('Go benchmarks that only other systems build are no suite, and named: %s %j', (file, constraint, systems) => {
  const { suites, notes } = found({ 'go.mod': '', [file]: constraint + goBench });
  expect(suites).toHaveLength(systems === undefined ? 1 : 0);
  const words = `${file} holds Go benchmarks that are built for ${systems} alone`;
  expect(notes.join('\n').includes(words)).toBe(systems !== undefined);
});

test('benchmarks of an inner Go module, of testdata and of vendored code are not the outer module’s', () => {
  const given = { 'go.mod': '', 'a_test.go': goTest, 'testdata/x_test.go': goBench, 'vendor/y/y_test.go': goBench };
  expect(found(given).suites).toEqual([]);
});

test('Go benchmarks that no go.mod is above are named, with what to do', () => {
  const note = /^glob_test\.go \(and 1 more\) holds Go benchmarks and is in no module: .*go mod init PATH/;
  const given = {
    'glob_test.go': goBench,
    'match/any_test.go': goBench,
    'vendor/y/y_test.go': goBench,
    'b_test.go': goTest,
  };
  expect(found(given)).toMatchObject({
    suites: [],
    notes: [expect.stringMatching(note)],
    noted: ['glob_test.go', 'match/any_test.go'],
  });
  // Of a file that was not read nothing is said.
  expect(found({ 'glob_test.go': undefined })).toMatchObject({ suites: [], notes: [] });
  expect(found({ 'sub/go.mod': '', 'sub/a_test.go': goBench, 'b_test.go': goBench })).toMatchObject({
    suites: [{ workingDirectory: 'sub' }],
    notes: [expect.stringMatching(/^b_test\.go holds/)],
  });
});

test('Go benchmarks behind a build tag of the project’s own are asked for with it', () => {
  expect(found({ 'go.mod': '', 'a_test.go': `//go:build integration\n\n${goBench}` }).suites).toMatchObject([
    { flags: ['-tags=integration'] },
  ]);
  expect(found({ 'go.mod': '', 'a_test.go': `//go:build linux\n\n${goBench}` }).suites[0]?.flags).toBeUndefined();
});

test.each([
  ['//go:build use_fast', ['use_fast']],
  ['//go:build use_fast && linux', ['use_fast']],
  ['// +build use_fast', ['use_fast']],
  ['// +build use_fast,linux', ['use_fast']],
  ['//go:build a && b', ['a,b']],
  ['//go:build linux || use_fast', []],
  ['//go:build !use_fast', []],
  ['// +build use_fast linux', []],
  ['// +build !a,!b', []],
  ['// +build linux\n// +build use_fast', ['use_fast']],
  ['//go:build (a || b) && c', ['a,c']],
  ['//go:build (alltests || lib.alltests) && !lib.nobench && !nobench && go1.24', ['alltests']],
  ['//go:build (linux || a) && b', ['b']],
  ['//go:build !(a || b) && linux', []],
  ['//go:build (linux && a) || (darwin && (a || b))', ['a']],
  ['//go:build ((a', ['a']],
  [`//go:build ${'(a || b) && '.repeat(20)}c`, ['a,c']],
  [`//go:build ${'(a || b) && '.repeat(100)}c`, []],
])('Go benchmarks behind a tag, beside others, are named with what asks for them: %j', (constraint, tags) => {
  const { suites, notes } = found({
    'go.mod': '',
    'a_test.go': goBench,
    'fast_test.go': `${constraint}\n\n${goBench}`,
  });
  expect(suites).toHaveLength(1);
  expect(suites[0]?.flags).toBeUndefined();
  const words = (tag: string) =>
    `fast_test.go is built only with -tags=${tag}: to measure it too, add a suite of harness go with flags: [-tags=${tag}].`;
  expect(notes).toEqual(tags.map(words));
});

const criterion = 'use criterion::{criterion_group, criterion_main};\n';

test('benches of criterion and those of #[bench] are a suite each; others are named with their tool', () => {
  const { suites, notes } = found({
    'Cargo.toml': '[package]\nname = "a"\n[dev-dependencies]\ncriterion = "0.5"\n',
    'benches/a.rs': criterion,
    'benches/b.rs': '#![feature(test)]\nextern crate test;\n',
    'benches/c.rs': 'fn main() { divan::main(); }\n',
    'benches/e.rs': 'use gungraun::{main};\n',
    'benches/d.rs': '#[macro_use]\nextern crate bencher;\nuse bencher::Bencher;\n',
    'benches/common.rs': 'pub fn shared() {}\n',
  });
  expect(suites).toMatchObject([
    { harness: 'criterion', name: 'rust', globs: ['benches/a.rs'] },
    { harness: 'divan', name: 'rust-divan', globs: ['benches/c.rs'] },
    { harness: 'libtest', name: 'rust-bench', globs: ['benches/b.rs', 'benches/d.rs'] },
  ]);
  expect(notes.join('\n')).toMatch(
    /^benches\/e\.rs is written for gungraun[\s\S]*benches\/b\.rs is written for nightly/,
  );
});

const ofCrate = '[package]\nname = "a"\n';

test.each<[string, Record<string, string>, object | undefined]>([
  ['for nightly', { 'src/lib.rs': '#![feature(test)]\n' }, { globs: ['src/lib.rs'], flags: ['--lib'] }],
  ['among tests', { 'src/lib.rs': '#![cfg_attr(test, feature(test, x))]\n' }, { flags: ['--lib'] }],
  [
    'with a feature',
    { 'src/lib.rs': '//! A.\n#![cfg_attr(all(feature = "nightly", test), feature(test))]\n' },
    { flags: ['--lib', '--features=nightly'] },
  ],
  [
    'with either feature',
    { 'src/lib.rs': '#![cfg_attr(any(feature = "a", feature = "b"), feature(test))]\n' },
    { flags: ['--lib', '--features=a'] },
  ],
  [
    'elsewhere',
    { 'Cargo.toml': `${ofCrate}[lib]\nname = "b"\npath = "lib/b.rs"\n`, 'lib/b.rs': '#![feature(test)]\n' },
    { globs: ['lib/b.rs'] },
  ],
  [
    'in a folder',
    { 'a/Cargo.toml': ofCrate, 'a/src/lib.rs': '#![feature(test)]\n', 'Cargo.toml': '[workspace]\nmembers = ["a"]\n' },
    { globs: ['a/src/lib.rs'], workingDirectory: 'a' },
  ],
  ['of another feature', { 'src/lib.rs': '#![feature(testing, doc_cfg)]\n// feature(test)\n' }, undefined],
  ['without a feature', { 'src/lib.rs': '#![cfg_attr(not(feature = "std"), feature(test))]\n' }, undefined],
])('#[bench] in a library is a suite of its own: %s', (_, given, expected) => {
  const all = { 'Cargo.toml': ofCrate, ...given };
  const { suites, notes } = found(all);
  expect(suites).toMatchObject(expected === undefined ? [] : [{ harness: 'libtest', name: 'rust-lib', ...expected }]);
  expect(notes).toHaveLength(suites.length);
  const read = new Map(Object.entries(all).filter(([file]) => file.endsWith('.toml')));
  expect(declaredBy(read, Object.keys(all))).toEqual(Object.keys(all).filter((file) => file.endsWith('.rs')));
});

test.each([
  ['found by cargo', 'edition = "2021"', '', true],
  ['not asked for', 'edition = "2021"\nautobenches = false', '', false],
  ['of the first edition, beside one that is named', '', '[[bench]]\nname = "a"\n', false],
  ['of the first edition, asked for', 'autobenches = true', '[[bench]]\nname = "a"\n', true],
  ['of an edition that the workspace names', 'edition.workspace = true', '[[bench]]\nname = "a"\n', true],
  ['of the first edition, alone', '', '', true],
])('a bench that no manifest names is built only where cargo looks for it: %s', (_, keys, sections, isFound) => {
  const { suites } = found({
    'Cargo.toml': `[package]\nname = "x"\n${keys}\n${sections}[dev-dependencies]\ncriterion = "0.5"\n`,
    'benches/a.rs': criterion,
    'benches/b.rs': criterion,
  });
  const isNamed = sections !== '';
  const globs = isFound ? ['**/bench*/**/*.rs'] : ['benches/a.rs'];
  expect(suites.map((suite) => suite.globs)).toEqual(isFound || isNamed ? [globs] : []);
});

test('benches of a workspace’s members are built from its root, those of a crate beside it where it stands', () => {
  const given = {
    'Cargo.toml': '[workspace]\nmembers = ["crates/*"]\nexclude = ["fuzz"]\n[package]\nname = "root"\n',
    'crates/a/Cargo.toml': '[package]\n',
    'crates/a/benches/x.rs': criterion,
  };
  expect(found(given).suites).toMatchObject([{ flags: ['--workspace'], globs: ['**/bench*/**/*.rs'] }]);
  const beside = { 'Cargo.toml': '[package]\n', 'bench/Cargo.toml': '[package]\n', 'bench/benches/x.rs': criterion };
  expect(found(beside).suites).toMatchObject([{ workingDirectory: 'bench' }]);
});

test('features that a bench requires are turned on, as cargo leaves it out without a word', () => {
  const manifest =
    '[package]\n[[bench]]\nname = "x"\nharness = false\nrequired-features = ["std", "big"]\n[features]\n';
  expect(found({ 'Cargo.toml': manifest, 'benches/x.rs': criterion }).suites).toMatchObject([
    { flags: ['--features=std,big'] },
  ]);
});

test.each<[string, string, { globs: readonly string[]; flags?: readonly string[] }]>([
  [
    'another tool’s bench asks for a feature',
    'name = "x"\nrequired-features = ["std"]\n[[bench]]\nname = "y"\nrequired-features = ["with-iai"]',
    { globs: ['benches/x.rs'], flags: ['--features=std'] },
  ],
  [
    'cargo never builds one',
    'name = "x"\n[[bench]]\nname = "z"\nbench = false\nrequired-features = ["flames"]',
    { globs: ['benches/x.rs'] },
  ],
  [
    'cargo never builds one that lies elsewhere',
    'name = "x"\n[[bench]]\npath = "tools/z.rs"\nbench=false',
    { globs: ['benches/x.rs'] },
  ],
  [
    'one is a folder',
    "name = 'x'\n[[bench]]\nname = 'w'\nrequired-features = ['deep']",
    { globs: ['benches/w/main.rs', 'benches/x.rs'], flags: ['--features=deep'] },
  ],
])(
  'of a crate with several benches only those that are measured have their features: %s',
  (what, section, expected) => {
    const files: Readonly<Record<string, string>> = {
      'benches/x.rs': criterion,
      ...(what.startsWith('another') ? { 'benches/y.rs': 'use gungraun::{main};\nuse iai::x;\n' } : {}),
      ...(what.startsWith('cargo') ? { 'benches/z.rs': criterion, 'tools/z.rs': criterion } : {}),
      ...(what.startsWith('one') ? { 'benches/w/main.rs': criterion, 'perf/v.rs': criterion } : {}),
    };
    const off = what.includes('elsewhere') ? { 'benches/z.rs': '' } : {};
    const manifest = `[package]\nname = "a"\nedition = "2021"\n[dev-dependencies]\ncriterion = "0.5"\n[[bench]]\n${section}\n`;
    const [suite] = found({ 'Cargo.toml': manifest, ...files, ...off }).suites;
    const globs = suite?.globs.map((glob) => (glob === '**/bench*/**/*.rs' ? 'all' : glob)).toSorted();
    expect({ globs, flags: suite?.flags }).toEqual({
      globs: what.startsWith('one') ? ['all'] : expected.globs,
      flags: expected.flags,
    });
  },
);

test.each([
  ['[[bench]]\nname = "map"\npath = "tests/map_bench.rs"\nharness = false\n', 'tests/map_bench.rs'],
  ["[[ bench ]]\n  name = 'map'\n  path = './perf/../perf/map.rs'\n", 'perf/map.rs'],
  ['[[test]]\npath = "tests/t.rs"\n\n[[bench]]\nharness = false\npath = "src/bench.rs"\n[features]\n', 'src/bench.rs'],
])('a Rust bench stands wherever its manifest says: %j', (sections, file) => {
  const manifest = `[package]\nname = "a"\n[dev-dependencies]\ncriterion = "0.5"\n${sections}`;
  const others = { 'tests/t.rs': '', 'tests/other.rs': '' };
  expect(declaredBy(new Map([['Cargo.toml', manifest]]), [file, ...Object.keys(others)])).toEqual([file]);
  expect(found({ 'Cargo.toml': manifest, ...others, [file]: 'use criterion::*;\n' }).suites).toMatchObject([
    { harness: 'criterion', globs: [file] },
  ]);
  const iai = 'use iai_callgrind::{library_benchmark, main};\n';
  expect(found({ 'Cargo.toml': manifest, ...others, [file]: iai })).toMatchObject({
    suites: [],
    notes: [expect.stringContaining(`${file} is written for iai-callgrind`)],
  });
});

test.each([
  ['written out', 'add_executable(x x_bench.cc util.cc)\n'],
  ['in a variable', `set(sources\n  "x_bench.cc")\nadd_executable(x \${sources})\n`],
  ['by a pattern', `file(GLOB SOURCES *_bench.cc)\nadd_executable(x \${SOURCES})\n`],
  ['from this folder', `add_executable(x "\${CMAKE_CURRENT_SOURCE_DIR}/x_bench.cc")\n`],
])('a program is one of Google Benchmark by its sources, whatever the library is called: %s', (_, text) => {
  const links = 'target_link_libraries(x google_bench_copy)\n';
  const sources = { 'bm/x_bench.cc': includes, 'bm/util.cc': '' };
  const top = { 'CMakeLists.txt': 'project(a)\nadd_subdirectory(bm)\n' };
  const given = { ...top, ...sources, 'bm/CMakeLists.txt': `add_executable(tool tool.cc)\n${text}${links}` };
  expect(found(given)).toMatchObject({ suites: [{ globs: ['build/**/x'] }], notes: [] });
  expect(found({ ...given, 'bm/x_bench.cc': '#include "other.h"\n' }).suites).toEqual([]);
});

test.each([
  ['enters their folder', 'option(A_PERF "x" OFF)\nif(A_PERF)\n  add_subdirectory(benchmarks)\nendif()\n', ['A_PERF']],
  [
    'enters the folder above',
    `option(A_TESTS "x")\nif(A_TESTS)\n  enable_testing()\n  add_subdirectory(\${PROJECT_SOURCE_DIR}/benchmarks)\nendif()\n`,
    ['A_TESTS'],
  ],
  [
    'would be one more of several',
    'option(A_BENCH "x" OFF)\noption(A_TESTS "x" OFF)\nif(A_TESTS OR A_BENCH)\n  if(A_BENCH)\n    add_subdirectory(benchmarks)\n  endif()\nendif()\n',
    ['A_BENCH'],
  ],
  [
    'is the first of two that would do',
    'option(A_PERF "x" OFF)\noption(A_ALL "x" OFF)\nif(A_PERF OR A_ALL)\n  add_subdirectory(benchmarks)\nendif()\n',
    ['A_PERF'],
  ],
  [
    'guards the program itself',
    `option(A_TESTS "x" OFF)\nif(A_TESTS)\n${benchmarkFolder}endif()\nadd_subdirectory(benchmarks)\n`,
    ['A_TESTS'],
  ],
  [
    'ends the file that makes the program',
    `option(A_TESTS "x" OFF)\nif(NOT A_TESTS OR\n    NOT A_OTHERS OR WIN32)\n  return()\nendif()\n${benchmarkFolder}`,
    ['A_TESTS'],
  ],
  [
    'ends a function alone',
    'option(A_COVERAGE "x" OFF)\nfunction(cover)\n  if(NOT A_COVERAGE)\n    return()\n  endif()\n  add_flags()\nendfunction()\nadd_subdirectory(benchmarks)\n',
    [],
  ],
  [
    'ends the file before it enters the folder',
    'option(A_DEV "x" OFF)\nif(NOT A_DEV)\n  return()\nendif()\nadd_subdirectory(benchmarks)\n',
    ['A_DEV'],
  ],
  [
    'ends the file where it is on',
    'option(A_LITE "x" OFF)\nif(A_LITE)\n  return()\nendif()\nadd_subdirectory(benchmarks)\n',
    [],
  ],
  ['is on', 'option(A_PERF "x" ON)\nif(A_PERF)\n  add_subdirectory(benchmarks)\nendif()\n', []],
  [
    'enters something else',
    `option(A_DOCS "x" OFF)\nif(A_DOCS)\n  add_subdirectory(docs)\n  add_subdirectory(\${OTHERS}/docs)\nendif()\nadd_subdirectory(benchmarks)\n`,
    [],
  ],
  [
    'is of where the library is',
    'option(A_SYSTEM "x" OFF)\nif(A_SYSTEM)\n  find_package(benchmark)\nendif()\nadd_subdirectory(benchmarks)\n',
    [],
  ],
])('an option of any name is turned on where it %s', (_, top, options) => {
  const { suites } = found({ 'CMakeLists.txt': `project(a)\n${top}`, 'benchmarks/CMakeLists.txt': benchmarkFolder });
  expect(suites[0]?.command?.match(/-DA_\w*=ON/g) ?? []).toEqual(options.map((name) => `-D${name}=ON`));
});

test.each([
  [
    'tests are beside the benchmarks',
    'if(BUILD_TESTING)\n  add_subdirectory(tests)\nendif()\nadd_subdirectory(benchmarks)\n',
    true,
  ],
  ['either is enough', 'if(BUILD_TESTING OR A_BENCH)\n  add_subdirectory(benchmarks)\nendif()\n', true],
  ['benchmarks are among them', 'if(BUILD_TESTING)\n  add_subdirectory(benchmarks)\nendif()\n', false],
  ['what is built ends without them', `if(NOT BUILD_TESTING)\n  return()\nendif()\n${benchmarkFolder}`, false],
])('CTest’s tests are not built where %s: %s', (_, top, isOff) => {
  const text = `project(a)\ninclude(CTest)\n${top}`;
  const given = { 'CMakeLists.txt': text, 'benchmarks/CMakeLists.txt': benchmarkFolder, 'tests/CMakeLists.txt': '' };
  expect(found(given).suites[0]?.command?.includes(' -DBUILD_TESTING=OFF')).toBe(isOff);
  const plain = { ...given, 'CMakeLists.txt': text.replace('include(CTest)\n', '') };
  expect(found(plain).suites[0]?.command).not.toContain('BUILD_TESTING');
});

test('a Rust bench of a member of a workspace is declared from that member’s folder', () => {
  const manifest = '[package]\nname = "b"\n[[bench]]\nname = "x"\npath = "../shared/x.rs"\n';
  expect(declaredBy(new Map([['crates/b/Cargo.toml', manifest]]), ['crates/shared/x.rs'])).toEqual([
    'crates/shared/x.rs',
  ]);
});

test.each([
  ['a macro of its own', { 'CMakeLists.txt': 'project(a)\nours_add_benchmark(x bm/x.cpp)\n' }],
  ['Bazel', { BUILD: 'cc_binary(name = "x", deps = ["@google_benchmark//:benchmark"])\n' }],
])('a program of Google Benchmark that %s builds is named with how to write its suite', (_what, build) => {
  const { suites, notes } = found({ ...build, 'bm/x.cpp': '#include <benchmark/benchmark.h>\n' });
  expect(suites).toEqual([]);
  expect(notes).toEqual([
    expect.stringMatching(/^bm\/x\.cpp is written for Google Benchmark, .*harness: google-benchmark, command: /),
  ]);
});

test('where Gradle builds JMH’s jar, a pom beside it lists no class path, and the other way round', () => {
  const pom = '<project><dependency><artifactId>jmh-core</artifactId></dependency></project>';
  const gradle = { 'build.gradle': "plugins { id 'me.champeau.jmh' }", 'src/jmh/java/A.java': undefined };
  expect(found({ 'pom.xml': pom, ...gradle })).toMatchObject({ suites: [{ harness: 'jmh' }], notes: [] });
  const packed = pom.replace('</project>', '<artifactId>maven-shade-plugin</artifactId></project>');
  const bare = { 'build.gradle': 'dependencies { implementation libs.jmh.core }' };
  expect(found({ 'pom.xml': packed, ...bare })).toMatchObject({ suites: [{ harness: 'jmh' }], notes: [] });
});

const jmh = '<project><dependency><artifactId>jmh-core</artifactId></dependency>';
const shade = '<artifactId>maven-shade-plugin</artifactId>';

test('JMH in a module below the root is built with what it needs, its jar by the name it is given', () => {
  const given = {
    'pom.xml': '<project><modules><module>bench</module></modules></project>',
    'bench/pom.xml': `${jmh}<properties><uberjar.name>perf</uberjar.name></properties>${shade}<finalName>\${uberjar.name}</finalName></project>`,
  };
  expect(found(given).suites).toMatchObject([
    { command: 'mvn --quiet --batch-mode package -DskipTests -pl bench -am', globs: ['bench/target/perf.jar'] },
  ]);
  const alone = { 'java/bench/pom.xml': `${jmh}${shade}</project>` };
  expect(found(alone).suites[0]?.command).toContain('-f java/bench/pom.xml');
});

test.each([
  ['a name in a comment is none', `${shade}<!-- <finalName>perf</finalName> -->`, 'micros-*[0-9T]'],
  ['the name of the build', `<build><finalName>all</finalName><plugins>${shade}</plugins></build>`, 'all'],
  [
    'a jar that starts JMH',
    '<artifactId>maven-assembly-plugin</artifactId>jar-with-dependencies',
    'micros-*[0-9T]-jar-with-dependencies',
  ],
])('a jar of JMH that is given no name of its own has the one that Maven gives it: %s', (_, build, jar) => {
  const parent = '<parent><artifactId>all</artifactId><version>2.0</version></parent>';
  const pom = `<project>${parent}<artifactId>micros</artifactId><dependencies><artifactId>jmh-core</artifactId><version>1.37</version></dependencies>${build}</project>`;
  expect(found({ 'pom.xml': pom }).suites).toMatchObject([{ globs: [`**/target/${jar}.jar`] }]);
});

test('a jar of JMH that the project’s own assembly packs has the name that its descriptor gives it', () => {
  const main = '<mainClass>org.openjdk.jmh.Main</mainClass>';
  const plugin = (more = ''): string =>
    `<artifactId>maven-assembly-plugin</artifactId><descriptor>\n$\{basedir}/src/assembly/benchmark.xml</descriptor>${more}${main}`;
  const pom = (build: string): string =>
    `<project><artifactId>ids</artifactId><version>0.3.0-SNAPSHOT</version><dependencies><artifactId>jmh-core</artifactId></dependencies>${build}</project>`;
  const descriptor = '<assembly><!-- <id>old</id> --><id>bench</id></assembly>';
  const globs = (given: Readonly<Record<string, string>>): readonly string[] =>
    found(given).suites.flatMap((suite) => suite.globs);
  const both = { 'a/pom.xml': pom(plugin()), 'a/src/assembly/benchmark.xml': descriptor };
  expect(globs(both)).toEqual(['a/target/ids-*[0-9T]-bench.jar']);
  expect(declaredBy(new Map([['a/pom.xml', pom(plugin())]]), Object.keys(both))).toEqual([
    'a/src/assembly/benchmark.xml',
  ]);
  expect(globs({ 'pom.xml': pom(plugin()) })).toEqual(['**/target/ids-*[0-9T]-*.jar']);
  const plain = pom(plugin('<appendAssemblyId>false</appendAssemblyId>'));
  expect(globs({ 'pom.xml': plain, 'src/assembly/benchmark.xml': descriptor })).toEqual(['**/target/ids-*[0-9T].jar']);
});

test('of modules that pack their JMH benchmarks their folder is no suite, nor is a release packed by an assembly', () => {
  const modules = {
    'pom.xml': `${jmh}<packaging>pom</packaging><modules><module>a</module><module>b</module></modules>${shade}</project>`,
    'a/pom.xml': `${jmh}${shade}</project>`,
    'b/pom.xml': `${jmh}${shade}</project>`,
  };
  expect(found(modules).suites.map(({ name }) => name)).toEqual(['jvm-a', 'jvm-b']);
  const release = '<artifactId>maven-assembly-plugin</artifactId><descriptor>src/assembly/bin.xml</descriptor>';
  expect(found({ 'pom.xml': `${jmh}${release}</project>` })).toMatchObject({
    suites: [{ globs: ['**/target/jmh.classpath'] }],
    notes: [],
  });
});

test('JMH that only a comment names is none', () => {
  expect(found({ 'pom.xml': `<project><!-- ${jmh} --></project>` })).toMatchObject({ suites: [], notes: [] });
});

test('JMH of modules is built with what they need, by itself only where no pom leads to it', () => {
  const nested = {
    'pom.xml': '<project><modules>\n<module>./java/</module></modules></project>',
    'java/pom.xml': '<project><module>bench</module></project>',
    'java/bench/pom.xml': `${jmh}${shade}</project>`,
  };
  expect(found(nested)).toMatchObject({
    suites: [{ command: expect.stringMatching(/-pl java\/bench -am$/) }],
    notes: [],
  });
  const beside = { 'pom.xml': '<project></project>', 'lib-bench/pom.xml': `${jmh}${shade}</project>` };
  expect(found(beside)).toMatchObject({
    suites: [{ command: expect.stringMatching(/-f lib-bench\/pom\.xml$/) }],
    notes: [expect.stringMatching(/lib-bench is no module of pom\.xml: .*not this checkout.*install/)],
  });
});

test('a module that only depends on JMH is no suite where sources of another show its benchmarks, and is named', () => {
  const parent = `<project><packaging>pom</packaging><modules><module>mem</module><module>core</module></modules></project>`;
  const poms = { 'pom.xml': parent, 'mem/pom.xml': `${jmh}</project>`, 'core/pom.xml': `${jmh}</project>` };
  const bench = 'import org.openjdk.jmh.annotations.Benchmark;\nclass Benchmarks { @Benchmark public void a() {} }';
  const seen = found({ ...poms, 'core/src/test/java/Benchmarks.java': bench });
  expect(seen.suites).toMatchObject([{ name: 'jvm', globs: ['core/target/jmh.classpath'] }]);
  expect(seen.notes).toEqual([expect.stringMatching(/^mem\/pom.xml depends on JMH, but no @Benchmark was seen/)]);
  // Benchmarks in sources that are not named for them: nothing is known of either.
  expect(found({ ...poms, 'core/src/test/java/Other.java': bench }).suites).toHaveLength(2);
  // A module inherits the dependency of the folder that holds it.
  const inherited = { 'pom.xml': `${jmh}<packaging>pom</packaging><modules><module>core</module></modules></project>` };
  const core = { 'core/pom.xml': '<project></project>', 'core/src/test/java/Benchmarks.java': bench };
  expect(found({ ...inherited, ...core })).toMatchObject({ suites: [{ name: 'jvm' }], notes: [] });
});

test.each([
  ['new File("./src/test/resources/data/" + name)', 'bench/jmh', '-f ../../pom.xml -pl bench/jmh -am', '../../mvnw'],
  ['Path.of("src/main/resources/a.json")', 'bench/jmh', '-f ../../pom.xml -pl bench/jmh -am', '../../mvnw'],
  ['new File("src-gen/a")', undefined, '-pl bench/jmh -am', './mvnw'],
])('benchmarks of a module that read %s are started in %s', (read, place, flags, maven) => {
  const poms = {
    'pom.xml': '<project><modules><module>bench</module></modules></project>',
    'bench/pom.xml': '<project><modules><module>jmh</module></modules></project>',
    'bench/jmh/pom.xml': `${jmh}${shade}</project>`,
  };
  const source = { 'bench/jmh/src/main/java/A.java': `class A { @Benchmark public void a() { ${read}; } }` };
  const [suite] = found({ mvnw: undefined, ...poms, ...source }).suites;
  expect(suite).toMatchObject({ command: `${maven} --quiet --batch-mode package -DskipTests ${flags}` });
  expect(suite?.workingDirectory).toBe(place);
  const alone = found({ ...poms, 'bench/pom.xml': '<project></project>', ...source }).suites[0];
  expect(alone?.command).toMatch(place === undefined ? /-DskipTests -f bench\/jmh\/pom.xml$/ : /-DskipTests$/);
  const gradle = { gradlew: undefined, 'lib/build.gradle': "plugins { id 'me.champeau.jmh' }" };
  const jmhSource = { 'lib/src/jmh/java/A.java': `class A { @Benchmark public void a() { ${read}; } }` };
  expect(found({ ...gradle, ...jmhSource }).suites).toMatchObject([
    { command: `${place === undefined ? './' : '../'}gradlew --quiet :lib:jmhJar` },
  ]);
});

const listed = 'test-compile dependency:build-classpath -Dmdep.outputFile=target/jmh.classpath';

test('JMH that no jar is built of runs by its class path', () => {
  const among = (pom: string, more: Record<string, string> = {}) => {
    const { suites, notes } = found({ 'pom.xml': pom, ...more });
    return [...suites.map(({ command, globs }) => [command, ...globs]), ...notes];
  };
  const maven = 'mvn --quiet --batch-mode';
  expect(among(`${jmh}</project>`)).toEqual([[`${maven} ${listed} -DskipTests`, '**/target/jmh.classpath']]);
  // A parent that names it for its modules, and a module that names it itself.
  const parent = `${jmh}<packaging>pom</packaging><modules><module>core</module></modules></project>`;
  expect(among(parent, { 'core/pom.xml': '<project></project>' })).toEqual(among(`${jmh}</project>`));
  expect(among(parent, { 'core/pom.xml': `${jmh}</project>` })).toEqual([
    [`${maven} ${listed} -DskipTests -pl core -am`, 'core/target/jmh.classpath'],
  ]);
  // What one module packs another may hold among its tests.
  expect(among(parent, { 'core/pom.xml': `${jmh}</project>`, 'bench/pom.xml': `${jmh}${shade}</project>` })).toEqual([
    [`${maven} package -DskipTests -f bench/pom.xml`, 'bench/target/benchmarks.jar'],
    [`${maven} ${listed} -DskipTests -pl core -am`, 'core/target/jmh.classpath'],
    expect.stringMatching(/^bench is no module of pom\.xml/),
  ]);
  // A folder whose name begins as another's is not below it.
  expect(
    among(parent, { 'core/pom.xml': `${jmh}</project>`, 'core-bench/pom.xml': `${jmh}${shade}</project>` }),
  ).toContainEqual([`${maven} ${listed} -DskipTests -pl core -am`, 'core/target/jmh.classpath']);
});

test('JMH that a parent outside of the repository brings is seen in the sources', () => {
  const bench =
    'package a;\nimport org.openjdk.jmh.annotations.Benchmark;\nclass Benchmarks { @Benchmark public void a() {} }';
  const below = '<project><parent><artifactId>common</artifactId></parent><artifactId>a</artifactId></project>';
  const file = 'src/test/java/Benchmarks.java';
  expect(found({ 'pom.xml': below, [file]: bench })).toMatchObject({
    suites: [{ command: `mvn --quiet --batch-mode ${listed} -DskipTests`, globs: ['**/target/jmh.classpath'] }],
    notes: [],
  });
  // Of two modules the one that holds them; without a parent nothing brings it, and a comment is no import.
  const modules = { 'pom.xml': '<project><modules><module>a</module><module>b</module></modules></project>' };
  const both = { ...modules, 'a/pom.xml': below, 'b/pom.xml': below };
  expect(found({ ...both, [`b/${file}`]: bench }).suites).toMatchObject([{ globs: ['b/target/jmh.classpath'] }]);
  expect(found({ 'pom.xml': '<project></project>', [file]: bench }).suites).toEqual([]);
  expect(found({ 'pom.xml': below, [file]: bench.replace('import', '// import') }).suites).toEqual([]);
});

test('a plugin that starts JMH from classes packs no jar', () => {
  const plugin = (group: string) =>
    `${jmh}<plugin>\n<groupId>${group}</groupId>\n<artifactId>jmh-maven-plugin</artifactId></plugin></project>`;
  expect(found({ 'pom.xml': plugin('pw.krejci') }).suites).toMatchObject([{ globs: ['**/target/jmh.classpath'] }]);
  expect(found({ 'pom.xml': plugin('com.other') }).suites[0]?.globs).not.toEqual(['**/target/jmh.classpath']);
});

const withProfile = (profile: string): string =>
  `<project><modules><module>core</module></modules><profiles><profile><id>other</id></profile><profile>${profile}</profile></profiles></project>`;

test.each([
  ['an id', '<id>bench</id><modules><module>bench</module></modules>', '-pl bench/jmh -am -P bench'],
  [
    'an id and a condition',
    '<id>with-bench</id><activation><property><name>!skipTests</name></property></activation><modules>\n<module>./bench/</module></modules>',
    '-pl bench/jmh -am -P with-bench',
  ],
  [
    'one that is always on',
    '<id>bench</id><activation><activeByDefault>true</activeByDefault></activation><modules><module>bench</module></modules>',
    '-pl bench/jmh -am',
  ],
  ['modules of another', '<id>docs</id><modules><module>docs</module></modules>', '-f bench/jmh/pom.xml'],
])('a module that only a profile enters is built with it: %s', (_, profile, ending) => {
  const given = {
    'pom.xml': withProfile(profile),
    'bench/pom.xml': '<project><modules><module>jmh</module></modules></project>',
    'bench/jmh/pom.xml': `${jmh}${shade}</project>`,
  };
  expect(found(given).suites[0]?.command).toBe(`mvn --quiet --batch-mode package -DskipTests ${ending}`);
});

test.each([
  ['maven-javadoc-plugin', '-Dmaven.javadoc.skip'],
  ['apache-rat-plugin', '-Drat.skip'],
  ['commons-parent', '-Drat.skip'],
  ['maven-checkstyle-plugin', '-Dcheckstyle.skip'],
  ['license-maven-plugin', '-Dlicense.skip'],
])('what the build does beside the jar is left out, wherever a pom names it: %s', (artifact, flag) => {
  const parent = `<project><artifactId>${artifact}</artifactId><modules><module>bench</module></modules></project>`;
  const command = (pom: string) =>
    found({ 'pom.xml': pom, 'bench/pom.xml': `${jmh}${shade}</project>` }).suites[0]?.command;
  expect(command(parent)).toBe(`mvn --quiet --batch-mode package -DskipTests ${flag} -pl bench -am`);
  expect(
    command(parent.replace('<artifactId>', '<!-- <artifactId>').replace('</artifactId>', '</artifactId> -->')),
  ).toBe('mvn --quiet --batch-mode package -DskipTests -pl bench -am');
});

test('a parent that only manages JMH’s version has no benchmarks, and is not told to pack them', () => {
  const managed =
    '<project><dependencyManagement><dependencies><dependency><artifactId>jmh-core</artifactId></dependency></dependencies></dependencyManagement><modules><module>micro</module></modules></project>';
  expect(found({ 'pom.xml': managed, 'micro/pom.xml': `${jmh}</project>` })).toMatchObject({
    suites: [{ globs: ['micro/target/jmh.classpath'], command: expect.stringMatching(/-pl micro -am$/) }],
    notes: [],
  });
  expect(found({ 'pom.xml': managed, 'micro/pom.xml': `${jmh}${shade}</project>` })).toMatchObject({
    suites: [{ command: expect.stringMatching(/-pl micro -am$/) }],
    notes: [],
  });
});

test('Gradle’s JMH plugin is found in a subproject, by its sources or by the plugin', () => {
  const sources = { gradlew: '', 'lib/core/src/jmh/java/A.java': undefined };
  expect(found(sources).suites).toMatchObject([
    { command: './gradlew --quiet :lib:core:jmhJar', globs: ['lib/core/build/libs/*-jmh.jar'] },
  ]);
  const plugin = { 'b/build.gradle.kts': 'plugins { id("me.champeau.jmh") version "0.7.2" }' };
  expect(found(plugin).suites).toMatchObject([{ command: 'gradle --quiet :b:jmhJar' }]);
});

const pyBench = 'def test_x(benchmark):\n    benchmark(f)\n';

test('Python files are benchmarks by the fixture they take, not by their names', () => {
  const { suites } = found({
    'pyproject.toml': '[project]\n',
    'tests/test_bench_helpers.py': 'def helper(): pass\n',
    'tests/test_core.py': `import pytest\n\n@pytest.mark.benchmark\n${pyBench}`,
    'benchmarks/perf.py': 'class TestA:\n    def test_a(self, data, benchmark):\n        pass\n',
  });
  expect(suites).toMatchObject([{ harness: 'pytest', globs: ['benchmarks/perf.py', 'tests/test_core.py'] }]);
});

test.each([
  'def test_x(benchmark: BenchmarkFixture) -> None:\n    pass\n',
  'def test_x(\n    benchmark,\n    data,\n):\n    pass\n',
  'async def test_x(data, *, benchmark):\n    pass\n',
])('a Python benchmark is seen in %j', (text) => {
  expect(found({ 'tests/test_a.py': text }).suites).toHaveLength(1);
});

test.each(['def benchmark(f):\n    pass\n', 'def test_x(benchmarks):\n    pass\n', '# def test_x(benchmark)\n'])(
  'no Python benchmark is seen in %j',
  (text) => {
    expect(found({ 'tests/test_bench.py': text }).suites).toEqual([]);
  },
);

test.each([
  ['pytestmark = [pytest.mark.slow, pytest.mark.benchmark]\ndef test_a(): pass\n', 1],
  ['pytestmark: list = [\n    pytest.mark.benchmark(group="a"),\n]\ndef test_a(): pass\n', 1],
  ['from pytest import mark\n\n@mark.benchmark\ndef test_a(): pass\n', 1],
  ['class TestA:\n    @pytest.mark.benchmark\n    def test_a(self): pass\n', 1],
  ['pytestmark = pytest.mark.benchmark\n', 0],
  ['pytestmark = [pytest.mark.slow]\nx = [pytest.mark.benchmark]\ndef test_a(): pass\n', 0],
])('marked for pytest-codspeed: %j', (text, count) => {
  const given = { 'pyproject.toml': 'benchmark = ["pytest-codspeed"]', 'bench/test_b.py': text };
  expect(found(given).suites).toHaveLength(count);
});

test.each([
  ['@pytest.fixture(autouse=True)\ndef own(self, benchmark):\n    self.b = benchmark\n\ndef test_a(self): pass\n', 1],
  ['@pytest.fixture(name="timed")\ndef _timed(benchmark):\n    return benchmark\n\ndef test_a(timed): pass\n', 1],
  ['@pytest.mark.usefixtures("slow", "benchmark")\ndef test_a(request): pass\n', 1],
  ['@pytest.fixture(autouse=True)\ndef own(self, tmp_path):\n    pass\n\ndef test_a(self): pass\n', 0],
  ['@pytest.fixture\ndef own(benchmark):\n    pass\n\ndef test_a(self): pass\n', 0],
  ['@pytest.fixture(autouse=True)\ndef own(benchmark):\n    pass\n', 0],
])('the fixture is taken by way of another: %j', (text, count) => {
  expect(found({ 'pyproject.toml': 'a = "1"', 'tests/test_b.py': text }).suites).toHaveLength(count);
});

test('lists of marks that are not closed take no time', () => {
  const text = `${'pytestmark = [\n'.repeat(20_000)}${'usefixtures('.repeat(20_000)}\ndef test_a(): pass\n`;
  const given = { 'pyproject.toml': 'benchmark = ["pytest-codspeed"]', 'bench/test_b.py': text };
  const began = process.cpuUsage();
  expect(found(given).suites).toEqual([]);
  expect(process.cpuUsage(began).user / 1000).toBeLessThan(20_000);
});

test('tests marked for pytest-codspeed are benchmarks where the project uses it', () => {
  const bench = { 'bench/test_b.py': 'import pytest\n\npytestmark = pytest.mark.benchmark()\n\ndef test_a(): pass\n' };
  expect(found({ 'pyproject.toml': 'benchmark = ["pytest-codspeed"]', ...bench }).suites).toHaveLength(1);
  expect(found({ 'pyproject.toml': 'test = ["pytest"]', ...bench }).suites).toEqual([]);
});

test('a dependency on pytest-benchmark alone is a suite only where tests were not looked into', () => {
  const manifest = { 'pyproject.toml': 'dev = ["pytest-benchmark"]' };
  expect(found({ ...manifest, 'tests/test_a.py': 'def test_a(): pass\n' }).suites).toEqual([]);
  expect(found({ ...manifest, 'tests/test_a.py': undefined }).suites).toHaveLength(1);
});

test('CMake tells the programs and the options that build them, wherever it says so', () => {
  const { suites } = found({
    'CMakeLists.txt': 'option(LIB_BUILD_BENCHMARKS "Build them" OFF)\nadd_subdirectory(perf)\n',
    'perf/CMakeLists.txt':
      'FetchContent_Declare(googlebenchmark)\nadd_executable(speed speed.cc)\ntarget_link_libraries(speed PRIVATE lib benchmark::benchmark)\n',
    'third_party/benchmark/CMakeLists.txt':
      'add_executable(own x.cc)\ntarget_link_libraries(own benchmark::benchmark)\n',
  });
  expect(suites).toMatchObject([
    {
      globs: ['build/**/speed'],
      command:
        'cmake -B build -DCMAKE_BUILD_TYPE=Release -DCMAKE_CXX_FLAGS_RELEASE="-O3 -DNDEBUG -g" -DLIB_BUILD_BENCHMARKS=ON -DBENCHMARK_ENABLE_TESTING=OFF && cmake --build build --parallel --target speed',
    },
  ]);
});

test('a library in C is built with line tables too, and one that only bundles C is not', () => {
  const tables = (file: string): boolean => {
    const manifest = {
      'CMakeLists.txt': 'add_executable(speed speed.cc)\ntarget_link_libraries(speed benchmark::benchmark)',
    };
    const [suite] = found({ ...manifest, [file]: undefined }).suites;
    return suite?.command?.includes('-DCMAKE_C_FLAGS_RELEASE="-O3 -DNDEBUG -g" -DCMAKE_CXX_FLAGS_RELEASE=') ?? false;
  };
  expect(tables('src/histogram.c')).toBe(true);
  expect(tables('src/histogram.cc')).toBe(false);
  expect(tables('third_party/zlib/inflate.c')).toBe(false);
});

const enters = 'if(LIB_BENCHMARKS)\n  add_subdirectory(perf)\nendif()\n';
const builds = 'add_executable(speed speed.cc)\ntarget_link_libraries(speed benchmark::benchmark)\n';

test.each([
  ['is given by a variable', `option(LIB_BENCHMARKS "Build" \${EXTRAS})\n${enters}`, ' -DLIB_BENCHMARKS=ON'],
  ['stands in a file that is not read', `include(options)\n${enters}`, ' -DLIB_BENCHMARKS=ON'],
  ['is whether the library was found', enters.replace('LIB_BENCHMARKS', 'BENCHMARK_FOUND'), ''],
  ['is negative', enters.replace('LIB_BENCHMARKS', 'NOT LIB_NO_BENCHMARKS'), ''],
  ['guards something else', 'if(LIB_BENCHMARK_DOCS)\n add_subdirectory(docs)\nendif()\nadd_subdirectory(perf)', ''],
])('CMake’s option is turned on where what it guards builds benchmarks, and its default %s', (_, text, flags) => {
  const command = found({ 'CMakeLists.txt': text, 'perf/CMakeLists.txt': builds }).suites[0]?.command ?? '';
  expect(command.split('-g"')[1]?.split(' && ')[0]).toBe(flags);
});

const program = (name: string): string =>
  `add_executable(${name} ${name}.cc)\ntarget_link_libraries(${name} benchmark::benchmark)\n`;

test.each([
  ['one', program('a'), '--target a'],
  ['one behind a condition', `if(UNIX)\n${program('a')}endif()\n`, '--target a'],
  ['several', program('b') + program('a'), '--target a b'],
  [
    'several behind their option',
    `option(X_BENCH "x" OFF)\nif(X_BENCH)\n${program('a') + program('b')}endif()\n`,
    '--target a b',
  ],
  ['several, of which one may not be there', `${program('a')}if(WIN32)\n${program('b')}endif()\n`, '--parallel'],
  ['several, of which one has the other’s name within its own', `${program('a')}${program('a-b')}`, '--target a a-b'],
])('only the programs are built, where it is known that they are: %s', (_, text, ending) => {
  expect(found({ 'CMakeLists.txt': text }).suites[0]?.command?.endsWith(ending)).toBe(true);
});

test.each([
  ['a feature of a dependency', 'fast = ["api", "alloc/nightly"]', true],
  ['by another', 'fast = ["api"]\napi = ["nightly"]\nnightly = []', true],
  ['one that is called unstable', 'fast = ["api"]\napi = ["dep?/unstable"]', true],
  ['criterion’s own', 'fast = ["criterion/real_blackbox"]', true],
  ['in a circle', 'fast = ["api"]\napi = ["fast"]', false],
  ['an ordinary one', 'fast = ["std"]\nother = ["nightly"]', false],
])('a bench that only nightly Rust compiles is left out and named, others stay: %s', (_, features, isNightly) => {
  const manifest = `[package]\nname = "a"\nedition = "2021"\n[[bench]]\nname = "x"\nrequired-features = ["fast"]\n[features]\n${features}\n[dev-dependencies]\ncriterion = "0.5"\n`;
  const given = { 'Cargo.toml': manifest, 'benches/x.rs': criterion, 'benches/y.rs': criterion };
  const { suites, notes } = found(given);
  expect(suites[0]?.flags).toEqual(isNightly ? undefined : ['--features=fast']);
  expect(suites[0]?.globs).toEqual(isNightly ? ['benches/y.rs'] : ['**/bench*/**/*.rs']);
  expect(notes).toEqual(
    isNightly ? [expect.stringMatching(/^benches\/x\.rs requires the feature fast, which only nightly/)] : [],
  );
  expect(found({ ...given, 'rust-toolchain.toml': 'channel = "nightly"' }).suites[0]?.flags).toEqual([
    '--features=fast',
  ]);
});

test.each([
  ['one call', 'add_executable(b src/b_bench.cc)\ntarget_link_libraries(b lib benchmark)\n', ['build/**/b']],
  [
    'sources said later',
    'add_executable(b "")\ntarget_sources(b PRIVATE "src/b_bench.cc")\ntarget_link_libraries(b lib)\ntarget_link_libraries(b benchmark)\n',
    ['build/**/b'],
  ],
  ['its name in quotes', 'add_executable(b x.cc)\ntarget_link_libraries(b PRIVATE "benchmark")\n', ['build/**/b']],
  [
    'a name from a variable',
    `add_executable("\${name}" "")\ntarget_link_libraries("\${name}" lib gtest benchmark)\n`,
    ['build/**/*bench*'],
  ],
])('CMake that enters the library’s own folder links it by its bare name: %s', (_, text, globs) => {
  const given = { 'CMakeLists.txt': `project(a)\nadd_subdirectory("third_party/benchmark")\n${text}` };
  expect(found({ ...given, 'src/b_bench.cc': includes }).suites).toMatchObject([{ globs }]);
  // Another library may be called so.
  expect(found({ ...given, 'src/b_bench.cc': '#include "benchmark.h"\n' }).suites).toEqual([]);
});

test.each([
  [`get_filename_component(name "\${file}" NAME_WE)`, ['build/**/log_bench']],
  ['cmake_path(GET file STEM name)', ['build/**/log_bench']],
  [`set(name "run_\${file}")`, ['build/**/run_*']],
])(
  'programs that a function calls as their sources are those whose sources are written for the library: %s',
  (call, globs) => {
    const text = `project(a)\nfunction(b file)\n${call}\nadd_executable("\${name}" "\${file}")\ntarget_link_libraries("\${name}" a benchmark)\nendfunction()\n`;
    const sources = { 'bench/log_bench.cc': includes, 'bench/own_bench.cc': '#include <chrono>\n' };
    expect(found({ 'CMakeLists.txt': text, ...sources }).suites).toMatchObject([{ globs }]);
  },
);

const speed = 'add_executable(speed speed.cc)\ntarget_link_libraries(speed benchmark)\n';
const alone = `project(Benchmarks)\nfind_package(benchmark REQUIRED)\n${speed}`;

test.each([
  [
    'beside the library’s',
    { 'CMakeLists.txt': 'project(lib)\nadd_subdirectory(tests)\n', 'tests/CMakeLists.txt': 'add_executable(t t.cc)\n' },
    ' -S tests/bench',
  ],
  ['where nothing is above it', {}, ' -S tests/bench'],
  ['that the library’s enters', { 'CMakeLists.txt': 'project(lib)\nadd_subdirectory(tests/bench)\n' }, ''],
  [
    'that is entered step by step',
    {
      'CMakeLists.txt': 'project(lib)\nadd_subdirectory(./tests)\n',
      'tests/CMakeLists.txt': `add_subdirectory("\${CMAKE_CURRENT_SOURCE_DIR}/bench")\n`,
    },
    '',
  ],
  [
    'that is entered by a variable',
    { 'CMakeLists.txt': `project(lib)\nforeach(d a b)\n  add_subdirectory(\${d})\nendforeach()\n` },
    '',
  ],
  ['that is entered by a macro', { 'CMakeLists.txt': 'project(lib)\nlib_add_subdirectory(tests/bench)\n' }, ''],
  ['below what was not read', { 'CMakeLists.txt': undefined }, ''],
])('CMake builds a project of benchmarks %s', (_what, above, source) => {
  const { suites } = found({ ...above, 'tests/bench/CMakeLists.txt': alone });
  expect(suites[0]?.command).toMatch(new RegExp(`^cmake${source} -B build `));
});

test('options that write benchmarks anew are left off', () => {
  const text = `option(X_BUILD_BENCHMARKS "" OFF)\noption(X_REGEN_BENCHMARKS "" OFF)\nfind_package(benchmark)\n${speed}`;
  expect(found({ 'CMakeLists.txt': text }).suites[0]?.command).not.toContain('REGEN');
});

test('manifests are read before benchmarks, and these before other tests', () => {
  const ranks = ['go.mod', 'a/pom.xml', 'x_bench_test.go', 'tests/test_core.py', 'src/main.rs'].map(tellingRank);
  expect(ranks).toEqual([0, 0, 1, 2, undefined]);
});

test('suites of asv are found where their configuration says, from the folder it stands in', () => {
  const bench = 'def time_x(): pass\n';
  const inner = { 'asv_bench/asv.conf.json': '{"benchmark_dir": "./benchmarks"}', 'asv_bench/benchmarks/a.py': bench };
  expect(found(inner).suites).toMatchObject([{ harness: 'asv', name: 'asv', globs: ['asv_bench/benchmarks/**/*.py'] }]);
  const above = {
    'ci/asv.conf.json': '{"benchmark_dir": "../perf"}',
    'perf/b.py': 'class S:\n    def track_y(self): pass\n',
  };
  expect(found(above).suites).toMatchObject([{ globs: ['perf/**/*.py'] }]);
  const two = { ...inner, 'asv.conf.json': '{}', 'benchmarks/c.py': bench };
  expect(found(two).suites.map(({ name }) => name)).toEqual(['asv-asv_bench', 'asv-root']);
  expect(found({ 'asv.conf.json': '{}', 'benchmarks/c.py': 'def helper(): pass\n' })).toMatchObject({
    suites: [],
    notes: [expect.stringMatching(/asv\.conf\.json names a folder that holds no benchmarks/)],
  });
});

test('scripts that make a Runner of pyperf are a suite, those that read its results are not', () => {
  const scripts = {
    'benchmarks/a.py': 'import pyperf\nrunner = pyperf.Runner()\n',
    'bm_b/run_benchmark.py': 'from pyperf import Runner\n',
    'benchmarks/compare.py': 'import pyperf\nsuite = pyperf.BenchmarkSuite.load("x")\n',
  };
  expect(found(scripts)).toMatchObject({
    suites: [
      {
        harness: 'pyperf',
        name: 'pyperf',
        globs: ['benchmarks/a.py', 'bm_b/run_benchmark.py'],
        seen: '2 scripts of pyperf',
      },
    ],
    notes: [],
  });
});

test.each([
  'import pyperf as perf\n\nrunner = perf.Runner()\n',
  'import sys, pyperf as p\n\nrunner = p.Runner(values=3)\n',
  'try:\n    import pyperf as perf\nexcept ImportError:\n    raise\nrunner = perf.Runner()\n',
  'from pyperf import (\n    perf_counter,\n    Runner,\n)\nrunner = Runner()\n',
  'from pyperf import Runner as R\nrunner = R()\n',
])('a script of pyperf is one by whatever name it imports it: %j', (script) => {
  expect(found({ 'bench/bm_a.py': script }).suites).toMatchObject([{ harness: 'pyperf', globs: ['bench/bm_a.py'] }]);
});

test.each([
  'import pyperf as perf\nsuite = perf.BenchmarkSuite.load("x")\n',
  'import other as perf\nimport pyperf\nrunner = perf.Runner()\n',
])('what makes no Runner of pyperf is no script of it: %j', (text) => {
  expect(found({ 'bench/bm_a.py': text }).suites).toEqual([]);
});

const handed = 'import os\nimport pyperf\n\nname = os.environ["LAB_NAME"]\nrunner = pyperf.Runner()\n';

test('a script of pyperf that another program tells what to measure is named, with the next step', () => {
  const own = { 'bench/bm_a.py': 'import pyperf\nrunner = pyperf.Runner()\n' };
  const note = expect.stringMatching(
    /^bench\/one\.py is started by another program, which sets LAB_NAME: write a script/,
  );
  expect(found({ 'bench/one.py': handed })).toMatchObject({ suites: [], notes: [note] });
  expect(found({ 'bench/one.py': handed, ...own })).toMatchObject({
    suites: [{ globs: ['bench/bm_a.py'] }],
    notes: [note],
  });
});

test.each([
  'os.environ["LAB_NAME"] = "a"\n',
  'os.environ.setdefault("LAB_NAME", "a")\n',
  'if "LAB_NAME" not in os.environ:\n    raise SystemExit\n',
  'try:\n    pass\nexcept (KeyError, ValueError):\n    pass\n',
])('a script that does without a variable runs by itself: %j', (more) => {
  expect(found({ 'bench/one.py': `${handed}${more}` }).suites).toMatchObject([{ globs: ['bench/one.py'] }]);
  expect(found({ 'bench/one.py': handed.replace('LAB_NAME', 'HOME') }).suites).toHaveLength(1);
});

test('the program of a package of scripts of pyperf is left out, as it runs what they run; alone it is one', () => {
  const script =
    'import pyperf\n\ndef main(runner=None):\n    runner = runner or pyperf.Runner()\n\nif __name__ == "__main__":\n    main()\n';
  const both = { 'src/x/bench/__main__.py': script, 'src/x/bench/bm_a.py': script, 'src/x/bench/bm_b.py': script };
  expect(found(both).suites).toMatchObject([{ globs: ['src/x/bench/bm_a.py', 'src/x/bench/bm_b.py'] }]);
  expect(found({ 'src/x/bench/__main__.py': script }).suites).toMatchObject([{ globs: ['src/x/bench/__main__.py'] }]);
});

test('benchmarks for tools that are not measured one by one are named, with the next step', () => {
  const timeit = 'subprocess.run([sys.executable, "-m", "pyperf", "timeit", "-s", "x"])\n';
  expect(found({ 'bench.py': timeit }).notes).toMatchObject([
    expect.stringMatching(/^bench\.py runs pyperf's command line: write runner/),
  ]);
  const cmake = { 'CMakeLists.txt': 'find_package(Catch2 3)\n', 'tests/x.cpp': '' };
  expect(found(cmake).notes).toEqual([]);
  expect(found({ ...cmake, 'bench/sort.cpp': '' }).notes).toMatchObject([
    expect.stringMatching(/^bench\/sort\.cpp is written for Catch2/),
  ]);
  expect(found({ 'CMakeLists.txt': '', 'src/include/nanobench.h': '', 'bench_a.cc': '' }).notes).toMatchObject([
    expect.stringMatching(/^bench_a\.cc is written for nanobench/),
  ]);
});

const inCMake = { 'CMakeLists.txt': 'find_package(Catch2 3)\n', 'src/a.cpp': '' };

test.each([
  ['nanobench', '#include <nanobench.h>\n'],
  ['Catch2', '#include <catch2/catch_all.hpp>\n'],
  ['nonius', '#include <nonius/nonius.h++>\n'],
  ['Celero', '#include <celero/Celero.h>\n'],
])('a whole run of benchmarks of %s, which run for a time, is not advised', (name, text) => {
  const [note] = found({ ...inCMake, 'bench/other.cpp': 'int a;\n', 'bench/sort.cpp': text }).notes;
  expect(note).toMatch(new RegExp(`^bench/sort\\.cpp is written for ${name}: `));
  expect(note).toContain('timing it would never fail');
  expect(note).toContain('harness json');
  expect(note).not.toContain('harness command');
});

test('of one whose number of calls is fixed a whole run can be timed', () => {
  expect(found({ ...inCMake, 'bench/a.cpp': '#include <picobench/picobench.hpp>\n' }).notes).toMatchObject([
    expect.stringContaining('harness command'),
  ]);
});

test('a library that the tests alone use says nothing of benches that were read', () => {
  expect(found({ ...inCMake, 'bench/a.cpp': '#include <chrono>\n' }).notes).toEqual([]);
});

test.each(['brunch', 'tango_bench', 'glassbench', 'microbench', 'easybench', 'zenbench'])(
  'a whole run of a bench of %s, which runs for a time, is not advised',
  (tool) => {
    const crate = { 'Cargo.toml': '[package]\nname = "a"\nedition = "2021"\n' };
    const [note] = found({ ...crate, 'benches/a.rs': `use ${tool}::bench;\nfn main() {}\n` }).notes;
    expect(note).toMatch(/^benches\/a\.rs is written for .*would never fail.*harness json/);
    expect(note).not.toContain('command');
  },
);

test('a module of a crate that is called after benchmarks is none', () => {
  const own = { 'Cargo.toml': '[package]\nname = "a"\n', 'src/benchmark/options.rs': 'use divan::Options;\n' };
  expect(found(own)).toMatchObject({ suites: [], notes: [] });
});

const derived = `import pytest

@pytest.fixture
def bench(benchmark, settings):
    return benchmark

@pytest.fixture(scope="function")
def quick(
    bench,
):
    return bench
`;

test.each([
  ['a fixture made of it', 'def test_a(bench): bench(len, [])\n', ['tests/test_a.py']],
  [
    'a fixture made of one that is made of it',
    'class TestX:\n    def test_a(self, quick): quick(len, [])\n',
    ['tests/test_a.py'],
  ],
  ['another fixture', 'def test_a(benches): pass\n', []],
  ['a helper of a test', 'def describe(benchmark): return benchmark.name\n\ndef test_a(): describe(1)\n', []],
])('Python: a test takes pytest-benchmark’s fixture through %s', (_what, text, expected) => {
  const { suites } = found({ 'pyproject.toml': '', 'conftest.py': derived, 'tests/test_a.py': text });
  expect(suites.flatMap(({ globs }) => globs)).toEqual(expected);
});

test('Python: what pytest does not collect is no benchmark, unless the project says what it collects', () => {
  const module = { 'lib/_bench.py': 'class Suite:\n    def add(self, benchmark): pass\n' };
  expect(found({ 'pyproject.toml': '', ...module }).suites).toEqual([]);
  const own = { 'bench/bench_a.py': 'def bench_a(benchmark): pass\n' };
  expect(found({ 'pyproject.toml': 'python_functions = ["bench_*"]', ...own }).suites).toHaveLength(1);
  for (const place of ['pytest.ini', 'bench/pytest.ini', 'bench/.pytest.ini'])
    expect(found({ [place]: '[pytest]\npython_functions = bench_*\n', ...own }).suites, place).toHaveLength(1);
});

test('pyperf: tests of what uses its Runner are no scripts to run', () => {
  const script = 'import pyperf\nrunner = pyperf.Runner()\nrunner.timeit("a", stmt="1")\n';
  const given = { 'bench/a.py': script, 'tests/test_runner.py': `${script}\ndef test_a(): pass\n` };
  expect(found(given).suites).toMatchObject([{ harness: 'pyperf', globs: ['bench/a.py'] }]);
});

test.each([
  "dependencies {\n  implementation 'org.openjdk.jmh:jmh-core:1.37'\n}",
  'dependencies {\n  implementation libs.jmh.core\n}',
])('JMH in a build of Gradle without its plugin is named, with what can be done: %s', (text) => {
  const { suites, notes } = found({ 'build.gradle': text });
  expect(suites).toEqual([]);
  expect(notes.join('\n')).toMatch(/build\.gradle has JMH without the plugin me\.champeau\.jmh: .*harness: jmh/);
});

test('a crate may stand below a folder called src; what is below its own is a module', () => {
  const manifest = '[package]\nname = "a"\n[dev-dependencies]\ncriterion = "0.5"\n';
  expect(
    found({ 'Cargo.toml': '[workspace]\n', 'src/uu/a/Cargo.toml': manifest, 'src/uu/a/benches/x.rs': criterion }),
  ).toMatchObject({
    suites: [{ harness: 'criterion', seen: '1 Rust bench' }],
  });
  const divan = { 'src/uu/a/Cargo.toml': '[package]\n', 'src/uu/a/benches/x.rs': 'use divan::{Bencher};\n' };
  expect(found(divan).suites).toMatchObject([{ harness: 'divan', workingDirectory: 'src/uu/a' }]);
  expect(found({ 'Cargo.toml': manifest, 'src/benches/x.rs': criterion }).suites).toEqual([]);
  expect(found({ 'a/Cargo.toml': manifest, 'a/src/bench/x.rs': criterion }).suites).toEqual([]);
});

test.each([
  ['benchmarks/asv.conf.json.sample', '{"benchmark_dir": "."}'],
  ['example.asv.conf.json', '{"benchmark_dir": "benchmarks"}'],
])('asv’s configuration that each developer copies from %s leads to its benchmarks', (sample, text) => {
  const given = { 'benchmarks/bench_a.py': 'def time_x():\n    pass\n', [sample]: text };
  expect(tellingRank(sample)).toBe(0);
  expect(found(given)).toMatchObject({ suites: [{ harness: 'asv', globs: ['benchmarks/**/*.py'] }], notes: [] });
});

test('asv’s benchmarks whose configuration is in no commit are named with the suite to write', () => {
  const { suites, notes, noted } = found({ 'benchmarks/a.py': '# run by asv\ndef time_x():\n    pass\n' });
  expect(suites).toEqual([]);
  const way = 'add a suite of harness asv with files: ["benchmarks/**/*.py"]';
  expect(notes).toEqual([`benchmarks/a.py is written for asv, whose asv.conf.json is not in git: ${way}.`]);
  expect(noted).toEqual(['benchmarks/a.py']);
});

test('functions called time_… of a script that does not know asv are not asv’s', () => {
  expect(found({ 'benchmarks/a.py': 'def time_ago():\n    pass\n' })).toMatchObject({ suites: [], notes: [] });
});

test.each([
  ['bench/libs/x/load.py', 'from bench.common import Main\n'],
  ['bench/load.py', 'from .common import Main\n'],
  ['bench/load.py', 'from . import common\n'],
  ['bench/load.py', 'import sys\nimport os, common as c\n'],
  ['bench/libs/load.py', 'from ..common import (\n    Main,\n    Other,\n)\n'],
  ['bench/load.py', 'from bench import (\n    util,  # this\n    common,\n)\n'],
])('scripts run what a module of pyperf only makes where it is asked to: %s, %j', (script, text) => {
  const common = 'import pyperf\n\nclass Main:\n    def __init__(self):\n        self.runner = pyperf.Runner()\n';
  const given = { 'bench/common.py': common, [script]: text, 'bench/other.py': 'import math\n' };
  expect(found(given).suites).toMatchObject([{ harness: 'pyperf', globs: [script] }]);
});

test('a module of pyperf that nothing imports, that is run itself, or that is imported in a circle stays a script', () => {
  const made = 'import pyperf\n\ndef main():\n    runner = pyperf.Runner()\n';
  expect(found({ 'bench/a.py': `${made}main()\n` }).suites).toMatchObject([{ globs: ['bench/a.py'] }]);
  const guarded = `${made}\nif __name__ == "__main__":\n    main()\n`;
  expect(found({ 'bench/a.py': guarded, 'bench/b.py': 'import a\n' }).suites).toMatchObject([
    { globs: ['bench/a.py'] },
  ]);
  const circle = { 'bench/a.py': `import b\n${made}`, 'bench/b.py': 'import a\n' };
  expect(found(circle).suites).toMatchObject([{ globs: ['bench/a.py'] }]);
});

test('JMH by sbt’s plugin is named with what a suite needs', () => {
  const plugins = 'addSbtPlugin("pl.project13.scala" % "sbt-jmh" % "0.4.7")\n';
  expect(tellingRank('project/plugins.sbt')).toBe(0);
  expect(found({ 'build.sbt': '', 'project/plugins.sbt': plugins })).toMatchObject({
    suites: [],
    notes: [expect.stringMatching(/^project\/plugins\.sbt has JMH by sbt-jmh/)],
  });
  expect(found({ 'build.sbt': '', 'project/plugins.sbt': '' }).notes).toEqual([]);
});

test.each([
  [
    'one that enters their folder',
    'option(X_BENCHMARKS "" OFF)\noption(X_COMP_BENCH "Of compiling" OFF)\nif(X_BENCHMARKS AND NOT X_OLD)\n  if(NOT STD STREQUAL "14")\n    add_subdirectory(benchmarks)\n  else()\n    message("no")\n  endif()\nendif()\nif(X_COMP_BENCH)\n  add_subdirectory(comp_bench)\nendif()\n',
    '',
    ['X_BENCHMARKS'],
  ],
  [
    'one with a dot, that depends on another',
    'CMAKE_DEPENDENT_OPTION(x.benchmark\n  "Build the benchmark"\n  OFF "NOT subproject" OFF)\nif(x.benchmark)\n  add_subdirectory(benchmarks)\nendif()\n',
    'option(x.benchmark.search\n  "Needs a newer compiler" OFF)\n',
    ['x.benchmark'],
  ],
  [
    'all where none is seen to',
    'option(A_BENCH "" OFF)\noption(B_BENCH "" OFF)\nenter(benchmarks)\n',
    '',
    ['A_BENCH', 'B_BENCH'],
  ],
  [
    'one behind else, which is not what it builds',
    'option(A_BENCH "" OFF)\noption(B_BENCH "" OFF)\nif(A_BENCH)\n  message("x")\nelse()\n  add_subdirectory(benchmarks)\nendif()\nif(B_BENCH)\n  add_subdirectory(benchmarks)\nendif()\n',
    '',
    ['B_BENCH'],
  ],
])('of CMake’s options those are switched on that build the benchmarks: %s', (_, top, below, options) => {
  const { suites } = found({ 'CMakeLists.txt': top, 'benchmarks/CMakeLists.txt': `${below}${benchmarkFolder}` });
  expect(suites[0]?.command?.match(/-D\S*(?:BENCH|bench)\S*=ON/g)).toEqual(options.map((name) => `-D${name}=ON`));
});

test('the harness runs the scripts that init names, and what they import is none of them', () => {
  const texts = new Map([
    [
      'bench/common.py',
      'import pyperf\n\nclass Main:\n    def __init__(self):\n        self.runner = pyperf.Runner()\n',
    ],
    ['bench/libs/x/common.py', 'from bench.common import Main\n'],
    ['bench/libs/x/load.py', 'from bench.libs.x.common import Main\nMain()\n'],
    ['bench/own.py', 'import pyperf\nrunner = pyperf.Runner()\n'],
    ['bench/__init__.py', ''],
  ]);
  expect(pyperfScripts(texts).toSorted()).toEqual(['bench/libs/x/load.py', 'bench/own.py']);
});
