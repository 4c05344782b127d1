/**
 * Observes a built program while it runs one benchmark: what the build made of the sources, and what of the checkout the
 * program reads. Where all of that is the same on both sides, so is whatever it does with clocks, chance or a network.
 */
import { readFileSync, realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import type {
  Examined,
  Harness,
  HarnessContext,
  Listed,
  Measured,
  Wanted,
  Witnessed,
  WitnessedPart,
} from '../harness.ts';
import { contentOf, digestOf, kindAt, linkOf, listingOf } from './contents.ts';
import { imageOf } from './image.ts';
import { immediatesIn, isTakenApart } from './immediates.ts';
import { lookedFor } from './looked-for.ts';
import { isKnownToProgram, isNamedApart } from './named-paths.ts';
import { leftByBuild, type NotedRead, notedReads } from './noted-reads.ts';
import { codeOf, isMute, textsOf } from './program-texts.ts';
import { canLead } from './variables.ts';

export interface Program {
  /** Absolute. */
  readonly file: string;
  /** All in it that can have an effect, once it has run; undefined where that is unknown. */
  readonly essences: (bytes: Buffer, root: string) => readonly Essence[] | undefined;
  /** In which names of files may be, where that is not the program as it is: in a jar they are compressed. */
  readonly texts?: (bytes: Buffer) => readonly Buffer[];
  /** Texts of which a program has one that lists folders; of several together, all. */
  readonly listers: readonly (string | readonly string[])[];
  /** It starts processes, which look for what they need. */
  readonly canStart?: boolean;
  /** What it is made from, relative to the checkout's root; undefined where not all of it is known. */
  readonly sources: readonly string[] | undefined;
  /** What its build left among what it keeps for itself; none: all that it keeps there is its own. */
  readonly left?: (has: (text: string) => boolean) => readonly string[];
}

export interface Essence {
  /** `runs its build`: what it does with what. */
  readonly name: string;
  readonly digest: string;
}

export function builtProgram(file: string, made: Pick<Program, 'sources' | 'listers' | 'left' | 'canStart'>): Program {
  const essences: Program['essences'] = (bytes, root) => [{ name: 'runs its build', digest: imageOf(bytes, root) }];
  return { file, essences, ...made };
}

/** By which programs of C, C++ and Rust list folders, or have them listed. */
export const systemListers: Program['listers'] = [
  'readdir',
  'scandir',
  'opendir',
  'nftw',
  'fts_open',
  ...['glob64', '\0glob\0', '\0ftw\0', '\0ftw64\0', '\0wordexp\0', 'fts64_open', 'getdents'],
  'directory_iterator',
  // Programs that they start list and read for them.
  ...['posix_spawn', 'execv', 'execl', 'popen', '\0system\0'],
];

/** `run`: as it is measured; `programOf`: undefined where it is unknown. */
export function programWitness(
  run: (context: HarnessContext, wanted: readonly Wanted[], program: Program) => Promise<readonly Measured[]>,
  programOf: (context: HarnessContext, benchmark: Listed) => Promise<Program | undefined>,
): Required<Pick<Harness, 'witness' | 'embodies' | 'built'>> {
  return {
    embodies: 'build',
    built: async (context, benchmark) => {
      const program = await programOf(context, benchmark);
      const essences = program?.essences(readFileSync(program.file), realpathSync(context.root));
      return essences?.map(({ digest }) => digest).join(' ');
    },
    witness: async (context, benchmark, examined) => {
      const program = await programOf(context, benchmark);
      if (program === undefined) return unseen('what it runs cannot be determined');
      const noted = await notedReads(context.root, () => run(context, wantedOf(benchmark), program));
      if (noted === undefined) return unseen('the file system does not note which files are read');
      if (noted.answer.some(({ state }) => state === 'failed')) {
        return unseen('it did not run to its end while it was looked at');
      }
      return partsOf({ ...context, examined, variables: await variablesOf(context) }, program, noted.reads);
    },
  };
}

function unseen(why: string): Witnessed {
  return { state: 'unseen', why };
}

function wantedOf(benchmark: Listed) {
  return benchmark.metrics.map((metric) => ({ benchmark, metric }));
}

interface Place extends Pick<HarnessContext, 'root' | 'suite'> {
  readonly examined: Examined;
  readonly variables: ReadonlyMap<string, string>;
}

/** Of the environment, by name: a program may read a file that one of them says. */
export async function variablesOf({ run, root }: HarnessContext): Promise<ReadonlyMap<string, string>> {
  const { stdout } = await run({ command: 'env', args: ['-0'], cwd: root, timeoutMs: 60_000, answersOn: 'stdout' });
  return new Map(
    stdout.split('\0').flatMap((line) => {
      const [, name, value] = /^(\w+)=(.+)$/s.exec(line) ?? [];
      return name !== undefined && value !== undefined && canLead(name, value) ? [[name, value] as const] : [];
    }),
  );
}

function partsOf(place: Place, program: Program, reads: readonly NotedRead[]): Witnessed {
  const root = realpathSync(place.root);
  const bytes = readFileSync(program.file);
  const essences = program.essences(bytes, root);
  if (essences === undefined) return unseen('what it runs cannot be determined');
  const own = relative(root, realpathSync(program.file)).replaceAll('\\', '/');
  const whole = digestOf(bytes);
  const runs = essences.map(({ name, digest: essence }): WitnessedPart => {
    return { name, path: own, where: 'beside', whole, essence };
  });
  const others = reads.filter(({ path }) => path !== own);
  const texts = program.texts?.(bytes) ?? textsOf(bytes);
  const read = others.map((each) => readPart(root, each, place.examined));
  const variables = [...place.variables].flatMap(([name, value]) =>
    texts.some((each) => each.includes(name)) ? [value] : [],
  );
  const settings = Buffer.from([...place.suite.flags, ...variables].join('\n'));
  const names = [...texts, settings, ...contentsOf(root, others).flatMap(textsOf)];
  const has = (text: string): boolean => names.some((each) => each.includes(text));
  const isInCode = namedInCode([bytes, ...contentsOf(root, others)], has);
  // What is linked into the program may be named among its symbols only; what debuggers read has whole short words, too.
  const isIn = (text: string): boolean => has(text) || (!text.startsWith('\0') && bytes.includes(text));
  const canList =
    program.canStart === true ||
    program.listers.some((each) => [each].flat().every(isIn)) ||
    (isSystems(program) && isMute(bytes));
  const parts = [
    ...runs,
    ...read,
    ...lookedFor(
      root,
      place.examined.changed.filter((path) => !isSource(path) || isData(path, names, program)),
      { known: names, listed: listedIn(others), isOfBuild, canList, isInCode },
    ),
    ...madeLater(root, { own, others, has, canList, isInCode, left: program.left?.(has) ?? [] }, place.examined),
    ...madeFrom(root, program, place.examined),
  ];
  return { state: 'seen', parts, sources: program.sources === undefined ? 'unknown' : undefined };
}

/** Of C, C++ and Rust; what Go lists by is in a table of its own. */
function isSystems({ listers }: Program): boolean {
  return listers === systemListers;
}

/** Whether instructions of a program or of a library have its name in pieces. */
function namedInCode(programs: readonly Buffer[], has: (text: string) => boolean): (path: string) => boolean {
  let immediates: ReadonlySet<string> | undefined;
  return (path) => {
    immediates ??= new Set(programs.flatMap(codeOf).flatMap((code) => [...immediatesIn(code)]));
    return immediates.size > 0 && isTakenApart(path.slice(path.lastIndexOf('/') + 1), immediates, has);
  };
}

interface KnownByName {
  readonly own: string;
  readonly others: readonly NotedRead[];
  readonly has: (text: string) => boolean;
  readonly canList: boolean;
  readonly isInCode: (path: string) => boolean;
  readonly left: readonly string[];
}

/** What the build left beside the program and no commit holds: a late call may load it by its name. */
function madeLater(
  root: string,
  { own, others, has, canList, isInCode, left }: KnownByName,
  examined: Examined,
): readonly WitnessedPart[] {
  const isKnown = (path: string): boolean => isKnownToProgram(path, has, canList) || isInCode(path);
  const read = new Set([own, ...others.map(({ path }) => path)]);
  const beside = leftByBuild(root, isOfCompiler).filter((path) => !isSource(path) && isKnown(path));
  return [...beside, ...left]
    .filter((path) => !read.has(path) && !examined.isTracked(path))
    .map((path) => ({ ...readPart(root, { path, kind: 'file' }, examined), name: `may load ${path}` }));
}

/** What compilers and their tools keep for themselves. */
function isOfCompiler(path: string): boolean {
  return /\.(?:o|d|a|obj|make|cmake|marks|ts|internal|log|tmp)$|(?:^|\/)(?:CMakeCache\.txt|Makefile|\.ninja_\w+)$/.test(
    path,
  );
}

/** Its effect is in what was built; what a build made on its way there goes by another name on each side. */
function madeFrom(root: string, { sources = [] }: Program, { isTracked }: Examined): readonly WitnessedPart[] {
  return sources.filter(isTracked).map((path) => {
    const whole = digestOf(contentOf(join(root, path)) ?? Buffer.from('absent'));
    return { name: `is made from ${path}`, path, where: 'repository', whole, essence: '' };
  });
}

export function readPart(root: string, { path, kind }: NotedRead, { isTracked }: Examined): WitnessedPart {
  const where = isTracked(path) ? 'repository' : 'beside';
  const toPart = (what: string, content: Buffer): WitnessedPart => {
    return { name: `${what} ${path}`, path, where, whole: digestOf(content), essence: imageOf(content, root) };
  };
  const file = join(root, path);
  if (kind === 'folder') return toPart('lists', Buffer.from(listingOf(file)));
  if (kind === 'link') return toPart('follows', Buffer.from(linkOf(file)));
  const content = contentOf(file) ?? Buffer.from('absent');
  const part = toPart('reads', content);
  return kindAt(file) === 'program' ? { ...part, essence: `${part.essence} runs` } : part;
}

/** Programs of Go contain its name; reading it is observed. */
function isOfBuild(path: string): boolean {
  return /(?:^|\/)(?:go\.(?:mod|sum|work|work\.sum)|Cargo\.(?:toml|lock)|CMakeLists\.txt|Makefile|pom\.xml|[\w.]+\.gradle(?:\.kts)?)$/.test(
    path,
  );
}

/** What compilers read; programs contain its names for stack traces. */
function isSource(path: string): boolean {
  return /\.(?:go|rs|s|S|asm|[ch]|cc|hh|[ch](?:pp|xx|\+\+)|ipp|tpp|inl|java|kt|scala|groovy)$/.test(path);
}

/** Source that the program was not made from, and knows as a file: parsers read such. */
function isData(path: string, names: readonly Buffer[], { sources }: Program): boolean {
  return sources !== undefined && !sources.includes(path) && isNamedApart(path, names);
}

export function contentsOf(root: string, reads: readonly NotedRead[]): readonly Buffer[] {
  return reads.flatMap(({ path, kind }) => (kind === 'file' ? (contentOf(join(root, path)) ?? []) : []));
}

/** Folders whose names were read. */
function listedIn(reads: readonly NotedRead[]): ReadonlySet<string> {
  return new Set(reads.flatMap(({ path, kind }) => (kind === 'folder' ? [path] : [])));
}
