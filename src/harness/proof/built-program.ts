/**
 * Looks on while a built program runs one benchmark: what the build made of the sources, and what of the checkout the
 * program reads. Where all of that is the same on both sides, so is whatever it does with clocks, chance or a network.
 */
import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
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
import { imageOf } from './image.ts';
import { type NotedRead, notedReads } from './noted-reads.ts';

export interface Program {
  /** Absolute. */
  readonly file: string;
  /** All in it that can have an effect, once it has run; undefined where that cannot be told. */
  readonly essences: (bytes: Buffer, root: string) => readonly Essence[] | undefined;
  /** What it is made from, relative to the checkout's root; undefined where nobody knows all of it. */
  readonly sources: readonly string[] | undefined;
}

export interface Essence {
  /** `runs its build`: what it does with what. */
  readonly name: string;
  readonly digest: string;
}

export function builtProgram(file: string, sources: Program['sources']): Program {
  return { file, essences: (bytes, root) => [{ name: 'runs its build', digest: imageOf(bytes, root) }], sources };
}

/** `run`: as it is measured; `programOf`: undefined where it cannot be told. */
export function programWitness(
  run: (context: HarnessContext, wanted: readonly Wanted[], program: Program) => Promise<readonly Measured[]>,
  programOf: (context: HarnessContext, benchmark: Listed) => Promise<Program | undefined>,
): Required<Pick<Harness, 'witness' | 'embodies'>> {
  return {
    embodies: 'build',
    witness: async (context, benchmark, examined) => {
      const program = await programOf(context, benchmark);
      if (program === undefined) return unseen('what it runs cannot be determined');
      const noted = await notedReads(context.root, () => run(context, wantedOf(benchmark), program));
      if (noted === undefined) return unseen('the file system does not note which files are read');
      if (noted.answer.some(({ state }) => state === 'failed')) {
        return unseen('it did not run to its end while it was looked at');
      }
      return partsOf({ ...context, examined }, program, noted.reads);
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
  const read = others.map((each) => readPart(root, each, place.examined));
  const names = [bytes, Buffer.from(place.suite.flags.join('\n')), ...contentsOf(root, others)];
  const parts = [
    ...runs,
    ...read,
    ...lookedFor(
      root,
      place.examined.changed.filter((path) => !isSource(path)),
      names,
    ),
    ...madeFrom(root, program),
  ];
  return { state: 'seen', parts, sources: program.sources === undefined ? 'unknown' : undefined };
}

/** Its effect is in what was built. */
function madeFrom(root: string, { sources = [] }: Program): readonly WitnessedPart[] {
  return sources.map((path) => {
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
  if (kind === 'folder') return toPart('lists', Buffer.from(namesIn(file).join('\n')));
  if (kind === 'link') return toPart('follows', Buffer.from(linkOf(file)));
  return toPart('reads', contentOf(file) ?? Buffer.from('absent'));
}

/**
 * Whether a file is there can be asked without reading anything, and nobody notes that; but whoever asks knows its name
 * from the program, or from what the program reads.
 */
export function lookedFor(
  root: string,
  changed: readonly string[],
  known: readonly Buffer[],
): readonly WitnessedPart[] {
  const asked = new Set(changed.flatMap(withFolders));
  const isSearched = asked.size <= mostSearched;
  const isKnown = (path: string): boolean => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return !isSearched || known.some((bytes) => bytes.includes(name));
  };
  return [...asked].filter(isKnown).map((path) => {
    const digest = digestOf(Buffer.from(kindAt(join(root, path))));
    return { name: `may look for ${path}`, path, where: 'beside', whole: digest, essence: digest };
  });
}

const mostSearched = 300;

/** `a/b/c` with `a/b` and `a`. */
function withFolders(path: string): readonly string[] {
  const steps = path.split('/');
  return steps.map((_, i) => steps.slice(0, i + 1).join('/'));
}

/** What compilers read; its names stand in programs for stack traces. */
function isSource(path: string): boolean {
  return /\.(?:go|rs|s|S|asm|[ch]|cc|hh|[ch](?:pp|xx|\+\+)|ipp|tpp|inl|java|kt|scala|groovy)$/.test(path);
}

function kindAt(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found === undefined) return 'absent';
  return found.isSymbolicLink() ? `link ${linkOf(path)}` : found.isDirectory() ? 'folder' : 'file';
}

export function contentsOf(root: string, reads: readonly NotedRead[]): readonly Buffer[] {
  return reads.flatMap(({ path, kind }) => (kind === 'file' ? (contentOf(join(root, path)) ?? []) : []));
}

function contentOf(file: string): Buffer | undefined {
  return tried(() => readFileSync(file));
}

function namesIn(folder: string): readonly string[] {
  return tried(() => readdirSync(folder).sort()) ?? [];
}

function linkOf(path: string): string {
  return tried(() => readlinkSync(path)) ?? 'absent';
}

/** What the run itself removed is no more to be read. */
function tried<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

export function digestOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
