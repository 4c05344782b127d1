/** Which files of a jar one of its benchmarks can be affected by. */
import { expect, test } from 'vitest';
import { essencesOfJar, isOfBenchmark, loadedFrom, textsOfJar } from '../../src/harness/jmh/loaded-classes.ts';

const files: Readonly<Record<string, string>> = {
  'org/sample/Digest.class': 'calls Lib',
  'org/sample/Lib.class': 'sums\u0001\u0000\u0017(ILorg/sample/Late;)V\u0001',
  'org/sample/Late.class': 'Lorg.sample.Later',
  'org/sample/Later.class': 'late',
  'org/sample/Base.class': 'extended by Lib',
  'org/sample/Never.class': 'never loaded',
  'org/openjdk/jmh/Main.class': 'reads java/util/jar/JarFile',
  'META-INF/versions/17/org/sample/Newer.class': 'for later versions',
  'META-INF/MANIFEST.MF': 'Main-Class: org.openjdk.jmh.Main',
  'META-INF/BenchmarkList':
    'JMH S 17 org.sample.Digest S 3 sum E\nJMH S 16 org.sample.Other S 5 twice E\nJMH S 17 org.sample.Digest S 4 rows E\n',
  'META-INF/CompilerHints':
    'inline,org/openjdk/jmh/Main.main\ndontinline,org/sample/Never.call\ndontinline,org/sample/Lib.sum\n',
  'words.txt': 'a b c',
  'org/sample/Generated.java': 'class Generated {}',
};

const log = [
  '[0.1s][info][class,load] org.openjdk.jmh.Main source: file:/tmp/a%20b/benchmarks.jar',
  'java.lang.Object source: shared objects file',
  'org.sample.Digest source: file:/tmp/a%20b/benchmarks.jar',
  'org.sample.Lib source: file:/tmp/a%20b/benchmarks.jar',
  'org.sample.Newer source: file:/tmp/a%20b/benchmarks.jar',
  'org.sample.Base source: file:/tmp/a%20b/benchmarks.jar',
  'org.sample.Never source: file:/tmp/a%20b/another.jar',
].join('\n');

const loaded = loadedFrom('/tmp/a b/benchmarks.jar', log);

function told(changed: Readonly<Record<string, string>> = {}): readonly string[] {
  const all = Object.entries({ ...files, ...changed }).map(([file, text]) => [file, Buffer.from(text)] as const);
  const essences = essencesOfJar(new Map(all), { benchmark: 'org.sample.Digest.sum', loaded });
  return essences.map(({ name, digest }) => `${name} ${digest}`).sort();
}

test('a virtual machine tells the classes that it loaded from the jar', () => {
  expect([...loaded].sort()).toEqual([
    'org.openjdk.jmh.Main',
    'org.sample.Base',
    'org.sample.Digest',
    'org.sample.Lib',
    'org.sample.Newer',
  ]);
});

test.each([
  ['a class that it loads', { 'org/sample/Lib.class': 'sums twice' }],
  ['a class that only a later call loads', { 'org/sample/Late.class': 'another' }],
  ['a class that such a class names', { 'org/sample/Later.class': 'another' }],
  ['a class that one it loads extends', { 'org/sample/Base.class': 'another' }],
  ['a class for this version of Java', { 'META-INF/versions/17/org/sample/Newer.class': 'another' }],
  ['a resource', { 'words.txt': 'a b c d' }],
  ['a new resource', { 'more.txt': 'a' }],
  ['the manifest', { 'META-INF/MANIFEST.MF': 'Launcher-Agent-Class: a.B' }],
  ['its own parameters', { 'META-INF/BenchmarkList': 'JMH S 17 org.sample.Digest S 3 sum 1 E\n' }],
  ['a hint for what it loads', { 'META-INF/CompilerHints': 'inline,org/sample/Lib.sum\n' }],
  ['a hint nobody understands', { 'META-INF/CompilerHints': `${files['META-INF/CompilerHints']}quiet\n` }],
])('%s that changed makes the jar another', (_, changed) => {
  expect(told(changed)).not.toEqual(told());
});

