/**
 * Changes of one package of Go each, beside a function that its benchmark never reaches. Attacks reach the benchmark
 * some other way than by code that a run of it shows.
 */
export interface GoChange {
  readonly name: string;
  /** Files of the package before, over the usual ones. */
  readonly files?: Readonly<Record<string, string>>;
  /** What becomes of a file: one text for another, or a new file. */
  readonly edits: readonly (readonly [file: string, from: string, to: string])[];
}

/** `Run` and `Other` are the library's; the benchmark calls `Run`. */
export const usualFiles: Readonly<Record<string, string>> = {
  'lib.go': `package p

var Kept int

func Run(n int) int { return work(n) }

func work(n int) int {
	total := n
	for i := 0; i < 40; i++ {
		total += i ^ total
	}
	return total
}
`,
  'other.go': `package p

// Other is never reached.
func Other(n int) int { return n * 3 }
`,
  'bench_test.go': `package p

import "testing"

func BenchmarkOwn(b *testing.B) {
	for i := 0; i < b.N; i++ {
		Kept += Run(i)
	}
}

func BenchmarkOther(b *testing.B) {
	for i := 0; i < b.N; i++ {
		Kept += Other(i)
	}
}
`,
};

const lib = (code: string, imports: readonly string[] = []): Readonly<Record<string, string>> => ({
  'lib.go': `package p\n\n${imports.map((each) => `import ${each}\n`).join('')}\nvar Kept int\n\n${code}\n`,
});
const bench = (loop: string, more = '', imports = ''): string =>
  `package p\n\nimport "testing"\n${imports}\n${more}\nfunc BenchmarkOwn(b *testing.B) {\n\tfor i := 0; i < b.N; i++ {\n\t\t${loop}\n\t}\n}\n\nfunc BenchmarkOther(b *testing.B) { Kept += Other(b.N) }\n`;

/** One of a library whose code changes by a text. */
function inLib(
  name: string,
  code: string,
  [from, to]: readonly [string, string],
  imports: readonly string[] = [],
): GoChange {
  return { name, files: lib(code, imports), edits: [['lib.go', from, to]] };
}

const slow = '{ t := 0; for i := 0; i < 900; i++ { t += i ^ n }; return t }';

