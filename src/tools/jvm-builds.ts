/** JMH benchmarks: modules of Maven and Gradle, wherever in the repository. */

import {
  type Foreign,
  type FoundForeign,
  folderOf,
  isPlain,
  isWithin,
  nameOf,
  nearest,
  pathFrom,
  placedIn,
  type RepositoryFiles,
} from './found.ts';
import { type InRepository, needsNothing } from './in-repository.ts';
import {
  descriptorsOf,
  isFolderOfModules,
  jarOf,
  makesJar,
  modulesOf,
  unneededIn,
  usesJmh,
  withoutComments,
} from './maven-pom.ts';

export const jmhInRepository: InRepository = {
  setup: needsNothing,
  detection: { isManifest: isJvmManifest, isBench: isJvmBench, benchesOf: descriptorFiles, find: findJvm },
};

function isJvmManifest(file: string): boolean {
  return /(?:^|\/)pom\.xml$/.test(file) || isGradle(file) || isSettings(file) || isSbt(file);
}

/** By its name or a folder's, as most others hold none. */
function isJvmBench(file: string): boolean {
  return /\.(?:java|kt|scala|groovy)$/.test(file) && /bench|jmh|perf/i.test(file);
}

/** They say what the jar that starts JMH is called. */
function descriptorFiles(pom: string, text: string): readonly string[] {
  return isPom(pom) && usesJmh(text) ? descriptorsOf(text).map((path) => pathFrom(folderOf(pom), path)) : [];
}

function findJvm(given: RepositoryFiles): Foreign {
  const maven = findMaven(given);
  const gradle = findGradle(given);
  // What Gradle packs needs no list of Maven's, and what one of the two measures no note of the other.
  const ofMaven = gradle.suites.length > 0 && !maven.isPacked ? [] : maven.suites;
  const suites = [...ofMaven, ...gradle.suites];
  const notes = [...(ofMaven.length > 0 ? maven.notes : []), ...(ofMaven.length > 0 ? [] : gradle.notes)];
  return { suites, notes: [...notes, ...(suites.length > 0 ? [] : sbtNotes(given))] };
}

function isSbt(file: string): boolean {
  return /(?:^|\/)(?:build|project\/[^/]+)\.sbt$/.test(file);
}

