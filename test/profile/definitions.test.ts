import { describe, expect, test } from 'vitest';
import { definitionLines, definitionsIn } from '../../src/profile/definitions.ts';
import { blankLiterals } from '../../src/profile/literals.ts';
import { languageOfPath } from '../../src/profile/source-language.ts';
import { rangeIn } from '../../src/profile/source-text.ts';
import { long } from '../support/long.ts';
import { processorMs, stopwatch } from '../support/processor-time.ts';

/** As people write the head of a function; `NAME` stands for its name, and its body is the line `BODY`. */
const heads: Readonly<Record<string, readonly string[]>> = {
  'a.ts': [
    'function NAME(a) {',
    'export default async function* NAME<T extends { id: string }>(a: T): AsyncGenerator<T> {',
    'export function NAME<T extends Array<U>, U>(values: T): { first: U; last: U } {',
    'function NAME(a: unknown): a is string {',
    'export function NAME<T extends object = { id: string }, U = {}>(a: T): U {',
    'export const NAME = (a = compute(1), { b = 2 } = {}) => {',
    'const NAME = <T,>(value: T): T => {',
    'const NAME = async <T>(value: T): Promise<Map<string, T[]>> => {',
    'const NAME: Handler = (value) => {',
    'const NAME: (a: number) => Promise<void> = async (a) => {',
    'const NAME = (a: number): { x: number } => {',
    'export const NAME = (\n  a: number,\n  b: (c: number) => number,\n): number => {',
    'Parser.prototype.NAME = function (a) {',
    'module.exports.NAME = (a) => {',
    'class A {\n  NAME<T>(a: T): Map<string, T[]> {',
    'class A {\n  private async #NAME(\n    a: number,\n    b = () => 1,\n  ): Promise<void> {',
    'class A {\n  private readonly NAME = (a: number): number => {',
    'class A {\n  get NAME(): number {',
    'class A {\n  set NAME(value) {',
    'const all = {\n  async *NAME(a) {',
    'const all = {\n  NAME: async (a) => {',
  ],
  'a.py': [
    'def NAME(a):',
    'class A:\n    @cached\n    async def NAME[T](\n        self,\n        a: T = 3,\n    ) -> dict[str, T]:',
  ],
  'a.go': [
    'func NAME(a int) int {',
    'func (n *Node[T]) NAME(a T) (map[string]struct{}, error) {',
    'func NAME[T any, U interface{ ~int }](a T) U {',
  ],
  'A.java': [
    'class A {\n  public static <T extends Comparable<? super T>> List<T> NAME(List<T> a) throws IOException {',
    'class A {\n  @Override\n  public Map<String, List<int[]>> NAME(final String a, int... b) {',
    'class A {\n  @SuppressWarnings("unchecked") private static <K, V> Map<K, V> NAME(Map<? extends K, ? super V> a) {',
    'class A {\n  public @Nullable String NAME(@NonNull @Size(max = 3) String a) {',
    'interface A {\n  default int[] NAME(\n      byte[] a,\n      int b) {',
  ],
  'a.kt': [
    'fun NAME(a: Int): Int {',
    'inline fun <reified T> List<T>.NAME(a: (T) -> Boolean): Int {',
    'class A {\n  override suspend fun NAME(a: Int = 3) {',
  ],
  'a.scala': ['override protected def NAME[T](a: List[T])(implicit b: Int): List[T] = {', 'def NAME: Int = {'],
  'a.rs': [
    'pub(crate) fn NAME(a: &str) -> u32 {',
    'fn NAME(state: &mut [u32; 8], block: &[[u8; 4]; 4]) -> [u8; 16] {',
    'const fn NAME<const N: usize>(a: [u8; N]) -> usize {',
    'pub fn NAME<S: Into<Span>>(mut self, span: S) -> Self {',
    "impl<'a, T: Ord + 'a> Foo<'a, T> {\n    #[inline]\n    pub fn NAME<F>(&mut self, f: F) -> impl Iterator<Item = &'a T>\n    where\n        F: Fn(&T) -> bool,\n    {",
    'fn NAME<A, B>(a: A) where (A, B): Foo {',
    'pub async fn NAME(a: u8) -> Result<(), Box<dyn Error + Send + Sync>> {',
    'pub unsafe extern "C" fn NAME(a: *const u8) -> i32 {',
  ],
  'a.cpp': [
    'static void\nNAME(int a)\n{',
    'template <typename T>\nauto Foo<T>::NAME(const std::vector<T> &a, int b = f(1)) const noexcept -> int {',
    'class A {\n public:\n  [[nodiscard]] inline constexpr std::array<int, 3> NAME(std::vector<int> a = {}) const {',
    '__attribute__((hot, section("x"))) static uint32_t NAME(uint32_t a) {',
    'std::map<std::string, std::vector<int> > ns::A::NAME(void (*f)(int), int a) {',
    'Foo::NAME(int a) : a_(a), b_{a}, c_{} {',
    'Foo::NAME(int a)\n    : a_ { a }\n    , b_ { }\n{',
    'int Foo::NAME(int a = f(1) ? (2) : 3) const {',
  ],
  'a.hxx': ['inline int NAME(int a) {'],
};

