// biome-ignore-all lint/suspicious/noTemplateCurlyInString: source text of other languages.
/**
 * Functions in the shapes that people write, by language: the name that a profiler gives to each, its text, and how it is found.
 * Text without a name is of no function.
 */
import type { Frame } from '../../src/profile/profile.ts';

/** `named`: by its name; `lined`: by its first line; `none`: no change of it is asked after; `col`: at what V8 names its place. */
type How = 'named' | 'lined' | 'none' | 'col';

export interface SourceFile {
  readonly path: string;
  readonly language: Frame['language'];
  readonly chunks: readonly (readonly [name: string, text: string, how?: How, at?: string])[];
}

export const shapes: Readonly<Record<string, SourceFile>> = {
  go: {
    path: 'pkg/a.go',
    language: 'go',
    chunks: [
      [
        '',
        'package pkg\n\nimport "strings"\n\ntype Base struct{ n int }\ntype Inner[T any] struct{ items []T }\ntype Outer struct {\n\tBase\n\t*Inner[int]\n\tf func(int) int\n}\n',
      ],
      [
        'pkg.(*Base).Step',
        'func (b *Base) Step(n int) int {\n\ts := `raw {\n func x() {`\n\tb.n += n + len(s)\n\treturn b.n\n}\n',
      ],
      ['pkg.Outer.Step2', 'func (o Outer) Step2() int {\n\treturn o.Step(1)\n}\n'],
      [
        'pkg.(*Inner[go.shape.int]).Push',
        'func (q *Inner[T]) Push(v T) {\n\tq.items = append(q.items, v)\n\t_ = "}"\n}\n',
      ],
      [
        'pkg.Map[go.shape.int,go.shape.string]',
        'func Map[A, B any](in []A, f func(A) B) []B {\n\tout := make([]B, 0, len(in))\n\tfor _, x := range in {\n\t\tout = append(out, f(x))\n\t}\n\treturn out\n}\n',
      ],
      [
        'pkg.Run',
        "func Run(c interface{ X() int }) (res struct{ a int }, err error) {\n\tr := '{'\n\t_ = r\n\treturn struct{ a int }{a: 1}, nil\n}\n",
      ],
      ['pkg.init.0', 'func init() {\n\tx := 1\n\t_ = x\n}\n'],
      ['pkg.table.func1', 'var table = func() int {\n\treturn 4\n}\n', 'lined'],
      ['pkg.Last', 'func Last(s string) string { return strings.ToUpper(s) }\n'],
    ],
  },
  rust: {
    path: 'src/a.rs',
    language: 'native',
    chunks: [
      ['', 'use std::fmt;\n\npub struct Lexer<T> { v: T }\n'],
      ['app::raw', 'pub fn raw() -> usize {\n    let s = r#"{ fn inner() { "quoted" }\n  } } "#;\n    s.len()\n}\n'],
      ['app::multi', 'fn multi() -> usize {\n    let s = "first {\n      fn second() {\n   ";\n    s.len()\n}\n'],
      [
        'app::bytes',
        'fn bytes() -> &\'static [u8] {\n    let b = b\'{\';\n    let c = br##"} "# {"##;\n    let _ = (b, b"\\"{");\n    c\n}\n',
      ],
      ['', 'impl<T> Lexer<T>\nwhere\n    T: Fn(u8) -> u8,\n{\n'],
      [
        'app::Lexer<T>::next',
        "    pub(crate) fn next<'a>(&'a mut self, x: u8) -> Option<u8> {\n        let f = |y: u8| { y + 1 };\n        Some((self.v)(f(x)))\n    }\n",
      ],
      [
        'app::Lexer<T>::life',
        "    fn life<'a, U: 'a>(&'a self, u: &'a U) -> &'a U where U: Copy {\n        /* outer /* inner } */ } */\n        u\n    }\n",
      ],
      ['', '}\n\n'],
      ['app::later::{{closure}}', 'pub async fn later(n: u32) -> u32 {\n    n + 1\n}\n'],
      ['app::constant', 'pub const fn constant<const N: usize>() -> [u8; N] {\n    [0; N]\n}\n'],
      ['app::extern_c', 'pub unsafe extern "C" fn extern_c(n: i32) -> i32 {\n    n * 2\n}\n'],
      [
        '',
        'macro_rules! make {\n    ($n:ident) => {\n        fn $n() -> u32 {\n            7\n        }\n    };\n}\nmake!(made);\n',
      ],
      [
        '<app::Lexer<T> as core::fmt::Display>::fmt',
        'impl<T> fmt::Display for Lexer<T> {\n    fn fmt(&self, f: &mut fmt::Formatter<\'_>) -> fmt::Result {\n        write!(f, "{{}}")\n    }\n}\n',
        'none',
      ],
      ['app::last', "#[inline(never)]\npub fn last(c: char) -> bool { c == '\"' || c == '}' }\n"],
    ],
  },
  cpp: {
    path: 'src/a.cpp',
    language: 'native',
    chunks: [
      ['', '#include <vector>\n#define LOOP(i, n) for (int i = 0; i < n; i++) {\n#define END }\nnamespace app {\n'],
      ['app::raw()', 'const char* raw() {\n  return R"({ int f() { "x" )";\n}\n'],
      ['app::raw2()', 'std::string raw2() {\n  auto s = u8R"sql(select " { )" from {\n)sql";\n  return s;\n}\n'],
      ['app::sep()', "long sep() {\n  long big = 1'000'000;\n  char c = '{';\n  return big + c;\n}\n"],
      ['', 'struct Q {\n  int size_; std::vector<int> v_;\n'],
      ['app::Q::Q(int)', '  explicit Q(int n) : size_{n}, v_{1, 2, 3} {\n    v_.push_back(n);\n  }\n'],
      ['app::Q::operator()(int) const', '  int operator()(int x) const {\n    return x + size_;\n  }\n'],
      [
        'app::Q::operator==(app::Q const&) const',
        '  bool operator==(const Q& o) const noexcept { return size_ == o.size_; }\n',
      ],
      ['app::Q::operator[](unsigned long)', '  int& operator[](size_t i) {\n    return v_[i];\n  }\n'],
      ['app::Q::operator bool() const', '  explicit operator bool() const {\n    return size_ > 0;\n  }\n'],
      ['app::Q::operator+=(int)', '  Q& operator+=(int d) {\n    size_ += d;\n    return *this;\n  }\n'],
      ['', '};\n'],
      [
        'int app::sum<int>(std::vector<int, std::allocator<int> > const&)',
        'template <typename T, typename = std::enable_if_t<(sizeof(T) > 2)>>\nT sum(const std::vector<T>& all) {\n  T s{};\n  for (auto& x : all) { s += x; }\n  return s;\n}\n',
      ],
      [
        'app::trail(int)',
        'auto trail(int n) -> decltype(n + 1) {\n  auto f = [&](int y) mutable -> int { return y + n; };\n  return f(n);\n}\n',
      ],
      ['app::handler()', 'void (*handler())(int) {\n  return nullptr;\n}\n'],
      ['app::looped(int)', 'int looped(int n) {\n  int s = 0;\n  LOOP(i, n)\n    s += i;\n  END\n  return s;\n}\n'],
      [
        'app::tried(char const*)',
        'int tried(const char* s)\ntry {\n  return s[0];\n} catch (const Bad<int>& e) {\n  return f(1);\n} catch (...) {\n  return -1;\n}\n',
      ],
      ['', 'struct Trial {\n  int size_; Q q_;\n'],
      [
        'app::Trial::Trial(int)',
        '  Trial(int n) noexcept(false)\n  try : size_{n}, q_(2) {\n    q_[0] = 3;\n  } catch (...) {\n    throw;\n  }\n',
      ],
      ['app::Trial::next()', '  int next() {\n    return 1;\n  }\n'],
      ['', '};\n}  // namespace app\n'],
      ['Outer::Inner::method(int)', 'int Outer::Inner::method(int a) {\n  return a;\n}\n'],
      ['lastone(int)', '[[nodiscard]] constexpr int lastone(int a) noexcept(true) { return a; }\n'],
    ],
  },
  c: {
    path: 'src/k.c',
    language: 'native',
    chunks: [
      ['', '#include <stdio.h>\ntypedef int (*op_t)(int);\n'],
      ['kr', 'int kr(a, b)\n  int a;\n  char *b;\n{\n  return a + b[0];\n}\n'],
      ['kr2', 'static char *kr2(s, n)\n     const char *s;\n     int n;\n{\n  return (char *)s + n;\n}\n'],
      ['pick', 'static op_t pick(int n) {\n  return n ? (op_t)0 : (op_t)1;\n}\n'],
      ['fnptr', 'int (*fnptr(int n))(int)\n{\n  return 0;\n}\n'],
      ['cont', 'int cont(void)\n{\n  const char *s = "abc {\\\n def } \\" {";\n  return s[0];\n}\n'],
      ['ifdefd', 'int ifdefd(int n)\n#ifdef X\n  { n++;\n#else\n  {\n#endif\n  return n;\n}\n'],
      ['apos', "int apos(int n) {\n  // it's \"a {\n  return n; /* don't { */\n}\n"],
      [
        'mac',
        '#define DEF(name) int name(int n) {\\\n return n; }\nDEF(generated)\nstatic inline int mac(int n) { return n; }\n',
        'none',
      ],
      ['ret', 'struct point ret(struct point p) {\n  struct point q = { .x = p.x, .y = 1 };\n  return q;\n}\n'],
    ],
  },
  objc: {
    path: 'src/a.m',
    language: 'native',
    chunks: [
      ['', '@implementation Thing\n'],
      ['-[Thing area]', '- (double)area {\n  return @"}".length * 2;\n}\n'],
      ['+[Thing make:with:]', '+ (instancetype)make:(int)a with:(NSString *)b {\n  return nil;\n}\n'],
      ['-[Thing run:then:]', '- (void)run:(int)n then:(void (^)(int))done {\n  done(n);\n}\n'],
      ['', '@end\n'],
      ['helper', 'static int helper(int n) {\n  return n;\n}\n'],
    ],
  },
  swift: {
    path: 'src/a.swift',
    language: 'native',
    chunks: [
      ['', 'struct P<T: Hashable> {\n'],
      [
        'app.P.step(by: Int) -> Int',
        '    func step(by n: Int) -> Int {\n        let s = """\n        { func x() {\n        """\n        return n + s.count\n    }\n',
      ],
      ['app.P.init(n: Int) -> app.P', '    init(n: Int) {\n        self.n = n\n    }\n'],
      [
        'app.P.scale(Int) throws -> Int',
        '    @inlinable public static func scale(_ n: Int) throws -> Int {\n        return n /* a /* b } */ { */ * 2\n    }\n',
      ],
      ['', '}\n'],
    ],
  },
  js: {
    path: 'src/a.ts',
    language: 'js',
    chunks: [
      ['', 'import x from "x";\n'],
      [
        'tpl',
        'function tpl(a: string[]): string {\n  return `<ul>${a.map((i) => `<li style="{">${i}</li>`).join("")} {</ul>`;\n}\n',
        'col',
        '(a',
      ],
      [
        'tag',
        'const tag = (s: TemplateStringsArray) => {\n  return html`${s ? `a{` : `b`} function no() {`;\n};\n',
        'col',
        '(s',
      ],
      [
        're',
        'export function re(s: string) {\n  if (/[{"\'`]/.test(s)) return s.replace(/`{/g, "");\n  return s.length / 2 / 3;\n}\n',
        'col',
        '(s',
      ],
      ['', 'class Box<T extends { id: string }> {\n'],
      ['field', '  field = (n: number): number => heavy({ n });\n', 'col', '(n'],
      ['get size', '  get size(): number {\n    return this.#v;\n  }\n', 'col', '()'],
      ['set size', '  set size(v) {\n    this.#v = v;\n  }\n', 'col', '(v'],
      [
        'gen',
        '  static async *gen<T>(n: number): AsyncGenerator<{ a: T }> {\n    for (let i = 0; i < n; i++) yield i;\n  }\n',
        'col',
        '(n',
      ],
      ['#priv', '  #priv(n: number): { x: number } | undefined {\n    return { x: n };\n  }\n', 'col', '(n'],
      ['computed', '  ["comp" + `${"u"}ted`](n: number) {\n    return n;\n  }\n', 'col', '(n'],
      [
        'constructor',
        '  constructor(private readonly a = { b: 1 }, { c }: { c: number } = { c: 2 }) {\n    super();\n  }\n',
        'col',
        '(private',
      ],
      ['<static_initializer>', '  static {\n    run();\n  }\n', 'none'],
      ['', '}\n'],
      ['ns', 'namespace NS {\n  export function ns(n: number) {\n    return n;\n  }\n}\n', 'none'],
      ['method', 'const obj = {\n  method(n: number) {\n    return n;\n  },\n', 'none'],
      ['quoted', '  "quoted": function (n: number) {\n    return n;\n  },\n', 'col', '(n'],
      ['arrow', '  arrow: async (n: number) => n\n    + 1,\n', 'col', '(n'],
      ['asyncM', '  async asyncM() {\n    await 1;\n  },\n};\n', 'none'],
      ['over', 'function over(a: string): void;\nfunction over(a: number): void;\n', 'none'],
      ['pred', 'function pred(a: unknown): a is { b: string } {\n  return true;\n}\n', 'col', '(a'],
      ['curry', 'const curry = (a: number) => (b: number) =>\n  a + b;\n', 'col', '(a'],
      ['jsx', "const jsx = ({ a }: { a: string }) => (\n  <div>{a} it's</div>\n);\n", 'none'],
      ['last', 'export default function last(n = 1) { return n; }\n', 'col', '(n'],
    ],
  },
  python: {
    path: 'app/a.py',
    language: 'python',
    chunks: [
      ['', 'import functools\n\n'],
      [
        'deco',
        'def deco(f):\n    @functools.wraps(f)\n    def inner(*a, **k):\n        return f(*a, **k)\n    return inner\n',
        'none',
      ],
      [
        'plain',
        '@deco\n@functools.lru_cache(\n    maxsize=None,\n)\ndef plain(\n    a, b=")",\n):\n    s = f"{a!r:>{b}} {{"\n    t = """\ndef no():\n    """\n    return s + t\n',
      ],
      [
        'comp',
        'def comp(n):\n    a = [x for x in range(n)]\n    match a:\n        case [1, *rest]:\n            return rest\n        case _:\n            return a\n',
      ],
      ['K.prop', 'class K:\n    @property\n    def prop(self):\n        return 1\n', 'none'],
      ['K.setter', '    async def setter(self, v) -> "dict[str, int]":\n        return {v: 1}\n'],
      [
        'generic',
        "def generic[T: int](x: T) -> T:\n    if x: return x\n    else:\n        raise ValueError('it\"s')\n",
      ],
      ['fstr', 'def fstr(x):\n    return f\'{x["a"]} {{ # {x}\'\n'],
      ['tail', 'def tail(): return 1\n'],
    ],
  },
  java: {
    path: 'src/com/x/Alpha.java',
    language: 'jvm',
    chunks: [
      ['', 'package com.x;\nclass Alpha<T extends Comparable<T>> {\n  static final int N;\n'],
      ['com.x.Alpha.<clinit>', '  static {\n    N = 4;\n  }\n'],
      ['com.x.Alpha.<init>', '  Alpha(int n) {\n    this.n = n;\n  }\n'],
      [
        'com.x.Alpha.gen',
        '  public <R extends List<? super T>> R gen(Class<R> c) throws IOException, Bad {\n    Runnable r = () -> { run(); };\n    return null;\n  }\n',
      ],
      ['com.x.Alpha.text', '  String text() {\n    return """\n      { void x() {\n      """ + "\\"{";\n  }\n'],
      [
        'com.x.Alpha.sw',
        '  int sw(Object o) {\n    return switch (o) {\n      case String s when s.length() > 3 -> { yield 1; }\n      default -> 0;\n    };\n  }\n',
      ],
      ['', '  record Rec(int a, int b) {\n'],
      ['com.x.Alpha$Rec.<init>', '    @Made\n    Rec {\n      a = b + 1;\n    }\n'],
      ['com.x.Alpha$Rec.sum', '    int sum() { return a + b; }\n'],
      ['', '  }\n'],
      [
        'com.x.Alpha.anon',
        '  Runnable anon() {\n    return new Runnable() {\n      @Override public void run() {\n        go();\n      }\n    };\n  }\n',
        'none',
      ],
      ['com.x.Alpha.arr', '  int[] arr(int... n) { return new int[] { 1, 2 }; }\n'],
      [
        'com.x.Alpha.sync',
        '  @Deprecated(since = "1{")\n  protected synchronized final Map<String, List<int[]>> sync(@NonNull final String a)\n      throws X {\n    return null;\n  }\n',
      ],
      ['', '}\n'],
    ],
  },
  kotlin: {
    path: 'src/x/Alpha.kt',
    language: 'jvm',
    chunks: [
      ['', 'package x\nclass Alpha(val n: Int) {\n'],
      ['x.Alpha.with spaces', '    fun `with spaces`(a: Int): Int {\n        return a + 1\n    }\n'],
      [
        'x.Alpha.plain',
        '    override suspend fun <T : Any> plain(a: T, f: (T) -> Int = { 1 }): Int = f(a) +\n        2\n',
      ],
      ['x.Alpha.tpl', '    fun tpl(s: String): String {\n        return "${s.map { "{" }} }"\n    }\n'],
      ['x.Alpha.raw', '    fun raw() = """\n      { fun x() {\n    """.trim()\n'],
      ['x.Alpha.getSize', '    val size: Int\n        get() = n * 2\n', 'none'],
      ['x.Alpha.<init>', '    init {\n        require(n > 0)\n    }\n', 'none'],
      ['x.Alpha.plus', '    operator fun plus(o: A): A {\n        return A(n + o.n)\n    }\n'],
      ['', '}\n'],
      [
        'x.AlphaKt.ext',
        'inline fun <reified T> List<T>.ext(crossinline f: (T) -> Unit) {\n    for (x in this) { f(x) }\n}\n',
      ],
    ],
  },
  scala: {
    path: 'src/B.scala',
    language: 'jvm',
    chunks: [
      ['', 'package y\nobject B {\n'],
      ['y.B$.run', '  def run(n: Int)(implicit f: Int => Int): Int = {\n    f(n)\n  }\n'],
      ['y.B$.expr', '  def expr(n: Int) = n match {\n    case 1 => 2\n    case _ => 3\n  }\n'],
      ['y.B$.interp', '  def interp(s: String): String = s"${s.map { c => "{" }} $s"\n'],
      ['', '}\n'],
    ],
  },
};