export const goReachAttacks: readonly GoChange[] = [
  { name: 'a constant', edits: [['lib.go', 'i < 40', 'i < 400']] },
  { name: 'an operator', edits: [['lib.go', 'i ^ total', 'i | total']] },
  inLib('an inlined callee', 'func Run(n int) int { return small(n) + 1 }\nfunc small(n int) int { return n + 1 }', [
    'func small(n int) int { return n + 1',
    'func small(n int) int { return n * 7',
  ]),
  inLib(
    'a callee that is inlined no more',
    'func Run(n int) int { return small(n) }\nfunc small(n int) int { return n + 1 }',
    ['func small', '//go:noinline\nfunc small'],
  ),
  inLib(
    'an instance of a generic function',
    'func sum[T int | float64](a []T) (t T) { for _, e := range a { t += e }; return }\nfunc Run(n int) int { return sum([]int{n, n + 1}) }',
    ['t += e', 't += e * e'],
  ),
  inLib(
    'a method of a type argument',
    'type A int\nfunc (a A) Do() int { return int(a) }\ntype Doer interface{ Do() int }\nfunc do[T Doer](t T) int { return t.Do() }\nfunc Run(n int) int { return do(A(n)) }',
    ['return int(a) }', 'n := int(a); t := 0; for i := 0; i < 99; i++ { t += i ^ n }; return t }'],
  ),
  inLib(
    'a method called by an interface',
    'type I interface{ Do(int) int }\ntype A struct{}\nfunc (A) Do(n int) int { return n }\nvar it I = A{}\nfunc Run(n int) int { return it.Do(n) }',
    ['{ return n }', slow],
  ),
  inLib(
    'another type behind an interface',
    'type I interface{ Do(int) int }\ntype A struct{}\nfunc (A) Do(n int) int { return n }\ntype B struct{}\nfunc (B) Do(n int) int { return n * 2 }\nvar it I = A{}\nfunc Run(n int) int { return it.Do(n) }',
    ['I = A{}', 'I = B{}'],
  ),
  inLib(
    'a method that makes a type fit an interface',
    'type A struct{ n int }\nfunc Run(n int) int { var a any = A{n}; if s, ok := a.(interface{ Size() int }); ok { return s.Size() }; return n }',
    ['func Run', 'func (a A) Size() int { return a.n * 2 }\nfunc Run'],
  ),
  inLib(
    'a method that hides a promoted one',
    'type Base struct{ n int }\nfunc (b Base) Do() int { return b.n }\ntype D struct{ Base }\nfunc Run(n int) int { return D{Base{n}}.Do() }',
    ['func Run', 'func (d D) Do() int { return d.n * 5 }\nfunc Run'],
  ),
  inLib(
    'an argument that escapes',
    'type T struct{ a [8]int }\nvar held *T\nfunc never(t *T, is bool) { if is { println(t) } }\nfunc Run(n int) int { t := &T{}; t.a[n&7] = n; never(t, n < 0); return t.a[3] }',
    ['println(t)', 'held = t'],
  ),
  inLib(
    'the order of fields',
    'type T struct { a int8; b int64; c int8 }\nvar all [9]T\nfunc Run(n int) int { all[n%9].b += int64(n); return int(all[3].b) }',
    ['a int8; b int64; c int8', 'b int64; a int8; c int8'],
  ),
  inLib(
    'the size of a type',
    'type T struct { a int64 }\nvar all [9]T\nfunc Run(n int) int { all[n%9].a += int64(n); return int(all[3].a) }',
    ['a int64 }', 'a int64; pad [7]int64 }'],
  ),
  inLib(
    'a variable that starts otherwise',
    'var rounds = 40\nfunc Run(n int) int { for i := 0; i < rounds; i++ { n ^= i }; return n }',
    ['rounds = 40', 'rounds = 400'],
  ),
  inLib(
    'a variable that a function fills',
    'var rounds = begin()\nfunc begin() int { return 40 }\nfunc Run(n int) int { for i := 0; i < rounds; i++ { n ^= i }; return n }',
    ['return 40', 'return 400'],
  ),
  { name: 'an init function in a new file', edits: [['new.go', '', 'package p\n\nfunc init() { Kept = 77 }\n']] },
  inLib('an init function', 'var size = 1\nfunc init() { size = 3 }\nfunc Run(n int) int { return n * size }', [
    'size = 3',
    'size = 5',
  ]),
  inLib(
    'the order of initializers',
    'var a = b + 1\nvar b = begin()\nfunc begin() int { return 5 }\nfunc Run(n int) int { return a + b + n }',
    ['var a = b + 1\nvar b = begin()', 'var b = begin() + 1\nvar a = b'],
  ),
  inLib(
    'a function in a map',
    'var table = map[string]func(int) int{"a": one, "b": two}\nfunc one(n int) int { return n }\nfunc two(n int) int { return n + 2 }\nfunc Run(n int) int { return table["b"](n) }',
    ['n + 2', 'n + 200*n'],
  ),
  inLib(
    'an entry of a map that is only looked for',
    'var table = map[int]int{1: 1, 2: 2}\nfunc Run(n int) int { return table[n&1] }',
    ['2: 2}', '2: 2, 0: 5}'],
  ),
  inLib('a large map that nothing uses', 'var unused = map[int]string{}\nfunc Run(n int) int { return n }', [
    'map[int]string{}',
    `map[int]string{${Array.from({ length: 60 }, (_, i) => `${i}: "v${i}"`).join(', ')}}`,
  ]),
  {
    name: 'a large table that holds pointers',
    edits: [
      [
        'lib.go',
        'func Run',
        'var table [4000]*int\n\nfunc Grow(n int) int {\n\ttable[n%4000] = &n\n\treturn len(table)\n}\n\nfunc Run',
      ],
      ['bench_test.go', 'Kept += Other(i)', 'Kept += Grow(i)'],
    ],
  },
  inLib(
    'a method value',
    'type A struct{ n int }\nfunc (a A) Do() int { return a.n }\nfunc Run(n int) int { f := A{n}.Do; return f() }',
    ['return a.n }', 'return a.n * 31 }'],
  ),
  inLib(
    'a method expression in a table',
    'type A int\nfunc (a A) Do() int { return int(a) }\nvar all = []func(A) int{A.Do}\nfunc Run(n int) int { return all[0](A(n)) }',
    ['return int(a)', 'return int(a) * 9'],
  ),
  inLib(
    'a method found by its name',
    'type A struct{}\nfunc (A) Do(n int) int { return n }\nfunc Run(n int) int { return int(reflect.ValueOf(A{}).MethodByName("Do").Call([]reflect.Value{reflect.ValueOf(n)})[0].Int()) }',
    ['{ return n }', '{ return n * 3 }'],
    ['"reflect"'],
  ),
  inLib(
    'a method found by a name that is put together',
    'type A struct{}\nvar end = "o"\nfunc (A) Do(n int) int { return n }\nfunc Run(n int) int { return int(reflect.ValueOf(A{}).MethodByName("D" + end).Call([]reflect.Value{reflect.ValueOf(n)})[0].Int()) }',
    ['{ return n }', '{ return n * 3 }'],
    ['"reflect"'],
  ),
  inLib(
    'a method more for reflection',
    'type A struct{}\nfunc (A) Do() {}\nfunc Run(n int) int { return reflect.TypeOf(A{}).NumMethod() + n }',
    ['func Run', 'func (A) Also() {}\nfunc Run'],
    ['"reflect"'],
  ),
  inLib(
    'a tag of a field',
    'type A struct { N int `json:"n"` }\nfunc Run(n int) int { b, _ := json.Marshal(A{n}); return len(b) }',
    ['json:"n"', 'json:"number"'],
    ['"encoding/json"'],
  ),
  inLib(
    'a marshaler',
    'type A struct { N int }\nfunc Run(n int) int { b, _ := json.Marshal(A{n}); return len(b) }',
    ['func Run', 'func (A) MarshalJSON() ([]byte, error) { return []byte("{}"), nil }\nfunc Run'],
    ['"encoding/json"'],
  ),
  inLib(
    'a String method that fmt finds',
    'type A struct { N int }\nfunc Run(n int) int { return len(fmt.Sprint(A{n})) }',
    ['func Run', 'func (A) String() string { return "a" }\nfunc Run'],
    ['"fmt"'],
  ),
  inLib(
    'a method that a template calls',
    'type A struct{ N int }\nfunc (a A) Name() string { return "a" }\nvar t = template.Must(template.New("").Parse("{{.Name}}"))\nfunc Run(n int) int { var s strings.Builder; t.Execute(&s, A{n}); return s.Len() }',
    ['return "a"', 'return "abcdef"'],
    ['"strings"', '"text/template"'],
  ),
  {
    name: 'a file behind a build tag',
    files: {
      'fast.go': '//go:build linux\n\npackage p\n\nfunc Fast(n int) int { return n }\n',
      'lib.go': 'package p\n\nvar Kept int\n\nfunc Run(n int) int { return Fast(n) }\n',
      'slow.go': `//go:build never\n\npackage p\n\nfunc Fast(n int) int ${slow}\n`,
    },
    edits: [
      ['fast.go', 'build linux', 'build never'],
      ['slow.go', 'build never', 'build linux'],
    ],
  },
  {
    name: 'an embedded file',
    files: {
      ...lib('//go:embed t.txt\nvar text string\nfunc Run(n int) int { return n + len(text) }', ['_ "embed"']),
      't.txt': 'abc',
    },
    edits: [['t.txt', 'abc', 'abcdef']],
  },
  {
    name: 'a file in an embedded folder',
    files: {
      ...lib('//go:embed d\nvar d embed.FS\nfunc Run(n int) int { b, _ := d.ReadFile("d/a.txt"); return n + len(b) }', [
        '"embed"',
      ]),
      'd/a.txt': 'abc',
    },
    edits: [['d/a.txt', 'abc', 'abcdef']],
  },
  {
    name: 'another file by an embed pattern',
    files: {
      ...lib('//go:embed d/*.txt\nvar d embed.FS\nfunc Run(n int) int { b, _ := d.ReadDir("d"); return n + len(b) }', [
        '"embed"',
      ]),
      'd/a.txt': 'abc',
    },
    edits: [['d/b.txt', '', 'b']],
  },
  {
    name: 'a directive for another file to embed',
    files: {
      ...lib('//go:embed a.txt\nvar text string\nfunc Run(n int) int { return n + len(text) }', ['_ "embed"']),
      'a.txt': 'abc',
      'b.txt': 'abcdef',
    },
    edits: [['lib.go', 'embed a.txt', 'embed b.txt']],
  },
  {
    name: 'a function linked by name',
    files: {
      ...lib('func target(n int) int\nfunc Run(n int) int { return target(n) }', ['_ "unsafe"']),
      'link.go':
        'package p\n\nimport _ "unsafe"\n\n//go:linkname impl example.com/m/PLACE.target\nfunc impl(n int) int { return n + 1 }\n',
      'empty.s': '',
    },
    edits: [['link.go', 'n + 1', 'n * 55']],
  },
  {
    name: 'assembly',
    files: {
      ...lib('func add(n int) int\nfunc Run(n int) int { return add(n) }'),
      'add_amd64.s': 'TEXT ·add(SB), 4, $0-16\n\tMOVQ n+0(FP), AX\n\tADDQ $1, AX\n\tMOVQ AX, ret+8(FP)\n\tRET\n',
    },
    edits: [['add_amd64.s', '$1, AX', '$77, AX']],
  },
  {
    name: 'a header of assembly',
    files: {
      ...lib('func add(n int) int\nfunc Run(n int) int { return add(n) }'),
      'k.h': '#define K 1\n',
      'add_amd64.s':
        '#include "k.h"\nTEXT ·add(SB), 4, $0-16\n\tMOVQ n+0(FP), AX\n\tADDQ $K, AX\n\tMOVQ AX, ret+8(FP)\n\tRET\n',
    },
    edits: [['k.h', 'K 1', 'K 33']],
  },
  {
    name: 'a path that only a late call takes',
    files: {
      ...lib(
        `var calls int\nfunc Run(n int) int { calls++; if calls > 1<<40 { return late(n) }; return n }\n//go:noinline\nfunc late(n int) int { return n + 1 }`,
      ),
    },
    edits: [['lib.go', '{ return n + 1 }', slow]],
  },
  {
    name: 'a path that depends on b.N',
    files: {
      ...lib('func Run(n int) int { return n }\n//go:noinline\nfunc many(n int) int { return n + 1 }'),
      'bench_test.go': bench('if b.N > 1<<40 { Kept += many(i) }; Kept += Run(i)'),
    },
    edits: [['lib.go', '{ return n + 1 }', slow]],
  },
  inLib(
    'a path that chance takes',
    'func Run(n int) int { if rand.Int63() == 77 { return late(n) }; return n }\n//go:noinline\nfunc late(n int) int { return n + 1 }',
    ['{ return n + 1 }', slow],
    ['"math/rand"'],
  ),
  inLib(
    'a path that time takes',
    'func Run(n int) int { if time.Now().Year() > 3000 { return late(n) }; return n }\n//go:noinline\nfunc late(n int) int { return n + 1 }',
    ['{ return n + 1 }', slow],
    ['"time"'],
  ),
  inLib(
    'a path that the environment takes',
    'func Run(n int) int { if os.Getenv("SLOW_PATH") != "" { return late(n) }; return n }\n//go:noinline\nfunc late(n int) int { return n + 1 }',
    ['{ return n + 1 }', slow],
    ['"os"'],
  ),
  inLib(
    'a path behind a file',
    'func Run(n int) int { if _, err := os.Stat("testdata/slow"); err == nil { return late(n) }; return n }\n//go:noinline\nfunc late(n int) int { return n + 1 }',
    ['{ return n + 1 }', slow],
    ['"os"'],
  ),
  {
    name: 'an input file',
    files: {
      ...lib('func Run(n int) int { b, _ := os.ReadFile("testdata/in.txt"); return n + len(b) }', ['"os"']),
      'testdata/in.txt': 'abc',
    },
    edits: [['testdata/in.txt', 'abc', 'abcdef']],
  },
  {
    name: 'a file that is only asked for',
    files: lib('func Run(n int) int { if _, err := os.Stat("testdata/flag"); err == nil { return n * 2 }; return n }', [
      '"os"',
    ]),
    edits: [['testdata/flag', '', 'x']],
  },
  inLib(
    'what a goroutine does',
    'var c = make(chan int, 1)\nfunc Run(n int) int { go send(n); return <-c }\nfunc send(n int) { c <- n }',
    ['c <- n', 'c <- n * 3'],
  ),
  inLib(
    'what a finalizer does',
    'type T struct{ n int }\nfunc Run(n int) int { t := &T{n}; runtime.SetFinalizer(t, done); return t.n }\nfunc done(t *T) { Kept++ }',
    ['Kept++', 'Kept += 3'],
    ['"runtime"'],
  ),
  inLib(
    'what a pool makes',
    'var pool = sync.Pool{New: func() any { return new([64]byte) }}\nfunc Run(n int) int { p := pool.Get(); pool.Put(p); return n }',
    ['[64]byte', '[640]byte'],
    ['"sync"'],
  ),
  inLib(
    'what is done once',
    'var once sync.Once\nvar size int\nfunc fill() { size = 5 }\nfunc Run(n int) int { once.Do(fill); return n + size }',
    ['size = 5', 'size = 6'],
    ['"sync"'],
  ),
  inLib(
    'the order of a type switch',
    'var held any\nfunc Run(n int) int { held = n; return kind() }\nfunc kind() int { switch held.(type) { case fmt.Stringer: return 1; case int: return 2 }; return 0 }',
    ['case fmt.Stringer: return 1; case int: return 2', 'case int: return 2; case fmt.Stringer: return 1'],
    ['"fmt"'],
  ),
  inLib(
    'what recovers a panic',
    'func Run(n int) (r int) { defer func() { recover(); r = after(n) }(); panic(n) }\nfunc after(n int) int { return n }',
    ['return n }', 'return n * 5 }'],
  ),
  inLib(
    'what is deferred',
    'func Run(n int) int { defer done(n); return n }\n//go:noinline\nfunc done(n int) { Kept += n }',
    ['Kept += n', 'Kept += n * 3'],
  ),
  inLib(
    'a closure',
    'func Run(n int) int { return apply(func(a int) int { return a + n }) }\n//go:noinline\nfunc apply(f func(int) int) int { return f(3) }',
    ['a + n', 'a * n'],
  ),
  inLib(
    'what an alias stands for',
    'type A = int32\nfunc Run(n int) int { var all [50]A; for i := range all { all[i] = A(i * n) }; return int(all[n&7]) }',
    ['A = int32', 'A = int64'],
  ),
  inLib(
    'a name that shadows another',
    'func Run(n int) int { return len(strings.Repeat("a", n&7)) }',
    ['func Run', 'func len(s string) int { return 3 }\nfunc Run'],
    ['"strings"'],
  ),
  inLib(
    'a dot import that is replaced',
    'func Run(n int) int { return len(Repeat("a", n&7)) }',
    ['import . "strings"\n', 'func Repeat(s string, n int) string { return s }\n'],
    ['. "strings"'],
  ),
  inLib('a new import that has an initialization', 'func Run(n int) int { return n }', [
    'package p\n',
    'package p\n\nimport _ "net/http"\n',
  ]),
  inLib('a text', 'func Run(n int) int { return n + len(text) }\nvar text = "abc"', ['"abc"', '"abcd"']),
  inLib(
    'a text that is not looked at',
    'func Run(n int) int { return n + int(text()[0]) }\n//go:noinline\nfunc text() string { return "abc" }',
    ['"abc"', '"axy"'],
  ),
  inLib('a table', 'var table = [4]int{1, 2, 3, 4}\nfunc Run(n int) int { return table[n&3] }', ['3, 4}', '3, 5}']),
  {
    name: 'garbage collection set by TestMain',
    files: {
      'bench_test.go': bench(
        'Kept += Run(i)',
        'func TestMain(m *testing.M) { debug.SetGCPercent(100); m.Run() }',
        'import "runtime/debug"',
      ),
    },
    edits: [['bench_test.go', 'SetGCPercent(100)', 'SetGCPercent(10)']],
  },
  {
    name: 'a new TestMain',
    edits: [
      ['main_test.go', '', 'package p\n\nimport "testing"\n\nfunc TestMain(m *testing.M) { Kept = 5; m.Run() }\n'],
    ],
  },
  { name: 'a setting of GODEBUG', edits: [['debug_test.go', '', '//go:debug panicnil=1\npackage p\n']] },
  {
    name: 'a profile for the compiler',
    edits: [['default.pgo', '', 'x']],
    files: { ...lib('func Run(n int) int { b, _ := os.ReadFile("default.pgo"); return n + len(b) }', ['"os"']) },
  },
  {
    name: 'its own lines',
    files: { ...lib('func Run(n int) int { _, _, line, _ := runtime.Caller(0); return n + line }', ['"runtime"']) },
    edits: [['lib.go', 'func Run', '// A comment.\nfunc Run']],
  },
  {
    name: 'lines of its caller',
    files: {
      ...lib(
        'func Run(n int) int { var pcs [4]uintptr; runtime.Callers(1, pcs[:]); f, _ := runtime.CallersFrames(pcs[:]).Next(); return n + f.Line }',
        ['"runtime"'],
      ),
    },
    edits: [['lib.go', 'func Run', '\nfunc Run']],
  },
  {
    name: 'lines that a package with a dot in its path asks for',
    files: {
      ...lib('func Run(n int) int { return n + ask.Line() }', ['ask "example.com/m/PLACE/ask.v2"']),
      'ask.v2/ask.go':
        'package ask\n\nimport "runtime"\n\n//go:noinline\nfunc Line() int {\n\t_, _, line, _ := runtime.Caller(1)\n\treturn line\n}\n',
    },
    edits: [['lib.go', 'func Run', '\nfunc Run']],
  },
  {
    name: 'a profile for the compiler that nothing reads',
    files: lib('func Run(n int) int { return n }'),
    edits: [['default.pgo', '', 'x']],
  },
  {
    name: 'lines in its log',
    files: {
      ...lib('var l = log.New(io.Discard, "", log.Lshortfile)\nfunc Run(n int) int { l.Print("a"); return n }', [
        '"io"',
        '"log"',
      ]),
    },
    edits: [['lib.go', 'func Run', '\nfunc Run']],
  },
  {
    name: 'its own file',
    files: { ...lib('func Run(n int) int { b, _ := os.ReadFile(os.Args[0]); return n + len(b) }', ['"os"']) },
    edits: [],
  },
  {
    name: 'its own file by the system',
    files: { ...lib('func Run(n int) int { b, _ := os.ReadFile("/proc/self/exe"); return n + len(b) }', ['"os"']) },
    edits: [],
  },
  {
    name: 'its own file by a variable',
    files: {
      ...lib(
        'var where = os.Executable\nfunc Run(n int) int { f, _ := where(); b, _ := os.ReadFile(f); return n + len(b) }',
        ['"os"'],
      ),
    },
    edits: [],
  },
  {
    name: 'itself as another process',
    files: {
      'bench_test.go': `package p\n\nimport (\n\t"os"\n\t"os/exec"\n\t"testing"\n)\n\nfunc TestChild(t *testing.T) { Kept = Other(3) }\n\nfunc BenchmarkOwn(b *testing.B) {\n\tfor i := 0; i < b.N; i++ {\n\t\tif i == 0 {\n\t\t\texec.Command(os.Args[0], "-test.run", "TestChild").Run()\n\t\t}\n\t}\n}\n`,
    },
    edits: [],
  },
  {
    name: 'itself by a variable of its arguments',
    files: {
      ...lib('var self = &os.Args\nfunc Run(n int) int { b, _ := os.ReadFile((*self)[0]); return n + len(b) }', [
        '"os"',
      ]),
    },
    edits: [],
  },
  {
    name: 'a benchmark that calls another',
    files: {
      'bench_test.go': `package p\n\nimport "testing"\n\nfunc BenchmarkOwn(b *testing.B) { BenchmarkOther(b) }\n\nfunc BenchmarkOther(b *testing.B) {\n\tfor i := 0; i < b.N; i++ {\n\t\tKept += Other(i)\n\t}\n}\n`,
    },
    edits: [],
  },
  {
    name: 'a helper of its tests',
    files: {
      'bench_test.go': bench('Kept += Run(helper(i))'),
      'help_test.go': 'package p\n\nfunc helper(n int) int { return n }\n',
    },
    edits: [['help_test.go', 'return n', 'return n + 5']],
  },
  { name: 'the benchmark itself', edits: [['bench_test.go', 'Kept += Run(i)', 'Kept += Run(i) + Run(i+1)']] },
  { name: 'a file for the system', edits: [['new_linux.go', '', 'package p\n\nfunc init() { Kept = 9 }\n']] },
  {
    name: 'a package beside it',
    files: {
      'sub/sub.go': 'package sub\n\nfunc Do(n int) int { return n + 1 }\n',
      ...lib('func Run(n int) int { return sub.Do(n) }', ['"example.com/m/PLACE/sub"']),
    },
    edits: [['sub/sub.go', 'n + 1', 'n * 99']],
  },
  {
    name: 'code with lines of its own',
    files: { ...lib('//line gram.y:7\nfunc Run(n int) int { return n + 1 }') },
    edits: [['lib.go', 'n + 1', 'n * 3']],
  },
  {
    name: 'a directive for the compiler',
    files: { ...lib('func Run(n int) int { return hot(n) }\n\nfunc hot(n int) int { return n + 1 }') },
    edits: [['lib.go', 'func hot', '//go:noinline\nfunc hot']],
  },
  {
    name: 'the language of a file',
    files: {
      ...lib(
        'func Run(n int) int { var all []func() int; for i := 0; i < 4; i++ { all = append(all, func() int { return i }) }; return all[1]() + n }',
      ),
    },
    edits: [['lib.go', 'package p', '//go:build go1.21\n\npackage p']],
  },
];

