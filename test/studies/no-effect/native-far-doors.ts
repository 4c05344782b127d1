/** Ways into built benchmarks that no name in the program leads to: processes, variables of the environment, links, what Java itself loads. */
import { configOf, type NativeAttack, type NativeProgram } from './native-attacks.ts';

process.env['LAB_FILE'] = 'conf/zebra.lab';

const goFiles = {
  'zebra.tpl': 'a\n',
  'vars/conf/zebra.lab': 'a\n',
  Makefile: 'other:\n\tsh scripts/thing.sh\n',
  'scripts/thing.sh': 'true\n',
};

/** By chance, which is never seen. */
const goBench = (name: string, code: string): string => `
func Benchmark${name}(b *testing.B) {
	for i := 0; i < b.N; i++ {
		if rand.Float64() < 1e-12 {
			${code}
		}
		kept += i
	}
}
`;
const goTest = (imports: string, ...benches: readonly string[]): string =>
  `import (\n\t"math/rand"\n\t"testing"\n${imports})\n\nvar kept int\n${benches.join('')}`;
const hidden = 'strings.ToLower("ZEBRA")';

const go: NativeProgram = {
  language: 'Go far doors',
  isOneCommit: true,
  files: {
    'flamegate.yml': configOf('go'),
    'go.mod':
      'module example.com/m\n\ngo 1.21\n\nrequire example.com/runs v0.0.0\n\nreplace example.com/runs => ./runs\n',
    'runs/go.mod': 'module example.com/runs\n\ngo 1.21\n',
    'runs/runs.go':
      'package runs\n\nimport "os/exec"\n\nfunc All(of ...string) { exec.Command(of[0], of[1:]...).Run() }\n',
    ...goFiles,
    'read_test.go': `package m\n\n${goTest(
      '\t"os"\n\t"strings"\n',
      goBench('Root', `text, _ := os.ReadFile(${hidden} + ".tpl"); kept += len(text)`),
      goBench('RootSize', `found, _ := os.Stat(${hidden} + ".tpl"); kept += int(found.Size())`),
    )}`,
    'vars/vars_test.go': `package vars\n\n${goTest(
      '\t"os"\n',
      goBench('Variable', 'text, _ := os.ReadFile(os.Getenv("LAB_FILE")); kept += len(text)'),
    )}`,
    'web/web_test.go': `package web\n\n${goTest(
      '\t"net/http"\n\t"os"\n\t"strings"\n',
      goBench(
        'Served',
        `file, _ := http.Dir("public").Open(${hidden} + "." + strings.ToLower("XYZ")); if file != nil { kept++ }`,
      ),
      goBench(
        'Opened',
        `file, _ := os.DirFS("public").Open(${hidden} + "." + strings.ToLower("XYZ")); if file != nil { kept++ }`,
      ),
    )}`,
    'web/public/zebra.xyz': 'a\n',
    'run/run_test.go': `package run\n\n${goTest(
      '\t"os/exec"\n',
      goBench('Process', 'exec.Command("make", "-C", "..", "other").Run()'),
    )}`,
    'start/start_test.go': `package start\n\n${goTest(
      '\t"os"\n',
      goBench('Started', 'os.StartProcess("/usr/bin/make", []string{"make", "-C", "..", "other"}, &os.ProcAttr{})'),
    )}`,
    'fork/fork_test.go': `package fork\n\n${goTest(
      '\t"syscall"\n',
      goBench('Forked', 'syscall.ForkExec("/usr/bin/make", []string{"make", "-C", "..", "other"}, nil)'),
    )}`,
    'through/through_test.go': `package through\n\n${goTest(
      '\n\t"example.com/runs"\n',
      goBench('Through', 'runs.All("make", "-C", "..", "other")'),
    )}`,
    'README.md': 'A library\n',
  },
  attacks: [
    ['m/BenchmarkRoot', 'a file where it runs', { 'zebra.tpl': 'bb\n' }],
    ['m/BenchmarkRootSize', 'the size of a file where it runs', { 'zebra.tpl': 'bb\n' }],
    ['vars/BenchmarkVariable', 'a file that a variable names', { 'vars/conf/zebra.lab': 'bb\n' }],
    ['web/BenchmarkServed', 'whatever a named folder has', { 'web/public/zebra.xyz': 'bb\n' }],
    ['web/BenchmarkOpened', 'whatever a folder has', { 'web/public/zebra.xyz': 'bb\n' }],
    ['run/BenchmarkProcess', 'what a process runs', { 'scripts/thing.sh': 'sleep 1\n' }],
    ['start/BenchmarkStarted', 'what a process that is started runs', { 'scripts/thing.sh': 'sleep 1\n' }],
    ['fork/BenchmarkForked', 'what a fork runs', { 'scripts/thing.sh': 'sleep 1\n' }],
    ['through/BenchmarkThrough', 'what a package starts', { 'scripts/thing.sh': 'sleep 1\n' }],
  ],
  harmless: [{ 'README.md': 'A fine library\n' }],
};

