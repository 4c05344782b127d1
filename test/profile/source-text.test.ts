import { expect, test } from 'vitest';
import { definitionLines, definitionsIn } from '../../src/profile/definitions.ts';
import { blankLiterals } from '../../src/profile/literals.ts';
import type { Frame } from '../../src/profile/profile.ts';
import { shortName } from '../../src/profile/short-name.ts';
import { languageOfPath } from '../../src/profile/source-language.ts';
import { rangeIn, typesAround } from '../../src/profile/source-text.ts';

const typescript = `import x from 'x';
/** Braces in comments { do not count */
export function first(text: string): { n: number } {
  const pattern = /[{}]/g;
  return { n: text.split("}{").length + \`{\${text}\`.length };
}

export const second = async (a: number, b = { c: 1 }): Promise<number> => {
  return a + b.c;
};
const third = (a: number) => a
  + 1;
class Machine {
  private async step(times: number): Promise<void> {
    for (let i = 0; i < times; i++) this.#run();
  }
  #run() {
    second(1).then((value) => value + 1);
  }
}
`;

const go = `package main

type set interface{ has(rune) bool }

func (m *machine[T]) step(r rune) interface{} {
	if r == '{' || r == '\\'' {
		return "}"
	}
	return nil
}

func main() { run() }
`;

const python = `import x

@decorated
def parse(
    text,
):
    """Ends
here."""
    for letter in text:
        yield letter

    return

class Machine:
    def step(self): return 1

    def run(self):
        # dedented comment
  # here
        return [
    1,
        ]

f = lambda: 2
`;

const rust = `impl<'a> Lexer<'a> {
    fn next(&mut self) -> Option<char> {
        if self.c == '{' { return None; }
        Some('}')
    }
}
`;

const java = `class Parser {
    @Override
    public List<Token> next(int depth) throws IOException {
        return depth > 0 ? next(depth - 1) : List.of();
    }
    static int size() { return 1; }
}
`;

function range(text: string, line: number, language: Frame['language'], column?: number) {
  const found = rangeIn(blankLiterals(text, language), { line, column }, language);
  return found === undefined ? undefined : [found.first, found.last];
}

test.each<readonly [string, string, number, Frame['language'], number | undefined, readonly number[]]>([
  ['a function with an object type', typescript, 3, 'js', 22, [3, 6]],
  ['an async arrow with a default object', typescript, 8, 'js', 29, [8, 10]],
  ['an arrow without braces', typescript, 11, 'js', 15, [11, 12]],
  ['a method', typescript, 14, 'js', 21, [14, 16]],
  ['a private method', typescript, 17, 'js', 7, [17, 19]],
  ['a callback on one line', typescript, 18, 'js', 20, [18, 18]],
  ['a Go method that returns interface{}', go, 5, 'go', undefined, [5, 10]],
  ['a Go function on one line', go, 12, 'go', undefined, [12, 12]],
  ['a decorated Python function, from its decorator', python, 3, 'python', undefined, [3, 12]],
  ['the same from its def', python, 4, 'python', undefined, [3, 12]],
  ['a Python method on one line', python, 15, 'python', undefined, [15, 15]],
  ['a Python method with odd indentation in brackets', python, 17, 'python', undefined, [17, 22]],
  ['a lambda', python, 24, 'python', undefined, [24, 24]],
  ['a Rust method with character literals', rust, 2, 'native', undefined, [2, 5]],
  ['a Java method, from its annotation', java, 3, 'jvm', undefined, [2, 5]],
])('`rangeIn()` finds the end of %s', (_, text, line, language, column, expected) => {
  expect(range(text, line, language, column)).toEqual(expected);
});

test('what never closes has no range, rather than a wrong one', () => {
  expect(range('function f() {\n  x(;\n', 1, 'js', 11)).toBeUndefined();
  expect(range('int f(int);\nint g() { return 1; }\n', 1, 'native')).toBeUndefined();
  expect(range(go, 99, 'go')).toBeUndefined();
});

test.each<readonly [string, string, Frame['language'], readonly number[]]>([
  [typescript, 'first', 'js', [3]],
  [typescript, 'second', 'js', [8]],
  [typescript, 'third', 'js', [11]],
  [typescript, 'Machine.step', 'js', [14]],
  [typescript, 'text', 'js', []],
  [go, 'main.(*machine).step', 'go', [5]],
  [go, 'main.main', 'go', [12]],
  [python, 'parse', 'python', [4]],
  [python, 'run', 'python', [17]],
  [rust, 'lexer::Lexer::next', 'native', [2]],
  ['template <class N> __attribute__((noinline)) N sum(const std::vector<N>& all) {\n}', 'sum<double>', 'native', [1]],
  ['int x;\n__declspec(noinline) int sum(int a) {\n}', 'sum', 'native', [2]],
  ['[[gnu::noinline]] static int sum(int a) {\n}', 'sum', 'native', [1]],
  ['int __attribute__((hot, section("a"))) sum(int a) {\n}', 'sum', 'native', [1]],
  [java, 'com.example.Parser.next', 'jvm', [3]],
  [java, 'com.example.Parser.size', 'jvm', [6]],
  ['static int\nparse_line(const char *s)\n{\n  return parse_line(s + 1);\n}\n', 'parse_line', 'native', [2]],
])('`definitionLines()` finds definitions and no calls (%#)', (text, symbol, language, lines) => {
  expect(definitionLines(blankLiterals(text, language), language).get(shortName(symbol) ?? '') ?? []).toEqual(lines);
});

