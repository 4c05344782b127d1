/** What a fresh checkout needs before its JavaScript benchmarks run, where its lock file alone does not say it. */
import { managerFor, managerIn, type PackageManager, type WorkspacePackage } from '../tools/package-manager.ts';
import { beforeBenchmarks } from './before-benchmarks.ts';
import { isThere, manifestIn, packageFolderOf, pathOf, resolved } from './import-targets.ts';
import { isMade, isModuleOnly, requires } from './made-by-build.ts';
import { entryOf, exportedPath, parsedObject, requiredEntryOf, workspacePackages } from './package-entry.ts';
import { importedPath, importsOf, scriptEnding, withoutTypeImports } from './script-imports.ts';
import { isTakenFromSource } from './vite-aliases.ts';
import { inBuildOrder, isMember, isWorkspace } from './workspace-members.ts';
import { writtenFor } from './written-for.ts';

export interface SetupFiles {
  readonly files: readonly string[];
  /** Of package.json files, yarn.lock and the benchmarks. */
  readonly texts: ReadonlyMap<string, string>;
  readonly dependencies: ReadonlySet<string>;
  /** Packages that the suites' flags need and nothing brings. */
  readonly missing?: readonly string[];
  /** Folders of packages that have to be modules, and do not say so. */
  readonly modules?: readonly string[];
  /** Conditions of `exports` that the suites' flags name. */
  readonly conditions?: readonly string[];
}

export interface SetupFindings {
  /** Empty: what the lock file says is enough. */
  readonly setup: readonly string[];
  readonly notes: readonly string[];
}

/** A checkout has what git has: no packages, and nothing that a build makes. */
export function detectSetup(benches: readonly string[], given: SetupFiles): SetupFindings {
  const locked = managerIn('', given);
  const manager = managerFor('', given);
  const own = installsBeside(benches, given);
  const tools = writtenFor(benches, given);
  const needed = [...new Set(benches.flatMap((file) => builtBy(file, given, tools.get(file) === 'vitest')))];
  const builds = buildsFor(needed, manager, given);
  const { missing = [], modules = [] } = given;
  const submodules = submodulesOf(benches, given);
  // A build and packages of their own are mostly what it would come to.
  const before = builds.length + own.length > 0 ? [] : beforeBenchmarks(benches, manager, given);
  const hasCommands =
    before.length + own.length + builds.length + missing.length + modules.length + submodules.length > 0;
  const isInstalled = locked !== undefined || given.dependencies.size > 0 || builds.length > 0 || isWorkspace(given);
  const unmade = [
    ...(needed.length > 0 && builds.length === 0 ? unmadeNotes(needed, given) : []),
    ...(builds.length === 0 ? committedNotes(benches, manager, given) : []),
  ];
  if (!hasCommands && (locked !== undefined || !isInstalled)) return { setup: [], notes: unmade };
  const notes = [
    ...unmade,
    ...(locked === undefined && isInstalled
      ? ['There is no lock file. Commit a lock file to compare like with like.']
      : []),
    ...(builds.length === 0
      ? []
      : [`The benchmarks import what a build makes, so setup runs: ${builds.join(', then ')}.`]),
    ...(own.length === 0 ? [] : [`The benchmarks have packages of their own, so setup runs: ${own.join(', ')}.`]),
  ];
  for (const { command, script } of before)
    notes.push(`The script "${script}" of package.json has one that runs before it, so setup runs: ${command}.`);
  if (isInstalled && /\bYARN_NODE_LINKER=/.test(manager.install))
    notes.push(
      'Yarn is to install into node_modules in these checkouts (YARN_NODE_LINKER): Node alone does not find packages of Plug’n’Play.',
    );
  const added = missing.map((name) => manager.add(name));
  const typed = modules.map((folder) => `${folder === '' ? '' : `cd ${quoted(folder)} && `}npm pkg set type=module`);
  const filled = submodules.length === 0 ? [] : [`git submodule update --init -- ${submodules.map(quoted).join(' ')}`];
  if (filled.length > 0)
    notes.push(`The benchmarks read submodules, which a checkout leaves empty, so setup runs: ${filled.join()}.`);
  return {
    setup: [
      ...filled,
      ...(isInstalled ? [manager.install] : []),
      ...added,
      ...builds,
      ...own,
      ...before.map(({ command }) => command),
      ...typed,
    ],
    notes,
  };
}