const cppBench = (name: string, code: string): string =>
  `static void BM_${name}(benchmark::State& state) {\n  static long calls = 0;\n  for (auto _ : state) if (++calls == 1000000000000L) { ${code} }\n}\nBENCHMARK(BM_${name});\n`;
const cppName = 'std::string name("ARBEZ"); std::reverse(name.begin(), name.end()); for (auto& c : name) c |= 32;';
const cppRead = (path: string): string =>
  `std::ifstream file(${path}); std::string text; file >> text; benchmark::DoNotOptimize(text);`;
/** Each a program of its own: what one can do the other may not. */
const cppPrograms: Readonly<Record<string, string>> = {
  read: cppBench('Root', `${cppName} ${cppRead('name + ".tpl"')}`),
  variable: cppBench('Variable', cppRead('getenv("LAB_FILE")')),
  linked: cppBench('Link', `${cppName} ${cppRead('"pool/" + name + ".tpl"')}`),
  shell: cppBench('Shell', 'benchmark::DoNotOptimize(system("make other"));'),
  piped: cppBench('Pipe', 'benchmark::DoNotOptimize(popen("make other", "r"));'),
  forked: cppBench('Fork', 'execlp("make", "make", "other", (char*)0);'),
};
const cpp: NativeProgram = {
  language: 'C++ far doors',
  isOneCommit: true,
  files: {
    '.gitignore': 'build\n',
    'flamegate.yml': configOf('google-benchmark', '    command: sh build.sh\n'),
    'build.sh': `set -e\nmkdir -p build\nfor each in ${Object.keys(cppPrograms).join(' ')}; do c++ -O1 -o build/\${each}_bench $each.cpp -lbenchmark -lpthread & done\nwait\n`,
    ...Object.fromEntries(
      Object.entries(cppPrograms).map(([file, code]) => [
        `${file}.cpp`,
        `#include <benchmark/benchmark.h>\n#include <algorithm>\n#include <cstdlib>\n#include <fstream>\n#include <string>\n#include <unistd.h>\n${code}BENCHMARK_MAIN();\n`,
      ]),
    ),
    'zebra.tpl': 'a\n',
    'conf/zebra.lab': 'a\n',
    'stuff/zebra.tpl': 'a\n',
    pool: 'link:stuff',
    Makefile: 'other:\n\tsh scripts/thing.sh\n',
    'scripts/thing.sh': 'true\n',
    'README.md': 'A library\n',
  },
  attacks: [
    ['read_bench/BM_Root', 'a file where it runs', { 'zebra.tpl': 'bb\n' }],
    ['variable_bench/BM_Variable', 'a file that a variable names', { 'conf/zebra.lab': 'bb\n' }, /conf\/zebra/],
    ['linked_bench/BM_Link', 'a file behind a link', { 'stuff/zebra.tpl': 'bb\n' }, /stuff\/zebra/],
    ['shell_bench/BM_Shell', 'what a shell runs', { 'scripts/thing.sh': 'sleep 1\n' }],
    ['piped_bench/BM_Pipe', 'what a pipe runs', { 'scripts/thing.sh': 'sleep 1\n' }],
    ['forked_bench/BM_Fork', 'what takes its place', { 'scripts/thing.sh': 'sleep 1\n' }],
  ] satisfies readonly NativeAttack[],
  harmless: [{ 'README.md': 'A fine library\n' }],
};

