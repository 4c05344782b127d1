/** Go modules that have benchmarks, by their test files. */

import {
  type Foreign,
  folderOf,
  isWithin,
  nameOf,
  nearest,
  pathFrom,
  placedIn,
  type RepositoryFiles,
} from './found.ts';
import { isIgnored, neededTag, systemsOf } from './go-build-tags.ts';
import { moduleNamed, releaseWords, requiredRelease, usedFolders } from './go-releases.ts';
import { type InRepository, needsNothing } from './in-repository.ts';

export const goInRepository: InRepository = {
  // Its build downloads what it needs; `go mod download` fails where a workspace holds a module that is published nowhere.
  setup: needsNothing,
  detection: { isManifest: isGoManifest, isBench: isGoTest, find: findGo },
};

/** What Go itself never looks into. */
const unseen = /(?:^|\/)(?:testdata|vendor)\//;

/** Nor into these, from the folder of a module. */
const hidden = /(?:^|\/)[._]/;

function isGoManifest(file: string): boolean {
  return /(?:^|\/)go\.(?:mod|work)$/.test(file);
}

function isGoMod(file: string): boolean {
  return /(?:^|\/)go\.mod$/.test(file);
}

function isGoTest(file: string): boolean {
  return file.endsWith('_test.go') && !unseen.test(file);
}

/** One suite a module; a test file that was not read may hold benchmarks. */
function findGo({ files, texts }: RepositoryFiles): Foreign {
  const modules = files.filter((file) => isGoMod(file) && !unseen.test(file)).map(folderOf);
  const tests = files.filter(isGoTest);
  const found = modules
    .map((folder) => ({
      folder,
      benches: tests.filter(
        (file) =>
          nearest(modules, file) === folder && !isUnbuilt(folder, file, texts) && mayHoldBenchmarks(texts.get(file)),
      ),
    }))
    .filter(({ benches }) => benches.length > 0);
  const unused = found.filter(({ folder }) => workspaceWithout(folder, { files, texts }) !== undefined);
  const holding = found.filter((each) => !unused.includes(each));
  const suites = holding.map(({ folder, benches }) => ({
    name: nameOf('go', folder, holding.length > 1),
    globs: [],
    flags: tagged(benches, texts),
    workingDirectory: placedIn(folder),
    seen: `A Go module with benchmarks${folder === '' ? '' : ` in ${folder}`}`,
  }));
  const left = holding.flatMap(({ benches }) => untagged(benches, texts));
  const without = modules.filter((folder) => tests.some((file) => isWithin(folder, file)));
  const notes =
    suites.length === 0 && without.length > 0
      ? ['The Go modules have tests and no benchmarks: no suite for them.']
      : [];
  const released = releaseNotes(
    holding.map(({ folder }) => folder),
    { modules, files, texts },
  );
  const orphans = tests.filter((file) => nearest(modules, file) === undefined && holdsBenchmarks(texts.get(file)));
  const unbuilt = tests.filter((file) => {
    const folder = nearest(modules, file);
    return folder !== undefined && isUnbuilt(folder, file, texts) && holdsBenchmarks(texts.get(file));
  });
  return {
    suites,
    notes: [
      ...notes,
      ...orphanNotes(orphans),
      ...unused.map(({ folder }) => unusedWords(folder, workspaceWithout(folder, { files, texts }) ?? '')),
      ...unbuiltNotes(unbuilt, texts),
      ...foreignNotes(unbuilt, texts),
      ...tagNotes(left),
      ...released,
    ],
    noted: [...orphans, ...unbuilt, ...unused.flatMap(({ benches }) => benches)],
  };
}

/** The go.work that holds for a module and does not use it: Go lists none of its packages. Undefined where there is none. */
function workspaceWithout(folder: string, { files, texts }: RepositoryFiles): string | undefined {
  const workspaces = files.filter((file) => /(?:^|\/)go\.work$/.test(file));
  const holds = nearest(workspaces.map(folderOf), `${folder === '' ? '' : `${folder}/`}go.mod`);
  const file = workspaces.find((each) => folderOf(each) === holds);
  const text = file === undefined ? undefined : texts.get(file);
  if (file === undefined || holds === undefined || text === undefined) return undefined;
  return usedFolders(text).some((used) => pathFrom(holds, used) === folder) ? undefined : file;
}

function unusedWords(folder: string, workspace: string): string {
  const from = pathBetween(folderOf(workspace), folder);
  return `${manifestOf(folder)} is a module with benchmarks that ${workspace} does not use, so Go builds none of its packages: run go work use ${from}, or write a suite for it and set GOWORK=off where it is measured.`;
}

