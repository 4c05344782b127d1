/** Observes a test while it runs, from inside by Python's own hooks and from outside by the access times of the file system. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Examined, Harness, HarnessContext, ProcessRequest, Witnessed, WitnessedPart } from '../harness.ts';
import { contentsOf, readPart } from '../proof/built-program.ts';
import { contentOf, digestOf, stateAt } from '../proof/contents.ts';
import { imageOf } from '../proof/image.ts';
import { lookedFor } from '../proof/looked-for.ts';
import { leftByBuild, type NotedRead, notedReads } from '../proof/noted-reads.ts';
import { readAnswer } from '../python/answers.ts';
import { filesOfNames, type Imports, importedLater } from './imported-later.ts';
import { lookingOn, type PythonLooked } from './looking-on.ts';
import { isOfSettings, sectionsOfPytest } from './pytest-settings.ts';
import { pythonLooked } from './pytest-shape.ts';

export function pytestProof(invoke: Harness['invoke']): Required<Pick<Harness, 'witness'>> {
  return {
    witness: async (context, benchmark, examined) => {
      const output = join(context.scratch, `${randomUUID()}.json`);
      const wanted = benchmark.metrics.map((metric) => ({ benchmark, metric }));
      // Before anything is noted: it lists folders.
      const looking = lookedAt(context, output, namesOf(context.root, examined));
      const noted = await notedReads(context.root, () => invoke(looking, wanted));
      if (noted === undefined) return unseen('the file system does not note which files are read');
      const looked = readAnswer(output, pythonLooked);
      if (noted.answer.some(({ state }) => state === 'failed') || looked === undefined) {
        return unseen('it did not run to its end while it was looked at, or its Python is older than 3.8');
      }
      const [what] = looked.unseen;
      return what === undefined ? seen({ context, examined, looked }, noted.reads) : unseen(`it ${what}`);
    },
  };
}

function unseen(why: string): Witnessed {
  return { state: 'unseen', why };
}

/** The program is in the arguments behind `-c`, and what it is asked behind that. */
function lookedAt(context: HarnessContext, witness: string, wanted: readonly string[]): HarnessContext {
  const looking = (request: ProcessRequest): ProcessRequest => {
    const at = request.args.indexOf('-c');
    const [program, asked] = request.args.slice(at + 1);
    if (at === -1 || program === undefined || asked === undefined) return request;
    const spec: object = JSON.parse(asked);
    const args = [lookingOn + program, JSON.stringify({ ...spec, witness, wanted })];
    // pytest-benchmark asks git for its report, which reads every file whose times were moved.
    const environment = { ...request.environment, GIT_DIR: join(context.scratch, 'no-repository') };
    return { ...request, args: [...request.args.slice(0, at + 1), ...args], environment };
  };
  return { ...context, run: (request) => context.run(looking(request)) };
}

/** Of what changed, and of what a set-up made, as packages may name it. */
function namesOf(root: string, { changed, isTracked }: Examined): readonly string[] {
  const made = leftByBuild(root, isOfTools).filter((path) => !isTracked(path));
  return [...new Set([...changed, ...made].map((path) => path.slice(path.lastIndexOf('/') + 1)))].slice(0, mostNames);
}

/** They are an argument of the program. */
const mostNames = 1000;

interface Looking {
  readonly context: Pick<HarnessContext, 'root' | 'suite'>;
  readonly examined: Examined;
  readonly looked: PythonLooked;
}

function seen({ context, examined, looked }: Looking, reads: readonly NotedRead[]): Witnessed {
  const root = realpathSync(context.root);
  const within = (path: string): string => relative(root, path).replaceAll('\\', '/');
  const modules = new Map(Object.entries(looked.modules).map(([path, essence]) => [within(path), essence]));
  const asked = {
    opened: new Set(looked.opened.map(within)),
    listed: new Set(looked.listed.map(within)),
    stated: new Set(looked.stated.map(within)),
  };
  const others = reads.flatMap(
    (each) => whatIsRead(root, each, { modules, opened: asked.opened, isTracked: examined.isTracked }) ?? [],
  );
  const read = others.map((each): WitnessedPart => {
    const isSearched = each.kind === 'folder' && !asked.listed.has(each.path);
    return isSearched ? searched(root, each, looked.imported) : readPart(root, each, examined);
  });
  const code = [...looked.texts, ...context.suite.flags].map((text) => Buffer.from(text));
  const known = [...code, ...readIn(root, others, { code, opened: asked.opened })];
  // What a set-up made is in no commit.
  const made = leftByBuild(root, isOfTools).filter((path) => !examined.isTracked(path));
  const literals = literalsIn(looked);
  const importable = modulesLater(looked, literals, within);
  const searches = looked.searches.map(within).filter((path) => !isPackaged(path));
  const later = [examined.changed, made].flatMap((paths) => {
    const rest = paths.filter((path) => !modules.has(path));
    // As a text each module counts whole, with its comments.
    return [
      ...lookedFor(root, paths, {
        known,
        listed: asked.listed,
        stated: asked.stated,
        searches,
        asked: always,
        isHelped: looked.packages.any || looked.texts.some((text) => reading.test(text)),
        canStart: looked.starts,
        modules: [...modules.keys(), ...looked.late.map(within)],
        ...{ code, literals },
      }),
      ...knownToPackages(paths, looked).map((path) => statedPart(root, path)),
      ...importedLater(rest, importable).map((path) => importedPart(root, path)),
    ];
  });
  const states = [...asked.stated].filter((path) => isBesides(path) && !modules.has(path));
  const named = filesOfNames(looked.names, ['', 'src/'])
    .filter((path) => !modules.has(path) && !examined.isTracked(path) && isThere(root, path))
    .map((path) => importedPart(root, path));
  const ran = [...modules].map(([path, essence]) => ranPart(root, { path, essence }, examined));
  const parts = [...ran, ...read, ...later, ...named, ...states.map((path) => statedPart(root, path))];
  return { state: 'seen', parts: unique(parts) };
}

