/** What a Maven project says of the jar that holds its JMH benchmarks, as text: no model is resolved, and what a parent says is not known. */

/** A pom without its comments, which often hold a whole configuration. */
export function withoutComments(pom: string): string {
  const [first = '', ...more] = pom.split('<!--');
  return first + more.map((part) => part.split('-->').slice(1).join('-->')).join('');
}

/** What a parent only manages, its modules depend on where they say so. */
export function usesJmh(pom: string): boolean {
  const [first = '', ...more] = pom.split('<dependencyManagement>');
  const own = first + more.map((part) => part.split('</dependencyManagement>').slice(1).join('')).join('');
  return own.includes('<artifactId>jmh-core</artifactId>');
}

/** `pw.krejci`'s plugin starts benchmarks from the folders of classes and packs nothing. */
const packs = /maven-shade-plugin|(?<!<groupId>\s*pw\.krejci\s*<\/groupId>\s*<artifactId>\s*)jmh-maven-plugin/;

/**
 * JMH's archetype, and a dependency without any build, as the smallest projects have it. Of the assembly plugin, which most use to pack a
 * release, only a jar that starts JMH.
 */
export function makesJar(pom: string): boolean {
  if (packs.test(pom) || !pom.includes('<project')) return true;
  return pom.includes('maven-assembly-plugin') && /jar-with-dependencies|<mainClass>\s*org\.openjdk\.jmh\./.test(pom);
}

/** What a build does beside its jar, and the property that leaves it out. */
const unneeded: readonly (readonly [RegExp, string])[] = [
  [/maven-javadoc-plugin/, '-Dmaven.javadoc.skip'],
  // It refuses files without a licence header, as those that init writes.
  [/apache-rat|>commons-parent<|<groupId>org\.apache<\/groupId>\s*<artifactId>apache</, '-Drat.skip'],
  [/maven-checkstyle-plugin/, '-Dcheckstyle.skip'],
  [/maven-pmd-plugin/, '-Dpmd.skip'],
  [/spotbugs-maven-plugin/, '-Dspotbugs.skip'],
  [/spotless-maven-plugin/, '-Dspotless.check.skip'],
  [/license-maven-plugin/, '-Dlicense.skip'],
];

/** Flags by which Maven only packs. A plugin that no pom of the checkout names stays on, as its parents are not read. */
export function unneededIn(poms: readonly string[]): readonly string[] {
  const named = unneeded.filter(([plugin]) => poms.some((pom) => plugin.test(pom)));
  return ['-DskipTests', ...named.map(([, flag]) => flag)];
}

/** A module, and the profile that must be on for it: one that is on by itself is not named. */
export interface Module {
  readonly path: string;
  readonly profile?: string;
}

export function modulesOf(pom: string): readonly Module[] {
  const profiles = [...pom.matchAll(/<profile>[\s\S]*?<\/profile>/g)].map(([text]) => text);
  const always = profiles.reduce((rest, profile) => rest.replace(profile, ''), pom);
  return [
    ...pathsIn(always).map((path) => ({ path })),
    ...profiles.flatMap((profile) => {
      const id = textIn(profile, 'id');
      const isOn = /<activeByDefault>\s*true\b/.test(profile) || id === undefined || !/^[\w.+-]+$/.test(id);
      return pathsIn(profile).map((path) => (isOn ? { path } : { path, profile: id }));
    }),
  ];
}

function pathsIn(text: string): readonly string[] {
  return [...text.matchAll(/<module>\s*([^<]+?)\s*<\/module>/g)].map(([, module = '']) =>
    module.replace(/^\.\//, '').replace(/\/(?:pom\.xml)?$/, ''),
  );
}

/** A folder of modules, which itself has nothing to pack. */
export function isFolderOfModules(pom: string): boolean {
  return /<packaging>\s*pom\s*<\/packaging>/.test(pom);
}

/** Files of the assembly plugin that a project brings itself, as it names them. */
export function descriptorsOf(pom: string): readonly string[] {
  const named = [...withoutComments(pom).matchAll(/<descriptor>\s*([^<]+?)\s*<\/descriptor>/g)];
  return named.map(([, path = '']) => path.replace(/^\$\{(?:project\.)?basedir\}\//, ''));
}

/** What an assembly adds to the name of its jar: the id of its descriptor, any where that was not read. */
function assembled(pom: string, descriptors: readonly string[]): string {
  const isAssembly = !packs.test(pom) && descriptorsOf(pom).length > 0;
  if (!isAssembly || /<appendAssemblyId>\s*false/.test(pom) || pom.includes('jar-with-dependencies')) return '';
  const ids = descriptors.flatMap((text) => textIn(withoutComments(text), 'id') ?? []);
  const [id = '*', ...others] = [...new Set(ids)];
  return `-${others.length === 0 ? id : `{${[id, ...others].join(',')}}`}`;
}

/**
 * A glob of its file, without the suffix: the name it is given, else Maven's own, of artifact and version. `descriptors`: texts of
 * those that it names.
 */
export function jarOf(pom: string, descriptors: readonly string[] = []): string {
  const shaded = pom.slice(Math.max(0, pom.indexOf('maven-shade-plugin')));
  const given = textIn(shaded, 'finalName') ?? textIn(pom, 'finalName');
  return filled(given ?? mavensName(pom), pom) + assembled(pom, descriptors);
}

function mavensName(pom: string): string {
  const [before = '', after = ''] = pom.split('<parent>');
  const [parent, own] = after === '' ? ['', pom] : [after, before + (after.split('</parent>')[1] ?? '')];
  const artifact = pom.includes('<project') ? textIn(headOf(own), 'artifactId') : undefined;
  // As JMH's archetype calls it, where the text is no whole pom.
  if (artifact === undefined) return 'benchmarks';
  const version = textIn(headOf(own), 'version') ?? textIn(parent, 'version') ?? '*';
  return `${artifact}-${anyLike(version)}${pom.includes('jar-with-dependencies') ? '-jar-with-dependencies' : ''}`;
}

/** The next version too, and none of the jars beside it: sources, tests, documentation. */
function anyLike(version: string): string {
  return /(?:\d|SNAPSHOT)$/.test(version) ? '*[0-9T]' : version;
}

/** What precedes a project's lists, each of which has artifacts and versions of others. */
function headOf(pom: string): string {
  const list = pom.search(/<(?:dependencies|dependency|dependencyManagement|build|plugins|plugin|profiles)\b/);
  return list === -1 ? pom : pom.slice(0, list);
}

function filled(name: string, pom: string): string {
  return name.replaceAll(/\$\{([^}]+)\}/g, (_, property: string) => textIn(pom, property) ?? '*');
}

function textIn(pom: string, tag: string): string | undefined {
  const [, after] = pom.split(`<${tag}>`);
  return after?.split('<')[0]?.trim();
}
