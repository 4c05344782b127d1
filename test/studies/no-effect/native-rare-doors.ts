/**
 * Ways into built benchmarks past what is looked at: debug information outside of what is compared, what lists folders under another name,
 * names that a compiler takes apart, and what a virtual machine loads without a word.
 */
import { configOf, type NativeAttack, type NativeProgram } from './native-attacks.ts';

const cppLate = (name: string, code: string): string =>
  `static void BM_${name}(benchmark::State& state) {\n  static long calls = 0;\n  for (auto _ : state) if (++calls == 1000000000000L) { ${code} }\n}\nBENCHMARK(BM_${name});\n`;
/** Each a program of its own: what one can do the other may not. */
const cppPrograms: Readonly<Record<string, readonly [flags: string, code: string]>> = {
  globbed: ['-O1', cppLate('Glob', 'glob_t all; glob("globs/*", 0, nullptr, &all); benchmark::DoNotOptimize(all);')],
  words: ['-O1', cppLate('Words', 'wordexp_t all; wordexp("words/*", &all, 0); benchmark::DoNotOptimize(all);')],
  walked: [
    '-O1',
    `static int visit(const char* path, const struct stat*, int) { std::ifstream file(path); std::string text; file >> text; benchmark::DoNotOptimize(text); return 0; }\n${cppLate('Walk', 'ftw("walks", visit, 4);')}`,
  ],
  taken: [
    '-O3',
    cppLate(
      'Immediate',
      'std::string path = "zebralong.lab"; benchmark::DoNotOptimize(path); std::ifstream file(path); std::string text; file >> text; benchmark::DoNotOptimize(text);',
    ),
  ],
  wide: [
    '-O1 -std=c++17',
    cppLate(
      'Wide',
      'std::ifstream file(std::filesystem::path(L"wides/zebra.wid")); std::string text; file >> text; benchmark::DoNotOptimize(text);',
    ),
  ],
  traced: [
    '-O1 $DEBUG -lbacktrace',
    'static int seen(void*, uintptr_t, const char*, int line, const char*) { benchmark::DoNotOptimize(line); return 0; }\nstatic void BM_Traced(benchmark::State& state) { auto* own = backtrace_create_state(nullptr, 1, nullptr, nullptr); for (auto _ : state) backtrace_full(own, 0, seen, nullptr, nullptr); }\nBENCHMARK(BM_Traced);\n',
  ],
};
const cppIncludes = ['benchmark/benchmark.h', 'filesystem', 'fstream', 'ftw.h', 'glob.h', 'string', 'wordexp.h']
  .map((each) => `#include <${each}>\n`)
  .join('');
const cppBuild = `set -e
DEBUG=$(cat .debug)
mkdir -p build
${Object.entries(cppPrograms)
  .map(([file, [flags]]) => {
    const [compiled, linked] = [flags.split(' -l')[0] ?? '', flags.slice(flags.indexOf(' -l'))];
    return `c++ ${compiled} -o build/${file}_bench ${file}.cpp -lbenchmark -lpthread ${flags.includes(' -l') ? linked : ''} &`;
  })
  .join('\n')}
wait
`;

const cpp: NativeProgram = {
  language: 'C++ rare doors',
  isOneCommit: true,
  files: {
    '.gitignore': 'build\n',
    'flamegate.yml': configOf('google-benchmark', '    command: sh build.sh\n'),
    'build.sh': cppBuild,
    '.debug': '-g0\n',
    ...Object.fromEntries(
      Object.entries(cppPrograms).map(([file, [, code]]) => [
        `${file}.cpp`,
        `${cppIncludes}${file === 'traced' ? '#include <backtrace.h>\n' : ''}${code}BENCHMARK_MAIN();\n`,
      ]),
    ),
    ...Object.fromEntries(
      ['globs/a.xyz', 'words/a.xyz', 'walks/a.xyz', 'zebralong.lab', 'wides/zebra.wid'].map((path) => [path, 'a\n']),
    ),
    'README.md': 'A library\n',
  },
  attacks: [
    ['globbed_bench/BM_Glob', 'a file that a late call globs', { 'globs/a.xyz': 'bb\n' }],
    ['words_bench/BM_Words', 'a file that a late call expands', { 'words/a.xyz': 'bb\n' }],
    ['walked_bench/BM_Walk', 'a file that a late call walks to', { 'walks/a.xyz': 'bb\n' }],
    ['taken_bench/BM_Immediate', 'a file whose name is in the instructions', { 'zebralong.lab': 'bb\n' }, /zebralong/],
    ['wide_bench/BM_Wide', 'a file whose name is of wide letters', { 'wides/zebra.wid': 'bb\n' }, /wides/],
    ['traced_bench/BM_Traced', 'debug information that is read', { '.debug': '-g3\n' }],
  ] satisfies readonly NativeAttack[],
  harmless: [{ 'README.md': 'A fine library\n' }],
};

