/**
 * Of a jar of benchmarks, what one of them can be affected by: the classes that its virtual machine loaded, those that they name,
 * and every file that is no class. Lists that JMH writes into the jar hold all benchmarks, and only the lines of this one count.
 */
import { createHash } from 'node:crypto';
import type { Essence } from '../proof/built-program.ts';
import { namedFrom } from './named-classes.ts';

/** Names of classes that came from a jar, in what `-Xlog:class+load` writes. */
export function loadedFrom(jar: string, log: string): ReadonlySet<string> {
  // Some write the path as a URL, with %20 for a blank.
  const name = jar.slice(jar.lastIndexOf('/') + 1);
  const lines = log.split('\n').filter((line) => line.includes(' source: ') && decoded(line).endsWith(name));
  return new Set(lines.flatMap((line) => /(\S+) source: /.exec(line)?.[1] ?? []));
}

function decoded(line: string): string {
  try {
    return decodeURIComponent(line.trim());
  } catch {
    return line.trim();
  }
}

export interface Asked {
  /** Class and method, with dots. */
  readonly benchmark: string;
  readonly loaded: ReadonlySet<string>;
}

/** In which names of files may be: in the classes that count, and in what the jar has beside them. */
export function textsOfJar(files: ReadonlyMap<string, Buffer>, loaded: ReadonlySet<string>): readonly Buffer[] {
  const counted = countedIn(files, loaded);
  return [...files].flatMap(([file, bytes]) =>
    !isOfJmh(file) && (counted.has(file) || !file.endsWith('.class')) ? [bytes] : [],
  );
}

function countedIn(files: ReadonlyMap<string, Buffer>, loaded: ReadonlySet<string>): ReadonlySet<string> {
  const classes = [...files].filter(([file]) => file.endsWith('.class'));
  const run = classes.filter(([file]) => loaded.has(classNameOf(file)));
  const own = run.flatMap(([file]) => (isOfJmh(file) ? [] : [file]));
  const namedByFiles = others(files).flatMap(([, bytes]) => namedIn(bytes, classes));
  const named = namedFrom([...own, ...namedByFiles], new Map(classes));
  const counted = isAny(named, files, finders)
    ? classes
    : classes.filter(([file]) => named.has(file) || loaded.has(classNameOf(file)));
  const found = new Set(counted.map(([file]) => file));
  // What annotates a package is a class of its own, which no other names.
  const packages = new Set([...found].map(folderOf));
  return new Set([...found, ...files.keys()].filter((file) => found.has(file) || isOfPackage(file, packages)));
}

function isOfPackage(file: string, packages: ReadonlySet<string>): boolean {
  return file.endsWith('/package-info.class') && packages.has(folderOf(file));
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf('/') + 1);
}

/**
 * Whether the log is of the virtual machine that ran the benchmark (class and method, with dots): one with options or a launcher of
 * its own may write none, and with an archive of classes it loads them from there.
 */
export function isOfBenchmark(benchmark: string, log: string): boolean {
  const type = benchmark.slice(0, benchmark.lastIndexOf('.'));
  return log.split('\n').some((line) => {
    const [, name, source] = /(\S+) source: (.+)/.exec(line) ?? [];
    return name?.replaceAll('$', '.') === type && source?.startsWith('shared objects file') === false;
  });
}

/** What it has beside classes, but lists of all of them. */
function others(files: ReadonlyMap<string, Buffer>): readonly (readonly [string, Buffer])[] {
  const isList = (file: string): boolean =>
    /\.(?:class|java)$|^META-INF\/(?:BenchmarkList|CompilerHints|MANIFEST\.MF)$/.test(file);
  return [...files].filter(([file]) => !isList(file) && !isOfJmh(file));
}

/** Services and settings: Java itself loads what they name. */
function namedIn(bytes: Buffer, classes: readonly (readonly [string, Buffer])[]): readonly string[] {
  const words = new Set(
    bytes
      .toString('utf8')
      .match(/[\w$]+(?:[./][\w$]+)+/g)
      ?.map((word) => word.replaceAll('/', '.')),
  );
  return classes.flatMap(([file]) => (words.has(classNameOf(file)) && !isOfJmh(file) ? [file] : []));
}

function isAny(classes: ReadonlySet<string>, files: ReadonlyMap<string, Buffer>, words: readonly string[]): boolean {
  return [...classes].some((file) => !isOfJmh(file) && words.some((each) => files.get(file)?.includes(each) === true));
}

export function essencesOfJar(files: ReadonlyMap<string, Buffer>, { benchmark, loaded }: Asked): readonly Essence[] {
  const counted = countedIn(files, loaded);
  const isReader = isAny(counted, files, readers);
  // What JMH generates is there as source, too.
  const isUnread = (file: string): boolean => file.endsWith('.class') || (file.endsWith('.java') && !isReader);
  const others = [...files].filter(([file]) => !isUnread(file));
  return [
    ...[...files].flatMap(([file, bytes]) =>
      counted.has(file) ? [{ name: `loads ${classNameOf(file)}`, digest: digestOf(bytes) }] : [],
    ),
    ...others.map(([file, bytes]) => ({
      name: `has ${file} beside it`,
      digest: digestOf(ownLines(file, bytes, { benchmark, loaded })),
    })),
  ];
}

/** Code that reads jars may read classes that are never loaded. */
const readers = ['java/util/zip/', 'java/util/jar/', 'getResource', 'java/nio/file/FileSystem'];
/** Code that finds classes by names that it works out may load any on a later call. */
const finders = [
  ...readers,
  ...['forName', 'loadClass', 'findClass', 'defineClass', 'java/util/ServiceLoader', 'ObjectInputStream'],
  // Java finds them for whoever says a name.
  ...['java/util/ResourceBundle', 'java/lang/ClassLoader', 'setProperty', 'java/beans/', 'java/rmi/'],
  ...['javax/naming/', 'javax/script/', 'javax/management/', 'java/security/Provider'],
];

/** Its samples, and benchmarks that were made from them, are in packages beside its own. */
function isOfJmh(file: string): boolean {
  return /^(?:org\/openjdk\/jmh\/(?:Main\.class$|(?:annotations|generators|infra|link|logic|output|profile|results|runner|util)\/)|joptsimple\/|org\/apache\/commons\/math3\/)/.test(
    file,
  );
}

/** Versions for later Java are below META-INF/versions. */
function classNameOf(file: string): string {
  return file
    .replace(/^META-INF\/versions\/\d+\//, '')
    .replace(/\.class$/, '')
    .replaceAll('/', '.');
}

function ownLines(file: string, bytes: Buffer, { benchmark, loaded }: Asked): Buffer {
  if (file === 'META-INF/BenchmarkList') {
    const at = benchmark.lastIndexOf('.');
    const [type, method] = [benchmark.slice(0, at), benchmark.slice(at + 1)];
    return linesThat(bytes, (line) => line.includes(` ${type} `) && line.includes(` ${method} `));
  }
  if (file !== 'META-INF/CompilerHints') return bytes;
  // `inline,some/Type.method`; any other line counts.
  return linesThat(bytes, (line) => {
    const type = /^\w+,([\w$/]+)\.[\w$]+\s*$/.exec(line)?.[1];
    return type === undefined || loaded.has(type.replaceAll('/', '.'));
  });
}

function linesThat(bytes: Buffer, isCounted: (line: string) => boolean): Buffer {
  const lines = bytes.toString('utf8').split('\n').filter(isCounted);
  return Buffer.from(lines.sort().join('\n'));
}

function digestOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
