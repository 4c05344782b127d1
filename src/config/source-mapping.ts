/**
 * `.pyroscope.yaml`, by which Grafana finds the source of a function that production's profiles name differently from the
 * repository does. What Flamegate itself pushes is named by paths of the repository and needs no mapping.
 * https://grafana.com/docs/pyroscope/latest/view-and-analyze-profile-data/line-by-line/
 */

import { imageFolders } from './image-folders.ts';

export const sourceMappingPath = '.pyroscope.yaml';

interface Mapping {
  readonly by: 'path' | 'function_name';
  readonly prefixes: readonly string[];
  readonly language: 'go' | 'java' | 'javascript' | 'python';
  /** Lines below `source`, indented from there. */
  readonly source: readonly string[];
}

/** Undefined where nothing would be mapped. `texts`: of go.mod and Dockerfile at the root, where they are. */
export function sourceMapping(files: readonly string[], texts: ReadonlyMap<string, string>): string | undefined {
  const mappings = [
    ...goLibrary(texts.get('go.mod')),
    ...javaRoots(files),
    ...container(files, texts.get('Dockerfile')),
  ];
  if (mappings.length === 0) return undefined;
  return `# Where Grafana finds the source of what profiles of production name; read at the commit that service_git_ref names.
version: v1
source_code:
  mappings:
${mappings.map(render).join('')}`;
}

function render({ by, prefixes, language, source }: Mapping): string {
  return [
    `    - ${by}:`,
    ...prefixes.map((prefix) => `        - prefix: ${JSON.stringify(prefix)}`),
    `      language: ${language}`,
    '      source:',
    ...source.map((line) => `        ${line}`),
    '',
  ].join('\n');
}

function local(path: string): readonly string[] {
  return ['local:', `  path: ${JSON.stringify(path)}`];
}

/** Go's own library, at the version the module is built with. */
function goLibrary(module: string | undefined): readonly Mapping[] {
  const version =
    /^toolchain\s+(go\d+\.\d+(?:\.\d+)?)\s*$/m.exec(module ?? '')?.[1] ??
    /^go\s+(\d+\.\d+(?:\.\d+)?)\s*$/m.exec(module ?? '')?.[1]?.replace(/^/, 'go');
  if (version === undefined) return [];
  const source = ['github:', '  owner: golang', '  repo: go', `  ref: ${toTag(version)}`, '  path: src'];
  return [{ by: 'path', prefixes: ['$GOROOT/src'], language: 'go', source }];
}

/** From 1.21 on the first release of a version is tagged with its zero. */
function toTag(version: string): string {
  const [, minor = '0', patch] = /^go\d+\.(\d+)(?:\.(\d+))?$/.exec(version) ?? [];
  return patch === undefined && Number(minor) >= 21 ? `${version}.0` : version;
}

/** Classes have no path, but their packages do: `org/example/` is below `src/main/java`. */
function javaRoots(files: readonly string[]): readonly Mapping[] {
  const packages = new Map<string, Set<string>>();
  for (const file of files) {
    const [, root, folder] = /^((?:[^\n]*?\/)?src\/\w+\/java)\/([^\n]+\/)[^/\n]+\.java$/.exec(file) ?? [];
    if (root === undefined || folder === undefined) continue;
    packages.set(root, (packages.get(root) ?? new Set<string>()).add(folder));
  }
  const taken = new Set<string>();
  return [...packages].flatMap(([root, folders]): readonly Mapping[] => {
    const shared = [...folders].reduce(commonFolder);
    // Two roots of one package: Grafana takes the longest prefix, so the later one names its packages one by one.
    const prefixes = (shared !== '' && !taken.has(shared) ? [shared] : [...folders].toSorted()).filter(
      (prefix) => !taken.has(prefix),
    );
    for (const prefix of prefixes) taken.add(prefix);
    return prefixes.length === 0 ? [] : [{ by: 'function_name', prefixes, language: 'java', source: local(root) }];
  });
}

function commonFolder(one: string, other: string): string {
  const parts = one.split('/').slice(0, -1);
  const others = other.split('/');
  const end = parts.findIndex((part, at) => part !== others[at]);
  const shared = end === -1 ? parts : parts.slice(0, end);
  return shared.length === 0 ? '' : `${shared.join('/')}/`;
}

/** Scripts and Python modules are named by where the image has them. One mapping a folder: a prefix has one source. */
function container(files: readonly string[], dockerfile: string | undefined): readonly Mapping[] {
  return imageFolders(dockerfile ?? '', files).flatMap(({ image, repository }): readonly Mapping[] => {
    const within = files.filter((file) => repository === '' || file.startsWith(`${repository}/`));
    const scripts = within.filter((file) => /\.[cm]?[jt]sx?$/.test(file)).length;
    const modules = within.filter((file) => file.endsWith('.py')).length;
    if (scripts + modules === 0) return [];
    const language = modules > scripts ? 'python' : 'javascript';
    return [{ by: 'path', prefixes: [image], language, source: local(repository) }];
  });
}
