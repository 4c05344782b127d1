/** Which folders a repository's workspaces take in, so that one installation covers them, and in which order they are built. */
import { parseDocument } from 'yaml';
import { fileMatcher } from '../text/glob.ts';
import type { WorkspacePackage } from '../tools/package-manager.ts';
import { manifestIn } from './import-targets.ts';
import { parsedObject } from './package-entry.ts';

interface Repository {
  readonly files: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Its packages bring what there is to install. */
export function isWorkspace({ files, texts }: Repository): boolean {
  return files.includes('pnpm-workspace.yaml') || /"workspaces"\s*:/.test(texts.get('package.json') ?? '');
}

/** Whether the root's workspaces take the folder in, and its install therefore covers it. */
export function isMember(folder: string, { texts }: Repository): boolean {
  const root = parsedObject(texts.get('package.json') ?? '');
  const listed: unknown = Reflect.get(Object(root), 'workspaces');
  const packages: unknown = Array.isArray(listed) ? listed : Reflect.get(Object(listed), 'packages');
  // Not JSON: Rush's own template is full of comments.
  const rushFolders = [...(texts.get('rush.json') ?? '').matchAll(/"projectFolder"\s*:\s*"([^"]+)"/g)];
  const each = [
    textsIn(packages),
    pnpmPackages(texts.get('pnpm-workspace.yaml') ?? ''),
    rushFolders.map(([, path = '']) => path),
  ];
  return each.some((globs) => fileMatcher(globs.map(plainFolder))(folder));
}

function pnpmPackages(text: string): readonly string[] {
  return textsIn(Reflect.get(Object(parseDocument(text, { prettyErrors: false }).toJS()), 'packages'));
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

/** Managers take `!./x` too. */
function plainFolder(glob: string): string {
  return glob.replace(/^(!?)(?:\.?\/)+/, '$1').replace(/\/+$/, '');
}

/** These packages and those that they depend on, each after what it needs; `all`: those that a build makes something of. */
export function inBuildOrder(
  wanted: readonly WorkspacePackage[],
  all: readonly WorkspacePackage[],
  texts: ReadonlyMap<string, string>,
): readonly WorkspacePackage[] {
  const byName = new Map(all.map((each) => [each.name, each]));
  const ordered = new Set<WorkspacePackage>();
  const entered = new Set<string>();
  const enter = (each: WorkspacePackage): void => {
    if (entered.has(each.name)) return;
    entered.add(each.name);
    for (const name of dependenciesOf(texts.get(manifestIn(each.folder)) ?? '')) {
      const needed = byName.get(name);
      if (needed !== undefined) enter(needed);
    }
    ordered.add(each);
  };
  wanted.forEach(enter);
  return [...ordered];
}

function dependenciesOf(packageJson: string): readonly string[] {
  const manifest = Object(parsedObject(packageJson));
  const kinds = ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'];
  return kinds.flatMap((kind) => Object.keys(Object(Reflect.get(manifest, kind))));
}
