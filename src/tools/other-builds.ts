/** C++ benchmarks that something else than CMake builds, or whose libraries a package manager brings: what to write by hand. */
import { folderOf, isPlain, type RepositoryFiles } from './found.ts';

interface Build {
  /** Of a folder's file by which it is built. */
  readonly script: RegExp;
  /** `name`: as the source is called. Where its program is then, and what builds it. */
  readonly words: (folder: string, name: string) => { readonly command: string; readonly program: string };
}

/** Line tables with it: they say where a function is. */
const builds: readonly Build[] = [
  {
    script: /^meson\.build$/,
    words: (folder, name) => ({
      command: 'meson setup build --buildtype=release --debug && meson compile -C build',
      program: inside('build', folder, name),
    }),
  },
  {
    script: /^BUILD(?:\.bazel)?$/,
    words: (folder, name) => ({
      command: `bazel build -c opt --copt=-g --strip=never //${folder}:${name}`,
      program: inside('bazel-bin', folder, name),
    }),
  },
];

function inside(...parts: readonly string[]): string {
  return parts.filter(Boolean).join('/');
}

/** Keys of a suite that measures what is made of this source, or of what they must say where no build of it is known. */
export function suiteByHand(source: string, { files }: Pick<RepositoryFiles, 'files'>): string {
  const folder = folderOf(source);
  const beside = files
    .filter((file) => folderOf(file) === folder)
    .map((file) => file.slice(folder.length).replace('/', ''));
  const found = builds.find(({ script }) => beside.some((name) => script.test(name)));
  const name =
    source
      .split('/')
      .at(-1)
      ?.replace(/\.\w+$/, '') ?? '';
  if (found === undefined || !isPlain(source)) {
    return 'harness: google-benchmark, command: what builds its program, files: where that program is then';
  }
  const { command, program } = found.words(folder, name);
  return `harness: google-benchmark, command: ${command}, files: ${program} or what your build calls it`;
}

interface Packages {
  readonly manifest: RegExp;
  readonly named: RegExp;
  readonly words: (manifest: string) => string;
}

const packages: readonly Packages[] = [
  {
    manifest: /^conanfile\.(?:txt|py)$/,
    named: /\bbenchmark\/\d/,
    words: (manifest) =>
      `${manifest} takes Google Benchmark from Conan. In the suite's command write "conan install . --output-folder=build --build=missing -s build_type=Release &&" before cmake, and -DCMAKE_TOOLCHAIN_FILE=build/conan_toolchain.cmake after "-B build".`,
  },
  {
    manifest: /^vcpkg\.json$/,
    named: /"benchmark"/,
    words: (manifest) =>
      `${manifest} takes Google Benchmark from vcpkg. In the suite's command write -DCMAKE_TOOLCHAIN_FILE=$VCPKG_ROOT/scripts/buildsystems/vcpkg.cmake after "-B build".`,
  },
];

/** In the root: what brings packages to CMake. */
export function isPackageList(file: string): boolean {
  return packages.some(({ manifest }) => manifest.test(file));
}

/** CMake alone would not find the library. */
export function packageNotes({ texts }: Pick<RepositoryFiles, 'texts'>): readonly string[] {
  return [...texts].flatMap(([file, text]) =>
    packages.flatMap(({ manifest, named, words }) => (manifest.test(file) && named.test(text) ? [words(file)] : [])),
  );
}