/** Whatever flags it is given, `go test ./...` in its module never builds it. */
function isUnbuilt(module: string, file: string, texts: RepositoryFiles['texts']): boolean {
  const text = texts.get(file);
  const within = module === '' ? file : file.slice(module.length + 1);
  return hidden.test(within) || isIgnored(text) || systemsOf(file, text).length > 0;
}

function foreignNotes(files: readonly string[], texts: RepositoryFiles['texts']): readonly string[] {
  const [first, ...others] = files.filter((file) => systemsOf(file, texts.get(file)).length > 0);
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  const systems = systemsOf(first, texts.get(first)).join(' or ');
  return [
    `${first}${more} holds Go benchmarks that are built for ${systems} alone, which a gate on Linux does not measure: for a runner with that system, write a suite of harness go by hand.`,
  ];
}

function unbuiltNotes(files: readonly string[], texts: RepositoryFiles['texts']): readonly string[] {
  const [first, ...others] = files.filter((file) => systemsOf(file, texts.get(file)).length === 0);
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return [
    `${first}${more} holds Go benchmarks that go test never builds: names of files and folders that begin with _ or a dot, and //go:build ignore, hide them. To measure them, move them, or give their folder a go.mod.`,
  ];
}

/** From the time before modules, or below a folder whose go.mod is elsewhere: `go test` refuses to build them. */
function orphanNotes([first, ...others]: readonly string[]): readonly string[] {
  if (first === undefined) return [];
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
  return [
    `${first}${more} holds Go benchmarks and is in no module: to measure them, run go mod init PATH, with the path that the packages are imported by, and go mod tidy; commit both files and run flamegate init again.`,
  ];
}

interface Modules extends RepositoryFiles {
  /** Folders of all of them. */
  readonly modules: readonly string[];
}

/** Benchmarks in a module of their own often require the repository's main one as it was released, which no change here changes. */
function releaseNotes(holding: readonly string[], { modules, files, texts }: Modules): readonly string[] {
  const textOf = (folder: string): string => texts.get(manifestOf(folder)) ?? '';
  const workspaces = files.filter((file) => /(?:^|\/)go\.work$/.test(file)).map(folderOf);
  return holding
    .filter((folder) => !workspaces.some((workspace) => folder === workspace || isWithin(workspace, folder)))
    .flatMap((folder) =>
      modules.flatMap((other) => {
        const module = other === folder ? undefined : moduleNamed(textOf(other));
        const version = module === undefined ? undefined : requiredRelease(textOf(folder), module);
        if (module === undefined || version === undefined) return [];
        return [releaseWords({ manifest: manifestOf(folder), module, version, from: pathBetween(folder, other) })];
      }),
    );
}

function manifestOf(folder: string): string {
  return folder === '' ? 'go.mod' : `${folder}/go.mod`;
}

/** As a go.mod writes it. */
function pathBetween(from: string, to: string): string {
  const [here, there] = [from.split('/').filter(Boolean), to.split('/').filter(Boolean)];
  const common = here.findIndex((part, i) => part !== there[i]);
  const shared = common === -1 ? here.length : common;
  const up = here.slice(shared).map(() => '..');
  return [...(up.length === 0 ? ['.'] : up), ...there.slice(shared)].join('/');
}

function mayHoldBenchmarks(text: string | undefined): boolean {
  return text === undefined || holdsBenchmarks(text);
}

function holdsBenchmarks(text: string | undefined): boolean {
  return text !== undefined && /^func Benchmark(?!\p{Ll})[\p{L}\p{N}_]*\(/mu.test(text);
}

/** Where every benchmark is behind one build tag of the project's own. */
function tagged(benches: readonly string[], texts: ReadonlyMap<string, string>): readonly string[] | undefined {
  const [tag, ...others] = new Set(benches.map((file) => neededTag(texts.get(file))));
  return tag === undefined || others.length > 0 ? undefined : [`-tags=${tag}`];
}

interface LeftOut {
  readonly file: string;
  readonly tag: string;
}

/** Benchmarks that a build without a flag does not see, beside others that it does. */
function untagged(benches: readonly string[], texts: ReadonlyMap<string, string>): readonly LeftOut[] {
  if (tagged(benches, texts) !== undefined) return [];
  return benches.flatMap((file) => {
    const tag = neededTag(texts.get(file));
    return tag === undefined ? [] : [{ file, tag }];
  });
}

function tagNotes(left: readonly LeftOut[]): readonly string[] {
  return [...new Set(left.map(({ tag }) => tag))].toSorted().map((tag) => {
    const first = left.find((each) => each.tag === tag)?.file ?? '';
    return `${first} is built only with -tags=${tag}: to measure it too, add a suite of harness go with flags: [-tags=${tag}].`;
  });
}