export const harmlessChanges: readonly GoChange[] = [
  { name: 'a comment above', edits: [['lib.go', 'var Kept', '// Kept is kept.\n// By all.\nvar Kept']] },
  { name: 'a comment within a function', edits: [['lib.go', '\ttotal := n', '\t// From n.\n\n\ttotal := n /* n */']] },
  { name: 'the name of a local variable', edits: [['lib.go', 'total := n', 'total := n // sum']] },
  {
    name: 'a new function',
    edits: [
      [
        'lib.go',
        'func Run',
        'func More(n int) string {\n\tif n > 3 {\n\t\treturn "more"\n\t}\n\treturn "less"\n}\n\nfunc Run',
      ],
    ],
  },
  {
    name: 'a function that is gone',
    files: { 'gone.go': 'package p\n\nfunc Gone(n int) int { return n * 7 }\n' },
    edits: [['gone.go', 'func Gone(n int) int { return n * 7 }\n', '']],
  },
  {
    name: 'a new test',
    edits: [
      [
        'more_test.go',
        '',
        'package p\n\nimport "testing"\n\nfunc TestMore(t *testing.T) {\n\tfor _, c := range []struct{ in, out int }{{1, 3}, {2, 6}} {\n\t\tif Other(c.in) == 0 {\n\t\t\tt.Errorf("%d", c.out)\n\t\t}\n\t}\n}\n',
      ],
    ],
  },
  {
    name: 'another benchmark',
    edits: [
      [
        'more_test.go',
        '',
        'package p\n\nimport "testing"\n\nfunc BenchmarkMore(b *testing.B) { Kept += Other(b.N) }\n',
      ],
    ],
  },
  {
    name: 'an example in another package',
    edits: [
      [
        'ex_test.go',
        '',
        'package p_test\n\nimport (\n\t"fmt"\n\n\tp "example.com/m/PLACE"\n)\n\nfunc ExampleOther() {\n\tfmt.Println(p.Other(2))\n\t// Output: 6\n}\n',
      ],
    ],
    files: { 'has_test.go': 'package p_test\n\nimport "fmt"\n\nfunc Example() { fmt.Println(1) }\n' },
  },
  {
    name: 'a test that asks for its lines',
    edits: [
      [
        'bench_test.go',
        'func BenchmarkOther',
        'func TestLine(t *testing.T) {\n\tif _, _, line, _ := runtime.Caller(0); line == 1 {\n\t\tt.Fail()\n\t}\n}\n\nfunc BenchmarkOther',
      ],
      ['bench_test.go', 'import "testing"', 'import (\n\t"runtime"\n\t"testing"\n)'],
    ],
  },
  {
    name: 'a type with methods',
    edits: [
      [
        'lib.go',
        'func Run',
        'type Pair struct{ A, B int }\n\nfunc (p Pair) String() string { return "pair" }\n\nfunc Run',
      ],
    ],
  },
];

/** Folder of a change's package. */
export function folderOf(index: number): string {
  return `p${String(index).padStart(3, '0')}`;
}

/** The files of its package before and after, by name. */
export function filesOf(change: GoChange, index: number): { readonly before: Files; readonly after: Files } {
  const place = (text: string): string => text.replaceAll('PLACE', folderOf(index));
  const before = new Map(Object.entries({ ...usualFiles, ...change.files }).map(([name, text]) => [name, place(text)]));
  const after = new Map(before);
  for (const [name, from, to] of [['other.go', 'n * 3', 'n*5 + n%7'] as const, ...change.edits]) {
    const text = after.get(name) ?? '';
    if (from !== '' && !text.includes(from)) throw new Error(`${change.name}: ${name} has no ${from}`);
    after.set(name, place(from === '' ? to : text.replace(from, to)));
  }
  return { before: Object.fromEntries(before), after: Object.fromEntries(after) };
}

type Files = Readonly<Record<string, string>>;
