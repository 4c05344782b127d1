/** A benchmark to begin with, in the tool that the suite is written for. The author chooses its input. */
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
  return write?.(hot, calleeOf(hot.name));
}

interface Callee {
  readonly name: string;
  /** Class or receiver, where it is a method of one. */
  readonly owner?: string | undefined;
}

type Writer = (hot: HotFunction, callee: Callee) => Skeleton;

const writers: Partial<Record<HarnessName, Writer>> = {
  tinybench: script((name, { imported, call, from }) => [
    `import { ${imported} } from '${from}';`,
    '',
    'export default (bench) => {',
    `  bench.add('${name}', () => ${call}(/* an input of production */));`,
    '};',
  ]),
  vitest: script((name, { imported, call, from }) => [
    "import { bench } from 'vitest';",
    `import { ${imported} } from '${from}';`,
    '',
    `bench('${name}', () => {`,
    `  ${call}(/* an input of production */);`,
    '});',
  ]),
  mitata: script((name, { imported, call, from }) => [
    "import { bench, run } from 'mitata';",
    `import { ${imported} } from '${from}';`,
    '',
    `bench('${name}', () => ${call}(/* an input of production */));`,
    '',
    'run();',
  ]),
  benchmarkjs: script((name, { imported, call, from }) => [
    "import Benchmark from 'benchmark';",
    `import { ${imported} } from '${from}';`,
    '',
    `new Benchmark.Suite().add('${name}', () => ${call}(/* an input of production */)).run();`,
  ]),
  go: ({ file }, { name, owner }) => {
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
        ...(owner === undefined ? [] : [`\tvar receiver ${owner} // as production makes one`]),
        '\tfor i := 0; i < b.N; i++ {',
        `\t\t${owner === undefined ? '' : 'receiver.'}${name}(/* an input of production */)`,
        '\t}',
        '}',
      ].join('\n'),
    };
  },
  pytest: ({ file }, { name, owner }) => ({
    path: `benchmarks/test_${name.toLowerCase()}.py`,
    text: [
      `from ${moduleOf(file)} import ${owner ?? name}`,
      '',
      '',
      `def test_${name.toLowerCase()}(benchmark):`,
      `    benchmark(${pythonCall(name, owner)})  # with an input of production`,
    ].join('\n'),
  }),
  asv: ({ file }, { name, owner }) => ({
    path: `benchmarks/bench_${name.toLowerCase()}.py`,
    text: [
      `from ${moduleOf(file)} import ${owner ?? name}`,
      '',
      '',
      `def time_${name.toLowerCase()}():`,
      `    ${pythonCall(name, owner)}()  # with an input of production`,
    ].join('\n'),
  }),
  pyperf: ({ file }, { name, owner }) => ({
    path: `benchmarks/bench_${name.toLowerCase()}.py`,
    text: [
      'import pyperf',
      '',
      `from ${moduleOf(file)} import ${owner ?? name}`,
      '',
      'runner = pyperf.Runner()',
      `runner.bench_func("${name}", ${pythonCall(name, owner)})  # with an input of production`,
    ].join('\n'),
  }),
  criterion: (_, { name }) => ({
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
  jmh: (_, { name, owner }) => ({
    path: `src/jmh/java/${titled(name)}Benchmark.java`,
    text: [
      'import org.openjdk.jmh.annotations.Benchmark;',
      '',
      `public class ${titled(name)}Benchmark {`,
      '    @Benchmark',
      `    public Object ${name}() {`,
      `        return ${owner === undefined ? '' : `${owner}.`}${name}(/* an input of production */);`,
      '    }',
      '}',
    ].join('\n'),
  }),
  'google-benchmark': (_, { name }) => ({
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

interface Imported {
  readonly imported: string;
  readonly call: string;
  readonly from: string;
}

function script(lines: (name: string, from: Imported) => readonly string[]): Writer {
  return ({ file }, { name, owner }) => ({
    path: `bench-config/${name}.bench.${/\.[cm]?tsx?$/.test(file) ? 'ts' : 'mjs'}`,
    text: lines(name, {
      imported: owner ?? name,
      call: owner === undefined ? name : `new ${owner}().${name}`,
      from: `../${file.replaceAll(/['\\\n\r]/g, '')}`,
    }).join('\n'),
  });
}

function pythonCall(name: string, owner: string | undefined): string {
  return owner === undefined ? name : `${owner}().${name}`;
}

/** The last part of a qualified name, and the class before it: `Cart.price`, `cart.(*Cart[...]).Sum`, `f.<locals>.g`. */
function calleeOf(qualified: string): Callee {
  const parts = qualified
    .replace(/\.<locals>.*$/, '')
    .replaceAll(/\(\*?(\w+)(?:\[[^\]]*\])?\)(?=\.)/g, '$1')
    .replace(/\(.*$/, '')
    .split(/[.:/#$]+/)
    .filter((part) => part !== '');
  const [owner = '', last = ''] = [parts.at(-2), parts.at(-1)];
  return { name: identifierOf(last), owner: /^[A-Z]\w{0,79}$/.test(owner) ? owner : undefined };
}

/** Of letters and digits only: it comes from an untrusted profile. */
function identifierOf(part: string): string {
  const cleaned = part.replaceAll(/[^A-Za-z0-9_]/g, '').slice(0, 80);
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
