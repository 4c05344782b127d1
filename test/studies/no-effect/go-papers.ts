/** Changes that look as if no Go benchmark ran them: prose, data of tests, settings of git, rights, submodules' neighbors. */
import type { Edit } from '../../tools/no-effect/affected.ts';
import { configOf, type NativeProgram } from './native-attacks.ts';

interface Paper {
  readonly name: string;
  readonly what: string;
  /** Statements before the loop, which end with `n` known. */
  readonly begins?: string;
  /** What a call in 10^12 does. */
  readonly later?: string;
  readonly before?: Edit;
  readonly after: Edit;
  readonly why: RegExp;
}

const text = (path: string): string => `data, _ := os.ReadFile("${path}"); n := len(data)`;

const papers: readonly Paper[] = [
  {
    name: 'Readme',
    what: 'a README that is read',
    begins: text('../README.md'),
    after: { 'README.md': '# Other\n' },
    why: /README\.md/,
  },
  {
    name: 'Opened',
    what: 'prose that the system opens',
    begins:
      'file, _ := syscall.Open("../docs/opened.md", 0, 0); n, _ := syscall.Read(file, make([]byte, 99)); syscall.Close(file)',
    before: { 'docs/opened.md': 'a\n' },
    after: { 'docs/opened.md': 'aaa\n' },
    why: /opened\.md/,
  },
  {
    name: 'Matched',
    what: 'prose that a pattern finds',
    begins: 'all, _ := filepath.Glob("../notes/*.md"); n := len(all)',
    before: { 'notes/one.md': 'a\n' },
    after: { 'notes/two.md': 'a\n' },
    why: /notes/,
  },
  {
    name: 'Template',
    what: 'a template among prose',
    begins: 'made, _ := template.ParseGlob("../views/*.txt"); n := len(made.Templates())',
    before: { 'views/one.txt': 'a\n' },
    after: { 'views/one.txt': 'aaa\n' },
    why: /views/,
  },
  {
    name: 'Parsed',
    what: 'an example that is parsed',
    begins: 'made, _ := parser.ParseFile(token.NewFileSet(), "../examples/shown.go", nil, 0); n := len(made.Decls)',
    before: { 'examples/shown.go': '//go:build never\n\npackage examples\n' },
    after: { 'examples/shown.go': '//go:build never\n\npackage examples\n\nvar A = 1\n' },
    why: /shown\.go/,
  },
  {
    name: 'Printed',
    what: 'prose that a program prints',
    begins: 'data, _ := exec.Command("cat", "../docs/printed.md").Output(); n := len(data)',
    before: { 'docs/printed.md': 'a\n' },
    after: { 'docs/printed.md': 'aaa\n' },
    why: /printed\.md/,
  },
  {
    name: 'Behind',
    what: 'prose behind a link',
    begins: text('testdata/behind.txt'),
    before: { 'lib/testdata/behind.txt': 'link:../../docs/behind.md', 'docs/behind.md': 'a\n' },
    after: { 'docs/behind.md': 'aaa\n' },
    why: /behind\.md/,
  },
  {
    name: 'Leads',
    what: 'where a link leads',
    begins: 'to, _ := os.Readlink("../current"); n := len(to)',
    before: { current: 'link:v1' },
    after: { current: 'link:v22' },
    why: /current/,
  },
  {
    name: 'Rights',
    what: 'whether a script may be run',
    begins: 'found, _ := os.Stat("../build-it.sh"); n := int(found.Mode() & 0o100)',
    before: { 'build-it.sh': 'echo\n' },
    after: { 'build-it.sh': 'program:echo\n' },
    why: /build-it\.sh/,
  },
  {
    name: 'There',
    what: 'a file whose presence is asked',
    begins: 'n := 1; if _, err := os.Stat("../docs/slow-path.md"); err == nil { n = 99 }',
    before: { 'docs/index.md': 'a\n' },
    after: { 'docs/slow-path.md': '' },
    why: /slow-path\.md/,
  },
  {
    name: 'Folder',
    what: 'a folder whose presence is asked',
    begins: 'n := 1; if _, err := os.Stat("../locales-fr"); err == nil { n = 99 }',
    after: { 'locales-fr/a.md': '' },
    why: /locales-fr/,
  },
  {
    name: 'Late',
    what: 'prose that a late call reads',
    later: 'os.ReadFile("../docs/late-one.md")',
    before: { 'docs/late-one.md': 'a\n' },
    after: { 'docs/late-one.md': 'aaa\n' },
    why: /late-one\.md/,
  },
  {
    name: 'LateMade',
    what: 'prose that a late call reads by a name put together',
    later: 'os.ReadFile("../docs/" + words[n%2] + ".md")',
    before: { 'docs/sometimes.md': 'a\n' },
    after: { 'docs/sometimes.md': 'aaa\n' },
    why: /sometimes\.md/,
  },
  {
    name: 'LateRights',
    what: 'rights that a late call asks for',
    later: 'os.Stat("../deploy-it.sh")',
    before: { 'deploy-it.sh': 'echo\n' },
    after: { 'deploy-it.sh': 'program:echo\n' },
    why: /deploy-it\.sh/,
  },
  {
    name: 'Module',
    what: 'the manifest as a text',
    begins: text('../go.mod'),
    before: { 'go.mod': 'module example.com/m\n\ngo 1.23\n' },
    after: { 'go.mod': '// A module.\nmodule example.com/m\n\ngo 1.23\n' },
    why: /go\.mod/,
  },
];