const javaLate = (name: string, code: string, where = 'org.sample', before = ''): string =>
  `package ${where};\n\nimport org.openjdk.jmh.annotations.*;\n\npublic class ${name} {\n  static long calls;\n${before}\n  @Benchmark\n  public Object work() throws Exception {\n    if (++calls == 1_000_000_000_000L) { ${code} }\n    return this;\n  }\n}\n`;
const javaText = (name: string, text: string): string =>
  `package org.sample;\n\npublic class ${name} { public static String of() { return "${text}"; } }\n`;
const javaFork = (arguments_: string): string =>
  `package org.sample;\n\nimport org.openjdk.jmh.annotations.*;\n\npublic class Outer {\n  @State(Scope.Benchmark) @Fork(value = 1, ${arguments_})\n  public static class Inner {\n    @Benchmark public int work() { return Integer.getInteger("rounds", 1); }\n  }\n}\n`;
const marked = (n: number): string => `@Rounds(${n}) package org.marked;\n`;
const java: NativeProgram = {
  language: 'Java rare doors',
  isOneCommit: true,
  files: {
    '.gitignore': 'target/\nlibs/\n',
    'flamegate.yml': configOf('jmh', '    command: sh build.sh\n'),
    'build.sh': `set -e
mkdir -p target/classes libs
cc -shared -fPIC -o libs/libzebra.so zebra.c
javac -proc:full -cp 'lib/*' -d target/classes $(find src -name '*.java') 2>/dev/null || javac -cp 'lib/*' -d target/classes $(find src -name '*.java')
printf 'Main-Class: org.openjdk.jmh.Main\\nClass-Path:%s\\n' "$(for jar in lib/*.jar; do printf ' ../%s' "$jar"; done)" > target/manifest.txt
jar cfm target/benchmarks.jar target/manifest.txt -C target/classes .
`,
    'zebra.c': 'int zebra(int n) { return n; }\n',
    'quiet.sh': 'program:#!/bin/sh\nunset JDK_JAVA_OPTIONS\nexec java "$@"\n',
    'src/Native.java': javaLate('Native', 'System.loadLibrary("zebra");'),
    'src/Rounds.java':
      'package org.marked;\n\nimport java.lang.annotation.*;\n\n@Retention(RetentionPolicy.RUNTIME) @Target(ElementType.PACKAGE) public @interface Rounds { int value(); }\n',
    'src/package-info.java': marked(1),
    'src/Marked.java': javaLate(
      'Marked',
      'System.out.println(Marked.class.getPackage().getAnnotations().length);',
      'org.marked',
    ),
    'src/Sampled.java': javaLate('Sampled', 'return Hidden.of();', 'org.openjdk.jmh.samples').replace(
      'annotations.*;',
      'annotations.*;\nimport org.sample.Hidden;',
    ),
    'src/Hidden.java': javaText('Hidden', 'a'),
    'src/Filed.java': javaLate(
      'Filed',
      'return new java.io.FileInputStream("pool/zebra.lab").read();',
      'org.openjdk.jmh.samples',
    ),
    'pool/zebra.lab': 'a\n',
    'src/Listed.java': javaLate(
      'Listed',
      'return new java.io.FileInputStream(new java.io.File("stock", new java.io.File("stock").list()[0])).read();',
    ),
    'stock/a.xyz': 'a\n',
    'src/Outer.java': javaFork('jvmArgs = "-Drounds=1"'),
    'src/Quiet.java': javaLate('Quiet', '', 'org.sample')
      .replace('public class', '@Fork(value = 1, jvm = "./quiet.sh") public class')
      .replace('return this', 'return Silent.of()'),
    'src/Silent.java': javaText('Silent', 'a'),
    'src/Provided.java': javaLate(
      'Provided',
      'java.security.Security.addProvider(new java.security.Provider("Lab", "1", "") {{ put("MessageDigest.LAB", new StringBuilder("tsegiDbaL.elpmas.gro").reverse().toString()); }}); return java.security.MessageDigest.getInstance("LAB");',
    ),
    'src/LabDigest.java': javaDigest(0),
    'src/Typed.java': javaLate(
      'Typed',
      'return java.lang.invoke.MethodType.fromMethodDescriptorString("()Lorg/sample/" + new StringBuilder("depyT").reverse() + "Late;", null).returnType().getMethods()[0].invoke(null);',
    ),
    'src/TypedLate.java': javaText('TypedLate', 'a'),
    'README.md': 'A library\n',
  },
  attacks: [
    [
      'org.sample.Native/work',
      'a library that a late call loads',
      { 'zebra.c': 'int zebra(int n) { return n * 2; }\n' },
    ],
    ['org.marked.Marked/work', 'an annotation of the package', { 'src/package-info.java': marked(2) }],
    [
      'org.openjdk.jmh.samples.Sampled/work',
      'a class of one called like JMH’s',
      { 'src/Hidden.java': javaText('Hidden', 'bb') },
    ],
    ['org.openjdk.jmh.samples.Filed/work', 'a file of a class called like JMH’s', { 'pool/zebra.lab': 'bb\n' }],
    [
      'org.sample.Outer.Inner/work',
      'arguments of a nested class',
      { 'src/Outer.java': javaFork('jvmArgs = "-Drounds=2"') },
    ],
    [
      'org.sample.Quiet/work',
      'a class of a virtual machine that does not log',
      { 'src/Silent.java': javaText('Silent', 'bb') },
    ],
    ['org.sample.Provided/work', 'what a provider names', { 'src/LabDigest.java': javaDigest(1) }],
    ['org.sample.Listed/work', 'a file of a folder that is listed', { 'stock/a.xyz': 'bb\n' }, /stock/],
    ['org.sample.Typed/work', 'a class that a descriptor names', { 'src/TypedLate.java': javaText('TypedLate', 'bb') }],
  ],
  harmless: [{ 'README.md': 'A fine library\n' }],
};

