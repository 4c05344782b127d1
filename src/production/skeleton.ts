/** A benchmark to begin with, in the tool that the suite is written for. What it is given is the author's to choose. */
import type { HarnessName } from '../tools/all.ts';
import type { HotFunction } from './coverage.ts';

export interface Skeleton {
  readonly path: string;
  readonly text: string;
}

interface Language {
  readonly files: RegExp;
  readonly harnesses: readonly HarnessName[];
}

const languages: readonly Language[] = [
  { files: /\.[cm]?[jt]sx?$/, harnesses: ['tinybench', 'vitest', 'mitata', 'benchmarkjs'] },
  { files: /\.go$/, harnesses: ['go'] },
  { files: /\.py$/, harnesses: ['pytest', 'asv', 'pyperf'] },
  { files: /\.rs$/, harnesses: ['criterion'] },
  { files: /\.(java|kt|scala)$/, harnesses: ['jmh'] },
  { files: /\.(c|cc|cpp|cxx|h|hpp)$/, harnesses: ['google-benchmark'] },
];

/** `configured`: the suites' tools; the first that fits the function's language, or else that language's usual one. */
export function skeletonFor(hot: HotFunction, configured: readonly HarnessName[]): Skeleton | undefined {
  const language = languages.find(({ files }) => files.test(hot.file));
  if (language === undefined) return undefined;
  const harness = configured.find((name) => language.harnesses.includes(name)) ?? language.harnesses[0];
  const write = harness === undefined ? undefined : writers[harness];
  return write?.(hot, identifierOf(hot.name));
}

type Writer = (hot: HotFunction, name: string) => Skeleton;

const writers: Partial<Record<HarnessName, Writer>> = {
  tinybench: script((name, from) => [
    `import { ${name} } from '${from}';`,
    '',
    'export default (bench) => {',
    `  bench.add('${name}', () => ${name}(/* an input of production */));`,
    '};',
  ]),
  vitest: script((name, from) => [
    "import { bench } from 'vitest';",
    `import { ${name} } from '${from}';`,
    '',
    `bench('${name}', () => {`,
    `  ${name}(/* an input of production */);`,
    '});',
  ]),
  mitata: script((name, from) => [
    "import { bench, run } from 'mitata';",
    `import { ${name} } from '${from}';`,
    '',
    `bench('${name}', () => ${name}(/* an input of production */));`,
    '',
    'run();',
  ]),
  benchmarkjs: script((name, from) => [
    "import Benchmark from 'benchmark';",
    `import { ${name} } from '${from}';`,
    '',
    `new Benchmark.Suite().add('${name}', () => ${name}(/* an input of production */)).run();`,
  ]),
  go: ({ file }, name) => {
    const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
    const title = name.charAt(0).toUpperCase() + name.slice(1);
    return {
      path: [folder, `${name.toLowerCase()}_bench_test.go`].filter(Boolean).join('/'),
      text: [
        `package ${identifierOf(folder.split('/').at(-1) || 'main')}`,
        '',
        'import "testing"',
        '',
        `func Benchmark${title}(b *testing.B) {`,
        '\tfor i := 0; i < b.N; i++ {',
        `\t\t${name}(/* an input of production */)`,
        '\t}',
        '}',
      ].join('\n'),
    };
  },
  pytest: ({ file }, name) => ({
    path: `benchmarks/test_${name.toLowerCase()}.py`,
    text: [
      `from ${moduleOf(file)} import ${name}`,
      '',
      '',
      `def test_${name.toLowerCase()}(benchmark):`,
      `    benchmark(${name})  # with an input of production`,
    ].join('\n'),
  }),
  asv: ({ file }, name) => ({
    path: `benchmarks/bench_${name.toLowerCase()}.py`,
    text: [
      `from ${moduleOf(file)} import ${name}`,
      '',
      '',
      `def time_${name.toLowerCase()}():`,
      `    ${name}()  # with an input of production`,
    ].join('\n'),
  }),
  pyperf: ({ file }, name) => ({
    path: `benchmarks/bench_${name.toLowerCase()}.py`,
    text: [
      'import pyperf',
      '',
      `from ${moduleOf(file)} import ${name}`,
      '',
      'runner = pyperf.Runner()',
      `runner.bench_func("${name}", ${name})  # with an input of production`,
    ].join('\n'),
  }),
  criterion: (_, name) => ({
    path: `benches/${name.toLowerCase()}.rs`,
    text: [
      'use criterion::{criterion_group, criterion_main, Criterion};',
      'use std::hint::black_box;',
      '',
      'fn bench(c: &mut Criterion) {',
      `    c.bench_function("${name}", |b| b.iter(|| black_box(${name}(/* an input of production */))));`,
      '}',
      '',
      'criterion_group!(benches, bench);',
      'criterion_main!(benches);',
    ].join('\n'),
  }),
  jmh: (_, name) => ({
    path: `src/jmh/java/${titled(name)}Benchmark.java`,
    text: [
      'import org.openjdk.jmh.annotations.Benchmark;',
      '',
      `public class ${titled(name)}Benchmark {`,
      '    @Benchmark',
      `    public Object ${name}() {`,
      `        return ${name}(/* an input of production */);`,
      '    }',
      '}',
    ].join('\n'),
  }),
  'google-benchmark': (_, name) => ({
    path: `bench/${name.toLowerCase()}_bench.cc`,
    text: [
      '#include <benchmark/benchmark.h>',
      '',
      `static void BM_${name}(benchmark::State& state) {`,
      '  for (auto _ : state) {',
      `    benchmark::DoNotOptimize(${name}(/* an input of production */));`,
      '  }',
      '}',
      `BENCHMARK(BM_${name});`,
      'BENCHMARK_MAIN();',
    ].join('\n'),
  }),
};

function script(lines: (name: string, from: string) => readonly string[]): Writer {
  return ({ file }, name) => ({
    path: `bench-config/${name}.bench.${/\.[cm]?tsx?$/.test(file) ? 'ts' : 'mjs'}`,
    text: lines(name, `../${file.replaceAll(/['\\\n\r]/g, '')}`).join('\n'),
  });
}

/** The last part of a qualified name, of letters and digits only: it comes from an untrusted profile. */
function identifierOf(name: string): string {
  const last =
    name
      .replace(/\(.*$/, '')
      .split(/[.:/#]+/)
      .filter(Boolean)
      .at(-1) ?? '';
  const cleaned = last.replaceAll(/[^A-Za-z0-9_]/g, '').slice(0, 80);
  return /^[A-Za-z_]/.test(cleaned) ? cleaned : `hot${cleaned}`;
}

function titled(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function moduleOf(file: string): string {
  const parts = file
    .replace(/^src\//, '')
    .replace(/\.py$/, '')
    .replace(/\/__init__$/, '')
    .split('/');
  return parts.map((part) => part.replaceAll(/\W/g, '_')).join('.');
}