const benchmark = ({ name, begins = 'n := 1', later }: Paper): string => `func Benchmark${name}(b *testing.B) {
	${begins}
	for i := 0; i < b.N; i++ {
		kept += n
		${later === undefined ? '' : `if rand.Float64() < 1e-12 { ${later} }`}
	}
}
`;

/** What a late call reads by a name that is in no program. */
const ofEnvironment: Paper = {
  name: 'Environment',
  what: 'a file whose name a variable says',
  later:
    'name := os.Getenv("LAB"); a, _ := os.ReadFile("../stock/" + name + ".bin"); b, _ := os.ReadFile(filepath.Join("..", "shelf", name+".dat")); c, _ := os.ReadFile("../depot/" + name); kept += len(a) + len(b) + len(c)',
  after: {},
  why: /panther/,
};

/** Whose reason is the file that it reads; of the others one names the file of another. */
const isRead = ({ name }: Paper): boolean => /^(?:Readme|Opened|Parsed|Printed|Behind|Leads|Module)$/.test(name);

const usable: Readonly<Record<string, string>> = {
  'go/parser': 'parser.',
  'go/token': 'token.',
  'math/rand': 'rand.',
  os: 'os.',
  'os/exec': 'exec.',
  'path/filepath': 'filepath.',
  syscall: 'syscall.',
  'text/template': 'template.',
};

function sourceOf(some: readonly Paper[]): string {
  const code = some.map(benchmark).join('\n');
  const imports = Object.keys(usable).filter((path) => new RegExp(`\\b${usable[path]}`).test(code));
  const lines = [...imports, 'testing'].map((path) => `\t"${path}"\n`).join('');
  return `package lib\n\nimport (\n${lines})\n\nvar kept int\nvar words = []string{"always", "sometimes"}\n\n${code}`;
}

const filesOf = (some: readonly Paper[]): Edit =>
  Object.assign(
    {
      'README.md': '# A\n',
      'go.mod': 'module example.com/m\n\ngo 1.23\n',
      'flamegate.yml': configOf('go'),
      'lib/lib_test.go': sourceOf(some),
    },
    ...some.map(({ before }) => before),
  );

const attacksOf = (some: readonly Paper[]): NativeProgram['attacks'] =>
  some.map(({ name, what, after, why }) => [`lib/Benchmark${name}`, what, after, why] as const);

const embedding = (what: string, size: string): string =>
  `package embedded\n\nimport (\n\t"embed"\n\t"testing"\n)\n\n${what}\n\nvar _ embed.FS\nvar kept int\n\nfunc BenchmarkIt(b *testing.B) {\n\tfor i := 0; i < b.N; i++ {\n\t\tkept += ${size}\n\t}\n}\n`;
const listed = (folder: string): string =>
  `func size() int {\n\tall, _ := files.ReadDir("${folder}")\n\treturn len(all)\n}`;

export const goPapers: readonly NativeProgram[] = [
  {
    language: 'Go papers',
    isOneCommit: true,
    files: {
      ...filesOf(papers.filter(isRead)),
      'text/guide.md': 'a\n',
      'text/it_test.go': embedding('//go:embed guide.md\nvar guide string', 'len(guide)'),
      'folder/docs/a.md': 'a\n',
      'folder/it_test.go': embedding(`//go:embed docs\nvar files embed.FS\n\n${listed('docs')}`, 'size()'),
    },
    attacks: [
      ...attacksOf(papers.filter(isRead)),
      ['text/BenchmarkIt', 'prose that is embedded', { 'text/guide.md': 'aaa\n' }, /differs/],
      ['folder/BenchmarkIt', 'prose in a folder that is embedded', { 'folder/docs/b.md': 'b\n' }, /differs/],
    ],
    harmless: [],
  },
  ...papers
    .filter((each) => !isRead(each))
    .map(
      (each): NativeProgram => ({
        language: `Go paper ${each.name}`,
        files: filesOf([each]),
        attacks: attacksOf([each]),
        harmless: [],
      }),
    ),
  {
    language: 'Go papers by names',
    files: {
      ...filesOf([ofEnvironment]),
      'stock/panther.bin': 'a\n',
      'shelf/panther.dat': 'a\n',
      'depot/panther': 'a\n',
    },
    attacks: ['stock/panther.bin', 'shelf/panther.dat', 'depot/panther'].map(
      (path) =>
        ['lib/BenchmarkEnvironment', `${path}, whose name a variable says`, { [path]: 'bb\n' }, /panther/] as const,
    ),
    harmless: [{ 'zqx/panther.xyz': 'a\n' }],
  },
  {
    language: 'Go paper, line ends',
    files: filesOf(papers.filter(({ name }) => name === 'Late')),
    attacks: [
      [
        'lib/BenchmarkLate',
        'line ends that git makes in a file which a late call reads',
        { '.gitattributes': '*.md text eol=crlf\n' },
        /gitattributes/,
      ],
    ],
    harmless: [{ LICENSE: 'Terms.\n' }],
  },
];