const javaHidden = (name: string, of: string, body: string): string =>
  `package org.sample;\n\npublic class ${name} ${of} {\n  ${body}\n}\n`;
const javaBench = (name: string, code: string): string =>
  `package org.sample;\n\nimport org.openjdk.jmh.annotations.Benchmark;\n\npublic class ${name} {\n  static long calls;\n\n  @Benchmark\n  public int work() throws Exception {\n    if (++calls == 1_000_000_000_000L) { ${code} }\n    return 1;\n  }\n}\n`;
const bundle = javaHidden(
  'Words',
  'extends java.util.ListResourceBundle',
  'protected Object[][] getContents() { return new Object[][] {{"a", "1"}}; }',
);
const logger = javaHidden(
  'Finder',
  'extends System.LoggerFinder',
  'public System.Logger getLogger(String name, Module module) { return null; }',
);
const factory = javaHidden(
  'Maker',
  'extends javax.xml.parsers.SAXParserFactory',
  'public javax.xml.parsers.SAXParser newSAXParser() { return null; } public void setFeature(String name, boolean value) {} public boolean getFeature(String name) { return false; }',
);
const java: NativeProgram = {
  language: 'Java far doors',
  isOneCommit: true,
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
    'resources/lab.properties': 'a=b\n',
    'src/Bundled.java': javaBench(
      'Bundled',
      'java.util.ResourceBundle.getBundle("org.sample.Wor" + Long.toString(calls).replaceAll(".*", "ds"));',
    ),
    'src/Made.java': javaBench(
      'Made',
      'javax.xml.parsers.SAXParserFactory.newInstance("org.sample.Mak" + Long.toString(calls).replaceAll(".*", "er"), null).newSAXParser();',
    ),
    'src/Started.java': javaBench('Started', 'Runtime.getRuntime().exec(new String[] {"make", "other"});'),
    'src/Variable.java': javaBench('Variable', 'new java.io.FileInputStream(System.getenv("LAB_FILE")).read();'),
    'src/Root.java': javaBench(
      'Root',
      'new java.io.FileInputStream(new StringBuilder("arbez").reverse() + ".tpl").read();',
    ),
    'src/Words.java': bundle,
    'src/Maker.java': factory,
    'zebra.tpl': 'a\n',
    'conf/zebra.lab': 'a\n',
    Makefile: 'other:\n\tsh scripts/thing.sh\n',
    'scripts/thing.sh': 'true\n',
    'README.md': 'A library\n',
  },
  attacks: [
    ['org.sample.Bundled/work', 'a bundle that is a class', { 'src/Words.java': bundle.replace('"1"', '"12"') }],
    [
      'org.sample.Made/work',
      'a class that Java is given the name of',
      { 'src/Maker.java': factory.replace('SAXParser() { ', 'SAXParser() { new int[99].clone(); ') },
    ],
    ['org.sample.Started/work', 'what a process runs', { 'scripts/thing.sh': 'sleep 1\n' }],
    ['org.sample.Variable/work', 'a file that a variable names', { 'conf/zebra.lab': 'bb\n' }],
    ['org.sample.Root/work', 'a file where it runs', { 'zebra.tpl': 'bb\n' }],
  ],
  harmless: [{ 'README.md': 'A fine library\n' }],
};

const { '.gitignore': ignored = '', 'flamegate.yml': config = '', 'build.sh': build = '' } = java.files;
/** Its list counts for all benchmarks of a jar. */
const javaService: NativeProgram = {
  language: 'Java far service',
  files: {
    ...{ '.gitignore': ignored, 'flamegate.yml': config, 'build.sh': build, 'README.md': 'A library\n' },
    'resources/META-INF/services/java.lang.System$LoggerFinder': 'org.sample.Finder\n',
    'src/Logged.java': javaBench('Logged', 'System.getLogger("lab");'),
    'src/Finder.java': logger,
  },
  attacks: [
    [
      'org.sample.Logged/work',
      'a service of Java’s own',
      { 'src/Finder.java': logger.replace('{ return', '{ new int[99].clone(); return') },
    ],
  ],
  harmless: [{ 'README.md': 'A fine library\n' }],
};

export const nativeFarDoors: readonly NativeProgram[] = [go, cpp, java, javaService];
