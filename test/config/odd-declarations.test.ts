/** Benchmarks that are declared as few declare them: what `init` takes for one, and what it leaves out with a word. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { detectForeign } from '../../src/config/detect-foreign.ts';
import { parametersAt } from '../../src/tools/python-signatures.ts';

function found(given: Readonly<Record<string, string>>) {
  return detectForeign({ files: Object.keys(given), texts: new Map(Object.entries(given)) });
}

const name = fc.constantFrom('self', 'a', 'benchmark', 'bench_2', '_x');
const annotation = fc.constantFrom(
  '',
  ': int',
  ': Callable[[int, str], int]',
  ': Annotated[int, Field(gt=0)]',
  ': "Fix, (x"',
  ": '''a)\nb'''",
);
const value = fc.constantFrom('1', 'f(1, 2)', '{"a": (1, 2)}', '"a, b)"', '[1, 2]', 'lambda: (1)');
const between = fc.constantFrom(',', ', ', ',\n    ', ',  # first (or not), "\n    ');

test('parameters are told from all that stands beside them, and those with a value of their own are left out', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(name, annotation, fc.option(value)), { maxLength: 5 }), between, (all, comma) => {
      const parameters = all.map(([each, typed, given]) => `${each}${typed}${given === null ? '' : ` = ${given}`}`);
      const text = parameters.join(comma);
      const filled = all.filter(([, , given]) => given === null).map(([each]) => each);
      expect(parametersAt(`def f(${text}) -> None: g(x)`, 6)).toEqual(filled);
      // A list that does not end has none.
      expect(parametersAt(`def f(${text}`, 6)).toEqual([]);
    }),
  );
});

test.each([
  ['a value in brackets before it', 'def test_x(a=len((1,)), *, benchmark): pass\n'],
  ['a bracket in a comment', 'def test_x(\n    a,  # first (or not)\n    benchmark,\n): pass\n'],
  ['a call in an annotation', 'def test_x(a: Annotated[int, Field(gt=0)], benchmark): pass\n'],
  ['parameters of types', 'def test_x[T](a: T, benchmark: BenchmarkFixture) -> None: pass\n'],
])('Python: a test takes the fixture behind %s', (_, text) => {
  expect(found({ 'setup.py': '', 'tests/test_a.py': text }).suites).toHaveLength(1);
});

test('Python: what has a value of its own is no fixture, nor what only a text mentions', () => {
  for (const text of ['def test_x(benchmark=None): pass\n', 'def test_x(a="(benchmark)"): pass\n']) {
    expect(found({ 'setup.py': '', 'tests/test_a.py': text }).suites).toEqual([]);
  }
});

const goBench = 'package m\n\nfunc BenchmarkX(b *testing.B) {}\n';

test.each([
  ['_bench/a_test.go', goBench],
  ['sub/.hidden/a_test.go', goBench],
  ['_a_test.go', goBench],
  ['a_test.go', `//go:build ignore\n\n${goBench}`],
  ['a_test.go', `// +build ignore\n\n${goBench}`],
])('Go: %s is never built, which is said in place of a suite that would hold nothing', (file, text) => {
  const { suites, notes, noted } = found({ 'go.mod': 'module m\n', [file]: text });
  expect(suites).toEqual([]);
  expect(notes.join('\n')).toContain(`${file} holds Go benchmarks that go test never builds`);
  expect(noted).toEqual([file]);
});

test('Go: a folder that begins with _ is seen from a module of its own, and what may be built without ignore is built', () => {
  const inner = { 'go.mod': 'module m\n', '_b/go.mod': 'module b\n', '_b/a_test.go': goBench };
  expect(found(inner).suites).toMatchObject([{ workingDirectory: '_b' }]);
  const either = `//go:build ignore || linux\n\n${goBench}`;
  expect(found({ 'go.mod': 'module m\n', 'a_test.go': either }).suites).toHaveLength(1);
});

/** `@{name}`: CMake's way to write a variable's value. */
const links = (program: string): string =>
  `add_executable(${program} a.cc)\ntarget_link_libraries(${program} benchmark::benchmark)\n`.replaceAll('@{', '${');

test.each([
  ['a loop', `foreach(n a b)\n${links('bm_@{n}')}endforeach()\n`, 'bm_*'],
  ['its project', links('@{PROJECT_NAME}_perf'), '*_perf'],
  ['a variable', `set(TOOL "speed_of_x")\n${links('@{TOOL}')}`, 'speed_of_x'],
  ['a variable that nothing sets', `function(one n)\n${links('@{n}')}endfunction()\n`, '*bench*'],
  ['one letter', links('b'), 'b'],
  ['commands in capitals', links('Speed').replaceAll(/^\w+/gm, (word) => word.toUpperCase()), 'Speed'],
])('Google Benchmark: a program is named by %s', (_, text, glob) => {
  const given = { 'CMakeLists.txt': `project(x)\nfind_package(benchmark)\n${text}`, 'a.cc': '#include "x.h"\n' };
  const [suite] = found(given).suites;
  expect(suite?.globs).toEqual([`build/**/${glob}`]);
  expect(suite?.command?.endsWith('--parallel')).toBe(glob.includes('*'));
});