/** Which of its projects have benchmarks, and what packs one into a jar, is said in Scala. */
function sbtNotes({ texts }: RepositoryFiles): readonly string[] {
  const [script] = [...texts].find(([file, text]) => isSbt(file) && /["']sbt-jmh["']/.test(text)) ?? [];
  if (script === undefined) return [];
  return [
    `${script} has JMH by sbt-jmh, which runs it without a jar: pack one with sbt-assembly and write the suite by hand (harness: jmh, command: sbt NAME/Jmh/assembly, files: where that jar is then).`,
  ];
}

function findMaven(given: RepositoryFiles): Foreign & { readonly isPacked: boolean } {
  const { files } = given;
  const texts = new Map([...given.texts].map(([file, text]) => [file, isPom(file) ? withoutComments(text) : text]));
  const poms = jmhPoms(texts);
  const isPacking = (pom: string): boolean => makesJar(texts.get(pom) ?? '');
  const packed = withoutParents(poms.filter(isPacking), texts);
  const alone = withoutParents(poms, texts).filter(
    (pom) => !isPacking(pom) && packed.every((other) => !isBelow(other, pom)),
  );
  const empty = withoutBenchmarks(alone, [...packed, ...alone], texts);
  const unpacked = alone.filter((pom) => !empty.includes(pom));
  const isSeveral = packed.length + unpacked.length > 1;
  const wrapper = files.includes('mvnw') ? 'mvnw' : undefined;
  const skipped = unneededIn([...texts].flatMap(([file, text]) => (isPom(file) ? [text] : []))).join(' ');
  const suiteOf = (pom: string, { goals, made }: { goals: string; made: string }): FoundForeign => {
    const folder = folderOf(pom);
    const place = startedIn(folder, texts);
    const asked = isPlain(folder) ? moduleFlags(pom, place, texts) : '';
    return {
      name: nameOf('jvm', folder, isSeveral),
      globs: [`${folder === '' ? '**' : folder}/target/${made}`],
      workingDirectory: placedIn(place),
      command: `${startOf({ wrapper, tool: 'mvn' }, place)} --quiet --batch-mode ${goals} ${skipped}${asked}`,
      seen: folder === '' ? 'A dependency on JMH' : `A dependency on JMH in ${folder}`,
    };
  };
  const suites = [
    ...packed.map((pom) => suiteOf(pom, { goals: 'package', made: `${jarIn(pom, texts)}.jar` })),
    ...unpacked.map((pom) => suiteOf(pom, { goals: listsClassPath, made: classPath })),
  ];
  return {
    suites,
    isPacked: packed.length > 0,
    notes: [
      ...[...packed, ...unpacked].flatMap((pom) => besideNote(folderOf(pom), { files, texts })),
      ...empty.map(emptyNote),
    ],
  };
}

/** Where none names JMH, those below a parent whose sources import it: they compile only if the parent brings it. */
function jmhPoms(texts: RepositoryFiles['texts']): readonly string[] {
  const poms = [...texts.keys()].filter(isPom);
  const naming = poms.filter((pom) => usesJmh(texts.get(pom) ?? ''));
  if (naming.length > 0) return naming;
  const holding = [...texts].flatMap(([file, text]) =>
    isJvmBench(file) && /^import\s+org\.openjdk\.jmh\./m.test(text) && /@Benchmark\b/.test(text)
      ? (nearest(poms.map(folderOf), file) ?? [])
      : [],
  );
  return poms.filter((pom) => holding.includes(folderOf(pom)) && (texts.get(pom) ?? '').includes('<parent>'));
}

function jarIn(pom: string, texts: RepositoryFiles['texts']): string {
  const text = texts.get(pom) ?? '';
  return jarOf(
    text,
    descriptorFiles(pom, text).flatMap((file) => texts.get(file) ?? []),
  );
}

/**
 * Where its benchmarks are started: the root, or the module itself where their sources read its files by paths from there, as Gradle's
 * plugin, an IDE and whoever starts the jar in its module do.
 */
function startedIn(folder: string, texts: RepositoryFiles['texts']): string {
  const readsOwn = [...texts].some(
    ([file, text]) => isJvmBench(file) && isWithin(folder, file) && /"(?:\.\/)?src\/(?:main|test|jmh)\//.test(text),
  );
  return readsOwn && isPlain(folder) ? folder : '';
}

/** `../` for each folder of it. */
function rootFrom(place: string): string {
  return place === '' ? '' : place.replaceAll(/[^/]+(?:\/|$)/g, '../');
}

/** The wrapper that stands in the root, as it is called from there, or what is installed. */
function startOf({ wrapper, tool }: { wrapper: string | undefined; tool: string }, place: string): string {
  return wrapper === undefined ? tool : `${rootFrom(place) || './'}${wrapper}`;
}

/** Modules that only depend on JMH, where sources of another show its benchmarks: a suite of theirs would list none. */
function withoutBenchmarks(
  poms: readonly string[],
  all: readonly string[],
  texts: RepositoryFiles['texts'],
): readonly string[] {
  const holding = [...texts].flatMap(([file, text]) =>
    isJvmBench(file) && /@Benchmark\b/.test(text) ? (nearest(all.map(folderOf), file) ?? []) : [],
  );
  return holding.length === 0 ? [] : poms.filter((pom) => !holding.includes(folderOf(pom)));
}

function emptyNote(pom: string): string {
  return `${pom} depends on JMH, but no @Benchmark was seen in a source named for benchmarks there: it has no suite. If it has one, write its suite by hand (harness: jmh).`;
}

const classPath = 'jmh.classpath';

/** Benchmarks among the tests, or in a module that nothing packs, as most have them. */
const listsClassPath = `test-compile dependency:build-classpath -Dmdep.outputFile=target/${classPath}`;

/** Where modules say themselves what they hold, their folder only names JMH for them. */
function withoutParents(poms: readonly string[], texts: RepositoryFiles['texts']): readonly string[] {
  return poms.filter((pom) => !(isFolderOfModules(texts.get(pom) ?? '') && poms.some((other) => isBelow(other, pom))));
}

/** `place`: where Maven is started, the root or the module itself. */
function moduleFlags(pom: string, place: string, texts: RepositoryFiles['texts']): string {
  const folder = folderOf(pom);
  if (folder === '') return '';
  const profiles = profilesTo(folder, '', texts);
  if (profiles === undefined) return place === '' ? ` -f ${pom}` : '';
  return `${place === '' ? '' : ` -f ${rootFrom(place)}pom.xml`} -pl ${folder} -am${profiles.length === 0 ? '' : ` -P ${profiles.join(',')}`}`;
}

function isPom(file: string): boolean {
  return /(?:^|\/)pom\.xml$/.test(file);
}

function isBelow(pom: string, other: string): boolean {
  const folder = folderOf(other);
  return pom !== other && (folder === '' || pom.startsWith(`${folder}/`));
}

/**
 * Profiles by which the project in `from` builds it, by its modules and theirs; undefined: it does not. Of a pom that was not read nothing
 * is known.
 */
function profilesTo(folder: string, from: string, texts: RepositoryFiles['texts']): readonly string[] | undefined {
  if (folder === from) return [];
  const ways = modulesOf(texts.get(from === '' ? 'pom.xml' : `${from}/pom.xml`) ?? '').flatMap(({ path, profile }) => {
    const below = from === '' ? path : `${from}/${path}`;
    if (below !== folder && !folder.startsWith(`${below}/`)) return [];
    const further = profilesTo(folder, below, texts);
    return further === undefined ? [] : [[...(profile === undefined ? [] : [profile]), ...further]];
  });
  return ways.toSorted((one, other) => one.length - other.length).at(0);
}

/** Built by itself it takes the library from Maven's repository, where a checkout's own is only if it was put there. */
function besideNote(folder: string, { files, texts }: RepositoryFiles): readonly string[] {
  if (folder === '' || !files.includes('pom.xml') || profilesTo(folder, '', texts) !== undefined) return [];
  return [
    `${folder} is no module of pom.xml: it measures the library in the version that it names, not this checkout. Make it a module, or let it name the checkout's version and setup install that: mvn --quiet --batch-mode install -DskipTests.`,
  ];
}

function findGradle({ files, texts }: RepositoryFiles): Foreign {
  const sources = files.flatMap(
    (file) => /^(?:(.*)\/)?src\/jmh\/(?:java|kotlin|scala|groovy)\//.exec(file)?.slice(1, 2) ?? [],
  );
  const scripts = files.filter(
    (file) => isGradle(file) && /me\.champeau\.(?:gradle\.)?jmh/.test(texts.get(file) ?? ''),
  );
  const applied = scripts.filter((file) => !/\bapply\s*\(?\s*false/.test(texts.get(file) ?? '')).map(folderOf);
  const folders = [...new Set(sources.length > 0 ? sources.map((folder) => folder ?? '') : applied)].toSorted();
  const packed = folders.map(
    (folder): Packed => ({ folder, target: '', task: 'jmhJar', made: 'libs/*-jmh.jar', seen: 'JMH sources' }),
  );
  const ofKotlin = kotlinTargets(texts);
  const all = [...packed, ...ofKotlin];
  const wrapper = files.includes('gradlew') ? 'gradlew' : undefined;
  const suites = all.map(({ folder, target, task, made, seen }): FoundForeign => {
    const place = startedIn(folder, texts);
    return {
      name: nameOf('jvm', [folder, target].filter(Boolean).join('/'), all.length > 1),
      globs: [`${folder === '' ? '**' : folder}/build/${made}`],
      workingDirectory: placedIn(place),
      command: `${startOf({ wrapper, tool: 'gradle' }, place)} --quiet ${taskIn(folder, task, { place, files, texts })}`,
      seen: folder === '' ? seen : `${seen} in ${folder}`,
    };
  });
  const withoutPluginFile =
    all.length > 0 ? undefined : files.find((file) => isGradle(file) && namesJmh(texts.get(file)));
  return { suites, notes: withoutPluginFile === undefined ? [] : [withoutPlugin(withoutPluginFile)] };
}

/** A folder with settings of its own is the root of a build of its own, of which the repository's knows nothing. */
function taskIn(folder: string, task: string, { place, files, texts }: RepositoryFiles & { place: string }): string {
  const roots = files.filter(isSettings).map(folderOf);
  const root = nearest(roots, folder === '' ? folder : `${folder}/`) ?? '';
  const below = root === '' ? folder : folder.slice(root.length + 1);
  const settings = [...texts].flatMap(([file, text]) => (isSettings(file) && folderOf(file) === root ? [text] : []));
  const project = settings.flatMap((text) => placedProjects(text).get(below) ?? [])[0] ?? below.replaceAll('/', ':');
  const path = below === '' ? task : `:${project}:${task}`;
  return root === '' || isWithin(root, `${place}/`) ? path : `-p ${rootFrom(place)}${root} ${path}`;
}

function isSettings(file: string): boolean {
  return /(?:^|\/)settings\.gradle(?:\.kts)?$/.test(file);
}

/** Projects that are not called as their folder is, by their folder: `project(":bench").projectDir = file("perf/bench")`. */
function placedProjects(settings: string): ReadonlyMap<string, string> {
  const placed = settings.matchAll(
    /\bproject\s*\(\s*["']:?([\w:.-]+)["']\s*\)\s*\.\s*projectDir\s*=\s*(?:file|new\s+File|File)\s*\(\s*(?:(?:settingsDir|rootDir|rootProject\.projectDir)\s*,\s*)?["']([^"'$]+)["']/g,
  );
  return new Map([...placed].map(([, name = '', folder = '']) => [pathFrom('', folder), name]));
}

/** What Kotlin's benchmarks are compiled for that is no JVM. */
const otherPlatform = /^(?:js|wasm|native|linux|macos|mingw|ios|tvos|watchos|android)/i;

/** A jar that a task of a project in `folder` makes, below its folder `build`. */
interface Packed {
  readonly folder: string;
  /** Where a project has several; empty where it has one. */
  readonly target: string;
  readonly task: string;
  readonly made: string;
  readonly seen: string;
}

/** kotlinx-benchmark packs the benchmarks of each of its targets for the JVM into a jar that starts JMH. */
function kotlinTargets(texts: RepositoryFiles['texts']): readonly Packed[] {
  return [...texts].flatMap(([file, text]) => {
    if (!isGradle(file) || /(?:^|\/)resources\//.test(file) || !/kotlinx[.-]?benchmark/i.test(text)) return [];
    const [, declared = ''] = /^[ \t]*benchmark\s*\{([\s\S]*)/m.exec(text) ?? [];
    const [, targets = ''] = /\btargets\s*\{([\s\S]*)/.exec(declared) ?? [];
    const named = [...targets.matchAll(/\b(?:register|named)\s*\(?\s*["'](\w+)["']/g)].map(([, name = '']) => name);
    return [...new Set(named)]
      .filter((name) => !otherPlatform.test(name))
      .map((name) => ({
        folder: folderOf(file),
        target: name,
        task: `${name}BenchmarkJar`,
        made: `benchmarks/${name}/jars/*-JMH.jar`,
        seen: 'Benchmarks of kotlinx-benchmark',
      }));
  });
}

function isGradle(file: string): boolean {
  return /(?:^|\/)build\.gradle(?:\.kts)?$/.test(file);
}

/** By its coordinates, or as an entry of a version catalog. */
function namesJmh(text = ''): boolean {
  return /\borg\.openjdk\.jmh\b|\blibs\.jmh\b/.test(text);
}

function withoutPlugin(script: string): string {
  const byHand = 'harness: jmh, command: what builds its jar, files: where that jar is then';
  return `${script} has JMH without the plugin me.champeau.jmh: write the suite by hand (${byHand}), or apply the plugin and run init again.`;
}