describe.each(Object.entries(heads))('%s', (path, list) => {
  test.each(list)('a definition that begins\n%s', (head) => {
    const language = languageOfPath(path);
    const [indent = ''] = /^ */.exec(head.split('\n').findLast((line) => line.includes('NAME')) ?? '') ?? [];
    const text = `${head.replace('NAME', 'wanted')}\n${indent}    BODY;\n${indent}${language === 'python' ? 'BODY' : '}'}\n`;
    const blank = blankLiterals(text, language);
    const line = text.split('\n').findIndex((each) => each.includes('wanted')) + 1;
    expect(definitionsIn(blank, language)).toContainEqual({ name: 'wanted', line });
    expect(definitionLines(blank, language).get('wanted')).toEqual([line]);
    const body = text.split('\n').findIndex((each) => each.includes('BODY')) + 1;
    const range = rangeIn(blank, { line }, language);
    // What stands above it for it is part of it.
    const above = text.split('\n').findIndex((each) => /^\s*(?:@\w+|#\[\w+\]|template <.*>)$/.test(each)) + 1;
    expect(range?.first).toBe(above > 0 ? above : line);
    expect([body, body + 1]).toContain(range?.last);
  });
});

test.each([
  ['a.ts', "describe('x', () => {\n  run();\n});\n"],
  ['a.ts', 'check(a)\n  if (a) {\n  b()\n}\n'],
  ['a.ts', 'const a: Type = (b + c) * 2;\nfor (const d of e) {\n}\nx = a < b ? (c) : d > (e);\n'],
  ['a.ts', 'function only(a: string): number;\n'.replace('function only', 'declare module only')],
  ['a.rs', 'match second(x) { _ => {} }\nif check(a < b, c > d) { go(1); }\n'],
  ['a.cpp', 'TEST(Suite, Name) {\n}\nif (a < b && f(c > d)) {\n}\nint f(int a);\n'],
  ['A.java', 'class A {\n  int a = f(1);\n  void run();\n  if (a) {\n  }\n}\n'],
])('none in %s:\n%s', (path, text) => {
  const language = languageOfPath(path);
  expect(definitionsIn(blankLiterals(text, language), language)).toEqual([]);
});

test('a body that is an expression ends with it, in Kotlin and Scala', () => {
  const kotlin =
    'fun first(a: Int): Int =\n  a\n    .let { it + 1 }\n\nfun second(a: Int) = when (a) {\n  1 -> 2\n  else -> 3\n}\nfun third() = 1\n';
  const blank = blankLiterals(kotlin, 'jvm');
  const ranges = definitionsIn(blank, 'jvm').map(({ line }) => rangeIn(blank, { line }, 'jvm'));
  expect(ranges).toEqual([
    { first: 1, last: 3 },
    { first: 5, last: 8 },
    { first: 9, last: 9 },
  ]);
});

test('definitions are found in a time that grows with the text, whatever it holds', {
  ...long,
  timeout: 60_000,
}, () => {
  const pieces = [
    '(',
    'a = (',
    'a<',
    'int ',
    'fun a.',
    '<a{}',
    '[',
    'const a:',
    'a()\n',
    'a():\n',
    'a = (): ',
    '@a(',
    'f(a, ',
    '@a(b) ',
  ];
  for (const language of ['js', 'jvm', 'native'] as const) {
    for (const piece of pieces) {
      const text = piece.repeat(20_000);
      const lines = text.split('\n').length;
      const passed = stopwatch();
      const found = definitionsIn(text, language);
      const tookMs = passed();
      expect(found.filter(({ line }) => line < 1 || line > lines)).toEqual([]);
      // Milliseconds where it is linear; minutes where it was not.
      expect([language, piece, tookMs < 5000]).toEqual([language, piece, true]);
    }
  }
});

test.each([
  ['a line of blanks, as comments and maps of sources leave them', ' '.repeat(200_000)],
  ['a word and blanks', `function ${' '.repeat(200_000)}`],
  ['a line of stars, as plain text has them', '*'.repeat(32)],
  ['a declaration of pointers', `int ${'*& '.repeat(5000)}`],
  ['a path', 'a :: '.repeat(5000)],
])('%s takes no longer than it is long', long, (_, text) => {
  for (const language of ['js', 'jvm', 'native', 'unknown'] as const) {
    // Of the processor: others may keep it busy.
    const work = (): void => expect(definitionsIn(`\n${text}\n`, language)).toEqual([]);
    expect(processorMs(work, 1500)).toBeLessThan(1500);
  }
});
