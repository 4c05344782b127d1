/** Meson, Bazel, Conan, vcpkg and Kotlin's plugin: a suite where it is sure, else what to write by hand. */
import { expect, test } from 'vitest';
import { detectForeign, tellingRank } from '../../src/config/detect-foreign.ts';
import { init } from './init-of.ts';

function found(texts: Readonly<Record<string, string>>) {
  return detectForeign({ files: Object.keys(texts), texts: new Map(Object.entries(texts)) });
}

const includes = '#include <benchmark/benchmark.h>\n';

test.each([
  [
    'perf/meson.build',
    'command: meson setup build --buildtype=release --debug && meson compile -C build, files: build/perf/benchmark-font',
  ],
  [
    'perf/BUILD.bazel',
    'command: bazel build -c opt --copt=-g --strip=never //perf:benchmark-font, files: bazel-bin/perf/benchmark-font',
  ],
  ['perf/Makefile', 'command: what builds its program, files: where that program is then'],
])('what %s builds is written by hand, with what is known of it', (script, words) => {
  const texts = { [script]: '', 'perf/benchmark-font.cc': includes };
  expect(found(texts).suites).toEqual([]);
  const { notes } = init(texts);
  expect(notes).toContain('perf/benchmark-font.cc is written for Google Benchmark');
  expect(notes).toContain(words);
  // It has what this would tell how to write.
  expect(notes).not.toContain('For C++: write');
});

test('a source whose own header includes the library is written for it', () => {
  const texts = {
    'meson.build': '',
    'perf/benchmark-font.cc': '#include "hb-benchmark.hh"\n',
    'perf/hb-benchmark.hh': '#include "benchmark/benchmark.h"\n',
  };
  const { notes } = init(texts);
  expect(notes).toContain('perf/benchmark-font.cc is written for Google Benchmark');
  expect(notes).not.toContain('not written for Google Benchmark');
  expect(tellingRank('perf/hb-benchmark.hh')).toBe(1);
  const cmake = { 'CMakeLists.txt': 'add_executable(fonts perf/benchmark-font.cc)\n' };
  expect(found({ ...texts, ...cmake }).suites).toMatchObject([{ globs: ['build/**/fonts'] }]);
});

const cmake =
  'find_package(benchmark REQUIRED)\nadd_executable(b b.cc)\ntarget_link_libraries(b benchmark::benchmark)\n';

test.each([
  ['conanfile.txt', '[requires]\nbenchmark/1.9.4\n', 'conan install .'],
  ['conanfile.py', 'self.requires("benchmark/1.8.3")', 'conan install .'],
  ['vcpkg.json', '{ "dependencies": ["benchmark"] }', '$VCPKG_ROOT/scripts/buildsystems/vcpkg.cmake'],
])('what %s brings is told to CMake', (manifest, text, words) => {
  expect(tellingRank(manifest)).toBe(0);
  const { suites, notes } = found({ 'CMakeLists.txt': cmake, [manifest]: text });
  expect(suites).toHaveLength(1);
  expect(notes.join('\n')).toContain(words);
  expect(found({ 'CMakeLists.txt': cmake, [manifest]: 'fmt/10.0.0 "fmt"' }).notes).toEqual([]);
});

test('programs that nothing names as benchmarks are said to be a guess', () => {
  const tests = `foreach (t \${Tests})\n  get_filename_component(n \${t} NAME_WE)\n  add_executable(\${n} \${t})\n  target_link_libraries(\${n} benchmark::benchmark)\nendforeach()\n`;
  const { suites, notes } = found({ 'CMakeLists.txt': tests, 'src/point_test.cc': includes });
  expect(suites).toMatchObject([{ globs: ['build/**/*bench*'] }]);
  expect(notes.join('\n')).toContain('CMakeLists.txt links Google Benchmark, but no source is named as a benchmark');
  expect(found({ 'CMakeLists.txt': tests, 'src/point_bench.cc': includes }).notes).toEqual([]);
});

const kotlin = (targets: string): string =>
  `plugins { alias(libs.plugins.kotlinx.benchmark.plugin) }\nbenchmark {\n  targets {\n    ${targets}\n  }\n}\n`;

test('kotlinx-benchmark packs a jar for each of its targets that is a JVM', () => {
  const { suites } = found({
    gradlew: '',
    'settings.gradle.kts': '',
    'benchmarks/build.gradle.kts': kotlin('register("jvm") { this as JvmBenchmarkTarget }\n register("native")'),
    'other/src/test/resources/template/build.gradle': kotlin('register("jvm")'),
  });
  expect(suites).toMatchObject([
    {
      name: 'jvm',
      globs: ['benchmarks/build/benchmarks/jvm/jars/*-JMH.jar'],
      command: './gradlew --quiet :benchmarks:jvmBenchmarkJar',
    },
  ]);
  expect(found({ 'build.gradle': kotlin('register("js")') }).suites).toEqual([]);
});

test('a build of Gradle with settings of its own is started in its own root', () => {
  const build = "plugins { id 'me.champeau.jmh' }";
  const commandOf = (files: Readonly<Record<string, string>>): string | undefined =>
    found({ gradlew: '', 'settings.gradle': '', 'perf/core/build.gradle': build, ...files }).suites[0]?.command;
  expect(commandOf({})).toBe('./gradlew --quiet :perf:core:jmhJar');
  expect(commandOf({ 'perf/settings.gradle.kts': '' })).toBe('./gradlew --quiet -p perf :core:jmhJar');
  expect(commandOf({ 'perf/core/settings.gradle': '' })).toBe('./gradlew --quiet -p perf/core jmhJar');
  for (const placed of ['file("perf/core")', "new File(settingsDir, './perf/core')", "file('perf/core')"]) {
    const settings = `include(":bench")\nproject(":bench").projectDir = ${placed}\n`;
    expect(commandOf({ 'settings.gradle': settings })).toBe('./gradlew --quiet :bench:jmhJar');
  }
});