const {
  '.gitignore': ignored = '',
  'flamegate.yml': config = '',
  'build.sh': build = '',
  'zebra.c': library = '',
} = java.files;
/** Nothing of it is known, and so nothing proven. */
const javaSilent: NativeProgram = {
  language: 'Java rare silence',
  files: {
    ...{ '.gitignore': ignored, 'flamegate.yml': config, 'build.sh': build, 'zebra.c': library },
    'src/Logless.java': javaLate('Logless', '', 'org.sample')
      .replace('public class', '@Fork(value = 1, jvmArgs = "-Xlog:disable") public class')
      .replace('return this', 'return Mute.of()'),
    'src/Mute.java': javaText('Mute', 'a'),
  },
  attacks: [
    [
      'org.sample.Logless/work',
      'a class of a virtual machine told not to log',
      { 'src/Mute.java': javaText('Mute', 'bb') },
    ],
  ],
  harmless: [],
};

function javaDigest(n: number): string {
  return `package org.sample;\n\npublic class LabDigest extends java.security.MessageDigestSpi {\n  protected void engineUpdate(byte b) { int n = ${n}; }\n  protected void engineUpdate(byte[] b, int from, int size) {}\n  protected byte[] engineDigest() { return new byte[${n}]; }\n  protected void engineReset() {}\n}\n`;
}

export const nativeRareDoors: readonly NativeProgram[] = [cpp, java, javaSilent];
