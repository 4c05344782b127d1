/** Go modules as the proxy holds them: their archives carry the benchmarks. */
import type { ZooProject } from '../project.ts';
import { goModule } from '../registries.ts';

/** A loss of some hundred nanoseconds; the compiler keeps loops. */
const loss = (text: string): string =>
  `\n\tfor lost := 0; lost < 1000; lost++ {\n\t\tif lost == -1-len(${text}) {\n\t\t\tpanic("lost")\n\t\t}\n\t}`;

export const go: readonly ZooProject[] = [
  {
    name: 'google/uuid@v1.6.0',
    language: 'go',
    needs: ['go'],
    take: goModule('github.com/google/uuid@v1.6.0'),
    // Not UUID_String: the same instructions, 32 bytes further on in the slowed program, take 12 % longer by Go's own count.
    filter: ['**/BenchmarkParse', '**/BenchmarkUUID_NewPooled'],
    slow: {
      file: 'uuid.go',
      after: 'func Parse(s string) (UUID, error) {',
      insert: loss('s'),
      function: 'github.com/google/uuid.Parse',
      benchmark: /BenchmarkParse$/,
    },
  },
  {
    name: 'tidwall/gjson@v1.18.0',
    language: 'go',
    needs: ['go'],
    take: goModule('github.com/tidwall/gjson@v1.18.0'),
    filter: ['**/BenchmarkValid'],
    slow: {
      file: 'gjson.go',
      after: 'func validstring(data []byte, i int) (outi int, ok bool) {',
      insert: loss('data'),
      function: 'github.com/tidwall/gjson.validstring',
      benchmark: /BenchmarkValid$/,
    },
  },
  {
    name: 'cespare/xxhash@v2.3.0',
    language: 'go',
    needs: ['go'],
    take: goModule('github.com/cespare/xxhash/v2@v2.3.0'),
    filter: ['**/BenchmarkDigestBytes/4KB', '**/BenchmarkSum64/100B'],
    slow: {
      file: 'xxhash.go',
      after: 'func (d *Digest) Write(b []byte) (n int, err error) {',
      insert: loss('b'),
      function: 'github.com/cespare/xxhash/v2.(*Digest).Write',
      benchmark: /BenchmarkDigestBytes/,
    },
  },
  {
    name: 'gorilla/mux@v1.8.1',
    language: 'go',
    needs: ['go'],
    take: goModule('github.com/gorilla/mux@v1.8.1'),
    filter: ['**/BenchmarkMux', '**/Benchmark_findQueryKey/0'],
    slow: {
      file: 'mux.go',
      after: 'func cleanPath(p string) string {',
      insert: loss('p'),
      function: 'github.com/gorilla/mux.cleanPath',
      benchmark: /BenchmarkMux$/,
    },
  },
  {
    name: 'valyala/fastjson@v1.6.4',
    language: 'go',
    needs: ['go'],
    take: goModule('github.com/valyala/fastjson@v1.6.4'),
    filter: ['fastfloat/BenchmarkParse/0/*', 'fastfloat/BenchmarkParseBestEffort/0/*'],
    slow: {
      file: 'fastfloat/parse.go',
      after: 'func ParseBestEffort(s string) float64 {',
      insert: loss('s'),
      function: 'github.com/valyala/fastjson/fastfloat.ParseBestEffort',
      benchmark: /BenchmarkParseBestEffort/,
    },
  },
  {
    name: 'julienschmidt/httprouter@v1.3.0',
    language: 'go',
    needs: ['go'],
    take: goModule('github.com/julienschmidt/httprouter@v1.3.0'),
    filter: ['**'],
    slow: {
      file: 'router.go',
      after: 'func (r *Router) allowed(path, reqMethod string) (allow string) {',
      insert: loss('path'),
      function: 'github.com/julienschmidt/httprouter.(*Router).allowed',
      benchmark: /BenchmarkAllowed/,
    },
  },
  {
    name: 'golang/snappy@v0.0.4',
    language: 'go',
    needs: ['go'],
    take: goModule('github.com/golang/snappy@v0.0.4'),
    filter: ['**'],
    slow: {
      file: 'encode.go',
      after: 'func Encode(dst, src []byte) []byte {',
      insert: loss('src').replace('1000', '900_000'),
      function: 'github.com/golang/snappy.Encode',
      benchmark: /BenchmarkRandomEncode/,
    },
  },
  {
    name: 'yuin/goldmark@v1.7.8',
    language: 'go',
    needs: ['go'],
    take: goModule('github.com/yuin/goldmark@v1.7.8'),
    filter: ['**'],
    slow: {
      file: 'parser/parser.go',
      after: 'func (p *parser) Parse(reader text.Reader, opts ...ParseOption) ast.Node {',
      insert: '',
      function: 'github.com/yuin/goldmark/parser.(*parser).Parse',
      benchmark: /./,
    },
    known: 'its benchmarks are a module of their own, which its archive does not hold; init says there are none',
  },
  {
    name: 'rs/zerolog@v1.33.0',
    language: 'go',
    needs: ['go'],
    take: goModule('github.com/rs/zerolog@v1.33.0'),
    filter: ['internal/json/BenchmarkEncoder_AppendFloat64'],
    slow: {
      file: 'internal/json/types.go',
      after: 'func appendFloat(dst []byte, val float64, bitSize, precision int) []byte {',
      insert: loss('dst'),
      function: 'github.com/rs/zerolog/internal/json.appendFloat',
      benchmark: /AppendFloat64/,
    },
  },
  {
    name: 'buger/jsonparser@v1.1.1',
    language: 'go',
    needs: ['go'],
    take: goModule('github.com/buger/jsonparser@v1.1.1'),
    filter: ['**/BenchmarkParseInt', '**/BenchmarkEqualStr'],
    slow: {
      file: 'bytes.go',
      after: 'func parseInt(bytes []byte) (v int64, ok bool, overflow bool) {',
      insert: loss('bytes'),
      function: 'github.com/buger/jsonparser.parseInt',
      benchmark: /BenchmarkParseInt$/,
    },
  },
];