/** What the installation itself runs may make it. */
function unmadeNotes(needed: readonly string[], { texts }: SetupFiles): readonly string[] {
  const isMade = [...texts].some(
    ([file, text]) => /(?:^|\/)package\.json$/.test(file) && /"(?:prepare|(?:pre|post)?install)"\s*:/.test(text),
  );
  if (isMade) return [];
  const some = needed.slice(0, mostNamed).join(', ');
  return [
    `The benchmarks import what is not in git (${some}), and no script of package.json is called build: put what makes it into setup, after the installation.`,
  ];
}

/** A build that is in git is measured as it was committed, whatever has become of its sources. */
function committedNotes(benches: readonly string[], manager: PackageManager, given: SetupFiles): readonly string[] {
  const known = new Set(given.files);
  for (const from of benches) {
    for (const name of importsOf(given.texts.get(from) ?? '')) {
      const path = pathOf(from, name, given);
      const there = path === undefined ? undefined : resolved(path, known);
      const folder = there === undefined ? undefined : packageFolderOf(there, given.files);
      const script = folder === undefined ? undefined : buildScriptOf(manifestIn(folder), given);
      if (there === undefined || script === undefined || !/(?:^|\/)(?:dist|build)\//.test(there)) continue;
      const build = folder === '' ? manager.run(script) : `cd ${quoted(folder ?? '')} && ${manager.run(script)}`;
      return [
        `${from} imports ${there}, which is in git: a change of its sources is measured only where it has been built anew. To have that done in each checkout, write setup: ["${manager.install}", "${build}"].`,
      ];
    }
  }
  return [];
}

/** Paths of those into which what a benchmark, or a script that it imports, names leads. */
function submodulesOf(benches: readonly string[], { texts }: SetupFiles): readonly string[] {
  const declared = [...(texts.get('.gitmodules') ?? '').matchAll(/^[ \t]*path\s*=\s*(.+?)\s*$/gm)].map(
    ([, path = '']) => path,
  );
  if (declared.length === 0 || benches.length === 0) return [];
  const named = [...texts].flatMap(([from, text]) =>
    scriptEnding.test(from)
      ? [...text.matchAll(/['"`]([^'"`\n$]*\/[^'"`\n$]*)/g)].flatMap(([, path = '']) => [
          importedPath(from, path),
          path,
        ])
      : [],
  );
  return declared.filter((path) => named.some((each) => each === path || each.startsWith(`${path}/`)));
}

/** Of bench folders with a package.json that no workspace takes in, and of folders into whose packages a path leads. */
function installsBeside(benches: readonly string[], given: SetupFiles): readonly string[] {
  const folders = new Set([...benches.map((file) => packageFolderOf(file, given.files)), ...reachedInto(given)]);
  const own = [...folders].filter(
    (folder) => folder !== '' && needsPackages(folder, given) && !isMember(folder, given),
  );
  const installed = new Set(own.map((folder) => lockedAbove(folder, given) ?? folder));
  return [...installed].map((folder) => `cd ${quoted(folder)} && ${installAlone(folder, given)}`);
}

/** Below a workspace that leaves the folder out, pnpm would install that workspace. */
function installAlone(folder: string, given: SetupFiles): string {
  const { name, install } = managerFor(folder, given);
  const isWithin =
    given.files.includes('pnpm-workspace.yaml') && !given.files.includes(`${folder}/pnpm-workspace.yaml`);
  return name === 'pnpm' && isWithin ? `${install} --ignore-workspace` : install;
}

/** Nearest folder below the root with a lock file: a workspace of its own installs all of its packages. */
function lockedAbove(folder: string, given: SetupFiles): string | undefined {
  const parts = folder.split('/');
  const above = parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
  return above.find((each) => managerIn(each, given) !== undefined);
}

/** One that only says `"type": "module"` has nothing to install. */
function needsPackages(folder: string, { texts }: SetupFiles): boolean {
  const text = texts.get(`${folder}/package.json`);
  const manifest = text === undefined ? undefined : parsedObject(text);
  if (manifest === undefined) return true;
  const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'workspaces'];
  return kinds.some((kind) => Object.keys(Object(Reflect.get(manifest, kind))).length > 0);
}

/** `../extra/node_modules/x`: only the project's own script installs there. */
function reachedInto({ files, texts }: SetupFiles): readonly string[] {
  const paths = [...texts].flatMap(([from, text]) =>
    importsOf(text)
      .filter((name) => name.startsWith('.') && name.includes('/node_modules/'))
      .map((name) => importedPath(from, name)),
  );
  const folders = paths.map((path) => path.split('/node_modules/')[0] ?? '');
  return folders.filter((folder) => files.includes(`${folder}/package.json`));
}

function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `"${path}"`;
}

/** One build of all where the root has one, else of each package that is needed. */
function buildsFor(needed: readonly string[], manager: PackageManager, given: SetupFiles): readonly string[] {
  if (needed.length === 0 || isBuiltByInstalling(manager, given)) return [];
  const built = new Map(
    [...builtPackages(given), ...builtPackages(given, requiredEntryOf)].map((each) => [each.folder, each]),
  );
  const known = [...workspacePackages(given.texts)].map(([name, folder]) => ({ name, folder }));
  const packages = known.filter(({ name }) => needed.includes(name)).flatMap((each) => withBuild(each, given));
  const isWhole = packages.some(({ folder }) => folder === '') || needed.some((name) => !isPackage(name, packages));
  const runner = isWhole || packages.some(({ script }) => script !== 'build') ? undefined : taskRunnerOf(given);
  if (runner !== undefined) return [manager.exec(runner(packages.map(({ name }) => name)))];
  const whole = buildScriptOf('package.json', given);
  if (whole !== undefined) return [manager.run(whole)];
  // pnpm and Rush build what a package depends on by themselves.
  const isFollowed = manager.name === 'pnpm' || manager.name === 'rush';
  const ordered = isFollowed
    ? packages
    : inBuildOrder(packages, [...built.values()], given.texts).flatMap((each) => withBuild(each, given));
  return [...new Set(ordered.map((each) => manager.runIn(each, each.script)))];
}

type Buildable = WorkspacePackage & { readonly script: string };

function withBuild({ name, folder }: WorkspacePackage, given: SetupFiles): readonly Buildable[] {
  const script = buildScriptOf(manifestIn(folder), given);
  return script === undefined ? [] : [{ name, folder, script }];
}

/** A second build would only take its time again. */
function isBuiltByInstalling({ install }: PackageManager, { texts }: SetupFiles): boolean {
  const parsed = parsedObject(texts.get('package.json') ?? '');
  const scripts: unknown = parsed === undefined ? undefined : Reflect.get(parsed, 'scripts');
  // Yarn 2 and newer run no `prepare` on an installation.
  const isBerry = install.includes('immutable');
  return ['install', 'postinstall', ...(isBerry ? [] : ['prepare'])].some((hook) => {
    const script: unknown = Reflect.get(Object(scripts), hook);
    return (
      typeof script === 'string' &&
      /\b(?:npm|pnpm|yarn|bun)\s+(?:run(?:-script)?\s+)?(?:-\S+\s+)*build\b(?!:)/.test(script)
    );
  });
}

function isPackage(name: string, packages: readonly WorkspacePackage[]): boolean {
  return packages.some((each) => each.name === name);
}

type TaskRunner = (names: readonly string[]) => string;

/** Builds what is named and what that needs; the root's own script may build what changed, which in a fresh checkout is unknown. */
function taskRunnerOf({ files }: SetupFiles): TaskRunner | undefined {
  if (files.includes('nx.json')) return (names) => `nx run-many --target=build --projects=${names.join(',')}`;
  if (files.includes('turbo.json')) {
    return (names) => `turbo run build ${names.map((name) => `--filter=${name}`).join(' ')}`;
  }
  return undefined;
}

const mostNamed = 3;

const deepest = 6;

/** What a build makes of all that the file imports, itself or through others: names of packages, or paths. `isOfVitest`: by its globals, too. */
function builtBy(file: string, given: SetupFiles, isOfVitest: boolean): readonly string[] {
  // vite, which transforms vitest's files, takes a package of the workspace as it is in development.
  const isTransformed = isOfVitest || importsOf(given.texts.get(file) ?? '').includes('vitest');
  const more = [...(given.conditions ?? []), ...(isTransformed ? ['module', 'development'] : [])];
  const imported = builtPackages(given, (text) => entryOf(text, more));
  const required = builtPackages(given, (text) => requiredEntryOf(text, more));
  const known = new Set(given.files);
  const found = new Set<string>();
  const seen = new Set<string>([file]);
  let open: readonly string[] = [file];
  for (let depth = 0; depth < deepest && open.length > 0; depth += 1) {
    const next: string[] = [];
    for (const from of open) {
      const text = withoutTypeImports(given.texts.get(from) ?? '');
      for (const name of importsOf(text)) {
        const built = requires(text, name) ? required : imported;
        const owner = name.startsWith('.')
          ? undefined
          : built.find((own) => name === own.name || name.startsWith(`${own.name}/`));
        const exported = exportedBy(name, given, more);
        const owned = owner?.name ?? exported?.owner;
        if (isTransformed && owned !== undefined && isTakenFromSource({ name, owner: owned, from: file }, given))
          continue;
        if (exported === undefined ? owner !== undefined : !isThere(exported.path, given.files))
          found.add(exported?.owner ?? owner?.name ?? name);
        const path = pathOf(from, name, given);
        if (path === undefined) continue;
        const there = resolved(path, known);
        if (isModuleOnly(there, { path, text, name }) || (there === undefined && isMade(path, given.files))) {
          found.add(ownerOf(path, built) ?? path);
        } else if (there === undefined) {
          const entry = entryAt(path, built);
          if (entry !== undefined) found.add(entry);
        } else if (!seen.has(there)) {
          seen.add(there);
          next.push(there);
        }
      }
    }
    open = next;
  }
  return [...found];
}

/** What a package of the repository exports below its name, from the root; undefined for all else. */
function exportedBy(
  name: string,
  { texts }: SetupFiles,
  more: readonly string[],
): { readonly owner: string; readonly path: string } | undefined {
  const owner = name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
  const folder = owner === name ? undefined : workspacePackages(texts).get(owner);
  if (folder === undefined) return undefined;
  const manifest = manifestIn(folder);
  const path = exportedPath(texts.get(manifest) ?? '', `.${name.slice(owner.length)}`, more);
  return path === undefined ? undefined : { owner, path: importedPath(manifest, path) };
}

function ownerOf(path: string, built: readonly WorkspacePackage[]): string | undefined {
  return built.find(({ folder }) => folder !== '' && path.startsWith(`${folder}/`))?.name;
}

/** `..` from a bench folder means the package's entry. */
function entryAt(path: string, built: readonly WorkspacePackage[]): string | undefined {
  return built.find(({ folder }) => folder === path)?.name;
}

/** Packages of this repository whose entry is not in git. */
function builtPackages(
  { files, texts }: SetupFiles,
  entryIn: (packageJson: string) => string | undefined = entryOf,
): readonly WorkspacePackage[] {
  return [...texts].flatMap(([file, text]) => {
    const parsed = /(?:^|\/)package\.json$/.test(file) ? parsedObject(text) : undefined;
    if (parsed === undefined) return [];
    const name: unknown = Reflect.get(parsed, 'name');
    const entry = entryIn(text);
    if (typeof name !== 'string' || entry === undefined) return [];
    const folder = file.split('/').slice(0, -1).join('/');
    return isThere(importedPath(file, entry), files) ? [] : [{ name, folder }];
  });
}

/** What projects call it, the most usual first; `prepare` runs with the installation. */
const buildNames = ['build', 'compile', 'transpile', 'bundle', 'build:all', 'build:dist', 'dist', 'tsc', 'prepack'];

function buildScriptOf(file: string, { texts }: SetupFiles): string | undefined {
  const parsed = parsedObject(texts.get(file) ?? '');
  const scripts: unknown = parsed === undefined ? undefined : Reflect.get(parsed, 'scripts');
  // Beside it `build` may compile what the published package brings, from what this one makes.
  const [folder = ''] = (entryOf(texts.get(file) ?? '') ?? '').replace(/^\.\//, '').split('/');
  const whole: unknown = Reflect.get(Object(scripts), 'build');
  const own = typeof whole === 'string' && /\bbuild:/.test(whole) ? [] : [`build:${folder}`];
  return [...own, ...buildNames].find((name) => {
    const script: unknown = Reflect.get(Object(scripts), name);
    // One that publishes is not for every checkout, whatever it is called.
    return typeof script === 'string' && !/\bpublish\b/.test(script);
  });
}