/** Contents of what it read; of settings that pytest alone opened, its own sections. */
function readIn(
  root: string,
  others: readonly NotedRead[],
  { code, opened }: { readonly code: readonly Buffer[]; readonly opened: ReadonlySet<string> },
): readonly Buffer[] {
  const names = (path: string): boolean => code.some((text) => text.includes(path.slice(path.lastIndexOf('/') + 1)));
  const settings = others.filter(({ path }) => isOfSettings(path) && !opened.has(path) && !names(path));
  const rest = others.filter((each) => !settings.includes(each));
  return [...contentsOf(root, rest), ...contentsOf(root, settings).map(sectionsOfPytest)];
}

/** What packages load they know by the texts that code hands them; one that lists what lies in a package may load any. */
function modulesLater(
  { names, worksOut, packages }: PythonLooked,
  literals: ReadonlySet<string>,
  within: (path: string) => string,
): Imports {
  return {
    names,
    worksOut: [...worksOut.map(within), ...(packages.load === 'lists' ? [''] : [])],
    handedOn: packages.load === 'nothing' ? [] : literals,
  };
}

/** Modules are found by what imports them. */
function knownToPackages(paths: readonly string[], { packages }: PythonLooked): readonly string[] {
  const known = new Set(packages.know);
  return paths.filter((path) => !/\.(?:py[cd]?|so)$/.test(path) && known.has(path.slice(path.lastIndexOf('/') + 1)));
}

/** Texts stand in lines of their own, as JSON, beside names. */
function literalsIn({ texts }: PythonLooked): ReadonlySet<string> {
  const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.startsWith('"'));
  return new Set(lines.map((line) => String(JSON.parse(line))));
}

/** Compiled modules count by their source, packages by what says which are installed. */
function isOfTools(path: string): boolean {
  return /\.(?:py[co]|o|a)$/.test(path);
}

function isPackaged(path: string): boolean {
  return /(^|\/)(?:site|dist)-packages\//.test(path);
}

/** In the checkout, and not kept by git or by Python for itself. */
function isBesides(path: string): boolean {
  return (
    path !== '' &&
    !/^(?:\.\.(?:\/|$)|\.git(?:\/|$)|\/|[A-Za-z]:)|(^|\/)(?:__pycache__|\.pytest_cache)(?:\/|$)/.test(path)
  );
}

/** What is at a path whose size or kind it asked for: that depends on the content. */
function statedPart(root: string, path: string): WitnessedPart {
  const digest = imageOf(stateAt(join(root, path)), root);
  return { name: `asks of ${path}`, path, where: 'beside', whole: digest, essence: digest };
}

/** Names that are called, in the texts of code. */
const reading = /^(?:open|read_text|read_bytes)\($/m;

/** What pytest and Python look for unasked. */
const always = ['__init__.py', '__main__.py', 'conftest.py', 'pyvenv.cfg'];

function ranPart(
  root: string,
  { path, essence }: { readonly path: string; readonly essence: string },
  { isTracked }: Examined,
): WitnessedPart {
  const whole = digestOf(readFileSync(join(root, path)));
  return { name: `runs ${path}`, path, where: isTracked(path) ? 'repository' : 'beside', whole, essence };
}

function importedPart(root: string, path: string): WitnessedPart {
  const digest = digestOf(contentOf(join(root, path)) ?? Buffer.from('absent'));
  return { name: `may import ${path}`, path, where: 'beside', whole: digest, essence: digest };
}

interface Known {
  readonly modules: ReadonlyMap<string, string>;
  readonly opened: ReadonlySet<string>;
  readonly isTracked: Examined['isTracked'];
}

/** Of a compiled module its source; nothing where that is reported as what it runs, or where only git was asked for the report. */
function whatIsRead(root: string, read: NotedRead, { modules, opened, isTracked }: Known): NotedRead | undefined {
  const { path, kind } = read;
  const isCompiled = /(^|\/)__pycache__\/[^/]+\.pyc$/.test(path);
  const source = isCompiled ? path.replace(/__pycache__\/([^/.]+)\.[^/]*$/, '$1.py') : path;
  if (opened.has(path) && kind === 'file') return read;
  // One that is in a commit may be run whatever its source says.
  if (isCompiled && isTracked(path)) return read;
  if (modules.has(source) || path === '.git' || path === '.git/HEAD') return undefined;
  return isCompiled && isThere(root, source) ? { path: source, kind } : read;
}

function isThere(root: string, path: string): boolean {
  return contentsOf(root, [{ path, kind: 'file' }]).length > 0;
}

/** The import system lists folders to find modules: of the names in them those count that code tried to import. */
function searched(root: string, { path }: NotedRead, imported: readonly string[]): WitnessedPart {
  const wanted = new Set([...imported, '__init__', 'conftest']);
  const names = readdirSync(join(root, path)).filter(
    (name) => wanted.has(name.split('.')[0] ?? name) || isInstalled(name),
  );
  const digest = digestOf(Buffer.from(names.sort().join('\n')));
  return { name: `looks for modules in ${path}`, path, where: 'beside', whole: digest, essence: digest };
}

/** What says which packages are installed, and where more of them are. */
function isInstalled(name: string): boolean {
  return /\.(?:dist-info|egg-info|egg|egg-link|pth)$/.test(name);
}

function unique(parts: readonly WitnessedPart[]): readonly WitnessedPart[] {
  return [...new Map(parts.map((part) => [part.name, part])).values()];
}