test.each([
  ['a class that it never loads', { 'org/sample/Never.class': 'another' }],
  ['a new class', { 'org/sample/New.class': 'new' }],
  ['a source that JMH generated', { 'org/sample/Generated.java': 'class Another {}' }],
  ['another benchmark', { 'META-INF/BenchmarkList': `${files['META-INF/BenchmarkList']}JMH S 3 a.B S 1 c E\n` }],
  ['a hint for another', { 'META-INF/CompilerHints': `${files['META-INF/CompilerHints']}inline,a/B.c\n` }],
])('%s leaves it the same', (_, changed) => {
  expect(told(changed)).toEqual(told());
});

test.each(['java/util/zip/ZipFile', 'getResourceAsStream', 'forName', 'loadClass', 'java/util/ServiceLoader'])(
  'where a class that is loaded names %s, every class counts',
  (word) => {
    const reader = { 'org/sample/Lib.class': `asks ${word}` };
    expect(told({ ...reader, 'org/sample/Never.class': 'another' })).not.toEqual(told(reader));
  },
);

test('where a class that only a later call loads finds others by names, every class counts', () => {
  const finder = { 'org/sample/Later.class': 'asks forName' };
  expect(told({ ...finder, 'org/sample/Never.class': 'another' })).not.toEqual(told(finder));
});

test('names of files can be in classes that count and in resources, not in classes that never load', () => {
  const texts = textsOfJar(new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)])), loaded);
  const has = (text: string): boolean => texts.some((each) => each.includes(text));
  expect(['calls Lib', 'late', 'a b c', 'never loaded', 'reads java/util'].map(has)).toEqual([
    ...[true, true, true],
    ...[false, false],
  ]);
});

test.each(['META-INF/services/java.lang.System$LoggerFinder', 'settings.properties', 'beans.xml'])(
  'a class that %s names counts: Java itself loads it, and what that names',
  (list) => {
    const named = {
      [list]: 'org.sample.Never\n',
      'org/sample/Never.class': 'needs org/sample/Deep',
      'org/sample/Deep.class': '1',
    };
    expect(told({ ...named, 'org/sample/Never.class': 'another, org/sample/Deep' })).not.toEqual(told(named));
    expect(told({ ...named, 'org/sample/Deep.class': '2' })).not.toEqual(told(named));
  },
);

test.each(['java/util/ResourceBundle', 'java/lang/ClassLoader', 'setProperty'])(
  'a class that has %s find others may load any',
  (word) => {
    const finding = { 'org/sample/Lib.class': word };
    expect(told({ ...finding, 'org/sample/Never.class': 'another' })).not.toEqual(told(finding));
  },
);

test('the annotations of a package count for whoever has a class in it, and for nobody else', () => {
  const annotated = { 'org/sample/package-info.class': 'one', 'org/other/package-info.class': 'one' };
  expect(told({ ...annotated, 'org/sample/package-info.class': 'two' })).not.toEqual(told(annotated));
  expect(told({ ...annotated, 'org/other/package-info.class': 'two' })).toEqual(told(annotated));
});

test.each(['org/openjdk/jmh/samples/Sampled.class', 'org/openjdk/jmh/bench/Own.class'])(
  'what %s names counts: only JMH’s own packages are JMH’s',
  (file) => {
    const log = `${file.replace('.class', '').replaceAll('/', '.')} source: file:/tmp/benchmarks.jar`;
    const jar = (late: string) =>
      new Map([
        [file, Buffer.from('calls org/sample/Late')],
        ['org/sample/Late.class', Buffer.from(late)],
      ]);
    const loaded = loadedFrom('/tmp/benchmarks.jar', log);
    const [before, after] = ['a', 'b'].map((late) => essencesOfJar(jar(late), { benchmark: 'x.y', loaded }));
    expect(after).not.toEqual(before);
    expect(textsOfJar(jar('late.txt'), loaded).some((each) => each.includes('late.txt'))).toBe(true);
  },
);

test.each([
  ['org.sample.Digest.sum', true],
  ['org.sample.Digests.sum', false],
  // As when the virtual machine that JMH forks writes no log.
  ['org.sample.Silent.sum', false],
  // Asked for by dots, and logged with a dollar.
  ['org.sample.Outer.Inner.sum', true],
  ['org.sample.Archived.sum', false],
])('the log is of the machine that ran %s: %s', (benchmark, expected) => {
  const more = 'org.sample.Outer$Inner source: file:/b.jar\norg.sample.Archived source: shared objects file (top)';
  expect(isOfBenchmark(benchmark, `${log}\n${more}`)).toBe(expected);
});
