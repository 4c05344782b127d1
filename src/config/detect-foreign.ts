/** What `init` sees of other languages' benchmarks: by the files' names, and by the manifests at the root. */
import type { HarnessName } from './config.ts';

export interface FoundForeign {
  readonly name: string;
  readonly harness: HarnessName;
  /** None: what the harness finds by itself. */
  readonly globs: readonly string[];
  readonly command?: string;
  readonly workingDirectory?: string;
  readonly seen: string;
}

/** Manifests at the root that tell which tools a repository uses. */
export const telling: ReadonlySet<string> = new Set([
  'pyproject.toml',
  'requirements.txt',
  'requirements-dev.txt',
  'CMakeLists.txt',
  'pom.xml',
]);

/** `files`: the repository's own; `texts`: of those of `telling` that are there. */
export function detectForeign(files: readonly string[], texts: ReadonlyMap<string, string>): readonly FoundForeign[] {
  return [findGo, findRust, findJvm, findPython, findNative].flatMap((find) => find(files, texts));
}

type Find = (files: readonly string[], texts: ReadonlyMap<string, string>) => readonly FoundForeign[];

/** One suite a module that has tests. */
const findGo: Find = (files) => {
  const modules = files.filter((file) => /(?:^|\/)go\.mod$/.test(file)).map((file) => file.replace(/\/?go\.mod$/, ''));
  const folders = modules.filter((folder) =>
    files.some((file) => file.startsWith(within(folder)) && file.endsWith('_test.go')),
  );
  return folders.map((folder) => ({
    name: folders.length === 1 ? 'go' : `go-${folder.replaceAll(/[^A-Za-z0-9._-]+/g, '-') || 'root'}`,
    harness: 'go',
    globs: [],
    ...(folder === '' || !isPlain(folder) ? {} : { workingDirectory: folder }),
    seen: 'A Go module with tests',
  }));
};

function within(folder: string): string {
  return folder === '' ? '' : `${folder}/`;
}

/** Safe to stand in YAML as it is. */
function isPlain(path: string): boolean {
  return /^[\w.][\w./-]*$/.test(path);
}

const findRust: Find = (files) => {
  const benches = files.filter((file) => /(?:^|\/)benches\/[^/]+\.rs$/.test(file));
  if (benches.length === 0) return [];
  return [{ name: 'rust', harness: 'criterion', globs: ['**/benches/*.rs'], seen: `${benches.length} Rust benches` }];
};

const findJvm: Find = (files, texts) => {
  const isGradle = files.some((file) => /(?:^|\/)src\/jmh\/(?:java|kotlin|scala)\//.test(file));
  if (isGradle) {
    const command = files.includes('gradlew') ? './gradlew --quiet jmhJar' : 'gradle --quiet jmhJar';
    return [{ name: 'jvm', harness: 'jmh', globs: ['**/build/libs/*-jmh.jar'], command, seen: 'JMH sources' }];
  }
  if (texts.get('pom.xml')?.includes('jmh-core') !== true) return [];
  const command = 'mvn --quiet --batch-mode package -DskipTests';
  return [{ name: 'jvm', harness: 'jmh', globs: ['**/target/benchmarks.jar'], command, seen: 'A dependency on JMH' }];
};

const pythonBench = /(?:^|\/)(?:test_bench[^/]*|bench_[^/]*|[^/]*_bench|test_[^/]*_bench)\.py$/;

const findPython: Find = (files, texts) => {
  const named = files.filter((file) => pythonBench.test(file));
  if (named.length > 0) {
    return [{ name: 'python', harness: 'pytest', globs: globsOf(named), seen: `${named.length} Python benchmarks` }];
  }
  const depends = ['pyproject.toml', 'requirements.txt', 'requirements-dev.txt'].some((name) =>
    /pytest[-_]benchmark/.test(texts.get(name) ?? ''),
  );
  return depends ? [{ name: 'python', harness: 'pytest', globs: [], seen: 'A dependency on pytest-benchmark' }] : [];
};

const findNative: Find = (_, texts) => {
  if (!/benchmark::benchmark|find_package\(\s*benchmark\b|google\/benchmark/.test(texts.get('CMakeLists.txt') ?? ''))
    return [];
  const command = 'cmake -B build -DCMAKE_BUILD_TYPE=Release && cmake --build build --parallel';
  return [
    {
      name: 'native',
      harness: 'google-benchmark',
      globs: ['build/**/*bench*'],
      command,
      seen: 'Google Benchmark in CMake',
    },
  ];
};

/** By folder and ending, so that a file added later belongs too; folders of one parent are joined when there are many. */
function globsOf(files: readonly string[]): readonly string[] {
  const globs = new Set<string>();
  for (const file of files) {
    const [top = ''] = file.split('/');
    const ending = /(?:\.bench)?\.[^./]+$/.exec(file)?.[0] ?? '';
    const start = top === file || /[*?[\]{}()!+@,\\]/.test(top) ? '**' : `${top}/**`;
    const stem = ending.startsWith('.bench') ? '*' : stemPattern(file);
    globs.add(`${start}/${stem}${ending}`);
  }
  const sorted = [...globs].toSorted();
  return sorted.length <= 8 ? sorted : [...new Set(sorted.map((glob) => glob.replace(/^.*\*\*\//, '**/')))];
}

function stemPattern(file: string): string {
  const stem =
    file
      .split('/')
      .at(-1)
      ?.replace(/\.[^.]+$/, '') ?? '';
  if (stem.startsWith('test_bench')) return 'test_bench*';
  if (stem.startsWith('bench_')) return 'bench_*';
  return '*_bench';
}
