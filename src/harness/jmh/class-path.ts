/**
 * What a file of benchmarks is: a jar that starts JMH, or a list of a class path (`mvn dependency:build-classpath` writes one),
 * for the many projects that never pack their benchmarks.
 */
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileOfJar } from './jar.ts';

/** By its name alone. */
export function isClassPath(file: string): boolean {
  return file.endsWith('.classpath');
}

/** Arguments of `java` that start JMH. `file`: absolute. */
export function startOf(file: string): readonly string[] {
  return isClassPath(file) ? ['-cp', entriesOf(file).join(delimiter), 'org.openjdk.jmh.Main'] : ['-jar', file];
}

/** JMH's lists of benchmarks, one after the other. */
export function benchmarkListOf(file: string): string | undefined {
  const name = 'META-INF/BenchmarkList';
  if (!isClassPath(file)) return fileOfJar(file, name)?.toString('utf8');
  const lists = entriesOf(file).flatMap((entry) => textAt(join(entry, name)) ?? []);
  return lists.length === 0 ? undefined : lists.join('\n');
}

/** As Maven's properties say it: `version=1.37`. */
export function jmhVersionOf(file: string): string | undefined {
  if (!isClassPath(file)) {
    return fileOfJar(file, 'META-INF/maven/org.openjdk.jmh/jmh-core/pom.properties')?.toString('utf8');
  }
  const [version] = entriesOf(file).flatMap((entry) => /[\\/]jmh-core-(\d[\w.-]*)\.jar$/.exec(entry)?.slice(1) ?? []);
  return version === undefined ? undefined : `version=${version}`;
}

/** Folders that Maven compiles into: it names what a module depends on, and not the module itself. */
const compiled: readonly string[] = ['test-classes', 'classes'];

/** As `java -cp` takes them; what the file names by relative paths is below its folder. */
function entriesOf(file: string): readonly string[] {
  const folder = dirname(file);
  const own = compiled.map((name) => join(folder, name)).filter((path) => existsSync(path));
  const named = (textAt(file) ?? '').split(/[\r\n]/).flatMap((line) => line.split(delimiter));
  const entries = named.map((entry) => entry.trim()).filter((entry) => entry !== '');
  return [
    ...new Set([...own, ...entries.map((entry) => (/^(?:[\\/]|[A-Za-z]:)/.test(entry) ? entry : join(folder, entry)))]),
  ];
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