test.each([
  ['void process<int>(std::vector<int, std::allocator<int> > const&)', 'process'],
  ['each(std::function<void (int)>) const', 'each'],
  ['main::{lambda(int)#1}::operator()(int) const', 'main'],
  ['app::run::{{closure}}', 'run'],
  ['<app::Lexer as core::Iterator>::next', 'next'],
  ['app::hash::h0123456789abcdef', 'hash'],
  ['parse_line.constprop.0', 'parse_line'],
  ['parse_line [clone .cold]', 'parse_line'],
  ['core::ptr::drop_in_place<alloc::vec::Vec<u8>>', 'drop_in_place'],
  ['main.(*machine).step.func1.2', 'step'],
  ['main.Map[go.shape.int]', 'Map'],
  ['Parser::operator()', 'operator()'],
  ['bool app::operator==<int>(Key<int> const&, Key<int> const&)', 'operator=='],
  ['Key::operator[](unsigned long) const', 'operator[]'],
  ["total(int)::'lambda0'(int)::operator()(int) const", 'total'],
  ['com.example.Main.lambda$total', 'total'],
  ['com.example.Main.lambda$total$0', 'total'],
  ['com.example.Main$.$anonfun$total$1', 'total'],
  ['com.example.MainKt.total$lambda$1$lambda$0', 'total'],
] as const)('the source defines %s as %s', (symbol, name) => {
  expect(shortName(symbol)).toBe(name);
});

test('all definitions of a native file, and nothing that only looks like one', () => {
  const text = `pub(crate) fn first<T>(x: T) -> (u8, T) {
  if check(x) { go(1); }
  match second(x) { _ => {} }
}
TEST(Suite, Name) {
}
Foo::Foo(int a) : a_(a), b_(2) {
}
fn bounded<F>(f: F) where F: Fn(u32) -> u32 {
}
`;
  expect(definitionsIn(text)).toEqual([
    { name: 'first', line: 1 },
    { name: 'Foo', line: 7 },
    { name: 'bounded', line: 9 },
  ]);
});

test('blanking keeps every line and offset', () => {
  for (const [text, language] of [
    [typescript, 'js'],
    [go, 'go'],
    [python, 'python'],
    [rust, 'native'],
    [java, 'jvm'],
  ] as const) {
    const blank = blankLiterals(text, language);
    expect(blank).toHaveLength(text.length);
    expect(blank.split('\n')).toHaveLength(text.split('\n').length);
  }
});

test('the language of a path', () => {
  expect(['a.mts', 'b.go', 'c.py', 'd.kt', 'e.rs', 'f.txt'].map(languageOfPath)).toEqual([
    'js',
    'go',
    'python',
    'jvm',
    'native',
    'unknown',
  ]);
});

test.each([
  ['impl Shape for Square {\n    fn area() {', 2, ['Shape', 'Square']],
  ['impl<T> Square<T> {\n    #[inline]\n\n    fn area() {', 4, ['Square']],
  ['pub trait Shape {\n    fn side();\n    fn area() {', 3, ['Shape']],
  ['static final class Square extends Shape {\n  private int a;\n  int area() {', 3, ['Square']],
  ['class Square : public Shape\n{\n  int area()', 3, ['Square']],
  ['fn area() {', 1, []],
])('the types around a member in %j', (text, line, types) => {
  expect(typesAround(text, line)).toEqual(types);
});

test.each(['js', 'go', 'jvm', 'native'] as const)(
  'a comment of %s that ends in a backslash ends with its line',
  (language) => {
    const head = language === 'native' ? 'fn first() {}\n' : '';
    expect(blankLiterals(`${head}// C:\\\nrun();\n`, language)).toContain('run();');
  },
);

test('in C a backslash joins the next line to a comment', () => {
  expect(blankLiterals('// C:\\\nrun();\nstop();\n', 'native').trim()).toBe('stop();');
});

test.each([
  ["case'{': x", 'case   : x'],
  ["u8'}' z", 'u8    z'],
  ["1'000'000 {", "1'000'000 {"],
  ["0xFF'0'1 {", "0xFF'0'1 {"],
])('in %s only what is a character is none of the code', (text, expected) => {
  expect(blankLiterals(text, 'native')).toBe(expected);
});
